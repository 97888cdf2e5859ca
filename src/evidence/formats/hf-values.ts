/** Values as people write them into files of the Hugging Face Hub. */
import type { EvidenceSink } from '../format.ts';
import { spelledNumber } from './json-values.ts';

export interface HubValue {
  /** Null: no number is given. NaN where the file says NaN. */
  readonly value: number | null;
  readonly unit: string | null;
}

export interface Placed extends HubValue {
  readonly metric: string;
  readonly task: string | null;
  readonly place: string;
}

/** A number, a text that spells one, or a percentage. */
export function hubValue(value: unknown): HubValue {
  if (typeof value === 'number') return { value, unit: null };
  if (typeof value !== 'string') return { value: null, unit: null };
  const percent = /^(.*?)\s*%$/.exec(value.trim());
  return { value: spelledNumber(percent?.[1] ?? value), unit: percent === null ? null : '%' };
}

/** Metrics that are shares, so that 0.9 and 90 are the same number on two scales. */
const SHARE = /^(?:accuracy|acc(?:_norm)?|f1|precision|recall|exact_match|em|pass@\d+|map|roc_auc|auc|wer|cer)$/i;

/** One metric on both scales within a file: which number is on which cannot be told. */
export function giveScaleProblems(sink: EvidenceSink, values: readonly Placed[]): void {
  for (const metric of new Set(values.map((one) => one.metric))) {
    if (!SHARE.test(metric)) continue;
    const given = values.filter((one) => one.metric === metric && one.unit === null && one.value !== null);
    const small = given.find(({ value }) => value !== null && value > 0 && value <= 1);
    const large = given.find(({ value }) => value !== null && value > 1.5);
    if (small === undefined || large === undefined) continue;
    const message = `${metric} must be on one scale; found ${small.value} (${small.task ?? small.place}) and ${large.value} (${large.task ?? large.place}).`;
    sink.problem({ code: 'scale_mixed', effect: 'error', place: large.place, metric, message });
  }
}
