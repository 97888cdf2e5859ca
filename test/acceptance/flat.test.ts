/** What an operation asks of GitHub does not depend on how long the history is. The full size is in test/slow. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mustBeDone } from '../support/arena.ts';
import { type Cost, expectFlat, MEASURED, measure, prepareSize, type Sized } from '../support/flat.ts';
import { withCopy } from '../support/stories.ts';

const SMALL = { versions: 30, events: 60 + 40 };
const LARGE = { versions: 300, events: 3000 };

/** Requests, beside those for assets. */
const LIMITS: Readonly<Record<string, number>> = {
  promote: 18,
  'rollback to the last good version': 12,
  'rollback to a named version': 12,
};

let small: Sized;
let large: Sized;
const costs = new Map<'small' | 'large', Map<string, Cost>>();

beforeAll(async () => {
  small = await prepareSize(SMALL);
  large = await prepareSize(LARGE);
  costs.set('small', await measure(small));
  costs.set('large', await measure(large));
});
afterAll(async () => {
  await small.base.dispose();
  await large.base.dispose();
});

function costOf(size: 'small' | 'large', name: string): Cost {
  const cost = costs.get(size)?.get(name);
  if (cost === undefined) throw new Error(`${name} was not measured`);
  return cost;
}

describe('the cost of an operation', () => {
  it.each(Object.keys(MEASURED))('is the same in a long history: %s', (name) => {
    expectFlat({ small: costOf('small', name), large: costOf('large', name) });
  });

  it.each(Object.entries(LIMITS))('keeps within its limit: %s', (name, limit) => {
    const { requests, assets } = costOf('large', name);
    expect(requests.length - assets).toBeLessThanOrEqual(limit);
  });

  it('of a look-up as of a time is two requests to the ledger and those that prove what was found', () => {
    const looks = costOf('large', 'resolve as of a time').requests.filter((request) => request.endsWith('/graphql'));
    expect(looks.length).toBeLessThanOrEqual(5);
  });
});

describe.each(['rollback to the last good version', 'rollback to a named version'])('%s', (name) => {
  it('looks once at everything together, and moves the pointer with one write', async () => {
    await withCopy(large.base, async (arena) => {
      const order: string[] = [];
      let begun = 0;
      let answered = 0;
      const asked: number[] = [];
      const remove = [
        arena.github.onRequest(({ method, url, body }) => {
          begun += 1;
          const writes = /createCommitOnBranch/.test(body ?? '');
          order.push(writes ? 'commit' : /idtoken/.test(url) ? 'sign' : `${method} ${url.replace(/\?.*/, '')}`);
          asked.push(answered);
        }),
        arena.github.onResponse(async () => {
          // The answers wait until nothing more is asked: a read that needs one of them would not begin.
          for (let turn = 0, seen = begun; turn < 20; turn += 1) {
            await new Promise((resolve) => setImmediate(resolve));
            if (seen !== begun) [turn, seen] = [0, begun];
          }
          answered += 1;
        }),
      ];
      const act = MEASURED[name];
      if (act === undefined) throw new Error(`${name} is not among the operations`);
      mustBeDone(await act(arena, large.versions));
      for (const one of remove) one();
      const commit = order.indexOf('commit');
      const reads = order.slice(0, commit).filter((one) => one !== 'sign');
      expect(reads.length).toBe(3);
      // None of them waited for the answer to another.
      expect(asked.slice(0, reads.length)).toEqual([0, 0, 0]);
      // After them the event is signed and written; nothing else comes before the pointer has moved.
      expect(order.slice(reads.length, commit + 1)).toEqual(['sign', 'commit']);
      expect(order.filter((one) => one === 'commit').length).toBe(1);
    });
  });
});
