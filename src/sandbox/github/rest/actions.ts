import { parse } from 'yaml';
import { allowedRepo, signedIn } from '../access.ts';
import { jsonBody, param, type RequestContext } from '../context.ts';
import { typeOfMode } from '../git/object-format.ts';
import { optionalFlag, optionalObject, optionalText, requiredText } from '../http/body.ts';
import { invalid, notFound, unprocessable } from '../http/errors.ts';
import { paginate } from '../http/pages.ts';
import type { Reply, Router } from '../http/router.ts';
import { actorOf, createRun, workflowFor } from '../runs.ts';
import type { RepoRow, WorkflowRow } from '../state.ts';
import { presentUser, presentWebhookRepo, repoApiUrl, repoHtmlUrl } from './present.ts';
import { presentWorkflow } from './present-run.ts';

const READ = { key: 'actions', level: 'read' } as const;
const WRITE = { key: 'actions', level: 'write' } as const;
const ADMIN = { key: 'administration', level: 'write', role: 'admin' } as const;
const WORKFLOWS = '.github/workflows';
const MAX_INPUTS = 25;

/** Workflows, the two dispatches and the repository's Actions settings. */
export function addActionRoutes(router: Router): void {
  const base = '/repos/{owner}/{repo}';
  router.on('GET', `${base}/actions/workflows`, listWorkflows);
  router.on('GET', `${base}/actions/workflows/{workflow}`, getWorkflow);
  router.on('POST', `${base}/actions/workflows/{workflow}/dispatches`, dispatchWorkflow);
  router.on('POST', `${base}/dispatches`, dispatchRepository);
  router.on('GET', `${base}/actions/permissions`, getPermissions);
  router.on('GET', `${base}/actions/permissions/workflow`, getWorkflowPermissions);
  router.on('PUT', `${base}/actions/permissions/workflow`, setWorkflowPermissions);
}

/** Workflow files of the default branch, each with its record. */
async function workflowsOf(context: RequestContext, repo: RepoRow): Promise<{ row: WorkflowRow; text: string }[]> {
  const git = await context.engine.git(repo);
  const head = git.refs.read(`refs/heads/${repo.default_branch}`);
  const tree = head === undefined ? undefined : await git.treeOf(head);
  const folder = tree === undefined ? undefined : await git.entryAt(tree, WORKFLOWS);
  const entries = folder === undefined ? [] : ((await git.objects.readTree(folder.oid)) ?? []);
  const files = entries.filter((entry) => typeOfMode(entry.mode) === 'blob' && /\.ya?ml$/.test(entry.name));
  return await Promise.all(
    files.map(async (entry) => ({
      row: workflowFor(context.engine, repo, `${WORKFLOWS}/${entry.name}`),
      text: (await git.objects.read(entry.oid))?.data.toString('utf8') ?? '',
    })),
  );
}

async function listWorkflows(context: RequestContext) {
  const repo = allowedRepo(context, READ);
  const all = await workflowsOf(context, repo);
  const { items, headers } = paginate(context, all);
  return {
    status: 200,
    body: {
      total_count: all.length,
      workflows: items.map(({ row, text }) => presentWorkflow(context, repo, row, text)),
    },
    headers,
  };
}

async function workflowOf(context: RequestContext, repo: RepoRow): Promise<{ row: WorkflowRow; text: string }> {
  const wanted = param(context, 'workflow');
  const all = await workflowsOf(context, repo);
  const found = all.find(({ row }) => String(row.id) === wanted || row.path === `${WORKFLOWS}/${wanted}`);
  if (found === undefined) throw notFound();
  return found;
}

async function getWorkflow(context: RequestContext) {
  const repo = allowedRepo(context, READ);
  const { row, text } = await workflowOf(context, repo);
  return { status: 200, body: presentWorkflow(context, repo, row, text) };
}

async function dispatchWorkflow(context: RequestContext): Promise<Reply> {
  const repo = allowedRepo(context, WRITE);
  const { engine, viewer } = context;
  const { row, text } = await workflowOf(context, repo);
  const body = jsonBody(context);
  const ref = requiredText(body, 'ref');
  const git = await engine.git(repo);
  const full = [ref, `refs/heads/${ref}`, `refs/tags/${ref}`].find(
    (name) => name.startsWith('refs/') && git.refs.read(name) !== undefined,
  );
  const sha = full === undefined ? undefined : await git.resolveCommit(full);
  if (full === undefined || sha === undefined) throw unprocessable(`No ref found for: ${ref}`);
  // The file at the dispatched ref decides which inputs there are.
  const entry = await git.entryAt((await git.treeOf(sha)) ?? '', row.path);
  const source = entry === undefined ? text : ((await git.objects.read(entry.oid))?.data.toString('utf8') ?? text);
  const inputs = checkedInputs(source, optionalObject(body, 'inputs') ?? {});
  const actor = actorOf(viewer);
  const details = optionalFlag(body, 'return_run_details') ?? false;
  const name = nameIn(source) ?? row.path;
  const run = createRun(engine, {
    repo: engine.fullName(repo),
    path: row.path,
    name,
    event: 'workflow_dispatch',
    ref: full,
    sha,
    actor,
    inputs,
  });
  engine.announce(viewer, {
    name: 'workflow_dispatch',
    repo: engine.fullName(repo),
    ref: full,
    sha,
    actor,
    run_id: run.id,
    workflow_path: row.path,
    payload: {
      inputs,
      ref: full,
      workflow: row.path,
      repository: presentWebhookRepo(engine, repo),
      sender: presentUser(context, signedIn(viewer).user),
    },
  });
  if (!details) return { status: 204 };
  const body200 = {
    workflow_run_id: run.id,
    run_url: `${repoApiUrl(context, repo)}/actions/runs/${run.id}`,
    html_url: `${repoHtmlUrl(context, repo)}/actions/runs/${run.id}`,
  };
  return { status: 200, body: body200 };
}

interface InputSpec {
  required?: boolean;
  default?: unknown;
  type?: string;
  options?: unknown[];
}

function parsed(source: string): Record<string, unknown> {
  try {
    const value: unknown = parse(source);
    return value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function nameIn(source: string): string | undefined {
  const name = parsed(source)['name'];
  return typeof name === 'string' ? name : undefined;
}

/** The inputs of a dispatch against those the workflow declares, defaults filled in. */
function checkedInputs(source: string, given: Record<string, unknown>): Record<string, unknown> {
  const on = parsed(source)['on'];
  const listed = on === 'workflow_dispatch' || (Array.isArray(on) && on.includes('workflow_dispatch'));
  const events = on !== null && typeof on === 'object' && !Array.isArray(on) ? (on as Record<string, unknown>) : {};
  if (!listed && !('workflow_dispatch' in events))
    throw unprocessable("Workflow does not have 'workflow_dispatch' trigger");
  const trigger = events['workflow_dispatch'] as { inputs?: Record<string, InputSpec | null> } | null | undefined;
  const declared = trigger?.inputs ?? {};
  if (Object.keys(given).length > MAX_INPUTS)
    throw unprocessable(`Invalid number of inputs. The maximum is ${MAX_INPUTS}.`);
  const unexpected = Object.keys(given).filter((name) => !(name in declared));
  if (unexpected.length > 0) throw unprocessable(`Unexpected inputs provided: ${JSON.stringify(unexpected)}`);
  const inputs: Record<string, unknown> = {};
  for (const [name, spec] of Object.entries(declared)) {
    const value = given[name] ?? spec?.default;
    if (value === undefined && spec?.required === true) throw unprocessable(`Required input '${name}' not provided`);
    if (spec?.type === 'choice' && value !== undefined && spec.options?.map(String).includes(String(value)) === false) {
      throw unprocessable(`Provided value '${String(value)}' for input '${name}' not in the list of allowed values`);
    }
    inputs[name] = value === undefined ? '' : typeof value === 'boolean' ? value : String(value);
  }
  return inputs;
}

async function dispatchRepository(context: RequestContext): Promise<Reply> {
  const repo = allowedRepo(context, { key: 'contents', level: 'write' });
  const { engine, viewer } = context;
  const body = jsonBody(context);
  const type = requiredText(body, 'event_type');
  if (type.length > 100 || type === '')
    throw invalid({ resource: 'RepositoryDispatch', code: 'invalid', field: 'event_type' });
  const payload = optionalObject(body, 'client_payload') ?? {};
  if (Object.keys(payload).length > 10)
    throw unprocessable('No more than 10 properties are allowed; more were supplied.');
  if (JSON.stringify(payload).length >= 65_536) throw unprocessable('client_payload is too large.');
  const ref = `refs/heads/${repo.default_branch}`;
  const sha = (await engine.git(repo)).refs.read(ref) ?? '';
  engine.announce(viewer, {
    name: 'repository_dispatch',
    repo: engine.fullName(repo),
    ref,
    sha,
    actor: actorOf(viewer),
    payload: {
      action: type,
      branch: repo.default_branch,
      client_payload: payload,
      repository: presentWebhookRepo(engine, repo),
      sender: presentUser(context, signedIn(viewer).user),
    },
  });
  return { status: 204 };
}

function getPermissions(context: RequestContext) {
  allowedRepo(context, { ...ADMIN, level: 'read' });
  return { status: 200, body: { enabled: true, allowed_actions: 'all', sha_pinning_required: false } };
}

function getWorkflowPermissions(context: RequestContext) {
  const repo = allowedRepo(context, { ...ADMIN, level: 'read' });
  const { default_workflow_permissions, actions_can_create_pull_requests } = repo.settings;
  return {
    status: 200,
    body: { default_workflow_permissions, can_approve_pull_request_reviews: actions_can_create_pull_requests },
  };
}

function setWorkflowPermissions(context: RequestContext) {
  const repo = allowedRepo(context, ADMIN);
  const body = jsonBody(context);
  const level = optionalText(body, 'default_workflow_permissions') ?? repo.settings.default_workflow_permissions;
  if (level !== 'read' && level !== 'write') throw unprocessable('Invalid default_workflow_permissions');
  const pulls =
    optionalFlag(body, 'can_approve_pull_request_reviews') ?? repo.settings.actions_can_create_pull_requests;
  const settings = {
    ...repo.settings,
    default_workflow_permissions: level,
    actions_can_create_pull_requests: pulls,
  } as const;
  context.engine.state.repos.put({ ...repo, settings });
  return { status: 204 };
}
