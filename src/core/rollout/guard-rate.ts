/** Judging how often something happens. */
import { shareBounds, shareEvidence } from '../../stats/sequential/share-evidence.ts';
import { toleratedBy } from './guard-contrast.ts';
import { type Bounds, eValue, type Finding, nothingYet, orNull, sentence, statusOf, Z_POWER } from './guard-finding.ts';
import { candidatesOf, enoughRequests, type Judged, pairsOf } from './guard-input.ts';
import { type BadStep, judgeRatio } from './guard-ratio.ts';
import { judgeShares, judgeSharesByArm } from './guard-shares.ts';
import type { GuardRule, MetricSums } from './types.ts';

type Events = Extract<MetricSums, { kind: 'events' }>;

/** A bad outcome in at most this share of requests is rare: what an event says does not hang on those without. */
const RARE = 0.1;
/** With fewer bad outcomes than this over both arms, or 20 of either outcome in an arm, nothing is nearly normal. */
const FEW = 50;
const FEW_IN_ARM = 20;

/**
 * Rates by how often the bad outcome was seen: events where less is better, the other requests where more is.
 *
 * - The candidate alone, against a threshold: the exact test of a share, on all steps together, as one arm alone is not
 *   made wrong by shares that change.
 * - vs live, with a tolerance that is a ratio of bad outcomes (relative where less is better; none at all): exact, by whose
 *   each bad outcome is. Where it is rare (10 % of both arms together), with all of the budget; else with half of it while
 *   there are few, and the asymptotic sequence has the other half once there are not.
 * - vs live, with any other tolerance: half of the budget for exact bounds of each arm in each step while there are few, the
 *   other half for the asymptotic sequence once there are not.
 *
 * Which of two methods counts depends on the data, so each has a budget of its own; only where a rate crosses 10 % can the
 * sum be half a budget more. Exact methods show harm at any number of requests, asymptotic ones from `minSamples` on;
 * nothing excludes harm before.
 */
export function judgeRate(judged: Judged): Finding {
  const { rule } = judged.guard;
  return rule.kind === 'vs_live' ? judgeAgainst(judged, rule) : judgeAlone(judged, rule);
}

function judgeAgainst(judged: Judged, rule: Extract<GuardRule, { kind: 'vs_live' }>): Finding {
  const up = judged.guard.direction === 'up';
  const steps: BadStep[] = pairsOf(judged, 'events')
    .filter(({ candidate, baseline }) => candidate.n > 0 && baseline.n > 0)
    .map(({ stratum, candidate, baseline }) => ({
      stratum,
      candidate: { n: candidate.n, bad: badOf(candidate, up) },
      baseline: { n: baseline.n, bad: badOf(baseline, up) },
    }));
  if (steps.length === 0) return nothingYet('No step has requests in both arms yet.');
  const tolerated = toleratedBy(judged.guard, rule);
  const normal = isNormal(steps);
  const isRatio = tolerated.absolute === 0 && (tolerated.relative === 0 || !up);
  if (isRatio) {
    const rare = shareOf(steps) <= RARE;
    if (rare || !normal) return judgeRatio({ judged, steps, tolerated, alpha: rare ? judged.alpha : judged.alpha / 2 });
  }
  const of = { judged, steps, tolerated, alpha: judged.alpha / 2 };
  return normal ? judgeShares(of) : judgeSharesByArm(of);
}

function badOf({ n, events }: Events, up: boolean): number {
  // Two counters that were extrapolated by themselves may pass each other a little.
  const most = Math.min(n, events);
  return up ? n - most : most;
}

function shareOf(steps: readonly BadStep[]): number {
  const { n, bad } = steps.reduce(
    (sum, { candidate, baseline }) => ({
      n: sum.n + candidate.n + baseline.n,
      bad: sum.bad + candidate.bad + baseline.bad,
    }),
    { n: 0, bad: 0 },
  );
  return bad / n;
}

function isNormal(steps: readonly BadStep[]): boolean {
  const least = (arm: 'candidate' | 'baseline'): number => {
    const bad = steps.reduce((sum, step) => sum + step[arm].bad, 0);
    const n = steps.reduce((sum, step) => sum + step[arm].n, 0);
    return Math.min(bad, n - bad);
  };
  const bad = steps.reduce((sum, { candidate, baseline }) => sum + candidate.bad + baseline.bad, 0);
  return bad >= FEW && least('candidate') >= FEW_IN_ARM && least('baseline') >= FEW_IN_ARM;
}

function judgeAlone(judged: Judged, rule: Extract<GuardRule, { kind: 'threshold' }>): Finding {
  const list = candidatesOf(judged, 'events');
  const n = list.reduce((sum, one) => sum + one.n, 0);
  if (n === 0) return nothingYet('The candidate has no requests yet.');
  const events = list.reduce((sum, one) => sum + Math.min(one.events, one.n), 0);
  const { low, high } = shareBounds({ events, n, alpha: judged.alpha });
  const estimate = events / n;
  const harm = rule.bound === 'max' ? 'above' : 'below';
  const bounds: Bounds = { estimate, low, high, limit: rule.value, harm, low_is: 'possible' };
  const enough = enoughRequests(judged);
  return {
    status: statusOf({ ...bounds, enough }),
    candidate: estimate,
    baseline: null,
    estimate,
    low,
    high,
    limit: rule.value,
    e_value: evidenceAgainst({ events, n, limit: rule.value, harm }),
    method: 'beta_binomial',
    detectable:
      judged.wanted === 'numbers' ? detectableShare({ n, limit: rule.value, alpha: judged.alpha, harm }) : null,
    detail: sentence({ ...bounds, against: 'limit', enough }),
  };
}

function evidenceAgainst(of: { events: number; n: number; limit: number; harm: 'above' | 'below' }): number | null {
  if (!(of.limit > 0 && of.limit < 1)) return null;
  const { more, less } = shareEvidence({ ...of, share: of.limit });
  return eValue(of.harm === 'above' ? more : less);
}

/** The share whose expected events are just enough, and the events' own error on top. */
function detectableShare(of: { n: number; limit: number; alpha: number; harm: 'above' | 'below' }): number | null {
  const { n, limit } = of;
  if (!(limit > 0 && limit < 1)) return null;
  const up = of.harm === 'above';
  const shows = (share: number): boolean => {
    const { more, less } = shareEvidence({ events: share * n, n, share: limit });
    return (up ? more : less) >= -Math.log(of.alpha);
  };
  if (!shows(up ? 1 : 0)) return null;
  let [near, far] = [limit, up ? 1 : 0];
  for (let step = 0; step < 20; step += 1) {
    const middle = (near + far) / 2;
    if (shows(middle)) far = middle;
    else near = middle;
  }
  return orNull(Math.abs(far - limit) + Z_POWER * Math.sqrt((far * (1 - far)) / n));
}
