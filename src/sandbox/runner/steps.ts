import { scopeOfStep } from './contexts.ts';
import { evaluateBoolean, evaluateCondition, evaluateNumber, evaluateString } from './expressions.ts';
import type { Step } from './model.ts';
import { messageOf } from './problems.ts';
import type { StepOutcome, StepResult } from './results.ts';
import { runScript, type StepCall } from './run-script.ts';
import type { JobState, Scoped, StepWork } from './state.ts';
import { applyStepFiles, createStepFiles, createStepOutput, type FileEffects, type StepOutput } from './step-output.ts';
import { runAction, stateKeyOf, stepContext } from './uses-action.ts';

const NO_EFFECTS: FileEffects = { outputs: {}, state: {}, summary: '', failed: false };

/** Runs steps one after the other; each decides by its `if` whether it runs after a failure or a cancellation. */
export async function runSteps(
  job: JobState,
  scope: Scoped,
  input: { readonly steps: readonly Step[]; readonly signal: AbortSignal },
): Promise<StepResult[]> {
  const results: StepResult[] = [];
  for (const step of input.steps) {
    const result = await runStep(job, scope, { step, signal: input.signal });
    results.push(result);
    if (step.id !== undefined) scope.steps[step.id] = stepContext(result.outputs, result.outcome, result.conclusion);
    if (result.conclusion === 'failure' || result.conclusion === 'cancelled') markFailed(job, scope);
  }
  return results;
}

function markFailed(job: JobState, scope: Scoped): void {
  if (scope.owner === 'composite') scope.failed = true;
  else if (job.status === 'success') job.status = 'failure';
}

async function runStep(
  job: JobState,
  scope: Scoped,
  input: { readonly step: Step; readonly signal: AbortSignal },
): Promise<StepResult> {
  const { step } = input;
  const { now, listener } = job.run.machine;
  const started = now();
  const action = actionName(job, step);
  const fallback = defaultName(step);
  let name = fallback;
  let output = createStepOutput(job, name);
  let effects = NO_EFFECTS;
  let work: StepWork = { outcome: 'failure', outputs: {}, children: [] };
  let skipped = false;
  let tolerated = false;
  const announce = (status: 'started' | 'completed' | 'skipped', result?: StepResult) =>
    listener.onStep?.({
      origin: job.origin,
      depth: scope.depth,
      name,
      key: step.key,
      status,
      ...(result === undefined ? {} : { result }),
    });
  try {
    const env = stepEnvironment(job, scope, step, action);
    const seen = scopeOfStep(job, scope, { env, action });
    const cancelledBefore = input.signal.aborted;
    skipped = !evaluateCondition(step.condition, seen);
    if (!skipped) {
      name = step.name === undefined ? runName(step, seen) : evaluateString(step.name, seen) || fallback;
      name = job.masker.mask(name);
      output = createStepOutput(job, name);
      announce('started');
      const timeoutMs =
        step.timeoutMinutes === undefined ? undefined : evaluateNumber(step.timeoutMinutes, seen) * 60_000;
      const files = await createStepFiles(job);
      // A step that was let in after the cancellation (always(), cancelled()) is not ended by it.
      const signal = cancelledBefore ? new AbortController().signal : input.signal;
      const call: StepCall = { name, env, action, files, output, signal, timeoutMs };
      work = await attempt(output, () =>
        step.kind === 'run' ? runScript(job, scope, step, call) : runAction(job, scope, step, call),
      );
      effects = await applyStepFiles(job, files, output);
      if (step.kind === 'uses') saveState(job, stateKeyOf(scope, step), effects.state);
      const after = scopeOfStep(job, scope, { env, action });
      tolerated = step.continueOnError !== undefined && evaluateBoolean(step.continueOnError, after);
    }
  } catch (error) {
    output.annotate('failure', messageOf(error));
    work = { ...work, outcome: 'failure' };
  }
  const failed = work.outcome === 'success' && (output.failed || effects.failed);
  const outcome: StepOutcome = skipped ? 'skipped' : failed ? 'failure' : work.outcome;
  const completed = now();
  const result: StepResult = {
    id: step.id,
    key: step.key,
    name,
    kind: step.kind,
    outcome,
    conclusion: outcome === 'failure' && tolerated ? 'success' : outcome,
    // A composite action's own outputs; its steps' files are theirs.
    outputs: { ...effects.outputs, ...work.outputs },
    summary: effects.summary,
    log: output.log,
    annotations: output.annotations,
    children: work.children,
    startedAt: started.toISOString(),
    completedAt: completed.toISOString(),
    durationMs: completed.getTime() - started.getTime(),
  };
  announce(skipped ? 'skipped' : 'completed', result);
  return result;
}

/** Runs work and turns an error of the runner into a failed step that says why. */
export async function attempt(output: StepOutput, work: () => Promise<StepWork>): Promise<StepWork> {
  try {
    return await work();
  } catch (error) {
    output.annotate('failure', messageOf(error));
    return { outcome: 'failure', outputs: {}, children: [] };
  }
}

/** Keeps what a step wrote to GITHUB_STATE for its later phases. */
export function saveState(job: JobState, key: string, state: Readonly<Record<string, string>>): void {
  job.states.set(key, { ...job.states.get(key), ...state });
}

function stepEnvironment(job: JobState, scope: Scoped, step: Step, action: string): Record<string, string> {
  const base = { ...job.env, ...scope.env };
  const seen = scopeOfStep(job, scope, { env: base, action });
  const own = [...step.env].map(([name, template]) => [name, evaluateString(template, seen)] as const);
  return { ...base, ...Object.fromEntries(own) };
}

/** GITHUB_ACTION: the step's id, else a name made of what it runs, numbered from the second use on. */
function actionName(job: JobState, step: Step): string {
  if (step.id !== undefined) return step.id;
  const base = step.kind === 'run' ? '__run' : `__${step.uses.text.replace(/@.*$/, '').replace(/[^A-Za-z0-9]+/g, '_')}`;
  const count = (job.actionNames.get(base) ?? 0) + 1;
  job.actionNames.set(base, count);
  return count === 1 ? base : `${base}_${count}`;
}

function defaultName(step: Step): string {
  if (step.name !== undefined) return step.name.source;
  if (step.kind === 'uses') return `Run ${step.uses.text}`;
  return `Run ${step.run.source.trim().split('\n')[0] ?? ''}`;
}

function runName(step: Step, seen: ReturnType<typeof scopeOfStep>): string {
  if (step.kind === 'uses') return `Run ${step.uses.text}`;
  return `Run ${evaluateString(step.run, seen).trim().split('\n')[0] ?? ''}`;
}
