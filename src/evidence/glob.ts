/** Globs over paths with `/`: `**` any folders, `*` and `?` within a name, `{a,b}` either. Nothing else is special. */

/** Longest pattern, and most patterns that braces may stand for. */
const PATTERN_LIMIT = 1024;
const BRACES_LIMIT = 256;

export type GlobOutcome =
  | { readonly kind: 'ok'; readonly matches: (path: string) => boolean }
  | { readonly kind: 'invalid'; readonly message: string };

/** Whether a pattern has anything special in it; a plain path has not. */
export function isGlob(pattern: string): boolean {
  return /[*?{]/.test(pattern);
}

/** Compiles a pattern. A leading `./` counts as nothing on either side. */
export function compileGlob(pattern: string): GlobOutcome {
  if (pattern.length > PATTERN_LIMIT)
    return { kind: 'invalid', message: `A pattern may have ${PATTERN_LIMIT} characters; found ${pattern.length}.` };
  const plain = expandBraces(stripDot(pattern));
  if (plain === null)
    return {
      kind: 'invalid',
      message: `The braces of ${JSON.stringify(pattern)} are not closed, or stand for more than ${BRACES_LIMIT} patterns.`,
    };
  const parts = plain.map((one) => one.split('/'));
  return { kind: 'ok', matches: (path) => parts.some((one) => matchParts(one, stripDot(path).split('/'))) };
}

function stripDot(path: string): string {
  return path.replace(/^(?:\.\/+)+/, '').replace(/\/{2,}/g, '/');
}

/** `{a,b}` written out, also nested; null when a brace has no partner or there are too many. */
function expandBraces(pattern: string): string[] | null {
  const done: string[] = [];
  const open = [pattern];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const start = next.lastIndexOf('{');
    if (start < 0) {
      if (next.includes('}')) return null;
      done.push(next);
    } else {
      const end = next.indexOf('}', start);
      if (end < 0) return null;
      for (const choice of next.slice(start + 1, end).split(','))
        open.push(`${next.slice(0, start)}${choice}${next.slice(end + 1)}`);
    }
    if (done.length + open.length > BRACES_LIMIT) return null;
  }
  return done;
}

/** Matches names one by one; `**` takes any number of them. Linear in the table of both lengths, never exponential. */
function matchParts(pattern: readonly string[], path: readonly string[]): boolean {
  let reached = new Set([0]);
  for (const part of pattern) {
    const next = new Set<number>();
    for (const at of reached) {
      if (part === '**') for (let index = at; index <= path.length; index += 1) next.add(index);
      else if (at < path.length && matchName(part, path[at] ?? '')) next.add(at + 1);
    }
    reached = next;
  }
  return reached.has(path.length);
}

/** `*` and `?` within one name, with one point to go back to. */
function matchName(pattern: string, name: string): boolean {
  let p = 0;
  let n = 0;
  let star = -1;
  let from = 0;
  while (n < name.length) {
    const char = pattern[p];
    if (char === '*') {
      star = p;
      from = n;
      p += 1;
    } else if (char === '?' || (char !== undefined && char === name[n])) {
      p += 1;
      n += 1;
    } else if (star >= 0) {
      p = star + 1;
      from += 1;
      n = from;
    } else return false;
  }
  while (pattern[p] === '*') p += 1;
  return p === pattern.length;
}
