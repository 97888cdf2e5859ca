/** Metrics as broken as they come, from files to the decision: the right answer, or a hold that says why; never further. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createSystemClock } from '../../../src/adapters/clock.ts';
import { fileMetrics } from '../../../src/adapters/metrics/index.ts';
import type { Result } from '../../../src/core/result.ts';
import { type FilesLook, monitorFiles } from '../../../src/operations/monitor-files.ts';
import { policyFrom } from '../../core/support/policies.ts';

const HOUR = 3_600_000;
const START = Date.parse('2026-03-02T00:00:00Z');
const HOURS = 4 * 24;
const NOW = START + HOURS * HOUR;
const iso = (ms: number): string => new Date(ms).toISOString();

const POLICY = policyFrom(`version: 1
lifecycle: basic
permissions: { rollback: [automation] }
metrics: { error_rate: { direction: down, kind: rate } }
stages:
  production:
    exposure: { strategy: ramp, steps: [{ share: 10%, at-least: 3d }, { share: 50%, at-least: 2d }, { share: 100% }] }
monitoring:
  source: { file: metrics.csv }
  min-samples: 1000
  guards:
    - { metric: error_rate, vs: live, tolerance: 50%, on-breach: rollback }
    - { metric: error_rate, max: 0.2, on-breach: hold }
`);

const base = mkdtempSync(join(tmpdir(), 'slipway-broken-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));

interface Row {
  readonly hour: number;
  readonly ts: string;
  readonly arm: string;
  readonly requests: string;
  readonly events: string;
}

const HEADER = 'ts,arm,requests,error_rate.events';
const LAST = HOURS - 1;

/** Four days of a candidate that is as good as what is live: it would go on. */
const GOOD: readonly Row[] = Array.from({ length: HOURS }, (_, hour) => {
  const ts = iso(START + hour * HOUR);
  return [
    { hour, ts, arm: 'candidate', requests: '160', events: hour % 5 === 0 ? '16' : '0' },
    { hour, ts, arm: 'baseline', requests: '1440', events: '29' },
  ];
}).flat();

const line = (row: Row): string => `${row.ts},${row.arm},${row.requests},${row.events}`;
const csv = (rows: readonly Row[]): string => `${HEADER}\n${rows.map(line).join('\n')}\n`;
const changed = (of: (row: Row) => boolean, change: (row: Row) => Partial<Row>): Row[] =>
  GOOD.map((row) => (of(row) ? { ...row, ...change(row) } : row));
/** One row of the candidate is another one: the smallest thing that can be broken. */
const oneRow = (change: Partial<Row>): string =>
  csv(
    changed(
      (row) => row.hour === 50 && row.arm === 'candidate',
      () => change,
    ),
  );
const candidates = (change: (row: Row) => Partial<Row>): string =>
  csv(changed((row) => row.arm === 'candidate', change));

let files = 0;
function look(text: string, name = 'csv'): Promise<Result<FilesLook>> {
  files += 1;
  const path = join(base, `${files}.${name}`);
  writeFileSync(path, text);
  return monitorFiles(
    { clock: { ...createSystemClock(), now: () => NOW }, metrics: fileMetrics([path]), state: null },
    {
      policy: POLICY,
      stage: null,
      candidate: 'candidate',
      baseline: 'baseline',
      at: iso(NOW),
      approval: 'yes',
      mode: 'apply',
    },
  );
}

const said = (result: Result<FilesLook>): string => `${result.record?.look}/${result.record?.reason}`;

describe('what is broken holds, and says why', () => {
  const cases: readonly (readonly [string, string, string, RegExp])[] = [
    ['a text for a count', oneRow({ events: 'none' }), 'hold/unreadable', /csv:102: error_rate\.events "none"/],
    ['NaN', oneRow({ events: 'NaN' }), 'hold/unreadable', /error_rate\.events "NaN"/],
    ['infinity', oneRow({ requests: 'Inf' }), 'hold/unreadable', /requests "Inf"/],
    ['negative infinity', oneRow({ events: '-Infinity' }), 'hold/unreadable', /error_rate\.events "-Infinity"/],
    ['a number beyond all doubles', oneRow({ requests: '1e999' }), 'hold/unreadable', /requests "1e999"/],
    ['a negative count', oneRow({ events: '-3' }), 'hold/unreadable', /error_rate\.events "-3"/],
    [
      'the difference of a counter that began again',
      oneRow({ requests: '-3960', events: '-80' }),
      'hold/unreadable',
      /not negative/,
    ],
    [
      'more events than requests',
      oneRow({ requests: '160', events: '161' }),
      'hold/unreadable',
      /error_rate\.events is 161 of 160/,
    ],
    ['an empty count', oneRow({ events: '' }), 'hold/unreadable', /error_rate\.events is empty/],
    [
      'a clock that is ten minutes ahead',
      csv([...GOOD, { ...GOOD.at(-1)!, ts: iso(NOW + HOUR / 6) }]),
      'hold/unreadable',
      /5 minutes after the time of this look/,
    ],
    ['a local time', oneRow({ ts: '2026-03-04T02:00:00' }), 'hold/unreadable', /no time zone/],
    [
      'the same row twice, with other counts',
      csv([...GOOD, { ...GOOD.at(-1)!, events: '1' }]),
      'hold/unreadable',
      /twice|same|other/,
    ],
    [
      'a clock that is two days behind in both arms',
      csv(GOOD.map((row) => ({ ...row, ts: iso(Date.parse(row.ts) - 48 * HOUR) }))),
      'hold/stale',
      /most it may be old/,
    ],
    ['only old data', csv(GOOD.filter((row) => row.hour < 48)), 'hold/stale', /most it may be old/],
    [
      'one arm that fell silent',
      csv(GOOD.filter((row) => row.arm === 'baseline' || row.hour < 48)),
      'hold/stale',
      /candidate/,
    ],
    [
      'an arm that is not there',
      csv(GOOD.filter((row) => row.arm === 'baseline')),
      'hold/missing',
      /No observation of the candidate/,
    ],
    [
      'arms that are swapped',
      csv(GOOD.map((row) => ({ ...row, arm: row.arm === 'candidate' ? 'baseline' : 'candidate' }))),
      'hold/ratio_off',
      /90% of .* asked for is 10%/,
    ],
    [
      'a candidate half of whose requests are lost',
      candidates((row) => ({ requests: '80', events: row.events === '0' ? '0' : '8' })),
      'hold/ratio_off',
      /asked for is 10%/,
    ],
    ['no column of the metric', csv(GOOD).replace('error_rate.events', 'errors'), 'hold/unreadable', /error_rate/],
    ['nothing but a header', `${HEADER}\n`, 'wait/too_early', /./],
    ['nothing at all', '', 'hold/unreadable', /./],
    ['half a row at its end', csv(GOOD).slice(0, -8), 'hold/unreadable', /cells where the header has 4/],
  ];
  it.each(cases)('%s', async (_name, text, wanted, why) => {
    const result = await look(text);
    expect([said(result), result.record?.step, result.record?.split.candidate]).toEqual([wanted, 0, 1000]);
    expect(`${result.record?.detail} ${JSON.stringify(result.checks)}`).toMatch(why);
  });

  it('a column of the metric that one arm lacks', async () => {
    const rows = GOOD.map(({ ts, arm, requests, events }) =>
      JSON.stringify({
        ts,
        arm,
        requests: Number(requests),
        ...(arm === 'baseline' ? { 'error_rate.events': Number(events) } : {}),
      }),
    );
    const result = await look(rows.join('\n'), 'jsonl');
    expect(said(result)).toMatch(/^hold\/(unreadable|missing)$/);
    expect(result.record?.detail).toMatch(/jsonl:1: error_rate\.events is empty/);
  });
});

describe('what is not broken, whatever it looks like', () => {
  it.each([
    ['as it is', csv(GOOD)],
    ['every row twice', csv([...GOOD, ...GOOD])],
    ['in any order', csv([...GOOD].reverse())],
    ['with times in seconds', csv(GOOD.map((row) => ({ ...row, ts: String(Date.parse(row.ts) / 1000) })))],
    ['with rows of a clock four minutes ahead', csv([...GOOD, { ...GOOD[1]!, ts: iso(NOW + HOUR / 15) }])],
  ])('goes on: %s', async (_name, text) => {
    const result = await look(text);
    expect([said(result), result.record?.split.candidate], result.record?.detail).toEqual([
      'advance/harm_excluded',
      5000,
    ]);
  });

  it('harm is seen through duplicates, and what was there twice is counted once', async () => {
    const rows = changed(
      (row) => row.arm === 'candidate',
      () => ({ events: '64' }),
    );
    const [once, twice] = [await look(csv(rows)), await look(csv([...rows, ...rows]))];
    expect([said(once), said(twice)]).toEqual(['roll_back/harm_shown', 'roll_back/harm_shown']);
    expect(twice.record?.guards).toEqual(once.record?.guards);
  });

  it('harm that was seen does not go away with a broken row: it holds, and rolls back once the row is mended', async () => {
    const rows = changed(
      (row) => row.arm === 'candidate',
      () => ({ events: '64' }),
    );
    const broken = rows.map((row, index) => (index === 2 * LAST ? { ...row, events: 'NaN' } : row));
    expect(said(await look(csv(broken)))).toBe('hold/unreadable');
    expect(said(await look(csv(rows)))).toBe('roll_back/harm_shown');
  });
});
