/** The reference numbers, noting what was looked at, so that a number without a test is found. */
import { readFileSync } from 'node:fs';

/** Which file tests which part. */
export const PARTS = {
  tests: [
    'wilson95',
    'newcombeDiff95',
    'mcnemar',
    'pairedT',
    'welchT',
    'mannWhitney',
    'padjust',
    'clusteredSE',
    'nonInferiority',
    'quantiles',
    'ruleOfThree',
    'millerPower',
  ],
  resampling: ['bootstrapExhaustiveMean', 'lawSchoolCorrelation'],
  sequential: ['srm', 'sequentialSRM', 'asympCS', 'mSPRT', 'rareEventEValue', 'peeking', 'groupSequential'],
} as const;

export const DATA = JSON.parse(
  readFileSync(new URL('../../fixtures/stats-reference.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, unknown>>;

const PROSE = new Set(['_about', 'source', 'note']);

/** Places of all numbers below a value; texts are prose. */
function numbersOf(value: unknown, path: string): string[] {
  if (typeof value === 'number') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (PROSE.has(key) ? [] : numbersOf(inner, `${path}/${key}`)));
}

/** A part of the reference; numbers that are read are taken off `unread`. */
export function trackReference(part: keyof typeof PARTS) {
  const unread = new Set(PARTS[part].flatMap((key) => numbersOf(DATA[key], `/${key}`)));
  // biome-ignore lint/suspicious/noExplicitAny: the file's shape is what each test reads of it.
  const track = (value: any, path: string): any => {
    if (typeof value !== 'object' || value === null) return value;
    return new Proxy(value, {
      get: (target, key) => {
        if (typeof key === 'symbol') return target[key];
        unread.delete(`${path}/${key}`);
        return track(target[key], `${path}/${key}`);
      },
    });
  };
  return { reference: track(DATA, ''), unread };
}
