/** Files of several models: one evidence is of one, and rows of two models in one table are nobody's score. */
import type { EvidenceProblem } from './types.ts';

/** A file, by its place in the list, gives a number or samples of a metric. */
export interface Given {
  readonly task: string | null;
  readonly metric: string;
  readonly file: number;
}

/** What a file says of itself. */
export interface Named {
  readonly path: string;
  readonly model: string | null;
  readonly tool: string | null;
}

/**
 * An `ambiguous` error for each metric whose files name different models. Files of one tool and task are of one run, so
 * there every metric is meant, also those that only one file gives; each tool has names of its own for the same model,
 * so files of two tools only where they give the same metric of the same task.
 */
export function findModelConflicts(of: {
  readonly given: readonly Given[];
  readonly files: readonly Named[];
}): EvidenceProblem[] {
  const named = of.given.filter(({ file }) => (of.files[file]?.model ?? null) !== null);
  if (new Set(named.map(({ file }) => of.files[file]?.model)).size < 2) return [];
  const byTask = groupBy(named, ({ task }) => task);
  return [...byTask].flatMap(([task, ones]) => findInTask({ task, ones, files: of.files }));
}

function findInTask(of: {
  readonly task: string | null;
  readonly ones: readonly Given[];
  readonly files: readonly Named[];
}): EvidenceProblem[] {
  const { task, ones, files } = of;
  const conflicts = new Map<string, readonly number[]>();
  const add = (metrics: readonly string[], among: readonly Given[]): void => {
    const numbers = [...new Set(among.map(({ file }) => file))].sort((a, b) => a - b);
    if (new Set(numbers.map((file) => files[file]?.model)).size < 2) return;
    for (const metric of metrics) conflicts.set(metric, numbers);
  };
  for (const [metric, among] of groupBy(ones, ({ metric }) => metric)) add([metric], among);
  for (const [, among] of groupBy(ones, ({ file }) => files[file]?.tool ?? null))
    add([...new Set(among.map(({ metric }) => metric))], among);
  const all = new Set(ones.map(({ metric }) => metric));
  const problem = (metric: string | null, numbers: readonly number[]): EvidenceProblem => ({
    code: 'ambiguous',
    effect: 'error',
    file: files[numbers[0] ?? 0]?.path ?? '',
    place: null,
    metric,
    task,
    message: `The files of one evaluation must be of one model; these are of different models: ${show(numbers, files)}. Give the files of one run.`,
  });
  const [first] = conflicts.values();
  // Without a task, `every metric` would be every one of other files, too.
  if (task !== null && first !== undefined && conflicts.size === all.size) return [problem(null, first)];
  return [...conflicts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([metric, numbers]) => problem(metric, numbers));
}

/** A file of each model. */
function show(numbers: readonly number[], files: readonly Named[]): string {
  const shown = new Map<string, string>();
  for (const number of numbers) {
    const file = files[number];
    if (file?.model != null && !shown.has(file.model)) shown.set(file.model, `${file.path} of ${file.model}`);
  }
  const texts = [...shown.values()];
  return `${texts.slice(0, 3).join(', ')}${texts.length > 3 ? ` and ${texts.length - 3} more` : ''}`;
}

function groupBy<T, K>(ones: readonly T[], keyOf: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const one of ones) {
    const group = groups.get(keyOf(one));
    if (group === undefined) groups.set(keyOf(one), [one]);
    else group.push(one);
  }
  return groups;
}
