import { describe, expect, it } from 'vitest';
import { evidenceOf, fileOf, problemsOf } from '../support.ts';
import { B_FORMATS, codesOf, fixtures, measureOf, obstacle } from './support.ts';

const read = (path: string, content: string) => evidenceOf([fileOf(path, content)], { formats: B_FORMATS });

/** A card with one result for each `[data set, metric, value]`. */
function card(...results: readonly (readonly [string, string, string])[]) {
  const entries = results.map(
    ([set, type, value]) =>
      `  - task: {type: t}\n    dataset: {type: ${set}, name: ${set}}\n    metrics:\n    - type: ${type}\n      value: ${value}\n`,
  );
  return `---\nmodel-index:\n- name: m\n  results:\n${entries.join('')}---\n\n# m\n`;
}

describe('a model-index', () => {
  it('reads the same with the line ends of Windows', async () => {
    const [unix, windows] = await Promise.all(
      ['hf/card.md', 'hf/card-crlf.md'].map(async (file) => evidenceOf(await fixtures(file), { formats: B_FORMATS })),
    );
    expect(windows?.measures).toEqual(unix?.measures);
    expect(windows?.tasks).toEqual(unix?.tasks);
  });

  it('makes the revision of the data set the version of the task', async () => {
    const evidence = await evidenceOf(await fixtures('hf/sample_simple_model_index.md'), { formats: B_FORMATS });
    expect(evidence.tasks).toContainEqual({
      id: 'image-classification/beans/default/test',
      version: '5503434ddd753f426f4b38109466949a1217c2bb',
      hash: null,
      shots: null,
    });
    expect(evidence.runs).toEqual([
      expect.objectContaining({ model: 'my-cool-model', set: { name: 'beans', digest: null } }),
    ]);
  });

  it.each(['N/A', '[0.1, 0.2]', '{a: 1}', '""', '0.85 ± 0.02', '.nan'])('has no number in %s', async (value) => {
    const evidence = await read('README.md', card(['d', 'accuracy', value]));
    expect(measureOf(evidence, 't/d/accuracy').value).toBeNull();
    expect(obstacle(evidence, 't/d/accuracy')).not.toBeNull();
  });

  it('reads numbers in texts, and percentages with their unit', async () => {
    const evidence = await read('README.md', card(['a', 'accuracy', '"0.91"'], ['b', 'bleu', '"41.5%"']));
    expect(measureOf(evidence, 't/a/accuracy')).toMatchObject({ value: 0.91, unit: null });
    expect(measureOf(evidence, 't/b/bleu')).toMatchObject({ value: 41.5, unit: '%' });
  });

  it('does not believe one metric on two scales', async () => {
    const evidence = await read(
      'README.md',
      card(['a', 'accuracy', '0.91'], ['b', 'accuracy', '88.2'], ['a', 'bleu', '0.4'], ['b', 'bleu', '41']),
    );
    expect(codesOf(evidence, 'accuracy')).toEqual(['error scale_mixed']);
    expect(obstacle(evidence, 't/a/accuracy')).toContain('one scale');
    expect(codesOf(evidence, 'bleu')).toEqual([]);
  });

  it('does not believe a metric that is given twice', async () => {
    const evidence = await read('README.md', card(['a', 'accuracy', '0.91'], ['a', 'accuracy', '0.95']));
    expect(obstacle(evidence, 't/a/accuracy')).not.toBeNull();
  });

  it('does not choose between the models of a card', async () => {
    const text = card(['a', 'accuracy', '0.91']).replace('---\n\n# m', '- name: other\n  results: []\n---\n\n# m');
    expect(obstacle(await read('README.md', text), 't/a/accuracy')).toContain('2: m, other');
  });

  it('publishes no token', async () => {
    const evidence = await evidenceOf(await fixtures('hf/card.md', 'hf/eval-results.yaml'), {
      formats: B_FORMATS,
      texts: 'keep',
    });
    expect(JSON.stringify(evidence)).not.toContain('eyJ');
  });

  it('names the place of a fault in the card, not in the front matter', async () => {
    const text = '---\nmodel-index:\n- name: m\n  results: [1, 2\n---\n# m\n';
    const [problem] = await problemsOf([fileOf('README.md', text)], { formats: B_FORMATS });
    expect(problem).toMatchObject({ file: 'README.md', place: expect.stringMatching(/^line [45], column \d+$/) });
  });

  it('refuses front matter without an end', async () => {
    const [problem] = await problemsOf([fileOf('README.md', '---\nmodel-index:\n- name: m\n')], { formats: B_FORMATS });
    expect(problem?.file).toBe('README.md');
  });
});

describe('.eval_results', () => {
  it('tells set-ups apart by their notes, and dates the run', async () => {
    const evidence = await evidenceOf(await fixtures('hf/eval-results.yaml'), { formats: B_FORMATS });
    expect(evidence.tasks.map((task) => [task.id, task.version])).toEqual([
      ['Idavidrein/gpqa/gpqa_diamond', null],
      ['cais/hle/default (no-tools)', '5503434ddd753f426f4b38109466949a1217c2bb'],
    ]);
    expect(evidence.runs[0]?.startedAt).toBe('2026-01-15T10:30:00.000Z');
    expect(obstacle(evidence, 'value')).toContain('2 tasks');
  });

  it('has no number where the value is none', async () => {
    const evidence = await read('r.yaml', '- dataset: {id: a/b, task_id: t}\n  value: N/A\n');
    expect(codesOf(evidence, 'value')).toEqual(['error value_missing']);
  });
});
