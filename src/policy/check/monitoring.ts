/** Can what is watched be read: the source, the queries of each metric, and how often somebody looks? */
import { driftOf } from '../drift.ts';
import { nearestOf } from '../nearest.ts';
import { listOf, type Path } from '../paths.ts';
import type { RawPolicy } from '../raw.ts';
import type { RawHttpQuery, RawMonitoring } from '../raw-monitoring.ts';
import { formatDuration, parseDuration } from '../units.ts';
import { checkAddress } from './addresses.ts';
import { checkForm, type Form } from './forms.ts';
import type { Subject } from './report.ts';

const WITH_SECRET = { may: ['secret', 'header', 'prefix'] };
const SOURCES: Readonly<Record<'prometheus' | 'http' | 'file', Form>> = {
  prometheus: WITH_SECRET,
  http: WITH_SECRET,
  file: {},
};

const QUERIES: Readonly<Record<string, Form>> = {
  events: { needs: ['of'] },
  sum: { needs: ['count'], may: ['squares'] },
  buckets: {},
  counts: { needs: ['by'] },
  value: {},
};

/** What stands in the section itself. */
export function checkMonitoring(subject: Subject): void {
  const { monitoring } = subject.policy;
  if (monitoring === undefined) return;
  checkSource(subject, monitoring);
  checkRead(subject, monitoring);
  for (const [index, query] of (monitoring.queries ?? []).entries()) {
    checkQuery(subject, query, ['monitoring', 'queries', index]);
  }
}

function checkSource(subject: Subject, { source }: RawMonitoring): void {
  if (source === undefined) return;
  const path = ['monitoring', 'source'];
  checkForm(subject, { mapping: source, forms: SOURCES, path });
  for (const key of ['prometheus', 'http'] as const) {
    if (source[key] !== undefined) checkAddress(subject, source[key], [...path, key]);
  }
  for (const key of ['header', 'prefix'] as const) {
    if (source[key] === undefined || source.secret !== undefined || source.file !== undefined) continue;
    const message = `"${key}" needs "secret" beside it: the name of the secret that the header carries`;
    subject.problem({ path: [...path, key], found: source[key], message });
  }
}

/** The names under which something can be counted: the metrics, and what drift is the drift of. */
function countable({ metrics = {} }: RawPolicy): readonly string[] {
  const moved = Object.entries(metrics).flatMap(([name, metric]) => driftOf(name, metric)?.of ?? []);
  return [...new Set([...Object.keys(metrics), ...moved])];
}

function checkRead(subject: Subject, { read = {} }: RawMonitoring): void {
  const known = countable(subject.policy);
  for (const [metric, query] of Object.entries(read)) {
    const path = ['monitoring', 'read', metric];
    checkForm(subject, { mapping: query, forms: QUERIES, path });
    if (known.includes(metric)) continue;
    subject.problem({
      path,
      found: JSON.stringify(metric),
      message: `the metric "${metric}" is not defined under metrics; ${known.length === 0 ? 'none is' : `known are ${listOf(known)}`}`,
      suggestion: nearestOf(metric, known),
    });
  }
}

function checkQuery(subject: Subject, query: RawHttpQuery, path: Path): void {
  if (query.url !== undefined) checkAddress(subject, query.url, [...path, 'url']);
  if (query.method !== 'GET' || query.body === undefined) return;
  const message = 'a GET request has no body; use POST, or put it into the URL';
  subject.problem({ path: [...path, 'method'], found: 'GET', message, suggestion: 'POST', at: 'value' });
}

/** What rests on the source together with what else decides for a model. */
export function checkWatching(subject: Subject): void {
  const { policy, problem, warning } = subject;
  const { source, read = {}, queries = [], columns = {}, guards = [], ...pace } = policy.monitoring ?? {};
  if (guards.length > 0 && source === undefined) {
    const message = 'guards need monitoring.source, or they have nothing to look at';
    problem({ path: ['monitoring', 'guards'], found: 'no source', message });
  }
  if (queries.length > 0 && source?.http === undefined) {
    const found = source === undefined ? 'no source' : Object.keys(source)[0];
    const message = `queries are asked of a source of the kind "http"; found ${found}`;
    problem({ path: ['monitoring', 'queries'], found, message });
  }
  if (Object.keys(read).length > 0 && source?.prometheus === undefined) {
    const message = 'these are queries for Prometheus, which is not the source, so they are not used';
    warning({ path: ['monitoring', 'read'], found: 'another source', message });
  }
  if (Object.keys(columns).length > 0 && source?.prometheus !== undefined) {
    const message = 'Prometheus answers without columns, so these are not used';
    warning({ path: ['monitoring', 'columns'], found: 'prometheus', message });
  }
  const every = parseDuration(pace['look-every'] ?? '1h')!;
  const age = parseDuration(pace['max-age'] ?? '24h')!;
  if (every <= age) return;
  const key = pace['look-every'] === undefined ? 'max-age' : 'look-every';
  const message = `somebody looks every ${formatDuration(every)}, and observations older than ${formatDuration(age)} do not count, so looks may find nothing that does`;
  warning({ path: ['monitoring', key], found: pace[key], message });
}
