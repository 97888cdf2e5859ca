/**
 * Every command, said once: parsing, `/help`, the answer to a near miss and the table in the guide are made from this
 * list. A new command is one entry.
 */
import type { WordKind, WordValues } from './words.ts';

export interface Slot {
  /** Field of the parsed command. */
  readonly field: string;
  readonly kind: WordKind;
  /** How the usage line shows it. */
  readonly label: string;
  readonly required: boolean;
  /** Word that introduces it; absent: its place does. */
  readonly keyword?: string;
}

export interface CommandSpec {
  readonly name: string;
  /** One line, without a full stop. */
  readonly help: string;
  readonly example: string;
  /** Whether it writes to the registry; the others only answer. */
  readonly changes: boolean;
  /**
   * Words by their place first, then those that a keyword introduces, in any order. A keyword is never read as a name
   * in its command.
   */
  readonly slots: readonly Slot[];
  /** Whether ` -- reason` ends the line. */
  readonly reason: 'required' | 'optional' | 'none';
}

const must = <const F extends string, const K extends WordKind>(field: F, kind: K, label: string) =>
  ({ field, kind, label, required: true }) as const;

const may = <const F extends string, const K extends WordKind>(field: F, kind: K, label: string) =>
  ({ field, kind, label, required: false }) as const;

const clause = <const F extends string, const K extends WordKind>(
  field: F,
  kind: K,
  of: { readonly keyword: string; readonly label: string },
) => ({ field, kind, ...of, required: false }) as const;

export const COMMANDS = [
  {
    name: 'promote',
    help: 'Move a version to a stage, if everything the stage asks for is there',
    example: '/promote canary flight-delay@1.2.0 -- better on long flights',
    changes: true,
    slots: [must('stage', 'name', 'stage'), may('version', 'version', 'model@version'), may('link', 'link', 'link')],
    reason: 'optional',
  },
  {
    name: 'rollback',
    help: 'Put the last good version of a stage, or the one named, back, and hold the stage',
    example: '/rollback production -- error rate doubled',
    changes: true,
    slots: [
      must('stage', 'name', 'stage'),
      may('model', 'model', 'model'),
      clause('to', 'version', { keyword: 'to', label: '<version>' }),
    ],
    reason: 'required',
  },
  {
    name: 'advance',
    help: 'Let a version that is being rolled out go on to its next step, or to all of the traffic',
    example: '/advance production -- the dashboards look fine',
    changes: true,
    slots: [must('stage', 'name', 'stage'), may('model', 'name', 'model')],
    reason: 'optional',
  },
  {
    name: 'approve',
    help: 'Sign off what the approval digest stands for',
    example: '/approve 3fa9c1d27b60 as owner',
    changes: true,
    slots: [must('digest', 'digest', 'digest'), clause('role', 'name', { keyword: 'as', label: '<role>' })],
    reason: 'none',
  },
  {
    name: 'reject',
    help: 'Block a request until the rejection is withdrawn',
    example: '/reject 3fa9c1d27b60 -- the evaluation misses winter',
    changes: true,
    slots: [may('digest', 'digest', '<digest>')],
    reason: 'required',
  },
  {
    name: 'override',
    help: 'Waive one check of a request; shown first wherever the promotion is shown',
    example: '/override soak 3fa9c1d27b60 until 2026-03-04T06:00Z -- forward fix for the outage',
    changes: true,
    slots: [
      must('check', 'check', 'check'),
      must('digest', 'digest', 'digest'),
      clause('until', 'time', { keyword: 'until', label: '<time>' }),
    ],
    reason: 'required',
  },
  {
    name: 'evaluate',
    help: 'Evaluate a version, for a stage if one is named',
    example: '/evaluate flight-delay@1.2.0 production',
    changes: true,
    slots: [may('version', 'version', 'model@version'), may('stage', 'name', 'stage')],
    reason: 'none',
  },
  {
    name: 'status',
    help: 'What is live, on its way and held',
    example: '/status flight-delay',
    changes: false,
    slots: [may('model', 'name', 'model')],
    reason: 'none',
  },
  {
    name: 'compare',
    help: 'What differs between two versions',
    example: '/compare flight-delay@production flight-delay@1.2.0',
    changes: false,
    slots: [must('a', 'reference', 'a'), must('b', 'reference', 'b')],
    reason: 'none',
  },
  {
    name: 'list',
    help: 'The models of this registry',
    example: '/list',
    changes: false,
    slots: [],
    reason: 'none',
  },
  {
    name: 'info',
    help: 'What is known about a model',
    example: '/info flight-delay',
    changes: false,
    slots: [must('model', 'name', 'model')],
    reason: 'none',
  },
  {
    name: 'hold',
    help: 'Let nothing move forward until the hold is lifted or runs out',
    example: '/hold production until 2026-03-04 -- airport strike',
    changes: true,
    slots: [
      may('stages', 'names', 'stage[,stage]'),
      may('model', 'name', 'model'),
      clause('until', 'time', { keyword: 'until', label: '<time>' }),
    ],
    reason: 'required',
  },
  {
    name: 'resume',
    help: 'Lift a hold, or all of them',
    example: '/resume hold-12 -- the strike is over',
    changes: true,
    slots: [may('hold', 'hold', 'hold-N'), may('model', 'name', 'model')],
    reason: 'required',
  },
  {
    name: 'deprecate',
    help: 'Let a version enter no new stage; with its end of life and what replaces it',
    example: '/deprecate 1.1.0 until 2026-06-30 for 1.2.0 -- replaced',
    changes: true,
    slots: [
      must('version', 'version', 'version'),
      clause('until', 'time', { keyword: 'until', label: 'DATE' }),
      clause('replacement', 'version', { keyword: 'for', label: '<version>' }),
    ],
    reason: 'required',
  },
  {
    name: 'quarantine',
    help: 'Let a version enter no further stage; it stays where it runs',
    example: '/quarantine flight-delay@1.1.0 -- the training data leaked',
    changes: true,
    slots: [must('version', 'version', 'version')],
    reason: 'required',
  },
  {
    name: 'help',
    help: 'The commands, or one of them in full',
    example: '/help promote',
    changes: false,
    slots: [may('topic', 'topic', 'command')],
    reason: 'none',
  },
] as const satisfies readonly CommandSpec[];

type Spec = (typeof COMMANDS)[number];

export type CommandName = Spec['name'];

/** A word of kind `topic` is checked to be a command before it becomes part of one. */
type ValueOf<K extends WordKind> = K extends 'topic' ? CommandName : WordValues[K];

type Fields<S extends CommandSpec> = {
  readonly [T in S['slots'][number] as T['field']]: T['required'] extends true
    ? ValueOf<T['kind']>
    : ValueOf<T['kind']> | null;
};

type ReasonOf<S extends CommandSpec> = S['reason'] extends 'required'
  ? { readonly reason: string }
  : S['reason'] extends 'optional'
    ? { readonly reason: string | null }
    : unknown;

/** One command as parsed: its name, a field per slot (null when it was left out), and the reason if it takes one. */
export type CommandOf<N extends CommandName> = { readonly name: N } & Fields<Extract<Spec, { readonly name: N }>> &
  ReasonOf<Extract<Spec, { readonly name: N }>>;

export type Command = { readonly [N in CommandName]: CommandOf<N> }[CommandName];

const BY_NAME: ReadonlyMap<string, Spec> = new Map(COMMANDS.map((spec) => [spec.name, spec]));

export const COMMAND_NAMES: readonly CommandName[] = COMMANDS.map(({ name }) => name);

/** The command of exactly this name, or null. */
export function commandNamed(word: string): CommandName | null {
  return BY_NAME.get(word)?.name ?? null;
}

export function specOf(name: CommandName): CommandSpec {
  return BY_NAME.get(name)!;
}

/** `/rollback <stage> [model] [to <version>] -- <reason>` */
export function usageOf(name: CommandName): string {
  const { slots, reason } = specOf(name);
  const words = slots.map((slot) => {
    if (slot.required) return `<${slot.label}>`;
    return slot.keyword === undefined ? `[${slot.label}]` : `[${slot.keyword} ${slot.label}]`;
  });
  const end = { required: ['-- <reason>'], optional: ['[-- reason]'], none: [] }[reason];
  return [`/${name}`, ...words, ...end].join(' ');
}
