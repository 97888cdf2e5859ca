/** States with rollouts are made by hand here: what makes them so is the fold's, and tested with it. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { statePath } from '../../src/core/paths.ts';
import { SlipwayError } from '../../src/core/reasons.ts';
import type { Look } from '../../src/core/rollout/types.ts';
import type { StageState, Tenure } from '../../src/core/state.ts';
import { heartbeat } from '../../src/operations/heartbeat.ts';
import type { Guard } from '../../src/policy/types.ts';
import { digestOfText } from '../core/support/examples.ts';
import { MODEL, memoryContext, memoryLedger } from './support/memory-ledger.ts';

const { guards } = vi.hoisted(() => ({ guards: { now: [] as Guard[] } }));

vi.mock('../../src/policy/effective.ts', async (original) => {
  const real = await original<typeof import('../../src/policy/effective.ts')>();
  return {
    ...real,
    effectivePolicy: (...given: Parameters<typeof real.effectivePolicy>) => {
      const found = real.effectivePolicy(...given);
      if (found.kind !== 'effective') return found;
      return { ...found, monitoring: { ...found.monitoring, lookEveryMs: 3_600_000, guards: guards.now } };
    },
  };
});
vi.mock('../../src/core/parse-documents.ts', async (original) => ({
  ...(await original<object>()),
  parseFile: (value: unknown) => ({ kind: 'ok', value }),
}));

const GUARD: Guard = {
  metric: 'error_rate',
  slice: null,
  percentile: null,
  rule: { kind: 'threshold', bound: 'max', value: 0.05 },
  windowMs: null,
  onBreach: 'rollback',
};
const HELD = { type: 'resumed', payload: { holds: ['hold-1'], reason: 'over' } } as const;
const stage = (lookAt: string | null): StageState => ({
  live: {
    version: '1.1.0',
    ordinal: 2,
    subject: digestOfText('1.1.0'),
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
  look: lookAt === null ? null : ({ at: lookAt } as Look),
  history: [],
  exposure: [],
});
const ledgerOf = (lookAt: string | null) =>
  memoryLedger({ state: { seq: 5, stages: { production: stage(lookAt) } }, event: HELD });

beforeEach(() => {
  guards.now = [GUARD];
});

describe('the heartbeat of a registry', () => {
  it('is well where looks are written down', async () => {
    const { context, issues } = memoryContext({ ledger: ledgerOf('2026-03-10T03:00:00Z') });
    const result = await heartbeat(context, { model: null });
    expect(result).toMatchObject({ decision: 'done', reason_code: 'ok', record: { overdue: 0 } });
    expect(result.summary).toBe('1 stage is looked at as the policy has it.');
    expect(issues).toEqual([]);
  });

  it('refuses where they stopped, and opens one issue that says since when, why, and how to start them', async () => {
    const ledger = ledgerOf('2026-03-07T12:00:00Z');
    const { context, issues } = memoryContext({ ledger });
    const result = await heartbeat(context, { model: null });
    expect(result).toMatchObject({ decision: 'refused', reason_code: 'looks_overdue', record: { overdue: 1 } });
    expect(result.refusal?.found).toContain(
      'flight-delay in production (1.1.0) for 3 days, since 2026-03-07T12:00:00Z',
    );
    expect(result.effects).toMatchObject([{ effect: 'issue', state: 'done', url: 'https://github.test/issues/1' }]);
    await heartbeat(context, { model: MODEL });
    expect(issues).toHaveLength(1);
    expect(issues[0]?.title).toBe('flight-delay: nobody looks at production any more');
    for (const words of [
      '2026-03-07 12:00',
      '60 days',
      'every 1 hour',
      'after 27 hours',
      'gh workflow enable',
      'slipway monitor flight-delay',
    ])
      expect(issues[0]?.body).toContain(words);
    expect(issues[0]?.body).toContain(issues[0]?.marker);
    expect(ledger.written).toEqual([]);
  });

  it('opens another issue when they stop again', async () => {
    const made = memoryContext({ ledger: ledgerOf('2026-03-05T12:00:00Z') });
    await heartbeat(made.context, { model: null });
    const ports = { ...made.context.ports, ledger: ledgerOf('2026-03-08T00:00:00Z') };
    await heartbeat({ ...made.context, ports }, { model: null });
    expect(made.issues.map((one) => one.marker)).toEqual([
      'slipway:looks-overdue:flight-delay:production:2026-03-05T12:00:00Z',
      'slipway:looks-overdue:flight-delay:production:2026-03-08T00:00:00Z',
    ]);
  });

  it('still refuses where the issue cannot be opened, and says why', async () => {
    const made = memoryContext({ ledger: ledgerOf(null) });
    made.issuesFail = new SlipwayError({
      code: 'token_forbidden',
      required: 'a token that may do this (issues: write)',
      found: '403 Resource not accessible by integration',
      next: 'Add issues: write.',
    });
    const result = await heartbeat(made.context, { model: null });
    expect(result).toMatchObject({ decision: 'refused', reason_code: 'looks_overdue' });
    expect(result.warnings[0]).toContain('Add issues: write.');
  });

  it('says what it would do in a dry run', async () => {
    const { context, issues } = memoryContext({ ledger: ledgerOf(null), mode: 'dry_run' });
    const result = await heartbeat(context, { model: null });
    expect(result.effects).toMatchObject([{ state: 'planned' }]);
    expect(issues).toEqual([]);
  });

  it('has nothing to say where the policy has no guards', async () => {
    guards.now = [];
    const { context } = memoryContext({ ledger: ledgerOf(null) });
    const result = await heartbeat(context, { model: null });
    expect(result).toMatchObject({ decision: 'done', summary: 'Nothing is served that would have to be looked at.' });
  });

  it('does not believe a state that is not the one the chain proves', async () => {
    const ledger = ledgerOf('2026-03-07T12:00:00Z');
    const path = statePath(MODEL);
    ledger.files.set(path, (ledger.files.get(path) ?? '').replace('2026-03-07', '2026-03-06'));
    const { context, issues } = memoryContext({ ledger });
    expect(await heartbeat(context, { model: null })).toMatchObject({ reason_code: 'ledger_corrupt' });
    expect(issues).toEqual([]);
  });

  it('does not pass over a model whose state is gone', async () => {
    const ledger = ledgerOf('2026-03-10T03:00:00Z');
    ledger.files.delete(statePath(MODEL));
    const { context } = memoryContext({ ledger });
    expect(await heartbeat(context, { model: null })).toMatchObject({
      decision: 'error',
      reason_code: 'ledger_corrupt',
    });
  });

  it('refuses a model that the policy does not know', async () => {
    const { context } = memoryContext({ ledger: ledgerOf(null) });
    expect(await heartbeat(context, { model: 'flight-dela' })).toMatchObject({ reason_code: 'unknown_model' });
  });
});
