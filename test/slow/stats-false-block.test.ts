/** How often 20 gates block a candidate that is no worse, and how much sooner pairs show that one is. */
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import {
  type Compared,
  compareGroups,
  compareIndependent,
  comparePaired,
  comparePercentiles,
  holm,
  type Rows,
} from '../../src/stats/index.ts';
import { createRandom, drawLogNormal, drawMany, drawNormal, type Random, rowsOf } from '../stats/support.ts';

const ALPHA = 0.05;
const confidence = 1 - ALPHA;
const lines: string[] = [];
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
afterAll(() => {
  process.stdout.write(`${lines.join('\n')}\n`);
});

/** p of "the candidate is no worse than the live version by more than `margin`" (of the live value, for a ratio). */
type Gate = (random: Random, of: { margin: number; seed: number }) => number;

const worse = ({ kind, against }: Compared, margin: number): number =>
  against?.(kind === 'difference' ? -margin : 1 - margin).atLeast ?? 1;
const slower = ({ kind, against }: Compared, margin: number): number =>
  against?.(kind === 'difference' ? margin : 1 + margin).atMost ?? 1;

/** Right answers of two equally good models to the same questions. */
function pairedShares(
  random: Random,
  { n, p, cluster }: { n: number; p: number; cluster?: number },
): { candidate: Rows; live: Rows } {
  const limit = -0.8416 + (p - 0.2) * 2.8;
  const size = cluster ?? 1;
  const shared = drawMany(Math.ceil(n / size), () => drawNormal(random));
  const answer = (row: number): number =>
    0.8 * shared[Math.floor(row / size)]! + 0.6 * drawNormal(random) < limit ? 1 : 0;
  const more = cluster === undefined ? {} : { clusters: drawMany(n, (row) => Math.floor(row / size)) };
  return { candidate: rowsOf(drawMany(n, answer), more), live: rowsOf(drawMany(n, answer), more) };
}

function pairedScores(random: Random, n: number): { candidate: Rows; live: Rows } {
  const shared = drawMany(n, () => drawNormal(random));
  const score = (row: number): number => 3 + shared[row]! + 0.5 * drawNormal(random);
  return { candidate: rowsOf(drawMany(n, score)), live: rowsOf(drawMany(n, score)) };
}

function pairedDurations(random: Random, n: number): { candidate: Rows; live: Rows } {
  const shared = drawMany(n, () => drawLogNormal(random, 0.8));
  const duration = (row: number): number => shared[row]! * drawLogNormal(random, 0.3);
  return { candidate: rowsOf(drawMany(n, duration)), live: rowsOf(drawMany(n, duration)) };
}

function pairedF1(random: Random, n: number): { candidate: Rows; live: Rows } {
  const labels = drawMany(n, () => (random.unit() < 0.3 ? 1 : 0));
  const side = (): Rows => {
    const guesses = labels.map((label) => (random.unit() < 0.9 ? label : 1 - label));
    return rowsOf(
      guesses.map((guess, row) => 2 * guess * labels[row]!),
      {
        weights: guesses.map((guess, row) => guess + labels[row]!),
      },
    );
  };
  return { candidate: side(), live: side() };
}

const times = (count: number, gate: Gate): Gate[] => new Array<Gate>(count).fill(gate);
const difference = { confidence, kind: 'difference' } as const;
const ratio = { confidence, kind: 'ratio' } as const;

const GATES: readonly Gate[] = [
  ...times(5, (random, { margin }) =>
    worse(comparePaired({ ...pairedShares(random, { n: 300, p: 0.8 }), ...difference }), margin),
  ),
  ...times(2, (random, { margin }) =>
    worse(comparePaired({ ...pairedShares(random, { n: 200, p: 0.95 }), ...difference }), margin),
  ),
  ...times(2, (random, { margin }) =>
    worse(comparePaired({ ...pairedShares(random, { n: 240, p: 0.7, cluster: 4 }), ...difference }), margin),
  ),
  ...times(3, (random, { margin, seed }) =>
    worse(comparePaired({ ...pairedScores(random, 25), ...difference, seed }), margin),
  ),
  (random, { margin, seed }) => worse(comparePaired({ ...pairedScores(random, 200), ...difference, seed }), margin),
  (random, { margin, seed }) => worse(comparePaired({ ...pairedF1(random, 400), ...difference, seed }), margin),
  (random, { margin, seed }) => slower(comparePaired({ ...pairedDurations(random, 80), ...ratio, seed }), 2.5 * margin),
  (random, { margin }) => {
    const { candidate, live } = pairedDurations(random, 300);
    return slower(
      comparePercentiles({ candidate: candidate.values, live: live.values, percentile: 95, ...ratio, paired: true }),
      2.5 * margin,
    );
  },
  ...times(2, (random, { margin }) => {
    const side = (): Rows => pairedShares(random, { n: 250, p: 0.85 }).candidate;
    return worse(compareIndependent({ candidate: side(), live: side(), ...difference }), margin);
  }),
  (random, { margin, seed }) => {
    const [candidate, live] = [pairedDurations(random, 40).candidate, pairedDurations(random, 40).live];
    return slower(compareIndependent({ candidate, live, ...ratio, seed }), 2.5 * margin);
  },
  (random, { margin }) => {
    const groups = ['a', 'b', 'c', 'd'].map((name) => ({ name, rows: pairedShares(random, { n: 120, p: 0.8 }).live }));
    return compareGroups({ groups, confidence, bound: 'max_difference', value: margin }).p ?? 1;
  },
];

describe('20 gates over a candidate that is no worse', () => {
  it.each([
    [0, 'no margin: the hardest case'],
    [0.02, 'the margins of a run without a policy'],
  ])('block at most 5 % of the time with a margin of %s', (margin, words) => {
    const random = createRandom(41);
    const runs = 1500;
    let [blocked, unadjusted] = [0, 0];
    for (let run = 0; run < runs; run += 1) {
      const p = GATES.map((gate, index) => gate(random, { margin, seed: run * GATES.length + index }));
      if (holm(p).some((one) => one <= ALPHA)) blocked += 1;
      if (p.some((one) => one <= ALPHA)) unadjusted += 1;
    }
    lines.push(
      `${GATES.length} gates, ${words}: ${percent(blocked / runs)} blocked; without Holm ${percent(unadjusted / runs)}`,
    );
    expect(GATES).toHaveLength(20);
    expect(blocked / runs).toBeLessThanOrEqual(0.05);
    if (margin === 0) expect(unadjusted / runs).toBeGreaterThan(0.4);
  });
});

interface Flights {
  /** 1 where the prediction was right. */
  readonly right: Float64Array;
  /** Squared error of the probability. */
  readonly brier: Float64Array;
}

function readFlights(version: string): Flights {
  const file = new URL(`../../examples/flight-delay/registry-inputs/${version}/predictions.csv`, import.meta.url);
  const [header, ...rows] = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(','));
  const column = (name: string): Float64Array => Float64Array.from(rows, (row) => Number(row[header!.indexOf(name)]));
  const [label, score, prediction] = [column('label'), column('score'), column('prediction')];
  return {
    right: label.map((one, row) => (one === prediction[row] ? 1 : 0)),
    brier: label.map((one, row) => -((one - score[row]!) ** 2)),
  };
}

describe('on the flights, pairs show a true difference sooner', () => {
  const live = readFlights('1-baseline');
  it.each([
    ['2-routes', 'right'],
    ['2-routes', 'brier'],
    ['3-wrong', 'right'],
    ['3-wrong', 'brier'],
  ] as const)('%s against 1-baseline: %s', (version, metric) => {
    const [a, b] = [readFlights(version)[metric], live[metric]];
    const total = a.length;
    const effect = a.reduce((sum, one, row) => sum + one - b[row]!, 0) / total;
    const random = createRandom(43);
    const pick = (values: Float64Array, rows: Uint32Array): Rows =>
      rowsOf(Float64Array.from(rows, (row) => values[row]!));
    const draw = (n: number): Uint32Array => Uint32Array.from({ length: n }, () => random.below(total));
    const shows = ({ against }: Compared): boolean => (effect > 0 ? against!(0).atMost : against!(0).atLeast) <= ALPHA;
    const runs = 400;
    let gained = 0;
    for (const n of [30, 100, 300, 1000, 3000]) {
      let [paired, unpaired] = [0, 0];
      for (let run = 0; run < runs; run += 1) {
        const [mine, theirs] = [draw(n), draw(n)];
        if (shows(comparePaired({ candidate: pick(a, mine), live: pick(b, mine), ...difference }))) paired += 1;
        if (shows(compareIndependent({ candidate: pick(a, mine), live: pick(b, theirs), ...difference })))
          unpaired += 1;
      }
      lines.push(
        `${version} ${metric.padEnd(5)} ${effect.toFixed(4).padStart(8)}  n ${String(n).padStart(4)}: shown by pairs ${percent(paired / runs).padStart(7)}, unpaired ${percent(unpaired / runs).padStart(7)}`,
      );
      expect(paired / runs).toBeGreaterThanOrEqual(unpaired / runs - 0.05);
      gained = Math.max(gained, (paired - unpaired) / runs);
    }
    expect(gained).toBeGreaterThan(0.05);
  });
});
