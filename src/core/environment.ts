/**
 * Whether a job stands where the stage wants it: in an environment of GitHub that has the protection the policy demands.
 * Only a job that names the environment is held up by it, so that it was entered is proven by GitHub's token of the job.
 */
import { capital } from '../policy/paths.ts';
import type { EnvironmentRule, StagePolicy } from '../policy/types.ts';
import type { EnvironmentBasis } from './event.ts';
import type { Known } from './people.ts';
import type { CodedCheck } from './requirements.ts';
import type { EnvironmentFacts } from './setup-facts.ts';

export type EnvironmentStanding =
  | { readonly kind: 'not_asked' }
  | {
      readonly kind: 'looked_at';
      readonly facts: Known<EnvironmentFacts>;
      /** The environment that the job entered; `later` for a job that only plans, and enters none. */
      readonly entered: Known<string | null> | 'later';
      /** Attempt of the run; null where there is no run. */
      readonly attempt: number | null;
    };

export interface EnvironmentJudgement {
  /** None where the stage asks for no environment. */
  readonly checks: readonly CodedCheck[];
  readonly basis: EnvironmentBasis | null;
  /** What could not be told, and is accepted as the policy says. */
  readonly unverifiable: readonly string[];
  /** Whether the environment itself may still bring the sign-off of one person. */
  readonly mayApprove: boolean;
}

const NONE: EnvironmentJudgement = { checks: [], basis: null, unverifiable: [], mayApprove: false };

export function judgeEnvironment(of: {
  readonly stage: StagePolicy;
  readonly standing: EnvironmentStanding;
}): EnvironmentJudgement {
  const { stage, standing } = of;
  const rule = stage.environment;
  if (rule === null) return NONE;
  if (standing.kind === 'not_asked') throw new TypeError(`environment ${rule.name} was not looked at`);
  const { facts } = standing;
  const lacks = facts.kind === 'known' ? lacksOf(rule, facts.value) : [];
  const unknown = unknownOf(rule, facts);
  const accepted = goesWithout(stage, rule);
  const protection = checkProtection({ stage, rule, lacks, unknown, accepted });
  const bare = facts.kind === 'known' && lacks.length > 0;
  const entered = checkEntered({ rule, standing, bare: bare && accepted });
  const standsIn = bare && accepted && !isEntered(rule, standing) ? 'not_protected' : 'entered';
  return {
    checks: [protection, ...entered],
    basis: { name: rule.name, standing: standsIn, protection: facts.kind === 'known' ? hasOf(facts.value) : [] },
    unverifiable: accepted ? [...lacks.map((lack) => `environment ${rule.name}: ${lack}`), ...unknown] : [],
    mayApprove: standing.entered === 'later' && facts.kind === 'known' && facts.value.reviewers > 0,
  };
}

/** The environment that a job has to name to enter the stage; empty for none, as where GitHub would only make a bare one. */
export function environmentToName(stage: StagePolicy, standing: EnvironmentStanding): string {
  const rule = stage.environment;
  if (rule === null || standing.kind === 'not_asked') return '';
  const { facts } = standing;
  const missing = facts.kind === 'known' && !facts.value.exists;
  return missing && goesWithout(stage, rule) ? '' : rule.name;
}

/** Whether the policy lets the stage be entered though its environment lacks what is demanded. */
export function goesWithout(stage: StagePolicy, rule: EnvironmentRule): boolean {
  if (rule.withoutProtection === 'sign-offs') return stage.requires.signOffs.length > 0;
  return rule.withoutProtection === 'allow';
}

/** What the environment lacks of what the policy demands. */
export function lacksOf(rule: EnvironmentRule, found: EnvironmentFacts): string[] {
  if (!found.exists)
    return ['it does not exist, and GitHub would make one without protection for the first job that names it'];
  return [
    ...(found.reviewers < rule.reviewers
      ? [
          `${rule.reviewers} required reviewer${rule.reviewers === 1 ? ' is' : 's are'} demanded, and it has ${found.reviewers}`,
        ]
      : []),
    ...(rule.preventSelfReview && !found.prevent_self_review ? ['whoever starts the run may approve it'] : []),
    ...(rule.preventAdminBypass && found.admins_bypass === true ? ['administrators may pass it'] : []),
    ...(rule.branches === 'protected' && found.branches !== 'protected'
      ? ['it may be entered from branches that are not protected']
      : []),
    ...(rule.branches === 'limited' && found.branches === 'any' ? ['it may be entered from any branch'] : []),
  ];
}

function unknownOf(rule: EnvironmentRule, facts: Known<EnvironmentFacts>): string[] {
  if (facts.kind === 'unverifiable') return [`the protection of environment ${rule.name}: ${facts.reason}`];
  if (rule.preventAdminBypass && facts.value.exists && facts.value.admins_bypass === null)
    return [`whether administrators may pass environment ${rule.name}: GitHub does not say`];
  return [];
}

/** What it was seen to have, in words, for the record. */
function hasOf(found: EnvironmentFacts): string[] {
  if (!found.exists) return ['does not exist'];
  return [
    `${found.reviewers} required reviewer${found.reviewers === 1 ? '' : 's'}`,
    found.prevent_self_review ? 'no self-review' : 'self-review allowed',
    found.admins_bypass === null
      ? 'bypass by administrators unknown'
      : found.admins_bypass
        ? 'administrators may pass'
        : 'administrators may not pass',
    found.branches === 'any' ? 'any branch' : `${found.branches} branches`,
  ];
}

function checkProtection(of: {
  readonly stage: StagePolicy;
  readonly rule: EnvironmentRule;
  readonly lacks: readonly string[];
  readonly unknown: readonly string[];
  readonly accepted: boolean;
}): CodedCheck {
  const { stage, rule, lacks, unknown, accepted } = of;
  const base = { name: 'environment', title: `Environment ${rule.name}` } as const;
  const open = [...lacks, ...unknown];
  if (open.length === 0) {
    const detail = `It is there and has the protection that stage ${stage.name} demands.`;
    return { ...base, status: 'pass', code: 'environment_unprotected', detail, next: '' };
  }
  const found = `${open.join('; ')}.`;
  if (accepted) {
    const why =
      rule.withoutProtection === 'allow'
        ? 'the policy allows that'
        : 'the policy takes the sign-offs of the stage instead';
    return {
      ...base,
      status: 'not_applicable',
      code: 'environment_unprotected',
      detail: `${capital(found)} By \`without-protection\`, ${why}.`,
      next: '',
    };
  }
  return {
    ...base,
    status: lacks.length > 0 ? 'fail' : 'error',
    code: lacks.length > 0 ? 'environment_unprotected' : 'environment_unverifiable',
    detail: `Stage ${stage.name} demands a protected environment ${rule.name}: ${found}`,
    next:
      lacks.length > 0
        ? `An administrator protects it under Settings, Environments, ${rule.name}; \`slipway doctor\` prints how. Where GitHub's plan has no such protection, set \`without-protection\`.`
        : 'Give the job `actions: read`, or a token that may read environments.',
  };
}

function isEntered(rule: EnvironmentRule, standing: Extract<EnvironmentStanding, { kind: 'looked_at' }>): boolean {
  const { entered } = standing;
  return entered !== 'later' && entered.kind === 'known' && entered.value?.toLowerCase() === rule.name.toLowerCase();
}

function checkEntered(of: {
  readonly rule: EnvironmentRule;
  readonly standing: Extract<EnvironmentStanding, { kind: 'looked_at' }>;
  readonly bare: boolean;
}): CodedCheck[] {
  const { rule, standing } = of;
  const { entered, attempt } = standing;
  const base = { name: 'environment_entered', title: `Job in ${rule.name}`, code: 'environment_not_entered' } as const;
  if (entered === 'later') return [];
  if (!isEntered(rule, standing)) {
    if (of.bare) return [];
    const found =
      entered.kind === 'unverifiable'
        ? `which environment this job entered could not be told: ${entered.reason}`
        : entered.value === null
          ? 'this job names no environment'
          : `this job entered ${entered.value}`;
    return [
      {
        ...base,
        status: entered.kind === 'unverifiable' ? 'error' : 'fail',
        detail: `The job that promotes must name the environment ${rule.name}, so that its reviewers are asked; ${found}.`,
        next: `Use the workflow \`promote.yml\` of the examples, or add to the job:\n  environment: { name: ${rule.name}, deployment: false }\n  permissions: { id-token: write }`,
      },
    ];
  }
  if (attempt !== null && attempt > 1 && rule.reviewers > 0) {
    return [
      {
        ...base,
        status: 'fail',
        code: 'run_again',
        detail: `This is attempt ${attempt} of the run: its environment was let through for what stood at an earlier time.`,
        next: 'Start a new run instead of running this one again.',
      },
    ];
  }
  return [{ ...base, status: 'pass', detail: `GitHub's token of this job names environment ${rule.name}.`, next: '' }];
}
