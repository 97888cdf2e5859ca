import { allowedRepo } from '../access.ts';
import { jsonBody, param, type RequestContext } from '../context.ts';
import { optionalList, optionalText, requiredText } from '../http/body.ts';
import { invalid, notFound, unprocessable } from '../http/errors.ts';
import { paginate } from '../http/pages.ts';
import type { Router } from '../http/router.ts';
import type { LabelRow, RepoRow } from '../state.ts';
import { announceChanges } from './issue-events.ts';
import { issueOf, READ_ISSUES, TRIAGE } from './issues.ts';
import { nodeId, type Place, repoApiUrl } from './present.ts';

/** Labels of a repository and of issues. */
export function addLabelRoutes(router: Router): void {
  const base = '/repos/{owner}/{repo}';
  router.on('POST', `${base}/issues/{number}/labels`, addLabels);
  router.on('GET', `${base}/labels`, listLabels);
  router.on('POST', `${base}/labels`, createLabel);
  router.on('GET', `${base}/labels/{name}`, getLabel);
}

/** Label names in a request: plain, or as objects with a `name`. */
export function labelNames(list: unknown[] | undefined): string[] {
  return (list ?? []).map((item) =>
    typeof item === 'string' ? item : String((item as { name?: unknown })?.name ?? ''),
  );
}

/** Labels come into being when they are first used. */
export function useLabels(context: RequestContext, repo: RepoRow, wanted: string[]): string[] {
  for (const name of wanted) if (findLabel(context, repo, name) === undefined) putLabel(context, repo, { name });
  return [...new Set(wanted)];
}

export const findLabel = (context: Place, repo: RepoRow, name: string): LabelRow | undefined =>
  context.engine.state.labels.of(repo.id).find((label) => label.name.toLowerCase() === name.toLowerCase());

function putLabel(
  context: RequestContext,
  repo: RepoRow,
  label: { name: string; color?: string; description?: string },
): LabelRow {
  const { state } = context.engine;
  const row = { id: state.nextId(), repo: repo.id, color: 'ededed', description: null, ...label };
  return state.labels.put(row);
}

async function addLabels(context: RequestContext) {
  const repo = allowedRepo(context, TRIAGE);
  const issue = issueOf(context, repo);
  const wanted = labelNames(optionalList(jsonBody(context), 'labels'));
  if (wanted.some((name) => name === '')) throw unprocessable('Invalid request.');
  const labels = [...new Set([...issue.labels, ...useLabels(context, repo, wanted)])];
  const after = context.engine.state.issues.put({ ...issue, labels, updated_at: context.engine.timestamp() });
  await announceChanges(context, repo, { before: issue, after });
  return { status: 200, body: labels.map((name) => presentLabel(context, repo, findLabel(context, repo, name), name)) };
}

function listLabels(context: RequestContext) {
  const repo = allowedRepo(context, READ_ISSUES);
  const { items, headers } = paginate(context, context.engine.state.labels.of(repo.id));
  return { status: 200, body: items.map((label) => presentLabel(context, repo, label, label.name)), headers };
}

function createLabel(context: RequestContext) {
  const repo = allowedRepo(context, { ...TRIAGE, role: 'write' });
  const body = jsonBody(context);
  const name = requiredText(body, 'name');
  if (findLabel(context, repo, name) !== undefined)
    throw invalid({ resource: 'Label', code: 'already_exists', field: 'name' });
  const color = optionalText(body, 'color');
  const description = optionalText(body, 'description');
  const label = putLabel(context, repo, {
    name,
    ...(color === undefined ? {} : { color }),
    ...(description === undefined ? {} : { description }),
  });
  return { status: 201, body: presentLabel(context, repo, label, name) };
}

function getLabel(context: RequestContext) {
  const repo = allowedRepo(context, READ_ISSUES);
  const label = findLabel(context, repo, param(context, 'name'));
  if (label === undefined) throw notFound();
  return { status: 200, body: presentLabel(context, repo, label, label.name) };
}

export function presentLabel(
  context: Place,
  repo: RepoRow,
  label: LabelRow | undefined,
  name: string,
): Record<string, unknown> {
  return {
    id: label?.id ?? 0,
    node_id: nodeId('LA', label?.id ?? 0),
    url: `${repoApiUrl(context, repo)}/labels/${encodeURIComponent(name)}`,
    name,
    color: label?.color ?? 'ededed',
    default: false,
    description: label?.description ?? null,
  };
}
