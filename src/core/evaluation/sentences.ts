/** What gates say: what was required and what was found, in that order, and what to do about it. */
import { formatFraction } from '../../policy/units.ts';
import type { Compared, Estimated } from '../../stats/types.ts';
import type { Frame } from './frame.ts';
import type { GateReason } from './types.ts';
import { formatCount, formatGiven, formatNumber, formatSamples, withUnit } from './words.ts';

/** A bound or amount of the policy with its unit, or in per cent where it is a fraction of the live value. */
export function formatAmount(value: number, of: { readonly relative: boolean; readonly unit: string | null }): string {
  return of.relative ? formatFraction(value) : withUnit(formatGiven(value), of.unit);
}

/** What the policy asks of the gate, as a sentence without full stop. */
export function requirementOf(frame: Frame, unit: string | null): string {
  const { rule, label } = frame;
  switch (rule.kind) {
    case 'threshold':
      return `${label} must be at ${rule.bound === 'min' ? 'least' : 'most'} ${formatAmount(rule.value, { relative: false, unit })}`;
    case 'vs_live':
      return rule.margin === 0
        ? `${label} must not be worse than live`
        : `${label} must not be worse than live by more than ${formatAmount(rule.margin, { relative: rule.relative, unit })}`;
    case 'improvement':
      return `${label} must be better than live by at least ${formatAmount(rule.least, { relative: rule.relative, unit })}`;
    case 'across':
      return rule.bound === 'max_difference'
        ? `${label} must differ by at most ${formatAmount(rule.value, { relative: false, unit })} across ${rule.attribute}`
        : `${label} must be at least ${formatFraction(rule.value)} across ${rule.attribute}, smallest group over largest`;
  }
}

/** ` (1,000 samples)`, or nothing where their number is not known. */
export function sampleText(n: number | null, what?: string): string {
  return n === null ? '' : ` (${formatSamples(n, what)})`;
}

/** ` (228 pairs: 11 better, 8 worse)`; of independent samples, how many each side had. */
export function pairText(of: {
  readonly compared: Compared;
  readonly candidate: Estimated;
  readonly live: Estimated;
  readonly wins: number | null;
  readonly losses: number | null;
}): string {
  const { compared, candidate, live, wins, losses } = of;
  if (compared.pairs !== null) {
    const counts =
      wins === null || losses === null ? '' : `: ${formatCount(wins)} better, ${formatCount(losses)} worse`;
    return ` (${formatSamples(compared.pairs, 'pair')}${counts})`;
  }
  if (candidate.n === null || live.n === null) return '';
  return ` (${formatCount(candidate.n)} against ${formatSamples(live.n)})`;
}

/** `0.004 better`, `5% worse`, `no different`: an oriented effect in words. */
export function effectText(value: number, of: { readonly ratio: boolean; readonly unit: string | null }): string {
  if (Math.abs(value) < 1e-12) return 'no different';
  const size = Math.abs(value);
  const amount = of.ratio ? `${formatNumber(size * 100)}%` : withUnit(formatNumber(size), of.unit);
  return `${amount} ${value > 0 ? 'better' : 'worse'}`;
}

/** ` with 95% confidence` */
export function confidenceText(confidence: number): string {
  return `with ${formatFraction(confidence)} confidence`;
}

/** `; p 0.012 after Holm's adjustment` */
export function adjustedText(p: number): string {
  return `; p ${p < 0.0001 ? '< 0.0001' : formatNumber(Number(p.toPrecision(2)))} after Holm's adjustment over all gates`;
}

/** The detail with what a reviewer should know besides, at most three things. */
export function withNotes(detail: string, notes: readonly string[]): string {
  const told = notes.filter((note) => note !== '');
  if (told.length === 0) return detail;
  const more = told.length > 3 ? ` And ${told.length - 3} more remarks.` : '';
  return `${detail} Note: ${told.slice(0, 3).join(' ')}${more}`;
}

const NEXT: Readonly<Record<GateReason, string | null>> = {
  met: null,
  met_by_value: null,
  not_met: 'Mend the version, or change the bound in the policy if it asks for too much.',
  not_met_by_value: 'Mend the version, or change the bound in the policy if it asks for too much.',
  not_shown: 'Measure more samples, or accept a wider margin in the policy.',
  no_interval:
    'Give the samples, or the number of samples or a standard error with the number, or set `by: value` for this gate.',
  groups_too_small: 'Measure more samples of the small groups, or lower `min-group`.',
  nothing_live: null,
  nothing_live_refused:
    'Promote a version to compare with first, or set `evaluation.first-version: accept` in the policy.',
  metric_missing: 'Measure it, or name it as the evidence does: `metrics.<name>.from` in the policy.',
  metric_ambiguous: 'Name it with its task, as `task/metric`, in `metrics.<name>.from` of the policy.',
  slice_missing: 'Give samples with that attribute, or correct the slice in the policy.',
  slice_ambiguous: 'Write the slice as `attribute=value` in the policy.',
  percentile_missing: 'Give the samples, or that percentile.',
  baseline_missing: 'Evaluate the live version with this metric as well, and give its results as `baseline`.',
  baseline_unusable: 'Evaluate the live version on the same set, and give its results as `baseline`.',
  direction_missing: 'Say which way is better: `metrics.<name>.direction: up` or `down` in the policy.',
  other_set: 'Evaluate on the set that the policy names, or change `evaluation.set` in the policy.',
  other_unit: 'Give the metric in the unit that the policy has, or correct `metrics.<name>` in the policy.',
  not_comparable: 'Evaluate the live version in the same way, and give its results as `baseline`.',
  under_covered: 'Finish the run: score the samples that are missing, or lower `evaluation.coverage` in the policy.',
  stale: 'Evaluate the version again.',
  untrusted: 'Run the evaluation again until it completes without this error.',
};

/** What to do about a gate that came out so; null where nothing is to be done. */
export function nextStep(reason: GateReason, frame: Pick<Frame, 'gate'>): string | null {
  return NEXT[reason]?.replaceAll('<name>', frame.gate.metric) ?? null;
}
