import { describe, expect, it } from 'vitest';
import type { ComparedSide } from '../../../src/core/compare/side.ts';
import { buildCompareView } from '../../../src/core/compare/view.ts';
import type { EffectivePolicy } from '../../../src/policy/types.ts';
import { A, type Answer, B, evaluated, evidence, measure, policy, side } from './measured.ts';

const GATES = `metrics:
  accuracy: { direction: up }
  latency_ms: { direction: down, unit: ms }
evaluation:
  gates:
    quality:
      - { metric: accuracy, vs: live, tolerance: 0.02 }
      - { metric: latency_ms, percentile: 95, vs: live, tolerance: 10% }
`;

/** Right in a share of cases; two versions with the same seed are right in mostly the same ones. */
const answers =
  (share: number, latency = 100): Answer =>
  ({ random }) => {
    const [hard, noise] = [random(), random()];
    return { accuracy: hard < share ? 1 : 0, latency_ms: latency + 10 * noise };
  };

const view = (a: ComparedSide, b: ComparedSide, rules: EffectivePolicy = policy(GATES)) =>
  buildCompareView({ model: 'flight-delay', a, b, rules: rules.evaluation, metrics: rules.metrics });
const rows = 2000;

describe('two versions that were measured on the same samples', () => {
  const a = side({ record: A, evidence: evidence(answers(0.7), { rows }) });
  const b = side({ record: B, evidence: evidence(answers(0.8, 80), { rows }) });
  const found = view(a, b);

  it('are compared pair by pair, with an interval and p-values adjusted over the table', () => {
    const row = found.metrics.find(({ metric, slice }) => metric === 'accuracy' && slice === null);
    expect(row).toMatchObject({
      task: 'delays',
      direction: 'up',
      effect: { kind: 'difference', pairs: rows, losses: 0 },
    });
    expect(row?.effect.value).toBeCloseTo(0.1, 1);
    expect(row?.effect.interval?.low).toBeGreaterThan(0.05);
    expect(row?.effect.interval?.level).toBeCloseTo(0.9);
    expect(row?.p_adjusted).toBeGreaterThanOrEqual(row?.p ?? 1);
    expect(row?.candidate.n).toBe(rows);
  });

  it('are compared by slice too', () => {
    expect(found.metrics.map(({ metric, slice }) => [metric, slice])).toEqual([
      ['accuracy', null],
      ['accuracy', 'month=january'],
      ['accuracy', 'month=february'],
    ]);
    expect(found.metrics_total).toBe(3);
  });

  it('have times apart from the rest, with the percentiles people look at', () => {
    expect(found.latency.map(({ metric, slice }) => [metric, slice])).toEqual([
      ['latency_ms', null],
      ['latency_ms p50', null],
      ['latency_ms p95', null],
      ['latency_ms p99', null],
      ['latency_ms', 'month=january'],
      ['latency_ms', 'month=february'],
    ]);
    const [mean] = found.latency;
    expect(mean).toMatchObject({ unit: 'ms', direction: 'down' });
    expect(mean?.effect.value).toBeCloseTo(20, 0);
    expect(mean?.candidate.value).toBeLessThan(mean?.live.value ?? 0);
  });

  it('say where the numbers come from', () => {
    expect(found.a.evaluation).toMatchObject({
      set: { name: 'flights-q1' },
      tools: ['slipway-flights 0.3.0'],
      measured_at: '2026-03-03T09:12:00Z',
    });
    expect(found.not_compared).toEqual([]);
    expect(found.confidence).toBe(0.95);
  });

  it('give the opposite picture the other way round', () => {
    const back = view(b, a);
    expect(back.metrics[0]?.effect.value).toBeCloseTo(-(found.metrics[0]?.effect.value ?? 0), 12);
    expect(back.recommendation.choice).toBe('a');
    expect(found.recommendation.choice).toBe('b');
  });
});

describe('samples that were not kept', () => {
  it('leave the comparison to the statistics of the record, as independent and so wider', () => {
    const [left, right] = [evidence(answers(0.7), { rows }), evidence(answers(0.8), { rows })];
    const paired = view(side({ record: A, evidence: left }), side({ record: B, evidence: right })).metrics[0];
    const found = view(
      side({ record: A, evidence: left, samples: 'gone' }),
      side({ record: B, evidence: right, samples: 'gone' }),
    );
    const row = found.metrics.find(({ metric }) => metric === 'accuracy');
    expect(row?.effect.pairs).toBeNull();
    expect(row?.effect.value).toBeCloseTo(paired?.effect.value ?? 0, 12);
    const width = (one: typeof row): number => (one?.effect.interval?.high ?? 0) - (one?.effect.interval?.low ?? 0);
    expect(width(row)).toBeGreaterThan(width(paired));
  });

  it('do not matter where one evaluation compared just these two while it had them', () => {
    const [left, right] = [evidence(answers(0.7), { rows }), evidence(answers(0.8), { rows })];
    const rules = policy(GATES);
    const together = evaluated({ record: B, evidence: right, policy: rules, live: { record: A, evidence: left } });
    const measured = (role: 'candidate' | 'live') =>
      ({ kind: 'measured', digest: 'sha256:', record: together, role, samples: null }) as const;
    const found = view(
      side({ record: A, measured: measured('live'), decided: null }),
      side({ record: B, measured: measured('candidate'), decided: together }),
    );
    const row = found.metrics.find(({ metric }) => metric === 'accuracy');
    expect(row?.effect).toMatchObject({ pairs: rows, losses: 0 });
    expect(found.a.evaluation?.set.name).toBe('flights-q1');
    expect(found.recommendation.choice).toBe('b');
  });

  it('and no statistics either are nothing to compare by', () => {
    const rules = policy(GATES);
    const left = evidence(answers(0.7), { rows });
    const silent = { ...evaluated({ record: A, evidence: left, policy: rules }), publish: 'none' as const };
    const empty = { ...silent, statistics: { candidate: [], live: [], pairs: [] } };
    const measured = { kind: 'measured', digest: 'sha256:', record: empty, role: 'candidate', samples: null } as const;
    const found = view(side({ record: A, measured, decided: empty }), side({ record: B, evidence: left }));
    expect(found.metrics).toEqual([]);
    expect(found.a.evaluation).toBeNull();
    expect(found.not_compared).toContainEqual({
      metric: 'accuracy',
      task: 'delays',
      reason: '1.0.0 has no evaluation that can be relied on',
    });
    expect(found.warnings.join(' ')).toContain('published no statistics');
  });
});

describe('what was not measured the same way', () => {
  const base = evidence(answers(0.7), { rows });
  const other = (of: Parameters<typeof evidence>[1]) => evidence(answers(0.7), { rows, ...of });

  it.each([
    [
      'set',
      other({ run: { set: { name: 'flights-q2', digest: 'sha256:00' as `sha256:${string}` } } }),
      /evaluation set: 1\.1\.0 was measured with .* 1\.0\.0 with/,
    ],
    [
      'task version',
      other({ task: { version: '3' } }),
      /task version of delays: 1\.1\.0 was measured with "3", 1\.0\.0 with "2"/,
    ],
    ['judge', other({ judge: 'judge-2' }), /judge: 1\.1\.0 was measured with "judge-2", 1\.0\.0 with none named/],
    ['state: it failed', other({ run: { status: 'failed' } }), /of 1\.1\.0, the run of slipway-flights failed/],
  ])('is listed with its reason and not compared: another %s', (_, evidenceB, reason) => {
    const found = view(side({ record: A, evidence: base }), side({ record: B, evidence: evidenceB }));
    expect(found.metrics).toEqual([]);
    expect(found.not_compared.map(({ metric }) => metric)).toContain('accuracy');
    for (const one of found.not_compared) expect(one.reason).toMatch(reason);
    expect(found.recommendation.choice).toBe('undecided');
  });

  it('is listed where one of both was never measured on it', () => {
    const more = evidence((of) => ({ ...answers(0.7)(of), recall: 1 }), { rows });
    const found = view(side({ record: A, evidence: more }), side({ record: B, evidence: base }));
    expect(found.not_compared).toEqual([{ metric: 'recall', task: 'delays', reason: '1.1.0 was not measured on it' }]);
    const back = view(side({ record: A, evidence: base }), side({ record: B, evidence: more }));
    expect(back.not_compared).toEqual([{ metric: 'recall', task: 'delays', reason: '1.0.0 was not measured on it' }]);
  });

  it('is listed where most of the samples of one side were not scored', () => {
    const thin = evidence(({ row, random }) => ({ accuracy: row % 2 === 0 ? Number.NaN : Math.round(random()) }), {
      rows,
    });
    const scored = {
      ...thin,
      tables: thin.tables.map((table) => ({
        ...table,
        columns: table.columns.map((one) => ({ ...one, scored: rows / 2 })),
      })),
    };
    const found = view(side({ record: A, evidence: base }), side({ record: B, evidence: scored, decided: null }));
    expect(found.not_compared.find(({ metric }) => metric === 'accuracy')?.reason).toMatch(
      /of 1\.1\.0, 1,000 of 2,000 expected samples were scored/,
    );
  });

  it('is listed where the tools do not agree which way is better', () => {
    const told = (direction: 'up' | 'down') =>
      evidence(answers(0.7), { rows: 0, measures: [measure({ metric: 'drift', value: 0.1, n: 500, direction })] });
    const found = view(
      side({ record: A, evidence: told('up'), decided: null }),
      side({ record: B, evidence: told('down'), decided: null }),
      policy(),
    );
    expect(found.not_compared).toEqual([
      {
        metric: 'drift',
        task: null,
        reason: 'the evidence of 1.0.0 says that higher is better, that of 1.1.0 that lower is',
      },
    ]);
  });
});

describe('names and units', () => {
  it('find a metric that the policy knows under several names, and its cost by unit', () => {
    const rules = policy(`metrics:
  quality: { direction: up, from: [accuracy, acc] }
  spend_per_call: { direction: down, unit: USD }
`);
    const named = (metric: string) =>
      evidence(({ random }) => ({ [metric]: random() < 0.7 ? 1 : 0, spend_per_call: random() }), { rows: 100 });
    const found = view(
      side({ record: A, evidence: named('acc') }),
      side({ record: B, evidence: named('accuracy') }),
      rules,
    );
    expect(found.not_compared).toEqual([]);
    expect(found.metrics[0]).toMatchObject({ metric: 'accuracy', slice: null, direction: 'up', effect: { value: 0 } });
    expect(found.cost.map(({ metric, slice, unit }) => [metric, slice, unit])).toContainEqual([
      'spend_per_call',
      null,
      'USD',
    ]);
  });
});

describe('a table of great length', () => {
  it('is cut at its slices, and says how many rows there were', () => {
    const months = Array.from({ length: 40 }, (_, index) => `m${index}`);
    const many: Answer = ({ random }) =>
      Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`score_${index}`, random() < 0.5 ? 1 : 0]));
    const one = evidence(many, { rows: 800, months });
    const found = view(side({ record: A, evidence: one }), side({ record: B, evidence: one }), policy());
    expect(found.metrics).toHaveLength(310);
    expect(found.metrics_total).toBe(410);
    expect(found.metrics.slice(0, 10).every(({ slice }) => slice === null)).toBe(true);
  });

  it('has no slices of an attribute that tells samples apart', () => {
    const months = Array.from({ length: 60 }, (_, index) => `m${index}`);
    const one = evidence(answers(0.7), { rows: 600, months });
    const found = view(side({ record: A, evidence: one }), side({ record: B, evidence: one }));
    expect(found.metrics.map(({ slice }) => slice)).toEqual([null]);
  });
});

describe('versions without evaluations', () => {
  it('are compared by what they are made of, and what the other was measured on is listed', () => {
    const found = view(side({ record: A, evidence: evidence(answers(0.7), { rows: 100 }) }), side({ record: B }));
    expect(found).toMatchObject({ metrics: [], latency: [], cost: [], b: { evaluation: null, verdict: null } });
    expect(found.not_compared).toEqual([
      { metric: 'accuracy', task: 'delays', reason: '1.1.0 was never evaluated' },
      { metric: 'latency_ms', task: 'delays', reason: '1.1.0 was never evaluated' },
    ]);
    expect(found.size).toHaveLength(1);
    expect(view(side({ record: A }), side({ record: B })).not_compared).toEqual([]);
  });
});
