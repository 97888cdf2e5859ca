/**
 * A model card inside a release body. It is a document that others wrote: shown as it is, but as a part. Its headings
 * move down one level, HTML comments go (nothing hidden, and no marker of ours can be forged), people are not notified,
 * and a fence left open is closed.
 */
import { codeFence, parseHttpUrl } from './escape.ts';

export interface CardText {
  readonly text: string;
  /** Lines left out at the end; 0 when the card is whole. */
  readonly left: number;
}

interface Line {
  readonly text: string;
  readonly kind: 'text' | 'code';
}

/** How much of a card is looked at, as a multiple of what is shown: a card of any size costs the same. */
const LOOKED_AT = 3;

/** The card of at most `limit` characters, cut at a line. */
export function embedCard(card: string, limit: number): CardText {
  const near = card.slice(0, limit * LOOKED_AT);
  const beyond = card.slice(near.length).split('\n').length - 1;
  const { frontMatter, body } = splitFrontMatter(makeLines(near));
  const lines = shiftHeadings(markCode(stripComments(body))).map(guard);
  const head = frontMatter === null ? [] : [...codeFence(frontMatter, 'yaml').split('\n'), ''].map(asCode).map(guard);
  const cut = cutLines([...head, ...trimBlank(lines)], limit);
  return closeFence({ text: cut.text, left: cut.left + beyond });
}

/** Line feeds only; what would reorder or hide text goes, joiners within words and emoji stay. */
function makeLines(card: string): string {
  return card
    .replace(/^\u{feff}/u, '')
    .replace(/\r\n?|[\u{85}\u{2028}\u{2029}]/gu, '\n')
    .replace(/(?!\n|\t|\u{200c}|\u{200d}|\u{ad})[\p{Cc}\p{Cf}\p{Surrogate}]/gu, '');
}

/** The YAML block that some cards begin with: shown as code, or it would turn into a rule and a heading. */
function splitFrontMatter(text: string): { readonly frontMatter: string | null; readonly body: string } {
  const match = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/.exec(text);
  if (match === null) return { frontMatter: null, body: text };
  return { frontMatter: match[1] ?? '', body: text.slice(match[0].length) };
}

const FENCE = /^([\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)*)(`{3,}|~{3,})(.*)$/;

/** A fence that is open: where it stands, in what, and what closes it. */
interface Fence {
  readonly mark: string;
  /** What stands before it: indentation, quotation marks, list markers. */
  readonly before: string;
}

function openingFence(line: string): Fence | null {
  const [, before = '', mark = '', info = ''] = FENCE.exec(line) ?? [];
  return mark === '' || (mark.startsWith('`') && info.includes('`')) ? null : { mark, before };
}

/** The fence that is open behind `line`, and whether the line belongs to fenced code. */
function passLine(open: Fence | null, line: string): { readonly open: Fence | null; readonly isCode: boolean } {
  if (open === null || leaves(open, line)) {
    const next = openingFence(line);
    return { open: next, isCode: next !== null };
  }
  const bare = line.replace(open.before.includes('>') ? /^[\s>]*/ : /^\s*/, '').trimEnd();
  const closed = bare.length >= open.mark.length && bare === (open.mark[0] ?? '').repeat(bare.length);
  return { open: closed ? null : open, isCode: true };
}

/** A fence within a quotation or a list ends where that ends. */
function leaves(open: Fence, line: string): boolean {
  if (open.before.includes('>')) return !/^\s*>/.test(line);
  if (line.trim() === '') return false;
  const needed = open.before.trim() === '' ? (open.before.length > 3 ? 2 : 0) : open.before.length;
  return line.search(/\S/) < needed;
}

function markCode(text: string): Line[] {
  let open: Fence | null = null;
  return text.split('\n').map((line) => {
    const passed = passLine(open, line);
    open = passed.open;
    return { text: line, kind: passed.isCode ? 'code' : 'text' };
  });
}

function asCode(text: string): Line {
  return { text, kind: 'code' };
}

/** Takes comments out of everything but fenced code. One that is never closed stays, as text. */
function stripComments(text: string): string {
  const stretches: { kind: Line['kind']; lines: string[] }[] = [];
  for (const line of markCode(text)) {
    const last = stretches[stretches.length - 1];
    if (last?.kind === line.kind) last.lines.push(line.text);
    else stretches.push({ kind: line.kind, lines: [line.text] });
  }
  return stretches
    .map(({ kind, lines }) => (kind === 'code' ? lines.join('\n') : withoutComments(lines.join('\n'))))
    .join('\n');
}

function withoutComments(text: string): string {
  const kept: string[] = [];
  let from = 0;
  for (;;) {
    const start = text.indexOf('<!--', from);
    const end = start < 0 ? -1 : text.indexOf('-->', start + 4);
    kept.push(text.slice(from, end < 0 ? undefined : start));
    if (end < 0) break;
    from = end + 3;
  }
  // What is left is never closed, or was joined by taking another comment out.
  return kept.join('').replaceAll('<!--', '&lt;!--');
}

/** `#` to `##`; underlined headings become marked ones, so that they can move down too. */
function shiftHeadings(lines: readonly Line[]): Line[] {
  const shifted: Line[] = [];
  for (const line of lines) {
    const above = shifted[shifted.length - 1];
    const level = line.kind === 'text' ? underlineLevel(line.text) : 0;
    if (level > 0 && above?.kind === 'text' && isParagraph(above.text, level)) {
      shifted[shifted.length - 1] = { text: `${'#'.repeat(level + 1)} ${above.text.trim()}`, kind: 'text' };
    } else {
      const text = line.kind === 'text' ? line.text.replace(/^( {0,3})(#{1,5})(?=[ \t]|$)/, '$1#$2') : line.text;
      shifted.push({ ...line, text });
    }
  }
  return shifted;
}

function underlineLevel(line: string): number {
  return /^ {0,3}=+[ \t]*$/.test(line) ? 1 : /^ {0,3}-+[ \t]*$/.test(line) ? 2 : 0;
}

/** A line that an underline turns into a heading. A row of a table is none above `---`, which may be its second row. */
function isParagraph(line: string, level: number): boolean {
  if (level === 2 && /^ {0,3}\|/.test(line)) return false;
  return (
    /\S/.test(line) && !/^(?: {4}|\t| {0,3}(?:#{1,6}(?:\s|$)|>|[-*+]\s|\d{1,9}[.)]\s|(?:[-*_][ \t]*){3,}$))/.test(line)
  );
}

const MARKER = /slipway(?=:)/gi;
/** With a word joiner, which nobody sees and no search for a marker finds. */
const MARKER_BROKEN = '$&\u{2060}';
/** Code and links stay as they are; a mention elsewhere is parted from its `@`, so that nobody is notified. */
const MENTION =
  /(?<code>(?<!`)(?<tick>`+)(?!`)(?:(?!(?<!`)\k<tick>(?!`)).)*(?<!`)\k<tick>(?!`))|(?<link>https?:\/\/[^\s)>\]]+)|(?<![A-Za-z0-9])@(?=[A-Za-z0-9])/g;
const LONGEST_LINE = 5_000;

function guard(line: Line): Line {
  const text = line.text.replace(MARKER, MARKER_BROKEN);
  if (line.kind === 'code') return { ...line, text };
  // Nobody writes code spans on a line this long; looking for them could take very long.
  if (text.length > LONGEST_LINE) return { ...line, text: text.replaceAll('@', PARTED) };
  const kept = text.replace(MENTION, (match: string, ...rest: unknown[]) => {
    const groups = rest[rest.length - 1] as Record<string, string | undefined>;
    if (groups['code'] !== undefined) return match;
    return groups['link'] !== undefined && parseHttpUrl(match) !== null ? match : match.replaceAll('@', PARTED);
  });
  return { ...line, text: kept };
}

const PARTED = '@\u{200b}';

function trimBlank(lines: readonly Line[]): Line[] {
  const first = lines.findIndex((line) => line.text.trim() !== '');
  const last = lines.findLastIndex((line) => line.text.trim() !== '');
  return first < 0 ? [] : lines.slice(first, last + 1);
}

function cutLines(lines: readonly Line[], limit: number): { readonly text: string; readonly left: number } {
  const kept: string[] = [];
  let length = 0;
  for (const [index, line] of lines.entries()) {
    length += line.text.length + 1;
    if (length > limit) return { text: kept.join('\n'), left: lines.length - index };
    kept.push(line.text);
  }
  return { text: kept.join('\n'), left: 0 };
}

/** Closes the fence that the text leaves open, so that what comes after it is no code. */
function closeFence(card: CardText): CardText {
  let open: Fence | null = null;
  for (const line of card.text.split('\n')) open = passLine(open, line).open;
  if (open === null) return card;
  const before = open.before.replace(/[^\s>]/g, ' ');
  return { ...card, text: `${card.text}\n${before}${open.mark}` };
}
