/** Overrides: a check waived by somebody whom the policy lets, with a reason, for a while. */
import { isoSeconds } from '../time.ts';
import { involvementUnknown, openRole, partUnknown, standingOf } from './eligibility.ts';
import type { Objection, QuorumFacts, Unverified } from './quorum-types.ts';
import { notCounted } from './statements.ts';
import type { NotCounted, Statement, Waiver } from './types.ts';

/** What no policy can let anybody waive: who may, what it is, and that nobody is overtaken. */
export const NEVER_WAIVED: readonly string[] = [
  'permission',
  'integrity',
  'expected_live',
  'transition',
  'restriction',
];

export interface JudgedWaivers {
  readonly waivers: readonly Waiver[];
  readonly notCounted: readonly NotCounted[];
  readonly unverifiable: readonly Unverified[];
}

/** Which of the overrides count. They are each person's latest word on a check already. */
export function judgeWaivers(overrides: readonly Statement[], facts: QuorumFacts): JudgedWaivers {
  const waivers: Waiver[] = [];
  const out: NotCounted[] = [];
  const unverifiable: Unverified[] = [];
  for (const statement of overrides) {
    const judged = judge(statement, facts);
    if (judged.kind === 'waives') waivers.push(judged.waiver);
    else {
      out.push(notCounted(statement, judged.objection));
      unverifiable.push(...judged.open);
    }
  }
  return { waivers, notCounted: out, unverifiable };
}

/** The first waiver of a check; null where nobody waives it. */
export function waivedBy(waivers: readonly Waiver[], check: string): Waiver | null {
  return waivers.find((waiver) => waiver.check === check) ?? null;
}

type Judged =
  | { readonly kind: 'waives'; readonly waiver: Waiver }
  | { readonly kind: 'not'; readonly objection: Objection; readonly open: readonly Unverified[] };

function judge(statement: Statement, facts: QuorumFacts): Judged {
  const { overrides } = facts;
  const read = readOverride(statement, facts);
  if ('code' in read) return not(read);
  const { login, account, source } = statement;
  const standing = standingOf(statement, { roles: overrides.roles, facts });
  if (standing.kind === 'not') return not(standing.objection);
  const { sure, open } = standing.filled;
  const role = sure[0];
  if (role === undefined) return not(openRole(open), open);
  const unknown = involvementUnknown(facts);
  if (unknown !== null) return not(partUnknown(unknown), [unknown]);
  return { kind: 'waives', waiver: { person: login, account, role, ...read, source } };
}

function not(objection: Objection, open: readonly Unverified[] = []): Judged {
  return { kind: 'not', objection, open };
}

function readOverride(
  { waives, reason, at, until }: Statement,
  { overrides, now }: QuorumFacts,
): Objection | Pick<Waiver, 'check' | 'reason' | 'at' | 'until'> {
  if (waives === null || !overrides.waivable.includes(waives) || NEVER_WAIVED.includes(waives)) {
    const what = waives === null ? 'It names no check' : `The policy lets nobody waive ${waives}`;
    return { code: 'not_waivable', detail: `${what}.` };
  }
  if (reason === null || reason.trim() === '') return { code: 'not_waivable', detail: 'It gives no reason.' };
  if (at === null || until === null) return { code: 'not_waivable', detail: 'It does not say until when.' };
  const ends = Math.min(Date.parse(until), Date.parse(at) + overrides.validForMs);
  if (!(ends > Date.parse(now)))
    return { code: 'expired', detail: `It counted until ${ends > 0 ? isoSeconds(ends) : until}.` };
  return { check: waives, reason, at, until: isoSeconds(ends) };
}
