/**
 * Reading a comment as a command. The first line is the command and nothing else is; text that is none is left alone,
 * text that was meant as one gets one answer, and nothing is ever guessed.
 */
import { nearestOf } from '../../policy/nearest.ts';
import { foldWord, hiddenIn, isSlashLike, strangerIn } from './characters.ts';
import { LINE_LIMIT, REASON_LIMIT } from './limits.ts';
import { looksLikeMail } from './mail.ts';
import type { CommandOutcome, RefusedCommand } from './outcome.ts';
import { refusal } from './outcome.ts';
import { readWords } from './read-words.ts';
import type { Command, CommandName } from './specs.ts';
import { COMMAND_NAMES, commandNamed, specOf, usageOf } from './specs.ts';

const NOT_A_COMMAND = { kind: 'not_a_command' } as const;

/**
 * Words of other programs, and of file systems, that lie near a command of ours. Whoever writes them at the beginning
 * of a comment does not talk to us.
 */
const ELSEWHERE: ReadonlySet<string> = new Set([
  ...['app', 'compile', 'compose', 'dist', 'helm', 'lint', 'project', 'remote', 'rename', 'reset', 'retest', 'revert'],
  ...['static', 'unhold'],
]);

/** A blank, a reason's dashes, and a blank or the end. Phones turn two dashes into a long one. */
const SEPARATOR = / (?:--|[\u2013\u2014])(?= |$)/;

/** Blanks, line ends and invisible characters before the first one that shows; more than these are not looked through. */
const LEADING = /^[\s\p{Cf}]{1,200}/u;

/** Reads the body of a comment. Never throws; time grows with the length of the body only. */
export function parseCommand(body: string): CommandOutcome {
  const end = body.indexOf('\n');
  const line = (end === -1 ? body : body.slice(0, end)).replace(/\r$/, '');
  if (!line.startsWith('/')) return isSlashLike(line.charAt(0)) ? nearMiss(line) : behindBlanks(body);
  const name = commandNamed(line.slice(1).split(' ', 1)[0] ?? '');
  if (name === null) return nearMiss(line);
  const rest = end === -1 ? [] : body.slice(end + 1).split(/\r\n|\n|\r/);
  return readLine({ name, line, rest });
}

interface Line {
  readonly name: CommandName;
  readonly line: string;
  readonly rest: readonly string[];
}

function readLine({ name, line, rest }: Line): CommandOutcome {
  if (line.length > LINE_LIMIT) {
    return refusal({
      name,
      code: 'input_invalid',
      required: `a first line of at most ${LINE_LIMIT} characters`,
      found: `${line.length} characters`,
      next: 'Keep the command short; free text goes on the lines below.',
    });
  }
  const separator = SEPARATOR.exec(line);
  const head = separator === null ? line : line.slice(0, separator.index);
  const stranger = strangerIn(head);
  if (stranger !== null) return missed(name, `The line holds ${stranger}. Type it again in plain letters and blanks.`);
  if (looksLikeMail(rest)) {
    return missed(
      name,
      'This looks like a reply by mail, which is no command. Write the line alone, in a new comment.',
    );
  }
  const words = head.split(' ').filter((word) => word !== '');
  // `/help /promote` is about a command.
  const beside = name === 'help' ? words.slice(2) : words.slice(1);
  if (beside.some(isCommand) || rest.some((one) => isCommand(one.replace(/^ {1,3}/, '')))) return twoCommands(name);
  return complete({
    name,
    words: words.slice(1),
    reason: separator === null ? null : line.slice(separator.index + separator[0].length).trim(),
  });
}

function complete(of: {
  readonly name: CommandName;
  readonly words: readonly string[];
  /** Null: no separator; empty: nothing after it. */
  readonly reason: string | null;
}): CommandOutcome {
  const read = readWords(of);
  if (read.kind === 'refused') return read;
  const refused = refusedReason(of);
  if (refused !== null) return refused;
  if (read.kind === 'needs_digest')
    return of.reason === null ? read : { ...read, line: `${read.line} -- ${of.reason}` };
  const reason = specOf(of.name).reason === 'none' ? {} : { reason: of.reason };
  // The table that the fields were read by is the one that the type is made from.
  return { kind: 'command', command: { name: of.name, ...read.fields, ...reason } as Command };
}

function refusedReason(of: { readonly name: CommandName; readonly reason: string | null }): RefusedCommand | null {
  const { name, reason } = of;
  const spec = specOf(name);
  if (reason === null && spec.reason !== 'required') return null;
  if (spec.reason === 'none') {
    return refusal({
      name,
      code: 'input_invalid',
      required: `\`/${name}\` without a reason`,
      found: 'two dashes and a text',
      next: 'Leave it out; free text goes on the lines below.',
    });
  }
  if (reason === null || reason === '') {
    return refusal({
      name,
      code: 'reason_missing',
      required: `a reason for \`/${name}\`, after two dashes with a blank on either side`,
      found: reason === null ? 'none' : 'nothing after the dashes',
      next: `Say in a few words why, as in \`${spec.example}\`.`,
    });
  }
  const hidden = hiddenIn(reason);
  if (reason.length <= REASON_LIMIT && hidden === null) return null;
  return refusal({
    name,
    code: 'input_invalid',
    required: `a reason of at most ${REASON_LIMIT} characters, all of them visible`,
    found: hidden ?? `${reason.length} characters`,
    next: 'Say it shorter and in plain text; more can stand on the lines below.',
  });
}

function twoCommands(name: CommandName): RefusedCommand {
  return refusal({
    name,
    code: 'two_commands',
    required: 'one command in a comment',
    found: 'two or more',
    next: 'Nothing was done. Write each in a comment of its own.',
  });
}

/** Whether a text begins with one of our commands. */
function isCommand(text: string): boolean {
  return text.startsWith('/') && commandNamed(/^[a-z]{0,32}(?=\s|$)/.exec(text.slice(1))?.[0] ?? '') !== null;
}

/** A line that begins with a slash, or something like one, and no command of ours. */
function nearMiss(line: string): CommandOutcome {
  const rest = line.slice(1);
  if (/^ {1,8}/.test(rest)) {
    const name = commandNamed(foldWord(rest.trimStart()));
    return name === null ? NOT_A_COMMAND : missed(name, 'No blank may stand between the slash and the command.');
  }
  const word = foldWord(rest).replace(/[^a-z0-9/]+$/, '');
  if (!/^[a-z][a-z0-9_-]*$/.test(word) || ELSEWHERE.has(word)) return NOT_A_COMMAND;
  const name = nearestOf(word, COMMAND_NAMES) as CommandName | null;
  if (name === null) return NOT_A_COMMAND;
  const stranger = strangerIn(line.split(' ', 1)[0] ?? '');
  if (stranger !== null) return missed(name, `The command holds ${stranger}. Type it again in plain letters.`);
  if (word === name) return missed(name, 'A command is written in lower-case letters, with a blank after it.');
  return missed(name, 'There is no such command.');
}

/** A command that does not begin with the first character of the comment. */
function behindBlanks(body: string): CommandOutcome {
  const leading = LEADING.exec(body)?.[0] ?? '';
  // Four blanks or a tab make a block of code.
  if (leading === '' || /(?: {4}|\t)[^\n]*$/.test(leading)) return NOT_A_COMMAND;
  const text = body.slice(leading.length, leading.length + LINE_LIMIT);
  if (!isSlashLike(text.charAt(0))) return NOT_A_COMMAND;
  const name = commandNamed(foldWord(text.slice(1)));
  if (name === null) return NOT_A_COMMAND;
  return missed(name, 'A command begins with the very first character of the comment.');
}

function missed(nearest: CommandName, message: string): CommandOutcome {
  return { kind: 'near_miss', nearest, message, usage: usageOf(nearest) };
}
