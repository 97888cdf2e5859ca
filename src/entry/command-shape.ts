/** What a command of the program is, and the flags that many of them take. */
import type { Result } from '../core/result.ts';
import type { Asked, CommandSpec } from './options.ts';

export interface Invocation {
  readonly asked: Asked;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Prints to people; goes to standard error when standard output carries JSON. */
  readonly print: (text: string) => void;
  readonly signal: AbortSignal;
}

export type Outcome =
  /** A result of an operation, rendered in the common way. */
  | {
      readonly kind: 'result';
      readonly result: Result;
      readonly text?: string;
      readonly after?: string;
      /** `text`: show that text whatever was decided. */
      readonly always?: 'text';
      /** Markdown for the job's summary, before what is said of every result. */
      readonly summary?: string;
    }
  /** The command printed what it had to. */
  | { readonly kind: 'printed'; readonly exit: number };

export interface Command extends CommandSpec {
  readonly group: 'move' | 'read' | 'care' | 'set-up';
  readonly load: () => Promise<(invocation: Invocation) => Promise<Outcome>>;
}

export const DRY_RUN = { 'dry-run': 'print the decision and the planned effects, write nothing' } as const;
export const REPEAT = {
  'operation-id=ID': 'name this asking, so that repeating it does nothing twice (direct writes only)',
} as const;
