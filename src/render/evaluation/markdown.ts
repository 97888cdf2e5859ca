/** An evaluation as GitHub Markdown: check run, job summary, comment on a pull request. */
import { codeSpan, escapeCell, escapeProse, escapeText, parseHttpUrl, renderLink, renderMarker } from '../escape.ts';
import { plural } from '../format.ts';
import { statusWord } from '../status.ts';
import { cutText } from '../visible.ts';
import type { Part } from './fit.ts';
import { fitParts, fitText, POINTER_LIMIT, utf8Length } from './fit.ts';
import { evidenceParts, flagPart, problemPart } from './markdown-evidence.ts';
import { blockingPart, comparisonParts, familyParts, pairParts } from './markdown-tables.ts';
import type { EvaluationView } from './view.ts';
import { baselineText, countVerdicts, intervalSentence, subjectLine } from './words.ts';

export interface EvaluationMarkdownOptions {
  /** Bytes of UTF-8; at least 2,000. Check run: 65,535. Comment: 65,536. Job summary: 1 MiB for all steps' texts. */
  readonly limit: number;
  /** Put at the end as an HTML comment, so that a comment can be found again: `slipway:…`. At most 200 characters. */
  readonly marker?: string;
}

const SMALLEST_LIMIT = 2_000;
const LONGEST_MARKER = 200;
/** Characters of a sentence, before escaping. */
const LONGEST = 1_200;

/**
 * The evaluation for people: the verdict in one sentence, what blocks and what to do, then the tables. Never longer
 * than `limit`: tables end at a row, with a line that says how many are missing and where they are. Throws a
 * RangeError for a limit below 2,000 bytes and a TypeError for a marker that is none.
 */
export function renderEvaluationMarkdown(view: EvaluationView, options: EvaluationMarkdownOptions): string {
  if (!(options.limit >= SMALLEST_LIMIT)) {
    throw new RangeError(`The limit must be at least ${SMALLEST_LIMIT} bytes; it is ${options.limit}.`);
  }
  const end = options.marker === undefined ? '' : `\n${markerOf(options.marker)}\n`;
  const limit = options.limit - utf8Length(end);
  const pointer = pointerTo(view.reportUrl);
  const parts: Part[] = [
    contextPart(view, pointer),
    blockingPart(view.record),
    problemPart(view.record, 'error'),
    ...familyParts(view.record),
    problemPart(view.record, 'warning'),
    flagPart(view.record),
    ...pairParts(view),
    ...comparisonParts(view.record),
    ...evidenceParts(view.record),
  ];
  return `${fitParts(verdictText(view, limit), parts, { limit, pointer })}${end}`;
}

function markerOf(marker: string): string {
  if (marker.length > LONGEST_MARKER) throw new TypeError(`A marker has at most ${LONGEST_MARKER} characters.`);
  return renderMarker(marker);
}

/** Where the whole report is, on one line. */
export function pointerTo(reportUrl: string | null): string {
  if (reportUrl === null || reportUrl.trim() === '') return 'the output `result`';
  const url = parseHttpUrl(reportUrl.trim());
  if (url === null) return `the full report, ${codeSpan(cutText(reportUrl, 100))}`;
  const link = renderLink({ text: 'the full report', url });
  return utf8Length(link) <= POINTER_LIMIT ? link : 'the full report, whose address is too long to be shown';
}

/** Title and sentence, shortened to a part of the limit that leaves room for what has to follow. */
function verdictText({ record }: EvaluationView, limit: number): string {
  const { word, symbol } = statusWord(record.verdict);
  const room = Math.min(limit, 20_000);
  const subject = fitText(subjectLine(record), Math.floor(room * 0.12), escapeText);
  const sentence = fitText(cutText(record.summary, LONGEST), Math.floor(room * 0.25), escapeProse);
  const shout = fitText(word, 80, escapeText);
  return `### ${symbol} ${subject}: ${shout}\n\n**${shout.charAt(0).toUpperCase()}${shout.slice(1)}.** ${sentence || '–'}`;
}

function contextPart(view: EvaluationView, pointer: string): Part {
  const { record } = view;
  const { before, version, after } = baselineText(record);
  const compared = [before, version === '' ? '' : `**${escapeCell(version, 80)}**`, escapeProse(cutText(after, 600))];
  const measured = record.set.name === null ? '' : ` on ${codeSpan(cutText(record.set.name, 100))}`;
  const gates =
    record.gates.length === 0
      ? 'The policy has no gates for this stage: nothing was decided.'
      : `${plural(record.gates.length, 'gate')}: ${countVerdicts(record.gates)}.`;
  const rows = [
    `${compared.filter((part) => part !== '').join(' ')}${measured}. ${gates} ${intervalSentence(record.confidence)}`,
    '',
    `Everything that was measured is in ${pointer}.`,
  ];
  if (view.preview) {
    rows.push('', '> [!NOTE]', '> A preview: nothing of it is in the registry, and no promotion can rest on it.');
  }
  // One block: a note that is cut in half would say the opposite of what is meant.
  return { head: rows[0] ?? '', rows: [rows.slice(1).join('\n')], noun: 'line', priority: 0 };
}
