/** All that is counted over the tables of a look. */
import { ProblemLog } from './log.ts';
import type { Plan } from './plan.ts';
import { SeenRows } from './seen.ts';
import { CategoryNames, Tally } from './tally.ts';
import { Texts } from './texts.ts';

export class Counts {
  readonly plan: Plan;
  readonly log = new ProblemLog();
  readonly texts = new Texts();
  readonly names = new CategoryNames();
  readonly seen = new SeenRows();
  readonly tallies: readonly Tally[];
  /** By cell. */
  readonly requests: Float64Array;
  /** By need and arm: rows of requests counted, and those of them that said nothing of the metric. */
  readonly asked: Float64Array;
  readonly silent: Float64Array;
  /** By arm: rows counted that stand for one request each. */
  readonly requestRows = new Float64Array(2);
  /** By arm; -Infinity for none. */
  readonly newest = new Float64Array(2).fill(Number.NEGATIVE_INFINITY);
  /** Rows left out, by why. */
  readonly left = { other_version: 0, before: 0, between: 0, after: 0, same: 0, blank: 0 };
  /** Needs that some table had columns for. */
  readonly fed = new Set<number>();
  readonly tables: string[] = [];
  /** Rows read. */
  rows = 0;

  constructor(plan: Plan) {
    this.plan = plan;
    this.tallies = plan.needs.map(({ need }) => new Tally(need, plan.cells));
    this.requests = new Float64Array(plan.cells);
    this.asked = new Float64Array(plan.needs.length * 2);
    this.silent = new Float64Array(plan.needs.length * 2);
  }
}
