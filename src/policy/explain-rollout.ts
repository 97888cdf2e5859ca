/** What follows from an exposure: who keeps the rest of the traffic, how far it goes, and how it ends. */
import { listOf } from './paths.ts';
import type { EffectivePolicy, Exposure, StagePolicy } from './types.ts';
import { formatFraction, formatShare } from './units.ts';

/** More of them say nothing more. */
const MOST_TENANTS = 10;

export interface RolloutLine {
  readonly name: 'baseline' | 'tenants' | 'rollout_guards' | 'rollout_end';
  readonly title: string;
  readonly detail: string;
}

/** Nothing for an immediate exposure. */
export function explainRollout(effective: EffectivePolicy, stage: StagePolicy): readonly RolloutLine[] {
  const { exposure, comparesWith, name } = stage;
  if (exposure.strategy === 'immediate') return [];
  const own = comparesWith === name;
  const until = own ? ' until the rollout is over' : ', which it takes its share from';
  return [
    {
      name: 'baseline',
      title: 'The rest of the traffic',
      detail: `stays with the live version of ${comparesWith}${until}`,
    },
    ...tenantsOf(exposure),
    { name: 'rollout_guards', title: 'Guards', detail: describePinned(effective) },
    { name: 'rollout_end', title: 'It ends', detail: describeEnd(exposure, own ? name : null) },
  ];
}

function tenantsOf(exposure: Exclude<Exposure, { strategy: 'immediate' }>): RolloutLine[] {
  if (exposure.strategy === 'shadow' || exposure.tenants.length === 0) return [];
  const share = exposure.strategy === 'tenants' ? '' : ', whatever its share';
  const shown = exposure.tenants.slice(0, MOST_TENANTS).map((key) => JSON.stringify(key));
  const more = exposure.tenants.length - shown.length;
  const list = listOf([...shown, ...(more === 0 ? [] : [`${more} more`])]);
  return [{ name: 'tenants', title: 'Tenants', detail: `get it first${share}: ${list}` }];
}

function describePinned({ monitoring }: EffectivePolicy): string {
  const { guards, source, errorBudget } = monitoring;
  if (source === null) return 'none: monitoring has no source, so nobody looks';
  if (guards.length === 0) return 'none: nothing can hold it or roll it back by itself';
  const back = guards.filter(({ onBreach }) => onBreach === 'rollback').length;
  return `${guards.length}, of which ${back} roll back; pinned when it starts, with a budget of ${formatFraction(errorBudget)} for false alarms`;
}

function describeEnd(exposure: Exclude<Exposure, { strategy: 'immediate' }>, replaces: string | null): string {
  switch (exposure.strategy) {
    case 'ramp':
      return 'when the last step begins: it is live, and displaces the version before';
    case 'canary':
      return `never by itself: it keeps ${formatShare(exposure.maxShareBp)} at most until it is promoted further, displaced or rolled back`;
    default:
      return replaces === null
        ? 'when somebody promotes it further, displaces it or rolls it back'
        : `when somebody decides: it becomes live in ${replaces}, or is rolled back`;
  }
}
