/** People, issues, proof of origin, and how a repository is set up. */
import type { LedgerEvent } from '../core/event.ts';
import type { TokenVerdict } from '../core/origin.ts';
import type { Known, RepositoryRole } from '../core/people.ts';
import type { RulesetFacts } from '../core/rulesets.ts';
import type { EnvironmentFacts, RepositoryAccess } from '../core/setup-facts.ts';

export type { Known, RepositoryRole } from '../core/people.ts';

export interface People {
  /** Live repository role; a custom role counts as its base permission. */
  repositoryRole(login: string): Promise<Known<RepositoryRole>>;
  /** `team` as `org/slug`. */
  isTeamMember(of: { readonly team: string; readonly login: string }): Promise<Known<boolean>>;
}

export interface IssueFacts {
  readonly number: number;
  readonly url: string;
}

export interface Issues {
  /** Whether an issue of this repository carries the marker; `since` as with `openOnce`. */
  exists(marker: string, since?: string): Promise<boolean>;
  /** Opens an issue once: one that carries the marker already is returned instead. */
  openOnce(issue: {
    readonly title: string;
    readonly body: string;
    readonly marker: string;
    /** The marker cannot be older than this (ISO 8601): keeps the look-up small however many issues there are. */
    readonly since?: string;
    /** `none`: nothing can carry the marker yet, so it is looked for only after a lost answer. */
    readonly known?: 'none';
  }): Promise<IssueFacts>;
  /** Comments once, or renews the comment that carries the marker. */
  commentOnce(comment: {
    readonly issue: number;
    readonly body: string;
    readonly marker: string;
    /** As with `openOnce`. */
    readonly since?: string;
  }): Promise<IssueFacts>;
}

export interface OriginProver {
  /** Asks the platform for a signed word on this job, made for `audience` alone. */
  prove(audience: string): Promise<LedgerEvent['origin']>;
  /** The environment that this job entered, by GitHub's signed word; `known` with null for none. */
  environment(): Promise<Known<string | null>>;
}

export interface OriginVerifier {
  /** Fetches the issuer's keys, so that they are there when they are needed. Never rejects: who needs them says why. */
  loadKeys(): Promise<void>;
  /**
   * Checks signature and issuer and returns the claims. `trusted` tells whether the key is one the issuer publishes
   * now, or only the one kept with the event. With `expected`, the audience must be exactly that one and the token's
   * life must cover the event's time (never the present); without it the caller judges both from the claims.
   */
  verify(origin: LedgerEvent['origin'], expected?: OriginExpectation): Promise<TokenVerdict>;
}

export interface OriginExpectation {
  /** `originAudience(eventDigest(event))`. */
  readonly audience: string;
  /** The event's `at`. */
  readonly at: string;
}

export type { TokenVerdict as OriginVerdict } from '../core/origin.ts';

export type Setting<T> = Known<T>;

/** What `doctor` asks about the repository. */
export interface Settings {
  /** Whose token it is; `account` is the number of that account, null where it is not told. */
  tokenKind(): Promise<{
    readonly kind: 'job' | 'app' | 'person';
    readonly login: string | null;
    readonly account: number | null;
  }>;
  immutableReleases(): Promise<Setting<boolean>>;
  rulesFor(ref: {
    readonly branch: string;
  }): Promise<Setting<readonly { readonly type: string; readonly parameters: Readonly<Record<string, unknown>> }[]>>;
  rulesets(): Promise<
    Setting<readonly { readonly name: string; readonly target: string; readonly enforcement: string }[]>
  >;
  environment(name: string): Promise<Setting<EnvironmentFacts>>;
  workflowExists(path: string): Promise<Setting<boolean>>;
  /** Permissions this token turned out to have, by trying harmless reads. */
  canReadTeams(org: string): Promise<Setting<boolean>>;
  /** Every ruleset that applies to the repository, with what it says. */
  rulesetFacts(): Promise<Setting<readonly RulesetFacts[]>>;
  repositoryAccess(): Promise<Setting<RepositoryAccess>>;
}

export type { RulesetFacts } from '../core/rulesets.ts';
export type { EnvironmentFacts, RepositoryAccess } from '../core/setup-facts.ts';
