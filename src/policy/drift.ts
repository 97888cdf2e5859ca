/** Metrics that are no measure of their own, but how far the distribution of another one has moved. */
import type { RawMetric } from './raw.ts';
import type { MetricDefinition } from './types.ts';

const SUFFIX = /^(.+)_(psi|kl)$/;

/**
 * What a metric is the drift of: as its definition says, else by its name (`intent_mix_psi` is the PSI of
 * `intent_mix`). `of` is null where a definition says how drift is measured and neither says of what: such a policy
 * has a problem.
 */
export function driftOf(
  name: string,
  raw: Pick<RawMetric, 'drift' | 'of'>,
): { readonly measure: 'psi' | 'kl'; readonly of: string | null } | null {
  const [, stem = null, suffix] = SUFFIX.exec(name) ?? [];
  const measure = raw.drift ?? (suffix as 'psi' | 'kl' | undefined);
  return measure === undefined ? null : { measure, of: raw.of ?? stem };
}

/** The same for a definition that the checks have passed. */
export function normaliseDrift(name: string, raw: RawMetric): MetricDefinition['drift'] {
  const drift = driftOf(name, raw);
  return drift === null ? null : { measure: drift.measure, of: drift.of! };
}
