/** The parts of an evaluation's Markdown that say where its numbers come from, and what is wrong with them. */
import type { EvaluationRecord, EvidenceSummary } from '../../core/evaluation/types.ts';
import { codeSpan, escapeCell, escapeProse, escapeText, renderLink, unbroken } from '../escape.ts';
import { formatBytes, formatCount } from '../format.ts';
import { statusWord } from '../status.ts';
import { tableHead } from '../table.ts';
import { cutText } from '../visible.ts';
import type { Fact } from './facts.ts';
import { otherEvidence, provenanceFacts, RUN_COLUMNS, runCells, sideName } from './facts.ts';
import type { Part } from './fit.ts';
import { formatPercent } from './numbers.ts';
import { otherSide } from './words.ts';

const LONGEST = 200;
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const cell = (text: string | null): string => escapeCell(text, LONGEST);
const code = (text: string): string => codeSpan(cutText(text, LONGEST));

/** Problems of the evidence of both sides that have one effect. */
export function problemPart(record: EvaluationRecord, effect: 'error' | 'warning'): Part {
  const sides = [
    { side: 'candidate', problems: record.evidence.problems },
    { side: otherSide(record), problems: otherEvidence(record)?.problems ?? [] },
  ];
  const rows = sides.flatMap(({ side, problems }) =>
    problems
      .filter((problem) => (problem.effect === 'warning') === (effect === 'warning'))
      .map((problem) =>
        row([
          side,
          concerns(problem),
          `${code(problem.file)}${problem.place === null ? '' : `<br>${cell(problem.place)}`}`,
          `${escapeProse(cutText(problem.message, 700)) || '–'} (${codeSpan(problem.code)})`,
        ]),
      ),
  );
  const title = effect === 'error' ? 'Errors in the evidence' : 'Warnings about the evidence';
  return {
    head: `#### ${title}\n\n${tableHead(['of', 'concerns', 'where', 'problem'])}`,
    rows,
    noun: effect,
    priority: effect === 'error' ? 2 : 4,
  };
}

/** What was found in the texts; the finds themselves are nowhere. */
export function flagPart(record: EvaluationRecord): Part {
  return {
    head: `#### Looks personal or secret\n\n${tableHead(['kind', 'finds:', 'in'])}`,
    rows: record.flags.map((flag) => row([cell(flag.kind), formatCount(flag.count), cell(flag.place)])),
    noun: 'kind',
    priority: 4,
  };
}

function concerns(problem: EvidenceSummary['problems'][number]): string {
  if (problem.metric === null) return problem.task === null ? 'the whole file' : code(problem.task);
  return code(problem.task === null ? problem.metric : `${problem.task}/${problem.metric}`);
}

/** Provenance of both sides: facts, runs, files, samples, self-check. */
export function evidenceParts(record: EvaluationRecord): Part[] {
  const other = otherEvidence(record);
  return [
    {
      head: '#### Evidence\n\n| fact | value |\n| :--- | :--- |',
      rows: provenanceFacts(record).map(factRow),
      noun: 'fact',
      priority: 4,
    },
    ...sideParts('candidate', record.evidence),
    ...(other === null ? [] : sideParts(sideName(record), other)),
    selfCheckPart(record),
  ];
}

function factRow(fact: Fact): string {
  const values = fact.values.map((value) => {
    if (value.kind === 'code') return code(value.text);
    if (value.kind === 'link') return renderLink({ text: cutText(value.text, LONGEST), url: value.url });
    return cell(value.text);
  });
  return row([`**${escapeText(fact.name)}**`, values.join(' ') || '–']);
}

function sideParts(side: string, evidence: EvidenceSummary): Part[] {
  return [
    {
      head: `#### Files of the ${side}\n\n${tableHead(['file and SHA-256', 'recognised as', 'size:'])}`,
      rows: evidence.files.map((file) =>
        row([`${code(file.path)}<br>${code(file.sha256)}`, cell(file.format), unbroken(formatBytes(file.size))]),
      ),
      noun: 'file',
      priority: 5,
    },
    {
      head: `#### Tool runs of the ${side}\n\n${tableHead(RUN_COLUMNS)}`,
      rows: evidence.runs.map((run) => row(runCells(run).map(cell))),
      noun: 'run',
      priority: 5,
    },
  ];
}

function selfCheckPart(record: EvaluationRecord): Part {
  const { self_check: check, gates } = record;
  if (check === null) return { head: '', rows: [], noun: 'gate', priority: 5 };
  const verdicts = Object.entries(check.verdicts)
    .filter(([, share]) => share > 0)
    .map(([verdict, share]) => `${statusWord(verdict as never).word} ${formatPercent(share)}`);
  const shown = check.gates.filter((one) => gates.some((gate) => gate.id === one.id) && one.flips > 0);
  const sentence = `The ${sideName(record)} against itself, resampled ${formatCount(check.resamples)} times (seed ${check.seed}): ${verdicts.join(', ')}.`;
  return {
    head: `#### Self-check\n\n${escapeText(sentence)}\n\n${tableHead(['gate', 'came out otherwise:'])}`,
    rows: (shown.length > 0 ? shown : check.gates.slice(0, 1)).map((one) =>
      row([code(one.id), formatPercent(one.flips)]),
    ),
    noun: 'gate',
    priority: 5,
  };
}
