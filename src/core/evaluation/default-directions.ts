/**
 * Which way well known metrics are better, for evaluations without a policy whose tool does not say. A short list on
 * purpose: a wrong guess turns a gate around, so a name that is not wholly made of known words has no direction.
 */

const UP = [
  ...['accuracy', 'acc', 'acc_norm', 'balanced_accuracy', 'f1', 'fbeta', 'f2', 'precision', 'recall', 'sensitivity'],
  ...['specificity', 'auc', 'auroc', 'roc_auc', 'auprc', 'pr_auc', 'average_precision', 'map', 'mrr', 'ndcg', 'hit'],
  ...['exact_match', 'em', 'bleu', 'sacrebleu', 'rouge', 'rouge1', 'rouge2', 'rougel', 'rougelsum', 'meteor', 'chrf'],
  ...['bert', 'bertscore', 'pass', 'success', 'win', 'r2', 'mcc', 'matthews_corrcoef', 'kappa', 'iou', 'dice'],
  ...['jaccard', 'faithfulness', 'answer_relevancy', 'answer_relevance', 'answer_correctness', 'answer_similarity'],
  ...['context_precision', 'context_recall', 'context_relevancy', 'correctness', 'groundedness', 'factual_correctness'],
  ...['likelihood', 'explained_variance', 'concordance_index', 'silhouette', 'resolved', 'solved'],
];

const DOWN = [
  ...['loss', 'nll', 'log_loss', 'logloss', 'cross_entropy', 'error', 'mae', 'mse', 'rmse', 'mape', 'smape', 'rmsle'],
  ...['absolute_error', 'squared_error', 'root_squared_error', 'mean_absolute_error', 'mean_squared_error'],
  ...[
    'root_mean_squared_error',
    'median_absolute_error',
    'max_error',
    'absolute_percentage_error',
    'wer',
    'cer',
    'ter',
  ],
  ...['word_error', 'character_error', 'perplexity', 'ppl', 'word_perplexity', 'byte_perplexity', 'bits_per_byte'],
  ...['latency', 'duration', 'response_time', 'time_to_first_token', 'ttft', 'cost', 'price', 'toxicity', 'bias'],
  ...['hallucination', 'misuse', 'attack_success', 'asr', 'false_positive', 'false_negative', 'fpr', 'fnr', 'brier'],
  ...['ece', 'calibration_error', 'expected_calibration_error', 'failure', 'failures', 'errors', 'failed', 'crash'],
];

/** Words that say how or of what it was measured, not which way is better. */
const NEUTRAL = new Set([
  ...['mean', 'avg', 'average', 'median', 'overall', 'total', 'macro', 'micro', 'weighted', 'samples', 'score', 'rate'],
  ...['val', 'valid', 'validation', 'test', 'train', 'eval', 'evaluation', 'dev', 'holdout', 'none', 'top', 'at', 'k'],
  ...['ms', 's', 'sec', 'secs', 'seconds', 'milliseconds', 'usd', 'eur', 'per', '1k', '1m', 'request', 'requests'],
  ...['token', 'tokens', 'call', 'calls', 'sample', 'strict', 'flexible'],
]);

/** Known names whose values are not shares, even where they happen to lie between 0 and 1. */
const NOT_SHARES = new Set([
  ...['loss', 'nll', 'log_loss', 'logloss', 'cross_entropy', 'mae', 'mse', 'rmse', 'rmsle', 'mape', 'smape', 'r2'],
  ...['absolute_error', 'squared_error', 'root_squared_error', 'mean_absolute_error', 'mean_squared_error'],
  ...['root_mean_squared_error', 'median_absolute_error', 'max_error', 'absolute_percentage_error', 'likelihood'],
  ...['perplexity', 'ppl', 'word_perplexity', 'byte_perplexity', 'bits_per_byte', 'latency', 'duration'],
  ...['response_time', 'time_to_first_token', 'ttft', 'cost', 'price', 'brier', 'explained_variance'],
]);

const DIRECTIONS = new Map<string, 'up' | 'down'>([
  ...UP.map((name) => [name, 'up'] as const),
  ...DOWN.map((name) => [name, 'down'] as const),
]);

/** Which way a metric is better, going by its name; null where the name does not say. */
export function defaultDirection(metric: string): 'up' | 'down' | null {
  const known = knownName(metric);
  return known === null ? null : DIRECTIONS.get(known)!;
}

/** Whether a metric of this name is a number of its own scale, such as a loss or a time. */
export function isScaleOfItsOwn(metric: string): boolean {
  const known = knownName(metric);
  return known !== null && NOT_SHARES.has(known);
}

/** The known metric in a name: the whole of it, or its last part (`eval/loss`, `weighted avg.recall`). */
function knownName(metric: string): string | null {
  // `acc,none` is the metric `acc` behind the filter `none`.
  const name = metric.split(',')[0]!.toLowerCase();
  return lookUp(name) ?? lookUp(name.split(/[/.]/).at(-1)!);
}

function lookUp(name: string): string | null {
  const words = name.split(/[^a-z0-9]+/).filter((word) => word !== '');
  const whole = words.join('_');
  if (DIRECTIONS.has(whole)) return whole;
  const telling = words.filter((word) => !NEUTRAL.has(word) && !/^p?\d+$/.test(word)).join('_');
  return DIRECTIONS.has(telling) ? telling : null;
}
