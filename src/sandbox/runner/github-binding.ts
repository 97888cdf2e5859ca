import type { GitHubEvent, GitHubSandbox, JobPermissions, EnvironmentDecision as Outcome } from '../github/index.ts';
import {
  type EnvironmentDecision,
  type EnvironmentEntry,
  type EnvironmentRequest,
  type JobIdentity,
  RUNNER_EVENTS,
  type RunnerEvent,
  type RunnerGithub,
  type RunUpdate,
} from './ports.ts';

/** The permissions that the local GitHub acts on; the others of GitHub have nothing there to protect. */
const KNOWN_PERMISSIONS = new Set(
  'actions attestations checks contents deployments discussions id-token issues packages pages pull-requests security-events statuses'.split(
    ' ',
  ),
);

/** Lets the runner work with the local GitHub of the same process. */
export function bindGithub(github: GitHubSandbox): RunnerGithub {
  const jobs = new Map<string, number>();
  return {
    serverUrl: github.url,
    apiUrl: github.apiUrl,
    graphqlUrl: github.graphqlUrl,
    async repository(fullName) {
      if (!knows(github, fullName)) return undefined;
      const body = await readRest(github, fullName, `/repos/${fullName}`);
      if (body.status !== 200) return undefined;
      const repo = body.json as {
        id: number;
        full_name: string;
        default_branch: string;
        owner: { login: string; id: number };
      };
      return {
        fullName: repo.full_name,
        id: repo.id,
        owner: repo.owner.login,
        ownerId: repo.owner.id,
        defaultBranch: repo.default_branch,
        gitDir: github.gitDir(fullName),
        cloneUrl: `${github.url}/${repo.full_name}.git`,
      };
    },
    async userId(login) {
      const answer = await fetch(`${github.apiUrl}/users/${encodeURIComponent(login)}`);
      const body = (await answer.json()) as { id?: number };
      return answer.ok ? body.id : undefined;
    },
    async jobToken(job) {
      const token = github.jobToken({ repo: job.repository, permissions: knownPermissions(job), run: job.run.id });
      return { token, revoke: async () => github.revokeToken(token) };
    },
    async oidcRequest(job) {
      const { requestUrl, requestToken } = github.oidcRequest({
        repository: job.repository,
        ref: job.ref,
        sha: job.sha,
        workflow: job.workflow,
        workflow_path: job.workflowPath,
        workflow_sha: job.workflowSha,
        run_id: job.run.id,
        run_number: job.run.number,
        run_attempt: job.run.attempt,
        actor: job.actor,
        event_name: job.event,
        ...(job.headRef === undefined ? {} : { head_ref: job.headRef }),
        ...(job.baseRef === undefined ? {} : { base_ref: job.baseRef }),
        ...(job.environment === undefined ? {} : { environment: job.environment }),
      });
      return { url: requestUrl, token: requestToken, close: async () => github.closeOidcRequest(requestToken) };
    },
    async createRun(run) {
      const known = run.existing === undefined ? undefined : github.run(run.existing);
      if (known !== undefined) {
        github.updateRun(known.id, { name: run.workflowName, display_title: run.displayTitle });
        return { id: known.id, number: known.run_number };
      }
      const row = github.createRun({
        repo: run.repository,
        path: run.workflowPath,
        name: run.workflowName,
        display_title: run.displayTitle,
        event: run.event,
        ref: run.ref,
        sha: run.headSha,
        head_branch: run.headBranch,
        ...(run.headRepository === undefined ? {} : { head_repo: run.headRepository }),
        actor: run.actor,
        payload: run.payload,
      });
      return { id: row.id, number: row.run_number };
    },
    async updateRun(update) {
      // A late word of an attempt that is over would make jobs of the one that runs now.
      if ((github.run(update.run.id)?.run_attempt ?? 0) > update.run.attempt) return;
      github.updateRun(update.run.id, {
        status: update.status,
        run_attempt: update.run.attempt,
        triggering_actor: update.triggeringActor,
        ...(update.displayTitle === undefined ? {} : { display_title: update.displayTitle }),
        conclusion: update.conclusion === 'startup_failure' ? 'failure' : (update.conclusion ?? null),
      });
      for (const job of update.jobs) updateJob(github, jobs, { update, job });
    },
    enterEnvironment: async (request) => enterEnvironment(github, request),
    onEvent(listener) {
      const stops = RUNNER_EVENTS.map((name) =>
        github.events.on(name, (event) => listener(toRunnerEvent(name, event))),
      );
      return () => {
        for (const stop of stops) stop();
      };
    },
    onRerun: (listener) =>
      github.onRerun(({ repo, run_id: runId, run_attempt: attempt, triggering_actor: actor }) =>
        listener({ repository: repo, runId, attempt, actor }),
      ),
  };
}

function toRunnerEvent(name: RunnerEvent['event'], event: GitHubEvent): RunnerEvent {
  const { repo, ref, sha, actor, run_id: runId, workflow_path: workflow } = event;
  const payload = workflow === undefined ? event.payload : { ...event.payload, workflow };
  return { repository: repo, event: name, ref, sha, actor, payload, ...(runId === undefined ? {} : { runId }) };
}

function enterEnvironment(github: GitHubSandbox, request: EnvironmentRequest): EnvironmentEntry {
  const { run, name, signal } = request;
  const entry = github.enterEnvironment({
    run: run.id,
    environment: name,
    decided: (outcome) => request.decided(readDecision(outcome)),
  });
  if (entry.kind === 'ref-refused') return { kind: 'refused', reason: entry.message };
  if (entry.kind === 'waiting') {
    if (signal.aborted) entry.giveUp();
    else signal.addEventListener('abort', () => entry.giveUp(), { once: true });
  }
  return { kind: entry.kind };
}

function readDecision(outcome: Outcome): EnvironmentDecision {
  switch (outcome.kind) {
    case 'approved':
    case 'rejected':
      return { kind: outcome.kind, by: outcome.by };
    case 'expired':
      return { kind: 'expired' };
    case 'open':
    case 'bypassed':
      return { kind: 'open' };
    // A ref is refused before anything waits.
    case 'ref-refused':
    case 'cancelled':
      return { kind: 'cancelled' };
  }
}

function knows(github: GitHubSandbox, fullName: string): boolean {
  try {
    github.gitDir(fullName);
    return true;
  } catch {
    return false;
  }
}

function knownPermissions(job: JobIdentity): JobPermissions {
  return Object.fromEntries(Object.entries(job.permissions).filter(([name]) => KNOWN_PERMISSIONS.has(name)));
}

function updateJob(
  github: GitHubSandbox,
  known: Map<string, number>,
  input: { readonly update: RunUpdate; readonly job: RunUpdate['jobs'][number] },
): void {
  const { update, job } = input;
  const key = `${update.run.id}/${update.run.attempt}/${job.slug}`;
  const id = known.get(key) ?? github.createJob({ run_id: update.run.id, name: job.name }).id;
  known.set(key, id);
  const steps = job.steps?.map((step, index) => ({
    name: step.name,
    status: 'completed',
    conclusion: step.conclusion,
    number: index + 1,
  }));
  github.updateJob(id, {
    status: job.status,
    conclusion: job.conclusion ?? null,
    ...(steps === undefined ? {} : { steps }),
  });
}

/** Reads the API with a short-lived token of the repository that may only read. */
async function readRest(
  github: GitHubSandbox,
  repository: string,
  path: string,
): Promise<{ readonly status: number; readonly json: unknown }> {
  const token = github.jobToken({ repo: repository, permissions: { actions: 'read' } });
  try {
    const answer = await fetch(`${github.apiUrl}${path}`, { headers: { authorization: `Bearer ${token}` } });
    return { status: answer.status, json: await answer.json() };
  } finally {
    github.revokeToken(token);
  }
}
