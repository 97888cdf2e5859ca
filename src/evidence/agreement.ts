/** Whether the numbers that a tool reports are what its samples give. */
import { sliceWords } from './measures.ts';
import type { Column, EvidenceProblem, Measure, SampleTable } from './types.ts';

/** Relative difference that rounding and the order of adding explain. */
const RELATIVE = 1e-3;
/** Digits after the point that a rounded number is taken to have at least. */
const LEAST_DIGITS = 2;

/** How far a share of single precision may be off. */
const SHARE_ERROR = 1e-6;

interface Sums {
  readonly value: number;
  readonly n: number;
}

/** Problems of measures of means that their samples contradict; `path` names the file that problems are about. */
export function findDisagreements(of: {
  readonly measures: readonly Measure[];
  readonly tables: readonly SampleTable[];
  readonly pathOf: (measure: Measure) => string;
}): EvidenceProblem[] {
  const tables = new Map(of.tables.map((table) => [table.task, table]));
  const problems: EvidenceProblem[] = [];
  for (const measure of of.measures) {
    if (measure.statistic !== 'mean' || measure.value === null) continue;
    const table = tables.get(measure.task);
    const column = table?.columns.find((one) => one.metric === measure.metric);
    if (table === undefined || column === undefined) continue;
    const sums = meanOf({ table, column, measure });
    if (sums === null || sums.n === 0) continue;
    const problem = compare(measure, sums);
    if (problem !== null) {
      const { metric, task } = measure;
      problems.push({ ...problem, code: 'aggregate_differs', file: of.pathOf(measure), place: null, metric, task });
    }
  }
  return problems;
}

function compare(measure: Measure, sums: Sums): Pick<EvidenceProblem, 'effect' | 'message'> | null {
  const value = measure.value ?? Number.NaN;
  const name = `${measure.metric}${sliceWords(measure.slice)}`;
  const given = `${measure.n === null ? '' : ` over ${measure.n} samples`}`;
  if (!agrees(value, sums.value)) {
    const scale = [100, 0.01].find((factor) => agrees(value, sums.value * factor));
    const hint = scale === undefined ? '' : scale === 100 ? ' One is in per cent.' : ' The samples are in per cent.';
    const counted = agrees(value, sums.value * sums.n) && sums.n > 1 ? ' The number is the sum of the samples.' : '';
    return {
      effect: 'error',
      message: `${name} is reported as ${value}${given}; its ${sums.n} samples give ${Number(sums.value.toPrecision(6))}.${hint}${counted}`,
    };
  }
  if (measure.n === null || measure.n === sums.n) return null;
  return {
    effect: 'warning',
    message: `${name} is reported${given}; ${sums.n} samples with a score were given.`,
  };
}

/**
 * What is wrong with a share whose counts give another one: the counts are what its interval is made from, so one of
 * the two would decide unseen. Null where all is well, or not all three are given.
 */
export function findContradiction(measure: Measure): string | null {
  const { value, n, successes } = measure;
  if (measure.statistic !== 'mean' || value === null || successes === null || n === null || n <= 0) return null;
  const share = successes / n;
  if (Math.abs(share - value) <= SHARE_ERROR || Math.abs(share - value) <= roundingOf(value)) return null;
  const name = `${measure.metric}${sliceWords(measure.slice)}`;
  return `A share must be what its counts give; ${name} is reported as ${value}, and ${successes} of ${n} are ${Number(share.toPrecision(6))}.`;
}

/** Half of the last digit that is printed of a number, taken to have two after the point at least. */
function roundingOf(reported: number): number {
  const digits = Math.max(LEAST_DIGITS, /\.(\d+)$/.exec(String(reported))?.[1]?.length ?? 0);
  return 0.5 * 10 ** -digits * (1 + 1e-9);
}

/** Equal, but for rounding: relative, or to the digits that are printed. */
export function agrees(reported: number, computed: number): boolean {
  const difference = Math.abs(reported - computed);
  return difference <= RELATIVE * Math.abs(computed) || difference <= roundingOf(reported);
}

/** The mean of a column, or of the rows of a slice; null for a slice that the samples do not have. */
function meanOf(of: { readonly table: SampleTable; readonly column: Column; readonly measure: Measure }): Sums | null {
  const { table, column } = of;
  const { slice } = of.measure;
  const attribute = slice?.attribute == null ? undefined : table.attributes[slice.attribute];
  if (slice !== null && attribute === undefined) return null;
  const wanted = attribute?.names.indexOf(slice?.value ?? '') ?? -1;
  if (attribute !== undefined && wanted < 0) return null;
  let top = 0;
  let bottom = 0;
  let n = 0;
  for (let row = 0; row < column.values.length; row += 1) {
    const value = column.values[row] ?? Number.NaN;
    if (Number.isNaN(value) || (attribute !== undefined && attribute.rows[row] !== wanted)) continue;
    top += value;
    bottom += column.weights === null ? 1 : (column.weights[row] ?? 0);
    n += 1;
  }
  return bottom === 0 ? null : { value: top / bottom, n };
}
