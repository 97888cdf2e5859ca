import { describe, expect, it } from 'vitest';
import { findQuantity, type Wanted } from '../../../src/core/evaluation/find.ts';
import { nearestNames } from '../../../src/core/evaluation/nearest-names.ts';
import { gatherRows } from '../../../src/core/evaluation/selection.ts';
import { indexSeries } from '../../../src/core/evaluation/series.ts';
import type { Evidence } from '../../../src/evidence/types.ts';
import { evidenceOf, samples } from './support.ts';

const find = (evidence: Evidence, wanted: Partial<Wanted> = {}) =>
  findQuantity(indexSeries(evidence), {
    metric: 'f1',
    from: [],
    kind: 'value',
    slice: null,
    percentile: null,
    ...wanted,
  });

function found(evidence: Evidence, wanted: Partial<Wanted> = {}) {
  const result = find(evidence, wanted);
  if (result.kind !== 'found') throw new Error(`${result.kind}: ${result.message}`);
  return result.quantity;
}

const values = (evidence: Evidence, wanted: Partial<Wanted> = {}) => {
  const { selection } = found(evidence, wanted);
  if (selection === null) throw new Error('no samples');
  return [...gatherRows(selection).values];
};

describe('finding a metric', () => {
  const twoTasks = evidenceOf({
    tables: [
      { task: 'hellaswag', metrics: { acc: [1, 0], acc_norm: [1, 1] } },
      { task: 'arc', metrics: { acc: [0, 0] } },
    ],
  });

  it('takes its own name, with or without the task', () => {
    expect(found(twoTasks, { metric: 'acc_norm' }).series.name).toBe('hellaswag/acc_norm');
    expect(found(twoTasks, { metric: 'arc/acc' }).series.name).toBe('arc/acc');
  });

  it('tries the names of the policy in their order, and not its own', () => {
    expect(found(twoTasks, { metric: 'quality', from: ['missing', 'arc/acc', 'acc_norm'] }).series.name).toBe(
      'arc/acc',
    );
    expect(find(twoTasks, { metric: 'acc_norm', from: ['missing'] }).kind).toBe('metric_missing');
  });

  it('is ambiguous by a bare name in several tasks, unless the task is known', () => {
    expect(find(twoTasks, { metric: 'acc' })).toMatchObject({ kind: 'metric_ambiguous' });
    expect(found(twoTasks, { metric: 'acc', task: 'arc' }).series.name).toBe('arc/acc');
  });

  it('prefers the metric without a task to those of tasks', () => {
    const both = evidenceOf({ tables: [{ metrics: { f1: [1] } }, { task: 'a', metrics: { f1: [0] } }] });
    expect(found(both).series.task).toBeNull();
  });

  it('does not mix up a task with / and a metric with /', () => {
    const one = evidenceOf({ measures: [{ task: 'a', metric: 'b/c', value: 1 }] });
    expect(found(one, { metric: 'a/b/c' }).series).toMatchObject({ task: 'a', metric: 'b/c' });
    const two = evidenceOf({
      measures: [
        { task: 'a', metric: 'b/c', value: 1 },
        { task: 'a/b', metric: 'c', value: 2 },
      ],
    });
    expect(find(two, { metric: 'a/b/c' }).kind).toBe('metric_ambiguous');
  });

  it('names the eight nearest where it is missing', () => {
    const names = [
      'F1 score',
      'f1_macro',
      'precision',
      'recall',
      'accuracy',
      'bleu',
      'rouge',
      'cost',
      'latency',
      'wer',
    ];
    const evidence = evidenceOf({ measures: names.map((metric) => ({ metric, value: 1 })) });
    const result = find(evidence);
    expect(result.kind).toBe('metric_missing');
    const { message } = result as { message: string };
    expect(message).toMatch(/no metric "f1" among 10; nearest are "F1 score", "f1_macro"/);
    expect(message.match(/"/g)).toHaveLength(18);
  });

  it('of many names finds the near ones whatever their case and separators', () => {
    expect(nearestNames(['toxicity_rate'], ['Toxicity Rate', 'latency', 'toxicity'], 2)).toEqual([
      'Toxicity Rate',
      'toxicity',
    ]);
  });
});

describe('finding its number', () => {
  it('prefers samples to what the tool reports, and counts those that were never logged', () => {
    const evidence = evidenceOf({
      tables: [{ metrics: { f1: [1, 0, 1] } }],
      measures: [{ metric: 'f1', value: 0.99, n: 10 }],
    });
    expect(found(evidence)).toMatchObject({ n: 3, expected: 10 });
    expect(values(evidence)).toEqual([1, 0, 1]);
  });

  it('does not count repeats of a question as questions', () => {
    const evidence = evidenceOf({
      tables: [{ metrics: { f1: [1, 0.5, 1] }, repeats: 4 }],
      measures: [{ metric: 'f1', value: 0.83, n: 12 }],
    });
    expect(found(evidence)).toMatchObject({ n: 3, expected: 3 });
  });

  it('leaves out samples without a score, and expects them', () => {
    expect(found(samples({ f1: [1, null, 0, null] }))).toMatchObject({ n: 2, expected: 4 });
    expect(values(samples({ f1: [1, null, 0, null] }))).toEqual([1, 0]);
  });

  it('expects no score where the metric is not given for a sample', () => {
    expect(found(samples({ f1: [1, null, 0] }, { optional: true }))).toMatchObject({ n: 2, expected: 2 });
  });

  it('takes what is reported where no sample has a score', () => {
    const evidence = evidenceOf({
      tables: [{ metrics: { f1: [null, null] } }],
      measures: [{ metric: 'f1', value: 0.9, n: 2 }],
    });
    expect(found(evidence)).toMatchObject({ selection: null, n: 2 });
  });

  it('takes the same number told twice once, with what says most of it', () => {
    const evidence = evidenceOf({
      measures: [
        { metric: 'f1', value: 0.9 },
        { metric: 'f1', value: 0.9, n: 20, standardError: 0.1 },
        { metric: 'f1', value: 0.9, n: 20 },
      ],
    });
    expect(found(evidence).reported).toMatchObject({ n: 20, standardError: 0.1 });
  });

  it('takes a count before a sum before a mean for what is counted, and the mean first for all else', () => {
    const evidence = evidenceOf({
      measures: [
        { metric: 'f1', value: 0.5 },
        { metric: 'f1', value: 10, statistic: 'sum' },
        { metric: 'f1', value: 4, statistic: 'count' },
      ],
    });
    expect(found(evidence, { kind: 'count' }).reported?.value).toBe(4);
    expect(found(evidence).reported?.value).toBe(0.5);
  });

  it('gives ratios with their denominators and clusters with their numbers', () => {
    const evidence = samples({ f1: [[1, 2], null, [3, 4]] }, { clusters: ['a', 'b', 'a'] });
    const { selection } = found(evidence);
    const rows = gatherRows(selection!);
    expect([...rows.values]).toEqual([1, 3]);
    expect([...(rows.weights ?? [])]).toEqual([2, 4]);
    expect([...(rows.clusters ?? [])]).toEqual([0, 0]);
  });
});

describe('finding a slice', () => {
  const evidence = samples(
    { f1: [1, 0, 1, null] },
    { attributes: { month: ['may', 'june', 'may', 'may'], airport: ['large', 'small', 'small', null] } },
  );

  it('goes by attribute and value, or by a value that only one attribute has', () => {
    expect(values(evidence, { slice: 'month=may' })).toEqual([1, 1]);
    expect(found(evidence, { slice: 'small' }).slice).toEqual({ attribute: 'airport', value: 'small' });
    expect(values(evidence, { slice: 'small' })).toEqual([0, 1]);
  });

  it('counts who is expected within the slice', () => {
    expect(found(evidence, { slice: 'month=may' })).toMatchObject({ n: 2, expected: 3 });
    expect(found(evidence, { slice: 'month=june' })).toMatchObject({ n: 1, expected: 1 });
  });

  it('knows slices that have only a name, as tools report them', () => {
    const named = evidenceOf({
      measures: [{ metric: 'f1', value: 0.7, slice: { attribute: null, value: 'long-tail' } }],
    });
    expect(found(named, { slice: 'long-tail' }).reported?.value).toBe(0.7);
  });

  it('splits at any =, for attributes and values that hold one', () => {
    const odd = samples({ f1: [1, 0] }, { attributes: { 'a=b': ['c', 'd'] } });
    expect(values(odd, { slice: 'a=b=c' })).toEqual([1]);
  });

  it('does not take a value that no row has for a slice', () => {
    expect(find(evidence, { slice: 'month=july' }).kind).toBe('slice_missing');
    expect(find(evidence, { slice: 'season=may' }).kind).toBe('slice_missing');
  });

  it('is not misled by attributes with the names of built-in properties', () => {
    expect(find(evidence, { slice: 'constructor=may' }).kind).toBe('slice_missing');
    const odd = samples({ f1: [1, 0] }, { attributes: { constructor: ['a', 'b'] } });
    expect(values(odd, { slice: 'constructor=a' })).toEqual([1]);
  });
});

describe('finding a percentile', () => {
  it('takes samples, else that percentile as reported', () => {
    expect(found(samples({ f1: [1, 2, 3] }), { percentile: 95 }).selection?.scored).toBe(3);
    const reported = evidenceOf({ measures: [{ metric: 'f1', value: 9, statistic: { percentile: 95 } }] });
    expect(found(reported, { percentile: 95 }).reported?.value).toBe(9);
    expect(find(reported, { percentile: 99 })).toMatchObject({ kind: 'percentile_missing' });
    expect(find(reported)).toMatchObject({ kind: 'metric_missing' });
  });
});
