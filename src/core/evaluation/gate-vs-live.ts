/** `vs: live`: not worse than the live version by more than the margin (non-inferiority). */
import { prepareAgainst } from './against-live.ts';
import type { GateContext } from './context.ts';
import { decideContrast } from './decide-contrast.ts';
import type { GateDraft } from './frame.ts';
import type { GateSubject } from './gate-threshold.ts';
import type { GateRule } from './types.ts';

export function decideVsLive(
  context: GateContext,
  of: GateSubject & { readonly rule: Extract<GateRule, { kind: 'vs_live' }> },
): GateDraft {
  const { margin, relative } = of.rule;
  const prepared = prepareAgainst(context, { ...of, kind: relative ? 'ratio' : 'difference' });
  if (prepared.kind === 'settled') return prepared.draft;
  return decideContrast(context, { ...of, against: prepared.against, least: { amount: 0 - margin, relative } });
}
