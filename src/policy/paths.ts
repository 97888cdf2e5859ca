/** Places inside a policy, and how they and what stands there are written in messages. */

export type Path = readonly (string | number)[];

const PLAIN_KEY = /^[A-Za-z0-9_-]+$/;
const LONGEST_SHOWN = 80;

/** `permissions.promote.production[0]`; a key with other characters is quoted: `metrics["exact match"].kind`. */
export function formatPath(path: Path): string {
  let text = '';
  for (const part of path) {
    if (typeof part === 'number') text += `[${part}]`;
    else if (!PLAIN_KEY.test(part)) text += `[${JSON.stringify(part)}]`;
    else text += text === '' ? part : `.${part}`;
  }
  return text;
}

/** A value as a message shows it: JSON-like, on one line, shortened; null is what an empty YAML value reads as. */
export function showValue(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : shorten(JSON.stringify(value));
  if (typeof value === 'object')
    return Object.keys(value).length === 0 ? 'an empty mapping' : shorten(JSON.stringify(value));
  // JSON has no words for .inf and .nan.
  return shorten(typeof value === 'number' ? String(value) : JSON.stringify(value));
}

/** `one`, `one and two`, `one, two and three`. */
export function listOf(words: readonly string[], joint: 'and' | 'or' = 'and'): string {
  if (words.length <= 1) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} ${joint} ${words[words.length - 1]}`;
}

/** The first letter as a capital one. */
export function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

function shorten(text: string): string {
  const points = [...text];
  return points.length <= LONGEST_SHOWN ? text : `${points.slice(0, LONGEST_SHOWN - 1).join('')}…`;
}
