/** Requests, reviews, people and replies against the local GitHub, whose exchanges are judged by GitHub's own description. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPorts, type LocalPorts } from '../../src/adapters/local-ports.ts';
import type { RequestPlace } from '../../src/core/approval/types.ts';
import type { PlaceRequest, PullStanding } from '../../src/ports.ts';
import { type GitHubSandbox, type JobPermissions, startGitHub } from '../../src/sandbox/github/index.ts';
import { createExchangeValidator, type ExchangeValidator } from '../support/contract.ts';
import { fakeClock, temporaryFolder } from './support.ts';

const REPO = 'acme/models';
const PERMISSIONS: JobPermissions = {
  actions: 'read',
  contents: 'write',
  'id-token': 'write',
  issues: 'write',
  'pull-requests': 'write',
};
const branch = 'slipway/request/flight-delay/production';
const path = '.slipway/requests/flight-delay/production.yml';
const request: PlaceRequest = {
  branch,
  file: { path, text: 'rationale: better\n' },
  title: 'Promote flight-delay 1.4.0 to production',
  body: '<!-- slipway:request:flight-delay:request-7 -->\nPlease sign.',
  marker: '<!-- slipway:request:flight-delay:request-7 -->',
};

let github: GitHubSandbox;
let contract: ExchangeValidator;
let requests: string[];
let now: number;
let numbers: Map<string, number>;

beforeEach(async () => {
  contract = createExchangeValidator();
  requests = [];
  now = Date.parse('2026-03-03T10:00:00Z');
  github = await startGitHub({
    dir: temporaryFolder(),
    clock: () => new Date(now),
    limits: { enabled: false },
    observe: (exchange) => {
      requests.push(`${exchange.request.method} ${exchange.request.path}`);
      contract.observe(exchange);
    },
  });
  github.addOrg('acme');
  numbers = new Map();
  for (const login of ['amara', 'bo', 'chen', 'dara', 'eli']) numbers.set(login, github.addUser(login).id);
  const files = { 'train.py': 'print(1)\n', '.github/workflows/promote.yml': 'on: push\njobs: {}\n' };
  await github.addRepo({ owner: 'acme', name: 'models', files, private: true });
  github.setRole({ repo: REPO, login: 'amara', role: 'admin' });
  for (const login of ['bo', 'chen'] as const) github.setRole({ repo: REPO, login, role: 'write' });
  github.changeSettings(REPO, { actions_can_create_pull_requests: true });
});

afterEach(async () => {
  await github.close();
  contract.expectNoViolations();
});

async function ports(of: { token?: string; env?: object } = {}): Promise<LocalPorts> {
  const env = {
    GITHUB_REPOSITORY: REPO,
    GITHUB_API_URL: github.apiUrl,
    GITHUB_GRAPHQL_URL: github.graphqlUrl,
    GITHUB_SERVER_URL: github.url,
    GITHUB_TOKEN: of.token ?? github.jobToken({ repo: REPO, permissions: PERMISSIONS }),
    ...of.env,
  };
  return createPorts({ env, clock: fakeClock() });
}

/** Somebody does something on GitHub, a minute after what was before. */
async function act(login: string, method: string, to: string, body: object): Promise<Record<string, unknown>> {
  now += 60_000;
  const answer = await fetch(`${github.apiUrl}/repos/${REPO}/${to}`, {
    method,
    headers: { authorization: `Bearer ${github.personToken(login)}` },
    body: JSON.stringify(body),
  });
  expect([answer.status, answer.ok]).toEqual([answer.status, true]);
  return (await answer.json()) as Record<string, unknown>;
}

async function opened(
  all: LocalPorts,
  of: Partial<PlaceRequest> = {},
): Promise<Extract<RequestPlace, { head: string }>> {
  const outcome = await all.requests.open({ ...request, ...of });
  if (outcome.kind !== 'pull_request') return expect.unreachable(JSON.stringify(outcome));
  return outcome.place;
}

async function standing(all: LocalPorts, number: number): Promise<PullStanding> {
  const found = await all.reviews.pull(number);
  if (found.kind !== 'known' || found.value === null) return expect.unreachable(JSON.stringify(found));
  return found.value;
}

describe('a request as a pull request', () => {
  it('is opened, signed, renewed without losing its head, asked again with another, and closed with its outcome', async () => {
    const all = await ports();
    const place = await opened(all);
    expect(place).toMatchObject({ number: 1, branch, head_at: '2026-03-03T10:00:00Z' });
    expect(String(await github.readFile(REPO, branch, path))).toBe(request.file.text);
    expect(String(await github.readFile(REPO, branch, 'train.py'))).toBe('print(1)\n');

    await act('bo', 'POST', 'pulls/1/reviews', { event: 'APPROVE' });
    requests.length = 0;
    expect(await standing(all, 1)).toMatchObject({
      number: 1,
      state: 'open',
      author: 'github-actions[bot]',
      head: place.head,
      headBranch: branch,
      fork: false,
      base: 'main',
      lastForcePush: null,
      reviews: [
        { login: 'bo', by: 'person', state: 'approved', commit: place.head, submittedAt: '2026-03-03T10:01:00Z' },
      ],
    });
    expect(requests).toHaveLength(3);

    requests.length = 0;
    expect(await opened(all, { known: place, body: `${request.body} Again.` })).toEqual(place);
    expect(requests).toHaveLength(4);
    expect(await opened(all)).toEqual({ ...place, head_at: '2026-03-03T10:01:00Z' });

    now += 60_000;
    const again = await opened(all, { known: place, file: { path, text: 'rationale: better still\n' } });
    expect(again).toMatchObject({ number: 1, head_at: '2026-03-03T10:02:00Z' });
    expect(again.head).not.toBe(place.head);
    expect(await standing(all, 1)).toMatchObject({ head: again.head, lastForcePush: '2026-03-03T10:02:00Z' });

    const words = { title: 'Promoted', body: `${request.marker}\nPromoted.` };
    await all.requests.close({ place: again, ...words });
    expect(await standing(all, 1)).toMatchObject({ state: 'closed' });
    expect(await github.readRef(REPO, `refs/heads/${branch}`)).toBeUndefined();
    await all.requests.close({ place: again, ...words });
    expect(await opened(all)).toMatchObject({ number: 2 });
  });

  it('stands on the default branch of now, whatever somebody put on its branch', async () => {
    const all = await ports();
    const place = await opened(all);
    const git = await github.git(REPO);
    const tree = (await git.treeOf(place.head)) ?? '';
    const { oid: sha } = (await git.entryAt(tree, 'train.py')) ?? { oid: '' };
    const content = Buffer.from('print(2)\n').toString('base64');
    await act('bo', 'PUT', 'contents/train.py', { message: 'Sneak in', content, branch, sha });
    expect((await standing(all, 1)).head).not.toBe(place.head);
    const again = await opened(all, { known: place });
    expect(String(await github.readFile(REPO, branch, 'train.py'))).toBe('print(1)\n');
    expect((await standing(all, 1)).lastForcePush).toBe(again.head_at);
  });

  it('has reviews requested of those who can be asked', async () => {
    github.addTeam({ org: 'acme', slug: 'risk', members: ['chen'] });
    github.setTeamRole({ repo: REPO, team: 'risk', role: 'read' });
    const all = await ports();
    await opened(all);
    const found = await all.requests.ask({ pull: 1, users: ['bo', 'dara', 'chen'], teams: ['acme/risk'] });
    expect(found.asked).toEqual(['bo', 'chen']);
    expect(found.notAsked).toMatchObject([{ who: 'dara' }, { who: 'acme/risk' }]);
    const app = github.appToken({ slug: 'slipway', repo: REPO, permissions: { ...PERMISSIONS, members: 'read' } });
    const more = await (await ports(app)).requests.ask({ pull: 1, users: [], teams: ['acme/risk'] });
    expect(more).toEqual({ asked: ['acme/risk'], notAsked: [] });
  });

  it('tells whether it is open, and what may not be seen is not taken as closed', async () => {
    const all = await ports();
    const place = await opened(all);
    expect(await all.requests.isOpen(place)).toEqual({ kind: 'known', value: true });
    await all.requests.close({ place, title: 'Expired', body: request.marker });
    expect(await all.requests.isOpen(place)).toEqual({ kind: 'known', value: false });
    const blind = github.jobToken({ repo: REPO, permissions: { contents: 'read' } });
    expect(await (await ports({ token: blind })).requests.isOpen(place)).toMatchObject({ kind: 'unverifiable' });
    expect(await all.requests.isOpen({ ...place, number: 99 })).toMatchObject({ kind: 'unverifiable' });
  });

  it('is known not to be there', async () => {
    expect(await (await ports()).reviews.pull(9)).toEqual({ kind: 'known', value: null });
  });
});

describe('a request as an issue', () => {
  it('serves where workflows may open no pull requests, and is closed with its outcome', async () => {
    github.changeSettings(REPO, { actions_can_create_pull_requests: false });
    const all = await ports();
    const outcome = await all.requests.open(request);
    if (outcome.kind !== 'issue') return expect.unreachable(outcome.kind);
    expect(outcome.reason).toContain('Allow GitHub Actions to create and approve pull requests');
    expect(await github.readRef(REPO, `refs/heads/${branch}`)).toBeUndefined();
    const { place } = outcome;
    expect(await all.requests.open({ ...request, body: `${request.body} Again.` })).toMatchObject({ place });
    github.changeSettings(REPO, { actions_can_create_pull_requests: true });
    expect(await all.requests.open({ ...request, known: place })).toMatchObject({ kind: 'issue', place });
    await all.requests.write({ place, title: request.title, body: request.body });
    await all.requests.close({ place, title: 'Rejected', body: request.marker });
    expect(await all.requests.open({ ...request, known: place })).toMatchObject({ kind: 'pull_request' });
  });

  it('serves a job that may not write what a pull request takes', async () => {
    const token = github.jobToken({ repo: REPO, permissions: { contents: 'read', issues: 'write' } });
    expect(await (await ports({ token })).requests.open(request)).toMatchObject({ kind: 'issue' });
    const reader = github.jobToken({ repo: REPO, permissions: { contents: 'read', issues: 'read' } });
    expect(await (await ports({ token: reader })).requests.open({ ...request, marker: '<!-- x -->' })).toMatchObject({
      kind: 'not_permitted',
    });
  });
});

describe('people', () => {
  it('of a team are told to an app, and unverifiable to a job', async () => {
    github.addTeam({ org: 'acme', slug: 'risk', members: ['chen', 'dara'] });
    const app = github.appToken({ slug: 'slipway', repo: REPO, permissions: { ...PERMISSIONS, members: 'read' } });
    expect(await (await ports(app)).crowd.teamMembers('acme/risk')).toEqual({
      kind: 'known',
      value: new Set(['chen', 'dara']),
    });
    expect(await (await ports()).crowd.teamMembers('acme/risk')).toMatchObject({ kind: 'unverifiable' });
  });

  it('have the same roles whether they are asked for alone or together', async () => {
    const { crowd } = await ports();
    const together = await crowd.repositoryRoles(['amara', 'bo', 'dara', 'eli']);
    const alone = new Map<string, unknown>();
    for (const login of ['amara', 'bo', 'dara', 'eli'])
      alone.set(login, (await crowd.repositoryRoles([login])).get(login));
    expect(new Map([...together].sort())).toEqual(alone);
    expect(together.get('amara')).toEqual({ kind: 'known', value: 'admin' });
    expect(together.get('eli')).toEqual({ kind: 'known', value: 'none' });
  });

  it('made the commits since another one', async () => {
    const base = (await github.readRef(REPO, 'refs/heads/main')) ?? '';
    const content = Buffer.from('print(2)\n').toString('base64');
    const message = 'Better\n\nCo-authored-by: Dara <dara@users.noreply.github.com>\n';
    await act('bo', 'PUT', 'contents/model.py', { message, content });
    const head = (await github.readRef(REPO, 'refs/heads/main')) ?? '';
    const { crowd } = await ports();
    const found = await crowd.commitPeople({ base: { commit: base, itself: 'left_out' }, head });
    expect(found.kind === 'known' ? found.value : found).toEqual(
      expect.arrayContaining([
        { login: 'bo', account: numbers.get('bo'), as: 'author', commit: head },
        { login: 'dara', account: null, as: 'co_author', commit: head },
      ]),
    );
    for (const itself of ['left_out', 'included'] as const)
      expect(await crowd.commitPeople({ base: { commit: head, itself }, head })).toEqual(found);
    const whole = await crowd.commitPeople({ base: { commit: base, itself: 'included' }, head });
    expect(whole.kind === 'known' && new Set(whole.value.map(({ commit }) => commit))).toEqual(new Set([base, head]));
  });

  it('are not known since a commit that is not there, or has no history in common', async () => {
    const head = (await github.readRef(REPO, 'refs/heads/main')) ?? '';
    const { crowd } = await ports();
    const found = await crowd.commitPeople({ base: { commit: 'f'.repeat(40), itself: 'left_out' }, head });
    expect(found).toMatchObject({ kind: 'unverifiable', reason: expect.stringContaining('let the policy allow') });
  });
});

describe('a command in a comment', () => {
  it('is read live, gets a reaction, and one reply that is kept up to date', async () => {
    const { number } = await act('bo', 'POST', 'issues', { title: 'Talk' });
    const said = await act('bo', 'POST', `issues/${number}/comments`, { body: '/status' });
    const [id, issue, since] = [Number(said['id']), Number(number), String(said['created_at'])];
    const { reviews, replies } = await ports();
    expect(await reviews.comment(id)).toMatchObject({
      id,
      issue,
      login: 'bo',
      by: 'person',
      viaApp: null,
      body: '/status',
    });
    await replies.react({ comment: id, content: 'eyes' });
    const marker = `<!-- slipway:command:${id} -->`;
    const first = await replies.reply({ issue, marker, since, body: 'Looking.' });
    const second = await replies.reply({ issue, marker, since, body: 'Nothing is live.' });
    expect(second).toEqual(first);
    expect(await reviews.comments({ issue, since })).toMatchObject([
      { id, login: 'bo' },
      { login: 'github-actions[bot]', by: 'bot', body: `${marker}\nNothing is live.` },
    ]);
    await act('bo', 'PATCH', `issues/comments/${id}`, { body: '/promote production' });
    const edited = await reviews.comment(id);
    expect(edited?.updatedAt).not.toBe(edited?.createdAt);
    expect(await reviews.comment(4_000_000)).toBeNull();
  });
});

describe('an environment', () => {
  it('tells who may approve, and who did', async () => {
    const { id } = github.addUser('farid');
    github.setRole({ repo: REPO, login: 'farid', role: 'read' });
    github.admin.addEnvironment(REPO, 'production', {
      reviewers: [{ type: 'User', id }],
      prevent_self_review: true,
      can_admins_bypass: false,
      deployment_branch_policy: { protected_branches: true, custom_branch_policies: false },
    });
    const all = await ports();
    expect(await all.settings.environment('production')).toEqual({
      kind: 'known',
      value: {
        exists: true,
        reviewers: 1,
        prevent_self_review: true,
        admins_bypass: false,
        branches: 'protected',
        people: ['farid'],
        teams: [],
      },
    });
  });

  it('is approved in a run that tells who started it', async () => {
    const farid = github.addUser('farid');
    github.setRole({ repo: REPO, login: 'farid', role: 'write' });
    github.admin.addEnvironment(REPO, 'production', { reviewers: [{ type: 'User', id: farid.id }] });
    const run = github.createRun({
      repo: REPO,
      path: '.github/workflows/promote.yml',
      name: 'Promote',
      event: 'workflow_dispatch',
      ref: 'refs/heads/main',
      sha: (await github.readRef(REPO, 'refs/heads/main')) ?? '',
      actor: 'bo',
    });
    const entered = github.waitAtEnvironment({ run: run.id, environment: 'production' });
    const pending = (await (
      await fetch(`${github.apiUrl}/repos/${REPO}/actions/runs/${run.id}/pending_deployments`, {
        headers: { authorization: `Bearer ${github.personToken('farid')}` },
      })
    ).json()) as { environment: { id: number } }[];
    const environment_ids = pending.map(({ environment }) => environment.id);
    const answer = { environment_ids, state: 'approved', comment: 'fine' };
    const told = await fetch(`${github.apiUrl}/repos/${REPO}/actions/runs/${run.id}/pending_deployments`, {
      method: 'POST',
      headers: { authorization: `Bearer ${github.personToken('farid')}` },
      body: JSON.stringify(answer),
    });
    expect(told.ok).toBe(true);
    await entered;
    const { reviews } = await ports();
    const account = farid.id;
    expect(await reviews.run(run.id)).toMatchObject({
      kind: 'known',
      value: { id: run.id, attempt: 1, actor: 'bo', triggeringActor: 'bo', actorAccount: numbers.get('bo') },
    });
    expect(await reviews.approvals(run.id)).toEqual({
      kind: 'known',
      value: [
        { login: 'farid', account, by: 'person', environments: ['production'], state: 'approved', comment: 'fine' },
      ],
    });
  });

  it.each([['production'], [undefined]])('that a job entered is told by its token: %s', async (environment) => {
    const { requestUrl, requestToken } = github.oidcRequest({
      repository: REPO,
      ref: 'refs/heads/main',
      sha: (await github.readRef(REPO, 'refs/heads/main')) ?? '',
      workflow: 'Promote',
      workflow_path: '.github/workflows/promote.yml',
      run_id: 7,
      actor: 'bo',
      event_name: 'workflow_dispatch',
      ...(environment === undefined ? {} : { environment }),
    });
    const env = {
      GITHUB_RUN_ID: '7',
      ACTIONS_ID_TOKEN_REQUEST_URL: requestUrl,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken,
    };
    const { origin, ledger } = await ports({ env });
    expect(await origin.environment()).toEqual({ kind: 'known', value: environment ?? null });
    // What GitHub answered is judged as everywhere else.
    await ledger.read({ files: [] });
  });
});
