/** A guard over its looks in characters, for places that hold no picture. Only numbers and dates are in it. */
import type { PinnedGuard } from '../../core/rollout/types.ts';
import { formatNumber } from '../evaluation/numbers.ts';
import type { ChartPoint, Range } from './chart-points.ts';
import { valueRange } from './chart-points.ts';

const ROWS = 9;
const MOST_COLUMNS = 40;
const BLOCKS = '▁▂▃▄▅▆▇█';

/** `▁▂▅█`: the estimates from the least to the greatest; `·` where there is none. Empty without any. */
export function sparkline(points: readonly ChartPoint[], most = 30): string {
  const shown = points.slice(-most);
  const values = shown.flatMap((one) => (one.estimate === null ? [] : [one.estimate]));
  if (values.length === 0) return '';
  const [least, greatest] = [Math.min(...values), Math.max(...values)];
  const range = greatest - least;
  return shown
    .map(({ estimate }) => {
      if (estimate === null) return '·';
      // What never changes stands in the middle.
      const part = range > 0 && Number.isFinite(range) ? (estimate - least) / range : 0.5;
      return BLOCKS[Math.min(BLOCKS.length - 1, Math.floor(part * BLOCKS.length))] ?? '·';
    })
    .join('');
}

/** Digits that tell neighbouring rows apart; `null`: powers of ten. */
function decimalsFor(range: Range): number | null {
  const step = (range.high - range.low) / (ROWS - 1);
  const largest = Math.max(Math.abs(range.low), Math.abs(range.high));
  if (step < 1e-5 || largest >= 1e9) return null;
  return Math.max(0, Math.min(8, Math.ceil(-Math.log10(step)) + 1));
}

/**
 * Lines of one width: a column a look, oldest left; `█` the estimate, `░` between its bounds, `─` the limit, `?` below
 * where nothing could be known. Null where there is no number to draw.
 */
export function textChart(points: readonly ChartPoint[], guard: PinnedGuard): string | null {
  const shown = points.slice(-MOST_COLUMNS);
  const range = valueRange(shown, { zero: guard.rule.kind === 'vs_live' });
  if (range === null) return null;
  const rowOf = (value: number): number => {
    const part = (range.high - value) / (range.high - range.low);
    return Math.max(0, Math.min(ROWS - 1, Math.round(part * (ROWS - 1))));
  };
  const decimals = decimalsFor(range);
  const labels = Array.from({ length: ROWS }, (_, row) =>
    formatNumber(range.high - (row * (range.high - range.low)) / (ROWS - 1), decimals),
  );
  const width = Math.max(...labels.map((label) => label.length));
  const lines = labels.map((label, row) => {
    const cells = shown.map((point) => cellOf(point, { row, rowOf }));
    return `${label.padStart(width)} │${cells.join('')}`.trimEnd();
  });
  const unknown = shown.some((point) => point.estimate === null);
  const foot = `${' '.repeat(width)} └${'──'.repeat(shown.length)}`;
  const marks = `${' '.repeat(width + 2)}${shown.map((point) => (point.estimate === null ? '? ' : '  ')).join('')}`;
  return [...lines, foot, ...(unknown ? [marks.trimEnd()] : [])].join('\n');
}

function cellOf(point: ChartPoint, of: { readonly row: number; readonly rowOf: (value: number) => number }): string {
  const { row, rowOf } = of;
  const { estimate, low, high, limit } = point;
  const limited = limit !== null && rowOf(limit) === row;
  const behind = limited ? '─' : ' ';
  if (estimate !== null && rowOf(estimate) === row) return `█${behind}`;
  const [top, bottom] = [high ?? estimate, low ?? estimate];
  const within = top !== null && bottom !== null && row >= rowOf(top) && row <= rowOf(bottom);
  return within ? `░${behind}` : `${behind}${behind}`;
}
