/** Rates counted from labels and predictions, row by row: each row adds to a numerator and a denominator. */
import type { MetricSource } from '../../policy/types.ts';
import { describeFound, readScore } from '../values.ts';

export type ClassifiedSource = Extract<MetricSource, { readonly kind: 'classified' }>;

export type ClassifiedOutcome =
  /** Null: not scored. A number is a mean's, a pair a ratio's. */
  | { readonly kind: 'value'; readonly value: number | readonly [number, number] | null }
  | { readonly kind: 'fault'; readonly message: string };

/** What one row adds. `label` and `score` are as the file has them. */
export function classify(
  source: ClassifiedSource,
  row: { readonly label: unknown; readonly score: unknown },
): ClassifiedOutcome {
  const label = nameOf(row.label);
  const score = nameOf(row.score);
  if (label === null || score === null) return { kind: 'value', value: null };
  if (source.threshold === null && source.as === 'accuracy') return { kind: 'value', value: label === score ? 1 : 0 };
  const positive = positiveOf(source, [label, ...(source.threshold === null ? [score] : [])]);
  if (positive === null) {
    return {
      kind: 'fault',
      message: `Which label is the positive one must be given (\`positive\`), unless labels are 0 and 1 or true and false; found ${describeFound(label)}.`,
    };
  }
  const actual = label === positive;
  if (source.threshold === null)
    return { kind: 'value', value: rateOf(source.as, { actual, predicted: score === positive }) };
  const number = readScore(row.score);
  if (number === null) return { kind: 'value', value: null };
  if (number === undefined || !Number.isFinite(number))
    return {
      kind: 'fault',
      message: `${source.score} must be a number, since a threshold is given; found ${describeFound(score)}.`,
    };
  return { kind: 'value', value: rateOf(source.as, { actual, predicted: number >= source.threshold }) };
}

function rateOf(
  as: ClassifiedSource['as'],
  of: { readonly actual: boolean; readonly predicted: boolean },
): number | readonly [number, number] {
  const { actual, predicted } = of;
  const hit = actual && predicted ? 1 : 0;
  switch (as) {
    case 'accuracy':
      return actual === predicted ? 1 : 0;
    case 'selection_rate':
      return predicted ? 1 : 0;
    case 'precision':
      return predicted ? [hit, 1] : [0, 0];
    case 'recall':
      return actual ? [hit, 1] : [0, 0];
    case 'false_negative_rate':
      return actual ? [1 - hit, 1] : [0, 0];
    case 'false_positive_rate':
      return actual ? [0, 0] : [predicted ? 1 : 0, 1];
    // 2 tp / (2 tp + fp + fn)
    case 'f1':
      return actual === predicted ? [2 * hit, 2 * hit] : [0, 1];
  }
}

const TRUTH: Readonly<Record<string, string>> = { true: '1', false: '0' };

/** A label or class as text: `1`, `1.0` and `true` are the same. Null for nothing. */
function nameOf(value: unknown): string | null {
  if (typeof value === 'boolean') return value ? '1' : '0';
  if (typeof value === 'number') return Number.isNaN(value) ? null : String(value);
  if (typeof value !== 'string') return null;
  const text = value.trim();
  if (text === '') return null;
  const number = /^[+-]?\d+(?:\.\d+)?$/.test(text) ? String(Number(text)) : null;
  return number ?? TRUTH[text.toLowerCase()] ?? text;
}

function positiveOf(source: ClassifiedSource, seen: readonly string[]): string | null {
  if (source.positive !== null) return nameOf(source.positive);
  return seen.every((name) => name === '0' || name === '1') ? '1' : null;
}
