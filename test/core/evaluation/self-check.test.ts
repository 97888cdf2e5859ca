import { describe, expect, it } from 'vitest';
import { selfCheckOf } from '../../../src/core/evaluation/self-check.ts';
import { atLeast, atMost, type CaseOf, decide, evidenceOf, factsOf, notWorse, samples, share } from './support.ts';

const of = { resamples: 60, seed: 5 };
const check = (facts: CaseOf) => selfCheckOf(factsOf(facts), of)!;
const flips = (facts: CaseOf) => check(facts).gates.map((gate) => Math.round(gate.flips * 100) / 100);

describe('a version against itself', () => {
  it('does not flip a gate that its samples settle', () => {
    const facts = {
      gates: [{ rule: atLeast(0.5) }, { rule: notWorse(0.2) }],
      candidate: samples({ f1: share(900, 1000) }),
    };
    expect(flips({ ...facts, live: facts.candidate })).toEqual([0, 0]);
    expect(check({ ...facts, live: facts.candidate }).verdicts).toEqual({
      not_applicable: 0,
      pass: 1,
      inconclusive: 0,
      fail: 0,
      error: 0,
    });
  });

  it('flips a gate by value that is decided at a hair’s breadth, in up to half of the runs', () => {
    const facts: CaseOf = { gates: [{ rule: atLeast(0.8), by: 'value' }], candidate: samples({ f1: share(160, 200) }) };
    const [found] = flips(facts);
    expect(found).toBeGreaterThan(0.3);
    expect(found).toBeLessThanOrEqual(0.5);
  });

  it('seldom fails a gate that asks for no more than its own noise', () => {
    const facts = { gates: [{ rule: notWorse(0) }], candidate: samples({ f1: share(150, 200) }) };
    const { verdicts } = selfCheckOf(factsOf({ ...facts, live: facts.candidate }), { resamples: 200, seed: 5 })!;
    expect(verdicts.fail).toBeLessThan(0.1);
    expect(verdicts.fail + verdicts.pass + verdicts.inconclusive).toBeCloseTo(1, 12);
  });

  it('draws clusters whole: samples that say the same thing ten times flip a gate more', () => {
    const f1 = Array.from({ length: 200 }, (_, row) => (Math.floor(row / 10) % 4 === 0 ? 0 : 1));
    const clusters = f1.map((_, row) => `c${Math.floor(row / 10)}`);
    const gates = [{ rule: atLeast(0.72), by: 'value' as const }];
    const [loose] = flips({ gates, candidate: samples({ f1 }) });
    const [whole] = flips({ gates, candidate: samples({ f1 }, { clusters }) });
    expect(whole).toBeGreaterThan(loose!);
  });

  it('looks at the live version where there is one, else at the candidate', () => {
    const gates = [{ rule: atLeast(0.8), by: 'value' as const }];
    const [sure, unsure] = [samples({ f1: share(200, 200) }), samples({ f1: share(160, 200) })];
    expect(flips({ gates, candidate: unsure, live: sure })).toEqual([0]);
    expect(flips({ gates, candidate: sure, live: unsure })).not.toEqual([0]);
    expect(flips({ gates, candidate: unsure, live: { kind: 'unusable', reason: 'no evidence' } })).not.toEqual([0]);
  });

  it('is the same each time, and other with another seed', () => {
    const facts = factsOf({ gates: [{ rule: atLeast(0.8) }], candidate: samples({ f1: share(160, 200) }) });
    expect(selfCheckOf(facts, of)).toEqual(selfCheckOf(facts, of));
    expect(selfCheckOf(facts, { ...of, seed: 6 })).not.toEqual(selfCheckOf(facts, of));
  });

  it('holds no gate against the age, the set or the coverage of the evidence', () => {
    const candidate = evidenceOf({
      tables: [{ metrics: { f1: [...share(190, 195), null, null, null, null, null] } }],
      runs: [{ startedAt: '2025-01-01T00:00:00Z', set: { name: 'golden', digest: null } }],
      measures: [{ metric: 'f1', value: 0.97, n: 200 }],
    });
    const rules = { maxAgeMs: 1, coverage: 0.9, set: { name: 'golden' } };
    expect(check({ gates: [{ rule: atLeast(0.8) }], candidate, rules }).verdicts.pass).toBe(1);
  });

  it('cannot be made without samples or without gates', () => {
    const reported = evidenceOf({ measures: [{ metric: 'f1', value: 0.9 }] });
    expect(selfCheckOf(factsOf({ gates: [{ rule: atLeast(0.8) }], candidate: reported }), of)).toBeNull();
    expect(selfCheckOf(factsOf({ gates: [], candidate: samples({ f1: [1] }) }), of)).toBeNull();
  });

  it('is part of a decision that asks for it, with slices, percentiles and what has no samples', () => {
    const facts = factsOf({
      gates: [
        { rule: atLeast(0.5), slice: 'a' },
        { rule: atMost(2), percentile: 50 },
        { metric: 'other', rule: atLeast(0.5), by: 'value' },
      ],
      metrics: [{ name: 'f1' }, { name: 'other' }],
      candidate: evidenceOf({
        tables: [
          {
            metrics: { f1: share(95, 100) },
            attributes: { half: share(50, 100).map((one) => (one === 1 ? 'a' : 'b')) },
          },
        ],
        measures: [{ metric: 'other', value: 0.9 }],
      }),
    });
    expect(decide({ gates: [], candidate: facts.candidate }).self_check).toBeNull();
    const found = selfCheckOf(facts, of)!;
    expect(found).toMatchObject({ resamples: 60, seed: 5, verdicts: { pass: 1 } });
    expect(found.gates.map(({ id }) => id)).toEqual([0, 1, 2].map((index) => `evaluation.gates.quality[${index}]`));
  });
});
