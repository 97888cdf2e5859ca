/** Cells that more than one table of a rollout has. */
import { escapeCell, escapeText } from '../escape.ts';
import type { RenderLinks } from '../links.ts';
import { versionLink } from '../links.ts';
import type { Word } from '../status.ts';
import type { PlanRow } from './plan.ts';
import { requestsText, STEP_WORDS } from './plan.ts';
import { formatMinute } from './words.ts';

/** Symbol and word; bold where somebody should look. */
export function statusCell({ word, symbol, tone }: Word): string {
  const text = escapeText(`${symbol} ${word}`);
  return tone === 'good' || tone === 'quiet' ? text : `**${text}**`;
}

export const PLAN_COLUMNS = ['step', 'state', 'from (UTC)', 'asks for at least', 'requests so far:'];

/** Cells of {@link PLAN_COLUMNS}, escaped. */
export function planCells(row: PlanRow): string[] {
  const { word, symbol } = STEP_WORDS[row.state];
  const from =
    row.since !== null
      ? formatMinute(row.since)
      : row.earliest === null
        ? ''
        : `earliest ${formatMinute(row.earliest)}`;
  const here = row.state === 'current' || row.state === 'ended_here';
  return [
    `**${escapeText(row.name)}**`,
    here ? `**${escapeText(`${symbol} ${word}`)}**` : escapeText(`${symbol} ${word}`),
    escapeCell(from),
    escapeCell(row.asks),
    escapeCell(requestsText(row)),
  ];
}

/** A version linked to its release, in bold. */
export function versionCell(links: RenderLinks, of: { readonly model: string; readonly version: string }): string {
  return `**${versionLink(links, of)}**`;
}
