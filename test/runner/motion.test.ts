import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createMotion, type Motion } from '../../src/sandbox/runner/motion.ts';

/** Whether rest is there now: what is pending now is not pending after one turn of the event loop's promises. */
async function rests(motion: Motion): Promise<boolean> {
  let reached = false;
  void motion.rest().then(() => {
    reached = true;
  });
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  return reached;
}

const graph = (needs: Record<string, string[]>) =>
  new Map(Object.entries(needs).map(([id, before]) => [id, new Set(before)]));

test('work that is tracked moves until it ends, well or badly', async () => {
  const motion = createMotion();
  expect(await rests(motion)).toBe(true);
  let end = (): void => {};
  void motion.track(
    new Promise<void>((resolve) => {
      end = resolve;
    }),
  );
  expect(await rests(motion)).toBe(false);
  end();
  expect(await rests(motion)).toBe(true);
  motion.track(Promise.reject(new Error('bad'))).catch(() => undefined);
  await motion.rest();
  expect(await rests(motion)).toBe(true);
});

test('a run rests while its one job waits, and moves from the moment that it waits no longer', async () => {
  const motion = createMotion();
  const run = motion.addRun(graph({ a: [], b: ['a'] }));
  expect(await rests(motion)).toBe(false);
  const a = run.job('a');
  const endLine = a.line();
  expect(await rests(motion)).toBe(false);
  const endWait = a.wait();
  expect(await rests(motion)).toBe(true);
  endWait();
  endWait();
  expect(await rests(motion)).toBe(false);
  endLine();
  a.end();
  // Nothing of b has begun, yet nothing stands before it any more.
  expect(await rests(motion)).toBe(false);
  run.job('b').end();
  // The run itself still has its end to tell.
  expect(await rests(motion)).toBe(false);
  run.end();
  expect(await rests(motion)).toBe(true);
});

test('one line of a matrix that moves is enough to move, and so is one run of many', async () => {
  const motion = createMotion();
  const run = motion.addRun(graph({ a: [] }));
  const a = run.job('a');
  const lines = [a.line(), a.line()];
  a.wait();
  expect(await rests(motion)).toBe(false);
  lines[1]?.();
  expect(await rests(motion)).toBe(true);
  const other = motion.addRun(graph({ a: [] }));
  expect(await rests(motion)).toBe(false);
  const endTurn = other.wait();
  expect(await rests(motion)).toBe(true);
  endTurn();
  expect(await rests(motion)).toBe(false);
});

test('whoever waits for rest hears of it when it comes, not of what looked like it for a moment', async () => {
  const motion = createMotion();
  const run = motion.addRun(graph({ a: [] }));
  let reached = false;
  void motion.rest().then(() => {
    reached = true;
  });
  // Between two steps the run stands still and moves again before anybody else gets a turn.
  run.wait()();
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  expect(reached).toBe(false);
  run.wait();
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  expect(reached).toBe(true);
});

test('with any graph of jobs in any state, rest means that each open job waits, or stands behind one that is open', async () => {
  const state = fc.constantFrom('open', 'moving', 'waiting', 'ended');
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(state, fc.nat()), { minLength: 1, maxLength: 6 }), async (jobs) => {
      const motion = createMotion();
      // A job may need any of those before it: the bits of a number say which.
      const needs = jobs.map(([, bits], index) =>
        [...jobs.keys()].filter((other) => other < index && bits & (1 << other)),
      );
      const run = motion.addRun(new Map(needs.map((before, index) => [`${index}`, new Set(before.map(String))])));
      for (const [index, [kind]] of jobs.entries()) {
        const job = run.job(`${index}`);
        if (kind === 'moving' || kind === 'waiting') job.line();
        if (kind === 'waiting') job.wait();
        if (kind === 'ended') job.end();
      }
      const open = [...jobs.keys()].filter((index) => jobs[index]?.[0] !== 'ended');
      const held = (index: number) =>
        jobs[index]?.[0] === 'waiting' || needs[index]?.some((other) => open.includes(other)) === true;
      expect(await rests(motion)).toBe(open.length > 0 && open.every(held));
    }),
  );
});
