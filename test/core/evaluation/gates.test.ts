/** Every kind of gate, every verdict and every reason, each by the smallest evidence that leads to it. */
import { describe, expect, it } from 'vitest';
import { GATE_REASONS, type GateReason } from '../../../src/core/evaluation/types.ts';
import type { Status } from '../../../src/core/result.ts';
import {
  across,
  atLeast,
  atMost,
  betterBy,
  type CaseOf,
  decide,
  evidenceOf,
  notWorse,
  notWorseBy,
  only,
  problemOf,
  samples,
  share,
  spread,
} from './support.ts';

interface Row extends CaseOf {
  readonly name: string;
  readonly verdict: Status;
  readonly reason: GateReason;
  /** What the sentence must hold. */
  readonly says?: readonly string[];
}

const f1 = (ones: number, n = 1000) => samples({ f1: share(ones, n) });
const reported = (value: number | null, more: object = {}) =>
  evidenceOf({ measures: [{ metric: 'f1', value, ...more }] });
const halves = (n: number) => Array.from({ length: n }, (_, row) => (row % 2 === 0 ? 'a' : 'b'));
const latency = (centre: number, of: { seed?: number; n?: number } = {}) =>
  samples({ latency_ms: spread({ n: of.n ?? 400, centre, width: 20, seed: of.seed ?? 1 }) });
const LATENCY = [{ name: 'latency_ms', direction: 'down', unit: 'ms' }] as const;
const COUNT = [{ name: 'leaks', direction: 'down', kind: 'count' }] as const;
const leaks = (value: number, more: object = {}) => evidenceOf({ measures: [{ metric: 'leaks', value, ...more }] });
const groups = (a: [number, number], b: [number, number]) =>
  samples(
    { f1: [...share(...a), ...share(...b)] },
    { attributes: { region: [...Array(a[1]).fill('north'), ...Array(b[1]).fill('south')] } },
  );

const THRESHOLD: readonly Row[] = [
  {
    name: 'a share that is surely high enough',
    gates: [{ rule: atLeast(0.8) }],
    candidate: f1(900),
    verdict: 'pass',
    reason: 'met',
    says: ['at least 0.8', '0.9', '1,000 samples'],
  },
  {
    name: 'a share that is surely too low',
    gates: [{ rule: atLeast(0.8) }],
    candidate: f1(700),
    verdict: 'fail',
    reason: 'not_met',
    says: ['it is 0.7', 'Holm'],
  },
  {
    name: 'a share above the bound by less than its error',
    gates: [{ rule: atLeast(0.8) }],
    candidate: f1(810),
    verdict: 'inconclusive',
    reason: 'not_shown',
    says: ['from 0.7884 to 0.8302'],
  },
  {
    name: 'a share below the bound by less than its error',
    gates: [{ rule: atLeast(0.8) }],
    candidate: f1(790),
    verdict: 'inconclusive',
    reason: 'not_shown',
  },
  {
    name: "no failure in 269 against at most 1 %, which Wilson's end alone would pass",
    gates: [{ rule: atMost(0.01) }],
    candidate: f1(0, 269),
    verdict: 'inconclusive',
    reason: 'not_shown',
  },
  {
    name: 'a count with an upper bound, of which a sample was not scored',
    gates: [{ metric: 'leaks', rule: atMost(0) }],
    metrics: COUNT,
    rules: { coverage: 0.9 },
    candidate: samples({ leaks: [...Array(99).fill(0), null] }),
    verdict: 'error',
    reason: 'under_covered',
    says: ['99 of 100'],
  },
  {
    name: 'a count with a lower bound, of which a sample was not scored',
    gates: [{ metric: 'leaks', rule: atLeast(1) }],
    metrics: COUNT,
    rules: { coverage: 0.9 },
    candidate: samples({ leaks: [...Array(99).fill(1), null] }),
    verdict: 'pass',
    reason: 'met',
  },
  {
    name: 'a percentile of samples in clusters',
    gates: [{ metric: 'latency_ms', percentile: 50, rule: atMost(200) }],
    metrics: LATENCY,
    candidate: samples(
      { latency_ms: spread({ n: 400, centre: 100, width: 20 }) },
      { clusters: Array.from({ length: 400 }, (_, row) => `c${row % 4}`) },
    ),
    verdict: 'inconclusive',
    reason: 'no_interval',
    says: ['clusters'],
  },
  {
    name: 'no failure in 300 against at most 1 %',
    gates: [{ rule: atMost(0.01) }],
    candidate: f1(0, 300),
    verdict: 'pass',
    reason: 'met',
  },
  {
    name: 'no failure in 100 against at most 1 %',
    gates: [{ rule: atMost(0.01) }],
    candidate: f1(0, 100),
    verdict: 'inconclusive',
    reason: 'not_shown',
  },
  {
    name: 'a value that is good enough, by value',
    gates: [{ rule: atLeast(0.8), by: 'value' }],
    candidate: f1(801),
    verdict: 'pass',
    reason: 'met_by_value',
  },
  {
    name: 'a value on the bound, by value',
    gates: [{ rule: atLeast(0.8), by: 'value' }],
    candidate: f1(800),
    verdict: 'pass',
    reason: 'met_by_value',
  },
  {
    name: 'a value that is not, by value',
    gates: [{ rule: atLeast(0.8), by: 'value' }],
    candidate: f1(799),
    verdict: 'fail',
    reason: 'not_met_by_value',
  },
  {
    name: 'by value for all gates',
    gates: [{ rule: atLeast(0.8) }],
    rules: { by: 'value' },
    candidate: reported(0.81),
    verdict: 'pass',
    reason: 'met_by_value',
  },
  {
    name: 'one number and nothing else',
    gates: [{ rule: atLeast(0.8) }],
    candidate: reported(0.99),
    verdict: 'inconclusive',
    reason: 'no_interval',
    says: ['nothing in the evidence tells how exact'],
  },
  {
    name: 'a number with its standard error',
    gates: [{ rule: atLeast(0.8) }],
    candidate: reported(0.9, { standardError: 0.02 }),
    verdict: 'pass',
    reason: 'met',
  },
  {
    name: 'a number with its interval',
    gates: [{ rule: atLeast(0.8) }],
    candidate: reported(0.9, { interval: { low: 0.87, high: 0.93, level: 0.95 } }),
    verdict: 'pass',
    reason: 'met',
  },
  {
    name: 'a number with counts',
    gates: [{ rule: atLeast(0.8) }],
    candidate: reported(0.9, { n: 1000, successes: 900 }),
    verdict: 'pass',
    reason: 'met',
  },
  {
    name: 'a mean within its bound',
    gates: [{ rule: atMost(120), metric: 'latency_ms' }],
    metrics: LATENCY,
    candidate: latency(100),
    verdict: 'pass',
    reason: 'met',
    says: ['at most 120 ms'],
  },
  {
    name: 'a mean beyond it',
    gates: [{ rule: atMost(90), metric: 'latency_ms' }],
    metrics: LATENCY,
    candidate: latency(100),
    verdict: 'fail',
    reason: 'not_met',
  },
  {
    name: 'a percentile of samples',
    gates: [{ rule: atMost(125), metric: 'latency_ms', percentile: 95 }],
    metrics: LATENCY,
    candidate: latency(100),
    verdict: 'pass',
    reason: 'met',
    says: ['latency_ms p95'],
  },
  {
    name: 'a percentile beyond its bound',
    gates: [{ rule: atMost(105), metric: 'latency_ms', percentile: 95 }],
    metrics: LATENCY,
    candidate: latency(100),
    verdict: 'fail',
    reason: 'not_met',
  },
  {
    name: 'a percentile of too few samples for an upper end',
    gates: [{ rule: atMost(200), metric: 'latency_ms', percentile: 95 }],
    metrics: LATENCY,
    candidate: latency(100, { n: 40 }),
    verdict: 'inconclusive',
    reason: 'not_shown',
    says: ['too few samples'],
  },
  {
    name: 'a reported percentile, by value',
    gates: [{ rule: atMost(105), metric: 'latency_ms', percentile: 95, by: 'value' }],
    metrics: LATENCY,
    candidate: evidenceOf({ measures: [{ metric: 'latency_ms', value: 101, statistic: { percentile: 95 } }] }),
    verdict: 'pass',
    reason: 'met_by_value',
  },
  {
    name: 'a slice by its value',
    gates: [{ rule: atLeast(0.8), slice: 'a' }],
    candidate: samples(
      { f1: Array.from({ length: 400 }, (_, row) => (row % 2 === 0 ? 1 : 0)) },
      { attributes: { half: halves(400) } },
    ),
    verdict: 'pass',
    reason: 'met',
    says: ['f1 on a'],
  },
  {
    name: 'a slice by attribute and value',
    gates: [{ rule: atLeast(0.8), slice: 'half=b' }],
    candidate: samples(
      { f1: Array.from({ length: 400 }, (_, row) => (row % 2 === 0 ? 1 : 0)) },
      { attributes: { half: halves(400) } },
    ),
    verdict: 'fail',
    reason: 'not_met',
  },
  {
    name: 'a count of nothing',
    gates: [{ rule: atMost(0), metric: 'leaks' }],
    metrics: COUNT,
    candidate: leaks(0),
    verdict: 'pass',
    reason: 'met',
    says: ['counted'],
  },
  {
    name: 'a count of one',
    gates: [{ rule: atMost(0), metric: 'leaks' }],
    metrics: COUNT,
    candidate: leaks(1),
    verdict: 'fail',
    reason: 'not_met',
  },
  {
    name: 'a count from samples',
    gates: [{ rule: atMost(2), metric: 'leaks' }],
    metrics: COUNT,
    candidate: samples({ leaks: [0, 1, 0, 2, 0] }),
    verdict: 'fail',
    reason: 'not_met',
    says: ['it is 3, counted'],
  },
];

const VS_LIVE: readonly Row[] = [
  {
    name: 'the same scores of so many samples that few others could differ by the margin',
    gates: [{ rule: notWorse(0.003) }],
    candidate: f1(800),
    live: f1(800),
    verdict: 'pass',
    reason: 'met',
    says: ['no different', '0 better, 0 worse'],
  },
  {
    name: 'the same scores, with no margin at all',
    gates: [{ rule: notWorse(0) }],
    candidate: f1(800),
    live: f1(800),
    verdict: 'inconclusive',
    reason: 'not_shown',
  },
  {
    name: 'three questions with the same answers',
    gates: [{ rule: notWorse(0.05) }],
    candidate: f1(3, 3),
    live: f1(3, 3),
    verdict: 'inconclusive',
    reason: 'not_shown',
  },
  {
    name: 'three latencies that are the same',
    gates: [{ metric: 'latency_ms', rule: notWorse(5) }],
    metrics: LATENCY,
    candidate: samples({ latency_ms: [100, 120, 90] }),
    live: samples({ latency_ms: [100, 120, 90] }),
    verdict: 'inconclusive',
    reason: 'not_shown',
  },
  {
    name: 'a little worse, within the margin for sure',
    gates: [{ rule: notWorse(0.05) }],
    candidate: f1(795),
    live: f1(800),
    verdict: 'pass',
    reason: 'met',
  },
  {
    name: 'worse by more than the margin for sure',
    gates: [{ rule: notWorse(0.01) }],
    candidate: f1(700),
    live: f1(800),
    verdict: 'fail',
    reason: 'not_met',
    says: ['0.1 worse, 0.7 against 0.8', '0 better, 100 worse'],
  },
  {
    name: 'a little worse, which the samples cannot tell from the margin',
    gates: [{ rule: notWorse(0.01) }],
    candidate: f1(790),
    live: f1(800),
    verdict: 'inconclusive',
    reason: 'not_shown',
  },
  {
    name: 'another scale of direction: lower is better, and it is',
    gates: [{ rule: notWorseBy(0.05), metric: 'latency_ms' }],
    metrics: LATENCY,
    candidate: latency(80, { seed: 2 }),
    live: latency(100),
    verdict: 'pass',
    reason: 'met',
    says: ['% better'],
  },
  {
    name: 'lower is better, and it is not',
    gates: [{ rule: notWorseBy(0.05), metric: 'latency_ms' }],
    metrics: LATENCY,
    candidate: latency(120, { seed: 2 }),
    live: latency(100),
    verdict: 'fail',
    reason: 'not_met',
    says: ['by more than 5%', '% worse'],
  },
  {
    name: 'by value',
    gates: [{ rule: notWorse(0.01), by: 'value' }],
    candidate: reported(0.79),
    live: reported(0.8),
    verdict: 'pass',
    reason: 'met_by_value',
  },
  {
    name: 'by value, too much worse',
    gates: [{ rule: notWorse(0.01), by: 'value' }],
    candidate: reported(0.78),
    live: reported(0.8),
    verdict: 'fail',
    reason: 'not_met_by_value',
  },
  {
    name: 'two numbers and nothing else',
    gates: [{ rule: notWorse(0.01) }],
    candidate: reported(0.9),
    live: reported(0.8),
    verdict: 'inconclusive',
    reason: 'no_interval',
  },
  {
    name: 'two numbers with errors',
    gates: [{ rule: notWorse(0.01) }],
    candidate: reported(0.9, { standardError: 0.01 }),
    live: reported(0.8, { standardError: 0.01 }),
    verdict: 'pass',
    reason: 'met',
  },
  {
    name: 'counts that rose',
    gates: [{ rule: notWorse(0), metric: 'leaks' }],
    metrics: COUNT,
    candidate: leaks(3),
    live: leaks(2),
    verdict: 'fail',
    reason: 'not_met',
  },
  {
    name: 'counts that fell',
    gates: [{ rule: notWorse(0), metric: 'leaks' }],
    metrics: COUNT,
    candidate: leaks(1),
    live: leaks(2),
    verdict: 'pass',
    reason: 'met',
  },
  {
    name: 'nothing live',
    gates: [{ rule: notWorse(0.01) }],
    candidate: f1(800),
    verdict: 'not_applicable',
    reason: 'nothing_live',
  },
  {
    name: 'nothing live, which the policy refuses',
    gates: [{ rule: notWorse(0.01) }],
    rules: { firstVersion: 'refuse' },
    candidate: f1(800),
    verdict: 'fail',
    reason: 'nothing_live_refused',
  },
  {
    name: 'nothing live, and no metric either',
    gates: [{ rule: notWorse(0.01) }],
    candidate: samples({ other: [1] }),
    verdict: 'error',
    reason: 'metric_missing',
  },
  {
    name: 'a live version without evidence',
    gates: [{ rule: notWorse(0.01) }],
    candidate: f1(800),
    live: { kind: 'unusable', reason: '1.0.0, which is live, was never evaluated' },
    verdict: 'error',
    reason: 'baseline_unusable',
    says: ['never evaluated'],
  },
  {
    name: 'a live version without the metric',
    gates: [{ rule: notWorse(0.01) }],
    candidate: f1(800),
    live: samples({ other: [1, 0] }),
    verdict: 'error',
    reason: 'baseline_missing',
    says: ['"other"'],
  },
  {
    name: 'a metric whose better side nobody names',
    gates: [{ rule: notWorse(0.01) }],
    metrics: [{ name: 'f1', direction: null }],
    candidate: f1(800),
    live: f1(800),
    verdict: 'error',
    reason: 'direction_missing',
    says: ['which way'],
  },
  {
    name: 'the direction as the tool says it',
    gates: [{ rule: notWorse(0.01) }],
    metrics: [{ name: 'f1', direction: null }],
    candidate: reported(0.5, { direction: 'down', standardError: 0.01 }),
    live: reported(0.8, { direction: 'down', standardError: 0.01 }),
    verdict: 'pass',
    reason: 'met',
  },
  {
    name: 'a live run that failed',
    gates: [{ rule: notWorse(0.01) }],
    candidate: f1(800),
    live: evidenceOf({ tables: [{ metrics: { f1: share(800, 1000) } }], runs: [{ status: 'failed' }] }),
    verdict: 'error',
    reason: 'untrusted',
    says: ['of the live version', 'failed'],
  },
  {
    name: 'a live version of which half was scored',
    gates: [{ rule: notWorse(0.01) }],
    candidate: f1(4, 4),
    live: samples({ f1: [1, 1, null, null] }),
    verdict: 'error',
    reason: 'under_covered',
    says: ['of the live version', '2 of 4'],
  },
];

const IMPROVEMENT: readonly Row[] = [
  {
    name: 'better by more than demanded',
    gates: [{ rule: betterBy(0.05) }],
    candidate: f1(900),
    live: f1(800),
    verdict: 'pass',
    reason: 'met',
    says: ['better than live by at least 0.05'],
  },
  {
    name: 'not better at all',
    gates: [{ rule: betterBy(0.05) }],
    candidate: f1(800),
    live: f1(800),
    verdict: 'fail',
    reason: 'not_met',
  },
  {
    name: 'better, though perhaps by less than demanded',
    gates: [{ rule: betterBy(0.05) }],
    candidate: f1(855),
    live: f1(800),
    verdict: 'inconclusive',
    reason: 'not_shown',
  },
  {
    name: 'better by a fraction of the live value',
    gates: [{ rule: { kind: 'improvement', least: { kind: 'relative', fraction: 0.1 } }, metric: 'latency_ms' }],
    metrics: LATENCY,
    candidate: latency(80, { seed: 2 }),
    live: latency(100),
    verdict: 'pass',
    reason: 'met',
  },
  {
    name: 'by value',
    gates: [{ rule: betterBy(0.05), by: 'value' }],
    candidate: reported(0.85),
    live: reported(0.8),
    verdict: 'pass',
    reason: 'met_by_value',
  },
  {
    name: 'nothing live',
    gates: [{ rule: betterBy(0.05) }],
    candidate: f1(900),
    verdict: 'not_applicable',
    reason: 'nothing_live',
  },
];

const ACROSS: readonly Row[] = [
  {
    name: 'groups that are surely close',
    gates: [{ rule: across('region', { difference: 0.05 }) }],
    candidate: groups([4000, 5000], [4000, 5000]),
    verdict: 'pass',
    reason: 'met',
    says: ['across region', 'north has 0.8'],
  },
  {
    name: 'groups that are surely apart',
    gates: [{ rule: across('region', { difference: 0.05 }) }],
    candidate: groups([900, 1000], [700, 1000]),
    verdict: 'fail',
    reason: 'not_met',
    says: ['a difference of 0.2'],
  },
  {
    name: 'groups that may be apart',
    gates: [{ rule: across('region', { difference: 0.05 }) }],
    candidate: groups([80, 100], [78, 100]),
    verdict: 'inconclusive',
    reason: 'not_shown',
  },
  {
    name: 'a ratio that surely holds',
    gates: [{ rule: across('region', { ratio: 0.8 }) }],
    candidate: groups([900, 1000], [880, 1000]),
    verdict: 'pass',
    reason: 'met',
    says: ['smallest group over largest'],
  },
  {
    name: 'a ratio that surely does not',
    gates: [{ rule: across('region', { ratio: 0.8 }) }],
    candidate: groups([900, 1000], [500, 1000]),
    verdict: 'fail',
    reason: 'not_met',
  },
  {
    name: 'by value',
    gates: [{ rule: across('region', { difference: 0.05 }), by: 'value' }],
    candidate: groups([80, 100], [78, 100]),
    verdict: 'pass',
    reason: 'met_by_value',
  },
  {
    name: 'by value, too far apart',
    gates: [{ rule: across('region', { ratio: 0.9 }), by: 'value' }],
    candidate: groups([80, 100], [60, 100]),
    verdict: 'fail',
    reason: 'not_met_by_value',
  },
  {
    name: 'one group that is large enough',
    gates: [{ rule: across('region', { difference: 0.05, minGroup: 50 }) }],
    candidate: groups([80, 100], [30, 40]),
    verdict: 'inconclusive',
    reason: 'groups_too_small',
    says: ['of 2 groups one has 50 samples or more'],
  },
  {
    name: 'more groups than can be compared',
    gates: [{ rule: across('user', { difference: 0.05 }) }],
    candidate: samples(
      { f1: share(200, 300) },
      { attributes: { user: Array.from({ length: 300 }, (_, row) => `u${row}`) } },
    ),
    verdict: 'inconclusive',
    reason: 'groups_too_small',
    says: ['there are 300 groups'],
  },
  {
    name: 'an attribute that is not there',
    gates: [{ rule: across('gender', { difference: 0.05 }) }],
    candidate: groups([80, 100], [78, 100]),
    verdict: 'error',
    reason: 'slice_missing',
    says: ['divided by region'],
  },
  {
    name: 'groups as a tool reports them',
    gates: [{ rule: across('region', { difference: 0.05 }) }],
    candidate: evidenceOf({
      measures: ['north', 'south'].map((value, index) => ({
        metric: 'f1',
        value: 0.8 + index / 100,
        n: 5000,
        standardError: 0.005,
        slice: { attribute: 'region', value },
      })),
    }),
    verdict: 'pass',
    reason: 'met',
  },
  {
    name: 'reported groups without an error',
    gates: [{ rule: across('region', { difference: 0.05 }) }],
    candidate: evidenceOf({
      measures: ['north', 'south'].map((value) => ({
        metric: 'f1',
        value: 0.8,
        slice: { attribute: 'region', value },
      })),
    }),
    verdict: 'inconclusive',
    reason: 'no_interval',
  },
  {
    name: 'a reported group of which too few were scored',
    gates: [{ rule: across('region', { difference: 0.05 }) }],
    candidate: evidenceOf({
      measures: ['north', 'south'].map((value) => ({
        metric: 'f1',
        value: 0.8,
        n: 90,
        expected: 100,
        slice: { attribute: 'region', value },
      })),
    }),
    verdict: 'error',
    reason: 'under_covered',
    says: ['of group north'],
  },
  {
    name: 'percentiles of groups',
    gates: [{ rule: across('half', { difference: 30 }), metric: 'latency_ms', percentile: 50 }],
    metrics: LATENCY,
    candidate: samples(
      { latency_ms: spread({ n: 400, centre: 100, width: 20 }) },
      { attributes: { half: halves(400) } },
    ),
    verdict: 'pass',
    reason: 'met',
  },
  {
    name: 'counts of groups',
    gates: [{ rule: across('half', { difference: 1 }), metric: 'leaks' }],
    metrics: COUNT,
    candidate: samples({ leaks: [1, 0, 1, 0, 1, 0] }, { attributes: { half: halves(6) } }),
    verdict: 'fail',
    reason: 'not_met',
  },
  {
    name: 'nothing is needed of the live version, nor a direction',
    gates: [{ rule: across('region', { difference: 0.05 }) }],
    metrics: [{ name: 'f1', direction: null }],
    candidate: groups([4000, 5000], [4000, 5000]),
    live: { kind: 'unusable', reason: 'no evidence' },
    verdict: 'pass',
    reason: 'met',
  },
];

const ERRORS: readonly Row[] = [
  {
    name: 'a metric that is not there',
    gates: [{ rule: atLeast(0.8) }],
    candidate: samples({ f2: [1], precision: [1] }),
    verdict: 'error',
    reason: 'metric_missing',
    says: ['"f1"', '"f2", "precision"'],
  },
  {
    name: 'no metric at all',
    gates: [{ rule: atLeast(0.8) }],
    candidate: evidenceOf({}),
    verdict: 'error',
    reason: 'metric_missing',
    says: ['no metric at all'],
  },
  {
    name: 'a metric that is named without a number',
    gates: [{ rule: atLeast(0.8) }],
    candidate: reported(null),
    verdict: 'error',
    reason: 'metric_missing',
    says: ['without a usable number'],
  },
  {
    name: 'a metric whose samples have no score',
    gates: [{ rule: atLeast(0.8) }],
    candidate: samples({ f1: [null, null] }),
    verdict: 'error',
    reason: 'metric_missing',
    says: ['none of the 2 samples'],
  },
  {
    name: 'a metric of two tasks',
    gates: [{ rule: atLeast(0.8) }],
    candidate: evidenceOf({
      tables: [
        { task: 'a', metrics: { f1: [1] } },
        { task: 'b', metrics: { f1: [1] } },
      ],
    }),
    verdict: 'error',
    reason: 'metric_ambiguous',
    says: ['a/f1, b/f1'],
  },
  {
    name: 'a metric that is given twice',
    gates: [{ rule: atLeast(0.8) }],
    candidate: evidenceOf({
      measures: [
        { metric: 'f1', value: 0.8 },
        { metric: 'f1', value: 0.9 },
      ],
    }),
    verdict: 'error',
    reason: 'metric_ambiguous',
    says: ['0.8, 0.9'],
  },
  {
    name: 'a slice that is not there',
    gates: [{ rule: atLeast(0.8), slice: 'long-tail' }],
    candidate: groups([80, 100], [78, 100]),
    verdict: 'error',
    reason: 'slice_missing',
    says: ['"long-tail"', 'region=north'],
  },
  {
    name: 'a slice of two attributes',
    gates: [{ rule: atLeast(0.8), slice: 'x' }],
    candidate: samples({ f1: [1, 1] }, { attributes: { one: ['x', 'y'], two: ['y', 'x'] } }),
    verdict: 'error',
    reason: 'slice_ambiguous',
    says: ['one=x, two=x'],
  },
  {
    name: 'a percentile of a number without samples',
    gates: [{ rule: atMost(1), percentile: 95 }],
    candidate: reported(0.8),
    verdict: 'error',
    reason: 'percentile_missing',
    says: ['p95'],
  },
  {
    name: 'a percentile of a ratio',
    gates: [{ rule: atMost(1), percentile: 95 }],
    candidate: samples({
      f1: [
        [1, 1],
        [0, 1],
      ],
    }),
    verdict: 'error',
    reason: 'percentile_missing',
  },
  {
    name: 'evidence that is too old',
    gates: [{ rule: atLeast(0.8) }],
    rules: { maxAgeMs: 7 * 86_400_000 },
    candidate: evidenceOf({
      tables: [{ metrics: { f1: share(900, 1000) } }],
      runs: [{ startedAt: '2026-02-01T00:00:00Z' }],
    }),
    verdict: 'error',
    reason: 'stale',
    says: ['at most 7d old', '2026-02-01T00:00:00Z'],
  },
  {
    name: 'evidence that does not say how old it is',
    gates: [{ rule: atLeast(0.8) }],
    rules: { maxAgeMs: 7 * 86_400_000 },
    candidate: f1(900),
    verdict: 'error',
    reason: 'stale',
    says: ['the files do not say when'],
  },
  {
    name: 'evidence of which one run does not say how old it is',
    gates: [{ rule: atLeast(0.8) }],
    rules: { maxAgeMs: 7 * 86_400_000 },
    candidate: evidenceOf({
      tables: [{ metrics: { f1: share(900, 1000) } }],
      runs: [{ startedAt: '2026-03-03T11:00:00Z' }, {}],
    }),
    verdict: 'error',
    reason: 'stale',
    says: ['one of its runs'],
  },
  {
    name: 'evidence from the future',
    gates: [{ rule: atLeast(0.8) }],
    rules: { maxAgeMs: 7 * 86_400_000 },
    candidate: evidenceOf({
      tables: [{ metrics: { f1: share(900, 1000) } }],
      runs: [{ startedAt: '2026-03-03T12:16:00Z' }],
    }),
    verdict: 'error',
    reason: 'stale',
    says: ['in the future'],
  },
  {
    name: 'a cancelled run',
    gates: [{ rule: atLeast(0.8) }],
    candidate: evidenceOf({ tables: [{ metrics: { f1: share(900, 1000) } }], runs: [{ status: 'cancelled' }] }),
    verdict: 'error',
    reason: 'untrusted',
    says: ['was cancelled'],
  },
  {
    name: 'an error of the evidence',
    gates: [{ rule: atLeast(0.8) }],
    candidate: evidenceOf({
      tables: [{ metrics: { f1: share(900, 1000) } }],
      problems: [
        problemOf({
          code: 'scale_mixed',
          effect: 'error',
          metric: 'f1',
          place: 'line 3',
          message: 'Scores are 0 to 1 and 0 to 100.',
        }),
      ],
    }),
    verdict: 'error',
    reason: 'untrusted',
    says: ['results.json, line 3'],
  },
  {
    name: 'an error about another metric',
    gates: [{ rule: atLeast(0.8) }],
    candidate: evidenceOf({
      tables: [{ metrics: { f1: share(900, 1000) } }],
      problems: [problemOf({ code: 'scale_mixed', effect: 'error', metric: 'f2' })],
    }),
    verdict: 'pass',
    reason: 'met',
  },
  {
    name: 'a warning',
    gates: [{ rule: atLeast(0.8) }],
    candidate: evidenceOf({
      tables: [{ metrics: { f1: share(900, 1000) } }],
      problems: [problemOf({ code: 'run_partial', effect: 'warning', message: 'Only 1,000 questions were asked.' })],
    }),
    verdict: 'pass',
    reason: 'met',
    says: ['Note:', 'Only 1,000 questions'],
  },
  {
    name: 'too few scored',
    gates: [{ rule: atLeast(0.5) }],
    candidate: samples({ f1: [...share(95, 95), ...Array(5).fill(null)] }),
    verdict: 'error',
    reason: 'under_covered',
    says: ['95 of 100', '100%'],
  },
  {
    name: 'enough scored for the policy',
    gates: [{ rule: atLeast(0.5) }],
    rules: { coverage: 0.95 },
    candidate: samples({ f1: [...share(95, 95), ...Array(5).fill(null)] }),
    verdict: 'pass',
    reason: 'met',
  },
  {
    name: 'samples that were never logged',
    gates: [{ rule: atLeast(0.5) }],
    candidate: evidenceOf({
      tables: [{ metrics: { f1: share(70, 70) } }],
      measures: [{ metric: 'f1', value: 1, n: 164 }],
    }),
    verdict: 'error',
    reason: 'under_covered',
    says: ['70 of 164'],
  },
  {
    name: 'an unknown number of samples of a known one',
    gates: [{ rule: atLeast(0.5) }],
    candidate: reported(0.9, { expected: 100, standardError: 0.01 }),
    verdict: 'error',
    reason: 'under_covered',
  },
  {
    name: 'other samples than those of the live version',
    gates: [{ rule: notWorse(0.01) }],
    candidate: f1(4, 4),
    live: samples({ f1: [1, 1, 1, 1] }, { keys: ['a', 'b', 'c', 'd'] }),
    verdict: 'error',
    reason: 'not_comparable',
    says: ['0 have the same key'],
  },
  {
    name: 'another set than the policy names',
    gates: [{ rule: atLeast(0.8) }],
    rules: { set: { name: 'golden' } },
    candidate: evidenceOf({
      tables: [{ metrics: { f1: share(900, 1000) } }],
      runs: [{ set: { name: 'silver', digest: null } }],
    }),
    verdict: 'error',
    reason: 'other_set',
    says: ['"golden"', '"silver"'],
  },
  {
    name: 'a pinned set that the evidence does not name',
    gates: [{ rule: atLeast(0.8) }],
    rules: { set: { digest: `sha256:${'a'.repeat(64)}` } },
    candidate: f1(900),
    verdict: 'error',
    reason: 'other_set',
    says: ['does not say which'],
  },
  {
    name: 'another unit than the policy has',
    gates: [{ rule: atMost(800), metric: 'latency_ms' }],
    metrics: LATENCY,
    candidate: evidenceOf({ measures: [{ metric: 'latency_ms', value: 0.9, unit: 's' }] }),
    verdict: 'error',
    reason: 'other_unit',
    says: ['in ms', 'in s'],
  },
  {
    name: 'the same unit in other words',
    gates: [{ rule: atMost(800), metric: 'latency_ms', by: 'value' }],
    metrics: LATENCY,
    candidate: evidenceOf({ measures: [{ metric: 'latency_ms', value: 700, unit: 'Milliseconds' }] }),
    verdict: 'pass',
    reason: 'met_by_value',
  },
  {
    name: 'a rate in per cent',
    gates: [{ rule: atLeast(0.98) }],
    metrics: [{ name: 'f1', kind: 'rate' }],
    candidate: reported(97.5, { standardError: 0.1 }),
    verdict: 'error',
    reason: 'other_unit',
    says: ['between 0 and 1', '97.5'],
  },
  {
    name: 'a rate whose samples are not within 0 and 1',
    gates: [{ rule: atLeast(0.98) }],
    metrics: [{ name: 'f1', kind: 'rate' }],
    candidate: samples({ f1: [1, 2, 3] }),
    verdict: 'error',
    reason: 'other_unit',
  },
  {
    name: 'a count that is a mean',
    gates: [{ rule: atMost(1), metric: 'leaks' }],
    metrics: COUNT,
    candidate: leaks(0.25),
    verdict: 'error',
    reason: 'other_unit',
  },
  {
    name: 'a mean of 1 that would read as a count of 1',
    gates: [{ rule: atMost(1), metric: 'leaks' }],
    metrics: COUNT,
    candidate: leaks(1, { n: 500 }),
    verdict: 'error',
    reason: 'other_unit',
  },
];

const ALL = { THRESHOLD, VS_LIVE, IMPROVEMENT, ACROSS, ERRORS };

describe.each(Object.entries(ALL))('%s', (_, rows) => {
  it.each(rows)('$name → $verdict ($reason)', (row) => {
    const decision = decide(row);
    const gate = only(decision);
    expect({ verdict: gate.verdict, reason: gate.reason, detail: gate.detail }).toMatchObject({
      verdict: row.verdict,
      reason: row.reason,
    });
    expect(decision.verdict).toBe(row.verdict);
    for (const words of row.says ?? []) expect(gate.detail).toContain(words);
    expect(gate.detail).toMatch(/\.$/);
    expect(gate.next === null).toBe(gate.verdict === 'pass' || gate.verdict === 'not_applicable');
  });
});

describe('the reasons of gates', () => {
  it('are each reached by one of these, at least', () => {
    const reached = new Set(Object.values(ALL).flatMap((rows) => rows.map(({ reason }) => reason)));
    expect([...reached].sort()).toEqual(Object.keys(GATE_REASONS).sort());
  });

  it('have one verdict each', () => {
    const verdicts = new Map<GateReason, Set<Status>>();
    for (const { reason, verdict } of Object.values(ALL).flat())
      verdicts.set(reason, (verdicts.get(reason) ?? new Set()).add(verdict));
    for (const [reason, found] of verdicts)
      expect({ reason, verdicts: [...found] }).toEqual({ reason, verdicts: [[...found][0]] });
  });

  it('are tested for every kind of gate with every verdict that it can have', () => {
    const seen = (rows: readonly Row[]) => [...new Set(rows.map(({ verdict }) => verdict))].sort();
    expect(seen(THRESHOLD)).toEqual(['error', 'fail', 'inconclusive', 'pass']);
    expect(seen(VS_LIVE)).toEqual(['error', 'fail', 'inconclusive', 'not_applicable', 'pass']);
    expect(seen(IMPROVEMENT)).toEqual(['fail', 'inconclusive', 'not_applicable', 'pass']);
    expect(seen(ACROSS)).toEqual(['error', 'fail', 'inconclusive', 'pass']);
  });
});
