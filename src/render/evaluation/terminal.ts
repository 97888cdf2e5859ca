/** An evaluation for a terminal, as `slipway evaluate` prints it. Everything given is stripped of escape sequences. */
import type { Comparison, EvaluationRecord, GateResult } from '../../core/evaluation/types.ts';
import { escapeTerminal } from '../escape.ts';
import { formatCount, plural } from '../format.ts';
import { statusWord } from '../status.ts';
import type { TerminalOptions } from '../terminal.ts';
import {
  comparisonName,
  comparisonOutcome,
  comparisonsSentence,
  directionLookup,
  OUTCOME_WORDS,
} from './comparison-words.ts';
import { otherEvidence, provenanceFacts, sideName } from './facts.ts';
import type { Cell, Style } from './layout.ts';
import { heading, joinBlocks, paragraph, styleOf, tableOrLines, tablesOrLines } from './layout.ts';
import { comparisonNumbers, formatP, formatPercent, gateNumbers } from './numbers.ts';
import type { EvaluationView } from './view.ts';
import type { GateName, OtherSide } from './words.ts';
import {
  baselineSentence,
  blockingGates,
  countVerdicts,
  familiesOf,
  gateLabel,
  gateMethod,
  gateName,
  gateP,
  gatePower,
  intervalSentence,
  otherSide,
  requirement,
  subjectLine,
} from './words.ts';

export { renderInspectTerminal } from './inspect.ts';

/** The evaluation as lines for a person: verdict, what blocks, gates, comparison, evidence. Ends with a line feed. */
export function renderEvaluationTerminal(view: EvaluationView, options: TerminalOptions = {}): string {
  const style = styleOf(options);
  const { record } = view;
  return joinBlocks([
    verdictLines(style, view),
    blockingLines(style, record),
    problemLines(style, record),
    ...gateBlocks(style, record),
    comparisonLines(style, record),
    selfCheckLines(style, record),
    evidenceLines(style, record),
    view.reportUrl === null ? [] : [...heading(style, 'Report'), ...linkLine(style, view.reportUrl, 2)],
  ]);
}

function verdictLines(style: Style, { record, preview }: EvaluationView): string[] {
  const { word, symbol, tone } = statusWord(record.verdict);
  const set = record.set.name === null ? '' : ` on ${record.set.name}`;
  const gates =
    record.gates.length === 0
      ? 'No gates: nothing was decided.'
      : `${plural(record.gates.length, 'gate')}: ${countVerdicts(record.gates)}.`;
  return [
    ...paragraph(style, {
      label: `${symbol} ${word}:`,
      tone,
      indent: 0,
      text: `${subjectLine(record)}. ${record.summary}`,
    }),
    ...paragraph(style, { indent: 2, text: `${baselineSentence(record)}${set}. ${gates}` }),
    ...paragraph(style, { indent: 2, text: intervalSentence(record.confidence) }),
    ...(preview
      ? paragraph(style, { label: 'Preview:', tone: 'open', indent: 2, text: 'nothing of it is in the registry.' })
      : []),
  ];
}

function blockingLines(style: Style, record: EvaluationRecord): string[] {
  const gates = blockingGates(record);
  if (gates.length === 0) return [];
  const lines = gates.flatMap((gate) => {
    const { word, symbol, tone } = statusWord(gate.verdict);
    const power = gate.verdict === 'inconclusive' ? gatePower(gate) : null;
    const name = `${gateLabel(gate)} ${requirement(gate, otherSide(record))} (${gate.reason})`;
    return [
      ...paragraph(style, { label: `${symbol} ${word}:`, tone, indent: 2, text: name }),
      ...paragraph(style, { indent: 6, text: [gate.detail, power ?? ''].join(' ') }),
      ...(gate.next === null ? [] : paragraph(style, { label: 'Next:', tone: 'strong', indent: 6, text: gate.next })),
    ];
  });
  return [...heading(style, 'What blocks, and what to do'), ...lines];
}

/** Problems of both sides, errors first. */
function problemLines(style: Style, record: EvaluationRecord): string[] {
  const sides = [
    { side: 'candidate', problems: record.evidence.problems },
    { side: sideName(record), problems: otherEvidence(record)?.problems ?? [] },
  ];
  const all = sides.flatMap(({ side, problems }) => problems.map((problem) => ({ side, problem })));
  const errors = all.filter(({ problem }) => problem.effect !== 'warning');
  const lines = [...errors, ...all.filter((one) => !errors.includes(one))].flatMap(({ side, problem }) => {
    const where = [problem.file, problem.place].filter((part) => part !== null).join(', ');
    const label = problem.effect === 'warning' ? '? warning' : '! error';
    const tone = problem.effect === 'warning' ? 'open' : 'bad';
    return paragraph(style, { label, tone, indent: 2, text: `${where} (${side}): ${problem.message}` });
  });
  const flags = record.flags.flatMap((flag) =>
    paragraph(style, {
      label: '? looks like',
      tone: 'open',
      indent: 2,
      text: `${flag.kind}: ${plural(flag.count, 'find')} in ${flag.place}`,
    }),
  );
  return lines.length + flags.length === 0 ? [] : [...heading(style, 'Problems of the evidence'), ...lines, ...flags];
}

const nameOf = (name: GateName): string => [name.metric, ...name.of].join(' · ');

/** A block a family. */
function gateBlocks(style: Style, record: EvaluationRecord): string[][] {
  const other = otherSide(record);
  const families = familiesOf(record.gates);
  const columns = ['verdict', 'metric', 'required', 'candidate:', `${other}:`, 'effect:', 'by'];
  const tables = tablesOrLines(
    style,
    families.map(({ gates }) => ({
      columns,
      rows: gates.map((gate) => gateCells(gate, other)),
      indent: 2,
      together: 3,
    })),
  );
  return families.map(({ name, gates }, index) => [
    ...heading(style, `Gates: ${name} (${countVerdicts(gates)})`),
    ...(tables[index] ?? []),
  ]);
}

function gateCells(gate: GateResult, other: OtherSide): Cell[] {
  const { word, symbol, tone } = statusWord(gate.verdict);
  const numbers = gateNumbers(gate);
  return [
    { text: `${symbol} ${word}`, tone },
    { text: nameOf(gateName(gate)) },
    { text: requirement(gate, other) },
    { text: numbers.candidate },
    { text: numbers.live },
    { text: numbers.effect },
    { text: [gateMethod(gate), gateP(gate) ?? ''].filter((part) => part !== '').join(', '), tone: 'quiet' },
  ];
}

/** Rows a terminal is asked to hold; with more of them only what clearly differs is shown. */
const MOST_ROWS = 30;

function comparisonLines(style: Style, record: EvaluationRecord): string[] {
  if (record.comparisons.length === 0) return [];
  const direction = directionLookup(record);
  const all = record.comparisons.map((row) => ({
    row,
    outcome: comparisonOutcome(row, { confidence: record.confidence, direction: direction(row) }),
  }));
  const clear = all.filter(({ outcome }) => OUTCOME_WORDS[outcome].symbol !== '');
  const shown = all.length <= MOST_ROWS ? all : clear.slice(0, MOST_ROWS);
  const columns = ['finding', 'metric', 'candidate:', `${otherSide(record)}:`, 'effect (+ is better):', 'p:'];
  const rows = shown.map(({ row, outcome }) => comparisonCells(row, OUTCOME_WORDS[outcome]));
  const left = all.length - shown.length;
  return [
    ...heading(style, `Candidate against ${otherSide(record)}`),
    ...paragraph(style, { indent: 2, text: comparisonsSentence(record) }),
    ...(rows.length === 0 ? [] : tableOrLines(style, { columns, rows, indent: 2, together: 2 })),
    ...(left === 0
      ? []
      : paragraph(style, { indent: 2, text: `${plural(left, 'more row')}: in the JSON and in the HTML report.` })),
  ];
}

function comparisonCells(row: Comparison, finding: { readonly word: string; readonly symbol: string }): Cell[] {
  const numbers = comparisonNumbers(row);
  const tone =
    finding.word === 'worse' ? 'bad' : finding.word === 'better' ? 'good' : finding.symbol === '' ? 'quiet' : 'open';
  return [
    { text: `${finding.symbol} ${finding.word}`.trim(), tone },
    { text: nameOf(comparisonName(row)) },
    { text: numbers.candidate },
    { text: numbers.live },
    { text: numbers.effect },
    { text: formatP(row.p_adjusted) },
  ];
}

function selfCheckLines(style: Style, record: EvaluationRecord): string[] {
  const check = record.self_check;
  if (check === null) return [];
  const verdicts = Object.entries(check.verdicts)
    .filter(([, share]) => share > 0)
    .map(([verdict, share]) => `${statusWord(verdict as never).word} ${formatPercent(share)}`);
  const flips = check.gates.filter((one) => one.flips > 0).map((one) => `${one.id} ${formatPercent(one.flips)}`);
  const text = `The ${sideName(record)} against itself, resampled ${formatCount(check.resamples)} times (seed ${check.seed}): ${verdicts.join(', ')}.`;
  return [
    ...heading(style, 'Self-check'),
    ...paragraph(style, { indent: 2, text }),
    ...(flips.length === 0
      ? []
      : paragraph(style, { label: 'Did not always come out alike:', indent: 2, text: flips.join(', ') })),
  ];
}

function evidenceLines(style: Style, record: EvaluationRecord): string[] {
  const facts = provenanceFacts(record).flatMap((fact) => {
    const text = fact.values.map((value) => value.text).join(' ');
    const links = fact.values.flatMap((value) => (value.kind === 'link' ? linkLine(style, value.url, 6) : []));
    return [...paragraph(style, { label: `${fact.name}:`, tone: 'quiet', indent: 2, text }), ...links];
  });
  return [...heading(style, 'Evidence'), ...facts];
}

/** A link is never broken: it would no longer be one. */
function linkLine(style: Style, url: string, indent: number): string[] {
  return url.trim() === '' ? [] : [' '.repeat(indent) + style.paint(escapeTerminal(url).trim(), 'quiet')];
}
