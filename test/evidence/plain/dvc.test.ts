import { describe, expect, it } from 'vitest';
import type { SourceFile } from '../../../src/evidence/format.ts';
import { evidenceOf, fileOf, fixture, problemsOf, valuesOf } from '../support.ts';

const folder = (root: string, names: readonly string[]): Promise<SourceFile[]> =>
  Promise.all(names.map((name) => fixture(`dvc/${root}${name}`)));

const NAMES = ['metrics.json', 'params.yaml', 'plots/metrics/accuracy.tsv'];

describe('metrics of DVC and DVCLive', () => {
  it('of a folder are those of its metrics file; step and parameters are none', async () => {
    const files = await folder('3.49.1/dvclive/', [...NAMES, 'plots/metrics/train/loss.tsv']);
    const evidence = await evidenceOf(files);
    expect(valuesOf(evidence)).toEqual({ accuracy: 0.85, best: 0.85, 'test.r2': -73.6, 'train.loss': 0.25 });
    expect(evidence.files.map(({ path, format }) => [path.split('/').at(-1), format])).toEqual([
      ['metrics.json', 'dvc'],
      ['params.yaml', 'dvc'],
      ['accuracy.tsv', 'dvc'],
      ['loss.tsv', 'dvc'],
    ]);
    expect(evidence.problems).toEqual([]);
  });

  it('of the published folder read the same, also where the metrics file counts no step', async () => {
    const evidence = await evidenceOf(await folder('dvclive/', NAMES));
    expect(valuesOf(evidence)).toEqual({
      accuracy: 0.927536231884058,
      auc: 0.8650253885213108,
      precision: 0.7454545454545455,
      recall: 0.6119402985074627,
    });
    expect(evidence.runs).toMatchObject([{ tool: 'dvc' }]);
  });

  it('alone are known by their step, and by theirs the plots', async () => {
    const metrics = await evidenceOf(await folder('3.49.1/dvclive/', ['metrics.json']));
    expect(metrics.files).toMatchObject([{ format: 'dvc' }]);
    expect(valuesOf(metrics)['step']).toBeUndefined();
    const plot = await evidenceOf(await folder('3.49.1/dvclive/', ['plots/metrics/accuracy.tsv']));
    expect(valuesOf(plot)).toEqual({ accuracy: 0.85 });
  });

  it('shown by `dvc metrics show --json` are the same', async () => {
    const evidence = await evidenceOf(await folder('3.49.1/', ['metrics-show.json']));
    expect(valuesOf(evidence)).toEqual({ accuracy: 0.85, best: 0.85, 'test.r2': -73.6, 'train.loss': 0.25 });
    const shown = {
      [`${'a'.repeat(40)}`]: { data: { 'a.json': { data: { f1: 1, step: 3 } }, 'b.json': { data: { f1: 2 } } } },
    };
    const two = await evidenceOf([fileOf('s.json', JSON.stringify(shown))]);
    expect(valuesOf(two)).toEqual({ 'a.json:f1': 1, 'b.json:f1': 2 });
    expect(two.runs).toMatchObject([{ commit: 'a'.repeat(40) }]);
  });

  it('of several revisions, or their difference, are refused', async () => {
    await expect(problemsOf(await folder('3.49.1/', ['metrics-diff.json']))).resolves.toMatchObject([
      { message: expect.stringMatching(/difference of two revisions/) },
    ]);
    const revision = { data: { 'm.json': { data: { f1: 1 } } } };
    const shown = JSON.stringify({ '': revision, main: revision });
    await expect(problemsOf([fileOf('s.json', shown)])).resolves.toMatchObject([
      { message: expect.stringMatching(/this file has the workspace, main/) },
    ]);
  });

  it('whose plot ends with another value are of two runs', async () => {
    const evidence = await evidenceOf([
      fileOf('d/metrics.json', '{"acc": 0.9, "step": 1}'),
      fileOf('d/plots/metrics/acc.tsv', 'step\tacc\n0\t0.1\n1\t0.7\n'),
    ]);
    expect(evidence.problems).toMatchObject([
      { code: 'aggregate_differs', effect: 'error', file: 'd/metrics.json', metric: 'acc' },
    ]);
  });

  it('with a word in a plot are refused', async () => {
    await expect(problemsOf([fileOf('acc.tsv', 'step\tacc\n0\tgood\n')])).resolves.toMatchObject([{ place: 'line 2' }]);
  });
});
