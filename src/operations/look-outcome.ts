/** What a look comes to as a result, wherever it was taken: over files, or over the registry. */
import type { ReasonCode } from '../core/reasons.ts';
import type { Decision } from '../core/result.ts';
import type { LookDecision } from '../core/rollout/types.ts';

export const LOOK_VERDICTS: Readonly<Record<LookDecision, string>> = {
  advance: 'Advance',
  wait: 'Wait',
  hold: 'Hold',
  roll_back: 'Roll back',
};

const OUTCOMES: Readonly<Record<LookDecision, { readonly decision: Decision; readonly reason: ReasonCode }>> = {
  advance: { decision: 'done', reason: 'look_advance' },
  wait: { decision: 'done', reason: 'look_wait' },
  hold: { decision: 'inconclusive', reason: 'look_hold' },
  roll_back: { decision: 'refused', reason: 'rolled_back_by_guard' },
};

/** Decision and reason of a look; what would have been done in a dry run is planned. */
export function lookOutcome(
  look: LookDecision,
  mode: 'apply' | 'dry_run',
): { readonly decision: Decision; readonly reason: ReasonCode } {
  const outcome = OUTCOMES[look];
  return mode === 'dry_run' && outcome.decision === 'done' ? { ...outcome, decision: 'planned' } : outcome;
}
