/** The words of an evaluation: the same in every medium. Plain text; names in it are others' and not yet escaped. */
import type { Baseline, Effect, Estimate, EvaluationRecord, GateResult, Method } from '../../core/evaluation/types.ts';
import type { Status } from '../../core/result.ts';
import { STATUSES } from '../../core/result.ts';
import { formatCount, plural } from '../format.ts';
import { formatGiven, formatNumber, formatP, formatPercent, unitOf } from './numbers.ts';

const METHOD_WORDS: Readonly<Record<Method, string>> = {
  exact_count: 'exact count',
  wilson: 'Wilson',
  clopper_pearson: 'Clopper–Pearson',
  student_t: 'Student’s t',
  clustered: 'clustered t',
  bca_bootstrap: 'BCa bootstrap',
  order_statistic: 'order statistics',
  ratio: 'ratio of sums',
  reported: 'error as reported',
  newcombe: 'Newcombe, unpaired',
  newcombe_paired: 'Newcombe, paired',
  welch: 'Welch, unpaired',
  paired_t: 'paired t',
  paired_clustered: 'paired t, clustered',
  paired_bootstrap: 'paired bootstrap',
  reported_difference: 'from both reported errors',
  bootstrap_difference: 'bootstrap, unpaired',
  value_only: 'value alone',
};

export function methodWord(method: Method): string {
  return METHOD_WORDS[method] ?? String(method);
}

/** What a gate is about: the metric, and what narrows it down. */
export interface GateName {
  readonly metric: string;
  /** `slice long-tail`, `p95`, `across region`. */
  readonly of: readonly string[];
}

export function gateName(gate: Pick<GateResult, 'metric' | 'slice' | 'percentile' | 'rule'>): GateName {
  return {
    metric: gate.metric,
    of: [
      ...(gate.percentile === null ? [] : [`p${formatGiven(gate.percentile)}`]),
      ...(gate.slice === null ? [] : [`slice ${gate.slice}`]),
      ...(gate.rule.kind === 'across' ? [`across ${gate.rule.attribute}`] : []),
    ],
  };
}

/** `f1 (slice long-tail)`. */
export function gateLabel(gate: Pick<GateResult, 'metric' | 'slice' | 'percentile' | 'rule'>): string {
  const { metric, of } = gateName(gate);
  return of.length === 0 ? metric : `${metric} (${of.join(', ')})`;
}

/** `≥ 0.8`, `≤ live + 10 %`, `difference ≤ 0.05`. */
export function requirement(
  gate: Pick<GateResult, 'rule' | 'direction' | 'unit' | 'by'>,
  other: OtherSide = 'live',
): string {
  const value = gate.by === 'value' ? ' (by value)' : '';
  return `${ruleText(gate, other)}${value}`;
}

function ruleText(
  { rule, direction, unit }: Pick<GateResult, 'rule' | 'direction' | 'unit'>,
  other: OtherSide,
): string {
  switch (rule.kind) {
    case 'threshold':
      return `${rule.bound === 'min' ? '≥' : '≤'} ${formatGiven(rule.value)}${unitOf(unit)}`;
    case 'vs_live':
      return againstLive({ direction, amount: rule.margin, relative: rule.relative, unit, asks: 'no_worse', other });
    case 'improvement':
      return againstLive({ direction, amount: rule.least, relative: rule.relative, unit, asks: 'better', other });
    case 'across':
      return rule.bound === 'max_difference'
        ? `difference ≤ ${formatGiven(rule.value)}${unitOf(unit)}`
        : `ratio ≥ ${formatGiven(rule.value)}`;
    default:
      return 'a rule that this program does not know';
  }
}

function againstLive(of: {
  readonly direction: GateResult['direction'];
  readonly amount: number;
  readonly relative: boolean;
  readonly unit: string | null;
  readonly asks: 'no_worse' | 'better';
  readonly other: OtherSide;
}): string {
  const amount = of.relative ? formatPercent(of.amount) : `${formatGiven(of.amount)}${unitOf(of.unit)}`;
  const better = of.asks === 'better';
  if (of.direction === null) return better ? `better than ${of.other} by ${amount}` : `within ${amount} of ${of.other}`;
  const up = of.direction === 'up';
  if (of.amount === 0) return `${up ? '≥' : '≤'} ${of.other}`;
  return `${up ? '≥' : '≤'} ${of.other} ${up === better ? '+' : '−'} ${amount}`;
}

/** `Wilson, n 2,400`. */
export function estimateMethod(estimate: Estimate | null): string {
  if (estimate === null) return '';
  const n = estimate.n === null ? 'n unknown' : `n ${formatCount(estimate.n)}`;
  return estimate.method === 'exact_count' ? methodWord(estimate.method) : `${methodWord(estimate.method)}, ${n}`;
}

/** `paired t, 812 pairs` and `41 better, 83 worse`, as far as they are known. */
export function effectLines(effect: Effect | null): string[] {
  if (effect === null) return [];
  const pairs = effect.pairs === null ? '' : `, ${plural(effect.pairs, 'pair')}`;
  const counts =
    effect.wins === null || effect.losses === null
      ? []
      : [`${formatCount(effect.wins)} better, ${formatCount(effect.losses)} worse`];
  return [`${methodWord(effect.method)}${pairs}`, ...counts];
}

/** Both on one line: `paired t, 812 pairs: 41 better, 83 worse`. */
export function effectMethod(effect: Effect | null): string {
  return effectLines(effect).join(': ');
}

/** How the gate's number was found: the comparison's method where the gate compares. */
export function gateMethod(gate: GateResult): string {
  return gate.rule.kind === 'threshold' || gate.effect === null
    ? estimateMethod(gate.candidate)
    : effectMethod(gate.effect);
}

/** `p < 0.001`: how likely such data are, did the bound hold. Said of what failed: there it decides. */
export function gateP(gate: GateResult): string | null {
  const p = gate.p_adjusted ?? gate.p;
  if (p === null || gate.verdict !== 'fail') return null;
  return `p ${formatP(p)}`;
}

/**
 * What a gate that passed could have seen, and what an undecided one would need, where its next step does not say so; null
 * where neither is known.
 */
export function gatePower(gate: GateResult): string | null {
  if (gate.verdict === 'inconclusive' && gate.needed !== null && gate.next === null) {
    return `About ${plural(gate.needed, 'sample')} would decide it, were the true value the one seen.`;
  }
  if (gate.detectable === null || gate.verdict !== 'pass') return null;
  const percent = gate.effect?.kind === 'ratio' && gate.rule.kind !== 'across';
  const value = percent ? gate.detectable * 100 : gate.detectable;
  const unit = percent ? '%' : gate.effect?.kind === 'ratio' ? '' : unitOf(gate.unit);
  return `A breach by ${formatNumber(value, detectableDecimals(value))}${unit} would have been found in 4 of 5 cases.`;
}

/** Two digits say enough of what is an order of magnitude. */
function detectableDecimals(value: number): number | null {
  const size = Math.abs(value);
  if (size === 0) return 0;
  return size < 1e-5 ? null : Math.max(0, 1 - Math.floor(Math.log10(size)));
}

export interface Family {
  readonly name: string;
  readonly gates: readonly GateResult[];
}

/** Gates by family, both in the order of the policy. */
export function familiesOf(gates: readonly GateResult[]): Family[] {
  const byName = new Map<string, GateResult[]>();
  for (const gate of gates) {
    const of = byName.get(gate.family);
    if (of === undefined) byName.set(gate.family, [gate]);
    else of.push(gate);
  }
  return [...byName].map(([name, of]) => ({ name, gates: of }));
}

/** The gates that stand in the way, worst first, within that in the order of the policy. */
export function blockingGates(record: Pick<EvaluationRecord, 'gates'>): GateResult[] {
  const rank = (status: Status): number => {
    const index = STATUSES.indexOf(status);
    return index < 0 ? STATUSES.length : index;
  };
  return record.gates
    .filter((gate) => gate.verdict !== 'pass' && gate.verdict !== 'not_applicable')
    .map((gate, index) => ({ gate, index }))
    .sort((a, b) => rank(b.gate.verdict) - rank(a.gate.verdict) || a.index - b.index)
    .map(({ gate }) => gate);
}

const COUNTED: readonly (readonly [Status, string])[] = [
  ['error', 'in error'],
  ['fail', 'failed'],
  ['inconclusive', 'inconclusive'],
  ['pass', 'passed'],
  ['not_applicable', 'not applicable'],
];

/** `1 failed, 2 inconclusive, 11 passed`; empty for no gates. */
export function countVerdicts(gates: readonly Pick<GateResult, 'verdict'>[]): string {
  return COUNTED.flatMap(([status, word]) => {
    const count = gates.filter((gate) => gate.verdict === status).length;
    return count === 0 ? [] : [`${formatCount(count)} ${word}`];
  }).join(', ');
}

/** `flight-delay 1.3.0 for production`; what is known of it. */
export function subjectLine(record: EvaluationRecord): string {
  const stage = record.stage === null ? '' : ` for ${record.stage}`;
  if (record.model === null) return `Evaluation of files${stage}`;
  return `${record.model}${record.version === null ? '' : ` ${record.version.version}`}${stage}`;
}

/** What the candidate is compared with: the live version, or files that were given as baseline. */
export type OtherSide = 'live' | 'baseline';

export function otherSide(record: Pick<EvaluationRecord, 'baseline'>): OtherSide {
  return record.baseline.kind === 'files' ? 'baseline' : 'live';
}

/** What the candidate was compared with, as pieces: the version, where there is one, is shown strong. */
export interface BaselineText {
  readonly before: string;
  readonly version: string;
  readonly after: string;
}

export function baselineText(record: Pick<EvaluationRecord, 'baseline' | 'compared_with'>): BaselineText {
  const baseline: Baseline = record.baseline;
  const where = record.compared_with === null ? 'live' : `live in ${record.compared_with}`;
  switch (baseline.kind) {
    case 'version':
      return {
        before: 'Compared with',
        version: baseline.version.version,
        after:
          baseline.from === 'given'
            ? `(${where}; its results were given with this evaluation)`
            : `(${where}; its results are on record)`,
      };
    case 'files':
      return {
        before: `Compared with ${plural(baseline.evidence.files.length, 'given file')}`,
        version: '',
        after: '',
      };
    case 'unusable':
      return {
        before: 'Not compared:',
        version: baseline.version.version,
        after: `is ${where}, but ${baseline.reason}`,
      };
    case 'none':
      return { before: `Nothing is ${where} to compare with`, version: '', after: '' };
    default:
      return { before: 'What it was compared with is unknown', version: '', after: '' };
  }
}

/** Both as one sentence without its full stop. */
export function baselineSentence(record: Pick<EvaluationRecord, 'baseline' | 'compared_with'>): string {
  const { before, version, after } = baselineText(record);
  return [before, version, after].filter((part) => part !== '').join(' ');
}

/** What intervals mean here. */
export function intervalSentence(confidence: number): string {
  const level = formatPercent(Number((2 * confidence - 1).toPrecision(6)));
  return `Brackets are ${level} intervals: each end holds with ${formatPercent(confidence)} confidence.`;
}
