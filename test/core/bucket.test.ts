import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bucketOf, chooseVariant, type Sharing, type splitOf } from '../../src/core/bucket.ts';
import { murmur3 } from '../../src/core/murmur3.ts';

const one = (version: string, share: number, shadow = false): Sharing => ({ version, share, shadow });
const rollout = (more: Partial<Parameters<typeof splitOf>[1] & object> = {}) => ({
  candidate: '1.2.0',
  tenants: [],
  salt: 'flight-delay/production/12:',
  ...more,
});

describe('the hash', () => {
  // Made with github.com/spaolacci/murmur3 v1.1.0, Sum32 of the UTF-8 bytes.
  it.each([
    ['', 0],
    ['a', 1009084850],
    ['ab', 2613040991],
    ['abc', 3017643002],
    ['abcd', 1139631978],
    ['abcde', 3902511862],
    ['hello', 613153351],
    ['hello, world', 345750399],
    ['The quick brown fox jumps over the lazy dog', 776992547],
    ['flight-delay/production/12:user-42', 1058371538],
    ['ß', 336885798],
    ['日本語', 2779017879],
    ['key-😀', 280909188],
    ['Ünïcödé', 198920051],
    ['\u00e9\u0301', 3620609526],
    ['\u{10ffff}', 734332634],
  ])('of %j is what the reference says', (text, hash) => {
    expect(murmur3(text)).toBe(hash);
  });

  it('of half a surrogate pair is that of the replacement character', () => {
    expect(murmur3('a\ud800')).toBe(murmur3('a\ufffd'));
  });
});

describe('the bucket of a key', () => {
  it('is a whole number below the total', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string({ unit: 'binary' }),
        fc.integer({ min: 1, max: 2 ** 21 }),
        (salt, key, total) => {
          const bucket = bucketOf({ salt, key }, total);
          expect(Number.isInteger(bucket) && bucket >= 0 && bucket < total).toBe(true);
          expect(bucket).toBe(Number((BigInt(murmur3(salt + key)) * BigInt(total)) >> 32n));
        },
      ),
    );
  });

  it.each([0, -1, 1.5, Number.NaN, 2 ** 21 + 1])('has no place among %d', (total) => {
    expect(() => bucketOf({ salt: '', key: 'a' }, total)).toThrow(RangeError);
  });
});

describe('the version that a key gets', () => {
  const shares = (candidate: number, others: readonly number[]): Sharing[] => {
    const rest = 10_000 - candidate;
    const sum = others.reduce((total, share) => total + share, 0) || 1;
    const scaled = others.map((share) => Math.floor((share * rest) / sum));
    const last = rest - scaled.reduce((total, share) => total + share, 0);
    return [one('1.2.0', candidate), ...scaled.map((share, index) => one(`1.0.${index}`, share)), one('1.1.0', last)];
  };

  it('stays the candidate while the candidate is raised, whatever the others had', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 5000 }), { maxLength: 3 }),
        fc.integer({ min: 0, max: 10_000 }),
        fc.integer({ min: 0, max: 10_000 }),
        fc.string({ unit: 'grapheme', minLength: 1 }),
        (others, a, b, key) => {
          const [low, high] = a < b ? [a, b] : [b, a];
          if (chooseVariant(shares(low, others), rollout(), key) !== '1.2.0') return;
          expect(chooseVariant(shares(high, others), rollout(), key)).toBe('1.2.0');
        },
      ),
    );
  });

  it('is always one that has a share, or the candidate for its tenants; never a shadow', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), fc.boolean(), fc.string(), (share, shadow, key) => {
        const list = [one('1.2.0', shadow ? 0 : share, shadow), one('1.1.0', shadow ? 10_000 : 10_000 - share)];
        const chosen = chooseVariant(list, rollout({ tenants: ['acme'] }), key);
        const expected = list.filter((each) => each.share > 0 || (key === 'acme' && !each.shadow));
        expect(expected.map((each) => each.version)).toContain(chosen);
      }),
    );
  });

  it('is the candidate for its tenants before it has a share, and not while it is a shadow', () => {
    const tenants = rollout({ tenants: ['acme'] });
    expect(chooseVariant([one('1.2.0', 0), one('1.1.0', 10_000)], tenants, 'acme')).toBe('1.2.0');
    expect(chooseVariant([one('1.2.0', 0), one('1.1.0', 10_000)], tenants, 'other')).toBe('1.1.0');
    expect(chooseVariant([one('1.2.0', 0, true), one('1.1.0', 10_000)], tenants, 'acme')).toBe('1.1.0');
  });

  it('is the baseline without a key, and nothing where nothing is served', () => {
    expect(chooseVariant([one('1.2.0', 9_999), one('1.1.0', 1)], rollout(), '')).toBe('1.1.0');
    expect(chooseVariant([], null, 'anybody')).toBeNull();
    expect(chooseVariant([one('1.2.0', 0, true)], rollout(), 'anybody')).toBeNull();
  });

  it('is the only one outside of a rollout', () => {
    expect(chooseVariant([one('1.1.0', 10_000), one('1.0.0', 0)], null, 'anybody')).toBe('1.1.0');
  });
});
