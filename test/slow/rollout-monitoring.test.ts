/**
 * Whole rollouts, looked at daily: how often a version that is no worse goes back, how soon one that is worse does, beside
 * what is commonly done instead. 4,000 requests a day; 10, 25 and 50 % to the candidate for 3, 5 and 7 days; three guards.
 */
import { afterAll, describe, expect, it } from 'vitest';
import { guardStatus } from '../../src/core/rollout/guard.ts';
import type { ArmSums, MetricSums, PinnedGuard, StepSums } from '../../src/core/rollout/types.ts';
import { normalAbove } from '../../src/stats/normal.ts';
import { createRandom, drawNormal, type Random } from '../stats/support.ts';

const PER_DAY = 4000;
const PLAN = [
  { share: 0.1, days: 3 },
  { share: 0.25, days: 5 },
  { share: 0.5, days: 7 },
] as const;
const DAYS = 15;
const BUDGET = 0.05;
const METRICS = ['one', 'two', 'three'] as const;
/** Requests to the candidate over the plan. */
const PLANNED = PLAN.reduce((sum, { share, days }) => sum + share * days * PER_DAY, 0);

const lines: string[] = [];
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
afterAll(() => {
  process.stdout.write(`${lines.join('\n')}\n`);
});

/** Of one metric, one day, one arm. */
type Draw = (random: Random, of: { arm: 'candidate' | 'baseline'; step: number; n: number }) => MetricSums;

/** Events of n requests: by the gaps between them, which are few where they are rare. */
function drawEvents(random: Random, { n, p }: { n: number; p: number }): number {
  let events = 0;
  const log = Math.log1p(-p);
  for (let at = Math.floor(Math.log(1 - random.unit()) / log); at < n; events += 1)
    at += 1 + Math.floor(Math.log(1 - random.unit()) / log);
  return events;
}

const rate =
  (of: { candidate: readonly number[]; baseline: readonly number[] }): Draw =>
  (random, { arm, step, n }) => ({ kind: 'events', n, events: drawEvents(random, { n, p: of[arm][step]! }) });

const everyStep = (value: number): number[] => PLAN.map(() => value);

/** Scores from 0 up with a long tail, as edits or costs have: exponential. */
const score =
  (mean: { candidate: number; baseline: number }): Draw =>
  (random, { arm, n }) => {
    let [sum, sum_squares] = [0, 0];
    for (let row = 0; row < n; row += 1) {
      const value = -mean[arm] * Math.log(1 - random.unit());
      sum += value;
      sum_squares += value * value;
    }
    return { kind: 'values', n, sum, sum_squares };
  };

const sameScore = score({ candidate: 1, baseline: 1 });

/** Sums up to each day: what a look finds. Requests fall to the arms by chance. */
function drawRollout(random: Random, draws: readonly Draw[]): StepSums[][] {
  const looks: StepSums[][] = [];
  const done: StepSums[] = [];
  for (const [step, { share, days }] of PLAN.entries()) {
    let current: StepSums | null = null;
    for (let day = 0; day < days; day += 1) {
      const spread = Math.sqrt(PER_DAY * share * (1 - share));
      const candidate = Math.round(PER_DAY * share + spread * drawNormal(random));
      const arm = (name: 'candidate' | 'baseline', n: number): ArmSums => ({
        requests: n,
        metrics: Object.fromEntries(METRICS.map((metric, at) => [metric, draws[at]!(random, { arm: name, step, n })])),
      });
      const arms = { candidate: arm('candidate', candidate), baseline: arm('baseline', PER_DAY - candidate) };
      current = { step, arms: current === null ? arms : addArms(current.arms, arms) };
      looks.push([...done, current]);
    }
    if (current !== null) done.push(current);
  }
  return looks;
}

function addArms(one: StepSums['arms'], two: StepSums['arms']): StepSums['arms'] {
  const add = (a: ArmSums, b: ArmSums): ArmSums => ({
    requests: a.requests + b.requests,
    metrics: Object.fromEntries(Object.entries(a.metrics).map(([key, sums]) => [key, addSums(sums, b.metrics[key]!)])),
  });
  return { candidate: add(one.candidate, two.candidate), baseline: add(one.baseline, two.baseline) };
}

function addSums(a: MetricSums, b: MetricSums): MetricSums {
  if (a.kind === 'events' && b.kind === 'events') return { kind: 'events', n: a.n + b.n, events: a.events + b.events };
  if (a.kind === 'values' && b.kind === 'values')
    return { kind: 'values', n: a.n + b.n, sum: a.sum + b.sum, sum_squares: a.sum_squares + b.sum_squares };
  throw new Error('two kinds');
}

/** Whether a metric would roll back at a look. */
type Rule = (sums: readonly StepSums[], metric: string) => boolean;

const guardOn = (metric: string, kind: PinnedGuard['kind'], tolerance: number): PinnedGuard => ({
  id: metric,
  metric,
  slice: null,
  percentile: null,
  direction: 'down',
  kind,
  drift: null,
  rule: { kind: 'vs_live', tolerance: { kind: 'absolute', value: tolerance } },
  window_ms: null,
  on_breach: 'rollback',
});

const monitorWithin =
  (tolerance: number): Rule =>
  (sums, metric) => {
    const kind = sums[0]!.arms.candidate.metrics[metric]!.kind === 'events' ? 'rate' : 'value';
    const status = guardStatus({
      guard: guardOn(metric, kind, tolerance),
      sums,
      window: null,
      alpha: BUDGET / METRICS.length,
      planned: PLANNED,
      minSamples: 1000,
      slot: 0,
    });
    return status === 'fail';
  };

const monitor = monitorWithin(0);

interface Moments {
  readonly n: number;
  readonly mean: number;
  readonly variance: number;
}

function momentsOf(sums: MetricSums): Moments {
  if (sums.kind === 'events') {
    const mean = sums.events / sums.n;
    return { n: sums.n, mean, variance: mean * (1 - mean) };
  }
  if (sums.kind !== 'values') throw new Error('no such metric here');
  const mean = sums.sum / sums.n;
  return { n: sums.n, mean, variance: sums.sum_squares / sums.n - mean * mean };
}

const pooled = (sums: readonly StepSums[]): StepSums[] => [
  { step: 0, arms: sums.map(({ arms }) => arms).reduce((all, arms) => addArms(all, arms)) },
];

/** Two means, one z, at every look as if it were the only one; by step, or all steps thrown together. */
const naive =
  ({ steps, alpha }: { steps: 'apart' | 'pooled'; alpha: number }): Rule =>
  (sums, metric) => {
    let [weights, difference, variance] = [0, 0, 0];
    for (const { arms } of steps === 'pooled' ? pooled(sums) : sums) {
      const c = momentsOf(arms.candidate.metrics[metric]!);
      const b = momentsOf(arms.baseline.metrics[metric]!);
      const weight = (c.n * b.n) / (c.n + b.n);
      weights += weight;
      difference += weight * (c.mean - b.mean);
      variance += weight ** 2 * (c.variance / c.n + b.variance / b.n);
    }
    return weights > 0 && normalAbove(difference / Math.sqrt(variance)) <= alpha;
  };

/** The sequence of this project, on steps thrown together. */
const monitorPooled: Rule = (sums, metric) => monitor(pooled(sums), metric);

/** The first day on which any metric rolls back; null for never. */
function dayOf(looks: readonly StepSums[][], rule: Rule): number | null {
  const day = looks.findIndex((sums) => METRICS.some((metric) => rule(sums, metric)));
  return day < 0 ? null : day + 1;
}

const TOLERANT = 'monitor, 0.5 points more';

const RULES: Readonly<Record<string, Rule>> = {
  monitor,
  [TOLERANT]: monitorWithin(0.005),
  'monitor, steps pooled': monitorPooled,
  'z at 5 % each look': naive({ steps: 'apart', alpha: BUDGET }),
  'z at 5 % / 3 each look': naive({ steps: 'apart', alpha: BUDGET / 3 }),
  'z at 5 % / 3, pooled': naive({ steps: 'pooled', alpha: BUDGET / 3 }),
};

/** By rule: share of rollouts that went back, and the median day (of all; later than the last is never). */
function simulate(of: {
  seed: number;
  runs: number;
  draws: readonly Draw[];
  rules?: readonly string[];
}): Record<string, { share: number; median: number }> {
  const random = createRandom(of.seed);
  const days: Record<string, number[]> = {};
  for (let run = 0; run < of.runs; run += 1) {
    const looks = drawRollout(random, of.draws);
    for (const name of of.rules ?? Object.keys(RULES).filter((rule) => rule !== TOLERANT)) {
      days[name] ??= [];
      days[name].push(dayOf(looks, RULES[name]!) ?? Number.POSITIVE_INFINITY);
    }
  }
  return Object.fromEntries(
    Object.entries(days).map(([name, list]) => {
      const sorted = [...list].sort((a, b) => a - b);
      const back = list.filter((day) => day <= DAYS).length;
      return [name, { share: back / of.runs, median: sorted[Math.floor(of.runs / 2)]! }];
    }),
  );
}

function report(title: string, found: Record<string, { share: number; median: number }>): void {
  lines.push('', title, `${'rule'.padEnd(26)}${'rolled back'.padStart(12)}${'median day'.padStart(12)}`);
  for (const [name, { share, median }] of Object.entries(found)) {
    const day = Number.isFinite(median) ? String(median) : 'never';
    lines.push(`${name.padEnd(26)}${percent(share).padStart(12)}${day.padStart(12)}`);
  }
}

const same = (p: number): Draw => rate({ candidate: everyStep(p), baseline: everyStep(p) });

describe('rollouts that are looked at for 15 days', () => {
  it('go back in at most 5 % of cases where error rates of 1 % do not differ', () => {
    const runs = 600;
    const found = simulate({ seed: 11, runs, draws: [same(0.01), same(0.01), same(0.01)] });
    report(`no difference, three error rates of 1 % (${runs} rollouts)`, found);
    expect(found['monitor']!.share).toBeLessThanOrEqual(BUDGET);
    expect(found['z at 5 % each look']!.share).toBeGreaterThan(0.25);
    expect(found['z at 5 % / 3 each look']!.share).toBeGreaterThan(2 * found['monitor']!.share);
  });

  it('go back in at most 5 % of cases where means of values with a long tail do not differ', () => {
    const runs = 300;
    const found = simulate({
      seed: 12,
      runs,
      draws: [sameScore, sameScore, sameScore],
      rules: ['monitor', 'z at 5 % each look', 'z at 5 % / 3 each look'],
    });
    report(`no difference, three means of exponential values (${runs} rollouts)`, found);
    expect(found['monitor']!.share).toBeLessThanOrEqual(BUDGET);
    expect(found['z at 5 % each look']!.share).toBeGreaterThan(0.25);
  });

  it('go back in at most 5 % of cases where the method changes with the rate, and where it is common', () => {
    const runs = 600;
    const found = simulate({ seed: 13, runs, draws: [same(0.1), same(0.1), same(0.3)], rules: ['monitor'] });
    report(`no difference, rates of 10, 10 and 30 % (${runs} rollouts)`, found);
    expect(found['monitor']!.share).toBeLessThanOrEqual(BUDGET);
  });

  it('go back in at most 5 % of cases where all three are worse by just what is tolerated', () => {
    const runs = 400;
    const worse = rate({ candidate: everyStep(0.015), baseline: everyStep(0.01) });
    const found = simulate({ seed: 17, runs, draws: [worse, worse, worse], rules: [TOLERANT] });
    report(`error rates 1.5 % against 1 %, 0.5 points tolerated (${runs} rollouts)`, found);
    expect(found[TOLERANT]!.share).toBeLessThanOrEqual(BUDGET);
  });

  it('find an error rate of 1.5 % instead of 1 % within days, one of 5 % on the first, and a mean that is 5 % higher', () => {
    const runs = 300;
    const rules = ['monitor', 'z at 5 % / 3 each look'];
    const worse = (p: number): Draw => rate({ candidate: everyStep(p), baseline: everyStep(0.01) });
    const half = simulate({ seed: 14, runs, draws: [worse(0.015), same(0.01), same(0.01)], rules });
    report(`error rate 1.5 % against 1 % (${runs} rollouts)`, half);
    const five = simulate({ seed: 15, runs, draws: [worse(0.05), same(0.01), same(0.01)], rules });
    report(`error rate 5 % against 1 % (${runs} rollouts)`, five);
    const longer = score({ candidate: 1.05, baseline: 1 });
    const mean = simulate({ seed: 18, runs: 100, draws: [longer, sameScore, sameScore], rules });
    report('a mean of exponential values that is 5 % higher (100 rollouts)', mean);
    expect(mean['monitor']!.share).toBeGreaterThan(0.85);
    expect(half['monitor']!.share).toBeGreaterThan(0.85);
    expect(half['monitor']!.median).toBeLessThanOrEqual(10);
    expect(five['monitor']!).toEqual({ share: 1, median: 1 });
  });

  it('do not go back because traffic drifts from 1 to 1.5 to 2 % in both arms, as pooled ones do', () => {
    const runs = 400;
    const rates = [0.01, 0.015, 0.02];
    const drifting = rate({ candidate: rates, baseline: rates });
    const found = simulate({ seed: 16, runs, draws: [drifting, drifting, drifting] });
    report(`no difference, error rates drift from 1 to 2 % (${runs} rollouts)`, found);
    expect(found['monitor']!.share).toBeLessThanOrEqual(BUDGET);
    expect(found['monitor, steps pooled']!.share).toBeGreaterThan(3 * BUDGET);
    expect(found['z at 5 % / 3, pooled']!.share).toBeGreaterThan(0.5);
  });
});
