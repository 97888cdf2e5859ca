/** The record of an evaluation whose evidence was decided again for a promotion: what it rested on, gate by gate. */
import type { RunIdentity } from '../event.ts';
import type { Sha256 } from '../names.ts';
import { evaluationDigest } from './digest.ts';
import { buildEvaluationRecord } from './record.ts';
import type { LiveNow, Redecision } from './redecide.ts';
import { storedSummary } from './stored.ts';
import type { Baseline, EvaluationRecord } from './types.ts';

export interface RedecidedFacts {
  /** What was measured. */
  readonly measured: EvaluationRecord;
  readonly decided: Redecision;
  readonly live: LiveNow;
  /** The live version, where there is one. */
  readonly version: Extract<Baseline, { kind: 'version' }>['version'] | null;
  readonly stage: string;
  readonly comparedWith: string;
  readonly at: string;
  readonly run: RunIdentity | null;
  readonly policy: NonNullable<EvaluationRecord['policy']>;
  readonly confidence: number;
}

/** The same evidence, decided under the policy and against the live version of this moment. */
export function redecidedRecord(of: RedecidedFacts, sha256: Sha256): EvaluationRecord {
  const { measured, decided, live } = of;
  const kept = live.kind === 'record' ? live.record.statistics[live.role] : [];
  return buildEvaluationRecord({
    model: measured.model,
    version: measured.version,
    stage: of.stage,
    comparedWith: of.comparedWith,
    baseline: baselineOf(of),
    evidence: measured.evidence,
    decision: {
      verdict: decided.verdict,
      summary: decided.summary,
      confidence: of.confidence,
      measured_at: measured.measured_at,
      set: measured.set,
      gates: decided.gates,
      comparisons: [],
      comparisons_total: 0,
      statistics: { candidate: measured.statistics.candidate, live: kept, pairs: [] },
      self_check: null,
    },
    at: of.at,
    decidedFrom: evaluationDigest(measured, sha256),
    run: of.run,
    policy: of.policy,
    publish: measured.publish,
    samples: {
      candidate: measured.samples.candidate,
      live: live.kind === 'record' ? live.record.samples[live.role] : null,
    },
    flags: measured.flags,
    earlier: measured.earlier,
  });
}

function baselineOf({ live, version }: RedecidedFacts): Baseline {
  if (version === null || live.kind === 'none') return { kind: 'none' };
  if (live.kind === 'unusable') return { kind: 'unusable', version, reason: live.reason };
  const evidence = live.kind === 'record' ? storedSummary(live.record, live.role) : null;
  if (evidence === null) return { kind: 'unusable', version, reason: 'its evidence is not on record' };
  return { kind: 'version', version, evidence, from: 'ledger' };
}
