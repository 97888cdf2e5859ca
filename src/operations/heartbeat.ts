/**
 * The heartbeat: whether what is served is still looked at. It belongs into another workflow than the looks themselves, for
 * what stops those must not stop it too. It writes nothing to the ledger; where looks have stopped it opens an issue, once,
 * and refuses, so that the job fails and whoever watches failing jobs learns of it.
 */
import type { Watch } from '../core/heartbeat.ts';
import { looksDueWithin, overdueMarker, watchesOf } from '../core/heartbeat.ts';
import { SlipwayError } from '../core/reasons.ts';
import type { Check, EffectReport, Result } from '../core/result.ts';
import { group } from '../core/result.ts';
import { effectivePolicy } from '../policy/effective.ts';
import type { EffectivePolicy } from '../policy/types.ts';
import { renderOverdue, roughly } from '../render/heartbeat.ts';
import type { Context } from './context.ts';
import { finished, refused, settle } from './context.ts';
import { gatherModel, policyInForce, policyOfModel } from './gather.ts';
import { readStates } from './read-states.ts';
import { momentOf } from './transact.ts';

export interface HeartbeatRecord {
  readonly watched: readonly (Watch & { readonly model: string })[];
  /** How many of them are overdue. */
  readonly overdue: number;
}

export type HeartbeatContext = Pick<Context, 'ports' | 'mode'>;

interface Found {
  readonly model: string;
  readonly policy: EffectivePolicy;
  readonly watch: Watch;
}

export async function heartbeat(
  context: HeartbeatContext,
  of: { readonly model: string | null },
): Promise<Result<HeartbeatRecord>> {
  return settle<HeartbeatRecord>('heartbeat', async () => {
    const { found, unreadable } = await lookEverywhere(context, of);
    const late = found.filter((one) => one.watch.overdue === 'yes');
    const effects: EffectReport[] = [];
    for (const one of late) effects.push(await speakUp(context, one));
    const checks = group({ name: 'heartbeat', title: 'Looks at what is served' }, [
      ...found.map(checkOf),
      ...unreadable.map(unreadableCheck),
    ]);
    const record = { watched: found.map(({ model, watch }) => ({ model, ...watch })), overdue: late.length };
    const warnings = effects.flatMap((one) =>
      one.state === 'owed' ? [`The issue could not be opened: ${one.reason ?? 'unknown'}`] : [],
    );
    if (late.length > 0) return { ...refusedFor(late, checks), record, effects, warnings };
    const failed = unreadable.length > 0;
    return finished({
      operation: 'heartbeat',
      decision: failed ? 'error' : context.mode === 'dry_run' ? 'planned' : 'done',
      reason: failed ? 'ledger_corrupt' : context.mode === 'dry_run' ? 'dry_run' : 'ok',
      summary: summaryOf(found.length, unreadable),
      checks,
      record,
    });
  });
}

function summaryOf(watched: number, unreadable: readonly string[]): string {
  if (unreadable.length > 0) return `The state of ${unreadable.join(', ')} cannot be read; run \`slipway verify\`.`;
  if (watched === 0) return 'Nothing is served that would have to be looked at.';
  return `${watched} ${watched === 1 ? 'stage is' : 'stages are'} looked at as the policy has it.`;
}

function refusedFor(late: readonly Found[], checks: Check): Result<never> {
  const words = late.map(
    ({ model, watch }) =>
      `${model} in ${watch.stage} (${watch.version}) for ${roughly(watch.age)}, since ${watch.since}`,
  );
  return refused({
    operation: 'heartbeat',
    refusal: {
      code: 'looks_overdue',
      required: 'a look at what is served as often as `monitoring.look-every` says, with a day to spare',
      found: `no look at ${words.join('; ')}`,
      next: 'Start the workflow that monitors by hand, and see whether GitHub has stopped its schedule: `gh workflow enable monitor.yml`. The issue says why that happens.',
    },
    checks,
  });
}

/** Everything that should be looked at. What seems overdue is judged on a state that the chain proves. */
async function lookEverywhere(
  context: HeartbeatContext,
  of: { readonly model: string | null },
): Promise<{ readonly found: readonly Found[]; readonly unreadable: readonly string[] }> {
  const { ports } = context;
  const { snapshot, states, unreadable } = await readStates(ports, of);
  const { policy } = await policyInForce(snapshot, ports.sha256);
  // A model that the policy does not know has to be refused where somebody names it, as everywhere.
  if (of.model !== null) policyOfModel(policy, of.model);
  const found: Found[] = [];
  for (const state of states) {
    const effective = effectivePolicy(policy, state.model);
    if (effective.kind !== 'effective') continue;
    const { model } = state;
    const watches = watchesOf({ state, policy: effective, now: snapshot.at });
    if (watches.every((watch) => watch.overdue === 'no')) {
      found.push(...watches.map((watch) => ({ model, policy: effective, watch })));
      continue;
    }
    const gathered = await gatherModel(ports, { model });
    const proven = { state: gathered.state, policy: gathered.effective, now: momentOf(gathered) };
    found.push(...watchesOf(proven).map((watch) => ({ model, policy: gathered.effective, watch })));
  }
  return { found, unreadable };
}

function checkOf({ model, watch, policy }: Found): Check {
  const { stage, version, what, looked, since, age } = watch;
  const seen = looked === 'yes' ? `The last look was written down at ${since}` : `None was written down since ${since}`;
  return {
    name: 'looks',
    title: `${model} in ${stage}`,
    status: watch.overdue === 'yes' ? 'fail' : 'pass',
    detail: `${seen}, ${roughly(age)} ago (${what === 'rollout' ? 'rollout of' : 'live:'} ${version}).`,
    evidence: { since, age_ms: age, limit_ms: looksDueWithin(policy.monitoring) },
  };
}

function unreadableCheck(model: string): Check {
  return {
    name: 'looks',
    title: model,
    status: 'error',
    detail: 'Its state is missing or cannot be read; run `slipway verify`.',
  };
}

/** Opens the issue, once for each time that looks stopped. That it cannot be opened makes nothing better or worse. */
async function speakUp(context: HeartbeatContext, { model, policy, watch }: Found): Promise<EffectReport> {
  const marker = overdueMarker({ model, watch });
  const base = { effect: 'issue', id: marker };
  if (context.mode === 'dry_run') return { ...base, state: 'planned' };
  const every = policy.monitoring.lookEveryMs;
  const issue = renderOverdue({ model, watch, every, limit: looksDueWithin(policy.monitoring), marker });
  try {
    const { url } = await context.ports.issues.openOnce({ ...issue, marker, since: watch.since });
    return { ...base, state: 'done', url };
  } catch (error) {
    if (!(error instanceof SlipwayError)) throw error;
    const { found, code, next } = error.refusal;
    return { ...base, state: 'owed', reason: `${found} (${code}); ${next}` };
  }
}
