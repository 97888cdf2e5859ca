/** The groups that an attribute divides the samples into, each with its number, and how far apart they are. */
import type { Measure } from '../../evidence/types.ts';
import { canEstimate, compareGroups, comparePercentiles, compareReported } from '../../stats/index.ts';
import type { Compared, Estimated, Reported, Rows } from '../../stats/types.ts';
import { orderRows } from './canonical-rows.ts';
import { SEED } from './context.ts';
import { knownError } from './contrast.ts';
import { areClustered, estimateMeasure, estimatePercentileOf, estimateSamples, withoutError } from './estimate.ts';
import type { Selection } from './selection.ts';
import { gatherRows } from './selection.ts';
import type { GateRule } from './types.ts';

export type AcrossRule = Extract<GateRule, { kind: 'across' }>;

export interface Group {
  readonly name: string;
  readonly estimated: Estimated;
  /** Samples, for the smallest group that is compared; null where the file does not say. */
  readonly n: number | null;
  readonly source:
    | { readonly kind: 'samples'; readonly rows: Rows }
    | { readonly kind: 'reported'; readonly measure: Measure };
}

/** Largest minus smallest, or smallest over largest, as an estimate that a bound can be tested on. */
export interface Spread {
  readonly estimated: Estimated;
  readonly high: Group;
  readonly low: Group;
}

export interface GroupQuestion {
  readonly confidence: number;
  readonly percentile: number | null;
  /** A count of a group is the sum of its values. */
  readonly counted: boolean;
}

/** Groups of samples by the values of an attribute, in alphabetical order; rows that have none are in no group. */
export function groupSamples(selection: Selection, of: GroupQuestion & { readonly attribute: string }): Group[] {
  const { table } = selection.samples;
  const interned = table.attributes[of.attribute]!;
  const total = selection.rows?.length ?? table.keys.length;
  const rowAt = (index: number): number => selection.rows?.[index] ?? index;
  const sizes = new Uint32Array(interned.names.length);
  for (let index = 0; index < total; index += 1) {
    const group = interned.rows[rowAt(index)]!;
    if (group < sizes.length) sizes[group]! += 1;
  }
  const members = Array.from(sizes, (size) => new Uint32Array(size));
  const filled = new Uint32Array(sizes.length);
  for (let index = 0; index < total; index += 1) {
    const row = rowAt(index);
    const group = interned.rows[row]!;
    if (group < sizes.length) members[group]![filled[group]!++] = row;
  }
  return interned.names
    .map((name, group) => ({ name, rows: members[group]! }))
    .filter(({ rows }) => rows.length > 0)
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(({ name, rows: indices }): Group[] => {
      const rows = orderRows(gatherRows(selection, { rows: indices }));
      // A ratio whose denominators add up to nothing is no number: the group has none to compare.
      if (!canEstimate(rows)) return [];
      return [{ name, n: indices.length, estimated: estimateGroup(rows, of), source: { kind: 'samples', rows } }];
    });
}

function estimateGroup(rows: Rows, { percentile, confidence, counted }: GroupQuestion): Estimated {
  if (counted)
    return exact(
      rows.values.reduce((sum, value) => sum + value, 0),
      rows.values.length,
    );
  if (percentile !== null) return estimatePercentileOf(rows, { percentile, confidence });
  return estimateSamples(rows, confidence);
}

/** Groups as a tool reported them, in alphabetical order. */
export function groupMeasures(measures: readonly Measure[], of: GroupQuestion): Group[] {
  return measures
    .filter((one) => one.slice !== null && one.value !== null && Number.isFinite(one.value))
    .map((measure): Group => {
      const estimated = of.counted ? exact(measure.value!, measure.n) : estimateMeasure(measure, of.confidence);
      return { name: measure.slice!.value, n: measure.n, estimated, source: { kind: 'reported', measure } };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function exact(value: number, n: number | null): Estimated {
  return { value, n, standardError: 0, interval: null, method: 'exact_count', against: null };
}

/** How far two groups or more are apart. `value` is the bound, which the p-value is about. */
export function spreadOf(groups: readonly Group[], of: GroupQuestion & { readonly rule: AcrossRule }): Spread {
  const falling = [...groups].sort((a, b) => b.estimated.value - a.estimated.value || (a.name < b.name ? -1 : 1));
  const [high, low] = [falling[0]!, falling[falling.length - 1]!];
  if (of.counted) return { estimated: exact(spreadValue(of.rule, { high, low }), null), high, low };
  const samples = groups.flatMap(({ name, source }) =>
    source.kind === 'samples' ? [{ name, rows: source.rows }] : [],
  );
  // Of two groups at 0 neither is any part of the other, and `compareGroups` takes no such pair.
  const zeros = of.rule.bound === 'min_ratio' && groups.filter((one) => one.estimated.value <= 0).length > 1;
  if (of.percentile !== null || samples.length < groups.length || zeros)
    return { estimated: comparePairs(falling, of), high, low };
  const { bound, value } = of.rule;
  const compared = compareGroups({ groups: samples, confidence: of.confidence, bound, value, seed: SEED });
  const { interval, p, method, n } = compared;
  return { estimated: spread(of.rule, { value: compared.value, n, interval, p, method }), high, low };
}

/** The spread itself, without its error: ratios of groups of which none is above 0 are 1. */
function spreadValue(rule: AcrossRule, of: { readonly high: Group; readonly low: Group }): number {
  const [most, least] = [of.high.estimated.value, of.low.estimated.value];
  if (rule.bound === 'max_difference') return most - least;
  return most > 0 ? least / most : 1;
}

/** As `compareGroups` of the statistics does for samples: every two groups, Bonferroni where the bound is to be broken. */
function comparePairs(falling: readonly Group[], of: GroupQuestion & { readonly rule: AcrossRule }): Estimated {
  const { rule, confidence } = of;
  const [high, low] = [falling[0]!, falling[falling.length - 1]!];
  const value = spreadValue(rule, { high, low });
  const known = falling.every(({ n }) => n !== null);
  const n = known ? falling.reduce((sum, one) => sum + one.n!, 0) : null;
  const none = { value, n, interval: null, p: null, method: 'value_only' } as const;
  const positive = high.estimated.value > 0 && low.estimated.value >= 0;
  if (rule.bound === 'min_ratio' && !positive) return spread(rule, none);
  const pairs = falling.flatMap((one, index) => falling.slice(index + 1).map((other) => [one, other] as const));
  const compared = pairs.filter(([one]) => rule.bound === 'max_difference' || one.estimated.value > 0);
  const at = (level: number): Compared[] => compared.map(([one, other]) => comparePair({ ...of, one, other, level }));
  const alone = at(confidence);
  const tests = alone.flatMap(({ against }) => (against === null ? [] : [against]));
  if (tests.length === 0) return spread(rule, none);
  const ps = tests.map((against) => brokenP(against, rule));
  const p = Math.min(1, Math.min(...ps) * pairs.length);
  const jointly = at(1 - (1 - confidence) / pairs.length);
  const ends = alone.map((one, index) => ({ alone: one.interval, jointly: jointly[index]!.interval }));
  const method = alone[0]!.method;
  if (ends.some((end) => end.alone === null || end.jointly === null)) return spread(rule, { ...none, p, method });
  const level = 2 * confidence - 1;
  const interval =
    rule.bound === 'max_difference'
      ? {
          low: Math.max(0, ...ends.map((end) => end.jointly!.low)),
          high: Math.max(...ends.map((end) => Math.max(end.alone!.high, -end.alone!.low))),
          level,
        }
      : {
          low: Math.min(...ends.map((end) => Math.min(end.alone!.low, 1 / end.alone!.high))),
          high: Math.min(1, ...ends.map((end) => end.jointly!.high)),
          level,
        };
  return spread(rule, { value, n, interval, p, method });
}

/** The larger minus the smaller, or the smaller over the larger. */
function comparePair(
  of: GroupQuestion & { readonly rule: AcrossRule; readonly one: Group; readonly other: Group; readonly level: number },
): Compared {
  const kind = of.rule.bound === 'max_difference' ? 'difference' : 'ratio';
  const [candidate, live] = kind === 'difference' ? [of.one, of.other] : [of.other, of.one];
  const confidence = of.level;
  if (of.percentile !== null && candidate.source.kind === 'samples' && live.source.kind === 'samples') {
    const values = { candidate: candidate.source.rows.values, live: live.source.rows.values };
    const compared = comparePercentiles({ ...values, percentile: of.percentile, confidence, kind });
    const clustered = [candidate, live].some(
      ({ source }) => source.kind === 'samples' && areClustered(source.rows.clusters),
    );
    return clustered ? withoutError(compared) : compared;
  }
  return compareReported({ candidate: reportedOf(candidate), live: reportedOf(live), confidence, kind });
}

function reportedOf({ estimated, source }: Group): Reported {
  const { value, n, method } = estimated;
  const counted = method === 'wilson' && n !== null && source.kind === 'samples' ? Math.round(value * n) : null;
  const successes = source.kind === 'reported' ? source.measure.successes : counted;
  return { ...knownError(estimated), successes };
}

/** p of "these two are within the bound of each other", whichever is the larger. */
function brokenP(against: NonNullable<Compared['against']>, { bound, value }: AcrossRule): number {
  if (bound === 'max_difference') return Math.min(1, against(value).atMost + against(-value).atMost);
  return Math.min(1, against(value).atLeast + (value > 0 ? against(1 / value).atLeast : 0));
}

/** `p` is of the rule's own bound; of any other nothing is known. */
function spread(
  { bound, value: limit }: AcrossRule,
  of: Pick<Estimated, 'value' | 'n' | 'interval' | 'method'> & { readonly p: number | null },
): Estimated {
  const { p, ...known } = of;
  const test = (at: number): number => (p !== null && at === limit ? p : 1);
  return {
    ...known,
    standardError: null,
    against:
      p === null
        ? null
        : (at) => (bound === 'max_difference' ? { atLeast: 1, atMost: test(at) } : { atLeast: test(at), atMost: 1 }),
  };
}
