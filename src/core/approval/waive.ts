/** What overrides do to the checks of a promotion: a waived check no longer stands in the way, and says so. */
import type { CodedCheck } from '../requirements.ts';
import { explainWaivers } from './explain.ts';
import type { Waiver } from './types.ts';

/** Checks that are made whatever anybody says. */
const NEVER: ReadonlySet<string> = new Set([
  'permission',
  'transition',
  'expected_live',
  'integrity',
  'restriction',
  'request',
  'plan',
  'environment_entered',
]);

/** The checks with those that stand in the way and are waived set aside; overrides are said first in the tree. */
export function applyWaivers(checks: readonly CodedCheck[], waivers: readonly Waiver[]): CodedCheck[] {
  const waived = checks.map((check) => {
    const waiver = waivers.find((one) => one.check === check.name);
    const stands = check.status === 'pass' || check.status === 'not_applicable';
    if (waiver === undefined || stands || NEVER.has(check.name)) return check;
    const detail = `Waived by ${waiver.person} as ${waiver.role} until ${waiver.until}: ${waiver.reason} Without it: ${check.detail}`;
    return {
      ...check,
      status: 'not_applicable' as const,
      detail,
      evidence: { ...check.evidence, waived_by: waiver.person },
    };
  });
  return [...explainWaivers(waivers).map((check) => ({ ...check, code: 'ok' as const, next: '' })), ...waived];
}
