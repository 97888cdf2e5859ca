/**
 * The samples of an Inspect AI log. Epochs are repeats of one question and have its key; a reducer other than their mean
 * is read from the log's reductions. A sample that ended in an error, or is missing from the log, has no score.
 */
import { ownValue } from '../../core/own.ts';
import type { EvidenceSink } from '../format.ts';
import type { InspectLog } from './inspect-ai-log.ts';
import type { InspectScore, Sampled } from './inspect-ai-measures.ts';
import { asRecord, finiteOf, listOf, recordOf, spelledNumber, textOf } from './json-values.ts';
import { LATENCY, UsageSums } from './usage.ts';

type Json = Readonly<Record<string, unknown>>;

const WORDS: Readonly<Record<string, number>> = { C: 1, I: 0, P: 0.5, N: 0, yes: 1, true: 1, no: 0, false: 0 };

/** Hands all samples to the sink; says how many questions there are, and how many have each score. */
export function giveInspectSamples(of: {
  readonly log: InspectLog;
  readonly task: string;
  readonly scores: readonly InspectScore[];
  readonly cached: boolean;
  readonly sink: EvidenceSink;
}): Sampled {
  const { log, task, scores, cached, sink } = of;
  const spec = recordOf(log.header['eval']);
  const model = textOf(spec['model']) ?? '';
  const raw = scores.filter(({ reducer }) => reducer === null);
  const scored = new Map(scores.map((score) => [score, new Set<string>()]));
  const keys = new Set<string>();
  const usage = new UsageSums();
  let failed = 0;
  for (const one of log.samples) {
    const sample = recordOf(one);
    const key = textOf(sample['id']) ?? '';
    keys.add(key);
    if ((sample['error'] ?? null) !== null) failed += 1;
    const values: Record<string, number | null> = {};
    for (const score of raw) {
      const value = scoreOf(sample, score);
      if (value !== null) scored.get(score)?.add(key);
      for (const name of score.means) values[name] = value;
    }
    sink.sample({
      task,
      key,
      cluster: clusterOf(sample, scores),
      values: { ...values, ...usage.add(key, usedBy({ sample, model, cached })) },
      slices: slicesOf(recordOf(sample['metadata'])),
      texts: textsOf(sample),
    });
  }
  if (log.samples.length > 0) giveMissing({ spec, task, keys, raw, sink });
  for (const score of scores) if (score.reducer !== null) giveReduced({ log, task, score, keys, scored, sink });
  for (const { judge, means } of scores)
    for (const metric of means) if (judge !== null && log.samples.length > 0) sink.judge({ task, metric, judge });
  usage.give(sink, task);
  if (failed > 0) {
    const message = `${failed} of ${log.samples.length} samples ended in an error.`;
    sink.problem({ code: 'samples_failed', effect: 'warning', task, message });
  }
  if (cached) {
    const message = 'Durations must be measured; answers of this run came from a cache. Run it without.';
    sink.problem({ code: 'duration_cached', effect: 'error', metric: LATENCY, task, message });
  }
  return {
    expected: keys.size === 0 ? null : keys.size,
    scored: new Map([...scored].flatMap(([score, found]) => (found.size === 0 ? [] : [[score, found.size]]))),
  };
}

/** Questions that were chosen and are not in the log. */
function giveMissing(of: {
  readonly spec: Json;
  readonly task: string;
  readonly keys: Set<string>;
  readonly raw: readonly InspectScore[];
  readonly sink: EvidenceSink;
}): void {
  const { spec, task, keys, raw, sink } = of;
  const values = Object.fromEntries(raw.flatMap(({ means }) => means.map((name) => [name, null])));
  for (const id of listOf(recordOf(spec['dataset'])['sample_ids'])) {
    const key = textOf(id);
    if (key === null || keys.has(key)) continue;
    keys.add(key);
    sink.sample({ task, key, values });
  }
}

function giveReduced(of: {
  readonly log: InspectLog;
  readonly task: string;
  readonly score: InspectScore;
  readonly keys: ReadonlySet<string>;
  readonly scored: ReadonlyMap<InspectScore, Set<string>>;
  readonly sink: EvidenceSink;
}): void {
  const { log, task, score, keys, scored, sink } = of;
  const found = log.reductions
    .map(recordOf)
    .find((one) => one['scorer'] === score.scorer && textOf(one['reducer']) === score.reducer);
  if (found === undefined) return;
  const values = new Map<string, number | null>();
  for (const one of listOf(found['samples']).map(recordOf)) {
    const key = textOf(one['sample_id']);
    if (key !== null) values.set(key, numberIn(one['value'], score));
  }
  for (const key of new Set([...keys, ...values.keys()])) {
    const value = values.get(key) ?? null;
    if (value !== null) scored.get(score)?.add(key);
    sink.sample({ task, key, values: Object.fromEntries(score.means.map((name) => [name, value])) });
  }
}

/** `scores` by scorer; `score` in the oldest logs, which had one. */
function scoreOf(sample: Json, score: InspectScore): number | null {
  const scores = asRecord(sample['scores']);
  const given = scores === null ? sample['score'] : scores[score.scorer];
  return numberIn(recordOf(given)['value'], score);
}

function numberIn(value: unknown, score: InspectScore): number | null {
  const parts = asRecord(value);
  return parts === null ? scoreNumber(value) : scoreNumber(parts[score.name]);
}

/** As Inspect turns a score into a number; NaN, and what it cannot turn into one, is no score. */
function scoreNumber(value: unknown): number | null {
  if (typeof value === 'number') return finiteOf(value);
  if (typeof value === 'boolean') return Number(value);
  if (typeof value !== 'string') return null;
  const word = ownValue(WORDS, value) ?? ownValue(WORDS, value.toLowerCase());
  return word ?? finiteOf(spelledNumber(value));
}

function clusterOf(sample: Json, scores: readonly InspectScore[]): string | null {
  const name = scores.find(({ cluster }) => cluster !== null)?.cluster ?? null;
  if (name === null) return null;
  const value = recordOf(sample['metadata'])[name];
  return typeof value === 'boolean' ? String(value) : textOf(value);
}

function usedBy(of: { readonly sample: Json; readonly model: string; readonly cached: boolean }): {
  readonly latencyMs: number | null;
  readonly costUsd: number | null;
  readonly tokens: number | null;
} {
  const { sample, model, cached } = of;
  const used = recordOf(recordOf(sample['model_usage'])[model]);
  // Without waiting for other samples and for rate limits, where the log tells that apart.
  const seconds = finiteOf(sample['working_time']) ?? finiteOf(sample['total_time']);
  return {
    latencyMs: cached || seconds === null || (sample['error'] ?? null) !== null ? null : seconds * 1000,
    costUsd: finiteOf(used['total_cost']),
    tokens: finiteOf(used['total_tokens']),
  };
}

/** Short values of the sample's metadata; numbers are measurements more often than groups. */
function slicesOf(metadata: Json): Readonly<Record<string, string>> {
  const slices: Record<string, string> = {};
  for (const [name, value] of Object.entries(metadata)) {
    const usable = typeof value === 'boolean' || (typeof value === 'string' && value !== '' && value.length <= 64);
    if (usable) slices[name] = String(value);
  }
  return slices;
}

function textsOf(sample: Json): Readonly<Record<string, string>> {
  const texts: Record<string, string> = {};
  const [first] = Object.values(recordOf(sample['scores'])).map(recordOf);
  const given = {
    prompt: sample['input'],
    output: recordOf(sample['output'])['completion'] ?? first?.['answer'],
    target: sample['target'],
    reason: first?.['explanation'],
  };
  for (const [name, value] of Object.entries(given)) {
    if (value === null || value === undefined) continue;
    texts[name] = typeof value === 'string' ? value : JSON.stringify(value);
  }
  return texts;
}
