/** The formats under test, before the plain ones, and their fixtures by folder. */
import { openEvidence } from '../../../src/adapters/evidence-files.ts';
import { findQuantity } from '../../../src/core/evaluation/find.ts';
import { indexSeries } from '../../../src/core/evaluation/series.ts';
import { checkCoverage, distrust } from '../../../src/core/evaluation/trust.ts';
import type { Format, SourceFile } from '../../../src/evidence/format.ts';
import { garak } from '../../../src/evidence/formats/garak.ts';
import { helm } from '../../../src/evidence/formats/helm.ts';
import { hfEvalResults } from '../../../src/evidence/formats/hf-eval-results.ts';
import { hfModelIndex } from '../../../src/evidence/formats/hf-model-index.ts';
import { FORMATS } from '../../../src/evidence/formats/index.ts';
import { junit } from '../../../src/evidence/formats/junit.ts';
import { mlflowRun } from '../../../src/evidence/formats/mlflow-run.ts';
import { mlflowStore } from '../../../src/evidence/formats/mlflow-store.ts';
import { mlflowTable } from '../../../src/evidence/formats/mlflow-table.ts';
import { openaiEvals } from '../../../src/evidence/formats/openai-evals.ts';
import { ragasSummary } from '../../../src/evidence/formats/ragas-summary.ts';
import { ragasTable } from '../../../src/evidence/formats/ragas-table.ts';
import type { Evidence, Measure } from '../../../src/evidence/types.ts';
import { FIXTURES, nameOf } from '../support.ts';

export const OWN: readonly Format[] = [
  mlflowStore,
  mlflowRun,
  mlflowTable,
  garak,
  ragasTable,
  ragasSummary,
  junit,
  hfModelIndex,
  hfEvalResults,
  helm,
  openaiEvals,
];

/** In the order of the list of all formats, once they are in it. */
export const B_FORMATS: readonly Format[] = OWN.every((format) => FORMATS.includes(format))
  ? FORMATS
  : [...OWN, ...FORMATS.filter((format) => !OWN.includes(format))];

/** Files of the fixtures, by paths, folders or globs below `test/fixtures/evaluations`. */
export function fixtures(...patterns: readonly string[]): Promise<SourceFile[]> {
  return openEvidence({ patterns, base: FIXTURES });
}

/**
 * Why a metric cannot be gated on, asked the way gates ask: not found, not trusted, or samples missing. Null: it can.
 */
export function obstacle(evidence: Evidence, metric: string): string | null {
  const found = findQuantity(indexSeries(evidence), { metric, from: [], kind: 'rate', slice: null, percentile: null });
  if (found.kind !== 'found') return found.message;
  const coverage = checkCoverage(found.quantity, 1);
  return distrust(evidence, found.quantity.series) ?? (coverage.kind === 'under_covered' ? coverage.message : null);
}

/** The reported number of a metric, without a slice unless one is named. */
export function measureOf(evidence: Evidence, name: string): Measure {
  const found = evidence.measures.filter((one) => nameOf(one) === name);
  if (found.length !== 1) throw new Error(`${name} is there ${found.length} times: ${evidence.measures.map(nameOf)}`);
  return found[0] as Measure;
}

/** Scores of a metric by sample. */
export function scoresOf(evidence: Evidence, of: { readonly task: string | null; readonly metric: string }) {
  const table = evidence.tables.find((one) => one.task === of.task);
  const column = table?.columns.find((one) => one.metric === of.metric);
  if (table === undefined || column === undefined) throw new Error(`no samples of ${of.task}/${of.metric}`);
  return {
    table,
    column,
    byKey: new Map(table.keys.map((key, row) => [key, column.values[row] as number])),
    sorted: [...column.values].sort((a, b) => a - b),
  };
}

/** Codes of the problems of a metric, errors marked. */
export function codesOf(evidence: Evidence, metric: string | null): string[] {
  return evidence.problems.filter((one) => one.metric === metric).map((one) => `${one.effect} ${one.code}`);
}
