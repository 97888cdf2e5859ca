import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../src/core/canonical.ts';
import { evaluationChecks } from '../../../src/core/evaluation/checks.ts';
import { evaluationDigest } from '../../../src/core/evaluation/digest.ts';
import { decideEvaluation } from '../../../src/core/evaluation/evaluate.ts';
import { parseEvaluation } from '../../../src/core/evaluation/parse.ts';
import { METHOD_NAMES } from '../../../src/core/evaluation/shape.ts';
import { EVALUATION_LIMIT, GATE_REASONS } from '../../../src/core/evaluation/types.ts';
import { failures } from '../../../src/core/result.ts';
import { EVIDENCE_PROBLEMS } from '../../../src/evidence/types.ts';
import { digestOfText } from '../support/examples.ts';
import { sha256 } from '../support/model.ts';
import { schemaAccepts } from '../support/schemas.ts';
import { recordOf } from './record-support.ts';
import {
  across,
  atLeast,
  atMost,
  betterBy,
  evidenceOf,
  factsOf,
  notWorse,
  notWorseBy,
  problemOf,
  share,
  spread,
} from './support.ts';

function evidence(ones: number) {
  return evidenceOf({
    tables: [
      {
        task: 'qa',
        metrics: { f1: share(ones, 60), latency_ms: spread({ n: 60, centre: 100, width: 20 }) },
        attributes: { region: share(30, 60).map((one) => (one === 1 ? 'north' : 'south')) },
        judge: 'judge-1',
      },
    ],
    measures: [{ metric: 'leaks', value: 0, statistic: 'count' }],
    tasks: [{ id: 'qa', version: '1', shots: 5 }],
    runs: [
      { tool: 'scorer', startedAt: '2026-03-01T00:00:00Z', set: { name: 'golden', digest: digestOfText('golden') } },
    ],
    problems: [problemOf({ code: 'run_partial', effect: 'warning', metric: 'f1', place: 'line 1' })],
  });
}

/** A record with something of everything. */
const facts = factsOf({
  gates: [
    { rule: atLeast(0.5) },
    { rule: notWorse(0.2) },
    { metric: 'latency_ms', percentile: 90, rule: atMost(200) },
    { metric: 'latency_ms', rule: notWorseBy(0.5) },
    { rule: betterBy(0.5) },
    { rule: across('region', { difference: 0.9 }) },
    { rule: across('region', { ratio: 0.1 }), slice: 'region=north' },
    { metric: 'leaks', rule: atMost(0) },
    { metric: 'missing', rule: atMost(0) },
  ],
  metrics: [
    { name: 'f1' },
    { name: 'latency_ms', direction: 'down', unit: 'ms' },
    { name: 'leaks', direction: 'down', kind: 'count' },
  ],
  candidate: evidence(50),
  live: evidence(48),
});
const decision = decideEvaluation({ ...facts, selfCheck: 'yes' });
const [candidate, live] = [evidence(50), evidence(48)];
const record = recordOf({ decision, candidate, live });
const clone = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

function places(value: unknown): { holder: Record<string, unknown>; key: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...places(holder[key])]);
}

const STRANGERS: readonly unknown[] = [
  ...[null, true, 0, -1, 1.5, 1e10, '', 'x', '../x', '1.0.0', 'mean', 'north', 'pass', 'interval', 'up', 'wilson'],
  ...[digestOfText('x'), '2026-01-01T00:00:00Z', '2026-01-01', [], ['x'], {}, { kind: 'none' }, { kind: 'threshold' }],
];

describe('an evaluation record', () => {
  it('is read back as it was written, and its schema agrees', () => {
    expect(parseEvaluation(clone(record))).toEqual({ kind: 'ok', value: record });
    expect(schemaAccepts('evaluation', clone(record))).toBe(true);
  });

  it.each(['none', 'statistics', 'redacted', 'full'] as const)('is well-formed when published as %s', (publish) => {
    const one = recordOf({ decision, candidate, live, publish });
    expect(parseEvaluation(clone(one)).kind).toBe('ok');
    expect(schemaAccepts('evaluation', clone(one))).toBe(true);
  });

  it('is well-formed without registry, policy, live version, or self-check', () => {
    const bare = {
      ...record,
      model: null,
      version: null,
      stage: null,
      compared_with: null,
      policy: null,
      run: null,
      self_check: null,
    };
    for (const baseline of [
      { kind: 'none' },
      { kind: 'files', evidence: record.evidence },
      { kind: 'unusable', version: record.version, reason: 'no evidence' },
    ]) {
      const one = clone({ ...bare, baseline });
      expect(parseEvaluation(one).kind).toBe('ok');
      expect(schemaAccepts('evaluation', one)).toBe(true);
    }
  });

  it('means the same to its shape and to its schema, whatever is changed in it', () => {
    const mutation = fc.record({
      place: fc.nat(),
      how: fc.constantFrom('remove', 'add', 'replace'),
      stranger: fc.constantFrom(...STRANGERS),
    });
    const small = clone({ ...record, comparisons: record.comparisons.slice(0, 1) });
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 2 }), (mutations) => {
        const value = clone(small);
        for (const { place, how, stranger } of mutations) {
          const every = places(value);
          const at = every[place % every.length];
          if (at === undefined) continue;
          if (how === 'replace') at.holder[at.key] = clone(stranger);
          else if (how === 'add' && !Array.isArray(at.holder)) at.holder['more'] = clone(stranger);
          else if (Array.isArray(at.holder)) at.holder.splice(Number(at.key), 1);
          else delete at.holder[at.key];
        }
        expect({ accepted: parseEvaluation(value).kind === 'ok', value }).toEqual({
          accepted: schemaAccepts('evaluation', value),
          value,
        });
      }),
      { numRuns: 800 },
    );
  });

  it.each([null, 7, 'text', [], {}, { schema: 'slipway.other/1' }])('is not %j', (value) => {
    expect(parseEvaluation(value).kind).toBe('malformed');
  });

  it('has a digest over its canonical text', () => {
    expect(evaluationDigest(record, sha256)).toBe(`sha256:${sha256(canonicalJson(record))}`);
    expect(evaluationDigest({ ...record, summary: 'Other.' }, sha256)).not.toBe(evaluationDigest(record, sha256));
  });

  it('publishes no statistics beside the gates where the policy says none', () => {
    const one = recordOf({ decision, candidate, live, publish: 'none' });
    expect(one).toMatchObject({
      comparisons: [],
      comparisons_total: 0,
      statistics: { candidate: [], live: [], pairs: [] },
    });
    expect(one.gates).toEqual(record.gates);
  });

  it('says when and on what it was measured', () => {
    expect(record.measured_at).toBe('2026-03-01T00:00:00Z');
    expect(record.set).toEqual({ name: 'golden', digest: digestOfText('golden') });
  });
});

describe('the limit of a record', () => {
  const bytes = (value: unknown): number => Buffer.byteLength(canonicalJson(value));
  const size = bytes(record);
  const without = bytes({ ...record, comparisons: [] });

  it('is a mebibyte, and not reached by this one', () => {
    expect(EVALUATION_LIMIT).toBe(1_048_576);
    expect(record.comparisons).toHaveLength(decision.comparisons_total);
  });

  it('cuts comparisons at a row, and says how many there were', () => {
    const cut = recordOf({ decision, candidate, live, limit: size - 1 });
    expect(cut.comparisons).toEqual(record.comparisons.slice(0, record.comparisons.length - 1));
    expect(cut.comparisons_total).toBe(record.comparisons.length);
    expect(bytes(cut)).toBeLessThan(size);
  });

  it('then cuts statistics that no gate used', () => {
    const cut = recordOf({ decision, candidate, live, limit: without - 1 });
    expect(cut.comparisons).toEqual([]);
    expect(cut.statistics.candidate.length).toBeLessThan(record.statistics.candidate.length);
    expect(bytes(cut)).toBeLessThan(without);
  });

  it('refuses what is too large even so', () => {
    expect(() => recordOf({ decision, candidate, live, limit: 2000 })).toThrow(/may have 2,000 bytes; 9 gates/);
  });

  it('counts bytes, not characters', () => {
    const wide = { ...decision, summary: '漢字'.repeat(500) };
    const limit = bytes(recordOf({ decision: wide, candidate, live }));
    expect(recordOf({ decision: wide, candidate, live, limit }).comparisons).toEqual(record.comparisons);
    expect(recordOf({ decision: wide, candidate, live, limit: limit - 1 }).comparisons.length).toBeLessThan(
      record.comparisons.length,
    );
  });
});

describe('the schema of records', () => {
  const schema = JSON.parse(
    readFileSync(new URL('../../../schema/evaluation.schema.json', import.meta.url), 'utf8'),
  ) as {
    $defs: {
      method: { enum: unknown };
      gate: { properties: { reason: { enum: unknown } } };
      evidence: { properties: { problems: { items: { properties: { code: { enum: unknown } } } } } };
    };
  };

  it('lists the methods, reasons and problems that the program has', () => {
    expect(schema.$defs.method.enum).toEqual([...METHOD_NAMES]);
    expect(schema.$defs.gate.properties.reason.enum).toEqual(Object.keys(GATE_REASONS));
    expect(schema.$defs.evidence.properties.problems.items.properties.code.enum).toEqual(
      Object.keys(EVIDENCE_PROBLEMS),
    );
  });
});

describe('an evaluation as checks', () => {
  const tree = evaluationChecks(record);

  it('is a tree of families and gates whose status is the verdict', () => {
    expect(tree).toMatchObject({ name: 'evaluation', status: record.verdict, detail: record.summary });
    expect(tree.children).toMatchObject([{ name: 'gates', status: record.verdict }]);
    expect(tree.children?.[0]?.children?.map(({ status }) => status)).toEqual(
      record.gates.map(({ verdict }) => verdict),
    );
  });

  it('says of each gate that did not pass what to do', () => {
    for (const check of failures(tree)) expect(check.detail.split('. ').length).toBeGreaterThan(1);
    expect(failures(tree)).toHaveLength(record.gates.filter(({ verdict }) => verdict !== 'pass').length);
  });
});
