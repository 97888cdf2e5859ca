/** Guards of a rollout as Markdown: one row each, and a chart in characters. */
import type { Look, PinnedGuard } from '../../core/rollout/types.ts';
import { codeFence, codeSpan, escapeCell, escapeText } from '../escape.ts';
import { chartPoints } from './chart-points.ts';
import { guardRule, guardTexts, guardUnit } from './guard-numbers.ts';
import { statusCell } from './markdown-cells.ts';
import { sparkline, textChart } from './text-chart.ts';
import type { Watched } from './types.ts';
import { formatMinute, guardName, guardWord } from './words.ts';

export const GUARD_COLUMNS = ['guard', 'status', 'harm or value', 'bounds', 'limit', 'detectable', 'over the looks'];
const NAME = 160;

/** Cells of {@link GUARD_COLUMNS}, escaped. Numbers are those of the newest look. */
export function guardCells(watched: Watched, guard: PinnedGuard): string[] {
  const unit = guardUnit(guard, watched.units);
  const points = chartPoints(watched, { guard, unit });
  const last = points[points.length - 1];
  const name = `**${escapeCell(guardName(guard), NAME)}**<br>${escapeCell(guardRule(guard, unit), NAME)}`;
  if (last === undefined) return [name, '· not looked at yet', '–', '–', '–', '–', '–'];
  const texts = guardTexts(last.guard, unit);
  const line = sparkline(points);
  return [
    name,
    statusCell(guardWord(last.status)),
    ...[texts.estimate, texts.bounds, texts.limit, texts.detectable].map((text) => escapeCell(text, NAME)),
    line === '' ? '–' : codeSpan(line),
  ];
}

/** Guards that this look found broken, with those that roll back first. */
export function brokenGuards(watched: Pick<Watched, 'guards'>, look: Look): PinnedGuard[] {
  const failed = new Set(look.guards.filter((one) => one.status === 'fail').map((one) => one.id));
  const broken = watched.guards.filter((guard) => failed.has(guard.id));
  return [...broken].sort((a, b) => Number(b.on_breach === 'rollback') - Number(a.on_breach === 'rollback'));
}

/** The guard over its looks in a code block, with what its signs mean; empty where no number is known. */
export function guardChartBlock(watched: Watched, guard: PinnedGuard): string {
  const unit = guardUnit(guard, watched.units);
  const points = chartPoints(watched, { guard, unit });
  const chart = textChart(points, guard);
  const [first, last] = [points[0], points[points.length - 1]];
  if (chart === null || first === undefined || last === undefined) return '';
  const span =
    points.length === 1
      ? `one look, ${formatMinute(last.look.at)} UTC`
      : `a column a look, from ${formatMinute(first.look.at)} to ${formatMinute(last.look.at)} UTC`;
  const suffix = unit.suffix.trim();
  const as = suffix === '' ? '' : `, in ${suffix === 'pt' ? 'percentage points' : suffix}`;
  return `${codeFence(chart)}\n\n${escapeText(`█ estimate, ░ between its bounds, ─ limit${as}; ${span}.`)}`;
}
