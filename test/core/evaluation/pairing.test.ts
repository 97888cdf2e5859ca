import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPairer, pairTables } from '../../../src/core/evaluation/pairing.ts';
import { tableOf } from './support.ts';

const table = (keys: readonly string[]) => tableOf({ keys, metrics: { f1: keys.map(() => 1) } });

describe('pairing samples by key', () => {
  it('finds every common key once, whatever the order', () => {
    const keys = fc.uniqueArray(fc.string(), { maxLength: 60 });
    const order = fc.constantFrom('sorted', 'as it comes');
    fc.assert(
      fc.property(keys, keys, order, (some, others, how) => {
        const put = (all: string[]) => (how === 'sorted' ? [...all].sort() : all);
        const [left, right] = [put(some), put(others)];
        const pairing = pairTables(table(left), table(right));
        const common = left.filter((key) => right.includes(key));
        expect([...pairing.candidate].map((row) => left[row])).toEqual(common);
        expect([...pairing.live].map((row) => right[row])).toEqual(common);
        expect(pairing.onlyCandidate).toBe(left.length - common.length);
        expect(pairing.onlyLive).toBe(right.length - common.length);
      }),
    );
  });

  it('says when rows stand side by side already', () => {
    expect(pairTables(table(['a', 'b']), table(['a', 'b'])).aligned).toBe(true);
    expect(pairTables(table(['a', 'b']), table(['b', 'a'])).aligned).toBe(false);
  });

  it('joins two tables once', () => {
    const pair = createPairer();
    const [left, right, other] = [table(['a']), table(['a', 'b']), table(['b', 'a'])];
    expect(pair(left, right)).toBe(pair(left, right));
    expect(pair(left, other)).not.toBe(pair(left, right));
  });

  it('joins a million keys in another order with a few bytes a row', () => {
    const keys = Array.from({ length: 1_000_000 }, (_, row) => `question-${row}`);
    const turned = [...keys].reverse();
    const [left, right] = [table(keys), table(turned)];
    const before = process.memoryUsage().arrayBuffers;
    const pairing = pairTables(left, right);
    const used = process.memoryUsage().arrayBuffers - before;
    expect(pairing.candidate).toHaveLength(1_000_000);
    expect(pairing.live[0]).toBe(999_999);
    expect(used).toBeLessThan(32 * 1024 * 1024);
  });
});
