// What the predictions are worth. Every number can be computed again from predictions.csv alone.
import { round } from './scoring.mjs';

/** Scores nearer to 0 or 1 than this are moved to it, so that one certain mistake does not make log loss infinite. */
const LOG_LOSS_FLOOR = 1e-6;

/** Metrics over `{ label, score, prediction }` rows, rounded. Needs both labels; F1 is 0 when nothing is predicted late. */
export function measure(rows) {
  const count = (label, prediction) =>
    rows.filter((row) => row.label === label && row.prediction === prediction).length;
  const [hits, misses] = [count(1, 1), count(1, 0)];
  const [falseAlarms, quiet] = [count(0, 1), count(0, 0)];
  const mean = (value) => rows.reduce((total, row) => total + value(row), 0) / rows.length;
  const logLoss = ({ label, score }) => {
    const clipped = Math.min(1 - LOG_LOSS_FLOOR, Math.max(LOG_LOSS_FLOOR, score));
    return -Math.log(label === 1 ? clipped : 1 - clipped);
  };
  const values = {
    accuracy: (hits + quiet) / rows.length,
    balanced_accuracy: (hits / (hits + misses) + quiet / (quiet + falseAlarms)) / 2,
    f1: hits === 0 ? 0 : (2 * hits) / (2 * hits + falseAlarms + misses),
    brier: mean(({ label, score }) => (score - label) ** 2),
    log_loss: mean(logLoss),
    auc: areaUnderCurve(rows),
    late_share: mean(({ label }) => label),
    predicted_late_share: mean(({ prediction }) => prediction),
  };
  const rounded = Object.entries(values).map(([name, value]) => [name, round(value)]);
  return { n: rows.length, ...Object.fromEntries(rounded) };
}

/** Metrics per value of `column`, values in alphabetical order. */
export function measureBy(rows, column) {
  const values = [...new Set(rows.map((row) => row[column]))].sort();
  return Object.fromEntries(values.map((value) => [value, measure(rows.filter((row) => row[column] === value))]));
}

/** The chance that a late flight scores above a punctual one; equal scores count half (Mann-Whitney by mid-ranks). */
function areaUnderCurve(rows) {
  const sorted = [...rows].sort((a, b) => a.score - b.score);
  const late = rows.filter((row) => row.label === 1).length;
  let rankSum = 0;
  for (let start = 0; start < sorted.length; ) {
    let end = start;
    let lateInTie = 0;
    while (end < sorted.length && sorted[end].score === sorted[start].score) lateInTie += sorted[end++].label;
    rankSum += (lateInTie * (start + 1 + end)) / 2;
    start = end;
  }
  return (rankSum - (late * (late + 1)) / 2) / (late * (rows.length - late));
}
