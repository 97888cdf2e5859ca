/** The words of the informational table: which rows differ, and what that means. Plain text. */
import type { Comparison, EvaluationRecord } from '../../core/evaluation/types.ts';
import { formatCount, plural } from '../format.ts';
import { formatPercent } from './numbers.ts';
import type { GateName } from './words.ts';

/** `task/metric (slice)`: the metric alone where the task says nothing more. */
export function comparisonName(row: Pick<Comparison, 'metric' | 'task' | 'slice'>): GateName {
  return {
    metric: row.task === null ? row.metric : `${row.task}/${row.metric}`,
    of: row.slice === null ? [] : [`slice ${row.slice}`],
  };
}

export type Outcome = 'better' | 'worse' | 'changed' | 'unclear' | 'unknown';

/** Whether a row of the table differs clearly, after the adjustment over the table. */
export function comparisonOutcome(
  row: Pick<Comparison, 'effect' | 'p_adjusted'>,
  of: { readonly confidence: number; readonly direction: 'up' | 'down' | null },
): Outcome {
  if (row.p_adjusted === null) return 'unknown';
  // The same fraction as the gates'; 1 - 0.95 is not 0.05 in binary.
  if (row.p_adjusted > 1 - of.confidence + 1e-12 || row.effect.value === 0) return 'unclear';
  if (of.direction === null) return 'changed';
  return row.effect.value > 0 ? 'better' : 'worse';
}

export const OUTCOME_WORDS: Readonly<Record<Outcome, { readonly word: string; readonly symbol: string }>> = {
  better: { word: 'better', symbol: '▲' },
  worse: { word: 'worse', symbol: '▼' },
  changed: { word: 'changed', symbol: '◆' },
  unclear: { word: 'no clear difference', symbol: '' },
  unknown: { word: 'error unknown', symbol: '' },
};

/** Which way is better, as far as gates or evidence say; null where they do not, or say both. */
export function directionLookup(
  record: EvaluationRecord,
): (row: Pick<Comparison, 'metric' | 'task'>) => 'up' | 'down' | null {
  const known = new Map<string, 'up' | 'down' | null>();
  const learn = (name: string, direction: 'up' | 'down'): void => {
    const before = known.get(name);
    known.set(name, before === undefined || before === direction ? direction : null);
  };
  for (const measure of [...record.statistics.live, ...record.statistics.candidate]) {
    if (measure.direction === null) continue;
    learn(measure.metric, measure.direction);
    if (measure.task !== null) learn(`${measure.task}/${measure.metric}`, measure.direction);
  }
  // What the policy says comes first.
  for (const gate of record.gates) {
    if (gate.direction !== null) known.set(gate.measured ?? gate.metric, gate.direction);
  }
  return ({ metric, task }) => (task === null ? null : known.get(`${task}/${metric}`)) ?? known.get(metric) ?? null;
}

/** `Of 120 metrics, 1 is clearly worse, 2 are clearly better; ...`. */
export function comparisonsSentence(record: EvaluationRecord): string {
  const direction = directionLookup(record);
  const counts = new Map<Outcome, number>();
  for (const row of record.comparisons) {
    const outcome = comparisonOutcome(row, { confidence: record.confidence, direction: direction(row) });
    counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  }
  const said = (['worse', 'better', 'changed', 'unclear', 'unknown'] as const).flatMap((outcome) => {
    const count = counts.get(outcome) ?? 0;
    if (count === 0) return [];
    const word = {
      worse: 'clearly worse',
      better: 'clearly better',
      changed: 'clearly changed',
      unclear: 'without a clear difference',
      unknown: 'without a known error',
    }[outcome];
    return [`${formatCount(count)} ${word}`];
  });
  const all = record.comparisons.length;
  const kept =
    record.comparisons_total > all
      ? ` The record keeps ${formatCount(all)} of ${formatCount(record.comparisons_total)} rows.`
      : '';
  const rate = formatPercent(Number((1 - record.confidence).toPrecision(6)));
  return `${plural(all, 'row')}: ${said.join(', ')}. “Clearly” allows ${rate} of such findings to be wrong (Benjamini–Hochberg). This table informs; the gates decide.${kept}`;
}
