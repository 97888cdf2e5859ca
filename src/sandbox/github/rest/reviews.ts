import { allowedRepo, may, requirePermission, signedIn } from '../access.ts';
import { jsonBody, numberParam, type RequestContext } from '../context.ts';
import { runGit } from '../git/git-process.ts';
import { type Json, optionalList, optionalText, requiredText } from '../http/body.ts';
import { HttpError, notFound } from '../http/errors.ts';
import { paginate } from '../http/pages.ts';
import type { Router } from '../http/router.ts';
import { announceReview, dismissReview, type ReviewEvent, refusalOf, submitReview } from '../reviews.ts';
import type { PullRow, RepoRow, ReviewRow } from '../state.ts';
import { checkedBody } from './issues.ts';
import { presentReview } from './present-review.ts';
import { pullOf } from './pulls.ts';

const READ = { key: 'pull-requests', level: 'read' } as const;
/** Whoever can read may review. */
const REVIEW = { key: 'pull-requests', level: 'write', role: 'read' } as const;
const EDIT = { key: 'pull-requests', level: 'write', role: 'write' } as const;
const EVENTS: readonly string[] = ['APPROVE', 'REQUEST_CHANGES', 'COMMENT'];

/** Reviews of pull requests, whose state only their author and a dismissal change; line comments are not served. */
export function addReviewRoutes(router: Router): void {
  const base = '/repos/{owner}/{repo}/pulls/{number}/reviews';
  router.on('POST', base, createReview);
  router.on('GET', base, listReviews);
  router.on('GET', `${base}/{review}`, getReview);
  router.on('PUT', `${base}/{review}`, updateReview);
  router.on('DELETE', `${base}/{review}`, deleteReview);
  router.on('POST', `${base}/{review}/events`, submitPending);
  router.on('PUT', `${base}/{review}/dismissals`, dismiss);
}

const unprocessed = (message: string): HttpError => new HttpError(422, 'Unprocessable Entity', { errors: [message] });

/** A pending review is there for its author alone. */
function visible(context: RequestContext, review: ReviewRow): boolean {
  const { viewer } = context;
  return review.state !== 'PENDING' || (viewer.kind !== 'anonymous' && viewer.user.id === review.author);
}

function reviewOf(context: RequestContext, pull: PullRow): ReviewRow {
  const review = context.engine.state.reviews.get(numberParam(context, 'review'));
  if (review?.pull !== pull.id || !visible(context, review)) throw notFound();
  return review;
}

function readEvent(body: Json, key: 'optional' | 'required'): ReviewEvent | undefined {
  const event = key === 'required' ? requiredText(body, 'event') : optionalText(body, 'event');
  // GitHub takes an empty event for none.
  if (event === undefined || event === '' || event === 'PENDING') return undefined;
  if (!EVENTS.includes(event))
    throw new HttpError(422, `Invalid request.\n\nNo subschema in "oneOf" matched: "${event}" is not an event.`);
  return event as ReviewEvent;
}

async function createReview(context: RequestContext) {
  const repo = allowedRepo(context, REVIEW);
  const viewer = signedIn(context.viewer);
  const { engine } = context;
  const body = jsonBody(context);
  if ((optionalList(body, 'comments') ?? []).length > 0)
    throw new HttpError(501, 'The sandbox does not have review comments on lines.');
  const text = checkedBody(optionalText(body, 'body'), 'PullRequestReview') ?? '';
  const event = readEvent(body, 'optional');
  const commit = optionalText(body, 'commit_id');
  if (commit !== undefined && !(await isPartOf(context, repo, commit)))
    throw unprocessed('Commit is not part of the pull request');
  const pull = pullOf(context, repo);
  const refusal = event === undefined ? undefined : refusalOf(engine, viewer, { pull, event, body: text });
  if (refusal !== undefined) throw unprocessed(refusal);
  const pending = engine.state.reviews.under(pull.id).some((row) => row.state === 'PENDING' && visible(context, row));
  if (pending) throw unprocessed('User can only have one pending review per pull request');
  engine.limits.create(viewer, context.now);
  const review = engine.state.reviews.put({
    id: engine.state.nextId(),
    repo: repo.id,
    pull: pull.id,
    author: viewer.user.id,
    body: text,
    state: 'PENDING',
    commit_id: commit ?? pull.head_sha,
    submitted_at: null,
    updated_at: engine.timestamp(),
  });
  const done = event === undefined ? review : submitReview(engine, viewer, { pull, review, event, body: text });
  return { status: 200, body: presentReview(context, pull, done) };
}

async function isPartOf(context: RequestContext, repo: RepoRow, commit: string): Promise<boolean> {
  const pull = pullOf(context, repo);
  const { dir } = await context.engine.git(repo);
  if (!/^[0-9a-f]{40}$/.test(commit)) return false;
  const range = await runGit({ dir, args: ['rev-list', `${pull.base_sha}..${pull.head_sha}`] });
  return range.stdout.toString('latin1').split('\n').includes(commit);
}

function listReviews(context: RequestContext) {
  const repo = allowedRepo(context, READ);
  const pull = pullOf(context, repo);
  const rows = context.engine.state.reviews.under(pull.id).filter((row) => visible(context, row));
  const { items, headers } = paginate(context, rows);
  return { status: 200, body: items.map((row) => presentReview(context, pull, row)), headers };
}

function getReview(context: RequestContext) {
  const repo = allowedRepo(context, READ);
  const pull = pullOf(context, repo);
  return { status: 200, body: presentReview(context, pull, reviewOf(context, pull)) };
}

/** The text of a review is its author's and that of everybody who may write; its state is not. */
function updateReview(context: RequestContext) {
  const repo = allowedRepo(context, READ);
  const viewer = signedIn(context.viewer);
  const { engine } = context;
  const pull = pullOf(context, repo);
  const review = reviewOf(context, pull);
  const own = review.author === viewer.user.id && may(engine, viewer, repo, REVIEW);
  requirePermission(context, repo, own ? REVIEW : EDIT);
  const body = checkedBody(requiredText(jsonBody(context), 'body'), 'PullRequestReview') ?? '';
  const changed = engine.state.reviews.put({ ...review, body, updated_at: engine.timestamp() });
  const more = { changes: { body: { from: review.body } } };
  if (review.state !== 'PENDING') announceReview(engine, viewer, { pull, review: changed, action: 'edited', more });
  return { status: 200, body: presentReview(context, pull, changed) };
}

function deleteReview(context: RequestContext) {
  const repo = allowedRepo(context, REVIEW);
  const pull = pullOf(context, repo);
  const review = reviewOf(context, pull);
  if (review.state !== 'PENDING') throw unprocessed('Can not delete a non-pending pull request review');
  context.engine.state.reviews.delete(review.id);
  return { status: 200, body: presentReview(context, pull, review) };
}

function submitPending(context: RequestContext) {
  const repo = allowedRepo(context, REVIEW);
  const viewer = signedIn(context.viewer);
  const { engine } = context;
  const pull = pullOf(context, repo);
  const review = reviewOf(context, pull);
  const given = jsonBody(context);
  const event = readEvent(given, 'required');
  const body = checkedBody(optionalText(given, 'body'), 'PullRequestReview') ?? review.body;
  if (review.state !== 'PENDING' || event === undefined)
    throw unprocessed('Can not submit a pull request review that is not pending');
  const refusal = refusalOf(engine, viewer, { pull, event, body });
  if (refusal !== undefined) throw unprocessed(refusal);
  return {
    status: 200,
    body: presentReview(context, pull, submitReview(engine, viewer, { pull, review, event, body })),
  };
}

function dismiss(context: RequestContext) {
  const repo = allowedRepo(context, EDIT);
  const viewer = signedIn(context.viewer);
  const pull = pullOf(context, repo);
  const review = reviewOf(context, pull);
  const message = requiredText(jsonBody(context), 'message');
  if (message.trim() === '') throw new HttpError(422, 'Validation Failed', { errors: ["Message can't be blank"] });
  if (review.state !== 'APPROVED' && review.state !== 'CHANGES_REQUESTED') {
    const errors = [`Can not dismiss a ${review.state.toLowerCase()} pull request review`];
    throw new HttpError(422, 'Validation Failed', { errors });
  }
  const done = dismissReview(context.engine, viewer, { pull, review, message });
  return { status: 200, body: presentReview(context, pull, done) };
}
