/** `compare A B` as GitHub Markdown and for a terminal: the recommendation with its reasons, then the tables. */
import { isDigest } from '../../core/names.ts';
import { codeSpan, escapeCell, escapeProse, escapeText } from '../escape.ts';
import { shortDigest } from '../format.ts';
import { tableHead } from '../table.ts';
import type { TerminalOptions } from '../terminal.ts';
import { cutText } from '../visible.ts';
import type { Section, TextCell } from './compare-sections.ts';
import { choiceWord, compareSections, compareTitle, speaksFor } from './compare-sections.ts';
import type { Part } from './fit.ts';
import { fitParts, fitText } from './fit.ts';
import type { Cell, FoldedTable, Paint } from './layout.ts';
import { heading, joinBlocks, paragraph, styleOf, tableOrLines } from './layout.ts';
import { pointerTo } from './markdown.ts';
import type { CompareView } from './view.ts';
import { intervalSentence } from './words.ts';

export interface CompareMarkdownOptions {
  /** Bytes of UTF-8; at least 2,000. */
  readonly limit: number;
  /** Where the whole is, where that is not the output `result`. */
  readonly reportUrl?: string | null;
}

const SMALLEST_LIMIT = 2_000;
const LONGEST_SENTENCE = 700;
const LONGEST_CELL = 160;

/** Never longer than `limit`; cut at a row. Throws a RangeError for a limit below 2,000 bytes. */
export function renderCompareMarkdown(view: CompareView, options: CompareMarkdownOptions): string {
  const { limit } = options;
  if (!(limit >= SMALLEST_LIMIT))
    throw new RangeError(`The limit must be at least ${SMALLEST_LIMIT} bytes; it is ${limit}.`);
  const room = Math.min(limit, 20_000);
  const title = fitText(compareTitle(view), Math.floor(room * 0.12), escapeText);
  const choice = fitText(choiceWord(view), Math.floor(room * 0.08), escapeText);
  const sentence = fitText(view.recommendation.sentence, Math.floor(room * 0.2), escapeProse);
  const parts: Part[] = [
    { head: '#### Reasons\n', rows: reasonRows(view), noun: 'reason', priority: 1 },
    {
      head: '> [!WARNING]',
      rows: view.warnings.map((warning) => `> - ${prose(warning)}`),
      noun: 'warning',
      priority: 2,
    },
    ...compareSections(view).map(sectionPart),
  ];
  const intervals = view.metrics_total === 0 ? '' : `\n\n${intervalSentence(view.confidence)}`;
  return fitParts(`### ${title}\n\n**${choice}.** ${sentence || '–'}${intervals}`, parts, {
    limit,
    pointer: pointerTo(options.reportUrl ?? null),
  });
}

const prose = (text: string): string => escapeProse(cutText(text, LONGEST_SENTENCE)) || '–';

function reasonRows(view: CompareView): string[] {
  return view.recommendation.reasons.map(({ speaks_for: side, sentence }) => {
    const version = speaksFor(view, side);
    return version === null ? `- ${prose(sentence)}` : `- **For ${escapeCell(version, 60)}:** ${prose(sentence)}`;
  });
}

function sectionPart(section: Section): Part {
  const columns = section.columns.map((column) => {
    const right = column.endsWith(':');
    return `${escapeCell(right ? column.slice(0, -1) : column, 80)}${right ? ':' : ''}`;
  });
  return {
    head: `#### ${escapeText(section.title)}\n\n${tableHead(columns)}`,
    rows: section.rows.map((row) => `| ${row.map(markdownCell).join(' | ')} |`),
    noun: section.noun,
    priority: section.priority,
  };
}

function markdownCell({ text, kind }: TextCell): string {
  if (text === '') return '–';
  if (kind === 'code') return codeSpan(cutText(text, LONGEST_CELL));
  // A reason or a verdict's sentence may be a cell; it may hold code and links of ours.
  const shown = kind === 'strong' ? escapeCell(text, 300) : prose(text);
  return kind === 'strong' ? `**${shown}**` : shown;
}

const CHOICE_TONES: Readonly<Record<CompareView['recommendation']['choice'], Paint>> = {
  a: 'good',
  b: 'good',
  either: 'good',
  undecided: 'open',
};

/** The same for a terminal; everything given is stripped of escape sequences. Ends with a line feed. */
export function renderCompareTerminal(view: CompareView, options: TerminalOptions = {}): string {
  const style = styleOf(options);
  const tone = CHOICE_TONES[view.recommendation.choice] ?? 'bad';
  const reasons = view.recommendation.reasons.flatMap(({ speaks_for: side, sentence }) => {
    const version = speaksFor(view, side);
    return paragraph(style, { label: version === null ? '·' : `· for ${version}:`, indent: 2, text: sentence });
  });
  const sections = compareSections(view).map((section) => [
    ...heading(style, section.title),
    ...tableOrLines(style, terminalTable(section)),
  ]);
  return joinBlocks([
    heading(style, compareTitle(view)),
    paragraph(style, { label: `${choiceWord(view)}.`, tone, indent: 0, text: view.recommendation.sentence }),
    reasons,
    view.warnings.flatMap((warning) => paragraph(style, { label: 'warning', tone: 'open', indent: 2, text: warning })),
    ...sections,
    view.metrics.length === 0 ? [] : paragraph(style, { indent: 0, text: intervalSentence(view.confidence) }),
  ]);
}

/** Digests are shortened and methods left out: the JSON has them, and the table fits. */
function terminalTable(section: Section): FoldedTable {
  const kept = section.columns.flatMap((name, index) => (name === 'method' ? [] : [index]));
  const cell = ({ text, kind }: TextCell): Cell => ({
    text: isDigest(text) ? shortDigest(text) : text,
    ...(kind === 'strong' ? { tone: 'strong' as const } : {}),
  });
  return {
    columns: kept.map((index) => section.columns[index] ?? ''),
    rows: section.rows.map((row) => kept.map((index) => cell(row[index] ?? { text: '', kind: 'text' }))),
    indent: 2,
    together: section.together,
  };
}
