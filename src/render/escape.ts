/**
 * Untrusted text on its way into GitHub Markdown, HTML or a terminal.
 *
 * Backslashes alone do not protect in GitHub Markdown: mentions and issue links are found after Markdown is gone, and
 * a bare URL swallows a backslash behind it. So what could open something is written as a character reference, URLs
 * in text are kept from turning into links, and `@` or `#` is parted from what follows by a zero-width space.
 */
import { cutText, makeVisible, toOneLine } from './visible.ts';

const SPECIAL =
  /(?<marker>slipway:)|(?<scheme>(?:https?|ftp|mailto|xmpp):)|(?<www>www\.)|(?<mention>(?<![A-Za-z0-9])@(?=[A-Za-z0-9])|@(?=[A-Za-z0-9_.-]*\.[A-Za-z]))|(?<issue>#(?=\d)|(?<![A-Za-z0-9])gh-(?=\d))|(?<word>(?<=[A-Za-z0-9])_(?=[A-Za-z0-9]))|(?<char>[&<>|`$*~[\]\\_])/giu;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '|': '&#124;',
  '`': '&#96;',
  $: '&#36;',
};

/** Replaces only what is special; keeps spaces at the ends, so that pieces can be joined. */
function escapePiece(piece: string): string {
  const text = makeVisible(piece.replace(/[\s\u{85}]+/gu, ' '));
  const escaped = text.replace(SPECIAL, (match: string, ...rest: unknown[]) => {
    const groups = rest[rest.length - 1] as Record<string, string | undefined>;
    if (groups['marker'] !== undefined || groups['scheme'] !== undefined) return `${match.slice(0, -1)}&#58;`;
    if (groups['www'] !== undefined) return `${match.slice(0, -1)}&#46;`;
    if (groups['mention'] !== undefined || groups['issue'] !== undefined) return `${match}&#8203;`;
    if (groups['word'] !== undefined) return match;
    return ENTITIES[match] ?? `\\${match}`;
  });
  // A link may follow, and `!` would make it an image that is fetched by whoever looks.
  return escaped.replace(/!$/, '&#33;');
}

/** What would begin a heading, a list, a rule or a table's second row, if the text stood at the start of a line. */
function escapeStart(text: string): string {
  return text.replace(/^(?=[#+\-=:])/, '\\').replace(/^(\d{1,9})(?=[.)](?:\s|$))/, '$1\\');
}

/** Text as text: safe within a line, at its start, and in a table cell. Line breaks become spaces. */
export function escapeText(value: string): string {
  return escapeStart(escapePiece(toOneLine(value)));
}

/** A table cell of at most `limit` characters (before escaping); a dash for nothing. */
export function escapeCell(value: string | null, limit = 500): string {
  const text = toOneLine(value ?? '');
  return text === '' ? '–' : escapeText(cutText(text, limit));
}

/** A short text that a table should not break, such as a size. */
export function unbroken(value: string): string {
  return escapeText(value).replaceAll(' ', '&nbsp;');
}

const PROSE = /`([^`]+)`|https?:\/\/[^\s<>`"'|\\]+/gi;

/**
 * A sentence of ours that quotes what others wrote: `code` in back-ticks stays code and URLs become links, all else
 * is text as in {@link escapeText}.
 */
export function escapeProse(value: string): string {
  const text = toOneLine(value);
  const parts: string[] = [];
  let done = 0;
  for (const match of text.matchAll(PROSE)) {
    const code = match[1];
    const url = match[0].replace(/[).,;:!?\]]+$/, '');
    if (code === undefined && parseHttpUrl(url) === null) continue;
    parts.push(escapePiece(text.slice(done, match.index)));
    parts.push(code === undefined ? renderUrl(url) : codeSpan(code));
    done = match.index + (code === undefined ? url.length : match[0].length);
  }
  parts.push(escapePiece(text.slice(done)));
  return escapeStart(parts.join(''));
}

/** Inline code, safe in a table cell too. Line breaks become spaces; a dash for nothing. */
export function codeSpan(value: string): string {
  const text = makeVisible(toOneLine(value));
  if (text === '') return '–';
  // A pipe within back-ticks would still end a table cell, and a marker must not be repeated word for word.
  if (/\||slipway:/i.test(text)) return `<code>${escapePiece(text)}</code>`;
  const fence = '`'.repeat(longestRun(text, '`') + 1);
  const pad = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${text}${pad}${fence}`;
}

/** A fenced block. Unseen characters are named, lines are kept. */
export function codeFence(value: string, language = ''): string {
  const text = makeVisible(value.replace(/\r\n?|[\u{85}\u{2028}\u{2029}]/gu, '\n'), { lines: 'kept' }).replace(
    /\n+$/,
    '',
  );
  const fence = '`'.repeat(Math.max(3, longestRun(text, '`') + 1));
  return `${fence}${language.replace(/[^A-Za-z0-9+-]/g, '')}\n${text}\n${fence}`;
}

function longestRun(text: string, char: string): number {
  let longest = 0;
  for (let run = 0, index = 0; index < text.length; index += 1) {
    run = text[index] === char ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}

/** The URL in the one form that is shown and linked; null unless it is http(s) without credentials. */
export function parseHttpUrl(value: string): string | null {
  if (!/^https?:\/\//i.test(value) || !URL.canParse(value)) return null;
  const url = new URL(value);
  if (url.username !== '' || url.password !== '' || url.hostname === '') return null;
  return url.href
    .replace(/[()[\]<>|`\\*$'"{}^\s]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)
    .replace(/(slipway):/gi, '$1%3A');
}

/** A link where the target is http(s); else the text, and the target as code beside it when it says something else. */
export function renderLink(of: { readonly text: string; readonly url: string }): string {
  const href = parseHttpUrl(of.url.trim());
  const text = escapeText(of.text) || 'link';
  if (href !== null) return `[${text}](<${href.replaceAll('&', '&amp;')}>)`;
  return of.url.trim() === of.text.trim() ? text : `${text} (${codeSpan(cutText(of.url, 300))})`;
}

/** A name such as a tag or a commit as code, linked to where it can be seen. */
export function renderCodeLink(of: { readonly text: string; readonly url: string }): string {
  const href = parseHttpUrl(of.url.trim());
  return href === null ? codeSpan(of.text) : `[${codeSpan(of.text)}](<${href.replaceAll('&', '&amp;')}>)`;
}

/** A URL as a link that shows where it leads, shortened in the middle. */
export function renderUrl(url: string): string {
  const shown = (parseHttpUrl(url) ?? url).replace(/^https?:\/\//i, '').replace(/\/$/, '');
  const text = shown.length <= 60 ? shown : `${shown.slice(0, 34)}…${shown.slice(-24)}`;
  return renderLink({ text, url });
}

/** The link a promotion quotes: a URL, an issue of this repository (`#42`), or a ticket's name as text. */
export function renderChangeLink(link: string): string {
  const text = link.trim();
  if (/^#[1-9]\d{0,9}$/.test(text)) return text;
  return parseHttpUrl(text) === null ? escapeCell(text, 200) : renderUrl(text);
}

/** A marker as an HTML comment. Throws a TypeError on one that could end the comment or is not Slipway's. */
export function renderMarker(marker: string): string {
  if (!/^slipway:[\x21-\x3b=\x3f-\x7e]+$/.test(marker) || marker.endsWith('-')) {
    throw new TypeError(`"${marker}" is no marker: it must begin with "slipway:" and have no white space, < or >.`);
  }
  return `<!-- ${marker} -->`;
}

const HTML: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text for HTML, in elements and in quoted attributes. Lines are kept, unseen characters named. */
export function escapeHtml(value: string): string {
  return makeVisible(value, { lines: 'kept' }).replace(/[&<>"']/g, (char) => HTML[char] ?? '');
}

/** Escape sequences a terminal would act on: CSI, OSC and other strings, two-character ones; also their 8-bit forms. */
const TERMINAL = new RegExp(
  [
    String.raw`(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]?`,
    String.raw`(?:\u001b[\]PX^_]|[\u0090\u0098\u009d-\u009f])[^\u0007\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)?`,
    String.raw`\u001b[ -/]*[0-~]?`,
  ].join('|'),
  'g',
);

/** One line for a terminal: no escape sequence or control byte is left, white space is one space, the unseen is named. */
export function escapeTerminal(value: string): string {
  const plain = value
    .replace(TERMINAL, '')
    .replace(/[\s\u{85}]+/gu, ' ')
    .replace(/\p{Cc}/gu, '');
  return makeVisible(plain);
}
