/**
 * What people said of a request, read from where they said it: reviews of its pull request, comments that the ledger took
 * down, and the approvals of this run's environment. What is wrong with a source is said here; what it means is core's.
 */

import { matchesPrefix } from '../core/approval/basis.ts';
import { isSame, mayBeSame } from '../core/approval/person.ts';
import type { NotCountedCode, RequestPlace, Statement } from '../core/approval/types.ts';
import { parseCommand } from '../core/command/parse.ts';
import type { OpenRequest, Sign } from '../core/state.ts';
import { isoSeconds } from '../core/time.ts';
import type { CommentFacts, Known, PullStanding, ReviewFacts, RunApproval } from '../ports.ts';
import type { Context } from './context.ts';

export interface Heard {
  readonly statements: readonly Statement[];
  /** Whether the request's page was closed. */
  readonly closed: 'open' | 'closed' | null;
  /** What could not be read: then nothing is known to be missing, either. */
  readonly unreadable: readonly string[];
}

export interface Listening {
  readonly request: OpenRequest | null;
  readonly defaultBranch: string;
}

/** What was said on the request's page, and in comments elsewhere that name its digest. */
export async function hearRequest(context: Pick<Context, 'ports'>, of: Listening): Promise<Heard> {
  const [reviews, comments] = await Promise.all([hearPlace(context, of), hearComments(context, of.request)]);
  return { ...reviews, statements: [...reviews.statements, ...comments] };
}

// ---- reviews ----

async function hearPlace(context: Pick<Context, 'ports'>, of: Listening): Promise<Heard> {
  const { request, defaultBranch } = of;
  if (request === null) return { statements: [], closed: null, unreadable: [] };
  const { place } = request;
  if (place.kind === 'issue') {
    const open = await context.ports.requests.isOpen(place);
    if (open.kind === 'unverifiable') return { statements: [], closed: null, unreadable: [open.reason] };
    return { statements: [], closed: open.value ? 'open' : 'closed', unreadable: [] };
  }
  const found: Known<PullStanding | null> = await context.ports.reviews.pull(place.number);
  if (found.kind === 'unverifiable') return { statements: [], closed: null, unreadable: [found.reason] };
  const pull = found.value;
  // Nobody can delete one: a token that does not see it is told the same.
  if (pull === null)
    return { statements: [], closed: null, unreadable: [`pull request #${place.number} is not there for this token`] };
  const wrong = wrongWithPull(pull, { place, defaultBranch });
  const statements = pull.reviews.flatMap((review) => reviewStatement(review, { pull, place, request, wrong }));
  return { statements, closed: pull.state === 'open' ? 'open' : 'closed', unreadable: [] };
}

type Doubt = { readonly code: NotCountedCode; readonly detail: string };
type PullPlace = Extract<RequestPlace, { kind: 'pull_request' }>;

/** What is wrong with the pull request itself: then none of its reviews is of what was asked. */
function wrongWithPull(
  pull: PullStanding,
  of: { readonly place: PullPlace; readonly defaultBranch: string },
): Doubt | null {
  const { place, defaultBranch } = of;
  if (pull.fork || pull.headBranch !== place.branch)
    return { code: 'head_moved', detail: `The pull request is of ${pull.headBranch}, not of ${place.branch}.` };
  if (pull.base !== defaultBranch)
    return { code: 'other_base', detail: `The pull request goes into ${pull.base}, not into ${defaultBranch}.` };
  if (pull.head !== place.head)
    return { code: 'head_moved', detail: `The head is ${short(pull.head)}; Slipway put ${short(place.head)} there.` };
  return null;
}

function reviewStatement(
  review: ReviewFacts,
  of: {
    readonly pull: PullStanding;
    readonly place: PullPlace;
    readonly request: OpenRequest;
    readonly wrong: Doubt | null;
  },
): Statement[] {
  if (review.state === 'commented') return [];
  const { pull, request, wrong } = of;
  const base = {
    login: review.login,
    account: review.account,
    by: review.by,
    role: null,
    digest: null,
    at: review.submittedAt,
    source: { kind: 'review' as const, pull: pull.number, id: review.id, url: review.url },
    waives: null,
    until: null,
    reason: null,
  };
  // A review that asks for changes stands, whatever became of the branch, until its author says otherwise.
  if (review.state === 'changes_requested') return [{ ...base, says: 'reject', doubt: null }];
  if (review.state === 'dismissed') return [{ ...base, ...sayingOfDismissed(review, pull) }];
  return [{ ...base, says: 'approve', doubt: wrong ?? early(review, of, request) }];
}

/**
 * Whoever may write can dismiss a review. That takes an approval away from anybody, but a rejection only from who gave it:
 * otherwise who wants a version live dismisses what blocks it. What it said, where GitHub does not tell, may have been one.
 */
function sayingOfDismissed(review: ReviewFacts, pull: PullStanding): Pick<Statement, 'says' | 'doubt'> {
  const all = pull.dismissals.filter((one) => one.review === review.id);
  const byOthers = all.length === 0 || all.some((one) => one.login.toLowerCase() !== review.login.toLowerCase());
  const rejected = all.length === 0 || all.some((one) => one.was === 'changes_requested');
  if (byOthers && rejected) return { says: 'reject', doubt: null };
  return { says: 'approve', doubt: { code: 'dismissed', detail: 'The review was dismissed.' } };
}

/** A review counts only if it was given after all of what it is of was there. Times are GitHub's, in whole seconds. */
function early(
  review: ReviewFacts,
  of: { readonly pull: PullStanding; readonly place: PullPlace },
  request: OpenRequest,
): Doubt | null {
  const { pull, place } = of;
  const at = Date.parse(review.submittedAt);
  const asked = Math.max(Date.parse(request.at), Date.parse(place.head_at));
  if (!(at > asked))
    return {
      code: 'before_request',
      detail: `It was given at ${review.submittedAt}, not after the request in its present form (${isoSeconds(asked)}).`,
    };
  if (pull.lastForcePush !== null && !(at > Date.parse(pull.lastForcePush)))
    return {
      code: 'before_head_change',
      detail: `It was given at ${review.submittedAt}, and the branch was changed by force at ${pull.lastForcePush}.`,
    };
  if (review.commit !== place.head)
    return { code: 'before_head_change', detail: `It is of commit ${short(review.commit ?? 'unknown')}.` };
  return null;
}

// ---- comments ----

async function hearComments(context: Pick<Context, 'ports'>, request: OpenRequest | null): Promise<Statement[]> {
  if (request === null || request.signs.length === 0) return [];
  const since = new Map<number, string>();
  for (const { source } of request.signs) {
    const earliest = since.get(source.issue);
    if (earliest === undefined || source.created_at < earliest) since.set(source.issue, source.created_at);
  }
  const found = await Promise.all(
    [...since].map(([issue, from]) => context.ports.reviews.comments({ issue, since: from })),
  );
  const comments = new Map(found.flat().map((comment) => [comment.id, comment]));
  return request.signs.map((sign) =>
    signStatement(context, { sign, comment: comments.get(sign.source.comment) ?? null }),
  );
}

function signStatement(
  context: Pick<Context, 'ports'>,
  of: { readonly sign: Sign; readonly comment: CommentFacts | null },
): Statement {
  const { sign, comment } = of;
  const { source, says } = sign;
  return {
    // As the account is called now, which is how its roles are looked up.
    login: comment !== null && isSame(comment, sign) ? comment.login : sign.login,
    account: sign.account,
    by: comment?.by ?? 'person',
    says,
    role: sign.role,
    // A rejection stands until it is taken back, whatever was asked for since.
    digest: says === 'reject' ? null : sign.digest,
    // When it was written: two jobs take two comments down in any order.
    at: source.created_at,
    source: { kind: 'comment', issue: source.issue, id: source.comment, url: source.url, seq: sign.seq },
    waives: sign.check,
    until: sign.until,
    reason: sign.reason,
    doubt: says === 'reject' ? null : wrongWithComment(context, { sign, comment }),
  };
}

/** The ledger took the comment down when it was new; what it says now must still be that. */
function wrongWithComment(
  context: Pick<Context, 'ports'>,
  of: { readonly sign: Sign; readonly comment: CommentFacts | null },
): Doubt | null {
  const { sign, comment } = of;
  const { source } = sign;
  if (comment === null) return { code: 'deleted', detail: `Comment ${source.comment} is gone.` };
  if (!isSame(comment, sign)) return { code: 'deleted', detail: `Comment ${source.comment} is by somebody else.` };
  if (comment.viaApp !== null) return { code: 'bot', detail: `It was written by ${comment.viaApp}.` };
  const changed =
    `sha256:${context.ports.sha256(comment.body)}` !== source.body ||
    comment.updatedAt !== comment.createdAt ||
    Date.parse(comment.createdAt) !== Date.parse(source.created_at);
  if (changed) return { code: 'edited', detail: `Comment ${source.comment} was edited.` };
  return saysSo(comment.body, sign)
    ? null
    : { code: 'edited', detail: `Comment ${source.comment} does not say what the ledger says it does.` };
}

/** An event is only who wrote it; the comment is the person. What the person wrote must be what the event says. */
function saysSo(body: string, sign: Sign): boolean {
  const read = parseCommand(body);
  if (read.kind !== 'command') return false;
  const { command } = read;
  switch (command.name) {
    case 'approve':
      return sign.says === 'approve' && matchesPrefix(sign.digest, command.digest) && command.role === sign.role;
    case 'override':
      return (
        sign.says === 'override' &&
        matchesPrefix(sign.digest, command.digest) &&
        command.check === sign.check &&
        command.reason === sign.reason
      );
    default:
      return false;
  }
}

// ---- environments ----

export async function hearEnvironment(
  context: Pick<Context, 'ports' | 'caller'>,
  of: {
    /** The environment that this job entered; null where it entered none. */
    readonly environment: string | null;
    /** Whether who started the run may let it through. */
    readonly ownRun: 'refused' | 'allowed';
    /** Whether the job that waited at the environment was given the digest that is decided now. */
    readonly plan: 'of_this' | 'of_none';
  },
): Promise<{ readonly statements: readonly Statement[]; readonly unreadable: readonly string[] }> {
  const { environment, ownRun, plan } = of;
  const { caller } = context;
  const { run } = caller;
  if (environment === null || run === null) return { statements: [], unreadable: [] };
  const [approvals, facts] = await Promise.all([
    context.ports.reviews.approvals(run.id),
    context.ports.reviews.run(run.id),
  ]);
  if (approvals.kind === 'unverifiable') return { statements: [], unreadable: [approvals.reason] };
  if (facts.kind === 'unverifiable') return { statements: [], unreadable: [facts.reason] };
  const { actor, actorAccount, triggeringActor, triggeringActorAccount } = facts.value;
  const starters = [
    caller,
    { login: actor, account: actorAccount },
    { login: triggeringActor, account: triggeringActorAccount },
  ];
  const named = (approval: RunApproval): boolean =>
    approval.environments.some((name) => name.toLowerCase() === environment.toLowerCase());
  const attempt = Math.max(run.attempt, facts.value.attempt);
  const statements = approvals.value
    .filter((approval) => named(approval) && approval.state !== 'pending')
    .map((approval): Statement => {
      const again: Doubt = { code: 'run_again', detail: `The run is at attempt ${attempt}.` };
      const own: Doubt = { code: 'run_starter', detail: `${approval.login} started the run.` };
      return {
        login: approval.login,
        account: approval.account,
        by: approval.by,
        says: approval.state === 'approved' ? 'approve' : 'reject',
        role: null,
        digest: null,
        // GitHub does not tell when; the run is of now.
        at: null,
        source: { kind: 'environment', run: run.id, environment, url: run.url },
        waives: null,
        until: null,
        reason: approval.comment === '' ? null : approval.comment,
        doubt:
          attempt > 1
            ? again
            : ownRun === 'refused' && starters.some((one) => mayBeSame(one, approval))
              ? own
              : plan === 'of_none'
                ? UNPLANNED
                : null,
      };
    });
  return { statements, unreadable: [] };
}

/** Whoever lets a run through has seen what the run shows; without a plan that is nothing that a digest stands for. */
const UNPLANNED: Doubt = {
  code: 'not_planned',
  detail: 'The run entered the environment without the digest of a plan, so the approval is of nothing in particular.',
};

function short(commit: string): string {
  return commit.slice(0, 12);
}
