/** Who has a part in commits. Git's own word on it is the author's; GitHub says which accounts it takes the addresses for. */
import type { CommitPerson, Crowd, Known } from '../../ports.ts';
import type { GitHubClient, Ok } from './client.ts';
import type { Refused } from './errors.ts';
import { unverifiable } from './known.ts';
import { type Fields, maybeFields, maybeText, readFields, readList, readNumber, readObjectId } from './parse.ts';
import { LOGIN } from './people.ts';
import { readAccount } from './persons.ts';

const NEEDS = { contents: 'read' } as const;
const PAGE = 100;
/** Commits that are looked at, 100 to a request. */
const MOST = 1000;
/** GitHub's own account for what is committed in the browser. */
const WEB_FLOW = 'web-flow';
const GITHUB_ADDRESS = 'noreply@github.com';

type Of = Parameters<Crowd['commitPeople']>[0];
type Account = { readonly login: string; readonly account: number | null };
type Part = Pick<CommitPerson, 'as' | 'commit'> & { readonly linked: Account | null; readonly address: string };

export async function readCommitPeople(client: GitHubClient, of: Of): Promise<Known<readonly CommitPerson[]>> {
  const commits = await readBetween(client, of);
  return commits.kind === 'known' ? { kind: 'known', value: peopleOf(commits.value, hostsOf(client)) } : commits;
}

/** Commits of `head` that are not in the base, and the base where it is included. */
async function readBetween(client: GitHubClient, { base, head }: Of): Promise<Known<readonly Fields[]>> {
  const [from, to] = [base.commit.slice(0, 12), head.slice(0, 12)];
  const what = `who made the commits between ${from} and ${to}`;
  const ask = (page: number): Promise<Ok | Refused> =>
    client.read({
      method: 'GET',
      path: '/repos/{owner}/{repo}/compare/{basehead}',
      parameters: { basehead: `${base.commit}...${head}`, per_page: PAGE, page },
    });
  const first = await ask(1);
  if (first.kind === 'refused') {
    const known = unverifiable(what, first, NEEDS);
    if (first.status !== 404 && first.status !== 422) return known;
    const next = `bring ${from} back to a branch that shares history with ${to}, or let the policy allow authors to sign`;
    return { kind: 'unverifiable', reason: `${known.reason}; ${next}` };
  }
  const compared = readFields(first.data, 'compare');
  const total = readNumber(compared, 'total_commits', 'compare');
  if (total > MOST) {
    const next = 'promote in smaller steps, or let the policy allow authors to sign';
    return { kind: 'unverifiable', reason: `${what} was not looked up: they are ${total}, more than ${MOST}; ${next}` };
  }
  const pages = Array.from({ length: Math.max(0, Math.ceil(total / PAGE) - 1) }, (_one, index) => ask(index + 2));
  const itself = base.itself === 'included' ? [readFields(compared['base_commit'], 'compare.base_commit')] : [];
  // Nothing new in it: a version of the base's commit, or of an older one, which then is what both have in common.
  if (total === 0)
    return {
      kind: 'known',
      value: [...itself, readFields(compared['merge_base_commit'], 'compare.merge_base_commit')],
    };
  const all: Fields[] = [];
  for (const answer of [first, ...(await Promise.all(pages))]) {
    if (answer.kind === 'refused') return unverifiable(what, answer, NEEDS);
    const list = readList(readFields(answer.data, 'compare')['commits'], 'compare.commits');
    for (const one of list) all.push(readFields(one, 'compare.commits'));
  }
  if (all.length < total) return { kind: 'unverifiable', reason: `${what}: GitHub listed ${all.length} of ${total}` };
  return { kind: 'known', value: [...itself, ...all] };
}

/** Hosts whose `users.noreply` addresses name an account. */
function hostsOf(client: GitHubClient): readonly string[] {
  return ['github.com', new URL(client.platform.server_url).hostname.toLowerCase()];
}

function peopleOf(commits: readonly Fields[], hosts: readonly string[]): CommitPerson[] {
  const parts = commits.flatMap(partsOf);
  const linked = parts.flatMap((part) => (part.linked === null ? [] : [{ address: part.address, ...part.linked }]));
  const byAddress = new Map(linked.map(({ address, login, account }) => [address, { login, account }]));
  const byNumber = new Map(linked.map(({ login, account }) => [account, login]));
  const seen = new Map<string, CommitPerson>();
  const add = (person: CommitPerson, address: string): void => {
    seen.set(`${person.commit} ${person.as} ${person.login?.toLowerCase() ?? `<${address}>`}`, person);
  };
  for (const { as, commit, address, linked } of parts) {
    if (as === 'committer' && isGitHub(linked, address)) continue;
    const named = linked ?? byAddress.get(address) ?? accountIn(address, { hosts, byNumber });
    // Only GitHub's own word says whose commit it is: anybody can write an address that looks like an account's.
    const unknown = as === 'co_author' ? named === null : linked === null || isGitHub(linked, address);
    if (unknown) add({ login: null, account: null, as, commit }, address);
    if (named !== null && !isGitHub(named, address)) add({ ...named, as, commit }, address);
  }
  return [...seen.values()];
}

/** What is made on GitHub's pages is committed by GitHub itself. Nobody is the author of anything that way. */
function isGitHub(linked: Account | null, address: string): boolean {
  return linked === null ? address === GITHUB_ADDRESS : linked.login.toLowerCase() === WEB_FLOW;
}

/** Everybody whom a commit names, with the account where GitHub knows it. */
function partsOf(fields: Fields): Part[] {
  const commit = readObjectId(fields, 'sha', 'commit');
  const inner = readFields(fields['commit'], 'commit.commit');
  const named = (['author', 'committer'] as const).map((as): Part => {
    const account = maybeFields(fields, as, 'commit');
    const login = account === null ? null : maybeText(account, 'login');
    const linked = account === null || login === null ? null : { login, account: readAccount(account) };
    const signature = maybeFields(inner, as, 'commit.commit');
    const address = signature === null ? '' : (maybeText(signature, 'email') ?? '');
    return { as, commit, linked, address: plain(address) };
  });
  // Wherever in the message they stand: one too many who may not sign is no harm.
  const trailers = (maybeText(inner, 'message') ?? '').matchAll(/^[ \t]*co-authored-by:[^<\n]*<([^<>\n]*)>/gim);
  return [
    ...named,
    ...[...trailers].map(
      ([, address = '']): Part => ({ as: 'co_author', commit, linked: null, address: plain(address) }),
    ),
  ];
}

/**
 * The account in an address such as `583231+amara@users.noreply.github.com`: its number stays when it is given another name.
 */
function accountIn(
  address: string,
  of: { readonly hosts: readonly string[]; readonly byNumber: ReadonlyMap<number | null, string> },
): Account | null {
  const [, id, written, host] = /^(?:(\d+)\+)?([^@+]+)@users\.noreply\.(.+)$/.exec(address) ?? [];
  if (written === undefined || host === undefined || !of.hosts.includes(host)) return null;
  const account = readAccount({ id: Number(id) });
  const login = (account === null ? undefined : of.byNumber.get(account)) ?? (LOGIN.test(written) ? written : null);
  return login === null ? null : { login, account };
}

function plain(address: string): string {
  return address.trim().toLowerCase();
}
