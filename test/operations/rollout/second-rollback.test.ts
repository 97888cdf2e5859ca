/** Who asks for a rollback and comes second: what they meant is out already, or is taken out; never something else. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fileMetrics } from '../../../src/adapters/metrics/files.ts';
import type { Result } from '../../../src/core/result.ts';
import type { Context } from '../../../src/operations/context.ts';
import { monitor } from '../../../src/operations/monitor.ts';
import { rollback } from '../../../src/operations/rollback.ts';
import { type Arena, findingsOf } from '../../support/arena.ts';
import { observed, pass, prepareRamp, STAGE, stateOf } from '../../support/ramps.ts';
import { MODEL, promoted, withCopy } from '../../support/stories.ts';

let base: Arena;
beforeAll(async () => {
  base = await prepareRamp();
});
afterAll(() => base.dispose());

const REQUEST = { model: MODEL, stage: STAGE, to: null, reason: 'late flights', link: null, incident: null };
let nextRun = 3000;

const ask = async (arena: Arena, more: { readonly askedAt?: string } = {}): Promise<Result> =>
  rollback(await arena.context({ run: ++nextRun }), { ...REQUEST, ...more });

const stageNow = async (arena: Arena) => (await stateOf(arena)).stages[STAGE];

/** A context whose first write comes after what somebody else does. */
async function beaten(arena: Arena, by: () => Promise<unknown>): Promise<Context> {
  const context = await arena.context({ run: ++nextRun });
  const { ledger } = context.ports;
  let first = true;
  const commit: typeof ledger.commit = async (of) => {
    if (first) {
      first = false;
      await by();
    }
    return ledger.commit(of);
  };
  return { ...context, ports: { ...context.ports, ledger: { ...ledger, commit } } };
}

it('a comment that was written before somebody else rolled back takes nothing else out; a later one does', () =>
  withCopy(base, async (arena) => {
    const written = arena.clock.now.toISOString();
    pass(arena);
    expect(await ask(arena)).toMatchObject({ decision: 'done' });
    const { seq } = await stateOf(arena);
    pass(arena);
    expect(await ask(arena, { askedAt: written })).toMatchObject({
      decision: 'already_done',
      reason_code: 'rollout_gone',
    });
    expect((await stateOf(arena)).seq).toBe(seq);
    expect(await stageNow(arena)).toMatchObject({ live: { version: '1.0.1' } });
    expect(await ask(arena, { askedAt: arena.clock.now.toISOString() })).toMatchObject({ decision: 'done' });
    expect(await stageNow(arena)).toMatchObject({ live: { version: '1.0.0' } });
    expect(await findingsOf(arena)).toEqual([]);
  }));

it('two people at once roll back once', () =>
  withCopy(base, async (arena) => {
    const context = await beaten(arena, () => ask(arena));
    expect(await rollback(context, REQUEST)).toMatchObject({ decision: 'already_done', reason_code: 'rollout_gone' });
    expect(await stageNow(arena)).toMatchObject({ live: { version: '1.0.1' }, incoming: null });
  }));

it('what serves is taken out although another version begins to come in meanwhile, which goes with it', () =>
  withCopy(base, async (arena) => {
    for (const _step of [1, 2]) {
      const request = { model: MODEL, stage: STAGE, metrics: fileMetrics([await observed(arena, 'good')]) };
      expect((await monitor(await arena.context({ run: ++nextRun }), request)).reason_code).toBe('look_advance');
      pass(arena);
    }
    expect(await stageNow(arena)).toMatchObject({ live: { version: '1.0.2' }, rollout: null });
    const context = await beaten(arena, () => promoted(arena, ++nextRun, { subject: `${MODEL}@1.0.3`, to: STAGE }));
    expect(await rollback(context, REQUEST)).toMatchObject({ decision: 'done' });
    const after = await stageNow(arena);
    expect(after).toMatchObject({ live: { version: '1.0.1' }, incoming: null, rollout: null });
    expect(after?.exposure.reduce((sum, one) => sum + one.share, 0)).toBe(10_000);
    expect(await findingsOf(arena)).toEqual([]);
  }));
