/** The parts of an evaluation's Markdown that hold numbers: what blocks, the gates, the comparison, the samples. */
import type { Comparison, EvaluationRecord, GateResult } from '../../core/evaluation/types.ts';
import { codeSpan, escapeCell, escapeProse, escapeText } from '../escape.ts';
import { formatCount, plural } from '../format.ts';
import { statusWord } from '../status.ts';
import { tableHead } from '../table.ts';
import { cutText } from '../visible.ts';
import {
  comparisonName,
  comparisonOutcome,
  comparisonsSentence,
  directionLookup,
  OUTCOME_WORDS,
} from './comparison-words.ts';
import type { Part } from './fit.ts';
import { comparisonNumbers, decimalsOf, formatNumber, formatP, gateNumbers } from './numbers.ts';
import type { EvaluationView, PairedSamples } from './view.ts';
import { publishedPairs } from './view.ts';
import type { GateName, OtherSide } from './words.ts';
import {
  blockingGates,
  countVerdicts,
  effectMethod,
  familiesOf,
  gateMethod,
  gateName,
  gateP,
  gatePower,
  otherSide,
  requirement,
} from './words.ts';

const LONGEST_NAME = 160;
const LONGEST_SENTENCE = 700;

const prose = (text: string): string => escapeProse(cutText(text, LONGEST_SENTENCE)) || '–';
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const cell = (text: string): string => escapeCell(text, LONGEST_NAME);

/** A name as text that cannot be taken for anything else. */
export function nameCell(name: GateName): string {
  return [codeSpan(cutText(name.metric, LONGEST_NAME)), ...name.of.map((one) => cell(one))].join(' · ');
}

/** What stands in the way, worst first, each with what to do. */
export function blockingPart(record: EvaluationRecord): Part {
  const gates = blockingGates(record);
  const rows = gates.map((gate) => {
    const { word, symbol } = statusWord(gate.verdict);
    const power = gatePower(gate);
    const next = gate.next === null ? [] : [`**Next:** ${prose(gate.next)}`];
    const said = [
      prose(gate.detail),
      ...(power === null || gate.verdict !== 'inconclusive' ? [] : [escapeText(power)]),
      ...next,
    ];
    return `- **${symbol} ${escapeText(word)}: ${nameCell(gateName(gate))}** ${cell(requirement(gate, otherSide(record)))} (${codeSpan(gate.reason)}). ${said.join(' ')}`;
  });
  return { head: '#### What blocks, and what to do\n', rows, noun: 'gate', priority: 1 };
}

/** One table for each family of gates. */
export function familyParts(record: EvaluationRecord): Part[] {
  return familiesOf(record.gates).map(({ name, gates }) => ({
    head: `#### Gates: ${cell(name)} (${countVerdicts(gates)})\n\n${tableHead(['verdict', 'metric', 'required', 'candidate:', `${otherSide(record)}:`, 'effect (+ is better):', 'method'])}`,
    rows: gates.map((gate) => gateRow(gate, otherSide(record))),
    noun: 'gate',
    priority: gates.some((gate) => gate.verdict !== 'pass' && gate.verdict !== 'not_applicable') ? 2 : 3,
  }));
}

function gateRow(gate: GateResult, other: OtherSide): string {
  const { word, symbol, tone } = statusWord(gate.verdict);
  const numbers = gateNumbers(gate);
  const verdict = `${symbol} ${escapeText(word)}`;
  return row([
    tone === 'bad' || tone === 'open' ? `**${verdict}**` : verdict,
    `${nameCell(gateName(gate))}${measuredAs(gate)}`,
    cell(requirement(gate, other)),
    cell(numbers.candidate),
    cell(numbers.live),
    cell(numbers.effect),
    [gateMethod(gate), gateP(gate) ?? '']
      .filter((part) => part !== '')
      .map(cell)
      .join('<br>') || '–',
  ]);
}

function measuredAs(gate: GateResult): string {
  return gate.measured === null || gate.measured === gate.metric
    ? ''
    : `<br>as ${codeSpan(cutText(gate.measured, LONGEST_NAME))}`;
}

const FOLDED_FROM = 30;

/** Candidate against live for all that both have; folded where it is long. */
export function comparisonParts(record: EvaluationRecord): Part[] {
  if (record.comparisons.length === 0) return [];
  const direction = directionLookup(record);
  const render = (one: Comparison): string =>
    comparisonRow(one, { confidence: record.confidence, direction: direction(one) });
  const overall = record.comparisons.filter((one) => one.slice === null);
  const slices = record.comparisons.filter((one) => one.slice !== null);
  const columns = [
    'metric',
    'candidate:',
    `${otherSide(record)}:`,
    'effect (+ is better):',
    'p (adjusted):',
    'finding',
    'method',
  ];
  const part = (title: string, rows: readonly Comparison[], intro: string): Part => {
    const head = `#### ${title}\n\n${intro}`;
    const table = tableHead(columns);
    const folded = rows.length > FOLDED_FROM;
    return {
      head: folded ? `${head}<details><summary>${plural(rows.length, 'row')}</summary>\n\n${table}` : `${head}${table}`,
      rows: rows.map(render),
      ...(folded ? { tail: '</details>' } : {}),
      noun: 'row',
      priority: 6,
    };
  };
  const intro = `${escapeText(comparisonsSentence(record))}\n\n`;
  return [
    part(`Candidate against ${otherSide(record)}`, overall, intro),
    part(`Slices, candidate against ${otherSide(record)}`, slices, overall.length === 0 ? intro : ''),
  ];
}

function comparisonRow(
  one: Comparison,
  of: { readonly confidence: number; readonly direction: 'up' | 'down' | null },
): string {
  const numbers = comparisonNumbers(one);
  const { word, symbol } = OUTCOME_WORDS[comparisonOutcome(one, of)];
  return row([
    nameCell(comparisonName(one)),
    cell(numbers.candidate),
    cell(numbers.live),
    cell(numbers.effect),
    cell(formatP(one.p_adjusted)),
    symbol === '' ? word : `**${symbol} ${word}**`,
    cell(effectMethod(one.effect)),
  ]);
}

const KEPT_SAMPLES = 10;

/** The samples that got worse and better most, by key; texts are for the full report. */
export function pairParts(view: EvaluationView): Part[] {
  return publishedPairs(view).map((list) => {
    const shown = list.rows.filter((one) => one.outcome === 'loss').slice(0, KEPT_SAMPLES);
    const rows = shown.length > 0 ? shown : list.rows.slice(0, KEPT_SAMPLES);
    const decimals = decimalsOf({
      values: rows.flatMap(({ candidate, live }) => [candidate ?? 0, live ?? 0]),
      intervals: [],
    });
    const number = (value: number | null): string => (value === null ? 'not scored' : formatNumber(value, decimals));
    const name = nameCell(comparisonName({ ...list, slice: null }));
    return {
      head: `#### Samples that changed: ${name}\n\n${samplesSentence(list)}\n\n${tableHead(['sample', 'candidate:', `${otherSide(view.record)}:`, 'outcome', 'slices'])}`,
      rows: rows.map((one) =>
        row([
          codeSpan(cutText(one.key, 80)),
          cell(number(one.candidate)),
          cell(number(one.live)),
          one.outcome === 'loss' ? 'worse' : 'better',
          cell(
            Object.entries(one.slices ?? {})
              .map(([attribute, value]) => `${attribute}=${value}`)
              .join(', '),
          ),
        ]),
      ),
      noun: 'sample',
      priority: 7,
    };
  });
}

function samplesSentence(list: PairedSamples): string {
  const worse = list.rows.some((one) => one.outcome === 'loss');
  return `Of ${plural(list.pairs, 'sample')} that both versions have, ${formatCount(list.losses)} got worse and ${formatCount(list.wins)} got better. ${worse ? 'The worst' : 'Some'} of them:`;
}
