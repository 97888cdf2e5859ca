/** What is watched while versions serve, and what serving is told, in words. */
import { originOf } from './origins.ts';
import { listOf, type Path } from './paths.ts';
import type { EffectivePolicy, Explanation, Json, ServingTarget } from './types.ts';
import { formatDuration, formatFraction } from './units.ts';
import { describeGuard } from './words.ts';
import { describeCall, describeDrift, describeQuery, describeSource, describeTarget } from './words-serving.ts';

const MONITORING_PLACES: readonly Path[] = [
  ['monitoring', 'min-samples'],
  ['monitoring', 'error-budget'],
];

interface Line {
  readonly name: string;
  readonly title: string;
  readonly detail: string;
  /** Where it may be stated, most specific first. */
  readonly places: readonly Path[];
  readonly value: Json;
}

function explain(effective: EffectivePolicy, { name, title, detail, places, value }: Line): Explanation {
  const evidence = { origin: originOf(effective, places), value };
  return { name, title, status: 'not_applicable', detail, evidence };
}

/** Nothing where nothing is watched. */
export function explainMonitoring(effective: EffectivePolicy): Explanation[] {
  const { source, guards, minSamples, errorBudget } = effective.monitoring;
  if (source === null && guards.length === 0) return [];
  return [
    {
      name: 'monitoring',
      title: 'Monitoring',
      status: 'not_applicable',
      detail: `From ${minSamples} samples on; at most ${formatFraction(errorBudget)} false alarms over all guards.`,
      evidence: { origin: originOf(effective, MONITORING_PLACES), value: guards.map(describeGuard) },
      children: [...sourceLines(effective), ...driftLines(effective), ...guardLines(effective)].map((line) =>
        explain(effective, line),
      ),
    },
  ];
}

function sourceLines({ monitoring }: EffectivePolicy): Line[] {
  const { source, read, queries, columns, lookEveryMs, maxAgeMs } = monitoring;
  if (source === null) return [];
  const renamed = Object.entries(columns).map(([name, column]) => `${name} from ${column}`);
  return [
    {
      name: 'source',
      title: 'Source',
      detail: describeSource(source),
      places: [['monitoring', 'source']],
      value: source.kind,
    },
    {
      name: 'looks',
      title: 'Looks',
      detail: `every ${formatDuration(lookEveryMs)}; nothing is decided on observations older than ${formatDuration(maxAgeMs)}`,
      places: [
        ['monitoring', 'look-every'],
        ['monitoring', 'max-age'],
      ],
      value: { look_every_ms: lookEveryMs, max_age_ms: maxAgeMs },
    },
    ...Object.entries(read).map(([metric, query]) => ({
      name: 'read',
      title: `Reads ${metric}`,
      detail: describeQuery(query),
      places: [['monitoring', 'read', metric]],
      value: { ...query },
    })),
    ...queries.map(({ method, url, rows }, index) => ({
      name: 'query',
      title: 'Asks',
      detail: `${method} ${url}, rows at ${rows}`,
      places: [['monitoring', 'queries', index]],
      value: url,
    })),
    ...(renamed.length === 0
      ? []
      : [
          {
            name: 'columns',
            title: 'Columns',
            detail: listOf(renamed),
            places: [['monitoring', 'columns']],
            value: { ...columns },
          },
        ]),
  ];
}

/** Metrics that guards use and that are drift. */
function driftLines({ metrics, monitoring }: EffectivePolicy): Line[] {
  const used = new Set(monitoring.guards.map(({ metric }) => metric));
  return Object.values(metrics).flatMap(({ name, drift }) =>
    drift === null || !used.has(name)
      ? []
      : [
          {
            name: 'drift',
            title: `Metric ${name}`,
            detail: describeDrift(drift),
            places: [
              ['metrics', name, 'drift'],
              ['metrics', name],
            ],
            value: { ...drift },
          },
        ],
  );
}

function guardLines({ monitoring }: EffectivePolicy): Line[] {
  return monitoring.guards.map((guard, index) => ({
    name: 'guard',
    title: `Guard ${guard.metric}`,
    detail: describeGuard(guard),
    places: [['monitoring', 'guards', index]],
    value: describeGuard(guard),
  }));
}

/** The files that serving reads, and whom a change is told. */
export function explainServing(effective: EffectivePolicy): Explanation[] {
  const { targets, afterChange } = effective.serving;
  const calls = afterChange.map((call, index) =>
    explain(effective, {
      name: 'after_change',
      title: 'After a change',
      detail: describeCall(call),
      places: [['serving', 'after-change', index]],
      value: call.kind,
    }),
  );
  const serving = explain(effective, {
    name: 'serving',
    title: 'Serving reads',
    detail: listOf([...new Set<ServingTarget>(['aliases', ...targets])].map(describeTarget)),
    places: [['serving', 'targets']],
    value: [...targets],
  });
  return [calls.length === 0 ? serving : { ...serving, children: calls }];
}
