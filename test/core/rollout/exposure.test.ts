import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Share } from '../../../src/core/event.ts';
import { calledOff, expose, FULL_SHARE, served, shrink, takeAll } from '../../../src/core/rollout/exposure.ts';
import { sha256 } from '../support/model.ts';
import { share as shareOf } from '../support/rollouts.ts';

const version = (ordinal: number) => ({
  version: `1.0.${ordinal}`,
  ordinal,
  subject: `sha256:${sha256(`v${ordinal}`)}` as const,
  configuration: null,
});
const CANDIDATE = version(0);

const sum = (list: readonly Share[]): number => list.reduce((total, one) => total + one.share, 0);
const of = (list: readonly Share[], subject: string): number => list.find((one) => one.subject === subject)?.share ?? 0;

/** What serves without the candidate: it adds up, and some of it may have nothing, or a copy only. */
const serving = fc
  .array(fc.record({ weight: fc.nat(1000), shadow: fc.boolean() }), { minLength: 1, maxLength: 6 })
  .map((all): Share[] => {
    const weights = all.map((one, index) => (index === all.length - 1 ? one.weight + 1 : one.shadow ? 0 : one.weight));
    const total = weights.reduce((one, other) => one + other, 0);
    const list = all.map((one, index) => {
      const share = total === 0 ? 0 : Math.floor(((weights[index] ?? 0) * FULL_SHARE) / total);
      return shareOf(version(index + 1), share, { shadow: one.shadow && share === 0 });
    });
    // What rounding left goes to the last: the baseline, which has something.
    const last = list[list.length - 1] as Share;
    list[list.length - 1] = { ...last, shadow: false, share: last.share + FULL_SHARE - sum(list) };
    return list;
  });
const basisPoints = fc.oneof(fc.integer({ min: 0, max: FULL_SHARE }), fc.constantFrom(0, 1, 5000, 9999, FULL_SHARE));

describe('a candidate that is exposed', () => {
  it('comes first, the baseline last, and all of it adds up to all traffic', () => {
    fc.assert(
      fc.property(serving, basisPoints, (over, share) => {
        const list = expose({ over, candidate: CANDIDATE, share, shadow: false });
        expect(sum(list)).toBe(FULL_SHARE);
        expect(list[0]).toEqual(shareOf(CANDIDATE, share));
        expect(list.at(-1)?.subject).toBe(over.at(-1)?.subject);
        for (const one of list) expect(Number.isInteger(one.share) && one.share >= 0).toBe(true);
      }),
    );
  });

  it('takes from each in proportion, to within one basis point where two share the rest', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: FULL_SHARE }), basisPoints, (first, share) => {
        const over = [shareOf(version(1), first), shareOf(version(2), FULL_SHARE - first)];
        const list = expose({ over, candidate: CANDIDATE, share, shadow: false });
        const left = (FULL_SHARE - share) / FULL_SHARE;
        for (const one of over) expect(Math.abs(of(list, one.subject) - one.share * left)).toBeLessThanOrEqual(0.5);
      }),
    );
  });

  it('takes from n versions in proportion, to within half of their number', () => {
    // Webster's method stays near the quota: what one is off is what all others were rounded by, half a point each.
    fc.assert(
      fc.property(serving, basisPoints, (over, share) => {
        const list = expose({ over, candidate: CANDIDATE, share, shadow: false });
        const left = (FULL_SHARE - share) / FULL_SHARE;
        const bound = Math.max(0.5, served(over).length / 2);
        for (const one of over) {
          expect(Math.abs(of(list, one.subject) - one.share * left)).toBeLessThanOrEqual(bound);
          expect(of(list, one.subject)).toBeLessThanOrEqual(one.share);
        }
      }),
    );
  });

  it('never gives another version more when it is raised, over every pair of shares', () => {
    fc.assert(
      fc.property(serving, basisPoints, basisPoints, (over, one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        const before = expose({ over, candidate: CANDIDATE, share: less, shadow: false });
        const after = expose({ over, candidate: CANDIDATE, share: more, shadow: false });
        for (const { subject } of over) expect(of(after, subject)).toBeLessThanOrEqual(of(before, subject));
      }),
    );
  });

  it('never gives another version more on its way from nothing to everything, in small steps', () => {
    const over = [shareOf(version(1), 2), shareOf(version(2), 3331), shareOf(version(3), 6667)];
    let before = over.map((one) => one.share);
    for (let share = 0; share <= FULL_SHARE; share += 20) {
      const after = shrink(over, FULL_SHARE - share).map((one) => one.share);
      expect(after.every((one, index) => one >= 0 && one <= (before[index] ?? 0))).toBe(true);
      expect(after.reduce((total, one) => total + one, 0)).toBe(FULL_SHARE - share);
      before = after;
    }
    expect(before).toEqual([0, 0, 0]);
  });

  it('with everything leaves nothing to the others, and loses none of them', () => {
    fc.assert(
      fc.property(serving, (over) => {
        const list = expose({ over, candidate: CANDIDATE, share: FULL_SHARE, shadow: false });
        expect(list.map((one) => one.share)).toEqual([FULL_SHARE, ...served(over).map(() => 0)]);
        expect(list.slice(1).map((one) => one.subject)).toEqual(served(over).map((one) => one.subject));
      }),
    );
  });

  it('as a shadow has no share, and takes none from anybody', () => {
    fc.assert(
      fc.property(serving, basisPoints, (over, share) => {
        const list = expose({ over, candidate: CANDIDATE, share, shadow: true });
        expect(list[0]).toEqual(shareOf(CANDIDATE, 0, { shadow: true }));
        expect(list.slice(1)).toEqual(served(over));
      }),
    );
  });

  it('is there once, whatever it had before', () => {
    fc.assert(
      fc.property(serving, basisPoints, basisPoints, (over, first, second) => {
        const before = expose({ over, candidate: CANDIDATE, share: first, shadow: first === 0 });
        // Its own old share is no part of what serves without it.
        const rest = before.filter((one) => one.subject !== CANDIDATE.subject);
        const list = expose({ over: [before[0] as Share, ...rest], candidate: CANDIDATE, share: 0, shadow: false });
        expect(list.filter((one) => one.subject === CANDIDATE.subject)).toHaveLength(1);
        const again = expose({
          over: [shareOf(CANDIDATE, 0), ...over],
          candidate: CANDIDATE,
          share: second,
          shadow: false,
        });
        expect(again).toEqual(expose({ over, candidate: CANDIDATE, share: second, shadow: false }));
      }),
    );
  });

  it('over nothing has everything', () => {
    for (const over of [[], [shareOf(version(1), 0)]]) {
      const list = expose({ over, candidate: CANDIDATE, share: 100, shadow: false });
      expect(list).toEqual([shareOf(CANDIDATE, FULL_SHARE)]);
    }
  });
});

describe('a rollout that ends', () => {
  it('by going live leaves everything to the candidate, and each that served is still listed, with nothing', () => {
    fc.assert(
      fc.property(serving, basisPoints, (over, share) => {
        const before = expose({ over, candidate: CANDIDATE, share, shadow: false });
        const list = takeAll(before, CANDIDATE);
        expect(list[0]).toEqual(shareOf(CANDIDATE, FULL_SHARE));
        for (const one of list.slice(1)) expect([one.share, one.shadow]).toEqual([0, false]);
        const served = before.filter((one) => one.share > 0 || one.shadow).map((one) => one.subject);
        expect(new Set(list.map((one) => one.subject))).toEqual(new Set([CANDIDATE.subject, ...served]));
      }),
    );
  });

  it('by being called off gives the failed one nothing, and gives back to each what it had', () => {
    fc.assert(
      fc.property(serving, basisPoints, (over, share) => {
        const before = expose({ over, candidate: CANDIDATE, share, shadow: false });
        const list = calledOff(over, CANDIDATE);
        expect(list[0]).toEqual(shareOf(CANDIDATE, 0));
        expect(sum(list)).toBe(FULL_SHARE);
        for (const one of over) {
          expect(of(list, one.subject)).toBe(one.share);
          expect(of(list, one.subject)).toBeGreaterThanOrEqual(of(before, one.subject));
        }
      }),
    );
  });

  it('keeps the configuration that each ran with', () => {
    const configuration = { digest: version(8).subject, values: { threshold: 0.4 }, seq: 4 };
    const over = [shareOf(version(1), FULL_SHARE, { configuration })];
    const list = expose({ over, candidate: CANDIDATE, share: 100, shadow: false });
    expect(list[1]?.configuration).toEqual(configuration);
    expect(takeAll(list, { ...version(1), configuration })[0]?.configuration).toEqual(configuration);
    expect(calledOff(over, CANDIDATE)[1]?.configuration).toEqual(configuration);
  });

  it('leaves to the next one those that had something, and no longer those that had nothing', () => {
    const done = takeAll([shareOf(version(1), 7000), shareOf(version(2), 3000)], version(2));
    expect(done.map((one) => one.version)).toEqual(['1.0.2', '1.0.1']);
    const next = expose({ over: done, candidate: CANDIDATE, share: 100, shadow: false });
    expect(next.map((one) => one.version)).toEqual(['1.0.0', '1.0.2']);
  });
});
