/** Two versions against each other, whole: what they are made of, what was measured of both, and which to take. */
import type { EvaluationRules } from '../../policy/types.ts';
import type { MetricDefinitions } from '../evaluation/context.ts';
import { indexSeries } from '../evaluation/series.ts';
import { storedEvidence, storedSummary } from '../evaluation/stored.ts';
import type { StoredComparison } from '../evaluation/types.ts';
import { compareContent } from './changes.ts';
import { compareFeatures } from './features.ts';
import { createArena, type Numbers } from './pair.ts';
import { recommend } from './recommend.ts';
import type { ComparedSide, MeasuredSide } from './side.ts';
import { describeSide } from './side.ts';
import { compareSizes } from './sizes.ts';
import { type ComparedTable, compareTable } from './table.ts';
import type { CompareView } from './types.ts';
import { COMPARE_SCHEMA } from './types.ts';
import { type Weighing, weigh } from './weigh.ts';

export interface CompareFacts {
  readonly model: string;
  readonly a: ComparedSide;
  readonly b: ComparedSide;
  /** What the policy says now: tolerances, confidence, coverage. */
  readonly rules: EvaluationRules;
  readonly metrics: MetricDefinitions;
}

export function buildCompareView(facts: CompareFacts): CompareView {
  const a = withNumbers(facts.a);
  const b = withNumbers(facts.b);
  const content = compareContent(a.record, b.record);
  const { features, warnings } = compareFeatures(a.record, b.record);
  const size = compareSizes(a.record, b.record);
  const numbers = compareNumbers({ ...facts, a, b });
  const about = (matter: ComparedTable['rows'][number]['about']) =>
    numbers.table.rows.filter((one) => one.about === matter).map(({ row }) => row);
  const metrics = about('quality');
  return {
    schema: COMPARE_SCHEMA,
    model: facts.model,
    a: describeSide(a),
    b: describeSide(b),
    confidence: facts.rules.confidence,
    recommendation: recommend({ a, b, weighing: numbers.weighing, size }),
    metrics,
    metrics_total: metrics.length + numbers.table.left,
    not_compared: numbers.table.notCompared,
    latency: about('latency'),
    cost: about('cost'),
    size,
    features,
    changes: content.changes,
    warnings: [...warnings, ...content.warnings, ...unusable(a), ...unusable(b), ...numbers.table.notes],
  };
}

/** A record that kept no number of the version is none to compare by. */
function withNumbers(side: ComparedSide): ComparedSide {
  const { measured } = side;
  if (measured.kind !== 'measured' || measured.samples !== null) return side;
  const evidence = storedEvidence(measured.record, measured.role);
  if (evidence !== null && evidence.measures.length > 0) return side;
  const reason = `the policy that ${side.version.version} was evaluated under published no statistics, and its samples were not kept`;
  return { ...side, measured: { kind: 'unusable', reason } };
}

function unusable({ measured }: ComparedSide): string[] {
  return measured.kind === 'unusable' ? [`Not compared by numbers: ${measured.reason}.`] : [];
}

function compareNumbers(of: CompareFacts): { readonly table: ComparedTable; readonly weighing: Weighing | null } {
  const { a, b, rules, metrics } = of;
  if (a.measured.kind !== 'measured' || b.measured.kind !== 'measured')
    return { table: { rows: [], left: 0, notCompared: onlyOne(of), notes: [] }, weighing: null };
  const arena = createArena({
    a: numbersOf(a.version.version, a.measured),
    b: numbersOf(b.version.version, b.measured),
    rules,
    metrics,
    comparisons: comparedBefore(a.measured, b.measured),
  });
  return { table: compareTable(arena), weighing: weigh(arena) };
}

function numbersOf(version: string, measured: MeasuredSide): Numbers {
  const evidence = measured.samples ?? storedEvidence(measured.record, measured.role);
  if (evidence === null) throw new TypeError('what was measured has evidence');
  return { version, evidence, keys: storedSummary(measured.record, measured.role)?.samples ?? [] };
}

/** Comparisons of just these two that one evaluation made with their samples at hand: B against A, not the other way. */
function comparedBefore(a: MeasuredSide, b: MeasuredSide): readonly StoredComparison[] {
  if (b.role !== 'candidate' || b.record.statistics.pairs === undefined) return [];
  const then = storedSummary(b.record, 'live')?.digest ?? null;
  const now = storedSummary(a.record, a.role)?.digest ?? null;
  return then !== null && then === now ? b.record.statistics.pairs : [];
}

/** What was measured of the one, where nothing was of the other. */
function onlyOne({ a, b }: CompareFacts): CompareView['not_compared'] {
  const [known, other] = a.measured.kind === 'measured' ? [a, b] : [b, a];
  if (known.measured.kind !== 'measured') return [];
  const { evidence } = numbersOf(known.version.version, known.measured);
  const why = other.measured.kind === 'none' ? 'was never evaluated' : 'has no evaluation that can be relied on';
  const reason = `${other.version.version} ${why}`;
  return indexSeries(evidence).all.map(({ metric, task }) => ({ metric, task, reason }));
}
