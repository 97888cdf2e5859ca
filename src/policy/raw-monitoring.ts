/** Monitoring and serving as the schema has let them through. */
import type { RawGuard } from './raw.ts';
import type { AfterChange, Json } from './types.ts';

type Many<T> = { readonly [name: string]: T };

export interface RawMonitoringSource {
  readonly prometheus?: string;
  readonly http?: string;
  readonly file?: string;
  readonly secret?: string;
  readonly header?: string;
  readonly prefix?: string;
}

export interface RawMetricQuery {
  readonly events?: string;
  readonly of?: string;
  readonly sum?: string;
  readonly count?: string;
  readonly squares?: string;
  readonly buckets?: string;
  readonly counts?: string;
  readonly by?: string;
  readonly value?: string;
}

export interface RawHttpQuery {
  readonly url?: string;
  readonly method?: 'GET' | 'POST';
  readonly body?: Json;
  readonly rows?: string;
  readonly columns?: Many<string>;
}

export interface RawMonitoring {
  readonly source?: RawMonitoringSource;
  readonly read?: Many<RawMetricQuery>;
  readonly queries?: readonly RawHttpQuery[];
  readonly columns?: Many<string>;
  readonly 'max-age'?: string;
  readonly 'look-every'?: string;
  readonly 'min-samples'?: number;
  readonly 'error-budget'?: string | number;
  readonly guards?: readonly RawGuard[];
}

export interface RawAfterChange {
  readonly webhook?: string;
  readonly dispatch?: string;
  readonly repository?: string;
  readonly slack?: string;
  readonly purge?: string;
  readonly method?: Extract<AfterChange, { kind: 'purge' }>['method'];
  readonly secret?: string;
}

export interface RawServing {
  readonly targets?: readonly string[];
  readonly 'after-change'?: readonly RawAfterChange[];
}
