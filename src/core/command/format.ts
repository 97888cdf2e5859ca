/** Writing commands: the line that, posted as a comment, is the command again. */
import type { Command } from './specs.ts';
import { specOf } from './specs.ts';
import type { WordKind } from './words.ts';
import { WORDS } from './words.ts';

/** The command as one line; what {@link parseCommand} made of a comment, it makes of this line again. */
export function formatCommand(command: Command): string {
  const fields: Readonly<Record<string, unknown>> = command;
  const words = specOf(command.name).slots.flatMap(({ field, kind, keyword }) => {
    const value = fields[field];
    if (value === null || value === undefined) return [];
    const word = write(kind, value);
    return keyword === undefined ? [word] : [keyword, word];
  });
  const reason = fields['reason'];
  const end = typeof reason === 'string' ? ['--', reason] : [];
  return [`/${command.name}`, ...words, ...end].join(' ');
}

/** The table pairs each field with its kind, which the types of {@link Command} are made from. */
function write(kind: WordKind, value: unknown): string {
  return (WORDS[kind].write as (value: unknown) => string)(value);
}
