/**
 * Whether a version has what a version in production should have. Facts in, items out. Evidence decides where there is
 * any, and no answer can change that; where there is none, the requester's answer counts and carries their name.
 */
import { capital } from '../../policy/paths.ts';
import type { Status } from '../result.ts';
import { worst } from '../result.ts';
import { documents, evaluations, loadAndCost, safetySystems, signOffs, versionedArtifacts } from './evidence-items.ts';
import { accessControls, incidentResponse, observability, rollbackTested } from './standing-items.ts';
import type { Computed, EligibilityFacts, EligibilityItem, EligibilityName } from './types.ts';
import { ELIGIBILITY_ITEMS } from './types.ts';

const COMPUTE: Readonly<Record<EligibilityName, (facts: EligibilityFacts) => Computed>> = {
  versioned_artifacts: versionedArtifacts,
  documents,
  evaluations,
  safety_systems: safetySystems,
  load_and_cost: loadAndCost,
  observability,
  rollback_tested: rollbackTested,
  access_controls: accessControls,
  sign_offs: signOffs,
  incident_response: incidentResponse,
};

/** The name of an item as a checklist writes it, `rollback-tested`, as items have it. */
const itemName = (written: string): string => written.replaceAll('-', '_');

/** The ten items in their order, then what else the checklist of the stage names. */
export function assessEligibility(facts: EligibilityFacts): EligibilityItem[] {
  const required = new Set(facts.stage.requires.checklist.map(itemName));
  const answers = new Map(
    Object.entries(facts.document.checklist).flatMap(([written, answer]) =>
      answer.trim() === '' ? [] : [[itemName(written), answer.trim()] as const],
    ),
  );
  const names = Object.keys(ELIGIBILITY_ITEMS) as EligibilityName[];
  const own = names.map((name) =>
    settle(facts, {
      name,
      title: ELIGIBILITY_ITEMS[name],
      required: required.has(name),
      computed: COMPUTE[name](facts),
      answer: answers.get(name) ?? null,
    }),
  );
  const others = [...required].filter((name) => !Object.hasOwn(ELIGIBILITY_ITEMS, name));
  const further = others.map((name) =>
    settle(facts, {
      name,
      title: titleOf(name),
      required: true,
      computed: { kind: 'undecided', detail: 'Only the requester can tell.' },
      answer: answers.get(name) ?? null,
    }),
  );
  return [...own, ...further];
}

function settle(
  facts: EligibilityFacts,
  of: Pick<EligibilityItem, 'name' | 'title' | 'required'> & {
    readonly computed: Computed;
    readonly answer: string | null;
  },
): EligibilityItem {
  const { computed, answer, ...item } = of;
  const { requester, stage } = facts;
  if (computed.kind === 'decided') {
    const { status, detail, by } = computed;
    return { ...item, status, detail, basis: by === undefined ? 'computed' : 'answered', by: by ?? null };
  }
  if (answer !== null) {
    return { ...item, status: 'pass', basis: 'answered', detail: `answered by ${requester}: ${answer}`, by: requester };
  }
  const asked = item.required ? ` Stage ${stage.name} asks for it, and the request does not answer it.` : '';
  const status: Status = item.required ? 'fail' : 'not_applicable';
  return { ...item, status, basis: 'open', detail: `${computed.detail}${asked}`, by: null };
}

function titleOf(name: string): string {
  return capital(name.replaceAll('_', ' '));
}

export interface ChecklistOutcome {
  /** The worst of what the checklist names; `not_applicable` for a stage without one. */
  readonly status: Status;
  /** Names that the checklist asks for, as items have them. */
  readonly required: readonly string[];
  readonly unmet: readonly EligibilityItem[];
  /** One sentence. */
  readonly detail: string;
  /** What to do; empty where all is met. */
  readonly next: string;
}

/** What the checklist of a stage comes to: each item that it names must be shown by evidence or be answered. */
export function checkChecklist(facts: EligibilityFacts): ChecklistOutcome {
  const { stage } = facts;
  const asked = assessEligibility(facts).filter((item) => item.required);
  const required = asked.map((item) => item.name);
  if (asked.length === 0) {
    return {
      status: 'not_applicable',
      required,
      unmet: [],
      detail: `Stage ${stage.name} has no checklist.`,
      next: '',
    };
  }
  const unmet = asked.filter((item) => item.status !== 'pass');
  const status = worst(asked.map((item) => item.status));
  const written = (items: readonly EligibilityItem[]): string =>
    items.map((item) => item.name.replaceAll('_', '-')).join(', ');
  if (unmet.length === 0) {
    const answered = asked.filter((item) => item.basis === 'answered').length;
    const how = answered === 0 ? 'all by evidence' : `${answered} answered by ${facts.requester}`;
    return { status, required, unmet, detail: `The checklist of ${stage.name} is met, ${how}.`, next: '' };
  }
  const open = unmet.filter((item) => item.basis === 'open');
  const next = [
    ...(open.length === 0 ? [] : [`Ask again with answers to ${written(open)} (input \`checklist\`).`]),
    ...unmet.filter((item) => item.basis !== 'open').map((item) => `${item.title}: ${item.detail}`),
  ].join(' ');
  const detail = `The checklist of ${stage.name} asks for ${written(asked)}; not met: ${written(unmet)}.`;
  return { status, required, unmet, detail, next };
}
