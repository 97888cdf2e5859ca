/** A stage with an environment: planned in one job, done in another that entered it, with what its reviewers said. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RequestRecord } from '../../../src/operations/request-plan.ts';
import type { ProtectionRules } from '../../../src/sandbox/github/index.ts';
import { approvalPolicy, type Desk, REPOSITORY, startDesk } from '../../support/approval.ts';
import { asked, promotion } from '../../support/approval-acts.ts';

const rule = (more = '') => `    environment: { name: production, reviewers: 1, prevent-self-review: true${more} }\n`;
const policy = approvalPolicy({ production: rule() });

let desk: Desk;
let subject: string;
let request: RequestRecord;

beforeAll(async () => {
  desk = await startDesk({ policy });
});
afterAll(async () => {
  await desk.close();
  desk.validator.expectNoViolations();
});

/** An environment that bo, chen and eli may let jobs into. */
function protect(name = 'production', rules: ProtectionRules = {}): void {
  const reviewers = ['bo', 'chen', 'eli'].map((login) => ({
    type: 'User' as const,
    id: desk.github.addUser(login).id,
  }));
  desk.github.admin.addEnvironment(REPOSITORY, name, { reviewers, prevent_self_review: true, ...rules });
}

async function fresh(text: string): Promise<void> {
  subject = await desk.version(text);
  request = await asked(desk, { subject });
}

const plan = () => promotion(desk, { subject, phase: 'plan', job: { job: 'plan' } });

/** A run whose job waits at the environment, and whom its reviewers let in. */
async function entered(by: readonly string[], of: { actor?: string; state?: string } = {}): Promise<number> {
  const { run } = await desk.job({ actor: of.actor ?? 'eli' });
  for (const login of by) {
    const waiting = desk.github.waitAtEnvironment({ run, environment: 'production' });
    const pending = await desk.act<{ environment: { id: number } }[]>(
      login,
      'GET',
      `actions/runs/${run}/pending_deployments`,
    );
    const answer = {
      environment_ids: pending.map((one) => one.environment.id),
      state: of.state ?? 'approved',
      comment: 'ok',
    };
    await desk.act(login, 'POST', `actions/runs/${run}/pending_deployments`, answer);
    await waiting;
  }
  return run;
}

const apply = (
  run: number,
  of: { planned?: string; environment?: string; attempt?: number; rerunBy?: string } = {},
) => {
  const { planned = null, environment = 'production', ...job } = of;
  return promotion(desk, { subject, planned, job: { run, environment, job: 'apply', ...job } });
};

describe('a plan', () => {
  it('is refused while the environment is missing, and none appears', async () => {
    await fresh('one');
    await desk.review('bo', request.number);
    await desk.review('chen', request.number);
    const refused = await plan();
    expect(refused).toMatchObject({ decision: 'refused', reason_code: 'environment_unprotected' });
    expect(refused.refusal?.found).toContain('it does not exist');
    const names = await desk.act<{ environments: { name: string }[] }>('amara', 'GET', 'environments');
    expect(names.environments).toEqual([]);
  });

  it('shows the digest and the environment, writes nothing, and leaves the last sign-off to the environment', async () => {
    protect();
    await desk.act('chen', 'GET', `pulls/${request.number}/reviews`).then(async (reviews) => {
      const mine = (reviews as unknown as { id: number; user: { login: string } }[]).find(
        (one) => one.user.login === 'chen',
      );
      await desk.act('amara', 'PUT', `pulls/${request.number}/reviews/${mine?.id}/dismissals`, {
        message: 'at the gate instead',
      });
    });
    const before = (await desk.state()).seq;
    const planned = await plan();
    expect(planned).toMatchObject({
      decision: 'planned',
      record: { approval_digest: request.approval_digest, environment: 'production' },
    });
    expect((await desk.state()).seq).toBe(before);
    const checks = JSON.stringify(planned.checks);
    expect(checks).toContain('The approval of environment production can give it');
  });
});

describe('the job behind the environment', () => {
  it('counts the approval of its run for one role, and records both', async () => {
    const run = await entered(['chen']);
    const done = await apply(run, { planned: request.approval_digest });
    expect(done.decision).toBe('done');
    const { payload } = await desk.event(done.record?.seq ?? 0, 'promoted');
    expect(payload.environment).toMatchObject({ name: 'production', standing: 'entered' });
    expect(payload.approvals?.sign_offs).toMatchObject([
      { person: 'bo', role: 'owner', source: { kind: 'review' } },
      { person: 'chen', role: 'risk', at: null, source: { kind: 'environment', run, environment: 'production' } },
    ]);
  });

  it('is refused where what was planned is not what would be done', async () => {
    await fresh('two');
    await desk.review('bo', request.number);
    const run = await entered(['chen']);
    const other = await apply(run, { planned: `sha256:${'0'.repeat(64)}` });
    expect(other).toMatchObject({ decision: 'refused', reason_code: 'plan_changed' });
    expect((await apply(run, { planned: 'latest' })).reason_code).toBe('input_invalid');
  });

  it('is refused outside of the environment, and in another one', async () => {
    await desk.review('chen', request.number);
    const outside = await promotion(desk, { subject });
    expect(outside).toMatchObject({ decision: 'refused', reason_code: 'environment_not_entered' });
    protect('staging');
    const { run } = await desk.job({ actor: 'eli' });
    expect((await apply(run, { environment: 'staging' })).reason_code).toBe('environment_not_entered');
  });

  it('is refused when its run was run again, by whomever', async () => {
    const run = await entered(['chen']);
    desk.github.updateRun(run, { status: 'completed', conclusion: 'failure' });
    const again = await apply(run, { attempt: 2, rerunBy: 'eli' });
    expect(again).toMatchObject({ decision: 'refused', reason_code: 'run_again' });
  });

  it('does not count the word of who started the run', async () => {
    await fresh('three');
    await desk.review('bo', request.number);
    protect('production', { prevent_self_review: false });
    await desk.setPolicy(
      approvalPolicy({
        production: rule().replace('true', 'false'),
        roles:
          '  owner: { users: [bo] }\n  risk: { users: [chen, eli] }\n  releaser: { users: [eli, chen] }\n  duty: { users: [farid] }\n',
      }),
    );
    request = await asked(desk, { subject });
    await desk.review('bo', request.number);
    const run = await entered(['chen'], { actor: 'chen' });
    const own = await promotion(desk, {
      subject,
      planned: request.approval_digest,
      job: { run, actor: 'chen', environment: 'production' },
    });
    expect(own.reason_code).toBe('sign_offs_missing');
    expect(JSON.stringify(own.checks)).toContain('run_starter');
    protect();
    await desk.setPolicy(policy);
  });

  it('is kept out by a reviewer who refuses', async () => {
    await fresh('four');
    await desk.review('bo', request.number);
    await desk.review('chen', request.number);
    const { run } = await desk.job({ actor: 'eli' });
    const waiting = desk.github.waitAtEnvironment({ run, environment: 'production' });
    const pending = await desk.act<{ environment: { id: number } }[]>(
      'chen',
      'GET',
      `actions/runs/${run}/pending_deployments`,
    );
    const answer = { environment_ids: pending.map((one) => one.environment.id), state: 'rejected', comment: 'no' };
    await desk.act('chen', 'POST', `actions/runs/${run}/pending_deployments`, answer);
    await waiting;
    expect((await apply(run)).reason_code).toBe('sign_offs_rejected');
  });
});

describe('an environment without what the policy demands', () => {
  it.each([
    ['refuse', 'refused', 'environment_unprotected'],
    ['sign-offs', 'done', 'ok'],
    ['allow', 'done', 'ok'],
  ])('by `without-protection: %s` is %s', async (word, decision, code) => {
    desk.github.admin.addEnvironment(REPOSITORY, 'bare', {});
    await desk.setPolicy(
      approvalPolicy({ production: rule(`, without-protection: ${word}`).replace('name: production', 'name: bare') }),
    );
    await fresh(`bare-${word}`);
    await desk.review('bo', request.number);
    await desk.review('chen', request.number);
    const result = await promotion(desk, { subject });
    expect(result).toMatchObject({ decision, reason_code: code });
    if (result.record === null) return;
    const { payload } = await desk.event(result.record.seq, 'promoted');
    expect(payload.environment).toMatchObject({ name: 'bare', standing: 'not_protected' });
    expect(payload.unverifiable.join()).toContain('environment bare: 1 required reviewer is demanded, and it has 0');
  });
});
