/** `improvement`: better than the live version by at least what the policy demands. */
import { prepareAgainst } from './against-live.ts';
import type { GateContext } from './context.ts';
import { decideContrast } from './decide-contrast.ts';
import type { GateDraft } from './frame.ts';
import type { GateSubject } from './gate-threshold.ts';
import type { GateRule } from './types.ts';

export function decideImprovement(
  context: GateContext,
  of: GateSubject & { readonly rule: Extract<GateRule, { kind: 'improvement' }> },
): GateDraft {
  const { least, relative } = of.rule;
  const prepared = prepareAgainst(context, { ...of, kind: relative ? 'ratio' : 'difference' });
  if (prepared.kind === 'settled') return prepared.draft;
  return decideContrast(context, { ...of, against: prepared.against, least: { amount: least, relative } });
}
