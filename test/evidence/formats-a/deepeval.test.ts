import { describe, expect, it } from 'vitest';
import {
  evidenceOf,
  fixture,
  fixtureJson,
  gateable,
  jsonFile,
  measureOf,
  problemNames,
  sampledNames,
  sampledOf,
  tableOf,
} from './support.ts';

const OLD = 'deepeval/3.7.9/.latest_test_run.json';
const NEW = 'deepeval/4.3.1/.latest_run_full.json';
const SAMPLE = 'deepeval/test_run_sample.json';

interface Metric {
  name: string;
  score?: number;
  threshold?: number;
  success?: boolean;
  error?: string;
  evaluationModel?: string;
  [more: string]: unknown;
}

interface Run {
  testCases: { metricsData: Metric[] | null; [more: string]: unknown }[];
  [more: string]: unknown;
}

function changed(change: (run: Run) => void): ReturnType<typeof fixture> {
  const run = fixtureJson(NEW) as Run;
  change(run);
  return jsonFile('run.json', run);
}

function metrics(run: Run, name: string): Metric[] {
  return run.testCases.flatMap((one) => (one.metricsData ?? []).filter((metric) => metric.name === name));
}

describe("DeepEval's test runs", () => {
  it('are read wrapped and bare, with the same samples', async () => {
    const [wrapped, bare] = [await evidenceOf('deepeval/4.3.1/.latest_test_run.json'), await evidenceOf(NEW)];
    expect(wrapped.tables).toEqual(bare.tables);
    expect(bare.runs).toEqual([
      {
        status: 'complete',
        tool: 'deepeval',
        toolVersion: null,
        model: 'demo-model',
        judge: 'mock-judge-1',
        commit: null,
        startedAt: null,
        set: { name: 'work-questions', digest: null },
      },
    ]);
  });

  it('are one run where both files of the folder are given', async () => {
    const evidence = await evidenceOf('deepeval/4.3.1/.latest_test_run.json', NEW);
    expect(tableOf(evidence, null)).toMatchObject({ keys: { length: 4 }, repeats: 1 });
    expect(evidence.problems.filter(({ effect }) => effect === 'error')).toEqual([]);
    expect(measureOf(evidence, 'Bias').direction).toBe('up');
  });

  it('say by passing which way is better: Bias was turned round between versions', async () => {
    expect(measureOf(await evidenceOf(OLD), 'Bias')).toMatchObject({ value: 0.5 / 3, direction: 'down' });
    expect(measureOf(await evidenceOf(NEW), 'Bias')).toMatchObject({ value: 2.5 / 3, direction: 'up' });
  });

  it('have no direction where scores and thresholds leave it open, or contradict each other', async () => {
    const open = changed((run) => {
      for (const metric of metrics(run, 'Bias')) Reflect.deleteProperty(metric, 'threshold');
    });
    const quiet = await evidenceOf(open);
    expect(quiet.measures.map(({ metric }) => metric)).not.toContain('Bias');
    expect(sampledOf(quiet, 'Bias').scored).toBe(3);
    const torn = changed((run) => {
      const [first] = metrics(run, 'Bias');
      Object.assign(first ?? {}, { success: false });
    });
    expect(problemNames(await evidenceOf(torn))).toContain('warning ambiguous Bias');
  });

  it('give no score to a case that the judge could not score, and do not count it as failed', async () => {
    const evidence = await evidenceOf(NEW);
    expect(sampledOf(evidence, 'Bias')).toMatchObject({ scored: 3, expected: 4 });
    expect(sampledOf(evidence, 'pass_rate')).toMatchObject({ mean: 1, scored: 3, expected: 4 });
    expect(evidence.problems).toMatchObject([
      {
        code: 'judge_missing',
        effect: 'warning',
        metric: 'Bias',
        message: expect.stringContaining('1 of 4: 1 ended in an error, 0 have no score; the first is case 4.'),
      },
      { code: 'samples_failed', effect: 'warning', metric: 'pass_rate' },
    ]);
  });

  it('do not repeat what the provider answered', async () => {
    const broken = changed((run) => {
      for (const metric of metrics(run, 'Bias')) Object.assign(metric, { error: 'Incorrect API key provided: abc.' });
    });
    const { problems } = await evidenceOf(broken);
    expect(problems).toContainEqual(
      expect.objectContaining({ code: 'judge_missing', metric: 'Bias', place: 'case 1' }),
    );
    expect(JSON.stringify(problems)).not.toMatch(/API key|abc/);
  });

  it('count a case as failed that failed by another metric', async () => {
    const failed = changed((run) => {
      Object.assign(metrics(run, 'Brevity')[3] ?? {}, { score: 0.1, success: false });
    });
    expect(sampledOf(await evidenceOf(failed), 'pass_rate')).toMatchObject({ mean: 0.75, scored: 4 });
  });

  it('cannot be gated by a metric that no case has a score of', async () => {
    const dead = changed((run) => {
      for (const metric of metrics(run, 'Bias')) {
        Reflect.deleteProperty(metric, 'score');
        metric.error = 'no judge';
      }
    });
    const evidence = await evidenceOf(dead);
    expect(problemNames(evidence)).toContain('error judge_missing Bias');
    expect(gateable(evidence)).not.toContain('Bias');
  });

  it('do not believe a score that stands beside an error', async () => {
    const stale = changed((run) => {
      Object.assign(metrics(run, 'Bias')[3] ?? {}, { score: 1 });
    });
    expect(sampledOf(await evidenceOf(stale), 'Bias').scored).toBe(3);
  });

  it('expect every metric of a case that was not evaluated at all', async () => {
    const skipped = changed((run) => {
      for (const one of run.testCases.slice(0, 1)) one.metricsData = null;
    });
    const evidence = await evidenceOf(skipped);
    expect(sampledOf(evidence, 'Brevity')).toMatchObject({ scored: 3, expected: 4 });
    expect(measureOf(evidence, 'Brevity')).toMatchObject({ n: 3, expected: 4 });
  });

  it('name the judge of a metric, and cannot be gated where it changes within the run', async () => {
    const judges = (await evidenceOf(NEW)).tables[0]?.columns.map(({ metric, judge }) => [metric, judge]);
    expect(judges).toContainEqual(['Bias', 'mock-judge-1']);
    expect(judges).toContainEqual(['Brevity', null]);
    const two = changed((run) => {
      Object.assign(metrics(run, 'Bias')[0] ?? {}, { evaluationModel: 'mock-judge-2' });
    });
    const evidence = await evidenceOf(two);
    expect(problemNames(evidence)).toContain('error ambiguous Bias');
    expect(evidence.runs).toMatchObject([{ judge: null }]);
  });

  it('read test cases, not the spans that the summary mixes in', async () => {
    const evidence = await evidenceOf(SAMPLE);
    expect(measureOf(evidence, 'Faithfulness')).toMatchObject({ value: 0.45, n: 1, judge: 'gpt-5.4', direction: 'up' });
    expect(problemNames(evidence)).toEqual(['warning ambiguous Faithfulness']);
    expect(sampledNames(evidence)).toEqual(['Answer Relevancy', 'Faithfulness', 'pass_rate']);
  });

  it('that hold only the link of an upload give nothing, and do not spoil the run beside them', async () => {
    const link = jsonFile('.latest_test_run.json', { testRunLink: 'https://app.example.com/runs/1' });
    const alone = await evidenceOf(link);
    expect(gateable(alone)).toEqual([]);
    expect(problemNames(alone)).toEqual(['warning value_missing']);
    expect(gateable(await evidenceOf(link, fixture(NEW)))).toContain('Bias');
  });

  it('without their totals were not over', async () => {
    const evidence = await evidenceOf('deepeval/3.7.9/.temp_test_run_data.json');
    expect(evidence.runs).toMatchObject([{ status: 'unfinished' }]);
    expect(problemNames(evidence)).toContain('error run_unfinished');
  });

  it('key cases by what was asked, not by their names and numbers', async () => {
    const renamed = changed((run) => {
      run.testCases.reverse();
      for (const [index, one] of run.testCases.entries()) Object.assign(one, { name: `other ${index}`, order: index });
    });
    expect(tableOf(await evidenceOf(renamed), null).keys).toEqual(tableOf(await evidenceOf(NEW), null).keys);
    expect(tableOf(await evidenceOf(OLD), null).keys).toEqual(tableOf(await evidenceOf(NEW), null).keys);
  });

  it('average cases that ask the same', async () => {
    const twice = changed((run) => {
      const [first] = structuredClone(run.testCases);
      if (first !== undefined) run.testCases.push(first);
      Object.assign(metrics(run, 'Brevity')[4] ?? {}, { score: 0.6 });
    });
    const evidence = await evidenceOf(twice);
    expect(tableOf(evidence, null)).toMatchObject({ keys: { length: 4 }, repeats: 2 });
    expect(problemNames(evidence).filter((name) => name.includes('aggregate_differs'))).toEqual([]);
  });

  it('of conversations are keyed by their scenario', async () => {
    const talk = (scenario: string, content: string, score: number): unknown => ({
      name: 'conversation',
      scenario,
      turns: [{ role: 'user', content, order: 0 }],
      success: score > 0.5,
      metricsData: [{ name: 'Turn Relevancy', score, threshold: 0.5, success: score > 0.5 }],
    });
    const run = (greeting: string): ReturnType<typeof fixture> =>
      jsonFile('run.json', {
        testCases: [],
        conversationalTestCases: [talk('a refund', greeting, 0.9), talk('a complaint', greeting, 0.2)],
        metricsScores: [],
        testPassed: 1,
        testFailed: 1,
      });
    const [first, second] = [await evidenceOf(run('Hello.')), await evidenceOf(run('Hi there.'))];
    expect(sampledOf(first, 'Turn Relevancy')).toMatchObject({ mean: 0.55, scored: 2 });
    expect(tableOf(first, null).keys).toEqual(tableOf(second, null).keys);
  });

  it('say time and cost of the answers, not of the judge', async () => {
    const evidence = await evidenceOf(NEW);
    expect(measureOf(evidence, 'cost_usd')).toMatchObject({ value: 0.0006000000000000001, unit: 'USD' });
    expect(measureOf(evidence, 'latency_ms')).toMatchObject({ value: 1125, unit: 'ms' });
    expect((await evidenceOf(SAMPLE)).measures.map(({ metric }) => metric)).not.toContain('cost_usd');
  });
});
