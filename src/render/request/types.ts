/** What the page of a request is made of: plain facts, nothing to look up and nothing to decide. */
import type { NotCounted, Rejection, RequestDocument, SignOff, Waiver } from '../../core/approval/types.ts';
import type { EligibilityItem } from '../../core/eligibility/types.ts';
import type { EvaluationRecord } from '../../core/evaluation/types.ts';
import type { Payloads, RequestEnd, VersionPointer } from '../../core/event.ts';
import type { Status } from '../../core/result.ts';
import type { OpenRequest } from '../../core/state.ts';
import type { RoleDefinition } from '../../policy/types.ts';
import type { RenderLinks } from '../links.ts';

/** One demand of the stage, and how far it is met. */
export interface DemandProgress {
  readonly id: string;
  readonly roles: readonly string[];
  readonly wanted: number;
  readonly signed: readonly SignOff[];
  readonly missing: number;
  /** Logins of who could still fill it, as far as that can be told. */
  readonly couldSign: readonly string[];
}

export interface SignOffProgress {
  readonly demands: readonly DemandProgress[];
  readonly notCounted: readonly NotCounted[];
  readonly rejections: readonly Rejection[];
  readonly waivers: readonly Waiver[];
}

/** A check besides the sign-offs that stands in the way, and was not waived. */
export interface Blocking {
  readonly title: string;
  readonly status: Status;
  readonly detail: string;
  readonly next: string;
}

/** What became of a request. */
export type RequestOutcome =
  | {
      readonly kind: 'promoted';
      readonly at: string;
      readonly by: string;
      /** Sequence number of the promotion's event. */
      readonly seq: number;
      /** Tag of the release record; null where the stage keeps none. */
      readonly tag: string | null;
      readonly displaced: string | null;
      readonly runUrl: string | null;
    }
  | {
      readonly kind: RequestEnd;
      readonly at: string;
      /** Who ended it; null where it ended by itself. */
      readonly by: string | null;
      readonly seq: number;
      readonly reason: string;
      /** The request that takes its place; null for none. */
      readonly instead: { readonly version: string; readonly url: string } | null;
    };

export interface RequestPage {
  readonly model: string;
  readonly request: OpenRequest;
  readonly document: RequestDocument;
  readonly replaces: Payloads['requested']['replaces'];
  /** Stage the version is in; null before its first move. */
  readonly from: string | null;
  /** What is live in the stage that is entered; null for nothing. */
  readonly live: VersionPointer | null;
  /** `live`: it takes the place of what is live; `incoming`: step by step. `resting`: the stage holds many. */
  readonly becomes: 'live' | 'resting' | 'incoming';
  /** `asked`: somebody carries it out once all is there; `approved`: it is carried out by itself. */
  readonly carriedOut: 'asked' | 'approved';
  readonly blocking: readonly Blocking[];
  readonly progress: SignOffProgress;
  /** Definitions of the roles that the demands name. */
  readonly roles: Readonly<Record<string, RoleDefinition>>;
  /** Who could not be asked for a review, and why; empty where nobody had to be, or all could. */
  readonly notAsked: readonly { readonly who: string; readonly reason: string }[];
  /** The evaluation that counts; null without one. */
  readonly evaluation: EvaluationRecord | null;
  /** Where its whole report is; null for nowhere but in the ledger. */
  readonly reportUrl: string | null;
  /** What differs from what is live, a sentence each, most important first. */
  readonly changes: readonly string[];
  readonly eligibility: readonly EligibilityItem[];
  readonly links: RenderLinks;
  /** Without comment signs: `slipway:request:…`. */
  readonly marker: string;
  /** Null while it is open. */
  readonly outcome: RequestOutcome | null;
}
