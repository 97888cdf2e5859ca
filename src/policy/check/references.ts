/** Does everything that is named exist, and may it be named there? */
import { nearestOf } from '../nearest.ts';
import { listOf, type Path } from '../paths.ts';
import type { RawGrant } from '../raw.ts';
import { DEMAND_WORDS } from '../sign-off-demands.ts';
import { AUTOMATION } from '../types.ts';
import type { Subject } from './report.ts';

/** References give these a meaning of their own: `model@latest`, `model@v7`. */
const RESERVED = /^(latest|v[0-9]+)$/;

export function checkReferences(subject: Subject): void {
  checkRoles(subject);
  checkPermissions(subject);
  checkStages(subject);
  checkAliases(subject);
  for (const [index, freeze] of (subject.policy.freeze ?? []).entries()) {
    for (const [item, stage] of (freeze.stages ?? []).entries())
      expectStage(subject, ['freeze', index, 'stages', item], stage);
  }
}

/** Says so when a stage does not exist; returns whether it does. */
export function expectStage({ graph, problem }: Subject, path: Path, stage: string): boolean {
  if (graph.stages.has(stage)) return true;
  const suggestion = nearestOf(stage, graph.order);
  problem({
    path,
    found: JSON.stringify(stage),
    message: `unknown stage "${stage}"; the stages are ${listOf(graph.order)}`,
    suggestion,
  });
  return false;
}

/** Says so when a role is not defined. */
export function expectRole({ policy, problem }: Subject, path: Path, role: string): void {
  const roles = Object.keys(policy.roles ?? {});
  if (roles.includes(role)) return;
  const known = path[0] === 'permissions' ? [...roles, AUTOMATION] : roles;
  problem({
    path,
    found: JSON.stringify(role),
    message: `unknown role "${role}"; the roles are ${listOf(known) || 'none'}`,
    suggestion: nearestOf(role, known),
  });
}

function checkRoles({ policy, problem }: Subject): void {
  for (const role of Object.keys(policy.roles ?? {})) {
    const path = ['roles', role];
    if (DEMAND_WORDS.includes(role)) {
      const message = `a role cannot be called "${role}": under requires.sign-offs it means something else`;
      problem({ path, found: role, message });
    } else if (role === AUTOMATION) {
      problem({ path, found: role, message: `the role "${role}" is built in; it cannot be defined` });
    }
  }
}

function checkPermissions(subject: Subject): void {
  for (const [operation, grant] of Object.entries(subject.policy.permissions ?? {}) as [string, RawGrant][]) {
    const path = ['permissions', operation];
    if (isList(grant)) {
      checkGranted(subject, path, grant);
      continue;
    }
    for (const [stage, roles] of Object.entries(grant)) {
      expectStage(subject, [...path, stage], stage);
      checkGranted(subject, [...path, stage], roles);
    }
  }
}

function isList(grant: RawGrant): grant is readonly string[] {
  return Array.isArray(grant);
}

function checkGranted(subject: Subject, path: Path, roles: readonly string[]): void {
  for (const [index, role] of roles.entries()) {
    if (role !== AUTOMATION) {
      expectRole(subject, [...path, index], role);
    } else if (path[1] === 'override') {
      const message = `only a person can waive a check; found "${AUTOMATION}"`;
      subject.problem({ path: [...path, index], found: role, message });
    }
  }
}

function checkStages(subject: Subject): void {
  const { policy, graph, problem } = subject;
  if (typeof policy.lifecycle === 'object') {
    for (const name of graph.order) {
      if (!RESERVED.test(name)) continue;
      const message = `a stage cannot be called "${name}": references such as model@${name} mean something else`;
      problem({ path: ['lifecycle', 'stages', name], found: name, message });
    }
  }
  for (const [name, stage] of Object.entries(policy.stages ?? {})) {
    expectStage(subject, ['stages', name], name);
    const soak = stage.requires?.soak;
    if (soak?.stage !== undefined) expectStage(subject, ['stages', name, 'requires', 'soak', 'stage'], soak.stage);
  }
}

function checkAliases(subject: Subject): void {
  const { policy, graph, problem } = subject;
  for (const [name, alias] of Object.entries(policy.aliases ?? {})) {
    const path = ['aliases', name];
    if (RESERVED.test(name) || graph.stages.has(name)) {
      const meaning = graph.stages.has(name) ? `model@${name} means the stage` : `model@${name} means something else`;
      problem({ path, found: name, message: `an alias cannot be called "${name}": ${meaning}` });
    }
    if (alias === null || !expectStage(subject, [...path, 'follows'], alias.follows)) continue;
    if (graph.stages.get(alias.follows)?.holds === 'one') continue;
    const message = `an alias can only follow a stage that has a live version; "${alias.follows}" holds many and has none`;
    const suggestion = nearestOf(
      alias.follows,
      graph.order.filter((stage) => graph.stages.get(stage)?.holds === 'one'),
    );
    problem({ path: [...path, 'follows'], found: alias.follows, message, suggestion });
  }
}
