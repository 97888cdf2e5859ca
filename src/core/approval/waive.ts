/** What overrides do to the checks of a promotion: a waived check no longer stands in the way, and says so. */
import { WAIVABLE } from '../../policy/types.ts';
import type { CodedCheck } from '../requirements.ts';
import { type Check, standsInTheWay } from '../result.ts';
import { explainWaivers } from './explain.ts';
import type { QuorumOutcome } from './quorum-types.ts';

/**
 * What a policy can let be waived at all. Every other check is made whatever anybody says, one that is new as well: who
 * may, from where, over what, that the bytes are the registered ones, that the request is of just this.
 */
const CAN_BE: ReadonlySet<string> = new Set(WAIVABLE);

/** The checks with those that stand in the way and are waived set aside; overrides are said first in the tree. */
export function applyWaivers(
  checks: readonly CodedCheck[],
  quorum: Pick<QuorumOutcome, 'waivers' | 'perhapsRejected'> | null,
): CodedCheck[] {
  const waivers = quorum?.waivers ?? [];
  const waived = checks.map((check) => {
    const waiver = waivers.find((one) => one.check === check.name);
    if (waiver === undefined || !standsInTheWay(check.status) || !CAN_BE.has(check.name)) return check;
    // Sign-offs that are missing can be waived; a person's no can only be taken back by that person.
    if (check.code === 'sign_offs_rejected' || (check.name === 'sign_offs' && quorum?.perhapsRejected === true))
      return check;
    const detail = `Waived by ${waiver.person} as ${waiver.role} until ${waiver.until}: ${waiver.reason} Without it: ${check.detail}`;
    return { ...setAside(check), detail, evidence: { ...check.evidence, waived_by: waiver.person } };
  });
  return [...explainWaivers(waivers).map((check) => ({ ...check, code: 'ok' as const, next: '' })), ...waived];
}

/** A check that stands in the way no longer, nor does anything below it: no renderer shows a part of it as what blocks. */
export function setAside<T extends Check>(check: T): T {
  const { children } = check;
  const status = standsInTheWay(check.status) ? 'not_applicable' : check.status;
  return { ...check, status, ...(children === undefined ? {} : { children: children.map(setAside) }) };
}
