/**
 * The gates of a recorded evaluation under the policy and against the live version of this moment. By the very code
 * that decided first: what differs is where the numbers come from. Samples that were kept are compared pair by pair
 * again; without them stand what the record keeps of each side, and, against the same live version, of their comparison.
 */
import type { Evidence } from '../../evidence/types.ts';
import type { EvaluationRules } from '../../policy/types.ts';
import type { Digest } from '../names.ts';
import type { Status } from '../result.ts';
import type { MetricDefinitions } from './context.ts';
import { decideGates } from './decide-gates.ts';
import { contextOf, type EvaluationFacts, gatesOf, type LiveEvidence } from './facts.ts';
import { storedEvidence, storedSummary } from './stored.ts';
import type { EvaluationRecord, EvidenceSummary, GateResult } from './types.ts';
import { summaryOf, verdictOf } from './verdict.ts';

/** Evidence of the version that is live now. */
export type LiveNow =
  | { readonly kind: 'none' }
  | { readonly kind: 'unusable'; readonly reason: string }
  /** What a record keeps of it, in which it was the candidate or the live version. */
  | {
      readonly kind: 'record';
      readonly record: EvaluationRecord;
      readonly role: 'candidate' | 'live';
      /** Its evidence with samples, where these were kept and read again. */
      readonly evidence?: Evidence | null;
    }
  | { readonly kind: 'evidence'; readonly evidence: Evidence };

export interface RedecideFacts {
  readonly rules: EvaluationRules;
  readonly metrics: MetricDefinitions;
  readonly record: EvaluationRecord;
  /** The candidate's evidence with samples, where these were kept and read again. */
  readonly candidate?: Evidence | null;
  readonly live: LiveNow;
  /** ISO time of the decision. */
  readonly now: string;
}

export interface Redecision {
  readonly verdict: Status;
  readonly summary: string;
  readonly gates: readonly GateResult[];
  /** Both sides say which set or which samples they were measured on, and these differ. */
  readonly setChanged: boolean;
}

/** Decides a recorded evaluation again. */
export function redecideEvaluation(of: RedecideFacts): Redecision {
  const { record, rules } = of;
  const candidate = of.candidate ?? storedEvidence(record, 'candidate')!;
  const live = liveOf(of.live);
  const facts: EvaluationFacts = {
    rules,
    metrics: of.metrics,
    candidate,
    keys: record.evidence.samples,
    live,
    comparisons: sameLive(of) ? (record.statistics.pairs ?? []) : [],
    now: of.now,
    measuredAt: record.measured_at,
  };
  const { gates } = decideGates(contextOf(facts), gatesOf(rules));
  const unpublished = record.publish === 'none' && (of.candidate ?? null) === null;
  return {
    verdict: verdictOf(gates),
    summary: unpublished
      ? 'Cannot be decided again: the policy it was recorded under publishes no statistics; evaluate the version again.'
      : summaryOf(gates),
    gates,
    setChanged: live.kind === 'evidence' && setsDiffer({ candidate, live: live.evidence }, of),
  };
}

function liveOf(live: LiveNow): LiveEvidence {
  switch (live.kind) {
    case 'none':
    case 'evidence':
      return live;
    case 'unusable':
      return { kind: 'unusable', reason: live.reason };
    case 'record': {
      const evidence = live.evidence ?? storedEvidence(live.record, live.role);
      const summary = storedSummary(live.record, live.role);
      if (evidence === null || summary === null)
        return { kind: 'unusable', reason: 'the record has no evidence of the live version' };
      return { kind: 'evidence', evidence, keys: summary.samples };
    }
  }
}

/** Whether the live evidence is the one that the record's comparisons were made with. */
function sameLive({ record, live }: RedecideFacts): boolean {
  const then = digestOf(storedSummary(record, 'live'));
  if (live.kind !== 'record' || then === null) return false;
  return digestOf(storedSummary(live.record, live.role)) === then;
}

function digestOf(summary: EvidenceSummary | null): Digest | null {
  return summary?.digest ?? null;
}

function setsDiffer(of: { readonly candidate: Evidence; readonly live: Evidence }, facts: RedecideFacts): boolean {
  const digests = (evidence: Evidence): string =>
    [...new Set(evidence.runs.flatMap(({ set }) => (set.digest === null ? [] : [set.digest])))].sort().join(' ');
  const [mine, theirs] = [digests(of.candidate), digests(of.live)];
  if (mine !== '' && theirs !== '') return mine !== theirs;
  if (facts.live.kind !== 'record') return false;
  const keys = (summary: EvidenceSummary | null): string =>
    JSON.stringify((summary?.samples ?? []).map((one) => [one.task, one.keys]).sort());
  const [left, right] = [keys(facts.record.evidence), keys(storedSummary(facts.live.record, facts.live.role))];
  return left !== '[]' && right !== '[]' && left !== right;
}
