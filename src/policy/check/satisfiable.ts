/**
 * Can what the policy asks for ever be there? These checks look at what decides for one model, so they run on the
 * policy alone only where a model uses it as it stands.
 */
import { ancestorsOf } from '../graph.ts';
import { nearestOf } from '../nearest.ts';
import { listOf } from '../paths.ts';
import type { RawGrant, RawPolicy, RawRole } from '../raw.ts';
import { type WrittenDemand, writtenDemands } from '../sign-off-demands.ts';
import { checkBreaches } from './guards.ts';
import { checkWatching } from './monitoring.ts';
import type { Subject } from './report.ts';
import { checkTargets } from './serving.ts';
import { checkApprovals } from './sign-offs.ts';

export function checkSatisfiable(subject: Subject): void {
  for (const name of Object.keys(subject.policy.stages ?? {})) {
    if (!subject.graph.stages.has(name)) continue;
    checkEvaluation(subject, name);
    checkSoak(subject, name);
    checkQuorum(subject, name);
    checkApprovals(subject, name);
    checkRamp(subject, name);
  }
  checkOverrides(subject);
  checkWatching(subject);
  checkBreaches(subject);
  checkTargets(subject);
  checkGrants(subject);
  checkWords(subject);
}

function checkEvaluation({ policy, problem }: Subject, name: string): void {
  if (policy.stages?.[name]?.requires?.evaluation !== 'pass') return;
  if (Object.values(policy.evaluation?.gates ?? {}).some((gates) => gates.length > 0)) return;
  const message = `"${name}" asks for an evaluation that passes, and evaluation.gates has no gate to pass`;
  problem({ path: ['stages', name, 'requires', 'evaluation'], found: 'pass', message });
}

function checkSoak(subject: Subject, name: string): void {
  const { policy, graph, problem } = subject;
  const soak = policy.stages?.[name]?.requires?.soak;
  if (soak?.stage === undefined || !graph.stages.has(soak.stage)) return;
  const { stage } = soak;
  if (ancestorsOf(graph, name).has(stage)) {
    checkSamples(subject, { name, stage, samples: soak.samples ?? 0 });
    return;
  }
  const message = `no version passes through "${stage}" on its way to "${name}", so it cannot soak there`;
  problem({ path: ['stages', name, 'requires', 'soak', 'stage'], found: stage, message });
}

/** Requests to a version are counted where it is rolled out, by whoever looks. */
function checkSamples(
  { policy, problem }: Subject,
  { name, stage, samples }: { readonly name: string; readonly stage: string; readonly samples: number },
): void {
  if (samples === 0) return;
  const strategy = policy.stages?.[stage]?.exposure?.strategy ?? 'immediate';
  const lacks = [
    ...(policy.monitoring?.source === undefined ? ['monitoring.source'] : []),
    ...(strategy === 'immediate' ? [`a rollout in "${stage}", such as { strategy: canary, initial: 2% }`] : []),
  ];
  if (lacks.length === 0) return;
  const message = `samples are counted while somebody looks at a rollout; missing are ${listOf(lacks)}, so ${samples} samples are never there`;
  problem({ path: ['stages', name, 'requires', 'soak', 'samples'], found: samples, message });
}

/** Who fills a role, where the policy lists them by name; null: teams or repository roles, so anybody. */
function peopleOf(role: RawRole | undefined): readonly string[] | null {
  if (role === undefined || role.teams !== undefined || role.permission !== undefined) return null;
  return [...new Set((role.users ?? []).map((user) => user.toLowerCase()))];
}

/** Who can give a sign-off that a demand asks for; null: anybody might, or nobody is said. */
function signersOf(policy: RawPolicy, { written }: WrittenDemand): readonly string[] | null {
  const people = written.map((role) => peopleOf(policy.roles?.[role]));
  return people.length === 0 || people.includes(null) ? null : [...new Set(people.flatMap((some) => some ?? []))];
}

function checkQuorum({ policy, problem }: Subject, name: string): void {
  const path = ['stages', name, 'requires', 'sign-offs'];
  let enough = true;
  const needs = writtenDemands(policy.stages?.[name]?.requires?.['sign-offs']).flatMap((demand) => {
    const { count = 0 } = demand;
    const people = count === 0 ? null : signersOf(policy, demand);
    return people === null ? [] : [{ ...demand, count, people }];
  });
  for (const { place, written, count, people } of needs) {
    if (people.length >= count) continue;
    enough = false;
    const message = `"${name}" needs ${count} sign-offs as ${listOf(written, 'or')}, and only ${people.length} can give one: ${listOf(people)}`;
    problem({ path: [...path, ...place], found: count, message });
  }
  if (!enough || policy['sign-offs']?.['distinct-people'] === false) return;
  const slots = needs.flatMap(({ count, people }) => Array.from({ length: count }, () => people));
  const matched = largestMatching(slots);
  if (matched === slots.length) return;
  const roles = [...new Set(needs.flatMap(({ written }) => written))];
  const message =
    `"${name}" needs ${slots.length} different people for ${listOf(roles)}, and those roles name only ${matched}` +
    ' that can sign side by side (sign-offs.distinct-people)';
  problem({ path, found: slots.length, message });
}

/** How many of the slots can be filled with different people (augmenting paths; the numbers are small). */
function largestMatching(slots: readonly (readonly string[])[]): number {
  const slotOf = new Map<string, number>();
  const place = (slot: number, tried: Set<string>): boolean => {
    for (const person of slots[slot]!) {
      if (tried.has(person)) continue;
      tried.add(person);
      const holder = slotOf.get(person);
      if (holder !== undefined && !place(holder, tried)) continue;
      slotOf.set(person, slot);
      return true;
    }
    return false;
  };
  return slots.filter((_, slot) => place(slot, new Set())).length;
}

function checkRamp({ policy, warning }: Subject, name: string): void {
  const exposure = policy.stages?.[name]?.exposure;
  if (exposure?.strategy !== 'ramp' || exposure.advance === 'on-approval') return;
  const path = ['stages', name, 'exposure'];
  if ((policy.monitoring?.guards ?? []).length === 0) {
    const message = `"${name}" ramps by itself, and monitoring.guards has nothing that could stop it`;
    warning({ path, found: 'no guards', message });
  }
  if (policy.monitoring?.source !== undefined) return;
  const message = `"${name}" ramps by itself, and without monitoring.source nobody can look, so no step ever ends by itself`;
  warning({ path, found: 'no source', message });
}

function checkOverrides({ policy, warning }: Subject): void {
  if (policy.overrides === undefined || Object.keys(policy.permissions?.override ?? []).length > 0) return;
  const message = 'permissions.override grants nobody, so nothing can be waived';
  warning({ path: ['overrides'], found: 'nobody', message });
}

function checkGrants({ policy, graph, warning }: Subject): void {
  const granted = (grant: RawGrant | undefined, stage: string): boolean => {
    const roles = Array.isArray(grant) ? grant : (grant as Record<string, readonly string[]> | undefined)?.[stage];
    return roles !== undefined && roles.length > 0;
  };
  const { permissions = {} } = policy;
  if (!granted(permissions.register, '')) {
    warning({
      path: ['permissions'],
      found: 'no register',
      message: 'permissions.register grants nobody, so nothing can be registered',
    });
  }
  for (const name of graph.order) {
    if (graph.stages.get(name)?.holds === 'many') continue;
    for (const operation of ['promote', 'rollback'] as const) {
      if (granted(permissions[operation], name)) continue;
      const verb = operation === 'promote' ? 'promoted to' : 'rolled back in';
      const message = `permissions.${operation} grants nobody "${name}", so nothing can be ${verb} it`;
      warning({ path: ['permissions', operation], found: 'nobody', message });
    }
  }
}

const ARTIFACT_ROLES: readonly string[] = [
  'model',
  'model-card',
  'environment',
  'config',
  'signature',
  'dataset-manifest',
  'prompt-bundle',
  'traces',
];

/** Words that manifests use; others are allowed, and warned of when they look like a slip. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  required: ARTIFACT_ROLES,
  optional: ARTIFACT_ROLES,
  'datasets-must-state': ['source', 'license', 'consent', 'retention'],
  'base-models-must-state': ['source', 'license', 'terms', 'training-on-requests'],
};

function checkWords({ policy, warning }: Subject): void {
  for (const [key, words] of Object.entries((policy.artifacts ?? {}) as NonNullable<RawPolicy['artifacts']>)) {
    const known = WORDS[key] ?? [];
    for (const [index, word] of words.entries()) {
      const suggestion = known.includes(word) ? null : nearestOf(word, known);
      if (suggestion === null) continue;
      const message = `"${word}" is not a word that Slipway knows here; it is taken as it stands`;
      warning({ path: ['artifacts', key, index], found: JSON.stringify(word), message, suggestion });
    }
  }
}
