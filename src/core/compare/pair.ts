/**
 * One number of both versions, set against each other as an evaluation sets a candidate against what is live: B is the
 * candidate, A the live one. What was not measured the same way is not compared, and why is said.
 */
import type { Evidence } from '../../evidence/types.ts';
import type { EvaluationRules, MetricDefinition } from '../../policy/types.ts';
import { compare, orientEffect } from '../evaluation/against-live.ts';
import type { GateContext, MetricDefinitions, Subject } from '../evaluation/context.ts';
import type { Contrast } from '../evaluation/contrast.ts';
import { defaultDirection } from '../evaluation/default-directions.ts';
import { contextOf } from '../evaluation/facts.ts';
import type { Found, Quantity } from '../evaluation/find.ts';
import { checkCoverage, distrust, warningsOf } from '../evaluation/trust.ts';
import type { Effect, EvidenceSummary, StoredComparison } from '../evaluation/types.ts';

/** What was measured of one version. */
export interface Numbers {
  readonly version: string;
  readonly evidence: Evidence;
  /** Digests of the sample keys, for an evidence whose samples were not kept. */
  readonly keys: EvidenceSummary['samples'];
}

export interface Arena {
  readonly context: GateContext;
  readonly a: { readonly version: string; readonly subject: Subject };
  readonly b: { readonly version: string; readonly subject: Subject };
}

/** Both versions ready to be compared. Each must have been measured on the set of the other, whatever the policy pins. */
export function createArena(of: {
  readonly a: Numbers;
  readonly b: Numbers;
  readonly rules: EvaluationRules;
  readonly metrics: MetricDefinitions;
  /** Comparisons of just these two, made when the samples were at hand. */
  readonly comparisons: readonly StoredComparison[];
}): Arena {
  const { rules, metrics, comparisons } = of;
  const context = contextOf({
    rules: { ...rules, set: { name: null, digest: null, sameAsLive: true }, maxAgeMs: null },
    metrics,
    comparisons,
    candidate: of.b.evidence,
    keys: of.b.keys,
    live: { kind: 'evidence', evidence: of.a.evidence, keys: of.a.keys },
    // Nothing is too old to be compared.
    now: '',
  });
  if (context.live.kind !== 'evidence') throw new TypeError('evidence of the live version was given');
  return {
    context,
    a: { version: of.a.version, subject: context.live.subject },
    b: { version: of.b.version, subject: context.candidate },
  };
}

/** A number that both have, compared. */
export interface Pair {
  readonly kind: 'compared';
  readonly unit: string | null;
  readonly direction: 'up' | 'down' | null;
  readonly contrast: Contrast;
  /** Positive: B is better; without a direction, B minus A. */
  readonly effect: Effect;
  /** What a reader should know besides. */
  readonly notes: readonly string[];
}

export type Pairing =
  | Pair
  /** Neither has it: there is nothing to compare. */
  | { readonly kind: 'absent' }
  /** `reason` is part of a sentence. */
  | { readonly kind: 'not_compared'; readonly reason: string };

/** A number as each version has it, or has it not: null where it has no such metric. */
export interface Question {
  readonly a: Found | null;
  readonly b: Found | null;
  /** What the policy says of the metric; null for nothing. */
  readonly definition: MetricDefinition | null;
  readonly kind: 'difference' | 'ratio';
}

export function pairNumbers(arena: Arena, of: Question): Pairing {
  const { context, a, b } = arena;
  if (isAbsent(of.a) && isAbsent(of.b)) return { kind: 'absent' };
  const left = usable(arena, { ...a, found: of.a });
  if (left.kind === 'not_compared') return left;
  const right = usable(arena, { ...b, found: of.b });
  if (right.kind === 'not_compared') return right;
  const [mine, theirs] = [left.quantity, right.quantity];
  const directed = directionOf({ definition: of.definition, a: mine, b: theirs });
  if (directed.kind === 'disagree') {
    const say = (way: 'up' | 'down' | null): string => (way === 'up' ? 'higher' : 'lower');
    const reason = `the evidence of ${a.version} says that ${say(mine.direction)} is better, that of ${b.version} that ${say(theirs.direction)} is`;
    return { kind: 'not_compared', reason };
  }
  const made = compare(context, {
    quantity: theirs,
    live: { subject: a.subject, quantity: mine },
    kind: of.kind,
    unit: of.definition?.unit ?? null,
  });
  if (made.kind === 'different') return { kind: 'not_compared', reason: nameSides(made.message, arena) };
  const { direction } = directed;
  return {
    kind: 'compared',
    unit: of.definition?.unit ?? theirs.unit ?? mine.unit,
    direction,
    contrast: made.contrast,
    effect: orientEffect(made.contrast.compared, direction),
    notes: [...left.notes, ...right.notes, ...made.warnings.map((text) => nameSides(text, arena))],
  };
}

type Usable =
  | { readonly kind: 'usable'; readonly quantity: Quantity; readonly notes: readonly string[] }
  | { readonly kind: 'not_compared'; readonly reason: string };

/** Whether the number of one version is there, trustworthy and complete. */
function usable(arena: Arena, side: Arena['a'] & { readonly found: Found | null }): Usable {
  const { found, version } = side;
  const refuse = (reason: string): Usable => ({ kind: 'not_compared', reason: `of ${version}, ${reason}` });
  if (found === null) return { kind: 'not_compared', reason: `${version} was not measured on it` };
  if (found.kind !== 'found') return refuse(found.message);
  const { evidence } = side.subject;
  const broken = distrust(evidence, found.quantity.series);
  if (broken !== null) return refuse(broken);
  const coverage = checkCoverage(found.quantity, arena.context.rules.coverage);
  if (coverage.kind === 'under_covered') return refuse(coverage.message);
  const notes = warningsOf(evidence, found.quantity.series).map((text) => `${version}: ${text}.`);
  return { kind: 'usable', quantity: found.quantity, notes };
}

function isAbsent(found: Found | null): boolean {
  if (found === null) return true;
  return found.kind === 'metric_missing' || found.kind === 'slice_missing' || found.kind === 'percentile_missing';
}

function directionOf(of: {
  readonly definition: MetricDefinition | null;
  readonly a: Quantity;
  readonly b: Quantity;
}): { readonly kind: 'disagree' } | { readonly kind: 'agreed'; readonly direction: 'up' | 'down' | null } {
  const given = of.definition?.direction ?? null;
  if (given !== null) return { kind: 'agreed', direction: given };
  const [mine, theirs] = [of.a.direction, of.b.direction];
  if (mine !== null && theirs !== null && mine !== theirs) return { kind: 'disagree' };
  return { kind: 'agreed', direction: theirs ?? mine ?? defaultDirection(of.b.series.metric) };
}

/** The same sentence about two versions that have names. */
export function nameSides(
  text: string,
  of: { readonly a: { version: string }; readonly b: { version: string } },
): string {
  return text.replaceAll(/\bthe candidate\b/gi, of.b.version).replaceAll(/\bthe live version\b/gi, of.a.version);
}
