/** Reading what was asked: flags on a command line, or the inputs of an action. One way in, whichever it was. */

import type { ParseArgsConfig } from 'node:util';
import { parseArgs } from 'node:util';
import { refuse } from '../core/reasons.ts';
import { nearestOf } from '../policy/nearest.ts';

export interface CommandSpec {
  readonly name: string;
  /** What it takes, in the order it takes it: `<reference>`; the last may be several: `path…`. */
  readonly positionals: readonly string[];
  /** Flag → its help; a flag that takes a value names it: `to=STAGE`; one that takes several says so: `baseline=PATH…`. */
  readonly flags: Readonly<Record<string, string>>;
  readonly summary: string;
}

/** Flags that every command has. */
export const COMMON_FLAGS: Readonly<Record<string, string>> = {
  'json=FILE': 'write the whole result as JSON to FILE (`-`: to standard output, and nothing else)',
  help: 'show this help',
};

export interface Asked {
  /** A flag, a positional by its name, or an action's input; null when not given. */
  text(name: string): string | null;
  /** The same, refused with `input_missing` when not given. */
  need(name: string): string;
  flag(name: string): boolean;
  number(name: string): number | null;
  list(name: string): readonly string[] | null;
  /** Values of a flag that takes several, given after it or by repeating it; an action's input has one a line. */
  many(name: string): readonly string[];
}

/** Parses the arguments of one command. `readInput` answers for what the command line does not say. */
export function readAsked(
  spec: CommandSpec,
  of: { readonly argv: readonly string[]; readonly readInput: (name: string) => string | null },
): Asked {
  const { values, positionals } = parse(spec, of.argv);
  const text = (name: string): string | null => {
    const index = spec.positionals.indexOf(name);
    const given = index >= 0 ? positionals[index] : undefined;
    const value = given ?? values[name];
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
    return of.readInput(name);
  };
  const need = (name: string): string => {
    const value = text(name);
    if (value !== null) return value;
    const how = spec.positionals.includes(name) ? `slipway ${spec.name} <${name}>` : `slipway ${spec.name} --${name} …`;
    refuse({
      code: 'input_missing',
      required: `\`${name}\``,
      found: 'nothing',
      next: `Give it as \`${how}\`, or as the action's input \`${name}\`.`,
    });
  };
  return {
    text,
    need,
    flag: (name) => values[name] === true || readFlag(name, of.readInput(name)),
    number: (name) => readNumber(name, text(name)),
    list: (name) =>
      text(name)
        ?.split(',')
        .map((one) => one.trim())
        .filter((one) => one !== '') ?? null,
    many: (name) => {
      const rest = spec.positionals.indexOf(`${name}…`);
      const given = rest >= 0 && positionals.length > rest ? positionals.slice(rest) : values[name];
      const all = Array.isArray(given) ? given.map(String) : (of.readInput(name)?.split(/\r?\n/) ?? []);
      return all.map((one) => one.trim()).filter((one) => one !== '');
    },
  };
}

/** `--candidate a b` as `--candidate=a --candidate=b`, for flags that take several values. */
function spread(argv: readonly string[], several: ReadonlySet<string>): string[] {
  const spreadOut: string[] = [];
  let open: string | null = null;
  for (const arg of argv) {
    if (arg.startsWith('-')) {
      const name = arg.slice(2);
      open = several.has(name) ? name : null;
      if (open === null) spreadOut.push(arg);
    } else if (open !== null) spreadOut.push(`--${open}=${arg}`);
    else spreadOut.push(arg);
  }
  return spreadOut;
}

type Values = Readonly<Record<string, unknown>>;

function parse(
  spec: CommandSpec,
  argv: readonly string[],
): { readonly values: Values; readonly positionals: readonly string[] } {
  const options: NonNullable<ParseArgsConfig['options']> = {};
  for (const flag of Object.keys({ ...spec.flags, ...COMMON_FLAGS })) {
    const [name, value] = flag.split('=');
    if (name === undefined) continue;
    const multiple = value?.endsWith('…') === true;
    options[name] = { type: value === undefined ? 'boolean' : 'string', ...(multiple ? { multiple } : {}) };
  }
  const several = new Set(Object.keys(options).filter((name) => options[name]?.multiple === true));
  let parsed: { readonly values: Values; readonly positionals: readonly string[] };
  try {
    parsed = parseArgs({ args: spread(argv, several), options, allowPositionals: true, strict: true });
  } catch (cause) {
    const message = cause instanceof Error ? cause.message.split('.')[0] : 'unreadable arguments';
    const wrong = /'--?([^'\s=]+)/.exec(message ?? '')?.[1] ?? '';
    const nearest = nearestOf(wrong, Object.keys(options));
    refuse({
      code: 'input_invalid',
      required: `flags that \`slipway ${spec.name}\` knows`,
      found: message ?? '',
      next:
        nearest === null
          ? `See \`slipway help ${spec.name}\`.`
          : `Did you mean --${nearest}? See \`slipway help ${spec.name}\`.`,
    });
  }
  const open = spec.positionals.at(-1)?.endsWith('…') === true;
  if (parsed.positionals.length > spec.positionals.length && !open) {
    const extra = parsed.positionals[spec.positionals.length] ?? '';
    refuse({
      code: 'input_invalid',
      required:
        spec.positionals.length === 0
          ? 'no argument'
          : `at most ${spec.positionals.map((name) => `<${name}>`).join(' ')}`,
      found: JSON.stringify(extra.slice(0, 100)),
      next: `See \`slipway help ${spec.name}\`.`,
    });
  }
  return parsed;
}

function readFlag(name: string, value: string | null): boolean {
  if (value === null || value === 'false') return false;
  if (value === 'true') return true;
  refuse({
    code: 'input_invalid',
    required: `\`${name}\` as true or false`,
    found: JSON.stringify(value.slice(0, 50)),
    next: 'Correct the input.',
  });
}

function readNumber(name: string, value: string | null): number | null {
  if (value === null) return null;
  const number = Number(value);
  if (Number.isSafeInteger(number) && number >= 0) return number;
  refuse({
    code: 'input_invalid',
    required: `\`${name}\` as a whole number`,
    found: JSON.stringify(value.slice(0, 50)),
    next: 'Correct it.',
  });
}
