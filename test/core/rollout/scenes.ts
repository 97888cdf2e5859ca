/** Rollouts to decide about: a ramp in production, and a canary that lives on the traffic of production. */
import type { StagedVersion } from '../../../src/core/documents.ts';
import type { EffectivePolicy } from '../../../src/policy/types.ts';
import { beginLife, claim, type Life, promote, publish } from '../support/life.ts';
import { policyFrom } from '../support/policies.ts';

const SECTIONS = `permissions:
  promote: { staging: [automation], production: [automation], archived: [automation] }
  rollback: [automation]
aliases:
  champion: { follows: production }
  challenger: { follows: staging }
metrics:
  error_rate: { kind: rate, direction: down }
monitoring:
  source: { prometheus: 'http://prometheus.test:9090' }
  min-samples: 100
  guards: [ { metric: error_rate, vs: live, tolerance: 5%, on-breach: rollback } ]
stages:
`;

export const RAMP = `version: 1
lifecycle: basic
${SECTIONS}  production:
    exposure: { strategy: ramp, steps: [ { share: 10%, at-least: 1h }, { share: 50%, at-least: 1h }, { share: 100% } ] }
`;

export const CANARY = `version: 1
lifecycle: basic
${SECTIONS}  staging:
    compares-with: production
    exposure: { strategy: canary, shadow-first: true, initial: 2%, max-share: 5% }
`;

export interface Scene {
  readonly life: Life;
  readonly policy: EffectivePolicy;
  readonly versions: readonly StagedVersion[];
}

/** Four versions; the first is live in production, and nothing else is anywhere. */
export function served(text: string): Scene {
  const policy = policyFrom(text);
  const life = beginLife(policy, '2026-03-01T12:00:00Z');
  for (let one = 0; one < 4; one += 1) {
    claim(life);
    publish(life, 0);
  }
  const versions = [...life.published.values()];
  for (const to of ['staging', 'production']) go(life, { version: versions[0], to });
  return { life, policy, versions };
}

/** Promotes, or fails the test. */
export function go(life: Life, of: { readonly version: StagedVersion | undefined; readonly to: string }): void {
  if (of.version === undefined) throw new Error('no version');
  life.now += 60_000;
  const decision = promote(life, { version: of.version, to: of.to });
  if (decision.kind !== 'apply') throw new Error(JSON.stringify(decision));
}

/** The second version is coming in to production, in the first step of a ramp. */
export function ramping(text: string = RAMP): Scene {
  const scene = served(text);
  for (const to of ['staging', 'production']) go(scene.life, { version: scene.versions[1], to });
  return scene;
}

/** The second version lives in staging on a copy of the traffic of production. */
export function canary(): Scene {
  const scene = served(CANARY);
  go(scene.life, { version: scene.versions[1], to: 'staging' });
  return scene;
}
