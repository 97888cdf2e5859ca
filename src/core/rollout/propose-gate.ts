/**
 * A guard that broke in production, written as a gate of `evaluation.gates`: what could have been asked before. Only
 * what measures a set of samples can be one; how far traffic has drifted cannot.
 */
import type { PinnedGuard } from './types.ts';

export type ProposedGate =
  /** YAML of a list item of a family, and what to see to before it is put into the policy. */
  | { readonly kind: 'gate'; readonly yaml: string; readonly notes: readonly string[] }
  | { readonly kind: 'not_expressible'; readonly why: string };

/** The gate that asks offline what the guard asked online. Bounds are the guard's own: they may be too wide for a small set. */
export function proposeGate(guard: PinnedGuard): ProposedGate {
  if (guard.drift !== null) {
    return {
      kind: 'not_expressible',
      why: `The guard compares the distribution of ${guard.drift.of} in traffic; an evaluation set has no traffic to compare. Refresh the set from recent traffic instead.`,
    };
  }
  const bounds = boundsOf(guard);
  if (bounds === null) {
    return {
      kind: 'not_expressible',
      why: 'The bound of the guard is no number that a policy can hold.',
    };
  }
  const fields = [
    `metric: ${quoted(guard.metric)}`,
    ...(guard.slice === null ? [] : [`slice: ${quoted(guard.slice)}`]),
    ...(guard.percentile === null ? [] : [`percentile: ${guard.percentile}`]),
    ...bounds,
  ];
  return { kind: 'gate', yaml: `- { ${fields.join(', ')} }`, notes: notesOf(guard) };
}

function boundsOf({ rule }: PinnedGuard): string[] | null {
  if (rule.kind === 'threshold') return Number.isFinite(rule.value) ? [`${rule.bound}: ${rule.value}`] : null;
  const { kind, value } = rule.tolerance;
  if (!Number.isFinite(value) || value < 0) return null;
  return ['vs: live', `tolerance: ${kind === 'absolute' ? value : percentage(value)}`];
}

/** A fraction as the policy writes it, at most six decimals: `10%`. */
function percentage(fraction: number): string {
  return `${Number((fraction * 100).toFixed(6))}%`;
}

function notesOf(guard: PinnedGuard): string[] {
  return [
    ...(guard.slice === null ? [] : ['The evaluation set needs samples of this slice.']),
    ...(guard.window_ms === null ? [] : ['The guard looked at a stretch of time; a gate looks at all samples.']),
    ...(guard.percentile === null
      ? []
      : ['The evidence needs a value for each sample: a percentile of a mean is none.']),
  ];
}

/** As it is where YAML reads it as the same text within braces; else in double quotes. */
function quoted(text: string): string {
  return /^[A-Za-z_][A-Za-z0-9_.-]*$/.test(text) && !/^(?:y|n|yes|no|on|off|true|false|null)$/i.test(text)
    ? text
    : JSON.stringify(text);
}
