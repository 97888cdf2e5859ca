/** Interval plots: values with their intervals on one axis, with the bound and the side of it that is good. */
import { cutText } from '../visible.ts';
import type { Html } from './html-kit.ts';
import { html } from './html-kit.ts';
import type { Ends } from './numbers.ts';
import { formatNumber } from './numbers.ts';

export interface Mark {
  readonly label: string;
  readonly value: number;
  readonly interval: Ends | null;
  /** `main`: what is decided on, in the tone of the verdict. `other`: beside it. `aside`: not counted. */
  readonly kind: 'main' | 'other' | 'aside';
}

export interface Plot {
  /** Unique in the document. */
  readonly id: string;
  readonly title: string;
  /** What the picture shows, in words. */
  readonly description: string;
  readonly marks: readonly Mark[];
  readonly bound: { readonly value: number; readonly label: string; readonly good: 'above' | 'below' } | null;
  /** A second line, such as `live` at zero. */
  readonly zero: string | null;
  readonly tone: string;
}

const WIDTH = 336;
const LEFT = 92;
const RIGHT = 12;
const TOP = 20;
const ROW = 22;
const AXIS = 22;
/** Pixels that a digit of an axis label takes. */
export const DIGIT = 6.2;

/** Null where there is nothing finite to show. */
export function intervalPlot(plot: Plot): Html | null {
  const marks = plot.marks.filter((mark) => Number.isFinite(mark.value));
  if (marks.length === 0) return null;
  const bound = plot.bound !== null && Number.isFinite(plot.bound.value) ? plot.bound : null;
  const scale = scaleOf([
    ...marks.flatMap(({ value, interval }) => (interval === null ? [value] : [value, interval.low, interval.high])),
    ...(bound === null ? [] : [bound.value]),
    ...(plot.zero === null ? [] : [0]),
  ]);
  if (!Number.isFinite(scale.high - scale.low)) return null;
  const bottom = TOP + marks.length * ROW;
  const height = bottom + AXIS;
  return html`<svg class="plot tone-${plot.tone}" role="img" aria-labelledby="${plot.id}-t ${plot.id}-d" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}">
<title id="${plot.id}-t">${plot.title}</title><desc id="${plot.id}-d">${plot.description}</desc>
${bound === null ? null : zone(bound, { scale, bottom })}${axis(scale, bottom)}${plot.zero === null ? null : zeroLine(plot.zero, { scale, bottom, bound })}${bound === null ? null : boundLine(bound, { scale, bottom })}${marks.map((mark, index) => markShape(mark, { scale, y: TOP + index * ROW + ROW / 2 }))}
</svg>`;
}

interface Scale {
  readonly low: number;
  readonly high: number;
  x(value: number): number;
}

function scaleOf(values: readonly number[]): Scale {
  const finite = values.filter(Number.isFinite);
  const lowest = Math.min(...finite);
  const highest = Math.max(...finite);
  // A single number stands in the middle; a zero, such as a count, at the beginning.
  const spread = lowest === highest ? Math.abs(highest) * 0.2 : 0;
  const top = lowest === highest && highest === 0 ? 1 : highest + spread;
  const range = top - (lowest - spread);
  const low = lowest - spread - range * 0.07;
  const high = top + range * 0.07;
  return { low, high, x: (value) => LEFT + ((value - low) / (high - low)) * (WIDTH - LEFT - RIGHT) };
}

/** A length as SVG has it, to a tenth of a pixel. */
export const px = (value: number): string => String(Math.round(value * 10) / 10);

interface Frame {
  readonly scale: Scale;
  readonly bottom: number;
}

function zone(bound: NonNullable<Plot['bound']>, { scale, bottom }: Frame): Html {
  const at = scale.x(bound.value);
  const from = bound.good === 'above' ? at : LEFT;
  const to = bound.good === 'above' ? WIDTH - RIGHT : at;
  return html`<rect class="zone" x="${px(from)}" y="${TOP - 2}" width="${px(Math.max(0, to - from))}" height="${bottom - TOP + 2}"/>`;
}

/** Which point of a text stands at `x`, so that all of it is within the picture. */
function anchor(x: number, text: string): string {
  const half = (text.length * DIGIT) / 2;
  if (x - half < 0) return 'start';
  return x + half > WIDTH ? 'end' : 'middle';
}

function boundLine(bound: NonNullable<Plot['bound']>, { scale, bottom }: Frame): Html {
  const x = px(scale.x(bound.value));
  const label = cutText(bound.label, 34);
  return html`<line class="bound" x1="${x}" x2="${x}" y1="${TOP - 4}" y2="${bottom}"/><text class="bound-label" x="${x}" y="${TOP - 8}" text-anchor="${anchor(scale.x(bound.value), label)}">${label}</text>`;
}

function zeroLine(label: string, of: Frame & { readonly bound: Plot['bound'] }): Html {
  const x = of.scale.x(0);
  const near = of.bound !== null && Math.abs(of.scale.x(of.bound.value) - x) < 90;
  const text = near ? null : html`<text x="${px(x)}" y="${TOP - 8}" text-anchor="${anchor(x, label)}">${label}</text>`;
  return html`<line class="zero" x1="${px(x)}" x2="${px(x)}" y1="${TOP - 4}" y2="${of.bottom}"/>${text}`;
}

/** Ticks at round numbers, as many as their labels leave room for. */
function axis(scale: Scale, bottom: number): Html {
  const ticks = ticksOf(scale);
  const line = html`<line class="axis" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${bottom}" y2="${bottom}"/>`;
  const marks = ticks.map(
    ({ at, label }) =>
      html`<line class="axis" x1="${px(at)}" x2="${px(at)}" y1="${bottom}" y2="${bottom + 4}"/><text x="${px(at)}" y="${bottom + 16}" text-anchor="middle">${label}</text>`,
  );
  return html`${line}${marks}`;
}

function ticksOf(scale: Scale): { readonly at: number; readonly label: string }[] {
  for (const most of [5, 4, 3, 2, 1]) {
    const step = niceStep((scale.high - scale.low) / most);
    const decimals = step < 1e-5 ? null : Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
    const first = Math.ceil(scale.low / step);
    const last = Math.floor(scale.high / step);
    const ticks = Array.from({ length: Math.min(12, Math.max(0, last - first + 1)) }, (_, index) => {
      const value = (first + index) * step;
      return { at: scale.x(value), label: formatNumber(value, decimals) };
    }).filter(({ at, label }) => at + (label.length * DIGIT) / 2 <= WIDTH && at >= LEFT);
    const room = Math.max(...ticks.map(({ label }) => label.length * DIGIT), 0) + 10;
    if (ticks.every((tick, index) => index === 0 || tick.at - (ticks[index - 1]?.at ?? 0) >= room)) return ticks;
  }
  return [];
}

/** 1, 2 or 5 times a power of ten. */
export function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const times = rough / power;
  return power * (times <= 1 ? 1 : times <= 2 ? 2 : times <= 5 ? 5 : 10);
}

function markShape(mark: Mark, of: { readonly scale: Scale; readonly y: number }): Html {
  const { scale, y } = of;
  const x = px(scale.x(mark.value));
  const label = html`<text class="row-label" x="${LEFT - 8}" y="${y + 4}" text-anchor="end">${cutText(mark.label, 12)}</text>`;
  const { interval } = mark;
  const known = interval !== null && Number.isFinite(interval.low) && Number.isFinite(interval.high);
  const low = known ? px(scale.x(interval.low)) : x;
  const high = known ? px(scale.x(interval.high)) : x;
  const whisker = known
    ? html`<path class="whisker" d="M${low} ${y - 4}V${y + 4}M${low} ${y}H${high}M${high} ${y - 4}V${y + 4}"/>`
    : null;
  return html`<g class="mark ${mark.kind}">${label}${whisker}<circle cx="${x}" cy="${y}" r="4"/></g>`;
}

const SMALL_WIDTH = 132;
const SMALL_HEIGHT = 20;

/** The interval of an effect around zero, for a row of a table that says the numbers itself. */
export function effectPlot(of: {
  readonly value: number;
  readonly interval: Ends | null;
  readonly tone: string;
}): Html | null {
  const { value, interval } = of;
  const ends = [value, ...(interval === null ? [] : [interval.low, interval.high])];
  if (!ends.every(Number.isFinite)) return null;
  const most = Math.max(...ends.map(Math.abs)) || 1;
  const middle = SMALL_WIDTH / 2;
  const x = (one: number): string => px(middle + (one / most) * (middle - 6));
  const y = SMALL_HEIGHT / 2;
  const whisker =
    interval === null
      ? null
      : html`<path class="whisker" d="M${x(interval.low)} ${y - 3}V${y + 3}M${x(interval.low)} ${y}H${x(interval.high)}M${x(interval.high)} ${y - 3}V${y + 3}"/>`;
  return html`<svg class="small tone-${of.tone}" aria-hidden="true" width="${SMALL_WIDTH}" height="${SMALL_HEIGHT}" viewBox="0 0 ${SMALL_WIDTH} ${SMALL_HEIGHT}"><line class="zero" x1="${middle}" x2="${middle}" y1="1" y2="${SMALL_HEIGHT - 1}"/><g class="mark main">${whisker}<circle cx="${x(value)}" cy="${y}" r="3.2"/></g></svg>`;
}
