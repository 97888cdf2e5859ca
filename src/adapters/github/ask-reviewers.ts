/** Requesting reviews. GitHub refuses all of a request for one who cannot be asked, so those are found one by one. */
import type { AskedReviewers, RequestPlaces } from '../../ports.ts';
import type { GitHubClient } from './client.ts';
import { printable, type Refused } from './errors.ts';

type Key = 'reviewers' | 'team_reviewers';

interface Who {
  /** As it was given. */
  readonly who: string;
  /** As GitHub takes it. */
  readonly name: string;
}

/** Two requests, for people and for teams, and more only where some of them cannot be asked. */
export async function askReviewers(
  client: GitHubClient,
  of: Parameters<RequestPlaces['ask']>[0],
): Promise<AskedReviewers> {
  const { owner } = client.platform;
  const prefix = `${owner.toLowerCase()}/`;
  const [own, foreign] = [new Set<string>(), new Set<string>()];
  for (const team of of.teams) (team.toLowerCase().startsWith(prefix) ? own : foreign).add(team);
  const people = [...new Set(of.users)].map((who) => ({ who, name: who }));
  const teams = [...own].map((who) => ({ who, name: who.slice(prefix.length) }));
  const asked: string[] = [];
  const notAsked: { who: string; reason: string }[] = [...foreign].map((who) => ({
    who,
    reason: `only teams of ${owner} can be asked for a review here`,
  }));
  for (const [key, group] of [
    ['reviewers', people],
    ['team_reviewers', teams],
  ] as const) {
    for (const one of await askGroup(client, { pull: of.pull, key, group })) {
      if (one.refused === null) asked.push(one.who);
      else notAsked.push({ who: one.who, reason: reasonOf(one.refused) });
    }
  }
  return { asked, notAsked };
}

async function askGroup(
  client: GitHubClient,
  of: { readonly pull: number; readonly key: Key; readonly group: readonly Who[] },
): Promise<{ readonly who: string; readonly refused: Refused | null }[]> {
  const { pull, key, group } = of;
  if (group.length === 0) return [];
  const refused = await request(client, { pull, key, group });
  if (refused === null || group.length === 1) return group.map(({ who }) => ({ who, refused }));
  const each: { who: string; refused: Refused | null }[] = [];
  for (const one of group) each.push({ who: one.who, refused: await request(client, { pull, key, group: [one] }) });
  return each;
}

/** Null where they were asked; asking again asks nobody twice. */
async function request(
  client: GitHubClient,
  of: { readonly pull: number; readonly key: Key; readonly group: readonly Who[] },
): Promise<Refused | null> {
  const answer = await client.read({
    method: 'POST',
    path: '/repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers',
    parameters: { pull_number: of.pull },
    body: { [of.key]: of.group.map(({ name }) => name) },
  });
  return answer.kind === 'refused' ? answer : null;
}

function reasonOf(answer: Refused): string {
  return `${answer.status}: ${printable(answer.message)}`;
}
