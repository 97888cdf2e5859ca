import { allowedRepo, signedIn } from '../access.ts';
import { jsonBody, numberParam, param, type RequestContext } from '../context.ts';
import { requiredText } from '../http/body.ts';
import { HttpError, notFound, unprocessable } from '../http/errors.ts';
import { paginate } from '../http/pages.ts';
import type { Router } from '../http/router.ts';
import type { CheckRunRow, RepoRow } from '../state.ts';
import { appBehind } from '../tokens.ts';
import { readCheck } from './check-content.ts';
import { commitOrFail } from './commits.ts';
import { encodePath, nodeId, repoApiUrl, repoHtmlUrl } from './present.ts';
import { presentApp } from './present-app.ts';

const READ_CHECKS = { key: 'checks', level: 'read' } as const;
const WRITE_CHECKS = { key: 'checks', level: 'write' } as const;

/** Check runs: apps and jobs write them, each its own; people only read. */
export function addCheckRoutes(router: Router): void {
  const base = '/repos/{owner}/{repo}';
  router.on('POST', `${base}/check-runs`, createCheck);
  router.on('GET', `${base}/check-runs/{check}`, getCheck);
  router.on('PATCH', `${base}/check-runs/{check}`, updateCheck);
  router.on('GET', `${base}/check-runs/{check}/annotations`, listAnnotations);
  router.on('GET', `${base}/commits/{ref+}/check-runs`, listChecks);
}

/** People cannot write check runs, whatever their role. */
function writableRepo(context: RequestContext): RepoRow {
  const repo = allowedRepo(context, WRITE_CHECKS);
  if (context.viewer.kind === 'person') throw new HttpError(403, 'You must authenticate via a GitHub App.');
  return repo;
}

async function createCheck(context: RequestContext) {
  const repo = writableRepo(context);
  const body = jsonBody(context);
  const head = requiredText(body, 'head_sha');
  requiredText(body, 'name');
  const git = await context.engine.git(repo);
  if ((await git.objects.readCommit(head)) === undefined) throw unprocessable(`No commit found for SHA: ${head}`);
  const viewer = signedIn(context.viewer);
  const now = context.engine.timestamp();
  context.engine.limits.create(viewer, context.now);
  const blank: CheckRunRow = {
    id: context.engine.state.nextId(),
    repo: repo.id,
    app: appBehind(context.viewer) ?? 0,
    name: '',
    head_sha: head,
    external_id: '',
    details_url: null,
    status: 'queued',
    conclusion: null,
    started_at: now,
    completed_at: null,
    output: { title: null, summary: null, text: null },
    annotations: [],
  };
  const row = context.engine.state.checkRuns.put(ownUrl(context, readCheck(body, blank, { now, verb: 'create' })));
  return { status: 201, body: presentCheck(context, repo, row) };
}

/** GitHub takes a job's `details_url` and shows its own page all the same (reported: open_mower_ros#338). */
function ownUrl(context: RequestContext, row: CheckRunRow): CheckRunRow {
  return context.viewer.kind === 'job' ? { ...row, details_url: null } : row;
}

function checkOf(context: RequestContext, repo: RepoRow): CheckRunRow {
  const row = context.engine.state.checkRuns.get(numberParam(context, 'check'));
  if (row?.repo !== repo.id) throw notFound();
  return row;
}

function getCheck(context: RequestContext) {
  const repo = allowedRepo(context, READ_CHECKS);
  return { status: 200, body: presentCheck(context, repo, checkOf(context, repo)) };
}

function updateCheck(context: RequestContext) {
  const repo = writableRepo(context);
  const old = checkOf(context, repo);
  if (old.app !== appBehind(context.viewer)) {
    const message = `Invalid app_id \`${old.app}\` - check run can only be modified by the GitHub App that created it.`;
    throw new HttpError(403, message);
  }
  const changed = readCheck(jsonBody(context), old, { now: context.engine.timestamp(), verb: 'update' });
  const row = context.engine.state.checkRuns.put(ownUrl(context, changed));
  return { status: 200, body: presentCheck(context, repo, row) };
}

async function listChecks(context: RequestContext) {
  const repo = allowedRepo(context, READ_CHECKS);
  const sha = await commitOrFail(context, repo, param(context, 'ref'));
  const name = context.query.get('check_name');
  const status = context.query.get('status');
  const app = context.query.get('app_id');
  const all = context.engine.state.checkRuns
    .of(repo.id)
    .filter(
      (row) =>
        row.head_sha === sha &&
        (name === null || row.name === name) &&
        (status === null || row.status === status) &&
        (app === null || String(row.app) === app),
    );
  // By default only the newest run of each name and app counts.
  const newest = new Map(all.map((row) => [`${row.app}:${row.name}`, row]));
  const rows = context.query.get('filter') === 'all' ? all : [...newest.values()];
  const { items, headers } = paginate(context, rows.reverse());
  return {
    status: 200,
    body: { total_count: rows.length, check_runs: items.map((row) => presentCheck(context, repo, row)) },
    headers,
  };
}

function listAnnotations(context: RequestContext) {
  const repo = allowedRepo(context, READ_CHECKS);
  const row = checkOf(context, repo);
  const blob = `${repoHtmlUrl(context, repo)}/blob/${row.head_sha}`;
  const { items, headers } = paginate(context, row.annotations);
  const body = items.map((annotation) => ({
    start_column: null,
    end_column: null,
    title: null,
    raw_details: null,
    ...annotation,
    blob_href: `${blob}/${encodePath(String(annotation['path']))}`,
  }));
  return { status: 200, body, headers };
}

function presentCheck(context: RequestContext, repo: RepoRow, row: CheckRunRow): Record<string, unknown> {
  const url = `${repoApiUrl(context, repo)}/check-runs/${row.id}`;
  const html = `${repoHtmlUrl(context, repo)}/runs/${row.id}`;
  return {
    id: row.id,
    name: row.name,
    node_id: nodeId('CR', row.id),
    head_sha: row.head_sha,
    external_id: row.external_id,
    url,
    html_url: html,
    details_url: row.details_url ?? html,
    status: row.status,
    conclusion: row.conclusion,
    started_at: row.started_at,
    completed_at: row.completed_at,
    output: { ...row.output, annotations_count: row.annotations.length, annotations_url: `${url}/annotations` },
    check_suite: { id: row.app },
    app: presentApp(context, row.app),
    pull_requests: [],
  };
}
