import { rm } from 'node:fs/promises';
import { evaluateGroup, type GroupTurn } from './concurrency.ts';
import { scopeOfRun, scopeOfStep } from './contexts.ts';
import { enterEnvironment } from './environment.ts';
import { evaluateBoolean, evaluateNumber, evaluateString, type Json, type Scope } from './expressions.ts';
import { createFolders, readOutputs } from './job-files.ts';
import { JobDraft, type JobPlan, note } from './job-plan.ts';
import { isUbuntu } from './load-job.ts';
import { createMasker } from './log-commands.ts';
import type { Job, Templates } from './model.ts';
import type { JobIdentity } from './ports.ts';
import { runPosts, runPres } from './post-steps.ts';
import { messageOf, RunnerError, unsupported } from './problems.ts';
import { endGroup } from './processes.ts';
import { namedBranches } from './pull-event.ts';
import { prepareActions } from './resolve-action.ts';
import type { JobResult } from './results.ts';
import type { JobState, RunState, Scoped } from './state.ts';
import { runSteps } from './steps.ts';

const DEFAULT_TIMEOUT_MINUTES = 360;

/** Runs one job from its token to its clean-up. Whatever goes wrong ends in the result, never in an exception. */
export async function runJob(run: RunState, plan: JobPlan): Promise<JobResult> {
  const { machine } = run;
  const started = machine.now();
  const draft = new JobDraft(run, plan, started);
  try {
    const turn = await enterGroup(run, plan);
    if (turn?.kind === 'cancelled') return draft.end('cancelled', [note(turn.reason)]);
    try {
      const scope = scopeOfPlan(run, plan);
      checkLabels(plan.job, scope);
      draft.tolerated = plan.job.continueOnError !== undefined && evaluateBoolean(plan.job.continueOnError, scope);
      // Nothing waits for people on a runner.
      draft.environment = await enterEnvironment(run, plan, { scope, origin: draft.origin });
      return await runOnSlot(run, plan, draft);
    } finally {
      if (turn?.kind === 'entered') turn.leave();
    }
  } catch (error) {
    if (error instanceof RunnerError) draft.problems.push(...error.problems);
    return draft.end('failure', [note(messageOf(error))]);
  } finally {
    machine.listener.onJob?.({ origin: draft.origin, status: 'completed', conclusion: draft.conclusion });
  }
}

function scopeOfPlan(run: RunState, plan: JobPlan, more: Readonly<Record<string, Json>> = {}): Scope {
  return scopeOfRun(run, { needs: plan.needs, strategy: plan.strategy, matrix: plan.matrix ?? null, ...more });
}

async function enterGroup(run: RunState, plan: JobPlan): Promise<GroupTurn | undefined> {
  const { concurrency } = plan.job;
  if (concurrency === undefined) return undefined;
  return run.machine.groups.enter(run.repository.fullName, {
    ...evaluateGroup(concurrency, scopeOfPlan(run, plan)),
    owner: { run: run.identity.id, job: plan.name },
    cancel: (reason) => plan.control.abort(reason),
    signal: plan.control.signal,
    wait: plan.wait,
  });
}

function checkLabels(job: Job, scope: Scope): void {
  for (const label of job.runsOn) {
    const text = evaluateString(label, scope);
    if (isUbuntu(text)) continue;
    const message = `the runner '${text}'; the local runner stands in for ubuntu-* only`;
    throw unsupported({ key: label.key, at: label.at, message });
  }
}

async function runOnSlot(run: RunState, plan: JobPlan, draft: JobDraft): Promise<JobResult> {
  const { machine } = run;
  const { signal } = plan.control;
  const cancelled = () => draft.end('cancelled', typeof signal.reason === 'string' ? [note(signal.reason)] : []);
  if (signal.aborted) return cancelled();
  const giveBack = await machine.slots.take();
  try {
    if (signal.aborted) return cancelled();
    plan.onStart();
    machine.listener.onJob?.({ origin: draft.origin, status: 'started' });
    return await work(run, plan, draft);
  } finally {
    giveBack();
  }
}

async function work(run: RunState, plan: JobPlan, draft: JobDraft): Promise<JobResult> {
  const { job } = plan;
  const scope = scopeOfPlan(run, plan);
  const identity = identityOf(run, plan, draft);
  const { token, revoke } = await run.machine.github.jobToken(identity);
  const oidc = draft.permissions['id-token'] === 'write' ? await run.machine.github.oidcRequest(identity) : undefined;
  const folders = await createFolders(run, plan);
  try {
    const masker = createMasker([token, ...(oidc === undefined ? [] : [oidc.token]), ...Object.values(run.secrets)]);
    const secrets = { ...run.secrets, GITHUB_TOKEN: token };
    const env = evaluateAll(run.workflow.env, scopeOfRun(run, { secrets }));
    Object.assign(env, evaluateAll(job.env, scopeOfPlan(run, plan, { secrets })));
    const limit =
      job.timeoutMinutes === undefined ? DEFAULT_TIMEOUT_MINUTES : evaluateNumber(job.timeoutMinutes, scope);
    const state: JobState = {
      run,
      job,
      name: plan.name,
      identity,
      origin: draft.origin,
      matrix: plan.matrix,
      strategy: plan.strategy,
      needs: plan.needs,
      token,
      oidc,
      masker,
      folders,
      defaults: evaluateDefaults(run, job, scopeOfPlan(run, plan, { env })),
      env,
      path: [],
      status: 'success',
      posts: [],
      states: new Map(),
      orphans: [],
      annotations: [],
      actionNames: new Map(),
    };
    return await runJobSteps(state, plan, { draft, limitMinutes: limit });
  } finally {
    await oidc?.close();
    await revoke();
    if (!run.machine.keepWorkspaces) await rm(folders.root, { recursive: true, force: true });
  }
}

function identityOf(run: RunState, plan: JobPlan, draft: JobDraft): JobIdentity {
  return {
    repository: run.repository.fullName,
    run: run.identity,
    jobId: plan.job.id,
    event: run.event.event,
    ref: run.event.ref,
    sha: run.event.sha,
    actor: run.event.actor,
    triggeringActor: run.triggeringActor,
    workflow: run.workflowName,
    workflowPath: run.workflow.file,
    workflowRef: run.workflowRef,
    workflowSha: run.event.sha,
    ...namedBranches(run.event, run.pull),
    environment: draft.environment,
    permissions: draft.permissions,
  };
}

function evaluateAll(templates: Templates, scope: Scope): Record<string, string> {
  return Object.fromEntries([...templates].map(([name, template]) => [name, evaluateString(template, scope)]));
}

function evaluateDefaults(run: RunState, job: Job, scope: Scope): JobState['defaults'] {
  const shell = job.defaults.shell ?? run.workflow.defaults.shell;
  const folder = job.defaults.workingDirectory ?? run.workflow.defaults.workingDirectory;
  return {
    shell: shell === undefined ? undefined : evaluateString(shell, scope),
    workingDirectory: folder === undefined ? undefined : evaluateString(folder, scope),
  };
}

async function runJobSteps(
  state: JobState,
  plan: JobPlan,
  input: { readonly draft: JobDraft; readonly limitMinutes: number },
): Promise<JobResult> {
  const { draft, limitMinutes } = input;
  const scope: Scoped = {
    owner: 'job',
    depth: 0,
    steps: {},
    inputs: state.run.inputs,
    env: {},
    actionPath: undefined,
    actionRepository: '',
    actionRef: '',
    selfRoot: undefined,
    failed: false,
  };
  const { signal } = plan.control;
  const onCancel = () => {
    state.status = 'cancelled';
    if (typeof signal.reason === 'string') state.annotations.push(note(signal.reason));
  };
  signal.addEventListener('abort', onCancel, { once: true });
  if (signal.aborted) onCancel();
  const words = `The job has exceeded the maximum execution time of ${limitMinutes} minutes`;
  const timer = setTimeout(() => plan.control.abort(words), limitMinutes * 60_000);
  try {
    const pres = await prepareActions(state, state.job.steps);
    draft.steps.push(...(await runPres(state, scope, pres)));
    draft.steps.push(...(await runSteps(state, scope, { steps: state.job.steps, signal })));
  } catch (error) {
    if (error instanceof RunnerError) draft.problems.push(...error.problems);
    state.annotations.push(note(messageOf(error)));
    if (state.status === 'success') state.status = 'failure';
  } finally {
    clearTimeout(timer);
    draft.steps.push(...(await runPosts(state)));
    for (const group of state.orphans) endGroup(group);
  }
  try {
    draft.outputs = readOutputs(state, scope);
    const url = state.job.environment?.url;
    if (url !== undefined)
      draft.environmentUrl = evaluateString(url, scopeOfStep(state, scope, { env: state.env, action: '' }));
  } catch (error) {
    state.annotations.push(note(messageOf(error)));
    if (state.status === 'success') state.status = 'failure';
  }
  signal.removeEventListener('abort', onCancel);
  return draft.end(state.status, state.annotations);
}
