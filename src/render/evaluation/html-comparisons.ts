/** The report's informational table: candidate against live for all that both have, overall and by slice. */
import type { Comparison, EvaluationRecord } from '../../core/evaluation/types.ts';
import { plural } from '../format.ts';
import { cutText, makeVisible } from '../visible.ts';
import type { Outcome } from './comparison-words.ts';
import {
  comparisonName,
  comparisonOutcome,
  comparisonsSentence,
  directionLookup,
  OUTCOME_WORDS,
} from './comparison-words.ts';
import { metricName, numberCell } from './html-gates.ts';
import type { Column, Html, TableRow } from './html-kit.ts';
import { html, table } from './html-kit.ts';
import { comparisonNumbers, formatP } from './numbers.ts';
import { effectPlot } from './svg.ts';
import { effectLines, otherSide } from './words.ts';

const TONES: Readonly<Record<Outcome, string>> = {
  better: 'good',
  worse: 'bad',
  changed: 'open',
  unclear: 'quiet',
  unknown: 'quiet',
};

/** Null where nothing was compared. */
export function comparisonSections(record: EvaluationRecord): Html | null {
  if (record.comparisons.length === 0) return null;
  const direction = directionLookup(record);
  const row = (one: Comparison): TableRow =>
    comparisonRow(one, comparisonOutcome(one, { confidence: record.confidence, direction: direction(one) }));
  const overall = record.comparisons.filter((one) => one.slice === null);
  const slices = record.comparisons.filter((one) => one.slice !== null);
  const intro = html`<p>${comparisonsSentence(record)}</p>`;
  const other = otherSide(record);
  return html`${
    overall.length === 0
      ? null
      : html`<section id="comparison"><h2>Candidate against ${other}</h2>${intro}${listOf(overall.map(row), { caption: `Candidate against ${other}, all samples`, other })}</section>`
  }${
    slices.length === 0
      ? null
      : html`<section id="${overall.length === 0 ? 'comparison' : 'slices'}"><h2>Slices</h2>${overall.length === 0 ? intro : null}${listOf(slices.map(row), { caption: `Candidate against ${other}, by slice`, other })}</section>`
  }`;
}

/** From so many rows on there is something to look for. */
const SEARCHED_FROM = 12;

function listOf(rows: readonly TableRow[], of: { readonly caption: string; readonly other: string }): Html {
  const searched = rows.length >= SEARCHED_FROM;
  const sorted = (name: string, key: string): Html =>
    searched ? html`<button type="button" data-sort="${key}">${name}</button>` : html`${name}`;
  const columns: Column[] = [
    { name: sorted('Metric', 'name'), label: 'Metric' },
    { name: 'Candidate', number: true },
    { name: of.other === 'live' ? 'Live' : 'Baseline', number: true },
    { name: sorted('Effect (+ is better)', 'effect'), label: 'Effect (+ is better)', number: true },
    { name: 'Interval of the effect', width: 'wide' },
    { name: sorted('p, adjusted', 'p'), label: 'p, adjusted', number: true },
    { name: 'Finding', width: 'narrow' },
  ];
  const made = table({ caption: of.caption, columns, rows, kind: 'comparisons cards' });
  if (!searched) return made;
  return html`<div data-list><div class="tools" hidden><label>Find <input type="search" placeholder="metric or slice"></label> <label><input type="checkbox"> only clear differences</label></div>
${made}
${pager(`${plural(rows.length, 'row')}`)}</div>`;
}

/** Buttons to turn pages with; shown by the script. */
export function pager(all: string): Html {
  return html`<div class="pages" hidden><button type="button">Back</button> <output aria-live="polite">${all}</output> <button type="button">Next</button></div>`;
}

function comparisonRow(one: Comparison, outcome: Outcome): TableRow {
  const { effect } = one;
  const numbers = comparisonNumbers(one);
  const name = comparisonName(one);
  const { word, symbol } = OUTCOME_WORDS[outcome];
  const clear = symbol === '' ? '' : '1';
  const found = [name.metric, ...name.of].join(' ').toLowerCase();
  return {
    tone: TONES[outcome],
    attributes: html` data-name="${cutText(makeVisible(found), 300)}" data-clear="${clear}" data-effect="${effect.value}" data-p="${one.p_adjusted ?? 2}"`,
    cells: [
      metricName(name),
      numberCell(numbers.candidate, []),
      numberCell(numbers.live, []),
      numberCell(numbers.effect, effectLines(effect).slice(0, 1)),
      effectPlot({ value: effect.value, interval: effect.interval, tone: TONES[outcome] }) ?? '',
      formatP(one.p_adjusted) || '–',
      symbol === ''
        ? html`<span class="soft">${word}</span>`
        : html`<span class="badge tone-${TONES[outcome]}"><span aria-hidden="true">${symbol}</span> ${word}</span>`,
    ],
  };
}
