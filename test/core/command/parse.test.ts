import { describe, expect, expectTypeOf, it } from 'vitest';
import { formatCommand } from '../../../src/core/command/format.ts';
import { LINE_LIMIT, LINK_LIMIT, REASON_LIMIT, STAGES_LIMIT } from '../../../src/core/command/limits.ts';
import type { CommandOutcome } from '../../../src/core/command/outcome.ts';
import { parseCommand } from '../../../src/core/command/parse.ts';
import { settleHold } from '../../../src/core/command/settle.ts';
import type { Command, CommandOf } from '../../../src/core/command/specs.ts';
import { COMMAND_NAMES, COMMANDS, usageOf } from '../../../src/core/command/specs.ts';
import type { VersionWord } from '../../../src/core/command/words.ts';
import { refuse, SlipwayError } from '../../../src/core/reasons.ts';
import { LINK_LIMIT as LINK_OF_INPUTS, REASON_LIMIT as REASON_OF_INPUTS } from '../../../src/operations/inputs.ts';

const HEX = '0123456789abcdef'.repeat(4);

const of = (version: string, model: string | null = null): VersionWord => ({
  model,
  selector: { kind: 'version', version },
});
const ordinal = (number: number, model: string | null = null): VersionWord => ({
  model,
  selector: { kind: 'ordinal', ordinal: number },
});
const named = (model: string, name: string): VersionWord => ({ model, selector: { kind: 'name', name } });

function commandIn(body: string): Command {
  const outcome = parseCommand(body);
  if (outcome.kind !== 'command') throw new Error(`no command: ${JSON.stringify(outcome)}`);
  return outcome.command;
}

type Kind<K extends CommandOutcome['kind']> = Extract<CommandOutcome, { readonly kind: K }>;

function outcomeOf<K extends CommandOutcome['kind']>(kind: K, body: string): Kind<K> {
  const outcome = parseCommand(body);
  expect(outcome, body.slice(0, 200)).toMatchObject({ kind });
  return outcome as Kind<K>;
}

const PROMOTE = { name: 'promote', stage: 'canary', version: null, link: null, reason: null } as const;
const ADVANCE = { name: 'advance', stage: 'production', model: null, reason: null } as const;
const ROLLBACK = { name: 'rollback', stage: 'production', model: null, to: null, reason: 'errors doubled' } as const;
const HOLD = { name: 'hold', stages: null, model: null, until: null, reason: 'strike' } as const;
const OVERRIDE = { name: 'override', check: 'sign_offs', digest: '3fa9c1d2', until: null, reason: 'outage' } as const;
const DEPRECATE = { name: 'deprecate', version: of('1.1.0'), until: null, replacement: null, reason: 'old' } as const;

const ACCEPTED: readonly (readonly [string, Command])[] = [
  ['/promote canary', PROMOTE],
  ['/promote   canary   ', PROMOTE],
  ['/promote canary\r\n\r\nFree text: /usr/bin, promote.\r\n', PROMOTE],
  ['/promote canary 1.2.0', { ...PROMOTE, version: of('1.2.0') }],
  ['/promote canary v1.2.0', { ...PROMOTE, version: of('1.2.0') }],
  ['/promote canary 1.2.0-rc.1', { ...PROMOTE, version: of('1.2.0-rc.1') }],
  ['/promote canary v7', { ...PROMOTE, version: ordinal(7) }],
  ['/promote canary flight-delay@1.2.0', { ...PROMOTE, version: of('1.2.0', 'flight-delay') }],
  ['/promote canary flight-delay@v7', { ...PROMOTE, version: ordinal(7, 'flight-delay') }],
  [
    `/promote canary sha256:${HEX}`,
    { ...PROMOTE, version: { model: null, selector: { kind: 'subject', subject: `sha256:${HEX}` } } },
  ],
  [
    `/promote canary flight-delay@1.2.0@sha256:${HEX}`,
    {
      ...PROMOTE,
      version: {
        model: 'flight-delay',
        selector: { kind: 'version', version: '1.2.0', subject: `sha256:${HEX}` },
      },
    },
  ],
  ['/promote canary #12', { ...PROMOTE, link: '#12' }],
  ['/promote canary CHG-1042', { ...PROMOTE, link: 'CHG-1042' }],
  [
    '/promote canary v7 https://tickets.example/CHG?id=1&x=%20#top -- better in winter',
    {
      ...PROMOTE,
      version: ordinal(7),
      link: 'https://tickets.example/CHG?id=1&x=%20#top',
      reason: 'better in winter',
    },
  ],
  ['/promote canary -- a -- b', { ...PROMOTE, reason: 'a -- b' }],
  ['/promote canary -- -- b', { ...PROMOTE, reason: '-- b' }],
  ['/promote canary \u2014 phones', { ...PROMOTE, reason: 'phones' }],
  ['/promote canary \u2013 phones', { ...PROMOTE, reason: 'phones' }],
  ['/promote canary -- après l’été 🚀', { ...PROMOTE, reason: 'après l’été 🚀' }],
  ['/promote canary -- <b>@team</b> `$(id)`', { ...PROMOTE, reason: '<b>@team</b> `$(id)`' }],
  ['/promote canary -- after /rollback of last night', { ...PROMOTE, reason: 'after /rollback of last night' }],
  ['/rollback production -- errors doubled', ROLLBACK],
  ['/rollback production to 1.1.0 -- errors doubled', { ...ROLLBACK, to: of('1.1.0') }],
  ['/rollback production to v3 -- errors doubled', { ...ROLLBACK, to: ordinal(3) }],
  ['/rollback production flight-delay -- errors doubled', { ...ROLLBACK, model: 'flight-delay' }],
  [
    '/rollback production flight-delay to 1.1.0 -- errors doubled',
    { ...ROLLBACK, model: 'flight-delay', to: of('1.1.0') },
  ],
  ['/rollback production to flight-delay@1.1.0 -- errors doubled', { ...ROLLBACK, to: of('1.1.0', 'flight-delay') }],
  ['/approve 3fa9c1d2', { name: 'approve', digest: '3fa9c1d2', role: null }],
  ['/approve 3FA9C1D2 as owner', { name: 'approve', digest: '3fa9c1d2', role: 'owner' }],
  [`/approve sha256:${HEX.toUpperCase()}`, { name: 'approve', digest: HEX, role: null }],
  ['/approve sha256:01234567 as model-owner', { name: 'approve', digest: '01234567', role: 'model-owner' }],
  ['/advance production', ADVANCE],
  ['/advance production flight-delay -- fine', { ...ADVANCE, model: 'flight-delay', reason: 'fine' }],
  ['/reject -- misses winter', { name: 'reject', digest: null, reason: 'misses winter' }],
  ['/reject 3fa9c1d2 -- misses winter', { name: 'reject', digest: '3fa9c1d2', reason: 'misses winter' }],
  ['/override sign_offs 3fa9c1d2 -- outage', OVERRIDE],
  ['/override sign_offs 3fa9c1d2 until 2026-03-04T06:00Z -- outage', { ...OVERRIDE, until: '2026-03-04T06:00Z' }],
  ['/evaluate', { name: 'evaluate', version: null, stage: null }],
  ['/evaluate 1.2.0', { name: 'evaluate', version: of('1.2.0'), stage: null }],
  ['/evaluate production', { name: 'evaluate', version: null, stage: 'production' }],
  ['/evaluate flight-delay@v7 canary', { name: 'evaluate', version: ordinal(7, 'flight-delay'), stage: 'canary' }],
  ['/status', { name: 'status', model: null }],
  ['/status flight-delay', { name: 'status', model: 'flight-delay' }],
  ['/compare 1.1.0 v7', { name: 'compare', a: of('1.1.0'), b: ordinal(7) }],
  [
    '/compare flight-delay@production flight-delay@latest',
    {
      name: 'compare',
      a: named('flight-delay', 'production'),
      b: { model: 'flight-delay', selector: { kind: 'latest' } },
    },
  ],
  ['/list', { name: 'list' }],
  ['/info flight-delay', { name: 'info', model: 'flight-delay' }],
  ['/hold -- strike', HOLD],
  ['/hold production -- strike', { ...HOLD, stages: ['production'] }],
  ['/hold canary,production,canary -- strike', { ...HOLD, stages: ['canary', 'production'] }],
  [
    '/hold canary,production flight-delay until 2026-03-04 -- strike',
    { ...HOLD, stages: ['canary', 'production'], model: 'flight-delay', until: '2026-03-04' },
  ],
  ['/hold until 2026-03-04T10:00:05.5+02:00 -- strike', { ...HOLD, until: '2026-03-04T10:00:05.5+02:00' }],
  ['/resume -- over', { name: 'resume', hold: null, model: null, reason: 'over' }],
  ['/resume hold-12 -- over', { name: 'resume', hold: 'hold-12', model: null, reason: 'over' }],
  ['/resume flight-delay -- over', { name: 'resume', hold: null, model: 'flight-delay', reason: 'over' }],
  ['/resume hold-12 flight-delay -- over', { name: 'resume', hold: 'hold-12', model: 'flight-delay', reason: 'over' }],
  ['/deprecate 1.1.0 -- old', DEPRECATE],
  [
    '/deprecate 1.1.0 until 2026-06-30 for 1.2.0 -- old',
    { ...DEPRECATE, until: '2026-06-30', replacement: of('1.2.0') },
  ],
  [
    '/deprecate 1.1.0 for flight-delay@v9 until 2026-06-30 -- old',
    { ...DEPRECATE, until: '2026-06-30', replacement: ordinal(9, 'flight-delay') },
  ],
  [
    '/quarantine flight-delay@1.1.0 -- leak',
    { name: 'quarantine', version: of('1.1.0', 'flight-delay'), reason: 'leak' },
  ],
  ['/help', { name: 'help', topic: null }],
  ['/help rollback', { name: 'help', topic: 'rollback' }],
  ['/help /rollback', { name: 'help', topic: 'rollback' }],
];

describe('lines that are commands', () => {
  it.each(ACCEPTED)('%j', (body, command) => {
    expect(parseCommand(body)).toEqual({ kind: 'command', command });
    expect(parseCommand(formatCommand(command))).toEqual({ kind: 'command', command });
  });

  it('every command is among them, and every example of the table is one', () => {
    expect(new Set(ACCEPTED.map(([, command]) => command.name))).toEqual(new Set(COMMAND_NAMES));
    expect(COMMANDS.map(({ example }) => commandIn(example).name)).toEqual(COMMAND_NAMES);
  });

  it('a reason, a link and a line may be as long as their limits', () => {
    const reason = 'r'.repeat(REASON_LIMIT);
    const link = `https://t.example/${'l'.repeat(LINK_LIMIT - 18)}`;
    expect(commandIn(`/promote canary ${link} -- ${reason}`)).toEqual({ ...PROMOTE, link, reason });
    expect(commandIn(`/promote canary${' '.repeat(LINE_LIMIT - 15)}`)).toEqual(PROMOTE);
    expect([LINK_OF_INPUTS, REASON_OF_INPUTS]).toEqual([LINK_LIMIT, REASON_LIMIT]);
  });

  it('the longest hold there is still fits its line when it is written anew', () => {
    const name = (at: number) => `${'s'.repeat(61)}-${10 + at}`;
    const stages = Array.from({ length: STAGES_LIMIT }, (_, at) => name(at));
    const until = '2026-03-04T10:00:05.5555555555555+02:00';
    const hold: Command = { name: 'hold', stages, model: name(50), until, reason: 'r'.repeat(REASON_LIMIT) };
    expect(commandIn(formatCommand(hold))).toEqual(hold);
  });

  it('the type of a command says which fields it has', () => {
    expectTypeOf<CommandOf<'promote'>>().toEqualTypeOf<
      { readonly name: 'promote' } & {
        readonly stage: string;
        readonly version: VersionWord | null;
        readonly link: string | null;
      } & { readonly reason: string | null }
    >();
    expectTypeOf<CommandOf<'quarantine'>['reason']>().toEqualTypeOf<string>();
    expectTypeOf<CommandOf<'help'>['topic']>().toEqualTypeOf<Command['name'] | null>();
    expect('reason' in commandIn('/list')).toBe(false);
  });
});

describe('a hold of one name', () => {
  const isStage = (name: string) => name === 'production';
  const settled = (line: string) => settleHold(commandIn(line) as CommandOf<'hold'>, isStage);

  it.each([
    ['/hold production -- strike', { ...HOLD, stages: ['production'] }],
    ['/hold flight-delay -- strike', { ...HOLD, model: 'flight-delay' }],
    ['/hold flight-delay until 2026-03-04 -- strike', { ...HOLD, model: 'flight-delay', until: '2026-03-04' }],
    ['/hold production flight-delay -- strike', { ...HOLD, stages: ['production'], model: 'flight-delay' }],
    ['/hold canary,production -- strike', { ...HOLD, stages: ['canary', 'production'] }],
    ['/hold -- strike', HOLD],
  ])('%s is of a stage where the policy has one, else of the model', (line, expected) => {
    expect(settled(line)).toEqual(expected);
    expect(settled(formatCommand(settled(line)))).toEqual(expected);
  });
});

/** Line, code, what the refusal has to say of what it required, found or proposes. */
const REFUSED: readonly (readonly [string, string, string])[] = [
  ['/promote', 'input_missing', '<stage>'],
  ['/promote -- why', 'input_missing', '<stage>'],
  ['/promote Production', 'input_invalid', '"Production"'],
  ['/promote p', 'input_invalid', '"p"'],
  ['/promote ../production', 'input_invalid', '"../production"'],
  ['/promote $(id)', 'input_invalid', '"$(id)"'],
  ['/promote `canary`', 'input_invalid', '"`canary`"'],
  ['/promote canary please', 'input_invalid', '"please"'],
  ['/promote canary production', 'input_invalid', '"production"'],
  ['/promote canary 1.2', 'input_invalid', 'all three numbers'],
  ['/promote canary 1.2.0+build', 'input_invalid', '"1.2.0+build"'],
  ['/promote canary @bo', 'input_invalid', '"@bo"'],
  ['/promote canary flight-delay@', 'input_invalid', '"flight-delay@"'],
  ['/promote canary flight-delay@1.2.0@1.2.0', 'input_invalid', 'flight-delay@1.2.0@1.2.0'],
  ['/promote canary sha256:0123', 'input_invalid', '"sha256:0123"'],
  ['/promote canary flight-delay@staging', 'input_invalid', 'can change while a comment is on its way'],
  ['/promote canary flight-delay@latest', 'input_invalid', 'can change while a comment is on its way'],
  ['/promote canary 1.2.0 1.3.0', 'input_invalid', '"1.3.0"'],
  ['/promote canary #12 1.2.0', 'input_invalid', 'in the order of the usage line'],
  ['/promote canary #12 #13', 'input_invalid', '"#13"'],
  ['/promote canary https://', 'input_invalid', 'an address'],
  ['/promote canary https://t.example/<script>', 'input_invalid', 'an address'],
  ['/promote canary https://t.example/"x"', 'input_invalid', 'an address'],
  [`/promote canary https://t.example/${'l'.repeat(LINK_LIMIT)}`, 'input_invalid', 'at most 500'],
  [`/promote canary ABC-${'1'.repeat(LINK_LIMIT)}`, 'input_invalid', 'at most 500'],
  ['/promote canary javascript:alert(1)', 'input_invalid', 'javascript:alert(1)'],
  ['/promote canary --', 'reason_missing', 'nothing after the dashes'],
  ['/promote canary --force', 'input_invalid', '"--force"'],
  ['/promote canary <!-- hidden -->', 'input_invalid', '"<!--"'],
  [`/promote canary -- ${'r'.repeat(REASON_LIMIT + 1)}`, 'input_invalid', '1001 characters'],
  ['/promote canary -- \u202eesrever', 'input_invalid', 'U+202E'],
  ['/promote canary -- a\u0000b', 'input_invalid', 'U+0000'],
  ['/promote canary -- a\u2028b', 'input_invalid', 'U+2028'],
  ['/promote canary -- a\ud800b', 'input_invalid', 'U+D800'],
  ['/promote canary -- a\rb', 'input_invalid', 'U+000D'],
  [`/promote canary${' '.repeat(LINE_LIMIT)}`, 'input_invalid', 'at most 2000'],
  ['/rollback production', 'reason_missing', 'as in `/rollback production -- error rate doubled`'],
  ['/rollback production --', 'reason_missing', 'nothing after the dashes'],
  ['/rollback production --   ', 'reason_missing', 'reason'],
  ['/rollback production error rate doubled', 'input_invalid', 'two dashes with a blank on either side'],
  ['/rollback to 1.1.0 -- why', 'input_missing', '<stage>'],
  ['/rollback to 1.1.0 production -- why', 'input_invalid', '"production"'],
  ['/rollback production 1.1.0 -- why', 'input_invalid', 'write `to` before it'],
  ['/rollback production v7 -- why', 'input_invalid', 'write `to` before it'],
  ['/rollback production to -- why', 'input_missing', 'after `to`'],
  ['/rollback production to last -- why', 'input_invalid', '"last"'],
  ['/rollback production to 1.1.0 to 1.0.0 -- why', 'input_invalid', '`to <version>` once'],
  ['/approve 3fa9c1d', 'input_invalid', 'at least 8 digits'],
  ['/approve sha256:', 'input_invalid', 'at least 8 digits'],
  ['/approve sha256:nothex00', 'input_invalid', 'Copy it again'],
  [`/approve ${HEX}0`, 'input_invalid', 'at most 64'],
  ['/approve SHA256:01234567', 'input_invalid', 'approval digest'],
  ['/approve please', 'input_invalid', '"please"'],
  ['/approve 3fa9c1d2 owner', 'input_invalid', 'write `as` before it'],
  ['/approve 3fa9c1d2 as', 'input_missing', 'after `as`'],
  ['/approve 3fa9c1d2 as Owner', 'input_invalid', '"Owner"'],
  ['/approve 3fa9c1d2 4fa9c1d2', 'input_invalid', '"4fa9c1d2"'],
  ['/approve 3fa9c1d2 -- looks good', 'input_invalid', 'without a reason'],
  ['/approve -- looks good', 'input_invalid', 'without a reason'],
  ['/reject', 'reason_missing', 'reason'],
  ['/reject abc -- why', 'input_invalid', 'at least 8 digits'],
  ['/reject misses winter', 'input_invalid', '"misses"'],
  ['/override -- why', 'input_missing', '<check>'],
  ['/override soak', 'reason_missing', 'reason'],
  ['/override soak 3fa9c1d2 until tomorrow -- why', 'input_invalid', '2026-03-03T14:00Z'],
  ['/override soak 3fa9c1d2 until 2026-02-30 -- why', 'input_invalid', '"2026-02-30"'],
  ['/override soak 3fa9c1d2 until 2026-03-03 14:00 -- why', 'input_invalid', '"14:00"'],
  ['/override Soak -- why', 'input_invalid', '"Soak"'],
  ['/evaluate canary 1.2.0', 'input_invalid', 'in the order of the usage line'],
  ['/evaluate flight-delay@production', 'input_invalid', 'can change'],
  ['/status flight-delay@1.2.0', 'input_invalid', '"flight-delay@1.2.0"'],
  ['/status please now', 'input_invalid', '"now"'],
  ['/compare 1.1.0', 'input_missing', '<b>'],
  ['/compare', 'input_missing', '<a>'],
  ['/compare production 1.1.0', 'input_invalid', '`model@stage`'],
  ['/compare 1.1.0 1.2.0 1.3.0', 'input_invalid', '"1.3.0"'],
  ['/list all', 'input_invalid', '"all"'],
  ['/list -- all', 'input_invalid', 'without a reason'],
  ['/info', 'input_missing', '<model>'],
  ['/hold', 'reason_missing', 'reason'],
  ['/hold canary, production -- why', 'input_invalid', 'without blanks'],
  ['/hold Canary,production -- why', 'input_invalid', 'without blanks'],
  [
    `/hold ${Array.from({ length: STAGES_LIMIT + 1 }, (_, at) => `s${at}`).join(',')} -- why`,
    'input_invalid',
    'at most 12',
  ],
  ['/resume hold-12 hold-13 hold-14 -- why', 'input_invalid', '"hold-14"'],
  ['/resume hold-12', 'reason_missing', 'reason'],
  ['/deprecate flight-delay -- old', 'input_invalid', '"flight-delay"'],
  ['/deprecate 1.1.0', 'reason_missing', 'reason'],
  ['/deprecate 1.1.0 for champion -- old', 'input_invalid', '"champion"'],
  ['/quarantine -- leak', 'input_missing', '<version>'],
  ['/quarantine 1.1.0', 'reason_missing', 'reason'],
  ['/help promot', 'input_invalid', '`/help promote`'],
  ['/help frobnicate', 'input_invalid', '`/help` alone'],
  ['/help constructor', 'input_invalid', '`/help` alone'],
  ['/promote canary /rollback production -- why', 'two_commands', 'one command'],
  ['/help promote /rollback', 'two_commands', 'one command'],
  ['/promote canary\n/rollback production -- why', 'two_commands', 'one command'],
  ['/promote canary\r\n\r\ntext\r\n   /rollback production -- why', 'two_commands', 'one command'],
  ['/promote canary\n```\n/help\n```', 'two_commands', 'one command'],
  ['/promote canary\n/promote canary', 'two_commands', 'one command'],
  ['/promote canary\n\n/list\tall', 'two_commands', 'one command'],
];

describe('commands that are refused', () => {
  it.each(REFUSED)('%j: %s', (body, code, said) => {
    const refused = outcomeOf('refused', body);
    expect(refused.code).toBe(code);
    expect(`${refused.required} | ${refused.found} | ${refused.next}`).toContain(said);
    expect(refused.usage).toBe(usageOf(refused.name));
    expect([refused.required, refused.found, refused.next]).not.toContain('');
  });

  it('a shell sign at a stage does not part two commands: both are refused', () => {
    expect(outcomeOf('refused', '/promote canary; /rollback production').code).toBe('two_commands');
    expect(outcomeOf('refused', '/promote canary;id').found).toContain('canary;id');
  });

  it('what is quoted of a long word is short', () => {
    expect(outcomeOf('refused', `/promote ${'x'.repeat(1500)}`).found.length).toBeLessThan(150);
  });

  it('a refusal can be thrown as any other, but for the code of two commands', () => {
    const { code, required, found, next } = outcomeOf('refused', '/rollback production');
    if (code === 'two_commands') throw new Error('another code was expected');
    expect(() => refuse({ code, required, found, next })).toThrow(SlipwayError);
  });
});

describe('an approval or an override without a digest', () => {
  it.each([
    ['/approve', 'approve', '/approve <digest>'],
    ['/approve   ', 'approve', '/approve <digest>'],
    ['/approve as owner', 'approve', '/approve <digest> as owner'],
    ['/override soak -- outage', 'override', '/override soak <digest> -- outage'],
    [
      '/override  soak until 2026-03-04 -- outage -- again',
      'override',
      '/override soak <digest> until 2026-03-04 -- outage -- again',
    ],
  ] as const)('%j is answered with the line to paste', (body, name, line) => {
    expect(parseCommand(body)).toEqual({ kind: 'needs_digest', name, line, usage: usageOf(name) });
    expect(parseCommand(line.replace('<digest>', '3fa9c1d27b60')).kind).toBe('command');
  });
});

/** Comment, the command it is near, what the answer has to say. */
const NEAR: readonly (readonly [string, string, string])[] = [
  ['/promot canary', 'promote', 'no such command'],
  ['/prmote canary', 'promote', 'no such command'],
  ['/roll-back production -- why', 'rollback', 'no such command'],
  ['/roll_back production -- why', 'rollback', 'no such command'],
  ['/aprove 3fa9c1d2', 'approve', 'no such command'],
  ['/approved', 'approve', 'no such command'],
  ['/stat', 'status', 'no such command'],
  ['/quarantaine 1.1.0 -- leak', 'quarantine', 'no such command'],
  ['/Promote canary', 'promote', 'lower-case'],
  ['/PROMOTE canary', 'promote', 'lower-case'],
  ['/promote: canary', 'promote', 'blank after it'],
  ['/promote, please', 'promote', 'blank after it'],
  ['/help?', 'help', 'blank after it'],
  ['/ promote canary', 'promote', 'between the slash and the command'],
  ['/  Promote canary', 'promote', 'between the slash and the command'],
  [' /promote canary', 'promote', 'very first character'],
  ['   /promote canary', 'promote', 'very first character'],
  ['\n/promote canary', 'promote', 'very first character'],
  ['\r\n\r\n/promote canary', 'promote', 'very first character'],
  ['\ufeff/promote canary', 'promote', 'very first character'],
  ['\u200b/promote canary', 'promote', 'very first character'],
  ['\uff0fpromote canary', 'promote', 'plain letters'],
  ['\u2215promote canary', 'promote', 'plain letters'],
  [' \uff0fpromote canary', 'promote', 'very first character'],
  ['/\uff50romote canary', 'promote', 'plain letters'],
  ['/prom\u043ete canary', 'promote', 'U+043E, character 6'],
  ['/\u0440\u0433\u043em\u043e\u0442\u0435 canary', 'promote', 'U+0440'],
  ['/pro\u200bmote canary', 'promote', 'cannot be seen (U+200B'],
  ['/promote\u00a0canary', 'promote', 'no plain one (U+00A0'],
  ['/promote\tcanary', 'promote', 'a tab'],
  ['/prom\u00f6te canary', 'promote', 'U+00F6'],
  ['/promote c\u0430nary', 'promote', 'U+0430, character 11'],
  ['/promote can\u200bary', 'promote', 'U+200B'],
  ['/promote canary\u202e', 'promote', 'U+202E'],
  ['/promote canary 1.2.0\u0000', 'promote', 'U+0000'],
  ['/promote canary\t1.2.0', 'promote', 'a tab'],
  ['/promote canary 🚀', 'promote', 'U+1F680'],
  ['/promote canary\u00a0-- why', 'promote', 'U+00A0'],
  ['/promote canary \u2014why', 'promote', 'U+2014'],
  ['/promote canary \u2212 why', 'promote', 'U+2212'],
  ['/promote canary\rmore', 'promote', 'U+000D'],
  ['/approve \uff13fa9c1d2', 'approve', 'U+FF13'],
];

const MAILS: readonly string[] = [
  'On Tue, Mar 3, 2026 at 10:00 AM Amara wrote:\n> the request',
  'On Tue, Mar 3, 2026 at 10:00 AM Amara <\namara@example.com> wrote:\n\n> the request\n> more',
  'On Tue, Mar 3, 2026 Amara wrote: \r\n>the request',
  'Am 3. März 2026 um 10:00 schrieb Amara <amara@example.com>:\n> Anfrage',
  'Le 3 mars 2026, Amara a écrit\u00a0:\n> demande',
  'Sent from my phone',
  'Get Outlook for Android',
  '-- \nAmara',
  '\nReply to this email directly or view it on the page',
  'You are receiving this because you were mentioned.',
  '-----Original Message-----\nFrom: Amara',
  '> /promote canary',
  '>> /rollback production -- why',
];

describe('near misses', () => {
  it.each(NEAR)('%j is answered with /%s', (body, nearest, said) => {
    const near = outcomeOf('near_miss', body);
    expect(near.nearest).toBe(nearest);
    expect(near.message).toContain(said);
    expect(near.usage).toBe(usageOf(near.nearest));
  });

  it('say nothing in the words of the comment', () => {
    for (const [body] of NEAR) expect(outcomeOf('near_miss', body).message).toMatch(/^[\x20-\x7e]+$/);
  });

  it.each(MAILS)('a reply by mail is no command, by %j', (below) => {
    const near = outcomeOf('near_miss', `/promote canary\n${below}`);
    expect(near).toMatchObject({ nearest: 'promote', message: expect.stringContaining('reply by mail') });
    expect(outcomeOf('near_miss', `/promote canary\n\n${below}\n`)).toEqual(near);
  });

  it.each([
    '> the table above, row 3\nlooks right',
    '--\nAmara',
    'Bo asked:\n> is winter in?',
    'I wrote:\nthis is text\n> and a quote',
    'wrote: nothing',
    '---',
    '> see /usr/bin',
    'it was sent from my laptop',
  ])('%j below a command is ordinary text', (below) => {
    expect(commandIn(`/promote canary\n${below}`)).toEqual(PROMOTE);
  });
});

/** Words that other bots answer to, and where files are. */
const OTHER_BOTS =
  `area assign auto-cc backport build cat cc check-cla check-required-labels cherry-pick cherrypick close
 cla deploy destroy dog easycla fixup format hello hooray honk incident joke kind label lgtm lint lifecycle merge milestone
 ok-to-test ping plan pony priority project ptal rebase ready recheck remove-area remove-label reopen rerun retest
 retest-required retitle review run shrug sig skip snooze squash test test-all tableflip triage uncc unassign unhold
 unlabel verify wip woof autofix bench benchmark ci format gcbrun packit preview publish release remind reset
 compile compose helm rename restart revert rfc run-e2e stale start stop subscribe summarize terraform translate update`.split(
    /\s+/,
  );
const FOLDERS =
  'usr etc var opt bin dev home lib proc root srv sys tmp app apps data docs src www mnt media dist static remote'.split(
    ' ',
  );

const ORDINARY: readonly string[] = [
  '',
  ' ',
  '\n',
  '/',
  '//',
  '/ ',
  '/ etc',
  '// comment /promote canary',
  '/* comment */',
  '/**/',
  '/usr/bin/promote',
  '/promote/canary',
  '/status/200',
  '/etc/passwd is readable',
  '/tmp',
  '/help.txt',
  '/api/list?x=1',
  '/123',
  '/?',
  '/1.2.0',
  '/promote-canary-now-please',
  '/rm -rf /',
  'promote canary',
  'promote /canary',
  'please /promote canary',
  '@slipway /promote canary',
  'text\n/promote canary',
  '> /promote canary',
  '`/promote canary`',
  '```\n/promote canary\n```',
  '    /promote canary',
  '\t/promote canary',
  '\n    /promote canary',
  '<!-- x -->\n/promote canary',
  '<!--\n/promote canary\n-->',
  '- /promote canary',
  '* /promote canary',
  '# /promote canary',
  '\\/promote canary',
  '"/promote canary"',
  ' text /promote',
  '\u2044usr\u2044bin',
  `${'\n'.repeat(300)}/promote canary`,
  `/${'promote'.repeat(5000)}`,
  '/constructor',
  '/__proto__',
  '/toString',
];

describe('ordinary talk', () => {
  it.each([...ORDINARY, ...OTHER_BOTS.map((word) => `/${word} x`), ...FOLDERS.map((word) => `/${word}`)])(
    '%j gets no answer',
    (body) => {
      expect(parseCommand(body)).toEqual({ kind: 'not_a_command' });
    },
  );
});
