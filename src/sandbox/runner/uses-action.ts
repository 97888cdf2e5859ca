import { join } from 'node:path';
import { processEnvironment, scopeOfStep } from './contexts.ts';
import { evaluateString, type Json, type Template } from './expressions.ts';
import type { Action, CompositeRuns, NodeRuns, UsesStep } from './model.ts';
import { RunnerError } from './problems.ts';
import { type ActionOnDisk, depthMessage, MAX_DEPTH, resolveAction } from './resolve-action.ts';
import { runStepProcess, type StepCall } from './run-script.ts';
import type { JobState, ResolvedNode, Scoped, StepWork } from './state.ts';
import { runSteps } from './steps.ts';

/** Runs a `uses` step: a built-in action, a JavaScript action, or a composite action with its own steps. */
export async function runAction(job: JobState, scope: Scoped, step: UsesStep, call: StepCall): Promise<StepWork> {
  const resolved = await resolveAction(job, { selfRoot: scope.selfRoot }, step);
  const seen = scopeOfStep(job, scope, call);
  const given = new Map<string, string>();
  for (const [name, template] of step.inputs) given.set(name, evaluateString(template, seen));
  call.output.write(`##[group]Run ${step.uses.text}`);
  for (const [name, value] of given) call.output.write(`  ${name}: ${value}`);
  call.output.write('##[endgroup]');
  if (resolved.kind === 'builtin') {
    const { builtin, name } = resolved;
    const inputs = readBuiltinInputs(given, builtin.inputs, step);
    const result = await builtin.run({
      job,
      inputs,
      call,
      env: processEnvironment(job, scope, call),
      addPost: (run) =>
        job.posts.push({ name: `Post ${call.name}`, key: step.key, scope, work: { kind: 'builtin', run } }),
    });
    if (result.kind === 'failed') {
      call.output.annotate('failure', `${name}: ${result.message}`);
      return { outcome: 'failure', outputs: {}, children: [] };
    }
    return { outcome: 'success', outputs: result.outputs, children: [] };
  }
  const inputs = readInputs(resolved.action, given, (template) => evaluateString(template, seen));
  for (const name of given.keys()) {
    if ([...resolved.action.inputs.keys()].some((known) => known.toLowerCase() === name.toLowerCase())) continue;
    const known = [...resolved.action.inputs.keys()].map((key) => `'${key}'`).join(', ');
    call.output.annotate('warning', `Unexpected input(s) '${name}', valid inputs are [${known}]`);
  }
  if (resolved.action.runs.kind === 'composite') {
    return runComposite(job, scope, { step, call, resolved, runs: resolved.action.runs, inputs });
  }
  return runNode(job, scope, { step, call, resolved, runs: resolved.action.runs, inputs });
}

/** An action's inputs with their defaults; names are compared without regard to case. */
export function readInputs(
  action: Action,
  given: ReadonlyMap<string, string>,
  evaluate: (template: Template) => string,
): Record<string, string> {
  const lower = new Map([...given].map(([name, value]) => [name.toLowerCase(), value]));
  const inputs: Record<string, string> = {};
  for (const [name, input] of action.inputs) {
    inputs[name] = lower.get(name.toLowerCase()) ?? (input.default === undefined ? '' : evaluate(input.default));
  }
  return inputs;
}

function readBuiltinInputs(
  given: ReadonlyMap<string, string>,
  known: readonly string[],
  step: UsesStep,
): Record<string, string> {
  for (const [name] of given) {
    if (known.includes(name.toLowerCase())) continue;
    const { file, line } = step.at;
    const message = `unsupported: ${step.key}.with.${name} (${file}:${line}): the local runner's ${step.uses.text} knows ${known.join(', ')}`;
    throw new RunnerError('unsupported', message, [
      { kind: 'unsupported', key: `${step.key}.with.${name}`, ...step.at, message },
    ]);
  }
  return Object.fromEntries([...given].map(([name, value]) => [name.toLowerCase(), value]));
}

interface ActionCall<R> {
  readonly step: UsesStep;
  readonly call: StepCall;
  readonly resolved: ActionOnDisk;
  readonly runs: R;
  readonly inputs: Readonly<Record<string, string>>;
}

async function runComposite(job: JobState, scope: Scoped, action: ActionCall<CompositeRuns>): Promise<StepWork> {
  const { step, call, resolved, inputs } = action;
  if (scope.depth >= MAX_DEPTH) throw new RunnerError('invalid_action', depthMessage(step));
  const inner: Scoped = {
    owner: 'composite',
    depth: scope.depth + 1,
    steps: {},
    inputs,
    // The variables of the calling step, without those of the job, which steps inside may change.
    env: { ...scope.env, ...stepEnvOnly(job, scope, call.env) },
    actionPath: resolved.folder,
    actionRepository: resolved.repository,
    actionRef: resolved.ref,
    selfRoot: resolved.selfRoot,
    failed: false,
  };
  const deadline = call.timeoutMs === undefined ? undefined : AbortSignal.timeout(call.timeoutMs);
  const signal = deadline === undefined ? call.signal : AbortSignal.any([call.signal, deadline]);
  const children = await runSteps(job, inner, { steps: action.runs.steps, signal });
  const outputs: Record<string, string> = {};
  const seen = scopeOfStep(job, inner, { env: { ...job.env, ...inner.env }, action: call.action, files: call.files });
  for (const [name, template] of resolved.action.outputs) outputs[name] = evaluateString(template, seen);
  if (deadline?.aborted === true) {
    call.output.annotate(
      'failure',
      `The action '${call.name}' has timed out after ${(call.timeoutMs ?? 0) / 60_000} minutes.`,
    );
    return { outcome: 'failure', outputs, children };
  }
  if (job.status === 'cancelled' && children.some((child) => child.conclusion === 'cancelled'))
    return { outcome: 'cancelled', outputs, children };
  return { outcome: inner.failed ? 'failure' : 'success', outputs, children };
}

function stepEnvOnly(job: JobState, scope: Scoped, env: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter(([name, value]) => (scope.env[name] ?? job.env[name]) !== value),
  );
}

async function runNode(job: JobState, scope: Scoped, action: ActionCall<NodeRuns>): Promise<StepWork> {
  const { step, call, resolved, runs, inputs } = action;
  const node: ResolvedNode = {
    folder: resolved.folder,
    repository: resolved.repository,
    ref: resolved.ref,
    inputs,
    stateKey: stateKeyOf(scope, step),
    env: step.env.size === 0 ? {} : stepEnvOnly(job, scope, call.env),
  };
  if (runs.pre !== undefined && step.uses.kind === 'workspace') {
    call.output.annotate('warning', `\`pre\` execution is not supported for local action from '${step.uses.text}'`);
  }
  if (runs.post !== undefined) {
    job.posts.push({ name: `Post ${call.name}`, key: step.key, scope, work: { kind: 'node', runs, action: node } });
  }
  const outcome = await runNodeFile(job, scope, { node, file: runs.main, call });
  return { outcome, outputs: {}, children: [] };
}

/** The key under which `pre`, `main` and `post` of one step share their state. */
export function stateKeyOf(scope: Scoped, step: UsesStep): string {
  return `${scope.depth}:${scope.actionPath ?? ''}:${step.key}`;
}

/** Runs one file of a JavaScript action with the present node, its inputs as INPUT_* and its state as STATE_*. */
export function runNodeFile(
  job: JobState,
  scope: Scoped,
  input: { readonly node: ResolvedNode; readonly file: string; readonly call: StepCall },
): Promise<StepWork['outcome']> {
  const { node, file, call } = input;
  const own: Scoped = { ...scope, actionRepository: node.repository, actionRef: node.ref };
  const variables: Record<string, string> = {
    GITHUB_ACTION_REPOSITORY: node.repository,
    GITHUB_ACTION_REF: node.ref,
  };
  for (const [name, value] of Object.entries(node.inputs))
    variables[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] = value;
  for (const [name, value] of Object.entries(job.states.get(node.stateKey) ?? {})) variables[`STATE_${name}`] = value;
  return runStepProcess(job, call, {
    command: process.execPath,
    args: [join(node.folder, file)],
    cwd: job.folders.workspace,
    env: { ...processEnvironment(job, own, call), ...variables },
  });
}

/** The outputs of a step as the `steps` context has them. */
export function stepContext(outputs: Readonly<Record<string, string>>, outcome: string, conclusion: string): Json {
  return { outputs, outcome, conclusion };
}
