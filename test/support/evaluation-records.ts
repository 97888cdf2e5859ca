/** Evaluations as the core decides them, for every renderer's tests. Models, people and numbers are made up. */
import { createHash } from 'node:crypto';
import type {
  Comparison,
  Effect,
  Estimate,
  EvaluationRecord,
  EvidenceSummary,
  GateResult,
  GroupResult,
  Method,
} from '../../src/core/evaluation/types.ts';
import { EVALUATION_SCHEMA } from '../../src/core/evaluation/types.ts';
import type { VersionPointer } from '../../src/core/event.ts';
import type { Digest } from '../../src/core/names.ts';
import type { CompareView, EvaluationView, PairedRow, PairedSamples } from '../../src/render/evaluation/view.ts';

export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');
const digest = (text: string): Digest => `sha256:${sha256(text)}`;
const commit = (text: string): string => sha256(text).slice(0, 40);

export const REPORT_URL = 'https://github.com/acme/models/actions/runs/4711/artifacts/99';

/** One-sided 95 %. */
const Z = 1.6448536269514722;
const LEVEL = 0.9;

const interval = (low: number, high: number): Estimate['interval'] => ({ low, high, level: LEVEL });

/** The same numbers every time. */
export function randoms(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A share with its Wilson interval. */
export function share(value: number, n: number): Estimate {
  const middle = (value + (Z * Z) / (2 * n)) / (1 + (Z * Z) / n);
  const half = (Z * Math.sqrt((value * (1 - value)) / n + (Z * Z) / (4 * n * n))) / (1 + (Z * Z) / n);
  return {
    value,
    n,
    standard_error: Math.sqrt((value * (1 - value)) / n),
    interval: interval(middle - half, middle + half),
    method: 'wilson',
  };
}

export function mean(value: number, error: number, of: { n?: number | null; method?: Method } = {}): Estimate {
  return {
    value,
    n: of.n === undefined ? 2400 : of.n,
    standard_error: error,
    interval: interval(value - Z * error, value + Z * error),
    method: of.method ?? 'student_t',
  };
}

export const alone = (value: number, n: number | null = null): Estimate => ({
  value,
  n,
  standard_error: null,
  interval: null,
  method: 'value_only',
});

export function effect(value: number, error: number | null, of: Partial<Effect> = {}): Effect {
  return {
    kind: 'difference',
    value,
    interval: error === null ? null : interval(value - Z * error, value + Z * error),
    method: error === null ? 'value_only' : 'paired_t',
    pairs: error === null ? null : 2400,
    wins: error === null ? null : Math.round(120 + value * 1200),
    losses: error === null ? null : Math.round(120 - value * 1200),
    ...of,
  };
}

export function gate(of: Partial<GateResult> & Pick<GateResult, 'metric' | 'rule'>): GateResult {
  const verdict = of.verdict ?? 'pass';
  return {
    id: `evaluation.gates.${of.family ?? 'quality'}[0]`,
    family: 'quality',
    measured: of.metric,
    slice: null,
    percentile: null,
    unit: null,
    direction: 'up',
    by: 'interval',
    verdict,
    reason: verdict === 'pass' ? 'met' : verdict === 'fail' ? 'not_met' : 'not_shown',
    detail: 'The bound holds with 95% confidence.',
    next: verdict === 'pass' ? null : 'Look at the samples that got worse, and register a version that does better.',
    candidate: null,
    live: null,
    effect: null,
    p: null,
    p_adjusted: null,
    detectable: null,
    needed: null,
    groups: null,
    ...of,
  };
}

const group = (name: string, estimate: Estimate, compared = true): GroupResult => ({ group: name, estimate, compared });

export function evidence(of: Partial<EvidenceSummary> & { readonly name?: string } = {}): EvidenceSummary {
  const name = of.name ?? 'candidate';
  const { name: _name, ...rest } = of;
  return {
    digest: digest(`evidence ${name}`),
    files: [
      { path: `results/${name}/predictions.csv`, size: 183_402, sha256: sha256(`${name} a`), format: 'csv' },
      { path: `results/${name}/latency.jsonl`, size: 94_113, sha256: sha256(`${name} b`), format: 'jsonl' },
    ],
    runs: [
      {
        status: 'complete',
        tool: 'slipway-flights',
        tool_version: '0.3.0',
        model: `flight-delay ${name}`,
        judge: null,
        commit: commit(name),
        started_at: '2026-03-03T09:12:00Z',
        set: { name: 'us-flights-2001-q1', digest: digest('set') },
      },
    ],
    tasks: [{ id: 'delays', version: '2', hash: digest('questions'), shots: null }],
    problems: [],
    samples: [{ task: 'delays', rows: 2400, keys: digest('keys') }],
    ...rest,
  };
}

const version = (number: string, ordinal: number): VersionPointer => ({
  version: number,
  ordinal,
  subject: digest(`subject ${number}`),
});

export function compared(of: Partial<Comparison> & Pick<Comparison, 'metric' | 'candidate' | 'live'>): Comparison {
  const difference = of.candidate.value - of.live.value;
  return { task: null, slice: null, unit: null, effect: effect(difference, 0.006), p: 0.4, p_adjusted: 0.62, ...of };
}

export function record(of: Partial<EvaluationRecord> = {}): EvaluationRecord {
  return {
    schema: EVALUATION_SCHEMA,
    model: 'flight-delay',
    version: version('1.4.0', 5),
    stage: 'production',
    compared_with: 'production',
    baseline: { kind: 'version', version: version('1.3.0', 4), evidence: evidence({ name: 'live' }), from: 'ledger' },
    set: { name: 'us-flights-2001-q1', digest: digest('set') },
    at: '2026-03-03T09:40:11Z',
    decided_from: null,
    measured_at: '2026-03-03T09:12:00Z',
    run: {
      id: 4711,
      attempt: 1,
      job: 'evaluate',
      workflow: '.github/workflows/train.yml',
      ref: 'refs/heads/main',
      sha: commit('head'),
      event: 'push',
      url: 'https://github.com/acme/models/actions/runs/4711',
    },
    policy: {
      commit: commit('policy'),
      digest: digest('policy'),
      slice: digest('slice'),
      reading: digest('reading'),
    },
    verdict: 'pass',
    summary: 'All 9 gates hold: flight-delay 1.4.0 is not worse than 1.3.0 by more than the policy allows.',
    confidence: 0.95,
    gates: [],
    comparisons: [],
    comparisons_total: of.comparisons?.length ?? 0,
    evidence: evidence(),
    samples: { candidate: null, live: null },
    publish: 'redacted',
    flags: [],
    statistics: { candidate: [], live: [] },
    self_check: null,
    earlier: [],
    ...of,
  };
}

const vsLive = (margin: number, relative = false) => ({ kind: 'vs_live', margin, relative }) as const;
const atLeast = (value: number) => ({ kind: 'threshold', bound: 'min', value }) as const;
const atMost = (value: number) => ({ kind: 'threshold', bound: 'max', value }) as const;

function flightGates(): GateResult[] {
  return [
    gate({
      metric: 'accuracy',
      id: 'evaluation.gates.quality[0]',
      rule: atLeast(0.7),
      candidate: share(0.7821, 2400),
      live: share(0.7754, 2400),
      detail: 'Accuracy is 0.782 and at least 0.768 with 95% confidence; 0.7 is required.',
      p: 1,
      p_adjusted: 1,
      detectable: 0.021,
    }),
    gate({
      metric: 'accuracy',
      id: 'evaluation.gates.quality[1]',
      rule: vsLive(0.01),
      candidate: share(0.7821, 2400),
      live: share(0.7754, 2400),
      effect: effect(0.0067, 0.0058, { wins: 112, losses: 96 }),
      detail: 'Accuracy changed by +0.0067 and is no worse than live by more than 0.0029; 0.01 is allowed.',
      p: 0.99,
      p_adjusted: 1,
      detectable: 0.0144,
    }),
    gate({
      metric: 'f1',
      id: 'evaluation.gates.quality[2]',
      slice: 'distance=long',
      rule: vsLive(0.03),
      candidate: mean(0.541, 0.021, { n: 522, method: 'ratio' }),
      live: mean(0.5302, 0.022, { n: 522, method: 'ratio' }),
      effect: effect(0.0108, 0.0151, { method: 'paired_bootstrap', pairs: 522, wins: 31, losses: 25 }),
      detail: 'F1 on long flights changed by +0.011 and is no worse than live by more than 0.014; 0.03 is allowed.',
      p: 0.98,
      p_adjusted: 1,
    }),
    gate({
      metric: 'blocker_regressions',
      id: 'evaluation.gates.quality[3]',
      rule: atMost(0),
      direction: 'down',
      candidate: { value: 0, n: 38, standard_error: null, interval: null, method: 'exact_count' },
      detail: 'None of 38 blocker cases regressed.',
    }),
    gate({
      metric: 'accuracy',
      family: 'fairness',
      id: 'evaluation.gates.fairness[0]',
      rule: { kind: 'across', attribute: 'airport_size', bound: 'max_difference', value: 0.08, min_group: 50 },
      candidate: share(0.7821, 2400),
      effect: effect(0.0312, 0.0184, { method: 'bootstrap_difference', pairs: null, wins: null, losses: null }),
      groups: [
        group('large', share(0.7705, 1311)),
        group('medium', share(0.7932, 822)),
        group('small', share(0.8017, 232)),
        group('seaplane base', share(0.6857, 35), false),
      ],
      detail: 'Between large and small airports accuracy differs by 0.031, at most 0.061; 0.08 is allowed.',
      p: 0.996,
      p_adjusted: 1,
    }),
    gate({
      metric: 'selection_rate',
      family: 'fairness',
      id: 'evaluation.gates.fairness[1]',
      rule: { kind: 'across', attribute: 'region', bound: 'min_ratio', value: 0.8, min_group: 50 },
      candidate: share(0.2108, 2400),
      effect: effect(0.9127, 0.042, {
        kind: 'ratio',
        method: 'bootstrap_difference',
        pairs: null,
        wins: null,
        losses: null,
      }),
      groups: ['midwest', 'northeast', 'south', 'west'].map((name, index) =>
        group(name, share([0.204, 0.2235, 0.2093, 0.211][index]!, [602, 498, 771, 529][index]!)),
      ),
      detail: 'The lowest selection rate is 0.913 of the highest, at least 0.844; 0.8 is required.',
    }),
    gate({
      metric: 'latency_ms',
      family: 'latency',
      id: 'evaluation.gates.latency[0]',
      percentile: 95,
      unit: 'ms',
      direction: 'down',
      rule: atMost(800),
      candidate: {
        value: 612.4,
        n: 1000,
        standard_error: null,
        interval: interval(588.1, 641.9),
        method: 'order_statistic',
      },
      live: { value: 633, n: 1000, standard_error: null, interval: interval(604.2, 660.3), method: 'order_statistic' },
      detail: 'The 95th percentile of latency is 612 ms, at most 642 ms with 95% confidence; 800 ms is allowed.',
    }),
    gate({
      metric: 'latency_ms',
      family: 'latency',
      id: 'evaluation.gates.latency[1]',
      percentile: 99,
      unit: 'ms',
      direction: 'down',
      rule: atMost(2000),
      candidate: {
        value: 1204.8,
        n: 1000,
        standard_error: null,
        interval: interval(1020.5, 1622.1),
        method: 'order_statistic',
      },
      live: {
        value: 1311,
        n: 1000,
        standard_error: null,
        interval: interval(1101.2, 1688.3),
        method: 'order_statistic',
      },
      detail: 'The 99th percentile of latency is 1,205 ms, at most 1,622 ms with 95% confidence; 2,000 ms is allowed.',
    }),
    gate({
      metric: 'cost_per_1k_requests_usd',
      family: 'cost',
      id: 'evaluation.gates.cost[0]',
      unit: 'USD',
      direction: 'down',
      rule: vsLive(0.1, true),
      candidate: mean(0.412, 0.0031, { n: 1000 }),
      live: mean(0.405, 0.003, { n: 1000 }),
      effect: effect(-0.0173, 0.0104, { kind: 'ratio', pairs: 1000, wins: 471, losses: 529 }),
      detail: 'Cost is 1.7% worse, at most 3.4% worse; 10% is allowed.',
    }),
  ];
}

const METRICS = ['accuracy', 'f1', 'precision', 'recall', 'brier', 'log_loss', 'auc', 'selection_rate'];
const SLICES = ['month=january', 'month=february', 'month=march', 'distance=short', 'distance=medium', 'distance=long'];

/** Rows of the table: most without a clear difference. */
export function comparisons(count: number, seed = 7): Comparison[] {
  const random = randoms(seed);
  return Array.from({ length: count }, (_, index) => {
    const slice = index < METRICS.length ? null : SLICES[index % SLICES.length]!;
    const live = 0.35 + random() * 0.5;
    const error = 0.004 + random() * 0.012;
    const clear = index % 17 === 3;
    const value = clear ? (index % 2 === 0 ? 4 : -4) * error : (random() - 0.5) * 2 * error;
    const p = clear ? 0.0004 : 0.1 + random() * 0.9;
    const metric = METRICS[index % METRICS.length]!;
    const better = metric === 'brier' || metric === 'log_loss' ? -1 : 1;
    return compared({
      metric,
      task: count > 100 ? `task-${Math.floor(index / 8)}` : null,
      slice,
      candidate: mean(live + better * value, error * 1.3),
      live: mean(live, error * 1.3),
      effect: effect(value, error),
      p,
      p_adjusted: clear ? 0.012 : Math.min(1, p * 1.4),
    });
  });
}

const STATISTICS: EvaluationRecord['statistics'] = {
  candidate: METRICS.map((metric) => ({
    metric,
    task: null,
    slice: null,
    statistic: 'mean',
    estimate: share(0.7, 2400),
    expected: 2400,
    unit: null,
    direction: metric === 'brier' || metric === 'log_loss' ? 'down' : metric === 'selection_rate' ? null : 'up',
    judge: null,
    successes: null,
  })),
  live: [],
};

const SELF_CHECK: EvaluationRecord['self_check'] = {
  resamples: 500,
  seed: 20260303,
  verdicts: { not_applicable: 0, pass: 0.964, inconclusive: 0.028, fail: 0.008, error: 0 },
  gates: [
    { id: 'evaluation.gates.quality[1]', flips: 0.012 },
    { id: 'evaluation.gates.quality[2]', flips: 0.03 },
  ],
};

export function passRecord(): EvaluationRecord {
  const rows = comparisons(38);
  return record({
    gates: flightGates(),
    comparisons: rows,
    comparisons_total: rows.length,
    statistics: STATISTICS,
    self_check: SELF_CHECK,
    samples: {
      candidate: {
        name: `samples-${sha256('kept')}.jsonl.gz`,
        size: 48_211,
        sha256: sha256('kept'),
        rows: 2400,
        mode: 'redacted',
      },
      live: {
        name: `samples-${sha256('live')}.jsonl.gz`,
        size: 47_930,
        sha256: sha256('live'),
        rows: 2400,
        mode: 'redacted',
      },
    },
  });
}

/** Two gates fail, one is inconclusive. */
export function failRecord(): EvaluationRecord {
  const gates = flightGates();
  gates[1] = gate({
    ...gates[1]!,
    verdict: 'fail',
    reason: 'not_met',
    candidate: share(0.7329, 2400),
    effect: effect(-0.0425, 0.0071, { wins: 98, losses: 200 }),
    detail: 'Accuracy fell by 0.0425, at least by 0.031 with 95% confidence; a fall of 0.01 is allowed.',
    next: 'Look at the 200 flights that 1.4.0 gets wrong and 1.3.0 got right: most are of March. Register a version that does better, or raise the tolerance in the policy.',
    p: 0.0000023,
    p_adjusted: 0.000021,
  });
  gates[2] = gate({
    ...gates[2]!,
    verdict: 'inconclusive',
    reason: 'not_shown',
    candidate: mean(0.512, 0.024, { n: 522, method: 'ratio' }),
    effect: effect(-0.0182, 0.0169, { method: 'paired_bootstrap', pairs: 522, wins: 24, losses: 33 }),
    detail: 'F1 on long flights changed by −0.018; it may be as much as 0.046 worse, and 0.03 is allowed.',
    next: 'Evaluate on about 3,900 long flights: were the difference the one seen, that would decide it.',
    p: 0.24,
    p_adjusted: 1,
    needed: 3_912,
  });
  gates[6] = gate({
    ...gates[6]!,
    verdict: 'fail',
    reason: 'not_met',
    candidate: {
      value: 871.2,
      n: 1000,
      standard_error: null,
      interval: interval(831, 918.4),
      method: 'order_statistic',
    },
    detail: 'The 95th percentile of latency is 871 ms, at least 831 ms with 95% confidence; 800 ms is allowed.',
    next: 'Find what made it slower, or raise the bound in the policy.',
    p: 0.0002,
    p_adjusted: 0.0016,
  });
  const rows = comparisons(38, 11);
  return record({
    verdict: 'fail',
    summary:
      '2 of 9 gates fail: accuracy is worse than live by more than 0.01, and the 95th percentile of latency is above 800 ms.',
    gates,
    comparisons: rows,
    comparisons_total: rows.length,
    statistics: STATISTICS,
    evidence: evidence({
      problems: [
        {
          code: 'samples_failed',
          effect: 'warning',
          file: 'results/candidate/latency.jsonl',
          place: 'line 812',
          metric: 'latency_ms',
          task: null,
          message: '3 of 1,003 requests ended in an error instead of a duration.',
        },
      ],
    }),
  });
}

export function inconclusiveRecord(): EvaluationRecord {
  const gates = flightGates().slice(0, 3);
  gates[1] = gate({
    ...gates[1]!,
    verdict: 'inconclusive',
    reason: 'not_shown',
    candidate: share(0.771, 214),
    live: share(0.7757, 214),
    effect: effect(-0.0047, 0.0188, { pairs: 214, wins: 7, losses: 8 }),
    detail: 'Accuracy changed by −0.005; it may be as much as 0.036 worse, and 0.01 is allowed.',
    next: 'Evaluate on about 8,600 flights.',
    p: 0.61,
    p_adjusted: 1,
    needed: 8_641,
  });
  return record({ verdict: 'inconclusive', summary: '1 of 3 gates is not settled by 214 samples.', gates });
}

export function errorRecord(): EvaluationRecord {
  return record({
    verdict: 'error',
    summary: '2 of 3 gates could not be decided: toxicity_rate is missing, and accuracy was measured on two sets.',
    gates: [
      gate({
        metric: 'toxicity_rate',
        family: 'safety',
        id: 'evaluation.gates.safety[0]',
        measured: null,
        direction: 'down',
        rule: atMost(0.005),
        verdict: 'error',
        reason: 'metric_missing',
        detail: 'The evidence has no metric `toxicity_rate`; it has toxicity, accuracy and f1.',
        next: 'Write `toxicity_rate: { from: [toxicity] }` under `metrics` in .github/slipway.yml, if that is what is meant.',
      }),
      gate({
        metric: 'accuracy',
        id: 'evaluation.gates.quality[0]',
        rule: vsLive(0.01),
        verdict: 'error',
        reason: 'not_comparable',
        candidate: share(0.7821, 2400),
        live: share(0.7754, 1800),
        detail: 'Candidate and live version were measured on different sets (us-flights-2001-q1, us-flights-2000-q4).',
        next: 'Evaluate 1.3.0 on us-flights-2001-q1 too and give its results as `baseline`.',
      }),
      gate({ metric: 'f1', id: 'evaluation.gates.quality[1]', rule: atLeast(0.5), candidate: mean(0.561, 0.012) }),
    ],
    evidence: evidence({
      problems: [
        {
          code: 'run_unfinished',
          effect: 'error',
          file: 'results/candidate/garak.report.jsonl',
          place: null,
          metric: null,
          task: null,
          message: 'The report has no `completion` line: the run did not finish.',
        },
        {
          code: 'aggregate_differs',
          effect: 'warning',
          file: 'results/candidate/predictions.csv',
          place: 'line 1',
          metric: 'accuracy',
          task: 'delays',
          message: 'The file says 0.79; its samples give 0.7821.',
        },
      ],
    }),
    flags: [{ kind: 'e-mail address', count: 3, place: 'results/candidate/predictions.csv' }],
  });
}

export function firstVersionRecord(): EvaluationRecord {
  const all = flightGates();
  const gates = [all[0]!, all[1]!, all[3]!].map((one) =>
    one.rule.kind === 'vs_live'
      ? gate({
          ...one,
          verdict: 'not_applicable',
          reason: 'nothing_live',
          live: null,
          effect: null,
          p: null,
          p_adjusted: null,
          detectable: null,
          detail: 'Nothing is live in production to compare with; the policy accepts that of a first version.',
          next: null,
        })
      : { ...one, live: null },
  );
  return record({
    version: version('1.0.0', 1),
    baseline: { kind: 'none' },
    verdict: 'pass',
    summary: '2 of 2 gates that apply hold. Nothing is live in production yet, so nothing was compared.',
    gates,
  });
}

/** `slipway evaluate --candidate … --baseline …` with no policy and no registry. */
export function filesRecord(): EvaluationRecord {
  const all = flightGates();
  return record({
    model: null,
    version: null,
    stage: null,
    compared_with: null,
    policy: null,
    run: null,
    baseline: { kind: 'files', evidence: evidence({ name: 'baseline' }) },
    summary: 'All 2 shared metrics are not worse than the baseline.',
    gates: [
      { ...all[1]!, id: 'default.accuracy', family: 'not worse', rule: vsLive(0.02) },
      { ...all[8]!, id: 'default.cost_per_1k_requests_usd', family: 'not worse', rule: vsLive(0.05, true) },
    ],
    comparisons: comparisons(8),
    comparisons_total: 8,
  });
}

/** 500 comparisons, 72 gates, 40 files. */
export function largeRecord(): EvaluationRecord {
  const random = randoms(3);
  const gates = Array.from({ length: 72 }, (_, index) =>
    gate({
      metric: `metric_${index}`,
      family: ['quality', 'safety', 'fairness', 'latency'][index % 4]!,
      id: `evaluation.gates.family[${index}]`,
      rule: vsLive(0.02),
      candidate: share(0.6 + random() * 0.3, 1319),
      live: share(0.6 + random() * 0.3, 1319),
      effect: effect((random() - 0.4) * 0.02, 0.006),
      verdict: index === 40 ? 'fail' : 'pass',
    }),
  );
  const rows = comparisons(500);
  return record({
    verdict: 'fail',
    summary: '1 of 72 gates fails.',
    gates,
    comparisons: rows,
    comparisons_total: 812,
    statistics: STATISTICS,
    evidence: evidence({
      files: Array.from({ length: 40 }, (_, index) => ({
        path: `shards/${index}/samples_task_${index}_2026-03-03T09-12-00.000000.jsonl`,
        size: 1_000_000 + index,
        sha256: sha256(`shard ${index}`),
        format: 'lm-evaluation-harness samples',
      })),
    }),
  });
}

/** The given text wherever others' text can stand. */
export function hostileRecord(text: string): EvaluationRecord {
  const base = failRecord();
  const side = (of: EvidenceSummary): EvidenceSummary => ({
    ...of,
    files: of.files.map((file) => ({ ...file, path: text, format: text })),
    runs: of.runs.map((run) => ({
      ...run,
      status: text,
      tool: text,
      tool_version: text,
      model: text,
      judge: text,
      commit: text,
      started_at: text,
      set: { name: text, digest: null },
    })),
    tasks: [{ id: text, version: text, hash: text, shots: 3 }],
    problems: [
      { code: 'ambiguous', effect: 'error', file: text, place: text, metric: text, task: text, message: text },
      { code: 'ambiguous', effect: 'warning', file: text, place: null, metric: null, task: null, message: text },
    ],
    samples: [{ task: text, rows: 12, keys: digest('keys') }],
  });
  return {
    ...base,
    model: text,
    stage: text,
    compared_with: text,
    version: { version: text, ordinal: 5, subject: text as Digest },
    baseline: {
      kind: 'version',
      version: { version: text, ordinal: 4, subject: text as Digest },
      evidence: side(evidence({ name: 'live' })),
      from: 'ledger',
    },
    set: { name: text, digest: text as Digest },
    at: text,
    measured_at: text,
    run: { ...base.run!, job: text, workflow: text, url: text },
    policy: { commit: text, digest: text as Digest, slice: text as Digest, reading: text as Digest },
    summary: text,
    gates: base.gates.map((one, index) => ({
      ...one,
      id: text,
      family: index < 3 ? text : one.family,
      metric: text,
      measured: `${text}/${text}`,
      slice: text,
      unit: text,
      detail: text,
      next: one.next === null ? null : text,
      rule: one.rule.kind === 'across' ? { ...one.rule, attribute: text } : one.rule,
      groups: one.groups === null ? null : one.groups.map((group_) => ({ ...group_, group: text })),
    })),
    comparisons: base.comparisons
      .slice(0, 12)
      .map((one) => ({ ...one, metric: text, task: text, slice: one.slice === null ? null : text, unit: text })),
    comparisons_total: 12,
    evidence: side(base.evidence),
    samples: { candidate: { name: text, size: 3, sha256: text, rows: 4, mode: 'redacted' }, live: null },
    publish: 'full',
    flags: [{ kind: text, count: 2, place: text }],
    self_check: { ...SELF_CHECK!, gates: [{ id: text, flips: 0.1 }] },
  };
}

export function pairedSamples(of: {
  readonly rows: number;
  readonly text?: string;
  readonly seed?: number;
}): PairedSamples {
  const random = randoms(of.seed ?? 5);
  const losses = Math.ceil(of.rows * 0.67);
  const months = ['january', 'february', 'march'];
  const rows = Array.from({ length: of.rows }, (_, index): PairedRow => {
    const loss = index < losses;
    const day = String(1 + Math.floor(random() * 28)).padStart(2, '0');
    const key = of.text ?? `2001-03-${day} UA${100 + Math.floor(random() * 900)} DEN-${index}`;
    return {
      key,
      outcome: loss ? 'loss' : 'win',
      candidate: loss ? 0 : 1,
      live: loss ? 1 : 0,
      slices: { month: of.text ?? months[Math.floor(random() * 3)]!, airport_size: of.text ?? 'large' },
      texts: { question: of.text ?? `Will flight ${index} be late?`, answer: of.text ?? 'No.' },
    };
  });
  return {
    metric: of.text ?? 'accuracy',
    task: of.text ?? null,
    unit: null,
    direction: 'up',
    pairs: 2400,
    wins: of.rows - losses,
    losses,
    rows,
  };
}

export function view(of: EvaluationRecord, changes: Partial<EvaluationView> = {}): EvaluationView {
  return { record: of, preview: false, reportUrl: REPORT_URL, ...changes };
}

function comparedVersion(number: string, ordinal: number): CompareView['a'] {
  return {
    version: version(number, ordinal),
    content: digest(`content ${number}`),
    stage: ordinal === 4 ? 'production' : 'staging',
    failed: null,
    registered: { by: 'amara', at: `2026-03-0${ordinal - 2}T08:55:00Z` },
    commit: commit(number),
    run_url: `https://github.com/acme/models/actions/runs/${4700 + ordinal}`,
    architecture: 'logistic-regression',
    evaluation: {
      digest: digest(`evaluation ${number}`),
      measured_at: '2026-03-03T09:12:00Z',
      set: { name: 'us-flights-2001-q1', digest: digest('set') },
      tools: ['slipway-flights 0.3.0'],
    },
    verdict: { status: 'pass', stage: 'production', summary: 'All 9 gates hold.' },
  };
}

/** 1.4.0 (B) against 1.3.0 (A). */
export function compareView(of: Partial<CompareView> = {}): CompareView {
  const metrics = comparisons(8).map((row) => ({
    ...row,
    direction: row.metric === 'brier' ? ('down' as const) : ('up' as const),
  }));
  const latency = compared({
    metric: 'latency_ms',
    slice: null,
    unit: 'ms',
    candidate: mean(212.4, 1.9),
    live: mean(240.1, 2.2),
    effect: effect(27.7, 1.6, { wins: 2211, losses: 189 }),
    p: 0.00001,
    p_adjusted: 0.00004,
  });
  return {
    schema: 'slipway.compare/1',
    model: 'flight-delay',
    a: comparedVersion('1.3.0', 4),
    b: comparedVersion('1.4.0', 5),
    confidence: 0.95,
    recommendation: {
      choice: 'b',
      sentence: '1.4.0 is better than 1.3.0: faster, and no worse in any metric that matters.',
      reasons: [
        { speaks_for: 'b', sentence: 'latency_ms is 27.7 ms better.' },
        { speaks_for: 'a', sentence: 'It is 41% smaller.' },
        { speaks_for: null, sentence: '`recall` is inconclusive.' },
      ],
    },
    metrics,
    metrics_total: 8,
    not_compared: [{ metric: 'toxicity', task: null, reason: 'measured by two different judges' }],
    latency: [{ ...latency, direction: 'down' }],
    cost: [],
    size: [
      { role: 'model', a: { files: 1, bytes: 4321 }, b: { files: 1, bytes: 7300 } },
      { role: 'predictions', a: { files: 1, bytes: 183_402 }, b: null },
      { role: 'config', a: { files: 1, bytes: 96 }, b: { files: 1, bytes: 96 } },
    ],
    features: {
      inputs: [
        {
          name: 'distance',
          change: 'added',
          before: null,
          after: { name: 'distance', type: 'number', required: true },
        },
        { name: 'tail_number', change: 'removed', before: { name: 'tail_number', type: 'string' }, after: null },
      ],
      outputs: [
        {
          name: 'score',
          change: 'modified',
          before: { name: 'score', type: 'number' },
          after: { name: 'score', type: 'integer', required: false },
        },
      ],
    },
    changes: [
      {
        kind: 'data',
        name: 'us-flights-2001-january (train)',
        change: 'modified',
        before: digest('old'),
        after: digest('new'),
      },
      { kind: 'configuration', name: 'threshold', change: 'modified', before: '0.25', after: '0.278434' },
      { kind: 'prompts', name: 'system.md', change: 'added', before: null, after: digest('prompt') },
    ],
    warnings: ['The train data set "us-weather" states no "sha256", so whether its data changed is not known.'],
    ...of,
  };
}

/** The given text wherever others' text can stand. */
export function hostileCompare(text: string): CompareView {
  const base = compareView();
  const side = (of: CompareView['a']): CompareView['a'] => ({
    ...of,
    version: { ...of.version, version: text, subject: text as Digest },
    content: text as Digest,
    stage: text,
    failed: { stage: text, reason: text },
    registered: { by: text, at: text },
    commit: text,
    run_url: text,
    architecture: text,
    evaluation: { digest: text as Digest, measured_at: text, set: { name: text, digest: null }, tools: [text, text] },
    verdict: { status: 'fail', stage: text, summary: text },
  });
  const row = (of: CompareView['metrics'][number]): CompareView['metrics'][number] => ({
    ...of,
    metric: text,
    task: text,
    unit: text,
  });
  return {
    ...base,
    model: text,
    a: side(base.a),
    b: side(base.b),
    recommendation: {
      choice: 'undecided',
      sentence: text,
      reasons: base.recommendation.reasons.map((reason) => ({ ...reason, sentence: text })),
    },
    metrics: base.metrics.map(row),
    latency: base.latency.map(row),
    not_compared: [{ metric: text, task: text, reason: text }],
    size: base.size.map((one) => ({ ...one, role: text })),
    features: {
      inputs: base.features.inputs.map((one) => ({
        ...one,
        name: text,
        before: one.before && { name: text, type: text },
      })),
      outputs: base.features.outputs.map((one) => ({ ...one, name: text })),
    },
    changes: base.changes.map((one) => ({ ...one, name: text, before: text, after: text })),
    warnings: [text],
  };
}
