/** Can what stages ask for ever be there, with these environments? */
import type { StagePolicy } from '../../policy/types.ts';
import { goesWithout, lacksOf } from '../environment.ts';
import type { EnvironmentFacts, SetupFacts } from '../setup-facts.ts';
import { type Finding, fail, groupChecks, judge, open, pass, type SetupCheck, skip } from './parts.ts';
import { once, type SeenStage, stagesSeen } from './seen.ts';

export function checkStages(facts: SetupFacts): SetupCheck {
  const group = { name: 'stages', title: 'Stages' };
  if (facts.policy.kind !== 'ok')
    return skip({ ...group, detail: 'What stages ask for cannot be told without a policy.' });
  const checks = once(stagesSeen(facts).flatMap((seen) => checkStage(facts, seen)));
  return checks.length === 0
    ? pass({ ...group, detail: 'No stage asks for anything that could never be there.' })
    : groupChecks(group, checks);
}

function checkStage(facts: SetupFacts, { stage }: SeenStage): SetupCheck[] {
  return [...checkEnvironment(facts, stage), ...checkRollbackEnvironment(facts, stage)];
}

const NOT_LOOKED_UP = { kind: 'unverifiable' as const, reason: 'it was not looked up' };

function checkEnvironment(facts: SetupFacts, stage: StagePolicy): SetupCheck[] {
  const { environment: rule } = stage;
  if (rule === null) return [];
  const of = (detail: string) => ({ name: 'environment', title: `Environment ${rule.name}`, detail });
  const look = `gh api /repos/${facts.repository}/environments/${rule.name}`;
  const untold = (what: string): SetupCheck =>
    goesWithout(stage, rule)
      ? pass(of(`${what} ${acceptedBy(stage)}`))
      : open(of(`${what} A promotion to ${stage.name} is refused while it cannot.`), look);
  return [
    judge(facts.environments.get(rule.name) ?? NOT_LOOKED_UP, {
      open: (reason) => untold(`Whether it is protected could not be told: ${reason}.`),
      known: (found) => {
        const lacks = lacksOf(rule, found);
        if (lacks.length > 0) return unprotected(facts, { stage, lacks, of });
        if (rule.preventAdminBypass && found.admins_bypass === null)
          return untold('It is there; whether administrators may pass it could not be told.');
        return pass(of('It is there and has the protection that the policy demands.'));
      },
    }),
  ];
}

function acceptedBy({ environment }: StagePolicy): string {
  return environment?.withoutProtection === 'allow'
    ? 'The policy allows that.'
    : "The policy takes the stage's sign-offs for it.";
}

function unprotected(
  facts: SetupFacts,
  input: {
    readonly stage: StagePolicy;
    readonly lacks: readonly string[];
    readonly of: (detail: string) => Finding;
  },
): SetupCheck {
  const { stage, lacks, of } = input;
  const rule = stage.environment!;
  const detail = `Stage ${stage.name} uses it: ${lacks.join('; ')}.`;
  if (goesWithout(stage, rule)) return pass(of(`${detail} ${acceptedBy(stage)}`));
  const wanted = {
    prevent_self_review: rule.preventSelfReview,
    reviewers: rule.reviewers === 0 ? [] : [{ type: 'Team', id: 0 }],
    deployment_branch_policy:
      rule.branches === 'any' ? null : { protected_branches: true, custom_branch_policies: false },
  };
  const bypass = rule.preventAdminBypass
    ? `\nThen, in Settings, Environments, ${rule.name}: do not allow administrators to bypass.`
    : '';
  const command = `gh api --method PUT /repos/${facts.repository}/environments/${rule.name} --input - <<'JSON'\n${JSON.stringify(wanted, null, 2)}\nJSON\n(type User or Team, with their id, once for each reviewer).${bypass}`;
  return fail(of(detail), command);
}

/** A rollback waits for nobody: its environment, where it names one, must let every job in. */
function checkRollbackEnvironment(facts: SetupFacts, { name: stage, rollback }: StagePolicy): SetupCheck[] {
  const { environment: name } = rollback;
  if (name === null) return [];
  const of = (detail: string) => ({ name: 'rollback_environment', title: `Environment ${name}`, detail });
  return [
    judge(facts.environments.get(name) ?? NOT_LOOKED_UP, {
      open: (reason) =>
        open(
          of(`Whether a rollback of ${stage} would wait for somebody there could not be told: ${reason}.`),
          `gh api /repos/${facts.repository}/environments/${name} --jq '.protection_rules[].type'   # should name no required_reviewers`,
        ),
      known: (found: EnvironmentFacts) => {
        if (!found.exists)
          return pass(of(`It does not exist; GitHub makes it, without reviewers, for the first rollback of ${stage}.`));
        if (found.reviewers === 0) return pass(of(`It has no reviewers, so a rollback of ${stage} waits for nobody.`));
        const reviewers = `${found.reviewers} required reviewer${found.reviewers === 1 ? '' : 's'}`;
        return fail(
          of(`A rollback of ${stage} waits for nobody, and it has ${reviewers}.`),
          `Take the reviewers out under Settings, Environments, ${name}, or name another environment:\nstages:\n  ${stage}:\n    rollback: { environment: NAME }`,
        );
      },
    }),
  ];
}
