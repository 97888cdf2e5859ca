/** Deciding an evaluation: the facts are gathered here, the gates are decided in core, and the record is put together. */

import type { StagedVersion } from '../core/documents.ts';
import { evaluationChecks } from '../core/evaluation/checks.ts';
import { decideEvaluation } from '../core/evaluation/evaluate.ts';
import type { LiveEvidence } from '../core/evaluation/facts.ts';
import type { RecordFacts } from '../core/evaluation/record.ts';
import { buildEvaluationRecord } from '../core/evaluation/record.ts';
import { storedEvidence, storedSummary } from '../core/evaluation/stored.ts';
import type { Baseline, EvaluationRecord, EvidenceSummary } from '../core/evaluation/types.ts';
import type { VersionPointer } from '../core/event.ts';
import { pointer } from '../core/fold.ts';
import type { Digest, Sha256 } from '../core/names.ts';
import { refuse } from '../core/reasons.ts';
import type { Check } from '../core/result.ts';
import { stageOf } from '../core/state.ts';
import { NO_RUN } from '../evidence/completion.ts';
import { evidenceDigest, evidenceSummary } from '../evidence/summarise.ts';
import type { Evidence } from '../evidence/types.ts';
import type { EffectivePolicy, EvaluationRules, StagePolicy } from '../policy/types.ts';
import type { Context } from './context.ts';
import type { EvaluateRequest } from './evaluate.ts';
import type { LiveEvidence as LiveOnRecord } from './evaluation-standing.ts';
import { evidenceOfLive, liveToCompare, policyBasis } from './evaluation-standing.ts';
import { doubtBaseline, doubtCandidate } from './evidence-doubts.ts';
import type { SamplesToKeep } from './evidence-release.ts';
import type { Gathered } from './gather.ts';
import { keptSamples } from './kept-samples.ts';
import { stageFor } from './moves.ts';
import { momentOf } from './transact.ts';

/** A decision with all that is needed to record and to show it. */
export interface Decided {
  readonly stage: StagePolicy;
  /** What the candidate was compared with. */
  readonly live: VersionPointer | null;
  readonly slice: Digest;
  readonly record: EvaluationRecord;
  readonly checks: Check;
  /** Both sides' samples, for the report; not recorded. */
  readonly evidence: { readonly candidate: Evidence; readonly live: Evidence | null };
}

/** The stage an evaluation is for: the one named, or the first of the lifecycle that asks for an evaluation. */
export function evaluationStage(effective: EffectivePolicy, named: string | null): StagePolicy {
  if (named !== null) return stageFor(effective, named);
  const asking = effective.lifecycle.order
    .map((name) => effective.stages[name])
    .find((stage) => stage?.requires.evaluation === 'pass');
  if (asking !== undefined) return asking;
  refuse({
    code: 'input_missing',
    required: '`stage`: no stage of the policy asks for an evaluation, so none is meant by itself',
    found: 'nothing',
    next: `Name one of ${effective.lifecycle.order.join(', ')}, or set \`requires: { evaluation: pass }\` for a stage.`,
  });
}

export async function decideFor(
  context: Context,
  of: {
    readonly gathered: Gathered;
    readonly request: Pick<EvaluateRequest, 'stage' | 'set' | 'measuredAt' | 'selfCheck'>;
    readonly candidate: Evidence;
    /** The live version's, where files of it were given. */
    readonly live: Evidence | null;
    /** What will be kept; nothing, unless it is said. */
    readonly samples?: SamplesToKeep;
    /** Evaluations of this version before. */
    readonly earlier?: EvaluationRecord['earlier'];
    /** Null for a preview: what a pull request proposes is not registered. */
    readonly staged: StagedVersion | null;
  },
): Promise<Decided> {
  const { gathered, request, staged } = of;
  const { effective } = gathered;
  const { sha256 } = context.ports;
  const stage = evaluationStage(effective, request.stage);
  const live = liveToCompare(gathered, { stage, subject: staged?.published.subject ?? null });
  const { set } = request;
  const policy = policyBasis(context, { gathered, stage: stage.name });
  const now = momentOf(gathered);
  const measured = withSet(of.candidate, set);
  const given = of.live === null ? null : withSet(of.live, set);
  const against = await liveSide(context, { gathered, live, given, now });
  // Digests take a second for a million samples: none is made where there is no other to hold it against.
  const other = against.digest(sha256);
  const candidate = doubtCandidate(measured, {
    sameAsLive: other !== null && evidenceDigest(measured, sha256) === other,
    commit: staged?.record.lineage.commit ?? null,
  });
  const decision = decideEvaluation({
    rules: rulesFor(gathered, { stage, live }),
    metrics: effective.metrics,
    candidate,
    live: against.side,
    now,
    ...measuredAtOf(candidate, { given: request.measuredAt, now }),
    selfCheck: request.selfCheck,
  });
  const record = recordWithin({
    model: gathered.state.model,
    version: staged === null ? null : pointer(staged.published),
    stage: stage.name,
    comparedWith: stage.comparesWith,
    baseline: against.baseline(sha256),
    evidence: evidenceSummary(candidate, sha256),
    decision,
    at: now,
    run: context.caller.run,
    policy,
    earlier: of.earlier ?? [],
    publish: effective.evaluation.publish,
    samples: { candidate: of.samples?.candidate ?? null, live: of.samples?.live ?? null },
    flags: await flagsOf(context, { publish: effective.evaluation.publish, sides: [candidate, given] }),
  });
  return {
    stage,
    live,
    slice: policy.slice,
    record,
    checks: evaluationChecks(record),
    evidence: { candidate, live: against.side.kind === 'evidence' ? against.side.evidence : null },
  };
}

/** The record, or a refusal where even its shortest form is longer than one may be. */
function recordWithin(facts: RecordFacts): EvaluationRecord {
  try {
    return buildEvaluationRecord(facts);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    refuse({
      code: 'evidence_unreadable',
      required: 'evidence whose record fits into the ledger',
      found: error.message,
      next: 'Name fewer files (one for many metrics, instead of one for each), or use fewer gates.',
    });
  }
}

/** The time that was given, for files that do not say theirs: what a file says of itself counts. */
function measuredAtOf(
  candidate: Evidence,
  of: { readonly given: string | null; readonly now: string },
): { readonly measuredAt?: string } {
  if (of.given === null || candidate.runs.some((run) => run.startedAt !== null)) return {};
  if (of.given === 'now') return { measuredAt: of.now };
  const ahead = Date.parse(of.given) - Date.parse(of.now);
  if (!(ahead <= CLOCK_AHEAD)) {
    refuse({
      code: 'input_invalid',
      required: 'a time of measurement that has passed',
      found: `${of.given}, and the platform's clock says ${of.now}`,
      next: 'Give the time at which the results were measured, or `now` for files that this job made.',
    });
  }
  return { measuredAt: ahead > 0 ? of.now : of.given };
}

/** Milliseconds by which the clock of whoever measured may be ahead of the platform's. */
const CLOCK_AHEAD = 15 * 60_000;

/** The live version itself, measured again, has nothing to be compared with; that is no first version. */
function rulesFor(
  gathered: Gathered,
  of: { readonly stage: StagePolicy; readonly live: VersionPointer | null },
): EvaluationRules {
  const { evaluation } = gathered.effective;
  const isLive = of.live === null && stageOf(gathered.state, of.stage.comparesWith).live !== null;
  return isLive ? { ...evaluation, firstVersion: 'accept' } : evaluation;
}

/** What looks personal or secret in what will be kept: keys and slices, and texts where these are kept too. */
async function flagsOf(
  context: Context,
  of: { readonly publish: EvaluationRecord['publish']; readonly sides: readonly (Evidence | null)[] },
): Promise<EvaluationRecord['flags']> {
  if (of.publish === 'none' || of.publish === 'statistics') return [];
  const flags = new Map<string, EvaluationRecord['flags'][number]>();
  for (const evidence of of.sides) {
    for (const flag of evidence === null ? [] : await context.ports.evidence.flags(evidence)) {
      const key = `${flag.kind} ${flag.place}`;
      flags.set(key, { ...flag, count: flag.count + (flags.get(key)?.count ?? 0) });
    }
  }
  return [...flags.values()];
}

interface LiveSide {
  readonly side: LiveEvidence;
  readonly baseline: (sha256: Sha256) => Baseline;
  /** Of its evidence; null where there is none. */
  readonly digest: (sha256: Sha256) => Digest | null;
}

/** The live version's evidence: the files given, or what the ledger keeps of it. */
async function liveSide(
  context: Context,
  of: {
    readonly gathered: Gathered;
    readonly live: VersionPointer | null;
    readonly given: Evidence | null;
    readonly now: string;
  },
): Promise<LiveSide> {
  const { gathered, live, given } = of;
  if (live === null) return { side: { kind: 'none' }, baseline: () => ({ kind: 'none' }), digest: () => null };
  const found = await evidenceOfLive(context, { gathered, live, finding: null });
  const recorded = found.kind === 'record' ? await recordedSide(context, found) : null;
  if (given !== null) {
    const evidence =
      recorded === null
        ? given
        : doubtBaseline(given, { recorded: recorded.evidence, policy: gathered.effective, now: of.now });
    return {
      side: { kind: 'evidence', evidence },
      baseline: (sha256) => ({
        kind: 'version',
        version: live,
        evidence: evidenceSummary(evidence, sha256),
        from: 'given',
      }),
      digest: (sha256) => evidenceDigest(given, sha256),
    };
  }
  if (found.kind === 'unusable' || recorded === null) {
    const reason = found.kind === 'unusable' ? found.reason : 'its evidence is not on record';
    return {
      side: { kind: 'unusable', reason },
      baseline: () => ({ kind: 'unusable', version: live, reason }),
      digest: () => null,
    };
  }
  const { evidence, summary } = recorded;
  return {
    side: { kind: 'evidence', evidence, keys: summary.samples },
    baseline: () => ({ kind: 'version', version: live, evidence: summary, from: 'ledger' }),
    digest: () => summary.digest,
  };
}

/** What the registry keeps of a version: its samples where they were kept, else its statistics. */
async function recordedSide(
  context: Context,
  found: Extract<LiveOnRecord, { kind: 'record' }>,
): Promise<{ readonly evidence: Evidence; readonly summary: EvidenceSummary } | null> {
  const evidence = (await keptSamples(context, found)) ?? storedEvidence(found.record, found.role);
  const summary = storedSummary(found.record, found.role);
  return evidence === null || summary === null ? null : { evidence, summary };
}

/** What a workflow says of the evaluation set, where the files do not; files that say otherwise are refused. */
function withSet(evidence: Evidence, set: { readonly name: string | null; readonly digest: Digest | null }): Evidence {
  const stated = evidence.runs.map((run) => run.set.digest).find((digest) => digest !== null) ?? null;
  if (set.digest !== null && stated !== null && stated !== set.digest) {
    refuse({
      code: 'input_invalid',
      required: `results measured on the evaluation set ${set.digest}`,
      found: `${evidence.files[0]?.path ?? 'a file'} says it was measured on ${stated}`,
      next: 'Measure on that set, or leave `set-digest` out.',
    });
  }
  const runs = evidence.runs.length > 0 ? evidence.runs : [NO_RUN];
  return {
    ...evidence,
    runs: runs.map((run) => ({
      ...run,
      set: { name: run.set.name ?? set.name, digest: run.set.digest ?? set.digest },
    })),
  };
}
