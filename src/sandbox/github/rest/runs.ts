import { allowedRepo, signedIn } from '../access.ts';
import { numberParam, type RequestContext } from '../context.ts';
import { HttpError, notFound } from '../http/errors.ts';
import { paginate } from '../http/pages.ts';
import type { Router } from '../http/router.ts';
import { attemptOf, requestRerun } from '../runs.ts';
import type { JobRow, RepoRow, RunRow } from '../state.ts';
import { presentJob, presentRun } from './present-run.ts';

const READ = { key: 'actions', level: 'read' } as const;
const WRITE = { key: 'actions', level: 'write' } as const;
const MAX_RERUNS = 50;
const DAY = 86_400_000;

/** Runs with their attempts and jobs, and running them again. */
export function addRunRoutes(router: Router): void {
  const base = '/repos/{owner}/{repo}/actions/runs';
  router.on('GET', base, listRuns);
  router.on('GET', `${base}/{run}`, getRun);
  router.on('GET', `${base}/{run}/jobs`, listJobs);
  router.on('GET', `${base}/{run}/attempts/{attempt}`, getAttempt);
  router.on('GET', `${base}/{run}/attempts/{attempt}/jobs`, listJobsOfAttempt);
  router.on('POST', `${base}/{run}/rerun`, rerun);
}

function listRuns(context: RequestContext) {
  const repo = allowedRepo(context, READ);
  const { engine, query } = context;
  const fits = (name: string, value: string | null): boolean => query.get(name) === null || query.get(name) === value;
  const runs = engine.state.runs
    .of(repo.id)
    .filter((run) => fits('event', run.event) && fits('branch', run.head_branch) && fits('head_sha', run.head_sha))
    .filter((run) => query.get('status') === null || [run.status, run.conclusion].includes(query.get('status')))
    .filter((run) => fits('actor', engine.userById(run.actor)?.login ?? null))
    .reverse();
  const { items, headers } = paginate(context, runs);
  return (async () => ({
    status: 200,
    body: {
      total_count: runs.length,
      workflow_runs: await Promise.all(items.map((run) => presentRun(context, repo, run))),
    },
    headers,
  }))();
}

/** The run `{run}` of a repository, or 404. */
export function runOf(context: RequestContext, repo: RepoRow): RunRow {
  const run = context.engine.state.runs.get(numberParam(context, 'run'));
  if (run?.repo !== repo.id) throw notFound();
  return run;
}

async function getRun(context: RequestContext) {
  const repo = allowedRepo(context, READ);
  return { status: 200, body: await presentRun(context, repo, runOf(context, repo)) };
}

function attemptAt(context: RequestContext, repo: RepoRow): RunRow {
  const run = attemptOf(runOf(context, repo), numberParam(context, 'attempt'));
  if (run === undefined) throw notFound();
  return run;
}

async function getAttempt(context: RequestContext) {
  const repo = allowedRepo(context, READ);
  return { status: 200, body: await presentRun(context, repo, attemptAt(context, repo)) };
}

function listJobs(context: RequestContext) {
  const repo = allowedRepo(context, READ);
  const run = runOf(context, repo);
  const all = context.query.get('filter') === 'all';
  return jobsReply(context, { repo, run, fits: (job) => all || (job.run_attempt ?? 1) === run.run_attempt });
}

function listJobsOfAttempt(context: RequestContext) {
  const repo = allowedRepo(context, READ);
  const run = attemptAt(context, repo);
  return jobsReply(context, { repo, run, fits: (job) => (job.run_attempt ?? 1) === run.run_attempt });
}

function jobsReply(context: RequestContext, of: { repo: RepoRow; run: RunRow; fits: (job: JobRow) => boolean }) {
  const { repo, run, fits } = of;
  const jobs = context.engine.state.jobs.under(run.id).filter(fits);
  const { items, headers } = paginate(context, jobs);
  return {
    status: 200,
    body: { total_count: jobs.length, jobs: items.map((job) => presentJob(context, repo, { run, job })) },
    headers,
  };
}

/** What runs again is what ran: the same commit, payload and actor; only who started it is new. */
function rerun(context: RequestContext) {
  const repo = allowedRepo(context, WRITE);
  const run = runOf(context, repo);
  const { user } = signedIn(context.viewer);
  if (run.status !== 'completed') throw new HttpError(403, 'This workflow is already running');
  if (context.now.getTime() - Date.parse(run.created_at) > 30 * DAY)
    throw new HttpError(403, 'Unable to retry this workflow run because it was created over a month ago');
  if (run.run_attempt > MAX_RERUNS)
    throw new HttpError(403, `Unable to retry this workflow run because it was retried ${MAX_RERUNS} times already`);
  requestRerun(context.engine, run, user.login);
  return { status: 201, body: {} };
}
