/** What the renderers of evaluations and comparisons are given: plain JSON, nothing to compute. */
import type { PairedRow, PairedSamples } from '../../core/evaluation/pairs.ts';
import type { EvaluationRecord } from '../../core/evaluation/types.ts';

export type { PairedRow, PairedSamples } from '../../core/evaluation/pairs.ts';

export interface EvaluationView {
  readonly record: EvaluationRecord;
  /** Made for a pull request: nothing of it is in the registry. */
  readonly preview: boolean;
  /** Where the whole report is: a URL, or the name of a file. Null: nowhere but in the output `result`. */
  readonly reportUrl: string | null;
  /** Samples that candidate and live version both have and score differently; shown as far as `publish` allows. */
  readonly pairs?: readonly PairedSamples[];
}

/**
 * The pairs that may be shown. Whoever gathers them obeys `publish` too; that a report shows no more than the policy
 * allows must not hang on it.
 */
export function publishedPairs(view: EvaluationView): readonly PairedSamples[] {
  const { publish } = view.record;
  if (view.pairs === undefined || (publish !== 'redacted' && publish !== 'full')) return [];
  if (publish === 'full') return view.pairs;
  return view.pairs.map((list) => ({ ...list, rows: list.rows.map(withoutTexts) }));
}

function withoutTexts(row: PairedRow): PairedRow {
  const { key, outcome, candidate, live } = row;
  return { key, outcome, candidate, live, ...(row.slices === undefined ? {} : { slices: row.slices }) };
}

export type {
  ComparedMetric,
  ComparedVersion,
  CompareView,
  ContentChange,
  FeatureChange,
  Recommendation,
  StoredSize,
} from '../../core/compare/types.ts';
export { COMPARE_SCHEMA } from '../../core/compare/types.ts';
