import { describe, expect, it } from 'vitest';
import { evidenceOf, nameOf } from '../support.ts';
import { B_FORMATS, fixtures, scoresOf } from './support.ts';

interface Row {
  readonly file: string;
  readonly format: string;
  /** Value by name; `null`: named without a number. */
  readonly values: Readonly<Record<string, number | null>>;
}

const GARAK = 'ansiescape.AnsiRaw/ansiescape.Raw';
const CLEAN = { accuracy: 0.8125, 'answer_length/mean': 7.666666666666667, 'answer_length/p90': 9.5 };

/** What each tool reports of its file: the rows of the table in the docs. */
const ROWS: readonly Row[] = [
  {
    file: 'mlflow/rest-2.22/candidate.json',
    format: 'mlflow-run',
    values: {
      ...CLEAN,
      'answer_relevance/mean': 4.25,
      'eval/f1_macro': 0.79,
      'exact_match/v1': 0.6666666666666666,
      loss: null,
      recall: 0.9,
      'validation/slow/latency_p95': 812.5,
    },
  },
  {
    file: 'mlflow/rest-3.17/train.json',
    format: 'mlflow-run',
    values: { 'flights-test/accuracy': 0.861, 'flights-test/eval/log_loss': 0.412, train_seconds: 12.5 },
  },
  {
    file: 'mlflow/store-3.17',
    format: 'mlflow-file-store',
    values: {
      'flights-test/accuracy': 0.861,
      'flights-test/eval/log_loss': 0.412,
      'flights-test/robust/accuracy': 0.79,
      train_seconds: 12.5,
    },
  },
  {
    file: 'garak/report_test-0.13.3.report.jsonl',
    format: 'garak',
    values: { 'test.Test/always.Pass/attack_success_rate': 0 },
  },
  {
    file: 'garak/ansi-0.17.1.report.jsonl',
    format: 'garak',
    values: { [`${GARAK}/attack_success_rate`]: 21 / 58, [`${GARAK}/hit_at_1`]: 0.3620689655172414 },
  },
  {
    file: 'garak/lipsum-0.17.1.report.jsonl',
    format: 'garak',
    values: {
      'test.Test/always.Pass/attack_success_rate': 0,
      'test.Test/always.Pass/hit_at_1': 0,
      'test.Test/always.Pass/hit_at_2': 0,
    },
  },
  ...['.csv', '_index.csv', '.json', '_columns.json', '.jsonl'].map((end) => ({
    file: `ragas/ragas_results${end}`,
    format: 'ragas',
    values: { exact_match: 0.875, faithfulness: 0.75 },
  })),
  {
    file: 'ragas/ragas_summary.json',
    format: 'ragas-summary',
    values: { exact_match: 0.875, faithfulness: 0.75 },
  },
  {
    file: 'junit/pytest-9.2.0.xml',
    format: 'junit-xml',
    values: { pass_rate: 0.6, tests: 7, failures: 1, errors: 1, skipped: 2, accuracy: 0.9125 },
  },
  {
    file: 'junit/promptfoo-0.121.20.xml',
    format: 'junit-xml',
    values: { pass_rate: 2 / 6, tests: 6, failures: 4, errors: 0, skipped: 0 },
  },
  {
    file: 'junit/nested.xml',
    format: 'junit-xml',
    values: { pass_rate: 0.75, tests: 5, failures: 1, errors: 0, skipped: 1, auc: 0.91, f1: 0.77 },
  },
  {
    file: 'hf/sample_simple_model_index.md',
    format: 'hf-model-index',
    values: { 'image-classification/beans/accuracy': 0.9, 'image-classification/beans/default/test/f1': 0.66 },
  },
  ...['card.md', 'card-crlf.md'].map((file) => ({
    file: `hf/${file}`,
    format: 'hf-model-index',
    values: {
      'summarization/notes/ROUGE-1': 41.2,
      'summarization/notes/ROUGE-2': 18.9,
      'tabular-classification/flights/nyc/test/accuracy': 0.8613,
      'tabular-classification/flights/nyc/test/f1': 0.79,
      'tabular-classification/weather/test/accuracy': null,
      'tabular-classification/weather/test/auc': null,
    },
  })),
  {
    file: 'hf/eval-results.yaml',
    format: 'hf-eval-results',
    values: { 'Idavidrein/gpqa/gpqa_diamond/value': 0.412, 'cais/hle/default (no-tools)/value': 20.9 },
  },
  {
    file: 'helm/colours-simple_model1',
    format: 'helm-run',
    values: {
      'colours/test/exact_match:sub_split=plants': 0.5,
      'colours/test/num_prompt_tokens:sub_split=plants': 78,
      'colours/test/num_prompt_tokens:sub_split=other': 77.5,
      'colours/test/num_prompt_tokens:sub_split=other,perturbation=lowercase:worst': 77.5,
      'colours/test+lowercase/num_prompt_tokens:sub_split=plants': 78,
      'colours/valid/num_prompt_tokens:sub_split=other': 77.5,
    },
  },
  {
    file: 'openai-evals/colours.jsonl',
    format: 'openai-evals',
    values: { 'colours.test/accuracy': 0.7142857142857143 },
  },
  {
    file: 'openai-evals/fuzzy.jsonl',
    format: 'openai-evals',
    values: { 'fuzzy-colours.test/accuracy': 0.7142857142857143, 'fuzzy-colours.test/f1_score': 0.7142857142857143 },
  },
];

describe('what each file reads to is what its tool reports', () => {
  it.each(ROWS)('$file', async ({ file, format, values }) => {
    const evidence = await evidenceOf(await fixtures(file), { formats: B_FORMATS });
    expect(new Set(evidence.files.map((one) => one.format))).toEqual(new Set([format]));
    const read = new Map(evidence.measures.map((one) => [nameOf(one), one.value]));
    for (const [name, value] of Object.entries(values))
      expect({ name, value: read.get(name) }).toEqual({ name, value });
    // HELM's list is long, the table shows some of it; of the others it is all there is.
    if (format !== 'helm-run' && format !== 'mlflow-run')
      expect([...read.keys()].sort()).toEqual(Object.keys(values).sort());
  });

  it('each finished run of an MLflow 2 store, by its folder', async () => {
    const [meta] = (await fixtures('mlflow/store-2.22/mlruns/*/f749*/meta.yaml')).map((file) => file.path);
    const folder = (meta ?? '').replace(/\/meta\.yaml$/, '');
    const evidence = await evidenceOf(await fixtures(folder), { formats: B_FORMATS });
    const read = Object.fromEntries(evidence.measures.map((one) => [nameOf(one), one.value]));
    expect(read).toMatchObject({
      ...CLEAN,
      'answer_relevance/mean': 4.25,
      recall: 0.9,
      'exact_match/v1': 0.6666666666666666,
    });
    expect(evidence.runs).toContainEqual(expect.objectContaining({ tool: 'mlflow', status: 'complete' }));
  });

  it('the table of an MLflow evaluation, whose scores give the mean that MLflow logs', async () => {
    const evidence = await evidenceOf(await fixtures('mlflow/store-2.22/**/eval_results_table.json'), {
      formats: B_FORMATS,
    });
    expect(evidence.files.map((one) => one.format)).toEqual(['mlflow-eval-table']);
    expect(scoresOf(evidence, { task: null, metric: 'answer_length/mean' }).sorted).toEqual([6, 6, 7, 8, 9, 10]);
    const relevance = scoresOf(evidence, { task: null, metric: 'answer_relevance/mean' }).column;
    expect({ scored: relevance.scored, expected: relevance.expected }).toEqual({ scored: 4, expected: 6 });
  });
});
