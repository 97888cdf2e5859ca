/** Reads observations from where the policy says they are. */
import type { Metrics } from '../../ports/serving.ts';
import type { Environment } from '../platform.ts';
import { TIMEOUT_MS } from './ask.ts';
import { readFiles } from './files.ts';
import { readHttp } from './http.ts';
import { readPrometheus } from './prometheus.ts';

export { fileMetrics } from './files.ts';

export interface MetricsOptions {
  /** Where secrets are; they leave in headers only. */
  readonly env: Environment;
  /** Folder that paths of files are relative to. Default: the working folder. */
  readonly base?: string;
  readonly fetch?: typeof globalThis.fetch;
  /** Longest wait for one answer, milliseconds. Default 30 s. */
  readonly timeoutMs?: number;
}

/**
 * The metrics of a policy's source: a file (path or glob), Prometheus, or an HTTP API that answers with JSON. Nothing is
 * thrown for what the source does: an answer that cannot be used is `unreadable`, and says why.
 */
export function createMetrics(of: MetricsOptions): Metrics {
  const outside = { env: of.env, fetch: of.fetch ?? globalThis.fetch, timeoutMs: of.timeoutMs ?? TIMEOUT_MS };
  return {
    async observe(query, rules) {
      const { source } = rules;
      switch (source?.kind) {
        case undefined:
          return {
            kind: 'unreadable',
            problems: [
              {
                where: 'monitoring.source',
                message: 'the policy names no source of metrics: write monitoring.source',
                weight: 'hold',
              },
            ],
          };
        case 'file':
          return readFiles({ query, paths: [source.path], base: of.base ?? '.', columns: rules.columns });
        case 'prometheus':
          return readPrometheus({ query, server: source, rules, outside });
        case 'http':
          return readHttp({ query, server: source, rules, outside });
      }
    },
  };
}
