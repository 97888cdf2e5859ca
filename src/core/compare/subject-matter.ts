/** What a metric is about: time, money, or how good the version is. By its unit and its name. */

const TIME_UNITS = new Set([
  ...['ns', 'us', 'µs', 'μs', 'ms', 's', 'sec', 'secs', 'msec', 'nanoseconds', 'microseconds'],
  ...['millisecond', 'milliseconds', 'second', 'seconds'],
]);
const MONEY_UNITS = new Set([
  'usd',
  'eur',
  'gbp',
  'chf',
  'jpy',
  'inr',
  'cny',
  '$',
  '€',
  '£',
  'dollars',
  'euros',
  'cents',
]);

const TIME_NAMES = new Set(['latency', 'latencies', 'duration', 'durations', 'ttft', 'tpot', 'elapsed', 'runtime']);
const TIME_PHRASES = ['response_time', 'inference_time', 'processing_time', 'wall_time', 'time_to_first_token'];
const MONEY_NAMES = new Set(['cost', 'costs', 'spend', 'usd', 'eur']);

/** An error of a predicted time or price is in its unit, and still says how good the predictions are. */
const QUALITY_NAMES = new Set([
  ...['mae', 'mse', 'rmse', 'rmsle', 'mape', 'smape', 'error', 'errors', 'bias', 'loss', 'residual', 'residuals'],
  ...['deviation', 'quantile', 'pinball', 'crps'],
]);

export type SubjectMatter = 'latency' | 'cost' | 'quality';

/** `latency_ms`, `p95 (s)` and `ttft` are latency; `cost_per_1k` and anything in USD are cost. */
export function subjectMatterOf(of: { readonly metric: string; readonly unit: string | null }): SubjectMatter {
  const words = of.metric
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^a-z0-9$€£µμ]+/)
    .filter((word) => word !== '');
  if (words.some((word) => QUALITY_NAMES.has(word))) return 'quality';
  const unit = of.unit?.trim().toLowerCase() ?? '';
  const [head = ''] = unit.split(/\s*(?:\/|per)\s*/);
  const phrase = words.join('_');
  if (words.some((word) => MONEY_NAMES.has(word)) || MONEY_UNITS.has(head)) return 'cost';
  if (words.some((word) => TIME_NAMES.has(word)) || TIME_PHRASES.some((one) => phrase.includes(one))) return 'latency';
  return TIME_UNITS.has(unit) ? 'latency' : 'quality';
}
