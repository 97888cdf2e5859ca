/** The effective policy in words, each statement with where it comes from. */

import { permissionFor } from './effective.ts';
import { explainMonitoring, explainServing } from './explain-monitoring.ts';
import { explainStage } from './explain-stage.ts';
import { originOf } from './origins.ts';
import { capital, listOf, type Path } from './paths.ts';
import type { EffectivePolicy, Explanation, Json, Operation } from './types.ts';
import { formatDuration, formatFraction } from './units.ts';
import { describeDeciding, describeMapping, describeRoles, describeRule } from './words.ts';

/**
 * Explains what decides for a model: everything, or only one stage. Each leaf says in `evidence.origin` whether it
 * is the policy's (`policy line N`), the model's (`model override line N`), the lifecycle's (`preset basic`) or a
 * `default`. Null for an unknown stage.
 */
export function explainPolicy(effective: EffectivePolicy, stage?: string | null): Explanation | null {
  if (stage != null) return Object.hasOwn(effective.stages, stage) ? explainStage(effective, stage) : null;
  const { model, lifecycle } = effective;
  const preset = lifecycle.preset === null ? 'own stages' : `preset ${lifecycle.preset}`;
  return {
    name: 'policy',
    title: `Policy for ${model.name}`,
    status: 'not_applicable',
    detail: `Lifecycle (${preset}): ${lifecycle.order.join(' → ')}. Versions begin in ${lifecycle.start}.`,
    evidence: { origin: originOf(effective, [['lifecycle']]), value: [...lifecycle.order] },
    children: [
      ...explainModel(effective),
      ...(['register', 'deprecate', 'alias', 'override'] as const).map((operation) =>
        explainGrant(effective, operation),
      ),
      ...explainAsking(effective),
      explainVersions(effective),
      explainEvaluation(effective),
      ...explainAliases(effective),
      ...explainMonitoring(effective),
      ...explainServing(effective),
      ...explainLedger(effective),
      ...lifecycle.order.map((name) => explainStage(effective, name)),
    ],
  };
}

function state(of: { name: string; title: string; detail: string; origin: string; value: Json }): Explanation {
  const { name, title, detail, origin, value } = of;
  return { name, title, status: 'not_applicable', detail, evidence: { origin, value } };
}

function explainModel(effective: EffectivePolicy): Explanation[] {
  const { name, owner, description } = effective.model;
  return [
    { key: 'owner', title: 'Owner', value: owner },
    { key: 'description', title: 'Description', value: description },
  ].flatMap(({ key, title, value }) =>
    value === null
      ? []
      : [state({ name: key, title, detail: value, origin: originOf(effective, [['models', name, key]]), value })],
  );
}

const GRANT_TITLES: Readonly<Partial<Record<Operation, string>>> = {
  register: 'Who may register a version',
  deprecate: 'Who may retire or quarantine a version',
  alias: 'Who may set aliases by hand',
  override: 'Who may waive a check',
};

function explainGrant(effective: EffectivePolicy, operation: Operation): Explanation {
  const { roles } = permissionFor(effective, { operation });
  return state({
    name: `may_${operation}`,
    title: GRANT_TITLES[operation] ?? operation,
    detail: describeRoles(effective, roles),
    origin: originOf(effective, [['permissions', operation]]),
    value: [...roles],
  });
}

/** Requests, overrides and commands. */
function explainAsking(effective: EffectivePolicy): Explanation[] {
  const { signOffs, overrides, commands } = effective;
  const forks = `${commands.onForks === 'refuse' ? 'Not' : 'Also'} on pull requests from forks`;
  const evaluate = commands.evaluate === null ? '/evaluate starts nothing' : `/evaluate starts ${commands.evaluate}`;
  const followUp = overrides.followUp ? 'an issue follows it up' : 'no issue follows it up';
  const waived = overrides.waive.length === 0 ? 'Waives nothing' : `Waives ${listOf(overrides.waive, 'or')}`;
  return [
    state({
      name: 'request',
      title: 'A request',
      detail: `Stays open for ${formatDuration(signOffs.requestValidForMs)}.`,
      origin: originOf(effective, [['sign-offs', 'request-valid-for']]),
      value: signOffs.requestValidForMs,
    }),
    state({
      name: 'override',
      title: 'An override',
      detail: `${waived}; counts for ${formatDuration(overrides.validForMs)}; ${followUp}.`,
      origin: originOf(effective, [['overrides', 'waive'], ['overrides']]),
      value: { waive: [...overrides.waive], valid_for_ms: overrides.validForMs, follow_up: overrides.followUp },
    }),
    state({
      name: 'commands',
      title: 'Commands',
      detail: `${forks}; ${evaluate}.`,
      origin: originOf(effective, [['commands']]),
      value: { on_forks: commands.onForks, evaluate: commands.evaluate },
    }),
  ];
}

function explainVersions(effective: EffectivePolicy): Explanation {
  const { versioning, artifacts } = effective;
  const bumps: readonly (readonly [string, string])[] = [
    ['breaking-signature', versioning.breakingSignature],
    ['changed-architecture', versioning.changedArchitecture],
    ['added-features', versioning.addedFeatures],
    ['changed-data', versioning.changedData],
    ['changed-configuration', versioning.changedConfiguration],
    ['changed-prompts', versioning.changedPrompts],
  ];
  const required: readonly (readonly [string, string, readonly string[]])[] = [
    ['required', 'Artifacts each version must have', artifacts.required],
    ['datasets-must-state', 'What each data set must state', artifacts.datasetsMustState],
    ['base-models-must-state', 'What each base model must state', artifacts.baseModelsMustState],
  ];
  return {
    name: 'versions',
    title: 'Versions',
    status: 'not_applicable',
    detail: `Numbered by ${versioning.scheme}.`,
    evidence: { origin: originOf(effective, [['versioning', 'scheme']]), value: versioning.scheme },
    children: [
      ...bumps.map(([key, bump]) =>
        state({
          name: key.replace(/-/g, '_'),
          title: capital(key.replace(/-/g, ' ')),
          detail: `needs at least a ${bump} bump`,
          origin: originOf(effective, [['versioning', key]]),
          value: bump,
        }),
      ),
      ...required.flatMap(([key, title, words]) =>
        words.length === 0
          ? []
          : [
              state({
                name: key.replace(/-/g, '_'),
                title,
                detail: listOf(words),
                origin: originOf(effective, [['artifacts', key]]),
                value: [...words],
              }),
            ],
      ),
    ],
  };
}

const EVALUATION_PLACES: readonly Path[] = [
  ['evaluation', 'set', 'name'],
  ['evaluation', 'set'],
  ['evaluation', 'max-age'],
  ['evaluation', 'coverage'],
];

function explainEvaluation(effective: EffectivePolicy): Explanation {
  const { evaluation } = effective;
  const age = evaluation.maxAgeMs === null ? 'any age' : `at most ${formatDuration(evaluation.maxAgeMs)} old`;
  const set = evaluation.set.name === null ? 'Any evaluation set' : `Evaluation set ${evaluation.set.name}`;
  const same = evaluation.set.sameAsLive ? ', the same as for the live version' : '';
  return {
    name: 'evaluation',
    title: 'Evaluation',
    status: 'not_applicable',
    detail: `${set}${same}; ${age}; ${formatFraction(evaluation.coverage)} of the expected samples scored.`,
    evidence: { origin: originOf(effective, EVALUATION_PLACES), value: null },
    children: [
      state({
        name: 'decided',
        title: 'How gates decide',
        detail: describeDeciding(evaluation),
        origin: originOf(effective, [
          ['evaluation', 'by'],
          ['evaluation', 'confidence'],
        ]),
        value: { by: evaluation.by, confidence: evaluation.confidence },
      }),
      state({
        name: 'first_version',
        title: 'With nothing live',
        detail: `a comparison with the live version ${evaluation.firstVersion === 'accept' ? 'does not apply' : 'fails'}`,
        origin: originOf(effective, [['evaluation', 'first-version']]),
        value: evaluation.firstVersion,
      }),
      ...Object.entries(evaluation.gates).map(([family, gates]) =>
        state({
          name: 'gates',
          title: `Gates: ${family}`,
          detail: gates.map(describeRule).join('; '),
          origin: originOf(effective, [['evaluation', 'gates', family]]),
          value: gates.map(describeRule),
        }),
      ),
      ...explainReading(effective),
    ],
  };
}

/** The names that metrics have in evidence, and how plain files are read. */
function explainReading(effective: EffectivePolicy): Explanation[] {
  const { metrics, evaluation } = effective;
  return [
    ...Object.values(metrics).flatMap(({ name, from }) =>
      from.length === 0
        ? []
        : [
            state({
              name: 'metric',
              title: `Metric ${name}`,
              detail: `is ${listOf(from, 'or')} in evidence`,
              origin: originOf(effective, [['metrics', name, 'from']]),
              value: [...from],
            }),
          ],
    ),
    ...evaluation.read.map((mapping, index) =>
      state({
        name: 'read',
        title: `Reads ${mapping.files ?? 'plain files'}`,
        detail: describeMapping(mapping),
        origin: originOf(effective, [['evaluation', 'read', index]]),
        value: mapping.files,
      }),
    ),
  ];
}

function explainAliases(effective: EffectivePolicy): Explanation[] {
  return Object.values(effective.aliases).map(({ name, follows }) =>
    state({
      name: 'alias',
      title: `Alias ${name}`,
      detail: follows === null ? 'set by hand' : `follows the live version of ${follows}`,
      origin: originOf(effective, [['aliases', name]]),
      value: follows,
    }),
  );
}

function explainLedger(effective: EffectivePolicy): Explanation[] {
  const { ledger } = effective;
  const entries: readonly (readonly [Path, string, string, Json])[] = [
    [['ledger', 'genesis'], 'Ledger begins at', ledger.genesis ?? 'not pinned: run slipway init', ledger.genesis],
    [['ledger', 'unproven-origin'], 'Events of unproven origin', ledger.unprovenOrigin, ledger.unprovenOrigin],
    [
      ['ledger', 'produced-by'],
      'Workflows whose runs count',
      ledger.producedBy === null ? 'any of the default branch' : listOf(ledger.producedBy),
      ledger.producedBy,
    ],
    [['immutable-releases'], 'Immutable releases', effective.immutableReleases, effective.immutableReleases],
  ];
  return entries.map(([path, title, detail, value]) =>
    state({ name: path.join('_').replace(/-/g, '_'), title, detail, origin: originOf(effective, [path]), value }),
  );
}
