/** The part of a policy that an evaluation is decided by. */
import type { EffectivePolicy, Gate, JsonObject, Mapping, MetricDefinition, Rule, StagePolicy } from './types.ts';

/**
 * Exactly what decides an evaluation for a stage, as plain JSON (snake_case) for a digest: the gates, the metrics
 * they use and the names these have in evidence, the evaluation set, coverage, confidence, what a first version is
 * given, how plain files are read, and the stage compared with. The same for two stages that compare with the same.
 *
 * Not in it: the age of an evaluation, which is checked when it is used, what is published, and where in the file a
 * gate stands. Throws for a stage that the policy does not have.
 */
export function evaluationSlice(effective: EffectivePolicy, stage: string): JsonObject {
  const policy = Object.hasOwn(effective.stages, stage) ? effective.stages[stage] : undefined;
  if (policy === undefined) throw new Error(`the policy has no stage "${stage}"`);
  return { slice: 1, ...sliceEvaluation(effective, policy) };
}

/** The same without the number of its form, for a slice that holds more. */
export function sliceEvaluation({ evaluation, metrics }: EffectivePolicy, stage: StagePolicy): JsonObject {
  const gates = Object.values(evaluation.gates).flat();
  const used = [...new Set(gates.map(({ metric }) => metric))].sort();
  return {
    compares_with: stage.comparesWith,
    set: { name: evaluation.set.name, digest: evaluation.set.digest, same_as_live: evaluation.set.sameAsLive },
    coverage: evaluation.coverage,
    confidence: evaluation.confidence,
    first_version: evaluation.firstVersion,
    read: evaluation.read.map(sliceMapping),
    gates: gates.map((gate) => sliceGate(gate, evaluation.by)),
    metrics: Object.fromEntries(used.map((name) => [name, sliceMetric(metrics[name]!)])),
  };
}

function sliceMetric({ from, direction, kind, unit }: MetricDefinition): JsonObject {
  return { from: [...from], direction, kind, unit };
}

/** `by` as it applies to the gate: the policy's default changes only gates that do not say. */
function sliceGate({ family, metric, slice, percentile, rule, by }: Gate, otherwise: Gate['by']): JsonObject {
  return { family, metric, slice, percentile, rule: sliceRule(rule), by: by ?? otherwise };
}

function sliceRule(rule: Rule): JsonObject {
  switch (rule.kind) {
    case 'threshold':
      return { kind: rule.kind, bound: rule.bound, value: rule.value };
    case 'vs_live':
      return { kind: rule.kind, tolerance: { ...rule.tolerance } };
    case 'improvement':
      return { kind: rule.kind, least: { ...rule.least } };
    case 'across': {
      const { kind, attribute, bound, value, minGroup } = rule;
      return { kind, attribute, bound, value, min_group: minGroup };
    }
  }
}

function sliceMapping({ files, task, key, cluster, rows, slices, metrics }: Mapping): JsonObject {
  const sources = Object.entries(metrics).map(([name, source]) => [name, { ...source }] as const);
  return { files, task, key, cluster, rows, slices: { ...slices }, metrics: Object.fromEntries(sources) };
}
