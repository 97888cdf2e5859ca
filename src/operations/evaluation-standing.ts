/**
 * What a promotion knows of a version's evaluation. The recorded verdict stands while policy and live version are the
 * ones it was decided with; else the gates are decided again, here, from the evidence that was kept.
 */
import { digestOf } from '../core/canonical.ts';
import type { StagedVersion } from '../core/documents.ts';
import { evaluationDigest } from '../core/evaluation/digest.ts';
import type { LiveNow } from '../core/evaluation/redecide.ts';
import { redecideEvaluation } from '../core/evaluation/redecide.ts';
import { redecidedRecord } from '../core/evaluation/redecided-record.ts';
import type { EvaluationStanding } from '../core/evaluation/standing.ts';
import type { EvaluationRecord, GateResult } from '../core/evaluation/types.ts';
import { blockingGates } from '../core/evaluation/verdict.ts';
import type { EvidenceRelease, VersionPointer } from '../core/event.ts';
import { pointer } from '../core/fold.ts';
import type { Digest, Sha256 } from '../core/names.ts';
import type { Status } from '../core/result.ts';
import { stageOf } from '../core/state.ts';
import { evaluationSlice } from '../policy/slice.ts';
import type { EffectivePolicy, StagePolicy } from '../policy/types.ts';
import type { Context, ReadContext } from './context.ts';
import type { FoundEvaluation } from './evaluation-record.ts';
import { newestEvaluation } from './evaluation-record.ts';
import type { Gathered } from './gather.ts';
import { keptSamples } from './kept-samples.ts';

/** Digest of what of the policy decides an evaluation for a stage. */
export function sliceDigest(context: ReadContext, of: { readonly gathered: Gathered; readonly stage: string }): Digest {
  return digestOf(evaluationSlice(of.gathered.effective, of.stage), context.ports.sha256);
}

/** What of the policy an evaluation rests on, as records name it. */
export function policyBasis(
  context: ReadContext,
  of: { readonly gathered: Gathered; readonly stage: string },
): NonNullable<EvaluationRecord['policy']> {
  const { inForce, effective } = of.gathered;
  const { commit, digest } = inForce;
  return {
    commit,
    digest,
    slice: sliceDigest(context, of),
    reading: readingDigest(effective, context.ports.sha256),
  };
}

/** Digest of what the policy says plain files mean. */
export function readingDigest(effective: EffectivePolicy, sha256: Sha256): Digest {
  return digestOf({ read: effective.evaluation.read }, sha256);
}

/** The version that a candidate for a stage is compared with: live there, unless it is the candidate itself. */
export function liveToCompare(
  gathered: Gathered,
  of: { readonly stage: StagePolicy; readonly subject: Digest | null },
): VersionPointer | null {
  const { live } = stageOf(gathered.state, of.stage.comparesWith);
  return live === null || live.subject === of.subject ? null : pointer(live);
}

export async function evaluationStanding(
  context: Pick<Context, 'ports' | 'caller'>,
  of: { readonly gathered: Gathered; readonly staged: StagedVersion; readonly to: StagePolicy; readonly now: string },
): Promise<EvaluationStanding> {
  const { gathered, staged, to } = of;
  if (to.requires.evaluation === 'none') return { kind: 'not_asked' };
  const finding = await newestEvaluation(context, { gathered, version: pointer(staged.published), role: 'candidate' });
  switch (finding.kind) {
    case 'none':
      return { kind: 'missing' };
    case 'unproven':
      return { kind: 'unproven', evaluation: finding.entry.evaluation, reason: finding.reason };
    case 'other_subject':
      return { kind: 'other_subject', evaluation: finding.entry.evaluation, subject: finding.subject };
    case 'found':
      return knownStanding(context, { ...of, finding });
  }
}

async function knownStanding(
  context: Pick<Context, 'ports' | 'caller'>,
  of: {
    readonly gathered: Gathered;
    readonly staged: StagedVersion;
    readonly to: StagePolicy;
    readonly now: string;
    readonly finding: FoundEvaluation;
  },
): Promise<EvaluationStanding> {
  const { gathered, staged, to, finding } = of;
  const { record, event } = finding;
  const policy = policyBasis(context, { gathered, stage: to.name });
  const { slice } = policy;
  if (record.policy !== null && record.policy.reading !== policy.reading)
    return { kind: 'read_otherwise', evaluation: event.payload.evaluation };
  const live = liveToCompare(gathered, { stage: to, subject: staged.published.subject });
  const before = event.payload.baseline?.subject ?? null;
  const changes = [
    ...(event.payload.slice === slice ? [] : ['the policy that decides it changed since']),
    ...(before === (live?.subject ?? null) ? [] : [changedLive(live)]),
  ];
  const { evaluation: measured } = event.payload;
  const base = { measured, seq: event.seq, slice, baseline: live?.subject ?? null };
  const facts = { kind: 'known' as const, measuredAt: record.measured_at, set: record.set };
  if (changes.length === 0) {
    return {
      ...facts,
      basis: { ...base, evaluation: measured, verdict: event.payload.verdict, decided: 'as_recorded' },
      record,
      again: null,
      summary: record.summary,
      blocking: shown(record.gates),
      gates: record.gates.length,
      setChanged: false,
    };
  }
  const against = live === null ? null : await evidenceOfLive(context, { gathered, live, finding });
  const { evaluation: rules, metrics } = gathered.effective;
  const own = { kind: 'record' as const, role: 'candidate' as const, record, release: event.payload.release };
  const [candidate, kept] = await Promise.all([
    keptSamples(context, own),
    against?.kind === 'record' ? keptSamples(context, against) : null,
  ]);
  const side: LiveNow =
    against === null ? { kind: 'none' } : against.kind === 'record' ? { ...against, evidence: kept } : against;
  const decided = redecideEvaluation({ rules, metrics, record, candidate, live: side, now: of.now });
  const again = redecidedRecord(
    {
      measured: record,
      decided,
      live: side,
      version: live,
      stage: to.name,
      comparedWith: to.comparesWith,
      at: of.now,
      run: context.caller.run,
      policy,
      confidence: rules.confidence,
    },
    context.ports.sha256,
  );
  return {
    ...facts,
    basis: {
      ...base,
      evaluation: evaluationDigest(again, context.ports.sha256),
      verdict: decided.verdict,
      decided: 'again',
    },
    record: again,
    again: changes.join(' and '),
    summary: decided.summary,
    blocking: shown(decided.gates),
    gates: decided.gates.length,
    setChanged: decided.setChanged,
  };
}

function changedLive(live: VersionPointer | null): string {
  return live === null ? 'nothing is live to compare with any more' : `${live.version} went live since`;
}

function shown(gates: readonly GateResult[]): { verdict: Status; detail: string; next: string | null }[] {
  return blockingGates(gates).map(({ verdict, detail, next }) => ({ verdict, detail, next }));
}

/** Evidence of the version that is live now: measured for this very evaluation, or in its own newest one. */
export type LiveEvidence =
  | {
      readonly kind: 'record';
      readonly role: 'candidate' | 'live';
      readonly record: EvaluationRecord;
      readonly version: VersionPointer;
      /** Where its samples are kept; null for nowhere. */
      readonly release: EvidenceRelease | null;
    }
  | { readonly kind: 'unusable'; readonly reason: string; readonly version: VersionPointer };

export async function evidenceOfLive(
  context: ReadContext,
  of: { readonly gathered: Gathered; readonly live: VersionPointer; readonly finding: FoundEvaluation | null },
): Promise<LiveEvidence> {
  const { gathered, live, finding } = of;
  if (
    finding !== null &&
    finding.event.payload.baseline?.subject === live.subject &&
    finding.event.payload.evidence.live !== null
  )
    return {
      kind: 'record',
      role: 'live',
      record: finding.record,
      version: live,
      release: finding.event.payload.release,
    };
  const found = await newestEvaluation(context, { gathered, version: live, role: 'any' });
  switch (found.kind) {
    case 'found':
      return {
        kind: 'record',
        role: found.entry.role,
        record: found.record,
        version: live,
        release: found.event.payload.release,
      };
    case 'none':
      return { kind: 'unusable', version: live, reason: `${live.version}, which is live, was never evaluated` };
    case 'unproven':
      return {
        kind: 'unusable',
        version: live,
        reason: `the evaluation of ${live.version} is not proven: ${found.reason}`,
      };
    case 'other_subject':
      return {
        kind: 'unusable',
        version: live,
        reason: `the evaluation on record for ${live.version} is of another subject`,
      };
  }
}
