import { afterAll, beforeAll, expect, it } from 'vitest';
import { createMetrics } from '../../src/adapters/metrics/index.ts';
import type { ObservationQuery, Observed } from '../../src/ports/serving.ts';
import { type RealPrometheus, series, startPrometheus } from '../support/prometheus.ts';

let prometheus: RealPrometheus;
beforeAll(async () => {
  prometheus = await startPrometheus();
});
afterAll(() => prometheus?.stop());

interface Counted {
  readonly requests: number;
  readonly errors: number;
  /** Up to 100 ms, up to 800 ms, all. */
  readonly buckets: readonly [number, number, number];
}

/** What a server of both versions counts. */
function text(model: string, arms: Readonly<Record<string, Counted>>): string {
  return Object.entries(arms)
    .map(([version, counted]) => {
      const labels = { model, stage: 'production', version };
      const [low, high, all] = counted.buckets;
      return [
        series('requests_total', labels, counted.requests),
        series('error_rate_total', labels, counted.errors),
        series('latency_ms_bucket', { ...labels, le: '100' }, low),
        series('latency_ms_bucket', { ...labels, le: '800' }, high),
        series('latency_ms_bucket', { ...labels, le: '+Inf' }, all),
      ].join('');
    })
    .join('');
}

const NOTHING: Counted = { requests: 0, errors: 0, buckets: [0, 0, 0] };

async function observe(model: string, from: number, to = Date.now()): Promise<Extract<Observed, { kind: 'observed' }>> {
  const query: ObservationQuery = {
    model,
    stage: 'production',
    candidate: '2.0.0',
    baseline: '1.0.0',
    spans: [{ step: 0, from: new Date(from).toISOString(), to: new Date(to).toISOString() }],
    windows: [],
    needs: [
      { metric: 'error_rate', slice: null, as: 'events', bounds: [] },
      { metric: 'latency_ms', slice: null, as: 'distribution', bounds: [800] },
    ],
    now: new Date(to).toISOString(),
  };
  const source = { kind: 'prometheus', url: prometheus.url, secret: null } as const;
  const read = await createMetrics({ env: {} }).observe(query, { source, read: {}, queries: [], columns: {} });
  if (read.kind !== 'observed') throw new Error(JSON.stringify(read.problems));
  return read;
}

const requestsOf = (model: string, version: string): string =>
  `slipway_requests_total{model="${model}",version="${version}"}`;

it('counts what was served: requests, events and buckets in the proportions they have', async () => {
  const from = Date.now();
  prometheus.serve(text('plain', { '2.0.0': NOTHING, '1.0.0': NOTHING }));
  await prometheus.until(requestsOf('plain', '1.0.0'), (value) => value === 0);
  prometheus.serve(
    text('plain', {
      '2.0.0': { requests: 1000, errors: 12, buckets: [400, 990, 1000] },
      '1.0.0': { requests: 9000, errors: 90, buckets: [3600, 8910, 9000] },
    }),
  );
  await prometheus.until(requestsOf('plain', '2.0.0'), (value) => value === 1000);
  await prometheus.scraped(24);
  const read = await observe('plain', from);
  expect(read.problems.filter(({ weight }) => weight === 'hold')).toEqual([]);
  const { candidate, baseline } = read.steps[0]!.arms;
  // `increase` reaches out to half a scrape beyond the last sample, for all series alike.
  expect(candidate.requests).toBeGreaterThan(999);
  expect(candidate.requests).toBeLessThan(1250);
  const factor = candidate.requests / 1000;
  expect(baseline.requests / factor).toBeCloseTo(9000, 3);
  const errors = candidate.metrics['error_rate'];
  const latency = candidate.metrics['latency_ms'];
  if (errors?.kind !== 'events' || latency?.kind !== 'distribution') throw new Error(JSON.stringify(candidate));
  expect([errors.n / factor, errors.events / factor]).toEqual([expect.closeTo(1000, 3), expect.closeTo(12, 3)]);
  expect(latency.bounds).toEqual([100, 800]);
  expect(latency.counts.map((count) => count / factor)).toEqual([400, 590, 10].map((one) => expect.closeTo(one, 3)));
  expect(Date.parse(read.newest.candidate ?? '')).toBeGreaterThan(from);
});

it('counts on when a counter starts again from nothing', async () => {
  const from = Date.now();
  const version = '2.0.0';
  prometheus.serve(text('reset', { [version]: NOTHING }));
  await prometheus.until(requestsOf('reset', version), (value) => value === 0);
  prometheus.serve(text('reset', { [version]: { requests: 600, errors: 6, buckets: [600, 600, 600] } }));
  await prometheus.until(requestsOf('reset', version), (value) => value === 600);
  prometheus.serve(text('reset', { [version]: { requests: 150, errors: 3, buckets: [150, 150, 150] } }));
  await prometheus.until(requestsOf('reset', version), (value) => value === 150);
  await prometheus.scraped(24);
  const { candidate, baseline } = (await observe('reset', from)).steps[0]!.arms;
  expect(candidate.requests).toBeGreaterThan(749);
  expect(candidate.requests).toBeLessThan(950);
  const errors = candidate.metrics['error_rate'];
  expect(errors?.kind === 'events' ? errors.events / errors.n : null).toBeCloseTo(9 / 750, 6);
  expect(baseline).toEqual({ requests: 0, metrics: {} });
});

it('an error counter that was never made is missing, not 0', async () => {
  const from = Date.now();
  const labels = { model: 'absent', stage: 'production', version: '2.0.0' };
  const served = (value: number): string => series('requests_total', labels, value);
  prometheus.serve(served(0));
  await prometheus.until(requestsOf('absent', '2.0.0'), (value) => value === 0);
  prometheus.serve(served(50));
  await prometheus.until(requestsOf('absent', '2.0.0'), (value) => value === 50);
  const read = await observe('absent', from);
  expect(read.problems.filter(({ weight }) => weight === 'hold').map(({ message }) => message)).toEqual([
    expect.stringMatching(/^error_rate is absent where the candidate has requests/),
    expect.stringMatching(/^latency_ms is absent where the candidate has requests/),
  ]);
});

it('a target that is down leaves its newest observation behind', async () => {
  const from = Date.now();
  prometheus.serve(text('stale', { '2.0.0': NOTHING, '1.0.0': NOTHING }));
  await prometheus.until(requestsOf('stale', '2.0.0'), (value) => value === 0);
  await prometheus.scraped(4);
  prometheus.serve(null);
  await prometheus.until(requestsOf('stale', '2.0.0'), (value) => value === null);
  const down = Date.now();
  await prometheus.scraped(12);
  const now = Date.now();
  const read = await observe('stale', from, now);
  const newest = Date.parse(read.newest.candidate ?? '');
  expect(newest).toBeGreaterThanOrEqual(from);
  expect(newest).toBeLessThanOrEqual(down);
  expect(now - newest).toBeGreaterThan(2000);
});
