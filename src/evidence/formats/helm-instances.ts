/** Names of HELM's statistics, and its `per_instance_stats.json` as samples. */
import type { EvidenceSink } from '../format.ts';
import type { Sample, Slice } from '../types.ts';
import { asRecord, finiteOf, listOf, recordOf, textOf } from './json-values.ts';

type Json = Readonly<Record<string, unknown>>;

export interface Named {
  readonly metric: string;
  readonly task: string;
  readonly slice: Slice | null;
}

/**
 * A split is a task, and so is each perturbation of it: other questions. A part of a split is a slice. What HELM works
 * out of several perturbations, and gives for every run (the worst of the originals and the perturbed), is one too.
 */
export function nameOf(run: string, stat: Json): Named {
  const name = recordOf(stat['name']);
  const metric = String(name['name'] ?? '');
  const split = textOf(name['split']);
  const part = textOf(name['sub_split']);
  const task = split === null ? run : `${run}/${split}`;
  const slice: Slice | null = part === null ? null : { attribute: 'sub_split', value: part };
  const perturbation = asRecord(name['perturbation']);
  if (perturbation === null) return { metric, task, slice };
  const seed = finiteOf(perturbation['seed']);
  const changed = `${String(perturbation['name'])}${seed === null ? '' : `-${seed}`}`;
  const on = textOf(perturbation['computed_on']) ?? 'perturbed';
  if (on === 'perturbed') return { metric, task: `${task}+${changed}`, slice };
  const value = `${changed}:${on}`;
  if (part === null) return { metric, task, slice: { attribute: 'perturbation', value } };
  return { metric, task, slice: { attribute: null, value: `sub_split=${part},perturbation=${value}` } };
}

interface Seen {
  readonly named: Named;
  readonly stat: Json;
  readonly instance: string;
  readonly trial: string;
}

function* statsOf(run: string, instances: readonly Json[]): Generator<Seen> {
  for (const one of instances) {
    const instance = String(one['instance_id']);
    const trial = String(one['train_trial_index']);
    for (const stat of listOf(one['stats']).map(recordOf)) {
      // Without a value it does not apply, such as the training cost of an unknown model.
      if (finiteOf(stat['count']) !== 0) yield { named: nameOf(run, stat), stat, instance, trial };
    }
  }
}

/**
 * One sample for each instance and trial: trials are repeats of the question. A metric that some instances of a task
 * have and others lack was dropped there, because it was NaN: expected, not scored.
 */
export function giveInstances(
  sink: EvidenceSink,
  of: { readonly run: string; readonly instances: readonly Json[] },
): void {
  /** By task and metric: whether some instance has several numbers, so that it is weighted, as HELM does. */
  const weighted = new Map<string, Map<string, boolean>>();
  for (const { named, stat } of statsOf(of.run, of.instances)) {
    const metrics = weighted.get(named.task) ?? new Map<string, boolean>();
    weighted.set(named.task, metrics);
    metrics.set(named.metric, metrics.get(named.metric) === true || (finiteOf(stat['count']) ?? 1) > 1);
  }
  const rows = new Map<string, { readonly named: Named; readonly key: string; readonly values: Values }>();
  for (const { named, stat, instance, trial } of statsOf(of.run, of.instances)) {
    const metrics = weighted.get(named.task) ?? new Map<string, boolean>();
    const place = JSON.stringify([named.task, instance, trial]);
    const values: Values =
      rows.get(place)?.values ?? Object.fromEntries([...metrics.keys()].map((name) => [name, null]));
    values[named.metric] = scoreOf(stat, metrics);
    rows.set(place, { named, key: instance, values });
  }
  for (const { named, key, values } of rows.values()) {
    const { attribute = null, value = '' } = named.slice ?? {};
    sink.sample({ task: named.task, key, values, ...(attribute === null ? {} : { slices: { [attribute]: value } }) });
  }
}

type Values = Record<string, Sample['values'][string]>;

function scoreOf(stat: Json, weighted: ReadonlyMap<string, boolean>): Sample['values'][string] {
  const mean = finiteOf(stat['mean']);
  if (mean === null || weighted.get(String(recordOf(stat['name'])['name'])) !== true) return mean;
  return [finiteOf(stat['sum']) ?? mean, finiteOf(stat['count']) ?? 1];
}
