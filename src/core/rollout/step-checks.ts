/** Whether a rollout has been in its step for as long, and seen as much, as the plan asks for. */
import { formatCount } from '../evaluation/words.ts';
import { type Check, group } from '../result.ts';
import { expectedAt, latestOf, requestsPerDay } from './eta.ts';
import { currentStep, currentSums, expectedArms, type LookFacts } from './facts.ts';
import { stepSamples } from './plan.ts';
import type { Arm } from './types.ts';
import { sayLength, sayRequests, sayTime, stepTitle } from './words.ts';

export interface StepChecks {
  readonly check: Check;
  readonly time: 'there' | 'missing';
  /** Of either arm. */
  readonly samples: 'there' | 'missing';
  /** When time and samples will be there, milliseconds since the epoch; null where that cannot be told. */
  readonly expected: number | null;
  /** What is missing, in words; empty where nothing is. */
  readonly lacking: readonly string[];
}

export function checkStep(facts: LookFacts): StepChecks {
  const { index, step, since } = currentStep(facts);
  const now = Date.parse(facts.now);
  const earliest = Date.parse(since) + step.at_least_ms;
  const isLate = now >= earliest;
  const arms = neededOf(facts);
  const short = arms.filter((one) => one.missing > 0);
  const time: Check = {
    name: 'time',
    title: 'Time',
    status: step.at_least_ms === 0 ? 'not_applicable' : isLate ? 'pass' : 'inconclusive',
    detail:
      step.at_least_ms === 0
        ? 'The step asks for no time.'
        : `${sayLength(now - Date.parse(since))} of at least ${sayLength(step.at_least_ms)}${isLate ? '' : `; there from ${sayTime(earliest)}`}.`,
  };
  const title = facts.where === 'watch' ? 'Under watch' : `This is ${stepTitle(facts.plan, index)}`;
  return {
    check: group({ name: 'step', title: 'Step', detail: `${title} since ${sayTime(since)}.` }, [
      time,
      ...arms.map((one) => samplesCheck(one)),
    ]),
    time: isLate ? 'there' : 'missing',
    samples: short.length === 0 ? 'there' : 'missing',
    expected: latestOf([isLate ? now : earliest, ...arms.map((one) => one.expected)]),
    lacking: [
      ...(isLate ? [] : [`${sayLength(earliest - now)} in this step`]),
      ...short.map((one) => `${sayRequests(Math.ceil(one.missing))} to the ${one.arm}`),
    ],
  };
}

interface Needed {
  readonly arm: Arm;
  readonly seen: number;
  readonly needed: number;
  readonly missing: number;
  readonly expected: number | null;
}

function neededOf(facts: LookFacts): Needed[] {
  const { index, step, since } = currentStep(facts);
  const { arms } = currentSums(facts);
  return expectedArms(facts).map((arm) => {
    const seen = arms[arm].requests;
    const needed = arm === 'candidate' ? stepSamples(facts.plan, step) : facts.plan.min_samples;
    const missing = Math.max(0, needed - seen);
    const perDay = requestsPerDay({ sums: facts.sums, arm, step: index, since, through: facts.through });
    return { arm, seen, needed, missing, expected: expectedAt({ missing, perDay, now: facts.now }) };
  });
}

function samplesCheck(of: Needed): Check {
  const { arm, seen, needed, missing, expected } = of;
  const when = missing === 0 ? '' : expected === null ? '; when cannot be told' : `; expected ${sayTime(expected)}`;
  return {
    name: `samples_${arm}`,
    title: `Samples of the ${arm}`,
    status: missing === 0 ? 'pass' : 'inconclusive',
    detail: `${sayRequests(seen)}; ${formatCount(needed)} are asked for${when}.`,
    evidence: { seen, needed },
  };
}
