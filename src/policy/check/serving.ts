/** Can what serving reads say what the exposures ask for, and is every call after a change complete? */
import type { Path } from '../paths.ts';
import type { RawExposure } from '../raw.ts';
import { formatShare, parseShare } from '../units.ts';
import { checkAddress } from './addresses.ts';
import { checkForm, type Form } from './forms.ts';
import type { Subject } from './report.ts';

const CALLS: Readonly<Record<'webhook' | 'dispatch' | 'slack' | 'purge', Form>> = {
  webhook: { may: ['secret'] },
  dispatch: { may: ['repository'] },
  slack: {},
  purge: { may: ['method', 'secret'] },
};

/** What stands in the section itself. */
export function checkServing(subject: Subject): void {
  for (const [index, call] of (subject.policy.serving?.['after-change'] ?? []).entries()) {
    const path = ['serving', 'after-change', index];
    checkForm(subject, { mapping: call, forms: CALLS, path });
    for (const key of ['webhook', 'purge'] as const) {
      if (call[key] !== undefined) checkAddress(subject, call[key], [...path, key]);
    }
  }
}

/**
 * What a target cannot say, and why. The others can: flagd takes whole relative weights and lists of keys, HTTPRoute
 * weights up to 1,000,000 and mirrors, and the plain files say everything.
 */
interface Limits {
  readonly wholePercent: string | null;
  readonly noShadow: string | null;
  readonly noTenants: string | null;
}

const LIMITS: Readonly<Record<string, Limits>> = {
  'gateway-api': {
    wholePercent: null,
    noShadow: null,
    noTenants: 'an HTTPRoute of the Gateway API splits requests by weight and does not know their keys',
  },
  kserve: {
    wholePercent: 'KServe takes whole percents (canaryTrafficPercent)',
    noShadow: 'KServe has no mirrored traffic',
    noTenants: 'KServe splits requests by percent and does not know their keys',
  },
  'argo-rollouts': {
    wholePercent: 'Argo Rollouts takes whole percents (setWeight)',
    // setMirrorRoute works only with a traffic router that Argo manages, of which today only Istio mirrors.
    noShadow:
      'Argo Rollouts mirrors only through a traffic router of its own (setMirrorRoute), which a weight does not set up',
    noTenants: 'Argo Rollouts splits requests by weight and does not know their keys',
  },
};

/** What every target must be able to say of the exposures that decide for a model. */
export function checkTargets(subject: Subject): void {
  const { policy, graph } = subject;
  for (const target of policy.serving?.targets ?? []) {
    const limits = LIMITS[target];
    if (limits === undefined) continue;
    for (const [stage, { exposure }] of Object.entries(policy.stages ?? {})) {
      if (exposure === undefined || graph.stages.get(stage)?.holds !== 'one') continue;
      checkTarget(subject, { target, limits, exposure, path: ['stages', stage, 'exposure'] });
    }
  }
}

interface Aim {
  readonly target: string;
  readonly limits: Limits;
  readonly exposure: RawExposure;
  readonly path: Path;
}

function checkTarget(subject: Subject, { target, limits, exposure, path }: Aim): void {
  const refuse = (of: { readonly key: Path; readonly found: unknown; readonly why: string; readonly way: string }) =>
    subject.problem({
      path: [...path, ...of.key],
      found: of.found,
      message: `the serving target "${target}" cannot express this: ${of.why}; ${of.way}`,
    });
  if (limits.noShadow !== null) {
    const key = exposure.strategy === 'shadow' ? 'strategy' : 'shadow-first';
    if (exposure.strategy === 'shadow' || exposure['shadow-first'] === true) {
      refuse({
        key: [key],
        found: exposure[key],
        why: limits.noShadow,
        way: 'leave the shadow out, or use a target that mirrors, such as gateway-api',
      });
    }
  }
  if (limits.noTenants !== null && (exposure.tenants ?? []).length > 0) {
    refuse({
      key: ['tenants'],
      found: exposure.tenants,
      why: limits.noTenants,
      way: 'use flagd or json, or name no tenants',
    });
  }
  if (limits.wholePercent === null) return;
  for (const { key, share } of sharesOf(exposure)) {
    if (parseShare(share)! % 100 === 0) continue;
    const found = formatShare(parseShare(share)!);
    refuse({
      key,
      found: share,
      why: `${limits.wholePercent}, and this is ${found}`,
      way: 'use a whole percent, or another target',
    });
  }
}

function sharesOf(exposure: RawExposure): { readonly key: Path; readonly share: string | number }[] {
  const single = (['initial', 'max-share', 'split'] as const).flatMap((key) => {
    const share = exposure[key];
    return share === undefined ? [] : [{ key: [key], share }];
  });
  const steps = (exposure.steps ?? []).map(({ share }, index) => ({ key: ['steps', index, 'share'], share }));
  return [...single, ...steps];
}
