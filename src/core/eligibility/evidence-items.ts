/** Items that are decided by what was registered, measured and signed. */
import { subjectMatterOf } from '../compare/subject-matter.ts';
import type { GateResult } from '../evaluation/types.ts';
import { worst } from '../result.ts';
import type { Computed, EligibilityFacts, Finding } from './types.ts';

const SHA256 = /^[0-9a-f]{64}$/;

const decided = (status: Finding['status'], detail: string): Computed => ({ kind: 'decided', status, detail });
const undecided = (detail: string): Computed => ({ kind: 'undecided', detail });
const count = (of: number, one: string): string => `${of} ${one}${of === 1 ? '' : 's'}`;

export function versionedArtifacts({ record, releaseImmutable, policy }: EligibilityFacts): Computed {
  const { artifacts } = record;
  if (artifacts.length === 0) return decided('fail', 'The version record names no artifact.');
  const bare = artifacts.filter((one) => !SHA256.test(one.sha256));
  if (bare.length > 0) {
    return decided('fail', `No SHA-256 on record for ${bare.map((one) => one.path).join(', ')}.`);
  }
  const held = `${count(artifacts.length, 'artifact')} with SHA-256`;
  if (releaseImmutable === true) return decided('pass', `${held}, in an immutable release.`);
  const demanded = policy.immutableReleases === 'require';
  if (releaseImmutable === null) {
    const detail = `${held}; whether the release is immutable could not be looked at.`;
    return decided(demanded ? 'error' : 'pass', detail);
  }
  return decided(demanded ? 'fail' : 'pass', `${held}; the release can still be changed.`);
}

/** A document is an artifact of that role, or one whose place the requester names. */
export function documents({ record, stage, document, requester }: EligibilityFacts): Computed {
  const wanted = stage.requires.documents;
  if (wanted.length === 0) return undecided(`Stage ${stage.name} asks for no documents.`);
  const carried = new Set(record.artifacts.map((one) => one.role));
  const named = new Set(
    Object.entries(document.documents).flatMap(([name, where]) => (where.trim() === '' ? [] : [name])),
  );
  const missing = wanted.filter((name) => !carried.has(name) && !named.has(name));
  if (missing.length > 0) return decided('fail', `Missing: ${missing.join(', ')}.`);
  const outside = wanted.filter((name) => !carried.has(name));
  const inside = wanted.filter((name) => carried.has(name));
  const parts = [
    ...(inside.length === 0 ? [] : [`In the version: ${inside.join(', ')}.`]),
    ...(outside.length === 0 ? [] : [`Elsewhere, as ${requester} says: ${outside.join(', ')}.`]),
  ];
  const found = { kind: 'decided', status: 'pass', detail: parts.join(' ') } as const;
  return outside.length === 0 ? found : { ...found, by: requester };
}

export function evaluations({ evaluation, stage }: EligibilityFacts): Computed {
  if (evaluation.status === 'not_applicable') return undecided(`Stage ${stage.name} asks for no evaluation.`);
  return decided(evaluation.status, evaluation.detail);
}

export function signOffs({ signOffs: found, stage }: EligibilityFacts): Computed {
  if (found.status === 'not_applicable') return undecided(`Stage ${stage.name} asks for no sign-offs.`);
  return decided(found.status, found.detail);
}

const SAFETY = /(?:^|[-_/.])safety(?:$|[-_/.])/;
const LOAD = /(?:^|[-_/.])(?:latency|cost|load)(?:$|[-_/.])/;

export function safetySystems(facts: EligibilityFacts): Computed {
  return byGates(facts, { what: 'safety', of: (gate) => SAFETY.test(gate.family) });
}

export function loadAndCost(facts: EligibilityFacts): Computed {
  const of = (gate: GateResult): boolean =>
    LOAD.test(gate.family) || subjectMatterOf({ metric: gate.metric, unit: gate.unit }) !== 'quality';
  return byGates(facts, { what: 'latency or cost', of });
}

/** As good as the worst of the gates that are about it; gates that do not apply decide nothing. */
function byGates(
  { evaluation }: EligibilityFacts,
  about: { readonly what: string; readonly of: (gate: GateResult) => boolean },
): Computed {
  if (evaluation.record === null) return undecided(`No evaluation is on record that measured ${about.what}.`);
  const gates = evaluation.record.gates.filter(about.of);
  const status = worst(gates.map((gate) => gate.verdict));
  if (status === 'not_applicable') return undecided(`The evaluation has no gate on ${about.what} that applies.`);
  const names = (list: readonly GateResult[]): string => [...new Set(list.map((gate) => gate.metric))].join(', ');
  if (status !== 'pass') {
    const blocking = gates.filter((gate) => gate.verdict !== 'pass' && gate.verdict !== 'not_applicable');
    return decided(status, `Not passed: ${names(blocking)}.`);
  }
  const passed = gates.filter((gate) => gate.verdict === 'pass');
  const held = `${count(passed.length, 'gate')} on ${about.what} passed: ${names(passed)}.`;
  // Where the evaluation as a whole does not stand, stale or unproven, its gates do not either. Where other gates of it
  // block, that says nothing against these.
  const stands = evaluation.status === 'pass' || evaluation.status === 'not_applicable';
  return stands || evaluation.record.verdict === evaluation.status
    ? decided('pass', held)
    : decided(evaluation.status, `${held} But the evaluation does not stand.`);
}
