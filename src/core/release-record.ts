/**
 * The release record: `release-record.json` beside the artifacts of a release. It names the event it stands for and
 * the ledger commit that holds it, so that a ledger whose tail was cut off is found out by the releases that remain.
 */
import { type ApprovalsSummary, summariseApprovals } from './approval/document.ts';
import type {
  Actor,
  AliasMoves,
  Displaced,
  EvaluationBasis,
  Hold,
  LedgerEvent,
  RunIdentity,
  VersionPointer,
} from './event.ts';
import type { Digest } from './names.ts';
import { LEDGER_BRANCH } from './paths.ts';
import type { Artifact, VersionRecord } from './record.ts';

export const RELEASE_RECORD_SCHEMA = 'slipway.release-record/1';
export const RELEASE_RECORD_FILE = 'release-record.json';
export const VERSION_RECORD_FILE = 'version-record.json';
export const CHECKSUMS_FILE = 'SHA256SUMS';
/** The evaluation that let the version in: the record of the ledger, and the same for people. */
export const EVALUATION_FILE = 'evaluation.json';
export const EVALUATION_PAGE = 'evaluation.html';

/**
 * `detected`: whoever may push could append a forged event, and it shows. `prevented`: rulesets were seen that let only
 * the app write. `unverifiable`: an app wrote it, but whether rulesets keep others out was not looked at.
 */
export type Protection = 'detected' | 'prevented' | 'unverifiable';

/** What is known of the protection when a release is made: rulesets are not read there, so nothing better is claimed. */
export function protectionOf(token: 'job' | 'app' | 'person'): Protection {
  return token === 'app' ? 'unverifiable' : 'detected';
}

export interface ReleaseRecord extends VersionPointer {
  readonly schema: typeof RELEASE_RECORD_SCHEMA;
  readonly kind: 'version' | 'promotion' | 'rollback';
  readonly repository: string;
  readonly model: string;
  readonly content: Digest;
  readonly tag: string;
  readonly ledger: {
    readonly branch: string;
    readonly genesis: string;
    readonly seq: number;
    readonly event: Digest;
    /** Commit of the ledger that holds the event, or a later one that was seen to hold it. */
    readonly commit: string;
  };
  readonly protection: Protection;
  readonly actor: Actor;
  readonly at: string;
  readonly run: RunIdentity | null;
  readonly policy: { readonly commit: string; readonly digest: Digest };
  readonly artifacts: readonly Artifact[];
  /** Digest of the dataset manifest among the artifacts; null where the version has none. */
  readonly dataset_manifest: Digest | null;
  readonly move: {
    readonly stage: string;
    readonly from: string;
    readonly displaced: Displaced | null;
    readonly failed: Displaced | null;
    readonly aliases: AliasMoves;
    /** Null where the stage asks for none; `evaluation.json` beside this is its record. */
    readonly evaluation: EvaluationBasis | null;
    /** Null where the stage asks for no sign-offs and nothing was waived; `approvals.json` beside this has the whole. */
    readonly approvals: ApprovalsSummary | null;
    readonly reason: string | null;
    readonly link: string | null;
    readonly hold: Hold | null;
  } | null;
}

export interface ReleaseRecordFacts {
  readonly event: LedgerEvent<'version_claimed'> | LedgerEvent<'promoted'> | LedgerEvent<'rolled_back'>;
  readonly digest: Digest;
  readonly ledgerCommit: string;
  readonly genesis: string;
  readonly repository: string;
  readonly record: VersionRecord;
  readonly protection: Protection;
}

/** The release record of a claim (the version's own release), a promotion or a rollback. */
export function buildReleaseRecord(facts: ReleaseRecordFacts): ReleaseRecord {
  const { event, record } = facts;
  const manifest = record.artifacts.find((artifact) => artifact.role === 'dataset-manifest');
  return {
    schema: RELEASE_RECORD_SCHEMA,
    kind: event.type === 'version_claimed' ? 'version' : event.type === 'promoted' ? 'promotion' : 'rollback',
    repository: facts.repository,
    model: event.model,
    version: event.payload.version,
    ordinal: event.payload.ordinal,
    subject: event.payload.subject,
    content: record.content_digest,
    tag: event.payload.tag ?? '',
    ledger: {
      branch: LEDGER_BRANCH,
      genesis: facts.genesis,
      seq: event.seq,
      event: facts.digest,
      commit: facts.ledgerCommit,
    },
    protection: facts.protection,
    actor: event.actor,
    at: event.at,
    run: event.run,
    policy: event.policy,
    artifacts: record.artifacts,
    dataset_manifest: manifest === undefined ? null : `sha256:${manifest.sha256}`,
    move: moveOf(event),
  };
}

function moveOf(event: ReleaseRecordFacts['event']): ReleaseRecord['move'] {
  if (event.type === 'version_claimed') return null;
  const { payload } = event;
  const common = {
    stage: payload.stage,
    from: payload.from,
    aliases: payload.aliases,
    reason: payload.reason,
    link: payload.link,
  };
  return event.type === 'promoted'
    ? {
        ...common,
        evaluation: event.payload.evaluation,
        approvals: summariseApprovals(event.payload.approvals),
        displaced: event.payload.displaced,
        failed: null,
        hold: null,
      }
    : {
        ...common,
        evaluation: null,
        approvals: null,
        displaced: null,
        failed: event.payload.failed,
        hold: event.payload.hold,
      };
}
