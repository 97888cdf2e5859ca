/** What is watched while a version serves: the source, how its metrics are found there, and the guards. */
import { normaliseGuard } from './normalise-rules.ts';
import type { RawHttpQuery, RawMetricQuery, RawMonitoring, RawMonitoringSource } from './raw-monitoring.ts';
import { mapRecord } from './records.ts';
import type { HttpQuery, MetricQuery, MonitoringRules, SourceSecret } from './types.ts';
import { parseDuration, parseFraction } from './units.ts';

export function normaliseMonitoring(raw: RawMonitoring = {}): MonitoringRules {
  return {
    source: normaliseSource(raw.source),
    read: mapRecord(raw.read, normaliseMetricQuery),
    queries: (raw.queries ?? []).map((query) => normaliseHttpQuery(query, raw.source?.http)),
    columns: mapRecord(raw.columns, (column) => column),
    maxAgeMs: parseDuration(raw['max-age'] ?? '24h')!,
    lookEveryMs: parseDuration(raw['look-every'] ?? '1h')!,
    minSamples: raw['min-samples'] ?? 1000,
    errorBudget: parseFraction(raw['error-budget'] ?? 0.05)!,
    guards: (raw.guards ?? []).map(normaliseGuard),
  };
}

function normaliseSource(raw: RawMonitoringSource | undefined): MonitoringRules['source'] {
  if (raw?.prometheus !== undefined) return { kind: 'prometheus', url: raw.prometheus, secret: normaliseSecret(raw) };
  if (raw?.http !== undefined) return { kind: 'http', url: raw.http, secret: normaliseSecret(raw) };
  return raw?.file === undefined ? null : { kind: 'file', path: raw.file };
}

const BEARER_HEADER = 'Authorization';

function normaliseSecret({ secret, header = BEARER_HEADER, prefix }: RawMonitoringSource): SourceSecret | null {
  if (secret === undefined) return null;
  // The names of headers are compared without regard to case.
  const bearer = header.toLowerCase() === BEARER_HEADER.toLowerCase();
  return { header, variable: secret, prefix: prefix ?? (bearer ? 'Bearer ' : '') };
}

function normaliseMetricQuery(raw: RawMetricQuery): MetricQuery {
  if (raw.events !== undefined) return { kind: 'events', events: raw.events, of: raw.of! };
  if (raw.sum !== undefined) return { kind: 'values', sum: raw.sum, count: raw.count!, squares: raw.squares ?? null };
  if (raw.buckets !== undefined) return { kind: 'distribution', buckets: raw.buckets };
  if (raw.counts !== undefined) return { kind: 'categories', counts: raw.counts, by: raw.by! };
  return { kind: 'gauge', value: raw.value! };
}

/** `[*]`: the answer is the list of rows. */
const WHOLE_ANSWER = '[*]';

function normaliseHttpQuery(raw: RawHttpQuery, url: string | undefined): HttpQuery {
  const body = raw.body === undefined || typeof raw.body === 'string' ? (raw.body ?? null) : JSON.stringify(raw.body);
  return {
    url: raw.url ?? url!,
    method: raw.method ?? (body === null ? 'GET' : 'POST'),
    body,
    rows: raw.rows ?? WHOLE_ANSWER,
    columns: mapRecord(raw.columns, (path) => path),
  };
}
