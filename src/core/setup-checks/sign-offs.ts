/** Can the sign-offs that stages ask for be asked for, given, recognised and acted on? */
import { listOf } from '../../policy/paths.ts';
import type { RoleDefinition, SignOffDemand } from '../../policy/types.ts';
import { matchSigners } from '../approval/matching.ts';
import type { SetupFacts } from '../setup-facts.ts';
import { TEAM_STEP } from './grants.ts';
import { fail, groupChecks, judge, open, pass, type SetupCheck, skip } from './parts.ts';
import { once, organisationOf, type SeenStage, stagesSeen } from './seen.ts';

/** The shipped workflow that looks at open requests again, and promotes what is approved by then. */
export const SWEEP_WORKFLOW = '.github/workflows/sweep.yml';

export function checkSignOffs(facts: SetupFacts): SetupCheck {
  const group = { name: 'sign_offs', title: 'Sign-offs' };
  if (facts.policy.kind !== 'ok') return skip({ ...group, detail: 'Who signs what cannot be told without a policy.' });
  const asking = stagesSeen(facts).filter(({ stage }) => stage.requires.signOffs.length > 0);
  if (asking.length === 0) return skip({ ...group, detail: 'No stage asks for sign-offs.' });
  return groupChecks(group, [
    ...once(
      asking.flatMap((seen) => [
        checkSigners(facts, seen),
        ...checkRequesters(facts, seen),
        ...checkSweep(facts, seen),
      ]),
    ),
    checkPlaces(facts),
  ]);
}

// ---- who signs ----

/** Who can be told to fill some roles, with this token. */
interface Fillers {
  /** Anybody in a team or with a repository role that can be read. */
  readonly open: boolean;
  /** Named by login, lower case. */
  readonly people: readonly string[];
  readonly unreadable: readonly string[];
}

function fillersOf(
  { roles }: SignOffDemand,
  of: { readonly definitions: Readonly<Record<string, RoleDefinition>>; readonly facts: SetupFacts },
): Fillers {
  const { definitions, facts } = of;
  const defined = roles.flatMap((name) => (Object.hasOwn(definitions, name) ? [definitions[name]!] : []));
  const teams = [...new Set(defined.flatMap((role) => role.teams))];
  const readable = (team: string): boolean => {
    const known = facts.teams.get(organisationOf(team));
    return known?.kind === 'known' && known.value;
  };
  const byRole = defined.some((role) => role.permission !== null);
  const rolesRead = facts.roleLookup?.kind === 'known';
  return {
    open: teams.some(readable) || (byRole && rolesRead),
    people: [...new Set(defined.flatMap((role) => role.users.map((user) => user.toLowerCase())))],
    unreadable: [
      ...(byRole && !rolesRead ? ['repository roles'] : []),
      ...teams.filter((team) => !readable(team)).map((team) => `team ${team}`),
    ],
  };
}

/** Fails where the sign-offs could never be complete, because who would give them cannot be told. */
function checkSigners(facts: SetupFacts, { body, model, stage }: SeenStage): SetupCheck {
  const whose = model === null ? '' : ` for ${model}`;
  const of = (detail: string) => ({ name: 'signers', title: `Sign-offs of ${stage.name}`, detail });
  const demands = stage.requires.signOffs.map((demand) => ({
    ...demand,
    ...fillersOf(demand, { definitions: body.roles, facts }),
  }));
  const unreadable = [...new Set(demands.flatMap((demand) => demand.unreadable))];
  if (unreadable.length === 0) return pass(of(`Whoever signs${whose} can be recognised with this token.`));
  const named = demands.filter((demand) => !demand.open);
  const { complete, signers } = matchSigners({
    signers: [...new Set(named.flatMap((demand) => demand.people))].map((login) => ({
      login,
      at: null,
      can: named.filter((demand) => demand.people.includes(login)).map((demand) => demand.id),
    })),
    demands: named,
    distinctPeople: body.signOffs.distinctPeople,
  });
  if (complete)
    return open(
      of(`This token cannot read ${listOf(unreadable)}: whoever signs${whose} by that alone is not counted.`),
      TEAM_STEP,
    );
  const short = named
    .filter((demand) => (signers.get(demand.id)?.length ?? 0) < demand.count)
    .map(({ roles, count, id }) => `${signers.get(id)?.length ?? 0} of ${count} as ${listOf(roles, 'or')}`);
  return fail(
    of(
      `It asks${whose} for sign-offs that can never be complete with this token, which cannot read ${listOf(unreadable)}: no more than ${listOf(short)} could be recognised.`,
    ),
    TEAM_STEP,
  );
}

// ---- who asks, and where ----

function checkRequesters(facts: SetupFacts, { body, model, stage }: SeenStage): SetupCheck[] {
  const { everywhere, stages } = body.permissions.request;
  const roles = [...everywhere, ...(Object.hasOwn(stages, stage.name) ? (stages[stage.name] ?? []) : [])];
  if (roles.length > 0) return [];
  const of = (detail: string) => ({ name: 'requesters', title: `Requests for ${stage.name}`, detail });
  const whose = model === null ? '' : ` for ${model}`;
  const wanted = stage.requires.signOffs.reduce((sum, { count }) => sum + count, 0);
  const step = `Say who may ask, in the policy:\npermissions:\n  request: { ${stage.name}: [ROLE] }`;
  if (wanted === 1 && hasReviewers(facts, stage.environment?.name ?? null))
    return [
      open(of(`Nobody may ask${whose}; the one sign-off can only come from the reviewers of the environment.`), step),
    ];
  return [fail(of(`It asks${whose} for sign-offs, and \`permissions.request\` lets nobody ask for them.`), step)];
}

function hasReviewers(facts: SetupFacts, name: string | null): boolean {
  const known = name === null ? undefined : facts.environments.get(name);
  return known?.kind === 'known' && known.value.reviewers > 0;
}

/** Whether a job may open pull requests is a setting that only administrators can read. An issue serves as well. */
function checkPlaces(facts: SetupFacts): SetupCheck {
  const of = (detail: string) => ({ name: 'request_places', title: 'Where people sign', detail });
  const look = `gh api /repos/${facts.repository}/actions/permissions/workflow --jq .can_approve_pull_request_reviews   # as an administrator; false: jobs open no pull requests`;
  return judge(facts.access, {
    open: (reason) => open(of(`Whether issues are switched on could not be told: ${reason}.`), look),
    known: ({ issues }) =>
      issues
        ? pass(of('In a pull request; where the repository lets no job open one, an issue serves, with `/approve`.'))
        : open(
            of(
              'Issues are switched off, so a request needs a pull request; whether the repository lets jobs open one cannot be read with this token.',
            ),
            `${look}\nor: gh repo edit ${facts.repository} --enable-issues`,
          ),
  });
}

// ---- what follows ----

/** `when: approved` is carried out by whoever comes by: a review wakes a run, and the sweep catches what was missed. */
function checkSweep(facts: SetupFacts, { stage }: SeenStage): SetupCheck[] {
  if (stage.when !== 'approved' || facts.policy.kind !== 'ok') return [];
  const of = (detail: string) => ({ name: 'sweep', title: `Promotion to ${stage.name} once approved`, detail });
  const step = `slipway init   # writes ${SWEEP_WORKFLOW}; merge it to ${facts.defaultBranch}\nand list it under \`ledger.produced-by\`.`;
  const { producedBy } = facts.policy.policy.ledger;
  return [
    judge(facts.workflows.get(SWEEP_WORKFLOW) ?? { kind: 'unverifiable', reason: 'it was not looked up' }, {
      open: (reason) => open(of(`Whether ${SWEEP_WORKFLOW} is there could not be told: ${reason}.`), step),
      known: (there) => {
        if (there && producedBy !== null && !producedBy.includes(SWEEP_WORKFLOW))
          return fail(of(`${SWEEP_WORKFLOW} is there, and \`ledger.produced-by\` does not list it.`), step);
        if (there) return pass(of(`${SWEEP_WORKFLOW} carries it out when nobody else does.`));
        const others = (producedBy ?? []).filter((path) => {
          const known = facts.workflows.get(path);
          return known?.kind === 'known' && known.value;
        });
        if (others.length === 0) return fail(of('No workflow is there that could carry it out.'), step);
        return open(
          of(`There is no ${SWEEP_WORKFLOW}; whether ${listOf(others, 'or')} sweeps is not looked at.`),
          step,
        );
      },
    }),
  ];
}
