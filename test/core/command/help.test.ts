import { describe, expect, it } from 'vitest';
import { helpText } from '../../../src/core/command/help.ts';
import { COMMAND_NAMES, COMMANDS, commandNamed, usageOf } from '../../../src/core/command/specs.ts';

const USAGE = [
  '/promote <stage> [model@version] [link] [-- reason]',
  '/rollback <stage> [model] [to <version>] -- <reason>',
  '/advance <stage> [model] [-- reason]',
  '/approve <digest> [as <role>]',
  '/reject [<digest>] -- <reason>',
  '/override <check> <digest> [until <time>] -- <reason>',
  '/evaluate [model@version] [stage]',
  '/status [model]',
  '/compare <a> <b>',
  '/list',
  '/info <model>',
  '/hold [stage[,stage]] [model] [until <time>] -- <reason>',
  '/resume [hold-N] [model] -- <reason>',
  '/deprecate <version> [until DATE] [for <version>] -- <reason>',
  '/quarantine <version> -- <reason>',
  '/help [command]',
];

describe('the table of commands', () => {
  it('shows each as it is documented', () => {
    expect(COMMAND_NAMES.map(usageOf)).toEqual(USAGE);
  });

  it('says of each whether it changes the registry', () => {
    const reading = COMMANDS.filter(({ changes }) => !changes).map(({ name }) => name);
    expect(reading).toEqual(['status', 'compare', 'list', 'info', 'help']);
  });

  it('fills what must be there before what may be, places before keywords, each field once', () => {
    for (const { slots } of COMMANDS) {
      const ranks = slots.map((slot) => ('keyword' in slot ? 2 : slot.required ? 0 : 1));
      expect(ranks).toEqual([...ranks].sort());
      expect(new Set(slots.map(({ field }) => field)).size).toBe(slots.length);
      expect(slots.map(({ field }): string => field)).not.toContain('name');
    }
  });

  it('knows a name by its exact letters only', () => {
    expect(commandNamed('promote')).toBe('promote');
    for (const word of ['', 'Promote', 'promot', 'promote ', 'constructor', '__proto__']) {
      expect(commandNamed(word), word).toBeNull();
    }
  });
});

describe('help', () => {
  it('has a row for each command, with a line that says what it does', () => {
    const help = helpText();
    if (help.kind !== 'all') throw new Error('help of all commands was expected');
    expect(help.rows.map(({ usage }) => usage)).toEqual(USAGE);
    expect(help.rows.map(({ name, changes }) => [name, changes])).toEqual(
      COMMANDS.map(({ name, changes }) => [name, changes]),
    );
    for (const row of help.rows) expect(row.help).toMatch(/^[A-Z][^\n]{10,98}[^.\n]$/);
    expect(help.rules.join(' ')).toContain('first line of a new comment');
  });

  it.each(COMMAND_NAMES)('of /%s explains every word of its usage line', (name) => {
    const help = helpText(name);
    if (help.kind !== 'one') throw new Error('help of one command was expected');
    const rebuilt = help.parts.map(({ word, required }) => {
      if (word === '-- reason') return required ? '-- <reason>' : '[-- reason]';
      return required ? `<${word}>` : `[${word}]`;
    });
    expect([`/${name}`, ...rebuilt].join(' ')).toBe(usageOf(name));
    expect(help.parts.every(({ means }) => means.length > 5)).toBe(true);
    expect(help.example.startsWith(`/${name}`)).toBe(true);
    expect(help.row).toMatchObject({ name, usage: usageOf(name) });
  });
});
