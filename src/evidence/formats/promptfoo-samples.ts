/** Hands promptfoo's results to the sink, whatever file they stand in. */
import type { EvidenceSink } from '../format.ts';
import type { PromptfooPlan } from './promptfoo-plan.ts';
import { PASS_RATE, type PromptfooRow, SCORE } from './promptfoo-rows.ts';
import { LATENCY, UsageSums } from './usage.ts';

interface Task {
  readonly usage: UsageSums;
  readonly judges: Map<string, Set<string>>;
  readonly counts: { asked: number; answer: number; assertion: number; judge: number; cached: number };
  /** Weights by named score: the tool's mean is that of the samples where each weighs the same. */
  readonly weights: Map<string, Set<number>>;
  readonly lost: Set<string>;
  readonly keys: Set<string>;
  readonly passed: Map<string, { total: number; count: number }>;
}

/** What was found about one task's metrics, for comparing with the numbers that the tool reports. */
export interface SampledTask {
  /** Questions. */
  readonly keys: number;
  /** Share of results that passed, repeats averaged first, and the questions it is of; null: none has a result. */
  readonly passed: { readonly value: number; readonly n: number } | null;
  /** Metrics of which each sample has a score, with the same weight. */
  readonly isWhole: (metric: string) => boolean;
  readonly judgeOf: (metric: string) => string | null;
}

export class PromptfooSamples {
  readonly #sink: EvidenceSink;
  readonly #plan: PromptfooPlan;
  readonly #tasks = new Map<string | null, Task>();

  constructor(sink: EvidenceSink, plan: PromptfooPlan) {
    this.#sink = sink;
    this.#plan = plan;
  }

  add(row: PromptfooRow): void {
    const id = this.#plan.taskOf(row.promptId);
    const task = this.#task(id);
    const key = this.#plan.keyOf(row);
    task.keys.add(key);
    task.counts.asked += 1;
    if (row.broken !== null) task.counts[row.broken] += 1;
    if (row.cached) task.counts.cached += 1;
    for (const [name, value] of Object.entries(row.values)) if (value === null) task.lost.add(name);
    const passed = row.values[PASS_RATE] ?? null;
    if (passed !== null) {
      const sum = task.passed.get(key) ?? { total: 0, count: 0 };
      task.passed.set(key, { total: sum.total + passed, count: sum.count + 1 });
    }
    for (const name of Object.keys(row.values)) {
      const weights = task.weights.get(name) ?? new Set();
      task.weights.set(name, weights.add(row.weights[name] ?? 1));
    }
    for (const { metric, judge } of row.judges) {
      if (judge === null) continue;
      for (const name of [metric, PASS_RATE, SCORE]) {
        if (name !== '') task.judges.set(name, (task.judges.get(name) ?? new Set()).add(judge));
      }
    }
    this.#sink.sample({
      task: id,
      key,
      values: { ...row.values, ...(row.broken === 'answer' ? {} : task.usage.add(key, row.used)) },
      slices: row.slices,
      texts: row.texts,
    });
  }

  /** To be called once, after the last result. */
  end(): ReadonlyMap<string | null, SampledTask> {
    const sampled = new Map<string | null, SampledTask>();
    const all = new Set<string>();
    for (const [id, task] of this.#tasks) {
      if (id !== null) this.#sink.task({ id });
      task.usage.give(this.#sink, id);
      const judgeOf = (metric: string): string | null =>
        [...(task.judges.get(metric) ?? [])].sort().join(' and ') || null;
      for (const metric of task.judges.keys()) {
        const judge = judgeOf(metric) ?? '';
        all.add(judge);
        this.#sink.judge({ task: id, metric, judge });
      }
      this.#complain(id, task);
      sampled.set(id, {
        keys: task.keys.size,
        passed: passedOf(task),
        isWhole: (metric) => !task.lost.has(metric) && task.weights.get(metric)?.size === 1,
        judgeOf,
      });
    }
    if (all.size === 1) this.#sink.run({ judge: [...all][0] ?? null });
    return sampled;
  }

  #complain(id: string | null, task: Task): void {
    const { asked, answer, assertion, judge, cached } = task.counts;
    const say = (code: 'samples_failed' | 'judge_missing', count: number, what: string): void => {
      if (count === 0) return;
      const message = `${count} of ${asked} results ${what}; promptfoo counts 0 for them, here they have no score.`;
      this.#sink.problem({ code, effect: 'warning', task: id, message });
    };
    say('samples_failed', answer + assertion, 'ended in an error of the provider, or of the code of an assertion');
    say('judge_missing', judge, 'could not be graded by the judge');
    if (cached === 0) return;
    const message = `Durations must be measured; ${cached} of ${asked} answers came from a cache. Run with --no-cache.`;
    this.#sink.problem({ code: 'duration_cached', effect: 'error', metric: LATENCY, task: id, message });
  }

  #task(id: string | null): Task {
    let task = this.#tasks.get(id);
    if (task === undefined) {
      task = {
        usage: new UsageSums(),
        judges: new Map(),
        counts: { asked: 0, answer: 0, assertion: 0, judge: 0, cached: 0 },
        weights: new Map(),
        lost: new Set(),
        keys: new Set(),
        passed: new Map(),
      };
      this.#tasks.set(id, task);
    }
    return task;
  }
}

function passedOf(task: Task): SampledTask['passed'] {
  const sums = [...task.passed.values()];
  if (sums.length === 0) return null;
  return { value: sums.reduce((total, sum) => total + sum.total / sum.count, 0) / sums.length, n: sums.length };
}

/** The share of tests that passed, from the results: for files that have no totals. */
export function givePassRates(sampled: ReadonlyMap<string | null, SampledTask>, sink: EvidenceSink): void {
  for (const [task, one] of sampled) givePassRate({ task, sampled: one, sink });
}

export function givePassRate(of: {
  readonly task: string | null;
  readonly sampled: SampledTask;
  readonly sink: EvidenceSink;
}): void {
  const { task, sampled, sink } = of;
  if (sampled.passed === null) return;
  const judge = sampled.judgeOf(PASS_RATE);
  sink.measure({ metric: PASS_RATE, task, ...sampled.passed, expected: sampled.keys, direction: 'up', judge });
}
