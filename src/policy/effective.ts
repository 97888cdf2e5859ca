/** The policy as one model sees it. */

import { mergeModel } from './merge.ts';
import { nearestOf } from './nearest.ts';
import { normaliseModel, normalisePolicy } from './normalise.ts';
import type { RawPolicy } from './raw.ts';
import { buildRecord } from './records.ts';
import type { EffectivePolicy, Operation, Permission, Policy, UnknownModel } from './types.ts';

/**
 * The policy with a model's overrides merged in: mappings key by key, lists and single values replaced; a gate
 * family, a role, a metrics source and an exposure of another strategy are replaced whole.
 *
 * Deny by default: when the policy has `models`, a model it does not list is `unknown_model`. A policy without
 * `models` applies to every model alike.
 */
export function effectivePolicy(policy: Policy, model: string): EffectivePolicy | UnknownModel {
  const { models, source, ...body } = policy;
  if (models === null) return { kind: 'effective', ...body, model: normaliseModel({}, model), source };
  const entry = Object.hasOwn(models, model) ? models[model] : undefined;
  if (entry === undefined) return { kind: 'unknown_model', model, nearest: nearestOf(model, Object.keys(models)) };
  if (entry.overrides.length === 0) return { kind: 'effective', ...body, model: entry, source };
  const raw = source.document as unknown as RawPolicy;
  const overrides = raw.models![model]!;
  const merged = normalisePolicy(mergeModel(raw, overrides), { model, body: overrides });
  return { kind: 'effective', ...merged, model: entry, source };
}

/**
 * The roles that may do an operation: those granted it everywhere, and those granted it in the stage. Empty when
 * nobody is. Whether somebody fills a role is decided elsewhere, from live facts.
 */
export function permissionFor(
  effective: EffectivePolicy,
  of: { readonly operation: Operation; readonly stage?: string | null },
): Permission {
  const grant = effective.permissions[of.operation];
  const inStage = of.stage != null && Object.hasOwn(grant.stages, of.stage) ? grant.stages[of.stage]! : [];
  const roles = [...new Set([...grant.everywhere, ...inStage])];
  const definitions = roles.flatMap((role) => {
    const definition = Object.hasOwn(effective.roles, role) ? effective.roles[role] : undefined;
    return definition === undefined ? [] : [[role, definition] as const];
  });
  return { roles, definitions: buildRecord(definitions) };
}
