import { scopeOfStep } from './contexts.ts';
import { evaluateCondition, evaluateString, type Template } from './expressions.ts';
import { messageOf } from './problems.ts';
import type { PreparedPre } from './resolve-action.ts';
import type { StepResult } from './results.ts';
import type { StepCall } from './run-script.ts';
import type { JobState, Post, ResolvedNode, Scoped, StepWork } from './state.ts';
import { applyStepFiles, createStepFiles, createStepOutput } from './step-output.ts';
import { attempt, saveState } from './steps.ts';
import { readInputs, runNodeFile, stateKeyOf } from './uses-action.ts';

interface Phase {
  readonly kind: 'pre' | 'post';
  readonly name: string;
  readonly key: string;
  readonly scope: Scoped;
  readonly condition: Template | undefined;
  readonly env: Readonly<Record<string, string>>;
  readonly stateKey: string | undefined;
  readonly work: (call: StepCall) => Promise<StepWork>;
}

/** Runs the `pre` programs of JavaScript actions, before the first step. */
export async function runPres(job: JobState, scope: Scoped, pres: readonly PreparedPre[]): Promise<StepResult[]> {
  const results: StepResult[] = [];
  for (const { step, action } of pres) {
    const { runs } = action.action;
    if (runs.kind !== 'node' || runs.pre === undefined) continue;
    const file = runs.pre;
    const seen = scopeOfStep(job, scope, { env: job.env, action: '__pre' });
    const given = new Map([...step.inputs].map(([name, template]) => [name, evaluateString(template, seen)]));
    const node: ResolvedNode = {
      folder: action.folder,
      repository: action.repository,
      ref: action.ref,
      inputs: readInputs(action.action, given, (template) => evaluateString(template, seen)),
      stateKey: stateKeyOf(scope, step),
      env: {},
    };
    const result = await runPhase(job, {
      kind: 'pre',
      name: `Pre ${step.uses.text}`,
      key: step.key,
      scope,
      condition: runs.preIf,
      env: {},
      stateKey: node.stateKey,
      work: async (call) => ({
        outcome: await runNodeFile(job, scope, { node, file, call }),
        outputs: {},
        children: [],
      }),
    });
    results.push(result);
    if (result.conclusion === 'failure') job.status = 'failure';
  }
  return results;
}

/** Runs what steps left to do at the end, the last registered first. */
export async function runPosts(job: JobState): Promise<StepResult[]> {
  const results: StepResult[] = [];
  for (let post = job.posts.pop(); post !== undefined; post = job.posts.pop()) {
    const result = await runPhase(job, phaseOf(job, post));
    results.push(result);
    if (result.conclusion === 'failure' && job.status === 'success') job.status = 'failure';
  }
  return results;
}

function phaseOf(job: JobState, post: Post): Phase {
  const base = { kind: 'post', name: post.name, key: post.key, scope: post.scope } as const;
  const { work } = post;
  if (work.kind === 'builtin') {
    const run = async (): Promise<StepWork> => {
      await work.run();
      return { outcome: 'success', outputs: {}, children: [] };
    };
    return { ...base, condition: undefined, env: {}, stateKey: undefined, work: run };
  }
  const { action, runs } = work;
  const file = runs.post ?? runs.main;
  return {
    ...base,
    condition: runs.postIf,
    env: action.env,
    stateKey: action.stateKey,
    work: async (call) => ({
      outcome: await runNodeFile(job, post.scope, { node: action, file, call }),
      outputs: {},
      children: [],
    }),
  };
}

async function runPhase(job: JobState, phase: Phase): Promise<StepResult> {
  const { now, listener } = job.run.machine;
  const started = now();
  const output = createStepOutput(job, phase.name);
  const env = { ...job.env, ...phase.scope.env, ...phase.env };
  const action = `__${phase.kind}`;
  let outcome: StepResult['outcome'] = 'failure';
  let summary = '';
  try {
    const seen = scopeOfStep(job, phase.scope, { env, action });
    // Without a condition these phases always run.
    if (phase.condition !== undefined && !evaluateCondition(phase.condition, seen)) outcome = 'skipped';
    else {
      listener.onStep?.({
        origin: job.origin,
        depth: phase.scope.depth,
        name: phase.name,
        key: phase.key,
        status: 'started',
      });
      const files = await createStepFiles(job);
      const call: StepCall = {
        name: phase.name,
        env,
        action,
        files,
        output,
        signal: new AbortController().signal,
        timeoutMs: undefined,
      };
      const work = await attempt(output, () => phase.work(call));
      const effects = await applyStepFiles(job, files, output);
      if (phase.stateKey !== undefined) saveState(job, phase.stateKey, effects.state);
      summary = effects.summary;
      outcome = output.failed || effects.failed ? 'failure' : work.outcome;
    }
  } catch (error) {
    output.annotate('failure', messageOf(error));
  }
  const completed = now();
  const result: StepResult = {
    id: undefined,
    key: phase.key,
    name: phase.name,
    kind: phase.kind,
    outcome,
    conclusion: outcome,
    outputs: {},
    summary,
    log: output.log,
    annotations: output.annotations,
    children: [],
    startedAt: started.toISOString(),
    completedAt: completed.toISOString(),
    durationMs: completed.getTime() - started.getTime(),
  };
  const status = outcome === 'skipped' ? 'skipped' : 'completed';
  listener.onStep?.({ origin: job.origin, depth: phase.scope.depth, name: phase.name, key: phase.key, status, result });
  return result;
}
