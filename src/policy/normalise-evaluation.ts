/** What counts as evidence, how plain files are read, and the gates. */
import { normaliseGates } from './normalise-rules.ts';
import type { Path } from './paths.ts';
import type { RawBody, RawMapping, RawSource } from './raw.ts';
import { buildRecord, mapRecord } from './records.ts';
import type { EvaluationRules, Mapping, MetricSource, PublishMode } from './types.ts';
import { parseDuration, parseFraction } from './units.ts';

type RawEvaluation = NonNullable<RawBody['evaluation']>;

export function normaliseEvaluation(
  raw: RawEvaluation = {},
  overrides?: { readonly model: string; readonly body: RawBody },
): EvaluationRules {
  const own = overrides?.body.evaluation?.gates ?? {};
  const homeOf = (family: string): Path => [
    ...(overrides !== undefined && Object.hasOwn(own, family) ? ['models', overrides.model] : []),
    ...['evaluation', 'gates', family],
  ];
  return {
    set: {
      name: raw.set?.name ?? null,
      digest: raw.set?.digest ?? null,
      sameAsLive: raw.set?.['same-as-live'] ?? true,
    },
    maxAgeMs: raw['max-age'] === undefined ? null : parseDuration(raw['max-age']),
    coverage: parseFraction(raw.coverage ?? 1)!,
    confidence: parseFraction(raw.confidence ?? 0.95)!,
    by: raw.by ?? 'interval',
    firstVersion: raw['first-version'] ?? 'accept',
    read: (raw.read ?? []).map(normaliseMapping),
    publish: (raw.publish ?? 'statistics') as PublishMode,
    gates: mapRecord(raw.gates, (gates, family) => normaliseGates(gates, { family, home: homeOf(family) })),
  };
}

function normaliseMapping(raw: RawMapping): Mapping {
  return {
    files: raw.files ?? null,
    task: raw.task ?? null,
    key: raw.key ?? null,
    cluster: raw.cluster ?? null,
    rows: raw.rows ?? null,
    slices: normaliseSlices(raw.slices),
    metrics: mapRecord(raw.metrics, normaliseSource),
  };
}

function normaliseSlices(raw: RawMapping['slices'] = []): Mapping['slices'] {
  if (!Array.isArray(raw)) return mapRecord(raw as Readonly<Record<string, string>>, (path) => path);
  return buildRecord((raw as readonly string[]).map((path) => [path, path]));
}

function normaliseSource(raw: string | RawSource): MetricSource {
  if (typeof raw === 'string') return { kind: 'field', path: raw };
  if (raw.of !== undefined) return { kind: 'ratio', numerator: raw.of[0], denominator: raw.of[1] };
  if (raw.value !== undefined) {
    return {
      kind: 'aggregate',
      value: raw.value,
      n: raw.n ?? null,
      expected: raw.expected ?? null,
      error: raw.error ?? null,
      low: raw.low ?? null,
      high: raw.high ?? null,
    };
  }
  return {
    kind: 'classified',
    label: raw.label!,
    score: raw.score!,
    threshold: raw.threshold ?? null,
    positive: raw.positive ?? null,
    as: raw.as!,
  };
}
