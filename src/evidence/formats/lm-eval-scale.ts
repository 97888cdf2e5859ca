/**
 * Shares on two scales. Some harnesses give accuracy between 0 and 1 and F1 between 0 and 100 in one file, with nothing
 * that says so: a bound of 0.15 is then passed by 17 of 100.
 */
import type { EvidenceSink } from '../format.ts';

/** Metrics that are shares, whichever scale they are printed on. BLEU, chrF and TER are always given up to 100. */
const SHARE =
  /^(?:acc(?:uracy)?(?:_\w+)?|exact(?:_match)?|em|(?:\w+_)?f1(?:_\w+)?|precision|recall|mc[12]|pass@\d+|rouge\w*|contains)$/i;

export interface Scaled {
  readonly metric: string;
  /** The metric without its filter. */
  readonly base: string;
  readonly task: string;
  readonly value: number | null;
}

/** Names each share above 1 in a file that has shares up to 1 as well: it cannot be gated. */
export function giveScaleProblems(sink: EvidenceSink, values: readonly Scaled[]): void {
  const shares = values.filter(({ base }) => SHARE.test(base));
  const small = shares.find(({ value }) => value !== null && value > 0 && value <= 1);
  if (small === undefined) return;
  for (const { metric, task, value } of shares) {
    if (value === null || value <= 1) continue;
    const message = `Shares of one file must be on one scale; ${metric} of ${task} is ${value}, ${small.metric} of ${small.task} is ${small.value}.`;
    sink.problem({ code: 'scale_mixed', effect: 'error', place: `results.${task}`, metric, task, message });
  }
}
