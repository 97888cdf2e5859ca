/** Observations from Prometheus: what counters grew by in each stretch of time, asked at its end. */
import { type MetricSums, measureKey } from '../../core/rollout/types.ts';
import { ProblemLog } from '../../evidence/observations/log.ts';
import { ARMS, type Arm, type ArmSums } from '../../evidence/observations/types.ts';
import type { MonitoringRules } from '../../policy/types.ts';
import type { ObservationQuery, Observed } from '../../ports/serving.ts';
import type { MetricsOutside, Server } from './ask.ts';
import { rangeOf } from './http.ts';
import { createPrometheusApi, type PrometheusApi } from './prometheus-api.ts';
import { durationOf, numberFrom, type Stretch, type Sums, sumsOf } from './prometheus-sums.ts';
import { findNewest, placesOf, SHORT_MS } from './prometheus-times.ts';
import { type Asked, askedFor, type Part } from './promql.ts';

export interface PrometheusSource {
  readonly query: ObservationQuery;
  readonly server: Server;
  readonly rules: Pick<MonitoringRules, 'read'>;
  readonly outside: MetricsOutside;
}

/** What is asked, and where its problems go. */
interface Asking extends PrometheusSource {
  readonly api: PrometheusApi;
  readonly log: ProblemLog;
  readonly said: Set<string>;
}

/**
 * Counts requests and every metric needed, by stretch and arm. An arm whose requests are absent has none, and no newest
 * observation; a metric that is absent where there are requests is a problem that holds. When Prometheus cannot be asked
 * for the requests at all, the answer is `unreadable`.
 */
export async function readPrometheus(of: PrometheusSource): Promise<Observed> {
  const { query } = of;
  const asking: Asking = {
    ...of,
    api: createPrometheusApi(of),
    log: new ProblemLog(),
    said: new Set(),
  };
  const probe = await asking.api.instant('vector(1)', Date.parse(query.now));
  if (probe.kind === 'failed')
    return {
      kind: 'unreadable',
      problems: [{ where: asking.api.where('vector(1)'), message: probe.message, weight: 'hold' }],
    };
  const steps = [];
  for (const span of query.spans) {
    const arms = await readArms(asking, stretchOf(span));
    const any = ARMS.some((arm) => arms[arm].requests > 0 || Object.keys(arms[arm].metrics).length > 0);
    if (any) steps.push({ step: span.step, arms });
  }
  const windows = [];
  for (const window of query.windows) {
    const stretch = stretchOf(window);
    const arms = await readArms(asking, stretch);
    const before = { from: Math.min(rangeOf(query).from, stretch.from - window.window_ms), to: stretch.from };
    const sums = await readArm(asking, { arm: 'candidate', stretch: before });
    windows.push({ window_ms: window.window_ms, arms, before: sums.requests > 0 ? sums : null });
  }
  const newest = { candidate: await newestOf(asking, 'candidate'), baseline: await newestOf(asking, 'baseline') };
  return { kind: 'observed', steps, windows, newest, problems: asking.log.list() };
}

function stretchOf(of: { readonly from: string; readonly to: string }): Stretch {
  return { from: Date.parse(of.from), to: Date.parse(of.to) };
}

async function readArms(asking: Asking, stretch: Stretch): Promise<Record<Arm, ArmSums>> {
  return {
    candidate: await readArm(asking, { arm: 'candidate', stretch }),
    baseline: await readArm(asking, { arm: 'baseline', stretch }),
  };
}

function valuesOf(asking: Asking, of: { readonly arm: Arm; readonly stretch: Stretch }): Record<string, string> {
  const { query } = asking;
  return {
    model: query.model,
    stage: query.stage,
    version: (of.arm === 'candidate' ? query.candidate : query.baseline) ?? '',
    candidate: query.candidate,
    baseline: query.baseline ?? '',
    window: durationOf(of.stretch),
  };
}

async function readArm(asking: Asking, of: { readonly arm: Arm; readonly stretch: Stretch }): Promise<ArmSums> {
  const { query, api } = asking;
  const metrics = Object.create(null) as Record<string, MetricSums>;
  if ((of.arm === 'baseline' && query.baseline === null) || of.stretch.to <= of.stretch.from)
    return { requests: 0, metrics };
  const say = (weight: 'hold' | 'note') => (text: string, message: string) => {
    const where = api.where(text);
    if (asking.said.has(`${where} ${message}`)) return;
    asking.said.add(`${where} ${message}`);
    asking.log[weight](() => ({ where, message }));
  };
  const sums: Sums = { api, stretch: of.stretch, hold: say('hold'), note: say('note') };
  const values = valuesOf(asking, of);
  const part = requestsPart(asking, values);
  if (typeof part === 'string') {
    sums.hold('requests', part);
    return { requests: 0, metrics };
  }
  const requests = (await numberFrom(part, sums)) ?? 0;
  for (const need of query.needs) {
    const outcome = askedFor({ need, read: readOf(asking.rules.read, need.metric), values });
    if (outcome.kind === 'invalid') {
      sums.hold(measureKey(need), outcome.message);
      continue;
    }
    const known = await sumsOf(outcome.asked, { ...sums, need });
    if (known !== null) metrics[measureKey(need)] = known;
    else if (requests > 0 && need.slice === null)
      sums.hold(
        queriesOf(outcome.asked),
        `${measureKey(need)} is absent where the ${of.arm} has requests, and what is absent is not 0: initialise the counter with 0, or end the query with "or vector(0)"`,
      );
  }
  return { requests, metrics };
}

function readOf(read: MonitoringRules['read'], metric: string): MonitoringRules['read'][string] | undefined {
  return Object.hasOwn(read, metric) ? read[metric] : undefined;
}

/** How requests are counted: as the policy reads `requests`, else by the conventional name. */
function requestsPart(asking: Asking, values: Record<string, string>): Part | string {
  const read = readOf(asking.rules.read, 'requests');
  const need = { metric: 'requests', slice: null, bounds: [] };
  if (read === undefined || read.kind === 'events') {
    const as = { ...need, as: 'events' as const };
    const outcome = askedFor({ need: as, read, values });
    if (outcome.kind === 'invalid') return outcome.message;
    if (outcome.asked.kind === 'events') return outcome.asked.of;
  }
  if (read?.kind === 'values' || read?.kind === 'gauge') {
    const outcome = askedFor({ need: { ...need, as: read.kind }, read, values });
    if (outcome.kind === 'invalid') return outcome.message;
    if (outcome.asked.kind === 'values') return outcome.asked.count;
    if (outcome.asked.kind === 'gauge') return outcome.asked.value;
  }
  return 'monitoring.read.requests must give a number: write {value: …} with a query that counts requests';
}

function queriesOf(asked: Asked): string {
  switch (asked.kind) {
    case 'events':
      return asked.events.query;
    case 'values':
      return asked.sum.query;
    case 'distribution':
      return asked.buckets.query;
    case 'categories':
      return asked.counts.query;
    case 'gauge':
      return asked.value.query;
  }
}

/** When an arm was last scraped, and how much of the time in between it was not. */
async function newestOf(asking: Asking, arm: Arm): Promise<string | null> {
  const { query, api, log } = asking;
  if (arm === 'baseline' && query.baseline === null) return null;
  const range = { ...rangeOf(query), to: Date.parse(query.now) };
  // Of an expression of the policy's: what it counts in short stretches, so that it is seen when it stops.
  const short = { from: range.to - Math.max(SHORT_MS, placesOf(range).step), to: range.to };
  const part = requestsPart(asking, valuesOf(asking, { arm, stretch: short }));
  if (typeof part === 'string') return null;
  const found = await findNewest({ api, part, range, arm });
  for (const { weight, ...rest } of found.problems) log[weight](() => rest);
  return found.newest;
}
