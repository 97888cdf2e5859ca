/** The same as `test/operations/approval/machine.test.ts`, with more runs and another seed each time. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { orders, taken } from '../support/approval-orders.ts';

it('production is entered just when a simple model lets a version in, in many orders', async () => {
  const seen = { promotions: 0, refusals: 0 };
  const property = fc.asyncProperty(orders, async (steps) => {
    const { promotions, refusals } = await taken(steps);
    seen.promotions += promotions;
    seen.refusals += refusals;
  });
  await fc.assert(property, { numRuns: 20, endOnFailure: true });
  expect(Math.min(seen.promotions, seen.refusals)).toBeGreaterThan(20);
}, 1_800_000);
