/** Do the sign-offs of a stage say who, and can what follows from them follow? */
import { listOf, type Path } from '../paths.ts';
import type { RawGrant, RawStage } from '../raw.ts';
import { type WrittenDemand, writtenDemands } from '../sign-off-demands.ts';
import { AUTOMATION } from '../types.ts';
import { expectRole } from './references.ts';
import type { Subject } from './report.ts';

/** The form of the demands, and the roles in them. */
export function checkDemands(subject: Subject): void {
  for (const [name, stage] of Object.entries(subject.policy.stages ?? {})) {
    const home = ['stages', name, 'requires', 'sign-offs'];
    const seen = new Set<string>();
    for (const demand of writtenDemands(stage.requires?.['sign-offs'])) {
      const path = [...home, ...demand.place];
      const said = checkForm(subject, demand, path);
      checkRoles(subject, demand, path);
      if (said && seen.has(demand.id)) {
        const found = listOf(demand.written);
        const message = `the same sign-offs (${listOf(demand.written, 'or')}) are asked for twice; for more of them use "at-least" with a count`;
        subject.problem({ path, found, message });
      }
      seen.add(demand.id);
    }
  }
}

/** Returns whether the demand says how many sign-offs, and of whom. */
function checkForm({ problem }: Subject, demand: WrittenDemand, path: Path): boolean {
  const [word] = demand.place;
  const { written, count } = demand;
  if (demand.form === 'role' || (demand.form === 'at-least' && count === 0)) return true;
  if (demand.form === 'at-least') {
    const missing = [...(count === undefined ? ['count'] : []), ...(written.length === 0 ? ['of'] : [])];
    if (missing.length > 0) {
      const message = `"at-least" needs "count" and "of", such as { count: 2, of: [product, sre] }; found no ${listOf(missing)}`;
      problem({ path, found: `no ${listOf(missing)}`, message });
      return false;
    }
  }
  if (written.length > 1) return true;
  const [only] = written;
  const found = only === undefined ? 'none' : `only "${only}"`;
  const suggestion = only === undefined ? null : `${only}: ${count}`;
  problem({ path, found, message: `"${word}" needs two roles or more; found ${found}`, suggestion });
  return false;
}

function checkRoles(subject: Subject, demand: WrittenDemand, path: Path): void {
  for (const [index, role] of demand.written.entries()) {
    const place = { role: [], 'any-of': [index], 'at-least': ['of', index] }[demand.form];
    const at = [...path, ...place];
    if (role !== AUTOMATION) expectRole(subject, at, role);
    else subject.problem({ path: at, found: role, message: `only people can sign off; "${AUTOMATION}" is nobody` });
  }
}

/** What rests on a stage's sign-offs, or on an environment, as it stands for one model. */
export function checkApprovals(subject: Subject, name: string): void {
  const stage = subject.policy.stages?.[name] ?? {};
  const signed = writtenDemands(stage.requires?.['sign-offs']).some(({ count }) => count !== 0);
  if (stage.when === 'approved') checkWhen(subject, { name, signed });
  if (!signed && typeof stage.environment === 'object' && stage.environment['without-protection'] === 'sign-offs') {
    const message = `"${name}" asks for no sign-offs, so none can stand in for the protection of its environment`;
    subject.problem({ path: ['stages', name, 'environment', 'without-protection'], found: 'sign-offs', message });
  }
  checkRollback(subject, name);
}

function checkWhen(
  { policy, problem }: Subject,
  { name, signed }: { readonly name: string; readonly signed: boolean },
): void {
  const path = ['stages', name, 'when'];
  if (!signed) {
    const message = `"${name}" is promoted to once every sign-off is there, and it asks for none`;
    problem({ path, found: 'approved', message, suggestion: 'asked' });
    return;
  }
  const grant: RawGrant = policy.permissions?.promote ?? {};
  const everywhere = isList(grant);
  const roles = everywhere ? grant : (grant[name] ?? []);
  if (roles.includes(AUTOMATION)) return;
  const list = `[${[...roles, AUTOMATION].join(', ')}]`;
  problem({
    path,
    found: 'approved',
    message: `"${name}" is promoted to without a person once it is approved, and permissions.promote does not grant that to "${AUTOMATION}"`,
    suggestion: `permissions: { promote: ${everywhere ? list : `{ ${name}: ${list} }`} }`,
  });
}

function isList(grant: RawGrant): grant is readonly string[] {
  return Array.isArray(grant);
}

/** A rollback waits for nobody; GitHub does not tell environments apart by case. */
function checkRollback({ policy, problem }: Subject, name: string): void {
  const wanted = policy.stages?.[name]?.rollback?.environment;
  if (wanted === undefined) return;
  for (const [other, stage] of Object.entries(policy.stages ?? {})) {
    const environment = guarded(stage);
    if (environment === null || environment.name.toLowerCase() !== wanted.toLowerCase()) continue;
    const message = `a rollback waits for nobody, and the environment "${wanted}" must have reviewers for promotions to "${other}"`;
    problem({ path: ['stages', name, 'rollback', 'environment'], found: JSON.stringify(wanted), message });
    return;
  }
}

function guarded({ environment }: RawStage): { readonly name: string } | null {
  if (typeof environment !== 'object' || environment.name === undefined) return null;
  return (environment.reviewers ?? 0) > 0 ? { name: environment.name } : null;
}
