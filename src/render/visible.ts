/** Characters that cannot be seen, or that reorder what can: named instead of shown, in every medium. */

const EMOJI_JOIN =
  /(?<=(?:\p{Extended_Pictographic}|\p{Emoji_Modifier})\u{fe0f}?)\u{200d}(?=\p{Extended_Pictographic})/u;
/** Joiners are part of how these scripts are spelled. */
const SPELLING =
  /(?<=[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Malayalam}\p{Script=Tamil}\p{Script=Sinhala}\p{Mn}])[\u{200c}\u{200d}](?=[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Malayalam}\p{Script=Tamil}\p{Script=Sinhala}])/u;
const KEPT = `${EMOJI_JOIN.source}|${SPELLING.source}`;
/** Controls, format characters (bidi, zero width, tags), lone surrogates, fillers that look like a space. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Surrogate}\p{Zl}\p{Zp}\u{115f}\u{1160}\u{3164}\u{ffa0}\u{fff9}-\u{fffb}]/u;
const SCAN = new RegExp(`(${KEPT})|(${UNSEEN.source})`, 'gu');

/** Names every unseen character as `‹U+202E›`. Line breaks and tabs are kept with `lines: 'kept'`, else named too. */
export function makeVisible(value: string, options: { readonly lines?: 'kept' | 'named' } = {}): string {
  return value.replace(SCAN, (char: string, kept: string | undefined) => {
    if (kept !== undefined) return char;
    if (options.lines === 'kept' && (char === '\n' || char === '\t')) return char;
    if (/\p{Surrogate}/u.test(char)) return '\u{fffd}';
    return `‹U+${char.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0') ?? ''}›`;
  });
}

/** One line: every run of white space (line breaks of all kinds among it) becomes a space, none at the ends. */
export function toOneLine(value: string): string {
  return value.replace(/[\s\u{85}]+/gu, ' ').trim();
}

/** At most `limit` UTF-16 units, cut between characters, with an ellipsis where something was cut off. */
export function cutText(value: string, limit: number): string {
  if (value.length <= limit) return value;
  const kept = value.slice(0, Math.max(0, limit - 1)).replace(/[\u{d800}-\u{dbff}]$/u, '');
  return `${kept.trimEnd()}…`;
}
