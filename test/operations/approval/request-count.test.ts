/** What deciding a command costs in requests to GitHub, pagination included. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { approvalPolicy, type Desk, MODEL, PERMISSIONS, REPOSITORY, startDesk } from '../../support/approval.ts';
import { answer, asked, commanded, promotion } from '../../support/approval-acts.ts';

const SIGNERS = Array.from({ length: 20 }, (_one, index) => `signer-${index + 1}`);
const ROLES = `  model-owner: { users: [signer-1, signer-2] }
  product: { users: [signer-3] }
  security: { teams: [acme/security], users: [signer-4] }
  responsible-ai: { permission: maintain }
  sre: { teams: [acme/sre] }
  releaser: { users: [eli] }
  duty: { users: [farid] }
`;
const POLICY = approvalPolicy({
  roles: ROLES,
  signOffs: '{ model-owner: 1, product: 1, security: 1, responsible-ai: 1, sre: 1 }',
  production: '    environment: { name: production, reviewers: 1, prevent-self-review: true }\n',
}).replace('deprecate: [owner]', 'deprecate: [model-owner]');

let desk: Desk;
let subject: string;
let number: number;

const calls = (): string[] =>
  desk.exchanges.map(({ request }) => {
    const body = request.body as { query?: string } | undefined;
    const kind = body?.query?.includes('createCommitOnBranch') === true ? ' commit' : '';
    return `${request.method} ${request.path}${kind}`;
  });

beforeAll(async () => {
  desk = await startDesk({ policy: POLICY });
  for (const login of SIGNERS) {
    desk.github.addUser(login);
    desk.github.setRole({ repo: REPOSITORY, login, role: login === 'signer-5' ? 'maintain' : 'write' });
  }
  desk.github.addTeam({ org: 'acme', slug: 'security', members: ['signer-6'] });
  desk.github.addTeam({ org: 'acme', slug: 'sre', members: ['signer-7', 'signer-8'] });
  for (const team of ['security', 'sre']) desk.github.setTeamRole({ repo: REPOSITORY, team, role: 'read' });
  const reviewers = [{ type: 'User' as const, id: desk.github.addUser('bo').id }];
  desk.github.admin.addEnvironment(REPOSITORY, 'production', { reviewers, prevent_self_review: true });
  await desk.version('zero');
  subject = await desk.version('one');
  number = (await asked(desk, { subject })).number;
  for (const login of SIGNERS) await desk.review(login, number);
  const line = (await desk.state()).requests[0]?.digest.slice(7, 19);
  await commanded(desk, { by: 'signer-1', on: number, text: `/approve ${line}` });
});
afterAll(async () => {
  await desk.close();
});

/** The token of an app that may read teams: a job's own cannot. */
const appToken = (): string =>
  desk.github.appToken({ slug: 'slipway', repo: REPOSITORY, permissions: { ...PERMISSIONS, members: 'read' } }).token;

/** All that was asked for before the event is written, but for looking whether earlier ones still owe something. */
function beforeTheWrite(): string[] {
  const all = calls();
  return all.slice(
    0,
    all.findIndex((call) => call.endsWith(' commit')),
  );
}

describe('deciding /promote', () => {
  it('with five roles, two of them teams, and twenty reviews takes at most 15 requests, the reaction included', async () => {
    const said = await desk.say('eli', number, '/promote production');
    desk.exchanges.length = 0;
    const planned = await answer(desk, said, { token: appToken() });
    expect([planned.decision, planned.refusal]).toEqual(['planned', null]);
    const all = calls();
    // The reply comes after; it is looked for first.
    const decided = all.slice(0, all.lastIndexOf(`GET /repos/acme/models/issues/${number}/comments`));
    expect(decided).toContain('GET /orgs/acme/teams/sre/members');
    expect(decided).toContain(`GET /repos/acme/models/pulls/${number}/reviews`);
    expect(decided.length, decided.join('\n')).toBeLessThanOrEqual(15);
  });

  it('takes no more in the environment, where who let the run in is looked at, too', async () => {
    const said = await desk.say('eli', number, '/promote production');
    const digest = (await desk.state()).requests[0]?.digest ?? '';
    desk.exchanges.length = 0;
    const done = await answer(desk, said, { token: appToken(), planned: digest, environment: 'production' });
    expect([done.decision, done.refusal]).toEqual(['done', null]);
    const before = beforeTheWrite();
    expect(before.at(-1), 'what is owed is looked at last').toBe('POST /graphql');
    expect(before.length - 1, before.join('\n')).toBeLessThanOrEqual(15);
  });
});

describe('deciding /rollback', () => {
  it('takes five requests, two of which are about the comment', async () => {
    const next = await desk.version('two');
    await desk.setPolicy(POLICY.replace(/sign-offs: \{.*\}/, 'sign-offs: {}'));
    const moved = await promotion(desk, { subject: next, job: { environment: 'production' } });
    expect(moved.decision).toBe('done');
    desk.wait();
    const said = await desk.say('eli', number, `/rollback production ${MODEL} -- late flights`);
    desk.exchanges.length = 0;
    const back = await answer(desk, said);
    expect([back.decision, back.refusal]).toEqual(['done', null]);
    expect(beforeTheWrite()).toHaveLength(5);
  });
});
