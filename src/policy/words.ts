/** Rules of a policy in the words a person would use. */
import { listOf } from './paths.ts';
import type {
  EffectivePolicy,
  EnvironmentRule,
  EvaluationRules,
  Exposure,
  Gate,
  Guard,
  Mapping,
  MetricSource,
  RoleDefinition,
  Rule,
  SignOffDemand,
  Soak,
  StagePolicy,
  Tolerance,
} from './types.ts';
import { formatDuration, formatFraction, formatShare } from './units.ts';

/** `model-owner (amara) or sre (eli, team acme/sre)`; `nobody` for no roles. */
export function describeRoles(effective: EffectivePolicy, roles: readonly string[]): string {
  if (roles.length === 0) return 'nobody';
  return listOf(
    roles.map((role) => `${role} (${describeRole(effective.roles[role])})`),
    'or',
  );
}

/** Who fills a role; without definition it is the built-in one. */
export function describeRole(role: RoleDefinition | undefined): string {
  if (role === undefined) return 'a listed workflow with no person behind it';
  const permission = role.permission === null ? [] : [`repository role ${role.permission} or higher`];
  return [...role.users, ...role.teams.map((team) => `team ${team}`), ...permission].join(', ');
}

/** `f1 on slice long-tail: not worse than live by more than 0.03`. */
export function describeRule(of: Gate | Guard): string {
  const percentile = of.percentile === null ? '' : ` p${of.percentile}`;
  const slice = of.slice === null ? '' : ` on slice ${of.slice}`;
  const by = 'by' in of && of.by !== null ? `, by its ${of.by}` : '';
  return `${of.metric}${percentile}${slice}: ${describeBound(of.rule)}${by}`;
}

function describeBound(rule: Rule): string {
  switch (rule.kind) {
    case 'threshold':
      return `${rule.bound === 'min' ? 'at least' : 'at most'} ${rule.value}`;
    case 'vs_live': {
      const { tolerance } = rule;
      const zero = tolerance.kind === 'absolute' ? tolerance.value === 0 : tolerance.fraction === 0;
      return zero ? 'not worse than live' : `not worse than live by more than ${describeTolerance(tolerance)}`;
    }
    case 'improvement':
      return `better than live by at least ${describeTolerance(rule.least)}`;
    case 'across': {
      const limit = rule.bound === 'max-difference' ? 'differ by at most' : 'have a ratio of at least';
      return `groups of ${rule.attribute} with ${rule.minGroup} samples or more ${limit} ${rule.value}`;
    }
  }
}

function describeTolerance(tolerance: Tolerance): string {
  return tolerance.kind === 'absolute' ? String(tolerance.value) : formatFraction(tolerance.fraction);
}

/** How gates are decided that do not say: `Each end of an interval holds with 95% confidence`. */
export function describeDeciding({ by, confidence }: Pick<EvaluationRules, 'by' | 'confidence'>): string {
  if (by === 'value') return `By the value alone; intervals are shown at ${formatFraction(confidence)} confidence`;
  return `By the interval: a bound must hold with ${formatFraction(confidence)} confidence`;
}

/** `f1 from eval.f1; samples by id, clusters by day, slices by month`. */
export function describeMapping({ metrics, task, rows, key, cluster, slices }: Mapping): string {
  const values = Object.entries(metrics).map(([name, source]) => `${name} from ${describeSource(source)}`);
  const attributes = Object.entries(slices).map(([name, path]) => (name === path ? name : `${name} (${path})`));
  const samples = [
    ...(rows === null ? [] : [`samples in ${rows}`]),
    ...(key === null ? [] : [`samples by ${key}`]),
    ...(cluster === null ? [] : [`clusters by ${cluster}`]),
    ...(attributes.length === 0 ? [] : [`slices by ${listOf(attributes)}`]),
    ...(task === null ? [] : [`as task ${task}`]),
  ];
  return [values.join(', '), ...(samples.length === 0 ? [] : [samples.join(', ')])].join('; ');
}

function describeSource(source: MetricSource): string {
  switch (source.kind) {
    case 'field':
      return source.path;
    case 'aggregate':
      return source.value;
    case 'ratio':
      return `${source.numerator} over ${source.denominator}`;
    case 'classified': {
      const from = source.threshold === null ? '' : ` from ${source.threshold} on`;
      return `the ${source.as} of ${source.score}${from} against ${source.label}`;
    }
  }
}

/** `1 × product`, `1 × product or sre`, `3 × product, sre or model-owner`. */
export function describeDemand({ roles, count }: SignOffDemand): string {
  return `${count} × ${listOf(roles, 'or')}`;
}

const BRANCHES: Readonly<Record<EnvironmentRule['branches'], readonly string[]>> = {
  any: [],
  protected: ['protected branches only'],
  limited: ['limited branches'],
};

const WITHOUT: Readonly<Record<EnvironmentRule['withoutProtection'], string>> = {
  refuse: 'else refused',
  'sign-offs': 'else the sign-offs are enough',
  allow: 'else allowed',
};

/** `production, with 1 required reviewer or more and no self-review; else refused`. */
export function describeEnvironment(environment: EnvironmentRule): string {
  const { name, reviewers, withoutProtection } = environment;
  const demands = [
    ...(reviewers > 0 ? [`${reviewers} required reviewer${reviewers === 1 ? '' : 's'} or more`] : []),
    ...(environment.preventSelfReview ? ['no self-review'] : []),
    ...(environment.preventAdminBypass ? ['no bypass by administrators'] : []),
    ...BRANCHES[environment.branches],
  ];
  return demands.length === 0 ? name : `${name}, with ${listOf(demands)}; ${WITHOUT[withoutProtection]}`;
}

/** `keeps 1 earlier version ready, and leaves a hold of 1d; its job names the environment production-rollback`. */
export function describeRollback({ keep, holdMs, environment }: StagePolicy['rollback']): string {
  const job = environment === null ? '' : `; its job names the environment ${environment}`;
  return `keeps ${keep} earlier version${keep === 1 ? '' : 's'} ready, and leaves a hold of ${formatDuration(holdMs)}${job}`;
}

export function describeExposure(exposure: Exposure): string {
  switch (exposure.strategy) {
    case 'immediate':
      return 'all traffic at once';
    case 'shadow':
      return 'mirrored traffic only';
    case 'canary':
      return `${firstOf(exposure)}${formatShare(exposure.initialBp)} of the traffic, at most ${formatShare(exposure.maxShareBp)}${describeTenants(exposure)}`;
    case 'ab':
      return `${firstOf(exposure)}${formatShare(exposure.splitBp)} of the traffic until somebody decides${describeTenants(exposure)}`;
    case 'tenants':
      return `named keys only (${countOf(exposure)}), until somebody decides`;
    case 'ramp': {
      const steps = exposure.steps.map(({ shareBp, atLeastMs, samples }) => {
        const time = atLeastMs > 0 ? [formatDuration(atLeastMs)] : [];
        const needed = [...time, ...(samples > 0 ? [`${samples} samples`] : [])];
        return needed.length === 0 ? formatShare(shareBp) : `${formatShare(shareBp)} for ${needed.join(' and ')}`;
      });
      const next = exposure.advance === 'automatic' ? 'each step by itself' : 'each step on approval';
      return `${firstOf(exposure)}${steps.join(', then ')}; ${next}${describeTenants(exposure)}`;
    }
  }
}

function firstOf({ shadowFirst }: { readonly shadowFirst: boolean }): string {
  return shadowFirst ? 'mirrored traffic, then ' : '';
}

/** The keys themselves may be customers: their number is enough. */
function countOf({ tenants }: { readonly tenants: readonly string[] }): string {
  return `${tenants.length} ${tenants.length === 1 ? 'tenant' : 'tenants'}`;
}

function describeTenants(exposure: { readonly tenants: readonly string[] }): string {
  return exposure.tenants.length === 0 ? '' : `; ${countOf(exposure)} from its first share on`;
}

export function describeSoak(soak: Soak): string {
  const time = soak.atLeastMs > 0 ? [formatDuration(soak.atLeastMs)] : [];
  const needed = [...time, ...(soak.samples > 0 ? [`${soak.samples} samples`] : [])];
  return needed.length === 0 ? `any time in ${soak.stage}` : `${needed.join(' and ')} in ${soak.stage}`;
}

const BREACHES: Readonly<Record<Guard['onBreach'], string>> = {
  rollback: 'rolls back',
  hold: 'holds',
  notify: 'is told',
};

export function describeGuard(guard: Guard): string {
  const window = guard.windowMs === null ? '' : ` over ${formatDuration(guard.windowMs)}`;
  return `${describeRule(guard)}${window}; a breach ${BREACHES[guard.onBreach]}`;
}
