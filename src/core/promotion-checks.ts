/** The checks of a promotion that are its own: who, from where, over what, when, and whether the bytes are what was registered. */
import { permissionFor } from '../policy/effective.ts';
import type { Hold } from './event.ts';
import { checkIntegrity, integrityCode } from './integrity.ts';
import { incomingStageOf, liveStageOf } from './moves.ts';
import type { Sha256 } from './names.ts';
import { checkPermission } from './people.ts';
import type { PromotionFacts } from './promotion.ts';
import type { CodedCheck } from './requirements.ts';
import { stageOf } from './state.ts';

export function checkMay(facts: PromotionFacts): CodedCheck {
  const permission = permissionFor(facts.policy, { operation: 'promote', stage: facts.to.name });
  const what = `promote to ${facts.to.name}`;
  const check = checkPermission({ what, actor: facts.actor, permission, facts: facts.people });
  const who = permission.roles.join(' or ') || 'nobody: the policy grants it to no role';
  return { ...check, next: `Ask ${who} to do it, or change \`permissions.promote\` in the policy.` };
}

/** Deprecated and quarantined versions stay where they are. */
export function checkRestriction({
  restriction,
  version,
}: Pick<PromotionFacts, 'restriction' | 'version'>): CodedCheck[] {
  if (restriction === null || restriction.restriction === 'none') return [];
  const { restriction: kind, reason, by, since, until, migrate_to: to } = restriction;
  const end = until === null ? '' : ` Its end of life is ${until}.`;
  return [
    {
      name: 'restriction',
      title: 'Restriction',
      status: 'fail',
      code: kind === 'deprecated' ? 'version_deprecated' : 'version_quarantined',
      detail: `${version.record.version} is ${kind} since ${since}, by ${by}: ${reason}.${end}`,
      next:
        to === null
          ? `Promote another version, or have it lifted: \`slipway reinstate ${version.record.model}@${version.record.version}\`.`
          : `Promote ${to.version} instead.`,
    },
  ];
}

/** What people saw, and let through, must be what is done. */
export function checkPlan({ planned, approval }: PromotionFacts): CodedCheck[] {
  if (planned === null) return [];
  const base = { name: 'plan', title: 'Plan', code: 'plan_changed' } as const;
  if (planned === approval.digest)
    return [{ ...base, status: 'pass', detail: `What was planned is what would be done: ${planned}.`, next: '' }];
  return [
    {
      ...base,
      status: 'fail',
      detail: `${planned} was planned; what would be done now is ${approval.digest}.`,
      next: 'Start anew: what was approved was something else.',
    },
  ];
}

export function checkTransition({ policy, state, to, version, currentStage }: PromotionFacts): CodedCheck {
  const from = currentStage ?? policy.lifecycle.start;
  const base = { name: 'transition', title: 'Lifecycle', code: 'transition_not_allowed' as const };
  const there =
    liveStageOf(state, version.published) === to.name || incomingStageOf(state, version.published) === to.name;
  if (to.from.includes(from) || there) {
    return { ...base, status: 'pass', detail: `The lifecycle leads from ${from} to ${to.name}.`, next: '' };
  }
  const ways = to.from.length === 0 ? 'from no stage' : `from ${to.from.join(' or ')}`;
  return {
    ...base,
    status: 'fail',
    detail: `${version.record.version} is in ${from}; ${to.name} is entered ${ways}.`,
    next: to.from[0] === undefined ? 'Choose another stage.' : `Promote it to ${to.from.join(' or ')} first.`,
  };
}

export function checkExpectedLive(facts: PromotionFacts): CodedCheck {
  const live = stageOf(facts.state, facts.to.name).live;
  const base = { name: 'expected_live', title: 'Expected live version' };
  const found = live === null ? 'nothing' : `${live.version} (${live.subject})`;
  if ((live?.subject ?? null) === facts.expectedLive) {
    return {
      ...base,
      status: 'pass',
      code: 'live_version_moved',
      detail: `Live in ${facts.to.name}: ${found}, as expected.`,
      next: '',
    };
  }
  const expected = facts.expectedLive ?? 'nothing';
  return {
    ...base,
    status: 'fail',
    code: 'live_version_moved',
    detail: `${expected} was expected to be live in ${facts.to.name}; ${found} is.`,
    next: 'Look at what is live now, and ask again if this version should replace it.',
  };
}

/** Whether a hold covers a stage at a time. */
function holdCovers(hold: Hold, of: { readonly stage: string; readonly now: string }): boolean {
  const inForce = hold.until === null || hold.until > of.now;
  return inForce && (hold.stages === null || hold.stages.includes(of.stage));
}

export function checkHolds({ state, to, now }: Pick<PromotionFacts, 'state' | 'to' | 'now'>): CodedCheck[] {
  const base = { name: 'holds', title: 'Holds', code: 'held' as const };
  const holds = state.holds.filter((hold) => holdCovers(hold, { stage: to.name, now }));
  if (holds.length === 0) return [{ ...base, status: 'pass', detail: `No hold covers ${to.name}.`, next: '' }];
  return holds.map((hold) => ({
    ...base,
    status: 'fail',
    detail: `${hold.id} by ${hold.by} since ${hold.at}${hold.until === null ? '' : `, until ${hold.until}`}: ${hold.reason}`,
    next: `Lift it with \`slipway resume ${state.model} ${hold.id}\`${hold.until === null ? '' : `, or ask again after ${hold.until}`}.`,
  }));
}

export function checkFreezes({ policy, to, now }: Pick<PromotionFacts, 'policy' | 'to' | 'now'>): CodedCheck[] {
  const at = Date.parse(now);
  const base = { name: 'freezes', title: 'Freezes', code: 'frozen' as const };
  const covering = policy.freeze.filter(
    (one) => (one.stages === null || one.stages.includes(to.name)) && one.startMs <= at && at < one.endMs,
  );
  return covering.map((one) => ({
    ...base,
    status: 'fail',
    detail: `${to.name} is frozen from ${one.from} to ${one.to}, both days included${one.reason === null ? '' : `: ${one.reason}`}.`,
    next: `Ask again after ${one.to}.`,
  }));
}

interface LinkFacts extends Pick<PromotionFacts, 'link'> {
  readonly approval: Pick<PromotionFacts['approval'], 'request'>;
}

/** The link that was given, or the one of the request. */
export function changeLinkOf(facts: LinkFacts): string | null {
  return facts.link ?? facts.approval.request?.link ?? null;
}

export function checkLink(facts: LinkFacts & Pick<PromotionFacts, 'policy'>): CodedCheck[] {
  const { policy } = facts;
  if (policy.changeLink.length === 0) return [];
  const link = changeLinkOf(facts);
  const base = { name: 'change_link', title: 'Change link', code: 'change_link_missing' as const };
  const begins = policy.changeLink.map((prefix) => `\`${prefix}\``).join(', ');
  if (link !== null && policy.changeLink.some((prefix) => link.startsWith(prefix))) {
    return [{ ...base, status: 'pass', detail: `Change link ${link}.`, next: '' }];
  }
  const found = link === null ? 'no link was given' : `${link} was given`;
  const detail = `The policy demands a change link that begins with ${begins}; ${found}.`;
  return [{ ...base, status: 'fail', detail, next: 'Give the link of the change, such as the ticket.' }];
}

export function checkBytes(facts: PromotionFacts, sha256: Sha256): CodedCheck {
  const check = checkIntegrity({ ...facts.integrity, version: facts.version }, sha256);
  return { ...check, code: integrityCode(facts.integrity), next: 'Run `slipway verify` and see what was changed.' };
}

/**
 * One version at a time is rolled out in a stage: a second would take the first one's share, and its evidence. While it is,
 * neither it nor what it is measured against goes elsewhere: the rollout would be of nothing, or against nothing.
 */
export function checkRollout({ state, to, version, currentStage }: PromotionFacts): CodedCheck[] {
  const base = { name: 'rollout', title: 'Rollout', code: 'rollout_running' as const };
  const busy = [to.name, currentStage ?? to.name].find((name) => {
    const { incoming, live } = stageOf(state, name);
    if (incoming === null) return false;
    const own = incoming.ordinal === version.record.ordinal;
    return name === to.name ? !own : own || live?.ordinal === version.record.ordinal;
  });
  const incoming = busy === undefined ? null : stageOf(state, busy).incoming;
  if (busy === undefined || incoming === null) return [];
  const detail = `${incoming.version} is being rolled out in ${busy} since ${incoming.from}.`;
  const next = `Wait until it is live, or call it off: \`slipway rollback ${state.model} ${busy}\`.`;
  return [{ ...base, status: 'fail', detail, next }];
}
