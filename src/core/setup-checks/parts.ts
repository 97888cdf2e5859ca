/** How the checks of a set-up are put together. */
import type { Known } from '../people.ts';
import type { Check, Status } from '../result.ts';
import { group } from '../result.ts';

/** A check that knows what to do about itself. */
export interface SetupCheck extends Check {
  /** Commands or YAML; null where there is nothing to do. */
  readonly next: string | null;
  readonly children?: readonly SetupCheck[];
}

export interface Finding {
  readonly name: string;
  readonly title: string;
  readonly detail: string;
}

const leaf = (status: Status, of: Finding, next: string | null): SetupCheck => ({
  ...of,
  status,
  next,
  ...(next === null ? {} : { evidence: { next } }),
});

export const pass = (of: Finding): SetupCheck => leaf('pass', of, null);
export const skip = (of: Finding): SetupCheck => leaf('not_applicable', of, null);
export const fail = (of: Finding, next: string): SetupCheck => leaf('fail', of, next);
/** What could not be told is never counted as right: it says so, and how somebody else can tell. */
export const open = (of: Finding, next: string): SetupCheck => leaf('inconclusive', of, next);

export function groupChecks(
  of: { readonly name: string; readonly title: string },
  children: readonly SetupCheck[],
): SetupCheck {
  return { ...group(of, children), children, next: null };
}

/** Judges an answer from outside; without one, the check is open. */
export function judge<T>(
  known: Known<T>,
  of: { readonly open: (reason: string) => SetupCheck; readonly known: (value: T) => SetupCheck },
): SetupCheck {
  return known.kind === 'known' ? of.known(known.value) : of.open(known.reason);
}

/** Leaves that did not pass, each with its next step, in order. */
export function stepsOf(check: SetupCheck): { readonly check: string; readonly step: string }[] {
  if (check.children !== undefined && check.children.length > 0) return check.children.flatMap(stepsOf);
  return check.next === null ? [] : [{ check: `${check.title}: ${check.detail}`, step: check.next }];
}
