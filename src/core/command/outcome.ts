/** What a comment turned out to be. */
import type { ReasonCode } from '../reasons.ts';
import type { Command, CommandName } from './specs.ts';
import { usageOf } from './specs.ts';

export type CommandRefusalCode = Extract<
  ReasonCode,
  'input_missing' | 'input_invalid' | 'reason_missing' | 'two_commands'
>;

export interface RefusedCommand {
  readonly kind: 'refused';
  readonly name: CommandName;
  readonly code: CommandRefusalCode;
  readonly required: string;
  readonly found: string;
  readonly next: string;
  readonly usage: string;
}

export type CommandOutcome =
  /** Ordinary talk, or a word for another program: nobody answers. */
  | { readonly kind: 'not_a_command' }
  | { readonly kind: 'command'; readonly command: Command }
  /** Looks meant as a command and is none: one answer says how it is written. The message holds no text of the comment. */
  | { readonly kind: 'near_miss'; readonly nearest: CommandName; readonly message: string; readonly usage: string }
  /** Approves or waives without a digest: the answer is `line` with the first `<digest>` filled in, to paste. */
  | { readonly kind: 'needs_digest'; readonly name: CommandName; readonly line: string; readonly usage: string }
  /** A command, but not a whole or a right one. `found` quotes the comment. */
  | RefusedCommand;

/** Characters of a word that a refusal quotes. */
const QUOTED = 100;

export function quoted(word: string): string {
  return JSON.stringify(word.slice(0, QUOTED));
}

export function refusal(of: Omit<RefusedCommand, 'kind' | 'usage'>): RefusedCommand {
  return { kind: 'refused', ...of, usage: usageOf(of.name) };
}
