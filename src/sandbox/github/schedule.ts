import { parse } from 'yaml';
import { grantedRole } from './access.ts';
import type { Engine } from './engine.ts';
import { listHistory } from './git/history.ts';
import { accountOf } from './people.ts';
import { presentWebhookRepo } from './rest/present.ts';
import type { RepoRow, UserRow } from './state.ts';

/**
 * Lets the moment of a cron expression come: emits `schedule` at the default branch, in the name of who last changed the
 * workflow file that has it. Rejects when no workflow of the default branch has it.
 */
export async function emitSchedule(engine: Engine, of: { repo: string; cron: string }): Promise<void> {
  const repo = engine.repo(of.repo);
  const ref = `refs/heads/${repo.default_branch}`;
  const git = await engine.git(repo);
  const sha = git.refs.read(ref);
  const path = sha === undefined ? undefined : await fileWith(engine, repo, { sha, cron: of.cron });
  if (sha === undefined || path === undefined)
    throw new Error(`no workflow on ${repo.default_branch} of ${of.repo} has the schedule "${of.cron}"`);
  const [last] = await listHistory(git, sha, { path, most: 1 });
  const commit = last === undefined ? undefined : await git.objects.readCommit(last);
  // What was committed on the site has GitHub itself as committer: then its author counts.
  const people = commit === undefined ? [] : [commit.committer, commit.author];
  const accounts = people.map((person) => accountOf(engine, person.email));
  const known = accounts.find((user) => user?.kind === 'User' && engine.userById(user.id) !== undefined);
  const actor = known ?? keeper(engine, repo);
  const payload = { schedule: of.cron, workflow: path, repository: presentWebhookRepo(engine, repo) };
  engine.tell({ name: 'schedule', repo: of.repo, ref, sha, actor: actor.login, payload });
}

/** Somebody with every right, where the last committer is nobody GitHub knows. */
function keeper(engine: Engine, repo: RepoRow): UserRow {
  const admin = engine.state.users.find((user) => user.kind === 'User' && grantedRole(engine, repo, user) === 'admin');
  if (admin === undefined) throw new Error(`${engine.fullName(repo)} has no administrator to run a schedule as`);
  return admin;
}

async function fileWith(engine: Engine, repo: RepoRow, of: { sha: string; cron: string }): Promise<string | undefined> {
  const git = await engine.git(repo);
  const folder = await git.entryAt((await git.treeOf(of.sha)) ?? '', '.github/workflows');
  for (const entry of folder === undefined ? [] : ((await git.objects.readTree(folder.oid)) ?? [])) {
    if (!/\.ya?ml$/.test(entry.name)) continue;
    const text = (await git.objects.read(entry.oid))?.data.toString('utf8') ?? '';
    if (cronsIn(text).includes(of.cron)) return `.github/workflows/${entry.name}`;
  }
  return undefined;
}

function cronsIn(text: string): string[] {
  let file: { on?: { schedule?: { cron?: unknown }[] } | null } | null;
  try {
    file = parse(text) as typeof file;
  } catch {
    return [];
  }
  const entries = file?.on?.schedule;
  return Array.isArray(entries) ? entries.map((entry) => String(entry?.cron)) : [];
}
