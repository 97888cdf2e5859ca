/** What the file store and the REST answers of MLflow have in common: which value of a metric counts, how a run ended. */
import type { EvidenceSink } from '../format.ts';
import type { RunStatus } from '../types.ts';

/** One logged value. */
export interface Logged {
  readonly key: string;
  readonly value: number;
  readonly timestamp: number;
  readonly step: number;
  /** Run that logged it; null where it is the run that is read. */
  readonly run: string | null;
  readonly dataset: { readonly name: string; readonly digest: string | null } | null;
}

/** Stored as numbers in the file store, as names in answers of the server. */
const STATUSES: Readonly<Record<string, RunStatus>> = {
  1: 'unfinished',
  2: 'unfinished',
  3: 'complete',
  4: 'failed',
  5: 'cancelled',
  RUNNING: 'unfinished',
  SCHEDULED: 'unfinished',
  FINISHED: 'complete',
  FAILED: 'failed',
  KILLED: 'cancelled',
};

export function runStatus(value: unknown): RunStatus {
  const name = String(value).toUpperCase();
  return Object.hasOwn(STATUSES, name) ? (STATUSES[name] ?? 'unknown') : 'unknown';
}

/** Of a logged model: pending, ready, failed. */
export function modelStatus(value: unknown): RunStatus {
  const statuses = new Map<unknown, RunStatus>([
    [1, 'unfinished'],
    [2, 'complete'],
    [3, 'failed'],
  ]);
  return statuses.get(value) ?? 'unknown';
}

/** The status that says least good of them all: numbers of several runs are worth what the worst of them is. */
export function worstStatus(statuses: readonly RunStatus[]): RunStatus {
  const order: readonly RunStatus[] = ['failed', 'cancelled', 'unfinished', 'unknown', 'complete'];
  return order.find((status) => statuses.includes(status)) ?? 'unknown';
}

/** Databases keep infinity as the largest number there is. */
const LARGEST = 1.79e308;

/**
 * Gives each metric once: of the values logged, the one of the highest step, then the latest, then the largest, which
 * is what MLflow shows. In a file that was written in order, that is the last line.
 */
export function giveMetrics(sink: EvidenceSink, logged: readonly Logged[]): void {
  const best = new Map<string, Logged>();
  for (const one of logged) {
    const key = JSON.stringify([one.key, one.dataset?.name, one.dataset?.digest, one.run]);
    const known = best.get(key);
    if (known === undefined || isLater(one, known)) best.set(key, one);
  }
  for (const { key, value, dataset } of best.values()) {
    if (dataset !== null) sink.task({ id: dataset.name, hash: dataset.digest });
    const bounded = Math.abs(value) >= LARGEST ? Math.sign(value) * Number.POSITIVE_INFINITY : value;
    sink.measure({ metric: key, task: dataset?.name ?? null, value: bounded });
  }
}

function isLater(one: Logged, other: Logged): boolean {
  if (one.step !== other.step) return one.step > other.step;
  if (one.timestamp !== other.timestamp) return one.timestamp > other.timestamp;
  return one.value > other.value || Number.isNaN(other.value);
}
