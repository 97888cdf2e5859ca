/** Sign-offs are of an evaluation, too; and of roles that can be looked up. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { evaluate } from '../../../src/operations/evaluate.ts';
import {
  approvalPolicy,
  type Desk,
  MODEL,
  PERMISSIONS,
  REPOSITORY,
  startDesk,
  WORKFLOWS,
} from '../../support/approval.ts';
import { asked, pageOf, promotion, swept } from '../../support/approval-acts.ts';

let desk: Desk;
afterEach(async () => {
  await desk.close();
  desk.validator.expectNoViolations();
});

/** A job that evaluates a version: so many of four hundred answers are right. */
async function evaluated(version: string, right: number): Promise<void> {
  desk.wait();
  const rows = Array.from({ length: 400 }, (_one, index) => `q${index},${index < right ? 1 : 0}`);
  mkdirSync(join(desk.dir, 'results'), { recursive: true });
  const file = join(desk.dir, 'results', `${version}-${right}.csv`);
  writeFileSync(file, `id,accuracy\n${rows.join('\n')}\n`);
  const context = await desk.job({ actor: 'amara', event: 'push', workflow: WORKFLOWS.train });
  const set = { name: null, digest: null };
  const asking = { stage: null, set, measuredAt: null, selfCheck: 'no', comment: 'no', report: null } as const;
  const result = await evaluate(context, {
    ...asking,
    subject: `${MODEL}@${version}`,
    candidate: [file],
    baseline: [],
  });
  expect(result.effects).toContainEqual(expect.objectContaining({ effect: 'event', state: 'done' }));
  desk.wait();
}

describe('a stage that asks for an evaluation', () => {
  beforeEach(async () => {
    const requires = '      evaluation: pass\n';
    const more = `metrics:\n  accuracy: { direction: up, kind: rate }\nevaluation:\n  publish: statistics\n  gates:\n    quality:\n      - { metric: accuracy, min: 0.7 }\n`;
    desk = await startDesk({ policy: approvalPolicy({ requires, more }) });
  });

  it('has its evaluation signed, and another one makes what was signed stale until it is asked for again', async () => {
    const subject = await desk.version('one');
    const bare = await asked(desk, { subject });
    expect(bare.basis.evaluation).toBeNull();
    expect((await pageOf(desk, bare.number)).body).toContain('### ✗ Blocked');
    await evaluated('1.0.0', 320);
    const request = await asked(desk, { subject });
    expect(request).toMatchObject({ request: bare.request, replaces: { because: ['an evaluation decides now'] } });
    const { body } = await pageOf(desk, request.number);
    expect(body).toContain('### Evaluation: ✓ pass');
    await desk.review('bo', request.number);
    await desk.review('chen', request.number);
    await evaluated('1.0.0', 330);
    const stale = await promotion(desk, { subject });
    expect(stale).toMatchObject({ decision: 'refused', reason_code: 'approvals_stale' });
    expect(stale.refusal?.found).toContain('the evaluation is another one');
    expect((await swept(desk)).record?.requests).toMatchObject([{ became: 'renewed' }]);
    expect((await promotion(desk, { subject })).reason_code).toBe('sign_offs_missing');
    await desk.review('bo', request.number);
    await desk.review('chen', request.number);
    const done = await promotion(desk, { subject });
    expect(done.decision).toBe('done');
    const { payload } = await desk.event(done.record?.seq ?? 0, 'promoted');
    expect(payload.approvals?.basis.evaluation).toBe(payload.evaluation?.measured);
    expect(payload.approvals?.basis.evaluation).not.toBe(request.basis.evaluation);
  });

  it('is entered by nothing that fails, whoever signs', async () => {
    const subject = await desk.version('one');
    await evaluated('1.0.0', 200);
    const { number } = await asked(desk, { subject });
    await desk.review('bo', number);
    await desk.review('chen', number);
    expect((await promotion(desk, { subject })).reason_code).toBe('evaluation_failed');
  });
});

describe('a role that is a team', () => {
  const roles =
    '  owner: { users: [bo] }\n  risk: { teams: [acme/risk] }\n  releaser: { users: [eli] }\n  duty: { users: [farid] }\n';
  const appToken = (): string =>
    desk.github.appToken({ slug: 'slipway', repo: REPOSITORY, permissions: { ...PERMISSIONS, members: 'read' } }).token;
  beforeEach(async () => {
    desk = await startDesk({ policy: approvalPolicy({ roles }) });
    desk.github.addTeam({ org: 'acme', slug: 'risk', members: ['chen'] });
    desk.github.addTeam({ org: 'acme', slug: 'privacy', members: ['dara'], parent: 'risk' });
    desk.github.setTeamRole({ repo: REPOSITORY, team: 'risk', role: 'read' });
  });

  it('is not taken for filled where the token cannot read it, and says what to configure', async () => {
    const subject = await desk.version('one');
    const { number } = await asked(desk, { subject });
    expect((await pageOf(desk, number)).body).toContain('please tell them yourself');
    await desk.review('bo', number);
    await desk.review('chen', number);
    const refused = await promotion(desk, { subject });
    expect(refused).toMatchObject({ decision: 'refused', reason_code: 'sign_offs_unverifiable' });
    expect(JSON.stringify(refused)).toContain('Members: read');
  });

  it('is filled by members of teams within it, with a token that may read them', async () => {
    const subject = await desk.version('one');
    const { number } = await asked(desk, { subject, job: { token: appToken() } });
    await desk.review('bo', number);
    await desk.review('dara', number);
    const done = await promotion(desk, { subject, job: { token: appToken() } });
    expect(done.decision).toBe('done');
    const { payload } = await desk.event(done.record?.seq ?? 0, 'promoted');
    expect(payload.approvals?.sign_offs.map((one) => [one.person, one.role])).toEqual([
      ['bo', 'owner'],
      ['dara', 'risk'],
    ]);
  });
});

describe('reviews that cannot be read', () => {
  it('are not taken for none: whether anybody objects is unknown', async () => {
    desk = await startDesk({ private: true });
    const subject = await desk.version('one');
    const { number } = await asked(desk, { subject });
    await desk.review('bo', number);
    await desk.review('chen', number);
    const blind = { contents: 'write', 'id-token': 'write' } as const;
    const refused = await promotion(desk, { subject, job: { permissions: blind } });
    expect(refused).toMatchObject({ decision: 'refused', reason_code: 'sign_offs_unverifiable' });
    expect(JSON.stringify(refused)).toContain('pull-requests: read');
  });
});
