/** What of a gate is drawn: the values against a bound, or the effect against what is allowed. */
import type { Estimate, GateResult } from '../../core/evaluation/types.ts';
import { statusWord } from '../status.ts';
import type { Html } from './html-kit.ts';
import type { GateNumbers } from './numbers.ts';
import { effectLimit, formatGiven, shownEffect, unitOf } from './numbers.ts';
import type { Mark } from './svg.ts';
import { intervalPlot } from './svg.ts';
import type { OtherSide } from './words.ts';
import { gateLabel, requirement } from './words.ts';

interface GatePlot {
  readonly gate: GateResult;
  readonly numbers: GateNumbers;
  readonly id: string;
  readonly other: OtherSide;
}

/** Null where nothing was measured. */
export function gatePlot(of: GatePlot): Html | null {
  const { gate } = of;
  if (gate.effect !== null && gate.rule.kind !== 'threshold') return effectOfGate(of);
  return valuesOfGate(of);
}

const described = (parts: readonly (readonly [string, string])[]): string =>
  parts.flatMap(([name, value]) => (value === '' ? [] : [`${name} ${value}`])).join('; ');

const markOf = (label: string, estimate: Estimate | null, kind: Mark['kind']): Mark[] =>
  estimate === null ? [] : [{ label, value: estimate.value, interval: estimate.interval, kind }];

function valuesOfGate({ gate, numbers, id, other }: GatePlot): Html | null {
  const { rule, candidate, live, unit } = gate;
  const required = requirement(gate, other);
  return intervalPlot({
    id,
    title: `${gateLabel(gate)}: ${statusWord(gate.verdict).word}`,
    description: described([
      ['candidate', numbers.candidate],
      [other, numbers.live],
      ['required', required],
    ]),
    marks: [...markOf('candidate', candidate, 'main'), ...markOf(other, live, 'other')],
    bound:
      rule.kind === 'threshold'
        ? {
            value: rule.value,
            label: `${rule.bound === 'min' ? '≥' : '≤'} ${formatGiven(rule.value)}${unitOf(unit)}`,
            good: rule.bound === 'min' ? 'above' : 'below',
          }
        : null,
    zero: null,
    tone: statusWord(gate.verdict).tone,
  });
}

function effectOfGate({ gate, numbers, id, other }: GatePlot): Html | null {
  const { effect, rule, unit } = gate;
  if (effect === null) return null;
  const groups = rule.kind === 'across';
  const shown = shownEffect(effect, { unit, groups });
  const limit = effectLimit(gate);
  const below = groups && rule.bound === 'max_difference';
  const label = (value: number): string =>
    `${below ? '≤' : '≥'} ${formatGiven(Number(value.toPrecision(4)))}${shown.unit}`;
  return intervalPlot({
    id,
    title: `${gateLabel(gate)}: ${statusWord(gate.verdict).word}`,
    description: described([
      [groups ? `${effect.kind} between groups` : 'effect, positive is better', numbers.effect],
      ['required', requirement(gate, other)],
    ]),
    marks: [{ label: groups ? effect.kind : 'effect', value: shown.value, interval: shown.interval, kind: 'main' }],
    bound:
      limit === null
        ? null
        : { value: limit * shown.times, label: label(limit * shown.times), good: below ? 'below' : 'above' },
    zero: groups ? null : `as ${other}`,
    tone: statusWord(gate.verdict).tone,
  });
}
