/** Guards on rates and counts, at the border of each status. */
import type { PinnedGuard, StepSums } from '../../../src/core/rollout/types.ts';
import { events, NOTHING, steps, threshold, vsLive } from './guard-support.ts';

export interface Row {
  readonly says: string;
  readonly guard: Partial<PinnedGuard>;
  readonly sums: StepSums[];
  readonly status: 'pass' | 'fail' | 'inconclusive' | 'error';
  readonly method?: string;
}

const up = { direction: 'up' } as const;

export const RATE_ROWS: readonly Row[] = [
  // rates vs live
  {
    says: 'a rare error that is five times as frequent fails before there are enough requests',
    guard: {},
    sums: steps([events(400, 20), events(3600, 36)]),
    status: 'fail',
    method: 'beta_binomial',
  },
  {
    says: 'as many errors as the baseline settle nothing without a tolerance',
    guard: {},
    sums: steps([events(5000, 50), events(5000, 50)]),
    status: 'inconclusive',
    method: 'beta_binomial',
  },
  {
    says: 'as many errors as the baseline pass within half as many again',
    guard: { rule: vsLive('relative', 0.5) },
    sums: steps([events(20_000, 200), events(20_000, 200)]),
    status: 'pass',
    method: 'beta_binomial',
  },
  {
    says: 'harm that is excluded does not pass with too few requests',
    guard: { rule: vsLive('relative', 9) },
    sums: steps([events(900, 9), events(9000, 90)]),
    status: 'inconclusive',
  },
  {
    says: 'a tolerance in the unit of the metric is judged by each arm while there are few errors',
    guard: { rule: vsLive('absolute', 0.01) },
    sums: steps([events(3000, 2), events(27_000, 30)]),
    status: 'pass',
    method: 'beta_binomial_by_arm',
  },
  {
    says: 'that shows harm with few errors too',
    guard: { rule: vsLive('absolute', 0.01) },
    sums: steps([events(400, 30), events(3600, 5)]),
    status: 'fail',
    method: 'beta_binomial_by_arm',
  },
  {
    says: 'it is judged by the sequence once there are many',
    guard: { rule: vsLive('absolute', 0.01) },
    sums: steps([events(20_000, 200), events(20_000, 200)]),
    status: 'pass',
    method: 'asymptotic_sequence',
  },
  {
    says: 'an acceptance that falls from 90 to 80 % fails',
    guard: { ...up, rule: vsLive('relative', 0.05) },
    sums: steps([events(2000, 1600), events(8000, 7200)]),
    status: 'fail',
    method: 'asymptotic_sequence',
  },
  {
    says: 'an acceptance that rises passes',
    guard: { ...up, rule: vsLive('relative', 0.05) },
    sums: steps([events(2000, 1820), events(8000, 7200)]),
    status: 'pass',
    method: 'asymptotic_sequence',
  },
  {
    says: 'a common rate is not judged before there are enough requests',
    guard: { ...up },
    sums: steps([events(900, 300), events(8000, 7200)]),
    status: 'inconclusive',
    method: 'asymptotic_sequence',
  },
  {
    says: 'pooled arms that differ by the steps alone are no harm',
    guard: {},
    sums: steps(
      [events(1200, 12), events(10_800, 108)],
      [events(5000, 75), events(15_000, 225)],
      [events(14_000, 280), events(14_000, 280)],
    ),
    status: 'inconclusive',
  },
  // rates by threshold
  {
    says: 'an error rate over its ceiling fails',
    guard: { rule: threshold('max', 0.05) },
    sums: steps([events(400, 40), NOTHING]),
    status: 'fail',
    method: 'beta_binomial',
  },
  {
    says: 'an error rate well under its ceiling passes',
    guard: { rule: threshold('max', 0.05) },
    sums: steps([events(2000, 20), NOTHING]),
    status: 'pass',
  },
  {
    says: 'an accuracy under its floor fails',
    guard: { ...up, rule: threshold('min', 0.8) },
    sums: steps([events(2000, 1400), NOTHING]),
    status: 'fail',
  },
  {
    says: 'one event is too many where none is allowed',
    guard: { rule: threshold('max', 0) },
    sums: steps([events(2000, 1), NOTHING]),
    status: 'fail',
  },
  {
    says: 'none of many does not prove that there never is one',
    guard: { rule: threshold('max', 0) },
    sums: steps([events(2000, 0), NOTHING]),
    status: 'inconclusive',
  },
  // counts
  {
    says: 'a count is held against what may be counted',
    guard: { kind: 'count', rule: threshold('max', 3) },
    sums: steps([events(1000, 2), NOTHING], [events(1000, 2), NOTHING]),
    status: 'fail',
    method: 'exact_count',
  },
  {
    says: 'a count at its most passes',
    guard: { kind: 'count', rule: threshold('max', 4) },
    sums: steps([events(1000, 2), NOTHING], [events(1000, 2), NOTHING]),
    status: 'pass',
    method: 'exact_count',
  },
  {
    says: 'a count that has not come to its least yet says nothing',
    guard: { kind: 'count', rule: threshold('min', 4) },
    sums: steps([events(2000, 2), NOTHING]),
    status: 'inconclusive',
  },
];
