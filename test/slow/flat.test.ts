/** The same as test/acceptance/flat.test.ts, against a registry of 10,000 versions and 100,000 events. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Cost, expectFlat, MEASURED, measure, prepareSize, type Sized } from '../support/flat.ts';

let small: Sized;
let large: Sized;
const costs = new Map<Sized, Map<string, Cost>>();

beforeAll(async () => {
  small = await prepareSize({ versions: 30, events: 100 });
  large = await prepareSize({ versions: 10_000, events: 100_000 });
  for (const one of [small, large]) costs.set(one, await measure(one));
}, 900_000);
afterAll(async () => {
  await small.base.dispose();
  await large.base.dispose();
});

describe('a registry of 10,000 versions and 100,000 events', () => {
  it.each(Object.keys(MEASURED))('costs no more than a small one: %s', (name) => {
    const [a, b] = [costs.get(small)?.get(name), costs.get(large)?.get(name)];
    if (a === undefined || b === undefined) throw new Error(`${name} was not measured`);
    expectFlat({ small: a, large: b });
    expect(b.requests.length).toBeLessThan(25);
  });
});
