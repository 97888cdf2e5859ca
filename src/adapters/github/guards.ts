/** What guards the repository, and what the token may do in it. */
import type { RepositoryAccess, RulesetFacts, Setting } from '../../ports.ts';
import { readTokenOwner } from './caller.ts';
import type { GitHubClient } from './client.ts';
import { readPages, unverifiable } from './known.ts';
import { type Fields, maybeFields, readFields, readFlag, readList, readNumber, readText } from './parse.ts';

/** More rulesets than GitHub lets a repository have. */
const MOST_RULESETS = 100;
export const RULES = 'the rules of this repository';

/** Every ruleset with conditions and rules; the list itself has neither, so each is read. */
export async function readRulesets(client: GitHubClient): Promise<Setting<readonly RulesetFacts[]>> {
  const list = await readPages(client, { path: '/repos/{owner}/{repo}/rulesets', parameters: {}, what: RULES }, (one) =>
    readNumber(one, 'id', 'ruleset'),
  );
  if (list.kind === 'unverifiable') return list;
  const all: RulesetFacts[] = [];
  for (const id of list.value.slice(0, MOST_RULESETS)) {
    const answer = await client.read({
      method: 'GET',
      path: '/repos/{owner}/{repo}/rulesets/{ruleset_id}',
      parameters: { ruleset_id: id },
    });
    if (answer.kind === 'refused') return unverifiable('what the rulesets say', answer);
    all.push(readRuleset(readFields(answer.data, 'ruleset')));
  }
  return { kind: 'known', value: all };
}

function readRuleset(fields: Fields): RulesetFacts {
  const conditions = maybeFields(fields, 'conditions', 'ruleset');
  const names = conditions === null ? null : maybeFields(conditions, 'ref_name', 'ruleset.conditions');
  const texts = (key: string): string[] =>
    names === null || names[key] === undefined
      ? []
      : readList(names[key], `ruleset.conditions.ref_name.${key}`).map(String);
  return {
    name: readText(fields, 'name', 'ruleset'),
    target: readText(fields, 'target', 'ruleset'),
    enforcement: readText(fields, 'enforcement', 'ruleset'),
    include: texts('include'),
    exclude: texts('exclude'),
    rules: readList(fields['rules'] ?? [], 'ruleset.rules').map((rule) =>
      readText(readFields(rule, 'ruleset.rules'), 'type', 'rule'),
    ),
    // GitHub leaves the key out for whoever may not change the ruleset.
    bypass:
      fields['bypass_actors'] === undefined
        ? null
        : readList(fields['bypass_actors'], 'ruleset.bypass_actors').map(readActor),
  };
}

function readActor(value: unknown): { type: string; id: number | null; mode: string } {
  const fields = readFields(value, 'ruleset.bypass_actors');
  const { actor_id: id, bypass_mode: mode } = fields;
  return {
    type: readText(fields, 'actor_type', 'bypass_actor'),
    id: typeof id === 'number' ? id : null,
    mode: typeof mode === 'string' ? mode : 'always',
  };
}

/** What GitHub says of the token's rights. It tells people; of an app's or a job's token it tells no "no" that counts. */
export async function readAccess(client: GitHubClient): Promise<Setting<RepositoryAccess>> {
  const [answer, owner] = await Promise.all([
    client.read({ method: 'GET', path: '/repos/{owner}/{repo}' }),
    readTokenOwner(client),
  ]);
  if (answer.kind === 'refused') return unverifiable('the repository', answer);
  const fields = readFields(answer.data, 'repository');
  const permissions = maybeFields(fields, 'permissions', 'repository') ?? {};
  const person = owner.kind === 'person';
  const unknown = {
    kind: 'unverifiable',
    reason: 'GitHub does not tell what the token of an app or a job may do',
  } as const;
  return {
    kind: 'known',
    value: {
      contents:
        permissions['push'] === true
          ? { kind: 'known', value: 'write' }
          : person
            ? { kind: 'known', value: 'read' }
            : unknown,
      administration:
        permissions['admin'] === true
          ? { kind: 'known', value: true }
          : person
            ? { kind: 'known', value: false }
            : unknown,
      issues: readFlag(fields, 'has_issues', 'repository'),
    },
  };
}
