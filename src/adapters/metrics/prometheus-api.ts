/** The two questions of Prometheus' HTTP API that are asked, and its answers as numbers. */
import { ask, type MetricsOutside, type Server, shownUrl } from './ask.ts';

/** Labels and a number. */
export interface Sample {
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
  /** Milliseconds. */
  readonly time: number;
}

export interface Series {
  readonly labels: Readonly<Record<string, string>>;
  readonly points: readonly { readonly time: number; readonly value: number }[];
}

export type Vector =
  | { readonly kind: 'ok'; readonly samples: readonly Sample[]; readonly notes: readonly string[] }
  | { readonly kind: 'failed'; readonly message: string };

export type Matrix =
  | { readonly kind: 'ok'; readonly series: readonly Series[]; readonly notes: readonly string[] }
  | { readonly kind: 'failed'; readonly message: string };

export interface PrometheusApi {
  /** A query at one time, milliseconds. */
  instant(query: string, at: number): Promise<Vector>;
  /** A query at times from `from` to `to`, `step` apart, all in milliseconds. */
  range(query: string, of: { readonly from: number; readonly to: number; readonly step: number }): Promise<Matrix>;
  /** How a query is told, without secrets. */
  where(query: string): string;
}

interface Result {
  readonly metric: Readonly<Record<string, string>>;
  readonly points: readonly (readonly [number, string])[];
}

type Read =
  | { readonly kind: 'ok'; readonly results: readonly Result[]; readonly notes: readonly string[] }
  | { readonly kind: 'failed'; readonly message: string };

/** @param of Where it is, and what it is asked with. Answers are kept: a query twice is asked once. */
export function createPrometheusApi(of: { readonly server: Server; readonly outside: MetricsOutside }): PrometheusApi {
  const base = of.server.url;
  const known = new Map<string, Promise<Read>>();
  const send = (path: string, parameters: Readonly<Record<string, string>>): Promise<Read> => {
    const text = new URLSearchParams(parameters).toString();
    const key = `${path}?${text}`;
    const asked = known.get(key) ?? post(path, text);
    known.set(key, asked);
    return asked;
  };
  const post = async (path: string, text: string): Promise<Read> => {
    const url = URL.canParse(base) ? under(base, path) : base;
    const body = { type: 'application/x-www-form-urlencoded' as const, text };
    const answer = await ask({ url, method: 'POST', body }, of);
    return answer.kind === 'failed' ? answer : readAnswer(answer.status, answer.value);
  };
  return {
    where: (query) => `${shownUrl(base)} ${query.length <= 300 ? query : `${query.slice(0, 300)}…`}`,
    async instant(query, at) {
      const read = await send('api/v1/query', { query, time: seconds(at) });
      if (read.kind === 'failed') return read;
      const samples = read.results.flatMap(({ metric, points }) =>
        points.slice(-1).map(([time, value]) => ({ labels: metric, value: numberOf(value), time: time * 1000 })),
      );
      return { ...read, samples };
    },
    async range(query, { from, to, step }) {
      const parameters = { query, start: seconds(from), end: seconds(to), step: seconds(step) };
      const read = await send('api/v1/query_range', parameters);
      if (read.kind === 'failed') return read;
      const series = read.results.map(({ metric, points }) => ({
        labels: metric,
        points: points.map(([time, value]) => ({ time: time * 1000, value: numberOf(value) })),
      }));
      return { ...read, series };
    },
  };
}

/** A path below an address, which may have one of its own, as behind a proxy. */
function under(base: string, path: string): string {
  const url = new URL(base);
  url.pathname = `${url.pathname.replace(/\/+$/, '')}/${path}`;
  return url.href;
}

function seconds(ms: number): string {
  return String(ms / 1000);
}

/** `NaN`, `+Inf` and numbers, which come as text. */
function numberOf(text: string): number {
  if (text === '+Inf') return Number.POSITIVE_INFINITY;
  if (text === '-Inf') return Number.NEGATIVE_INFINITY;
  return text.trim() === '' ? Number.NaN : Number(text);
}

function readAnswer(status: number, value: unknown): Read {
  const failed = (message: string): Read => ({ kind: 'failed', message });
  const answer = recordOf(value);
  if (answer?.['status'] === 'error') {
    const words = [answer['errorType'], answer['error']].map((one) => String(one ?? '').slice(0, 300));
    return failed(`it answered ${status}: ${words.filter((one) => one !== '').join(': ')}`);
  }
  const data = recordOf(answer?.['data']);
  if (status >= 400 || answer?.['status'] !== 'success' || data === null)
    return failed(`it answered ${status}, but not as Prometheus does`);
  const notes = [answer['warnings'], answer['infos']].flatMap((one) =>
    Array.isArray(one) ? one.map((text) => String(text).slice(0, 300)) : [],
  );
  const { resultType, result } = data;
  if (resultType === 'scalar') {
    const point = pointOf(result);
    return point === null ? failed(WRONG_RESULT) : { kind: 'ok', results: [{ metric: {}, points: [point] }], notes };
  }
  if ((resultType !== 'vector' && resultType !== 'matrix') || !Array.isArray(result))
    return failed(`a vector is required; the query gives a ${String(resultType).slice(0, 40)}`);
  const results: Result[] = [];
  for (const one of result as unknown[]) {
    const item = recordOf(one);
    const points = resultType === 'vector' ? [item?.['value']] : item?.['values'];
    const read = Array.isArray(points) ? (points as unknown[]).map(pointOf) : [null];
    const metric = recordOf(item?.['metric']);
    if (metric === null || read.includes(null)) return failed(WRONG_RESULT);
    const labels = Object.entries(metric).map(([name, text]) => [name, String(text)] as const);
    results.push({ metric: Object.fromEntries(labels), points: read.filter((point) => point !== null) });
  }
  return { kind: 'ok', results, notes };
}

const WRONG_RESULT = 'its result is not as Prometheus writes it: pairs of a time and a text with a number are required';

function pointOf(value: unknown): readonly [number, string] | null {
  if (!Array.isArray(value) || value.length !== 2) return null;
  const [time, text] = value as unknown[];
  return typeof time === 'number' && typeof text === 'string' ? [time, text] : null;
}

function recordOf(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
}
