import { describe, expect, it } from 'vitest';
import { defaultDirection, isScaleOfItsOwn } from '../../../src/core/evaluation/default-directions.ts';
import { defaultGates } from '../../../src/core/evaluation/default-gates.ts';
import { decideEvaluation } from '../../../src/core/evaluation/evaluate.ts';
import type { Evidence } from '../../../src/evidence/types.ts';
import { evidenceOf, NOW, samples, share, spread } from './support.ts';

describe('directions by name', () => {
  it.each([
    'accuracy',
    'val_accuracy',
    'test/f1',
    'macro avg.f1-score',
    'f1_macro',
    'acc,none',
    'acc_norm,none',
    'Exact Match',
    'exact_match,strict-match',
    'rouge1',
    'rougeL',
    'pass@1',
    'recall@10',
    'top_5_accuracy',
    'success_rate',
    'pass_rate',
    'roc_auc',
    'R2 score',
    'eval/bleu',
    'faithfulness',
    'context_precision',
    'weighted avg/recall',
    'malignant.precision',
  ])('%s is better when higher', (name) => expect(defaultDirection(name)).toBe('up'));

  it.each([
    'loss',
    'val_loss',
    'eval.loss',
    'error_rate',
    'rmse',
    'mean_absolute_error',
    'log_loss',
    'perplexity',
    'word_perplexity,none',
    'latency_ms',
    'latency_p95_ms',
    'cost_per_1k_requests_usd',
    'toxicity',
    'hallucination_rate',
    'false_positive_rate',
    'attack_success_rate',
    'WER',
    'duration',
    'brier score',
    'ece',
  ])('%s is better when lower', (name) => expect(defaultDirection(name)).toBe('down'));

  it.each([
    'score',
    'error_recovery_rate',
    'selection_rate',
    'support',
    'step',
    'n',
    'pct_stereotype',
    'refusal_rate',
    'length',
    'temperature',
    'loss_of_accuracy',
    '',
    'constructor',
    'no_loss',
    'accuracy_drop',
    'latency_budget_left',
  ])('%s says nothing', (name) => expect(defaultDirection(name)).toBeNull());

  it('tells numbers of their own scale from shares', () => {
    expect(['val_loss', 'rmse', 'latency_ms', 'r2'].map(isScaleOfItsOwn)).toEqual([true, true, true, true]);
    expect(['accuracy', 'error_rate', 'unknown'].map(isScaleOfItsOwn)).toEqual([false, false, false]);
  });
});

const gatesOf = (candidate: Evidence, live: Evidence | null, of: Partial<Parameters<typeof defaultGates>[0]> = {}) => {
  const { rules, ...rest } = defaultGates({ candidate, live, ...of });
  return { gates: Object.values(rules.gates).flat(), rules, ...rest };
};

describe('gates without a policy', () => {
  const both = samples({
    accuracy: share(90, 100),
    latency_ms: spread({ n: 100, centre: 80, width: 5 }),
    loss: spread({ n: 100, centre: 0.4, width: 0.1 }),
  });

  it('ask that no shared metric is worse: by 0.02 of a share, by 5 % of anything else', () => {
    expect(gatesOf(both, both).gates).toMatchObject([
      {
        id: 'default.accuracy',
        family: 'default',
        rule: { kind: 'vs_live', tolerance: { kind: 'absolute', value: 0.02 } },
      },
      { id: 'default.latency_ms', rule: { tolerance: { kind: 'relative', fraction: 0.05 } } },
      { id: 'default.loss', rule: { tolerance: { kind: 'relative', fraction: 0.05 } } },
    ]);
  });

  it('take the tolerance that is given for all', () => {
    const tolerance = { kind: 'relative', fraction: 0.1 } as const;
    expect(gatesOf(both, both, { tolerance }).gates.map(({ rule }) => rule)).toEqual(
      Array.from({ length: 3 }, () => ({ kind: 'vs_live', tolerance })),
    );
  });

  it('take the direction of the tool before that of the name', () => {
    const of = (value: number) => evidenceOf({ measures: [{ metric: 'accuracy', value, direction: 'down' }] });
    expect(gatesOf(of(0.5), of(0.6)).metrics).toMatchObject({ accuracy: { direction: 'down' } });
  });

  it('leave out what nobody gives a direction, and say so', () => {
    const of = evidenceOf({ measures: [{ metric: 'selection_rate', value: 0.4 }] });
    expect(gatesOf(of, of)).toMatchObject({
      gates: [],
      notGated: [{ metric: 'selection_rate', reason: expect.stringContaining('which way is better') }],
    });
  });

  it('leave out what only one side has', () => {
    const left = evidenceOf({
      measures: [
        { metric: 'accuracy', value: 0.4 },
        { metric: 'f1', value: 0.4 },
      ],
    });
    const right = evidenceOf({ measures: [{ metric: 'accuracy', value: 0.4 }] });
    expect(gatesOf(left, right).gates.map(({ metric }) => metric)).toEqual(['accuracy']);
    expect(gatesOf(left, null).gates).toEqual([]);
  });

  it('are for each task of a metric, and for percentiles where only those are told', () => {
    const of = evidenceOf({
      measures: [
        { task: 'arc', metric: 'acc', value: 0.4 },
        { task: 'hellaswag', metric: 'acc', value: 0.4 },
        { metric: 'latency', value: 90, statistic: { percentile: 95 } },
        { metric: 'latency', value: 50, statistic: { percentile: 50 } },
      ],
    });
    expect(gatesOf(of, of).gates.map(({ id, percentile }) => [id, percentile])).toEqual([
      ['default.arc/acc', null],
      ['default.hellaswag/acc', null],
      ['default.latency.p50', 50],
      ['default.latency.p95', 95],
    ]);
  });

  it('count what is counted exactly', () => {
    const of = (value: number) => evidenceOf({ measures: [{ metric: 'failures', value, statistic: 'count' }] });
    const { rules, metrics } = defaultGates({ candidate: of(3), live: of(3) });
    const live = { kind: 'evidence', evidence: of(3) } as const;
    expect(decideEvaluation({ rules, metrics, candidate: of(3), live, now: NOW }).verdict).toBe('pass');
    expect(decideEvaluation({ rules, metrics, candidate: of(4), live, now: NOW }).verdict).toBe('fail');
  });

  it('decide nothing where nothing is shared: that is no pass', () => {
    const { rules, metrics } = defaultGates({ candidate: both, live: null });
    expect(decideEvaluation({ rules, metrics, candidate: both, live: { kind: 'none' }, now: NOW }).verdict).toBe(
      'not_applicable',
    );
  });
});
