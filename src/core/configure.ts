/**
 * The decision of changing the configuration of a version that is served. A configuration is part of what decides how a
 * version behaves, so a stage that lets versions in only after people, an environment or an evaluation looked at them lets
 * no other configuration in past those.
 */
import { permissionFor } from '../policy/effective.ts';
import type { EffectivePolicy, StagePolicy } from '../policy/types.ts';
import { canonicalJson, digestOf } from './canonical.ts';
import type { Values, Wanted } from './configuration.ts';
import { configurationFaults, valuesWanted } from './configuration.ts';
import type { StagedVersion } from './documents.ts';
import type { Actor, OwedEffect, Payloads } from './event.ts';
import { pointer } from './fold.ts';
import type { Digest, Sha256 } from './names.ts';
import { owedTelling } from './notice.ts';
import type { PersonFacts } from './people.ts';
import { checkPermission } from './people.ts';
import { checkFreezes, checkHolds, checkLink } from './promotion-checks.ts';
import type { Refusal } from './reasons.ts';
import { subjectDigest } from './record.ts';
import type { CodedCheck } from './requirements.ts';
import { stripCode } from './requirements.ts';
import type { Check } from './result.ts';
import { group, standsInTheWay } from './result.ts';
import type { ModelState, Tenure } from './state.ts';
import { stageOf } from './state.ts';

export interface ConfigureFacts {
  readonly policy: EffectivePolicy;
  readonly state: ModelState;
  readonly version: StagedVersion;
  readonly stage: StagePolicy;
  readonly wanted: Wanted;
  readonly actor: Actor;
  readonly people: PersonFacts;
  readonly reason: string;
  readonly link: string | null;
  /** GitHub's clock, ISO 8601. */
  readonly now: string;
}

export type ConfigureDecision =
  | {
      readonly kind: 'apply';
      readonly checks: Check;
      readonly payload: Payloads['configured'];
      readonly owes: readonly OwedEffect[];
    }
  /** It runs with just that. */
  | { readonly kind: 'already_configured'; readonly checks: Check; readonly configuration: Digest | null }
  | { readonly kind: 'refused'; readonly checks: Check; readonly refusal: Refusal };

/** Decides; every check is made, so that all reasons show at once, and the first failed one names the code. */
export function decideConfiguration(facts: ConfigureFacts, sha256: Sha256): ConfigureDecision {
  const { state, stage, version } = facts;
  const tenure = tenureIn(facts);
  const values = wantedIn(facts, tenure);
  const checks: CodedCheck[] = [
    checkMay(facts),
    checkRecord(facts, sha256),
    checkServed(facts, tenure),
    ...checkHolds({ state, to: stage, now: facts.now }),
    ...checkFreezes({ policy: facts.policy, to: stage, now: facts.now }),
    ...checkLink({ policy: facts.policy, link: facts.link, approval: { request: null } }),
    checkValues(values),
    checkGoverned(facts, values),
  ];
  const title = `Configure ${state.model} ${version.record.version} in ${stage.name}`;
  const tree = group({ name: 'configuration', title }, checks.map(stripCode));
  const failed = checks.find((check) => standsInTheWay(check.status));
  if (failed !== undefined || tenure === null) {
    const { code, detail, next, name } = failed ?? checkServed(facts, tenure);
    return { kind: 'refused', checks: tree, refusal: { code, required: REQUIRED[name] ?? name, found: detail, next } };
  }
  if (sameValues(values, valuesNow(facts, tenure)))
    return { kind: 'already_configured', checks: tree, configuration: tenure.configuration?.digest ?? null };
  const payload = payloadOf(facts, { tenure, values, sha256 });
  const change = { type: 'configured', payload, seq: state.seq + 1 } as const;
  const owes = owedTelling({ ...change, targets: facts.policy.serving.afterChange });
  return { kind: 'apply', checks: tree, payload, owes };
}

const REQUIRED: Readonly<Record<string, string>> = {
  permission: 'somebody whom the policy lets promote to this stage',
  record: 'the record that the subject of the version names',
  served: 'a version that is live, or being rolled out, in this stage',
  holds: 'no hold on this stage',
  freezes: 'a day on which this stage is not frozen',
  change_link: 'a change link as the policy demands one',
  values: 'a configuration that can be kept and served',
  governed: 'a configuration that was registered, in a stage that looks at what it lets in',
};

function payloadOf(
  facts: ConfigureFacts,
  of: { readonly tenure: Tenure; readonly values: Values; readonly sha256: Sha256 },
): Payloads['configured'] {
  const { values, tenure, sha256 } = of;
  const registered = sameValues(values, registeredValues(facts));
  return {
    ...pointer(facts.version.published),
    stage: facts.stage.name,
    configuration: registered ? null : { digest: digestOf(values, sha256), values },
    previous: tenure.configuration?.digest ?? null,
    reason: facts.reason,
    link: facts.link,
  };
}

function tenureIn({ state, stage, version }: ConfigureFacts): Tenure | null {
  const { live, incoming } = stageOf(state, stage.name);
  return [incoming, live].find((one) => one?.ordinal === version.record.ordinal) ?? null;
}

function registeredValues({ version }: ConfigureFacts): Values {
  return version.record.configuration ?? {};
}

function valuesNow(facts: ConfigureFacts, tenure: Tenure | null): Values {
  return tenure?.configuration?.values ?? registeredValues(facts);
}

function wantedIn(facts: ConfigureFacts, tenure: Tenure | null): Values {
  return valuesWanted(facts.wanted, { now: valuesNow(facts, tenure), registered: registeredValues(facts) });
}

/** Of what JSON has: anything else is refused before it is compared. */
function sameValues(left: Values, right: Values): boolean {
  return canonicalJson(left) === canonicalJson(right);
}

/** Whoever may let a version into a stage may say what it runs with there. */
function checkMay(facts: ConfigureFacts): CodedCheck {
  const { policy, stage, actor, people } = facts;
  const permission = permissionFor(policy, { operation: 'promote', stage: stage.name });
  const check = checkPermission({ what: `configure what ${stage.name} serves`, actor, permission, facts: people });
  const who = permission.roles.join(' or ') || 'nobody: the policy grants it to no role';
  return { ...check, next: `Ask ${who} to do it, or change \`permissions.promote\` in the policy.` };
}

/** What was registered is read off the record, which anyone who may push can edit; its digest tells. */
function checkRecord({ version }: ConfigureFacts, sha256: Sha256): CodedCheck {
  const { record, published } = version;
  const base = { name: 'record', title: 'Record', code: 'integrity_failed' } as const;
  const found = subjectDigest(record, sha256);
  if (found === published.subject)
    return { ...base, status: 'pass', detail: `The record is the one of ${published.subject}.`, next: '' };
  return {
    ...base,
    status: 'fail',
    detail: `The record has the digest ${found}; ${published.subject} was published.`,
    next: 'Run `slipway verify` and see what was changed.',
  };
}

function checkServed({ state, stage, version }: ConfigureFacts, tenure: Tenure | null): CodedCheck {
  const { version: number } = version.record;
  const base = { name: 'served', title: 'Served', code: 'not_served' } as const;
  if (tenure !== null)
    return { ...base, status: 'pass', detail: `${number} is served in ${stage.name} since ${tenure.from}.`, next: '' };
  const { live, incoming } = stageOf(state, stage.name);
  const there = [live, incoming].flatMap((one) => (one === null ? [] : [one.version]));
  return {
    ...base,
    status: 'fail',
    detail: `${stage.name} serves ${there.join(' and ') || 'nothing'}, not ${number}.`,
    next:
      there[0] === undefined ? 'Promote a version first.' : `Name ${there.join(' or ')}, or promote ${number} first.`,
  };
}

function checkValues(values: Values): CodedCheck {
  const faults = configurationFaults(values);
  const base = { name: 'values', title: 'Configuration', code: 'input_invalid' } as const;
  if (faults.length === 0) return { ...base, status: 'pass', detail: 'It can be kept and served.', next: '' };
  return {
    ...base,
    status: 'fail',
    detail: `It cannot be kept: ${faults.slice(0, 8).join('; ')}.`,
    next: 'Mend that. Secrets belong where serving runs; the configuration may name the variable that holds one.',
  };
}

/** What a stage asks for of a version before it lets it in, and a configuration alone cannot have gone through. */
function askedOf({ requires, environment }: StagePolicy): readonly string[] {
  return [
    ...(requires.signOffs.length > 0 ? ['sign-offs'] : []),
    ...(environment === null ? [] : ['an environment']),
    ...(requires.evaluation === 'pass' ? ['an evaluation'] : []),
  ];
}

function checkGoverned(facts: ConfigureFacts, values: Values): CodedCheck {
  const { stage } = facts;
  const asked = askedOf(stage);
  const base = { name: 'governed', title: 'What the stage asks for', code: 'configuration_governed' } as const;
  if (asked.length === 0)
    return { ...base, status: 'pass', detail: `${stage.name} asks for nothing that a version goes through.`, next: '' };
  const detail = `${stage.name} asks for ${asked.join(', ')} before it lets a version in`;
  if (isJson(values) && sameValues(values, registeredValues(facts)))
    return { ...base, status: 'pass', detail: `${detail}; this is the configuration that went through.`, next: '' };
  return {
    ...base,
    status: 'fail',
    detail: `${detail}; this configuration has not gone through them.`,
    next: 'Register a version with this configuration (the same bytes make a new version, for the configuration has another digest) and promote it. Going back to the registered one is always possible: `--reset`.',
  };
}

function isJson(values: Values): boolean {
  return configurationFaults(values).length === 0;
}
