/** A workflow command: `::error file=a.ts,line=3::message`. */
export interface LogCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

const KNOWN = new Set(
  'debug notice warning error group endgroup add-mask stop-commands echo set-output save-state set-env add-path add-matcher remove-matcher'.split(
    ' ',
  ),
);

/** Reads a workflow command; undefined for any other line. `isKnown` decides on names, GitHub's own by default. */
export function parseLogCommand(
  line: string,
  isKnown = (name: string): boolean => KNOWN.has(name),
): LogCommand | undefined {
  const text = line.trimStart();
  if (!text.startsWith('::')) return undefined;
  const end = text.indexOf('::', 2);
  if (end < 0) return undefined;
  const head = text.slice(2, end);
  const space = head.indexOf(' ');
  const name = (space < 0 ? head : head.slice(0, space)).toLowerCase();
  if (!isKnown(name)) return undefined;
  const properties: Record<string, string> = {};
  for (const pair of space < 0 ? [] : head.slice(space + 1).split(',')) {
    const equals = pair.indexOf('=');
    if (equals > 0) properties[pair.slice(0, equals).trim()] = unescapeProperty(pair.slice(equals + 1));
  }
  return { name, properties, message: unescapeData(text.slice(end + 2)) };
}

function unescapeData(text: string): string {
  return text.replace(/%0D/g, '\r').replace(/%0A/g, '\n').replace(/%25/g, '%');
}

function unescapeProperty(text: string): string {
  return text
    .replace(/%0D/g, '\r')
    .replace(/%0A/g, '\n')
    .replace(/%3A/g, ':')
    .replace(/%2C/g, ',')
    .replace(/%25/g, '%');
}

/** Hides values in text. */
export interface Masker {
  /** Hides a value, and each of its lines, from now on. */
  add(value: string): void;
  mask(text: string): string;
  /** Whether a text holds a hidden value. */
  hides(text: string): boolean;
}

/** Makes a masker. Longer values are replaced first, so that one inside another leaves nothing behind. */
export function createMasker(values: readonly string[] = []): Masker {
  let hidden: string[] = [];
  const add = (value: string) => {
    const parts = [value, ...value.split(/\r?\n/)].filter((part) => part.trim() !== '');
    hidden = [...new Set([...hidden, ...parts])].sort((a, b) => b.length - a.length);
  };
  for (const value of values) add(value);
  return {
    add,
    mask: (text) => hidden.reduce((masked, value) => masked.replaceAll(value, '***'), text),
    hides: (text) => hidden.some((value) => text.includes(value)),
  };
}
