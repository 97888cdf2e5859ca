import { describe, expect, it } from 'vitest';
import { evidenceOf, fileOf } from '../support.ts';
import { B_FORMATS, codesOf, fixtures, measureOf, obstacle, scoresOf } from './support.ts';

interface Stat {
  readonly name: string;
  readonly split?: string;
  readonly sub_split?: string;
  readonly perturbation?: object;
  readonly mean?: number;
  readonly count?: number;
}

const RUN = 'mmlu:subject=anatomy,model=acme_small';

function stat({ name, split = 'test', mean, count = 1, ...rest }: Stat) {
  const value = mean === undefined ? {} : { mean, min: mean, max: mean, variance: 0, stddev: 0 };
  return {
    name: { name, split, ...rest },
    count,
    sum: (mean ?? 0) * count,
    sum_squared: (mean ?? 0) ** 2 * count,
    ...value,
  };
}

function instance(id: string, of: { readonly trial?: number; readonly stats: readonly Stat[] }) {
  return { instance_id: id, train_trial_index: of.trial ?? 0, stats: of.stats.map(stat) };
}

function run(of: {
  readonly stats: readonly Stat[];
  readonly instances?: readonly object[];
  readonly limit?: number;
  readonly name?: string;
}) {
  const adapter = { model: 'acme/small', max_train_instances: 5, max_eval_instances: of.limit ?? 1000 };
  const spec = { name: of.name ?? RUN, adapter_spec: adapter, metric_specs: [] };
  const files = [
    fileOf('run/stats.json', JSON.stringify(of.stats.map(stat))),
    fileOf('run/run_spec.json', JSON.stringify(spec)),
  ];
  if (of.instances !== undefined) files.push(fileOf('run/per_instance_stats.json', JSON.stringify(of.instances)));
  return evidenceOf(files, { formats: B_FORMATS });
}

describe('a HELM run folder', () => {
  it('takes neither the count of trials for n nor their deviation for a standard error', async () => {
    const evidence = await evidenceOf(await fixtures('helm/colours-simple_model1'), { formats: B_FORMATS });
    const tokens = measureOf(evidence, 'colours/test/num_prompt_tokens:sub_split=plants');
    expect(tokens).toMatchObject({ value: 78, n: 2, expected: 2, standardError: null });
    expect(evidence.problems).toEqual([]);
  });

  it('reads each instance as a sample and each trial as a repeat of it', async () => {
    const evidence = await evidenceOf(await fixtures('helm/colours-simple_model1'), { formats: B_FORMATS });
    const { table, byKey } = scoresOf(evidence, { task: 'colours/test', metric: 'num_prompt_tokens' });
    expect(table.repeats).toBe(2);
    expect(Object.fromEntries(byKey)).toEqual({ id8: 77.5, id9: 78.5, id10: 76.5, id11: 78.5 });
    expect(table.attributes['sub_split']?.names).toEqual(['other', 'plants']);
  });

  it('keeps splits, parts of splits and perturbations apart', async () => {
    const perturbation = { name: 'typos', robustness: true, fairness: false };
    const evidence = await run({
      stats: [
        { name: 'em', mean: 0.1 },
        { name: 'em', split: 'valid', mean: 0.2 },
        { name: 'em', sub_split: 'hard', mean: 0.3 },
        { name: 'em', perturbation: { ...perturbation, computed_on: 'perturbed' }, mean: 0.4 },
        { name: 'em', perturbation: { ...perturbation, computed_on: 'worst' }, mean: 0.5 },
        { name: 'em', perturbation: { ...perturbation, computed_on: 'original' }, mean: 0.6 },
        { name: 'em', sub_split: 'hard', perturbation: { ...perturbation, computed_on: 'worst' }, mean: 0.7 },
      ],
    });
    const task = 'mmlu:subject=anatomy';
    const values = evidence.measures.map((one) => [one.task, one.slice?.value ?? null, one.value]);
    expect(values).toHaveLength(7);
    expect(values).toEqual(
      expect.arrayContaining([
        [`${task}/test`, null, 0.1],
        [`${task}/valid`, null, 0.2],
        [`${task}/test`, 'hard', 0.3],
        [`${task}/test+typos`, null, 0.4],
        [`${task}/test`, 'typos:worst', 0.5],
        [`${task}/test`, 'typos:original', 0.6],
        [`${task}/test`, 'sub_split=hard,perturbation=typos:worst', 0.7],
      ]),
    );
    expect(evidence.problems).toEqual([]);
  });

  it('names a task alike for every model, with the examples it was shown', async () => {
    const [one, two] = await Promise.all([
      run({ stats: [{ name: 'em', mean: 0.1 }] }),
      run({ stats: [{ name: 'em', mean: 0.2 }], name: 'mmlu:subject=anatomy,model=acme_large' }),
    ]);
    expect(one?.tasks).toEqual([{ id: 'mmlu:subject=anatomy/test', version: null, hash: null, shots: 5 }]);
    expect(two?.tasks).toEqual(one?.tasks);
    expect(one?.runs[0]).toMatchObject({ tool: 'helm', model: 'acme/small' });
  });

  it('shows a number that HELM dropped for being NaN as missing', async () => {
    const evidence = await run({
      stats: [
        { name: 'em', mean: 1 },
        { name: 'num_instances', mean: 2 },
      ],
      instances: [
        instance('id1', {
          stats: [
            { name: 'em', mean: 1 },
            { name: 'tokens', mean: 3 },
          ],
        }),
        instance('id2', { stats: [{ name: 'tokens', mean: 4 }] }),
      ],
    });
    expect(measureOf(evidence, 'mmlu:subject=anatomy/test/em')).toMatchObject({ value: 1, n: 1, expected: 2 });
    expect(obstacle(evidence, 'em')).toContain('1 of 2');
    expect(obstacle(evidence, 'tokens')).toBeNull();
  });

  it('weighs instances that have several numbers, as HELM does', async () => {
    const evidence = await run({
      stats: [{ name: 'em', mean: 0.75 }],
      instances: [
        instance('id1', { stats: [{ name: 'em', mean: 1, count: 3 }] }),
        instance('id2', { stats: [{ name: 'em', mean: 0, count: 1 }] }),
      ],
    });
    expect([...(scoresOf(evidence, { task: 'mmlu:subject=anatomy/test', metric: 'em' }).column.weights ?? [])]).toEqual(
      [3, 1],
    );
    expect(evidence.problems).toEqual([]);
  });

  it('has no number for a metric without a trial', async () => {
    const evidence = await run({
      stats: [
        { name: 'cost', count: 0 },
        { name: 'em', mean: 1 },
      ],
    });
    expect(evidence.measures.map((one) => one.metric)).toEqual(['em']);
  });

  it('does not say that a run is complete without what HELM writes last', async () => {
    expect((await run({ stats: [{ name: 'em', mean: 1 }] })).runs[0]?.status).toBe('unknown');
    const whole = await run({
      stats: [{ name: 'em', mean: 1 }],
      instances: [instance('a', { stats: [{ name: 'em', mean: 1 }] })],
    });
    expect(whole.runs[0]?.status).toBe('complete');
  });

  it('warns where the limit of instances was reached', async () => {
    const evidence = await run({
      stats: [
        { name: 'num_instances', mean: 20 },
        { name: 'em', mean: 1 },
      ],
      limit: 20,
    });
    expect(codesOf(evidence, null)).toEqual(['warning run_partial']);
  });
});
