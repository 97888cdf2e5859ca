/** Estimates and comparisons, each made once however many gates and tables ask for it. */
import type { Estimated } from '../../stats/types.ts';
import { type Contrast, type Contrasted, contrastQuantities } from './contrast.ts';
import { estimateQuantity } from './estimate.ts';
import type { Quantity } from './find.ts';

export interface Calculator {
  /** The number with its error. */
  estimate(side: 'candidate' | 'live', quantity: Quantity): Estimated;
  /** Candidate against live; null where no sample of the slice is in both. */
  contrast(of: Omit<Contrasted, 'confidence'>): Contrast | null;
}

/** For one candidate and one live version, at one-sided `confidence`. */
export function createCalculator(confidence: number): Calculator {
  const estimates = new Map<string, Estimated>();
  const contrasts = new Map<string, Contrast | null>();
  return {
    estimate: (side, quantity) => {
      const key = `${side} ${keyOf(quantity)}`;
      const known = estimates.get(key);
      if (known !== undefined) return known;
      const made = estimateQuantity(quantity, confidence);
      estimates.set(key, made);
      return made;
    },
    contrast: (of) => {
      const paired = of.pairing === null ? 'independent' : 'paired';
      const key = `${of.kind} ${paired} ${keyOf(of.candidate)} ${keyOf(of.live)}`;
      const known = contrasts.get(key);
      if (known !== undefined) return known;
      const made = contrastQuantities({ ...of, confidence });
      contrasts.set(key, made);
      return made;
    },
  };
}

function keyOf({ series, slice, statistic }: Quantity): string {
  return JSON.stringify([series.task, series.metric, slice?.attribute, slice?.value, statistic]);
}
