/** One stage in words: who may move what in, from where, what that requires, and what it does. */
import { permissionFor } from './effective.ts';
import { explainRollout } from './explain-rollout.ts';
import { originOf } from './origins.ts';
import { capital, listOf, type Path } from './paths.ts';
import type { EffectivePolicy, Explanation, Json, StagePolicy } from './types.ts';
import { formatDuration } from './units.ts';
import {
  describeDemand,
  describeEnvironment,
  describeExposure,
  describeRole,
  describeRoles,
  describeRollback,
  describeRule,
  describeSoak,
} from './words.ts';

interface Line {
  readonly name: string;
  readonly title: string;
  readonly detail: string;
  /** Where it may be stated, most specific first. */
  readonly places: readonly Path[];
  readonly value: Json;
  readonly otherwise?: string;
  readonly attention?: boolean;
  readonly children?: readonly Explanation[];
}

/** Explains a stage that exists. */
export function explainStage(effective: EffectivePolicy, name: string): Explanation {
  const stage = effective.stages[name]!;
  const about = stage.description === null ? '' : ` ${stage.description}`;
  const kind = stage.start ? 'the start stage' : stage.holds === 'many' ? 'versions rest here' : 'one live version';
  return {
    name: 'stage',
    title: `Stage ${name}`,
    status: 'not_applicable',
    detail: `${capital(kind)}.${about}`,
    children: [
      ...(stage.from.length === 0 ? [] : explainWaysIn(effective, stage)),
      ...(stage.holds === 'many' ? [] : explainEffects(effective, stage)),
    ].map((line) => explain(effective, line)),
  };
}

function explain(effective: EffectivePolicy, line: Line): Explanation {
  const { name, title, detail, value, children } = line;
  const origin = originOf(effective, line.places, line.otherwise);
  const status = line.attention === true ? 'inconclusive' : 'not_applicable';
  const node: Explanation = { name, title, status, detail, evidence: { origin, value } };
  return children === undefined ? node : { ...node, children };
}

/** What the graph says when neither `stages` nor an own lifecycle does. */
function edge(
  effective: EffectivePolicy,
  of: { readonly stage: string; readonly key: string },
): Pick<Line, 'places' | 'otherwise'> {
  const { preset } = effective.lifecycle;
  return {
    places: [
      ['stages', of.stage, of.key],
      ['lifecycle', 'stages', of.stage, of.key],
    ],
    otherwise: preset === null ? 'default' : `preset ${preset}`,
  };
}

function explainWaysIn(effective: EffectivePolicy, stage: StagePolicy): Line[] {
  const promote = grantLine(effective, { operation: 'promote', stage: stage.name, title: 'Who may promote' });
  return [
    {
      name: 'from',
      title: 'From',
      detail: listOf(stage.from, 'or'),
      value: [...stage.from],
      ...edge(effective, { stage: stage.name, key: 'from' }),
    },
    { ...promote, attention: promote.attention === true && stage.holds === 'one' },
    grantLine(effective, { operation: 'request', stage: stage.name, title: 'Who may ask for it' }),
    ...requirementLines(effective, stage),
    ...freezeLines(effective, stage),
    ...environmentLines(stage),
    ...whenLines(stage),
  ];
}

function grantLine(
  effective: EffectivePolicy,
  of: {
    readonly operation: 'promote' | 'request' | 'rollback' | 'hold';
    readonly stage: string;
    readonly title: string;
  },
): Line {
  const { roles } = permissionFor(effective, of);
  return {
    name: `may_${of.operation}`,
    title: of.title,
    detail: describeRoles(effective, roles),
    places: [
      ['permissions', of.operation, of.stage],
      ['permissions', of.operation],
    ],
    value: [...roles],
    attention: roles.length === 0 && (of.operation === 'promote' || of.operation === 'rollback'),
  };
}

function requirementLines(effective: EffectivePolicy, stage: StagePolicy): Line[] {
  const { requires, name } = stage;
  const home: Path = ['stages', name, 'requires'];
  const lines: Line[] = [];
  if (requires.evaluation === 'pass') lines.push(evaluationLine(effective, stage));
  if (requires.soak !== null) {
    const detail = describeSoak(requires.soak);
    lines.push({ name: 'soak', title: 'Requires a soak', detail, places: [[...home, 'soak']], value: detail });
  }
  if (requires.signOffs.length > 0) lines.push(signOffLine(effective, stage));
  for (const [key, title] of [
    ['documents', 'Requires documents'],
    ['checklist', 'Requires checklist answers'],
  ] as const) {
    const words = requires[key];
    if (words.length > 0)
      lines.push({ name: key, title, detail: listOf(words), places: [[...home, key]], value: [...words] });
  }
  if (effective.changeLink.length > 0) {
    const detail = `a link that begins with ${listOf(effective.changeLink, 'or')}`;
    const value = [...effective.changeLink];
    lines.push({ name: 'change_link', title: 'Requires a change link', detail, places: [['change-link']], value });
  }
  if (lines.length > 0) return lines;
  return [{ name: 'requires', title: 'Requires', detail: 'nothing', places: [home], value: null }];
}

function evaluationLine(effective: EffectivePolicy, { name, comparesWith }: StagePolicy): Line {
  const families = Object.entries(effective.evaluation.gates);
  return {
    name: 'evaluation',
    title: 'Requires an evaluation',
    detail: `Every gate of ${listOf(families.map(([family]) => family))} passes.`,
    places: [['stages', name, 'requires', 'evaluation']],
    value: 'pass',
    children: [
      explain(effective, {
        name: 'compares_with',
        title: 'Compared with',
        detail: `the live version of ${comparesWith}`,
        value: comparesWith,
        ...edge(effective, { stage: name, key: 'compares-with' }),
        // No lifecycle says that a stage is compared with itself.
        ...(comparesWith === name ? { otherwise: 'default' } : {}),
      }),
      ...families.map(([family, gates]) =>
        explain(effective, {
          name: 'gates',
          title: `Gates: ${family}`,
          detail: gates.map(describeRule).join('; '),
          places: [['evaluation', 'gates', family]],
          value: gates.map(describeRule),
        }),
      ),
    ],
  };
}

function signOffLine(effective: EffectivePolicy, { name, requires }: StagePolicy): Line {
  const rules = effective.signOffs;
  const distinct = rules.distinctPeople ? 'different people' : 'one person may fill several roles';
  const self = rules.requesterMaySign ? 'the requester may sign' : 'not the requester';
  const unknown = rules.unknownAuthors === 'allow' ? ' as far as that is known' : '';
  const author = rules.authorMaySign ? "the version's author may sign" : `not the version's author${unknown}`;
  const home: Path = ['stages', name, 'requires', 'sign-offs'];
  return {
    name: 'sign_offs',
    title: 'Requires sign-offs',
    detail: `${distinct}; ${self}; ${author}; each counts for ${formatDuration(rules.validForMs)}.`,
    places: [home],
    value: requires.signOffs.map(describeDemand),
    children: requires.signOffs.map((demand) =>
      explain(effective, {
        name: 'sign_off',
        title: describeDemand(demand),
        detail:
          demand.id === demand.roles[0]
            ? describeRole(effective.roles[demand.id])
            : describeRoles(effective, demand.roles),
        places: [[...home, demand.id.split(':', 1)[0]!], home],
        value: demand.count,
      }),
    ),
  };
}

function freezeLines(effective: EffectivePolicy, { name }: StagePolicy): Line[] {
  return effective.freeze.flatMap((freeze, index) => {
    if (freeze.stages !== null && !freeze.stages.includes(name)) return [];
    const reason = freeze.reason === null ? '' : `: ${freeze.reason}`;
    const detail = `${freeze.from} to ${freeze.to}, UTC, both days included${reason}`;
    return [{ name: 'freeze', title: 'Frozen', detail, places: [['freeze', index]], value: [freeze.from, freeze.to] }];
  });
}

function environmentLines({ name, environment }: StagePolicy): Line[] {
  if (environment === null) return [];
  return [
    {
      name: 'environment',
      title: 'Environment',
      detail: describeEnvironment(environment),
      places: [['stages', name, 'environment']],
      value: environment.name,
    },
  ];
}

function whenLines({ name, when }: StagePolicy): Line[] {
  if (when === 'asked') return [];
  const detail = 'carried out without a person once every sign-off is there';
  return [{ name: 'when', title: 'When', detail, places: [['stages', name, 'when']], value: when }];
}

/** What follows from the exposure, and so has its origin. */
function rolloutOf(effective: EffectivePolicy, stage: StagePolicy): Pick<Line, 'children'> {
  const places: Path[] = [['stages', stage.name, 'exposure']];
  const children = explainRollout(effective, stage).map((line) => explain(effective, { ...line, places, value: null }));
  return children.length === 0 ? {} : { children };
}

function explainEffects(effective: EffectivePolicy, stage: StagePolicy): Line[] {
  const { name, rollback } = stage;
  const aliases = Object.values(effective.aliases).filter(({ follows }) => follows === name);
  const records =
    stage.releaseRecords === 'per-promotion' ? 'one for each promotion and rollback' : "the version's own only";
  return [
    {
      name: 'exposure',
      title: 'Traffic',
      detail: describeExposure(stage.exposure),
      places: [['stages', name, 'exposure']],
      value: stage.exposure.strategy,
      ...rolloutOf(effective, stage),
    },
    {
      name: 'displaces_to',
      title: 'The version it displaces',
      detail: `goes to ${stage.displacesTo}`,
      value: stage.displacesTo,
      ...edge(effective, { stage: name, key: 'displaces-to' }),
    },
    ...aliases.map((alias) => ({
      name: 'alias',
      title: `Alias ${alias.name}`,
      detail: 'follows the live version',
      places: [['aliases', alias.name]],
      value: name,
    })),
    {
      name: 'release_records',
      title: 'Release records',
      detail: records,
      places: [['stages', name, 'release-records']],
      value: stage.releaseRecords,
    },
    grantLine(effective, { operation: 'rollback', stage: name, title: 'Who may roll back' }),
    {
      name: 'rollback',
      title: 'A rollback',
      detail: describeRollback(rollback),
      places: [['stages', name, 'rollback']],
      value: { keep: rollback.keep, hold_ms: rollback.holdMs, environment: rollback.environment },
    },
    grantLine(effective, { operation: 'hold', stage: name, title: 'Who may place and lift holds' }),
  ];
}
