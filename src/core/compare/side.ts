/** One of the two versions: what is known of it, and what was measured. */
import type { Evidence } from '../../evidence/types.ts';
import type { VersionStatus } from '../documents.ts';
import { storedSummary } from '../evaluation/stored.ts';
import type { EvaluationRecord } from '../evaluation/types.ts';
import type { VersionPointer } from '../event.ts';
import type { Digest } from '../names.ts';
import type { VersionRecord } from '../record.ts';
import type { ComparedVersion } from './types.ts';

/** Where a version's numbers come from. */
export type Measured =
  /** It was never evaluated. */
  | { readonly kind: 'none' }
  /** It was, and that may not be relied on; `reason` is part of a sentence. */
  | { readonly kind: 'unusable'; readonly reason: string }
  | {
      readonly kind: 'measured';
      /** Digest of the evaluation. */
      readonly digest: Digest;
      readonly record: EvaluationRecord;
      /** As what it was measured: the candidate of the evaluation, or the live version it was compared with. */
      readonly role: 'candidate' | 'live';
      /** Null: none were kept, so the record's statistics have to do. */
      readonly samples: Evidence | null;
    };

export interface ComparedSide {
  readonly record: VersionRecord;
  readonly version: VersionPointer;
  readonly status: Pick<VersionStatus, 'stage' | 'failed'>;
  readonly measured: Measured;
  /** The newest evaluation with it as the candidate: what its own gates came to. Null where there is none. */
  readonly decided: EvaluationRecord | null;
}

export type MeasuredSide = Extract<Measured, { kind: 'measured' }>;

export function describeSide(side: ComparedSide): ComparedVersion {
  const { record, version, status, decided } = side;
  return {
    version,
    content: record.content_digest,
    stage: status.stage,
    failed: status.failed,
    registered: record.registered,
    commit: record.lineage.commit,
    run_url: record.lineage.run?.url ?? null,
    architecture: record.recipe.architecture,
    evaluation: side.measured.kind === 'measured' ? describeEvaluation(side.measured) : null,
    verdict: decided === null ? null : { status: decided.verdict, stage: decided.stage, summary: decided.summary },
  };
}

function describeEvaluation(measured: MeasuredSide): NonNullable<ComparedVersion['evaluation']> {
  const { record, role } = measured;
  const runs = storedSummary(record, role)?.runs ?? [];
  const own = role === 'candidate' ? record.set : { name: null, digest: null };
  const starts = runs.flatMap(({ started_at }) => (started_at === null ? [] : [started_at]));
  const oldest = starts.reduce((least, one) => (Date.parse(one) < Date.parse(least) ? one : least), record.at);
  const tools = runs.flatMap(({ tool, tool_version }) =>
    tool === null ? [] : [tool_version === null ? tool : `${tool} ${tool_version}`],
  );
  return {
    digest: measured.digest,
    measured_at: role === 'candidate' ? record.measured_at : oldest,
    set: {
      name: own.name ?? first(runs.map(({ set }) => set.name)),
      digest: own.digest ?? first(runs.map(({ set }) => set.digest)),
    },
    tools: [...new Set(tools)].sort(),
  };
}

function first<T>(values: readonly (T | null)[]): T | null {
  return values.find((value) => value !== null) ?? null;
}
