/**
 * The differences that matter: what the policy compares with the live version (`vs: live`), with the tolerances it gives,
 * as if A were live and B the candidate, and the other way round. Where the policy compares nothing, every metric that
 * both have, with the tolerances of an evaluation without a policy.
 *
 * Of each number three things are asked, each with the policy's confidence:
 * - is B no worse than A by more than the tolerance (the lower end of the interval), and A no worse than B (the upper end);
 * - is one of them shown to be better at all: p of no difference, after Holm's adjustment over all numbers that matter.
 */
import type { Gate } from '../../policy/types.ts';
import { formatFraction } from '../../policy/units.ts';
import { holm, twoSidedP } from '../../stats/index.ts';
import { alphaOf, definitionOf } from '../evaluation/context.ts';
import { defaultGates } from '../evaluation/default-gates.ts';
import { gatesOf } from '../evaluation/facts.ts';
import { type Found, findQuantity } from '../evaluation/find.ts';
import { labelOf } from '../evaluation/frame.ts';
import { effectText, formatAmount } from '../evaluation/sentences.ts';
import type { SeriesIndex } from '../evaluation/series.ts';
import { formatNumber, formatSamples, withUnit } from '../evaluation/words.ts';
import { type Arena, type Pair, pairNumbers } from './pair.ts';

/** A number that matters, and what was found. */
export interface Weighed {
  readonly label: string;
  /** `a`: A is not worse than B by more than the tolerance. Both are false where that is not known. */
  readonly noWorse: { readonly a: boolean; readonly b: boolean };
  /** Shown to be better, if only by little. */
  readonly better: 'a' | 'b' | null;
  readonly sentence: string;
}

export interface Weighing {
  readonly numbers: readonly Weighed[];
  /** Whose tolerances these are. */
  readonly tolerances: 'policy' | 'default';
}

interface Matter {
  readonly gate: Gate;
  /** What counts as the same: in the metric's unit, or as a fraction of A's value. */
  readonly margin: number;
  readonly relative: boolean;
}

export function weigh(arena: Arena): Weighing {
  const fromPolicy = mattersOf(gatesOf(arena.context.rules));
  if (fromPolicy.length > 0) return { numbers: weighAll(arena, fromPolicy), tolerances: 'policy' };
  const [candidate, live] = [arena.b.subject.evidence, arena.a.subject.evidence];
  const { rules, metrics } = defaultGates({ candidate, live });
  const context = { ...arena.context, metrics: { ...metrics, ...arena.context.metrics } };
  return { numbers: weighAll({ ...arena, context }, mattersOf(gatesOf(rules))), tolerances: 'default' };
}

/** An improvement that is demanded says how much of a difference counts. */
function mattersOf(gates: readonly Gate[]): Matter[] {
  const matters = gates.flatMap((gate): Matter[] => {
    const { rule } = gate;
    if (rule.kind !== 'vs_live' && rule.kind !== 'improvement') return [];
    const tolerance = rule.kind === 'vs_live' ? rule.tolerance : rule.least;
    return [
      tolerance.kind === 'relative'
        ? { gate, margin: tolerance.fraction, relative: true }
        : { gate, margin: tolerance.value, relative: false },
    ];
  });
  const key = ({ gate }: Matter): string => JSON.stringify([gate.metric, gate.slice, gate.percentile]);
  // Asked twice about one number, the first says what counts: `vs: live` stands before an improvement in most policies.
  return [...new Map([...matters].reverse().map((one) => [key(one), one])).values()].reverse();
}

type Draft =
  | { readonly kind: 'unknown'; readonly weighed: Weighed }
  | { readonly kind: 'known'; readonly matter: Matter; readonly pair: Pair; readonly p: number | null };

function weighAll(arena: Arena, matters: readonly Matter[]): Weighed[] {
  const drafts = matters.map((matter) => draftOf(arena, matter));
  const adjusted = holm(drafts.flatMap((one) => (one.kind === 'known' && one.p !== null ? [one.p] : [])));
  let next = 0;
  return drafts.map((draft) => {
    if (draft.kind === 'unknown') return draft.weighed;
    return weighOne(arena, { ...draft, adjusted: draft.p === null ? null : (adjusted[next++] ?? 1) });
  });
}

function draftOf(arena: Arena, matter: Matter): Draft {
  const { gate } = matter;
  const definition = definitionOf(arena.context.metrics, gate.metric);
  const { metric, slice, percentile } = gate;
  const { from, kind } = definition;
  const find = (index: SeriesIndex, task: { readonly task?: string | null }): Found =>
    findQuantity(index, { metric, from, kind, slice, percentile, ...task });
  const b = find(arena.b.subject.index, {});
  const a = find(arena.a.subject.index, b.kind === 'found' ? { task: b.quantity.series.task } : {});
  const pairing = pairNumbers(arena, { a, b, definition, kind: matter.relative ? 'ratio' : 'difference' });
  if (pairing.kind === 'compared' && pairing.direction !== null)
    return { kind: 'known', matter, pair: pairing, p: pOf(pairing) };
  const label = labelOf(gate);
  const reason =
    pairing.kind === 'absent'
      ? 'neither version was measured on it'
      : pairing.kind === 'not_compared'
        ? pairing.reason
        : 'nothing says which way it is better';
  const weighed: Weighed = {
    label,
    noWorse: { a: false, b: false },
    better: null,
    sentence: `${label} is not compared: ${reason}.`,
  };
  return { kind: 'unknown', weighed };
}

function pOf({ contrast }: Pair): number | null {
  const p = twoSidedP(contrast.compared);
  return p === null || Number.isNaN(p) ? null : p;
}

function weighOne(
  arena: Arena,
  of: { readonly matter: Matter; readonly pair: Pair; readonly adjusted: number | null },
): Weighed {
  const { matter, pair, adjusted } = of;
  const { effect } = pair;
  const { confidence, by } = arena.context.rules;
  const margin = marginOf(matter, pair);
  // A count is what it is; and where the policy goes by the value alone, so does this.
  const exact = effect.method === 'exact_count' || (matter.gate.by ?? by) === 'value';
  const ends = exact ? { low: effect.value, high: effect.value } : effect.interval;
  const slack = 1e-12 * Math.max(margin, Math.abs(effect.value));
  const noWorse = {
    a: ends !== null && ends.high <= margin + slack,
    b: ends !== null && ends.low >= -margin - slack,
  };
  const shown = exact ? Math.abs(effect.value) > margin + slack : adjusted !== null && adjusted <= alphaOf(confidence);
  const better = !shown || effect.value === 0 ? null : effect.value > 0 ? 'b' : 'a';
  return {
    label: labelOf(matter.gate),
    noWorse,
    better,
    sentence: sentenceOf(arena, { ...of, exact, noWorse, better }),
  };
}

/** In the terms of the effect: a fraction for a ratio, else in the metric's unit. */
function marginOf(matter: Matter, { effect, contrast }: Pair): number {
  if (!matter.relative || effect.kind === 'ratio') return matter.margin;
  return matter.margin * Math.abs(contrast.live.value);
}

function sentenceOf(
  arena: Arena,
  of: Pick<Weighed, 'noWorse' | 'better'> & {
    readonly matter: Matter;
    readonly pair: Pair;
    readonly exact: boolean;
  },
): string {
  const { matter, pair, noWorse, better, exact } = of;
  const { effect, contrast, unit } = pair;
  const value = (of: number): string => withUnit(formatNumber(of), unit);
  const say = (size: number): string => effectText(size, { ratio: effect.kind === 'ratio', unit });
  const { a, b } = arena;
  const values = `${labelOf(matter.gate)} is ${value(contrast.candidate.value)} in ${b.version} and ${value(contrast.live.value)} in ${a.version}`;
  const { confidence } = arena.context.rules;
  const { interval } = effect;
  const known = !exact && interval !== null && (interval.low !== 0 || interval.high !== 0);
  const range = known
    ? `, from ${say(interval.low)} to ${say(interval.high)} with ${formatFraction(confidence)} confidence at each end`
    : '';
  const samples = effect.pairs === null ? '' : ` over ${formatSamples(effect.pairs, 'pair')}`;
  const allowed = `${formatAmount(matter.margin, { relative: matter.relative, unit })} counts as the same`;
  const rest =
    !exact && interval === null
      ? 'nothing tells how exact that is'
      : noWorse.a && noWorse.b
        ? `within the ${allowed.replace('counts', 'that counts')}`
        : better === null
          ? `that settles nothing, as ${allowed}`
          : `no more than ${allowed}`;
  return `${values}: ${say(effect.value)}${samples}${range}; ${rest}.`;
}
