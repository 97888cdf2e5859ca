/** Can what the policy grants and demands ever be there, with this token and this version of Slipway? */
import { effectivePolicy } from '../../policy/effective.ts';
import type { Grant, Policy, PolicyBody, RoleDefinition, StagePolicy } from '../../policy/types.ts';
import { AUTOMATION } from '../../policy/types.ts';
import type { EnvironmentFacts, SetupFacts } from '../setup-facts.ts';
import { fail, groupChecks, judge, open, pass, type SetupCheck, skip } from './parts.ts';

/** A policy as a model sees it; `model` is null for the policy as such. */
export interface SeenPolicy {
  readonly model: string | null;
  readonly body: PolicyBody;
}

/** The policy as its models see it; as such only where a model uses it as it stands. */
export function policyBodies(policy: Policy): SeenPolicy[] {
  const models = Object.values(policy.models ?? {});
  const own = models.filter((model) => model.overrides.length > 0);
  const seen = own.flatMap(({ name }): SeenPolicy[] => {
    const effective = effectivePolicy(policy, name);
    return effective.kind === 'effective' ? [{ model: name, body: effective }] : [];
  });
  return models.length > 0 && own.length === models.length ? seen : [{ model: null, body: policy }, ...seen];
}

/** Findings of several models that are the same are one finding. */
function once(checks: readonly SetupCheck[]): SetupCheck[] {
  const seen = new Set<string>();
  return checks.filter((check) => {
    const key = `${check.title}\n${check.detail}`;
    return seen.has(key) ? false : seen.add(key) !== undefined;
  });
}

// ---- who may do what ----

type Tellable = { readonly kind: 'yes' } | { readonly kind: 'partly' | 'no'; readonly unreadable: readonly string[] };

/** Whether it can be told that somebody fills one of the roles. */
function tellable(
  roles: readonly string[],
  of: { readonly definitions: Readonly<Record<string, RoleDefinition>>; readonly facts: SetupFacts },
): Tellable {
  const unreadable = new Set<string>();
  let ways = 0;
  for (const name of roles) {
    const role = Object.hasOwn(of.definitions, name) ? of.definitions[name] : undefined;
    if (name === AUTOMATION || (role !== undefined && role.users.length > 0)) ways += 1;
    if (role === undefined) continue;
    if (role.permission !== null) {
      if (of.facts.roleLookup?.kind === 'known') ways += 1;
      else unreadable.add('repository roles');
    }
    for (const team of role.teams) {
      const known = of.facts.teams.get(organisationOf(team));
      if (known?.kind === 'known' && known.value) ways += 1;
      else unreadable.add(`team ${team}`);
    }
  }
  if (unreadable.size === 0) return { kind: 'yes' };
  return { kind: ways > 0 ? 'partly' : 'no', unreadable: [...unreadable] };
}

export function organisationOf(team: string): string {
  return team.split('/')[0] ?? team;
}

const TEAM_STEP =
  'Use the token of a GitHub App with the organisation permission "Members: read" (a job\'s own token cannot read teams),\nor name people by login or repository permission in the role:\nroles:\n  NAME: { permission: maintain }';

export function checkGrants(facts: SetupFacts): SetupCheck {
  const group = { name: 'permissions', title: 'Permissions' };
  if (facts.policy.kind !== 'ok') return skip({ ...group, detail: 'Who may do what cannot be told without a policy.' });
  const checks = policyBodies(facts.policy.policy).flatMap(({ body: policy }) =>
    Object.entries(policy.permissions).flatMap(([operation, grant]) =>
      grantsOf(grant).flatMap(({ stage, roles }): SetupCheck[] => {
        if (roles.length === 0) return [];
        const what = stage === null ? operation : `${operation} ${stage}`;
        const of = (detail: string) => ({ name: 'grant', title: what, detail });
        const told = tellable(roles, { definitions: policy.roles, facts });
        if (told.kind === 'yes') return [];
        const list = told.unreadable.join(', ');
        if (told.kind === 'no')
          return [
            fail(
              of(
                `Granted to ${roles.join(', ')}, and this token cannot read ${list}: nobody would ever be let through.`,
              ),
              TEAM_STEP,
            ),
          ];
        return [
          open(
            of(
              `Granted to ${roles.join(', ')}; this token cannot read ${list}, so whoever is let in by that alone is refused.`,
            ),
            TEAM_STEP,
          ),
        ];
      }),
    ),
  );
  const found = once(checks);
  return found.length === 0
    ? pass({ ...group, detail: 'Whoever the policy grants something can be recognised with this token.' })
    : groupChecks(group, found);
}

function grantsOf(grant: Grant): { readonly stage: string | null; readonly roles: readonly string[] }[] {
  const stages = Object.entries(grant.stages).map(([stage, roles]) => ({
    stage,
    roles: [...grant.everywhere, ...roles],
  }));
  return grant.everywhere.length > 0 ? [{ stage: null, roles: grant.everywhere }, ...stages] : stages;
}

// ---- what stages ask for ----

/**
 * What a stage asks for that this version refuses to wave through. Kept in step with `checkRequirements` by a test.
 */
export function unsupportedIn(stage: StagePolicy): string[] {
  const { requires, environment, exposure } = stage;
  return [
    ...(requires.signOffs.length > 0 ? ['sign-offs (`requires.sign-offs`)'] : []),
    ...(requires.checklist.length > 0 ? ['a checklist (`requires.checklist`)'] : []),
    ...((requires.soak?.samples ?? 0) > 0 ? ['samples seen while soaking (`requires.soak.samples`)'] : []),
    ...(environment !== null ? ['a protected environment (`environment`)'] : []),
    ...(exposure.strategy !== 'immediate' ? [`a rollout (\`exposure.strategy: ${exposure.strategy}\`)`] : []),
  ];
}

export function checkStages(facts: SetupFacts): SetupCheck {
  const group = { name: 'stages', title: 'Stages' };
  if (facts.policy.kind !== 'ok')
    return skip({ ...group, detail: 'What stages ask for cannot be told without a policy.' });
  const checks = once(
    policyBodies(facts.policy.policy).flatMap(({ model, body: policy }) =>
      policy.lifecycle.order.flatMap((name) => checkStage(facts, { model, stage: policy.stages[name]! })),
    ),
  );
  return checks.length === 0
    ? pass({ ...group, detail: 'No stage asks for anything that could never be there.' })
    : groupChecks(group, checks);
}

function checkStage(
  facts: SetupFacts,
  of: { readonly model: string | null; readonly stage: StagePolicy },
): SetupCheck[] {
  const { stage } = of;
  const asked = unsupportedIn(stage);
  const whose = of.model === null ? '' : ` for ${of.model}`;
  const unreachable = fail(
    {
      name: 'stage',
      title: stage.name,
      detail: `It asks${whose} for ${asked.join(', ')}, which this version of Slipway cannot act on: every promotion to it is refused.`,
    },
    `Until a version of Slipway can, take these keys out of stage ${stage.name} in the policy, or promote no further than the stage before.`,
  );
  return [...(asked.length > 0 ? [unreachable] : []), ...checkEnvironment(facts, stage)];
}

function checkEnvironment(facts: SetupFacts, stage: StagePolicy): SetupCheck[] {
  const { environment } = stage;
  if (environment === null) return [];
  const { name } = environment;
  const of = (detail: string) => ({ name: 'environment', title: `Environment ${name}`, detail });
  const known = facts.environments.get(name) ?? { kind: 'unverifiable' as const, reason: 'it was not looked up' };
  return [
    judge(known, {
      open: (reason) =>
        open(
          of(`Whether it is protected could not be told: ${reason}.`),
          `gh api /repos/${facts.repository}/environments/${name}`,
        ),
      known: (found) => judgeEnvironment(facts, { stage, found, of }),
    }),
  ];
}

function judgeEnvironment(
  facts: SetupFacts,
  input: {
    readonly stage: StagePolicy;
    readonly found: EnvironmentFacts;
    readonly of: (detail: string) => { name: string; title: string; detail: string };
  },
): SetupCheck {
  const { found, of } = input;
  const wanted = input.stage.environment!;
  const lacks = [
    ...(found.exists ? [] : ['it does not exist (GitHub would make one without protection when a job names it)']),
    ...(found.reviewers < wanted.reviewers
      ? [
          `${wanted.reviewers} reviewer${wanted.reviewers === 1 ? ' is' : 's are'} demanded and it has ${found.reviewers}`,
        ]
      : []),
    ...(wanted.preventSelfReview && !found.prevent_self_review ? ['whoever starts the run may approve it'] : []),
    ...(wanted.preventAdminBypass && found.admins_bypass === true ? ['administrators may pass it'] : []),
  ];
  const untold = [
    ...(wanted.branches === 'any' ? [] : [`whether it limits branches (\`branches: ${wanted.branches}\`)`]),
    ...(wanted.preventAdminBypass && found.admins_bypass === null ? ['whether administrators may pass it'] : []),
  ];
  if (lacks.length === 0 && untold.length > 0)
    return open(
      of(`It is there; ${untold.join(' and ')} could not be told.`),
      `gh api /repos/${facts.repository}/environments/${wanted.name}`,
    );
  if (lacks.length === 0) return pass(of('It is there and has the protection that the policy demands.'));
  const detail = `Stage ${input.stage.name} uses it: ${lacks.join('; ')}.`;
  if (wanted.withoutProtection === 'allow') return pass(of(`${detail} The policy allows that.`));
  if (wanted.withoutProtection === 'sign-offs')
    return pass(of(`${detail} The policy takes the stage's sign-offs for it.`));
  const command = `gh api --method PUT /repos/${facts.repository}/environments/${wanted.name} --input - <<'JSON'\n${JSON.stringify(
    {
      prevent_self_review: wanted.preventSelfReview,
      reviewers: [{ type: 'Team', id: 0 }],
      deployment_branch_policy: { protected_branches: true, custom_branch_policies: false },
    },
    null,
    2,
  )}\nJSON\n(type User or Team, with their id, once for each reviewer). Then, in Settings, Environments, ${wanted.name}: do not allow administrators to bypass.`;
  return fail(of(detail), command);
}
