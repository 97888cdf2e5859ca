/** What `/help` says, as rows: whoever shows them escapes them. */
import type { CommandName } from './specs.ts';
import { COMMAND_NAMES, specOf, usageOf } from './specs.ts';
import { WORDS } from './words.ts';

export interface HelpRow {
  readonly name: CommandName;
  readonly usage: string;
  readonly help: string;
  readonly changes: boolean;
}

export interface HelpPart {
  /** The word as the usage line shows it. */
  readonly word: string;
  readonly means: string;
  readonly required: boolean;
}

export type Help =
  | { readonly kind: 'all'; readonly rows: readonly HelpRow[]; readonly rules: readonly string[] }
  | { readonly kind: 'one'; readonly row: HelpRow; readonly parts: readonly HelpPart[]; readonly example: string };

/** What holds for every command. Plain text. */
const RULES: readonly string[] = [
  'A command is the first line of a new comment and begins with its first character; the lines below it are free text.',
  'One comment carries one command. Edited comments, quotes, code blocks and replies by mail are not commands.',
  'A reason comes last, after two dashes with a blank on either side.',
];

/** All commands, or one of them in full. */
export function helpText(command: CommandName | null = null): Help {
  if (command === null) return { kind: 'all', rows: COMMAND_NAMES.map(rowOf), rules: RULES };
  const { slots, reason, example } = specOf(command);
  const parts: HelpPart[] = slots.map(({ keyword, label, kind, required }) => ({
    word: keyword === undefined ? label : `${keyword} ${label}`,
    means: WORDS[kind].what,
    required,
  }));
  if (reason !== 'none')
    parts.push({ word: '-- reason', means: 'why, in a few words', required: reason === 'required' });
  return { kind: 'one', row: rowOf(command), parts, example };
}

function rowOf(name: CommandName): HelpRow {
  const { help, changes } = specOf(name);
  return { name, usage: usageOf(name), help, changes };
}
