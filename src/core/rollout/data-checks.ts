/**
 * Whether observations can be decided on at all: readable, fresh, complete, split as asked for, enough. What cannot be
 * known holds a rollout; what is merely not there yet lets it wait. Nothing missing is ever taken for harmless.
 */
import { listOf } from '../../policy/paths.ts';
import { formatShare } from '../../policy/units.ts';
import { ratioAlarm } from '../../stats/sequential/sample-ratio.ts';
import { ownValue } from '../own.ts';
import { countProblems } from '../reasons.ts';
import { type Check, group } from '../result.ts';
import { requestsOf } from './eta.ts';
import { currentStep, currentSums, expectedArms, type LookFacts } from './facts.ts';
import { comparesArms, guardKey } from './needs.ts';
import {
  type Arm,
  type LookReason,
  type MetricSums,
  measureKey,
  type PinnedGuard,
  type RolloutPlan,
  type StepSums,
} from './types.ts';
import { sayLength, sayRequests, sayTime, stepTitle } from './words.ts';

/** Reasons to hold, the worst first. */
const DOUBTS = ['unreadable', 'missing', 'stale', 'ratio_off'] as const satisfies readonly LookReason[];
export type DataDoubt = (typeof DOUBTS)[number];

export interface DataChecks {
  /** Readable, fresh, complete, sample ratio, samples. */
  readonly check: Check;
  /** Why nothing can be known, the worst first; empty: it can. */
  readonly doubts: readonly { readonly reason: DataDoubt; readonly detail: string }[];
  /** Whether each arm that gets requests has had as many as are needed before anything is decided. */
  readonly enough: 'yes' | 'no';
  /** What was counted of these guards is not there, but need not be yet: they are waited for. */
  readonly notYet: ReadonlySet<string>;
}

/** A clock may be so far ahead of another before its times mean nothing. */
const LARGEST_SKEW_MS = 5 * 60_000;

/** Looks at the data alone; guards that only notify are not waited for. */
export function checkData(facts: LookFacts): DataChecks {
  const whole = complete(facts);
  const enough = samples(facts);
  const parts = [readable(facts), fresh(facts), whole, ratio(facts), enough];
  const doubts = parts.flatMap((part) => part.doubts ?? []);
  return {
    check: group(
      { name: 'data', title: 'Data' },
      parts.map((part) => part.check),
    ),
    doubts: doubts.sort((a, b) => DOUBTS.indexOf(a.reason) - DOUBTS.indexOf(b.reason)),
    enough: enough.check.status === 'inconclusive' ? 'no' : 'yes',
    notYet: whole.notYet ?? new Set(),
  };
}

interface Part {
  readonly check: Check;
  readonly doubts?: DataChecks['doubts'];
  readonly notYet?: ReadonlySet<string>;
}

/** A check because of which nothing can be known. */
function doubted(check: Omit<Check, 'status'>, reason: DataDoubt): Part {
  return { check: { ...check, status: 'error' }, doubts: [{ reason, detail: check.detail }] };
}

function readable(facts: LookFacts): Part {
  const base = { name: 'readable', title: 'Readable' };
  const say = (weight: 'hold' | 'note'): string[] =>
    facts.problems.filter((one) => one.weight === weight).map((one) => `${one.where}: ${one.message}`);
  const [wrong, notes] = [say('hold'), say('note')];
  const evidence = notes.length === 0 ? {} : { evidence: { put_right: notes } };
  if (wrong.length > 0)
    return doubted({ ...base, detail: `Found ${countProblems(wrong)}.`, ...evidence }, 'unreadable');
  const detail = notes.length === 0 ? 'Nothing was wrong with what was read.' : `Put right: ${countProblems(notes)}.`;
  return { check: { ...base, status: 'pass', detail, ...evidence } };
}

function fresh(facts: LookFacts): Part {
  const parts = expectedArms(facts).map((arm) => freshArm(facts, arm));
  const base = { name: 'fresh', title: 'Fresh' };
  const checks = parts.map((part) => part.check);
  return { check: group(base, checks), doubts: parts.flatMap((part) => part.doubts ?? []) };
}

function freshArm(facts: LookFacts, arm: Arm): Part {
  const base = { name: `fresh_${arm}`, title: `Observations of the ${arm}` };
  const now = Date.parse(facts.now);
  const { max_age_ms: most } = facts.plan;
  const newest = newestOf(facts, arm);
  if (newest === null) {
    const waited = now - Date.parse(currentStep(facts).since);
    const detail = `No observation of the ${arm} has come, ${sayLength(waited)} into the step.`;
    if (waited > most) return doubted({ ...base, detail }, 'missing');
    return { check: { ...base, status: 'inconclusive', detail } };
  }
  if (newest > now + LARGEST_SKEW_MS) {
    const detail = `The newest observation of the ${arm} is of ${sayTime(newest)}, ${sayLength(newest - now)} from now: a clock is wrong.`;
    return doubted({ ...base, detail }, 'unreadable');
  }
  // What was there before the rollout began says nothing of how fresh its own observations are.
  const age = now - Math.max(newest, Date.parse(facts.startedAt));
  const is = `The newest observation of the ${arm} is of ${sayTime(newest)}`;
  if (age > most) {
    const detail = `${is}; ${sayLength(most)} is the most it may be old.`;
    return doubted({ ...base, detail }, 'stale');
  }
  return { check: { ...base, status: 'pass', detail: `${is}.` } };
}

/** Milliseconds. What was counted but not told the time of is at most as new as the look before this one. */
function newestOf(facts: LookFacts, arm: Arm): number | null {
  const newest = facts.newest[arm];
  if (newest !== null) return Date.parse(newest);
  const through = facts.previous?.through ?? null;
  return through !== null && requestsOf(facts.sums, { arm }) > 0 ? Date.parse(through) : null;
}

/** Every metric of every guard that can act, in every arm that it looks at, in the current step. */
function complete(facts: LookFacts): Part {
  const base = { name: 'complete', title: 'Complete' };
  const lacking = facts.plan.guards
    .filter((guard) => guard.on_breach !== 'notify')
    .map((guard) => ({ guard, arms: armsLacking(facts, guard) }))
    .filter(({ arms }) => arms.length > 0);
  if (lacking.length === 0)
    return { check: { ...base, status: 'pass', detail: 'Every metric of every guard is there.' } };
  const named = new Set(lacking.map(({ guard, arms }) => `${guardKey(guard)} of the ${arms.join(' and the ')}`));
  const detail = `Not there in this step: ${listOf([...named])}.`;
  const waited = Date.parse(facts.now) - Date.parse(currentStep(facts).since);
  if (waited > facts.plan.max_age_ms) return doubted({ ...base, detail }, 'missing');
  const notYet = new Set(lacking.map(({ guard }) => guard.id));
  return {
    check: { ...base, status: 'inconclusive', detail: `${detail} The step is young enough to wait for it.` },
    notYet,
  };
}

function armsLacking(facts: LookFacts, guard: PinnedGuard): Arm[] {
  const { arms } = currentSums(facts);
  const found = (arm: Arm): MetricSums | undefined => {
    const counted = ownValue(arms[arm].metrics, guardKey(guard));
    if (counted !== undefined || guard.drift === null) return counted;
    // A drift that is computed elsewhere is one number under its own name, and it is the candidate's.
    const own = ownValue(arms[arm].metrics, measureKey(guard));
    return own?.kind === 'gauge' ? own : undefined;
  };
  const needed: readonly Arm[] =
    comparesArms(guard) && found('candidate')?.kind !== 'gauge' ? ['candidate', 'baseline'] : ['candidate'];
  return expectedArms(facts).filter((arm) => needed.includes(arm) && found(arm) === undefined);
}

function ratio(facts: LookFacts): Part {
  const base = { name: 'sample_ratio', title: 'Sample ratio' };
  const alone = facts.where === 'rollout' && (facts.versions ?? 2) <= 2;
  const checks = alone ? facts.sums.flatMap((sums) => ratioOf(facts.plan, sums)) : [];
  if (checks.length === 0)
    return { check: { ...base, status: 'not_applicable', detail: 'No step so far splits requests by share alone.' } };
  const off = checks.filter((check) => check.status !== 'pass');
  const detail = off.length === 0 ? 'Requests are split as asked for.' : off.map((check) => check.detail).join(' ');
  const check = group({ ...base, detail }, checks);
  return off.length === 0 ? { check } : { check, doubts: [{ reason: 'ratio_off', detail }] };
}

/** A copy is no split, and named keys come on top of one: only a step with a share alone can be held against it. */
function ratioOf(plan: RolloutPlan, sums: StepSums): Check[] {
  const step = plan.steps[sums.step];
  if (step === undefined || step.shadow || step.share <= 0 || step.share >= 10_000 || plan.tenants.length > 0)
    return [];
  const counts = [sums.arms.candidate.requests, sums.arms.baseline.requests] as const;
  const total = counts[0] + counts[1];
  if (total <= 0) return [];
  const { factor, off } = ratioAlarm({ counts, share: step.share / 10_000 });
  const title = stepTitle(plan, sums.step);
  const seen = `${sayShare(counts[0] / total)} of ${sayRequests(total)} went to the candidate in ${title}; asked for is ${formatShare(step.share)}.`;
  const detail =
    off === 'yes'
      ? `${seen} That is no chance: requests are lost or split another way, so the arms cannot be compared.`
      : seen;
  return [
    {
      name: `ratio_${sums.step}`,
      title,
      status: off === 'yes' ? 'error' : 'pass',
      detail,
      evidence: { bayes_factor: Math.min(factor, Number.MAX_VALUE), counts },
    },
  ];
}

function sayShare(fraction: number): string {
  return `${Number((fraction * 100).toFixed(2))}%`;
}

function samples(facts: LookFacts): Part {
  const base = { name: 'samples', title: 'Samples of each arm' };
  const arms = expectedArms(facts);
  if (!arms.includes('candidate'))
    return { check: { ...base, status: 'inconclusive', detail: 'This step gives the candidate no requests.' } };
  const { min_samples: least } = facts.plan;
  const { arms: counted } = currentSums(facts);
  const seen = listOf(arms.map((arm) => `${arm} ${sayRequests(counted[arm].requests)}`));
  const isEnough = arms.every((arm) => counted[arm].requests >= least);
  const detail = `In this step: ${seen}; each needs ${sayRequests(least)} before anything is decided.`;
  return { check: { ...base, status: isEnough ? 'pass' : 'inconclusive', detail } };
}
