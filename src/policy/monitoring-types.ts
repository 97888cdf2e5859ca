/** What is watched while a version serves, and what serving is told. */
import type { Rule } from './stage-types.ts';

export interface Guard {
  readonly metric: string;
  readonly slice: string | null;
  readonly percentile: number | null;
  readonly rule: Extract<Rule, { kind: 'threshold' | 'vs_live' }>;
  /** Length of the window looked at; null: everything since the step began. */
  readonly windowMs: number | null;
  readonly onBreach: 'rollback' | 'hold' | 'notify';
}

/** Queries that bring one metric from Prometheus; `$model`, `$stage`, `$version`, `$window` are filled in. */
export type MetricQuery =
  | { readonly kind: 'events'; readonly events: string; readonly of: string }
  | { readonly kind: 'values'; readonly sum: string; readonly count: string; readonly squares: string | null }
  /** A counter by `le`, as Prometheus histograms have it. */
  | { readonly kind: 'distribution'; readonly buckets: string }
  | { readonly kind: 'categories'; readonly counts: string; readonly by: string }
  | { readonly kind: 'gauge'; readonly value: string };

/** One question to an HTTP API whose answer holds observation rows. */
export interface HttpQuery {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  /** JSON text to send; null for none. */
  readonly body: string | null;
  /** Path to the rows, such as `data.rows[*]`. */
  readonly rows: string;
  /** Column of an observation → path within a row, or a constant written `=text`. */
  readonly columns: Readonly<Record<string, string>>;
}

/** The header that carries a secret, and the name of the environment variable that holds it. */
export interface SourceSecret {
  readonly header: string;
  readonly variable: string;
  /** Written before the secret, such as `Bearer `. */
  readonly prefix: string;
}

export interface MonitoringRules {
  readonly source:
    | { readonly kind: 'prometheus'; readonly url: string; readonly secret: SourceSecret | null }
    | { readonly kind: 'http'; readonly url: string; readonly secret: SourceSecret | null }
    | { readonly kind: 'file'; readonly path: string }
    | null;
  /** By metric; a metric that is not here is asked for by its conventional name. */
  readonly read: Readonly<Record<string, MetricQuery>>;
  /** For an `http` source; empty: the source's own address answers with rows. */
  readonly queries: readonly HttpQuery[];
  /** Column of an observation → column of the file or answer. */
  readonly columns: Readonly<Record<string, string>>;
  /** How old the newest observation may be. Default 24 h. */
  readonly maxAgeMs: number;
  /** How often somebody looks; the heartbeat speaks up after three times this and a day. Default 1 h. */
  readonly lookEveryMs: number;
  readonly minSamples: number;
  /** One-sided, over all guards, valid at every look; fraction. */
  readonly errorBudget: number;
  readonly guards: readonly Guard[];
}

export type ServingTarget = 'aliases' | 'flagd' | 'gateway-api' | 'kserve' | 'argo-rollouts' | 'json';

/** Whom to tell that what is served has changed. Secrets are names of environment variables, never values. */
export type AfterChange =
  /** A POST of the change; signed where a secret is named. */
  | { readonly kind: 'webhook'; readonly url: string; readonly secret: string | null }
  /** `repository_dispatch` of this type, in this repository or another (`owner/name`). */
  | { readonly kind: 'dispatch'; readonly type: string; readonly repository: string | null }
  /** A Slack-compatible incoming webhook, whose address is the secret. */
  | { readonly kind: 'slack'; readonly secret: string }
  /** A request that empties a cache, such as a CDN's purge. */
  | {
      readonly kind: 'purge';
      readonly url: string;
      readonly method: 'POST' | 'PURGE' | 'DELETE';
      readonly secret: string | null;
    };

export interface ServingRules {
  readonly targets: readonly ServingTarget[];
  readonly afterChange: readonly AfterChange[];
}
