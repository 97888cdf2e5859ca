/**
 * lm-evaluation-harness, 0.4 and newer: `results_<date>.json`, with the `samples_<task>_<date>.jsonl` beside it where
 * they were logged. A metric is `metric` where its task has one filter for it, else `metric,filter`.
 */
import type { Bundle, EvidenceSink, Format, Head, SourceFile, Tools } from '../format.ts';
import { describeFound } from '../values.ts';
import { asRecord, finiteOf, recordOf, textOf, utcTime } from './json-values.ts';
import { isLmEvalSamples, readLmEvalSamples, taskOfPath } from './lm-eval-samples.ts';
import { giveScaleProblems } from './lm-eval-scale.ts';
import { giveTasks, type LmEvalTask, readTasks } from './lm-eval-tasks.ts';

const DATE = /_(\d{4}-\d{2}-\d{2}T[\d.-]+?)\.jsonl?$/;

export const lmEvalResults: Format = {
  name: 'lm-eval-results',
  title: 'lm-evaluation-harness results',
  basis: 'files',
  recognises: (head) => isResults(head.document),
  bundles: (files, heads) => findRuns(files, heads),
  read: async (bundle, sink, tools) => {
    const [file, ...samples] = bundle.files;
    if (file === undefined) return;
    await readResults({ file, samples, sink, tools });
  },
};

function isResults(document: unknown): boolean {
  const root = recordOf(document);
  const results = asRecord(root['results']);
  if (results === null || asRecord(root['config'] ?? root['configs']) === null) return false;
  const tasks = Object.values(results).map(recordOf);
  return (
    tasks.some((task) => Object.keys(task).some((key) => key.includes(','))) &&
    ['versions', 'n-shot', 'configs'].some((key) => asRecord(root[key]) !== null)
  );
}

/** Results with the samples of the same run: of the same folder and date, or alone with them in a folder. */
function findRuns(files: readonly SourceFile[], heads: ReadonlyMap<string, Head>): readonly Bundle[] {
  const headOf = (file: SourceFile): Head | undefined => heads.get(file.path);
  const results = files.filter((file) => isResults(headOf(file)?.document));
  const samples = files.filter((file) => isLmEvalSamples(headOf(file)));
  return results.flatMap((file) => {
    const here = (other: SourceFile): boolean => folderOf(other) === folderOf(file);
    const alone = results.filter(here).length === 1;
    const own = samples.filter((one) => here(one) && (alone || dateOf(one) === dateOf(file)));
    if (own.length === 0) return [];
    const bundle = [file, ...own];
    return [{ files: bundle, heads: new Map(bundle.flatMap((one) => [...entryOf(one, heads)])) }];
  });
}

function entryOf(file: SourceFile, heads: ReadonlyMap<string, Head>): readonly (readonly [string, Head])[] {
  const head = heads.get(file.path);
  return head === undefined ? [] : [[file.path, head]];
}

function folderOf(file: SourceFile): string {
  return file.path.slice(0, file.path.lastIndexOf('/') + 1);
}

function dateOf(file: SourceFile): string | null {
  return DATE.exec(file.path)?.[1] ?? null;
}

async function readResults(of: {
  readonly file: SourceFile;
  readonly samples: readonly SourceFile[];
  readonly sink: EvidenceSink;
  readonly tools: Tools;
}): Promise<void> {
  const { file, samples, sink, tools } = of;
  const root = recordOf(await tools.json(file));
  giveRun(root, sink);
  const tasks = readTasks(root);
  giveTasks(tasks, sink);
  giveScaleProblems(
    sink,
    tasks.flatMap((task) =>
      task.metrics.map(({ name, base, value }) => ({ metric: name, base, task: task.id, value })),
    ),
  );
  givePartial(root, tasks, sink);
  for (const one of samples) {
    const task = taskOf({ file: one, tasks, tools });
    await readLmEvalSamples({ file: one, task: task.id, known: task, sink, tools });
  }
}

function giveRun(root: Readonly<Record<string, unknown>>, sink: EvidenceSink): void {
  const config = recordOf(root['config']);
  const commit = textOf(root['git_hash']);
  const started = finiteOf(root['date']);
  const data = new Set(Object.values(recordOf(root['configs'])).map((one) => dataOf(recordOf(one))));
  const ended = root['end_time'] !== undefined || root['total_evaluation_time_seconds'] !== undefined;
  sink.run({
    status: ended ? 'complete' : 'unknown',
    tool: 'lm-evaluation-harness',
    toolVersion: textOf(root['lm_eval_version']),
    model: textOf(root['model_name']) ?? modelOf(config),
    commit: commit !== null && /^[0-9a-f]{7,40}$/.test(commit) ? commit : null,
    startedAt: started === null ? null : utcTime(started * 1000),
    set: { name: data.size === 1 ? ([...data][0] ?? null) : null, digest: null },
  });
}

/** Names of the loaders of local files name no set. */
const LOADERS = new Set(['json', 'csv', 'parquet', 'text', 'arrow', 'pandas']);

function dataOf(config: Readonly<Record<string, unknown>>): string | null {
  const path = textOf(config['dataset_path']);
  return path === null || LOADERS.has(path) ? null : path;
}

function modelOf(config: Readonly<Record<string, unknown>>): string | null {
  const args = typeof config['model_args'] === 'string' ? config['model_args'] : null;
  return args === null || args === '' ? textOf(config['model']) : `${textOf(config['model']) ?? ''} ${args}`.trim();
}

/** `--limit`, and `--samples`, which leaves no other trace than the counts. */
function givePartial(root: Readonly<Record<string, unknown>>, tasks: readonly LmEvalTask[], sink: EvidenceSink): void {
  const limit = recordOf(root['config'])['limit'] ?? null;
  for (const task of tasks) {
    const { id, n, expected } = task;
    const whole = n !== null && expected !== null ? n >= expected : limit === null;
    if (whole) continue;
    const asked =
      n !== null && expected !== null ? `${n} of ${expected} were asked` : `the limit was ${describeFound(limit)}`;
    const message = `Every question of ${id} must be asked; ${asked}. Run it without --limit and --samples, or make the part a task of its own.`;
    sink.problem({ code: 'run_partial', effect: 'error', place: `n-samples.${id}`, task: id, message });
  }
}

/** The task of a samples file: by its name, or the only one there is. */
function taskOf(of: {
  readonly file: SourceFile;
  readonly tasks: readonly LmEvalTask[];
  readonly tools: Tools;
}): LmEvalTask {
  const leaves = of.tasks.filter((task) => !task.group);
  const name = taskOfPath(of.file.path);
  const found = leaves.find(({ id }) => id === name) ?? (leaves.length === 1 ? leaves[0] : undefined);
  if (found !== undefined) return found;
  return of.tools.fail(of.file, {
    place: null,
    message: `The name must tell which task the samples are of, samples_<task>_<date>.jsonl; the results beside it have ${leaves.map(({ id }) => id).join(', ')}.`,
  });
}
