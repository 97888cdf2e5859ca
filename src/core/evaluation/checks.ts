/** An evaluation as a tree of checks, so that results show its reasons as they show all others. */
import type { Check } from '../result.ts';
import { labelOf } from './frame.ts';
import type { EvaluationRecord, GateResult } from './types.ts';
import { summaryOf, verdictOf } from './verdict.ts';

/** One check a gate, by family; a gate's evidence are its numbers. */
export function evaluationChecks(record: Pick<EvaluationRecord, 'gates' | 'verdict' | 'summary'>): Check {
  const families = new Map<string, GateResult[]>();
  for (const gate of record.gates) {
    const family = families.get(gate.family);
    if (family === undefined) families.set(gate.family, [gate]);
    else family.push(gate);
  }
  const children = [...families].map(([family, gates]) => familyCheck(family, gates));
  return { name: 'evaluation', title: 'Evaluation', status: record.verdict, detail: record.summary, children };
}

function familyCheck(family: string, gates: readonly GateResult[]): Check {
  const children = gates.map(gateCheck);
  return { ...summarise(family, gates), children };
}

function summarise(family: string, gates: readonly GateResult[]): Omit<Check, 'children'> {
  const title = `Gates: ${family}`;
  const verdicts = gates.map(({ verdict }) => verdict);
  return { name: 'gates', title, status: verdictOf(gates), detail: summaryOf(gates), evidence: { family, verdicts } };
}

function gateCheck(gate: GateResult): Check {
  const { candidate, live, effect, p_adjusted } = gate;
  return {
    name: 'gate',
    title: labelOf(gate),
    status: gate.verdict,
    detail: gate.next === null ? gate.detail : `${gate.detail} ${gate.next}`,
    evidence: { id: gate.id, reason: gate.reason, rule: gate.rule, candidate, live, effect, p_adjusted },
  };
}
