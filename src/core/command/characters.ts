/** The characters of a command line: what may stand in it, and what only looks as if it did. */

/** Characters of a word that are looked at; no command comes near. */
const WORD_LIMIT = 64;

/** Signs that look like `/`. */
const SLASHES = new Set(['\uff0f', '\u2044', '\u2215', '\u29f8', '\u2571', '\u27cb']);

/** Cyrillic and Greek letters that look like Latin ones, and those; accents and wide forms are undone by Unicode itself. */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  [
    ['\u0430\u0432\u0441\u0501\u0435\u0493\u04bb\u043d\u0456\u0458\u043a\u04cf\u043c', 'abcdefhhijklm'],
    ['\u043f\u043e\u0440\u051b\u0433\u0455\u0442\u0438\u0475\u051d\u0445\u0443', 'nopqrstuvwxy'],
    ['\u03b1\u03b5\u03b7\u03b9\u03ba\u03bd\u03bf\u03c1\u03c4\u03c5\u03c7', 'aenikvoptux'],
  ].flatMap(([foreign = '', latin = '']) =>
    Array.from(foreign, (letter, at) => [letter, latin[at] ?? letter] as const),
  ),
);

export function isSlashLike(character: string): boolean {
  return character === '/' || SLASHES.has(character);
}

/** The first word of a text in plain lower-case letters, as far as its characters look like some. */
export function foldWord(text: string): string {
  const word = text.slice(0, WORD_LIMIT).split(/[\s\p{Cc}]/u, 1)[0] ?? '';
  const bare = word
    .normalize('NFKD')
    .replace(/[\p{M}\p{C}]/gu, '')
    .toLowerCase();
  return Array.from(bare, (letter) => (isSlashLike(letter) ? '/' : (LOOK_ALIKES.get(letter) ?? letter))).join('');
}

/** The first character that is not printable ASCII, described without showing it; null when all are. */
export function strangerIn(text: string): string | null {
  const found = /[^\x20-\x7e]/u.exec(text);
  if (found === null) return null;
  const code = found[0].codePointAt(0) ?? 0;
  const point = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  return `${describe(found[0])} (${point}, character ${found.index + 1})`;
}

function describe(character: string): string {
  if (character === '\t') return 'a tab';
  if (/\p{Z}/u.test(character)) return 'a blank that is no plain one';
  if (/\p{C}/u.test(character)) return 'a character that cannot be seen';
  return 'a character that is no plain letter, digit or sign';
}

/** The first character of a reason that hides, reorders or breaks what is read, described; null when none does. */
export function hiddenIn(text: string): string | null {
  // Joiners and marks of direction stay: scripts and emoji need them, and they move nothing on their own.
  const found = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2060-\u206f\ufeff]/u.exec(text.replaceAll('\t', ' '));
  if (found === null) return null;
  const code = found[0].codePointAt(0) ?? 0;
  return `a character that hides or reorders text (U+${code.toString(16).toUpperCase().padStart(4, '0')})`;
}
