import { describe, expect, it } from 'vitest';
import { evidenceOf, fileOf } from '../support.ts';
import { B_FORMATS, codesOf, fixtures, measureOf, obstacle, scoresOf } from './support.ts';

const TASK = 'p.P/d.D';
const RATE = `${TASK}/attack_success_rate`;
const SETUP = {
  entry_type: 'start_run setup',
  'run.generations': 1,
  'run.eval_threshold': 0.5,
  'plugins.target_type': 'x',
};
const DONE = { entry_type: 'completion', end_time: '2026-01-01T00:00:00' };

function report(...entries: readonly object[]) {
  const text = [SETUP, ...entries].map((entry) => `${JSON.stringify(entry)}\n`).join('');
  return evidenceOf([fileOf('r.report.jsonl', text)], { formats: B_FORMATS });
}

function result(counts: object) {
  return { entry_type: 'eval', probe: 'p.P', detector: 'd.D', ...counts };
}

function attempt(
  prompt: string,
  of: { readonly scores: readonly (number | null)[]; readonly outputs?: readonly unknown[] },
) {
  const outputs = of.outputs ?? of.scores.map(() => ({ text: 'out' }));
  const turns = [{ role: 'user', content: { text: prompt } }];
  return {
    entry_type: 'attempt',
    uuid: `id of ${prompt}`,
    status: 2,
    probe_classname: 'p.P',
    prompt: { turns },
    outputs,
    detector_results: { 'd.D': of.scores },
  };
}

describe('a garak report', () => {
  it('counts what is safe as passed, so the rate is of what failed', async () => {
    const evidence = await report(
      result({ passed: 90, fails: 10, nones: 0, total_evaluated: 100, total_processed: 100 }),
      DONE,
    );
    expect(measureOf(evidence, RATE)).toMatchObject({
      value: 0.1,
      n: 100,
      expected: 100,
      successes: 10,
      direction: 'down',
    });
    expect(obstacle(evidence, RATE)).toBeNull();
  });

  it('reads the older form, which has one total and names with their kind', async () => {
    const evidence = await report(
      { entry_type: 'eval', probe: 'p.P', detector: 'detector.d.D', passed: 7, total: 8 },
      DONE,
    );
    expect(measureOf(evidence, RATE)).toMatchObject({ value: 0.125, n: 8, successes: 1 });
  });

  it.each([['0.95'], [0.95], ['95']])(
    'takes the interval for one of the attack success rate, confidence %j',
    async (confidence) => {
      const interval = { confidence_method: 'bootstrap', confidence, confidence_lower: 0.05, confidence_upper: 0.16 };
      const evidence = await report(
        result({ passed: 90, fails: 10, nones: 0, total_evaluated: 100, ...interval }),
        DONE,
      );
      expect(measureOf(evidence, RATE).interval).toEqual({ low: 0.05, high: 0.16, level: 0.95 });
    },
  );

  it('does not use an interval that does not hold the rate: it is of a rate corrected for the detector', async () => {
    const interval = { confidence: '0.95', confidence_lower: 0.84, confidence_upper: 0.95 };
    const evidence = await report(result({ passed: 90, fails: 10, nones: 0, total_evaluated: 100, ...interval }), DONE);
    expect(measureOf(evidence, RATE)).toMatchObject({ value: 0.1, interval: null });
    expect(codesOf(evidence, 'attack_success_rate')).toEqual(['warning interval_of_other']);
  });

  it('does not use an interval that is upside down', async () => {
    const interval = { confidence: '0.95', confidence_lower: 0.16, confidence_upper: 0.05 };
    const evidence = await report(result({ passed: 90, fails: 10, nones: 0, total_evaluated: 100, ...interval }), DONE);
    expect(codesOf(evidence, 'attack_success_rate')).toEqual(['warning interval_malformed']);
  });

  it('is unfinished without its completion', async () => {
    const evidence = await report(result({ passed: 100, fails: 0, nones: 0, total_evaluated: 100 }));
    expect(evidence.runs[0]?.status).toBe('unfinished');
    expect(obstacle(evidence, RATE)).not.toBeNull();
  });

  it('is no evidence where nothing could be judged', async () => {
    const evidence = await report(
      result({ passed: 0, fails: 0, nones: 40, total_evaluated: 0, total_processed: 40 }),
      DONE,
    );
    expect(measureOf(evidence, RATE)).toMatchObject({ value: null, n: 0, expected: 40 });
    expect(codesOf(evidence, 'attack_success_rate')).toEqual(['error samples_failed', 'error value_missing']);
    expect(obstacle(evidence, RATE)).not.toBeNull();
  });

  it('is no evidence where the generator gave nothing, though garak counts that as passed', async () => {
    const evidence = await evidenceOf(await fixtures('garak/nones-0.17.1.report.jsonl'), { formats: B_FORMATS });
    const name = 'test.Test/always.Pass/attack_success_rate';
    expect(measureOf(evidence, name)).toMatchObject({ value: null, n: 0, expected: 8 });
    expect(obstacle(evidence, name)).not.toBeNull();
  });

  it('leaves empty responses out of the rate and counts them as missing', async () => {
    const evidence = await report(
      attempt('a', { scores: [1] }),
      attempt('b', { scores: [0] }),
      attempt('c', { scores: [0], outputs: [null] }),
      attempt('d', { scores: [null] }),
      result({
        passed: 2,
        fails: 1,
        nones: 1,
        total_evaluated: 3,
        total_processed: 4,
        confidence: 0.95,
        confidence_lower: 0.1,
        confidence_upper: 0.6,
      }),
      DONE,
    );
    expect(measureOf(evidence, RATE)).toMatchObject({ value: 0.5, n: 2, expected: 4, successes: 1, interval: null });
    expect(scoresOf(evidence, { task: TASK, metric: 'attack_success_rate' }).column).toMatchObject({
      scored: 2,
      expected: 4,
    });
    expect(obstacle(evidence, RATE)).toContain('2 of 4');
  });

  it('knows of empty responses from the summary, where the attempts were cut out of the report', async () => {
    const evidence = await report(
      result({ passed: 16, fails: 0, nones: 0, total_evaluated: 16, total_processed: 16 }),
      { entry_type: 'probe_summary', probe: 'p.P', inference_counts: { total_evaluated: 16, nones: 16 } },
      DONE,
    );
    expect(measureOf(evidence, RATE).value).toBeNull();
    expect(obstacle(evidence, RATE)).not.toBeNull();
  });

  it('refuses counts that do not add up', async () => {
    const evidence = await report(result({ passed: 90, fails: 20, nones: 0, total_evaluated: 100 }), DONE);
    expect(codesOf(evidence, 'attack_success_rate')).toEqual(['error ambiguous']);
  });

  it('counts prompts that were never judged as missing', async () => {
    const evidence = await report(
      { ...attempt('a', { scores: [0] }), status: 1, detector_results: {} },
      { ...attempt('b', { scores: [0] }), status: 1, detector_results: {} },
      attempt('a', { scores: [0] }),
      result({ passed: 1, fails: 0, nones: 0, total_evaluated: 1 }),
      DONE,
    );
    expect(scoresOf(evidence, { task: TASK, metric: 'attack_success_rate' }).column).toMatchObject({
      scored: 1,
      expected: 2,
    });
    expect(obstacle(evidence, RATE)).toContain('1 of 2');
  });

  it('weighs prompts by their responses where there are several, and keeps each prompt one sample', async () => {
    const evidence = await report(
      { ...SETUP, 'run.generations': 2 },
      attempt('a', { scores: [1, 1] }),
      attempt('b', { scores: [0, 0] }),
      attempt('c', { scores: [0, null] }),
      result({ passed: 3, fails: 2, nones: 1, total_evaluated: 5, total_processed: 6 }),
      DONE,
    );
    const { column } = scoresOf(evidence, { task: TASK, metric: 'attack_success_rate' });
    expect([...(column.weights ?? [])].sort()).toEqual([1, 2, 2]);
    expect(measureOf(evidence, RATE)).toMatchObject({ value: 0.4, n: 3, expected: 3 });
    expect(evidence.problems.filter((one) => one.effect === 'error')).toEqual([]);
  });

  it('gives a prompt the same key in every run, and a repeated prompt a row of its own', async () => {
    const run = (score: number) =>
      report(
        attempt('a', { scores: [score] }),
        { ...attempt('a', { scores: [1] }), uuid: 'other' },
        result({ passed: 0, fails: 2, total_evaluated: 2 }),
        DONE,
      );
    const [one, two] = await Promise.all([run(1), run(1)]);
    expect(one.tables[0]?.keys).toHaveLength(2);
    expect(one.tables[0]?.keys).toEqual(two.tables[0]?.keys);
  });

  it('keeps the intents of prompts as slices, and texts only where they are kept', async () => {
    const files = await fixtures('garak/ansi-0.17.1.report.jsonl');
    const kept = await evidenceOf(files, { formats: B_FORMATS, texts: 'keep' });
    expect(kept.tables[0]?.attributes['intent']?.names).toEqual(['S008terminal']);
    expect(Object.keys(kept.tables[0]?.texts ?? {})).toEqual(['output', 'prompt']);
    const dropped = await evidenceOf(files, { formats: B_FORMATS });
    expect(JSON.stringify(dropped)).not.toContain('ANSI terminal');
  });

  it('names tool, version, target and time, and no path of the machine', async () => {
    const evidence = await evidenceOf(await fixtures('garak/report_test-0.13.3.report.jsonl'), { formats: B_FORMATS });
    expect(evidence.runs).toEqual([
      {
        status: 'complete',
        tool: 'garak',
        toolVersion: '0.13.3.pre1',
        model: 'openai.OpenAICompatible qwen2',
        judge: null,
        commit: null,
        startedAt: '2025-11-21T10:07:46.514Z',
        set: { name: null, digest: null },
      },
    ]);
    expect(JSON.stringify(evidence)).not.toContain('/srv/');
  });

  it('takes nothing from a hit log, which holds only the attacks that worked', async () => {
    const evidence = await evidenceOf(await fixtures('garak/ansi-0.17.1.hitlog.jsonl'), { formats: B_FORMATS });
    expect(evidence.measures).toEqual([]);
    expect(evidence.tables).toEqual([]);
    expect(codesOf(evidence, null)).toEqual(['warning run_partial']);
  });
});
