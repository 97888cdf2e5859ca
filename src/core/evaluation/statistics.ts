/** What is kept of both sides so that gates can be decided again without the samples. */
import type { GateContext, Subject } from './context.ts';
import { definitionOf } from './context.ts';
import { quantityAt } from './find.ts';
import type { Kept } from './frame.ts';
import { mergeMeasures, storeMeasure } from './stored-measure.ts';
import type { StoredMeasure } from './types.ts';

/** What the gates used, first, then every other metric over the whole set, for gates of a later policy. */
export function keepStatistics(context: GateContext, kept: Kept): Kept {
  const { live } = context;
  return {
    candidate: mergeMeasures([...kept.candidate, ...overall(context, 'candidate')]),
    live: live.kind === 'evidence' ? mergeMeasures([...kept.live, ...overall(context, 'live')]) : [],
    pairs: kept.pairs,
  };
}

function overall(context: GateContext, side: 'candidate' | 'live'): StoredMeasure[] {
  const subject = subjectAt(context, side);
  if (subject === null) return [];
  return subject.index.all.flatMap((series) => {
    const { kind } = definitionOf(context.metrics, series.metric);
    const found = quantityAt(series, { kind, percentile: null, part: null });
    if (found.kind !== 'found') return [];
    const { quantity } = found;
    return [storeMeasure({ quantity, estimated: context.calculate.estimate(side, quantity) })];
  });
}

function subjectAt(context: GateContext, side: 'candidate' | 'live'): Subject | null {
  if (side === 'candidate') return context.candidate;
  return context.live.kind === 'evidence' ? context.live.subject : null;
}
