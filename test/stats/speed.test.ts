/** A million rows: processor time, as the machine may be busy with something else, and memory beyond the rows. */
import { describe, expect, it } from 'vitest';
import {
  compareIndependent,
  comparePaired,
  comparePercentiles,
  estimatePercentile,
  estimateRows,
  type Rows,
} from '../../src/stats/index.ts';
import { createRandom, drawExponential, drawMany } from './support.ts';

const N = 1_000_000;
const confidence = 0.95;
const random = createRandom(47);
const live = drawMany(N, () => drawExponential(random));
const candidate = live.map((value) => 1.02 * value + 0.1 * random.unit());
const clusters = Uint32Array.from(live, (_, row) => Math.floor(row / 7));
const rows = (values: Float64Array, more: Partial<Rows> = {}): Rows => ({
  values,
  weights: null,
  clusters: null,
  ...more,
});
const pass = (values: Float64Array): Float64Array => values.map((value) => (value < 2 ? 1 : 0));
const [passed, passedLive] = [pass(candidate), pass(live)];
const difference = { confidence, kind: 'difference' } as const;

describe('a million rows take less than two seconds and no copies but the one that is sorted', () => {
  it.each([
    ['mean', 0, () => estimateRows({ rows: rows(live), confidence })],
    ['clustered mean', 1, () => estimateRows({ rows: rows(live, { clusters }), confidence })],
    ['ratio of sums', 0, () => estimateRows({ rows: rows(live, { weights: candidate }), confidence })],
    ['p95', 1, () => estimatePercentile({ values: live, percentile: 95, confidence })],
    ['paired means', 0, () => comparePaired({ candidate: rows(candidate), live: rows(live), ...difference })],
    [
      'paired means as a ratio',
      0,
      () => comparePaired({ candidate: rows(candidate), live: rows(live), confidence, kind: 'ratio' }),
    ],
    [
      'clustered pairs',
      1,
      () => comparePaired({ candidate: rows(candidate, { clusters }), live: rows(live), ...difference }),
    ],
    ['paired shares', 0, () => comparePaired({ candidate: rows(passed), live: rows(passedLive), ...difference })],
    ['independent means', 0, () => compareIndependent({ candidate: rows(candidate), live: rows(live), ...difference })],
    ['paired p95', 2, () => comparePercentiles({ candidate, live, percentile: 95, ...difference, paired: true })],
  ])('%s', (_, copies, compute) => {
    const memory = process.memoryUsage().arrayBuffers;
    const before = process.cpuUsage();
    const found = compute();
    found.against!(found.value * 1.001);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1e6).toBeLessThan(2);
    expect(process.memoryUsage().arrayBuffers - memory).toBeLessThan((copies + 0.5) * 8 * N);
    expect(found.interval!.high).toBeGreaterThan(found.interval!.low);
  });
});
