import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { GitHubEvent } from '../../src/sandbox/github/index.ts';
import { startWorld, type World } from './world.ts';

let world: World;
let work: string;
beforeEach(async () => {
  world = await startWorld();
  work = mkdtempSync(join(tmpdir(), 'clone-'));
});
afterEach(async () => {
  rmSync(work, { recursive: true, force: true });
  await world.call('GET', '/meta');
  await world.end();
});

interface Result {
  code: number;
  text: string;
}

function git(cwd: string, ...args: string[]): Promise<Result> {
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: work,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_AUTHOR_NAME: 'Bo',
    GIT_AUTHOR_EMAIL: 'bo@example.org',
    GIT_COMMITTER_NAME: 'Bo',
    GIT_COMMITTER_EMAIL: 'bo@example.org',
  };
  return new Promise((resolve) => {
    execFile('git', args, { cwd, env }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : 1, text: `${stdout}${stderr}` });
    });
  });
}

const remote = (token: string): string =>
  `${world.github.url.replace('http://', `http://x-access-token:${token}@`)}/acme/models.git`;

async function clone(token: string): Promise<string> {
  const folder = join(work, 'models');
  expect(await git(work, 'clone', '--quiet', remote(token), folder)).toMatchObject({ code: 0 });
  return folder;
}

async function change(folder: string, file: string, message = 'Change'): Promise<void> {
  await mkdir(join(folder, file, '..'), { recursive: true });
  writeFileSync(join(folder, file), `${message}\n`);
  await git(folder, 'add', '-A');
  await git(folder, 'commit', '--quiet', '-m', message);
}

it('shares one repository with the API: a clone, a push and a REST commit see each other', async () => {
  const pushes: GitHubEvent[] = [];
  world.github.events.on('push', (event) => pushes.push(event));
  const folder = await clone(world.person);
  await change(folder, 'src/new.txt');
  expect((await git(folder, 'push', '--quiet', 'origin', 'main')).code).toBe(0);
  const head = (await git(folder, 'rev-parse', 'HEAD')).text.trim();
  expect((await world.call('GET', '/repos/acme/models/git/ref/heads/main')).body.object.sha).toBe(head);
  expect((await world.call('GET', '/repos/acme/models/contents/src/new.txt')).status).toBe(200);
  expect(pushes).toMatchObject([
    { ref: 'refs/heads/main', sha: head, actor: 'bo', payload: { commits: [{ added: ['src/new.txt'] }] } },
  ]);
  const next = (await world.commit({ head, files: { 'api.txt': 'x' } })).body.data.createCommitOnBranch.commit.oid;
  await git(folder, 'pull', '--quiet');
  expect((await git(folder, 'rev-parse', 'HEAD')).text.trim()).toBe(next);
});

it('reads what a big push brought as a pack', async () => {
  const folder = await clone(world.person);
  for (let n = 0; n < 150; n += 1) writeFileSync(join(folder, `f${n}.txt`), `file ${n}\n`);
  await change(folder, 'last.txt');
  expect((await git(folder, 'push', '--quiet', 'origin', 'main')).code).toBe(0);
  const fields = Array.from(
    { length: 150 },
    (_, n) => `f${n}: file(path: "f${n}.txt") { object { ... on Blob { text } } }`,
  ).join(' ');
  const answer = await world.graphql(
    `{ repository(owner: "acme", name: "models") { object(expression: "main") { ... on Commit { ${fields} } } } }`,
  );
  expect(answer.body.data.repository.object.f149.object.text).toBe('file 149\n');
});

it('asks for a password, and lets nobody push without write', async () => {
  const anonymous = await fetch(`${world.github.url}/acme/models.git/info/refs?service=git-receive-pack`);
  expect([anonymous.status, anonymous.headers.get('www-authenticate')]).toEqual([401, 'Basic realm="GitHub"']);
  expect((await fetch(`${world.github.url}/acme/models.git/info/refs?service=git-upload-pack`)).status).toBe(200);
  const folder = await clone(world.reader);
  await change(folder, 'a.txt');
  const pushed = await git(folder, 'push', 'origin', 'main');
  expect(pushed.code).toBe(1);
  expect(pushed.text).toContain('403');
});

it('refuses by ruleset: force-push, deletion and creation, for a person at the keyboard too', async () => {
  const { github, repo, admin, first } = world;
  const conditions = { ref_name: { include: ['refs/heads/main'], exclude: [] } };
  github.addRuleset(repo, {
    name: 'main',
    target: 'branch',
    conditions,
    rules: [{ type: 'deletion' }, { type: 'non_fast_forward' }],
  });
  github.addRuleset(repo, {
    name: 'tags',
    target: 'tag',
    conditions: { ref_name: { include: ['refs/tags/*@v*'], exclude: [] } },
    rules: [{ type: 'creation' }],
  });
  const folder = await clone(admin);
  await change(folder, 'a.txt', 'one');
  expect((await git(folder, 'push', '--quiet', 'origin', 'main')).code).toBe(0);
  await git(folder, 'reset', '--quiet', '--hard', first);
  await change(folder, 'b.txt', 'two');
  const forced = await git(folder, 'push', '--force', 'origin', 'main');
  expect([
    forced.code,
    forced.text.includes('GH013: Repository rule violations found for refs/heads/main.'),
    forced.text.includes('Cannot force-push to this branch'),
  ]).toEqual([1, true, true]);
  expect((await git(folder, 'push', 'origin', ':main')).text).toContain('Cannot delete this branch');
  await git(folder, 'tag', 'm@v1');
  expect((await git(folder, 'push', 'origin', 'm@v1')).text).toContain('creations being restricted');
  await git(folder, 'tag', 'free');
  expect((await git(folder, 'push', '--quiet', 'origin', 'free')).code).toBe(0);
});

it("refuses a job's push that brings a workflow file, and takes its other pushes", async () => {
  const folder = await clone(world.job);
  await change(folder, 'data.txt');
  expect((await git(folder, 'push', '--quiet', 'origin', 'main')).code).toBe(0);
  await change(folder, '.github/workflows/evil.yml');
  const pushed = await git(folder, 'push', 'origin', 'main');
  expect(pushed.code).toBe(1);
  expect(pushed.text).toContain(
    'refusing to allow a GitHub App to create or update workflow `.github/workflows/evil.yml` without `workflows` permission',
  );
});

it('does not let an immutable release lose its tag', async () => {
  const { github, repo, call, admin } = world;
  github.changeSettings(repo, { immutable_releases: true });
  await call('POST', '/repos/acme/models/releases', { body: { tag_name: 'm@v1' } });
  const folder = await clone(admin);
  expect((await git(folder, 'push', 'origin', ':refs/tags/m@v1')).text).toContain('Cannot delete this tag');
  await change(folder, 'a.txt');
  await git(folder, 'tag', '-f', 'm@v1');
  expect((await git(folder, 'push', '-f', 'origin', 'm@v1')).text).toContain('Cannot update this protected ref.');
});
