import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMetrics } from '../../../src/adapters/metrics/index.ts';
import type { Observed } from '../../../src/ports/serving.ts';
import { type Asked, json, type Local, needOf, queryOf, type Rules, rulesOf, serve } from './support.ts';

/** Results by the first text that the query has in it; a function is given the whole query. */
type Results = Readonly<Record<string, unknown>>;

let local: Local;
let results: Results = {};
let failure: ((asked: Asked) => [number, unknown]) | null = null;

const vector = (...samples: readonly (readonly [string, Record<string, string>?])[]): unknown =>
  samples.map(([value, metric]) => ({ metric: metric ?? {}, value: [1_793_577_600, value] }));
const queryIn = (asked: Asked): string => new URLSearchParams(asked.body).get('query') ?? '';

beforeEach(async () => {
  results = {};
  failure = null;
  local = await serve((asked, response) => {
    if (failure !== null) {
      const [status, value] = failure(asked);
      json(response, value, status);
      return;
    }
    const query = queryIn(asked);
    const range = asked.path.endsWith('query_range');
    const fits = (result: unknown): boolean =>
      !range || JSON.stringify(result) === '[]' || JSON.stringify(result).includes('"values"');
    const key = Object.keys(results).find((one) => query.includes(one) && fits(results[one]));
    if (range && key === undefined) {
      const given = new URLSearchParams(asked.body);
      const [start, end, step] = ['start', 'end', 'step'].map((name) => Number(given.get(name)));
      const points: unknown[] = [];
      for (let time = start!; time <= end!; time += step!) points.push([time, '1793577590']);
      json(response, { status: 'success', data: { resultType: 'matrix', result: [{ metric: {}, values: points }] } });
      return;
    }
    const result = key === undefined ? [] : results[key];
    json(response, { status: 'success', data: { resultType: range ? 'matrix' : 'vector', result } });
  });
});
afterEach(() => local.close());

const rules = (more: Partial<Rules> = {}): Rules =>
  rulesOf({ kind: 'prometheus', url: `${local.url}/prom/`, secret: null }, more);
const observe = (
  needs: Parameters<typeof queryOf>[0],
  more: Partial<Rules> = {},
  query: Parameters<typeof queryOf>[1] = {},
): Promise<Observed> => createMetrics({ env: {} }).observe(queryOf(needs, query), rules(more));
async function observed(...given: Parameters<typeof observe>): Promise<Extract<Observed, { kind: 'observed' }>> {
  const read = await observe(...given);
  if (read.kind !== 'observed') throw new Error(JSON.stringify(read.problems));
  return read;
}
const messages = (read: Observed, weight: 'hold' | 'note' = 'hold'): string[] =>
  read.problems.filter((one) => one.weight === weight).map(({ where, message }) => `${where}: ${message}`);

const errors = needOf('error_rate', 'events');

describe('conventional names', () => {
  it('count what grew in each stretch, asked at its end', async () => {
    results = {
      'slipway_requests_total{model="flight-delay",stage="production",version="2.0.0"}': vector(['100.5']),
      'slipway_requests_total{model="flight-delay",stage="production",version="1.0.0"}': vector(['900']),
      'slipway_error_rate_total{model="flight-delay",stage="production",version="2.0.0"}': vector(['2']),
      slipway_error_rate_total: vector(['0']),
      slipway_latency_ms_bucket: vector(['4', { le: '100' }], ['9', { le: '+Inf' }], ['4.0000001', { le: '50' }]),
      slipway_cost_sum: vector(['6']),
      slipway_cost_count: vector(['3']),
      slipway_cost_squares: vector(['14']),
      slipway_intent_total: vector(['5', { category: 'fly' }], ['1', { category: 'drive' }]),
    };
    const read = await observed([
      errors,
      needOf('latency-ms', 'distribution', { bounds: [100] }),
      needOf('cost', 'values'),
      needOf('intent', 'categories'),
    ]);
    expect(read.problems).toEqual([]);
    expect(read.steps).toHaveLength(1);
    expect(read.steps[0]?.arms.baseline.requests).toBe(900);
    expect(read.steps[0]?.arms.candidate).toEqual({
      requests: 100.5,
      metrics: {
        error_rate: { kind: 'events', n: 100.5, events: 2 },
        'latency-ms': { kind: 'distribution', bounds: [50, 100], counts: [4.0000001, 0, 9 - 4.0000001] },
        cost: { kind: 'values', n: 3, sum: 6, sum_squares: 14 },
        intent: { kind: 'categories', counts: { drive: 1, fly: 5 } },
      },
    });
    expect(read.newest).toEqual({ candidate: '2026-11-01T23:59:50.000Z', baseline: '2026-11-01T23:59:50.000Z' });
    const first = local.asked.find((one) => queryIn(one).includes('requests_total'));
    expect(first).toMatchObject({ method: 'POST', path: '/prom/api/v1/query' });
    expect(queryIn(first!)).toBe(
      'sum(increase(slipway_requests_total{model="flight-delay",stage="production",version="2.0.0"}[86400s]))',
    );
    expect(new URLSearchParams(first!.body).get('time')).toBe('1793577600');
    expect(local.asked.map(queryIn)).toContain(
      'sum by (le) (increase(slipway_latency_ms_bucket{model="flight-delay",stage="production",version="2.0.0"}[86400s]))',
    );
  });

  it('ask for a group by its label, and look at windows and what was before', async () => {
    results = { 'region="no\\"rth"': vector(['3']), requests_total: vector(['50']), error_rate_total: vector(['5']) };
    const read = await observed(
      [needOf('error_rate', 'events', { slice: 'region=no"rth' })],
      {},
      {
        spans: [],
        windows: [{ window_ms: 3_600_000, from: '2026-11-01T23:00:00.000Z', to: '2026-11-02T00:00:00.000Z' }],
      },
    );
    expect(messages(read)).toEqual([]);
    expect(read.windows[0]).toMatchObject({
      window_ms: 3_600_000,
      arms: {
        candidate: { requests: 50, metrics: { 'error_rate[region=no"rth]': { kind: 'events', n: 3, events: 3 } } },
      },
      before: { requests: 50 },
    });
    expect(local.asked.map(queryIn).some((query) => query.includes('[25200s]'))).toBe(true);
  });
});

describe("the policy's own queries", () => {
  it('get versions as text, and as text of a pattern where labels are matched by one', async () => {
    results = { 'errors{': vector(['1']), 'requests{': vector(['10']), "v='1.0'": vector(['7']) };
    await observed(
      [errors],
      {
        read: {
          requests: { kind: 'gauge', value: 'sum(increase(requests{v=~"$version"}[$window]))' },
          error_rate: { kind: 'events', events: `errors{v="$version", m='\${model}'}`, of: 'requests{v="$version"}' },
        },
      },
      { candidate: '2.0+"a\\', model: "o'clock" },
    );
    const queries = local.asked.map(queryIn);
    expect(queries).toContain('sum(increase(requests{v=~"2\\\\.0\\\\+\\"a\\\\\\\\"}[86400s]))');
    // A bare counter is asked for what it grew by.
    expect(queries).toContain(`sum(increase(errors{v="2.0+\\"a\\\\", m='o\\'clock'}[86400s]))`);
  });

  it.each([
    ['outside of quotes', { kind: 'gauge', value: 'psi_$version' } as const, /cannot stand outside of quotes/],
    [
      'of the wrong kind',
      { kind: 'distribution', buckets: 'x_bucket' } as const,
      /gives distribution, but a guard needs gauge/,
    ],
  ])('that are %s hold', async (_name, read, message) => {
    results = { requests_total: vector(['50']) };
    const found = await observed([needOf('psi', 'gauge')], { read: { psi: read } });
    expect(messages(found).join('\n')).toMatch(message);
  });

  it('without $slice cannot answer for a group', async () => {
    results = { requests_total: vector(['50']) };
    const read = { error_rate: { kind: 'events', events: 'sum(x[$window])', of: 'sum(y[$window])' } } as const;
    const found = await observed([needOf('error_rate', 'events', { slice: 'region=north' })], { read });
    expect(messages(found).join('\n')).toMatch(/write \$slice among the labels/);
  });

  it('without squares cannot tell how sure a mean is', async () => {
    results = { requests_total: vector(['50']) };
    const found = await observed([needOf('cost', 'values')], {
      read: { cost: { kind: 'values', sum: 'a', count: 'b', squares: null } },
    });
    expect(messages(found).join('\n')).toMatch(/the sum of squares is required too/);
  });

  it('give the newest number of a gauge with its time', async () => {
    results = {
      requests_total: vector(['50']),
      psi: [
        {
          metric: {},
          values: [
            [1_793_577_000, '0.1'],
            [1_793_577_300, '0.2'],
          ],
        },
      ],
    };
    const found = await observed([needOf('psi', 'gauge')]);
    expect(found.steps[0]?.arms.candidate.metrics['psi']).toEqual({
      kind: 'gauge',
      value: 0.2,
      at: '2026-11-01T23:55:00.000Z',
    });
  });
});

describe('what is absent or cannot be', () => {
  it('an arm without requests has none, and no newest observation', async () => {
    results = {
      'requests_total{model="flight-delay",stage="production",version="1.0.0"}': vector(['10']),
      'version="2.0.0"': [],
      error_rate_total: vector(['0']),
    };
    const read = await observed([errors]);
    expect(read.steps[0]?.arms.candidate).toEqual({ requests: 0, metrics: {} });
    expect(read.newest.candidate).toBeNull();
    expect(messages(read)).toEqual([]);
  });

  it('an absent counter is not 0 where there are requests', async () => {
    results = { requests_total: vector(['10']) };
    const read = await observed([errors]);
    expect(read.steps[0]?.arms.candidate.metrics).toEqual({});
    expect(messages(read).join('\n')).toMatch(
      /error_rate is absent where the candidate has requests, and what is absent is not 0: initialise the counter/,
    );
  });

  it('a counter with a single sample is 0, and told', async () => {
    results = { 'count(last_over_time(slipway_error_rate_total': vector(['1']), requests_total: vector(['10']) };
    const read = await observed([errors]);
    expect(read.steps[0]?.arms.candidate.metrics).toEqual({ error_rate: { kind: 'events', n: 10, events: 0 } });
    expect(messages(read, 'note').join('\n')).toMatch(/a single sample/);
  });

  it.each([
    ['NaN', vector(['NaN']), /it gives NaN/],
    ['infinity', vector(['+Inf']), /it gives Infinity/],
    ['less than nothing', vector(['-3']), /it gives -3/],
    ['two series', vector(['1', { a: 'x' }], ['2', { a: 'y' }]), /it gives 2 series/],
    ['more events than requests', vector(['11']), /11 events of 10/],
  ])('%s holds', async (_name, result, message) => {
    results = { requests_total: vector(['10']), error_rate_total: result };
    expect(messages(await observed([errors])).join('\n')).toMatch(message);
  });

  it.each([
    ['without +Inf', vector(['1', { le: '5' }]), /le="\+Inf" is required/],
    ['without le', vector(['1']), /buckets by le, each once/],
    ['that falls', vector(['5', { le: '5' }], ['4', { le: '+Inf' }]), /has 4, less than the 5/],
    ['without the bound of a guard', vector(['5', { le: '6' }], ['6', { le: '+Inf' }]), /ms has no bound 5/],
  ])('a histogram %s holds', async (_name, result, message) => {
    results = { requests_total: vector(['10']), ms_bucket: result };
    expect(messages(await observed([needOf('ms', 'distribution', { bounds: [5] })])).join('\n')).toMatch(message);
  });

  it.each([
    [3, 'note', /0\.8 % of the time|0\.6 % of the time/],
    [200, 'hold', /40 % of the time the candidate was not scraped/],
  ] as const)('a gap of %i places is a %s', async (gap, weight, message) => {
    const points = Array.from({ length: 501 }, (_, index) => [1_793_491_200 + index * 172.8, '1793577590']).filter(
      (_, index) => index < 100 || index >= 100 + gap,
    );
    results = {
      'max(timestamp': [{ metric: {}, values: points }],
      requests_total: vector(['10']),
      error_rate_total: vector(['0']),
    };
    expect(messages(await observed([errors]), weight).join('\n')).toMatch(message);
  });
});

describe('the newest observation of an expression of the policy', () => {
  it('is where it last counted something in a short time, whatever "or vector(0)" adds', async () => {
    const value = 'sum(increase(r{v="$version"}[$window])) or vector(0)';
    const counted = (from: number, value: string): unknown[] =>
      Array.from({ length: 100 }, (_, index) => [from + index * 172.8, value]);
    results = {
      '[300s]': [{ metric: {}, values: [...counted(1_793_491_200, '3'), ...counted(1_793_540_000, '0')] }],
      '[86400s]': vector(['300']),
      error_rate_total: vector(['0']),
    };
    const read = await observed([errors], { read: { requests: { kind: 'gauge', value } } });
    expect(read.steps[0]?.arms.candidate.requests).toBe(300);
    expect(read.newest.candidate).toBe(new Date((1_793_491_200 + 99 * 172.8) * 1000).toISOString());
    expect(messages(read)).toEqual([]);
  });
});

describe('a server that does not answer as it should', () => {
  it.each([
    [
      'an error in its own words',
      400,
      { status: 'error', errorType: 'bad_data', error: 'parse error' },
      /it answered 400: bad_data: parse error/,
    ],
    ['something else', 200, { hello: 1 }, /it answered 200, but not as Prometheus does/],
    [
      'a text as result',
      200,
      { status: 'success', data: { resultType: 'string', result: [1, 'x'] } },
      /a vector is required; the query gives a string/,
    ],
    [
      'numbers where texts belong',
      200,
      { status: 'success', data: { resultType: 'vector', result: [{ metric: {}, value: [1, 2] }] } },
      /not as Prometheus writes it/,
    ],
  ])('with %s is unreadable', async (_name, status, value, message) => {
    failure = () => [status, value];
    const read = await observe([errors]);
    expect(read.kind).toBe('unreadable');
    expect(messages(read).join('\n')).toMatch(message);
  });

  it('warns, and the warnings are told', async () => {
    failure = (asked) => [
      200,
      {
        status: 'success',
        warnings: ['partial response'],
        data: { resultType: asked.path.endsWith('range') ? 'matrix' : 'vector', result: [] },
      },
    ];
    expect(messages(await observe([errors]), 'note').join('\n')).toMatch(/Prometheus says: partial response/);
  });
});
