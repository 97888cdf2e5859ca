/** Evidence and rules in a few words, for tests of deciding. */
import { decideEvaluation, type EvaluationDecision } from '../../../src/core/evaluation/evaluate.ts';
import type { EvaluationFacts, LiveEvidence } from '../../../src/core/evaluation/facts.ts';
import type { GateResult } from '../../../src/core/evaluation/types.ts';
import type {
  Evidence,
  EvidenceProblem,
  EvidenceRun,
  Interned,
  Measure,
  SampleTable,
  Task,
} from '../../../src/evidence/types.ts';
import { NO_NAME } from '../../../src/evidence/types.ts';
import type { EvaluationRules, Gate, MetricDefinition, Rule } from '../../../src/policy/types.ts';
import { createRandom } from '../../../src/stats/index.ts';

export const NOW = '2026-03-03T12:00:00Z';

export type Scores = readonly (number | readonly [number, number] | null)[];

export interface TableOf {
  readonly task?: string | null;
  /** Else `q0`, `q1` … */
  readonly keys?: readonly string[];
  readonly metrics: Readonly<Record<string, Scores>>;
  readonly clusters?: readonly (string | null)[];
  readonly attributes?: Readonly<Record<string, readonly (string | null)[]>>;
  readonly judge?: string | null;
  readonly repeats?: number;
  /** Rows without a score that should not have one: not expected. */
  readonly optional?: boolean;
}

export function tableOf(of: TableOf): SampleTable {
  const rows = Object.values(of.metrics)[0]?.length ?? 0;
  return {
    task: of.task ?? null,
    keys: of.keys ?? Array.from({ length: rows }, (_, row) => `q${row}`),
    clusters: of.clusters === undefined ? null : intern(of.clusters),
    attributes: Object.fromEntries(Object.entries(of.attributes ?? {}).map(([name, values]) => [name, intern(values)])),
    columns: Object.entries(of.metrics).map(([metric, scores]) => {
      const scored = scores.filter((one) => one !== null).length;
      const pairs = scores.some((one) => Array.isArray(one));
      const at = (one: Scores[number], part: 0 | 1): number =>
        one === null ? Number.NaN : typeof one === 'number' ? one : (one[part] ?? Number.NaN);
      return {
        metric,
        values: Float64Array.from(scores, (one) => at(one, 0)),
        weights: pairs ? Float64Array.from(scores, (one) => at(one, 1)) : null,
        scored,
        expected: of.optional === true ? scored : rows,
        judge: of.judge ?? null,
      };
    }),
    repeats: of.repeats ?? 1,
    texts: null,
  };
}

function intern(values: readonly (string | null)[]): Interned {
  const names = [...new Set(values.filter((value) => value !== null))];
  return { names, rows: Uint32Array.from(values, (value) => (value === null ? NO_NAME : names.indexOf(value))) };
}

export function measureOf(of: Partial<Measure> & { readonly metric: string; readonly value: number | null }): Measure {
  return {
    task: null,
    slice: null,
    statistic: 'mean',
    n: null,
    expected: null,
    standardError: null,
    interval: null,
    unit: null,
    direction: null,
    judge: null,
    successes: null,
    ...of,
  };
}

export function runOf(of: Partial<EvidenceRun> = {}): EvidenceRun {
  return {
    status: 'complete',
    tool: 'scorer',
    toolVersion: null,
    model: null,
    judge: null,
    commit: null,
    startedAt: null,
    set: { name: null, digest: null },
    ...of,
  };
}

export function problemOf(of: Partial<EvidenceProblem> & Pick<EvidenceProblem, 'code' | 'effect'>): EvidenceProblem {
  return { file: 'results.json', place: null, metric: null, task: null, message: 'Something is wrong.', ...of };
}

export interface EvidenceOf {
  readonly tables?: readonly TableOf[];
  readonly measures?: readonly (Partial<Measure> & { readonly metric: string; readonly value: number | null })[];
  readonly runs?: readonly Partial<EvidenceRun>[];
  readonly tasks?: readonly (Partial<Task> & { readonly id: string })[];
  readonly problems?: readonly EvidenceProblem[];
}

export function evidenceOf(of: EvidenceOf): Evidence {
  return {
    runs: (of.runs ?? [{}]).map(runOf),
    tasks: (of.tasks ?? []).map((task) => ({ version: null, hash: null, shots: null, ...task })),
    measures: (of.measures ?? []).map(measureOf),
    tables: (of.tables ?? []).map(tableOf),
    problems: of.problems ?? [],
    files: [{ path: 'results.json', size: 1, sha256: '0'.repeat(64), format: 'test' }],
  };
}

/** Samples of one task, without more ado. */
export function samples(metrics: TableOf['metrics'], of: Omit<TableOf, 'metrics'> = {}): Evidence {
  return evidenceOf({ tables: [{ metrics, ...of }] });
}

export function definitionOf(of: Partial<MetricDefinition> & { readonly name: string }): MetricDefinition {
  return { description: null, from: [], direction: 'up', kind: 'value', unit: null, drift: null, ...of };
}

export type GateOf = Partial<Omit<Gate, 'rule'>> & { readonly rule: Rule };

export function gateOf(of: GateOf, index = 0): Gate {
  return {
    id: `evaluation.gates.quality[${index}]`,
    family: 'quality',
    metric: 'f1',
    slice: null,
    percentile: null,
    by: null,
    ...of,
  };
}

export type RulesOf = Partial<Omit<EvaluationRules, 'gates' | 'set'>> & {
  readonly set?: Partial<EvaluationRules['set']>;
};

export function rulesOf(gates: readonly GateOf[], of: RulesOf = {}): EvaluationRules {
  const { set, ...rest } = of;
  return {
    set: { name: null, digest: null, sameAsLive: true, ...set },
    maxAgeMs: null,
    coverage: 1,
    confidence: 0.95,
    by: 'interval',
    firstVersion: 'accept',
    read: [],
    publish: 'statistics',
    gates: { quality: gates.map(gateOf) },
    ...rest,
  };
}

export interface CaseOf {
  readonly gates: readonly GateOf[];
  readonly candidate: Evidence;
  readonly live?: Evidence | LiveEvidence;
  readonly metrics?: readonly (Partial<MetricDefinition> & { readonly name: string })[];
  readonly rules?: RulesOf;
  readonly now?: string;
}

export function factsOf(of: CaseOf): EvaluationFacts {
  const { live } = of;
  return {
    rules: rulesOf(of.gates, of.rules),
    metrics: Object.fromEntries((of.metrics ?? [{ name: 'f1' }]).map((one) => [one.name, definitionOf(one)])),
    candidate: of.candidate,
    live: live === undefined ? { kind: 'none' } : 'kind' in live ? live : { kind: 'evidence', evidence: live },
    now: of.now ?? NOW,
  };
}

export function decide(of: CaseOf): EvaluationDecision {
  return decideEvaluation(factsOf(of));
}

/** The only gate of a decision. */
export function only(decision: Pick<EvaluationDecision, 'gates'>): GateResult {
  const [gate, ...more] = decision.gates;
  if (gate === undefined || more.length > 0)
    throw new Error(`one gate is expected, there are ${decision.gates.length}`);
  return gate;
}

/** `n` zeros and ones, the ones first. */
export function share(ones: number, n: number): number[] {
  return Array.from({ length: n }, (_, index) => (index < ones ? 1 : 0));
}

/** Numbers around a centre, the same for the same seed. */
export function spread(of: { n: number; centre: number; width: number; seed?: number }): number[] {
  const random = createRandom(of.seed ?? 1);
  return Array.from({ length: of.n }, () => of.centre + of.width * (random.unit() + random.unit() - 1));
}

export const atLeast = (value: number): Rule => ({ kind: 'threshold', bound: 'min', value });
export const atMost = (value: number): Rule => ({ kind: 'threshold', bound: 'max', value });
export const notWorse = (value: number): Rule => ({ kind: 'vs_live', tolerance: { kind: 'absolute', value } });
export const notWorseBy = (fraction: number): Rule => ({ kind: 'vs_live', tolerance: { kind: 'relative', fraction } });
export const betterBy = (value: number): Rule => ({ kind: 'improvement', least: { kind: 'absolute', value } });
export const across = (attribute: string, of: { difference?: number; ratio?: number; minGroup?: number }): Rule => ({
  kind: 'across',
  attribute,
  bound: of.difference === undefined ? 'min-ratio' : 'max-difference',
  value: of.difference ?? of.ratio ?? 0,
  minGroup: of.minGroup ?? 1,
});
