import { signedIn } from '../access.ts';
import type { RequestContext } from '../context.ts';
import type { IssueRow, RepoRow } from '../state.ts';
import { presentIssue } from './issues.ts';
import { findLabel, presentLabel } from './labels.ts';
import { presentUser, presentWebhookRepo } from './present.ts';

/** Emits the event of an issue or comment, at the default branch. */
export async function announce(
  context: RequestContext,
  repo: RepoRow,
  name: 'issues' | 'issue_comment',
  payload: Record<string, unknown>,
): Promise<void> {
  const { engine } = context;
  const user = signedIn(context.viewer).user;
  const ref = `refs/heads/${repo.default_branch}`;
  const sha = (await engine.git(repo)).refs.read(ref) ?? '';
  const sender = presentUser(context, user);
  const about = { repo: engine.fullName(repo), ref, sha, actor: user.login };
  const repository = presentWebhookRepo(engine, repo);
  engine.announce(context.viewer, { name, ...about, payload: { ...payload, repository, sender } });
}

/** Tells what became of an issue by one call: each kind of change is an event of its own. Pull requests have other events. */
export async function announceChanges(
  context: RequestContext,
  repo: RepoRow,
  of: { before: IssueRow; after: IssueRow },
): Promise<void> {
  const { before, after } = of;
  if (context.engine.state.pulls.under(after.id).length > 0) return;
  const tell = (action: string, more: Record<string, unknown> = {}): Promise<void> =>
    announce(context, repo, 'issues', { action, issue: presentIssue(context, repo, after), ...more });
  const changes = {
    ...(before.title === after.title ? {} : { title: { from: before.title } }),
    ...(before.body === after.body ? {} : { body: { from: before.body ?? '' } }),
  };
  if (Object.keys(changes).length > 0) await tell('edited', { changes });
  const only = (some: IssueRow, other: IssueRow): string[] =>
    some.labels.filter((name) => !other.labels.includes(name));
  const label = (name: string): Record<string, unknown> => ({
    label: presentLabel(context, repo, findLabel(context, repo, name), name),
  });
  for (const name of only(before, after)) await tell('unlabeled', label(name));
  for (const name of only(after, before)) await tell('labeled', label(name));
  if (before.state !== after.state) await tell(after.state === 'closed' ? 'closed' : 'reopened');
}
