/**
 * What answering a question took: time, money, tokens. The same names and units whatever tool counted them. Zero means
 * that the tool did not count: an answer is never free of all three.
 */
import type { EvidenceSink } from '../format.ts';

export const LATENCY = 'latency_ms';
export const COST = 'cost_usd';
export const TOKENS = 'tokens';

const UNITS: Readonly<Record<string, string>> = { [LATENCY]: 'ms', [COST]: 'USD', [TOKENS]: 'tokens' };

/** Of one answer; null where the file does not say. */
export interface Used {
  readonly latencyMs: number | null;
  readonly costUsd: number | null;
  readonly tokens: number | null;
}

interface Sum {
  total: number;
  count: number;
}

/** Adds up what the samples of one task used. */
export class UsageSums {
  readonly #sums = new Map<string, Map<string, Sum>>();

  /** Takes one answer to the question `key`; gives back its values by metric. */
  add(key: string, used: Used): Record<string, number> {
    const values: Record<string, number> = {};
    this.#addOne({ values, key, metric: LATENCY, value: used.latencyMs });
    this.#addOne({ values, key, metric: COST, value: used.costUsd });
    this.#addOne({ values, key, metric: TOKENS, value: used.tokens });
    return values;
  }

  #addOne(of: { values: Record<string, number>; key: string; metric: string; value: number | null }): void {
    const { values, key, metric, value } = of;
    if (value === null || !Number.isFinite(value) || value <= 0) return;
    values[metric] = value;
    let sums = this.#sums.get(metric);
    if (sums === undefined) {
      sums = new Map();
      this.#sums.set(metric, sums);
    }
    const sum = sums.get(key) ?? { total: 0, count: 0 };
    sum.total += value;
    sum.count += 1;
    sums.set(key, sum);
  }

  /** Means over the questions, repeats averaged first, with their units. */
  give(sink: EvidenceSink, task: string | null): void {
    for (const [metric, sums] of this.#sums) {
      let total = 0;
      for (const sum of sums.values()) total += sum.total / sum.count;
      sink.measure({ metric, task, value: total / sums.size, n: sums.size, unit: UNITS[metric] ?? null });
    }
  }
}
