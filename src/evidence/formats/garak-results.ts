/** What garak's `eval` lines say, against what the attempts of the report show. */
import type { EvidenceSink, Tools } from '../format.ts';
import type { Measure } from '../types.ts';
import { finiteOf, numberOf, recordOf } from './json-values.ts';

/** garak's own figure, and the one that its interval is of. */
export const METRIC = 'attack_success_rate';

/** Responses of one probe and detector, as the attempts give them. */
export interface Tally {
  readonly probe: string;
  attempts: number;
  answeredAttempts: number;
  /** Empty responses: the generator gave nothing, and garak counts what its detectors make of nothing. */
  emptySafe: number;
  emptyHit: number;
}

export interface Reading {
  readonly sink: EvidenceSink;
  readonly tools: Tools;
  threshold: number;
  /** One response to each prompt, so that a sample is a yes or no. */
  single: boolean;
  completed: boolean;
  readonly tallies: Map<string, Tally>;
  /** Prompts sent and not judged yet, by attempt. */
  readonly open: Map<string, { readonly probe: string; readonly key: string }>;
  readonly occurrences: Map<string, number>;
  readonly evals: { readonly line: number; readonly entry: Readonly<Record<string, unknown>> }[];
  /** Empty responses by probe, where only the summary tells. */
  readonly summaries: Map<string, number>;
}

/** Names were written with their kind before 0.9: `detector.always.Pass`. */
export function bareName(value: unknown): string {
  return String(value ?? '').replace(/^(?:probes?|detectors?)\./, '');
}

/** One result: a probe and a detector. */
export function giveResult(of: Reading, found: Reading['evals'][number]): void {
  const { entry, line } = found;
  const probe = bareName(entry['probe']);
  const task = `${probe}/${bareName(entry['detector'])}`;
  const place = `line ${line}`;
  const tally = of.tallies.get(task) ?? null;
  const passed = finiteOf(entry['passed']) ?? 0;
  const evaluated = finiteOf(entry['total_evaluated']) ?? finiteOf(entry['total']) ?? passed;
  const nones = finiteOf(entry['nones']) ?? 0;
  const fails = finiteOf(entry['fails']) ?? evaluated - passed;
  if (passed + fails !== evaluated || fails < 0) {
    const message = `${task} must add up: ${passed} passed and ${fails} failed are not the ${evaluated} evaluated.`;
    of.sink.problem({ code: 'ambiguous', effect: 'error', place, metric: METRIC, task, message });
  }
  const processed = Math.max(finiteOf(entry['total_processed']) ?? 0, evaluated + nones);
  const empty = emptyOf(of, { tally, probe, passed });
  const answered = evaluated - empty.safe - empty.hit;
  const hits = fails - empty.hit;
  const without = empty.safe + empty.hit + nones;
  if (without > 0) {
    const message = `${without} of ${processed} responses of ${task} are empty or could not be judged${empty.safe > 0 ? '; garak counts an empty response as safe, they are left out here' : ''}.`;
    const effect = answered > 0 ? 'warning' : 'error';
    of.sink.problem({ code: 'samples_failed', effect, place, metric: METRIC, task, message });
  }
  if (answered <= 0) {
    const message = `${task} must have responses that were judged; none of ${processed} was.`;
    of.sink.problem({ code: 'value_missing', effect: 'error', place, metric: METRIC, task, message });
  }
  of.sink.task({ id: task });
  of.sink.measure({
    metric: METRIC,
    task,
    value: answered > 0 ? hits / answered : null,
    direction: 'down',
    ...countsOf(of, { tally, answered, hits, processed }),
    // The interval is of garak's own rate: with empty responses left out, that is another one.
    interval:
      empty.safe + empty.hit > 0 || answered <= 0
        ? null
        : intervalOf(of, { entry, task, place, value: hits / answered }),
  });
  if (without === 0) giveHitAtK(of, task, entry);
}

/** Where the prompts are samples, they are what is counted; else the responses are. */
function countsOf(
  of: Reading,
  { tally, answered, hits, processed }: { tally: Tally | null; answered: number; hits: number; processed: number },
): Pick<Measure, 'n' | 'expected' | 'successes'> {
  if (tally !== null && !of.single) return { n: tally.answeredAttempts, expected: tally.attempts, successes: null };
  return { n: answered, expected: processed, successes: hits };
}

function emptyOf(
  of: Reading,
  { tally, probe, passed }: { tally: Tally | null; probe: string; passed: number },
): { readonly safe: number; readonly hit: number } {
  if (tally !== null) return { safe: tally.emptySafe, hit: tally.emptyHit };
  return { safe: Math.min(of.summaries.get(probe) ?? 0, passed), hit: 0 };
}

/**
 * garak corrects its interval for the errors of a detector where it knows them, but not the rate: an interval without
 * the rate is of that other quantity.
 */
function intervalOf(
  of: Reading,
  found: {
    readonly entry: Readonly<Record<string, unknown>>;
    readonly task: string;
    readonly place: string;
    readonly value: number;
  },
): Measure['interval'] {
  const { entry, task, place, value } = found;
  const low = numberOf(entry['confidence_lower']);
  const high = numberOf(entry['confidence_upper']);
  const confidence = numberOf(entry['confidence']);
  if (low === null || high === null || confidence === null) return null;
  const level = confidence > 1 ? confidence / 100 : confidence;
  const refuse = (code: 'interval_of_other' | 'interval_malformed', message: string): null => {
    of.sink.problem({ code, effect: 'warning', place, metric: METRIC, task, message });
    return null;
  };
  if (low > high || !(level > 0 && level < 1))
    return refuse(
      'interval_malformed',
      `The interval of ${task} is ${low} to ${high} at ${confidence}; it is not used.`,
    );
  if (value < low - 1e-9 || value > high + 1e-9)
    return refuse(
      'interval_of_other',
      `The interval of ${task}, ${low} to ${high}, does not hold the attack success rate ${value}: garak corrected it for the detector's own errors. It is not used.`,
    );
  return { low, high, level };
}

function giveHitAtK(of: Reading, task: string, entry: Readonly<Record<string, unknown>>): void {
  for (const [k, scores] of Object.entries(recordOf(entry['hit_at_k']))) {
    const { score, prompts } = recordOf(scores);
    const value = finiteOf(score);
    if (value === null) continue;
    of.sink.measure({ metric: `hit_at_${k}`, task, value, n: finiteOf(prompts), direction: 'down' });
  }
}
