/** A result, tables, timelines and explanations for a terminal. Everything given is stripped of escape sequences. */
import type { Check, Decision, EffectReport, Result } from '../core/result.ts';
import type { Explanation } from '../policy/types.ts';
import { escapeTerminal } from './escape.ts';
import { formatMoment } from './format.ts';
import type { Tone, Word } from './status.ts';
import { decisionWord, evidencePairs, statusWord, verdictSentence } from './status.ts';
import { cutText } from './visible.ts';
import { displayWidth, padEnd, wrapText } from './width.ts';

export interface TerminalOptions {
  /** Default `none`. */
  readonly palette?: 'none' | 'ansi';
  /** Columns of the terminal. Default 100. */
  readonly width?: number;
}

interface Style {
  readonly width: number;
  paint(text: string, tone: Tone | 'strong'): string;
}

const CODES: Readonly<Record<Tone | 'strong', string>> = { good: '32', bad: '31', open: '33', quiet: '2', strong: '1' };

function styleOf(options: TerminalOptions): Style {
  const paint = (text: string, tone: Tone | 'strong'): string =>
    options.palette === 'ansi' && text !== '' ? `\u001b[${CODES[tone]}m${text}\u001b[0m` : text;
  return { width: Math.max(40, options.width ?? 100), paint };
}

/** Wraps `text` behind `first`, which may be painted; further lines are indented. Text is made safe here. */
function hang(style: Style, of: { readonly first: string; readonly indent: number; readonly text: string }): string[] {
  const used = displayWidth(escapeTerminal(of.first));
  const lines = wrapText(escapeTerminal(of.text).trim(), style.width - of.indent, style.width - used);
  return lines.map((line, index) => (index === 0 ? of.first : ' '.repeat(of.indent)) + line);
}

/** The result as lines for a person: verdict, refusal, warnings, checks, effects. Ends with a line feed. */
export function renderTerminal(result: Result, options: TerminalOptions = {}): string {
  const style = styleOf(options);
  const blocks = [
    verdictLines(style, result),
    refusalLines(style, result),
    result.warnings.flatMap((warning) =>
      hang(style, { first: style.paint('warning  ', 'open'), indent: 9, text: warning }),
    ),
    (result.checks.children ?? []).flatMap((check) => checkLines(style, { check, depth: 0 })),
    effectLines(style, result),
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}

function painted(style: Style, { word, tone }: Word): string {
  return style.paint(word, tone);
}

function verdictLines(style: Style, result: Result): string[] {
  const word = decisionWord(result.decision);
  const label = `${word.symbol} ${word.word}`;
  const code = result.reason_code === 'ok' ? '' : ` (${result.reason_code})`;
  const first = `${style.paint(label, word.tone)}${style.paint(code, 'quiet')}: `;
  return hang(style, { first, indent: displayWidth(`${label}${code}: `), text: verdictSentence(result) });
}

function refusalLines(style: Style, { refusal }: Result): string[] {
  if (refusal === null) return [];
  const line = (name: string, text: string): string[] =>
    hang(style, { first: `  ${style.paint(name.padEnd(10), 'strong')}`, indent: 12, text });
  return [...line('Required', refusal.required), ...line('Found', refusal.found), ...line('Next', refusal.next)];
}

function checkLines(style: Style, of: { readonly check: Check; readonly depth: number }): string[] {
  const { check, depth } = of;
  const word = statusWord(check.status);
  const indent = 2 + depth * 2;
  const title = escapeTerminal(check.title);
  const first = `${' '.repeat(indent)}${style.paint(word.symbol, word.tone)} ${style.paint(title, 'strong')}: `;
  const status = word.tone === 'good' ? '' : `${word.word}. `;
  const lines = hang(style, { first, indent: indent + 4, text: `${status}${check.detail}` });
  const evidence = word.tone === 'good' || word.tone === 'quiet' ? [] : evidencePairs(check.evidence);
  return [
    ...lines,
    ...evidence.flatMap(([name, value]) =>
      hang(style, { first: ' '.repeat(indent + 4), indent: indent + 6, text: `${name}: ${cutText(value, 300)}` }),
    ),
    ...(check.children ?? []).flatMap((child) => checkLines(style, { check: child, depth: depth + 1 })),
  ];
}

const EFFECT_TONES: Readonly<Record<EffectReport['state'], Word>> = {
  done: { word: 'done', symbol: '✓', tone: 'good' },
  already_done: { word: 'was there', symbol: '✓', tone: 'good' },
  planned: { word: 'planned', symbol: '·', tone: 'quiet' },
  owed: { word: 'owed', symbol: '!', tone: 'open' },
};

function effectLines(style: Style, { effects }: Result): string[] {
  const kinds = Math.max(0, ...effects.map((one) => displayWidth(escapeTerminal(one.effect))));
  return effects.flatMap((one) => {
    const word = EFFECT_TONES[one.state];
    const state = painted(style, { ...word, word: word.word.padEnd(9) });
    const indent = 2 + 9 + 2 + kinds + 2;
    const first = `  ${state}  ${padEnd(escapeTerminal(one.effect), kinds)}  `;
    const text = `${one.id}${one.reason === undefined ? '' : ` (${one.reason})`}`;
    // A link is never broken: it would no longer be one.
    const link = one.url === undefined ? [] : [' '.repeat(indent) + style.paint(escapeTerminal(one.url), 'quiet')];
    return [...hang(style, { first, indent, text }), ...link];
  });
}

const GAP = 2;
const NARROWEST = 20;

/**
 * A table with columns as wide as their widest cell; the last one wraps within `width`. Without an end-of-line at the
 * end, and without trailing spaces.
 */
export function renderTable(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  options: TerminalOptions = {},
): string {
  const style = styleOf(options);
  const cells = [columns, ...rows].map((row) => columns.map((_name, index) => escapeTerminal(row[index] ?? '').trim()));
  const widths = columns.map((_name, index) => Math.max(...cells.map((row) => displayWidth(row[index] ?? ''))));
  const last = columns.length - 1;
  const before = widths.slice(0, last).reduce((sum, width) => sum + width + GAP, 0);
  const room = Math.max(NARROWEST, style.width - before);
  const lines = cells.flatMap((row, line) => {
    const fixed = row
      .slice(0, last)
      .map((cell, index) => padEnd(cell, (widths[index] ?? 0) + GAP))
      .join('');
    const wrapped = wrapText(row[last] ?? '', room);
    return wrapped.map((text, index) => {
      const whole = `${index === 0 ? fixed : ' '.repeat(before)}${text}`.trimEnd();
      return line === 0 ? style.paint(whole, 'strong') : whole;
    });
  });
  return lines.join('\n');
}

export interface TimelineEntry {
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly who: string;
  /** Such as `promote flight-delay 1.1.0 to production`. */
  readonly what: string;
  readonly outcome: Decision;
  /** In words, such as `live in production` or `live_version_moved`. */
  readonly decision: string;
  readonly link: string | null;
}

/** Who did what, what was decided and where to look; a new day is announced. Ends with a line feed. */
export function renderTimeline(
  entries: readonly TimelineEntry[],
  options: TerminalOptions & { readonly whoWidth?: number } = {},
): string {
  const style = styleOf(options);
  // Whoever tells a story as it happens knows the longest name before it comes up.
  const who = Math.max(options.whoWidth ?? 3, ...entries.map((one) => displayWidth(escapeTerminal(one.who))));
  const indent = 8 + GAP + who + GAP;
  let day = '';
  const lines = entries.flatMap((entry) => {
    const [date = '', time = ''] = formatMoment(escapeTerminal(entry.at)).split(' ');
    const heading = date === day ? [] : [...(day === '' ? [] : ['']), style.paint(`${date} (UTC)`, 'strong')];
    day = date;
    const word = decisionWord(entry.outcome);
    const first = `${style.paint(time.padEnd(8), 'quiet')}  ${padEnd(escapeTerminal(entry.who), who)}  `;
    const verdict = `${word.symbol} ${word.word}${entry.decision === '' ? '' : `: ${entry.decision}`}`;
    const blank = ' '.repeat(indent);
    return [
      ...heading,
      ...hang(style, { first, indent, text: entry.what }),
      ...wrapText(escapeTerminal(verdict), style.width - indent).map((line) => blank + style.paint(line, word.tone)),
      ...(entry.link === null ? [] : [blank + style.paint(escapeTerminal(entry.link), 'quiet')]),
    ];
  });
  return `${lines.join('\n')}\n`;
}

/** An explanation as an indented tree, with the place in the policy that each statement comes from. */
export function renderExplanation(explanation: Explanation, options: TerminalOptions = {}): string {
  const style = styleOf(options);
  const walk = (node: Explanation, depth: number): string[] => {
    const indent = depth * 2;
    const mark = node.status === 'inconclusive' ? `${style.paint('?', 'open')} ` : '';
    const title = escapeTerminal(node.title);
    const head = `${' '.repeat(indent)}${mark}${style.paint(title, 'strong')}`;
    const origin = node.evidence === undefined ? '' : `(${node.evidence.origin})`;
    const text = [node.detail, origin].filter((part) => part !== '').join(' ');
    const own = text === '' ? [head] : hang(style, { first: `${head}: `, indent: indent + 4, text });
    return [...own, ...(node.children ?? []).flatMap((child) => walk(child, depth + 1))];
  };
  return `${walk(explanation, 0).join('\n')}\n`;
}
