/** promptfoo's JSON output, version 3 and newer: every result with its scores, and sums over them by prompt. */
import type { EvidenceSink, Format, SourceFile, Tools } from '../format.ts';
import { describeFound } from '../values.ts';
import { asRecord, finiteOf, listOf, recordOf, textOf, utcTime } from './json-values.ts';
import { PromptfooPlan } from './promptfoo-plan.ts';
import { isPromptfooRow, PASS_RATE, readPromptfooRow, SCORE } from './promptfoo-rows.ts';
import { givePassRate, PromptfooSamples, type SampledTask } from './promptfoo-samples.ts';

export const promptfooJson: Format = {
  name: 'promptfoo-json',
  title: 'promptfoo JSON',
  basis: 'files',
  recognises: (head) => {
    const root = recordOf(head.document);
    const results = asRecord(root['results']);
    return results !== null && asRecord(results['stats']) !== null && Array.isArray(results['results']);
  },
  read: async (bundle, sink, tools) => {
    for (const file of bundle.files) await readOutput(file, sink, tools);
  },
};

type Json = Readonly<Record<string, unknown>>;

const STATUSES = ['successes', 'failures', 'errors'] as const;

async function readOutput(file: SourceFile, sink: EvidenceSink, tools: Tools): Promise<void> {
  const root = recordOf(await tools.json(file));
  const results = recordOf(root['results']);
  const version = finiteOf(results['version']);
  if (version === null || version < 3) {
    const found = version === null ? 'no version' : `version ${version}`;
    const message = `The results must be of version 3 or newer; found ${found}. Run them again with a current promptfoo.`;
    tools.fail(file, { place: 'results.version', message });
  }
  const rows = listOf(results['results']).map((row, index) => {
    if (isPromptfooRow(row)) return readPromptfooRow(row, tools);
    const message = 'Each result must have testIdx, promptIdx, vars, provider and success; this one does not.';
    return tools.fail(file, { place: `results.results[${index}]`, message });
  });
  const plan = new PromptfooPlan();
  for (const row of rows) plan.add(row);
  const counted = STATUSES.reduce((sum, name) => sum + (finiteOf(recordOf(results['stats'])[name]) ?? 0), 0);
  sink.run({
    status: counted === plan.rows ? 'complete' : 'unknown',
    tool: 'promptfoo',
    toolVersion: textOf(recordOf(root['metadata'])['promptfooVersion']),
    model: plan.model,
    startedAt: utcTime(results['timestamp']),
    set: { name: textOf(recordOf(root['config'])['description']), digest: null },
  });
  givePartial({ root, plan, counted, sink });
  if (!plan.isOfOne(sink)) return;
  const samples = new PromptfooSamples(sink, plan);
  for (const row of rows) samples.add(row);
  const sampled = samples.end();
  for (const prompt of listOf(results['prompts']).map(recordOf)) {
    const task = plan.taskOf(textOf(prompt['id']) ?? '');
    const found = sampled.get(task);
    if (found !== undefined) giveTotals({ prompt, task, sampled: found, sink });
  }
}

/** Tests that were asked for and have no results: a filter, or a run that was stopped. */
function givePartial(of: {
  readonly root: Json;
  readonly plan: PromptfooPlan;
  readonly counted: number;
  readonly sink: EvidenceSink;
}): void {
  const { root, plan, counted, sink } = of;
  if (counted !== plan.rows) {
    const message = `All results must be in the file; its statistics count ${counted}, it has ${plan.rows}.`;
    sink.problem({ code: 'run_partial', effect: 'error', place: 'results.stats', message });
    return;
  }
  const config = recordOf(root['config']);
  const tests = listOf(config['tests']);
  const repeats =
    finiteOf(recordOf(root['runtimeOptions'])['repeat']) ??
    finiteOf(recordOf(config['evaluateOptions'])['repeat']) ??
    1;
  if (!tests.every((test) => asRecord(test) !== null) || plan.tests >= tests.length * repeats) return;
  const message = `Every test must be run; the configuration has ${tests.length * repeats}, ${plan.tests} were run. Run it without filters.`;
  sink.problem({ code: 'run_partial', effect: 'error', place: 'config.tests', message });
}

/**
 * What promptfoo adds up itself. `score` and `namedScores` are sums: over the results, and over the weights of the
 * assertions. A derived metric is computed from such sums and has no count to divide by.
 */
function giveTotals(of: {
  readonly prompt: Json;
  readonly task: string | null;
  readonly sampled: SampledTask;
  readonly sink: EvidenceSink;
}): void {
  const { prompt, task, sampled, sink } = of;
  const metrics = recordOf(prompt['metrics']);
  const passed = finiteOf(metrics['testPassCount']) ?? 0;
  const results = passed + (finiteOf(metrics['testFailCount']) ?? 0) + (finiteOf(metrics['testErrorCount']) ?? 0);
  if (results === 0 || !sampled.isWhole(PASS_RATE)) givePassRate({ task, sampled, sink });
  if (results === 0) return;
  const mean = (metric: string, value: number | null, more: { readonly direction?: 'up' }): void => {
    if (value === null || !sampled.isWhole(metric)) return;
    sink.measure({
      metric,
      task,
      value,
      n: sampled.keys,
      expected: sampled.keys,
      judge: sampled.judgeOf(metric),
      ...more,
    });
  };
  const repeated = sampled.keys < results;
  const score = finiteOf(metrics['score']);
  mean(PASS_RATE, passed / results, { direction: 'up', ...(repeated ? {} : { successes: passed }) });
  mean(SCORE, score === null ? null : score / results, {});
  const counts = recordOf(metrics['namedScoresCount']);
  const weights = recordOf(metrics['namedScoreWeights']);
  for (const [name, sum] of Object.entries(recordOf(metrics['namedScores']))) {
    const weight = finiteOf(weights[name]) ?? finiteOf(counts[name]);
    const total = finiteOf(sum);
    if (weight !== null && weight > 0) {
      if (total !== null && counts[name] === results) mean(name, total / weight, {});
      continue;
    }
    const message = `${name} is derived from sums over all results, ${describeFound(sum)}, and has no count to divide by: it cannot be compared. Derive it from the scores of each test.`;
    sink.problem({ code: 'sum_for_mean', effect: 'error', place: `results.prompts`, metric: name, task, message });
    sink.measure({ metric: name, task, value: null, statistic: 'sum' });
  }
}
