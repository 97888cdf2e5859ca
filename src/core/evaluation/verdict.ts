/** What all gates come to, in one word and in one sentence. */
import { STATUSES, type Status, worst } from '../result.ts';
import type { GateResult } from './types.ts';
import { formatCount } from './words.ts';

/** The worst of the gates. No gates decide nothing, which is not a pass. */
export function verdictOf(gates: readonly Pick<GateResult, 'verdict'>[]): Status {
  return worst(gates.map((gate) => gate.verdict));
}

/** The gates that stand in the way, worst first, else in the order of the policy. */
export function blockingGates(gates: readonly GateResult[]): GateResult[] {
  return gates
    .filter(({ verdict }) => verdict !== 'pass' && verdict !== 'not_applicable')
    .sort((a, b) => STATUSES.indexOf(b.verdict) - STATUSES.indexOf(a.verdict));
}

const NAMED = 3;

const BEGINNINGS: Readonly<Record<'inconclusive' | 'fail' | 'error', string>> = {
  error: 'Could not be decided',
  fail: 'Fails',
  inconclusive: 'Not settled either way',
};

/** The verdict in one sentence, naming what blocks. */
export function summaryOf(gates: readonly GateResult[]): string {
  if (gates.length === 0) return 'There are no gates, so nothing was decided.';
  const verdict = verdictOf(gates);
  const count = (status: Status): number => gates.filter((gate) => gate.verdict === status).length;
  const all = `${formatCount(gates.length)} ${gates.length === 1 ? 'gate' : 'gates'}`;
  const skipped = count('not_applicable');
  if (verdict === 'not_applicable') return `Of ${all} none applies, as nothing is live to compare with.`;
  if (verdict === 'pass')
    return skipped === 0
      ? `Passes ${all}.`
      : `Passes ${formatCount(gates.length - skipped)} of ${all}; ${formatCount(skipped)} ${skipped === 1 ? 'does' : 'do'} not apply, as nothing is live to compare with.`;
  const blocking = gates.filter((gate) => gate.verdict === verdict);
  const named = blocking.slice(0, NAMED).map(nameOf);
  const more = blocking.length - named.length;
  const which = `${named.join(', ')}${more > 0 ? ` and ${formatCount(more)} more` : ''}`;
  const others = (['fail', 'inconclusive', 'pass'] as const)
    .filter((status) => status !== verdict && count(status) > 0)
    .map((status) => `${formatCount(count(status))} ${OTHERS[status]}`);
  const rest = others.length === 0 ? '' : `; of ${all} ${others.join(', ')}`;
  return `${BEGINNINGS[verdict]}: ${which}${rest}.`;
}

const OTHERS = { fail: 'failed', inconclusive: 'inconclusive', pass: 'passed' } as const;

/** `f1 on long-tail against live`, `toxicity_rate` with why it could not be decided. */
function nameOf(gate: GateResult): string {
  const percentile = gate.percentile === null ? '' : ` p${gate.percentile}`;
  const slice = gate.slice === null ? '' : ` on ${gate.slice}`;
  const why = gate.verdict === 'error' ? ` (${gate.reason.replaceAll('_', ' ')})` : '';
  return `${gate.metric}${percentile}${slice}${ruleOf(gate)}${why}`;
}

function ruleOf({ rule }: GateResult): string {
  switch (rule.kind) {
    case 'threshold':
      return '';
    case 'vs_live':
      return ' against live';
    case 'improvement':
      return ' (improvement)';
    case 'across':
      return ` across ${rule.attribute}`;
  }
}
