/** What is served is made by hand here: that the fold and the files follow the event is tested with them. */
import { describe, expect, it, vi } from 'vitest';
import { documentText } from '../../src/core/canonical.ts';
import type { Wanted } from '../../src/core/configuration.ts';
import { publishedFacts, publishedPath } from '../../src/core/derive.ts';
import type { EventBody, LedgerEvent } from '../../src/core/event.ts';
import { eventPath, recordPath, statusPath } from '../../src/core/paths.ts';
import { subjectDigest } from '../../src/core/record.ts';
import type { StageState, Tenure } from '../../src/core/state.ts';
import { configure } from '../../src/operations/configure.ts';
import { exampleEvent, exampleRecord } from '../core/support/examples.ts';
import { MODEL, memoryContext, memoryLedger, NOW, sha256 } from './support/memory-ledger.ts';

vi.mock('../../src/core/parse-documents.ts', async (original) => ({
  ...(await original<object>()),
  parseFile: (value: unknown) => ({ kind: 'ok', value }),
}));
// The state after the event is another test's.
vi.mock('../../src/core/fold.ts', async (original) => {
  const real = await original<typeof import('../../src/core/fold.ts')>();
  const { stateDigest } = await import('../../src/core/state.ts');
  const applyEvent: typeof real.applyEvent = (state, event, digest) =>
    event.type === 'configured'
      ? { ...state, seq: event.seq, head: digest, at: event.at }
      : real.applyEvent(state, event, digest);
  const sealEvent: typeof real.sealEvent = (before, open, hash) => {
    const body = { ...open, state: 'sha256:' } as EventBody;
    return { ...body, state: stateDigest(applyEvent(before, body, 'sha256:'), hash) };
  };
  return { ...real, applyEvent, sealEvent };
});

const VERSION = '1.1.0';
const record = { ...exampleRecord(), model: MODEL, version: VERSION, configuration: { threshold: 0.5 } };
const subject = subjectDigest(record, sha256);
const pointer = { version: VERSION, ordinal: record.ordinal, subject };
const key = { model: MODEL, version: VERSION };

const production: StageState = {
  live: {
    ...pointer,
    as: 'live',
    anchor: '1'.repeat(40),
    seq: 3,
    from: '2026-03-01T00:00:00Z',
    to: null,
    ended: null,
    went_to: null,
    configuration: null,
  } satisfies Tenure,
  incoming: null,
  rollout: null,
  look: null,
  history: [],
  exposure: [],
};

function served(policy?: string) {
  const ledger = memoryLedger({
    state: { seq: 5, stages: { production }, latest: { ...pointer, anchor: '1'.repeat(40) } },
    event: { type: 'resumed', payload: { holds: ['hold-1'], reason: 'over' } },
    ...(policy === undefined ? {} : { policy }),
  });
  ledger.files.set(recordPath(key, sha256), documentText(record));
  const event = {
    ...exampleEvent('version_published'),
    model: MODEL,
    seq: 2,
    payload: { ...exampleEvent('version_published').payload, ...pointer },
  } as LedgerEvent<'version_published'>;
  ledger.files.set(eventPath(MODEL, 2), documentText(event));
  const published = publishedFacts(event);
  ledger.files.set(publishedPath(key, sha256), documentText(published));
  const status = {
    schema: 'slipway.version-status/1',
    ...key,
    ...pointer,
    status: 'published',
    stage: 'production',
    since: NOW,
    seq: 3,
    failed: null,
  };
  ledger.files.set(statusPath(key, sha256), documentText(status));
  return ledger;
}

const asking = (wanted: Wanted, rest: { subject?: string; stage?: string; reason?: string } = {}) => ({
  subject: `${MODEL}@${VERSION}`,
  stage: 'production',
  reason: 'too many alarms',
  link: null,
  wanted,
  ...rest,
});
const LOWER: Wanted = { kind: 'set', changes: [['threshold', 0.4]] };

describe('configuring', () => {
  it('writes one event', async () => {
    const ledger = served();
    const { context } = memoryContext({ ledger });
    const result = await configure(context, asking(LOWER));
    expect(result.refusal).toBeNull();
    expect(result).toMatchObject({
      decision: 'done',
      record: { model: MODEL, version: VERSION, stage: 'production', previous: null, seq: 6 },
    });
    expect(ledger.written).toMatchObject([
      {
        type: 'configured',
        seq: 6,
        payload: { ...pointer, stage: 'production', configuration: { values: { threshold: 0.4 } } },
      },
    ]);
    expect(result.record?.configuration).toBe(
      (ledger.written[0] as LedgerEvent<'configured'>).payload.configuration?.digest,
    );
  });

  it('asked for again by the same run is done once', async () => {
    const ledger = served();
    const { context } = memoryContext({ ledger });
    await configure(context, asking(LOWER));
    expect(await configure(context, asking(LOWER))).toMatchObject({ decision: 'already_done', record: { seq: 6 } });
    expect(ledger.written).toHaveLength(1);
  });

  it('writes nothing in a dry run, and where the version runs with just that', async () => {
    const ledger = served();
    const dry = memoryContext({ ledger, mode: 'dry_run' });
    expect(await configure(dry.context, asking(LOWER))).toMatchObject({ decision: 'planned', record: { seq: 6 } });
    const { context } = memoryContext({ ledger });
    const same: Wanted = { kind: 'values', values: { threshold: 0.5 } };
    expect(await configure(context, asking(same))).toMatchObject({
      decision: 'already_done',
      reason_code: 'already_configured',
      record: { configuration: null, seq: null },
    });
    expect(ledger.written).toEqual([]);
  });

  it('goes by no record that is not the one its subject names', async () => {
    const ledger = served();
    const path = recordPath(key, sha256);
    ledger.files.set(path, documentText({ ...record, configuration: { threshold: 0.01 } }));
    const { context } = memoryContext({ ledger });
    const result = await configure(context, asking({ kind: 'registered' }));
    expect(result).toMatchObject({ decision: 'refused', reason_code: 'integrity_failed' });
  });

  let deep: Record<string, unknown> = {};
  for (let depth = 0; depth < 20_000; depth += 1) deep = { a: deep };
  it.each([
    ['unknown_version', asking(LOWER, { subject: `${MODEL}@9.9.9` })],
    ['unknown_stage', asking(LOWER, { stage: 'productoin' })],
    ['not_served', asking(LOWER, { stage: 'staging' })],
    ['reason_missing', asking(LOWER, { reason: ' ' })],
    ['input_invalid', asking({ kind: 'set', changes: [['api_key', 'hunter2']] })],
    ['input_invalid', asking({ kind: 'values', values: deep })],
  ] as const)('is refused with %s, and nothing is written', async (code, request) => {
    const ledger = served();
    const { context } = memoryContext({ ledger });
    const result = await configure(context, request);
    expect(result).toMatchObject({ decision: 'refused', reason_code: code });
    expect(JSON.stringify(result)).not.toContain('hunter2');
    expect(ledger.written).toEqual([]);
  });
});
