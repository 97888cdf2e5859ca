/** The document as the schema has let it through: keys as written, nothing filled in. */
import type { RawMonitoring, RawServing } from './raw-monitoring.ts';
import type { Classified, DecidedBy, EnvironmentRule, Operation, SignOffRules, WaivableCheck } from './types.ts';

type Many<T> = { readonly [name: string]: T };

export interface RawStageEdges {
  readonly from?: readonly string[];
  readonly 'displaces-to'?: string;
  readonly 'compares-with'?: string;
  readonly holds?: 'one' | 'many';
  readonly description?: string;
}

export interface RawGraph {
  readonly start: string;
  readonly stages: Many<RawStageEdges>;
}

export interface RawRole {
  readonly description?: string;
  readonly users?: readonly string[];
  readonly teams?: readonly string[];
  readonly permission?: string;
}

export interface RawBound {
  readonly min?: number;
  readonly max?: number;
  readonly vs?: 'live';
  readonly tolerance?: string | number;
  readonly improvement?: string | number;
  readonly across?: string;
  readonly 'max-difference'?: number;
  readonly 'min-ratio'?: number;
  readonly 'min-group'?: number;
}

export interface RawGate extends RawBound {
  readonly metric: string;
  readonly slice?: string;
  readonly percentile?: number;
  readonly by?: DecidedBy;
}

export interface RawGuard extends RawGate {
  readonly window?: string;
  readonly 'on-breach'?: string;
}

export interface RawSource {
  readonly value?: string;
  readonly n?: string;
  readonly expected?: string;
  readonly error?: string;
  readonly low?: string;
  readonly high?: string;
  readonly of?: readonly [string, string];
  readonly label?: string;
  readonly score?: string;
  readonly threshold?: number;
  readonly positive?: string;
  readonly as?: Classified;
}

export interface RawMapping {
  readonly files?: string;
  readonly task?: string;
  readonly key?: string;
  readonly cluster?: string;
  readonly rows?: string;
  readonly slices?: readonly string[] | Many<string>;
  readonly metrics: Many<string | RawSource>;
}

export interface RawStep {
  readonly share: string | number;
  readonly 'at-least'?: string;
  readonly samples?: number;
}

export interface RawExposure {
  readonly strategy?: 'immediate' | 'shadow' | 'canary' | 'ramp' | 'ab' | 'tenants';
  readonly 'shadow-first'?: boolean;
  readonly initial?: string | number;
  readonly 'max-share'?: string | number;
  readonly steps?: readonly RawStep[];
  readonly advance?: 'automatic' | 'on-approval';
  readonly split?: string | number;
  readonly tenants?: readonly string[];
}

export interface RawEnvironment {
  readonly name?: string;
  readonly reviewers?: number;
  readonly 'prevent-self-review'?: boolean;
  readonly 'prevent-admin-bypass'?: boolean;
  readonly branches?: EnvironmentRule['branches'];
  readonly 'without-protection'?: EnvironmentRule['withoutProtection'];
}

export interface RawSoak {
  readonly stage?: string;
  readonly 'at-least'?: string;
  readonly samples?: number;
}

/** Both keys are there once a model is merged in. */
export interface RawAtLeast {
  readonly count?: number;
  readonly of?: readonly string[];
}

/** Counts by role, and the two keys that no role can have. */
export interface RawSignOffs {
  readonly [role: string]: number | RawAnyOf | RawAtLeast | readonly RawAtLeast[] | undefined;
  readonly 'any-of'?: RawAnyOf;
  readonly 'at-least'?: RawAtLeast | readonly RawAtLeast[];
}

export type RawAnyOf = readonly string[] | readonly (readonly string[])[];

export interface RawStage {
  readonly description?: string;
  readonly from?: readonly string[];
  readonly 'displaces-to'?: string;
  readonly 'compares-with'?: string;
  readonly environment?: string | RawEnvironment;
  readonly when?: 'asked' | 'approved';
  readonly requires?: {
    readonly evaluation?: 'pass' | 'none';
    readonly soak?: RawSoak;
    readonly 'sign-offs'?: RawSignOffs;
    readonly documents?: readonly string[];
    readonly checklist?: readonly string[];
  };
  readonly exposure?: RawExposure;
  readonly rollback?: { readonly keep?: number; readonly hold?: string; readonly environment?: string };
  readonly 'release-records'?: 'per-promotion' | 'per-version';
}

export interface RawFreeze {
  readonly stages?: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly reason?: string;
}

export type RawGrant = readonly string[] | Many<readonly string[]>;

/** The sections that a policy has and a model may override. */
export interface RawBody {
  readonly roles?: Many<RawRole>;
  readonly permissions?: { readonly [operation in Operation]?: RawGrant };
  readonly versioning?: Many<string>;
  readonly artifacts?: {
    readonly required?: readonly string[];
    readonly optional?: readonly string[];
    readonly 'datasets-must-state'?: readonly string[];
    readonly 'base-models-must-state'?: readonly string[];
  };
  readonly 'sign-offs'?: {
    readonly 'distinct-people'?: boolean;
    readonly 'requester-may-sign'?: boolean;
    readonly 'author-may-sign'?: boolean;
    readonly 'unknown-authors'?: SignOffRules['unknownAuthors'];
    readonly 'valid-for'?: string;
    readonly 'request-valid-for'?: string;
  };
  readonly overrides?: {
    readonly waive?: readonly WaivableCheck[];
    readonly 'valid-for'?: string;
    readonly 'follow-up'?: boolean;
  };
  readonly 'change-link'?: readonly string[];
  readonly freeze?: readonly RawFreeze[];
  readonly aliases?: Many<{ readonly follows: string } | null>;
  readonly evaluation?: {
    readonly set?: { readonly name?: string; readonly digest?: string; readonly 'same-as-live'?: boolean };
    readonly 'max-age'?: string;
    readonly coverage?: string | number;
    readonly confidence?: string | number;
    readonly by?: DecidedBy;
    readonly 'first-version'?: 'accept' | 'refuse';
    readonly read?: readonly RawMapping[];
    readonly publish?: string;
    readonly gates?: Many<readonly RawGate[]>;
  };
  readonly stages?: Many<RawStage>;
  readonly monitoring?: RawMonitoring;
  readonly serving?: RawServing;
}

export interface RawModel extends RawBody {
  readonly owner?: string;
  readonly description?: string;
  readonly tags?: Many<string>;
}

export interface RawMetric {
  readonly description?: string;
  readonly from?: readonly string[];
  readonly direction?: 'up' | 'down';
  readonly kind?: string;
  readonly unit?: string;
  readonly drift?: 'psi' | 'kl';
  readonly of?: string;
}

export interface RawPolicy extends RawBody {
  readonly version: 1;
  readonly lifecycle: string | RawGraph;
  readonly ledger?: {
    readonly genesis?: string;
    readonly 'unproven-origin'?: 'refuse' | 'warn';
    readonly 'produced-by'?: readonly string[];
  };
  readonly 'immutable-releases'?: 'require' | 'prefer';
  readonly commands?: { readonly 'on-forks'?: 'refuse' | 'allow'; readonly evaluate?: string };
  readonly metrics?: Many<RawMetric>;
  readonly models?: Many<RawModel>;
}

/** What a model may say that is not an override. */
export const MODEL_FACTS: readonly string[] = ['owner', 'description', 'tags'];

/** Sections of a policy that a model cannot override. */
export const SAID_ONCE: readonly string[] = [
  'version',
  'lifecycle',
  'ledger',
  'immutable-releases',
  'commands',
  'metrics',
  'models',
];
