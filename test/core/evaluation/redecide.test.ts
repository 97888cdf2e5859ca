/** A recorded evaluation decided again: from its statistics alone, and from samples that were kept. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideEvaluation } from '../../../src/core/evaluation/evaluate.ts';
import { parseEvaluation } from '../../../src/core/evaluation/parse.ts';
import { redecideEvaluation } from '../../../src/core/evaluation/redecide.ts';
import type { EvaluationRecord } from '../../../src/core/evaluation/types.ts';
import type { Evidence } from '../../../src/evidence/types.ts';
import { recordOf } from './record-support.ts';
import {
  across,
  atLeast,
  atMost,
  betterBy,
  type CaseOf,
  evidenceOf,
  factsOf,
  type GateOf,
  NOW,
  notWorse,
  notWorseBy,
  rulesOf,
  type Scores,
  share,
  spread,
} from './support.ts';

const METRICS = [
  { name: 'f1' },
  { name: 'precision' },
  { name: 'latency_ms', direction: 'down' as const, unit: 'ms' },
  { name: 'leaks', direction: 'down' as const, kind: 'count' as const },
];

interface Recorded {
  readonly record: EvaluationRecord;
  readonly facts: ReturnType<typeof factsOf>;
}

/** Decided, recorded, and read back as the ledger would give it. */
function recorded(of: CaseOf): Recorded {
  const facts = factsOf({ metrics: METRICS, ...of });
  const live = facts.live.kind === 'evidence' ? facts.live.evidence : null;
  const record = recordOf({ decision: decideEvaluation(facts), candidate: facts.candidate, live });
  const read = parseEvaluation(JSON.parse(JSON.stringify(record)));
  if (read.kind !== 'ok') throw new Error(JSON.stringify(read.problems));
  return { record: read.value, facts };
}

const again = ({ record, facts }: Recorded, rules = facts.rules) =>
  redecideEvaluation({
    rules,
    metrics: facts.metrics,
    record,
    live: record.baseline.kind === 'none' ? { kind: 'none' } : { kind: 'record', record, role: 'live' },
    now: NOW,
  });

const told = (gates: readonly { id: string; verdict: string; reason: string; p_adjusted: number | null }[]) =>
  gates.map(({ id, verdict, reason, p_adjusted }) => ({
    id,
    verdict,
    reason,
    p: p_adjusted === null ? null : Number(p_adjusted.toPrecision(9)),
  }));

const binary = (n: number) => fc.array(fc.constantFrom(0, 1), { minLength: n, maxLength: n });
const skewed = (n: number) =>
  fc.array(
    fc.integer({ min: 0, max: 100 }).map((one) => (one / 20) ** 4 + 20),
    { minLength: n, maxLength: n },
  );
const ratios = (n: number) =>
  fc.array(
    fc.tuple(fc.constantFrom(0, 1), fc.constantFrom(1, 2)).map(([hit, of]) => [hit, of] as const),
    { minLength: n, maxLength: n },
  );

function sideOf(n: number): fc.Arbitrary<Evidence> {
  return fc
    .record({
      f1: binary(n),
      precision: ratios(n),
      latency_ms: skewed(n),
      leaks: fc.integer({ min: 0, max: 2 }),
      clustered: fc.boolean(),
    })
    .map(({ f1, precision, latency_ms, leaks, clustered }) => {
      const attributes = { half: f1.map((_, row) => (row % 2 === 0 ? 'a' : 'b')) };
      const metrics: Record<string, Scores> = { f1, precision, latency_ms };
      const clusters = f1.map((_, row) => `c${row % 9}`);
      return evidenceOf({
        tables: [{ metrics, attributes, ...(clustered ? { clusters } : {}) }],
        measures: [{ metric: 'leaks', value: leaks, statistic: 'count' }],
      });
    });
}

const BOUNDS: readonly GateOf[] = [
  { metric: 'f1', rule: atLeast(0.5) },
  { metric: 'f1', rule: atLeast(0.3) },
  { metric: 'f1', slice: 'half=a', rule: atLeast(0.4) },
  { metric: 'precision', rule: atMost(0.6) },
  { metric: 'latency_ms', rule: atMost(200) },
  { metric: 'latency_ms', percentile: 50, rule: atMost(60) },
  { metric: 'latency_ms', percentile: 95, slice: 'b', rule: atMost(500) },
  { metric: 'leaks', rule: atMost(0) },
  { metric: 'f1', rule: atLeast(0.5), by: 'value' },
];

const COMPARED: readonly GateOf[] = [
  { metric: 'f1', rule: notWorse(0.05) },
  { metric: 'f1', slice: 'half=b', rule: notWorse(0.1) },
  { metric: 'latency_ms', rule: notWorseBy(0.1) },
  { metric: 'latency_ms', percentile: 90, rule: notWorseBy(0.2) },
  { metric: 'precision', rule: betterBy(0.02) },
  { metric: 'leaks', rule: notWorse(0) },
];

describe('a recorded evaluation under the same policy', () => {
  it('gives the same verdict for every bound on a mean, a share, a ratio, a percentile, a slice or a count', () => {
    fc.assert(
      fc.property(fc.integer({ min: 12, max: 150 }).chain(sideOf), (candidate) => {
        const one = recorded({ gates: BOUNDS, candidate });
        expect(told(again(one).gates)).toEqual(told(one.record.gates));
        expect(again(one).verdict).toBe(one.record.verdict);
        expect(again(one).summary).toBe(one.record.summary);
      }),
      { numRuns: 30 },
    );
  });

  it('gives the same verdict against the same live version, by the comparison that was made of the samples', () => {
    const sides = fc.integer({ min: 12, max: 120 }).chain((n) => fc.tuple(sideOf(n), sideOf(n)));
    fc.assert(
      fc.property(sides, ([candidate, live]) => {
        const one = recorded({ gates: COMPARED, candidate, live });
        expect(told(again(one).gates)).toEqual(told(one.record.gates));
      }),
      { numRuns: 25 },
    );
  });

  it('gives the same verdict across groups', () => {
    const gates: GateOf[] = [
      { metric: 'f1', rule: across('half', { difference: 0.2 }) },
      { metric: 'f1', rule: across('half', { ratio: 0.7 }) },
      { metric: 'latency_ms', rule: across('half', { ratio: 0.5, minGroup: 10 }) },
      { metric: 'latency_ms', percentile: 50, rule: across('half', { difference: 40 }) },
    ];
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 120 }).chain(sideOf), (candidate) => {
        const one = recorded({ gates, candidate });
        expect(told(again(one).gates)).toEqual(told(one.record.gates));
      }),
      { numRuns: 25 },
    );
  });

  it('gives what errors it gave', () => {
    const one = recorded({
      gates: [
        { metric: 'missing', rule: atLeast(0.5) },
        { metric: 'f1', slice: 'nowhere', rule: atLeast(0.5) },
        { metric: 'f1', rule: atLeast(0.5) },
        { metric: 'f1', rule: notWorse(0.5) },
      ],
      candidate: evidenceOf({ tables: [{ metrics: { f1: [1, 0, null] } }] }),
    });
    expect(one.record.verdict).toBe('error');
    expect(again(one).gates.map(({ reason }) => reason)).toEqual(one.record.gates.map(({ reason }) => reason));
  });

  it('is decided from the samples where these were kept, with the same numbers', () => {
    const side = (ones: number): Evidence => evidenceOf({ tables: [{ metrics: { f1: share(ones, 300) } }] });
    const [candidate, live] = [side(200), side(210)];
    const one = recorded({ gates: [{ rule: notWorse(0.05) }], candidate, live });
    const { rules, metrics } = one.facts;
    const decision = redecideEvaluation({
      rules,
      metrics,
      record: one.record,
      candidate,
      live: { kind: 'record', record: one.record, role: 'live', evidence: live },
      now: NOW,
    });
    expect(decision.gates).toEqual(one.record.gates);
  });
});

describe('a recorded evaluation when something changed', () => {
  const side = (ones: number, of: { n?: number; set?: string } = {}): Evidence =>
    evidenceOf({
      tables: [
        { metrics: { f1: share(ones, of.n ?? 1000), latency_ms: spread({ n: of.n ?? 1000, centre: 100, width: 20 }) } },
      ],
      runs: [{ set: { name: of.set ?? null, digest: of.set === undefined ? null : `sha256:${of.set.repeat(64)}` } }],
    });
  const one = recorded({ gates: [{ rule: notWorse(0.02) }], candidate: side(900), live: side(905) });

  it('is decided by the new bound', () => {
    expect(one.record.verdict).toBe('pass');
    expect(again(one, rulesOf([{ rule: atLeast(0.95) }])).verdict).toBe('fail');
    expect(again(one, rulesOf([{ rule: atLeast(0.85) }])).verdict).toBe('pass');
    expect(again(one, rulesOf([{ rule: atLeast(0.9) }])).verdict).toBe('inconclusive');
  });

  it('is decided by the new margin, still by the pairs', () => {
    expect(again(one, rulesOf([{ rule: notWorse(0.011) }]))).toMatchObject({
      verdict: 'pass',
      gates: [{ effect: { pairs: 1000 } }],
    });
    expect(again(one, rulesOf([{ rule: notWorse(0) }])).verdict).toBe('fail');
  });

  it('is decided at the new confidence', () => {
    const [gate] = again(one, rulesOf([{ rule: notWorse(0.02) }], { confidence: 0.99 })).gates;
    expect(gate?.effect?.interval?.level).toBeCloseTo(0.98, 9);
    expect(gate?.effect?.interval?.low).toBeLessThan(one.record.gates[0]!.effect!.interval!.low);
  });

  it('is decided on metrics that no gate asked for before', () => {
    expect(again(one, rulesOf([{ metric: 'latency_ms', rule: atMost(110) }])).verdict).toBe('pass');
  });

  it('is an error for a percentile or slice that was not kept', () => {
    const reasons = (gate: GateOf) => again(one, rulesOf([gate])).gates.map(({ reason }) => reason);
    expect(reasons({ metric: 'latency_ms', percentile: 99, rule: atMost(200) })).toEqual(['percentile_missing']);
    expect(reasons({ metric: 'f1', slice: 'a=b', rule: atLeast(0.1) })).toEqual(['slice_missing']);
  });

  it('is stale when it has become too old', () => {
    const rules = rulesOf([{ rule: atLeast(0.5) }], { maxAgeMs: 1000 });
    const { metrics } = one.facts;
    const decision = redecideEvaluation({
      rules,
      metrics,
      record: one.record,
      live: { kind: 'none' },
      now: '2026-03-04T00:00:00Z',
    });
    expect(decision.gates.map(({ reason }) => reason)).toEqual(['stale']);
  });

  it('against another live version compares unpaired, and is the more cautious for it', () => {
    const other = recorded({ gates: [{ rule: atLeast(0.1) }], candidate: side(906) });
    const decision = redecideEvaluation({
      rules: one.facts.rules,
      metrics: one.facts.metrics,
      record: one.record,
      live: { kind: 'record', record: other.record, role: 'candidate' },
      now: NOW,
    });
    expect(decision.gates).toMatchObject([{ verdict: 'inconclusive', effect: { pairs: null, method: 'newcombe' } }]);
    expect(decision.setChanged).toBe(false);
  });

  it('against another version of the very same evidence stays paired', () => {
    const other = recorded({ gates: [{ rule: atLeast(0.1) }], candidate: side(905) });
    const live = { kind: 'record', record: other.record, role: 'candidate' } as const;
    const { rules, metrics } = one.facts;
    const decision = redecideEvaluation({ rules, metrics, record: one.record, live, now: NOW });
    expect(told(decision.gates)).toEqual(told(one.record.gates));
  });

  it('against a live version measured on another set is not comparable, and says that the set changed', () => {
    const [mine, theirs] = ['a', 'b'].map((set) =>
      recorded({ gates: [{ rule: atLeast(0.1) }], candidate: side(905, { set }) }),
    );
    const decision = redecideEvaluation({
      rules: one.facts.rules,
      metrics: one.facts.metrics,
      record: mine!.record,
      live: { kind: 'record', record: theirs!.record, role: 'candidate' },
      now: NOW,
    });
    expect(decision.setChanged).toBe(true);
    expect(decision.gates).toMatchObject([{ verdict: 'error', reason: 'not_comparable' }]);
  });

  it('against other samples is told by the digest of their keys', () => {
    const other = recorded({ gates: [{ rule: atLeast(0.1) }], candidate: side(800, { n: 900 }) });
    const decision = redecideEvaluation({
      rules: one.facts.rules,
      metrics: one.facts.metrics,
      record: one.record,
      live: { kind: 'record', record: other.record, role: 'candidate' },
      now: NOW,
    });
    expect(decision.setChanged).toBe(true);
    expect(decision.gates[0]?.detail).toContain('keys of the samples differ (1,000 and 900 samples)');
  });

  it('without anything live, or without evidence of it, is what the gates make of that', () => {
    const live = (of: Parameters<typeof redecideEvaluation>[0]['live']) =>
      redecideEvaluation({ rules: one.facts.rules, metrics: one.facts.metrics, record: one.record, live: of, now: NOW })
        .gates[0]?.reason;
    expect(live({ kind: 'none' })).toBe('nothing_live');
    expect(live({ kind: 'unusable', reason: 'it was never evaluated' })).toBe('baseline_unusable');
    const bare = recorded({ gates: [], candidate: side(900) });
    expect(live({ kind: 'record', record: bare.record, role: 'live' })).toBe('baseline_unusable');
  });

  it('with nothing published cannot be decided, and says so', () => {
    const facts = factsOf({ gates: [{ rule: atLeast(0.5) }], candidate: side(900), metrics: METRICS });
    const record = recordOf({
      decision: decideEvaluation(facts),
      candidate: facts.candidate,
      live: null,
      publish: 'none',
    });
    const decision = redecideEvaluation({
      rules: facts.rules,
      metrics: facts.metrics,
      record,
      live: { kind: 'none' },
      now: NOW,
    });
    expect(decision).toMatchObject({ verdict: 'error', summary: expect.stringContaining('publishes no statistics') });
  });
});

describe('a decision without the samples', () => {
  const RANK = { not_applicable: 0, error: 1, inconclusive: 1, fail: 1, pass: 2 } as const;

  it('at another confidence never passes what the samples would not', () => {
    const sides = fc.integer({ min: 8, max: 120 }).chain((n) => fc.tuple(sideOf(n), sideOf(n)));
    const gates = [...BOUNDS, ...COMPARED].map((gate) => ({ ...gate, family: 'quality' }));
    fc.assert(
      fc.property(sides, fc.constantFrom(0.9, 0.99, 0.999), ([candidate, live], confidence) => {
        const one = recorded({ gates, candidate, live });
        const rules = rulesOf(gates, { confidence });
        const sampled = decideEvaluation({ ...one.facts, rules }).gates;
        again(one, rules).gates.forEach((gate, index) => {
          const { id, verdict } = sampled[index]!;
          expect({ id, least: RANK[gate.verdict] <= RANK[verdict] }).toEqual({ id, least: true });
        });
      }),
      { numRuns: 25 },
    );
  });

  it('of two versions in few clusters goes by as few degrees of freedom', () => {
    const clusters = Array.from({ length: 40 }, (_, row) => `c${row % 4}`);
    const of = (seed: number) =>
      evidenceOf({
        tables: [{ metrics: { latency_ms: spread({ n: 40, centre: 100, width: 20, seed }) }, clusters }],
      });
    const gates: GateOf[] = [{ metric: 'latency_ms', rule: notWorse(5) }];
    const one = recorded({ gates, candidate: of(1), live: of(2) });
    const other = recorded({ gates: [], candidate: of(3) });
    const { rules, metrics } = one.facts;
    const live = { kind: 'record', record: other.record, role: 'candidate' } as const;
    const [gate] = redecideEvaluation({ rules, metrics, record: one.record, live, now: NOW }).gates;
    const { interval, method, value } = gate!.effect!;
    expect(method).toBe('reported_difference');
    const error = Math.hypot(gate!.candidate!.standard_error!, gate!.live!.standard_error!);
    expect(gate!.candidate!.df).toBe(3);
    // t with at most 6 degrees of freedom is 1.943 or more, where the normal is 1.645.
    expect((interval!.high - value) / error).toBeGreaterThan(1.94);
  });

  it('keeps how many of the live samples were missing, and says so again', () => {
    const keys = share(0, 200).map((_, row) => `q${String(row).padStart(3, '0')}`);
    const part = (skipped: number) =>
      evidenceOf({
        tables: [{ keys: keys.slice(skipped), metrics: { f1: share(180, 200).reverse().slice(skipped) } }],
      });
    const one = recorded({
      gates: [{ rule: notWorse(0.1) }],
      rules: { coverage: 0.9 },
      candidate: part(4),
      live: part(0),
    });
    expect(one.record.statistics.pairs?.[0]?.missing).toBe(4);
    expect(again(one).gates[0]?.detail).toBe(one.record.gates[0]?.detail);
    expect(again(one).gates[0]?.detail).toContain("4 of live's 200 samples are missing");
    const strict = rulesOf([{ rule: notWorse(0.1) }]);
    expect(again(one, strict).gates).toMatchObject([{ verdict: 'error', reason: 'under_covered' }]);
  });
});

describe('a comparison without the samples', () => {
  it('never passes where the paired one failed', () => {
    const sides = fc.integer({ min: 30, max: 200 }).chain((n) => fc.tuple(sideOf(n), sideOf(n)));
    fc.assert(
      fc.property(sides, ([candidate, live]) => {
        const one = recorded({ gates: COMPARED, candidate, live });
        const { pairs: _, ...statistics } = one.record.statistics;
        const unpaired = again({ ...one, record: { ...one.record, statistics } });
        one.record.gates.forEach((gate, index) => {
          if (gate.verdict === 'fail') expect(unpaired.gates[index]?.verdict).not.toBe('pass');
        });
      }),
      { numRuns: 25 },
    );
  });
});
