/** What the judgement of sign-offs is made from, and what comes out. */
import type { RepositoryPermission, RoleDefinition, SignOffRules } from '../../policy/types.ts';
import type { Digest } from '../names.ts';
import type { NotCounted, NotCountedCode, Rejection, SignerFacts, SignOff, Statement, Waiver } from './types.ts';

/** So many sign-offs, each by somebody who fills one of the roles. */
export interface SignOffDemand {
  readonly id: string;
  readonly roles: readonly string[];
  readonly count: number;
}

export interface QuorumFacts {
  /** The approval digest as it is now. */
  readonly digest: Digest;
  readonly demands: readonly SignOffDemand[];
  readonly rules: Pick<
    SignOffRules,
    'distinctPeople' | 'requesterMaySign' | 'authorMaySign' | 'unknownAuthors' | 'validForMs'
  >;
  /** The policy's roles. One that is missing is filled by nobody. */
  readonly roles: Readonly<Record<string, RoleDefinition>>;
  readonly overrides: {
    /** Who may waive something in this stage: names of roles. */
    readonly roles: readonly string[];
    /** Checks that the policy lets be waived. */
    readonly waivable: readonly string[];
    /** How long an override counts at most. */
    readonly validForMs: number;
  };
  readonly statements: readonly Statement[];
  /** Sources that could not be read, and why: any of them may hold a rejection, whatever the others say. */
  readonly unreadable: readonly string[];
  readonly signers: SignerFacts;
  /** ISO time of the decision. */
  readonly now: string;
}

/** Why something does not count, in a sentence. */
export interface Objection {
  readonly code: NotCountedCode;
  readonly detail: string;
}

/** Who could take an open place in one role. */
export interface CouldSign {
  readonly role: string;
  /**
   * Id of the demand that the signature would fill: another one than the open one where somebody who signs there now could
   * move over.
   */
  readonly demand: string;
  /** Named in the role, not excluded, and without a sign-off that counts. */
  readonly users: readonly string[];
  readonly teams: readonly string[];
  /** Anybody with this repository role or a higher one; null where that does not matter. */
  readonly repositoryRole: RepositoryPermission | null;
  /** Named in the role, but may not sign this. */
  readonly excluded: readonly (Objection & { readonly login: string })[];
}

export interface DemandOutcome {
  readonly id: string;
  readonly roles: readonly string[];
  readonly wanted: number;
  /** Earliest first. */
  readonly signed: readonly SignOff[];
  readonly missing: number;
  /** Empty where nothing is missing. */
  readonly couldSign: readonly CouldSign[];
}

/** Something that was not answered, and what to configure so that it is. */
export interface Unverified {
  /** Whose statement it is about; null where it is about all. */
  readonly person: string | null;
  readonly role: string | null;
  /** What is not known, where it is no person's role and nobody's part in the version. */
  readonly what?: string;
  readonly reason: string;
  readonly next: string;
}

export interface QuorumOutcome {
  /**
   * `rejected`: a rejection stands, whoever has signed. `unverifiable`: what could not be checked might be a rejection, or
   * would make the sign-offs complete. `missing`: not even that would.
   */
  readonly verdict: 'met' | 'missing' | 'rejected' | 'unverifiable';
  readonly demands: readonly DemandOutcome[];
  /** All that count, in the order of the demands. */
  readonly signOffs: readonly SignOff[];
  readonly notCounted: readonly NotCounted[];
  readonly rejections: readonly Rejection[];
  readonly waivers: readonly Waiver[];
  readonly unverifiable: readonly Unverified[];
  /** Whether a rejection may stand that could not be read, or whose author's role could not: no override gets past it. */
  readonly perhapsRejected: boolean;
}
