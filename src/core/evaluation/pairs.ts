/** Samples that candidate and live version score differently: what a reviewer pages through. */
import type { Evidence, Interned, SampleTable } from '../../evidence/types.ts';
import { NO_NAME } from '../../evidence/types.ts';
import { pairTables } from './pairing.ts';
import { indexSeries, seriesName } from './series.ts';
import type { EvaluationRecord } from './types.ts';

/** The samples of one metric that came out differently. */
export interface PairedSamples {
  readonly metric: string;
  readonly task: string | null;
  readonly unit: string | null;
  readonly direction: 'up' | 'down' | null;
  /** Samples that both have. */
  readonly pairs: number;
  /** Of these, better and worse in the candidate, counted over all of them; `rows` may hold fewer. */
  readonly wins: number;
  readonly losses: number;
  /** Worst first. */
  readonly rows: readonly PairedRow[];
}

export interface PairedRow {
  readonly key: string;
  readonly outcome: 'win' | 'loss';
  readonly candidate: number | null;
  readonly live: number | null;
  readonly slices?: Readonly<Record<string, string>>;
  /** Question, answers, judgements by name; only with `publish: full`. */
  readonly texts?: Readonly<Record<string, string>>;
}

/** Rows of one metric that a report holds: losses first, since those are what blocks. */
export const SHOWN_ROWS = 500;
/** Metrics that a report pages through. */
export const SHOWN_METRICS = 20;

/** Nothing where the policy publishes no samples, or there are none on one side. */
export function pairsOf(of: {
  readonly record: EvaluationRecord;
  readonly candidate: Evidence;
  readonly live: Evidence | null;
}): PairedSamples[] {
  const { record, candidate, live } = of;
  if (live === null || (record.publish !== 'redacted' && record.publish !== 'full')) return [];
  const texts = record.publish === 'full' ? 'with' : 'without';
  const compared = record.gates.filter((gate) => gate.rule.kind === 'vs_live' || gate.rule.kind === 'improvement');
  const wanted = new Map(compared.flatMap((gate) => (gate.measured === null ? [] : [[gate.measured, gate] as const])));
  const [own, other] = [indexSeries(candidate), indexSeries(live)];
  return [...wanted].slice(0, SHOWN_METRICS).flatMap(([name, gate]) => {
    const left = own.byName.get(name)?.[0];
    const right = other.byName.get(left === undefined ? name : seriesName(left))?.[0];
    if (left?.samples == null || right?.samples == null) return [];
    const found = differing({ left: left.samples, right: right.samples, direction: gate.direction, texts });
    return [{ metric: left.metric, task: left.task, unit: gate.unit, direction: gate.direction, ...found }];
  });
}

type Side = {
  readonly table: SampleTable;
  readonly column: { readonly values: Float64Array; readonly weights: Float64Array | null };
};

function differing(of: {
  readonly left: Side;
  readonly right: Side;
  readonly direction: 'up' | 'down' | null;
  readonly texts: 'with' | 'without';
}): Pick<PairedSamples, 'pairs' | 'wins' | 'losses' | 'rows'> {
  const { left, right } = of;
  const pairing = pairTables(left.table, right.table);
  const sign = of.direction === 'down' ? -1 : 1;
  const found: { readonly row: number; readonly gain: number; readonly a: number; readonly b: number }[] = [];
  let pairs = 0;
  for (let index = 0; index < pairing.candidate.length; index += 1) {
    const row = pairing.candidate[index] ?? 0;
    const a = scoreAt(left.column, row);
    const b = scoreAt(right.column, pairing.live[index] ?? 0);
    if (Number.isNaN(a) || Number.isNaN(b)) continue;
    pairs += 1;
    if (a !== b) found.push({ row, gain: sign * (a - b), a, b });
  }
  const wins = found.filter((one) => one.gain > 0).length;
  found.sort((one, two) => one.gain - two.gain || one.row - two.row);
  const rows = found.slice(0, SHOWN_ROWS).map((one): PairedRow => {
    const slices = slicesAt(left.table, one.row);
    const texts = of.texts === 'with' ? textsAt(left.table, one.row) : {};
    return {
      key: left.table.keys[one.row] ?? '',
      outcome: one.gain > 0 ? 'win' : 'loss',
      candidate: one.a,
      live: one.b,
      ...(Object.keys(slices).length > 0 ? { slices } : {}),
      ...(Object.keys(texts).length > 0 ? { texts } : {}),
    };
  });
  return { pairs, wins, losses: found.length - wins, rows };
}

/** NaN where the sample has no score. Of a ratio, the sample's own share. */
function scoreAt(column: Side['column'], row: number): number {
  const value = column.values[row] ?? Number.NaN;
  const weight = column.weights?.[row];
  return weight === undefined ? value : weight === 0 ? Number.NaN : value / weight;
}

function slicesAt(table: SampleTable, row: number): Record<string, string> {
  const slices: Record<string, string> = {};
  for (const [attribute, values] of Object.entries(table.attributes)) {
    const name = nameAt(values, row);
    if (name !== null) slices[attribute] = name;
  }
  return slices;
}

function nameAt(values: Interned, row: number): string | null {
  const index = values.rows[row] ?? NO_NAME;
  return index === NO_NAME ? null : (values.names[index] ?? null);
}

function textsAt(table: SampleTable, row: number): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [name, values] of Object.entries(table.texts ?? {})) {
    const text = values[row];
    if (typeof text === 'string') texts[name] = text;
  }
  return texts;
}
