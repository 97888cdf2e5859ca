/**
 * What people said of a request, and what counts of it. Statements are read from their sources (a review, an
 * environment's approval of this very run, a comment that the ledger took down when it was written); whether they count is
 * decided here, from facts alone.
 */
import type { Digest } from '../names.ts';
import type { Known, PersonFacts } from '../people.ts';

/**
 * Exactly what a sign-off is bound to: its digest is the approval digest. Who fills a role, descriptions, freezes and
 * holds are not in it: they are looked at live.
 */
export interface ApprovalBasis {
  readonly subject: Digest;
  readonly stage: string;
  /** What would be replaced; null for nothing. */
  readonly expected_live: Digest | null;
  /**
   * Digest of the record of what was measured; null where the stage asks for no evaluation. Not of the record that decides
   * its gates again: that one is made anew at each look, and follows from this, the baseline and the slice.
   */
  readonly evaluation: Digest | null;
  /** Subject that the evaluation is compared with, which need not be live in the stage that is entered. */
  readonly baseline: Digest | null;
  /** Digest of the part of the policy that decides a move into the stage. */
  readonly slice: Digest;
  /** Digest of what the requester answered; null where nothing was. */
  readonly answers: Digest | null;
}

/** Where a request stands for people to see and sign. */
export type RequestPlace =
  | {
      readonly kind: 'pull_request';
      readonly number: number;
      readonly url: string;
      readonly branch: string;
      /** Commit that Slipway put there; on any other one, no review counts. */
      readonly head: string;
      /** GitHub's time when that commit came to be the head: reviews before it were of something else. */
      readonly head_at: string;
    }
  | { readonly kind: 'issue'; readonly number: number; readonly url: string };

/** What the requester supplies. Texts of people: escaped wherever they are shown. */
export interface RequestDocument {
  readonly rationale: string | null;
  readonly link: string | null;
  readonly risks: string | null;
  readonly rollout: string | null;
  readonly kill_switch: string | null;
  /** Documents that are not among the version's artifacts, by name: where they are. */
  readonly documents: Readonly<Record<string, string>>;
  /** Answers by item of the checklist. */
  readonly checklist: Readonly<Record<string, string>>;
}

export type SignOffSource =
  | { readonly kind: 'review'; readonly pull: number; readonly id: number; readonly url: string }
  | { readonly kind: 'environment'; readonly run: number; readonly environment: string; readonly url: string }
  | {
      readonly kind: 'comment';
      readonly issue: number;
      readonly id: number;
      readonly url: string;
      /** The event that took it down. */
      readonly seq: number;
    };

/** Something a person said, as found at its source just now. */
export interface Statement {
  readonly login: string;
  /** The number of the account, which stays when the login changes; null where the platform does not tell. */
  readonly account: number | null;
  readonly by: 'person' | 'bot';
  readonly says: 'approve' | 'reject' | 'override';
  /** Role that the person said to sign as; null: whichever is needed. */
  readonly role: string | null;
  /** Digest that it names; null for what names none, such as a review. */
  readonly digest: Digest | null;
  /** Null where the platform does not tell: an environment's approval. */
  readonly at: string | null;
  readonly source: SignOffSource;
  /**
   * What the reader found wrong with it; null for nothing. `before_request` comes before every other: it is of something
   * else. A rejection that others brought in doubt, by a push or by deleting a comment, still stands.
   */
  readonly doubt: { readonly code: NotCountedCode; readonly detail: string } | null;
  /** For an override: the check that it waives, and until when. */
  readonly waives: string | null;
  readonly until: string | null;
  readonly reason: string | null;
}

/** Why a statement does not count. Closed: records and explanations name these. */
export const NOT_COUNTED = {
  bot: 'Bots and apps never sign.',
  other_digest: 'It is of another digest.',
  before_request: 'It was given before the request in its present form.',
  head_moved: 'The request’s branch is not what Slipway put there.',
  before_head_change: 'The request’s branch was changed after it.',
  other_base: 'The pull request does not go into the default branch.',
  dismissed: 'The review was dismissed.',
  replaced: 'The same person said something else later.',
  edited: 'The comment was edited.',
  deleted: 'The comment is gone, or is not by who is said to have written it.',
  not_planned: 'The run entered the environment without a plan of just this.',
  run_again: 'The run was run again: approvals of an earlier attempt do not carry over.',
  expired: 'It is older than the policy lets a sign-off be.',
  requester: 'Who asks for a promotion does not sign it.',
  author: 'Who made the version does not sign it.',
  registrar: 'Who registered the version does not sign it.',
  run_starter: 'Who started the run does not sign it.',
  role_not_asked: 'The stage asks for no such role.',
  role_not_held: 'The person does not fill the role.',
  role_unverifiable: 'Whether the person fills the role could not be checked.',
  involvement_unverifiable: 'Whether the person has a part in the version or the request could not be checked.',
  not_needed: 'Enough others signed, or the person signs for another role.',
  not_waivable: 'The policy lets nobody waive this check.',
} as const;
export type NotCountedCode = keyof typeof NOT_COUNTED;

/** How somebody has a part in the version or the request, so that they may not sign it. */
export interface Involvement {
  readonly login: string;
  readonly account: number | null;
  readonly as: 'requester' | 'author' | 'committer' | 'co_author' | 'registrar' | 'run_starter';
}

/** What was looked up about people, and what could not be. Keys are logins in lower case. */
export interface SignerFacts {
  readonly people: ReadonlyMap<string, PersonFacts>;
  readonly involved: Known<readonly Involvement[]>;
  /** Parts in the version's commits of people whom the platform knows no account for. */
  readonly unlinked: readonly UnlinkedPart[];
}

/** A part in a commit under an address that belongs to no account. */
export interface UnlinkedPart {
  readonly commit: string;
  readonly as: 'author' | 'committer' | 'co_author';
}

/** A sign-off that counts, and the demand that it fills. */
export interface SignOff {
  readonly person: string;
  readonly account: number | null;
  readonly role: string;
  /** Id of the demand. */
  readonly demand: string;
  /** GitHub's time; null where it does not tell. */
  readonly at: string | null;
  readonly source: SignOffSource;
}

export interface NotCounted {
  readonly person: string;
  readonly account: number | null;
  readonly says: Statement['says'];
  readonly code: NotCountedCode;
  readonly detail: string;
  readonly source: SignOffSource;
}

/** A rejection that stands. */
export interface Rejection {
  readonly person: string;
  readonly account: number | null;
  readonly role: string;
  readonly reason: string | null;
  readonly at: string | null;
  readonly source: SignOffSource;
}

/** A check waived by somebody whom the policy lets, with a reason, for a while. */
export interface Waiver {
  readonly person: string;
  readonly account: number | null;
  readonly role: string;
  readonly check: string;
  readonly reason: string;
  readonly at: string;
  readonly until: string;
  readonly source: SignOffSource;
}

/** Everything an auditor needs of who let a version into a stage: part of the promotion's event, and `approvals.json`. */
export interface Approvals {
  readonly digest: Digest;
  readonly basis: ApprovalBasis;
  readonly request: {
    readonly id: string;
    readonly seq: number;
    readonly requester: string;
    readonly requester_account: number | null;
    readonly place: { readonly kind: RequestPlace['kind']; readonly number: number; readonly url: string };
  } | null;
  readonly sign_offs: readonly SignOff[];
  readonly not_counted: readonly NotCounted[];
  readonly overrides: readonly Waiver[];
}
