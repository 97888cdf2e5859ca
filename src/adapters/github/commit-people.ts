/** Who has a part in commits. Git's own word on it is the author's; GitHub says which accounts it takes the addresses for. */
import type { CommitPerson, Crowd, Known } from '../../ports.ts';
import type { GitHubClient, Ok } from './client.ts';
import type { Refused } from './errors.ts';
import { unverifiable } from './known.ts';
import { type Fields, maybeFields, maybeText, readFields, readList, readNumber, readObjectId } from './parse.ts';
import { LOGIN } from './people.ts';

const NEEDS = { contents: 'read' } as const;
const PAGE = 100;
/** Commits that are looked at, 100 to a request. */
const MOST = 1000;
/** GitHub's own account for what is committed in the browser. */
const WEB_FLOW = 'web-flow';
const GITHUB_ADDRESS = 'noreply@github.com';

type Part = Pick<CommitPerson, 'as' | 'commit'> & { readonly login: string | null; readonly address: string };

export async function readCommitPeople(
  client: GitHubClient,
  of: Parameters<Crowd['commitPeople']>[0],
): Promise<Known<readonly CommitPerson[]>> {
  const commits = of.base === null ? null : await readBetween(client, { base: of.base, head: of.head });
  if (commits?.kind === 'unverifiable') return commits;
  // Nothing new in it: a version of the commit that the one before it came from, or of an older one.
  if (commits === null || commits.value.length === 0) return readAlone(client, of.head);
  return { kind: 'known', value: peopleOf(commits.value, hostsOf(client)) };
}

async function readAlone(client: GitHubClient, head: string): Promise<Known<readonly CommitPerson[]>> {
  const path = '/repos/{owner}/{repo}/commits/{ref}';
  const answer = await client.read({ method: 'GET', path, parameters: { ref: head, per_page: 1 } });
  if (answer.kind === 'refused') return unverifiable(`commit ${head.slice(0, 12)}`, answer, NEEDS);
  return { kind: 'known', value: peopleOf([readFields(answer.data, 'commit')], hostsOf(client)) };
}

/** Commits of `head` that are not in `base`; null where GitHub does not know the base, or no history is in common. */
async function readBetween(
  client: GitHubClient,
  of: { readonly base: string; readonly head: string },
): Promise<Known<readonly Fields[]> | null> {
  const what = `who made the commits between ${of.base.slice(0, 12)} and ${of.head.slice(0, 12)}`;
  const ask = (page: number): Promise<Ok | Refused> =>
    client.read({
      method: 'GET',
      path: '/repos/{owner}/{repo}/compare/{basehead}',
      parameters: { basehead: `${of.base}...${of.head}`, per_page: PAGE, page },
    });
  const first = await ask(1);
  if (first.kind === 'refused') return [404, 422].includes(first.status) ? null : unverifiable(what, first, NEEDS);
  const total = readNumber(readFields(first.data, 'compare'), 'total_commits', 'compare');
  if (total > MOST) {
    const next = 'promote in smaller steps, or let the policy allow authors to sign';
    return { kind: 'unverifiable', reason: `${what} was not looked up: they are ${total}, more than ${MOST}; ${next}` };
  }
  const pages = Array.from({ length: Math.max(0, Math.ceil(total / PAGE) - 1) }, (_one, index) => ask(index + 2));
  const all: Fields[] = [];
  for (const answer of [first, ...(await Promise.all(pages))]) {
    if (answer.kind === 'refused') return unverifiable(what, answer, NEEDS);
    const list = readList(readFields(answer.data, 'compare')['commits'], 'compare.commits');
    for (const one of list) all.push(readFields(one, 'compare.commits'));
  }
  if (all.length < total) return { kind: 'unverifiable', reason: `${what}: GitHub listed ${all.length} of ${total}` };
  return { kind: 'known', value: all };
}

/** Hosts whose `users.noreply` addresses name an account. */
function hostsOf(client: GitHubClient): readonly string[] {
  return ['github.com', new URL(client.platform.server_url).hostname.toLowerCase()];
}

function peopleOf(commits: readonly Fields[], hosts: readonly string[]): CommitPerson[] {
  const parts = commits.flatMap(partsOf);
  const byAddress = new Map(parts.flatMap(({ login, address }) => (login === null ? [] : [[address, login]])));
  const byId = new Map(commits.flatMap(accountsOf));
  const seen = new Map<string, CommitPerson>();
  for (const { as, commit, address, ...part } of parts) {
    const login = part.login ?? byAddress.get(address) ?? loginIn(address, { hosts, byId });
    if (login?.toLowerCase() === WEB_FLOW || (login === null && address === GITHUB_ADDRESS)) continue;
    seen.set(`${commit} ${as} ${login?.toLowerCase() ?? address}`, { login, as, commit });
  }
  return [...seen.values()];
}

/** Everybody whom a commit names, with the account where GitHub knows it. */
function partsOf(fields: Fields): Part[] {
  const commit = readObjectId(fields, 'sha', 'commit');
  const inner = readFields(fields['commit'], 'commit.commit');
  const named = (['author', 'committer'] as const).map((as): Part => {
    const account = maybeFields(fields, as, 'commit');
    const signature = maybeFields(inner, as, 'commit.commit');
    const address = signature === null ? '' : (maybeText(signature, 'email') ?? '');
    return { as, commit, login: account === null ? null : maybeText(account, 'login'), address: plain(address) };
  });
  // Wherever in the message they stand: one too many who may not sign is no harm.
  const trailers = (maybeText(inner, 'message') ?? '').matchAll(/^[ \t]*co-authored-by:[^<\n]*<([^<>\n]*)>/gim);
  return [
    ...named,
    ...[...trailers].map(
      ([, address = '']): Part => ({ as: 'co_author', commit, login: null, address: plain(address) }),
    ),
  ];
}

/** Accounts by their number, which stays when they are given another name. */
function accountsOf(fields: Fields): [string, string][] {
  return (['author', 'committer'] as const).flatMap((as): [string, string][] => {
    const account = maybeFields(fields, as, 'commit');
    const login = account === null ? null : maybeText(account, 'login');
    return account === null || login === null ? [] : [[String(account['id']), login]];
  });
}

/** The account in an address such as `583231+amara@users.noreply.github.com`. */
function loginIn(
  address: string,
  of: { readonly hosts: readonly string[]; readonly byId: ReadonlyMap<string, string> },
): string | null {
  const [, id, login, host] = /^(?:(\d+)\+)?([^@+]+)@users\.noreply\.(.+)$/.exec(address) ?? [];
  if (login === undefined || host === undefined || !of.hosts.includes(host)) return null;
  return (id === undefined ? undefined : of.byId.get(id)) ?? (LOGIN.test(login) ? login : null);
}

function plain(address: string): string {
  return address.trim().toLowerCase();
}
