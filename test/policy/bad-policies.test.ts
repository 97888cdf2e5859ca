/**
 * Every way to get a policy wrong that we could think of, with the exact place, sentence and suggestion. Each
 * expectation is `line:column path: message`, and ` → suggestion` where there is one.
 */
import { describe, expect, it } from 'vitest';
import { loadPolicy, type Problem } from '../../src/policy/index.ts';

/** Two lines that any policy begins with. */
const HEAD = 'version: 1\nlifecycle: basic\n';
/** Three lines: roles. */
const ROLES = `${HEAD}roles: { owner: { users: [amara] }, duo: { users: [bo, chen] }, staff: { permission: write } }\n`;
/** Four lines: permissions. */
const GRANTS = `${ROLES}permissions: { register: [staff], promote: [owner], rollback: [owner] }\n`;
/** Eight lines: metrics. */
const METRICS = `${GRANTS}metrics:\n  f1: { direction: up }\n  size: { kind: count }\n  errors: { direction: down, kind: rate }\n`;

const withGate = (gate: string): string => `${METRICS}evaluation: { gates: { quality: [${gate}] } }\n`;
const withProduction = (stage: string): string => `${METRICS}stages:\n  production: ${stage}\n`;
/** Compared with production. */
const withStaging = (stage: string): string => `${METRICS}stages:\n  staging: ${stage}\n`;
const withLifecycle = (graph: string): string =>
  `version: 1\nlifecycle: ${graph}\nroles: { owner: { users: [amara] } }\npermissions: { register: [owner], promote: [owner], rollback: [owner] }\n`;

interface Case {
  readonly name: string;
  readonly text: string;
  readonly problems: readonly string[];
}

const CASES: readonly Case[] = [
  {
    name: 'an empty mapping',
    text: '{}\n',
    problems: [
      '1:1 : the key "version" is required, and is missing',
      '1:1 : the key "lifecycle" is required, and is missing',
    ],
  },
  {
    name: 'another version of the format',
    text: 'version: 2\nlifecycle: basic\n',
    problems: ['1:10 version: must be 1; found 2'],
  },
  {
    name: 'the version as text',
    text: 'version: "1"\nlifecycle: basic\n',
    problems: ['1:10 version: must be 1; found "1"'],
  },
  {
    name: 'a misspelt top-level key',
    text: `${HEAD}permisions: {}\n`,
    problems: ['3:1 permisions: unknown key "permisions" → permissions'],
  },
  {
    name: 'a top-level key that resembles nothing',
    text: `${HEAD}zebra: 1\n`,
    problems: [
      '3:1 zebra: unknown key "zebra"; known here: version, lifecycle, ledger, immutable-releases, roles, permissions, versioning, artifacts, sign-offs, overrides, commands, change-link, freeze, aliases, metrics, evaluation, stages, monitoring, serving and models',
    ],
  },
  {
    name: 'a misspelt preset',
    text: 'version: 1\nlifecycle: modelop\n',
    problems: [
      '2:12 lifecycle: must be basic, modelops, experiment, validation or classic; found "modelop" → modelops',
    ],
  },
  {
    name: 'a lifecycle that is a list',
    text: 'version: 1\nlifecycle: [dev, prod]\n',
    problems: [
      '2:12 lifecycle: must be the name of a preset, or a graph such as { start: dev, stages: { dev: {}, production: { from: [dev] } } }; found ["dev","prod"]',
    ],
  },
  {
    name: 'a section left empty',
    text: `${HEAD}roles:\n`,
    problems: ['3:7 roles: must be a mapping; found nothing'],
  },
  {
    name: 'a section of another kind',
    text: `${HEAD}permissions: [register]\n`,
    problems: ['3:14 permissions: must be a mapping; found ["register"]'],
  },
  {
    name: 'a role with a capital letter',
    text: `${HEAD}roles: { Model-Owner: { users: [amara] } }\n`,
    problems: [
      '3:10 roles.Model-Owner: must be a name of 2 to 64 lower-case letters, digits and inner hyphens; found "Model-Owner" → model-owner',
    ],
  },
  {
    name: 'a role name of one letter',
    text: `${HEAD}roles: { x: { users: [amara] } }\n`,
    problems: ['3:10 roles.x: must be a name of 2 to 64 lower-case letters, digits and inner hyphens; found "x"'],
  },
  {
    name: 'a role nobody fills',
    text: `${HEAD}roles: { owner: {} }\n`,
    problems: [
      '3:17 roles.owner: must be a mapping of who fills the role: users, teams or a permission, such as { users: [amara] }; found an empty mapping',
    ],
  },
  {
    name: 'a role written as a list',
    text: `${HEAD}roles: { owner: [amara] }\n`,
    problems: [
      '3:17 roles.owner: must be a mapping of who fills the role: users, teams or a permission, such as { users: [amara] }; found ["amara"]',
    ],
  },
  {
    name: 'an unknown repository permission',
    text: `${HEAD}roles: { owner: { permission: writer } }\n`,
    problems: ['3:31 roles.owner.permission: must be read, triage, write, maintain or admin; found "writer" → write'],
  },
  {
    name: 'a login that YAML reads as a number',
    text: `${HEAD}roles: { owner: { users: [007] } }\n`,
    problems: ['3:27 roles.owner.users[0]: must be a GitHub login such as amara; found 007 → "007"'],
  },
  {
    name: 'a login with a space',
    text: `${HEAD}roles: { owner: { users: ['amara o'] } }\n`,
    problems: ['3:27 roles.owner.users[0]: must be a GitHub login such as amara; found "amara o"'],
  },
  {
    name: 'a team without its organisation',
    text: `${HEAD}roles: { owner: { teams: [security] } }\n`,
    problems: ['3:27 roles.owner.teams[0]: must be a team such as acme/security; found "security"'],
  },
  {
    name: 'a person listed twice',
    text: `${HEAD}roles: { owner: { users: [amara, bo, amara] } }\n`,
    problems: ['3:38 roles.owner.users[2]: must be listed once; found "amara" again'],
  },
  {
    name: 'a role called automation',
    text: `${HEAD}roles:\n  automation: { users: [amara] }\n`,
    problems: ['4:3 roles.automation: the role "automation" is built in; it cannot be defined'],
  },
  {
    name: 'an unknown operation',
    text: `${ROLES}permissions: { promotes: [owner] }\n`,
    problems: ['4:16 permissions.promotes: unknown key "promotes" → promote'],
  },
  {
    name: 'permissions of a role that does not exist',
    text: `${ROLES}permissions:\n  register: [staff, ownr]\n  promote: { production: [admins] }\n`,
    problems: [
      '5:21 permissions.register[1]: unknown role "ownr"; the roles are owner, duo, staff and automation → owner',
      '6:27 permissions.promote.production[0]: unknown role "admins"; the roles are owner, duo, staff and automation',
    ],
  },
  {
    name: 'a permission for a stage that does not exist',
    text: `${ROLES}permissions: { promote: { prod: [owner] } }\n`,
    problems: [
      '4:27 permissions.promote.prod: unknown stage "prod"; the stages are none, staging, production and archived → production',
    ],
  },
  {
    name: 'a permission granted to a single word',
    text: `${ROLES}permissions: { register: owner }\n`,
    problems: ['4:26 permissions.register: must be a list of names such as [first, second]; found "owner" → [owner]'],
  },
  {
    name: 'stages for an operation that has none',
    text: `${ROLES}permissions: { register: { production: [owner] } }\n`,
    problems: [
      '4:26 permissions.register: must be a list of names such as [first, second]; found {"production":["owner"]}',
    ],
  },
  {
    name: 'a waiver by automation',
    text: GRANTS.replace('register: [staff]', 'register: [staff], override: [automation]'),
    problems: ['4:46 permissions.override[0]: only a person can waive a check; found "automation"'],
  },
  {
    name: 'an unknown versioning scheme',
    text: `${HEAD}versioning: { scheme: semver-builds }\n`,
    problems: [
      '3:23 versioning.scheme: must be semver, semver-build or sequence; found "semver-builds" → semver-build',
    ],
  },
  {
    name: 'an unknown bump',
    text: `${HEAD}versioning: { changed-prompts: tiny }\n`,
    problems: ['3:32 versioning.changed-prompts: must be major, minor or patch; found "tiny"'],
  },
  {
    name: 'an artifact role that is no name',
    text: `${HEAD}artifacts: { required: ['model card'] }\n`,
    problems: [
      '3:25 artifacts.required[0]: must be a name of 2 to 64 lower-case letters, digits and inner hyphens; found "model card"',
    ],
  },
  {
    name: 'a yes for a boolean',
    text: `${HEAD}sign-offs: { distinct-people: yes }\n`,
    problems: ['3:31 sign-offs.distinct-people: must be true or false; found "yes" → true'],
  },
  {
    name: 'a duration in words',
    text: `${HEAD}sign-offs: { valid-for: 14 days }\n`,
    problems: ['3:25 sign-offs.valid-for: must be a duration above zero such as 90m, 48h or 7d; found "14 days" → 14d'],
  },
  {
    name: 'a duration without unit',
    text: `${HEAD}sign-offs: { valid-for: 14 }\n`,
    problems: ['3:25 sign-offs.valid-for: must be a duration above zero such as 90m, 48h or 7d; found 14'],
  },
  {
    name: 'a duration of nothing',
    text: `${HEAD}sign-offs: { valid-for: 0d }\n`,
    problems: ['3:25 sign-offs.valid-for: must be a duration above zero such as 90m, 48h or 7d; found "0d"'],
  },
  {
    name: 'a change link that is not a list',
    text: `${HEAD}change-link: JIRA-\n`,
    problems: [`3:14 change-link: must be a list of beginnings such as ['JIRA-', '#']; found "JIRA-"`],
  },
  {
    name: 'a freeze without end',
    text: `${HEAD}freeze:\n  - { from: 2026-12-18 }\n`,
    problems: ['4:5 freeze[0]: the key "to" is required, and is missing'],
  },
  {
    name: 'a freeze on a day that does not exist',
    text: `${HEAD}freeze:\n  - { from: 2026-02-30, to: 2026-03-01 }\n`,
    problems: ['4:13 freeze[0].from: must be a day of the calendar; found "2026-02-30"'],
  },
  {
    name: 'a freeze that ends before it begins',
    text: `${HEAD}freeze:\n  - { stages: [production], from: 2027-01-04, to: 2026-12-18 }\n`,
    problems: ['4:51 freeze[0].to: the last day must not come before the first; found 2027-01-04 to 2026-12-18'],
  },
  {
    name: 'a freeze of an unknown stage',
    text: `${HEAD}freeze:\n  - { stages: [prodution], from: 2026-12-18, to: 2026-12-19 }\n`,
    problems: [
      '4:16 freeze[0].stages[0]: unknown stage "prodution"; the stages are none, staging, production and archived → production',
    ],
  },
  {
    name: 'a freeze with a date in another order',
    text: `${HEAD}freeze:\n  - { from: 18.12.2026, to: 2026-12-19 }\n`,
    problems: ['4:13 freeze[0].from: must be a date such as 2026-12-18; found "18.12.2026"'],
  },
  {
    name: 'an alias of an unknown stage',
    text: `${HEAD}aliases: { champion: { follows: produktion } }\n`,
    problems: [
      '3:24 aliases.champion.follows: unknown stage "produktion"; the stages are none, staging, production and archived → production',
    ],
  },
  {
    name: 'an alias of a stage without a live version',
    text: `${HEAD}aliases: { old: { follows: archived } }\n`,
    problems: [
      '3:19 aliases.old.follows: an alias can only follow a stage that has a live version; "archived" holds many and has none',
    ],
  },
  {
    name: 'an alias called like a stage',
    text: `${HEAD}aliases: { production: { follows: production } }\n`,
    problems: ['3:12 aliases.production: an alias cannot be called "production": model@production means the stage'],
  },
  {
    name: 'an alias called latest',
    text: `${HEAD}aliases:\n  latest: null\n`,
    problems: ['4:3 aliases.latest: an alias cannot be called "latest": model@latest means something else'],
  },
  {
    name: 'an alias called like an ordinal',
    text: `${HEAD}aliases:\n  v7: null\n`,
    problems: ['4:3 aliases.v7: an alias cannot be called "v7": model@v7 means something else'],
  },
  {
    name: 'an alias that follows nothing',
    text: `${HEAD}aliases: { champion: {} }\n`,
    problems: ['3:22 aliases.champion: the key "follows" is required, and is missing'],
  },
  {
    name: 'an unknown direction',
    text: `${HEAD}metrics: { f1: { direction: upp } }\n`,
    problems: ['3:29 metrics.f1.direction: must be up or down; found "upp" → up'],
  },
  {
    name: 'a metric name with a line break',
    text: `${HEAD}metrics: { "f\\n1": {} }\n`,
    problems: [
      '3:12 metrics["f\\n1"]: must be a metric name: letters, digits and _ . : @ / , + - inside, at most 128; found "f\\n1"',
    ],
  },
  {
    name: 'a gate on a metric that is not defined',
    text: withGate('{ metric: f2, min: 0.8 }'),
    problems: [
      '9:36 evaluation.gates.quality[0].metric: the metric "f2" is not defined under metrics; defined are f1, size and errors → f1',
    ],
  },
  {
    name: 'a gate without metric',
    text: withGate('{ min: 0.8 }'),
    problems: ['9:34 evaluation.gates.quality[0]: the key "metric" is required, and is missing'],
  },
  {
    name: 'a gate without bound',
    text: withGate('{ metric: f1 }'),
    problems: ['9:34 evaluation.gates.quality[0]: needs exactly one bound: min, max, vs or across; found none'],
  },
  {
    name: 'a gate with two bounds',
    text: withGate('{ metric: f1, min: 0.1, max: 0.9 }'),
    problems: ['9:34 evaluation.gates.quality[0]: needs exactly one bound: min, max, vs or across; found min and max'],
  },
  {
    name: 'a tolerance without comparison',
    text: withGate('{ metric: f1, min: 0.8, tolerance: 0.1 }'),
    problems: ['9:58 evaluation.gates.quality[0].tolerance: "tolerance" needs "vs: live" beside it'],
  },
  {
    name: 'a comparison with something other than live',
    text: withGate('{ metric: f1, vs: main }'),
    problems: ['9:52 evaluation.gates.quality[0].vs: must be live; found "main"'],
  },
  {
    name: 'a comparison that does not know which way is better',
    text: withGate('{ metric: size, vs: live }'),
    problems: [
      '9:50 evaluation.gates.quality[0].vs: "vs: live" needs to know which way is better; the metric "size" has no direction',
    ],
  },
  {
    name: 'a negative tolerance',
    text: withGate('{ metric: f1, vs: live, tolerance: -0.1 }'),
    problems: [
      `9:69 evaluation.gates.quality[0].tolerance: must be a tolerance: a number of at least 0 in the metric's unit, or a percentage of the live value such as 10%; found -0.1`,
    ],
  },
  {
    name: 'a rate above 1',
    text: withGate('{ metric: errors, max: 5 }'),
    problems: ['9:52 evaluation.gates.quality[0].max: "errors" is a rate, from 0 to 1; found 5 → 0.05'],
  },
  {
    name: 'a negative count',
    text: withGate('{ metric: size, max: -1 }'),
    problems: ['9:50 evaluation.gates.quality[0].max: "size" is a count, from 0; found -1'],
  },
  {
    name: 'groups without limit',
    text: withGate('{ metric: f1, across: gender }'),
    problems: [
      '9:48 evaluation.gates.quality[0].across: "across" needs either "max-difference" or "min-ratio"; found neither',
    ],
  },
  {
    name: 'groups with both limits',
    text: withGate('{ metric: f1, across: gender, max-difference: 0.1, min-ratio: 0.8 }'),
    problems: [
      '9:48 evaluation.gates.quality[0].across: "across" needs either "max-difference" or "min-ratio"; found both',
    ],
  },
  {
    name: 'a limit for groups without groups',
    text: withGate('{ metric: f1, min: 0.5, min-ratio: 0.8 }'),
    problems: ['9:58 evaluation.gates.quality[0].min-ratio: "min-ratio" needs "across" beside it'],
  },
  {
    name: 'a percentile of groups',
    text: withGate('{ metric: f1, across: gender, max-difference: 0.1, percentile: 95 }'),
    problems: [
      '9:85 evaluation.gates.quality[0].percentile: groups are compared by their means; "percentile" and "across" do not go together',
    ],
  },
  {
    name: 'a percentile of 100',
    text: withGate('{ metric: f1, percentile: 100, max: 1 }'),
    problems: ['9:60 evaluation.gates.quality[0].percentile: must be a percentile between 0 and 100; found 100'],
  },
  {
    name: 'a bound in words',
    text: withGate('{ metric: f1, min: high }'),
    problems: ['9:53 evaluation.gates.quality[0].min: must be a number; found "high"'],
  },
  {
    name: 'a bound that is not a number',
    text: withGate('{ metric: f1, min: .nan }'),
    problems: ['9:53 evaluation.gates.quality[0].min: must be a number; found .nan'],
  },
  {
    name: 'a gate family that is one gate',
    text: `${METRICS}evaluation: { gates: { quality: { metric: f1, min: 0.8 } } }\n`,
    problems: [
      '9:33 evaluation.gates.quality: must be a list of gates such as [{ metric: accuracy, min: 0.7 }]; found {"metric":"f1","min":0.8}',
    ],
  },
  {
    name: 'coverage as a whole number',
    text: `${HEAD}evaluation: { coverage: 95 }\n`,
    problems: [
      '3:25 evaluation.coverage: must be a percentage such as 95% (more than 0%, at most 100%); found 95 → 95%',
    ],
  },
  {
    name: 'coverage above 100%',
    text: `${HEAD}evaluation: { coverage: 101% }\n`,
    problems: ['3:25 evaluation.coverage: must be a percentage such as 95% (more than 0%, at most 100%); found "101%"'],
  },
  {
    name: 'an unknown way to publish',
    text: `${HEAD}evaluation: { publish: statistic }\n`,
    problems: ['3:24 evaluation.publish: must be none, statistics, redacted or full; found "statistic" → statistics'],
  },
  {
    name: 'an evaluation without any gate',
    text: `${GRANTS}stages: { production: { requires: { evaluation: pass } } }\n`,
    problems: [
      '5:37 stages.production.requires.evaluation: "production" asks for an evaluation that passes, and evaluation.gates has no gate to pass',
    ],
  },
  {
    name: 'an unknown stage',
    text: `${GRANTS}stages:\n  prodction: { requires: { evaluation: pass } }\n`,
    problems: [
      '6:3 stages.prodction: unknown stage "prodction"; the stages are none, staging, production and archived → production',
    ],
  },
  {
    name: 'an environment without name',
    text: withProduction('{ environment: { reviewers: 1 } }'),
    problems: ['10:17 stages.production.environment: an environment needs a name, such as { name: production }'],
  },
  {
    name: 'more reviewers than GitHub knows',
    text: withProduction('{ environment: { name: production, reviewers: 7 } }'),
    problems: ['10:61 stages.production.environment.reviewers: must be a whole number from 0 to 6; found 7'],
  },
  {
    name: 'a soak in a stage that does not come before',
    text: withProduction('{ requires: { soak: { stage: archived, at-least: 1h } } }'),
    problems: [
      '10:37 stages.production.requires.soak.stage: no version passes through "archived" on its way to "production", so it cannot soak there',
    ],
  },
  {
    name: 'a soak of nothing',
    text: withProduction('{ requires: { soak: { stage: staging } } }'),
    problems: ['10:29 stages.production.requires.soak: a soak needs "at-least", "samples" or both; found neither'],
  },
  {
    name: 'a soak nowhere',
    text: withProduction('{ requires: { soak: { at-least: 48h } } }'),
    problems: ['10:29 stages.production.requires.soak: a soak needs the stage to have been in'],
  },
  {
    name: 'a sign-off of a role that does not exist',
    text: withProduction('{ requires: { sign-offs: { securty: 1, owner: 1 } } }'),
    problems: [
      '10:42 stages.production.requires.sign-offs.securty: unknown role "securty"; the roles are owner, duo and staff',
    ],
  },
  {
    name: 'a sign-off by automation',
    text: withProduction('{ requires: { sign-offs: { automation: 1 } } }'),
    problems: [
      '10:42 stages.production.requires.sign-offs.automation: only people can sign off; "automation" is nobody',
    ],
  },
  {
    name: 'more sign-offs than people',
    text: withProduction('{ requires: { sign-offs: { duo: 3 } } }'),
    problems: [
      '10:42 stages.production.requires.sign-offs.duo: "production" needs 3 sign-offs as duo, and only 2 can give one: bo and chen',
    ],
  },
  {
    name: 'roles that share too few people',
    text: `${HEAD}roles: { owner: { users: [amara] }, product: { users: [Amara] } }\npermissions: { register: [owner], promote: [owner], rollback: [owner] }\nstages:\n  production: { requires: { sign-offs: { owner: 1, product: 1 } } }\n`,
    problems: [
      '6:29 stages.production.requires.sign-offs: "production" needs 2 different people for owner and product, and those roles name only 1 that can sign side by side (sign-offs.distinct-people)',
    ],
  },
  {
    name: 'half a sign-off',
    text: withProduction('{ requires: { sign-offs: { owner: 0.5 } } }'),
    problems: ['10:49 stages.production.requires.sign-offs.owner: must be a whole number from 0 to 20; found 0.5'],
  },
  {
    name: 'an exposure without strategy',
    text: withProduction('{ exposure: { initial: 2% } }'),
    problems: [
      '10:17 stages.production.exposure: an exposure needs a strategy: immediate, shadow, canary, ramp, ab or tenants',
    ],
  },
  {
    name: 'an unknown strategy',
    text: withProduction('{ exposure: { strategy: ramps } }'),
    problems: [
      '10:39 stages.production.exposure.strategy: must be immediate, shadow, canary, ramp, ab or tenants; found "ramps" → ramp',
    ],
  },
  {
    name: 'steps for a canary',
    text: withStaging('{ exposure: { strategy: canary, initial: 2%, steps: [{ share: 100% }] } }'),
    problems: ['10:57 stages.staging.exposure.steps: "steps" does not go with the strategy "canary"'],
  },
  {
    name: 'a canary without first share',
    text: withStaging('{ exposure: { strategy: canary } }'),
    problems: ['10:14 stages.staging.exposure: a canary needs its first share, such as initial: 2%'],
  },
  {
    name: 'a canary that shrinks',
    text: withStaging('{ exposure: { strategy: canary, initial: 5%, max-share: 2% } }'),
    problems: [
      '10:68 stages.staging.exposure.max-share: the largest share must not be smaller than the first; found 2% after 5%',
    ],
  },
  {
    name: 'a share as a whole number',
    text: withProduction('{ exposure: { strategy: canary, initial: 5 } }'),
    problems: [
      '10:56 stages.production.exposure.initial: must be a share such as 10% (at most two decimals, more than 0%, at most 100%); found 5 → 5%',
    ],
  },
  {
    name: 'a share of nothing',
    text: withProduction('{ exposure: { strategy: canary, initial: 0% } }'),
    problems: [
      '10:56 stages.production.exposure.initial: must be a share such as 10% (at most two decimals, more than 0%, at most 100%); found "0%"',
    ],
  },
  {
    name: 'a share that could mean 1% or all',
    text: withProduction('{ exposure: { strategy: canary, initial: 1 } }'),
    problems: [
      '10:56 stages.production.exposure.initial: must be a share such as 10% (at most two decimals, more than 0%, at most 100%); found 1 → 1% or 100%',
    ],
  },
  {
    name: 'a ramp without steps',
    text: withProduction('{ exposure: { strategy: ramp } }'),
    problems: [
      '10:17 stages.production.exposure: a ramp needs steps, such as [{ share: 10%, at-least: 3d }, { share: 100% }]',
    ],
  },
  {
    name: 'a ramp that goes down',
    text: withProduction('{ exposure: { strategy: ramp, steps: [{ share: 50% }, { share: 10% }, { share: 100% }] } }'),
    problems: ['10:78 stages.production.exposure.steps[1].share: shares must ascend; found 10% after 50%'],
  },
  {
    name: 'a ramp that stops half-way',
    text: withProduction(
      '{ exposure: { strategy: ramp, steps: [{ share: 10% }, { share: 50% }], advance: on-approval } }',
    ),
    problems: ['10:78 stages.production.exposure.steps[1].share: a ramp ends with 100%; found 50% → 100%'],
  },
  {
    name: 'traffic for an archive',
    text: `${METRICS}stages:\n  archived: { exposure: { strategy: shadow } }\n`,
    problems: [
      '10:15 stages.archived.exposure: "archived" holds many versions and has no live one, so it takes no traffic',
    ],
  },
  {
    name: 'a displaced version that goes to a stage that holds one',
    text: withProduction('{ displaces-to: staging }'),
    problems: [
      '10:17 stages.production.displaces-to: a displaced version needs a stage that holds many (none, archived); "staging" holds one',
    ],
  },
  {
    name: 'a displaced version that stays',
    text: withProduction('{ displaces-to: production }'),
    problems: ['10:17 stages.production.displaces-to: a version displaced from "production" cannot stay in it'],
  },
  {
    name: 'a displaced version that goes nowhere',
    text: withProduction('{ displaces-to: retired }'),
    problems: [
      '10:17 stages.production.displaces-to: unknown stage "retired"; the stages are none, staging, production and archived',
    ],
  },
  {
    name: 'a way in from itself',
    text: withProduction('{ from: [production, staging] }'),
    problems: ['10:24 stages.production.from[0]: a version cannot be promoted from "production" to itself'],
  },
  {
    name: 'a stage cut off by an override',
    text: withProduction('{ from: [] }'),
    problems: ['10:3 stages.production: no way leads from "none" to the stage "production"; found no "from"'],
  },
  {
    name: 'no rollback kept',
    text: withProduction('{ rollback: { keep: 0 } }'),
    problems: ['10:35 stages.production.rollback.keep: must be a whole number from 1 to 20; found 0'],
  },
  {
    name: 'an unknown kind of release record',
    text: withProduction('{ release-records: per-release }'),
    problems: ['10:34 stages.production.release-records: must be per-promotion or per-version; found "per-release"'],
  },
  {
    name: 'an unknown monitoring source',
    text: `${METRICS}monitoring: { source: { datadog: x } }\n`,
    problems: [
      '9:25 monitoring.source.datadog: unknown key "datadog"; known here: prometheus, http, file, secret, header and prefix',
    ],
  },
  {
    name: 'two monitoring sources',
    text: `${METRICS}monitoring: { source: { file: a.csv, http: 'https://metrics.example/x' } }\n`,
    problems: ['9:15 monitoring.source: needs exactly one of "prometheus", "http" and "file"; found http and file'],
  },
  {
    name: 'a monitoring file outside the repository',
    text: `${METRICS}monitoring: { source: { file: ../secrets.csv } }\n`,
    problems: ['9:31 monitoring.source.file: must be a path inside the repository; found "../secrets.csv"'],
  },
  {
    name: 'a URL with credentials',
    text: `${METRICS}monitoring: { source: { prometheus: 'https://user:word@prometheus.example' } }\n`,
    problems: [
      '9:37 monitoring.source.prometheus: must be an http or https URL without credentials; found a value that is not shown',
    ],
  },
  {
    name: 'guards without source',
    text: `${METRICS}monitoring:\n  guards: [{ metric: f1, vs: live }]\n`,
    problems: ['10:3 monitoring.guards: guards need monitoring.source, or they have nothing to look at'],
  },
  {
    name: 'a guard across groups',
    text: `${METRICS}monitoring:\n  source: { file: a.csv }\n  guards: [{ metric: f1, across: gender }]\n`,
    problems: [
      '11:26 monitoring.guards[0].across: unknown key "across"; known here: metric, slice, percentile, min, max, vs, tolerance, window and on-breach',
    ],
  },
  {
    name: 'a guard with an unknown reaction',
    text: `${METRICS}monitoring:\n  source: { file: a.csv }\n  guards: [{ metric: f1, min: 0.5, on-breach: rolback }]\n`,
    problems: ['11:47 monitoring.guards[0].on-breach: must be rollback, hold or notify; found "rolback" → rollback'],
  },
  {
    name: 'an unknown serving target',
    text: `${HEAD}serving: { targets: [flag] }\n`,
    problems: [
      '3:22 serving.targets[0]: must be aliases, flagd, gateway-api, kserve, argo-rollouts or json; found "flag" → flagd',
    ],
  },
  {
    name: 'a webhook over another protocol',
    text: `${HEAD}serving: { after-change: [{ webhook: 'ftp://serving.example' }] }\n`,
    problems: [
      '3:38 serving.after-change[0].webhook: must be an http or https URL without credentials; found "ftp://serving.example"',
    ],
  },
  {
    name: 'a secret instead of its name',
    text: `${HEAD}serving: { after-change: [{ webhook: 'https://serving.example', secret: hunter2 }] }\n`,
    problems: [
      '3:73 serving.after-change[0].secret: must be the name of a secret such as SLIPWAY_HOOK_SECRET; found a value that is not shown',
    ],
  },
  {
    name: 'a short genesis',
    text: `${HEAD}ledger: { genesis: 4b825dc }\n`,
    problems: ['3:20 ledger.genesis: must be a full commit id of 40 or 64 lower-case hex digits; found "4b825dc"'],
  },
  {
    name: 'a workflow outside its folder',
    text: `${HEAD}ledger: { produced-by: [train.yml] }\n`,
    problems: [
      '3:25 ledger.produced-by[0]: must be a workflow file such as .github/workflows/train.yml; found "train.yml"',
    ],
  },
  {
    name: 'a model called like a path',
    text: `${HEAD}models: { ../etc: {} }\n`,
    problems: [
      '3:11 models["../etc"]: must be a name of 2 to 64 lower-case letters, digits and inner hyphens; found "../etc" → etc',
    ],
  },
  {
    name: 'a model name with spaces',
    text: `${HEAD}models: { Flight Delay: {} }\n`,
    problems: [
      '3:11 models["Flight Delay"]: must be a name of 2 to 64 lower-case letters, digits and inner hyphens; found "Flight Delay" → flight-delay',
    ],
  },
  {
    name: 'a model name of 65 characters',
    text: `${HEAD}models: { ${'a'.repeat(65)}: {} }\n`,
    problems: [
      '3:11 models.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa: must be a name of 2 to 64 lower-case letters, digits and inner hyphens; found "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"',
    ],
  },
  {
    name: 'a model name of emoji',
    text: `${HEAD}models: { 🛫🛬: {} }\n`,
    problems: [
      '3:11 models["🛫🛬"]: must be a name of 2 to 64 lower-case letters, digits and inner hyphens; found "🛫🛬"',
    ],
  },
  {
    name: 'a model that overrides the lifecycle',
    text: `${HEAD}models: { flight-delay: { lifecycle: classic } }\n`,
    problems: [
      '3:27 models.flight-delay.lifecycle: "lifecycle" is said once, for all models; a model cannot override it',
    ],
  },
  {
    name: 'a tag that is a number',
    text: `${HEAD}models: { flight-delay: { tags: { year: 2026 } } }\n`,
    problems: [
      '3:41 models.flight-delay.tags.year: must be one line of text, at most 128 characters; found 2026 → "2026"',
    ],
  },
  {
    name: 'a model whose role has too few people',
    text: `${GRANTS}stages:\n  production: { requires: { sign-offs: { duo: 2 } } }\nmodels:\n  flight-delay: { roles: { duo: { users: [bo] } } }\n`,
    problems: [
      '6:42 stages.production.requires.sign-offs.duo: "production" needs 2 sign-offs as duo, and only 1 can give one: bo (for model "flight-delay")',
    ],
  },
  {
    name: 'a model whose gate has an unknown metric',
    text: `${METRICS}models:\n  flight-delay:\n    evaluation: { gates: { quality: [{ metric: f3, min: 0.1 }] } }\n`,
    problems: [
      '11:40 models.flight-delay.evaluation.gates.quality[0].metric: the metric "f3" is not defined under metrics; defined are f1, size and errors → f1',
    ],
  },
  {
    name: 'a model that lifts every gate',
    text: `${METRICS}evaluation: { gates: { quality: [{ metric: f1, min: 0.1 }] } }\nstages: { production: { requires: { evaluation: pass } } }\nmodels:\n  flight-delay:\n    evaluation: { gates: { quality: [] } }\n`,
    problems: [
      '10:37 stages.production.requires.evaluation: "production" asks for an evaluation that passes, and evaluation.gates has no gate to pass (for model "flight-delay")',
    ],
  },
  {
    name: 'an own graph without start',
    text: withLifecycle('{ stages: { dev: {}, prod: { from: [dev] } } }'),
    problems: ['2:12 lifecycle: the key "start" is required, and is missing'],
  },
  {
    name: 'an own graph that starts nowhere',
    text: withLifecycle('{ start: def, stages: { dev: {}, prod: { from: [dev] } } }'),
    problems: ['2:14 lifecycle.start: unknown stage "def"; the stages are dev and prod → dev'],
  },
  {
    name: 'an own graph of one stage',
    text: withLifecycle('{ start: dev, stages: { dev: {} } }'),
    problems: ['2:34 lifecycle.stages: must have at least 2 entries; found {"dev":{}}'],
  },
  {
    name: 'an own stage that nothing leads to',
    text: withLifecycle('\n  start: dev\n  stages:\n    dev: {}\n    prod: { from: [dev] }\n    test: {}'),
    problems: ['7:5 lifecycle.stages.test: no way leads from "dev" to the stage "test"; found no "from"'],
  },
  {
    name: 'own stages that only lead to each other',
    text: withLifecycle(
      '\n  start: dev\n  stages:\n    dev: {}\n    one: { from: [two] }\n    two: { from: [one] }\n    prod: { from: [dev] }',
    ),
    problems: [
      '6:5 lifecycle.stages.one: no way leads from "dev" to the stage "one"; found from: [two]',
      '7:5 lifecycle.stages.two: no way leads from "dev" to the stage "two"; found from: [one]',
    ],
  },
  {
    name: 'an own stage entered from an unknown one',
    text: withLifecycle('\n  start: dev\n  stages:\n    dev: {}\n    prod: { from: [dve] }\n    rest: { from: [dev] }'),
    problems: ['6:20 lifecycle.stages.prod.from[0]: unknown stage "dve"; the stages are dev, rest and prod → dev'],
  },
  {
    name: 'a start stage that holds one',
    text: withLifecycle('{ start: dev, stages: { dev: { holds: one }, prod: { from: [dev] } } }'),
    problems: ['2:43 lifecycle.stages.dev.holds: the start stage holds many versions; found "holds: one" → many'],
  },
  {
    name: 'a stage called latest',
    text: withLifecycle('{ start: dev, stages: { dev: {}, latest: { from: [dev] } } }'),
    problems: [
      '2:45 lifecycle.stages.latest: a stage cannot be called "latest": references such as model@latest mean something else',
    ],
  },
  {
    name: 'an unknown key of an own stage',
    text: withLifecycle('{ start: dev, stages: { dev: {}, prod: { form: [dev] } } }'),
    problems: ['2:53 lifecycle.stages.prod.form: unknown key "form" → from'],
  },
  {
    name: 'an archive that displaces',
    text: withLifecycle(
      '{ start: dev, stages: { dev: {}, prod: { from: [dev], displaces-to: old }, old: { holds: many, displaces-to: dev } } }',
    ),
    problems: ['2:107 lifecycle.stages.old.displaces-to: "old" holds many versions, so none is ever displaced from it'],
  },
  {
    name: 'many problems at once',
    text: 'version: 1\nlifecycle: basik\nroles:\n  owner: { user: [amara] }\nsign-offs: { valid-for: soon }\nmodels:\n  A: {}\n',
    problems: [
      '2:12 lifecycle: must be basic, modelops, experiment, validation or classic; found "basik" → basic',
      '4:12 roles.owner.user: unknown key "user" → users',
      '5:25 sign-offs.valid-for: must be a duration above zero such as 90m, 48h or 7d; found "soon"',
      '7:3 models.A: must be a name of 2 to 64 lower-case letters, digits and inner hyphens; found "A"',
    ],
  },
  {
    name: 'a promotion granted to a single word',
    text: `${HEAD}roles: { owner: { users: [amara] } }\npermissions: { promote: owner }\n`,
    problems: [
      '4:25 permissions.promote: must be a list of roles, or roles by stage such as { production: [model-owner] }; found "owner"',
    ],
  },
  {
    name: 'an environment that is a list',
    text: `${HEAD}stages: { production: { environment: [production] } }\n`,
    problems: [
      '3:38 stages.production.environment: must be the name of a GitHub environment, or a mapping such as { name: production, reviewers: 1 }; found ["production"]',
    ],
  },
  {
    name: 'a genesis that YAML reads as a number',
    text: `${HEAD}ledger: { genesis: 1234567890123456789012345678901234567e12 }\n`,
    problems: [
      '3:20 ledger.genesis: must be a full commit id of 40 or 64 lower-case hex digits; found 1234567890123456789012345678901234567e12 → "1234567890123456789012345678901234567e12"',
    ],
  },
];

function write({ line, column, path, message, suggestion }: Problem): string {
  return `${line}:${column} ${path}: ${message}${suggestion === undefined ? '' : ` → ${suggestion}`}`;
}

describe('a policy is refused, with place, sentence and suggestion, for', () => {
  it.each(CASES)('$name', ({ text, problems }) => {
    const loaded = loadPolicy(text, { file: 'slipway.yml' });
    expect(loaded.kind === 'invalid' ? loaded.problems.map(write) : loaded.kind).toEqual(problems);
    if (loaded.kind !== 'invalid') return;
    for (const { file, found } of loaded.problems) {
      expect(file).toBe('slipway.yml');
      expect(found).not.toBe('');
    }
  });
});
