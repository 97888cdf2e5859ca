/** A guard over time as SVG: the estimate at each look, the band between its bounds, and the limit they are held against. */
import type { PinnedGuard } from '../../core/rollout/types.ts';
import type { Html, Piece } from '../evaluation/html-kit.ts';
import { html } from '../evaluation/html-kit.ts';
import { formatNumber } from '../evaluation/numbers.ts';
import { DIGIT, niceStep, px } from '../evaluation/svg.ts';
import { cutText } from '../visible.ts';
import type { ChartPoint, Range } from './chart-points.ts';
import { valueRange } from './chart-points.ts';
import type { GuardUnit } from './guard-numbers.ts';
import { goodSide, guardTexts } from './guard-numbers.ts';
import { timeTicks } from './time-ticks.ts';
import type { Watched } from './types.ts';
import { formatMinute, guardName, guardWord, lookWord, stepName } from './words.ts';

export const CHART_WIDTH = 760;
const HEIGHT = 238;
const TOP = 30;
const BOTTOM = 214;
const RIGHT = 18;
/** Least time that the picture spans, milliseconds. */
const SHORTEST = 3_600_000;

export interface GuardChart {
  /** Unique in the document. */
  readonly id: string;
  readonly guard: PinnedGuard;
  readonly unit: GuardUnit;
  readonly points: readonly ChartPoint[];
  readonly watched: Watched;
}

interface Frame extends GuardChart {
  readonly left: number;
  readonly range: Range;
  readonly begin: number;
  readonly end: number;
  readonly ticks: readonly { readonly value: number; readonly label: string }[];
  x(at: number): number;
  /** Values beyond the picture stand at its edge. */
  y(value: number): number;
}

/** Null where there is no number to draw. */
export function guardChart(of: GuardChart): Html | null {
  const range = valueRange(of.points, { zero: of.unit.signed });
  if (range === null) return null;
  const frame = frameOf(of, range);
  const last = of.points[of.points.length - 1];
  const status = last === undefined ? 'not looked at' : guardWord(last.status).word;
  return html`<svg class="chart" role="img" aria-labelledby="${of.id}-t ${of.id}-d" width="${CHART_WIDTH}" height="${HEIGHT}" viewBox="0 0 ${CHART_WIDTH} ${HEIGHT}">
<title id="${of.id}-t">${cutText(guardName(of.guard), 200)}: ${status}</title><desc id="${of.id}-d">${description(of)}</desc>
${wrongSide(frame)}${axes(frame)}${band(frame)}${stepLines(frame)}${limitLine(frame)}${estimateLine(frame)}${marked(frame).map((point) => mark(point, frame))}
</svg>`;
}

function description({ points, unit, guard }: GuardChart): string {
  const [first, last] = [points[0], points[points.length - 1]];
  if (first === undefined || last === undefined) return 'No look yet.';
  const texts = guardTexts(last.guard, unit);
  const span =
    points.length === 1
      ? `One look at ${formatMinute(last.look.at)} UTC.`
      : `${points.length} looks from ${formatMinute(first.look.at)} to ${formatMinute(last.look.at)} UTC.`;
  const harm = guard.rule.kind === 'vs_live' ? 'how much worse the candidate is' : 'value';
  return `${span} At the last one: ${harm} ${texts.estimate}, between ${texts.bounds}; limit ${texts.limit}, good ${goodSide(guard)} it. All numbers are in the table below.`;
}

function frameOf(of: GuardChart, range: Range): Frame {
  const ticks = valueTicks(range);
  const left = Math.max(40, ...ticks.map(({ label }) => label.length * DIGIT + 14));
  const times = [Date.parse(of.watched.startedAt), ...of.points.map((one) => one.at)].filter(Number.isFinite);
  const begin = Math.min(...times);
  const end = Math.max(begin + SHORTEST, ...times);
  const width = CHART_WIDTH - RIGHT - left;
  return {
    ...of,
    left,
    range,
    begin,
    end,
    ticks,
    x: (at) => left + ((at - begin) / (end - begin)) * width,
    y: (value) => {
      const part = (range.high - value) / (range.high - range.low);
      return TOP + Math.max(0, Math.min(1, part)) * (BOTTOM - TOP);
    },
  };
}

function valueTicks(range: Range): { value: number; label: string }[] {
  const step = niceStep((range.high - range.low) / 5);
  const large = Math.max(Math.abs(range.low), Math.abs(range.high)) >= 1e7;
  const decimals = step < 1e-5 || large ? null : Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  const first = Math.ceil(range.low / step);
  const count = Math.min(12, Math.max(0, Math.floor(range.high / step) - first + 1));
  return Array.from({ length: count }, (_, index) => {
    const value = (first + index) * step;
    return { value, label: formatNumber(Math.abs(value) < step / 2 ? 0 : value, decimals) };
  });
}

function axes(frame: Frame): Html {
  const right = CHART_WIDTH - RIGHT;
  const rows = frame.ticks.map(({ value, label }) => {
    const y = px(frame.y(value));
    return html`<line class="grid" x1="${px(frame.left)}" x2="${right}" y1="${y}" y2="${y}"/><text x="${px(frame.left - 8)}" y="${px(frame.y(value) + 4)}" text-anchor="end">${label}</text>`;
  });
  const columns = timeTicks(frame.begin, frame.end).map(({ at, label }) => {
    const x = frame.x(at);
    const half = (label.length * DIGIT) / 2;
    const anchor = x + half > CHART_WIDTH ? 'end' : x - half < 0 ? 'start' : 'middle';
    return html`<line class="axis" x1="${px(x)}" x2="${px(x)}" y1="${BOTTOM}" y2="${BOTTOM + 4}"/><text x="${px(x)}" y="${BOTTOM + 18}" text-anchor="${anchor}">${label}</text>`;
  });
  const zero =
    frame.unit.signed && frame.range.low <= 0 && frame.range.high >= 0
      ? html`<line class="zero" x1="${px(frame.left)}" x2="${right}" y1="${px(frame.y(0))}" y2="${px(frame.y(0))}"/>`
      : null;
  const suffix = frame.unit.suffix.trim();
  const unit = suffix === '' ? null : html`<text x="0" y="12">${cutText(suffix, 24)}</text>`;
  return html`${unit}${rows}<line class="axis" x1="${px(frame.left)}" x2="${right}" y1="${BOTTOM}" y2="${BOTTOM}"/>${columns}${zero}`;
}

/** A line where each step begins; its name where there is room for it before the next one. */
function stepLines(frame: Frame): Html {
  const { watched } = frame;
  const steps = watched.steps
    .map((step) => ({ x: frame.x(Date.parse(step.since)), name: stepName(watched.plan?.steps[step.index]) }))
    .filter(({ x }) => x >= frame.left - 0.5 && x <= CHART_WIDTH - RIGHT + 0.5);
  const lines = steps.map(({ x, name }, index) => {
    const until = steps[index + 1]?.x ?? CHART_WIDTH;
    const label =
      name.length * DIGIT + 8 > until - x ? null : html`<text x="${px(x + 4)}" y="${TOP - 6}">${name}</text>`;
    return html`<g class="step"><title>${`step ${name} begins`}</title><line x1="${px(x)}" x2="${px(x)}" y1="${TOP - 18}" y2="${BOTTOM}"/>${label}</g>`;
  });
  return html`${lines}`;
}

/** Points of a kind that follow each other, so that a gap is a gap. */
function runs(points: readonly ChartPoint[], has: (point: ChartPoint) => boolean): ChartPoint[][] {
  const found: ChartPoint[][] = [];
  let run: ChartPoint[] = [];
  for (const point of points) {
    if (has(point)) {
      if (run.length === 0) found.push(run);
      run.push(point);
    } else run = [];
  }
  return found;
}

const path = (points: readonly (readonly [x: number, y: number])[]): string =>
  points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${px(x)} ${px(y)}`).join('');

function band(frame: Frame): Html {
  const shapes = runs(frame.points, ({ low, high }) => low !== null && high !== null).map((run) => {
    const upper = run.map((one) => [frame.x(one.at), frame.y(one.high ?? 0)] as const);
    const lower = run.map((one) => [frame.x(one.at), frame.y(one.low ?? 0)] as const);
    const area = run.length === 1 ? null : html`<path class="band" d="${path([...upper, ...[...lower].reverse()])}Z"/>`;
    return html`${area}<path class="edge" d="${path(upper)}"/><path class="edge" d="${path(lower)}"/>`;
  });
  const alone = shapes.length === frame.points.length;
  const whiskers = frame.points.map(({ at, low, high }) => {
    if (low === null || high === null || (isDense(frame) && !alone)) return null;
    const x = px(frame.x(at));
    return html`<path class="whisker" d="M${x} ${px(frame.y(low))}V${px(frame.y(high))}"/>`;
  });
  return html`${shapes}${whiskers}`;
}

const limitsOf = (frame: Frame): ChartPoint[] => frame.points.filter((one) => one.limit !== null);

/** The limit moves where it is a part of what is live; it is drawn from edge to edge all the same. */
function limitPath(frame: Frame): (readonly [number, number])[] {
  const points = limitsOf(frame);
  const [first, last] = [points[0], points[points.length - 1]];
  if (first === undefined || last === undefined) return [];
  return [
    [frame.left, frame.y(first.limit ?? 0)],
    ...points.map((one) => [frame.x(one.at), frame.y(one.limit ?? 0)] as const),
    [CHART_WIDTH - RIGHT, frame.y(last.limit ?? 0)],
  ];
}

function wrongSide(frame: Frame): Html | null {
  const line = limitPath(frame);
  if (line.length === 0) return null;
  const edge = goodSide(frame.guard) === 'below' ? TOP : BOTTOM;
  return html`<path class="wrong" d="${path([...line, [CHART_WIDTH - RIGHT, edge], [frame.left, edge]])}Z"/>`;
}

function limitLine(frame: Frame): Html | null {
  const line = limitPath(frame);
  const last = limitsOf(frame).at(-1);
  if (last === undefined) return null;
  const y = frame.y(last.limit ?? 0);
  const above = goodSide(frame.guard) === 'below';
  const text = `limit ${guardTexts(last.guard, frame.unit).limit}`;
  // The label stands on the wrong side, unless there is no room.
  const at = above ? (y - TOP < 16 ? y + 14 : y - 6) : BOTTOM - y < 18 ? y - 6 : y + 14;
  return html`<path class="limit" d="${path(line)}"/><text class="limit-label" x="${CHART_WIDTH - RIGHT - 4}" y="${px(at)}" text-anchor="end">${cutText(text, 40)}</text>`;
}

/** Where looks stand closer than their marks are wide. */
const isDense = ({ points }: Pick<GuardChart, 'points'>): boolean => points.length > 90;

/** Of many looks only those where the status changes, and the last one. */
function marked(frame: Frame): readonly ChartPoint[] {
  const { points } = frame;
  if (!isDense(frame)) return points;
  return points.filter((one, index) => one.status !== points[index - 1]?.status || index === points.length - 1);
}

function estimateLine(frame: Frame): Html {
  const lines = runs(frame.points, (one) => one.estimate !== null)
    .filter((run) => run.length > 1)
    .map(
      (run) => html`<path class="line" d="${path(run.map((one) => [frame.x(one.at), frame.y(one.estimate ?? 0)]))}"/>`,
    );
  return html`${lines}`;
}

/** Told apart by shape, not by colour alone: a full dot passes, an open one is not settled, a square fails, a cross is not known. */
function mark(point: ChartPoint, frame: Frame): Html {
  const x = frame.x(point.at);
  const y = point.estimate === null ? BOTTOM - 8 : frame.y(point.estimate);
  return html`<g class="look ${point.status}"><title>${pointText(point, frame.unit)}</title>${markShape(point.status, x, y)}</g>`;
}

function pointText(point: ChartPoint, unit: GuardUnit): string {
  const texts = guardTexts(point.guard, unit);
  return `${formatMinute(point.look.at)} UTC, ${lookWord(point.look.decision).word}: ${texts.estimate} (${texts.bounds}), limit ${texts.limit}`;
}

/** Also for the legend. */
export function markShape(status: ChartPoint['status'], x: number, y: number): Piece {
  if (status === 'fail') return html`<rect x="${px(x - 5)}" y="${px(y - 5)}" width="10" height="10"/>`;
  if (status === 'error') {
    return html`<path d="M${px(x - 4)} ${px(y - 4)}L${px(x + 4)} ${px(y + 4)}M${px(x - 4)} ${px(y + 4)}L${px(x + 4)} ${px(y - 4)}"/>`;
  }
  return html`<circle cx="${px(x)}" cy="${px(y)}" r="4"/>`;
}
