/** What speaks about a version by itself, whatever it is compared with. */
import type { ComparedSide } from './side.ts';

export type Standing =
  /** A rollback took it out of a stage and it was not live again since, or its newest evaluation failed. */
  | 'out'
  /** It was evaluated, and that settled nothing. */
  | 'open'
  /** It was not evaluated itself, or no gate applied to it. */
  | 'unknown'
  | 'passed';

export function standingOf({ status, decided }: ComparedSide): Standing {
  if (status.failed !== null || decided?.verdict === 'fail') return 'out';
  if (decided === null || decided.gates.length === 0) return 'unknown';
  if (decided.verdict === 'not_applicable') return 'unknown';
  return decided.verdict === 'pass' ? 'passed' : 'open';
}
