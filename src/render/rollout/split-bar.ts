/** The split of traffic as a bar: of blocks for Markdown and terminal, as SVG for HTML. */
import type { Share } from '../../core/event.ts';
import { codeSpan, escapeCell, escapeText } from '../escape.ts';
import type { Html } from '../evaluation/html-kit.ts';
import { html } from '../evaluation/html-kit.ts';
import { px } from '../evaluation/svg.ts';
import { plural } from '../format.ts';
import type { RenderLinks } from '../links.ts';
import { versionLink } from '../links.ts';
import { renderRows } from '../table.ts';
import { cutText } from '../visible.ts';
import { formatShare } from './words.ts';

const CELLS = 20;
const ALL = 10_000;

/** `████░░░░░░░░░░░░░░░░`: what is not nothing fills a block, and what is not all leaves one. */
export function blockBar(share: number, cells = CELLS): string {
  const part = Math.min(Math.max(share / ALL, 0), 1) || 0;
  const round = Math.round(part * cells);
  const full = part === 0 ? 0 : part === 1 ? cells : Math.min(cells - 1, Math.max(1, round));
  return '█'.repeat(full) + '░'.repeat(cells - full);
}

/** What a version is in a split: the candidate comes first, the baseline last. */
export function roleOf(exposure: readonly Share[], index: number): string {
  if (exposure[index]?.shadow) return 'shadow';
  if (exposure.length === 1) return 'live';
  if (index === 0) return 'candidate';
  return index === exposure.length - 1 ? 'baseline' : 'earlier';
}

/** Said in words where the number alone would not: `mirrored, no share`. */
export function shareText(one: Share): string {
  return one.shadow ? 'mirrored, answers nobody' : formatShare(one.share);
}

/** `1 tenant gets the candidate whatever its share`: named by their number, they may be people. Empty for none. */
export function tenantsText(tenants: readonly string[]): string {
  if (tenants.length === 0) return '';
  const gets = tenants.length === 1 ? 'gets' : 'get';
  return `${plural(tenants.length, 'named tenant')} ${gets} the candidate from the first step on that is no shadow, whatever its share.`;
}

const changed = (one: Share): string =>
  one.configuration === null || one.configuration === undefined
    ? ''
    : ` (configuration of event ${one.configuration.seq})`;

/** A table: version, what it is, and its share as a bar and a number. */
export function splitMarkdown(of: {
  readonly model: string;
  readonly exposure: readonly Share[];
  readonly links: RenderLinks;
}): string {
  const rows = of.exposure.map((one, index) => [
    `**${versionLink(of.links, { model: of.model, version: one.version })}**${escapeText(changed(one))}`,
    escapeCell(roleOf(of.exposure, index)),
    one.shadow
      ? `${codeSpan('▒'.repeat(CELLS))} ${escapeText(shareText(one))}`
      : `${codeSpan(blockBar(one.share))} ${escapeText(shareText(one))}`,
  ]);
  return rows.length === 0 ? 'Nothing is served.' : renderRows(['version', 'is', 'traffic'], rows);
}

const WIDTH = 640;
const BAR = 30;
const MIRROR = 12;

/** The split as one bar, with a dashed one below it for each version that gets a copy. Labels say what colours do. */
export function splitSvg(exposure: readonly Share[], id: string): Html | null {
  if (exposure.length === 0) return null;
  const served = exposure
    .map((one, index) => ({ one, role: roleOf(exposure, index) }))
    .filter(({ one }) => !one.shadow);
  const mirrored = exposure.filter((one) => one.shadow);
  const height = BAR + mirrored.length * (MIRROR + 18) + 2;
  let x = 0;
  const parts = served.map(({ one, role }) => {
    const width = (Math.max(0, one.share) / ALL) * WIDTH;
    const label = `${cutText(one.version, 40)} ${formatShare(one.share)}`;
    // Digits and small letters of the label's size are about seven units wide.
    const fits = label.length * 7 + 12 < width;
    const text = fits ? html`<text x="${px(x + 8)}" y="20">${label}</text>` : null;
    const part = html`<g class="share ${role}"><title>${`${cutText(one.version, 80)}, ${role}: ${formatShare(one.share)}`}</title><rect x="${px(x)}" width="${px(width)}" height="${BAR}"/>${text}</g>`;
    x += width;
    return part;
  });
  const mirrors = mirrored.map((one, index) => {
    const y = BAR + 4 + index * (MIRROR + 18);
    return html`<g class="share shadow"><rect x="1" y="${y}" width="${WIDTH - 2}" height="${MIRROR}"/><text x="8" y="${y + MIRROR + 13}">${`${cutText(one.version, 60)}: a copy of the traffic, answers nobody`}</text></g>`;
  });
  const description = exposure
    .map((one, index) => `${cutText(one.version, 80)}, ${roleOf(exposure, index)}: ${shareText(one)}`)
    .join('; ');
  return html`<svg class="split" role="img" aria-labelledby="${id}-t ${id}-d" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}"><title id="${id}-t">Split of traffic</title><desc id="${id}-d">${description}</desc>${parts}${mirrors}</svg>`;
}
