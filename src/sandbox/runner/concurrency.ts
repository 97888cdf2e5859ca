import { evaluateBoolean, evaluateString, type Scope } from './expressions.ts';
import type { Concurrency } from './model.ts';
import { RunnerError } from './problems.ts';

/** The longest queue of a group with `queue: max`. */
export const QUEUE_LIMIT = 100;

export interface GroupRequest {
  /** Compared without regard to case, within one repository. */
  readonly group: string;
  readonly cancelInProgress: boolean;
  readonly queue: 'single' | 'max';
  /** Whose it is: a run's own, or that of one of its jobs. */
  readonly owner?: { readonly run: number; readonly job?: string };
  /** Called when a newer one takes this one's place, while it waits or runs. */
  readonly cancel: (reason: string) => void;
  readonly signal: AbortSignal;
  /** Called when it must wait; what is returned is called at the moment it waits no longer. */
  readonly wait?: () => () => void;
}

/** Evaluates `concurrency:`. @throws RunnerError for a group without a name, and for both ways to treat those that wait. */
export function evaluateGroup(
  concurrency: Concurrency,
  scope: Scope,
): Pick<GroupRequest, 'group' | 'cancelInProgress' | 'queue'> {
  const { file, line, column } = concurrency.group.at;
  const fail = (message: string) =>
    new RunnerError('invalid_expression', `${concurrency.group.key} (${file}:${line}:${column}): ${message}`);
  const group = evaluateString(concurrency.group, scope);
  if (group === '') throw fail("Unexpected value '': a concurrency group needs a name");
  const cancelInProgress =
    concurrency.cancelInProgress !== undefined && evaluateBoolean(concurrency.cancelInProgress, scope);
  if (cancelInProgress && concurrency.queue === 'max')
    throw fail('queue: max and cancel-in-progress: true exclude each other');
  return { group, cancelInProgress, queue: concurrency.queue };
}

export type GroupTurn =
  | { readonly kind: 'entered'; leave(): void }
  | { readonly kind: 'cancelled'; readonly reason: string };

export interface ConcurrencyGroups {
  enter(repository: string, request: GroupRequest): Promise<GroupTurn>;
}

interface Member {
  readonly request: GroupRequest;
  readonly settle: (turn: GroupTurn) => void;
}

interface Group {
  running: Member | undefined;
  pending: Member[];
}

/**
 * Concurrency groups with GitHub's rules: one runs; with `queue: single` one waits and a newer one takes its place;
 * with `queue: max` up to 100 wait in order; `cancel-in-progress` ends the running one.
 */
export function createConcurrencyGroups(): ConcurrencyGroups {
  const groups = new Map<string, Group>();

  const next = (key: string, group: Group) => {
    const member = group.pending.shift();
    group.running = member;
    if (member === undefined) {
      groups.delete(key);
      return;
    }
    let left = false;
    const leave = () => {
      if (left) return;
      left = true;
      next(key, group);
    };
    member.settle({ kind: 'entered', leave });
  };

  const drop = (group: Group, member: Member, reason: string) => {
    group.pending = group.pending.filter((other) => other !== member);
    member.settle({ kind: 'cancelled', reason });
  };

  return {
    async enter(repository, request) {
      if (request.signal.aborted) return { kind: 'cancelled', reason: 'the run was cancelled' };
      const key = `${repository}\n${request.group}`.toLowerCase();
      const group: Group = groups.get(key) ?? { running: undefined, pending: [] };
      groups.set(key, group);
      const { owner } = request;
      const holder = group.running?.request.owner;
      if (owner?.job !== undefined && holder?.run === owner.run && holder.job === undefined) {
        const reason = `Canceling since a deadlock for concurrency group '${request.group}' was detected between 'top level workflow' and '${owner.job}'`;
        return { kind: 'cancelled', reason };
      }
      return new Promise((resolve) => {
        let endWait = (): void => {};
        const settle = (turn: GroupTurn) => {
          endWait();
          resolve(turn);
        };
        const member: Member = { request, settle };
        const reason = `Canceling since a higher priority waiting request for '${request.group}' exists`;
        if (request.cancelInProgress) group.running?.request.cancel(reason);
        if (request.queue === 'single') for (const waiting of [...group.pending]) drop(group, waiting, reason);
        if (group.pending.length >= QUEUE_LIMIT) {
          settle({ kind: 'cancelled', reason: `the queue of '${request.group}' holds ${QUEUE_LIMIT} already` });
          return;
        }
        group.pending.push(member);
        request.signal.addEventListener('abort', () => {
          if (group.pending.includes(member)) drop(group, member, 'the run was cancelled');
        });
        if (group.running === undefined) next(key, group);
        else endWait = request.wait?.() ?? endWait;
      });
    },
  };
}

/** Lets at most `limit` jobs run at once; the others wait in order. */
export function createSlots(limit: number): { take(): Promise<() => void> } {
  let free = limit;
  const waiting: (() => void)[] = [];
  const giveBack = () => {
    const first = waiting.shift();
    if (first === undefined) free += 1;
    else first();
  };
  const once = () => {
    let used = false;
    return () => {
      if (used) return;
      used = true;
      giveBack();
    };
  };
  return {
    async take() {
      if (free > 0) free -= 1;
      else await new Promise<void>((resolve) => waiting.push(resolve));
      return once();
    },
  };
}
