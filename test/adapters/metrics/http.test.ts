import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createMetrics } from '../../../src/adapters/metrics/index.ts';
import type { HttpQuery } from '../../../src/policy/types.ts';
import type { Observed } from '../../../src/ports/serving.ts';
import { type Asked, json, type Local, needOf, queryOf, rulesOf, serve } from './support.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const fixture = (name: string): unknown =>
  JSON.parse(readFileSync(`${ROOT}test/fixtures/metrics/${name}.json`, 'utf8'));
const SECRET = 's3cr3t-token';

let local: Local;
let answer: (asked: Asked) => readonly [number, unknown] | string;
beforeEach(async () => {
  local = await serve((asked, response) => {
    const made = answer(asked);
    if (typeof made === 'string') response.writeHead(302, { location: made }).end();
    else if (typeof made[1] === 'string') response.writeHead(made[0]).end(made[1]);
    else json(response, made[1], made[0]);
  });
});
afterEach(() => local.close());

type Secret = { readonly header: string; readonly variable: string; readonly prefix: string };

/** The monitoring section of an example in the guide, as the port takes it. */
function example(name: string): { secret: Secret; url: string; queries: HttpQuery[] } {
  const guide = readFileSync(`${ROOT}docs/guides/metrics.md`, 'utf8');
  const text = new RegExp(`\`\`\`yaml policy-part example ${name}\\n([\\s\\S]*?)\`\`\``).exec(guide)?.[1] ?? '';
  const { monitoring } = parse(text) as {
    monitoring: {
      source: { http: string; secret: string; header?: string };
      queries: (Omit<HttpQuery, 'body'> & { body?: string })[];
    };
  };
  const { http: url, secret: variable, header = 'Authorization' } = monitoring.source;
  return {
    url,
    secret: { header, variable, prefix: header === 'Authorization' ? 'Bearer ' : '' },
    queries: monitoring.queries.map((query) => ({ body: null, ...query })),
  };
}

/** Asks the local server, whatever the host is called. */
function toLocal(input: Parameters<typeof fetch>[0], init?: RequestInit): Promise<Response> {
  const url = new URL(String(input));
  return fetch(url.hostname.endsWith('.com') ? new URL(`${url.pathname}${url.search}`, local.url) : url, init);
}

function observe(
  given: { secret?: Secret | null; queries: readonly HttpQuery[]; url?: string; timeoutMs?: number },
  needs: Parameters<typeof queryOf>[0],
  query: Parameters<typeof queryOf>[1] = {},
): Promise<Observed> {
  const secret = given.secret ?? null;
  const source = { kind: 'http', url: given.url ?? local.url, secret } as const;
  const env = secret === null ? {} : { [secret.variable]: SECRET };
  const options = { env, fetch: toLocal, ...(given.timeoutMs === undefined ? {} : { timeoutMs: given.timeoutMs }) };
  return createMetrics(options).observe(queryOf(needs, query), rulesOf(source, { queries: given.queries }));
}
const messages = (read: Observed): string[] => read.problems.map(({ where, message }) => `${where}: ${message}`);
const errors = needOf('error_rate', 'events');

describe('the worked examples of the guide', () => {
  it('a Metabase card', async () => {
    answer = () => [202, fixture('metabase-card')];
    const read = await observe(example('metabase'), [errors, needOf('latency_ms', 'values')]);
    if (read.kind !== 'observed') throw new Error(messages(read).join());
    expect(messages(read)).toEqual([expect.stringMatching(/1 row is of other versions/)]);
    expect(read.steps[0]?.arms.candidate).toEqual({
      requests: 805,
      metrics: {
        error_rate: { kind: 'events', n: 805, events: 7 },
        latency_ms: { kind: 'values', n: 805, sum: 121_600, sum_squares: 20_350_000 },
      },
    });
    expect(read.steps[0]?.arms.baseline.requests).toBe(7230);
    expect(local.asked[0]).toMatchObject({
      method: 'POST',
      path: '/api/card/42/query/json',
      headers: { 'x-api-key': SECRET },
    });
    expect(JSON.parse(local.asked[0]?.body ?? '')).toMatchObject({
      parameters: [{ value: '2026-11-01T00:00:00.000Z' }],
    });
  });

  it('a Metabase card that fails with a status of success', async () => {
    answer = () => [202, fixture('metabase-error')];
    const read = await observe(example('metabase'), [errors]);
    expect(read.kind).toBe('unreadable');
    expect(messages(read).join()).toMatch(/answered 202, but with an error: ERROR: column "outcome" does not exist/);
  });

  it('Datadog series', async () => {
    answer = ({ path }) => {
      const version = /version:([^}]*)}/.exec(decodeURI(path))?.[1];
      return [200, fixture(`datadog-${path.includes('errors') ? 'errors' : 'requests'}-${version}`)];
    };
    const read = await observe(example('datadog'), [errors]);
    if (read.kind !== 'observed') throw new Error(messages(read).join());
    expect(messages(read)).toEqual([expect.stringMatching(/1 row holds? no number, and was skipped/)]);
    expect(read.steps[0]?.arms).toEqual({
      candidate: { requests: 805, metrics: { error_rate: { kind: 'events', n: 805, events: 4 } } },
      baseline: { requests: 7230, metrics: { error_rate: { kind: 'events', n: 7230, events: 78 } } },
    });
    expect(local.asked).toHaveLength(4);
    expect(local.asked[0]?.path).toMatch(
      /^\/api\/v1\/query\?from=1793491200&to=1793577600&query=sum:slipway\.requests/,
    );
    expect(local.asked[0]?.headers.authorization).toBe(`Bearer ${SECRET}`);
  });

  it('an MLflow run, beside a query that counts requests', async () => {
    answer = ({ path }) => [200, path.includes('mlflow') ? fixture('mlflow-run') : fixture('metabase-card')];
    const { secret, url, queries } = example('mlflow');
    const requests = {
      url: '/rows',
      method: 'GET',
      body: null,
      rows: '[*]',
      columns: { ts: 'Hour', version: '["Model Version"]', requests: 'Requests' },
    } as const;
    const read = await observe({ secret, url, queries: [...queries, requests] }, [needOf('intent_mix_psi', 'values')]);
    if (read.kind !== 'observed') throw new Error(messages(read).join());
    expect(read.problems.filter(({ weight }) => weight === 'hold')).toEqual([]);
    expect(read.steps[0]?.arms.candidate).toEqual({
      requests: 805,
      metrics: { intent_mix_psi: { kind: 'gauge', value: 0.08, at: '2026-11-01T22:00:00.000Z' } },
    });
  });
});

const plain = (more: Partial<HttpQuery> = {}): HttpQuery => ({
  url: '/rows',
  method: 'GET',
  body: null,
  rows: '[*]',
  columns: {},
  ...more,
});

describe('what is filled in', () => {
  it('stays a value in addresses and bodies', async () => {
    answer = () => [200, []];
    const query = plain({ url: '/rows?m=$model&v=${candidate}', method: 'POST', body: '{"model":"$model"}' });
    await observe({ queries: [query] }, [errors], { model: 'a"b&c=d/../e' });
    expect(local.asked[0]?.path).toBe('/rows?m=a%22b%26c%3Dd%2F..%2Fe&v=2.0.0');
    expect(JSON.parse(local.asked[0]?.body ?? '')).toEqual({ model: 'a"b&c=d/../e' });
  });

  it('takes rows from the address of the source where no query is written', async () => {
    answer = () => [200, [{ ts: '2026-11-01T10:00:00Z', arm: 'candidate', error_rate: 1 }]];
    const read = await observe({ queries: [], url: `${local.url}/plain` }, [errors]);
    expect(read).toMatchObject({ kind: 'observed', steps: [{ arms: { candidate: { requests: 1 } } }], problems: [] });
  });

  it('climbs to what is around a row', async () => {
    answer = () => [
      200,
      {
        groups: [
          { name: 'candidate', points: [[1_793_527_200, 5, 1]] },
          { name: 'baseline', points: [] },
        ],
      },
    ];
    const query = plain({
      rows: 'groups[*].points[*]',
      columns: { ts: '[0]', arm: '^name', requests: '[1]', 'error_rate.events': '[2]' },
    });
    const read = await observe({ queries: [query] }, [errors]);
    expect(read).toMatchObject({
      steps: [{ arms: { candidate: { requests: 5, metrics: { error_rate: { events: 1 } } } } }],
      problems: [],
    });
  });
});

describe('an answer that cannot be used', () => {
  const secret = { header: 'Authorization', variable: 'TOKEN', prefix: 'Bearer ' };
  const cases: readonly (readonly [string, () => readonly [number, unknown] | string, RegExp])[] = [
    ['an error that repeats the secret', () => [401, { error: `bad token ${SECRET}` }], /it answered 401: bad token …/],
    ['a server error', () => [503, 'busy'], /it answered 503 with what is no JSON: "busy"/],
    ['no JSON', () => [200, '<html>'], /it answered 200 with what is no JSON/],
    [
      'a redirect',
      () => `http://127.0.0.2/x?token=${SECRET}`,
      /redirect \(302\) to http:\/\/127\.0\.0\.2\/x, which is not followed/,
    ],
    ['other JSON', () => [200, { rows: [] }], /nothing at "data\[\*\]" in its answer/],
  ];
  it.each(cases)('such as %s is told without the secret', async (_name, made, message) => {
    answer = made;
    const read = await observe({ secret, queries: [plain({ url: `/rows?key=${SECRET}`, rows: 'data[*]' })] }, [errors]);
    expect(read.kind).toBe('unreadable');
    expect(messages(read).join()).toMatch(message);
    expect(JSON.stringify(read)).not.toContain(SECRET);
    expect(local.asked).toHaveLength(1);
  });

  it('that does not come in time, or from nowhere', async () => {
    const silent = await serve(() => {});
    const late = await observe({ url: silent.url, queries: [plain()], timeoutMs: 50 }, [errors]);
    expect(messages(late).join()).toMatch(/it did not answer within 0\.05 s/);
    await silent.close();
    const gone = await observe({ url: silent.url, queries: [plain()] }, [errors]);
    expect(messages(gone).join()).toMatch(/it could not be reached: ECONNREFUSED/);
  });

  it('the secret goes to the host of the source only, and a missing one is told', async () => {
    const other = await serve((_asked, response) => json(response, []));
    answer = () => [200, []];
    await observe({ secret, queries: [plain({ url: `${other.url}/rows` }), plain()] }, [errors]);
    expect(other.asked[0]?.headers.authorization).toBeUndefined();
    expect(local.asked[0]?.headers.authorization).toBe(`Bearer ${SECRET}`);
    await other.close();
    const rules = rulesOf({ kind: 'http', url: local.url, secret }, { queries: [plain()] });
    const read = await createMetrics({ env: {} }).observe(queryOf([errors]), rules);
    expect(messages(read).join()).toMatch(/set TOKEN in the environment/);
  });

  it.each(['rows[', 'a..b', '[x', 'a[=]'])('the path %j is refused', async (rows) => {
    answer = () => [200, []];
    const read = await observe({ queries: [plain({ rows })] }, [errors]);
    expect(messages(read).join()).toMatch(/is no step: \.name, \[0\], \[\*\]/);
  });

  it('an empty list is no mistake, but gives nothing', async () => {
    answer = () => [200, { data: { rows: [] } }];
    const read = await observe({ queries: [plain({ rows: 'data.rows[*]' })] }, [errors]);
    expect(read).toMatchObject({ kind: 'observed', steps: [], newest: { candidate: null, baseline: null } });
    expect(messages(read).join()).toMatch(/there is no row/);
  });
});
