/** Workflows, releases, the token: what the platform has to give. */
import { POLICY_PATH } from '../paths.ts';
import type { SetupFacts } from '../setup-facts.ts';
import { fail, groupChecks, judge, open, pass, type SetupCheck, skip } from './parts.ts';
import { policyBodies } from './seen.ts';

export function checkPolicy(facts: SetupFacts): SetupCheck {
  const of = (detail: string) => ({ name: 'policy', title: 'Policy', detail });
  const { policy } = facts;
  if (policy.kind === 'missing') {
    return fail(
      of(`Required: ${POLICY_PATH} on ${facts.defaultBranch}; there is none.`),
      `slipway init\nand merge what it writes to ${facts.defaultBranch}.`,
    );
  }
  if (policy.kind === 'invalid') {
    const list = policy.problems.map((one) => `${one.file}:${one.line}:${one.column}: ${one.message}`);
    return fail(
      of(`${POLICY_PATH} on ${facts.defaultBranch} has ${list.length} problem${list.length === 1 ? '' : 's'}.`),
      `Mend:\n${list.join('\n')}`,
    );
  }
  const { models } = policy.policy;
  const which =
    models === null ? 'any model' : `${Object.keys(models).length} model${Object.keys(models).length === 1 ? '' : 's'}`;
  return pass(of(`${POLICY_PATH} on ${facts.defaultBranch} is valid and covers ${which}.`));
}

export function checkWorkflows(facts: SetupFacts): SetupCheck {
  const group = { name: 'workflows', title: 'Workflows' };
  if (facts.policy.kind !== 'ok')
    return skip({ ...group, detail: 'Which workflows count cannot be told without a policy.' });
  const { producedBy } = facts.policy.policy.ledger;
  if (producedBy === null) {
    return pass({
      ...group,
      detail: `Any workflow of ${facts.defaultBranch} may write: the policy has no \`ledger.produced-by\`.`,
    });
  }
  const checks = producedBy.map((path) => {
    const known = facts.workflows.get(path) ?? NOT_LOOKED_UP;
    const of = (detail: string) => ({ name: 'workflow', title: path, detail });
    return judge(known, {
      open: (reason) =>
        open(
          of(`Whether it is there could not be told: ${reason}.`),
          `gh api "/repos/${facts.repository}/contents/${path}?ref=${facts.defaultBranch}" --jq .path`,
        ),
      known: (there) =>
        there
          ? pass(of(`It is on ${facts.defaultBranch}.`))
          : fail(
              of(`The policy lists it, and ${facts.defaultBranch} has no such file.`),
              `slipway init   # writes the workflows that are missing; merge them to ${facts.defaultBranch}\nor take ${path} out of \`ledger.produced-by\`.`,
            ),
    });
  });
  return groupChecks(group, checks);
}

const NOT_LOOKED_UP = { kind: 'unverifiable' as const, reason: 'it was not looked up' };

/** The workflow that `/evaluate` starts, where the policy names one. */
export function checkCommands(facts: SetupFacts): SetupCheck {
  const group = { name: 'commands', title: 'Commands' };
  if (facts.policy.kind !== 'ok')
    return skip({ ...group, detail: 'What commands start cannot be told without a policy.' });
  const paths = new Set(policyBodies(facts.policy.policy).flatMap(({ body }) => body.commands.evaluate ?? []));
  if (paths.size === 0)
    return skip({ ...group, detail: '`/evaluate` starts nothing: the policy has no `commands.evaluate`.' });
  const checks = [...paths].map((path) => {
    const of = (detail: string) => ({ name: 'evaluate_workflow', title: path, detail });
    return judge(facts.workflows.get(path) ?? NOT_LOOKED_UP, {
      open: (reason) =>
        open(
          of(`Whether the workflow that \`/evaluate\` starts is there could not be told: ${reason}.`),
          `gh api "/repos/${facts.repository}/contents/${path}?ref=${facts.defaultBranch}" --jq .path`,
        ),
      known: (there) =>
        there
          ? pass(of(`\`/evaluate\` starts it, and it is on ${facts.defaultBranch}.`))
          : fail(
              of(`\`/evaluate\` starts it, and ${facts.defaultBranch} has no such file.`),
              `Merge it to ${facts.defaultBranch}, with \`workflow_dispatch\` among its triggers, or take \`commands.evaluate\` out of the policy.`,
            ),
    });
  });
  return groupChecks(group, checks);
}

export function checkReleases(facts: SetupFacts): SetupCheck {
  const of = (detail: string) => ({ name: 'immutable_releases', title: 'Immutable releases', detail });
  const command = `gh api --method PUT /repos/${facts.repository}/immutable-releases   # as an administrator; holds for releases from then on`;
  const required = facts.policy.kind === 'ok' && facts.policy.policy.immutableReleases === 'require';
  const { immutableReleases: setting, lastRelease } = facts;
  const known = setting.kind === 'known' ? setting.value : lastRelease?.immutable;
  const from = setting.kind === 'known' ? '' : ` (told from ${lastRelease?.tag}, the newest)`;
  if (known === true) return pass(of(`Releases are immutable${from}: their tags and files cannot be changed.`));
  if (required && known === false)
    return fail(of(`The policy requires immutable releases, and they are not${from}.`), command);
  if (!required)
    return pass(
      of(
        `The policy prefers immutable releases and goes on without; ${known === undefined ? 'whether they are could not be told' : `they are not${from}`}.`,
      ),
    );
  const reason = setting.kind === 'unverifiable' ? setting.reason : '';
  return open(
    of(`The policy requires immutable releases; whether they are could not be told: ${reason}.`),
    `gh api /repos/${facts.repository}/immutable-releases   # as an administrator`,
  );
}

const PERMISSIONS = 'permissions:\n  contents: write\n  id-token: write\n  issues: write   # for rollback';

export function checkToken(facts: SetupFacts): SetupCheck {
  return groupChecks({ name: 'token', title: 'Token' }, [checkWrites(facts), checkIdentity(facts), checkIssues(facts)]);
}

function checkWrites(facts: SetupFacts): SetupCheck {
  const of = (detail: string) => ({ name: 'contents', title: 'Writing', detail });
  const whose = {
    job: "the job's own",
    app: `the app's (${facts.token.login ?? 'unnamed'})`,
    person: `${facts.token.login ?? 'somebody'}'s`,
  }[facts.token.kind];
  const give =
    facts.token.kind === 'person'
      ? `An administrator gives the write role:\ngh api --method PUT /repos/${facts.repository}/collaborators/${facts.token.login ?? 'LOGIN'} -f permission=push`
      : `Have in the job:\n${PERMISSIONS}`;
  const contents = facts.access.kind === 'known' ? facts.access.value.contents : facts.access;
  return judge(contents, {
    open: (reason) => open(of(`The token is ${whose}; whether it may write could not be told: ${reason}.`), give),
    known: (level) =>
      level === 'write'
        ? pass(of(`The token is ${whose} and may write.`))
        : fail(of(`The token is ${whose} and may only read: it can neither write nor start a workflow.`), give),
  });
}

function checkIdentity(facts: SetupFacts): SetupCheck {
  const of = (detail: string) => ({ name: 'id_token', title: 'Origin', detail });
  const { identity, policy } = facts;
  if (identity.kind === 'no_job')
    return skip(of('Only a job can prove where an event comes from; run `slipway doctor` in one to check it.'));
  if (identity.kind === 'proven')
    return pass(of('GitHub vouches for this job, so readers can tell which workflow wrote an event.'));
  const tolerated = policy.kind === 'ok' && policy.policy.ledger.unprovenOrigin === 'warn';
  if (tolerated)
    return pass(of(`GitHub does not vouch for this job (${identity.reason}); the policy only warns of that.`));
  return fail(
    of(`GitHub does not vouch for this job: ${identity.reason}. Readers refuse such events.`),
    `Add to the job:\npermissions:\n  contents: write\n  id-token: write`,
  );
}

function checkIssues(facts: SetupFacts): SetupCheck {
  const of = (detail: string) => ({ name: 'issues', title: 'Incidents', detail });
  return judge(facts.access, {
    open: (reason) =>
      open(
        of(`Whether issues are switched on could not be told: ${reason}.`),
        `gh repo view ${facts.repository} --json hasIssuesEnabled`,
      ),
    known: ({ issues }) =>
      issues
        ? pass(of('Issues are switched on, so a rollback can open an incident.'))
        : fail(
            of('Issues are switched off: a rollback works, and owes its incident for ever.'),
            `gh repo edit ${facts.repository} --enable-issues`,
          ),
  });
}
