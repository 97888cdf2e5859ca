/** How often each method's interval misses the truth, on one side and on the other, in seeded simulations. */
import {
  compareGroups,
  compareIndependent,
  comparePaired,
  comparePercentiles,
  type Estimated,
  estimatePercentile,
  estimateRows,
  estimateShareExactly,
} from '../../src/stats/index.ts';
import { normalBelow, normalQuantile } from '../../src/stats/normal.ts';
import { createRandom, drawExponential, drawLogNormal, drawMany, drawNormal, type Random, rowsOf } from './support.ts';

export const CONFIDENCE = 0.95;
const confidence = CONFIDENCE;

type Interval = Pick<Estimated, 'interval'> & { readonly method: string };

export interface Scenario {
  readonly name: string;
  readonly truth: number;
  readonly draw: (random: Random, seed: number) => Interval;
  /** Most that either end may miss; 0.065 where not said. Higher ones are known weaknesses: few rows of a long tail, a rare outcome. */
  readonly most?: number;
}

export interface Coverage {
  readonly method: string;
  readonly runs: number;
  /** How often the truth was below the low end, and above the high end. */
  readonly below: number;
  readonly above: number;
  /** Mean distance of both ends. */
  readonly width: number;
}

/** Runs a scenario, fewer times where samples turn out to be resampled; samples that tell no error count as no miss. */
export function measure(
  { draw, truth }: Scenario,
  { runs, resampledRuns, seed }: { runs: number; resampledRuns: number; seed: number },
): Coverage {
  const random = createRandom(seed);
  let [below, above, width, done, enough] = [0, 0, 0, 0, runs];
  const methods = new Map<string, number>();
  for (; done < enough; done += 1) {
    const { interval, method } = draw(random, seed + 2 * done);
    methods.set(method, (methods.get(method) ?? 0) + 1);
    if (method.includes('bootstrap')) enough = resampledRuns;
    if (interval === null) continue;
    if (truth < interval.low) below += 1;
    if (truth > interval.high) above += 1;
    width += interval.high - interval.low;
  }
  const [[method] = ['']] = [...methods].sort((a, b) => b[1] - a[1]);
  return { method, runs: done, below: below / done, above: above / done, width: width / done };
}

const coin = (random: Random, p: number): number => (random.unit() < p ? 1 : 0);
const judge = (random: Random): number => {
  const u = random.unit();
  return u < 0.7 ? 1 : u < 0.85 ? 0.75 : u < 0.95 ? 0.5 : 0;
};
const JUDGE_MEAN = 0.7 + 0.15 * 0.75 + 0.1 * 0.5;

const mean = (name: string, n: number, truth: number, draw: (random: Random) => number, most?: number): Scenario => ({
  name: `mean: ${name}, n ${n}`,
  truth,
  ...(most === undefined ? {} : { most }),
  draw: (random, seed) => estimateRows({ rows: rowsOf(drawMany(n, () => draw(random))), confidence, seed }),
});

/** Answers to questions in clusters; whether one is right depends on the cluster's own ability. */
function clusteredAnswers(random: Random, { clusters, size }: { clusters: number; size: number }) {
  const ability = drawMany(clusters, () => drawNormal(random));
  const cluster = drawMany(clusters * size, (row) => Math.floor(row / size));
  const answer = (shift: number) => (row: number) =>
    0.8 * ability[cluster[row]!]! + 0.6 * drawNormal(random) < shift ? 1 : 0;
  return { cluster, answer };
}

/** True and false positives, false negatives: F1 is 2 TP / (2 TP + FP + FN), a ratio of sums over rows. */
function drawF1(random: Random, quality: number) {
  const label = coin(random, 0.3);
  const guess = random.unit() < quality ? label : 1 - label;
  return { top: 2 * label * guess, bottom: label + guess };
}
const trueF1 = (quality: number): number => (2 * 0.3 * quality) / (0.3 + 0.3 * quality + 0.7 * (1 - quality));

const ESTIMATES: readonly Scenario[] = [
  mean('share of 0.95', 50, 0.95, (random) => coin(random, 0.95), 0.08),
  mean('share of 0.8', 100, 0.8, (random) => coin(random, 0.8)),
  mean('share of 0.02, whose low end is short', 300, 0.02, (random) => coin(random, 0.02), 0.095),
  {
    name: 'share of 0.05, exactly, n 60',
    truth: 0.05,
    most: 0.05,
    draw: (random) =>
      estimateShareExactly({
        successes: drawMany(60, () => coin(random, 0.05)).reduce((a, b) => a + b),
        n: 60,
        confidence,
      }),
  },
  mean('normal', 7, 0, drawNormal),
  mean('normal', 15, 0, drawNormal),
  mean('normal', 50, 0, drawNormal),
  mean('judge scores, skewed', 20, JUDGE_MEAN, judge, 0.095),
  mean('judge scores, skewed', 60, JUDGE_MEAN, judge),
  mean('exponential', 12, 1, drawExponential, 0.11),
  mean('exponential', 60, 1, drawExponential, 0.075),
  mean('exponential', 400, 1, drawExponential),
  mean('log-normal, a tail that few rows have not seen', 20, Math.exp(0.5), drawLogNormal, 0.15),
  mean('log-normal', 200, Math.exp(0.5), drawLogNormal, 0.085),
  {
    name: 'clustered shares, 30 clusters of 5',
    truth: normalBelow(1),
    draw: (random) => {
      const { cluster, answer } = clusteredAnswers(random, { clusters: 30, size: 5 });
      return estimateRows({ rows: rowsOf(drawMany(150, answer(1)), { clusters: cluster }), confidence });
    },
  },
  {
    name: 'F1 as a ratio of sums, n 150',
    truth: trueF1(0.9),
    most: 0.075,
    draw: (random, seed) => {
      const drawn = Array.from({ length: 150 }, () => drawF1(random, 0.9));
      const weights = drawn.map(({ bottom }) => bottom);
      return estimateRows({
        rows: rowsOf(
          drawn.map(({ top }) => top),
          { weights },
        ),
        confidence,
        seed,
      });
    },
  },
  {
    name: 'p95 of a log-normal, n 200',
    truth: Math.exp(normalQuantile(0.95)),
    most: 0.055,
    draw: (random) =>
      estimatePercentile({ values: drawMany(200, () => drawLogNormal(random)), percentile: 95, confidence }),
  },
];

/** Two noisy answers to the same questions; `gain` moves the threshold of the candidate. */
function pairedAnswers(random: Random, n: number, gain: number) {
  const hard = drawMany(n, () => drawNormal(random));
  const answer = (limit: number) => (row: number) => (0.8 * hard[row]! + 0.6 * drawNormal(random) < limit ? 1 : 0);
  return { candidate: rowsOf(drawMany(n, answer(1 + gain))), live: rowsOf(drawMany(n, answer(1))) };
}
const GAIN = normalBelow(1.2) - normalBelow(1);
const RISK = normalBelow(1.2) / normalBelow(1);

const P90 = Math.exp(normalQuantile(0.9));
/** Of log-normal durations that are 20 % longer; in pairs with a little noise of their own. */
const slowerP90 = (noisy: boolean): number => 1.2 * P90 ** (noisy ? Math.sqrt(1 + 0.2 ** 2) : 1);

const COMPARISONS: readonly Scenario[] = [
  ...(['difference', 'ratio'] as const).map(
    (kind): Scenario => ({
      name: `${kind} of paired shares, n 200`,
      truth: kind === 'difference' ? GAIN : RISK,
      draw: (random) => comparePaired({ ...pairedAnswers(random, 200, 0.2), confidence, kind }),
    }),
  ),
  ...(['difference', 'ratio'] as const).map(
    (kind): Scenario => ({
      name: `${kind} of independent shares, n 100 and 150`,
      truth: kind === 'difference' ? 0.05 : 0.85 / 0.8,
      draw: (random) => {
        const candidate = rowsOf(drawMany(100, () => coin(random, 0.85)));
        return compareIndependent({
          candidate,
          live: rowsOf(drawMany(150, () => coin(random, 0.8))),
          confidence,
          kind,
        });
      },
    }),
  ),
  {
    name: 'difference of means, other variances, n 40 and 60',
    truth: 0.5,
    draw: (random) =>
      compareIndependent({
        candidate: rowsOf(drawMany(40, () => 0.5 + 3 * drawNormal(random))),
        live: rowsOf(drawMany(60, () => drawNormal(random))),
        confidence,
        kind: 'difference',
      }),
  },
  ...(['difference', 'ratio'] as const).map(
    (kind): Scenario => ({
      name: `${kind} of exponential means, n 20 and 40`,
      truth: kind === 'difference' ? 0.5 : 1.5,
      most: 0.11,
      draw: (random, seed) =>
        compareIndependent({
          candidate: rowsOf(drawMany(20, () => 1.5 * drawExponential(random))),
          live: rowsOf(drawMany(40, () => drawExponential(random))),
          confidence,
          kind,
          seed,
        }),
    }),
  ),
  ...(['difference', 'ratio'] as const).flatMap((kind) =>
    [25, 300].map(
      (n): Scenario => ({
        name: `${kind} of paired durations, log-normal, n ${n}`,
        truth: kind === 'difference' ? 0.1 * Math.exp(0.5) : 1.1,
        most: n === 25 && kind === 'difference' ? 0.14 : 0.1,
        draw: (random, seed) => {
          const live = drawMany(n, () => drawLogNormal(random));
          const candidate = live.map((one) => one * 1.1 * (1 + 0.1 * drawNormal(random)));
          return comparePaired({ candidate: rowsOf(candidate), live: rowsOf(live), confidence, kind, seed });
        },
      }),
    ),
  ),
  {
    name: 'difference of paired shares in 40 clusters of 4',
    truth: GAIN,
    most: 0.07,
    draw: (random) => {
      const { cluster, answer } = clusteredAnswers(random, { clusters: 40, size: 4 });
      const rows = (limit: number) => rowsOf(drawMany(160, answer(limit)), { clusters: cluster });
      return comparePaired({ candidate: rows(1.2), live: rows(1), confidence, kind: 'difference' });
    },
  },
  {
    name: 'difference of paired F1, n 300',
    truth: trueF1(0.92) - trueF1(0.9),
    most: 0.07,
    draw: (random, seed) => {
      const drawn = [0.92, 0.9].map((quality) => Array.from({ length: 300 }, () => drawF1(random, quality)));
      const [candidate, live] = drawn.map((rows) =>
        rowsOf(
          rows.map(({ top }) => top),
          { weights: rows.map(({ bottom }) => bottom) },
        ),
      );
      return comparePaired({ candidate: candidate!, live: live!, confidence, kind: 'difference', seed });
    },
  },
  ...(['difference', 'ratio'] as const).flatMap((kind) =>
    [true, false].map(
      (paired): Scenario => ({
        name: `${kind} of the p90 of ${paired ? 'paired' : 'independent'} log-normal durations, n 250`,
        truth: kind === 'difference' ? slowerP90(paired) - P90 : slowerP90(paired) / P90,
        draw: (random) => {
          const live = drawMany(250, () => drawLogNormal(random));
          const candidate = paired
            ? live.map((one) => one * 1.2 * Math.exp(0.2 * drawNormal(random)))
            : drawMany(250, () => 1.2 * drawLogNormal(random));
          return comparePercentiles({ candidate, live, percentile: 90, confidence, kind, paired });
        },
      }),
    ),
  ),
];

const GROUPS: readonly Scenario[] = [
  {
    name: 'largest minus smallest of 6 equal groups of 80, shares',
    truth: 0,
    most: 0.05,
    draw: (random) => {
      const groups = [1, 2, 3, 4, 5, 6].map((name) => ({
        name: `${name}`,
        rows: rowsOf(drawMany(80, () => coin(random, 0.8))),
      }));
      return compareGroups({ groups, confidence, bound: 'max_difference', value: 0 });
    },
  },
  {
    name: 'smallest over largest of 3 groups of 25, exponential',
    truth: 0.5,
    most: 0.07,
    draw: (random, seed) => {
      const groups = [1, 1.5, 2].map((scale) => ({
        name: `${scale}`,
        rows: rowsOf(drawMany(25, () => scale * drawExponential(random))),
      }));
      return compareGroups({ groups, confidence, bound: 'min_ratio', value: 0.8, seed });
    },
  },
];

export const SCENARIOS: readonly Scenario[] = [...ESTIMATES, ...COMPARISONS, ...GROUPS];
