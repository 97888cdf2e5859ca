import { describe, expect, it } from 'vitest';
import { evidenceOf, fileOf } from '../support.ts';
import { B_FORMATS, codesOf, fixtures, measureOf, obstacle, scoresOf } from './support.ts';

const SPEC = {
  spec: {
    completion_fns: ['m'],
    eval_name: 'e.test.v2',
    run_config: { max_samples: null },
    created_by: 'amara',
    created_at: '2026-01-02 03:04:05.678901',
  },
};

function log(...lines: readonly object[]) {
  const text = [SPEC, ...lines].map((line) => `${JSON.stringify(line).replaceAll('"NaN"', 'NaN')}\n`).join('');
  return evidenceOf([fileOf('log.jsonl', text)], { formats: B_FORMATS });
}

const match = (id: string, correct: boolean) => ({
  run_id: 'r',
  event_id: 0,
  sample_id: id,
  type: 'match',
  data: { correct, expected: 'x', picked: 'y' },
});
const report = (final_report: object) => ({ final_report, run_id: 'r' });

describe('a log of OpenAI evals', () => {
  it('reads the standard error under its misspelt name', async () => {
    const evidence = await evidenceOf(await fixtures('openai-evals/colours.jsonl'), { formats: B_FORMATS });
    expect(measureOf(evidence, 'colours.test/accuracy')).toMatchObject({
      standardError: 0.21437013680910771,
      n: 7,
      direction: 'up',
    });
    expect(obstacle(evidence, 'accuracy')).toBeNull();
    const spelt = await log(match('e.test.0', true), report({ accuracy: 1, bootstrap_std: 0.1 }));
    expect(measureOf(spelt, 'e.test/accuracy').standardError).toBe(0.1);
  });

  it('reads matches as samples, by the place in the set', async () => {
    const evidence = await evidenceOf(await fixtures('openai-evals/colours.jsonl'), { formats: B_FORMATS });
    const { byKey } = scoresOf(evidence, { task: 'colours.test', metric: 'accuracy' });
    expect(Object.fromEntries(byKey)).toEqual({
      'colours.test.0': 1,
      'colours.test.1': 1,
      'colours.test.2': 1,
      'colours.test.3': 0,
      'colours.test.4': 1,
      'colours.test.5': 1,
      'colours.test.6': 0,
    });
  });

  it('takes match and metrics of one sample for one, not for two repeats', async () => {
    const evidence = await evidenceOf(await fixtures('openai-evals/fuzzy.jsonl'), { formats: B_FORMATS });
    expect(evidence.tables[0]?.repeats).toBe(1);
    expect(evidence.tables[0]?.columns.map((one) => one.metric)).toEqual(['accuracy', 'f1_score']);
  });

  it('is unfinished without a final report, whatever was matched', async () => {
    const evidence = await log(match('e.test.0', true), match('e.test.1', true));
    expect(evidence.runs[0]?.status).toBe('unfinished');
    expect(obstacle(evidence, 'accuracy')).not.toBeNull();
    const crashed = await evidenceOf(await fixtures('openai-evals/crashed.jsonl'), { formats: B_FORMATS });
    expect(codesOf(crashed, null)).toEqual(['error run_unfinished']);
  });

  it('is a part where it was limited', async () => {
    const evidence = await evidenceOf(await fixtures('openai-evals/limited.jsonl'), { formats: B_FORMATS });
    expect(codesOf(evidence, null)).toEqual(['error run_partial']);
    expect(obstacle(evidence, 'accuracy')).toContain('limited to 4');
  });

  it('does not believe a report that the events contradict: the last of them were lost', async () => {
    const evidence = await log(report({ accuracy: 0.9 }), match('e.test.0', false), match('e.test.1', true));
    expect(codesOf(evidence, 'accuracy')).toEqual(['error aggregate_differs']);
  });

  it('has no number where nothing was matched', async () => {
    const evidence = await log(report({ accuracy: 'NaN', boostrap_std: 'NaN' }));
    expect(measureOf(evidence, 'e.test/accuracy').value).toBeNull();
    expect(obstacle(evidence, 'accuracy')).not.toBeNull();
  });

  it('counts samples that ended in an error as missing', async () => {
    const failed = {
      run_id: 'r',
      event_id: 1,
      sample_id: 'e.test.1',
      type: 'error',
      data: { type: 'RuntimeError', message: 'gone' },
    };
    const evidence = await log(match('e.test.0', true), failed, report({ accuracy: 1 }));
    expect(scoresOf(evidence, { task: 'e.test', metric: 'accuracy' }).column).toMatchObject({ scored: 1, expected: 2 });
    expect(obstacle(evidence, 'accuracy')).toContain('1 of 2');
  });

  it('does not choose between two final reports', async () => {
    const evidence = await log(report({ accuracy: 0.5 }), report({ accuracy: 0.6 }));
    expect(obstacle(evidence, 'accuracy')).not.toBeNull();
  });

  it('adds up what is a total: tokens', async () => {
    const evidence = await log(match('e.test.0', true), report({ accuracy: 1, usage_total_tokens: 120 }));
    expect(measureOf(evidence, 'e.test/usage_total_tokens')).toMatchObject({ value: 120, statistic: 'sum' });
  });

  it('names task, version, model and time, and neither who ran it nor how', async () => {
    const evidence = await evidenceOf(await fixtures('openai-evals/colours.jsonl'), { formats: B_FORMATS });
    expect(evidence.tasks).toEqual([{ id: 'colours.test', version: 'v1', hash: null, shots: null }]);
    expect(evidence.runs).toEqual([
      expect.objectContaining({
        tool: 'openai-evals',
        model: 'local/colours',
        status: 'complete',
        startedAt: '2026-11-23T15:07:40.465Z',
      }),
    ]);
    expect(JSON.stringify(evidence)).not.toMatch(/amara|oaieval\.py|yellow/);
  });
});
