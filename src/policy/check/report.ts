/**
 * Where semantic checks look, and what they say. A check sees the policy, or the policy merged with one model, as
 * one document; the report finds the place in the file that each part of it came from.
 */
import type { ParsedDocument } from '../document.ts';
import type { Graph } from '../graph.ts';
import { formatPath, type Path, showValue } from '../paths.ts';
import type { RawPolicy } from '../raw.ts';
import type { Position, Problem } from '../types.ts';

export interface Statement {
  readonly path: Path;
  readonly message: string;
  /** What stands there; default: the value named last in the path. */
  readonly found?: unknown;
  readonly suggestion?: string | null;
  /** Point at the value instead of the key or list item. */
  readonly at?: 'value';
}

export interface Subject {
  readonly policy: RawPolicy;
  readonly graph: Graph;
  /** The model whose overrides are merged in; null: the policy as such. */
  readonly model: string | null;
  readonly problem: (statement: Statement) => void;
  readonly warning: (statement: Statement) => void;
}

/** Collects what checks say, each statement once, however many models inherit what it is about. */
export class Report {
  readonly problems: Problem[] = [];
  readonly warnings: Problem[] = [];
  readonly #document: ParsedDocument;
  readonly #file: string;
  readonly #said = new Set<string>();

  constructor(of: { readonly document: ParsedDocument; readonly file: string }) {
    this.#document = of.document;
    this.#file = of.file;
  }

  subject(of: Pick<Subject, 'policy' | 'graph' | 'model'>): Subject {
    return {
      ...of,
      problem: (statement) => this.#say(this.problems, statement, of.model),
      warning: (statement) => this.#say(this.warnings, statement, of.model),
    };
  }

  #say(list: Problem[], statement: Statement, model: string | null): void {
    const place = this.#locate(statement, model);
    const found = typeof statement.found === 'string' ? statement.found : showValue(statement.found);
    const problem = { file: this.#file, ...place, found, message: statement.message };
    if (this.#said.has(keyOf(problem))) return;
    // The statement is inherited and right as such: it fails only together with what the model overrides.
    const inherited = model !== null && !place.path.startsWith(formatPath(['models', model]));
    const full = inherited ? { ...problem, message: `${problem.message} (for model "${model}")` } : problem;
    this.#said.add(keyOf(problem));
    list.push(statement.suggestion == null ? full : { ...full, suggestion: statement.suggestion });
  }

  #locate(statement: Statement, model: string | null): Position & { readonly path: string } {
    const positions = statement.at === 'value' ? this.#document.values : this.#document.keys;
    for (let length = statement.path.length; length > 0; length -= 1) {
      const path = statement.path.slice(0, length);
      const overridden = model === null ? null : formatPath(['models', model, ...path]);
      for (const name of [overridden, formatPath(path)]) {
        const position = name === null ? undefined : positions.get(name);
        if (name !== null && position !== undefined) return { ...position, path: name };
      }
    }
    return { line: 1, column: 1, path: '' };
  }
}

function keyOf(problem: Omit<Problem, 'suggestion'>): string {
  return `${problem.line}:${problem.column}:${problem.path}:${problem.message}`;
}
