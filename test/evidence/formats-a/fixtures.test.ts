import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../../src/evidence/formats/index.ts';
import { readHead } from '../../../src/evidence/heads.ts';
import { evidenceOf, fixture, gateable, HAS_ZSTD, measureOf, read, sampledOf, tools } from './support.ts';

const LM = 'lm-eval/0.4.13';
const IN = 'inspect-ai/0.3.285';
const OLD = 'inspect-ai/0.3.200';
const PF = 'promptfoo/0.121.20';
const HUMANEVAL = 'lm-eval/humaneval/results_2025-06-09T18-36-41.285612.json';
const CAPITALS = [
  `${LM}/capitals/results_2026-11-23T15-18-57.572257.json`,
  `${LM}/capitals/samples_capitals_2026-11-23T15-18-57.572257.jsonl`,
];
const SUMS = [
  `${LM}/filters/results_2026-11-23T15-19-05.197788.json`,
  `${LM}/filters/samples_sums_2026-11-23T15-19-05.197788.jsonl`,
];
const GROUP = `${LM}/group/results_2026-11-23T15-19-11.714755.json`;
const EVEN = `${LM}/group-even/results_2026-11-23T15-19-17.928571.json`;
const OPINIONS = `${LM}/measures/results_2026-11-23T15-22-36.631936.json`;
const RINNA = 'lm-eval/legacy/rinna-instruct-1b_result.json';

interface Reported {
  readonly files: string | readonly string[];
  readonly metric: string;
  readonly value: number;
  readonly n?: number;
  readonly expected?: number;
  readonly standardError?: number;
}

/** What the tools' own summaries print of these files. */
const REPORTED: readonly Reported[] = [
  {
    files: HUMANEVAL,
    metric: 'humaneval/pass@1',
    value: 0.1524390243902439,
    n: 164,
    expected: 164,
    standardError: 0.028153977176919386,
  },
  { files: CAPITALS, metric: 'capitals/acc', value: 5 / 12, n: 12, expected: 12, standardError: 0.1486470975026408 },
  { files: CAPITALS, metric: 'capitals/acc_norm', value: 4 / 12, n: 12, standardError: 0.14213381090374033 },
  { files: SUMS, metric: 'sums/exact_match,strict-match', value: 0.7, n: 10, standardError: 0.15275252316519466 },
  { files: SUMS, metric: 'sums/exact_match,flexible-extract', value: 0.9, n: 10, standardError: 0.09999999999999999 },
  {
    files: GROUP,
    metric: 'geography/acc',
    value: 0.35294117647058826,
    n: 17,
    expected: 17,
    standardError: 0.11631599960755995,
  },
  { files: GROUP, metric: 'rivers/acc', value: 0.6, n: 5, standardError: 0.24494897427831783 },
  { files: EVEN, metric: 'geography_even/acc', value: 0.425, n: 17, standardError: 0.13878531491610932 },
  { files: OPINIONS, metric: 'opinions/f1', value: 0.3333333333333333, n: 6, standardError: 0.24430519535932113 },
  { files: OPINIONS, metric: 'opinions/mcc', value: -0.3333333333333333, n: 6, standardError: 0.41275166285234144 },
  { files: OPINIONS, metric: 'prose/word_perplexity', value: 1.143000417637318, n: 3 },
  { files: RINNA, metric: 'marc_ja-1.1-0.3/acc', value: 0.788280432507848, standardError: 0.005395477692275257 },
  { files: RINNA, metric: 'mgsm-1.0-0.3/acc', value: 0.012, standardError: 0.006900323023694273 },
  { files: `${PF}/judged.json`, metric: 'correct', value: 0.8, n: 5 },
  { files: `${PF}/cached.json`, metric: 'pass_rate', value: 0.8, n: 5 },
  { files: `${PF}/repeated.json`, metric: 'plain/pass_rate', value: 0.5, n: 2 },
  { files: `${PF}/repeated.json`, metric: 'polite/latency_ms', value: 170, n: 2 },
  { files: `${PF}/judged.json`, metric: 'cost_usd', value: 0.006, n: 5 },
  { files: `${PF}/judged.json`, metric: 'tokens', value: 14, n: 5 },
  { files: 'deepeval/test_run_sample.json', metric: 'Answer Relevancy', value: 0.92, n: 1 },
  { files: 'deepeval/3.7.9/.latest_test_run.json', metric: 'Brevity', value: 0.8970588235294118, n: 4, expected: 4 },
  { files: 'deepeval/3.7.9/.latest_test_run.json', metric: 'Bias', value: 0.5 / 3, n: 3, expected: 4 },
  { files: 'deepeval/4.3.1/.latest_run_full.json', metric: 'Bias', value: 2.5 / 3, n: 3, expected: 4 },
  { files: 'deepeval/4.3.1/.latest_run_full.json', metric: 'latency_ms', value: 1125, n: 4 },
  {
    files: `${OLD}/finished.eval`,
    metric: 'capitals/accuracy',
    value: 0.625,
    n: 8,
    expected: 8,
    standardError: 0.18298126367784995,
  },
  {
    files: `${IN}/finished-again.json`,
    metric: 'capitals/accuracy',
    value: 0.625,
    n: 8,
    expected: 8,
    standardError: 0.18298126367784995,
  },
  {
    files: `${OLD}/clustered.eval`,
    metric: 'capitals_clustered/accuracy',
    value: 0.625,
    n: 8,
    standardError: 0.23935677693908453,
  },
  {
    files: `${IN}/epochs.json`,
    metric: 'capitals_epochs/accuracy',
    value: 0.75,
    n: 8,
    expected: 8,
    standardError: 0.12198750911856665,
  },
  {
    files: `${IN}/epochs.json`,
    metric: 'capitals_epochs/accuracy,pass_at_2',
    value: 0.875,
    n: 8,
    standardError: 0.060993754559283325,
  },
  {
    files: `${IN}/dict.json`,
    metric: 'capitals_dict/correct.mean',
    value: 4 / 7,
    n: 7,
    expected: 8,
    standardError: 0.20203050891044214,
  },
  { files: `${IN}/dict.json`, metric: 'capitals_dict/length.mean', value: 45 / 7, n: 7, expected: 8 },
  {
    files: `${IN}/judged.json`,
    metric: 'capitals_judged/accuracy',
    value: 0.6875,
    n: 8,
    standardError: 0.16194961738586655,
  },
  {
    files: `${IN}/some-errors.json`,
    metric: 'capitals_broken/accuracy',
    value: 0.5,
    n: 6,
    expected: 8,
    standardError: 0.22360679774997896,
  },
  {
    files: 'inspect-ai/popularity.eval',
    metric: 'popularity/accuracy',
    value: 0.8,
    n: 10,
    expected: 100,
    standardError: 0.13333333333333333,
  },
  { files: 'inspect-ai/log_formats.json', metric: 'popularity/accuracy', value: 0, n: 1 },
];

describe('files of the tools are read to the numbers their tools report', () => {
  it.each(REPORTED.map((row) => [row.metric, [row.files].flat().join(' and '), row] as const))(
    '%s in %s',
    async (_metric, _files, row) => {
      const evidence = await evidenceOf(...[row.files].flat());
      const measure = measureOf(evidence, row.metric);
      expect(measure.value).toBeCloseTo(row.value, 12);
      if (row.n !== undefined) expect(measure.n).toBe(row.n);
      if (row.expected !== undefined) expect(measure.expected).toBe(row.expected);
      if (row.standardError === undefined) expect(measure.standardError).toBeNull();
      else expect(measure.standardError).toBeCloseTo(row.standardError, 12);
    },
  );

  /** Metrics whose samples must give the number that the tool reports. */
  const SAMPLED = REPORTED.filter(
    ({ files, metric }) =>
      !/^lm-eval\/(humaneval|legacy)/.test([files].flat()[0] ?? '') &&
      (Array.isArray(files) || !String(files).startsWith('lm-eval')) &&
      !metric.endsWith('perplexity'),
  );
  it.each(SAMPLED.map((row) => [row.metric, [row.files].flat().join(' and '), row] as const))(
    'the samples of %s in %s give the same',
    async (_metric, _files, row) => {
      const sampled = sampledOf(await evidenceOf(...[row.files].flat()), row.metric);
      expect(sampled.mean).toBeCloseTo(row.value, 12);
      if (row.n !== undefined) expect(sampled.scored).toBe(row.n);
    },
  );
});

describe('recognition', () => {
  const files = [...new Set(REPORTED.flatMap((row) => [row.files].flat()))];
  it.each([
    ...files,
    `${PF}/judged.jsonl`,
    `${PF}/judged.csv`,
    `${PF}/broken.csv`,
    'promptfoo/echo/output.json',
    'promptfoo/echo/output.jsonl',
    'promptfoo/echo/output.csv',
    'deepeval/4.3.1/.latest_test_run.json',
    `${IN}/finished.eval`,
    `${OLD}/unfinished.eval`,
  ])('%s is of one format only', async (path) => {
    const { head } = await readHead(fixture(path), tools);
    const claims = FORMATS.filter((format) => format.name !== 'plain' && format.recognises(head));
    expect(claims.map(({ name }) => name)).toEqual([expect.stringMatching(/^(lm-eval|promptfoo|deepeval|inspect-ai)/)]);
  });
});

describe('files that must not be gated on', () => {
  it.each([
    ['a run of five of twelve questions', `${LM}/limited/results_2026-11-23T15-19-25.300027.json`],
    ['a cancelled log with an accuracy of two thirds', `${IN}/cancelled.json`],
    ['a failed log', `${IN}/error.json`],
    ['a log of a run that was killed', `${OLD}/unfinished.eval`],
    ['a log that succeeded and was never scored', `${IN}/unscored.json`],
    ['a limited log with an accuracy of 1', `${IN}/limited.json`],
    ['a limited log of another version', 'inspect-ai/popularity.eval'],
    ['a limited log with older keys', 'inspect-ai/log_formats.json'],
    ['a test run that was still going on', 'deepeval/3.7.9/.temp_test_run_data.json'],
    ['a test run of a newer version that was still going on', 'deepeval/4.3.1/.temp_test_run_data.json'],
    ['results of two providers', `${PF}/providers.json`],
    ['lines of two providers', `${PF}/providers.jsonl`],
    ['a table of two providers with the same headers', `${PF}/providers.csv`],
    ['a filtered run', `${PF}/judged-first.json`],
  ])('%s', async (_what, file) => {
    const evidence = await evidenceOf(file);
    expect(gateable(evidence)).toEqual([]);
    expect(evidence.problems.filter(({ effect }) => effect === 'error')).not.toEqual([]);
  });

  it('a samples file that was cut off, beside complete results', async () => {
    const evidence = await evidenceOf(HUMANEVAL, 'lm-eval/humaneval/samples_humaneval_2025-06-09.jsonl');
    expect(gateable(evidence)).toEqual([]);
  });
});

describe('logs compressed with zstd', () => {
  it.each(['finished.eval', 'unfinished.eval'])(
    '%s is read where this Node can, and else refused with the reason',
    async (name) => {
      const outcome = await read([fixture(`${IN}/${name}`)]);
      if (HAS_ZSTD) {
        expect(outcome.kind).toBe('read');
        if (outcome.kind === 'read' && name === 'finished.eval')
          expect(measureOf(outcome.evidence, 'capitals/accuracy')).toMatchObject({ value: 0.625, n: 8, successes: 5 });
      } else {
        expect(outcome).toMatchObject({
          kind: 'refused',
          problems: [{ file: `${IN}/${name}`, message: expect.stringMatching(/zstd.*Node 22\.15/) }],
        });
      }
    },
  );
});
