/** Resolve for one key: which of the versions that share a stage's traffic it gets, as traffic engines would tell it. */
import { chooseVariant } from '../core/bucket.ts';
import type { Share } from '../core/event.ts';
import type { Reference, Selector } from '../core/names.ts';
import { ownValue } from '../core/own.ts';
import { refuse } from '../core/reasons.ts';
import type { RolloutStrategy } from '../core/rollout/types.ts';
import type { ModelState } from '../core/state.ts';
import { stageOf } from '../core/state.ts';
import type { EffectivePolicy } from '../policy/types.ts';

/** Longest key, in UTF-16 units: ids and addresses are far shorter. */
const LONGEST_KEY = 1000;

/** What a key got, and by what. The key itself is not kept: it may name a person. */
export interface KeyExposure {
  readonly stage: string;
  /** `only`: nothing is being rolled out there. */
  readonly variant: 'candidate' | 'baseline' | 'other' | 'only';
  /** Basis points of the version; a tenant gets its version whatever this says. */
  readonly share: number;
  /** Whether the rollout names the key. */
  readonly tenant: boolean;
  readonly rollout: {
    /** Event that started it. */
    readonly seq: number;
    readonly strategy: RolloutStrategy;
    /** 1 for the first; of how many. */
    readonly step: number;
    readonly steps: number;
    readonly candidate: string;
    readonly salt: string;
  } | null;
}

export interface KeyChoice {
  readonly selector: Extract<Selector, { kind: 'version' }>;
  /** Event that put the version where it is; null where none is known to have. */
  readonly seq: number | null;
  readonly exposure: KeyExposure;
}

/**
 * The version that a key gets of a stage, or of the stage that an alias follows. Null where nothing shares traffic there:
 * then it is as without a key. Refuses references that share no traffic, moments that are past, and keys that are none.
 */
export function chooseByKey(of: {
  readonly state: ModelState;
  readonly policy: EffectivePolicy;
  readonly reference: Reference;
  readonly key: string;
}): KeyChoice | null {
  const { state, key } = of;
  if (key === '' || key.length > LONGEST_KEY) {
    refuse({
      code: 'input_invalid',
      required: `a key of 1 to ${LONGEST_KEY} characters: what the application gives its traffic engine as targeting key`,
      found: key === '' ? 'an empty key' : `a key of ${key.length} characters`,
      next: 'Give an id that stays the same for the user, such as `--key user-42`.',
    });
  }
  const stage = sharedStage(of);
  const { exposure, rollout } = stageOf(state, stage);
  const plan = rollout?.plan ?? null;
  const bucketing =
    rollout === null || plan === null
      ? null
      : { candidate: rollout.candidate.version, tenants: plan.tenants, salt: plan.salt };
  const version = chooseVariant(exposure, bucketing, key);
  const chosen = exposure.find((one) => one.version === version);
  if (chosen === undefined) return null;
  const isCandidate = chosen.version === bucketing?.candidate;
  const last = exposure.filter((one) => !one.shadow && one.share > 0).at(-1);
  return {
    selector: { kind: 'version', version: chosen.version, subject: chosen.subject },
    seq: placedBy(state, { stage, chosen }),
    exposure: {
      stage,
      variant: bucketing === null ? 'only' : isCandidate ? 'candidate' : chosen === last ? 'baseline' : 'other',
      share: chosen.share,
      tenant: isCandidate && bucketing.tenants.includes(key),
      rollout:
        rollout === null || bucketing === null
          ? null
          : {
              seq: rollout.seq,
              strategy: rollout.plan.strategy,
              step: rollout.step + 1,
              steps: rollout.plan.steps.length,
              candidate: bucketing.candidate,
              salt: bucketing.salt,
            },
    },
  };
}

/** Refuses a key together with a time: shares are told as they are now. */
export function refuseKeyThen(reference: string): never {
  refuse({
    code: 'input_invalid',
    required: 'a key or a time, not both: who got what is told by the shares of now',
    found: `\`${reference}\` with \`key\` and \`at\``,
    next: 'Leave one of them away; `slipway history` lists how shares changed.',
  });
}

/** The stage that a reference means: itself, or what the alias follows. */
function sharedStage(of: {
  readonly state: ModelState;
  readonly policy: EffectivePolicy;
  readonly reference: Reference;
}): string {
  const { state, policy } = of;
  const { model, selector } = of.reference;
  if (selector?.kind !== 'name') return noTraffic(of, selector === null ? model : 'a version');
  const { name } = selector;
  const alias = ownValue(state.aliases, name) ?? ownValue(policy.aliases, name);
  if (alias === undefined) return name;
  return alias.follows ?? noTraffic(of, `${name}, an alias that is set by hand`);
}

function noTraffic(
  of: { readonly state: ModelState; readonly policy: EffectivePolicy; readonly reference: Reference },
  found: string,
): never {
  const { model } = of.reference;
  const rolling = Object.keys(of.state.stages).find((stage) => stageOf(of.state, stage).rollout !== null);
  const last = of.policy.lifecycle.order.filter((one) => ownValue(of.policy.stages, one)?.holds === 'one').at(-1);
  const stage = rolling ?? last;
  refuse({
    code: 'input_invalid',
    required: 'a stage, or an alias that follows one: only they share their traffic out by key',
    found,
    next: `Ask \`slipway resolve ${model}@${stage ?? 'production'} --key KEY\`, or leave the key away.`,
  });
}

/** The event that put a version where it gets traffic: in the stage itself, or in the one that it takes its traffic from. */
function placedBy(state: ModelState, of: { readonly stage: string; readonly chosen: Share }): number | null {
  const places = [of.stage, ...Object.keys(state.stages).sort()].flatMap((stage) => {
    const { live, incoming } = stageOf(state, stage);
    return [live, incoming];
  });
  return places.find((one) => one?.subject === of.chosen.subject)?.seq ?? null;
}
