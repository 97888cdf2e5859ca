/** Takes in what a reader finds in one file, and passes on what concerns all of them. */
import { findContradiction } from './agreement.ts';
import { completeMeasure, findNonFinite, mergeRun, NO_RUN } from './completion.ts';
import { refuseFile } from './fault.ts';
import type { EvidenceSink } from './format.ts';
import { sliceWords } from './measures.ts';
import type { ProblemList } from './problems.ts';
import { ROWS_LIMIT, type TableBuilder } from './table.ts';
import type { TaskList } from './task-list.ts';
import type { EvidenceFile, EvidenceProblem, EvidenceRun, Measure, Sample, Task } from './types.ts';

/** What all files of an evidence share while they are read. */
export interface Gathering {
  readonly problems: ProblemList;
  readonly tasks: TaskList;
  tableOf(task: string | null): TableBuilder;
  /** Tables that there are so far. */
  tables(): Iterable<TableBuilder>;
}

/** How a run ended decides what its numbers are worth, whatever the reader says of them. */
const STATUS_PROBLEMS: Readonly<Partial<Record<EvidenceRun['status'], readonly [EvidenceProblem['code'], string]>>> = {
  failed: ['run_failed', 'The run must have completed; it failed.'],
  cancelled: ['run_cancelled', 'The run must have completed; it was cancelled.'],
  unfinished: ['run_unfinished', 'The run must have completed; it did not finish.'],
};

/** The sink for one file, and what was put into it. */
export class FileSink implements EvidenceSink {
  readonly path: string;
  readonly measures: Measure[] = [];
  /** Set once the file is read to its end. */
  file: EvidenceFile | null = null;
  readonly #number: number;
  readonly #of: Gathering;
  #run: EvidenceRun | null = null;
  readonly #runs: EvidenceRun[] = [];
  #table: TableBuilder | null = null;
  /** Samples given so far. */
  #samples = 0;

  constructor(of: { readonly path: string; readonly number: number; readonly gathering: Gathering }) {
    this.path = of.path;
    this.#number = of.number;
    this.#of = of.gathering;
  }

  get runs(): readonly EvidenceRun[] {
    return this.#run === null ? this.#runs : [this.#run, ...this.#runs];
  }

  /** The models that the file's runs name, as one text; null for none. */
  get model(): string | null {
    const models = this.runs.flatMap(({ model }) => (model === null ? [] : [model]));
    return models.length === 0 ? null : [...new Set(models)].sort().join(', ');
  }

  /** The tool that wrote the file; null where it does not say. */
  get tool(): string | null {
    return this.runs.find(({ tool }) => tool !== null)?.tool ?? null;
  }

  run(run: Partial<EvidenceRun>): void {
    this.#run = mergeRun(this.#run ?? NO_RUN, run);
  }

  addRun(run: EvidenceRun): void {
    this.#runs.push(run);
  }

  task(task: Partial<Task> & { readonly id: string }): void {
    this.#of.tasks.add(task, this.path);
  }

  judge(of: { readonly task: string | null; readonly metric: string; readonly judge: string }): void {
    this.#of.tasks.addJudge(of, this.path);
  }

  measure(given: Parameters<EvidenceSink['measure']>[0]): void {
    const measure = completeMeasure(given);
    this.measures.push(measure);
    const { metric, task } = measure;
    const contradiction = findContradiction(measure);
    if (contradiction !== null)
      this.problem({ code: 'aggregate_differs', effect: 'error', metric, task, message: contradiction });
    const found = findNonFinite(given);
    if (found === null) return;
    const effect = measure.value === null ? 'error' : 'warning';
    const message = `${metric}${sliceWords(measure.slice)} must be a finite number; found ${found}.`;
    this.problem({ code: 'value_not_finite', effect, metric, task, message });
  }

  sample(sample: Sample): void {
    this.#samples += 1;
    let table = this.#table;
    if (table === null || table.task !== sample.task) {
      table = this.#of.tableOf(sample.task);
      this.#table = table;
    }
    if (table.size >= ROWS_LIMIT) {
      const message = `A task may have ${ROWS_LIMIT} samples; this file gives more. Split the evaluation into tasks.`;
      refuseFile(this, { place: null, message });
    }
    table.add(sample, this.#number, this.#samples);
  }

  problem(given: Parameters<EvidenceSink['problem']>[0]): void {
    this.#of.problems.add({ file: this.path, place: null, metric: null, task: null, ...given });
  }

  /** The file is read to its end. Nothing may be put in after. */
  end(file: EvidenceFile): void {
    this.file = file;
    for (const table of this.#of.tables()) table.endFile();
    for (const { metric, task, slice } of this.measures.filter(({ value }) => value === null)) {
      if (this.#of.problems.concerns({ file: this.path, metric, task })) continue;
      const message = `${metric}${sliceWords(slice)} must be a number; the file gives none.`;
      this.problem({ code: 'value_missing', effect: 'error', metric, task, message });
    }
    for (const { status } of this.runs) {
      const found = STATUS_PROBLEMS[status];
      if (found === undefined || this.#of.problems.has(found[0], this.path)) continue;
      this.problem({ code: found[0], effect: 'error', message: found[1] });
    }
  }
}
