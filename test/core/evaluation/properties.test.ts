/** What holds for any evidence. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STATUSES, type Status } from '../../../src/core/result.ts';
import type { Rule } from '../../../src/policy/types.ts';
import { across, atLeast, atMost, betterBy, decide, evidenceOf, notWorse, notWorseBy, type Scores } from './support.ts';

/** not_applicable does not occur here; of the others, fail is worse than inconclusive is worse than pass. */
const badness = (status: Status): number => STATUSES.indexOf(status);

const binary = fc.array(fc.constantFrom(0, 1), { minLength: 30, maxLength: 120 });
const measured = fc.array(
  fc.integer({ min: 1, max: 1000 }).map((one) => one / 100),
  { minLength: 30, maxLength: 120 },
);
const scores = fc.oneof(binary, measured);

const RULES: readonly { readonly name: string; readonly rule: Rule; readonly percentile?: number }[] = [
  { name: 'min', rule: atLeast(0.8) },
  { name: 'vs live', rule: notWorse(0.05) },
  { name: 'vs live by a fraction', rule: notWorseBy(0.1) },
  { name: 'improvement', rule: betterBy(0.05) },
  { name: 'median', rule: atLeast(0.8), percentile: 50 },
  { name: 'median vs live', rule: notWorse(0.5), percentile: 50 },
];

const verdictOf = (
  of: { rule: Rule; percentile?: number; by?: 'interval' | 'value' },
  candidate: Scores,
  live: Scores,
) =>
  decide({
    gates: [{ rule: of.rule, percentile: of.percentile ?? null, by: of.by ?? null }],
    candidate: evidenceOf({ tables: [{ metrics: { f1: candidate } }] }),
    live: evidenceOf({ tables: [{ metrics: { f1: live } }] }),
  }).verdict;

describe('making the candidate worse', () => {
  // A shift leaves the error of the difference as it was; of a change here and there the error may grow as well.
  it.each(RULES)('in every sample never betters its verdict: $name', (of) => {
    fc.assert(
      fc.property(measured, fc.integer({ min: 1, max: 300 }), fc.nat(), (live, step, noise) => {
        const candidate = live.map((one, row) => one + (((row * 7 + noise) % 13) - 6) / 20);
        const worse = candidate.map((one) => one - step / 100);
        const [before, after] = [verdictOf(of, candidate, live), verdictOf(of, worse, live)];
        expect(badness(after)).toBeGreaterThanOrEqual(badness(before));
      }),
      { numRuns: 60 },
    );
  });

  it.each(RULES)('in some samples never turns what fails into a pass: $name', (of) => {
    fc.assert(
      fc.property(scores, fc.array(fc.nat(), { minLength: 1, maxLength: 20 }), (live, places) => {
        const candidate = [...live].reverse();
        const worse = [...candidate];
        for (const place of places) worse[place % worse.length] = 0;
        if (verdictOf(of, candidate, live) === 'fail') expect(verdictOf(of, worse, live)).not.toBe('pass');
      }),
      { numRuns: 60 },
    );
  });

  it.each(RULES)('never betters what is decided by value: $name', (of) => {
    fc.assert(
      fc.property(scores, fc.array(fc.nat(), { minLength: 1, maxLength: 20 }), (live, places) => {
        const candidate = [...live].reverse();
        const worse = [...candidate];
        for (const place of places) worse[place % worse.length] = 0;
        const valued = { ...of, by: 'value' as const };
        expect(badness(verdictOf(valued, worse, live))).toBeGreaterThanOrEqual(
          badness(verdictOf(valued, candidate, live)),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('by turning successes into failures never betters a share against a bound', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.nat(), fc.nat(), (n, ones, fewer) => {
        const [good, bad] = [ones % (n + 1), (ones % (n + 1)) - (fewer % ((ones % (n + 1)) + 1))];
        const share = (successes: number) => Array.from({ length: n }, (_, row) => (row < successes ? 1 : 0));
        const of = { rule: atLeast(0.7) };
        expect(badness(verdictOf(of, share(bad), [1]))).toBeGreaterThanOrEqual(
          badness(verdictOf(of, share(good), [1])),
        );
      }),
    );
  });
});

describe('the order of rows', () => {
  it('changes nothing', () => {
    const row = fc.record({
      candidate: fc.constantFrom(0, 1, 0.5, 40),
      live: fc.constantFrom(0, 1, 0.5),
      group: fc.constantFrom('north', 'south', 'west'),
      order: fc.nat(),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 9, maxLength: 60 }), fc.constantFrom('aligned', 'apart'), (rows, how) => {
        const keyed = rows.map((one, index) => ({ ...one, key: `q${index}` }));
        const shuffled = [...keyed].sort((a, b) => a.order - b.order || (a.key < b.key ? 1 : -1));
        const side = (of: typeof keyed, which: 'candidate' | 'live') =>
          evidenceOf({
            tables: [
              {
                keys: of.map(({ key }) => key),
                metrics: { f1: of.map((one) => one[which]) },
                attributes: { region: of.map(({ group }) => group) },
              },
            ],
          });
        const run = (candidate: typeof keyed, live: typeof keyed) =>
          decide({
            gates: [
              { rule: atLeast(0.3) },
              { rule: notWorse(0.1) },
              { rule: notWorseBy(0.1) },
              { rule: atLeast(0.4), slice: 'north' },
              { rule: atMost(2), percentile: 90 },
              { rule: across('region', { difference: 0.2 }) },
              { rule: across('region', { ratio: 0.5 }) },
            ],
            candidate: side(candidate, 'candidate'),
            live: side(live, 'live'),
          });
        const shown = ({ gates, verdict, comparisons }: ReturnType<typeof run>) => ({
          verdict,
          gates,
          comparisons: [...comparisons].sort((a, b) => ((a.slice ?? '') < (b.slice ?? '') ? -1 : 1)),
        });
        expect(shown(run(shuffled, how === 'aligned' ? shuffled : keyed))).toEqual(shown(run(keyed, keyed)));
      }),
      { numRuns: 40 },
    );
  });
});

describe('another gate', () => {
  it('that passes never betters what was decided, but where Holm leaves a failure open', () => {
    fc.assert(
      fc.property(scores, scores, fc.integer({ min: 1, max: 8 }), (left, right, more) => {
        const n = Math.min(left.length, right.length);
        const side = (f1: number[]) =>
          evidenceOf({
            tables: [
              { metrics: { f1: f1.slice(0, n), sure: Array.from({ length: n }, (_, row) => (row === 0 ? 0 : 1)) } },
            ],
          });
        const of = { candidate: side(left), live: side(right), metrics: [{ name: 'f1' }, { name: 'sure' }] };
        const gates = [{ rule: notWorse(0.05) }, { rule: atLeast(0.6) }];
        const sure = Array.from({ length: more }, () => ({ metric: 'sure', rule: atLeast(0.05) }));
        const alone = decide({ ...of, gates });
        const among = decide({ ...of, gates: [...gates, ...sure] });
        alone.gates.forEach((gate, index) => {
          const other = among.gates[index]!;
          if (gate.verdict === 'fail') {
            expect(['fail', 'inconclusive']).toContain(other.verdict);
            expect(other.p_adjusted).toBeGreaterThanOrEqual(gate.p_adjusted!);
          } else expect(other.verdict).toBe(gate.verdict);
          expect(other.p).toBe(gate.p);
        });
        expect(among.gates.slice(gates.length).every(({ verdict }) => verdict === 'pass')).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});
