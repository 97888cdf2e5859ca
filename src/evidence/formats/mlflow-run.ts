/** A run as MLflow's REST API answers (`runs/get`), or as its Python client writes it (`run.to_dictionary()`). */
import type { Bundle, EvidenceSink, Format, SourceFile, Tools } from '../format.ts';
import { asRecord, finiteOf, listOf, numberOf, recordOf, textOf, utcTime } from './json-values.ts';
import { giveMetrics, type Logged, runStatus } from './mlflow-metrics.ts';

type Json = Readonly<Record<string, unknown>>;

export const mlflowRun: Format = {
  name: 'mlflow-run',
  title: 'MLflow run (REST)',
  basis: 'files',
  recognises: (head) => runsOf(head.document).length > 0,
  read: async (bundle: Bundle, sink, tools) => {
    for (const file of bundle.files) await readAnswer(file, sink, tools);
  },
};

/** The runs of an answer: one of `runs/get`, several of `runs/search`. */
function runsOf(document: unknown): readonly Json[] {
  const answer = asRecord(document);
  if (answer === null) return [];
  const candidates = Array.isArray(answer['runs']) ? answer['runs'] : [answer['run'] ?? answer];
  const runs = candidates.map(asRecord);
  return runs.every((run) => run !== null && isRun(run)) ? (runs as readonly Json[]) : [];
}

function isRun(run: Json): boolean {
  const info = asRecord(run['info']);
  return (
    info !== null && ('run_id' in info || 'run_uuid' in info) && 'status' in info && asRecord(run['data']) !== null
  );
}

async function readAnswer(file: SourceFile, sink: EvidenceSink, tools: Tools): Promise<void> {
  const runs = runsOf(await tools.json(file));
  sink.run({ tool: 'mlflow' });
  const [run] = runs;
  if (run === undefined) return;
  if (runs.length > 1) {
    const ids = runs
      .map(({ info }) => textOf(recordOf(info)['run_name']) ?? textOf(recordOf(info)['run_id']))
      .join(', ');
    const message = `The answer must hold one run; it holds ${runs.length}: ${ids}. Ask \`runs/get\` for the one that is meant.`;
    sink.problem({ code: 'ambiguous', effect: 'error', place: 'runs', message });
    return;
  }
  const info = recordOf(run['info']);
  const data = recordOf(run['data']);
  if (info['lifecycle_stage'] === 'deleted') {
    const message = `The run must not have been deleted in MLflow; ${textOf(info['run_id']) ?? 'it'} was.`;
    sink.problem({ code: 'run_cancelled', effect: 'error', place: 'run.info.lifecycle_stage', message });
  }
  // `dataset` is what MLflow calls a data set that was given no name.
  const sets = new Set(
    listOf(recordOf(run['inputs'])['dataset_inputs'])
      .flatMap((one) => textOf(recordOf(recordOf(one)['dataset'])['name']) ?? [])
      .filter((name) => name !== 'dataset'),
  );
  const [set] = sets;
  sink.run({
    status: runStatus(info['status']),
    startedAt: utcTime(numberOf(info['start_time'])),
    commit: tagsOf(data).get('mlflow.source.git.commit') ?? null,
    ...(sets.size === 1 && set !== undefined ? { set: { name: set, digest: null } } : {}),
  });
  giveMetrics(sink, metricsOf(data));
}

/** A list of keys and values in answers, an object where Python wrote it. */
function tagsOf(data: Json): ReadonlyMap<string, string> {
  const { tags } = data;
  const pairs = Array.isArray(tags)
    ? tags.map((tag) => [recordOf(tag)['key'], recordOf(tag)['value']])
    : Object.entries(recordOf(tags));
  return new Map(pairs.flatMap(([key, value]) => (typeof value === 'string' ? [[String(key), value] as const] : [])));
}

function metricsOf(data: Json): Logged[] {
  const { metrics } = data;
  const none = { timestamp: 0, step: 0, run: null, dataset: null };
  if (!Array.isArray(metrics)) {
    return Object.entries(recordOf(metrics)).map(([key, value]) => ({
      ...none,
      key,
      value: numberOf(value) ?? Number.NaN,
    }));
  }
  return metrics.map(recordOf).map((metric) => {
    const name = textOf(metric['dataset_name']);
    return {
      ...none,
      key: String(metric['key']),
      value: numberOf(metric['value']) ?? Number.NaN,
      timestamp: numberOf(metric['timestamp']) ?? 0,
      step: finiteOf(numberOf(metric['step'])) ?? 0,
      dataset: name === null ? null : { name, digest: textOf(metric['dataset_digest']) },
    };
  });
}
