/**
 * Whether a comment may be a command at all: newly written, by a person, as it stands, not a replay of an old one, and not on
 * a fork. What it asks for is decided elsewhere, by permission and role.
 */
import type { CommandName } from '../core/command/specs.ts';
import { refuse } from '../core/reasons.ts';
import type { Policy } from '../policy/types.ts';
import type { CommentFacts } from '../ports.ts';
import type { Context } from './context.ts';

/** A comment as the event that started the run tells it. */
export interface CommentEvent extends CommentFacts {
  /** `created`, `edited`, `deleted`. */
  readonly action: string;
  readonly onPull: boolean;
  /** Who caused the event; null where it does not say. */
  readonly sender: string | null;
}

/** Milliseconds after which a comment is no longer taken as what somebody wants now. */
const LONGEST_WAIT = 24 * 3_600_000;

/** What the event alone tells, before anything is asked of the platform. */
export function requireNewByPerson({ caller }: Pick<Context, 'caller'>, comment: CommentEvent): void {
  if (comment.action !== 'created' || comment.updatedAt !== comment.createdAt)
    edited(comment.action === 'created' ? 'it was edited' : `this run is of its having been ${comment.action}`);
  const other = comment.sender !== null && comment.sender.toLowerCase() !== comment.login.toLowerCase();
  if (comment.by === 'bot' || comment.viaApp !== null || other || comment.login.endsWith('[bot]')) {
    refuse({
      code: 'command_not_by_person',
      required: 'a comment that a person wrote',
      found:
        comment.viaApp !== null
          ? `one that ${comment.viaApp} wrote`
          : other
            ? `one by ${comment.login} from ${comment.sender}`
            : `one by ${comment.login}`,
      next: 'A person writes the command. Workflows call the actions instead.',
    });
  }
  const attempt = caller.run?.attempt ?? 1;
  if (attempt > 1 || caller.login.toLowerCase() !== comment.login.toLowerCase()) {
    refuse({
      code: 'command_stale',
      required: 'the first run of a command, started by who wrote it',
      found: attempt > 1 ? `attempt ${attempt}, run again by ${caller.login}` : `a run by ${caller.login}`,
      next: 'Write the command anew. What was committed before stands, and `slipway reconcile` completes what it owes.',
    });
  }
}

/** A run can wait long for a runner: what was wanted a day ago may not be wanted now. `now` is GitHub's clock. */
export function requireFresh(comment: CommentEvent, now: string): void {
  if (Date.parse(now) - Date.parse(comment.createdAt) <= LONGEST_WAIT) return;
  refuse({
    code: 'command_stale',
    required: 'a command that was written within the last day',
    found: `one of ${comment.createdAt}`,
    next: 'Write it anew, if it is still what you want.',
  });
}

/** What the comment says now must be what it said when it was written: it is read again before anything rests on it. */
export async function requireStands(context: Pick<Context, 'ports'>, comment: CommentEvent): Promise<void> {
  const now = await context.ports.reviews.comment(comment.id);
  if (now === null) edited('it is gone');
  const same =
    now.body === comment.body &&
    now.login.toLowerCase() === comment.login.toLowerCase() &&
    now.updatedAt === now.createdAt &&
    now.viaApp === null;
  if (!same) edited('it says something else now than in the event that started this run');
}

function edited(found: string): never {
  refuse({
    code: 'command_edited',
    required: 'a comment that says what it said when it was written',
    found,
    next: 'Write a new comment: edits are never commands.',
  });
}

/** Commands that change something are refused on pull requests from other repositories, unless the policy takes them. */
export async function requireOwnBranch(
  context: Pick<Context, 'ports'>,
  of: { readonly comment: CommentEvent; readonly policy: Policy; readonly name: CommandName },
): Promise<void> {
  const { comment, policy, name } = of;
  if (!comment.onPull || policy.commands.onForks === 'allow') return;
  const pull = await context.ports.reviews.pull(comment.issue);
  const fork = pull.kind === 'known' && pull.value !== null ? pull.value.fork : null;
  if (fork === false) return;
  refuse({
    code: 'command_on_fork',
    required: 'a pull request of this repository, or an issue',
    found:
      fork === true
        ? `#${comment.issue} comes from a fork`
        : `whether #${comment.issue} comes from a fork could not be told`,
    next: `Write \`/${name}\` on an issue or on the request's own page, or set \`commands: { on-forks: allow }\` in the policy.`,
  });
}
