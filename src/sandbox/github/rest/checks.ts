import { allowedRepo, signedIn } from '../access.ts';
import { jsonBody, numberParam, param, type RequestContext } from '../context.ts';
import { ACTIONS_APP_ID, ACTIONS_BOT_ID } from '../engine.ts';
import { type Json, optionalList, optionalObject, optionalText, requiredText } from '../http/body.ts';
import { HttpError, invalid, notFound, unprocessable } from '../http/errors.ts';
import { paginate } from '../http/pages.ts';
import type { Router } from '../http/router.ts';
import type { CheckRunRow, RepoRow, StatusRow } from '../state.ts';
import { commitOrFail } from './commits.ts';
import { nodeId, presentRepo, presentUser, repoApiUrl, repoHtmlUrl } from './present.ts';

const READ_CHECKS = { key: 'checks', level: 'read' } as const;
const WRITE_CHECKS = { key: 'checks', level: 'write' } as const;
const STATUSES = ['queued', 'in_progress', 'completed'];
const CONCLUSIONS = ['action_required', 'cancelled', 'failure', 'neutral', 'success', 'skipped', 'timed_out'];
const MAX_TEXT = 65_535;
const MAX_ANNOTATIONS = 50;

/** Check runs (apps and job tokens only) and commit statuses. */
export function addCheckRoutes(router: Router): void {
  const base = '/repos/{owner}/{repo}';
  router.on('POST', `${base}/check-runs`, createCheck);
  router.on('GET', `${base}/check-runs/{check}`, getCheck);
  router.on('PATCH', `${base}/check-runs/{check}`, updateCheck);
  router.on('GET', `${base}/commits/{ref+}/check-runs`, listChecks);
  router.on('POST', `${base}/statuses/{sha}`, createStatus);
  router.on('GET', `${base}/commits/{ref+}/statuses`, listStatuses);
  router.on('GET', `${base}/commits/{ref+}/status`, combinedStatus);
}

/** People cannot write check runs, whatever their role. */
function writableRepo(context: RequestContext): RepoRow {
  const repo = allowedRepo(context, WRITE_CHECKS);
  if (context.viewer.kind === 'person') throw new HttpError(403, 'You must authenticate via a GitHub App.');
  return repo;
}

function oneOf(body: Json, key: string, values: string[]): string | undefined {
  const value = optionalText(body, key);
  if (value !== undefined && !values.includes(value))
    throw unprocessable(`Invalid request.\n\n${value} is not a member of ${JSON.stringify(values)}.`);
  return value;
}

/** What a create or update says, checked: texts at most 65,535 characters, at most 50 annotations a request. */
function readCheck(body: Json, old: CheckRunRow, now: string): CheckRunRow {
  const output = optionalObject(body, 'output');
  const annotations = output === undefined ? [] : (optionalList(output, 'annotations') ?? []);
  if (annotations.length > MAX_ANNOTATIONS)
    throw unprocessable(
      `Invalid request.\n\nNo more than ${MAX_ANNOTATIONS} items are allowed; ${annotations.length} were supplied.`,
    );
  for (const key of ['summary', 'text']) {
    const text = output === undefined ? undefined : optionalText(output, key);
    if (text !== undefined && text.length > MAX_TEXT)
      throw invalid({
        resource: 'CheckRun',
        code: 'invalid',
        field: key,
        message: `Only ${MAX_TEXT} characters are allowed; ${text.length} were supplied.`,
      });
  }
  const conclusion = oneOf(body, 'conclusion', CONCLUSIONS);
  const status = conclusion !== undefined ? 'completed' : (oneOf(body, 'status', STATUSES) ?? old.status);
  if (status === 'completed' && conclusion === undefined && old.conclusion === null)
    throw unprocessable(`Invalid request.\n\n"conclusion" wasn't supplied.`);
  return {
    ...old,
    name: optionalText(body, 'name') ?? old.name,
    external_id: optionalText(body, 'external_id') ?? old.external_id,
    details_url: optionalText(body, 'details_url') ?? old.details_url,
    status,
    conclusion: status === 'completed' ? (conclusion ?? old.conclusion) : null,
    started_at: optionalText(body, 'started_at') ?? old.started_at,
    completed_at: status === 'completed' ? (optionalText(body, 'completed_at') ?? old.completed_at ?? now) : null,
    output:
      output === undefined
        ? old.output
        : {
            title: requiredText(output, 'title'),
            summary: requiredText(output, 'summary'),
            text: optionalText(output, 'text') ?? old.output.text,
          },
    annotations: [...old.annotations, ...(annotations as Record<string, unknown>[])],
  };
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
    app: viewer.user.id === ACTIONS_BOT_ID ? ACTIONS_APP_ID : viewer.user.id,
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
  const row = context.engine.state.checkRuns.put(readCheck(body, blank, now));
  return { status: 201, body: presentCheck(context, repo, row) };
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
  const row = context.engine.state.checkRuns.put(
    readCheck(jsonBody(context), checkOf(context, repo), context.engine.timestamp()),
  );
  return { status: 200, body: presentCheck(context, repo, row) };
}

async function listChecks(context: RequestContext) {
  const repo = allowedRepo(context, READ_CHECKS);
  const sha = await commitOrFail(context, repo, param(context, 'ref'));
  const name = context.query.get('check_name');
  const status = context.query.get('status');
  const all = context.engine.state.checkRuns
    .of(repo.id)
    .filter(
      (row) =>
        row.head_sha === sha && (name === null || row.name === name) && (status === null || row.status === status),
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

function presentApp(context: RequestContext, id: number): Record<string, unknown> {
  const bot = id === ACTIONS_APP_ID ? undefined : context.engine.userById(id);
  const slug = bot === undefined ? 'github-actions' : bot.login.replace('[bot]', '');
  const owner = presentUser(context, context.engine.userById(ACTIONS_BOT_ID));
  return {
    id,
    slug,
    node_id: nodeId('A', id),
    owner,
    name: bot === undefined ? 'GitHub Actions' : slug,
    description: '',
    external_url: context.baseUrl,
    html_url: `${context.baseUrl}/apps/${slug}`,
    created_at: '2018-07-30T09:30:17Z',
    updated_at: '2018-07-30T09:30:17Z',
    permissions: { checks: 'write' },
    events: [],
  };
}

const STATES = ['error', 'failure', 'pending', 'success'];

async function createStatus(context: RequestContext) {
  const repo = allowedRepo(context, { key: 'statuses', level: 'write' });
  const body = jsonBody(context);
  const sha = param(context, 'sha');
  const state = requiredText(body, 'state');
  if (!STATES.includes(state))
    throw invalid({ resource: 'Status', code: 'custom', field: 'state', message: 'state is not included in the list' });
  const description = optionalText(body, 'description') ?? null;
  if (description !== null && description.length > 140) {
    throw invalid({
      resource: 'Status',
      code: 'custom',
      field: 'description',
      message: 'description is too long (maximum is 140 characters)',
    });
  }
  if ((await (await context.engine.git(repo)).objects.readCommit(sha)) === undefined)
    throw unprocessable(`No commit found for SHA: ${sha}`);
  const row = context.engine.state.statuses.put({
    id: context.engine.state.nextId(),
    repo: repo.id,
    sha,
    creator: signedIn(context.viewer).user.id,
    state,
    context: optionalText(body, 'context') ?? 'default',
    description,
    target_url: optionalText(body, 'target_url') ?? null,
    created_at: context.engine.timestamp(),
  });
  return { status: 201, body: presentStatus(context, repo, row) };
}

function presentStatus(context: RequestContext, repo: RepoRow, row: StatusRow): Record<string, unknown> {
  return {
    url: `${repoApiUrl(context, repo)}/statuses/${row.sha}`,
    avatar_url: `${context.baseUrl}/avatars/u/${row.creator}`,
    id: row.id,
    node_id: nodeId('SC', row.id),
    state: row.state,
    description: row.description,
    target_url: row.target_url,
    context: row.context,
    created_at: row.created_at,
    updated_at: row.created_at,
    creator: presentUser(context, context.engine.userById(row.creator)),
  };
}

async function statusesOf(context: RequestContext): Promise<{ repo: RepoRow; sha: string; rows: StatusRow[] }> {
  const repo = allowedRepo(context, { key: 'statuses', level: 'read' });
  const sha = await commitOrFail(context, repo, param(context, 'ref'));
  return {
    repo,
    sha,
    rows: context.engine.state.statuses
      .of(repo.id)
      .filter((row) => row.sha === sha)
      .reverse(),
  };
}

async function listStatuses(context: RequestContext) {
  const { repo, rows } = await statusesOf(context);
  const { items, headers } = paginate(context, rows);
  return { status: 200, body: items.map((row) => presentStatus(context, repo, row)), headers };
}

async function combinedStatus(context: RequestContext) {
  const { repo, sha, rows } = await statusesOf(context);
  const latest = [...new Map([...rows].reverse().map((row) => [row.context, row])).values()];
  const states = latest.map((row) => row.state);
  const state = states.some((s) => s === 'error' || s === 'failure')
    ? 'failure'
    : states.length === 0 || states.includes('pending')
      ? 'pending'
      : 'success';
  const url = `${repoApiUrl(context, repo)}/commits/${sha}`;
  const statuses = latest.map((row) => presentStatus(context, repo, row));
  const body = {
    state,
    statuses,
    sha,
    total_count: latest.length,
    repository: presentRepo(context, repo),
    commit_url: url,
    url: `${url}/status`,
  };
  return { status: 200, body };
}
