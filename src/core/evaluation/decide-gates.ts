/** All gates of an evaluation together: each on its own, then Holm's adjustment over those that have a p-value. */
import type { Gate } from '../../policy/types.ts';
import { holm } from '../../stats/index.ts';
import { alphaOf, type GateContext } from './context.ts';
import type { Kept } from './frame.ts';
import { decideGate } from './gate.ts';
import { mergeMeasures, mergeP } from './stored-measure.ts';
import type { GateResult, StoredComparison } from './types.ts';

export interface DecidedGates {
  readonly gates: readonly GateResult[];
  readonly kept: Kept;
}

/** Decides gates in the order given. */
export function decideGates(context: GateContext, gates: readonly Gate[]): DecidedGates {
  const drafts = gates.map((gate) => decideGate(context, gate));
  const adjusted = holm(drafts.flatMap((draft) => (draft.kind === 'tested' ? [draft.p] : [])));
  const alpha = alphaOf(context.rules.confidence);
  let next = 0;
  const results = drafts.map((draft) =>
    draft.kind === 'decided' ? draft.result : draft.decide({ p: adjusted[next++]!, alpha }),
  );
  const kept = drafts.map((draft) => draft.kept);
  return {
    gates: results,
    kept: {
      candidate: mergeMeasures(kept.flatMap((one) => one.candidate)),
      live: mergeMeasures(kept.flatMap((one) => one.live)),
      pairs: mergePairs(kept.flatMap((one) => one.pairs)),
    },
  };
}

function mergePairs(pairs: readonly StoredComparison[]): StoredComparison[] {
  const merged = new Map<string, StoredComparison>();
  for (const one of pairs) {
    const key = JSON.stringify([one.task, one.metric, one.slice, one.statistic, one.kind]);
    merged.set(key, { ...one, p: mergeP([...(merged.get(key)?.p ?? []), ...one.p]) });
  }
  return [...merged.values()];
}
