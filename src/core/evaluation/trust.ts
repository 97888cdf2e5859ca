/**
 * Whether an evidence may be relied on for a number: how its run ended, what readers found wrong with it, how many of
 * the expected samples were scored, how old it is. Every answer is a message, or null where nothing is wrong.
 */
import type { Evidence, EvidenceProblem } from '../../evidence/types.ts';
import { formatDuration, formatFraction } from '../../policy/units.ts';
import type { Quantity } from './find.ts';
import type { Series } from './series.ts';
import { formatCount } from './words.ts';

const BROKEN: Readonly<Record<string, string>> = {
  failed: 'failed',
  cancelled: 'was cancelled',
  unfinished: 'did not finish',
};

/** Why a metric of this evidence cannot be gated on: a run that did not end well, or an error of its file. */
export function distrust(evidence: Evidence, series: Series): string | null {
  for (const run of evidence.runs) {
    const how = BROKEN[run.status];
    if (how !== undefined) return `the run of ${run.tool ?? 'an unnamed tool'} ${how}`;
  }
  const problem = evidence.problems.find((one) => one.effect === 'error' && concerns(one, series));
  return problem === undefined ? null : `${placeOf(problem)}: ${withoutStop(problem.message)}`;
}

/** What a reviewer should know of a metric, though it does not stop a gate. */
export function warningsOf(evidence: Evidence, series: Series): string[] {
  return evidence.problems
    .filter((one) => one.effect === 'warning' && concerns(one, series))
    .map((one) => `${placeOf(one)}: ${withoutStop(one.message)}`);
}

/** A problem without metric or task is about every one of its file, and which numbers came from a file is not known. */
function concerns(problem: EvidenceProblem, series: Series): boolean {
  return (
    (problem.metric === null || problem.metric === series.metric) &&
    (problem.task === null || problem.task === series.task)
  );
}

function placeOf(problem: EvidenceProblem): string {
  return problem.place === null ? problem.file : `${problem.file}, ${problem.place}`;
}

function withoutStop(sentence: string): string {
  return sentence.replace(/\.$/, '');
}

export type Coverage =
  | { readonly kind: 'covered' }
  /** Nothing says how many there should be, or how many there are. */
  | { readonly kind: 'unknown'; readonly message: string }
  | { readonly kind: 'under_covered'; readonly message: string };

/** Scored of expected samples, against the fraction that the policy asks for. */
export function checkCoverage(quantity: Pick<Quantity, 'n' | 'expected'>, required: number): Coverage {
  const { n, expected } = quantity;
  if (expected === null) {
    return {
      kind: 'unknown',
      message:
        n === null
          ? 'The file does not say how many samples are behind it.'
          : 'The file does not say how many samples there should have been.',
    };
  }
  const wanted = `the policy asks for ${formatFraction(required)}`;
  if (n === null) {
    const message = `of ${formatCount(expected)} expected samples it is not said how many were scored; ${wanted}`;
    return { kind: 'under_covered', message };
  }
  if (n < required * expected - 1e-9 * expected) {
    const share = formatFraction(Math.floor((n / expected) * 10_000) / 10_000);
    const message = `${formatCount(n)} of ${formatCount(expected)} expected samples were scored (${share}); ${wanted}`;
    return { kind: 'under_covered', message };
  }
  return { kind: 'covered' };
}

/** How far the clock of a machine that measures may be ahead. */
const CLOCK_AHEAD_MS = 15 * 60_000;

/**
 * Why evidence is too old now, or why that cannot be told. Times are ISO 8601. `given`: what the caller knows of when it
 * was measured; without it every run has to say so, as an old file among new ones is what an age limit is for.
 */
export function checkAge(of: {
  readonly evidence: Pick<Evidence, 'runs'>;
  readonly given: string | null;
  readonly now: string;
  readonly maxAgeMs: number | null;
}): string | null {
  const { evidence, given, now, maxAgeMs } = of;
  if (maxAgeMs === null) return null;
  const asks = `the policy asks for evidence at most ${formatDuration(maxAgeMs)} old`;
  const dates = evidence.runs.map(({ startedAt }) => startedAt);
  const dated = [...dates, given].filter((date) => date !== null);
  const unread = dated.find((date) => Number.isNaN(Date.parse(date)));
  if (unread !== undefined) return `${asks}; when this was measured is not known: "${unread}" is no time`;
  const ahead = dated.find((date) => Date.parse(date) - Date.parse(now) > CLOCK_AHEAD_MS);
  if (ahead !== undefined) return `${asks}; this says that it was measured ${ahead}, which is in the future`;
  if (given === null && (dates.length === 0 || dates.includes(null)))
    return `${asks}; ${dated.length === 0 ? 'the files do' : 'one of its runs does'} not say when it was measured`;
  const oldest = measuredAt(evidence, given ?? now);
  if (Date.parse(now) - Date.parse(oldest) <= maxAgeMs) return null;
  return `${asks}; this was measured ${oldest}, and a larger \`max-age\` counts from the next evaluation on`;
}

/** When an evidence was measured: its oldest run that says so, but never later than `at`, ISO 8601 in UTC. */
export function measuredAt(evidence: Pick<Evidence, 'runs'>, at: string): string {
  let oldest = at;
  for (const { startedAt } of evidence.runs) {
    if (startedAt !== null && Date.parse(startedAt) < Date.parse(oldest)) oldest = startedAt;
  }
  return oldest;
}
