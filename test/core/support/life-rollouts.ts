/** Rollouts in a model's life: looked at, let go on, and their configuration changed. */
import { digestOf } from '../../../src/core/canonical.ts';
import type { VersionRestriction } from '../../../src/core/documents.ts';
import type { LedgerEvent } from '../../../src/core/event.ts';
import { pointer } from '../../../src/core/fold.ts';
import { restrictionPath } from '../../../src/core/paths.ts';
import { type AdvanceDecision, type AdvanceFacts, decideAdvance } from '../../../src/core/rollout/advance.ts';
import { rolloutIn } from '../../../src/core/rollout/fold.ts';
import type { Look } from '../../../src/core/rollout/types.ts';
import { stageOf } from '../../../src/core/state.ts';
import type { EffectivePolicy } from '../../../src/policy/types.ts';
import { claim, type Life, momentOf, NOBODY, promote, publish, resume, rollback, soundOutside, write } from './life.ts';
import { sha256 } from './model.ts';
import { MODEL } from './policies.ts';
import { counted, look } from './rollouts.ts';

/** The facts on which what is rolled out in a stage goes on; null where nothing is. */
export function advanceFacts(life: Life, name: string, change: Partial<AdvanceFacts> = {}): AdvanceFacts | null {
  const stage = life.policy.stages[name];
  const found = rolloutIn(life.state, name);
  if (stage === undefined || found === null) return null;
  const { rollout, tenure } = found;
  const version = life.published.get(tenure.ordinal);
  const began = life.events[rollout.seq - 1];
  if (version === undefined || began?.type !== 'promoted') throw new Error('a rollout of nothing');
  const file = life.files.get(restrictionPath({ model: MODEL, version: tenure.version }, sha256));
  const reason = rollout.plan.advance === 'never' ? 'somebody_decides' : 'harm_excluded';
  const decision = reason === 'harm_excluded' ? 'advance' : 'wait';
  return {
    policy: life.policy,
    state: life.state,
    stage,
    rollout,
    candidate: tenure,
    version,
    restriction: file === undefined ? null : (JSON.parse(file) as VersionRestriction),
    fromStep: rollout.step,
    by: 'look',
    look: look({ at: momentOf(life), step: rollout.step, decision, reason, sums: [counted(rollout.step, 100)] }),
    began: began as LedgerEvent<'promoted'>,
    actor: { kind: 'automation', login: 'amara' },
    people: NOBODY,
    integrity: soundOutside(version),
    reason: null,
    now: momentOf(life),
    ...change,
  };
}

/** Lets what is rolled out in a stage go on, if the decision does. */
export function advance(
  life: Life,
  of: { readonly stage: string; readonly by: AdvanceFacts['by'] },
): AdvanceDecision | null {
  const facts = advanceFacts(life, of.stage, { by: of.by });
  if (facts === null) return null;
  const decision = decideAdvance(facts, sha256);
  if (decision.kind === 'refused') return decision;
  const { owes } = decision;
  const common = { owes, staged: facts.version, stages: [of.stage] };
  if (decision.kind === 'step') {
    write(life, { type: 'advanced', payload: decision.payload, ...common });
    return decision;
  }
  const { payload } = decision;
  write(life, { type: 'promoted', payload, ...common });
  if (payload.displaced !== null)
    life.places.set(payload.displaced.ordinal, { stage: payload.displaced.to, live: false, failed: null });
  life.places.set(payload.ordinal, { stage: of.stage, live: true, failed: null });
  return decision;
}

/** Records a look at what a stage serves; false where it serves nothing. */
export function looked(life: Life, of: { readonly stage: string; readonly requests: number }): boolean {
  const found = rolloutIn(life.state, of.stage);
  const tenure = found?.tenure ?? stageOf(life.state, of.stage).live;
  if (tenure === null) return false;
  const step = found?.rollout.step ?? 0;
  const seen: Look = look({
    at: momentOf(life),
    step,
    decision: 'wait',
    reason: 'too_few',
    sums: [counted(step, of.requests)],
  });
  write(life, { type: 'looked', payload: { ...pointer(tenure), stage: of.stage, look: seen } });
  return true;
}

/** Changes the configuration of what is live, or coming in, in a stage; false where nothing is. */
export function configure(life: Life, of: { readonly stage: string; readonly how: number }): boolean {
  const { live, incoming } = stageOf(life.state, of.stage);
  const tenure = of.how % 2 === 0 ? (incoming ?? live) : live;
  const staged = tenure === null ? undefined : life.published.get(tenure.ordinal);
  if (tenure === null || staged === undefined) return false;
  const values = { threshold: of.how, flags: { fast: of.how % 3 === 0 } };
  write(life, {
    type: 'configured',
    staged,
    payload: {
      ...pointer(tenure),
      stage: of.stage,
      configuration: of.how % 5 === 0 ? null : { digest: digestOf(values, sha256), values },
      previous: tenure.configuration?.digest ?? null,
      reason: 'fewer false alarms',
      link: null,
    },
  });
  return true;
}

/** Stages that a version enters in steps. */
function rollingStages(policy: EffectivePolicy): string[] {
  return Object.values(policy.stages).flatMap(({ name, holds, exposure }) =>
    holds === 'one' && exposure.strategy !== 'immediate' ? [name] : [],
  );
}

/** The stages that a new version goes through to one, that one last: the fewest. */
function wayTo({ lifecycle, stages }: EffectivePolicy, to: string): readonly string[] {
  let ways: readonly (readonly string[])[] = [[to]];
  for (let length = 0; length <= lifecycle.order.length; length += 1) {
    const whole = ways.find(([first = '']) => stages[first]?.from.includes(lifecycle.start));
    if (whole !== undefined) return whole;
    ways = ways.flatMap((way) => (stages[way[0] ?? '']?.from ?? []).map((before) => [before, ...way]));
  }
  return [];
}

/** How a story of a rollout ends. */
const ENDINGS = [
  'goes on to the end',
  'is called off at once',
  'is called off later',
  'gives way to an earlier version',
  'is left where it is',
] as const;

/**
 * What a rollout is, from its beginning: holds are lifted, a new version goes all the way to a stage that it enters in
 * steps, and what is rolled out there ends as the numbers choose. Where nothing is live yet
 * the version is at once. `after` is called after each act. Under a policy without rollouts nothing happens.
 */
export function tell(life: Life, of: { readonly one: number; readonly two: number; readonly after: () => void }): void {
  const { one, two, after } = of;
  const stages = rollingStages(life.policy);
  const stage = stages[one % Math.max(1, stages.length)];
  if (stage === undefined) return;
  const acted = (): void => {
    after();
    life.now += 60_000;
  };
  while (resume(life, 0)) acted();
  if (rolloutIn(life.state, stage) === null) {
    claim(life);
    acted();
    const { claims } = life.state;
    publish(life, claims.length - 1);
    acted();
    const version = life.published.get(claims.at(-1)?.ordinal ?? 0);
    if (version === undefined) return;
    for (const to of wayTo(life.policy, stage)) {
      promote(life, { version, to });
      acted();
    }
  }
  const ending = ENDINGS[two % ENDINGS.length];
  const by = one % 2 === 0 ? 'look' : 'person';
  const steps = ending === 'goes on to the end' ? Number.POSITIVE_INFINITY : ending === 'is called off later' ? 1 : 0;
  for (let left = steps; left > 0; left -= 1) {
    if ((advance(life, { stage, by })?.kind ?? 'refused') === 'refused') break;
    acted();
  }
  if (ending?.startsWith('is called off')) rollback(life, { stage, named: null });
  if (ending !== 'gives way to an earlier version') return;
  const { live, history } = stageOf(life.state, stage);
  const earlier = history.find((tenure) => tenure.as === 'live' && tenure.ordinal !== live?.ordinal);
  const named = life.published.get(earlier?.ordinal ?? 0);
  if (named !== undefined) rollback(life, { stage, named });
}
