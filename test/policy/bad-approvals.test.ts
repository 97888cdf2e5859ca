/**
 * Ways to get wrong who signs off and what rests on it, with the exact place, sentence and suggestion. Each
 * expectation is `line:column path: message`, and ` → suggestion` where there is one.
 */
import { describe, expect, it } from 'vitest';
import { formatProblem, loadPolicy, type Problem } from '../../src/policy/index.ts';

/** Six lines. */
const HEAD = `version: 1
lifecycle: basic
ledger: { produced-by: [.github/workflows/train.yml] }
roles: { owner: { users: [amara] }, duo: { users: [bo, chen] }, pair: { users: [Bo, dara] }, staff: { permission: write } }
permissions: { register: [owner], promote: { staging: [owner], production: [owner] }, rollback: [owner] }
stages:
`;

/** In line 7. */
const withProduction = (stage: string): string => `${HEAD}  production: { ${stage} }\n`;
/** What is asked for begins in column 42. */
const asking = (demands: string): string => withProduction(`requires: { sign-offs: { ${demands} } }`);
const withSection = (section: string): string => `${HEAD}  production: {}\n${section}\n`;

type Case = readonly [name: string, text: string, problems: readonly string[]];

const DEMANDS: readonly Case[] = [
  [
    'a role that cannot be told from a demand',
    HEAD.replace('duo:', 'any-of: { users: [eli] }, at-least:').replace('stages:\n', ''),
    [
      '4:37 roles.any-of: a role cannot be called "any-of": under requires.sign-offs it means something else',
      '4:63 roles.at-least: a role cannot be called "at-least": under requires.sign-offs it means something else',
    ],
  ],
  [
    'an unknown role among several',
    asking('any-of: [duo, stuff]'),
    [
      '7:56 stages.production.requires.sign-offs.any-of[1]: unknown role "stuff"; the roles are owner, duo, pair and staff → staff',
    ],
  ],
  [
    'an unknown role in a list of lists',
    asking('any-of: [[duo, staff], [onwer, staff]]'),
    [
      '7:66 stages.production.requires.sign-offs.any-of[1][0]: unknown role "onwer"; the roles are owner, duo, pair and staff → owner',
    ],
  ],
  [
    'an unknown role among those of whom several are needed',
    asking('at-least: { count: 2, of: [duo, piar] }'),
    [
      '7:74 stages.production.requires.sign-offs.at-least.of[1]: unknown role "piar"; the roles are owner, duo, pair and staff → pair',
    ],
  ],
  [
    'automation among those who sign',
    asking('at-least: [{ count: 1, of: [duo, automation] }]'),
    ['7:75 stages.production.requires.sign-offs.at-least[0].of[1]: only people can sign off; "automation" is nobody'],
  ],
  [
    'one role where several are meant',
    asking('any-of: [duo]'),
    ['7:42 stages.production.requires.sign-offs.any-of: "any-of" needs two roles or more; found only "duo" → duo: 1'],
  ],
  [
    'a count of one role where several are meant',
    asking('at-least: { count: 2, of: [duo] }'),
    [
      '7:42 stages.production.requires.sign-offs.at-least: "at-least" needs two roles or more; found only "duo" → duo: 2',
    ],
  ],
  [
    'an empty list beside another',
    asking('any-of: [[], [duo, staff]]'),
    ['7:51 stages.production.requires.sign-offs.any-of[0]: "any-of" needs two roles or more; found none'],
  ],
  [
    'roles without a count',
    asking('at-least: { of: [duo, staff] }'),
    [
      '7:42 stages.production.requires.sign-offs.at-least: "at-least" needs "count" and "of", such as { count: 2, of: [product, sre] }; found no count',
    ],
  ],
  [
    'a count without roles',
    asking('at-least: { count: 2 }'),
    [
      '7:42 stages.production.requires.sign-offs.at-least: "at-least" needs "count" and "of", such as { count: 2, of: [product, sre] }; found no of',
    ],
  ],
  [
    'neither count nor roles',
    asking('at-least: {}'),
    [
      '7:42 stages.production.requires.sign-offs.at-least: "at-least" needs "count" and "of", such as { count: 2, of: [product, sre] }; found no count and of',
    ],
  ],
  [
    'the same twice, in another order',
    asking('any-of: [[duo, staff], [staff, duo]]'),
    [
      '7:65 stages.production.requires.sign-offs.any-of[1]: the same sign-offs (staff or duo) are asked for twice; for more of them use "at-least" with a count',
    ],
  ],
  [
    'a role twice in one list',
    asking('any-of: [duo, duo]'),
    ['7:56 stages.production.requires.sign-offs.any-of[1]: must be listed once; found "duo" again'],
  ],
  [
    'a word instead of a list',
    asking('any-of: duo'),
    [
      '7:50 stages.production.requires.sign-offs.any-of: must be a list of roles such as [product, sre], or a list of such lists; found "duo"',
    ],
  ],
  [
    'a role among lists',
    asking('any-of: [[duo, staff], owner]'),
    [
      '7:65 stages.production.requires.sign-offs.any-of[1]: must be a list of names such as [first, second]; found "owner" → [owner]',
    ],
  ],
  [
    'a number instead of a mapping',
    asking('at-least: 3'),
    [
      '7:52 stages.production.requires.sign-offs.at-least: must be a mapping such as { count: 2, of: [product, sre] }, or a list of such mappings; found 3',
    ],
  ],
  [
    'a key that nothing means',
    asking('at-least: { counts: 3, of: [duo, staff] }'),
    ['7:54 stages.production.requires.sign-offs.at-least.counts: unknown key "counts" → count'],
  ],
  [
    'a count that is too large',
    asking('at-least: { count: 21, of: [duo, staff] }'),
    ['7:61 stages.production.requires.sign-offs.at-least.count: must be a whole number from 0 to 20; found 21'],
  ],
  [
    'more people than there are',
    asking('at-least: { count: 4, of: [duo, pair] }'),
    [
      '7:42 stages.production.requires.sign-offs.at-least: "production" needs 4 sign-offs as duo or pair, and only 3 can give one: bo, chen and dara',
    ],
  ],
  [
    'people who cannot sign side by side',
    asking('at-least: { count: 2, of: [duo, pair] }, duo: 2'),
    [
      '7:29 stages.production.requires.sign-offs: "production" needs 4 different people for duo and pair, and those roles name only 3 that can sign side by side (sign-offs.distinct-people)',
    ],
  ],
];

const RESTS: readonly Case[] = [
  [
    'a promotion by itself without sign-offs',
    withProduction('when: approved'),
    [
      '7:17 stages.production.when: "production" is promoted to once every sign-off is there, and it asks for none → asked',
    ],
  ],
  [
    'a promotion by itself that nobody may carry out',
    withProduction('when: approved, requires: { sign-offs: { duo: 1 } }'),
    [
      '7:17 stages.production.when: "production" is promoted to without a person once it is approved, and permissions.promote does not grant that to "automation" → permissions: { promote: { production: [owner, automation] } }',
    ],
  ],
  [
    'a promotion by itself that nobody may carry out anywhere',
    withProduction('when: approved, requires: { sign-offs: { duo: 1 } }').replace(
      /promote: \{[^}]*\}/,
      'promote: [owner]',
    ),
    [
      '7:17 stages.production.when: "production" is promoted to without a person once it is approved, and permissions.promote does not grant that to "automation" → permissions: { promote: [owner, automation] }',
    ],
  ],
  [
    'another time of promotion',
    withProduction('when: aproved'),
    ['7:23 stages.production.when: must be asked or approved; found "aproved" → approved'],
  ],
  [
    'a model that lifts the sign-offs its promotion waits for',
    `${withProduction('when: approved, requires: { sign-offs: { duo: 1 } }').replace('production: [owner]', 'production: [automation]')}models:\n  plain: {}\n  one: { stages: { production: { requires: { sign-offs: { duo: 0 } } } } }\n`,
    [
      '7:17 stages.production.when: "production" is promoted to once every sign-off is there, and it asks for none (for model "one") → asked',
    ],
  ],
  [
    'an environment whose protection is only warned of',
    withProduction('environment: { name: prod, without-protection: warn }'),
    ['7:64 stages.production.environment.without-protection: must be refuse, sign-offs or allow; found "warn" → allow'],
  ],
  [
    'sign-offs in place of protection that nobody gives',
    withProduction('environment: { name: prod, without-protection: sign-offs }, requires: { sign-offs: { duo: 0 } }'),
    [
      '7:44 stages.production.environment.without-protection: "production" asks for no sign-offs, so none can stand in for the protection of its environment',
    ],
  ],
  [
    'branches of another kind',
    withProduction('environment: { name: prod, branches: protect }'),
    ['7:54 stages.production.environment.branches: must be any, protected or limited; found "protect" → protected'],
  ],
  [
    'administrators kept out by a word',
    withProduction('environment: { name: prod, prevent-admin-bypass: yes }'),
    ['7:66 stages.production.environment.prevent-admin-bypass: must be true or false; found "yes" → true'],
  ],
  [
    'a rollback that waits for reviewers',
    withProduction('environment: { name: Prod, reviewers: 1 }, rollback: { environment: prod }'),
    [
      '7:72 stages.production.rollback.environment: a rollback waits for nobody, and the environment "prod" must have reviewers for promotions to "production"',
    ],
  ],
  [
    'a rollback in an environment without name',
    withProduction('rollback: { environment: { name: prod } }'),
    [
      '7:42 stages.production.rollback.environment: must be the name of a GitHub environment such as production; found {"name":"prod"}',
    ],
  ],
  [
    'a request that stays open for ever',
    withSection('sign-offs: { request-valid-for: 30 days }'),
    ['8:33 sign-offs.request-valid-for: must be a duration above zero such as 90m, 48h or 7d; found "30 days" → 30d'],
  ],
  [
    'a check that no override can waive',
    withSection('overrides: { waive: [soak, freeze, permissions] }'),
    [
      '8:28 overrides.waive[1]: must be soak, freezes, evaluation, documents, checklist, sign_offs, change_link, environment or holds; found "freeze" → freezes',
      '8:36 overrides.waive[2]: must be soak, freezes, evaluation, documents, checklist, sign_offs, change_link, environment or holds; found "permissions"',
    ],
  ],
  [
    'an override that counts for no time',
    withSection('overrides: { valid-for: 0h }'),
    ['8:25 overrides.valid-for: must be a duration above zero such as 90m, 48h or 7d; found "0h"'],
  ],
  [
    'commands that start something else than a workflow',
    withSection('commands: { on-forks: ask, evaluate: evaluate.yml }'),
    [
      '8:23 commands.on-forks: must be refuse or allow; found "ask"',
      '8:38 commands.evaluate: must be a workflow file such as .github/workflows/train.yml; found "evaluate.yml"',
    ],
  ],
  [
    'commands of one model',
    withSection('models: { one: { commands: { on-forks: allow } } }'),
    ['8:18 models.one.commands: "commands" is said once, for all models; a model cannot override it'],
  ],
];

function write({ line, column, path, message, suggestion }: Problem): string {
  return `${line}:${column} ${path}: ${message}${suggestion === undefined ? '' : ` → ${suggestion}`}`;
}

describe('a policy is refused for', () => {
  it.each([...DEMANDS, ...RESTS])('%s', (_name, text, problems) => {
    const loaded = loadPolicy(text, { file: 'slipway.yml' });
    expect(loaded.kind === 'invalid' ? loaded.problems.map(write) : loaded.kind).toEqual(problems);
  });
});

describe('a policy is warned of', () => {
  it.each([
    [
      'overrides that nobody may give',
      withSection('overrides: { waive: [soak] }'),
      ['p:8:1: overrides: permissions.override grants nobody, so nothing can be waived.'],
    ],
    [
      'no overrides that somebody may give',
      withSection('overrides: {}').replace('rollback:', 'override: [owner], rollback:'),
      [],
    ],
    [
      'evaluations that will not count',
      withSection('commands: { evaluate: .github/workflows/evaluate.yml }'),
      [
        'p:8:13: commands.evaluate: ledger.produced-by does not list ".github/workflows/evaluate.yml", so no evaluation of it counts.',
      ],
    ],
    ['no evaluations that count', withSection('commands: { evaluate: .github/workflows/train.yml }'), []],
  ])('%s', (_name, text, warnings) => {
    const loaded = loadPolicy(text, { file: 'p' });
    expect(loaded.kind === 'ok' ? loaded.warnings.map(formatProblem) : loaded.problems).toEqual(warnings);
  });
});
