import { delimiter, dirname } from 'node:path';
import type { Json, Scope, StatusFunctions } from './expressions.ts';
import { hashFiles } from './hash-files.ts';
import { namedBranches } from './pull-event.ts';
import type { JobState, RunState, Scoped } from './state.ts';

/** The paths of a step's environment files. */
export interface StepFiles {
  readonly output: string;
  readonly env: string;
  readonly path: string;
  readonly state: string;
  readonly summary: string;
}

/** The `github` context of a run, before any job. */
export function githubOfRun(run: RunState): Record<string, Json> {
  const { event, repository, identity, machine } = run;
  const isTag = event.ref.startsWith('refs/tags/');
  const branches = namedBranches(event, run.pull);
  return {
    actor: event.actor,
    actor_id: run.actorId === undefined ? '' : String(run.actorId),
    api_url: machine.github.apiUrl,
    base_ref: branches.baseRef ?? '',
    event: run.payload,
    event_name: event.event,
    graphql_url: machine.github.graphqlUrl,
    head_ref: branches.headRef ?? '',
    ref: event.ref,
    ref_name: event.ref.replace(/^refs\/(?:heads|tags|pull)\//, ''),
    ref_protected: false,
    ref_type: isTag ? 'tag' : 'branch',
    repository: repository.fullName,
    repository_id: String(repository.id),
    repository_owner: repository.owner,
    repository_owner_id: String(repository.ownerId),
    repositoryUrl: `${machine.github.serverUrl}/${repository.fullName}.git`,
    retention_days: '90',
    run_attempt: String(identity.attempt),
    run_id: String(identity.id),
    run_number: String(identity.number),
    secret_source: run.pull?.fork === true ? 'None' : 'Actions',
    server_url: machine.github.serverUrl,
    sha: event.sha,
    triggering_actor: run.triggeringActor,
    workflow: run.workflowName,
    workflow_ref: run.workflowRef,
    workflow_sha: event.sha,
  };
}

/** What expressions of the workflow and of jobs before they start may see. */
export function scopeOfRun(run: RunState, more: Readonly<Record<string, Json>> = {}): Scope {
  return {
    contexts: {
      github: githubOfRun(run),
      inputs: run.inputs,
      vars: run.variables,
      secrets: run.secrets,
      ...more,
    },
  };
}

/** The status functions where steps run: a job's status, or that of the composite action. */
export function statusOf(job: JobState, scope: Scoped): StatusFunctions {
  const cancelled = () => job.status === 'cancelled';
  const failure = () => (scope.owner === 'job' ? job.status === 'failure' : scope.failed);
  return { cancelled, failure: () => !cancelled() && failure(), success: () => !cancelled() && !failure() };
}

/** What the expressions of a step may see. */
export function scopeOfStep(
  job: JobState,
  scope: Scoped,
  step: { readonly env: Readonly<Record<string, string>>; readonly action: string; readonly files?: StepFiles },
): Scope & { readonly status: StatusFunctions } {
  const status = statusOf(job, scope);
  return {
    contexts: {
      github: githubOfStep(job, scope, step),
      inputs: scope.inputs,
      vars: job.run.variables,
      secrets: secretsOf(job),
      needs: job.needs,
      matrix: job.matrix ?? null,
      strategy: job.strategy,
      steps: scope.steps,
      env: step.env,
      job: { status: job.status, check_run_id: null },
      runner: runnerContext(job),
    },
    status,
    hashFiles: (patterns) => hashFiles(job.folders.workspace, patterns),
  };
}

/** Secrets of the repository and the job's token. */
export function secretsOf(job: JobState): Record<string, string> {
  return { ...job.run.secrets, GITHUB_TOKEN: job.token };
}

function githubOfStep(
  job: JobState,
  scope: Scoped,
  step: { readonly action: string; readonly files?: StepFiles },
): Record<string, Json> {
  return {
    ...githubOfRun(job.run),
    action: step.action,
    action_path: scope.actionPath ?? '',
    action_ref: scope.actionRef,
    action_repository: scope.actionRepository,
    action_status: scope.failed ? 'failure' : 'success',
    event_path: job.folders.eventFile,
    job: job.job.id,
    token: job.token,
    workspace: job.folders.workspace,
    ...(step.files === undefined
      ? {}
      : {
          env: step.files.env,
          output: step.files.output,
          path: step.files.path,
          state: step.files.state,
          step_summary: step.files.summary,
        }),
  };
}

function runnerContext(job: JobState): Record<string, Json> {
  return {
    name: 'Local runner',
    os: 'Linux',
    arch: process.arch === 'arm64' ? 'ARM64' : 'X64',
    temp: job.folders.temp,
    tool_cache: job.folders.toolCache,
    workspace: job.folders.root,
    environment: 'github-hosted',
    debug: '',
  };
}

const NOT_EXPORTED = new Set([
  'event',
  'token',
  'repositoryUrl',
  'secret_source',
  'action_status',
  'step_summary',
  'output',
  'path',
  'state',
  'env',
]);

/**
 * The environment of a step's process: PATH, HOME, the workflow's variables, and GITHUB_*, RUNNER_* and the environment
 * files, which nothing overrides. Nothing else of the runner's own environment gets in.
 */
export function processEnvironment(
  job: JobState,
  scope: Scoped,
  step: { readonly env: Readonly<Record<string, string>>; readonly action: string; readonly files: StepFiles },
): Record<string, string> {
  const github: Record<string, string> = {};
  for (const [name, value] of Object.entries(githubOfStep(job, scope, step))) {
    if (NOT_EXPORTED.has(name)) continue;
    if (name.startsWith('action_') && scope.owner === 'job') continue;
    github[`GITHUB_${name.toUpperCase()}`] = String(value);
  }
  for (const [name, value] of Object.entries(runnerContext(job))) {
    if (value !== '') github[`RUNNER_${name.toUpperCase()}`] = String(value);
  }
  const base = step.env['PATH'] ?? job.run.machine.env['PATH'] ?? basePath();
  return {
    HOME: job.folders.home,
    LANG: 'C.UTF-8',
    ...job.run.machine.env,
    ...step.env,
    PATH: [...job.path, base].join(delimiter),
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    ...github,
    GITHUB_OUTPUT: step.files.output,
    GITHUB_ENV: step.files.env,
    GITHUB_PATH: step.files.path,
    GITHUB_STATE: step.files.state,
    GITHUB_STEP_SUMMARY: step.files.summary,
    ...(job.oidc === undefined
      ? {}
      : { ACTIONS_ID_TOKEN_REQUEST_URL: job.oidc.url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: job.oidc.token }),
  };
}

/** The PATH of the runner's own process with its node in front, so that `node` in a step is the one that runs this. */
function basePath(): string {
  const own = dirname(process.execPath);
  const rest = (process.env['PATH'] ?? '/usr/local/bin:/usr/bin:/bin')
    .split(delimiter)
    .filter((folder) => folder !== own);
  return [own, ...rest].join(delimiter);
}
