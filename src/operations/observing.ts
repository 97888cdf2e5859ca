/** What was observed, added to what was counted before. */
import type { LookFacts } from '../core/rollout/facts.ts';
import { addSums } from '../core/rollout/sums.ts';
import type { ObservationProblem, Observed } from '../ports/serving.ts';

/**
 * The sums with what is new, or null where something is wrong with that: then none of it is counted, and the next look
 * reads the same time again. Else a broken row would hold one look, and be forgotten by the next.
 */
export function counted(
  observed: Observed,
  before: LookFacts['sums'],
): { readonly sums: LookFacts['sums'] | null; readonly problems: readonly ObservationProblem[] } {
  const { problems } = observed;
  if (observed.kind === 'unreadable' || problems.some((one) => one.weight === 'hold')) {
    const unsaid: ObservationProblem = { where: 'observations', message: 'they could not be read', weight: 'hold' };
    return { sums: null, problems: problems.some((one) => one.weight === 'hold') ? problems : [...problems, unsaid] };
  }
  const added = addSums(before, observed.steps);
  if (added.kind === 'added') return { sums: added.sums, problems };
  const wrong = added.problems.map((message) => ({ where: 'sums', message, weight: 'hold' as const }));
  return { sums: null, problems: [...problems, ...wrong] };
}
