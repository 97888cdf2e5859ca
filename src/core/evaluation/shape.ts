/** The shape of evaluation records: closed, and held together with `schema/evaluation.schema.json` by a test. */
import { EVIDENCE_PROBLEMS } from '../../evidence/types.ts';
import { evaluationSet, statusText, versionPointer } from '../parse.ts';
import { anyText, commit, count, digest, maybeText, name, positive, sha256, some, time } from '../record-shape.ts';
import { bool, list, nullable, object, objectWith, oneOf, type Shape, variant } from '../shapes.ts';
import { EVALUATION_SCHEMA, type EvaluationRecord, GATE_REASONS, type Method } from './types.ts';

/** A number that JSON can hold. */
function number(of: { readonly min?: number; readonly max?: number } = {}): Shape<number> {
  const [min, max] = [of.min ?? Number.NEGATIVE_INFINITY, of.max ?? Number.POSITIVE_INFINITY];
  const range = of.min === undefined ? '' : ` from ${of.min}${of.max === undefined ? '' : ` to ${of.max}`}`;
  return {
    check: (value, where, report) => {
      if (typeof value === 'number' && Number.isFinite(value) && value >= min && value <= max) return;
      report(where, `required is a number${range}; found ${JSON.stringify(value) ?? 'nothing'}`.slice(0, 120));
    },
  };
}

const METHODS: Readonly<Record<Method, true>> = {
  exact_count: true,
  wilson: true,
  clopper_pearson: true,
  student_t: true,
  clustered: true,
  bca_bootstrap: true,
  order_statistic: true,
  ratio: true,
  reported: true,
  newcombe: true,
  newcombe_paired: true,
  welch: true,
  paired_t: true,
  paired_clustered: true,
  paired_bootstrap: true,
  reported_difference: true,
  bootstrap_difference: true,
  value_only: true,
};

/** Every method, in the order of the documentation. */
export const METHOD_NAMES = Object.keys(METHODS) as readonly Method[];

const REASONS = Object.keys(GATE_REASONS) as readonly (keyof typeof GATE_REASONS)[];
const PROBLEMS = Object.keys(EVIDENCE_PROBLEMS) as readonly (keyof typeof EVIDENCE_PROBLEMS)[];

const finite = number();
const amount = number({ min: 0 });
const fraction = number({ min: 0, max: 1 });
const method = oneOf(METHOD_NAMES);
const direction = oneOf(['up', 'down', null]);
const interval = nullable(object({ low: finite, high: finite, level: fraction }));
const estimate = objectWith(
  {
    value: finite,
    n: nullable(amount),
    standard_error: nullable(amount),
    interval,
    method,
  },
  { df: amount },
);
const slice = nullable(object({ attribute: maybeText, value: anyText }));

const rule = variant('kind', {
  threshold: object({ kind: oneOf(['threshold']), bound: oneOf(['min', 'max']), value: finite }),
  vs_live: object({ kind: oneOf(['vs_live']), margin: finite, relative: bool }),
  improvement: object({ kind: oneOf(['improvement']), least: finite, relative: bool }),
  across: object({
    kind: oneOf(['across']),
    attribute: some,
    bound: oneOf(['max_difference', 'min_ratio']),
    value: finite,
    min_group: amount,
  }),
});

const effect = object({
  kind: oneOf(['difference', 'ratio']),
  value: finite,
  interval,
  method,
  pairs: nullable(count),
  wins: nullable(count),
  losses: nullable(count),
});

const gate = object({
  id: some,
  family: some,
  metric: some,
  measured: nullable(some),
  slice: nullable(some),
  percentile: nullable(finite),
  unit: maybeText,
  direction,
  by: oneOf(['interval', 'value']),
  rule,
  verdict: statusText,
  reason: oneOf(REASONS),
  detail: some,
  next: nullable(some),
  candidate: nullable(estimate),
  live: nullable(estimate),
  effect: nullable(effect),
  p: nullable(fraction),
  p_adjusted: nullable(fraction),
  detectable: nullable(amount),
  needed: nullable(count),
  groups: nullable(list(object({ group: anyText, estimate, compared: bool }))),
});

const comparison = objectWith(
  {
    metric: some,
    task: maybeText,
    slice: nullable(some),
    unit: maybeText,
    candidate: estimate,
    live: estimate,
    effect,
    p: nullable(fraction),
    p_adjusted: nullable(fraction),
  },
  { direction },
);

const summary = object({
  digest,
  files: list(object({ path: some, size: count, sha256, format: some })),
  runs: list(
    object({
      status: some,
      tool: maybeText,
      tool_version: maybeText,
      model: maybeText,
      judge: maybeText,
      commit: maybeText,
      started_at: maybeText,
      set: evaluationSet,
    }),
  ),
  tasks: list(object({ id: anyText, version: maybeText, hash: maybeText, shots: nullable(finite) })),
  problems: list(
    object({
      code: oneOf(PROBLEMS),
      effect: oneOf(['error', 'warning']),
      file: anyText,
      place: maybeText,
      metric: maybeText,
      task: maybeText,
      message: anyText,
    }),
  ),
  samples: list(object({ task: maybeText, rows: count, keys: digest })),
});

const baseline = variant('kind', {
  version: object({
    kind: oneOf(['version']),
    version: versionPointer,
    evidence: summary,
    from: oneOf(['given', 'ledger']),
  }),
  files: object({ kind: oneOf(['files']), evidence: summary }),
  unusable: object({ kind: oneOf(['unusable']), version: versionPointer, reason: some }),
  none: object({ kind: oneOf(['none']) }),
});

const boundP = list(object({ bound: finite, at_least: fraction, at_most: fraction }));
const measure = objectWith(
  {
    metric: some,
    task: maybeText,
    slice,
    statistic: some,
    estimate,
    expected: nullable(amount),
    unit: maybeText,
    direction,
    judge: maybeText,
    successes: nullable(count),
  },
  { p: boundP },
);
const pair = objectWith(
  {
    metric: some,
    task: maybeText,
    slice,
    statistic: some,
    kind: oneOf(['difference', 'ratio']),
    estimate,
    candidate: estimate,
    live: estimate,
    pairs: nullable(count),
    larger: nullable(count),
    smaller: nullable(count),
    p: boundP,
  },
  { missing: count },
);

const kept = nullable(object({ name: some, size: count, sha256, rows: count, mode: oneOf(['redacted', 'full']) }));

const run = nullable(
  object({
    id: count,
    attempt: positive,
    job: some,
    workflow: some,
    ref: anyText,
    sha: commit,
    event: some,
    url: anyText,
  }),
);

/** An evaluation record, `slipway.evaluation/1`. */
export const EVALUATION: Shape<EvaluationRecord> = object({
  schema: oneOf([EVALUATION_SCHEMA]),
  model: nullable(name),
  version: nullable(versionPointer),
  stage: nullable(name),
  compared_with: nullable(name),
  baseline,
  set: evaluationSet,
  at: time,
  decided_from: nullable(digest),
  measured_at: time,
  run,
  policy: nullable(object({ commit: nullable(commit), digest, slice: digest, reading: digest })),
  verdict: statusText,
  summary: some,
  confidence: fraction,
  gates: list(gate),
  comparisons: list(comparison),
  comparisons_total: count,
  evidence: summary,
  samples: object({ candidate: kept, live: kept }),
  publish: oneOf(['none', 'statistics', 'redacted', 'full']),
  flags: list(object({ kind: some, count, place: anyText })),
  statistics: objectWith({ candidate: list(measure), live: list(measure) }, { pairs: list(pair) }),
  self_check: nullable(
    object({
      resamples: count,
      seed: count,
      verdicts: object({
        not_applicable: fraction,
        pass: fraction,
        inconclusive: fraction,
        fail: fraction,
        error: fraction,
      }),
      gates: list(object({ id: some, flips: fraction })),
    }),
  ),
  earlier: list(object({ seq: positive, at: time, verdict: statusText })),
});
