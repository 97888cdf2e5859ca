/** The report's head and its gates. */
import type { EvaluationRecord, GateResult, GroupResult } from '../../core/evaluation/types.ts';
import type { Status } from '../../core/result.ts';
import { STATUSES } from '../../core/result.ts';
import { formatCount, formatMoment, plural } from '../format.ts';
import { statusWord } from '../status.ts';
import { gatePlot } from './gate-plot.ts';
import type { Column, Html, Piece, TableRow } from './html-kit.ts';
import { code, html, nameText, sentence, table } from './html-kit.ts';
import { decimalsOf, formatEstimate, gateNumbers } from './numbers.ts';
import { intervalPlot } from './svg.ts';
import type { EvaluationView } from './view.ts';
import type { GateName, OtherSide } from './words.ts';
import {
  baselineText,
  blockingGates,
  countVerdicts,
  effectLines,
  estimateMethod,
  familiesOf,
  gateLabel,
  gateName,
  gateP,
  gatePower,
  intervalSentence,
  otherSide,
  requirement,
  subjectLine,
} from './words.ts';

/** Word and symbol, so that it reads without colour. */
export function badge(status: Status): Html {
  const { word, symbol, tone } = statusWord(status);
  return html`<span class="badge tone-${tone}"><span aria-hidden="true">${symbol}</span> ${word}</span>`;
}

/** A metric's name, with what narrows it down. */
export function metricName({ metric, of }: GateName): Html {
  const qualifiers = of.map((one) => html` <span class="of">${nameText(one)}</span>`);
  return html`<span class="metric">${nameText(metric)}</span>${qualifiers}`;
}

/** Verdict, what it was compared with, and the numbers of gates. */
export function headSection(view: EvaluationView): Html {
  const { record } = view;
  const { word, symbol, tone } = statusWord(record.verdict);
  const { before, version, after } = baselineText(record);
  const preview = view.preview
    ? html`<p class="note"><strong>Preview.</strong> Nothing of it is in the registry, and no promotion can rest on it.</p>`
    : null;
  return html`<header>
<p class="kicker">Evaluation report</p>
<h1>${nameText(subjectLine(record))}</h1>
<div class="verdict tone-${tone}"><p class="word"><span class="sign" aria-hidden="true">${symbol}</span> ${word.charAt(0).toUpperCase()}${word.slice(1)}</p><p class="sentence">${sentence(record.summary)}</p></div>
${preview}
<dl class="tiles">
<div><dt>Gates</dt><dd>${record.gates.length === 0 ? 'none: nothing was decided' : html`${verdictBar(record.gates)}${countVerdicts(record.gates)}`}</dd></div>
<div><dt>Baseline</dt><dd>${before}${version === '' ? null : html` <strong>${nameText(version)}</strong>`}${after === '' ? null : html` ${sentence(after)}`}</dd></div>
<div><dt>Evaluation set</dt><dd>${record.set.name === null ? 'not named' : nameText(record.set.name)}</dd></div>
<div><dt>Measured</dt><dd>${formatMoment(record.measured_at)} UTC</dd></div>
</dl>
</header>`;
}

const BAR = 200;

/** How many gates came out how; the counts stand beside it in words. */
function verdictBar(gates: readonly GateResult[]): Html {
  let x = 0;
  const parts = [...STATUSES].reverse().flatMap((status) => {
    const count = gates.filter((gate) => gate.verdict === status).length;
    if (count === 0) return [];
    const width = (count / gates.length) * BAR;
    const part = html`<rect class="tone-${statusWord(status).tone}" x="${Math.round(x * 10) / 10}" width="${Math.round(width * 10) / 10}" height="8"/>`;
    x += width;
    return [part];
  });
  return html`<svg class="bar" aria-hidden="true" width="${BAR}" height="8" viewBox="0 0 ${BAR} 8" preserveAspectRatio="none">${parts}</svg>`;
}

/** What stands in the way, worst first; null when nothing does. */
export function blockingSection(record: EvaluationRecord): Html | null {
  const gates = blockingGates(record);
  if (gates.length === 0) return null;
  const items = gates.map(
    (gate) => html`<li class="tone-${statusWord(gate.verdict).tone}">
<p class="what">${badge(gate.verdict)} <a href="#${gateAnchor(record, gate)}">${metricName(gateName(gate))}</a> <span class="rule">${requirement(gate, otherSide(record))}</span></p>
<p>${sentence(gate.detail)}</p>
${gate.verdict === 'inconclusive' ? powerText(gate) : null}${gate.next === null ? null : html`<p class="next"><strong>Next:</strong> ${sentence(gate.next)}</p>`}
</li>`,
  );
  return html`<section id="blocks"><h2>What blocks, and what to do</h2><ul class="blocks">${items}</ul></section>`;
}

function powerText(gate: GateResult): Html | null {
  const power = gatePower(gate);
  return power === null ? null : html`<p class="soft">${power}</p>`;
}

/** Names of gates are others' text; an anchor is the gate's place in the record. */
function gateAnchor(record: EvaluationRecord, gate: GateResult): string {
  return `gate-${record.gates.indexOf(gate)}`;
}

/** Every gate, one table a family. */
export function gatesSection(record: EvaluationRecord): Html | null {
  if (record.gates.length === 0) return null;
  const other = otherSide(record);
  const columns: Column[] = [
    { name: 'Verdict', width: 'narrow' },
    { name: 'Gate' },
    { name: 'Candidate', number: true },
    { name: other === 'live' ? 'Live' : 'Baseline', number: true },
    { name: 'Effect', number: true },
    { name: 'Interval', width: 'wide' },
  ];
  const families = familiesOf(record.gates).map(
    ({ name, gates }) =>
      html`<h3>${nameText(name)} <span class="soft">${countVerdicts(gates)}</span></h3>
${table({
  caption: html`Gates of the family ${nameText(name)}`,
  columns,
  head: 1,
  kind: 'gates cards',
  rows: gates.map((gate) => gateRow(gate, { anchor: gateAnchor(record, gate), other })),
})}`,
  );
  return html`<section id="gates"><h2>Gates</h2><p class="soft">${intervalSentence(record.confidence)} A gate passes when its whole interval is on the good side, fails when its bound is shown to be broken (after Holm’s adjustment over all gates), and is inconclusive else. Effects are candidate against ${other}, turned so that positive is better.</p>${families}</section>`;
}

interface RowOf {
  readonly anchor: string;
  readonly other: OtherSide;
}

function gateRow(gate: GateResult, { anchor, other }: RowOf): TableRow {
  const numbers = gateNumbers(gate);
  const measured =
    gate.measured === null || gate.measured === gate.metric
      ? null
      : html`<span class="soft">measured as ${code(gate.measured)}</span>`;
  return {
    attributes: html` id="${anchor}"`,
    tone: statusWord(gate.verdict).tone,
    cells: [
      badge(gate.verdict),
      html`${metricName(gateName(gate))}<span class="rule">${requirement(gate, other)}</span>${measured}`,
      numberCell(numbers.candidate, [estimateMethod(gate.candidate)]),
      numberCell(numbers.live, sameMethod(gate) ? [] : [estimateMethod(gate.live)]),
      numberCell(numbers.effect, [...effectLines(gate.effect), gateP(gate) ?? '']),
      gatePlot({ gate, numbers, id: anchor.replace('gate', 'plot'), other }) ??
        html`<span class="soft">nothing measured</span>`,
    ],
    below: html`<p>${sentence(gate.detail)} <span class="soft">${code(gate.reason)}</span>${gate.verdict === 'pass' ? html` <span class="soft">${gatePower(gate)}</span>` : null}</p>${groupsOf(gate, anchor)}`,
  };
}

/** Not said twice side by side. */
function sameMethod({ candidate, live }: GateResult): boolean {
  return candidate?.method === live?.method && candidate?.n === live?.n;
}

/** `0.733 [0.718, 0.747]` as value, interval and how they were found, below each other. */
export function numberCell(text: string, how: readonly string[]): Piece {
  if (text === '') return html`<span class="none">–</span>`;
  // At the end: a unit may have brackets too.
  const at = text.search(/ \[[^[\]]+, [^[\]]+\]$/);
  const value = at < 0 ? text : text.slice(0, at);
  const interval = at < 0 ? null : html`<span class="ends">${text.slice(at + 1)}</span>`;
  return html`<span class="value">${value}</span>${interval}${how.map((line) => (line === '' ? null : html`<span class="how">${line}</span>`))}`;
}

const MOST_DRAWN = 16;
const MOST_LISTED = 200;

/** The groups a fairness gate compares, smallest value first. */
function groupsOf(gate: GateResult, anchor: string): Html | null {
  if (gate.groups === null || gate.groups.length === 0) return null;
  const ordered = [...gate.groups].sort((a, b) => a.estimate.value - b.estimate.value);
  const decimals = decimalsOf({
    values: ordered.map((one) => one.estimate.value),
    intervals: ordered.map((one) => one.estimate.interval),
  });
  const value = (one: GroupResult): string => formatEstimate(one.estimate, { decimals, unit: gate.unit });
  const drawn = intervalPlot({
    id: anchor.replace('gate', 'groups'),
    title: `${gateLabel(gate)}: groups`,
    description: ordered
      .slice(0, MOST_DRAWN)
      .map((one) => `${one.group} ${value(one)}`)
      .join('; '),
    marks: ordered.slice(0, MOST_DRAWN).map((one) => ({
      label: one.group,
      value: one.estimate.value,
      interval: one.estimate.interval,
      kind: one.compared ? 'other' : 'aside',
    })),
    bound: null,
    zero: null,
    tone: 'quiet',
  });
  const rest = ordered.length - MOST_LISTED;
  const rows = ordered.slice(0, MOST_LISTED).map((one) => ({
    cells: [
      nameText(one.group),
      numberCell(value(one), []),
      one.estimate.n === null ? 'unknown' : formatCount(one.estimate.n),
      one.compared ? 'yes' : html`<span class="soft">no, too small</span>`,
    ],
  }));
  return html`<div class="groups">${table({
    caption: html`Groups by ${gate.rule.kind === 'across' ? nameText(gate.rule.attribute) : 'attribute'}`,
    columns: [{ name: 'Group' }, { name: 'Value', number: true }, { name: 'n', number: true }, { name: 'Compared' }],
    rows,
    kind: 'plain inner',
  })}${drawn}${rest > 0 ? html`<p class="soft">${plural(rest, 'more group')} in the record.</p>` : null}</div>`;
}
