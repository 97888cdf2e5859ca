/**
 * A look at a rollout over observation files, with no registry: what it comes to, and does it in the state file. Nothing
 * but that file is written; whoever serves reads the split from it.
 */
import { refuse } from '../core/reasons.ts';
import type { Result } from '../core/result.ts';
import type { LookFacts } from '../core/rollout/facts.ts';
import { applyLook, type FileState, parseFileState, startFileState } from '../core/rollout/file-state.ts';
import { decideLook, type Looked } from '../core/rollout/look.ts';
import { needsOf, windowsOf } from '../core/rollout/needs.ts';
import type { Newest } from '../core/rollout/observation.ts';
import { planRollout } from '../core/rollout/plan.ts';
import { isoTime, laterNewest, spansFor, throughOf, windowSpans } from '../core/rollout/sums.ts';
import { isoSeconds } from '../core/time.ts';
import { listOf } from '../policy/paths.ts';
import type { EffectivePolicy, StagePolicy } from '../policy/types.ts';
import type { Metrics, StateFile } from '../ports/serving.ts';
import type { Ports } from '../ports.ts';
import { settle } from './context.ts';
import { firstObservation } from './first-observation.ts';
import { endedResult, type FilesLook, lookedResult } from './monitor-result.ts';
import { counted } from './observing.ts';

export interface MonitorPorts extends Pick<Ports, 'clock'> {
  readonly metrics: Metrics;
  /** Null: one look, from the beginning. */
  readonly state: StateFile | null;
}

export interface MonitorFilesRequest {
  readonly policy: EffectivePolicy;
  /** Null: the first stage, in the order of the lifecycle, that is rolled out. */
  readonly stage: string | null;
  /** Names of the arms in the observations. */
  readonly candidate: string;
  readonly baseline: string;
  /** When it is looked, ISO 8601 UTC; null: now. */
  readonly at: string | null;
  /** Whether somebody has approved of the next step, where the plan asks for it. */
  readonly approval: 'yes' | 'no';
  readonly mode: 'apply' | 'dry_run';
}

export type { FilesLook } from './monitor-result.ts';

/**
 * One look. `done` for advance and wait, `inconclusive` for hold, `refused` for a rollback; `planned` for what a dry run
 * would have done. A rollout that has ended is looked at no more: its end is returned.
 */
export function monitorFiles(ports: MonitorPorts, request: MonitorFilesRequest): Promise<Result<FilesLook>> {
  return settle<FilesLook>('monitor', async () => {
    const now = request.at ?? isoSeconds(ports.clock.now());
    const { state: before, begun, warnings } = await stateBefore(ports, { request, now });
    if (before.outcome !== 'under_way') return endedResult({ state: before, file: ports.state, warnings });
    const { facts, newest } = await observe(ports, { state: before, request, now });
    const looked = decideLook(facts);
    const after = applyLook(before, { look: looked.look, newest, approval: request.approval });
    // A begin that was guessed while nothing could be read is no begin.
    const keeps = begun === 'before' || !isUnreadable(looked) ? 'yes' : 'no';
    if (ports.state !== null && request.mode === 'apply' && keeps === 'yes')
      await ports.state.write(`${JSON.stringify(after, null, 2)}\n`);
    return lookedResult({ before, after, looked, file: keeps === 'yes' ? ports.state : null, request, warnings });
  });
}

function isUnreadable({ look }: Looked): boolean {
  return look.reason === 'unreadable';
}

interface Before {
  readonly state: FileState;
  /** `now`: there was no state, and this look begins the rollout. */
  readonly begun: 'before' | 'now';
  readonly warnings: readonly string[];
}

async function stateBefore(
  ports: MonitorPorts,
  of: { readonly request: MonitorFilesRequest; readonly now: string },
): Promise<Before> {
  const { request, now } = of;
  const kept = await readState(ports.state);
  const stage = stageOf(request, kept);
  const salt = `${request.policy.model.name}/${stage.name}/${request.candidate}`;
  const plan = planRollout({ stage, policy: request.policy, baselineStage: stage.comparesWith, salt });
  if (kept !== null) {
    checkSame(kept, of);
    const isOther = JSON.stringify(plan) !== JSON.stringify(kept.plan);
    const warning = 'The policy says something else by now; what was pinned when the rollout began still decides.';
    return { state: kept, begun: 'before', warnings: isOther ? [warning] : [] };
  }
  if (plan === null) return refuseStage(request, stage.name);
  const { candidate, baseline } = request;
  const query = { model: request.policy.model.name, stage: stage.name, candidate, baseline, now };
  const first = await firstObservation(ports.metrics, { query, rules: request.policy.monitoring });
  const { model } = query;
  const state = startFileState({ model, stage: stage.name, candidate, baseline, plan, started_at: first ?? now });
  return { state, begun: 'now', warnings: [] };
}

async function readState(file: StateFile | null): Promise<FileState | null> {
  const text = (await file?.read()) ?? null;
  if (file === null || text === null) return null;
  const parsed = parseFileState(parseJson(text));
  if (parsed.kind === 'ok') return parsed.value;
  refuse({
    code: 'input_invalid',
    required: `${file.path} as the state of a rollout (slipway.rollout-state/1)`,
    found: listOf(parsed.problems.slice(0, 5).map((one) => `${one.where}: ${one.message}`)),
    next: 'Name the file that an earlier look wrote, or one that is not there yet to begin anew.',
    problems: parsed.problems,
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text.slice(0, 60);
  }
}

function stageOf(request: MonitorFilesRequest, kept: FileState | null): StagePolicy {
  const { stages, lifecycle } = request.policy;
  const isRolledOut = (name: string): boolean => stages[name]?.exposure.strategy !== 'immediate';
  const name = request.stage ?? kept?.stage ?? lifecycle.order.find(isRolledOut);
  if (name === undefined) return refuseStage(request, null);
  const stage = Object.hasOwn(stages, name) ? stages[name] : undefined;
  if (stage !== undefined) return stage;
  refuse({
    code: 'unknown_stage',
    required: `one of the stages ${listOf(lifecycle.order)}`,
    found: JSON.stringify(name.slice(0, 64)),
    next: 'Name a stage of the policy with `--stage`.',
  });
}

function refuseStage(request: MonitorFilesRequest, stage: string | null): never {
  const { stages, lifecycle } = request.policy;
  const others = lifecycle.order.filter((name) => stages[name]?.exposure.strategy !== 'immediate');
  refuse({
    code: 'input_invalid',
    required: 'a stage whose policy says how a version is rolled out',
    found:
      stage === null ? 'none: every stage has a version live at once' : `${stage}, where a version is live at once`,
    next:
      others.length === 0
        ? 'Add an `exposure` to a stage, such as { strategy: canary, initial: 5% }.'
        : `Name ${listOf(others, 'or')} with \`--stage\`.`,
  });
}

/** A state is of one rollout: looking at another one with it would mix their sums. */
function checkSame(state: FileState, of: { readonly request: MonitorFilesRequest; readonly now: string }): void {
  const { request, now } = of;
  const asked: Readonly<Record<string, string | null>> = {
    model: request.policy.model.name,
    stage: request.stage,
    candidate: request.candidate,
    baseline: request.baseline,
  };
  for (const key of ['model', 'stage', 'candidate', 'baseline'] as const) {
    if (asked[key] === null || asked[key] === state[key]) continue;
    refuse({
      code: 'input_invalid',
      required: `the state of the rollout that is asked about: ${key} ${asked[key]}`,
      found: `${key} ${state[key]}`,
      next: 'Name another file with `--state`; each rollout has its own.',
    });
  }
  if (state.last === null || Date.parse(now) >= Date.parse(state.last.at) || state.outcome !== 'under_way') return;
  refuse({
    code: 'input_invalid',
    required: `a time not before the last look, ${state.last.at}`,
    found: now,
    next: 'Leave `--at` out, or give a later time; what was looked at is not looked at again.',
  });
}

/** Reads what is new, and adds it to what was counted. */
async function observe(
  ports: MonitorPorts,
  of: { readonly state: FileState; readonly request: MonitorFilesRequest; readonly now: string },
): Promise<{ readonly facts: LookFacts; readonly newest: Newest }> {
  const { state, request, now } = of;
  const { plan, last } = state;
  const before = { sums: last?.sums ?? [], through: last?.through ?? null };
  const observed = await ports.metrics.observe(
    {
      model: state.model,
      stage: state.stage,
      candidate: state.candidate,
      baseline: state.baseline,
      spans: spansFor({ rollout: state, through: before.through, now }),
      windows: windowSpans({
        windows: windowsOf(plan.guards),
        startedAt: state.started_at,
        now,
        notBefore: state.step_since,
      }),
      needs: needsOf(plan.guards),
      now,
    },
    request.policy.monitoring,
  );
  const read = counted(observed, before.sums);
  const newest = observed.kind === 'observed' ? laterNewest(state.newest, observed.newest) : state.newest;
  const common = { where: 'rollout', plan, step: state.step, stepSince: state.step_since, begun: state.begun } as const;
  const facts: LookFacts = {
    ...common,
    startedAt: state.started_at,
    previous: last,
    sums: read.sums ?? before.sums,
    windows: observed.kind === 'observed' ? observed.windows : [],
    through: read.sums === null ? before.through : throughOf({ before: before.through, newest, now }),
    newest,
    problems: read.problems,
    now,
  };
  return { facts, newest: known(newest, now) };
}

/** Times ahead of the look are a clock's mistake: they hold this look, and are not kept for the next. */
function known(newest: Newest, now: string): Newest {
  const keep = (one: string | null): string | null =>
    one === null || Date.parse(one) > Date.parse(now) ? null : isoTime(Date.parse(one));
  return { candidate: keep(newest.candidate), baseline: keep(newest.baseline) };
}
