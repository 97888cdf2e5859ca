import { execFile, execFileSync } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { GitHubEvent } from '../../src/sandbox/github/index.ts';
import { type Answer, startWorld, type World } from './world.ts';

let world: World;
let events: GitHubEvent[];
beforeEach(async () => {
  world = await startWorld();
  events = [];
  world.github.events.on('pull_request', (event) => events.push(event));
});
afterEach(() => world.end());

const base = '/repos/acme/models';
const actions = (): unknown[] => events.map((event) => event.payload['action']);
const git = (...args: string[]): string =>
  execFileSync('git', ['-C', world.github.gitDir(world.repo), ...args], { encoding: 'utf8' }).trim();

/** A branch with one commit on top of the first; returns the commit. */
async function branch(name: string, files: Record<string, string>, token = world.person): Promise<string> {
  const { call, commit, first } = world;
  await call('POST', `${base}/git/refs`, { token, body: { ref: `refs/heads/${name}`, sha: first } });
  return oidOf(await commit({ head: first, files, branch: name, token }));
}

/** What git says to a push; the server runs in this process, so it must not be waited for in one piece. */
function push(url: string, spec: string): Promise<string> {
  const args = ['-C', world.github.gitDir(world.repo), 'push', url, spec];
  const env = { PATH: process.env['PATH'], LC_ALL: 'C', GIT_CONFIG_NOSYSTEM: '1', GIT_TERMINAL_PROMPT: '0' };
  return new Promise((resolve) => {
    execFile('git', args, { env }, (_error, _stdout, stderr) => resolve(stderr));
  });
}

const oidOf = (answer: Answer): string => answer.body.data.createCommitOnBranch.commit.oid;
const open = (more: object = {}, token = world.person): Promise<Answer> =>
  world.call('POST', `${base}/pulls`, { token, body: { title: 'Better', head: 'side', base: 'main', ...more } });

describe('a pull request', () => {
  it('has a head, a base and a trial merge, and is an issue of the same number', async () => {
    const { call, first, github, repo } = world;
    await call('POST', `${base}/issues`, { body: { title: 'an issue' } });
    const head = await branch('side', { 'train.py': 'print(2)\n', 'new.txt': 'new\n' });
    const made = await open({ body: 'why' });
    expect(made.body).toMatchObject({
      number: 2,
      state: 'open',
      title: 'Better',
      body: 'why',
      user: { login: 'bo' },
      head: { ref: 'side', sha: head, label: 'acme:side', repo: { full_name: repo } },
      base: { ref: 'main', sha: first },
      mergeable: true,
      merged: false,
      commits: 1,
      changed_files: 2,
      additions: 2,
      deletions: 1,
    });
    expect(await github.readRef(repo, 'refs/pull/2/head')).toBe(head);
    const merge = await github.readRef(repo, 'refs/pull/2/merge');
    expect(made.body.merge_commit_sha).toBe(merge);
    expect(git('rev-list', '--parents', '-n', '1', String(merge))).toBe(`${merge} ${first} ${head}`);
    expect(git('show', `${merge}:new.txt`)).toBe('new');

    expect((await call('GET', `${base}/pulls/2`)).body.head.sha).toBe(head);
    expect((await call('GET', `${base}/pulls/2/files`)).body).toMatchObject([
      { filename: 'new.txt', status: 'added' },
      { filename: 'train.py', status: 'modified' },
    ]);
    expect((await call('GET', `${base}/pulls?head=acme:side&base=main`)).body).toHaveLength(1);
    expect((await call('GET', `${base}/pulls?head=acme:other`)).body).toEqual([]);
    expect((await call('GET', `${base}/issues/2`)).body).toMatchObject({
      title: 'Better',
      pull_request: { url: made.body.url },
      html_url: expect.stringContaining('/pull/2'),
    });
    expect((await call('GET', `${base}/pulls/1`)).status).toBe(404);
    expect((await fetch(`${github.url}/${repo}/pull/2`)).status).toBe(200);
  });

  it('is told to listeners with its trial merge, and again whenever its head moves', async () => {
    const { commit, github, repo } = world;
    const head = await branch('side', { a: '1' });
    await open();
    expect(events[0]).toMatchObject({
      name: 'pull_request',
      repo,
      ref: 'refs/pull/1/merge',
      sha: await github.readRef(repo, 'refs/pull/1/merge'),
      actor: 'bo',
      payload: { action: 'opened', number: 1, pull_request: { head: { sha: head } }, repository: { full_name: repo } },
    });
    const next = oidOf(await commit({ head, files: { b: '1' }, branch: 'side', token: world.person }));
    expect(events[1]).toMatchObject({
      sha: await github.readRef(repo, 'refs/pull/1/merge'),
      payload: { action: 'synchronize', before: head, after: next, pull_request: { head: { sha: next } } },
    });
    expect(await github.readRef(repo, 'refs/pull/1/head')).toBe(next);
    expect(events).toHaveLength(2);
  });

  it('gets a new trial merge when its base moves, which is told to nobody', async () => {
    const { commit, first, github, repo, person } = world;
    const head = await branch('side', { a: '1' });
    await open();
    const moved = oidOf(await commit({ head: first, files: { c: '1' }, token: person }));
    const merge = String(await github.readRef(repo, 'refs/pull/1/merge'));
    expect(git('rev-list', '--parents', '-n', '1', merge)).toBe(`${merge} ${moved} ${head}`);
    expect(actions()).toEqual(['opened']);
  });

  it('that conflicts with its base cannot be merged and starts nothing', async () => {
    const { call, commit, first, person } = world;
    const head = await branch('side', { 'train.py': 'print(2)\n' });
    await commit({ head: first, files: { 'train.py': 'print(3)\n' }, token: person });
    const made = await open();
    expect(made.body).toMatchObject({ mergeable: false, mergeable_state: 'dirty', merge_commit_sha: null });
    expect(events).toEqual([]);
    await commit({ head, files: { 'train.py': 'print(3)\n' }, branch: 'side', token: person });
    expect(actions()).toEqual(['synchronize']);
    expect((await call('GET', `${base}/pulls/1`)).body.mergeable).toBe(true);
  });

  it('is edited, closed and opened again by who may', async () => {
    const { call, person, reader } = world;
    await branch('side', { a: '1' });
    await open();
    const patch = (body: object, token = person): Promise<Answer> => call('PATCH', `${base}/pulls/1`, { token, body });
    expect((await patch({ state: 'closed' }, reader)).status).toBe(403);
    expect((await patch({ title: 'Best' })).body.title).toBe('Best');
    expect((await patch({ state: 'closed' })).body).toMatchObject({ state: 'closed', merged: false });
    expect((await call('GET', `${base}/pulls`)).body).toEqual([]);
    expect((await call('GET', `${base}/pulls?state=all`)).body).toHaveLength(1);
    expect((await patch({ state: 'open' })).body.state).toBe('open');
    expect(actions()).toEqual(['opened', 'edited', 'closed', 'reopened']);
  });

  it('ends with its branch, and as merged when its base has it', async () => {
    const { call, github, repo, person } = world;
    const head = await branch('side', { a: '1' });
    await branch('gone', { b: '1' });
    await open();
    await open({ head: 'gone' });
    await call('DELETE', `${base}/git/refs/heads/gone`, { token: person });
    expect((await call('GET', `${base}/pulls/2`)).body).toMatchObject({ state: 'closed', merged: false });
    await call('PATCH', `${base}/git/refs/heads/main`, { token: person, body: { sha: head } });
    expect((await call('GET', `${base}/pulls/1`)).body).toMatchObject({
      state: 'closed',
      merged: true,
      merged_by: { login: 'bo' },
    });
    expect(await github.readRef(repo, 'refs/pull/1/head')).toBe(head);
  });

  it.each([
    ['a head that is not there', { head: 'none' }, 'head'],
    ['a base that is not there', { base: 'none' }, 'base'],
    ["somebody's fork that is none", { head: 'chen:side' }, 'head'],
    ['itself', { head: 'main' }, 'No commits between main and main'],
    ['what is proposed already', {}, 'A pull request already exists for acme:side.'],
    ['no title', { title: ' ' }, 'title'],
  ])('is refused for %s', async (_what, more, said) => {
    await branch('side', { a: '1' });
    await open();
    const answer = await open(more);
    expect(answer.status).toBe(422);
    expect(JSON.stringify(answer.body.errors)).toContain(said);
  });

  it('has refs that nobody else moves', async () => {
    const { call, first, admin } = world;
    await branch('side', { a: '1' });
    await open();
    for (const ref of ['refs/pull/1/head', 'refs/pull/7/head']) {
      const answer = await call('POST', `${base}/git/refs`, { token: admin, body: { ref, sha: first } });
      expect(answer.status).toBe(422);
    }
    const forced = { sha: first, force: true };
    expect((await call('PATCH', `${base}/git/refs/pull/1/head`, { token: admin, body: forced })).status).toBe(422);
    expect((await call('DELETE', `${base}/git/refs/pull/1/merge`, { token: admin })).status).toBe(422);
    const remote = new URL(`${world.github.url}/${world.repo}.git`);
    [remote.username, remote.password] = ['x-access-token', admin];
    const pushed = await push(remote.href, `${first}:refs/pull/7/head`);
    expect(pushed).toContain('deny updating a hidden ref');
  });
});

describe("a pull request and a job's token", () => {
  it('is opened where the setting allows it, with the permission, and starts nothing by itself', async () => {
    const { call, github, repo } = world;
    await branch('side', { a: '1' });
    expect((await open({}, world.job)).body.message).toBe(
      'GitHub Actions is not permitted to create or approve pull requests.',
    );
    github.changeSettings(repo, { actions_can_create_pull_requests: true });
    const bare = github.jobToken({ repo, permissions: { contents: 'write' } });
    const refused = await open({}, bare);
    expect([refused.status, refused.headers.get('x-accepted-github-permissions')]).toEqual([
      403,
      'pull_requests=write',
    ]);
    expect((await open({}, world.job)).body).toMatchObject({ number: 1, user: { login: 'github-actions[bot]' } });
    expect(events).toEqual([]);
    expect((await call('GET', `${base}/pulls/1`)).status).toBe(200);
  });

  it('is commented on with `pull-requests: write` alone; an issue is not', async () => {
    const { call, github, repo } = world;
    await branch('side', { a: '1' });
    await open();
    await call('POST', `${base}/issues`, { body: { title: 'an issue' } });
    const token = github.jobToken({ repo, permissions: { 'pull-requests': 'write' } });
    const said = await call('POST', `${base}/issues/1/comments`, { token, body: { body: 'Passed.' } });
    expect([said.status, said.body.html_url]).toEqual([201, expect.stringContaining('/pull/1#issuecomment-')]);
    const path = `${base}/issues/comments/${said.body.id}`;
    expect((await call('PATCH', path, { token, body: { body: 'Failed.' } })).body.body).toBe('Failed.');
    expect((await call('POST', `${base}/issues/2/comments`, { token, body: { body: 'x' } })).status).toBe(403);
    expect((await call('GET', `${base}/pulls/1`)).body.comments).toBe(1);
  });
});

describe('a fork', () => {
  it('proposes what it has: its commits come into the base repository, and follow it', async () => {
    const { call, commit, first, github, repo } = world;
    const fork = await github.forkRepo({ repo, owner: 'chen' });
    expect(fork.full_name).toBe('chen/models');
    expect((await call('GET', '/repos/chen/models', { token: world.reader })).body.fork).toBe(true);
    const change = async (head: string, files: Record<string, string>): Promise<string> => {
      const input = {
        branch: { repositoryNameWithOwner: 'chen/models', branchName: 'main' },
        expectedHeadOid: head,
        message: { headline: 'Try' },
        fileChanges: {
          additions: Object.entries(files).map(([path, text]) => ({
            path,
            contents: Buffer.from(text).toString('base64'),
          })),
        },
      };
      const mutation =
        'mutation($input: CreateCommitOnBranchInput!) { createCommitOnBranch(input: $input) { commit { oid } } }';
      return oidOf(await world.graphql(mutation, { input }, world.reader));
    };
    const head = await change(first, { mine: '1' });
    const made = await open({ head: 'chen:main' }, world.reader);
    expect(made.body).toMatchObject({
      head: { sha: head, label: 'chen:main', repo: { full_name: 'chen/models', fork: true } },
      base: { sha: first, repo: { full_name: repo } },
      mergeable: true,
    });
    expect(await github.readRef(repo, 'refs/pull/1/head')).toBe(head);
    const next = await change(head, { mine: '2' });
    expect(await github.readRef(repo, 'refs/pull/1/head')).toBe(next);
    expect(events.map((event) => [event.repo, event.actor, event.payload['action']])).toEqual([
      [repo, 'chen', 'opened'],
      [repo, 'chen', 'synchronize'],
    ]);
    const moved = oidOf(await commit({ head: first, files: { c: '1' }, token: world.person }));
    const merge = String(await github.readRef(repo, 'refs/pull/1/merge'));
    expect(git('rev-list', '--parents', '-n', '1', merge)).toBe(`${merge} ${moved} ${next}`);
  });
});
