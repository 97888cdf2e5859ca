/** Gates and guards: one rule over one metric, its bound named. */
import { formatPath, type Path } from './paths.ts';
import type { RawBound, RawGate, RawGuard } from './raw.ts';
import type { Gate, Guard, Rule, Tolerance } from './types.ts';
import { parseDuration, parseFraction } from './units.ts';

/** The gates of a family; `home` is where the document says it, the model's override included. */
export function normaliseGates(
  gates: readonly RawGate[],
  of: { readonly family: string; readonly home: Path },
): readonly Gate[] {
  return gates.map((gate, index) => ({
    id: formatPath([...of.home, index]),
    family: of.family,
    metric: gate.metric,
    slice: gate.slice ?? null,
    percentile: gate.percentile ?? null,
    rule: normaliseRule(gate),
    by: gate.by ?? null,
  }));
}

export function normaliseGuard(guard: RawGuard): Guard {
  return {
    metric: guard.metric,
    slice: guard.slice ?? null,
    percentile: guard.percentile ?? null,
    // The schema lets no guard compare across groups, or demand an improvement.
    rule: normaliseRule(guard) as Guard['rule'],
    windowMs: guard.window === undefined ? null : parseDuration(guard.window),
    onBreach: (guard['on-breach'] ?? 'hold') as Guard['onBreach'],
  };
}

function normaliseRule(raw: RawBound): Rule {
  if (raw.min !== undefined) return { kind: 'threshold', bound: 'min', value: raw.min };
  if (raw.max !== undefined) return { kind: 'threshold', bound: 'max', value: raw.max };
  if (raw.improvement !== undefined) return { kind: 'improvement', least: normaliseTolerance(raw.improvement) };
  if (raw.vs !== undefined) return { kind: 'vs_live', tolerance: normaliseTolerance(raw.tolerance ?? 0) };
  const difference = raw['max-difference'];
  return {
    kind: 'across',
    attribute: raw.across!,
    bound: difference === undefined ? 'min-ratio' : 'max-difference',
    value: difference ?? raw['min-ratio']!,
    minGroup: raw['min-group'] ?? 1,
  };
}

function normaliseTolerance(raw: string | number): Tolerance {
  return typeof raw === 'number'
    ? { kind: 'absolute', value: raw }
    : { kind: 'relative', fraction: parseFraction(raw)! };
}
