/**
 * The scores of an Inspect AI log and their metrics. A metric is `accuracy` where one score has it, else
 * `<score>.accuracy`; of a reducer other than the mean over epochs it is `accuracy,<reducer>`.
 */
import type { EvidenceSink } from '../format.ts';
import type { Interval, Slice } from '../types.ts';
import { countOf } from '../values.ts';
import { asRecord, finiteOf, listOf, recordOf, textOf } from './json-values.ts';

type Json = Readonly<Record<string, unknown>>;

export interface InspectScore {
  /** The scorer, or the key of a score that is a dictionary. */
  readonly name: string;
  readonly scorer: string;
  /** Null: the mean over epochs. */
  readonly reducer: string | null;
  readonly judge: string | null;
  /** Metadata that groups samples for the clustered error. */
  readonly cluster: string | null;
  readonly metrics: readonly InspectMetric[];
  /** Names, in the normal form, of the metrics that are the mean of the samples' scores. */
  readonly means: readonly string[];
  readonly scored: number | null;
}

interface InspectMetric {
  readonly name: string;
  readonly value: number | null;
  readonly slice: Slice | null;
  readonly standardError: number | null;
  readonly interval: Interval | null;
}

/** What the samples say: questions with a score, by score. */
export interface Sampled {
  readonly expected: number | null;
  readonly scored: ReadonlyMap<InspectScore, number>;
}

/** Metrics that are the mean of the scores. */
const MEANS = new Set(['accuracy', 'mean']);
const ERRORS = ['stderr', 'bootstrap_stderr'] as const;
/** What says how far scores spread, and is no score. */
const SPREAD = new Set(['stderr', 'bootstrap_stderr', 'std', 'var']);

/** All scores of a header, in the forms that logs have had. */
export function readScores(header: Json): readonly InspectScore[] {
  const results = recordOf(header['results']);
  const entries = entriesOf(results);
  const names = (entry: Json): string => `${entry['name']}`;
  return entries.map((entry) => {
    const metrics = recordOf(entry['metrics']);
    const others = entries.filter((other) => names(other) !== names(entry));
    const prefix = (metric: string): string =>
      others.some((other) => Object.hasOwn(recordOf(other['metrics']), metric)) ? `${names(entry)}.${metric}` : metric;
    const reducer = textOf(entry['reducer']);
    const suffix = reducer === null || reducer === 'mean' ? '' : `,${reducer}`;
    const nameOf = (metric: string): string => `${prefix(metric)}${suffix}`;
    const plain = Object.keys(metrics).filter((key) => MEANS.has(key) && groupKeyOf(recordOf(metrics[key])) === null);
    return {
      name: names(entry),
      scorer: textOf(entry['scorer']) ?? names(entry),
      reducer: suffix === '' ? null : reducer,
      judge: judgeOf(header, entry),
      cluster:
        ERRORS.map((key) => textOf(optionsOf(recordOf(metrics[key]))['cluster'])).find((one) => one !== null) ?? null,
      metrics: readMetrics(metrics, nameOf),
      means: plain.length > 0 ? plain.map(nameOf) : [`${names(entry)}${suffix}`],
      scored: finiteOf(entry['scored_samples']),
    };
  });
}

/** `scores`; before there were several, `scorer` with `metrics` beside it. */
function entriesOf(results: Json): readonly Json[] {
  const scorer = asRecord(results['scorer']);
  if (scorer !== null) return [{ ...scorer, metrics: results['metrics'] ?? scorer['metrics'] }];
  return listOf(results['scores']).map(recordOf);
}

/** `params`; `options` in older logs. */
function optionsOf(metric: Json): Json {
  return recordOf(metric['params'] ?? metric['options']);
}

function groupKeyOf(metric: Json): string | null {
  return textOf(optionsOf(metric)['group_key']);
}

function readMetrics(metrics: Json, nameOf: (metric: string) => string): readonly InspectMetric[] {
  const error = ERRORS.map((key) => finiteOf(recordOf(metrics[key])['value'])).find((value) => value !== null) ?? null;
  const interval = intervalOf(metrics);
  return Object.entries(metrics).flatMap(([key, given]): InspectMetric[] => {
    const metric = recordOf(given);
    const value = typeof metric['value'] === 'number' ? metric['value'] : null;
    const group = textOf(metric['group']);
    if (SPREAD.has(key) || group === 'ci') return [];
    if (groupKeyOf(metric) !== null) return readGrouped({ metric, value, nameOf, known: metrics });
    const mean = MEANS.has(key);
    return [
      {
        name: nameOf(group === null ? key : `${group}.${textOf(metric['name']) ?? key}`),
        value,
        slice: null,
        // An error of exactly 0 is that of one sample, or of samples that are all alike: nothing is known of it.
        standardError: mean && error !== 0 ? error : null,
        interval: mean ? interval : null,
      },
    ];
  });
}

/** `grouped(accuracy(), "region")`: a value for each region, and one for all, which the plain metric often is already. */
function readGrouped(of: {
  readonly metric: Json;
  readonly value: number | null;
  readonly nameOf: (metric: string) => string;
  readonly known: Json;
}): InspectMetric[] {
  const { metric, value, nameOf, known } = of;
  const options = optionsOf(metric);
  const inner = (textOf(recordOf(options['metric'])['name']) ?? 'grouped').replace(/^.*\//, '');
  const label = textOf(metric['name']) ?? '';
  const attribute = groupKeyOf(metric);
  const rest = { standardError: null, interval: null };
  if (SPREAD.has(inner)) return [];
  if (label !== (textOf(options['all_label']) ?? 'all'))
    return [{ name: nameOf(inner), value, slice: { attribute, value: label }, ...rest }];
  if (options['all'] === 'groups') return [{ name: `${nameOf(inner)},${attribute}`, value, slice: null, ...rest }];
  return Object.hasOwn(known, inner) ? [] : [{ name: nameOf(inner), value, slice: null, ...rest }];
}

/** `ci()` gives its bounds as two metrics of one group. */
function intervalOf(metrics: Json): Interval | null {
  const bounds = Object.values(metrics)
    .map(recordOf)
    .filter((one) => one['group'] === 'ci');
  const bound = (name: string): Json => bounds.find((one) => one['name'] === name) ?? {};
  const low = finiteOf(bound('lower')['value']);
  const high = finiteOf(bound('upper')['value']);
  const level = finiteOf(optionsOf(bound('lower'))['level']) ?? 0.95;
  return low === null || high === null ? null : { low, high, level };
}

/** The model a scorer was given, the grader of the run, or the model itself where a graded scorer has neither. */
function judgeOf(header: Json, entry: Json): string | null {
  const spec = recordOf(header['eval']);
  const scorer = textOf(entry['scorer']) ?? textOf(entry['name']) ?? '';
  const declared = listOf(spec['scorers'])
    .map(recordOf)
    .find((one) => one['name'] === scorer);
  const given = recordOf(entry['params'])['model'] ?? recordOf(declared?.['options'])['model'] ?? null;
  const models = (Array.isArray(given) ? given : [given]).flatMap((one) => modelOf(one) ?? []);
  if (models.length > 0) return models.join(' and ');
  if (!/^model_graded/.test(scorer)) return null;
  return modelOf(recordOf(spec['model_roles'])['grader']) ?? textOf(spec['model']);
}

function modelOf(value: unknown): string | null {
  if (Array.isArray(value)) return value.flatMap((one) => modelOf(one) ?? []).join(' and ') || null;
  const model = asRecord(value);
  return model === null ? textOf(value) : textOf(model['model']);
}

/** Hands the metrics of all scores to the sink. */
export function giveInspectMeasures(of: {
  readonly header: Json;
  readonly task: string;
  readonly scores: readonly InspectScore[];
  readonly sampled: Sampled;
  readonly sink: EvidenceSink;
}): void {
  const { header, task, scores, sampled, sink } = of;
  const expected = expectedOf(header) ?? sampled.expected;
  for (const score of scores) {
    const counted = score.scored ?? sampled.scored.get(score) ?? null;
    // Without a reducer every epoch is counted as a question of its own, and the error is too small.
    const repeats = expected !== null && counted !== null && counted > expected;
    const n = repeats ? (sampled.scored.get(score) ?? null) : counted;
    if (repeats) complainOfRepeats({ score, task, counted, expected, sink });
    for (const metric of score.metrics) {
      const whole = metric.slice === null;
      sink.measure({
        metric: metric.name,
        task,
        slice: metric.slice,
        value: metric.value,
        n: whole ? n : null,
        expected: whole ? expected : null,
        standardError: repeats ? null : metric.standardError,
        interval: repeats ? null : metric.interval,
        judge: score.judge,
        successes: whole && !repeats ? successesOf(metric, n, score.cluster) : null,
      });
    }
  }
}

/** Questions that should have been scored: of the whole set, where a limit left some out. */
function expectedOf(header: Json): number | null {
  const total = finiteOf(recordOf(header['results'])['total_samples']);
  if (total === null) return null;
  const spec = recordOf(header['eval']);
  const config = recordOf(spec['config']);
  const asked = Math.ceil(total / Math.max(1, finiteOf(config['epochs']) ?? 1));
  const limited = (config['limit'] ?? config['sample_id'] ?? null) !== null;
  return limited ? Math.max(asked, finiteOf(recordOf(spec['dataset'])['samples']) ?? 0) : asked;
}

function complainOfRepeats(of: {
  readonly score: InspectScore;
  readonly task: string;
  readonly counted: number;
  readonly expected: number;
  readonly sink: EvidenceSink;
}): void {
  const { score, task, counted, expected, sink } = of;
  const message = `The error of ${score.name} must be over ${expected} questions; it is over ${counted} answers, repeats among them, and was left out.`;
  for (const metric of score.means)
    sink.problem({ code: 'interval_of_other', effect: 'warning', place: 'results.scores', metric, task, message });
}

/** A mean of zeros and ones is known by its error. */
function successesOf(metric: InspectMetric, n: number | null, cluster: string | null): number | null {
  const { value, standardError } = metric;
  const count = countOf(value, n);
  if (count === null || value === null || n === null || standardError === null || cluster !== null) return null;
  const binary = Math.sqrt((value * (1 - value)) / (n - 1));
  return Math.abs(standardError - binary) <= 1e-6 * binary ? count : null;
}
