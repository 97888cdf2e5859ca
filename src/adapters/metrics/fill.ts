/** Filling `$model` and its like into addresses, bodies and queries, so that a value stays a value wherever it stands. */

export type Filled =
  | { readonly kind: 'ok'; readonly text: string }
  | { readonly kind: 'invalid'; readonly message: string };

export type Values = Readonly<Record<string, string>>;

const NAME = /\$(\{([a-z_]+)\}|[a-z_]+)/g;

/** Values of a look that any source may use: times in ISO 8601, `_s` and `_ms` since 1970. */
export function timesOf(of: { readonly from: number; readonly to: number }): Values {
  const { from, to } = of;
  return {
    from: new Date(from).toISOString(),
    to: new Date(to).toISOString(),
    from_s: String(Math.floor(from / 1000)),
    to_s: String(Math.ceil(to / 1000)),
    from_ms: String(from),
    to_ms: String(to),
  };
}

/** Which placeholders a text has that there are values for. */
export function placeholdersOf(text: string): Set<string> {
  return new Set([...text.matchAll(NAME)].map((match) => match[2] ?? match[1] ?? ''));
}

/** Into an address, percent-encoded: a value can add no parameter and no folder. */
export function fillUrl(text: string, values: Values): string {
  return fill(text, values, (value) => encodeURIComponent(value));
}

/** Into JSON text, as the inside of a string. */
export function fillJson(text: string, values: Values): string {
  return fill(text, values, (value) => JSON.stringify(value).slice(1, -1));
}

/** Into text that nothing reads as a language, such as a path of ours. */
export function fillPlain(text: string, values: Values): string {
  return fill(text, values, (value) => value);
}

function fill(text: string, values: Values, write: (value: string) => string): string {
  return text.replace(NAME, (whole: string, inner: string, braced: string | undefined) => {
    const name = braced ?? inner;
    return Object.hasOwn(values, name) ? write(values[name] ?? '') : whole;
  });
}

/** Values that may stand in a query outside of quotes. */
const BARE = /^[A-Za-z0-9_:]+$/;

/**
 * Into a PromQL query. Within quotes a value is escaped as that kind of quote has it, and as a regular expression where
 * the label is matched by one (`=~`, `!~`): version 1.2.0 is not 1x2x0. Outside only names and durations may stand.
 */
export function fillPromQl(text: string, values: Values): Filled {
  let filled = '';
  let quote = '';
  let pattern = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] ?? '';
    NAME.lastIndex = at;
    const match = char === '$' ? NAME.exec(text) : null;
    const name = match?.index === at ? (match[2] ?? match[1] ?? '') : '';
    if (match !== null && Object.hasOwn(values, name)) {
      const value = values[name] ?? '';
      const written = quote === '' ? bare(name, value) : quoted({ value, quote, pattern });
      if (written === null)
        return {
          kind: 'invalid',
          message: `$${name} is ${JSON.stringify(value.slice(0, 80))}, which cannot stand ${quote === '' ? 'outside of quotes' : 'between backticks'} in ${JSON.stringify(text.slice(0, 200))}: put it in double quotes`,
        };
      filled += written;
      at += match[0].length - 1;
      continue;
    }
    filled += char;
    if (quote !== '') {
      if (char === '\\' && quote !== '`') {
        at += 1;
        filled += text[at] ?? '';
      } else if (char === quote) quote = '';
    } else if (char === '"' || char === "'" || char === '`') {
      quote = char;
      pattern = /[=!]~\s*$/.test(text.slice(0, at));
    }
  }
  return { kind: 'ok', text: filled };
}

function bare(name: string, value: string): string | null {
  // A whole label matcher is made by us, escaped already.
  if (name === 'slice') return value;
  return BARE.test(value) ? value : null;
}

function quoted(of: { readonly value: string; readonly quote: string; readonly pattern: boolean }): string | null {
  const value = of.pattern ? of.value.replace(/[\\^$.|?*+()[\]{}]/g, '\\$&') : of.value;
  if (of.quote === '`') return value.includes('`') ? null : value;
  return value.replace(/[\\]/g, '\\\\').replaceAll(of.quote, `\\${of.quote}`).replace(/\n/g, '\\n');
}

/** `name="value"` for a PromQL selector. */
export function labelMatcher(name: string, value: string): string {
  return `${name}="${quoted({ value, quote: '"', pattern: false }) ?? ''}"`;
}
