import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registerEvaluated } from '../../src/operations/register-evaluated.ts';
import { type Arena, createArena, mustBeDone, packArena } from '../support/arena.ts';
import {
  type Answers,
  answersFile,
  BAD,
  BETTER,
  evaluated,
  evaluationsOf,
  GOOD,
  outsideOf,
  policyWith,
  promotion,
  resultsFile,
  stateOf,
} from '../support/evaluated.ts';
import { MODEL, registered, withCopy } from '../support/stories.ts';

/** The first version is in production, on good answers. */
let base: Arena;
beforeAll(async () => {
  base = await createArena({ policy: policyWith({ rules: '  publish: redacted' }) });
  await registered(base, 10, 'one');
  mustBeDone(await evaluated(base, 11, { candidate: GOOD }));
  mustBeDone(await promotion(base, 12, { version: '1.0.0' }));
  await base.close();
  packArena(base);
});
afterAll(() => base.dispose());

async function registering(
  arena: Arena,
  of: { readonly run: number; readonly candidate: string | Answers; readonly mode?: 'apply' | 'dry_run' },
) {
  const { run, candidate, mode = 'apply' } = of;
  const context = await arena.context({ run });
  const file = typeof candidate === 'string' ? candidate : answersFile(arena, `candidate-${run}`, candidate);
  return registerEvaluated(
    { ...context, mode },
    {
      registration: {
        model: MODEL,
        folder: await (await arena.ports({ run })).modelFolder(arena.folder('two')),
        version: null,
        bump: null,
        source: arena.source,
        ref: 'refs/heads/main',
      },
      evaluation: {
        stage: null,
        candidate: [file],
        baseline: [],
        set: { name: null, digest: null },
        measuredAt: 'now',
        selfCheck: 'no',
        comment: 'no',
        report: null,
      },
    },
  );
}

describe('registering with results', () => {
  it('registers, evaluates what was registered, and says both', () =>
    withCopy(base, async (arena) => {
      const result = await registering(arena, { run: 20, candidate: BETTER });
      expect(result).toMatchObject({
        operation: 'register',
        decision: 'done',
        record: { version: '1.0.1', stage: 'production', verdict: 'pass', passed: 'true' },
      });
      expect(await evaluationsOf(arena, '1.0.1')).toMatchObject([{ role: 'candidate', verdict: 'pass' }]);
      mustBeDone(await promotion(arena, 21, { version: '1.0.1' }));
      arena.validator.expectNoViolations();
    }));

  it('lets a failure stand in the way, and the registration stands', () =>
    withCopy(base, async (arena) => {
      const result = await registering(arena, { run: 20, candidate: BAD });
      expect(result).toMatchObject({
        decision: 'refused',
        reason_code: 'evaluation_failed',
        record: { version: '1.0.1', verdict: 'fail', passed: 'false' },
      });
      expect(result.refusal?.next).toContain('The registration stands.');
      expect((await stateOf(arena)).latest?.version).toBe('1.0.1');
      expect(await promotion(arena, 21, { version: '1.0.1' })).toMatchObject({ reason_code: 'evaluation_failed' });
    }));

  it('leaves nothing behind where the results cannot be read', () =>
    withCopy(base, async (arena) => {
      const before = await outsideOf(arena);
      const broken = resultsFile(arena, 'broken.json', '{"schema":"slipway.evidence/1"');
      expect(await registering(arena, { run: 20, candidate: broken })).toMatchObject({
        decision: 'refused',
        reason_code: 'evidence_unreadable',
        record: null,
      });
      expect(await outsideOf(arena)).toEqual(before);
    }));

  it('is the same when it is asked for again: one version, one evaluation', () =>
    withCopy(base, async (arena) => {
      const asking = { run: 20, candidate: answersFile(arena, 'same', BETTER) };
      const first = await registering(arena, asking);
      const before = await outsideOf(arena);
      const again = await registering(arena, asking);
      expect(again).toMatchObject({ decision: 'already_done', record: { version: '1.0.1', verdict: 'pass' } });
      expect(again.record).toMatchObject({ subject: first.record?.subject });
      expect(await outsideOf(arena)).toEqual(before);
    }));

  it('shows in a dry run what both would come to, and writes nothing', () =>
    withCopy(base, async (arena) => {
      const before = await outsideOf(arena);
      const result = await registering(arena, { run: 20, candidate: BAD, mode: 'dry_run' });
      expect(result).toMatchObject({
        decision: 'refused',
        reason_code: 'evaluation_failed',
        record: { verdict: 'fail' },
      });
      expect(result.refusal?.next).toContain('Nothing was registered');
      expect(await outsideOf(arena)).toEqual(before);
    }));
});
