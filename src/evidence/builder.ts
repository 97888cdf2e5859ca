/** Gathers what readers find in many files, and makes one evidence of it: shards joined, contradictions named. */
import { findDisagreements } from './agreement.ts';
import { FileSink, type Gathering } from './file-sink.ts';
import { mergeMeasures, statisticName } from './measures.ts';
import { findModelConflicts } from './models.ts';
import { ProblemList } from './problems.ts';
import { TableBuilder, type TableFault } from './table.ts';
import { TaskList } from './task-list.ts';
import type { Evidence, EvidenceFile, EvidenceProblem, EvidenceRun, Measure, SampleTable } from './types.ts';

export interface BuilderOptions {
  /** `keep`: texts of samples stay in memory, where the policy publishes them. */
  readonly texts: 'drop' | 'keep';
}

export class EvidenceBuilder {
  readonly #options: BuilderOptions;
  readonly #problems = new ProblemList();
  readonly #tasks = new TaskList(this.#problems);
  readonly #tables = new Map<string | null, TableBuilder>();
  readonly #sinks: FileSink[] = [];
  readonly #others: EvidenceFile[] = [];

  constructor(options: BuilderOptions) {
    this.#options = options;
  }

  /** The sink for the next file; the one before must have ended. `path` is what problems name. */
  beginFile(path: string): FileSink {
    const gathering: Gathering = {
      problems: this.#problems,
      tasks: this.#tasks,
      tableOf: (task) => this.#tableOf(task),
      tables: () => this.#tables.values(),
    };
    const sink = new FileSink({ path, number: this.#sinks.length, gathering });
    this.#sinks.push(sink);
    return sink;
  }

  /** Another file that was read as part of one: of a run's folder. */
  addFile(file: EvidenceFile): void {
    this.#others.push(file);
  }

  #tableOf(task: string | null): TableBuilder {
    const known = this.#tables.get(task);
    if (known !== undefined) return known;
    const report = (fault: TableFault): void => {
      const file = this.#sinks.at(-1)?.path ?? '';
      this.#problems.add({
        ...explain(fault),
        file,
        place: fault.sample === null ? null : `sample ${fault.sample}`,
        metric: fault.metric,
        task,
      });
    };
    const table = new TableBuilder({ task, texts: this.#options.texts, report });
    this.#tables.set(task, table);
    return table;
  }

  /** All of it. The same files give the same evidence, in whatever order they were read. */
  finish(): Evidence {
    const tables = [...this.#tables.values()]
      .filter((table) => table.size > 0)
      .sort((a, b) => ((a.task ?? '') < (b.task ?? '') ? -1 : 1))
      .map((table) => table.finish((metric) => this.#tasks.judgeOf(table.task, metric)));
    const measures = this.#finishMeasures(tables);
    const files = [...this.#sinks.flatMap(({ file }) => (file === null ? [] : [file])), ...this.#others];
    return {
      runs: distinctRuns(this.#sinks.flatMap(({ runs }) => runs)),
      tasks: this.#tasks.finish(),
      measures,
      tables,
      problems: this.#problems.finish(),
      files: files.sort((a, b) => (a.path < b.path ? -1 : 1)),
    };
  }

  #finishMeasures(tables: readonly SampleTable[]): Measure[] {
    const sinks = this.#sinks;
    const sampled = new Set(
      tables.flatMap(({ task, columns }) => columns.map(({ metric }) => JSON.stringify([task, metric]))),
    );
    const merged = mergeMeasures(
      sinks.flatMap(({ measures }, file) => measures.map((measure) => ({ measure, file }))),
      {
        report: (problem: EvidenceProblem) => this.#problems.add(problem),
        path: (file) => sinks[file]?.path ?? '',
        model: (file) => sinks[file]?.model ?? null,
        sha256: (file) => sinks[file]?.file?.sha256 ?? String(file),
        sampled: ({ task, metric }) => sampled.has(JSON.stringify([task, metric])),
      },
    ).map((measure) => ({ ...measure, judge: measure.judge ?? this.#tasks.judgeOf(measure.task, measure.metric) }));
    const pathOf = (measure: Measure): string =>
      sinks.find(({ measures }) => measures.some((one) => isSame(one, measure)))?.path ?? '';
    for (const problem of this.#findModels()) if (!this.#problems.hasLike(problem)) this.#problems.add(problem);
    for (const problem of findDisagreements({ measures: merged, tables, pathOf })) this.#problems.add(problem);
    return merged;
  }

  #findModels(): EvidenceProblem[] {
    const given = [
      ...this.#sinks.flatMap(({ measures }, file) => measures.map(({ task, metric }) => ({ task, metric, file }))),
      ...[...this.#tables.values()].flatMap((table) =>
        [...table.givers()].flatMap(([metric, files]) =>
          [...files].map((file) => ({ task: table.task, metric, file })),
        ),
      ),
    ];
    return findModelConflicts({ given, files: this.#sinks });
  }
}

function isSame(one: Measure, other: Measure): boolean {
  return (
    one.metric === other.metric &&
    one.task === other.task &&
    statisticName(one.statistic) === statisticName(other.statistic)
  );
}

function distinctRuns(runs: readonly EvidenceRun[]): EvidenceRun[] {
  const texts = new Map(runs.map((run) => [JSON.stringify(run), run]));
  return [...texts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, run]) => run);
}

function explain(fault: TableFault): Pick<EvidenceProblem, 'code' | 'effect' | 'message'> {
  const { metric, about } = fault;
  switch (fault.kind) {
    case 'differs':
      return {
        code: 'shards_disagree',
        effect: 'error',
        message: `Files that share a sample must agree on it; ${metric} is ${about?.[0]} in one and ${about?.[1]} in another.`,
      };
    case 'cluster':
      return {
        code: 'shards_disagree',
        effect: 'error',
        message: 'A sample is of one cluster; it is given with two.',
      };
    case 'attribute':
      return {
        code: 'shards_disagree',
        effect: 'error',
        message: `A sample has one value of an attribute; it is given with two of ${about}.`,
      };
    case 'mixed':
      return {
        code: 'scale_mixed',
        effect: 'error',
        message: `${metric} is given as a number for some samples, and as numerator and denominator for others.`,
      };
    case 'not_finite':
      return {
        code: 'value_not_finite',
        effect: 'error',
        message: `Scores must be finite; this ${metric} is infinite.`,
      };
    case 'not_a_number':
      return {
        code: 'value_not_finite',
        effect: 'warning',
        message: `This ${metric} is no number; the sample counts as not scored.`,
      };
  }
}
