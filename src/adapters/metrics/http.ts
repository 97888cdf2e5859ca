/** Observations from any HTTP API that answers with JSON: where rows and cells stand in the answer, the policy says. */
import { ObservationReader } from '../../evidence/observations/reader.ts';
import { ARMS, type Arm } from '../../evidence/observations/types.ts';
import type { HttpQuery, MonitoringRules } from '../../policy/types.ts';
import type { ObservationQuery, Observed } from '../../ports/serving.ts';
import { ask, errorIn, type MetricsOutside, redact, type Server, shownUrl } from './ask.ts';
import { fillJson, fillPlain, fillUrl, placeholdersOf, timesOf, type Values } from './fill.ts';
import { type Path, placesAt, readPath } from './json-path.ts';

export interface HttpSource {
  readonly query: ObservationQuery;
  readonly server: Server;
  readonly rules: Pick<MonitoringRules, 'queries' | 'columns'>;
  readonly outside: MetricsOutside;
}

type Outcome = { readonly kind: 'ok' } | { readonly kind: 'failed'; readonly where: string; readonly message: string };

/** Asks each query, once for each arm where it names `$version`; an answer that cannot be read makes all of it so. */
export async function readHttp(of: HttpSource): Promise<Observed> {
  const reader = new ObservationReader(of.query, of.rules.columns);
  const queries = of.rules.queries.length > 0 ? of.rules.queries : [plainQuery(of.server.url)];
  const failures: { where: string; message: string }[] = [];
  for (const query of queries) {
    for (const arm of armsOf(query, of.query)) {
      const outcome = await readQuery({ ...of, ask: query, arm, reader });
      if (outcome.kind === 'failed') failures.push(outcome);
    }
  }
  if (failures.length > 0)
    return {
      kind: 'unreadable',
      problems: failures.map(({ where, message }) => ({ where, message, weight: 'hold' as const })),
    };
  return { kind: 'observed', ...reader.finish() };
}

function plainQuery(url: string): HttpQuery {
  return { url, method: 'GET', body: null, rows: '[*]', columns: {} };
}

/** Null: one question for both arms. */
function armsOf(query: HttpQuery, of: ObservationQuery): readonly (Arm | null)[] {
  const texts = [query.url, query.body ?? '', query.rows, ...Object.values(query.columns)];
  if (!texts.some((text) => placeholdersOf(text).has('version'))) return [null];
  return ARMS.filter((arm) => arm === 'candidate' || of.baseline !== null);
}

/** What may be filled in. The stretch asked for is all that spans and windows need; before a window as much again seven times. */
function valuesOf(query: ObservationQuery, arm: Arm | null): Values {
  const { from, to } = rangeOf(query);
  const version = arm === null ? {} : { version: (arm === 'candidate' ? query.candidate : query.baseline) ?? '', arm };
  return {
    model: query.model,
    stage: query.stage,
    candidate: query.candidate,
    ...(query.baseline === null ? {} : { baseline: query.baseline }),
    ...version,
    ...timesOf({ from, to }),
  };
}

/** How many times a window's length is looked at before it, at least. */
export const BEFORE = 7;

/** From the earliest to the latest time that anything is counted at, milliseconds. */
export function rangeOf(query: ObservationQuery): { readonly from: number; readonly to: number } {
  const now = Date.parse(query.now);
  const begins = [
    ...query.spans.map(({ from }) => Date.parse(from)),
    ...query.windows.map(({ from, window_ms }) => Date.parse(from) - BEFORE * window_ms),
  ];
  const ends = [...query.spans, ...query.windows].map(({ to }) => Date.parse(to));
  return { from: begins.length === 0 ? now : Math.min(...begins), to: ends.length === 0 ? now : Math.max(...ends) };
}

async function readQuery(
  of: HttpSource & { readonly ask: HttpQuery; readonly arm: Arm | null; readonly reader: ObservationReader },
): Promise<Outcome> {
  const values = valuesOf(of.query, of.arm);
  const filled = fillUrl(of.ask.url, values);
  const url = URL.canParse(filled, of.server.url) ? new URL(filled, of.server.url).href : filled;
  const where = `${shownUrl(url)}${of.arm === null ? '' : ` (${of.arm})`}`;
  const { secret } = of.server;
  const failed = (message: string): Outcome => ({
    kind: 'failed',
    where,
    message: redact(message, secret, of.outside.env),
  });
  const paths = readPaths(of.ask, values);
  if (typeof paths === 'string') return failed(paths);
  const body = of.ask.body === null ? null : { type: 'application/json' as const, text: fillJson(of.ask.body, values) };
  const answer = await ask({ url, method: of.ask.method, body }, of);
  if (answer.kind === 'failed') return failed(answer.message);
  // Some tools answer 2xx and say in the body that it went wrong.
  const error = errorIn(answer.value);
  if (answer.status >= 400 || (error !== null && answer.status !== 200 && answer.status !== 202))
    return failed(`it answered ${answer.status}${error === null ? '' : `: ${error}`}`);
  const places = placesAt(paths.rows, { value: answer.value, around: [] });
  if (error !== null && places.length === 0) return failed(`it answered ${answer.status}, but with an error: ${error}`);
  if (places.length === 0 && !leadsToList(of.ask.rows, values, answer.value))
    return failed(`there is nothing at ${JSON.stringify(of.ask.rows)} in its answer: correct the path of the rows`);
  const rows = places.map((place) => {
    const own = typeof place.value === 'object' && place.value !== null && !Array.isArray(place.value);
    const row: Record<string, unknown> = Object.assign(Object.create(null), own ? place.value : {});
    for (const [column, from] of paths.columns)
      row[column] = typeof from === 'string' ? from : placesAt(from, place)[0]?.value;
    return row;
  });
  of.reader.addRows(where, rows, of.arm);
  return { kind: 'ok' };
}

interface Paths {
  readonly rows: Path;
  /** A path, or what stands in every row. */
  readonly columns: readonly (readonly [string, Path | string])[];
}

function readPaths(query: HttpQuery, values: Values): Paths | string {
  const rows = readPath(fillPlain(query.rows, values));
  if (rows.kind === 'invalid') return rows.message;
  const columns: (readonly [string, Path | string])[] = [];
  for (const [column, text] of Object.entries(query.columns)) {
    const filled = fillPlain(text, values);
    if (filled.startsWith('=')) {
      columns.push([column, filled.slice(1)]);
      continue;
    }
    const path = readPath(filled);
    if (path.kind === 'invalid') return path.message;
    columns.push([column, path.path]);
  }
  return { rows: rows.path, columns };
}

/** Whether a path that gives no rows leads to lists that are there and empty: that is an answer, and no mistake. */
function leadsToList(rows: string, values: Values, answer: unknown): boolean {
  let text = fillPlain(rows, values).trim();
  while (/\[(?:\*|[^\]"]*=[^\]]*)\][^[]*$/.test(text)) {
    text = text.replace(/\[(?:\*|[^\]"]*=[^\]]*)\][^[]*$/, '');
    const path = readPath(text);
    const found = path.kind === 'ok' ? placesAt(path.path, { value: answer, around: [] }) : [];
    if (found.length > 0) return found.every((one) => Array.isArray(one.value));
  }
  return false;
}
