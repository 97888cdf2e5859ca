/**
 * A run folder of HELM: `stats.json`, `per_instance_stats.json`, `run_spec.json`. One statistic is told from another by
 * all of its name: metric, split, part of the split, perturbation. What `stats.json` counts are trials, and its
 * `stddev` is their population standard deviation: neither is a number of samples or a standard error.
 */
import type { Bundle, EvidenceSink, Format, Head, SourceFile, Tools } from '../format.ts';
import { giveInstances, type Named, nameOf } from './helm-instances.ts';
import { asRecord, finiteOf, listOf, recordOf, textOf } from './json-values.ts';

export const helm: Format = {
  name: 'helm-run',
  title: 'HELM run folder',
  basis: 'files',
  recognises: (head) => isStats(head),
  bundles: (files, heads) => {
    const folders = new Map<string, SourceFile[]>();
    for (const file of files) {
      const folder = file.path.slice(0, file.path.lastIndexOf('/') + 1);
      const known = folders.get(folder);
      if (known === undefined) folders.set(folder, [file]);
      else known.push(file);
    }
    return [...folders.values()].flatMap((all) => {
      const parts = all.filter((file) => partOf(heads.get(file.path)) !== null);
      const stats = parts.find((file) => partOf(heads.get(file.path)) === 'stats');
      return stats === undefined ? [] : [{ files: [stats, ...parts.filter((file) => file !== stats)], heads }];
    });
  },
  read: readRun,
};

type Part = 'stats' | 'samples' | 'spec' | 'other';

/** Which file of a run this is, by what is in it. */
function partOf(head: Head | undefined): Part | null {
  if (head === undefined) return null;
  if (isStats(head)) return 'stats';
  if (isSamples(head)) return 'samples';
  const document = asRecord(head.document);
  if (document === null) return isAside(head) ? 'other' : null;
  if (Object.hasOwn(document, 'adapter_spec') && Object.hasOwn(document, 'metric_specs')) return 'spec';
  const state = Object.hasOwn(document, 'adapter_spec') && Object.hasOwn(document, 'request_states');
  return state || Object.hasOwn(document, 'definition_path') ? 'other' : null;
}

function isStats(head: Head): boolean {
  const first = asRecord(listOf(head.document)[0]);
  return first !== null && isStat(first);
}

function isStat(value: Readonly<Record<string, unknown>>): boolean {
  return typeof asRecord(value['name'])?.['name'] === 'string' && 'count' in value && 'sum_squared' in value;
}

function isSamples(head: Head): boolean {
  const first = asRecord(listOf(head.document)[0]);
  return first !== null && 'instance_id' in first && 'train_trial_index' in first && Array.isArray(first['stats']);
}

/** Instances and predictions, as `helm-summarize` writes them for its web pages. */
function isAside(head: Head): boolean {
  const first = asRecord(listOf(head.document)[0]);
  if (first === null) return false;
  return ('instance_id' in first && 'train_trial_index' in first) || ('input' in first && 'references' in first);
}

async function readRun(bundle: Bundle, sink: EvidenceSink, tools: Tools): Promise<void> {
  const fileOf = (part: Part): SourceFile | undefined =>
    bundle.files.find((file) => partOf(bundle.heads.get(file.path)) === part);
  const files = { stats: fileOf('stats'), samples: fileOf('samples'), spec: fileOf('spec') };
  const spec = files.spec === undefined ? {} : recordOf(await tools.json(files.spec));
  const adapter = recordOf(spec['adapter_spec']);
  // The files are written in this order, the samples last: with them the run is over.
  const complete = files.spec !== undefined && files.samples !== undefined;
  sink.run({
    tool: 'helm',
    model: textOf(adapter['model']) ?? textOf(adapter['model_deployment']),
    status: complete ? 'complete' : 'unknown',
  });
  const run = runName(spec);
  const shots = finiteOf(adapter['max_train_instances']);
  const stats = files.stats === undefined ? [] : listOf(await tools.json(files.stats)).map(recordOf);
  const instances = files.samples === undefined ? [] : listOf(await tools.json(files.samples)).map(recordOf);
  for (const task of new Set(stats.map((stat) => nameOf(run, stat).task))) sink.task({ id: task, shots });
  const counted = countInstances(run, { stats, instances });
  warnOfLimit(sink, { stats, adapter });
  for (const stat of stats) giveStat(sink, { stat, named: nameOf(run, stat), counted });
  giveInstances(sink, { run, instances });
}

/** The run without its model: `mmlu:subject=anatomy,model=openai_gpt2` asks what it asks of any model. */
function runName(spec: Readonly<Record<string, unknown>>): string {
  const name = textOf(spec['name']);
  if (name === null) return 'helm';
  const colon = name.indexOf(':');
  if (colon < 0) return name;
  const args = name
    .slice(colon + 1)
    .split(',')
    .filter((arg) => !/^model(?:_deployment)?=/.test(arg));
  return args.length === 0 ? name.slice(0, colon) : `${name.slice(0, colon)}:${args.join(',')}`;
}

interface Counted {
  /** Instances of a task and part. */
  readonly expected: ReadonlyMap<string, number>;
  /** Instances with a number, by task, part and metric. */
  readonly scored: ReadonlyMap<string, ReadonlySet<string>>;
}

/** HELM drops a number that is NaN without a word: who has none is missing here, and shows as not scored. */
function countInstances(
  run: string,
  of: {
    readonly stats: readonly Readonly<Record<string, unknown>>[];
    readonly instances: readonly Readonly<Record<string, unknown>>[];
  },
): Counted {
  const expected = new Map<string, number>();
  for (const stat of of.stats) {
    const { metric, task, slice } = nameOf(run, stat);
    const mean = finiteOf(stat['mean']);
    if (metric === 'num_instances' && mean !== null) expected.set(JSON.stringify([task, slice]), Math.round(mean));
  }
  const scored = new Map<string, Set<string>>();
  const asked = new Map<string, Set<string>>();
  for (const instance of of.instances) {
    const id = String(instance['instance_id']);
    for (const stat of listOf(instance['stats']).map(recordOf)) {
      const { metric, task, slice } = nameOf(run, stat);
      add(asked, JSON.stringify([task, slice]), id);
      if (finiteOf(stat['mean']) !== null) add(scored, JSON.stringify([task, slice, metric]), id);
    }
  }
  for (const [key, ids] of asked) expected.set(key, Math.max(ids.size, expected.get(key) ?? 0));
  return { expected, scored };
}

function add(sets: Map<string, Set<string>>, key: string, value: string): void {
  const set = sets.get(key);
  if (set === undefined) sets.set(key, new Set([value]));
  else set.add(value);
}

/** HELM always has a limit; one that was reached means that instances were drawn, not that all were asked. */
function warnOfLimit(
  sink: EvidenceSink,
  of: {
    readonly stats: readonly Readonly<Record<string, unknown>>[];
    readonly adapter: Readonly<Record<string, unknown>>;
  },
): void {
  const limit = finiteOf(of.adapter['max_eval_instances']);
  const asked = of.stats
    .filter((stat) => recordOf(stat['name'])['name'] === 'num_instances')
    .filter((stat) => asRecord(recordOf(stat['name'])['perturbation']) === null)
    .reduce((sum, stat) => sum + (finiteOf(stat['mean']) ?? 0), 0);
  if (limit === null || asked < limit) return;
  const message = `The run was limited to ${limit} instances (max_eval_instances), and asked as many: there may be more.`;
  sink.problem({ code: 'run_partial', effect: 'warning', place: 'adapter_spec.max_eval_instances', message });
}

function giveStat(
  sink: EvidenceSink,
  of: { readonly stat: Readonly<Record<string, unknown>>; readonly named: Named; readonly counted: Counted },
): void {
  const { metric, task, slice } = of.named;
  // Without a trial there is no mean: the metric does not apply, such as the training cost of an unknown model.
  if (finiteOf(of.stat['count']) === 0) return;
  sink.measure({
    metric,
    task,
    slice,
    value: finiteOf(of.stat['mean']),
    n: of.counted.scored.get(JSON.stringify([task, slice, metric]))?.size ?? null,
    expected: of.counted.expected.get(JSON.stringify([task, slice])) ?? null,
  });
}
