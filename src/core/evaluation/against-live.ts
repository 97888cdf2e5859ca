/** Candidate against live for one gate: what the live version has of it, whether both are comparable, and the effect. */
import { formatFraction } from '../../policy/units.ts';
import type { Compared } from '../../stats/types.ts';
import { checkComparable, type Side, scalesDiffer } from './comparable.ts';
import type { GateContext, Subject } from './context.ts';
import { type Contrast, kindFor } from './contrast.ts';
import { findQuantity, type Quantity, sameSlice } from './find.ts';
import { decided, type GateDraft } from './frame.ts';
import type { GateSubject } from './gate-threshold.ts';
import { toFinite } from './recorded.ts';
import { nextStep, requirementOf, withNotes } from './sentences.ts';
import { statisticText, storedCounts, storedEstimate, withStoredP } from './stored-measure.ts';
import { checkCoverage, distrust, warningsOf } from './trust.ts';
import type { Effect, GateReason, StoredComparison } from './types.ts';
import { formatCount } from './words.ts';

/** Both sides of a gate, compared. */
export interface Against {
  readonly live: Quantity;
  readonly direction: 'up' | 'down';
  readonly contrast: Contrast;
  /** Of live's samples, how many the candidate has not. */
  readonly missing: number;
  readonly notes: readonly string[];
}

export type Prepared =
  | { readonly kind: 'settled'; readonly draft: GateDraft }
  | { readonly kind: 'ready'; readonly against: Against };

/** Compares a gate's number with the live version's, or says why that cannot be done. */
export function prepareAgainst(
  context: GateContext,
  of: GateSubject & { readonly kind: 'difference' | 'ratio' },
): Prepared {
  const { frame, quantity } = of;
  const settle = settler(of);
  const direction = frame.definition.direction ?? quantity.direction;
  const { live } = context;
  if (live.kind === 'none') {
    if (direction === null) return settle('direction_missing', NO_DIRECTION);
    return context.rules.firstVersion === 'accept'
      ? settle('nothing_live', 'nothing is live to compare with')
      : settle('nothing_live_refused', 'nothing is live to compare with, and the policy does not accept that');
  }
  if (live.kind === 'unusable') return settle('baseline_unusable', live.reason);
  const found = findLive(live.subject, of);
  if (found.kind !== 'found') {
    const broken = found.series === null ? null : distrust(live.subject.evidence, found.series);
    if (broken !== null) return settle('untrusted', `of the live version, ${broken}`);
    return settle('baseline_missing', `of the live version, ${found.message}`);
  }
  const theirs = found.quantity;
  const way = direction ?? theirs.direction;
  if (way === null) return settle('direction_missing', NO_DIRECTION);
  const broken = distrust(live.subject.evidence, theirs.series);
  if (broken !== null) return settle('untrusted', `of the live version, ${broken}`);
  const coverage = checkCoverage(theirs, context.rules.coverage);
  if (coverage.kind === 'under_covered') return settle('under_covered', `of the live version, ${coverage.message}`);
  const fewer = fewerThanLive(quantity, { live: theirs, rules: context.rules });
  if (fewer !== null) return settle('under_covered', fewer);
  const compared = compare(context, {
    quantity,
    live: { subject: live.subject, quantity: theirs },
    kind: of.kind,
    unit: frame.definition.unit,
  });
  if (compared.kind === 'different') return settle(compared.reason, compared.message);
  const warnings = warningsOf(live.subject.evidence, theirs.series).map((text) => `Live version, ${text}.`);
  const notes = [...of.notes, ...compared.warnings, ...warnings];
  return {
    kind: 'ready',
    against: { live: theirs, direction: way, contrast: compared.contrast, missing: compared.missing, notes },
  };
}

/** A number that does not say how many samples there should have been was to have as many as the live version has. */
function fewerThanLive(
  quantity: Quantity,
  of: { readonly live: Quantity; readonly rules: GateContext['rules'] },
): string | null {
  const expected = of.live.selection === null ? of.live.expected : of.live.n;
  if (!of.rules.set.sameAsLive || quantity.n === null || quantity.expected !== null || expected === null) return null;
  const coverage = checkCoverage({ n: quantity.n, expected }, of.rules.coverage);
  return coverage.kind === 'under_covered' ? `going by the live version, ${coverage.message}` : null;
}

const NO_DIRECTION = 'neither the policy nor the evidence says which way it is better';

const VERDICTS: Partial<Record<GateReason, 'fail' | 'not_applicable'>> = {
  nothing_live: 'not_applicable',
  nothing_live_refused: 'fail',
};

/** A gate that ends here: what was required, and why it could not be compared. */
function settler(of: GateSubject): (reason: GateReason, found: string) => Prepared {
  const { frame, quantity, notes } = of;
  return (reason, found) => {
    const required = requirementOf(frame, frame.definition.unit ?? quantity.unit);
    const outcome = {
      verdict: VERDICTS[reason] ?? 'error',
      reason,
      detail: withNotes(`${required}: ${found}.`, notes),
      next: nextStep(reason, frame),
    } as const;
    return { kind: 'settled', draft: decided(frame, { quantity, outcome }) };
  };
}

function findLive(subject: Subject, of: GateSubject): ReturnType<typeof findQuantity> {
  const { gate, definition } = of.frame;
  const { metric, slice, percentile } = gate;
  const { from, kind } = definition;
  return findQuantity(subject.index, { metric, from, kind, slice, percentile, task: of.quantity.series.task });
}

type CompareOutcome =
  | {
      readonly kind: 'compared';
      readonly contrast: Contrast;
      /** Samples that the live version has and the candidate has not, where they were compared pair by pair. */
      readonly missing: number;
      readonly warnings: readonly string[];
    }
  | {
      readonly kind: 'different';
      readonly reason: 'not_comparable' | 'under_covered';
      readonly message: string;
    };

const different = (message: string): CompareOutcome => ({ kind: 'different', reason: 'not_comparable', message });

/** Comparability and comparison, for gates and for the table alike. */
export function compare(
  context: GateContext,
  of: {
    readonly quantity: Quantity;
    readonly live: { readonly subject: Subject; readonly quantity: Quantity };
    readonly kind: 'difference' | 'ratio';
    /** As the policy has it; null where it does not say. */
    readonly unit: string | null;
  },
): CompareOutcome {
  const candidate: Side = { ...context.candidate, quantity: of.quantity };
  const live: Side = { ...of.live.subject, quantity: of.live.quantity };
  const stored = storedContrast(context, of);
  // Samples that were paired once are the same, though nothing of them is at hand any more.
  const settled = stored !== null && stored.compared.pairs !== null;
  const checked = checkComparable({ candidate, live, settled, rules: context.rules }, (mine, theirs) => {
    const [left, right] = [mine.quantity.selection, theirs.quantity.selection];
    return left === null || right === null ? null : context.pair(left.samples.table, right.samples.table);
  });
  if (checked.kind === 'different') return different(checked.message);
  const contrast =
    stored ??
    context.calculate.contrast({
      candidate: of.quantity,
      live: live.quantity,
      pairing: checked.pairing,
      kind: of.kind,
    });
  if (contrast === null) return different('no sample that both have scored gives them a value');
  const missing = stored === null ? missingIn(contrast, live.quantity) : stored.missing;
  const gap = missing === 0 ? null : gapText(missing, missing + (contrast.compared.pairs ?? 0));
  const least = context.rules.coverage * (missing + (contrast.compared.pairs ?? 0)) * (1 - 1e-9);
  if (gap !== null && (contrast.compared.pairs ?? 0) < least) {
    const message = `${gap}; the policy asks for ${formatFraction(context.rules.coverage)} of them`;
    return { kind: 'different', reason: 'under_covered', message };
  }
  const unit = of.unit ?? of.quantity.unit ?? live.quantity.unit;
  const scales =
    unit !== null || of.quantity.statistic === 'count'
      ? null
      : scalesDiffer({ candidate: contrast.candidate.value, live: contrast.live.value });
  if (scales !== null) return different(scales);
  const warnings = gap === null ? checked.warnings : [...checked.warnings, `${gap}, and were not compared.`];
  return { kind: 'compared', contrast, missing, warnings };
}

/** Samples that the live version has scored and the candidate has not, or has in another slice. */
function missingIn({ compared }: Contrast, { selection }: Quantity): number {
  return compared.pairs === null || selection === null ? 0 : Math.max(0, selection.scored - compared.pairs);
}

function gapText(missing: number, all: number): string {
  return `${formatCount(missing)} of live's ${formatCount(all)} samples are missing in the candidate`;
}

/** The comparison as it was made when the samples were at hand. */
function storedContrast(
  context: GateContext,
  of: {
    readonly quantity: Quantity;
    readonly live: { readonly quantity: Quantity };
    readonly kind: 'difference' | 'ratio';
  },
): (Contrast & { readonly missing: number }) | null {
  const { quantity } = of;
  if (quantity.selection !== null && of.live.quantity.selection !== null) return null;
  const statistic = statisticText(quantity.statistic);
  const { confidence } = context.rules;
  const stored = context.comparisons.find(
    (one) =>
      one.metric === quantity.series.metric &&
      one.task === quantity.series.task &&
      sameSlice(one.slice, quantity.slice) &&
      one.statistic === statistic &&
      one.kind === kindFor(of.kind, { candidate: one.candidate, live: one.live }),
  );
  if (stored === undefined) return null;
  const side = (estimate: StoredComparison['candidate']) => storedEstimate({ estimate, successes: null }, confidence);
  const { kind, pairs, larger, smaller, p } = stored;
  const counts = storedCounts(stored, confidence);
  const estimated =
    counts === null
      ? storedEstimate({ estimate: stored.estimate, successes: null, p }, confidence)
      : withStoredP(counts, p);
  return {
    candidate: side(stored.candidate),
    live: side(stored.live),
    compared: { ...estimated, kind, pairs, larger, smaller },
    missing: stored.missing ?? 0,
  };
}

/** The effect so that positive is better; without a direction as it is. */
export function orientEffect(compared: Compared, direction: 'up' | 'down' | null): Effect {
  const { kind, method, pairs, larger, smaller } = compared;
  const down = direction === 'down';
  const orient = (value: number): number => {
    const change = kind === 'ratio' ? value - 1 : value;
    return down ? negate(change) : change;
  };
  const interval = method === 'exact_count' ? null : compared.interval;
  const [low, high] = interval === null ? [0, 0] : [orient(interval.low), orient(interval.high)];
  const finite = interval !== null && Number.isFinite(low) && Number.isFinite(high);
  return {
    kind,
    value: toFinite(orient(compared.value)),
    interval: finite ? { low: down ? high : low, high: down ? low : high, level: interval.level } : null,
    method,
    pairs,
    wins: down ? smaller : larger,
    losses: down ? larger : smaller,
  };
}

/** Zero has no sign. */
function negate(value: number): number {
  return value === 0 ? 0 : -value;
}
