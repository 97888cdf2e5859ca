/** States with something to tell are made by hand here: what makes them so is the fold's, and tested with it. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { LedgerEvent, OwedEffect } from '../../src/core/event.ts';
import type { ModelState } from '../../src/core/state.ts';
import { emptyState } from '../../src/core/state.ts';
import { tellAndConfirm, tellAndConfirmAll } from '../../src/operations/confirm-told.ts';
import { type Owing, performEffects } from '../../src/operations/effects.ts';
import { reconcile } from '../../src/operations/reconcile.ts';
import { sweep } from '../../src/operations/sweep.ts';
import { tellAll } from '../../src/operations/tell.ts';
import type { AfterChange, EffectivePolicy } from '../../src/policy/types.ts';
import { digestOfText, exampleEvent } from '../core/support/examples.ts';
import { GENESIS, MODEL, memoryContext, memoryLedger } from './support/memory-ledger.ts';

const HOOK: AfterChange = { kind: 'webhook', url: 'https://serving.test/hook', secret: null };
const CHAT: AfterChange = { kind: 'slack', secret: 'CHAT' };
const { targets } = vi.hoisted(() => ({ targets: { now: [] as AfterChange[] } }));

// Whom the policy names is set by each test, so that none depends on how a policy is written.
vi.mock('../../src/policy/effective.ts', async (original) => {
  const real = await original<typeof import('../../src/policy/effective.ts')>();
  return {
    ...real,
    effectivePolicy: (...given: Parameters<typeof real.effectivePolicy>) => {
      const found = real.effectivePolicy(...given);
      if (found.kind !== 'effective') return found;
      return { ...found, serving: { ...found.serving, afterChange: targets.now } };
    },
  };
});
// States are read back as they were made.
vi.mock('../../src/core/parse-documents.ts', async (original) => ({
  ...(await original<object>()),
  parseFile: (value: unknown) => ({ kind: 'ok', value }),
}));

const ALIAS = {
  type: 'alias_set',
  payload: { alias: 'champion', target: null, reason: null },
} as const satisfies Pick<LedgerEvent<'alias_set'>, 'type' | 'payload'>;
const EARLIER = '2026-03-10T11:58:00Z';
const JUST_NOW = '2026-03-10T11:59:30Z';

const untoldState = (at = EARLIER): Partial<ModelState> => ({ seq: 12, at, untold: { seq: 12, at } });
const ledgerOf = (state: Partial<ModelState>) => memoryLedger({ state, event: ALIAS });
const ask = { model: MODEL, abandonAfter: 1e12 };

beforeEach(() => {
  targets.now = [HOOK];
});

describe('telling of an event', () => {
  const event = { ...exampleEvent('held'), ...ALIAS, model: MODEL, seq: 12 } as LedgerEvent;
  const policy = { serving: { targets: [], afterChange: [HOOK, CHAT] } };

  it('reaches all whom the policy names, and says of each what became of it', async () => {
    const { context, ears } = memoryContext({ ledger: ledgerOf({}) });
    ears.outcomes.push({ kind: 'told' }, { kind: 'failed', reason: 'the chat whose address is in CHAT: answered 403' });
    expect(await tellAll(context, { event, policy })).toEqual([
      { effect: 'tell', id: 'tell/12 webhook 1', state: 'done' },
      {
        effect: 'tell',
        id: 'tell/12 slack 2',
        state: 'owed',
        reason: 'the chat whose address is in CHAT: answered 403',
      },
    ]);
    expect(ears.told).toEqual(['webhook flight-delay/12', 'slack flight-delay/12']);
  });

  it('never fails itself, and shows nothing of an error that nobody foresaw', async () => {
    const { context, ears } = memoryContext({ ledger: ledgerOf({}) });
    ears.outcomes.push(new TypeError('Failed to parse URL from https://hooks.test/services/XyZ'));
    const [first, second] = await tellAll(context, { event, policy });
    expect(first).toMatchObject({ state: 'owed', reason: expect.not.stringContaining('XyZ') });
    expect(second).toMatchObject({ state: 'done' });
  });

  it('is nothing for an event that changes nothing of what is served', async () => {
    const { context, ears } = memoryContext({ ledger: ledgerOf({}) });
    expect(await tellAll(context, { event: exampleEvent('held'), policy })).toEqual([]);
    expect(ears.told).toEqual([]);
  });

  const effect: OwedEffect = { effect: 'tell', marker: 'tell/12' };
  const owing = (rest: Partial<Owing>): Owing => ({
    event,
    digest: digestOfText('event'),
    ledgerCommit: 'c'.repeat(40),
    state: { ...emptyState({ model: MODEL, genesis: GENESIS }), ...untoldState() },
    staged: null,
    mode: 'fresh',
    policy: policy as unknown as EffectivePolicy,
    ...rest,
  });

  it('as the effect of an event is one report by its marker, owed as long as anybody was not told', async () => {
    const { context, ears } = memoryContext({ ledger: ledgerOf({}) });
    expect(await performEffects(context, owing({}), [effect])).toEqual([
      { effect: 'tell', id: 'tell/12', state: 'done' },
    ]);
    ears.outcomes.push({ kind: 'failed', reason: 'no' });
    expect(await performEffects(context, owing({}), [effect])).toEqual([
      { effect: 'tell', id: 'tell/12', state: 'owed', reason: '1 of 2 were not told: no' },
    ]);
  });

  it('looks the policy up where whoever does the effects has none at hand', async () => {
    const { context, ears } = memoryContext({ ledger: ledgerOf({}) });
    const { policy: _policy, ...without } = owing({});
    await performEffects(context, without, [effect]);
    expect(ears.told).toEqual(['webhook flight-delay/12']);
  });

  it('of what was asked for again is left alone once it is confirmed, or something newer is to be told', async () => {
    for (const untold of [null, { seq: 13, at: EARLIER }]) {
      const { context, ears } = memoryContext({ ledger: ledgerOf({}) });
      const state = { ...owing({}).state, untold };
      const reports = await performEffects(context, owing({ mode: 'resume', state }), [effect]);
      expect(reports).toEqual([{ effect: 'tell', id: 'tell/12', state: 'already_done' }]);
      expect(ears.told).toEqual([]);
    }
    const { context, ears } = memoryContext({ ledger: ledgerOf({}) });
    await performEffects(context, owing({ mode: 'resume' }), [effect]);
    expect(ears.told).toHaveLength(2);
  });
});

describe('a process that was killed between its commit and telling', () => {
  it('is made up for by reconcile, which tells and writes down that it was', async () => {
    const ledger = ledgerOf(untoldState());
    const { context, ears } = memoryContext({ ledger });
    const result = await reconcile(context, ask);
    expect(ears.told).toEqual(['webhook flight-delay/12']);
    expect(result.decision).toBe('done');
    expect(result.effects).toEqual([{ effect: 'tell', id: 'tell/12', state: 'done' }]);
    expect(ledger.written).toMatchObject([{ type: 'reconciled', seq: 13, payload: { completed: ['tell/12'] } }]);
  });

  it('is made up for by the sweep', async () => {
    const ledger = ledgerOf(untoldState());
    const { context, ears } = memoryContext({ ledger });
    const result = await sweep(context, { model: null });
    expect(ears.told).toEqual(['webhook flight-delay/12']);
    expect(result.decision).toBe('done');
    expect(result.effects).toEqual([{ effect: 'tell', id: 'tell/12', state: 'done' }]);
    expect(ledger.written).toMatchObject([{ type: 'reconciled', payload: { completed: ['tell/12'] } }]);
  });

  it('is left to itself for a minute: it may still be at it', async () => {
    const ledger = ledgerOf(untoldState(JUST_NOW));
    const { context, ears } = memoryContext({ ledger });
    expect(await tellAndConfirm(context, MODEL)).toEqual([]);
    expect(ears.told).toEqual([]);
    expect(ledger.written).toEqual([]);
  });
});

describe('whoever cannot be told', () => {
  it('is named by reconcile, is told again the next time, and holds nothing up', async () => {
    const ledger = ledgerOf(untoldState());
    const { context, ears } = memoryContext({ ledger });
    ears.outcomes.push({ kind: 'failed', reason: 'https://serving.test/hook: answered 503 (tried 3 times)' });
    const result = await reconcile(context, ask);
    expect(result).toMatchObject({ decision: 'inconclusive', reason_code: 'effects_owed' });
    expect(result.effects).toEqual([
      {
        effect: 'tell',
        id: 'tell/12',
        state: 'owed',
        reason: 'https://serving.test/hook: answered 503 (tried 3 times)',
      },
    ]);
    // Whatever else it writes, it confirms nothing.
    for (const event of ledger.written) expect(event.payload).toEqual({ completed: [] });
    const before = ledger.written.length;
    await tellAndConfirm(context, MODEL);
    expect(ears.told).toEqual(['webhook flight-delay/12', 'webhook flight-delay/12']);
    expect(ledger.written.slice(before)).toMatchObject([{ payload: { completed: ['tell/12'] } }]);
  });

  it('keeps the sweep from nothing else, and is said to be owed', async () => {
    const { context, ears } = memoryContext({ ledger: ledgerOf(untoldState()) });
    ears.outcomes.push({ kind: 'failed', reason: 'no' });
    const result = await sweep(context, { model: null });
    expect(result.decision).toBe('done');
    expect(result.warnings).toEqual(['tell tell/12 is still owed: no']);
  });

  it('is forgotten once the policy no longer names anybody', async () => {
    targets.now = [];
    const ledger = ledgerOf(untoldState());
    const { context, ears } = memoryContext({ ledger });
    await tellAndConfirm(context, MODEL);
    expect(ears.told).toEqual([]);
    expect(ledger.written).toMatchObject([{ payload: { completed: ['tell/12'] } }]);
  });
});

describe('telling again', () => {
  it('confirms what was told and no more, where something newer came in between', async () => {
    const ledger = ledgerOf(untoldState());
    const { context, ears } = memoryContext({ ledger });
    ledger.meanwhile = () =>
      ledger.put({ state: { seq: 13, at: JUST_NOW, untold: { seq: 13, at: JUST_NOW } }, event: ALIAS });
    await tellAndConfirm(context, MODEL);
    expect(ears.told).toEqual(['webhook flight-delay/12']);
    // By number: the state, whose untold event is the newer one, keeps it.
    expect(ledger.written).toMatchObject([{ seq: 14, payload: { completed: ['tell/12'] } }]);
  });

  it('tells nobody and writes nothing in a dry run, and where everybody was told', async () => {
    for (const of of [
      { ledger: ledgerOf(untoldState()), mode: 'dry_run' as const },
      { ledger: ledgerOf({ seq: 12, at: EARLIER, untold: null }), mode: 'apply' as const },
    ]) {
      const { context, ears } = memoryContext(of);
      expect(await tellAndConfirmAll(context, { model: null })).toEqual([]);
      expect(await tellAndConfirm(context, MODEL)).toEqual([]);
      expect(ears.told).toEqual([]);
      expect(of.ledger.written).toEqual([]);
    }
  });

  it('says so where the event cannot be read, and goes on', async () => {
    const ledger = ledgerOf(untoldState());
    for (const path of ledger.files.keys()) if (path.includes('/events/')) ledger.files.delete(path);
    const { context } = memoryContext({ ledger });
    expect(await tellAndConfirmAll(context, { model: null })).toMatchObject([
      { id: 'tell/12', state: 'owed', reason: expect.stringContaining('slipway verify') },
    ]);
  });
});
