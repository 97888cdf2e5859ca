/**
 * A strict JSON scanner that never recurses. It runs only when `JSON.parse` refused a text: it says where the fault is,
 * in words that do not depend on the Node version, and finds the numbers that Python writes and JSON does not know.
 */

/** A `NaN`, `Infinity` or `-Infinity` outside of strings. */
export interface NonFinite {
  readonly start: number;
  readonly end: number;
  readonly name: 'NaN' | 'Infinity' | '-Infinity';
}

export type Scanned =
  | { readonly kind: 'ok'; readonly nonFinite: readonly NonFinite[] }
  | { readonly kind: 'fault'; readonly offset: number; readonly message: string };

const EXPECT = {
  value: 0, // a value must follow
  valueOrEnd: 1, // after `[`
  keyOrEnd: 2, // after `{`
  key: 3, // after `,` in an object
  colon: 4,
  commaOrEnd: 5, // after a value
} as const;
type Expecting = (typeof EXPECT)[keyof typeof EXPECT];

const WANTED: Readonly<Record<Expecting, string>> = {
  0: 'a value',
  1: 'a value or "]"',
  2: 'a key in double quotes or "}"',
  3: 'a key in double quotes',
  4: '":"',
  5: '"," or the end of the list or object',
};

const BLANK = /[ \t\r\n]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /-?[A-Za-z_]\w*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** Checks a text against JSON with Python's three words for numbers that are not finite. */
export function scanJson(text: string): Scanned {
  const nonFinite: NonFinite[] = [];
  // One bit of context a level: true in an object.
  const stack: boolean[] = [];
  let at = 0;
  let expecting = EXPECT.value as Expecting;
  const fault = (offset: number, message: string): Scanned => ({ kind: 'fault', offset, message });
  const match = (pattern: RegExp): number => {
    pattern.lastIndex = at;
    return pattern.test(text) ? pattern.lastIndex : -1;
  };
  for (;;) {
    at = match(BLANK);
    if (at >= text.length) {
      if (expecting === EXPECT.commaOrEnd && stack.length === 0) return { kind: 'ok', nonFinite };
      if (stack.length === 0) return fault(text.length, 'the file holds no value');
      const open = stack.length === 1 ? '1 list or object is' : `${stack.length} lists or objects are`;
      return fault(
        text.length,
        `the text ends where ${WANTED[expecting]} must follow, and ${open} still open: it was cut off`,
      );
    }
    const char = text[at] ?? '';
    if (expecting === EXPECT.commaOrEnd) {
      const inObject = stack.at(-1);
      if (inObject === undefined) return fault(at, `the document ended already; found ${show(text, at)}`);
      if (char === ',') expecting = inObject ? EXPECT.key : EXPECT.value;
      else if (char === (inObject ? '}' : ']')) stack.pop();
      else return fault(at, `"," or "${inObject ? '}' : ']'}" must follow; found ${show(text, at)}`);
      at += 1;
      continue;
    }
    if (expecting === EXPECT.colon) {
      if (char !== ':') return fault(at, `":" must follow the key; found ${show(text, at)}`);
      expecting = EXPECT.value;
      at += 1;
      continue;
    }
    if (char === '"') {
      const end = stringEnd(text, at);
      if (typeof end !== 'number') return fault(end.offset, end.message);
      at = end;
      expecting = expecting === EXPECT.key || expecting === EXPECT.keyOrEnd ? EXPECT.colon : EXPECT.commaOrEnd;
      continue;
    }
    if ((expecting === EXPECT.keyOrEnd && char === '}') || (expecting === EXPECT.valueOrEnd && char === ']')) {
      stack.pop();
      expecting = EXPECT.commaOrEnd;
      at += 1;
      continue;
    }
    if (expecting === EXPECT.key || expecting === EXPECT.keyOrEnd) {
      return fault(at, `${WANTED[expecting]} must follow; found ${show(text, at)}`);
    }
    if (char === '{' || char === '[') {
      stack.push(char === '{');
      expecting = char === '{' ? EXPECT.keyOrEnd : EXPECT.valueOrEnd;
      at += 1;
      continue;
    }
    const word = match(WORD);
    if (word > at) {
      const name = text.slice(at, word);
      if (name === 'NaN' || name === 'Infinity' || name === '-Infinity') nonFinite.push({ start: at, end: word, name });
      else if (name !== 'true' && name !== 'false' && name !== 'null')
        return fault(at, `${WANTED[expecting]} must follow; found ${show(text, at)}`);
      at = word;
      expecting = EXPECT.commaOrEnd;
      continue;
    }
    const number = match(NUMBER);
    if (number <= at) return fault(at, `${WANTED[expecting]} must follow; found ${show(text, at)}`);
    at = number;
    expecting = EXPECT.commaOrEnd;
  }
}

/** Where the string that begins at `start` ends, after its quote. */
function stringEnd(text: string, start: number): number | { readonly offset: number; readonly message: string } {
  let at = start + 1;
  for (;;) {
    while (isPlain(text.charCodeAt(at))) at += 1;
    if (at >= text.length) return { offset: text.length, message: 'the text ends inside of a string: it was cut off' };
    if (text[at] === '"') return at + 1;
    if (text[at] === '\\') {
      ESCAPE.lastIndex = at;
      if (!ESCAPE.test(text)) {
        const cut = /^\\(?:u[0-9a-fA-F]{0,3})?$/.test(text.slice(at, at + 6));
        const message = cut
          ? 'the text ends inside of a string: it was cut off'
          : `${JSON.stringify(text.slice(at, at + 2))} is no escape of JSON`;
        return { offset: at, message };
      }
      at = ESCAPE.lastIndex;
      continue;
    }
    const code = text.charCodeAt(at).toString(16).padStart(4, '0');
    return {
      offset: at,
      message: `a string holds the control character U+${code.toUpperCase()}, which must be escaped`,
    };
  }
}

/** Neither quote, backslash, control character, nor the end of the text (NaN). */
function isPlain(code: number): boolean {
  return code >= 0x20 && code !== 0x22 && code !== 0x5c;
}

/** What stands at a place: a word that others write for numbers, or one character; more may be of somebody's text. */
function show(text: string, at: number): string {
  const found =
    /^(?:[+-]?(?:nan|inf|infinity|none|null|true|false|undefined)\b|[^\n\r])/iu.exec(text.slice(at, at + 40))?.[0] ??
    '';
  return JSON.stringify(found);
}

/** Line and column, both from 1. */
export function placeOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  let line = 1;
  let start = 0;
  for (let end = text.indexOf('\n'); end >= 0 && end < offset; end = text.indexOf('\n', start)) {
    line += 1;
    start = end + 1;
  }
  return { line, column: offset - start + 1 };
}
