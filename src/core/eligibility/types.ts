/** The ten items of a production-eligible model: what each rests on, and what it came to. */
import type { EffectivePolicy, StagePolicy } from '../../policy/types.ts';
import type { RequestDocument } from '../approval/types.ts';
import type { EvaluationRecord } from '../evaluation/types.ts';
import type { VersionRecord } from '../record.ts';
import type { Status } from '../result.ts';
import type { ModelState } from '../state.ts';

/** The ten items in the order they are shown, with their titles. A checklist writes the names with hyphens. */
export const ELIGIBILITY_ITEMS = {
  versioned_artifacts: 'Versioned artifacts with checksums',
  documents: 'Documents',
  evaluations: 'Evaluations',
  safety_systems: 'Safety systems',
  load_and_cost: 'Load and cost',
  observability: 'Observability',
  rollback_tested: 'Rollback tested',
  access_controls: 'Access controls',
  sign_offs: 'Sign-offs',
  incident_response: 'Incident response',
} as const;
export type EligibilityName = keyof typeof ELIGIBILITY_ITEMS;

/** What a check that was made elsewhere came to. */
export interface Finding {
  readonly status: Status;
  /** One sentence. */
  readonly detail: string;
}

export interface EligibilityFacts {
  readonly record: VersionRecord;
  /** Whether the version's release can be changed; null where that was not looked at. */
  readonly releaseImmutable: boolean | null;
  readonly stage: StagePolicy;
  readonly policy: EffectivePolicy;
  readonly state: ModelState;
  readonly document: RequestDocument;
  /** Login of who asks: the answers are theirs. */
  readonly requester: string;
  /** What the version's standing evaluation came to; `not_applicable` where the stage asks for none. */
  readonly evaluation: Finding & { readonly record: EvaluationRecord | null };
  /** What the quorum came to; `not_applicable` where the stage asks for no sign-offs. */
  readonly signOffs: Finding;
}

export interface EligibilityItem {
  /** snake_case; one of {@link ELIGIBILITY_ITEMS}, or an item that only the checklist of the stage names. */
  readonly name: string;
  readonly title: string;
  /** Whether the checklist of the stage names it. */
  readonly required: boolean;
  readonly status: Status;
  /** `computed` from evidence, `answered` by the requester, or `open`: neither. */
  readonly basis: 'computed' | 'answered' | 'open';
  /** One sentence; an answer is quoted in it as it was given. */
  readonly detail: string;
  /** Who answered; null where nobody did. */
  readonly by: string | null;
}

/** What evidence alone says of an item. */
export type Computed =
  | ({ readonly kind: 'decided'; readonly by?: string } & Finding)
  /** Evidence says nothing either way: an answer counts. `detail` says what is missing. */
  | { readonly kind: 'undecided'; readonly detail: string };
