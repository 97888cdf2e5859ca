import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMoment } from '../../../src/core/as-of.ts';
import { formatCommand } from '../../../src/core/command/format.ts';
import { LINE_LIMIT, LINK_LIMIT, REASON_LIMIT } from '../../../src/core/command/limits.ts';
import { parseCommand } from '../../../src/core/command/parse.ts';
import type { Command, Slot } from '../../../src/core/command/specs.ts';
import { COMMAND_NAMES, specOf, usageOf } from '../../../src/core/command/specs.ts';
import type { WordKind } from '../../../src/core/command/words.ts';
import { isName } from '../../../src/core/names.ts';

/** A comment's longest body on GitHub is 65,536 characters. */
const LONGEST = 70_000;

/** What each kind of word may consist of, written down a second time: the whole value as the line shows it. */
const ALPHABETS: Readonly<Record<WordKind, RegExp>> = {
  name: /^[a-z0-9-]{2,64}$/,
  model: /^[a-z0-9-]{2,64}$/,
  names: /^[a-z0-9-]{2,64}(,[a-z0-9-]{2,64})*$/,
  version:
    /^([a-z0-9-]{2,64}@)?(v[0-9]+|[0-9]+\.[0-9]+\.[0-9]+(-[0-9A-Za-z.-]+)?(@sha256:[0-9a-f]{64})?|sha256:[0-9a-f]{64})$/,
  reference: /^[a-z0-9-]{2,64}@[0-9A-Za-z.@:-]+$|^[0-9A-Za-z.:-]+$/,
  link: /^[\x21-\x7e]+$/,
  digest: /^[0-9a-f]{8,64}$/,
  hold: /^hold-[0-9]+$/,
  check: /^[a-z0-9_.-]{1,64}$/,
  time: /^[0-9TZ:.+-]{10,40}$/,
  topic: /^[a-z]+$/,
};

/** Every field of a parsed command is written in its alphabet, and it has no other fields. */
function checkFields(command: Command): void {
  const { slots, reason } = specOf(command.name);
  const fields: Readonly<Record<string, unknown>> = command;
  const expected = ['name', ...slots.map(({ field }) => field), ...(reason === 'none' ? [] : ['reason'])];
  expect(Object.keys(fields).sort()).toEqual(expected.sort());
  for (const { field, kind, required } of slots) {
    if (fields[field] === null && !required) continue;
    expect(written(command, { field, kind })).toMatch(ALPHABETS[kind]);
  }
  if (typeof fields['reason'] === 'string') {
    expect(fields['reason']).toMatch(/^\S(?:.*\S)?$/su);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
    expect(fields['reason']).not.toMatch(/[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e]/);
    expect(fields['reason'].length).toBeLessThanOrEqual(REASON_LIMIT);
  } else expect(reason).not.toBe('required');
}

/** A field as text. Versions are structures; their text is taken from a line that has no other words. */
function written(command: Command, of: Pick<Slot, 'field' | 'kind'>): string {
  const fields: Readonly<Record<string, unknown>> = command;
  const value = fields[of.field];
  if (of.kind === 'names') return (value as readonly string[]).join(',');
  if (of.kind !== 'version' && of.kind !== 'reference') return String(value);
  const alone = { name: 'compare', a: value, b: value } as Command;
  return formatCommand(alone).split(' ')[1]!;
}

function checkAny(body: string): void {
  const outcome = parseCommand(body);
  if (outcome.kind === 'command') {
    checkFields(outcome.command);
    const line = formatCommand(outcome.command);
    expect(line.length).toBeLessThanOrEqual(LINE_LIMIT);
    expect(parseCommand(line)).toEqual(outcome);
  }
  if (outcome.kind === 'refused') {
    expect(outcome.found.length).toBeLessThan(300);
    expect([outcome.required, outcome.found, outcome.next].every((said) => said.length > 0)).toBe(true);
  }
  if (outcome.kind === 'near_miss') expect(outcome.message).toMatch(/^[\x20-\x7e]+$/);
}

const KEYWORDS = new Set(['to', 'as', 'until', 'for']);
const name = fc
  .stringMatching(/^[a-z0-9][a-z0-9-]{0,20}[a-z0-9]$/)
  .filter((text) => isName(text) && !KEYWORDS.has(text));
const notOrdinal = name.filter((text) => !/^v[1-9][0-9]*$/.test(text));
// A lone name like a hold's is read as the hold.
const model = notOrdinal.filter((text) => !/^hold-[1-9][0-9]*$/.test(text));
const hex = (least: number, most: number) => fc.stringMatching(new RegExp(`^[0-9a-f]{${least},${most}}$`));
const subject = hex(64, 64).map((digits) => `sha256:${digits}` as const);
const version = fc
  .tuple(fc.nat(99), fc.nat(99), fc.nat(99), fc.constantFrom('', '-rc.1', '-42', '-a-b'))
  .map(([major, minor, patch, pre]) => `${major}.${minor}.${patch}${pre}`);
const fixed = fc.oneof(
  version.map((one) => ({ kind: 'version' as const, version: one })),
  fc.integer({ min: 1, max: 999_999_999 }).map((one) => ({ kind: 'ordinal' as const, ordinal: one })),
  subject.map((one) => ({ kind: 'subject' as const, subject: one })),
);
const pinned = fc
  .tuple(version, subject)
  .map(([one, digest]) => ({ kind: 'version' as const, version: one, subject: digest }));
const moving = fc.oneof(
  fc.constant({ kind: 'latest' as const }),
  notOrdinal.filter((text) => text !== 'latest').map((one) => ({ kind: 'name' as const, name: one })),
);
const inModel = <T>(selector: fc.Arbitrary<T>) => fc.record({ model: name, selector });
const versions = fc.oneof(fc.record({ model: fc.constant(null), selector: fixed }), inModel(fc.oneof(fixed, pinned)));
const time = fc
  .oneof(
    fc.date({ min: new Date(0), max: new Date('2099-01-01'), noInvalidDate: true }).map((date) => date.toISOString()),
    fc.constantFrom('2026-03-03', '2026-03-03T14:00', '2026-03-03T14:00:05+02:00'),
  )
  .filter((text) => parseMoment(text) !== null);

const VALUES: Readonly<Record<WordKind, fc.Arbitrary<unknown>>> = {
  name,
  model,
  names: fc.uniqueArray(name, { minLength: 1, maxLength: 5 }),
  version: versions,
  reference: fc.oneof(versions, inModel(moving)),
  link: fc.oneof(
    fc
      .webUrl({ withQueryParameters: true, withFragments: true, size: 'small' })
      .filter((url) => url.length < LINK_LIMIT),
    fc.nat().map((number) => `#${number}`),
    fc.nat().map((number) => `CHG-${number}`),
  ),
  digest: hex(8, 64),
  hold: fc.integer({ min: 1 }).map((number) => `hold-${number}`),
  check: fc.stringMatching(/^[a-z][a-z0-9_]{0,20}[a-z]$/).filter((text) => !KEYWORDS.has(text)),
  time,
  topic: fc.constantFrom(...COMMAND_NAMES),
};

const reasonText = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 200 })
  .map((text) => text.replace(/[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2060-\u206f\ufeff]/gu, '').trim())
  .filter((text) => text !== '');

/** Any command, made from the table of specs, except where two of its words could change places. */
const anyCommand: fc.Arbitrary<Command> = fc.constantFrom(...COMMAND_NAMES).chain((one) => {
  const { slots, reason } = specOf(one);
  const fields: Record<string, fc.Arbitrary<unknown>> = { name: fc.constant(one) };
  for (const { field, kind, required } of slots) fields[field] = required ? VALUES[kind] : fc.option(VALUES[kind]);
  // A model stands where only a hold or a version could stand besides.
  if (one === 'resume' || one === 'hold') fields['model'] = fc.option(model);
  if (one === 'evaluate') fields['stage'] = fc.option(notOrdinal);
  if (reason !== 'none') fields['reason'] = reason === 'required' ? reasonText : fc.option(reasonText);
  return (
    fc
      .record(fields)
      .map((command) => command as unknown as Command)
      // Places are filled from the left: a hold that names a model names its stages.
      .filter((command) => command.name !== 'hold' || command.stages !== null || command.model === null)
  );
});

/** Pieces that lines of commands are made of, well and badly. */
const piece = fc.oneof(
  fc.constantFrom(...COMMAND_NAMES.map((one) => `/${one}`)),
  fc.constantFrom(
    ' ',
    '  ',
    ' -- ',
    ' \u2014 ',
    '--',
    '\n',
    '\r\n',
    '\t',
    '@',
    ',',
    '/',
    '#',
    '`',
    '> ',
    '<!-- ',
    '-->',
  ),
  fc.constantFrom('to', 'as', 'until', 'for', 'canary', 'flight-delay', '1.2.0', 'v7', 'flight-delay@1.2.0', 'hold-3'),
  fc.constantFrom('3fa9c1d2', 'sha256:', '2026-03-03', 'CHG-1', 'https://t.example/x', '$(id)', ';', '&&', '|', '\\'),
  fc.constantFrom('\u0430', '\u200b', '\u202e', '\u00a0', '\ud800', '\uff0f', '🚀', 'On Monday Bo wrote:', '-- '),
  fc.string({ maxLength: 3 }),
);

describe('any command there can be', () => {
  it('is read back from the line it is written as', () => {
    fc.assert(
      fc.property(anyCommand, fc.constantFrom('', '\n', '\r\nmore text\r\n'), (command, below) => {
        expect(parseCommand(formatCommand(command) + below)).toEqual({ kind: 'command', command });
        checkFields(command);
      }),
      { numRuns: 2000 },
    );
  });

  it('is no command any more behind a character of any kind', () => {
    fc.assert(
      fc.property(anyCommand, fc.string({ unit: 'binary', minLength: 1, maxLength: 3 }), (command, before) => {
        fc.pre(!before.includes('/'));
        expect(['not_a_command', 'near_miss']).toContain(parseCommand(before + formatCommand(command)).kind);
      }),
    );
  });

  it('is no command with a character beyond ASCII in it before its reason', () => {
    const stranger = fc
      .string({ unit: 'binary', minLength: 1, maxLength: 1 })
      .filter((text) => /[^\x20-\x7e]/.test(text));
    fc.assert(
      fc.property(anyCommand, stranger, fc.nat(), (command, character, place) => {
        const line = formatCommand(command);
        const head = line.split(' -- ')[0]!.length;
        const at = 1 + (place % head);
        fc.pre(character !== '\n' && !(character === '\r' && at === line.length));
        const outcome = parseCommand(line.slice(0, at) + character + line.slice(at));
        expect(['not_a_command', 'near_miss']).toContain(outcome.kind);
      }),
      { numRuns: 1000 },
    );
  });

  it('is refused beside any other one', () => {
    fc.assert(
      fc.property(
        anyCommand,
        anyCommand,
        fc.constantFrom('\n', '\r\n', '\n\ntext\n', '\n  '),
        (one, other, between) => {
          const outcome = parseCommand(formatCommand(one) + between + formatCommand(other));
          expect(outcome).toMatchObject({ kind: 'refused', code: 'two_commands', usage: usageOf(one.name) });
        },
      ),
    );
  });
});

describe('any text at all', () => {
  it('made of pieces of commands gives an outcome whose fields keep to their alphabets', () => {
    let commands = 0;
    fc.assert(
      fc.property(fc.constantFrom(...COMMAND_NAMES), fc.array(piece, { maxLength: 12 }), (first, pieces) => {
        const body = `/${first} ${pieces.join(pieces.length % 2 === 0 ? ' ' : '')}`;
        if (parseCommand(body).kind === 'command') commands += 1;
        checkAny(body);
        checkAny(pieces.join(''));
      }),
      { numRuns: 4000 },
    );
    expect(commands).toBeGreaterThan(100);
  });

  it('of any characters up to the longest there is gives an outcome', () => {
    const unit = fc.constantFrom('grapheme', 'binary', 'grapheme-ascii', 'binary-ascii') as fc.Arbitrary<'binary'>;
    const text = unit.chain((one) => fc.string({ unit: one, maxLength: LONGEST, size: 'max' }));
    const begun = fc.tuple(fc.constantFrom('', '/', '/help ', '/promote canary ', '/hold -- '), text);
    fc.assert(
      fc.property(begun, ([first, rest]) => checkAny(first + rest)),
      { numRuns: 25 },
    );
  }, 60_000);

  it('of lone halves of characters gives an outcome', () => {
    const halves = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 });
    fc.assert(
      fc.property(fc.constantFrom('', '/', '/hold ', '/hold -- '), halves, (first, codes) =>
        checkAny(first + String.fromCharCode(...codes)),
      ),
      { numRuns: 2000 },
    );
  });

  // Time that grew with the square of the length would run into the time limit of the test many times over.
  it.each([
    ' ',
    '/',
    '\n',
    '\r',
    '\t',
    '/ ',
    '/\n',
    '> ',
    '>',
    '>\n',
    '-',
    ' -- ',
    '--',
    ',',
    '@',
    'a',
    'a-',
    'a,',
    '1.',
    '/promote',
    '/promote ',
    '/promote\n',
    '\u200b',
    '\u00a0',
    '\u0301',
    '\ufdfa',
    '\ud800',
    '\uff0f',
    '#',
    'https://',
    ':',
    ' :',
    'wrote: ',
    'wrote:\n',
    'wrote:\n>',
    '> /',
    '[',
    '%',
    'A1-',
    'sha256:',
    '2026-03-03T00:00:00.',
    '0',
    '\r\n ',
    '   \n',
  ])('of %j over and over is read in time that grows with its length only', (unit) => {
    const long = unit.repeat(Math.ceil(LONGEST / unit.length));
    for (const first of [
      '',
      '/',
      '/promote canary ',
      '/promote canary\n',
      '/promote canary -- ',
      '/hold ',
      '/\u0440',
      '\n',
    ]) {
      for (const last of ['', 'x', '\n>', '!']) checkAny(first + long + last);
    }
  });
});
