/** What a policy says about evaluations: the normal form, where each gate stands, and the words for it. */
import { describe, expect, it } from 'vitest';
import { explainPolicy, type Gate, loadPolicy, type Mapping, positionOf } from '../../src/policy/index.ts';
import { mustHave, mustLoad, readExample } from './support.ts';

const POLICY = `version: 1
lifecycle: basic
roles: { owner: { users: [amara] } }
permissions: { register: [owner], promote: [owner], rollback: [owner] }
metrics:
  accuracy: { direction: up, kind: rate }
  gsm8k: { direction: up, from: ['gsm8k/exact_match,strict-match', exact_match] }
  latency_ms: { direction: down, unit: ms }
  f1: { direction: up }
  cost: { direction: down }
evaluation:
  confidence: 99.9%
  by: value
  first-version: refuse
  read:
    - files: 'out/**/*.{csv,tsv}'
      task: delays
      key: flight_id
      cluster: day
      slices: [month, airport.size]
      metrics:
        accuracy: { label: late, score: p_late, threshold: 0.5, positive: '1', as: accuracy }
        latency_ms: duration
        cost: { of: [usd, requests] }
    - files: ./summary.json
      rows: results.rows
      slices: { season: month }
      metrics: { f1: { value: eval.f1, n: eval.n, expected: eval.all, error: eval.se, low: eval.lo, high: eval.hi } }
    - metrics: { f1: { label: y, score: y_hat, as: f1 } }
  gates:
    quality:
      - { metric: accuracy, min: 0.7, by: interval }
      - { metric: gsm8k, vs: live, improvement: 0.02 }
      - { metric: f1, slice: month=6, vs: live, improvement: 2%, by: value }
    latency: [{ metric: latency_ms, percentile: 95, max: 800 }]
stages: { production: { requires: { evaluation: pass } } }
models:
  special:
    evaluation:
      confidence: 0.8
      gates:
        latency:
          - { metric: latency_ms, max: 100 }
        cost: [{ metric: cost, vs: live, tolerance: 10% }]
  plain: {}
`;

const plain = mustHave(mustLoad(POLICY), 'plain');
const special = mustHave(mustLoad(POLICY), 'special');
const gatesOf = (effective: typeof plain): readonly Gate[] => Object.values(effective.evaluation.gates).flat();

describe('what a policy says about evaluations', () => {
  it('is valid, and nothing in it looks like a slip', () => {
    expect(loadPolicy(POLICY, { file: 'p' })).toMatchObject({ kind: 'ok', warnings: [] });
  });

  it('has how gates decide, for all of them and for one', () => {
    expect(plain.evaluation).toMatchObject({ confidence: 0.999, by: 'value', firstVersion: 'refuse' });
    expect(gatesOf(plain).map(({ metric, by }) => [metric, by])).toEqual([
      ['latency_ms', null],
      ['accuracy', 'interval'],
      ['gsm8k', null],
      ['f1', 'value'],
    ]);
  });

  it('has the improvements that it demands, absolute and relative', () => {
    expect(gatesOf(plain).flatMap(({ rule }) => (rule.kind === 'improvement' ? [rule.least] : []))).toEqual([
      { kind: 'absolute', value: 0.02 },
      { kind: 'relative', fraction: 0.02 },
    ]);
  });

  it('has the names of a metric in evidence, commas and slashes included', () => {
    expect(plain.metrics['gsm8k']!.from).toEqual(['gsm8k/exact_match,strict-match', 'exact_match']);
    expect(plain.metrics['accuracy']!.from).toEqual([]);
  });

  it('has how plain files are read, in the order of the file', () => {
    const nothing = { files: null, task: null, key: null, cluster: null, rows: null, slices: {} };
    const expected: readonly Mapping[] = [
      {
        files: 'out/**/*.{csv,tsv}',
        task: 'delays',
        key: 'flight_id',
        cluster: 'day',
        rows: null,
        slices: { month: 'month', 'airport.size': 'airport.size' },
        metrics: {
          accuracy: {
            kind: 'classified',
            label: 'late',
            score: 'p_late',
            threshold: 0.5,
            positive: '1',
            as: 'accuracy',
          },
          latency_ms: { kind: 'field', path: 'duration' },
          cost: { kind: 'ratio', numerator: 'usd', denominator: 'requests' },
        },
      },
      {
        ...nothing,
        files: './summary.json',
        rows: 'results.rows',
        slices: { season: 'month' },
        metrics: {
          f1: {
            kind: 'aggregate',
            value: 'eval.f1',
            n: 'eval.n',
            expected: 'eval.all',
            error: 'eval.se',
            low: 'eval.lo',
            high: 'eval.hi',
          },
        },
      },
      {
        ...nothing,
        metrics: { f1: { kind: 'classified', label: 'y', score: 'y_hat', threshold: null, positive: null, as: 'f1' } },
      },
    ];
    expect(plain.evaluation.read).toEqual(expected);
  });

  it.each([
    ['95%', 0.95],
    ['80%', 0.8],
    ['99.9%', 0.999],
    ['0.9', 0.9],
  ])('takes %s for a confidence', (written, confidence) => {
    const policy = mustLoad(`version: 1\nlifecycle: basic\nevaluation: { confidence: ${written} }\n`);
    expect(policy.evaluation.confidence).toBe(confidence);
  });
});

describe('where a gate stands', () => {
  const lines = POLICY.split('\n');

  it('is in its id: the policy, or the override of the model', () => {
    expect(gatesOf(plain).map(({ id }) => id)).toEqual([
      'evaluation.gates.latency[0]',
      ...[0, 1, 2].map((index) => `evaluation.gates.quality[${index}]`),
    ]);
    expect(gatesOf(special).map(({ id }) => id)).toEqual([
      'models.special.evaluation.gates.cost[0]',
      'models.special.evaluation.gates.latency[0]',
      ...[0, 1, 2].map((index) => `evaluation.gates.quality[${index}]`),
    ]);
  });

  it('is the line and column that asks for it', () => {
    for (const gate of [...gatesOf(plain), ...gatesOf(special)]) {
      const { line, column } = positionOf(special, gate.id)!;
      expect(lines[line - 1]!.slice(column - 1)).toMatch(new RegExp(`^\\{ metric: ${gate.metric}, `));
    }
    expect(positionOf(special, 'models.special.evaluation.gates.latency[0]')).toEqual({
      line: lines.findIndex((text) => text.includes('max: 100')) + 1,
      column: 13,
    });
  });

  it('is found for every gate of the example', () => {
    const effective = mustHave(mustLoad(readExample('slipway')), 'rag-qa-finance');
    const found = gatesOf(effective).map(({ id }) => positionOf(effective, id));
    expect(found).toHaveLength(10);
    expect(found).not.toContain(null);
  });

  it('is nowhere for a gate that no policy asks for', () => {
    expect(positionOf(plain, 'default.accuracy')).toBeNull();
    expect(positionOf(plain, 'constructor')).toBeNull();
  });
});

describe('an explanation of what is evaluated', () => {
  const linesOf = (effective: typeof plain): string[] =>
    explainPolicy(effective)!
      .children!.find(({ name }) => name === 'evaluation')!
      .children!.map(({ title, detail, evidence }) => `${title}: ${detail} [${evidence!.origin}]`);

  it('says how gates decide, what they measure and how it is read', () => {
    expect(linesOf(plain)).toEqual([
      'How gates decide: By the value alone; intervals are shown at 99.9% confidence [policy line 13]',
      'With nothing live: a comparison with the live version fails [policy line 14]',
      'Gates: latency: latency_ms p95: at most 800 [policy line 35]',
      'Gates: quality: accuracy: at least 0.7, by its interval; gsm8k: better than live by at least 0.02; f1 on slice month=6: better than live by at least 2%, by its value [policy line 31]',
      'Metric gsm8k: is gsm8k/exact_match,strict-match or exact_match in evidence [policy line 7]',
      'Reads out/**/*.{csv,tsv}: accuracy from the accuracy of p_late from 0.5 on against late, cost from usd over requests, latency_ms from duration; samples by flight_id, clusters by day, slices by airport.size and month, as task delays [policy line 16]',
      'Reads ./summary.json: f1 from eval.f1; samples in results.rows, slices by season (month) [policy line 25]',
      'Reads plain files: f1 from the f1 of y_hat against y [policy line 29]',
    ]);
  });

  it('says what is the default, and what the model overrides', () => {
    const starter = mustHave(mustLoad(readExample('starter')), 'flight-delay');
    expect(linesOf(starter).slice(0, 2)).toEqual([
      'How gates decide: By the interval: a bound must hold with 95% confidence [default]',
      'With nothing live: a comparison with the live version does not apply [default]',
    ]);
    expect(linesOf(special)).toContain('Gates: latency: latency_ms: at most 100 [model override line 42]');
  });

  it('says what a stage is compared with, and who says so', () => {
    const comparedIn = (text: string): string => {
      const stage = explainPolicy(mustHave(mustLoad(text), 'any-model'), 'staging')!;
      const { children } = stage.children!.find(({ name }) => name === 'evaluation')!;
      const { detail, evidence } = children!.find(({ name }) => name === 'compares_with')!;
      return `${detail} [${evidence!.origin}]`;
    };
    const text = (stage: string): string =>
      `version: 1\nlifecycle: basic\nmetrics: { f1: {} }\nevaluation: { gates: { all: [{ metric: f1, min: 0 }] } }\nstages:\n  staging: { requires: { evaluation: pass }${stage} }\n`;
    expect(comparedIn(text(''))).toBe('the live version of production [preset basic]');
    expect(comparedIn(text(', compares-with: staging'))).toBe('the live version of staging [policy line 6]');
  });
});
