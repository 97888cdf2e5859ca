/** What `doctor` looked up: the facts that its checks are made from. */
import type { Policy, Problem } from '../policy/types.ts';
import type { Known, RepositoryRole } from './people.ts';
import type { RulesetFacts } from './rulesets.ts';

/** What the token may do in this repository, as far as GitHub tells without trying. */
export interface RepositoryAccess {
  readonly contents: Known<'read' | 'write'>;
  readonly administration: Known<boolean>;
  /** Whether issues are switched on: rollbacks open one. */
  readonly issues: boolean;
}

export interface EnvironmentFacts {
  readonly exists: boolean;
  /** People and teams that may approve. */
  readonly reviewers: number;
  readonly prevent_self_review: boolean;
  /** Null where GitHub does not say. */
  readonly admins_bypass: boolean | null;
  /** Which branches may enter it. */
  readonly branches: 'any' | 'protected' | 'limited';
  /** Who may approve: logins, and teams as `org/slug`. */
  readonly people: readonly string[];
  readonly teams: readonly string[];
}

export interface SetupFacts {
  /** `owner/name`. */
  readonly repository: string;
  readonly defaultBranch: string;
  readonly policy:
    | { readonly kind: 'ok'; readonly policy: Policy; readonly warnings: readonly Problem[] }
    | { readonly kind: 'invalid'; readonly problems: readonly Problem[] }
    | { readonly kind: 'missing' };
  readonly ledger:
    | { readonly kind: 'missing' }
    /** `descends` is null where the policy pins nothing to descend from. */
    | { readonly kind: 'found'; readonly commit: string; readonly descends: 'yes' | 'no' | 'unknown_commit' | null };
  /** Whether each workflow that the policy lists, or rests on, is on the default branch. */
  readonly workflows: ReadonlyMap<string, Known<boolean>>;
  /** Types of the rules that GitHub applies to the ledger branch. */
  readonly branchRules: Known<readonly string[]>;
  readonly rulesets: Known<readonly RulesetFacts[]>;
  readonly immutableReleases: Known<boolean>;
  /** The registry's newest release, which shows what immutability was when it was published. */
  readonly lastRelease: { readonly tag: string; readonly immutable: boolean } | null;
  readonly token: { readonly kind: 'job' | 'app' | 'person'; readonly login: string | null };
  readonly access: Known<RepositoryAccess>;
  /** Whether GitHub vouches for this job; `no_job` outside of one. */
  readonly identity:
    | { readonly kind: 'no_job' }
    | { readonly kind: 'proven' }
    | { readonly kind: 'unproven'; readonly reason: string };
  /** Whether the teams of each organisation that roles name can be read. */
  readonly teams: ReadonlyMap<string, Known<boolean>>;
  /** A repository role, looked up to see whether roles can be; null where no role of the policy rests on one. */
  readonly roleLookup: Known<RepositoryRole> | null;
  readonly environments: ReadonlyMap<string, Known<EnvironmentFacts>>;
}
