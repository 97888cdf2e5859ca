/** A result as GitHub Markdown: job summary, comment, check. */
import type { EffectReport, Result } from '../core/result.ts';
import { codeSpan, escapeCell, escapeProse, renderCodeLink } from './escape.ts';
import { formatCount } from './format.ts';
import type { FlatCheck } from './status.ts';
import { decisionWord, evidencePairs, flattenChecks, statusWord, verdictSentence } from './status.ts';
import { tableHead } from './table.ts';
import { cutText } from './visible.ts';

export interface SummaryOptions {
  /** Bytes of UTF-8 the text may have. Default: what GitHub takes as a job summary, with room for others' text. */
  readonly limit?: number;
}

export const CHECK_COLUMNS = ['check', 'status', 'because'];
export const EFFECT_COLUMNS = ['effect', 'what', 'state'];

const DEFAULT_LIMIT = 900_000;
const POINTER_ROOM = 240;
/** Longest single value; a result's sentences are shorter, what others wrote into them may not be. */
const LONGEST = 1200;

/**
 * A stretch of the text that is kept or dropped as a whole. `part` begins a new one with its head; the head is written
 * only when a row of it fits.
 */
interface Part {
  readonly head: string;
  readonly rows: readonly string[];
}

/** The result for people. Cut at a row, with a line that says where the rest is, when it would pass `limit`. */
export function renderSummary(result: Result, options: SummaryOptions = {}): string {
  const parts = [verdictPart(result), warningsPart(result), checksPart(result), effectsPart(result)];
  return joinWithin(
    parts.filter((part) => part.rows.length > 0),
    options.limit ?? DEFAULT_LIMIT,
  );
}

function linesOf(part: Part, index: number): string[] {
  return [...(index === 0 ? [] : ['']), ...part.head.split('\n')];
}

function joinWithin(parts: readonly Part[], limit: number): string {
  const whole = `${parts.flatMap((part, index) => [...linesOf(part, index), ...part.rows]).join('\n')}\n`;
  if (utf8Length(whole) <= limit) return whole;
  const lines: string[] = [];
  let bytes = POINTER_ROOM;
  let left = parts.reduce((sum, part) => sum + part.rows.length, 0);
  for (const [place, part] of parts.entries()) {
    for (const [index, row] of part.rows.entries()) {
      const added = index === 0 ? [...linesOf(part, place), row] : [row];
      bytes += added.reduce((sum, line) => sum + utf8Length(line) + 1, 0);
      if (bytes > limit) {
        const pointer = `*Cut here: ${formatCount(left)} more lines do not fit. The whole is in the output \`result\`.*`;
        return `${[...lines, '', pointer].join('\n')}\n`;
      }
      lines.push(...added);
      left -= 1;
    }
  }
  return whole;
}

/** Bytes of a well-formed text in UTF-8. */
function utf8Length(text: string): number {
  let bytes = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

function verdictPart(result: Result): Part {
  const { word, symbol } = decisionWord(result.decision);
  const { refusal } = result;
  const title = `### ${symbol} ${escapeCell(result.checks.title || result.operation, 200)}`;
  const verdict = `**${word}** (${codeSpan(result.reason_code)}): ${prose(verdictSentence(result))}`;
  if (refusal === null) return { head: title, rows: ['', verdict] };
  return {
    head: title,
    rows: [
      '',
      verdict,
      '',
      `- **Required:** ${prose(refusal.required)}`,
      `- **Found:** ${prose(refusal.found)}`,
      `- **Next:** ${prose(refusal.next)}`,
    ],
  };
}

function prose(text: string): string {
  return escapeProse(cutText(text, LONGEST)) || '–';
}

function warningsPart(result: Result): Part {
  return { head: '> [!WARNING]', rows: result.warnings.map((warning) => `> - ${prose(warning)}`) };
}

function checksPart(result: Result): Part {
  const rows = flattenChecks(result.checks).map(checkRow);
  return { head: `#### Checks\n\n${tableHead(CHECK_COLUMNS)}`, rows };
}

/** Row of a table with the columns {@link CHECK_COLUMNS}. */
export function checkRow({ check, depth }: FlatCheck): string {
  const { word, symbol, tone } = statusWord(check.status);
  const indent = depth === 0 ? '' : `${'&emsp;'.repeat(depth - 1)}↳ `;
  const status = tone === 'bad' || tone === 'open' ? `**${symbol} ${word}**` : `${symbol} ${word}`;
  const because = [prose(check.detail), ...(tone === 'good' || tone === 'quiet' ? [] : evidenceLines(check.evidence))];
  return `| ${indent}${escapeCell(check.title, 200)} | ${status} | ${because.join('<br>')} |`;
}

const KEPT_EVIDENCE = 8;

function evidenceLines(evidence: Readonly<Record<string, unknown>> | undefined): string[] {
  const pairs = evidencePairs(evidence);
  const shown = pairs
    .slice(0, KEPT_EVIDENCE)
    .map(([name, value]) => `${escapeCell(name, 60)}: ${codeSpan(cutText(value, 160))}`);
  return pairs.length > KEPT_EVIDENCE ? [...shown, `and ${pairs.length - KEPT_EVIDENCE} more`] : shown;
}

const EFFECT_STATES: Readonly<Record<EffectReport['state'], string>> = {
  done: 'done',
  already_done: 'was there already',
  planned: 'planned',
  owed: '**owed**',
};

function effectsPart(result: Result): Part {
  const title = result.decision === 'planned' ? 'Planned effects' : 'Effects';
  return { head: `#### ${title}\n\n${tableHead(EFFECT_COLUMNS)}`, rows: result.effects.map(effectRow) };
}

/** Row of a table with the columns {@link EFFECT_COLUMNS}. */
export function effectRow(effect: EffectReport): string {
  const id = cutText(effect.id, 200);
  const what = effect.url === undefined ? codeSpan(id) : renderCodeLink({ text: id, url: effect.url });
  const why = effect.reason === undefined ? '' : `: ${prose(effect.reason)}`;
  return `| ${escapeCell(effect.effect, 60)} | ${what} | ${EFFECT_STATES[effect.state] ?? escapeCell(effect.state)}${why} |`;
}
