/**
 * DeepEval's test runs: `.deepeval/.latest_test_run.json`, which wraps the run, and the bare run that
 * `.latest_run_full.json` and `test_run_<time>.json` are. A metric is the mean of its scores over the test cases; scores
 * of spans within a trace, which the tool's own summary mixes in, are not read.
 */
import type { EvidenceSink, Format, SourceFile, Tools } from '../format.ts';
import { type DeepevalCase, readCase } from './deepeval-cases.ts';
import { asRecord, finiteOf, listOf, recordOf, textOf } from './json-values.ts';
import { UsageSums } from './usage.ts';

const PASS_RATE = 'pass_rate';

type Json = Readonly<Record<string, unknown>>;

export const deepeval: Format = {
  name: 'deepeval',
  title: 'DeepEval test run',
  basis: 'files',
  recognises: (head) => {
    const root = recordOf(head.document);
    return typeof root['testRunLink'] === 'string' || runOf(root) !== null;
  },
  read: async (bundle, sink, tools) => {
    for (const file of bundle.files) await readTestRun(file, sink, tools);
  },
};

/** The run, wrapped or bare. */
function runOf(root: Json): Json | null {
  const run = asRecord(root['testRunData']) ?? root;
  const cases = Array.isArray(run['testCases']) || Array.isArray(run['conversationalTestCases']);
  return cases && Array.isArray(run['metricsScores']) ? run : null;
}

async function readTestRun(file: SourceFile, sink: EvidenceSink, tools: Tools): Promise<void> {
  const run = runOf(recordOf(await tools.json(file)));
  sink.run({ tool: 'deepeval' });
  if (run === null) {
    const message =
      'The file must hold a test run; it holds only the link of one that was uploaded. Give .deepeval/.latest_run_full.json, or set DEEPEVAL_RESULTS_FOLDER.';
    sink.problem({ code: 'value_missing', effect: 'warning', place: 'testRunLink', message });
    return;
  }
  const cases = [...listOf(run['testCases']), ...listOf(run['conversationalTestCases'])].map((one) =>
    readCase(recordOf(one), tools),
  );
  const ended = finiteOf(run['testPassed']) !== null && finiteOf(run['testFailed']) !== null;
  sink.run({
    status: ended ? 'complete' : 'unfinished',
    model: textOf(recordOf(run['hyperparameters'])['model']),
    judge: onlyOf(cases.flatMap((one) => one.scores.flatMap(({ judge }) => judge ?? []))),
    set: { name: textOf(run['datasetAlias']), digest: null },
  });
  const metrics = [...new Set(cases.flatMap((one) => one.scores.map(({ metric }) => metric)))];
  giveCases({ cases, metrics, sink });
  for (const metric of metrics) giveMetric({ metric, cases, run, sink });
  givePassRate(cases, sink);
}

function onlyOf(values: readonly string[]): string | null {
  const [first, ...others] = new Set(values);
  return first === undefined || others.length > 0 ? null : first;
}

function giveCases(of: {
  readonly cases: readonly DeepevalCase[];
  readonly metrics: readonly string[];
  readonly sink: EvidenceSink;
}): void {
  const { cases, metrics, sink } = of;
  const usage = new UsageSums();
  for (const one of cases) {
    // A case without any metric was not evaluated at all: every score is missing.
    const names = one.scores.length === 0 ? metrics : one.scores.map(({ metric }) => metric);
    const values: Record<string, number | null> = { [PASS_RATE]: one.passed };
    for (const name of names) values[name] = scoreOf(one, name);
    sink.sample({
      task: null,
      key: one.key,
      values: { ...values, ...usage.add(one.key, one.used) },
      slices: one.slices,
      texts: one.texts,
    });
  }
  usage.give(sink, null);
}

function giveMetric(of: {
  readonly metric: string;
  readonly cases: readonly DeepevalCase[];
  readonly run: Json;
  readonly sink: EvidenceSink;
}): void {
  const { metric, cases, run, sink } = of;
  const all = cases.flatMap((one) => one.scores.filter((score) => score.metric === metric));
  const scored = all.filter(({ score }) => score !== null);
  const missing = all.length - scored.length;
  if (missing > 0) {
    const broken = all.filter(({ score, failed }) => score === null && failed).length;
    const at = cases.findIndex(({ scores }) => scores.some((one) => one.metric === metric && one.score === null));
    // What an error says is of whoever answered: a provider repeats keys and prompts.
    const why = `${broken} ended in an error, ${missing - broken} have no score`;
    const message = `${metric} must be scored for every case; it is not for ${missing} of ${all.length}: ${why}; the first is case ${at + 1}.`;
    const effect = scored.length === 0 ? 'error' : 'warning';
    sink.problem({ code: 'judge_missing', effect, place: `case ${at + 1}`, metric, message });
  }
  const judges = [...new Set(all.flatMap(({ judge }) => judge ?? []))].sort();
  if (judges.length > 1) {
    const message = `${metric} must have one judge; found ${judges.join(' and ')}.`;
    sink.problem({ code: 'ambiguous', effect: 'error', metric, message });
  } else if (judges[0] !== undefined) sink.judge({ task: null, metric, judge: judges[0] });
  giveDirection({ metric, scored, cases, sink });
  const summary = listOf(run['metricsScores'])
    .map(recordOf)
    .find((one) => one['metric'] === metric);
  const pooled = listOf(summary?.['scores']).length;
  if (summary === undefined || pooled <= scored.length) return;
  const message = `The run's summary of ${metric} has ${pooled} scores, spans of traces among them; read are the ${scored.length} of the test cases.`;
  sink.problem({ code: 'ambiguous', effect: 'warning', place: 'metricsScores', metric, message });
}

/**
 * Which way is better is what passing says of scores beside their thresholds. A name says nothing: Bias, Toxicity,
 * Hallucination and Misuse were lower-is-better until DeepEval 4.2 turned them round, and runs do not tell the version.
 */
function giveDirection(of: {
  readonly metric: string;
  readonly scored: DeepevalCase['scores'];
  readonly cases: readonly DeepevalCase[];
  readonly sink: EvidenceSink;
}): void {
  const { metric, scored, cases, sink } = of;
  const said = new Set(
    scored.flatMap(({ score, threshold, success }) =>
      score === null || threshold === null || success === null || score === threshold
        ? []
        : [score > threshold === success ? ('up' as const) : ('down' as const)],
    ),
  );
  if (said.size === 2) {
    const message = `Scores of ${metric} pass on both sides of their threshold: which way is better cannot be told.`;
    sink.problem({ code: 'ambiguous', effect: 'warning', metric, message });
  }
  const [direction] = said;
  if (scored.length === 0 || said.size !== 1 || direction === undefined) return;
  sink.measure({
    metric,
    ...meanByKey(cases, (one) => (asks(one, metric) ? scoreOf(one, metric) : undefined)),
    direction,
  });
}

function scoreOf(one: DeepevalCase, metric: string): number | null {
  return one.scores.find((score) => score.metric === metric)?.score ?? null;
}

function givePassRate(cases: readonly DeepevalCase[], sink: EvidenceSink): void {
  const unknown = cases.filter(({ passed }) => passed === null).length;
  if (unknown > 0) {
    const message = `${unknown} of ${cases.length} cases neither passed nor failed: a metric ended in an error, or had no threshold.`;
    sink.problem({ code: 'samples_failed', effect: 'warning', metric: PASS_RATE, message });
  }
  if (unknown === cases.length) return;
  sink.measure({ metric: PASS_RATE, ...meanByKey(cases, ({ passed }) => passed), direction: 'up' });
}

/**
 * Mean over the questions: cases that ask the same are repeats of one, and averaged first. Null: expected and not
 * scored; undefined: not asked for.
 */
function meanByKey(
  cases: readonly DeepevalCase[],
  scoreIn: (one: DeepevalCase) => number | null | undefined,
): { readonly value: number | null; readonly n: number; readonly expected: number } {
  const sums = new Map<string, { total: number; count: number }>();
  for (const one of cases) {
    const value = scoreIn(one);
    if (value === undefined) continue;
    const sum = sums.get(one.key) ?? { total: 0, count: 0 };
    sums.set(one.key, { total: sum.total + (value ?? 0), count: sum.count + (value === null ? 0 : 1) });
  }
  const scored = [...sums.values()].filter(({ count }) => count > 0);
  const total = scored.reduce((sum, { total, count }) => sum + total / count, 0);
  return { value: scored.length === 0 ? null : total / scored.length, n: scored.length, expected: sums.size };
}

/** Whether a case has the metric; one that has none was not evaluated at all. */
function asks(one: DeepevalCase, metric: string): boolean {
  return one.scores.length === 0 || one.scores.some((score) => score.metric === metric);
}
