import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../src/evidence/types.ts';
import {
  evidenceOf,
  fileOf,
  type fixture,
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

const PF = 'promptfoo/0.121.20';
const JUDGED = `${PF}/judged.json`;
const BROKEN = `${PF}/broken.json`;
const ECHO = 'promptfoo/echo/output.json';

interface Output {
  results: {
    version: number;
    results: Record<string, unknown>[];
    prompts: { metrics: Record<string, never> }[];
    stats: Record<string, number>;
  };
  config: Record<string, unknown>;
}

function changed(path: string, change: (root: Output) => void): ReturnType<typeof fixture> {
  const root = fixtureJson(path) as Output;
  change(root);
  return jsonFile('output.json', root);
}

/** Metric, mean, scored and expected of all samples. */
function summary(evidence: Evidence, metrics: readonly string[]): unknown {
  return metrics.map((name) => {
    const { mean, scored, expected } = sampledOf(evidence, name);
    return [name, Number(mean.toFixed(6)), scored, expected];
  });
}

describe("promptfoo's JSON", () => {
  it('tells the run, the provider and the judge', async () => {
    const evidence = await evidenceOf(JUDGED);
    expect(evidence.runs).toEqual([
      {
        status: 'complete',
        tool: 'promptfoo',
        toolVersion: '0.121.20',
        model: 'demo-model',
        judge: 'file://judge.mjs',
        commit: null,
        startedAt: expect.stringMatching(/^2026-11-23T15:45:/),
        set: { name: 'capitals, judged', digest: null },
      },
    ]);
    expect((await evidenceOf(ECHO)).runs).toMatchObject([{ model: 'baseline (echo)' }]);
  });

  it('divides named scores by the weights they were added up with, not by their number', async () => {
    // 12 over 5 assertions of weight 3.
    expect(measureOf(await evidenceOf(JUDGED), 'correct').value).toBe(0.8);
    const old = changed(JUDGED, (root) => {
      for (const row of root.results.results)
        Reflect.deleteProperty(row['gradingResult'] as object, 'namedScoreWeights');
      for (const { metrics } of root.results.prompts) {
        Reflect.deleteProperty(metrics, 'namedScoreWeights');
        metrics['namedScores'] = { correct: 4 } as never;
      }
    });
    expect(measureOf(await evidenceOf(old), 'correct').value).toBe(0.8);
  });

  it('refuses a derived metric, which is computed from sums', async () => {
    const evidence = await evidenceOf(JUDGED);
    expect(problemNames(evidence)).toContain('error sum_for_mean both');
    expect(measureOf(evidence, 'both').value).toBeNull();
    expect(gateable(evidence)).not.toContain('both');
  });

  it('gives no score to what the judge could not grade, and none to the test as a whole', async () => {
    const evidence = await evidenceOf(JUDGED);
    expect(summary(evidence, ['style', 'score', 'pass_rate', 'correct', 'honest'])).toEqual([
      ['style', 0.9, 4, 5],
      ['score', 0.858333, 4, 5],
      ['pass_rate', 0.75, 4, 5],
      ['correct', 0.8, 5, 5],
      ['honest', 1, 5, 5],
    ]);
    expect(problemNames(evidence)).toContain('warning judge_missing');
    expect(measureOf(evidence, 'pass_rate')).toMatchObject({ value: 0.75, n: 4, expected: 5, direction: 'up' });
  });

  it('names the judge of what a judge scored, and of nothing else', async () => {
    const { columns } = tableOf(await evidenceOf(JUDGED), null);
    const judges = Object.fromEntries(columns.map(({ metric, judge }) => [metric, judge]));
    expect(judges).toMatchObject({
      style: 'file://judge.mjs',
      pass_rate: 'file://judge.mjs',
      score: 'file://judge.mjs',
    });
    expect([judges['correct'], judges['honest'], judges['latency_ms']]).toEqual([null, null, null]);
  });

  it('tells an outage, a scorer that throws and a wrong answer apart', async () => {
    const evidence = await evidenceOf(BROKEN);
    expect(summary(evidence, ['correct', 'short', 'pass_rate', 'score', 'latency_ms'])).toEqual([
      ['correct', 0.666667, 3, 4],
      ['short', 1, 2, 4],
      ['pass_rate', 0.5, 2, 4],
      ['score', 0.75, 2, 4],
      ['latency_ms', 160, 3, 3],
    ]);
    expect(problemNames(evidence)).toEqual(['warning samples_failed']);
  });

  it('gives no score to a test without an output, whose failure reason is none', async () => {
    const silent = changed(BROKEN, (root) => {
      const [row] = root.results.results;
      Object.assign(row ?? {}, {
        success: false,
        score: 0,
        failureReason: 0,
        error: 'No output',
        gradingResult: null,
        namedScores: {},
      });
    });
    expect(sampledOf(await evidenceOf(silent), 'pass_rate')).toMatchObject({ scored: 1, expected: 4 });
  });

  it('still fails a test that failed for another reason than its broken scorer', async () => {
    const both = changed(BROKEN, (root) => {
      const row = root.results.results[1] as { gradingResult: { componentResults: Record<string, unknown>[] } };
      Object.assign(row.gradingResult.componentResults[0] ?? {}, { pass: false, score: 0 });
    });
    expect(sampledOf(await evidenceOf(both), 'pass_rate')).toMatchObject({ mean: 1 / 3, scored: 3, expected: 4 });
  });

  it('does not let a broken scorer decide where a threshold weighs it', async () => {
    const weighed = changed(BROKEN, (root) => {
      const row = root.results.results[1] as { gradingResult: { componentResults: Record<string, unknown>[] } };
      Object.assign(row.gradingResult.componentResults[0] ?? {}, { pass: false, score: 0 });
      Object.assign(row, { testCase: { threshold: 0.5 } });
    });
    expect(sampledOf(await evidenceOf(weighed), 'pass_rate')).toMatchObject({ mean: 0.5, scored: 2, expected: 4 });
  });

  it('gives no score where the function that puts assertions together broke', async () => {
    const broken = changed(BROKEN, (root) => {
      const row = root.results.results[3] as { gradingResult: Record<string, unknown> };
      Object.assign(row.gradingResult, { reason: 'Scoring function error: x is not defined' });
    });
    expect(sampledOf(await evidenceOf(broken), 'pass_rate')).toMatchObject({ mean: 1, scored: 1, expected: 4 });
  });

  it('measures no durations of answers out of a cache', async () => {
    const evidence = await evidenceOf(`${PF}/cached.json`);
    expect(problemNames(evidence)).toEqual(['error duration_cached latency_ms']);
    expect(sampledNames(evidence)).not.toContain('latency_ms');
    expect(gateable(evidence)).toContain('cost_usd');
  });

  it('says time, cost and tokens with their units, and nothing where they were not counted', async () => {
    const evidence = await evidenceOf(JUDGED);
    const units = evidence.measures.map(({ metric, unit }) => [metric, unit]).filter(([, unit]) => unit !== null);
    expect(units).toEqual([
      ['cost_usd', 'USD'],
      ['latency_ms', 'ms'],
      ['tokens', 'tokens'],
    ]);
    // The echo provider is free because nobody counts: a bound on the cost must not pass by it.
    expect(sampledNames(await evidenceOf(ECHO)).filter((name) => /cost_usd|tokens/.test(name))).toEqual([]);
  });

  it('makes tasks of several prompts: by label, or by number where the prompt is its own label', async () => {
    expect((await evidenceOf(`${PF}/repeated.json`)).tasks.map(({ id }) => id)).toEqual(['plain', 'polite']);
    expect((await evidenceOf(ECHO)).tasks.map(({ id }) => id)).toEqual(['prompt 1', 'prompt 2']);
    expect((await evidenceOf(JUDGED)).tasks).toEqual([]);
  });

  it('averages repeats of one question first', async () => {
    const evidence = await evidenceOf(`${PF}/repeated.json`);
    expect(tableOf(evidence, 'plain')).toMatchObject({ repeats: 2, keys: { length: 2 } });
    expect(problemNames(evidence)).toEqual([]);
  });

  it('keeps the keys of questions when the prompt changes', async () => {
    const reworded = changed(JUDGED, (root) => {
      for (const row of root.results.results) {
        row['promptId'] = 'f'.repeat(64);
        row['prompt'] = { raw: `Another prompt for ${JSON.stringify(row['vars'])}`, label: 'other' };
      }
    });
    expect(tableOf(await evidenceOf(reworded), null).keys).toEqual(tableOf(await evidenceOf(JUDGED), null).keys);
  });

  it('leaves variables that are made up for each run out of the key', async () => {
    const session = changed(JUDGED, (root) => {
      for (const [index, row] of root.results.results.entries())
        row['vars'] = { ...(row['vars'] as object), sessionId: `s-${index}`, _conversation: [] };
    });
    expect(tableOf(await evidenceOf(session), null).keys).toEqual(tableOf(await evidenceOf(JUDGED), null).keys);
  });

  it('tells tests apart that have the same variables and assert something else', async () => {
    const twins = changed(JUDGED, (root) => {
      for (const row of root.results.results) row['vars'] = { country: 'France' };
      for (const [index, row] of root.results.results.entries())
        (row['testCase'] as Record<string, unknown>)['description'] = `test ${index}`;
    });
    expect(tableOf(await evidenceOf(twins), null)).toMatchObject({ keys: { length: 5 }, repeats: 1 });
  });

  it('makes slices of the metadata of tests', async () => {
    expect(tableOf(await evidenceOf(JUDGED), null).attributes['region']?.names.toSorted()).toEqual(['north', 'south']);
  });

  it('is of a part when tests were filtered out, or results are missing from the file', async () => {
    expect(problemNames(await evidenceOf(`${PF}/judged-first.json`))).toContain('error run_partial');
    const cut = changed(BROKEN, (root) => root.results.results.pop());
    const evidence = await evidenceOf(cut);
    expect(evidence.runs).toMatchObject([{ status: 'unknown' }]);
    expect(gateable(evidence)).toEqual([]);
  });

  it('contradicts results whose totals are others', async () => {
    const edited = changed(`${PF}/cached.json`, (root) => {
      for (const row of root.results.results) row['score'] = 1;
    });
    expect(problemNames(await evidenceOf(edited))).toContain('error aggregate_differs score');
  });

  it('is refused before version 3', async () => {
    const outcome = await read([changed(JUDGED, (root) => Object.assign(root.results, { version: 2 }))]);
    expect(outcome).toMatchObject({
      kind: 'refused',
      problems: [{ place: 'results.version', message: expect.stringMatching(/version 3 or newer; found version 2/) }],
    });
  });

  it('is refused with the place of a result that is none', async () => {
    const outcome = await read([changed(JUDGED, (root) => root.results.results.splice(2, 1, { cost: 0 }))]);
    expect(outcome).toMatchObject({ kind: 'refused', problems: [{ place: 'results.results[2]' }] });
  });

  it('of two providers is of two subjects, even where both have one name', async () => {
    const evidence = await evidenceOf(`${PF}/providers.json`);
    expect(evidence.tables).toEqual([]);
    expect(evidence.problems).toMatchObject([
      {
        code: 'ambiguous',
        effect: 'error',
        message: expect.stringMatching(/demo-model and demo-model-terse.*--filter-providers/),
      },
    ]);
    const same = changed(`${PF}/providers.json`, (root) => {
      for (const row of root.results.results) row['provider'] = { id: 'one', label: 'one' };
    });
    expect(gateable(await evidenceOf(same))).toEqual([]);
  });
});

describe("promptfoo's other outputs", () => {
  it.each(['broken', 'judged', 'repeated'])('the JSON Lines of %s give what the JSON gives', async (name) => {
    const json = await evidenceOf(`${PF}/${name}.json`);
    const lines =
      name === 'broken' ? await evidenceOf(linesOf(`${PF}/broken.json`)) : await evidenceOf(`${PF}/${name}.jsonl`);
    expect(lines.tables).toEqual(json.tables);
    expect(lines.runs).toMatchObject([{ status: 'unknown', tool: 'promptfoo', model: 'demo-model' }]);
    expect(lines.files.map(({ format }) => format)).toEqual(['promptfoo-jsonl']);
  });

  it.each(['plain', 'polite'])(
    'the table has each prompt in columns of its own, keys and scores as the JSON: %s',
    async (task) => {
      const [table, json] = [await evidenceOf(`${PF}/repeated.csv`), await evidenceOf(`${PF}/repeated.json`)];
      expect(tableOf(table, task).keys).toEqual(tableOf(json, task).keys);
      for (const metric of ['correct', 'pass_rate', 'score'])
        expect(sampledOf(table, `${task}/${metric}`)).toEqual(sampledOf(json, `${task}/${metric}`));
    },
  );

  it('the table gives no score to an outage and to a scorer that throws', async () => {
    const evidence = await evidenceOf(`${PF}/broken.csv`);
    expect(summary(evidence, ['correct', 'short', 'pass_rate', 'score'])).toEqual([
      ['correct', 0.666667, 3, 4],
      ['short', 1, 2, 4],
      ['pass_rate', 0.5, 2, 4],
      ['score', 0.75, 2, 4],
    ]);
    expect(problemNames(evidence)).toEqual(['warning ambiguous', 'warning samples_failed']);
  });

  it('the table reads named scores unrounded, over line breaks in cells', async () => {
    const evidence = await evidenceOf('promptfoo/echo/output.csv');
    expect(tableOf(evidence, 'prompt 1').keys).toEqual(tableOf(await evidenceOf(ECHO), 'prompt 1').keys);
    expect(sampledOf(evidence, 'prompt 2/lengthScore').mean).toBe(0.38);
    const rounded = fixtureText(`${PF}/judged.csv`).replaceAll('""style"":0.9,', '""style"":0.8765,');
    expect(sampledOf(await evidenceOf(fileOf('judged.csv', rounded)), 'style').mean).toBeCloseTo((4 * 0.8765) / 5, 12);
  });

  it.each([
    // As promptfoo prints them: an error is no pass there, where the JSON tells that nothing is known of it.
    [`${PF}/broken.junit.xml`, 1 / 4, 4],
    ['promptfoo/echo/output.junit.xml', 2 / 6, 6],
  ])('the JUnit report is read by its counts: %s', async (path, value, n) => {
    const evidence = await evidenceOf(path);
    expect(measureOf(evidence, 'pass_rate')).toMatchObject({ value, n, direction: 'up' });
    expect(sampledOf(evidence, 'pass_rate')).toMatchObject({ mean: value, scored: n });
    expect(evidence.runs).toMatchObject([{ tool: 'promptfoo' }]);
  });

  it('the table warns that it cannot show a judge that broke', async () => {
    const evidence = await evidenceOf(`${PF}/judged.csv`);
    expect(evidence.problems).toMatchObject([
      { code: 'ambiguous', effect: 'warning', message: expect.stringContaining('judge') },
    ]);
  });

  it('the table is refused with the line of a status that is none', async () => {
    const text = fixtureText(`${PF}/judged.csv`).replace('Rome.,PASS', 'Rome.,MAYBE');
    expect(await read([fileOf('judged.csv', text)])).toMatchObject({
      kind: 'refused',
      problems: [{ place: 'line 3' }],
    });
  });
});

/** The results of a JSON output, one a line. */
function linesOf(path: string): ReturnType<typeof fixture> {
  const { results } = fixtureJson(path) as Output;
  return fileOf('output.jsonl', results.results.map((row) => JSON.stringify(row)).join('\n'));
}
