/**
 * What a file of promptfoo has results of. Two providers are two subjects, of which one evidence cannot tell the scores
 * of one: refused. Several prompts of one provider are tasks, by their label, or their number where they have none.
 */
import type { EvidenceSink } from '../format.ts';
import type { PromptfooRow } from './promptfoo-rows.ts';

/** Longest label that names a task; longer ones are the prompt itself. */
const LABEL_LENGTH = 64;

export type PlanRow = Pick<
  PromptfooRow,
  'provider' | 'model' | 'promptId' | 'promptIdx' | 'promptLabel' | 'promptText' | 'testIdx' | 'key' | 'test'
>;

/** Gathers what there is, one result at a time. */
export class PromptfooPlan {
  readonly #models = new Map<string, string>();
  readonly #prompts = new Map<string, { readonly places: Set<number>; readonly label: string | null }>();
  readonly #tests = new Map<string, Set<string>>();
  readonly #places = new Set<number>();
  #rows = 0;

  add(row: PlanRow): void {
    this.#rows += 1;
    this.#models.set(row.provider, row.model);
    const prompt = this.#prompts.get(row.promptId);
    if (prompt === undefined)
      this.#prompts.set(row.promptId, { places: new Set([row.promptIdx]), label: labelOf(row) });
    else prompt.places.add(row.promptIdx);
    const tests = this.#tests.get(row.key);
    if (tests === undefined) this.#tests.set(row.key, new Set([row.test]));
    else tests.add(row.test);
    if (row.testIdx !== null) this.#places.add(row.testIdx);
  }

  get rows(): number {
    return this.#rows;
  }

  /** Tests by their place in the run. */
  get tests(): number {
    return this.#places.size;
  }

  get model(): string | null {
    const [first, ...others] = new Set(this.#models.values());
    return first === undefined || others.length > 0 ? null : first;
  }

  /** Says so and answers false when the results are of several subjects. */
  isOfOne(sink: EvidenceSink): boolean {
    const names = [...new Set(this.#models.values())];
    const repeated = [...this.#prompts.values()].some(({ places }) => places.size > 1);
    if (this.#models.size <= 1 && !repeated) return true;
    const found =
      names.length > 1 ? `found ${names.join(' and ')}` : `one prompt has several columns of results of ${names[0]}`;
    const message = `The results must be of one provider: each is a subject of its own; ${found}. Write one file for each, with --filter-providers.`;
    sink.problem({ code: 'ambiguous', effect: 'error', message });
    return false;
  }

  /** The task of a prompt: null where there is one prompt only. */
  taskOf(promptId: string): string | null {
    if (this.#prompts.size <= 1) return null;
    const prompt = this.#prompts.get(promptId);
    if (prompt === undefined) return null;
    const labels = [...this.#prompts.values()].map(({ label }) => label);
    const unique = prompt.label !== null && labels.filter((other) => other === prompt.label).length === 1;
    return unique ? prompt.label : `prompt ${Math.min(...prompt.places) + 1}`;
  }

  get tasks(): readonly string[] {
    return [...this.#prompts.keys()].flatMap((id) => this.taskOf(id) ?? []);
  }

  /** Tests that share their variables and differ in what they assert are questions of their own. */
  keyOf(row: Pick<PromptfooRow, 'key' | 'test'>): string {
    return (this.#tests.get(row.key)?.size ?? 0) > 1 ? `${row.key}-${row.test}` : row.key;
  }
}

/** A label that someone gave: promptfoo puts the prompt itself where nobody did. */
function labelOf(row: PlanRow): string | null {
  const label = row.promptLabel;
  if (label === null || label.length > LABEL_LENGTH || /[\n{]/.test(label) || label === row.promptText) return null;
  return label;
}
