import { spawn } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { runSandboxCommand, startGitHub } from '../../src/sandbox/github/index.ts';
import { parseSeed } from '../../src/sandbox/github/seed.ts';
import { base, propose } from './proposals.ts';
import { startWorld } from './world.ts';

const temporary = (): string => mkdtempSync(join(tmpdir(), 'restart-'));

it('resumes from its folder: refs, releases with their bytes, issues, tokens, numbers, burned tags', async () => {
  const dir = temporary();
  const one = await startWorld({ dir });
  one.github.changeSettings(one.repo, { immutable_releases: true });
  const release = await one.call('POST', '/repos/acme/models/releases', { body: { tag_name: 'm@v1', draft: true } });
  await fetch(release.body.upload_url.replace('{?name,label}', '?name=a.bin'), {
    method: 'POST',
    headers: { authorization: `Bearer ${one.job}`, 'content-type': 'application/octet-stream' },
    body: 'bytes',
  });
  await one.call('PATCH', `/repos/acme/models/releases/${release.body.id}`, { body: { draft: false } });
  await one.call('POST', '/repos/acme/models/issues', { body: { title: 't' } });
  const key = (await (await fetch(`${one.github.issuer}/.well-known/jwks`)).json()) as unknown;
  await one.end();
  // A journal whose last line was cut off in the middle of writing is read up to there.
  appendFileSync(join(dir, 'state.jsonl'), '["issues",{"id":99');

  const two = await startWorld({ dir });
  const found = await two.call('GET', '/repos/acme/models/releases/tags/m@v1', { token: one.job });
  expect(found.body).toMatchObject({ id: release.body.id, immutable: true, assets: [{ name: 'a.bin', size: 5 }] });
  expect(found.body.url).toContain(new URL(two.github.url).host);
  const bytes = await fetch(found.body.assets[0].url, {
    headers: { accept: 'application/octet-stream', authorization: `Bearer ${one.job}` },
  });
  expect(await bytes.text()).toBe('bytes');
  const issue = await two.call('POST', '/repos/acme/models/issues', { body: { title: 'u' } });
  expect(issue.body.number).toBe(2);
  expect(issue.body.id).toBeGreaterThan(release.body.id);
  expect(await (await fetch(`${two.github.issuer}/.well-known/jwks`)).json()).toEqual(key);
  await two.call('DELETE', `/repos/acme/models/releases/${release.body.id}`);
  await two.call('DELETE', '/repos/acme/models/git/refs/tags/m@v1');
  expect(
    (await two.call('POST', '/repos/acme/models/git/refs', { body: { ref: 'refs/tags/m@v1', sha: two.first } })).status,
  ).toBe(422);
  await two.end();
  rmSync(dir, { recursive: true });
});

it('remembers reviews, who is asked for one, what happened, and the attempts of a run', async () => {
  const dir = temporary();
  const one = await startWorld({ dir });
  await propose(one);
  const pull = `${base}/pulls/1`;
  const asked = { reviewers: ['amara', 'chen'] };
  await one.call('POST', `${pull}/requested_reviewers`, { token: one.person, body: asked });
  await one.call('POST', `${pull}/reviews`, { token: one.reader, body: { event: 'APPROVE' } });
  const run = one.github.createRun({
    repo: one.repo,
    path: '.github/workflows/train.yml',
    name: 'Train',
    event: 'push',
    ref: 'refs/heads/main',
    sha: one.first,
    actor: 'bo',
  });
  one.github.updateRun(run.id, { status: 'completed', conclusion: 'failure' });
  await one.call('POST', `${base}/actions/runs/${run.id}/rerun`, { token: one.person });
  await one.end();

  const two = await startWorld({ dir });
  expect((await two.call('GET', `${pull}/reviews`)).body).toMatchObject([
    { state: 'APPROVED', user: { login: 'chen' } },
  ]);
  expect((await two.call('GET', pull)).body.requested_reviewers).toMatchObject([{ login: 'amara' }]);
  const events = (await two.call('GET', `${base}/issues/1/timeline`)).body.map((row: { event: string }) => row.event);
  expect(events.sort()).toEqual(['committed', 'review_requested', 'review_requested', 'reviewed']);
  expect((await two.call('GET', `${base}/actions/runs/${run.id}/attempts/1`)).body.conclusion).toBe('failure');
  expect((await two.call('GET', `${base}/actions/runs/${run.id}`)).body).toMatchObject({
    run_attempt: 2,
    status: 'queued',
  });
  await two.end();
  rmSync(dir, { recursive: true });
});

it('fills itself from a seed once, and only makes new tokens the second time', async () => {
  const dir = temporary();
  const folder = temporary();
  writeFileSync(join(folder, 'README.md'), '# Seeded\n');
  const seed = parseSeed(
    {
      organization: 'acme',
      users: [{ login: 'amara' }, { login: 'bo' }, { login: 'chen' }],
      teams: [
        { slug: 'risk', members: [] },
        { slug: 'model-risk', members: ['chen'], parent: 'risk' },
      ],
      repositories: [
        {
          name: 'models',
          folder: '.',
          roles: { amara: 'admin', bo: 'write' },
          team_roles: { risk: 'triage' },
          settings: { immutable_releases: true },
          rulesets: [
            {
              name: 'r',
              target: 'branch',
              conditions: { ref_name: { include: ['~ALL'], exclude: [] } },
              rules: [{ type: 'deletion' }],
            },
          ],
          environments: [
            'canary',
            {
              name: 'production',
              reviewers: ['bo', 'team:risk'],
              prevent_self_review: true,
              can_admins_bypass: false,
              wait_timer: 5,
              branches: ['main'],
            },
          ],
        },
      ],
    },
    folder,
  );
  const one = await startGitHub({ dir, seed });
  expect(one.seeded).toMatchObject({ people: { amara: { role: 'admin' } }, repositories: ['acme/models'] });
  expect((await one.readFile('acme/models', 'main', 'README.md'))?.toString()).toBe('# Seeded\n');
  const token = one.seeded?.people['bo']?.token;
  await one.close();
  const two = await startGitHub({ dir, seed });
  const answer = await fetch(`${two.apiUrl}/user`, { headers: { authorization: `Bearer ${token}` } });
  expect(answer.status).toBe(200);
  expect(two.admin.settings('acme/models').immutable_releases).toBe(true);
  const asked = await fetch(`${two.apiUrl}/repos/acme/models/collaborators/chen/permission`, {
    headers: { authorization: `Bearer ${token}` },
  });
  expect(await asked.json()).toMatchObject({ role_name: 'triage' });
  const shown = await fetch(`${two.apiUrl}/repos/acme/models/environments`);
  expect(await shown.json()).toMatchObject({
    total_count: 2,
    environments: [
      { name: 'canary', protection_rules: [] },
      {
        name: 'production',
        can_admins_bypass: false,
        protection_rules: [
          { type: 'wait_timer', wait_timer: 5 },
          {
            type: 'required_reviewers',
            prevent_self_review: true,
            reviewers: [
              { type: 'User', reviewer: { login: 'bo' } },
              { type: 'Team', reviewer: { slug: 'risk' } },
            ],
          },
          { type: 'branch_policy' },
        ],
        deployment_branch_policy: { custom_branch_policies: true },
      },
    ],
  });
  await two.close();
  for (const path of [dir, folder]) rmSync(path, { recursive: true });
});

it('refuses a seed with all that is wrong with it', () => {
  const seed = { users: [{}], repositories: [{ roles: { bo: 'boss' }, team_roles: { risk: 'boss' } }] };
  expect(() => parseSeed(seed, '.')).toThrow(
    'the seed cannot be used: users[0] has no "login"; repositories[0] has no "name"; repositories[0] has no "owner" and the seed no "organization"; repositories[0].roles.bo is "boss", not one of read, triage, write, maintain, admin; repositories[0].team_roles.risk is "boss", not one of read, triage, write, maintain, admin',
  );
});

it('refuses a seed whose environments name what is not there', async () => {
  const environments = [{ reviewers: 'bo' }, { name: 'a', prevent_self_reviews: true }, 7, 'b'];
  expect(() =>
    parseSeed({ organization: 'acme', users: [], repositories: [{ name: 'm', environments }] }, '.'),
  ).toThrow(
    'the seed cannot be used: repositories[0].environments[0] has no "name"; repositories[0].environments[0].reviewers must be a list of texts; repositories[0].environments[1].prevent_self_reviews is not one of name, reviewers, prevent_self_review, can_admins_bypass, wait_timer, branches; repositories[0].environments[2] is neither a name nor an object with a "name"',
  );
  const repositories = [{ name: 'm', environments: [{ name: 'a', reviewers: ['team:risk'] }] }];
  const seed = parseSeed({ organization: 'acme', users: [], repositories }, '.');
  const dir = temporary();
  await expect(startGitHub({ dir, seed })).rejects.toThrow('the seed has no team "risk" of acme');
  rmSync(dir, { recursive: true });
});

it('looks at the clock while the command runs', async () => {
  const dir = temporary();
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const tick = vi.fn();
  const started = (github: object) => {
    Object.assign(github, { tick });
    return async () => undefined;
  };
  let running: Promise<void> | undefined;
  await new Promise<void>((ready) => {
    running = runSandboxCommand({ dir, out: () => ready(), started });
  });
  vi.advanceTimersByTime(3000);
  expect(tick).toHaveBeenCalledTimes(3);
  process.emit('SIGTERM');
  await running;
  vi.advanceTimersByTime(3000);
  expect(tick).toHaveBeenCalledTimes(3);
  vi.useRealTimers();
  rmSync(dir, { recursive: true });
});

it('prints one JSON line when the command is ready and stops on a signal', async () => {
  const dir = temporary();
  const lines: string[] = [];
  const running = runSandboxCommand({ dir, out: (text) => lines.push(text) });
  await expect.poll(() => lines.length).toBe(1);
  const ready = JSON.parse(lines[0] ?? '') as {
    url: string;
    api_url: string;
    people: Record<string, { token: string }>;
    repositories: string[];
  };
  expect(ready.repositories).toEqual(['sandbox/models']);
  const answer = await fetch(`${ready.api_url}/user`, {
    headers: { authorization: `Bearer ${ready.people['amara']?.token}` },
  });
  expect(((await answer.json()) as { login: string }).login).toBe('amara');
  process.emit('SIGTERM');
  await running;
  await expect(fetch(ready.url)).rejects.toThrow();
  rmSync(dir, { recursive: true });
});

it('rejects when its port is taken', async () => {
  const [one, two] = [temporary(), temporary()];
  const github = await startGitHub({ dir: one });
  await expect(startGitHub({ dir: two, port: Number(new URL(github.url).port) })).rejects.toThrow('EADDRINUSE');
  await github.close();
  for (const path of [one, two]) rmSync(path, { recursive: true });
});

it('closes when its signal aborts', async () => {
  const dir = temporary();
  const stop = new AbortController();
  const github = await startGitHub({ dir, signal: stop.signal });
  stop.abort();
  await github.close();
  await expect(fetch(github.url)).rejects.toThrow();
  rmSync(dir, { recursive: true });
});

it('needs nothing but node and git: it imports no package besides graphql and yaml', async () => {
  const found = await new Promise<string>((resolve) => {
    const child = spawn('grep', ['-rhoE', "from '[^.][^']*'", 'src/sandbox/github']);
    let text = '';
    child.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString();
    });
    child.on('close', () => resolve(text));
  });
  const packages = new Set(
    found
      .split('\n')
      .map((line) => /'(.*)'/.exec(line)?.[1])
      .filter((name) => name !== undefined && !name.startsWith('node:')),
  );
  expect([...packages].sort()).toEqual(['graphql', 'yaml']);
});
