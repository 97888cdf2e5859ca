/** Who answers a flight in the example, by the rule that everybody else follows. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseVariant } from '../../src/core/bucket.ts';

const { chooseVersion } = (await import(new URL('../../examples/modelops/lib/bucket.mjs', import.meta.url).href)) as {
  chooseVersion: (
    served: readonly { readonly version: string; readonly share: number; readonly shadow: boolean }[],
    of: { readonly salt: string; readonly key: string },
  ) => string;
};

describe('the traffic of the example', () => {
  it('is shared out as `resolve --key` and flagd share it out', () => {
    const flight = fc.integer({ min: 1, max: 20_000 }).map((ordinal) => `f${String(ordinal).padStart(5, '0')}`);
    fc.assert(
      fc.property(flight, fc.integer({ min: 0, max: 10_000 }), fc.boolean(), fc.nat(99), (key, share, shadow, seq) => {
        const given = shadow ? 0 : share;
        const served = [
          { version: '1.1.0', share: given, shadow },
          { version: '1.0.0', share: 10_000 - given, shadow: false },
        ].filter((one) => one.share > 0 || one.shadow);
        const salt = `flight-delay/production/${seq}`;
        const expected = chooseVariant(served, { candidate: '1.1.0', tenants: [], salt }, key);
        expect(chooseVersion(served, { salt, key })).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });
});
