/**
 * The policy in one normal form: what `.github/slipway.yml` says, with every default filled in.
 *
 * Units: durations are milliseconds (`…Ms`), traffic shares are basis points (`…Bp`, 10,000 = all), every other
 * percentage is a fraction (0.05 = 5 %). Lists keep the order of the file where the order means something. Records
 * have no prototype and sorted keys, so a name such as `constructor` is a name and nothing else.
 */

export const OPERATIONS = [
  'register',
  'request',
  'promote',
  'rollback',
  'deprecate',
  'hold',
  'alias',
  'override',
] as const;

import type { MonitoringRules, ServingRules } from './monitoring-types.ts';
import type { EvaluationRules, MetricDefinition, StagePolicy } from './stage-types.ts';

export type * from './monitoring-types.ts';
export type * from './stage-types.ts';

/** What a policy grants. */
export type Operation = (typeof OPERATIONS)[number];

/** The role of a listed workflow with no person behind it. Built in: a policy grants it things, but cannot define it. */
export const AUTOMATION = 'automation';

export type RepositoryPermission = 'read' | 'triage' | 'write' | 'maintain' | 'admin';

/** Who fills a role: whoever is named, or in a team named, or has at least the repository permission. */
export interface RoleDefinition {
  readonly name: string;
  readonly description: string | null;
  /** GitHub logins as written; compare them without regard to case. */
  readonly users: readonly string[];
  /** `organisation/team-slug`. */
  readonly teams: readonly string[];
  /** The lowest live repository role that fills it; null when the repository role does not matter. */
  readonly permission: RepositoryPermission | null;
}

/** Role names that may do an operation: in every stage, and in single stages. */
export interface Grant {
  readonly everywhere: readonly string[];
  readonly stages: Readonly<Record<string, readonly string[]>>;
}

export interface LedgerRules {
  /** First commit of the ledger branch; null until `slipway init` has written it. */
  readonly genesis: string | null;
  /** What a reader does with an event whose origin is not proven. Default `refuse`. */
  readonly unprovenOrigin: 'refuse' | 'warn';
  /** Workflow files whose runs count; null: any workflow of the default branch. */
  readonly producedBy: readonly string[] | null;
}

export type VersionScheme = 'semver' | 'semver-build' | 'sequence';
export type Bump = 'major' | 'minor' | 'patch';

/** The smallest bump that each kind of change needs. */
export interface VersioningRules {
  readonly scheme: VersionScheme;
  readonly breakingSignature: Bump;
  readonly changedArchitecture: Bump;
  readonly addedFeatures: Bump;
  readonly changedData: Bump;
  readonly changedConfiguration: Bump;
  readonly changedPrompts: Bump;
}

export interface ArtifactRules {
  /** Artifact roles each version must have. Default `model`. */
  readonly required: readonly string[];
  /** Further roles a version may have; null: any. */
  readonly optional: readonly string[] | null;
  readonly datasetsMustState: readonly string[];
  readonly baseModelsMustState: readonly string[];
}

export interface SignOffRules {
  readonly distinctPeople: boolean;
  readonly requesterMaySign: boolean;
  readonly authorMaySign: boolean;
  /** What to do where a commit's author or committer cannot be told: nobody signs, or it is said and not looked into. */
  readonly unknownAuthors: 'refuse' | 'allow';
  /** How long a sign-off counts. */
  readonly validForMs: number;
  /** How long a request stays open. */
  readonly requestValidForMs: number;
}

/** The checks that an override can waive, if the policy lets it. */
export const WAIVABLE = [
  'soak',
  'freezes',
  'evaluation',
  'documents',
  'checklist',
  'sign_offs',
  'change_link',
  'environment',
  'holds',
] as const;

export type WaivableCheck = (typeof WAIVABLE)[number];

export interface OverrideRules {
  /** Sorted. */
  readonly waive: readonly WaivableCheck[];
  /** How long an override counts. */
  readonly validForMs: number;
  /** Whether an issue is opened to follow it up. */
  readonly followUp: boolean;
}

export interface CommandRules {
  /** Commands on pull requests from forks. Default `refuse`. */
  readonly onForks: 'refuse' | 'allow';
  /** The workflow file that `/evaluate` starts; null: none. */
  readonly evaluate: string | null;
}

export interface Freeze {
  /** Stages nothing is promoted to; null: every stage. */
  readonly stages: readonly string[] | null;
  /** First and last day, UTC, `YYYY-MM-DD`, both frozen. */
  readonly from: string;
  readonly to: string;
  /** The same as instants: frozen while `startMs <= now < endMs` (Unix time). */
  readonly startMs: number;
  readonly endMs: number;
  readonly reason: string | null;
}

export interface AliasRule {
  readonly name: string;
  /** The stage whose `live` it follows; null: set by hand. */
  readonly follows: string | null;
}

export type PresetName = 'basic' | 'modelops' | 'experiment' | 'validation' | 'classic';

export interface Lifecycle {
  /** Null: stages of the policy's own. */
  readonly preset: PresetName | null;
  readonly start: string;
  /** Every stage, start first, in the order a version meets them. */
  readonly order: readonly string[];
}

export interface ModelEntry {
  readonly name: string;
  readonly owner: string | null;
  readonly description: string | null;
  readonly tags: Readonly<Record<string, string>>;
  /** The sections this model overrides, such as `evaluation`. */
  readonly overrides: readonly string[];
}

/** What a policy decides, for all models or for one. */
export interface PolicyBody {
  readonly version: 1;
  readonly lifecycle: Lifecycle;
  readonly ledger: LedgerRules;
  /** Whether releases must be immutable, or may be mutable where the platform does not offer it. Default `prefer`. */
  readonly immutableReleases: 'require' | 'prefer';
  readonly roles: Readonly<Record<string, RoleDefinition>>;
  readonly permissions: Readonly<Record<Operation, Grant>>;
  readonly versioning: VersioningRules;
  readonly artifacts: ArtifactRules;
  readonly signOffs: SignOffRules;
  readonly overrides: OverrideRules;
  readonly commands: CommandRules;
  /** A promotion must quote a link that begins with one of these; empty: it need not. */
  readonly changeLink: readonly string[];
  readonly freeze: readonly Freeze[];
  readonly aliases: Readonly<Record<string, AliasRule>>;
  readonly metrics: Readonly<Record<string, MetricDefinition>>;
  readonly evaluation: EvaluationRules;
  readonly stages: Readonly<Record<string, StagePolicy>>;
  readonly monitoring: MonitoringRules;
  readonly serving: ServingRules;
}

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

/** 1-based; the column counts UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The document behind a policy: kept so that a model's overrides are merged, and explained, as they were written. */
export interface PolicySource {
  readonly file: string;
  /** The document as plain data, keys as written. */
  readonly document: JsonObject;
  /** Where each key or list item stands, by its path (see `formatPath`). */
  readonly positions: ReadonlyMap<string, Position>;
}

export interface Policy extends PolicyBody {
  /** Null: the policy lists no models, so any name may be registered. Else only these exist. */
  readonly models: Readonly<Record<string, ModelEntry>> | null;
  readonly source: PolicySource;
}

export interface EffectivePolicy extends PolicyBody {
  readonly kind: 'effective';
  readonly model: ModelEntry;
  readonly source: PolicySource;
}

export interface UnknownModel {
  readonly kind: 'unknown_model';
  readonly model: string;
  /** The most similar model the policy lists; null when none is similar. */
  readonly nearest: string | null;
}

/** Something wrong with a policy, at its place. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Such as `permissions.promote.production[0]`; empty for the document. */
  readonly path: string;
  /** What stands there, shortened. */
  readonly found: string;
  /** One sentence without full stop: what is required, and what was found. */
  readonly message: string;
  /** What to write instead, when something valid is near. */
  readonly suggestion?: string;
}

export type LoadedPolicy =
  | { readonly kind: 'ok'; readonly policy: Policy; readonly warnings: readonly Problem[] }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] };

/** Who is granted an operation. No roles: nobody is. */
export interface Permission {
  /** Role names in the order of the policy; may include {@link AUTOMATION}, which has no definition. */
  readonly roles: readonly string[];
  readonly definitions: Readonly<Record<string, RoleDefinition>>;
}

/** A node of an explanation; has the shape of a check, so that the same renderers walk it. */
export interface Explanation {
  /** Stable name, snake_case. */
  readonly name: string;
  readonly title: string;
  /** `not_applicable`: a statement of the policy; `inconclusive`: something that deserves attention. */
  readonly status: 'not_applicable' | 'inconclusive';
  readonly detail: string;
  readonly evidence?: { readonly origin: string; readonly value: Json };
  readonly children?: readonly Explanation[];
}
