/** A promotion to be decided: version 2 of three, from staging to production. */
import type { StagedVersion } from '../../../src/core/documents.ts';
import type { Actor } from '../../../src/core/event.ts';
import type { PromotionFacts } from '../../../src/core/promotion.ts';
import { type ModelState, type OpenRequest, stageOf } from '../../../src/core/state.ts';
import type { EffectivePolicy } from '../../../src/policy/types.ts';
import * as act from './life.ts';
import { policyFrom } from './policies.ts';
import { MAINTAINER, requestFor, said, type Voices, viewOf, WHOLE } from './said.ts';

export const COMMON = `version: 1
lifecycle: basic
roles:
  maintainers: { permission: maintain }
  security: { teams: [acme/security] }
permissions:
  promote: { staging: [maintainers, automation], production: [maintainers], archived: [maintainers, security] }
  rollback: [maintainers]
aliases:
  champion: { follows: production }
  challenger: { follows: staging }
`;

export const NOW = '2026-03-02T12:00:00Z';
export const BO: Actor = { kind: 'person', login: 'bo' };

export interface Scene {
  readonly state: ModelState;
  readonly version: StagedVersion;
  readonly policy: EffectivePolicy;
}

/** Version 1 is live in production since a day, version 2 in staging since an hour, version 3 nowhere yet. */
export function scene(policy: string = COMMON): Scene & { readonly versions: readonly StagedVersion[] } {
  const life = act.beginLife(
    policyFrom(COMMON.replaceAll('maintainers,', '').replaceAll('[maintainers', '[automation')),
    '2026-03-01T12:00:00Z',
  );
  for (let one = 0; one < 3; one += 1) {
    act.claim(life);
    act.publish(life, 0);
  }
  const versions = [...life.published.values()];
  const [first, second] = versions;
  if (first === undefined || second === undefined) throw new Error('no versions');
  act.promote(life, { version: first, to: 'staging' });
  act.promote(life, { version: first, to: 'production' });
  life.now = Date.parse('2026-03-02T11:00:00Z');
  act.promote(life, { version: second, to: 'staging' });
  const live = ['production', 'staging'].map((stage) => stageOf(life.state, stage).live?.ordinal);
  if (live[0] !== 1 || live[1] !== 2) throw new Error(`live are ${live}`);
  return { state: life.state, version: second, versions, policy: policyFrom(policy) };
}

/** The facts under which version 2 is promoted from staging to production. */
export function facts(
  policy: string = COMMON,
  change: Partial<PromotionFacts> = {},
  voices: Voices = {},
): PromotionFacts {
  const { state, version, policy: effective } = scene(policy);
  const to = effective.stages['production'];
  if (to === undefined) throw new Error('no production');
  const base = {
    policy: effective,
    state,
    version,
    currentStage: 'staging',
    to,
    expectedLive: stageOf(state, 'production').live?.subject ?? null,
    actor: BO,
    people: MAINTAINER,
    integrity: act.soundOutside(version),
    evaluation: { kind: 'not_asked' },
    reason: 'better',
    link: null,
    now: NOW,
    ...change,
  } as const;
  return { ...base, ...said(base, voices), ...change };
}

/** The common policy with keys of the production stage, and further sections. */
export const stage = (text: string, more = ''): string => `${COMMON}stages:\n  production: ${text}\n${more}`;

/**
 * Production asks for a sign-off of maintainers and one of risk, and for an environment with a reviewer; on-call may waive.
 * `requires` and `more` are further keys of the stage's requirements, and of the policy.
 */
export function gated(requires = '', more = ''): string {
  return `${COMMON.replace(
    'roles:\n',
    'roles:\n  risk: { users: [chen, dara] }\n  on-call: { users: [eli] }\n',
  ).replace('permissions:\n', 'permissions:\n  request: [maintainers]\n  override: [on-call]\n')}stages:
  production:
    environment: { name: production, reviewers: 1, prevent-self-review: true }
    requires: { sign-offs: { maintainers: 1, risk: 1 }${requires} }
${more}`;
}

/** The environment that a job which only plans has looked at. */
export const PLANNING: Partial<PromotionFacts> = {
  environment: { kind: 'looked_at', facts: { kind: 'known', value: WHOLE }, entered: 'later', attempt: 1 },
};

/** The same promotion, asked for: nothing is changed but that there is a request, and what was said of it. */
export function asked(
  policy: string,
  of: {
    readonly request?: Partial<OpenRequest>;
    readonly change?: Partial<PromotionFacts>;
    readonly voices?: Voices | ((digest: OpenRequest['digest']) => Voices);
  } = {},
): PromotionFacts {
  const before = facts(policy, of.change);
  const request = requestFor(before, of.request);
  const state = { ...before.state, requests: [request] };
  const moving = { ...before, state };
  const voices = typeof of.voices === 'function' ? of.voices(viewOf(moving).digest) : of.voices;
  return { ...moving, ...said(moving, voices), ...of.change, state };
}
