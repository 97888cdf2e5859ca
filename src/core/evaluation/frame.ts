/** A gate as it is applied, and the result that each way of deciding it fills in. */
import type { EvaluationRules, Gate, MetricDefinition, Rule, Tolerance } from '../../policy/types.ts';
import type { Status } from '../result.ts';
import type { GateContext } from './context.ts';
import { definitionOf } from './context.ts';
import type { Quantity } from './find.ts';
import type { GateReason, GateResult, GateRule, StoredComparison, StoredMeasure } from './types.ts';

export interface Frame {
  readonly gate: Gate;
  readonly definition: MetricDefinition;
  readonly by: 'interval' | 'value';
  readonly rule: GateRule;
  /** `f1`, `latency_ms p95`, `f1 on long-tail`. */
  readonly label: string;
  readonly rules: EvaluationRules;
}

/** What a decided gate leaves for the record, so that it can be decided again without the samples. */
export interface Kept {
  readonly candidate: readonly StoredMeasure[];
  readonly live: readonly StoredMeasure[];
  readonly pairs: readonly StoredComparison[];
}

export const NOTHING_KEPT: Kept = { candidate: [], live: [], pairs: [] };

/** A gate before Holm's adjustment, which needs the p-values of all of them. */
export type GateDraft =
  | { readonly kind: 'decided'; readonly result: GateResult; readonly kept: Kept }
  | {
      readonly kind: 'tested';
      readonly p: number;
      readonly decide: (adjusted: { readonly p: number; readonly alpha: number }) => GateResult;
      readonly kept: Kept;
    };

export function frameOf(context: GateContext, gate: Gate): Frame {
  const definition = definitionOf(context.metrics, gate.metric);
  return {
    gate,
    definition,
    by: gate.by ?? context.rules.by,
    rule: gateRule(gate.rule),
    label: labelOf(gate),
    rules: context.rules,
  };
}

/** The metric with what narrows it down. */
export function labelOf(gate: Pick<Gate, 'metric' | 'slice' | 'percentile'>): string {
  const percentile = gate.percentile === null ? '' : ` p${gate.percentile}`;
  return `${gate.metric}${percentile}${gate.slice === null ? '' : ` on ${gate.slice}`}`;
}

function gateRule(rule: Rule): GateRule {
  switch (rule.kind) {
    case 'threshold':
      return { kind: 'threshold', bound: rule.bound, value: rule.value };
    case 'vs_live':
      return { kind: 'vs_live', margin: amountOf(rule.tolerance), relative: rule.tolerance.kind === 'relative' };
    case 'improvement':
      return { kind: 'improvement', least: amountOf(rule.least), relative: rule.least.kind === 'relative' };
    case 'across':
      return {
        kind: 'across',
        attribute: rule.attribute,
        bound: rule.bound === 'max-difference' ? 'max_difference' : 'min_ratio',
        value: rule.value,
        min_group: rule.minGroup,
      };
  }
}

function amountOf(tolerance: Tolerance): number {
  return tolerance.kind === 'relative' ? tolerance.fraction : tolerance.value;
}

/** What a way of deciding says: everything else is as the frame has it, or null. */
export type Outcome = {
  readonly verdict: Status;
  readonly reason: GateReason;
  readonly detail: string;
  readonly next: string | null;
} & Partial<
  Pick<GateResult, 'candidate' | 'live' | 'effect' | 'p' | 'p_adjusted' | 'detectable' | 'needed' | 'groups'>
>;

/** The whole result of a gate. `quantity` is null where the metric was not found. */
export function resultOf(frame: Frame, quantity: Quantity | null, outcome: Outcome): GateResult {
  const { gate, definition } = frame;
  return {
    id: gate.id,
    family: gate.family,
    metric: gate.metric,
    measured: quantity?.series.name ?? null,
    slice: gate.slice,
    percentile: gate.percentile,
    unit: definition.unit ?? quantity?.unit ?? null,
    direction: definition.direction ?? quantity?.direction ?? null,
    by: frame.by,
    rule: frame.rule,
    candidate: null,
    live: null,
    effect: null,
    p: null,
    p_adjusted: null,
    detectable: null,
    needed: null,
    groups: null,
    ...outcome,
  };
}

/** A gate that is settled without a test. */
export function decided(
  frame: Frame,
  of: { readonly quantity: Quantity | null; readonly outcome: Outcome; readonly kept?: Kept },
): GateDraft {
  return { kind: 'decided', result: resultOf(frame, of.quantity, of.outcome), kept: of.kept ?? NOTHING_KEPT };
}
