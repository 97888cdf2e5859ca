/** A compiled list of GitHub filter patterns; `!` patterns take back what earlier ones gave. */
export type PatternList = readonly { readonly negated: boolean; readonly regex: RegExp }[];

/**
 * Compiles patterns as GitHub reads them in `branches`, `tags` and `paths`: `*` stops at `/`, `**` does not, `?` and `+`
 * repeat the character before them, `[]` is one of a set, `\` takes the meaning from the next character.
 * @throws Error for an empty pattern or an open bracket.
 */
export function compilePatterns(patterns: readonly string[]): PatternList {
  return patterns.map((pattern) => {
    const negated = pattern.startsWith('!');
    return { negated, regex: compilePattern(negated ? pattern.slice(1) : pattern) };
  });
}

/** Whether the last pattern that matches is a positive one. */
export function matchesPatterns(patterns: PatternList, text: string): boolean {
  let matched = false;
  for (const { negated, regex } of patterns) {
    if (regex.test(text)) matched = !negated;
  }
  return matched;
}

/** Compiles one file glob: as a filter pattern, but `?` is any one character and `+` has no meaning. */
export function compileGlob(pattern: string): RegExp {
  return compilePattern(pattern, 'glob');
}

function compilePattern(pattern: string, dialect: 'filter' | 'glob' = 'filter'): RegExp {
  if (pattern === '') throw new Error('an empty pattern matches nothing');
  let out = '';
  for (let at = 0; at < pattern.length; at += 1) {
    const char = pattern[at] as string;
    if (pattern.startsWith('**/', at) && (at === 0 || pattern[at - 1] === '/')) {
      // A leading `**/` also matches at the top.
      out += '(?:.*/)?';
      at += 2;
    } else if (pattern.startsWith('**', at)) {
      out += '.*';
      at += 1;
    } else if (char === '*') out += '[^/]*';
    else if (dialect === 'glob' && char === '?') out += '[^/]';
    else if (dialect === 'filter' && (char === '?' || char === '+') && at > 0) out += char;
    else if (char === '[') {
      const close = pattern.indexOf(']', at + 2);
      if (close < 0) throw new Error(`the bracket in '${pattern}' is not closed`);
      out += `[${pattern.slice(at + 1, close).replace(/[\\^]/g, '\\$&')}]`;
      at = close;
    } else if (char === '\\' && at + 1 < pattern.length) {
      at += 1;
      out += escapeRegex(pattern[at] as string);
    } else out += escapeRegex(char);
  }
  try {
    return new RegExp(`^${out}$`, 's');
  } catch {
    throw new Error(`'${pattern}' is not a valid pattern`);
  }
}

function escapeRegex(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
