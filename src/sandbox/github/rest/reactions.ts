import { type Need, signedIn, visibleRepo } from '../access.ts';
import { jsonBody, numberParam, param, type RequestContext } from '../context.ts';
import { requiredText } from '../http/body.ts';
import { notFound, unprocessable } from '../http/errors.ts';
import { paginate } from '../http/pages.ts';
import type { Router } from '../http/router.ts';
import type { ReactionRow, RepoRow } from '../state.ts';
import { commentOf } from './comments.ts';
import { allowedIssue, READ_ISSUES, TALK } from './issues.ts';
import { nodeId, presentUser } from './present.ts';

const CONTENTS = ['+1', '-1', 'laugh', 'confused', 'heart', 'hooray', 'rocket', 'eyes'];

/** Reactions to issues and comments; the same one twice is the same one (200 instead of 201). */
export function addReactionRoutes(router: Router): void {
  const base = '/repos/{owner}/{repo}/issues';
  const issue: Subject = (context, need) => {
    const found = allowedIssue(context, need);
    return { repo: found.repo, subject: `issue:${found.issue.id}` };
  };
  const comment: Subject = (context, need) => {
    const row = commentOf(context, visibleRepo(context, param(context, 'owner'), param(context, 'repo')));
    const { repo } = allowedIssue(context, need, row.issue);
    return { repo, subject: `comment:${row.id}` };
  };
  for (const [path, subject] of [
    [`${base}/{number}/reactions`, issue],
    [`${base}/comments/{comment}/reactions`, comment],
  ] as const) {
    router.on('POST', path, (context) => react(context, subject));
    router.on('GET', path, (context) => list(context, subject));
    router.on('DELETE', `${path}/{reaction}`, (context) => remove(context, subject));
  }
}

/** What is reacted to, after checking the permission: of a pull request either permission does. */
type Subject = (context: RequestContext, need: Need) => { repo: RepoRow; subject: string };

function react(context: RequestContext, subjectOf: Subject) {
  const { repo, subject } = subjectOf(context, TALK);
  const content = requiredText(jsonBody(context), 'content');
  if (!CONTENTS.includes(content)) throw unprocessable('Reaction content is not one of the accepted values.');
  const author = signedIn(context.viewer).user.id;
  const { state } = context.engine;
  const own = state.reactions
    .under(subject)
    .find((row) => row.repo === repo.id && row.author === author && row.content === content);
  if (own !== undefined) return { status: 200, body: present(context, own) };
  const row = { id: state.nextId(), repo: repo.id, subject, author, content, created_at: context.engine.timestamp() };
  return { status: 201, body: present(context, state.reactions.put(row)) };
}

function list(context: RequestContext, subjectOf: Subject) {
  const { subject } = subjectOf(context, READ_ISSUES);
  const content = context.query.get('content');
  const rows = context.engine.state.reactions.under(subject);
  const { items, headers } = paginate(
    context,
    rows.filter((row) => content === null || row.content === content),
  );
  return { status: 200, body: items.map((row) => present(context, row)), headers };
}

/** Everybody takes back their own reaction only. */
function remove(context: RequestContext, subjectOf: Subject) {
  const { subject } = subjectOf(context, TALK);
  const { reactions } = context.engine.state;
  const row = reactions.get(numberParam(context, 'reaction'));
  if (row?.subject !== subject || row.author !== signedIn(context.viewer).user.id) throw notFound();
  reactions.delete(row.id);
  return { status: 204 };
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
