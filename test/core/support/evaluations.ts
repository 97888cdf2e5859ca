/** Evaluation records in which every part is there: small, for tests of how they are written, kept and read. */
import type {
  Baseline,
  Effect,
  Estimate,
  EvaluationRecord,
  EvidenceSummary,
  GateResult,
  GateRule,
} from '../../../src/core/evaluation/types.ts';
import { EVALUATION_SCHEMA } from '../../../src/core/evaluation/types.ts';
import type { VersionPointer } from '../../../src/core/event.ts';
import type { Status } from '../../../src/core/result.ts';
import { AT, commitOf, digestOfText } from './examples.ts';
import { sha256 } from './model.ts';

const ESTIMATE: Estimate = {
  value: 0.78,
  n: 2400,
  standard_error: 0.0085,
  interval: { low: 0.766, high: 0.794, level: 0.9 },
  method: 'wilson',
};
const ALONE: Estimate = { value: 0.7, n: null, standard_error: null, interval: null, method: 'value_only' };
const EFFECT: Effect = {
  kind: 'difference',
  value: 0.006,
  interval: { low: -0.003, high: 0.015, level: 0.9 },
  method: 'newcombe_paired',
  pairs: 2400,
  wins: 112,
  losses: 96,
};
const POINTER: VersionPointer = { version: '1.1.0', ordinal: 2, subject: digestOfText('subject') };
const LIVE: VersionPointer = { version: '1.0.0', ordinal: 1, subject: digestOfText('before') };

function gate(family: string, rule: GateRule, verdict: Status): GateResult {
  return {
    id: `evaluation.gates.${family}[0]`,
    family,
    metric: 'accuracy',
    measured: 'delays/accuracy',
    slice: 'distance=long',
    percentile: null,
    unit: null,
    direction: 'up',
    by: 'interval',
    rule,
    verdict,
    reason: verdict === 'pass' ? 'met' : 'not_shown',
    detail: 'The bound holds with 95 % confidence.',
    next: verdict === 'pass' ? null : 'Evaluate on more flights.',
    candidate: ESTIMATE,
    live: ALONE,
    effect: EFFECT,
    p: 0.99,
    p_adjusted: 1,
    detectable: 0.014,
    needed: 3000,
    groups: [{ group: 'large', estimate: ESTIMATE, compared: true }],
  };
}

export function exampleEvidence(of: string): EvidenceSummary {
  return {
    digest: digestOfText(`evidence ${of}`),
    files: [{ path: `results/${of}.csv`, size: 1834, sha256: sha256(`file ${of}`), format: 'mapped' }],
    runs: [
      {
        status: 'complete',
        tool: 'flights',
        tool_version: '0.3.0',
        model: null,
        judge: 'judge-7',
        commit: commitOf(of),
        started_at: '2026-03-03T09:12:00Z',
        set: { name: 'golden', digest: digestOfText('set') },
      },
    ],
    tasks: [{ id: 'delays', version: '2', hash: digestOfText('questions'), shots: 5 }],
    problems: [
      {
        code: 'samples_failed',
        effect: 'warning',
        file: `results/${of}.csv`,
        place: 'line 12',
        metric: 'accuracy',
        task: 'delays',
        message: '3 of 2,403 flights have no score.',
      },
    ],
    samples: [{ task: 'delays', rows: 2400, keys: digestOfText('keys') }],
  };
}

export const BASELINES: Readonly<Record<Baseline['kind'], Baseline>> = {
  version: { kind: 'version', version: LIVE, evidence: exampleEvidence('live'), from: 'given' },
  files: { kind: 'files', evidence: exampleEvidence('live') },
  unusable: { kind: 'unusable', version: LIVE, reason: 'it was never evaluated' },
  none: { kind: 'none' },
};

/** A record with something in every list, and every optional part there. */
export function exampleEvaluation(of: Partial<EvaluationRecord> = {}): EvaluationRecord {
  const verdict = of.verdict ?? 'pass';
  const slice = { attribute: 'distance', value: 'long' };
  const p = [{ bound: 0.7, at_least: 1, at_most: 0 }];
  const measure = {
    metric: 'accuracy',
    task: 'delays',
    slice,
    statistic: 'mean',
    estimate: ESTIMATE,
    expected: 2403,
    unit: null,
    direction: 'up' as const,
    judge: null,
    successes: 1877,
  };
  return {
    schema: EVALUATION_SCHEMA,
    model: 'flight-delay',
    version: POINTER,
    stage: 'production',
    compared_with: 'production',
    baseline: BASELINES.version,
    set: { name: 'golden', digest: digestOfText('set') },
    at: AT,
    decided_from: digestOfText('measured'),
    measured_at: AT,
    run: {
      id: 7,
      attempt: 1,
      job: 'evaluate',
      workflow: '.github/workflows/train.yml',
      ref: 'refs/heads/main',
      sha: commitOf('head'),
      event: 'push',
      url: 'https://github.test/actions/runs/7',
    },
    policy: {
      commit: commitOf('policy'),
      digest: digestOfText('policy'),
      slice: digestOfText('slice'),
      reading: digestOfText('reading'),
    },
    verdict,
    summary: verdict === 'pass' ? 'Passes 4 gates.' : 'Does not pass.',
    confidence: 0.95,
    gates: [
      gate('quality', { kind: 'threshold', bound: 'min', value: 0.7 }, verdict),
      gate('regression', { kind: 'vs_live', margin: 0.01, relative: false }, 'pass'),
      gate('progress', { kind: 'improvement', least: 0.01, relative: true }, 'pass'),
      gate(
        'fairness',
        { kind: 'across', attribute: 'region', bound: 'max_difference', value: 0.1, min_group: 50 },
        'pass',
      ),
    ],
    comparisons: [
      {
        metric: 'accuracy',
        task: 'delays',
        slice: 'distance=long',
        unit: null,
        candidate: ESTIMATE,
        live: ALONE,
        effect: EFFECT,
        p: 0.3,
        p_adjusted: 0.6,
      },
    ],
    comparisons_total: 1,
    evidence: exampleEvidence('candidate'),
    samples: {
      candidate: {
        name: 'samples-candidate-0123456789abcdef.jsonl.gz',
        size: 48_211,
        sha256: sha256('kept'),
        rows: 2400,
        mode: 'redacted',
      },
      live: null,
    },
    publish: 'redacted',
    flags: [{ kind: 'e-mail address', count: 3, place: 'answer' }],
    statistics: {
      candidate: [{ ...measure, p }],
      live: [measure],
      pairs: [
        {
          metric: 'accuracy',
          task: 'delays',
          slice,
          statistic: 'mean',
          kind: 'difference',
          estimate: ESTIMATE,
          candidate: ESTIMATE,
          live: ESTIMATE,
          pairs: 2400,
          larger: 112,
          smaller: 96,
          p,
        },
      ],
    },
    self_check: {
      resamples: 500,
      seed: 20_260_303,
      verdicts: { not_applicable: 0, pass: 0.96, inconclusive: 0.03, fail: 0.01, error: 0 },
      gates: [{ id: 'evaluation.gates.quality[0]', flips: 0.012 }],
    },
    earlier: [{ seq: 3, at: AT, verdict: 'fail' }],
    ...of,
  };
}
