import { describe, expect, it } from 'vitest';
import {
  evidenceOf,
  fileOf,
  fixture,
  fixtureJson,
  fixtureText,
  gateable,
  jsonFile,
  measureOf,
  problemNames,
  read,
  sampledNames,
  sampledOf,
  tableOf,
} from './support.ts';
import { zipOf } from './zip.ts';

const IN = 'inspect-ai/0.3.285';
const OLD = 'inspect-ai/0.3.200';
const FINISHED = `${IN}/finished-again.json`;
const EPOCHS = `${IN}/epochs.json`;

interface Score {
  name: string;
  scorer: string;
  metrics: Record<string, Record<string, unknown>>;
  [more: string]: unknown;
}

interface Log {
  eval: { config: Record<string, unknown>; [more: string]: unknown };
  results: { scores: Score[]; [more: string]: unknown };
  samples: { id: string; scores: Record<string, { value: unknown }>; [more: string]: unknown }[];
  [more: string]: unknown;
}

function changed(path: string, change: (log: Log) => void): ReturnType<typeof fixture> {
  const log = fixtureJson(path) as Log;
  change(log);
  return jsonFile('log.json', log);
}

describe('logs of Inspect AI', () => {
  it('tell run, task and set', async () => {
    const evidence = await evidenceOf(FINISHED);
    expect(evidence.runs).toEqual([
      {
        status: 'complete',
        tool: 'inspect-ai',
        toolVersion: '0.3.285',
        model: 'mockllm/model',
        judge: null,
        commit: expect.stringMatching(/^[0-9a-f]{7}$/),
        startedAt: expect.stringMatching(/^2026-11-23T15:15:/),
        set: { name: 'capitals', digest: null },
      },
    ]);
    expect(evidence.tasks).toEqual([{ id: 'capitals', version: '2', hash: null, shots: null }]);
  });

  it('are the same as .eval and as JSON', async () => {
    const [zip, json] = [await evidenceOf(`${OLD}/finished.eval`), await evidenceOf(FINISHED)];
    expect(zip.files.map(({ format }) => format)).toEqual(['inspect-ai-eval']);
    expect(json.files.map(({ format }) => format)).toEqual(['inspect-ai-json']);
    expect(tableOf(zip, 'capitals').keys).toEqual(tableOf(json, 'capitals').keys);
    expect(sampledOf(zip, 'capitals/accuracy')).toEqual(sampledOf(json, 'capitals/accuracy'));
  });

  it.each([
    ['cancelled.json', 'cancelled', 'error run_cancelled'],
    ['error.json', 'failed', 'error run_failed'],
  ])('that did not complete cannot be gated on, scores or not: %s', async (name, status, problem) => {
    const evidence = await evidenceOf(`${IN}/${name}`);
    expect(evidence.runs).toMatchObject([{ status }]);
    expect(problemNames(evidence)).toContain(problem);
    expect(gateable(evidence)).toEqual([]);
  });

  it('do not repeat what the provider answered, nor which samples were chosen', async () => {
    const evidence = await evidenceOf(
      changed(`${IN}/error.json`, (log) => {
        Object.assign(log, { error: { message: 'Incorrect API key provided: abc.' } });
        Object.assign(log.eval.config, { sample_id: ['amara@example.org'] });
        Object.assign(log.eval, { dataset: { name: 'x' } });
      }),
    );
    const names = problemNames(evidence);
    expect(names).toContain('error run_failed');
    expect(names.some((name) => name.startsWith('error run_partial'))).toBe(true);
    expect(JSON.stringify(evidence.problems)).not.toMatch(/API key|abc|@/);
  });

  it('of a run that was killed have no header: what the journal has is of an unfinished run', async () => {
    const evidence = await evidenceOf(`${OLD}/unfinished.eval`);
    expect(evidence.runs).toMatchObject([{ status: 'unfinished', model: 'mockllm/model' }]);
    expect(tableOf(evidence, 'capitals_slow').keys).toHaveLength(8);
    const started = changed(FINISHED, (log) => Object.assign(log, { status: 'started' }));
    expect(gateable(await evidenceOf(started))).toEqual([]);
  });

  it('that somebody marked as invalid cannot be gated on', async () => {
    expect(gateable(await evidenceOf(changed(FINISHED, (log) => Object.assign(log, { invalidated: true }))))).toEqual(
      [],
    );
  });

  it('that succeeded without scores say so', async () => {
    const evidence = await evidenceOf(`${IN}/unscored.json`);
    expect(problemNames(evidence)).toEqual(['error value_missing capitals_unscored']);
  });

  it('average epochs first, and read other reducers from the reductions', async () => {
    const evidence = await evidenceOf(EPOCHS);
    const table = tableOf(evidence, 'capitals_epochs');
    expect(table).toMatchObject({ keys: { length: 8 }, repeats: 3 });
    const at = table.keys.indexOf('se');
    const values = Object.fromEntries(table.columns.map(({ metric, values }) => [metric, values[at]]));
    expect(values['accuracy']).toBeCloseTo(1 / 3, 12);
    expect(values['accuracy,pass_at_2']).toBeCloseTo(2 / 3, 12);
    expect(problemNames(evidence)).toEqual([]);
  });

  it('leave out an error over answers instead of questions, which is too small', async () => {
    const flat = changed(EPOCHS, (log) => {
      log.results.scores = log.results.scores.slice(0, 1).map(({ reducer, ...score }) => {
        expect(reducer).toBe('mean');
        return { ...score, scored_samples: 24 } as unknown as Score;
      });
    });
    const evidence = await evidenceOf(flat);
    expect(measureOf(evidence, 'capitals_epochs/accuracy')).toMatchObject({ n: 8, expected: 8, standardError: null });
    expect(problemNames(evidence)).toEqual(['warning interval_of_other capitals_epochs/accuracy']);
  });

  it('name the metrics of a score with several values by the value, and expect samples that were not scored', async () => {
    const evidence = await evidenceOf(`${IN}/dict.json`);
    expect(sampledNames(evidence)).toEqual([
      'capitals_dict/correct.mean',
      'capitals_dict/latency_ms',
      'capitals_dict/length.mean',
      'capitals_dict/tokens',
    ]);
    expect(sampledOf(evidence, 'capitals_dict/correct.mean')).toMatchObject({ scored: 7, expected: 8 });
    expect(measureOf(evidence, 'capitals_dict/correct.mean')).toMatchObject({ n: 7, expected: 8, successes: 4 });
  });

  it('turn letters into numbers: correct, partly correct, incorrect, no answer', async () => {
    const evidence = await evidenceOf(`${IN}/judged.json`);
    expect(sampledOf(evidence, 'capitals_judged/accuracy').mean).toBe(0.6875);
    const values = ['C', 'I', 'P', 'N', true, 'yes', '0.25', 'constructor'];
    const mixed = changed(FINISHED, (log) => {
      for (const [index, sample] of log.samples.entries()) sample.scores['match'] = { value: values[index] };
    });
    const table = tableOf(await evidenceOf(mixed), 'capitals');
    const column = table.columns.find(({ metric }) => metric === 'accuracy');
    const ids = (fixtureJson(FINISHED) as Log).samples.map(({ id }) => id);
    expect(ids.map((id) => column?.values[table.keys.indexOf(id)])).toEqual([1, 0, 0.5, 0, 1, 1, 0.25, Number.NaN]);
  });

  it('count samples that ended in an error as expected and not scored, though the tool says that none is missing', async () => {
    const evidence = await evidenceOf(`${IN}/some-errors.json`);
    expect((fixtureJson(`${IN}/some-errors.json`) as Log).results.scores[0]?.['unscored_samples']).toBe(0);
    expect(sampledOf(evidence, 'capitals_broken/accuracy')).toMatchObject({ mean: 0.5, scored: 6, expected: 8 });
    expect(problemNames(evidence)).toEqual(['warning samples_failed capitals_broken']);
  });

  it('expect samples that were chosen and are missing from the log', async () => {
    const cut = changed(FINISHED, (log) => log.samples.splice(0, 2));
    expect(sampledOf(await evidenceOf(cut), 'capitals/accuracy')).toMatchObject({ scored: 6, expected: 8 });
  });

  it('keep clusters, the error that knows of them, and slices', async () => {
    const evidence = await evidenceOf(`${OLD}/clustered.eval`);
    const table = tableOf(evidence, 'capitals_clustered');
    expect(table.clusters?.names.toSorted()).toEqual(['atlas-1', 'atlas-2', 'atlas-3', 'atlas-4']);
    expect(table.attributes['region']?.names.toSorted()).toEqual(['north', 'south']);
    expect(measureOf(evidence, 'capitals_clustered/accuracy')).toMatchObject({ successes: null });
    const slices = evidence.measures.filter(({ slice }) => slice !== null);
    expect(slices.map(({ metric, slice, value }) => [metric, slice, value])).toEqual([
      ['accuracy', { attribute: 'region', value: 'north' }, 0.5],
      ['accuracy', { attribute: 'region', value: 'south' }, 0.75],
    ]);
    expect(tableOf(await evidenceOf(FINISHED), 'capitals').clusters).toBeNull();
  });

  it('name the judge of a graded score, the grader of the run, or the model that grades itself', async () => {
    const given = await evidenceOf(`${IN}/judged.json`);
    expect(given.runs).toMatchObject([{ judge: 'mockllm/judge' }]);
    expect(measureOf(given, 'capitals_judged/accuracy').judge).toBe('mockllm/judge');
    const without = (more: object): ReturnType<typeof fixture> =>
      changed(`${IN}/judged.json`, (log) => {
        for (const score of log.results.scores) Object.assign(score, { params: {} });
        Object.assign(log.eval, { scorers: [], ...more });
      });
    const grader = await evidenceOf(without({ model_roles: { grader: { model: 'mockllm/grader' } } }));
    expect(measureOf(grader, 'capitals_judged/accuracy').judge).toBe('mockllm/grader');
    expect(measureOf(await evidenceOf(without({})), 'capitals_judged/accuracy').judge).toBe('mockllm/model');
  });

  it('claim no commit for a working tree with changes', async () => {
    const evidence = await evidenceOf(`${IN}/dirty.json`);
    expect(evidence.runs).toMatchObject([{ commit: null }]);
    expect(problemNames(evidence)).toEqual(['warning ambiguous']);
  });

  it('are of a part when limited, and whole when the limit left nothing out', async () => {
    const limited = await evidenceOf(`${IN}/limited.json`);
    expect(problemNames(limited)).toEqual(['error run_partial capitals']);
    expect(measureOf(limited, 'capitals/accuracy')).toMatchObject({ n: 3, expected: 8 });
    const chosen = changed(`${IN}/limited.json`, (log) => {
      log.eval.config = { sample_id: ['fr', 'it', 'pt'] };
    });
    expect(problemNames(await evidenceOf(chosen))).toEqual(['error run_partial capitals']);
    const generous = changed(FINISHED, (log) => {
      log.eval.config['limit'] = 500;
    });
    expect(problemNames(await evidenceOf(generous))).toEqual([]);
  });

  it('have no standard error where it is 0: of one sample, or of samples that are all alike', async () => {
    expect(measureOf(await evidenceOf(`${IN}/limited.json`), 'capitals/accuracy').standardError).toBeNull();
  });

  it('cannot be gated where a metric is NaN', async () => {
    const text = fixtureText(FINISHED).replace('"value": 0.625', '"value": NaN');
    const evidence = await evidenceOf(fileOf('log.json', text));
    expect(gateable(evidence)).not.toContain('capitals/accuracy');
  });

  it('measure no durations when a cache was on, and none of samples that broke', async () => {
    const cached = changed(FINISHED, (log) => Object.assign(log.eval, { model_generate_config: { cache: true } }));
    const evidence = await evidenceOf(cached);
    expect(problemNames(evidence)).toEqual(['error duration_cached capitals/latency_ms']);
    expect(sampledNames(evidence)).toEqual(['capitals/accuracy', 'capitals/tokens']);
    expect(sampledOf(await evidenceOf(`${IN}/some-errors.json`), 'capitals_broken/latency_ms').scored).toBe(6);
  });

  it('count the tokens of the model, not of its judge', async () => {
    expect(measureOf(await evidenceOf(`${IN}/judged.json`), 'capitals_judged/tokens')).toMatchObject({
      value: 12.625,
      unit: 'tokens',
    });
  });

  it('give an interval that the tool computed', async () => {
    const bounds = changed(FINISHED, (log) => {
      const [score] = log.results.scores;
      const bound = (name: string, value: number): object => ({ name, group: 'ci', value, params: { level: 0.9 } });
      Object.assign(score?.metrics ?? {}, { lower: bound('lower', 0.3), upper: bound('upper', 0.9) });
    });
    const evidence = await evidenceOf(bounds);
    expect(measureOf(evidence, 'capitals/accuracy').interval).toEqual({ low: 0.3, high: 0.9, level: 0.9 });
    expect(evidence.measures.map(({ metric }) => metric)).not.toContain('lower');
  });

  it('with the keys of the first versions are read as well', async () => {
    const first = changed('inspect-ai/log_formats.json', (log) => {
      const [score] = log.results.scores;
      log.eval.config = {};
      Object.assign(log, {
        version: 1,
        results: {
          scorer: { name: 'match', params: {} },
          metrics: score?.metrics,
          total_samples: 1,
          completed_samples: 1,
        },
        samples: log.samples.map(({ scores, ...sample }) => ({ ...sample, score: scores['match'] })),
      });
    });
    const evidence = await evidenceOf(first);
    expect(sampledOf(evidence, 'popularity/accuracy')).toEqual({ mean: 0, scored: 1, expected: 1 });
    expect(gateable(evidence)).toContain('popularity/accuracy');
  });

  it('contradict samples that give another number', async () => {
    const edited = changed(FINISHED, (log) => {
      for (const score of log.results.scores) Object.assign(score.metrics['accuracy'] ?? {}, { value: 0.9 });
    });
    expect(problemNames(await evidenceOf(edited))).toContain('error aggregate_differs capitals/accuracy');
  });

  it('keep texts only where they are asked for', async () => {
    const outcome = await read([fixture(FINISHED)], 'keep');
    if (outcome.kind === 'refused') throw new Error('refused');
    expect(tableOf(outcome.evidence, 'capitals').texts).toMatchObject({
      prompt: expect.arrayContaining(['What is the capital of France?']),
      output: expect.arrayContaining(['Atlantis']),
    });
  });
});

describe('archives that look like logs', () => {
  const log = fixtureJson(FINISHED) as Log;
  const { samples, reductions, ...header } = log;

  it('take the later of two attempts at a sample from the journal', async () => {
    const attempts = samples.slice(0, 1).map((sample) => ({ ...sample, scores: {}, error: 'broke' }));
    const file = fileOf(
      'log.eval',
      zipOf({
        '_journal/start.json': header,
        '_journal/summaries/10.json': samples,
        '_journal/summaries/2.json': attempts,
        'reductions.json': reductions,
        'header.json': header,
      }),
    );
    expect(sampledOf(await evidenceOf(file), 'capitals/accuracy')).toMatchObject({ mean: 0.625, scored: 8 });
  });

  it('without summaries are read sample by sample', async () => {
    const entries = Object.fromEntries(samples.map((sample) => [`samples/${sample.id}_epoch_1.json`, sample]));
    const evidence = await evidenceOf(fileOf('log.zip', zipOf({ ...entries, 'header.json': header })));
    expect(sampledOf(evidence, 'capitals/accuracy')).toMatchObject({ mean: 0.625, scored: 8 });
  });

  it('without a header of a log are refused with the place', async () => {
    const outcome = await read([fileOf('log.eval', zipOf({ 'header.json': { status: 'success' } }))]);
    expect(outcome).toMatchObject({ kind: 'refused', problems: [{ file: 'log.eval', place: 'header.json' }] });
    const empty = await read([fileOf('log.eval', zipOf({ 'samples/1_epoch_1.json': {} }))]);
    expect(empty).toMatchObject({ kind: 'refused', problems: [{ place: 'header.json' }] });
  });

  it('of other content are no logs', async () => {
    const outcome = await read([fileOf('model.eval', zipOf({ 'weights.json': {} }))]);
    expect(outcome).toMatchObject({
      kind: 'refused',
      problems: [{ message: expect.stringContaining('a zip archive') }],
    });
  });

  it('that are cut off are refused', async () => {
    const { size, open } = fixture(`${OLD}/finished.eval`);
    const bytes = new Uint8Array(size);
    let at = 0;
    for await (const part of open()) {
      bytes.set(part, at);
      at += part.length;
    }
    expect((await read([fileOf('log.eval', bytes.subarray(0, size - 500))])).kind).toBe('refused');
  });
});
