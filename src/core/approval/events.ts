/** What events of requests, of words in comments and of restrictions say. */
import type { VersionPointer } from '../event.ts';
import type { Digest } from '../names.ts';
import type { ApprovalBasis, RequestDocument, RequestPlace } from './types.ts';

/** What became of a request that led nowhere. */
export const REQUEST_ENDS = ['superseded', 'expired', 'withdrawn', 'rejected'] as const;
export type RequestEnd = (typeof REQUEST_ENDS)[number];

/** What a person may say in a comment of a request. */
export const SPOKEN = ['approve', 'reject', 'override'] as const;

/** Whether a version may go on: `deprecated` has an end of life, `quarantined` is kept from further stages; neither moves it. */
export const RESTRICTIONS = ['deprecated', 'quarantined', 'none'] as const;

/** Where something was said, so that it can be read again. */
export interface CommentSource {
  readonly comment: number;
  readonly issue: number;
  readonly url: string;
  readonly created_at: string;
  /** SHA-256 of the comment's text, so that an edit shows. */
  readonly body: Digest;
}

export interface RequestPayloads {
  /** Somebody asks that a version be let into a stage; or asks again, because what would be signed has changed. */
  readonly requested: VersionPointer & {
    /** `request-<seq>` of the event that first asked. */
    readonly request: string;
    readonly stage: string;
    /** The approval digest: of `basis`. */
    readonly digest: Digest;
    readonly basis: ApprovalBasis;
    readonly requester: string;
    /** The number of the requester's account, which stays when the login changes; null where GitHub does not tell. */
    readonly requester_account: number | null;
    readonly place: RequestPlace;
    readonly document: RequestDocument;
    readonly expires_at: string;
    /** What this takes the place of, and why sign-offs of it no longer count; null for the first. */
    readonly replaces: {
      readonly request: string;
      readonly version: string;
      readonly digest: Digest;
      /** The event that asked for it. */
      readonly asked: number;
      readonly because: readonly string[];
    } | null;
  };
  readonly request_closed: VersionPointer & {
    readonly request: string;
    readonly stage: string;
    readonly digest: Digest;
    /** The event that asked for it in its last form. */
    readonly asked: number;
    readonly status: RequestEnd;
    readonly reason: string;
  };
  /** What a person said in a comment, taken down when it was new. Read again at its source when a decision rests on it. */
  readonly signed: VersionPointer & {
    readonly request: string;
    readonly stage: string;
    readonly digest: Digest;
    readonly says: (typeof SPOKEN)[number];
    /** The number of the account of who said it, the event's actor; null where GitHub does not tell. */
    readonly account: number | null;
    /** Role that the person said to sign as; null: whichever is needed. */
    readonly role: string | null;
    /** For an override: the check that it waives, and until when. */
    readonly check: string | null;
    readonly until: string | null;
    readonly reason: string | null;
    readonly source: CommentSource;
  };
  readonly restricted: VersionPointer & {
    readonly restriction: (typeof RESTRICTIONS)[number];
    /** Its end of life; null for none, or at once. */
    readonly until: string | null;
    /** What to use instead. */
    readonly migrate_to: VersionPointer | null;
    readonly reason: string;
  };
}
