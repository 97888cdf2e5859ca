import { allowedRepo, signedIn } from '../access.ts';
import { jsonBody, type RequestContext } from '../context.ts';
import { requiredText } from '../http/body.ts';
import { unprocessable } from '../http/errors.ts';
import { paginate } from '../http/pages.ts';
import type { Router } from '../http/router.ts';
import type { ReactionRow, RepoRow } from '../state.ts';
import { commentOf } from './comments.ts';
import { issueOf, TALK } from './issues.ts';
import { nodeId, presentUser } from './present.ts';

const CONTENTS = ['+1', '-1', 'laugh', 'confused', 'heart', 'hooray', 'rocket', 'eyes'];

/** Reactions to issues and comments; the same one twice is the same one (200 instead of 201). */
export function addReactionRoutes(router: Router): void {
  const base = '/repos/{owner}/{repo}/issues';
  const issue = (context: RequestContext, repo: RepoRow): string => `issue:${issueOf(context, repo).id}`;
  const comment = (context: RequestContext, repo: RepoRow): string => `comment:${commentOf(context, repo).id}`;
  router.on('POST', `${base}/{number}/reactions`, (context) => react(context, issue));
  router.on('GET', `${base}/{number}/reactions`, (context) => list(context, issue));
  router.on('POST', `${base}/comments/{comment}/reactions`, (context) => react(context, comment));
  router.on('GET', `${base}/comments/{comment}/reactions`, (context) => list(context, comment));
}

type Subject = (context: RequestContext, repo: RepoRow) => string;

function react(context: RequestContext, subjectOf: Subject) {
  const repo = allowedRepo(context, TALK);
  const subject = subjectOf(context, repo);
  const content = requiredText(jsonBody(context), 'content');
  if (!CONTENTS.includes(content)) throw unprocessable('Reaction content is not one of the accepted values.');
  const author = signedIn(context.viewer).user.id;
  const { state } = context.engine;
  const own = state.reactions
    .of(repo.id)
    .find((r) => r.subject === subject && r.author === author && r.content === content);
  if (own !== undefined) return { status: 200, body: present(context, own) };
  const row = { id: state.nextId(), repo: repo.id, subject, author, content, created_at: context.engine.timestamp() };
  return { status: 201, body: present(context, state.reactions.put(row)) };
}

function list(context: RequestContext, subjectOf: Subject) {
  const repo = allowedRepo(context, { key: 'issues', level: 'read' });
  const subject = subjectOf(context, repo);
  const { items, headers } = paginate(
    context,
    context.engine.state.reactions.of(repo.id).filter((r) => r.subject === subject),
  );
  return { status: 200, body: items.map((row) => present(context, row)), headers };
}

function present(context: RequestContext, row: ReactionRow): Record<string, unknown> {
  const user = presentUser(context, context.engine.userById(row.author));
  return { id: row.id, node_id: nodeId('REA', row.id), user, content: row.content, created_at: row.created_at };
}

/** Counts per reaction, as issues and comments carry them. */
export function presentReactionRollup(
  context: RequestContext,
  repo: RepoRow,
  subject: string,
  url: string,
): Record<string, unknown> {
  const own = context.engine.state.reactions.of(repo.id).filter((row) => row.subject === subject);
  const counts = Object.fromEntries(
    CONTENTS.map((content) => [content, own.filter((row) => row.content === content).length]),
  );
  return { url: `${url}/reactions`, total_count: own.length, ...counts };
}
