import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createMetrics, fileMetrics } from '../../../src/adapters/metrics/index.ts';
import { needOf, queryOf, rulesOf } from './support.ts';

const base = mkdtempSync(join(tmpdir(), 'slipway-metrics-'));
beforeAll(() => {
  mkdirSync(join(base, 'metrics'));
  writeFileSync(join(base, 'metrics/a.csv'), 'ts,arm,error_rate\n2026-11-01T10:00:00Z,candidate,1\n');
  writeFileSync(join(base, 'metrics/b.jsonl'), '{"ts":1793527200,"arm":"baseline","error_rate":false}\n');
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

const query = queryOf([needOf('error_rate', 'events')]);
const both = {
  kind: 'observed',
  problems: [],
  steps: [{ arms: { candidate: { requests: 1 }, baseline: { requests: 1 } } }],
};

it('reads the files of a glob in the policy, relative to the working folder', async () => {
  const metrics = createMetrics({ env: {}, base });
  expect(await metrics.observe(query, rulesOf({ kind: 'file', path: 'metrics/*' }))).toMatchObject(both);
});

it('reads files that are named, whatever the source of the policy is', async () => {
  const metrics = fileMetrics(['metrics/a.csv', 'metrics/b.jsonl'], base);
  expect(await metrics.observe(query, rulesOf(null))).toMatchObject(both);
});

it.each(['missing.csv', 'none/*.csv', 'metrics/*.parquet'])('what %s names nothing for is unreadable', async (path) => {
  const read = await createMetrics({ env: {}, base }).observe(query, rulesOf({ kind: 'file', path }));
  expect(read).toMatchObject({
    kind: 'unreadable',
    problems: [{ weight: 'hold', message: expect.stringMatching(/no/) }],
  });
});

it('without a source there is nothing to read', async () => {
  const read = await createMetrics({ env: {} }).observe(query, rulesOf(null));
  expect(read).toMatchObject({ kind: 'unreadable', problems: [{ where: 'monitoring.source' }] });
});
