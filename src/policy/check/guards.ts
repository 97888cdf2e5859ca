/** Can guards be decided while a version serves, and can what they ask for be done? */
import { driftOf } from '../drift.ts';
import { listOf, type Path } from '../paths.ts';
import type { RawGrant, RawGuard, RawMetric, RawPolicy } from '../raw.ts';
import type { RawMetricQuery } from '../raw-monitoring.ts';
import { AUTOMATION } from '../types.ts';
import type { Subject } from './report.ts';

/** The definitions of metrics that are drift. */
export function checkDrift({ policy, problem }: Subject): void {
  for (const [name, metric] of Object.entries(policy.metrics ?? {})) {
    const path = ['metrics', name];
    const drift = driftOf(name, metric);
    if (drift === null) {
      if (metric.of === undefined) continue;
      const message = '"of" needs "drift: psi" or "drift: kl" beside it, or a name that ends in _psi or _kl';
      problem({ path: [...path, 'of'], found: metric.of, message });
      continue;
    }
    if (drift.of === null) {
      const message = `"${name}" is a drift: say of what, such as { drift: ${drift.measure}, of: intent_mix }`;
      problem({ path, found: 'no of', message });
    } else if (drift.of === name) {
      problem({ path: [...path, 'of'], found: name, message: `"${name}" cannot be the drift of itself` });
    }
    if (metric.drift !== undefined && (metric.kind ?? 'value') !== 'value') {
      const message = `a drift is any number from 0, so its kind is value; found ${metric.kind}`;
      problem({ path: [...path, 'kind'], found: metric.kind, message, suggestion: 'value' });
    }
  }
}

/** Each guard in itself. What it shares with gates is checked with them. */
export function checkGuards(subject: Subject): void {
  const { policy } = subject;
  for (const [index, guard] of (policy.monitoring?.guards ?? []).entries()) {
    const metric = policy.metrics?.[guard.metric];
    if (metric === undefined) continue;
    const path = ['monitoring', 'guards', index];
    const drift = driftOf(guard.metric, metric);
    if (drift === null) checkGuard(subject, { guard, metric, path });
    else checkDriftGuard(subject, { guard, of: drift.of ?? 'another metric', path });
  }
}

function checkGuard(
  subject: Subject,
  { guard, metric, path }: { readonly guard: RawGuard; readonly metric: RawMetric; readonly path: Path },
): void {
  const { problem } = subject;
  if (metric.kind === 'rate' && guard.percentile !== undefined) {
    const message = `"${guard.metric}" is a rate: each request counts or does not, so it has no percentiles`;
    problem({ path: [...path, 'percentile'], found: guard.percentile, message });
  }
  if (metric.kind === 'rate' && typeof guard.tolerance === 'number' && guard.tolerance >= 1) {
    const percent = guard.tolerance <= 100 ? `${guard.tolerance}%` : null;
    const message = `"${guard.metric}" is a rate, from 0 to 1, and cannot be worse than live by more than ${guard.tolerance}`;
    problem({ path: [...path, 'tolerance'], found: guard.tolerance, message, suggestion: percent });
  }
  if (guard.percentile !== undefined) {
    checkCounted(subject, { metric: guard.metric, as: ['buckets'], what: `p${guard.percentile} of "${guard.metric}"` });
  }
}

function checkDriftGuard(
  subject: Subject,
  { guard, of, path }: { readonly guard: RawGuard; readonly of: string; readonly path: Path },
): void {
  const { problem } = subject;
  for (const key of ['min', 'vs', 'percentile'] as const) {
    if (guard[key] === undefined) continue;
    const message = `"${guard.metric}" says how far "${of}" has moved from the live version, so its guard needs "max"; "${key}" does not go with it`;
    problem({ path: [...path, key], found: guard[key], message });
  }
  if (guard.max !== undefined && guard.max <= 0) {
    const message = `the drift of "${of}" is never below 0, so at most ${guard.max} is always broken; customary is 0.1 to 0.25`;
    problem({ path: [...path, 'max'], found: guard.max, message });
  }
  checkCounted(subject, { metric: of, as: ['counts', 'buckets'], what: `the drift of "${of}"` });
}

/** The queries of a metric, where the policy has some, must count what the guard needs. */
function checkCounted(
  { policy, problem }: Subject,
  need: { readonly metric: string; readonly as: readonly (keyof RawMetricQuery)[]; readonly what: string },
): void {
  const query = policy.monitoring?.read?.[need.metric];
  if (query === undefined || need.as.some((key) => query[key] !== undefined)) return;
  const [found = 'nothing'] = Object.keys(query);
  const message = `a guard needs ${need.what}, which comes from ${listOf(
    need.as.map((key) => `"${key}"`),
    'or',
  )}; found "${found}"`;
  problem({ path: ['monitoring', 'read', need.metric], found, message });
}

/** A breach that is to roll back needs a role for whoever looks. */
export function checkBreaches(subject: Subject): void {
  const { policy, graph, warning } = subject;
  const index = (policy.monitoring?.guards ?? []).findIndex((guard) => guard['on-breach'] === 'rollback');
  if (index < 0) return;
  const live = graph.order.filter((stage) => graph.stages.get(stage)?.holds === 'one');
  const rolling = live.filter((stage) => (policy.stages?.[stage]?.exposure?.strategy ?? 'immediate') !== 'immediate');
  const granted = (stage: string): boolean => rolesFor(policy, stage).includes(AUTOMATION);
  // Where nothing is rolled out in steps, guards watch what is live: one stage that can go back is enough.
  if (rolling.length === 0 && live.some(granted)) return;
  const without = (rolling.length === 0 ? live : rolling).filter((stage) => !granted(stage));
  if (without.length === 0) return;
  const names = listOf(without.map((stage) => `"${stage}"`));
  warning({
    path: ['monitoring', 'guards', index, 'on-breach'],
    found: 'rollback',
    message: `permissions.rollback does not grant ${names} to "${AUTOMATION}", so a breach is reported there and nothing goes back by itself`,
    suggestion: grantOf(policy, without[0]!),
  });
}

function rolesFor(policy: RawPolicy, stage: string): readonly string[] {
  const grant: RawGrant = policy.permissions?.rollback ?? [];
  return isList(grant) ? grant : (grant[stage] ?? []);
}

function grantOf(policy: RawPolicy, stage: string): string {
  const list = `[${[...rolesFor(policy, stage), AUTOMATION].join(', ')}]`;
  const everywhere = isList(policy.permissions?.rollback ?? []);
  return `permissions: { rollback: ${everywhere ? list : `{ ${stage}: ${list} }`} }`;
}

function isList(grant: RawGrant): grant is readonly string[] {
  return Array.isArray(grant);
}
