/**
 * Monitor: looks at what is served, decides, and does it. Looks may be late, doubled or dropped: what is counted, and what
 * follows from it, depends on the time of observations and of the look alone.
 */

import { listingOf } from '../core/caller.ts';
import { refuse } from '../core/reasons.ts';
import type { Result } from '../core/result.ts';
import type { LookFacts } from '../core/rollout/facts.ts';
import { decideLook, type Looked } from '../core/rollout/look.ts';
import { needsOf, windowsOf } from '../core/rollout/needs.ts';
import { laterNewest, spansFor, throughOf, windowSpans } from '../core/rollout/sums.ts';
import { stageOf } from '../core/state.ts';
import type { Metrics } from '../ports/serving.ts';
import type { Context } from './context.ts';
import { finished, settle } from './context.ts';
import { type Gathered, gatherModel } from './gather.ts';
import { checkStageName, modelFrom } from './inputs.ts';
import { actOnLook } from './monitor-act.ts';
import { afterLooks } from './monitor-after.ts';
import { type LookRecord, type MonitorRecord, monitorResult } from './monitor-registry-result.ts';
import { targetsOf, type WatchTarget } from './monitor-target.ts';
import { counted } from './observing.ts';
import { momentOf } from './transact.ts';

export interface MonitorRequest {
  readonly model: string;
  /** Null: every stage with a rollout, and the one that serves everybody. */
  readonly stage: string | null;
  /** Where observations come from; null: the source that the policy names. */
  readonly metrics: Metrics | null;
}

export async function monitor(context: Context, request: MonitorRequest): Promise<Result<MonitorRecord>> {
  return settle<MonitorRecord>('monitor', async () => {
    const model = modelFrom(request.model);
    if (request.stage !== null) checkStageName(request.stage);
    const gathered = await gatherModel(context.ports, { model });
    const { state, effective } = gathered;
    requireListed(context, gathered);
    const metrics = request.metrics ?? context.ports.metrics;
    const targets = targetsOf({ state, policy: effective, stage: request.stage });
    if (targets.length === 0) {
      const effects = await afterLooks(context, { gathered, metrics });
      const detail = `Nothing of ${model} is being rolled out, and nothing that is live has a guard.`;
      return finished({
        operation: 'monitor',
        decision: 'done',
        reason: 'ok',
        summary: detail,
        checks: { name: 'monitor', title: 'Monitor', status: 'not_applicable', detail },
        record: { model, look: null, stage: null, version: null, detail: null, stages: [] },
        effects,
      });
    }
    requireSource(gathered, request);
    const records: { readonly record: LookRecord; readonly looked: Looked; readonly done: Result }[] = [];
    for (const target of targets) {
      const looked = await look({ gathered, target, metrics });
      records.push(await actOnLook(context, { model, target, looked, state }));
    }
    const after = await afterLooks(context, { gathered, metrics });
    return monitorResult({ model, records, mode: context.mode, after });
  });
}

/** What was seen lets a version go on without anybody's say: so only a workflow that the policy lists may see it. */
function requireListed({ caller }: Context, { effective, inForce }: Gathered): void {
  if (caller.run === null) return;
  const listing = listingOf(caller.run, { rules: effective.ledger, defaultBranch: inForce.branch });
  if (listing.kind === 'listed') return;
  refuse({
    code: 'origin_unproven',
    required: 'a run of a workflow that the policy lists, on the default branch',
    found: listing.reason,
    next: 'Add the workflow to `ledger.produced-by` in the policy, or monitor from one that is there.',
  });
}

function requireSource({ effective }: Gathered, request: MonitorRequest): void {
  if (request.metrics !== null || effective.monitoring.source !== null) return;
  refuse({
    code: 'observations_missing',
    required: 'observations of what is served',
    found: 'no file was given, and the policy names no source',
    next: 'Give files with `observations`, or name a source under `monitoring` in the policy.',
  });
}

/** Reads what is new since the last recorded look, adds it to what was counted, and decides. */
async function look(of: {
  readonly gathered: Gathered;
  readonly target: WatchTarget;
  readonly metrics: Metrics;
}): Promise<Looked> {
  const { gathered, target, metrics } = of;
  const { effective } = gathered;
  const now = momentOf(gathered);
  const rolled = target.kind === 'rollout';
  const { guards } = rolled ? target.rollout.plan : target.plan;
  const startedAt = rolled ? target.rollout.started_at : target.candidate.from;
  const begun = rolled ? target.rollout.begun : [startedAt];
  const through = target.previous?.through ?? null;
  const before = target.previous?.sums ?? [];
  const observed = await metrics.observe(
    {
      model: gathered.state.model,
      stage: target.stage,
      candidate: target.candidate.version,
      baseline: rolled ? target.baseline.version : null,
      spans: spansFor({ rollout: { started_at: startedAt, begun }, through, now }),
      windows: windowSpans({
        windows: windowsOf(guards),
        startedAt,
        now,
        // Both arms are looked at over the same time, with the same split.
        notBefore: rolled ? target.rollout.step_since : null,
      }),
      needs: needsOf(guards),
      now,
    },
    effective.monitoring,
  );
  const added = counted(observed, before);
  // What is live is watched by the policy of now. Where that counts something in another way, it is counted anew.
  const read = added.sums === null && !rolled ? counted(observed, []) : added;
  const fresh = observed.kind === 'observed' ? observed.newest : { candidate: null, baseline: null };
  const newest = laterNewest(target.previous?.newest ?? { candidate: null, baseline: null }, fresh);
  const common = {
    startedAt,
    previous: target.previous,
    sums: read.sums ?? before,
    windows: observed.kind === 'observed' ? observed.windows : [],
    through: read.sums === null ? through : throughOf({ before: through, newest: fresh, now }),
    newest,
    problems: read.problems,
    now,
  };
  const facts: LookFacts = rolled
    ? {
        ...common,
        where: 'rollout',
        plan: target.rollout.plan,
        step: target.rollout.step,
        stepSince: target.rollout.step_since,
        begun,
        versions: stageOf(gathered.state, target.stage).exposure.filter((one) => one.share > 0).length,
      }
    : { ...common, where: 'watch', plan: target.plan };
  return decideLook(facts);
}
