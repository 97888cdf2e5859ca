/**
 * The result of an operation: one tree of checks that every renderer walks, so that a comment, a job summary, a
 * terminal and a JSON file show the same reasons.
 */
import type { ReasonCode } from './reasons.ts';

/** Ordered from harmless to worst; a group is as bad as its worst child. */
export const STATUSES = ['not_applicable', 'pass', 'inconclusive', 'fail', 'error'] as const;
export type Status = (typeof STATUSES)[number];

export interface Check {
  /** Stable name, snake_case: `permission`, `expected_live`. */
  readonly name: string;
  readonly title: string;
  readonly status: Status;
  /** One sentence. Untrusted text in it is escaped by whoever renders it. */
  readonly detail: string;
  readonly evidence?: Readonly<Record<string, unknown>>;
  readonly children?: readonly Check[];
}

/** Closed list; `docs/reference/results.md` says what each means. */
export const DECISIONS = ['done', 'already_done', 'planned', 'refused', 'inconclusive', 'error'] as const;
export type Decision = (typeof DECISIONS)[number];

export interface EffectReport {
  /** Such as `commit`, `tag`, `release`, `issue`. */
  readonly effect: string;
  readonly id: string;
  readonly state: 'done' | 'already_done' | 'planned' | 'owed';
  readonly url?: string;
  /** Why it is still owed. */
  readonly reason?: string;
}

export const RESULT_SCHEMA = 'slipway.result/1';

export interface Result<R = unknown> {
  readonly schema: typeof RESULT_SCHEMA;
  readonly operation: string;
  readonly decision: Decision;
  readonly reason_code: ReasonCode;
  /** One sentence: the verdict. */
  readonly summary: string;
  /** For a refusal: required, found, next step, in that order. */
  readonly refusal: { readonly required: string; readonly found: string; readonly next: string } | null;
  readonly warnings: readonly string[];
  readonly checks: Check;
  readonly effects: readonly EffectReport[];
  readonly record: R | null;
}

/** The worst of some statuses; `not_applicable` for none. */
export function worst(statuses: Iterable<Status>): Status {
  let index = 0;
  for (const status of statuses) index = Math.max(index, STATUSES.indexOf(status));
  return STATUSES[index] ?? 'error';
}

/** Whether something of this status keeps an operation from going ahead. */
export function standsInTheWay(status: Status): boolean {
  return status !== 'pass' && status !== 'not_applicable';
}

/** A group whose status is its worst child's. */
export function group(
  of: { readonly name: string; readonly title: string; readonly detail?: string },
  children: readonly Check[],
): Check {
  const status = worst(children.map((child) => child.status));
  const failed = children.filter((child) => standsInTheWay(child.status));
  const detail =
    of.detail ??
    (failed.length === 0 ? 'Every check passed.' : `Not passed: ${failed.map((child) => child.title).join(', ')}.`);
  return { name: of.name, title: of.title, status, detail, children };
}

/** The checks of a tree that did not pass, leaves only, in order. */
export function failures(check: Check): Check[] {
  if (check.children !== undefined && check.children.length > 0) return check.children.flatMap(failures);
  return standsInTheWay(check.status) ? [check] : [];
}
