/**
 * Whether two evidences measured the same thing in the same way, so that a difference between their numbers is a
 * difference between the versions. What differs is named with both values.
 */
import type { Evidence, Task } from '../../evidence/types.ts';
import type { EvaluationRules } from '../../policy/types.ts';
import { type Quantity, sameStatistic } from './find.ts';
import type { Pairing } from './pairing.ts';
import { statisticText } from './stored-measure.ts';
import type { EvidenceSummary } from './types.ts';
import { formatCount, formatNumber } from './words.ts';

/** One side of a comparison. */
export interface Side {
  readonly evidence: Evidence;
  readonly quantity: Quantity;
  /** Digests of the sample keys, for an evidence whose samples are not at hand. */
  readonly keys: EvidenceSummary['samples'];
}

export type Comparability =
  | {
      readonly kind: 'comparable';
      /** The samples of both that are the same question; null: compare as independent. */
      readonly pairing: Pairing | null;
      /** What was not said, and so not checked. */
      readonly warnings: readonly string[];
    }
  | { readonly kind: 'different'; readonly message: string };

export interface ComparisonRules {
  readonly set: Pick<EvaluationRules['set'], 'sameAsLive'>;
  /** Fraction of the samples that both must have: of live's, and of either side's where only keys tell the set. */
  readonly coverage: number;
}

/**
 * `pair` joins the samples of both; null where one has none. `settled`: that both have the same samples is known
 * already.
 */
export function checkComparable(
  of: Both & { readonly rules: ComparisonRules; readonly settled: boolean },
  pair: (candidate: Side, live: Side) => Pairing | null,
): Comparability {
  const { candidate, live } = of;
  const message = differsInTask(of) ?? differsInJudge(of) ?? differsInNumber(candidate.quantity, live.quantity);
  if (message !== null) return { kind: 'different', message };
  return compareSets(of, pair(candidate, live));
}

type Both = { readonly candidate: Side; readonly live: Side };

function differs(what: string, of: { readonly candidate: unknown; readonly live: unknown }): string {
  return `${what}: the candidate was measured with ${show(of.candidate)}, the live version with ${show(of.live)}`;
}

function show(value: unknown): string {
  return value === null ? 'none named' : typeof value === 'string' ? `"${value}"` : String(value);
}

function differsInTask({ candidate, live }: Both): string | null {
  const [left, right] = [candidate.quantity.series.task, live.quantity.series.task];
  if (left !== null && right !== null && left !== right) return differs('task', { candidate: left, live: right });
  const [mine, theirs] = [taskOf(candidate), taskOf(live)];
  if (mine === null || theirs === null) return null;
  for (const [key, what] of TASK_PARTS) {
    if (mine[key] !== null && theirs[key] !== null && mine[key] !== theirs[key])
      return differs(`${what} of ${mine.id}`, { candidate: mine[key], live: theirs[key] });
  }
  return null;
}

const TASK_PARTS: readonly (readonly [keyof Task, string])[] = [
  ['version', 'task version'],
  ['hash', 'task hash'],
  ['shots', 'examples shown (shots)'],
];

function taskOf({ evidence, quantity }: Side): Task | null {
  return evidence.tasks.find((task) => task.id === quantity.series.task) ?? null;
}

/** A judge is part of what is measured, so one that only one side names is a difference too. */
function differsInJudge({ candidate, live }: Both): string | null {
  const judges = { candidate: candidate.quantity.judge, live: live.quantity.judge };
  if (judges.candidate !== null || judges.live !== null)
    return judges.candidate === judges.live ? null : differs('judge', judges);
  const runs = { candidate: only(judgesOf(candidate.evidence)), live: only(judgesOf(live.evidence)) };
  return runs.candidate !== null && runs.live !== null && runs.candidate !== runs.live ? differs('judge', runs) : null;
}

function judgesOf(evidence: Evidence): string[] {
  return evidence.runs.flatMap(({ judge }) => (judge === null ? [] : [judge]));
}

function only(values: readonly string[]): string | null {
  const unique = [...new Set(values)].sort();
  return unique.length === 0 ? null : unique.join(', ');
}

function differsInNumber(candidate: Quantity, live: Quantity): string | null {
  if (!sameStatistic(candidate.statistic, live.statistic))
    return differs('statistic', {
      candidate: statisticText(candidate.statistic),
      live: statisticText(live.statistic),
    });
  if (candidate.unit !== null && live.unit !== null && !sameUnit(candidate.unit, live.unit))
    return differs('unit', { candidate: candidate.unit, live: live.unit });
  // Totals grow with what they are totals of.
  const total = candidate.statistic === 'count' || candidate.statistic === 'sum';
  if (total && candidate.n !== null && live.n !== null && candidate.n !== live.n)
    return `number of samples: the candidate's ${statisticText(candidate.statistic)} is over ${formatCount(candidate.n)}, the live version's over ${formatCount(live.n)}`;
  return null;
}

const UNITS: Readonly<Record<string, string>> = {
  milliseconds: 'ms',
  millisecond: 'ms',
  msec: 'ms',
  seconds: 's',
  second: 's',
  sec: 's',
  dollars: 'usd',
  $: 'usd',
  percent: '%',
  pct: '%',
};

/** Whether two texts name one unit: case and a few spellings do not matter. */
export function sameUnit(one: string, other: string): boolean {
  const fold = (unit: string): string => {
    const lower = unit.trim().toLowerCase();
    return Object.hasOwn(UNITS, lower) ? UNITS[lower]! : lower;
  };
  return fold(one) === fold(other);
}

/**
 * Two numbers without a unit, the one at most 1 and the other about a hundred times it: 0.93 and 94.1 are one metric
 * on two scales far more often than a version that is a hundred times better.
 */
export function scalesDiffer(of: { readonly candidate: number; readonly live: number }): string | null {
  const [small, large] = [Math.abs(of.candidate), Math.abs(of.live)].sort((a, b) => a - b) as [number, number];
  if (small === 0 || small > 1 || large <= 1 || large > 100) return null;
  const ratio = large / small;
  if (ratio < 50 || ratio > 200) return null;
  return `scale: the candidate has ${formatNumber(of.candidate)}, the live version ${formatNumber(of.live)}, as if one were a percentage; a unit in \`metrics\` says that both are on one scale`;
}

function compareSets(
  of: Both & { readonly rules: ComparisonRules; readonly settled: boolean },
  pairing: Pairing | null,
): Comparability {
  const { candidate, live, rules } = of;
  const digests = { candidate: setDigests(candidate.evidence), live: setDigests(live.evidence) };
  const names = { candidate: setNames(candidate.evidence), live: setNames(live.evidence) };
  const known = digests.candidate !== null && digests.live !== null;
  const named = !known && names.candidate !== null && names.live !== null;
  const other = known
    ? differentTexts('evaluation set', digests)
    : named
      ? differentTexts('evaluation set', names)
      : null;
  if (other !== null) {
    if (rules.set.sameAsLive) return { kind: 'different', message: other };
    return { kind: 'comparable', pairing: null, warnings: [`Other samples (${other}), so compared as independent.`] };
  }
  const keys: Keys = of.settled ? { kind: 'same', pairing } : compareKeys({ ...of, known }, pairing);
  if (keys.kind === 'same') return { kind: 'comparable', pairing: keys.pairing, warnings: [] };
  if (keys.kind === 'different') {
    // Of one set both have the same samples: what is missing in the candidate may be what it gets wrong.
    if (known || rules.set.sameAsLive) return { kind: 'different', message: `evaluation set: ${keys.message}` };
    return { kind: 'comparable', pairing: null, warnings: [`${keys.message}, so compared as independent.`] };
  }
  if (known) return { kind: 'comparable', pairing: null, warnings: [] };
  const oneSided = (digests.candidate === null) !== (digests.live === null);
  if (oneSided && rules.set.sameAsLive) return { kind: 'different', message: differs('evaluation set', digests) };
  const unchecked =
    'That both were measured on the same set could not be checked: no digest of it, and no samples of both.';
  return { kind: 'comparable', pairing: null, warnings: named ? [] : [unchecked] };
}

function differentTexts(
  what: string,
  of: { readonly candidate: string | null; readonly live: string | null },
): string | null {
  return of.candidate === of.live ? null : differs(what, of);
}

type Keys =
  | { readonly kind: 'same'; readonly pairing: Pairing | null }
  | { readonly kind: 'different'; readonly message: string }
  | { readonly kind: 'unknown' };

/**
 * Whether both sides hold the same questions: by the keys themselves, else by their digests. `known`: both name one set,
 * so that what the candidate has beyond live's samples speaks against live, not against the comparison.
 */
function compareKeys(
  of: Both & { readonly rules: ComparisonRules; readonly known: boolean },
  pairing: Pairing | null,
): Keys {
  if (pairing !== null) {
    const common = pairing.candidate.length;
    const [mine, theirs] = [common + pairing.onlyCandidate, common + pairing.onlyLive];
    const expected = of.known ? theirs : Math.max(mine, theirs);
    if (common > 0 && common >= of.rules.coverage * expected * (1 - 1e-9)) return { kind: 'same', pairing };
    const counts = `${formatCount(mine)} of the candidate and ${formatCount(theirs)} of the live version`;
    const missing = `${formatCount(pairing.onlyLive)} of live's ${formatCount(theirs)} are missing in the candidate`;
    return {
      kind: 'different',
      message: `of the samples, ${counts}, ${formatCount(common)} have the same key; ${missing}`,
    };
  }
  const [mine, theirs] = [keysOf(of.candidate), keysOf(of.live)];
  if (mine === null || theirs === null) return { kind: 'unknown' };
  if (mine.keys === theirs.keys) return { kind: 'same', pairing: null };
  const counts = `${formatCount(mine.rows)} and ${formatCount(theirs.rows)} samples`;
  return { kind: 'different', message: `the keys of the samples differ (${counts})` };
}

function keysOf({ keys, quantity }: Side): EvidenceSummary['samples'][number] | null {
  return keys.find((one) => one.task === quantity.series.task) ?? null;
}

function setDigests({ runs }: Evidence): string | null {
  return only(runs.flatMap(({ set }) => (set.digest === null ? [] : [set.digest])));
}

function setNames({ runs }: Evidence): string | null {
  return only(runs.flatMap(({ set }) => (set.name === null ? [] : [set.name])));
}

/** Why an evidence is not of the set that the policy pins; null where it is, or the policy pins none. */
export function checkPinnedSet(
  evidence: Evidence,
  set: Pick<EvaluationRules['set'], 'name' | 'digest'>,
): string | null {
  const [digest, name] = [setDigests(evidence), setNames(evidence)];
  if (set.digest !== null) {
    if (digest === set.digest) return null;
    const found =
      digest === null ? 'the evidence does not say which it was measured on' : `the evidence is of ${digest}`;
    return `the policy pins the evaluation set ${set.digest}; ${found}`;
  }
  if (set.name !== null && name !== null && name !== set.name)
    return `the policy names the evaluation set "${set.name}"; the evidence is of "${name}"`;
  return null;
}
