/**
 * What a monitor does besides its looks: those who may not have been told of a change are told again, and after a rollback
 * by a look the version that was restored is looked at and reported on. Neither can fail a look.
 */
import type { LedgerEvent } from '../core/event.ts';
import { SlipwayError } from '../core/reasons.ts';
import type { EffectReport } from '../core/result.ts';
import { judgeGuard } from '../core/rollout/guard.ts';
import { needsOf } from '../core/rollout/needs.ts';
import { pinGuards } from '../core/rollout/plan.ts';
import { addSums } from '../core/rollout/sums.ts';
import type { ArmSums, GuardLook, Look, PinnedGuard } from '../core/rollout/types.ts';
import { stageOf } from '../core/state.ts';
import type { Metrics } from '../ports.ts';
import { renderRecovered } from '../render/recovered.ts';
import { unitsOf } from '../render/rollout/section.ts';
import { tellAndConfirm } from './confirm-told.ts';
import type { Context } from './context.ts';
import { type Owing, readOwing } from './effects.ts';
import type { Gathered } from './gather.ts';
import { openIncident } from './incident.ts';
import { momentOf } from './transact.ts';

interface After {
  readonly gathered: Gathered;
  readonly metrics: Metrics;
}

export async function afterLooks(context: Context, of: After): Promise<EffectReport[]> {
  if (context.mode === 'dry_run') return [];
  const { model } = of.gathered.state;
  return [
    ...(await softly(`tell/${model}`, 'tell', () => tellAndConfirm(context, model))),
    ...(await softly(`recovered/${model}`, 'recovered', () => reportRecovered(context, of))),
  ];
}

async function softly(id: string, effect: string, run: () => Promise<EffectReport[]>): Promise<EffectReport[]> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof SlipwayError)) throw error;
    return [{ effect, id, state: 'owed', reason: `${error.refusal.found} (${error.refusal.code})` }];
  }
}

/** How long after a rollback the restored version is reported on. */
const REPORTED_MS = 48 * 3_600_000;

/** Of every stage that a look rolled back lately, and that nothing has entered since: a comment on its incident. */
async function reportRecovered(context: Context, of: After): Promise<EffectReport[]> {
  const { state, commit } = of.gathered;
  const now = Date.parse(momentOf(of.gathered));
  const reports: EffectReport[] = [];
  for (const stage of Object.keys(state.stages)) {
    const moved = state.recent.find((entry) => entry.stage === stage && MOVES.has(entry.type));
    if (moved?.type !== 'rolled_back' || now - Date.parse(moved.at) > REPORTED_MS) continue;
    const owing = await readOwing(context, { state, commit, seq: moved.seq });
    if (owing?.event.type !== 'rolled_back' || owing.event.payload.look === null) continue;
    reports.push(...(await report(context, { ...of, owing, event: owing.event, look: owing.event.payload.look })));
  }
  return reports;
}

const MOVES: ReadonlySet<string> = new Set(['promoted', 'rolled_back', 'advanced']);

async function report(
  context: Context,
  of: After & { readonly owing: Owing; readonly event: LedgerEvent<'rolled_back'>; readonly look: Look },
): Promise<EffectReport[]> {
  const { gathered, owing, event, look } = of;
  const { effective, state } = gathered;
  const effect = event.owes.find((one) => one.effect === 'incident');
  if (effect?.effect !== 'incident') return [];
  const broken = new Set(look.guards.filter((one) => one.status === 'fail').map((one) => one.id));
  const guards = pinGuards(effective).filter((guard) => broken.has(guard.id));
  const { stage } = event.payload;
  const serving = event.payload.target === 'baseline' ? event.payload.from : stage;
  const { live } = stageOf(state, serving);
  if (guards.length === 0 || live === null) return [];
  const now = momentOf(gathered);
  const observed = await of.metrics.observe(
    {
      model: state.model,
      stage: serving,
      candidate: live.version,
      baseline: null,
      spans: event.at < now ? [{ step: 0, from: event.at, to: now }] : [],
      windows: [],
      needs: needsOf(guards),
      now,
    },
    effective.monitoring,
  );
  const since = observed.kind === 'observed' ? observed.steps.map((one) => one.arms.candidate) : [];
  const restored = since.length === 0 ? NOTHING : summed(since);
  const judged = guards.map((guard) => ({
    guard,
    look: judge(guard, { restored, look, policy: effective.monitoring }),
  }));
  const issue = await openIncident(context, { owing, effect, atWork: 0 });
  if (issue === null) return [];
  const marker = `slipway:recovered:${state.model}:${event.seq}`;
  const body = renderRecovered({
    model: state.model,
    stage,
    version: live.version,
    failed: event.payload.failed.version,
    rolledBackAt: event.at,
    through: now,
    requests: restored.requests,
    guards: judged,
    units: unitsOf(effective),
    links: context.ports.links,
    marker,
  });
  const done = await context.ports.issues.commentOnce({ issue: issue.number, body, marker, since: event.at });
  return [{ effect: 'recovered', id: marker, state: 'done', url: done.url }];
}

const NOTHING: ArmSums = { requests: 0, metrics: {} };

/** The sums of one arm over several stretches; what cannot be added is left out, and then is missing. */
function summed(arms: readonly ArmSums[]): ArmSums {
  return arms.reduce((sum, arm) => {
    const pair = (candidate: ArmSums) => [{ step: 0, arms: { candidate, baseline: NOTHING } }];
    const added = addSums(pair(sum), pair(arm));
    return added.kind === 'added' ? (added.sums[0]?.arms.candidate ?? NOTHING) : NOTHING;
  });
}

/** A guard over what the restored version did since; compared, where the guard compares, with what it did before. */
function judge(
  guard: PinnedGuard,
  of: {
    readonly restored: ArmSums;
    readonly look: Look;
    readonly policy: { readonly minSamples: number; readonly errorBudget: number };
  },
): GuardLook {
  const { restored, look, policy } = of;
  const before = look.sums.length === 0 ? NOTHING : summed(look.sums.map((one) => one.arms.baseline));
  const sums = [{ step: 0, arms: { candidate: restored, baseline: before } }];
  const { minSamples, errorBudget: alpha } = policy;
  return judgeGuard({
    guard: { ...guard, window_ms: null },
    sums,
    window: null,
    alpha,
    planned: minSamples,
    minSamples,
    slot: 0,
  });
}
