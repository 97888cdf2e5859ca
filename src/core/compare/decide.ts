/**
 * Which of two versions to take, in words, by rules that can be told in five sentences:
 *
 * 1. A version that a rollback took out, or whose own newest evaluation failed, is out. If only one is, the other is
 *    recommended if something shows that it is good: it passed its own gates; or, where none applied to it, it is shown
 *    to be better than the one that is out in a number that matters, and in none to be worse. If both are out, neither.
 * 2. `either`: each is shown to be no worse than the other, by more than the tolerance, in every number that matters.
 * 3. A version is recommended when it is shown to be no worse in every number that matters, and shown to be better in
 *    one, unless its own newest evaluation is inconclusive or could not be decided.
 * 4. Everything else is `undecided`, a number that matters and was not measured in both included: that no difference
 *    was found is not taken for there being none. Never evaluated is not failed; it settles nothing.
 * 5. Where rule 2 holds and only one of both has passed its own gates, that one.
 *
 * Size and what callers must change are told beside it, and decide nothing.
 */
import type { ComparedSide } from './side.ts';
import { type Standing, standingOf } from './standing.ts';
import type { CompareView, Recommendation } from './types.ts';
import type { Weighed, Weighing } from './weigh.ts';

type Choice = Recommendation['choice'];

export interface Facts {
  readonly a: ComparedSide;
  readonly b: ComparedSide;
  /** Null where not both were measured. */
  readonly weighing: Weighing | null;
  readonly size: CompareView['size'];
}

/** Which of the rules it was that decided. */
export type Because =
  | 'both_out'
  | 'other_out'
  | 'other_out_not_shown'
  | 'better'
  | 'better_not_passed'
  | 'same'
  | 'same_and_passed'
  | 'not_measured'
  | 'not_settled';

/** What the numbers alone say. */
export function choiceOf(numbers: readonly Weighed[]): Choice {
  if (numbers.length === 0) return 'undecided';
  const a = numbers.every(({ noWorse }) => noWorse.a);
  const b = numbers.every(({ noWorse }) => noWorse.b);
  if (a && b) return 'either';
  if (b && numbers.some(({ better }) => better === 'b')) return 'b';
  if (a && numbers.some(({ better }) => better === 'a')) return 'a';
  return 'undecided';
}

function other(side: 'a' | 'b'): 'a' | 'b' {
  return side === 'a' ? 'b' : 'a';
}

export interface Decided {
  readonly choice: Choice;
  readonly because: Because;
}

export function decide(facts: Facts): Decided {
  const a = standingOf(facts.a);
  const b = standingOf(facts.b);
  const standing: Readonly<Record<'a' | 'b', Standing>> = { a, b };
  const measured = choiceOf(facts.weighing?.numbers ?? []);
  if (a === 'out' && b === 'out') return { choice: 'undecided', because: 'both_out' };
  if (a === 'out' || b === 'out') {
    const left = other(a === 'out' ? 'a' : 'b');
    const numbers = facts.weighing?.numbers ?? [];
    const better = numbers.some((one) => one.better === left) && numbers.every((one) => one.better !== other(left));
    const good = standing[left] === 'passed' || (standing[left] === 'unknown' && better);
    return good ? { choice: left, because: 'other_out' } : { choice: 'undecided', because: 'other_out_not_shown' };
  }
  if (measured === 'a' || measured === 'b') {
    if (standing[measured] === 'open') return { choice: 'undecided', because: 'better_not_passed' };
    return { choice: measured, because: 'better' };
  }
  if (measured === 'either') {
    if (a === 'passed' && b === 'open') return { choice: 'a', because: 'same_and_passed' };
    if (b === 'passed' && a === 'open') return { choice: 'b', because: 'same_and_passed' };
    return { choice: 'either', because: 'same' };
  }
  return { choice: 'undecided', because: facts.weighing === null ? 'not_measured' : 'not_settled' };
}
