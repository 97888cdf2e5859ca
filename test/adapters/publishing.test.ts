/** Checks and comments against the local GitHub, whose exchanges are judged by GitHub's own description. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPorts, type LocalPorts } from '../../src/adapters/local-ports.ts';
import type { CheckAnnotation, CheckOutcome, CheckRequest } from '../../src/ports.ts';
import { type GitHubSandbox, type JobPermissions, startGitHub } from '../../src/sandbox/github/index.ts';
import { createExchangeValidator, type ExchangeValidator } from '../support/contract.ts';
import { fakeClock, temporaryFolder } from './support.ts';

const REPO = 'acme/models';
const NAME = 'eval-gate / flight-delay / production';
const PERMISSIONS = { checks: 'write', 'pull-requests': 'write' } as const;
const marker = '<!-- slipway:eval-gate -->';

let github: GitHubSandbox;
let contract: ExchangeValidator;
let commit: string;
/** Requests seen, as `METHOD path`. */
let requests: string[];

beforeEach(async () => {
  contract = createExchangeValidator();
  requests = [];
  github = await startGitHub({
    dir: temporaryFolder(),
    clock: () => new Date('2026-03-03T10:00:00Z'),
    observe: (exchange) => {
      requests.push(`${exchange.request.method} ${exchange.request.path}`);
      contract.observe(exchange);
    },
  });
  github.addOrg('acme');
  for (const login of ['amara', 'chen']) github.addUser(login);
  await github.addRepo({ owner: 'acme', name: 'models', files: { 'train.py': 'print(1)\n' }, private: true });
  github.setRole({ repo: REPO, login: 'amara', role: 'admin' });
  commit = (await github.readRef(REPO, 'refs/heads/main')) ?? '';
});

afterEach(async () => {
  await github.close();
  contract.expectNoViolations();
});

const job = (permissions: JobPermissions = PERMISSIONS): string => github.jobToken({ repo: REPO, permissions });

async function ports(token = job()): Promise<LocalPorts> {
  const env = {
    GITHUB_REPOSITORY: REPO,
    GITHUB_API_URL: github.apiUrl,
    GITHUB_GRAPHQL_URL: github.graphqlUrl,
    GITHUB_SERVER_URL: github.url,
    GITHUB_TOKEN: token,
  };
  return createPorts({ env, clock: fakeClock() });
}

const remarks = (count: number): CheckAnnotation[] =>
  Array.from({ length: count }, (_one, index) => ({
    path: '.github/slipway.yml',
    startLine: index + 1,
    endLine: index + 2,
    level: 'failure',
    title: 'Gate',
    message: `line ${index + 1}`,
  }));
const wish = (more: Partial<CheckRequest> = {}): CheckRequest => ({
  name: NAME,
  commit,
  externalId: 'sha256:a',
  conclusion: 'failure',
  title: 'Failed',
  summary: 'Too low.',
  text: '',
  annotations: [],
  detailsUrl: `${github.url}/${REPO}/actions/runs/7`,
  ...more,
});
const idOf = (outcome: CheckOutcome): number =>
  outcome.kind === 'published' ? outcome.id : expect.unreachable(outcome.reason);
// biome-ignore lint/suspicious/noExplicitAny: answers of every shape
async function get(path: string): Promise<any> {
  const headers = { authorization: `Bearer ${github.personToken('amara')}` };
  return (await fetch(`${github.apiUrl}/repos/${REPO}${path}`, { headers })).json();
}
async function shown(): Promise<Record<string, unknown>[]> {
  const query = `check_name=${encodeURIComponent(NAME)}`;
  return (await get(`/commits/${commit}/check-runs?${query}`)).check_runs;
}

describe('a check', () => {
  it('goes from in progress to a verdict in one place, with all of its annotations', async () => {
    const { checks } = await ports();
    const begun = idOf(await checks.publish(wish({ conclusion: 'in_progress', externalId: 'run-7' })));
    expect(requests).toEqual([`GET /repos/${REPO}/commits/${commit}/check-runs`, `POST /repos/${REPO}/check-runs`]);
    expect(idOf(await checks.publish(wish({ annotations: remarks(120) })))).toBe(begun);
    expect(idOf(await checks.publish(wish({ annotations: remarks(120) })))).toBe(begun);
    const [one, ...others] = await shown();
    expect(others).toEqual([]);
    expect(one).toMatchObject({
      id: begun,
      external_id: 'sha256:a',
      conclusion: 'failure',
      output: { title: 'Failed', summary: 'Too low.', annotations_count: 120 },
    });
    const annotations = await get(`/check-runs/${begun}/annotations?per_page=100&page=2`);
    expect(annotations.at(-1)).toMatchObject({ start_line: 120, end_line: 121, annotation_level: 'failure' });
  });

  it('of another evaluation says that one, without what was remarked before', async () => {
    const { checks } = await ports();
    const first = idOf(await checks.publish(wish({ annotations: remarks(1) })));
    const second = idOf(await checks.publish(wish({ externalId: 'sha256:b', conclusion: 'success', title: 'Passed' })));
    expect(second).not.toBe(first);
    expect(await shown()).toMatchObject([{ id: second, conclusion: 'success', output: { annotations_count: 0 } }]);
    expect((await get(`/check-runs/${first}`)).conclusion).toBe('success');
    const third = idOf(await checks.publish(wish({ externalId: 'sha256:c', conclusion: 'action_required' })));
    expect(third).toBe(second);
    expect(await shown()).toMatchObject([{ id: second, conclusion: 'action_required', external_id: 'sha256:c' }]);
  });

  it("of an app stands beside the job's, each changed by its owner alone", async () => {
    const app = github.appToken({ slug: 'registry-app', repo: REPO, permissions: { checks: 'write' } });
    const [byJob, byApp] = [await ports(), await ports(app.token)];
    const ids = [idOf(await byJob.checks.publish(wish())), idOf(await byApp.checks.publish(wish()))];
    expect(idOf(await byApp.checks.publish(wish({ conclusion: 'success' })))).toBe(ids[1]);
    expect((await shown()).map((one) => [one['id'], one['conclusion']])).toEqual([
      [ids[1], 'success'],
      [ids[0], 'failure'],
    ]);
  });

  it('whose answer is lost is there once, with each annotation once', async () => {
    const { checks } = await ports();
    github.faults.add({ match: { method: 'POST', path: /check-runs/ }, effect: { kind: 'drop-after' } });
    github.faults.add({ match: { method: 'PATCH', path: /check-runs/ }, effect: { kind: 'drop-after' } });
    await checks.publish(wish({ annotations: remarks(101) }));
    expect(await shown()).toMatchObject([{ output: { annotations_count: 101 } }]);
  });

  it('keeps within what GitHub takes', async () => {
    const { checks } = await ports();
    const long = 'é | ü |\n'.repeat(20_000);
    const [odd] = remarks(1);
    if (odd === undefined) expect.unreachable();
    const annotations = [{ ...odd, startLine: 0, endLine: 0, title: 'ü'.repeat(300), message: long }];
    idOf(await checks.publish(wish({ title: 'é'.repeat(500), summary: long, text: long, annotations })));
    expect(await shown()).toHaveLength(1);
  });

  it.each([
    ['a job that may only read checks', () => job({ checks: 'read' })],
    ['a job that may nothing with checks', () => job({ contents: 'write' })],
    ['a person', () => github.personToken('amara')],
  ])('is not published by %s, which is no error', async (_who, token) => {
    const { checks } = await ports(token());
    expect(await checks.publish(wish())).toMatchObject({
      kind: 'not_permitted',
      yaml: 'permissions:\n  checks: write',
    });
    expect(await shown()).toEqual([]);
  });
});

describe('the comment on a pull request', () => {
  async function open(): Promise<void> {
    const headers = { authorization: `Bearer ${github.personToken('amara')}` };
    const send = (method: string, path: string, body: unknown): Promise<Response> =>
      fetch(`${github.apiUrl}/repos/${REPO}${path}`, { method, headers, body: JSON.stringify(body) });
    await send('POST', '/git/refs', { ref: 'refs/heads/side', sha: commit });
    await send('PUT', '/contents/a.txt', { message: 'a', content: 'YQ==', branch: 'side' });
    expect((await send('POST', '/pulls', { title: 'Better', head: 'side', base: 'main' })).status).toBe(201);
    await send('POST', '/issues/1/comments', { body: `${marker}\nPassed, surely.` });
  }
  const comments = async (): Promise<string[][]> =>
    (await get('/issues/1/comments')).map((one: { user: { login: string }; body: string }) => [
      one.user.login,
      one.body.replace(`${marker}\n`, ''),
    ]);

  it('is one, brought up to date, whoever else copies its marker', async () => {
    await open();
    const { pulls } = await ports();
    const first = await pulls.upsert({ pull: 1, marker, body: 'Failed.' });
    expect(first).toMatchObject({ kind: 'published', url: expect.stringContaining('/pull/1#issuecomment-') });
    github.faults.add({ match: { method: 'PATCH', path: /comments/ }, effect: { kind: 'drop-after' } });
    expect(await pulls.upsert({ pull: 1, marker, body: 'Passed.' })).toEqual(first);
    expect(await comments()).toEqual([
      ['amara', 'Passed, surely.'],
      ['github-actions[bot]', 'Passed.'],
    ]);
  });

  it('is not written with a token that only reads, which is no error', async () => {
    await open();
    const { pulls } = await ports(job({ checks: 'read', 'pull-requests': 'read' }));
    expect(await pulls.upsert({ pull: 1, marker, body: 'Passed.' })).toMatchObject({
      kind: 'not_permitted',
      yaml: 'permissions:\n  pull-requests: write',
    });
    const blind = await ports(job({ contents: 'read' }));
    expect(await blind.pulls.upsert({ pull: 1, marker, body: 'Passed.' })).toMatchObject({ kind: 'not_permitted' });
    expect(await comments()).toHaveLength(1);
  });
});
