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

/** The card of at most `limit` characters, cut at a line. */
export function embedCard(card: string, limit: number): CardText {
  const { frontMatter, body } = splitFrontMatter(makeLines(card));
  const lines = shiftHeadings(markCode(stripComments(body))).map(guard);
  const head = frontMatter === null ? [] : [codeFence(frontMatter.replace(MARKER, MARKER_BROKEN), 'yaml'), ''];
  return closeFence(cutLines([...head.join('\n').split('\n').map(asCode), ...trimBlank(lines)], limit));
}

/** Line feeds only; what would reorder or hide text goes, joiners within words and emoji stay. */
function makeLines(card: string): string {
  return card
    .replace(/^\u{feff}/u, '')
    .replace(/\r\n?|[\u{85}\u{2028}\u{2029}]/gu, '\n')
    .replace(/(?![\n\t\u{200c}\u{200d}\u{ad}])[\p{Cc}\p{Cf}\p{Surrogate}]/gu, '');
}

/** The YAML block that some cards begin with: shown as code, or it would turn into a rule and a heading. */
function splitFrontMatter(text: string): { readonly frontMatter: string | null; readonly body: string } {
  const match = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/.exec(text);
  if (match === null) return { frontMatter: null, body: text };
  return { frontMatter: match[1] ?? '', body: text.slice(match[0].length) };
}

const FENCE = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)*(`{3,}|~{3,})(.*)$/;

/** Whether a line opens a fence, and with which one. */
function openingFence(line: string): string | null {
  const match = FENCE.exec(line);
  const fence = match?.[1] ?? null;
  return fence?.startsWith('`') === true && match?.[2]?.includes('`') === true ? null : fence;
}

function closes(line: string, fence: string): boolean {
  const bare = line.replace(/^[\s>]*/, '').trimEnd();
  return bare.length >= fence.length && bare === (fence[0] ?? '').repeat(bare.length);
}

function markCode(text: string): Line[] {
  let open: string | null = null;
  return text.split('\n').map((line) => {
    if (open !== null) {
      if (closes(line, open)) open = null;
      return asCode(line);
    }
    open = openingFence(line);
    return open === null ? { text: line, kind: 'text' } : asCode(line);
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
    .map(({ kind, lines }) => {
      if (kind === 'code') return lines.join('\n');
      let plain = lines.join('\n');
      // Taking one comment out may join two halves of another.
      for (let before = ''; before !== plain; ) {
        before = plain;
        plain = plain.replace(/<!--[\s\S]*?-->/g, '');
      }
      return plain.replaceAll('<!--', '&lt;!--');
    })
    .join('\n');
}

/** `#` to `##`; underlined headings become marked ones, so that they can move down too. */
function shiftHeadings(lines: readonly Line[]): Line[] {
  const shifted: Line[] = [];
  for (const line of lines) {
    const above = shifted[shifted.length - 1];
    const level = line.kind === 'text' ? underlineLevel(line.text) : 0;
    if (level > 0 && above?.kind === 'text' && isParagraph(above.text)) {
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

function isParagraph(line: string): boolean {
  return (
    /\S/.test(line) &&
    !/^(?: {4}|\t| {0,3}(?:#{1,6}(?:\s|$)|>|[-*+]\s|\d{1,9}[.)]\s|\||(?:[-*_][ \t]*){3,}$))/.test(line)
  );
}

const MARKER = /slipway(?=:)/gi;
/** With a word joiner, which nobody sees and no search for a marker finds. */
const MARKER_BROKEN = '$&\u{2060}';
/** Code and links stay as they are; a mention elsewhere is parted from its `@`, so that nobody is notified. */
const MENTION =
  /(?<code>(?<tick>`+)(?:(?!\k<tick>).)*\k<tick>)|(?<link>https?:\/\/[^\s)>\]]+)|(?<![A-Za-z0-9_])@(?=[A-Za-z0-9])/g;

function guard(line: Line): Line {
  const text = line.text.replace(MARKER, MARKER_BROKEN);
  if (line.kind === 'code') return { ...line, text };
  const kept = text.replace(MENTION, (match: string, ...rest: unknown[]) => {
    const groups = rest[rest.length - 1] as Record<string, string | undefined>;
    if (groups['code'] !== undefined) return match;
    return groups['link'] !== undefined && parseHttpUrl(match) !== null ? match : match.replaceAll('@', '@\u{200b}');
  });
  return { ...line, text: kept };
}

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
  let open: string | null = null;
  for (const line of card.text.split('\n')) {
    if (open === null) open = openingFence(line);
    else if (closes(line, open)) open = null;
  }
  return open === null ? card : { ...card, text: `${card.text}\n${open}` };
}
