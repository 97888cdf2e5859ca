/** Wins and losses by sample, to page through: as much of them as `publish` allows. */
import { formatCount, plural } from '../format.ts';
import { cutText } from '../visible.ts';
import { comparisonName } from './comparison-words.ts';
import { pager } from './html-comparisons.ts';
import { metricName } from './html-gates.ts';
import type { Column, Html } from './html-kit.ts';
import { html, jsonBlock, nameText, table } from './html-kit.ts';
import { decimalsOf, formatNumber } from './numbers.ts';
import type { EvaluationView, PairedRow, PairedSamples } from './view.ts';
import { publishedPairs } from './view.ts';
import { otherSide } from './words.ts';

/** Rows of one list that the report carries; the evidence has all. */
export const KEPT_ROWS = 2_000;
/** Rows that are there without the script; the script shows as many at a time. */
const PAGE = 20;
const LONGEST_TEXT = 4_000;
const LONGEST_KEY = 200;

/** Null where nothing may be shown, or nothing differs. */
export function samplesSection(view: EvaluationView): Html | null {
  const lists = publishedPairs(view);
  if (lists.length === 0) return null;
  const other = otherSide(view.record);
  return html`<section id="samples"><h2>Samples that changed</h2><p class="soft">Pairs of answers to the same question that were scored differently, worst first. The policy publishes ${view.record.publish === 'full' ? 'samples with their texts' : 'keys, slices and scores, no texts'}.</p>${lists.map((list, index) => listSection(list, { index, other }))}</section>`;
}

/** A row as the script and the first page show it. */
interface ShownRow {
  readonly worse: boolean;
  readonly key: string;
  readonly candidate: string;
  readonly live: string;
  readonly slices: string;
  readonly texts: readonly (readonly [name: string, text: string])[];
}

function shownRow(row: PairedRow, number: (value: number | null) => string): ShownRow {
  return {
    worse: row.outcome === 'loss',
    key: cutText(row.key, LONGEST_KEY),
    candidate: number(row.candidate),
    live: number(row.live),
    slices: cutText(
      Object.entries(row.slices ?? {})
        .map(([attribute, value]) => `${attribute} = ${value}`)
        .join(', '),
      LONGEST_KEY,
    ),
    texts: Object.entries(row.texts ?? {}).map(([name, text]) => [cutText(name, 80), cutText(text, LONGEST_TEXT)]),
  };
}

function listSection(list: PairedSamples, of: { readonly index: number; readonly other: string }): Html {
  const kept = list.rows.slice(0, KEPT_ROWS);
  const decimals = decimalsOf({
    values: kept.flatMap(({ candidate, live }) => [candidate ?? 0, live ?? 0]),
    intervals: [],
  });
  const number = (value: number | null): string => (value === null ? 'not scored' : formatNumber(value, decimals));
  const rows = kept.map((row) => shownRow(row, number));
  const name = comparisonName({ ...list, slice: null });
  const left = list.wins + list.losses - rows.length;
  const columns: Column[] = [
    { name: 'Sample' },
    { name: 'Candidate', number: true },
    { name: of.other === 'live' ? 'Live' : 'Baseline', number: true },
    { name: 'Outcome', width: 'narrow' },
    { name: 'Slices' },
  ];
  const title = html`${metricName(name)}`;
  return html`<details${of.index === 0 ? html` open` : null}><summary><h3>${title}</h3> <span class="soft">${formatCount(list.losses)} worse, ${formatCount(list.wins)} better, ${formatCount(Math.max(0, list.pairs - list.losses - list.wins))} the same</span></summary>
<div data-samples="pairs-${of.index}"><div class="tools" hidden><label>Show <select><option value="">all that changed</option><option value="worse">worse</option><option value="better">better</option></select></label> <label>Find <input type="search" placeholder="key or slice"></label></div>
${table({ caption: html`Samples that changed in ${title}`, columns, rows: rows.slice(0, PAGE).map(rowCells), kind: 'samples cards' })}
${pager(`${plural(rows.length, 'sample')}`)}</div>
${left > 0 ? html`<p class="soft">${plural(left, 'more sample')} changed and ${left === 1 ? 'is' : 'are'} not in this file.</p>` : null}
${jsonBlock(`pairs-${of.index}`, rows)}</details>`;
}

function rowCells(row: ShownRow): { readonly cells: readonly (Html | string)[] } {
  const texts =
    row.texts.length === 0
      ? null
      : html`<details><summary>texts</summary><dl class="texts">${row.texts.map(([name, text]) => html`<dt>${name}</dt><dd>${text}</dd>`)}</dl></details>`;
  return {
    cells: [
      html`${nameText(row.key)}${texts}`,
      row.candidate,
      row.live,
      outcomeBadge(row.worse),
      row.slices === '' ? '–' : nameText(row.slices),
    ],
  };
}

function outcomeBadge(worse: boolean): Html {
  return worse
    ? html`<span class="badge tone-bad"><span aria-hidden="true">▼</span> worse</span>`
    : html`<span class="badge tone-good"><span aria-hidden="true">▲</span> better</span>`;
}
