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

const LM = 'lm-eval/0.4.13';
const RESULTS = `${LM}/capitals/results_2026-11-23T15-18-57.572257.json`;
const SAMPLES = `${LM}/capitals/samples_capitals_2026-11-23T15-18-57.572257.jsonl`;
const SUMS = `${LM}/filters/results_2026-11-23T15-19-05.197788.json`;
const SUMS_SAMPLES = `${LM}/filters/samples_sums_2026-11-23T15-19-05.197788.jsonl`;
const EVEN = `${LM}/group-even/results_2026-11-23T15-19-17.928571.json`;
const MEASURES = `${LM}/measures/results_2026-11-23T15-22-36.631936.json`;
const HUMANEVAL = 'lm-eval/humaneval/results_2025-06-09T18-36-41.285612.json';
const LEGACY = 'lm-eval/legacy/rinna-instruct-1b_result.json';

type Tree = { [key: string]: Tree } & { [key: string]: unknown };

/** A results file with some of it changed. */
function changed(path: string, change: (root: Tree) => void): ReturnType<typeof fixture> {
  const root = fixtureJson(path) as Tree;
  change(root);
  return jsonFile(path, root);
}

describe('results of lm-evaluation-harness', () => {
  it('tell the run and the task', async () => {
    const evidence = await evidenceOf(HUMANEVAL);
    expect(evidence.runs).toEqual([
      {
        status: 'complete',
        tool: 'lm-evaluation-harness',
        toolVersion: null,
        model: 'meta-llama/Llama-2-7b-chat-hf',
        judge: null,
        commit: '147e9d61',
        startedAt: '2025-06-09T22:35:11.295Z',
        set: { name: 'openai/openai_humaneval', digest: null },
      },
    ]);
    expect(evidence.tasks).toEqual([
      { id: 'humaneval', version: '1', hash: expect.stringMatching(/^c122632f/), shots: 0 },
    ]);
    expect(evidence.files.map(({ format }) => format)).toEqual(['lm-eval-results']);
  });

  it('find the direction of pass@1 under pass_at_k, and count its successes', async () => {
    expect(measureOf(await evidenceOf(HUMANEVAL), 'humaneval/pass@1')).toMatchObject({
      direction: 'up',
      successes: 25,
    });
  });

  it('take directions from the file, lower ones as well, and none where it has null', async () => {
    const evidence = await evidenceOf(MEASURES);
    expect(measureOf(evidence, 'prose/word_perplexity').direction).toBe('down');
    const open = changed(MEASURES, (root) => {
      root['results']!['opinions']!['pct_stereotype,none'] = 0.62 as never;
      root['higher_is_better']!['opinions']!['pct_stereotype'] = null as never;
    });
    expect(measureOf(await evidenceOf(open), 'opinions/pct_stereotype').direction).toBeNull();
  });

  it('name a metric by its filter only where the task has several for it', async () => {
    const names = (await evidenceOf(SUMS)).measures.map(({ metric }) => metric);
    expect(names).toEqual(['exact_match,flexible-extract', 'exact_match,strict-match']);
    expect((await evidenceOf(RESULTS)).measures.map(({ metric }) => metric)).toEqual(['acc', 'acc_norm']);
  });

  it('have no standard error where it is N/A, or 0 because all samples are alike', async () => {
    expect(measureOf(await evidenceOf(MEASURES), 'prose/bits_per_byte').standardError).toBeNull();
    const perfect = changed(RESULTS, (root) => {
      root['results']!['capitals']!['acc,none'] = 1 as never;
      root['results']!['capitals']!['acc_stderr,none'] = 0 as never;
    });
    expect(measureOf(await evidenceOf(perfect), 'capitals/acc')).toMatchObject({ standardError: null, successes: 12 });
  });

  it('do not take a mean for a count of successes when its error says otherwise', async () => {
    const partial = changed(RESULTS, (root) => {
      root['results']!['capitals']!['acc,none'] = 0.5 as never;
      root['results']!['capitals']!['acc_stderr,none'] = 0.05 as never;
    });
    expect(measureOf(await evidenceOf(partial), 'capitals/acc')).toMatchObject({
      standardError: 0.05,
      successes: null,
    });
  });

  it('cannot be gated where a value is NaN', async () => {
    const text = fixtureText(RESULTS).replace('"acc,none": 0.4166666666666667', '"acc,none": NaN');
    const evidence = await evidenceOf(fileOf(RESULTS, text));
    expect(problemNames(evidence)).toContain('error value_not_finite capitals/acc');
    expect(gateable(evidence)).toEqual(['capitals/acc_norm']);
  });

  it('skip the blank that older versions write for groups without numbers', async () => {
    const blank = changed(RESULTS, (root) => {
      root['results']!['all'] = { ' ': ' ', alias: 'all' } as never;
    });
    expect((await evidenceOf(blank)).measures.map(({ task }) => task)).toEqual(['capitals', 'capitals']);
  });

  it('are of a part when the limit left questions out, and whole when it did not', async () => {
    const limited = await evidenceOf(`${LM}/limited/results_2026-11-23T15-19-25.300027.json`);
    expect(problemNames(limited)).toEqual(['error run_partial capitals']);
    expect(measureOf(limited, 'capitals/acc')).toMatchObject({ n: 5, expected: 12 });
    const generous = changed(RESULTS, (root) => {
      root['config']!['limit'] = 1000 as never;
    });
    expect(problemNames(await evidenceOf(generous))).toEqual([]);
  });

  it('are of a part when a limit is set and the file does not count, as in early versions', async () => {
    const early = changed(RESULTS, (root) => {
      root['config']!['limit'] = 0.1 as never;
      Reflect.deleteProperty(root, 'n-samples');
      Reflect.deleteProperty(root['results']!['capitals']!, 'sample_len');
    });
    expect(gateable(await evidenceOf(early))).toEqual([]);
  });

  it('pass the part on to the groups it is in', async () => {
    const limited = changed(EVEN, (root) => {
      root['n-samples']!['capitals']!['original'] = 1200 as never;
    });
    expect(gateable(await evidenceOf(limited))).toEqual(['rivers/acc']);
  });

  it('have no task hash when no samples were logged, and none when the template of the model is in it', async () => {
    const empty = changed(RESULTS, (root) => {
      root['task_hashes'] = {} as never;
    });
    expect((await evidenceOf(empty)).tasks).toMatchObject([{ id: 'capitals', version: '1.1', hash: null, shots: 0 }]);
    const templated = changed(RESULTS, (root) => {
      root['chat_template_sha'] = 'ab12' as never;
    });
    expect((await evidenceOf(templated)).tasks).toMatchObject([{ hash: null }]);
  });

  it('keep the error of a group that is of its value, and leave out one that is of another', async () => {
    expect(measureOf(await evidenceOf(EVEN), 'geography_even/acc').standardError).toBeCloseTo(0.1387853, 6);
    const pooled = changed(EVEN, (root) => {
      for (const part of ['results', 'groups'])
        root[part]!['geography_even']!['acc_stderr,none'] = 0.11631599960755995 as never;
    });
    const evidence = await evidenceOf(pooled);
    expect(measureOf(evidence, 'geography_even/acc')).toMatchObject({
      value: 0.425,
      standardError: null,
      successes: null,
    });
    expect(problemNames(evidence)).toEqual(['warning interval_of_other geography_even/acc']);
  });

  it('cannot be gated where a share is on another scale than the others', async () => {
    const mixed = changed(SUMS, (root) => {
      root['results']!['squad'] = { 'f1,none': 81.5, 'bleu,none': 32.1 } as never;
    });
    const evidence = await evidenceOf(mixed);
    expect(problemNames(evidence)).toContain('error scale_mixed squad/f1');
    expect(gateable(evidence)).toContain('squad/bleu');
  });
});

describe('samples of lm-evaluation-harness', () => {
  it('join the results beside them, one row a question', async () => {
    const evidence = await evidenceOf(SUMS, SUMS_SAMPLES);
    const table = tableOf(evidence, 'sums');
    expect(table.keys).toHaveLength(10);
    expect(table.repeats).toBe(1);
    expect(table.keys[0]).toBe('0:eb35f8cc9e74');
    expect(sampledOf(evidence, 'sums/exact_match,strict-match')).toMatchObject({ scored: 10, expected: 10 });
    expect(problemNames(evidence)).toEqual([]);
    expect(evidence.files).toHaveLength(2);
  });

  it('are read alone, the task by the name of the file, with the same names and keys', async () => {
    const [alone, joined] = [await evidenceOf(SUMS_SAMPLES), await evidenceOf(SUMS, SUMS_SAMPLES)];
    expect(alone.files.map(({ format }) => format)).toEqual(['lm-eval-samples']);
    expect(sampledNames(alone)).toEqual(sampledNames(joined));
    expect(tableOf(alone, 'sums').keys).toEqual(tableOf(joined, 'sums').keys);
    expect(alone.runs).toMatchObject([{ status: 'unknown', tool: 'lm-evaluation-harness' }]);
    expect(sampledNames(await evidenceOf(SAMPLES))).toEqual(['capitals/acc', 'capitals/acc_norm']);
  });

  it('are of the only task of the results, whatever they are called', async () => {
    const evidence = await evidenceOf(
      fileOf('out/results.json', fixtureText(RESULTS)),
      fileOf('out/answers.jsonl', fixtureText(SAMPLES)),
    );
    expect(sampledNames(evidence)).toEqual(['capitals/acc', 'capitals/acc_norm']);
    expect(problemNames(evidence)).toEqual([]);
  });

  it('are refused where results of several tasks leave open which they are of', async () => {
    const group = `${LM}/group/results_2026-11-23T15-19-11.714755.json`;
    const outcome = await read([
      fileOf('out/results.json', fixtureText(group)),
      fileOf('out/answers.jsonl', fixtureText(SAMPLES)),
    ]);
    expect(outcome).toMatchObject({
      kind: 'refused',
      problems: [{ file: 'out/answers.jsonl', message: expect.stringContaining('capitals, rivers') }],
    });
  });

  it('belong to the results of their date where a folder has several runs', async () => {
    const later = '2026-11-24T09-00-00.000000';
    const evidence = await evidenceOf(
      fileOf('out/results_2026-11-23T15-18-57.572257.json', fixtureText(RESULTS)),
      fileOf('out/samples_capitals_2026-11-23T15-18-57.572257.jsonl', fixtureText(SAMPLES)),
      fileOf(`out/results_${later}.json`, fixtureText(SUMS)),
      fileOf(`out/samples_sums_${later}.jsonl`, fixtureText(SUMS_SAMPLES)),
    );
    expect(evidence.tables.map(({ task, keys }) => [task, keys.length])).toEqual([
      ['capitals', 12],
      ['sums', 10],
    ]);
    expect(problemNames(evidence)).toEqual([]);
  });

  it('are refused where the order leaves open that there are several filters', async () => {
    const lines = fixtureText(SUMS_SAMPLES).trim().split('\n');
    const shuffled = [...lines.slice(0, 5), ...lines.slice(10), ...lines.slice(5, 10)].join('\n');
    expect(await read([fileOf('samples_sums_2026-11-23.jsonl', shuffled)])).toMatchObject({
      kind: 'refused',
      problems: [{ place: 'line 6', message: expect.stringContaining('ordered by filter') }],
    });
    const paired = lines.slice(0, 10).flatMap((line, index) => [line, lines[index + 10] ?? '']);
    const evidence = await evidenceOf(fileOf('samples_sums_2026-11-23.jsonl', paired.join('\n')));
    expect(sampledNames(evidence)).toEqual(sampledNames(await evidenceOf(SUMS_SAMPLES)));
  });

  it('leave out what the reported number is no mean of', async () => {
    const evidence = await evidenceOf(
      MEASURES,
      `${LM}/measures/samples_opinions_2026-11-23T15-22-36.631936.jsonl`,
      `${LM}/measures/samples_prose_2026-11-23T15-22-36.631936.jsonl`,
    );
    expect(sampledNames(evidence)).toEqual(['opinions/acc']);
    expect(measureOf(evidence, 'opinions/mcc')).toMatchObject({ n: 6, successes: null });
  });

  it('leave out logarithms that a perplexity is made of, though each is a number', async () => {
    const line = { doc_id: 0, doc: {}, target: '', arguments: {}, resps: [[]], filtered_resps: [], filter: 'none' };
    const lines = [0, 1].map((doc_id) =>
      JSON.stringify({ ...line, doc_id, metrics: ['perplexity', 'acc'], perplexity: -3.2, acc: true }),
    );
    const evidence = await evidenceOf(fileOf('samples_lambada_2026-01-02.jsonl', lines.join('\n')));
    expect(sampledNames(evidence)).toEqual(['lambada/acc']);
    expect(sampledOf(evidence, 'lambada/acc').mean).toBe(1);
  });

  it('count a score of NaN as missing', async () => {
    const text = fixtureText(SAMPLES).replace('"acc": 1.0', '"acc": NaN');
    const evidence = await evidenceOf(fileOf('samples_capitals_2026-11-23.jsonl', text));
    expect(sampledOf(evidence, 'capitals/acc')).toMatchObject({ scored: 11, expected: 12 });
  });

  it('of files from before metrics and filters were named in them are read by what is left', async () => {
    const lines = fixtureText(SAMPLES)
      .trim()
      .split('\n')
      .map((line) => {
        const { filter, metrics, doc_hash, prompt_hash, target_hash, ...old } = JSON.parse(line);
        expect([filter, metrics, doc_hash, prompt_hash, target_hash]).not.toContain(undefined);
        return JSON.stringify(old);
      });
    const evidence = await evidenceOf(fileOf('samples_capitals_2024-03-01.jsonl', lines.join('\n')));
    expect(sampledNames(evidence)).toEqual(['capitals/acc', 'capitals/acc_norm']);
    expect(tableOf(evidence, 'capitals').keys).toContain('11');
  });

  it('of another run are told by their hash', async () => {
    const other = fixtureText(SAMPLES).replaceAll('"prompt_hash": "', '"prompt_hash": "0');
    const evidence = await evidenceOf(fixture(RESULTS), fileOf(SAMPLES, other));
    expect(problemNames(evidence)).toEqual(['warning tasks_disagree capitals']);
  });

  it('contradict results whose numbers they do not give', async () => {
    const lines = fixtureText(SAMPLES).replaceAll('"acc": 1.0', '"acc": 0.0');
    const evidence = await evidenceOf(fixture(RESULTS), fileOf(SAMPLES, lines));
    expect(problemNames(evidence)).toContain('error aggregate_differs capitals/acc');
  });

  it('keep texts only where they are asked for', async () => {
    const outcome = await read([fixture(SUMS_SAMPLES)], 'keep');
    if (outcome.kind === 'refused') throw new Error('refused');
    expect(tableOf(outcome.evidence, 'sums').texts).toMatchObject({
      prompt: expect.arrayContaining(['2 + 2 = ?']),
      response: expect.arrayContaining(['The answer is 4.']),
    });
    expect(tableOf(await evidenceOf(SUMS_SAMPLES), 'sums').texts).toBeNull();
  });
});

describe('results from before 0.4', () => {
  it('are recognised by having no filters', async () => {
    const evidence = await evidenceOf(LEGACY);
    expect(evidence.files.map(({ format }) => format)).toEqual(['lm-eval-legacy']);
    expect(evidence.runs).toMatchObject([{ status: 'unknown', model: expect.stringContaining('hf-causal') }]);
    expect(measureOf(evidence, 'xwinograd_ja/acc')).toMatchObject({ n: null, expected: null, direction: null });
  });

  it('cannot be gated where a share is on the scale up to 100 beside shares up to 1', async () => {
    const evidence = await evidenceOf(LEGACY);
    expect(problemNames(evidence)).toEqual([
      'error scale_mixed jaqket_v2-0.1-0.3/exact_match',
      'error scale_mixed jaqket_v2-0.1-0.3/f1',
      'error scale_mixed jsquad-1.1-0.3/exact_match',
      'error scale_mixed jsquad-1.1-0.3/f1',
      'error scale_mixed xlsum_ja-1.0-0.3/rouge2',
    ]);
    expect(gateable(evidence)).toHaveLength(8);
  });

  it('give no direction to a share of stereotypes, which is best in the middle', async () => {
    const crows = changed(LEGACY, (root) => {
      root['results'] = {
        crows_pairs_english: { likelihood_difference: 3.1, pct_stereotype: 0.61, pct_stereotype_stderr: 0.01 },
      } as never;
    });
    expect(measureOf(await evidenceOf(crows), 'crows_pairs_english/pct_stereotype').direction).toBeNull();
  });

  it('are of a part when they were limited', async () => {
    const limited = changed(LEGACY, (root) => {
      root['config']!['limit'] = 100 as never;
    });
    expect(gateable(await evidenceOf(limited))).toEqual([]);
  });

  it('do not guess which task a number of examples is of', async () => {
    expect((await evidenceOf(LEGACY)).tasks.map(({ shots }) => shots)).toEqual(Array(8).fill(null));
    const one = changed(LEGACY, (root) => {
      root['config']!['num_fewshot'] = 5 as never;
    });
    expect((await evidenceOf(one)).tasks[0]?.shots).toBe(5);
  });
});
