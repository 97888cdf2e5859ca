/** Looks at a rollout over a real Prometheus: on, not yet, no further, back. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createSystemClock } from '../../src/adapters/clock.ts';
import { createMetrics } from '../../src/adapters/metrics/index.ts';
import type { Result } from '../../src/core/result.ts';
import { startFileState } from '../../src/core/rollout/file-state.ts';
import { planRollout } from '../../src/core/rollout/plan.ts';
import { type FilesLook, monitorFiles } from '../../src/operations/monitor-files.ts';
import type { StateFile } from '../../src/ports/serving.ts';
import { policyFrom } from '../core/support/policies.ts';
import { type RealPrometheus, series, startPrometheus } from '../support/prometheus.ts';

let prometheus: RealPrometheus;
beforeAll(async () => {
  prometheus = await startPrometheus();
});
afterAll(() => prometheus?.stop());

const STAGE = 'production';
const policy = () =>
  policyFrom(`version: 1
lifecycle: basic
permissions: { rollback: [automation] }
metrics:
  error_rate: { direction: down, kind: rate }
  latency_ms: { direction: down, unit: ms }
stages:
  production: { exposure: { strategy: ramp, steps: [ { share: 10% }, { share: 50% }, { share: 100% } ] } }
monitoring:
  source: { prometheus: '${prometheus.url}' }
  min-samples: 1000
  max-age: 1m
  guards:
    - { metric: error_rate, vs: live, tolerance: 200%, on-breach: rollback }
    - { metric: latency_ms, percentile: 95, max: 800, on-breach: rollback }
`);

interface Counted {
  readonly requests: number;
  readonly errors: number;
  readonly slow: number;
}
const NOTHING: Counted = { requests: 0, errors: 0, slow: 0 };

/** A rollout of one version over another, both named after the story: stories do not see each other's counts. */
async function begin(story: string) {
  const rules = policy();
  const model = rules.model.name;
  const [candidate, baseline] = [`${story}-2`, `${story}-1`];
  const counts = (version: string, { requests, errors, slow }: Counted): string => {
    const labels = { model, stage: STAGE, version };
    return [
      series('requests_total', labels, requests),
      series('error_rate_total', labels, errors),
      series('latency_ms_bucket', { ...labels, le: '800' }, requests - slow),
      series('latency_ms_bucket', { ...labels, le: '+Inf' }, requests),
    ].join('');
  };
  const serve = async (of: Counted, against: Counted): Promise<void> => {
    prometheus.serve(counts(candidate, of) + counts(baseline, against));
    const query = `slipway_requests_total{version="${candidate}"}`;
    await prometheus.until(query, (value) => value === of.requests);
    // Enough of them for gaps between scrapes to be a small part of the time.
    await prometheus.scraped(12);
  };
  await serve(NOTHING, NOTHING);
  const stage = rules.stages[STAGE]!;
  const plan = planRollout({ stage, policy: rules, baselineStage: stage.comparesWith, salt: story })!;
  const started_at = new Date().toISOString();
  let text = JSON.stringify(startFileState({ model, stage: STAGE, candidate, baseline, plan, started_at }));
  const state: StateFile = {
    path: 'state.json',
    read: async () => text,
    write: async (written) => {
      text = written;
    },
  };
  const look = (at: number = Date.now()): Promise<Result<FilesLook>> =>
    monitorFiles(
      { clock: createSystemClock(), metrics: createMetrics({ env: {} }), state },
      {
        policy: rules,
        stage: STAGE,
        candidate,
        baseline,
        at: new Date(at).toISOString(),
        approval: 'no',
        mode: 'apply',
      },
    );
  await prometheus.scraped(2);
  return { serve, look };
}

const said = (result: Result<FilesLook>): string => `${result.record?.look}/${result.record?.reason}`;
const shareOf = (result: Result<FilesLook>): number | undefined => result.record?.split.candidate;

it('waits for samples, goes on once they show no harm, and holds while nothing new comes', async () => {
  const { serve, look } = await begin('good');
  await serve({ requests: 60, errors: 1, slow: 0 }, { requests: 540, errors: 5, slow: 5 });
  const early = await look();
  expect([said(early), shareOf(early)], early.record?.detail).toEqual(['wait/too_few', 1000]);
  await prometheus.scraped(2);
  await serve({ requests: 6060, errors: 61, slow: 60 }, { requests: 54_540, errors: 545, slow: 545 });
  const result = await look();
  expect([said(result), shareOf(result)], result.record?.detail).toEqual(['advance/harm_excluded', 5000]);
  expect(result.record?.guards.map(({ status }) => status)).toEqual(['pass', 'pass']);
  await prometheus.scraped(2);
  await serve({ requests: 8060, errors: 81, slow: 80 }, { requests: 56_540, errors: 565, slow: 565 });
  prometheus.serve(null);
  await prometheus.until('up', (value) => value === 0);
  const stale = await look(Date.now() + 120_000);
  expect([said(stale), shareOf(stale)], stale.record?.detail).toEqual(['hold/stale', 5000]);
});

it.each([
  ['by a counter of errors', { requests: 2000, errors: 400, slow: 20 }, 'error_rate'],
  ['by a histogram of how long it took', { requests: 2000, errors: 20, slow: 600 }, 'latency_ms'],
])('goes back where harm is shown %s', async (name, counted, metric) => {
  const { serve, look } = await begin(`bad ${metric}`);
  await serve(counted, { requests: 18_000, errors: 180, slow: 180 });
  const result = await look();
  expect([said(result), shareOf(result)], `${name}: ${result.record?.detail}`).toEqual(['roll_back/harm_shown', 0]);
  expect(result.record?.detail).toContain(metric);
});

it('holds while Prometheus does not answer', async () => {
  const { serve, look } = await begin('gone');
  await serve({ requests: 6000, errors: 60, slow: 60 }, { requests: 54_000, errors: 540, slow: 540 });
  const real = globalThis.fetch;
  expect(said(await look())).toBe('advance/harm_excluded');
  globalThis.fetch = async () => new Response('upstream is down', { status: 502 });
  try {
    const result = await look(Date.now() + 1000);
    expect([said(result), shareOf(result)]).toEqual(['hold/unreadable', 5000]);
  } finally {
    globalThis.fetch = real;
  }
});
