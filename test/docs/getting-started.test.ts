/** The guide for beginners, carried out line by line against the local GitHub, by the program as it is shipped. */
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type GitHubSandbox, startGitHub } from '../../src/sandbox/github/index.ts';
import {
  bindGithub,
  createRunner,
  type Runner,
  type RunResult,
  type StepResult,
} from '../../src/sandbox/runner/index.ts';
import { blocksOf, ROOT, readPage } from './support/pages.ts';

const run = promisify(execFile);
const REPOSITORY = 'acme/models';
const GUIDE = 'docs/guides/getting-started.md';

/** As much of GitHub's `gh` as the guide uses, for a GitHub that `gh` does not talk to. */
const GH = `
import { readFileSync } from 'node:fs';
const [group, ...rest] = process.argv.slice(2);
const { GH_TOKEN: token, GITHUB_API_URL: api, GITHUB_REPOSITORY: repository } = process.env;
async function send(method, path, body) {
  const headers = { authorization: 'Bearer ' + token, 'content-type': 'application/json' };
  const answer = await fetch(api + path, { method, headers, ...(body === undefined ? {} : { body }) });
  const text = await answer.text();
  if (!answer.ok) throw new Error(method + ' ' + path + ': ' + answer.status + ' ' + text);
  return text === '' ? null : JSON.parse(text);
}
if (group === 'auth') console.log(token);
else if (group === 'api') {
  const method = rest[rest.indexOf('--method') + 1];
  const path = rest.find((word) => word.startsWith('/'));
  const fields = rest.flatMap((word, at) => (word === '-F' ? [rest[at + 1].split('=')] : []));
  const given = Object.fromEntries(fields.map(([key, value]) => [key, JSON.parse(value)]));
  const body = fields.length === 0 ? undefined : JSON.stringify(given);
  await send(method, path, rest.includes('--input') ? readFileSync(0, 'utf8') : body);
} else if (group === 'workflow') {
  const inputs = Object.fromEntries(rest.flatMap((word, at) => (word === '-f' ? [rest[at + 1].split(/=(.*)/s).slice(0, 2)] : [])));
  await send('POST', '/repos/' + repository + '/actions/workflows/' + rest[1] + '/dispatches', JSON.stringify({ ref: 'main', inputs }));
} else if (group === 'pr') {
  const [action, branch, ...words] = rest;
  const [{ number }] = await send('GET', '/repos/' + repository + '/pulls?state=open&head=' + encodeURIComponent(repository.split('/')[0] + ':' + branch));
  const of = '/repos/' + repository;
  if (action === 'review' && words[0] === '--approve') await send('POST', of + '/pulls/' + number + '/reviews', JSON.stringify({ event: 'APPROVE' }));
  else if (action === 'comment' && words[0] === '--body') await send('POST', of + '/issues/' + number + '/comments', JSON.stringify({ body: words[1] }));
  else throw new Error('gh pr ' + action + ' is not known here');
} else throw new Error('gh ' + group + ' is not known here');
`;

let dir: string;
/** How far GitHub's clock is ahead: people take their time between two steps. */
let ahead = 0;
let github: GitHubSandbox;
let runner: Runner;
let environment: Record<string, string>;
let checkout: string;

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'slipway-guide-'));
  github = await startGitHub({ dir: join(dir, 'github'), clock: () => new Date(Date.now() + ahead) });
  github.addOrg('acme');
  github.addUser('amara');
  await github.addRepo({ owner: 'acme', name: 'models', files: { 'README.md': '# models\n' }, author: 'amara' });
  github.setRole({ repo: REPOSITORY, login: 'amara', role: 'admin' });
  runner = createRunner({
    github: bindGithub(github),
    dir: join(dir, 'runner'),
    actions: { 'slipway-dev/slipway': ROOT },
  });
  runner.attach();
  const home = join(dir, 'home');
  const bin = join(dir, 'bin');
  mkdirSync(home);
  mkdirSync(bin);
  symlinkSync(ROOT, join(home, 'slipway'));
  writeFileSync(join(bin, 'gh.mjs'), GH);
  writeFileSync(join(bin, 'gh'), `#!/bin/sh\nexec node "${bin}/gh.mjs" "$@"\n`, { mode: 0o755 });
  const token = github.personToken('amara');
  checkout = join(dir, 'models');
  environment = {
    PATH: `${bin}:${process.env['PATH'] ?? ''}`,
    HOME: home,
    NO_COLOR: '1',
    GH_TOKEN: token,
    GITHUB_SERVER_URL: github.url,
    GITHUB_API_URL: github.apiUrl,
    GITHUB_GRAPHQL_URL: github.graphqlUrl,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_AUTHOR_NAME: 'amara',
    GIT_AUTHOR_EMAIL: 'amara@users.noreply.github.com',
    GIT_COMMITTER_NAME: 'amara',
    GIT_COMMITTER_EMAIL: 'amara@users.noreply.github.com',
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'http.extraHeader',
    GIT_CONFIG_VALUE_0: `Authorization: Basic ${Buffer.from(`amara:${token}`).toString('base64')}`,
  };
  await run('git', ['clone', '--quiet', `${github.url}/${REPOSITORY}.git`, checkout], { env: environment });
});
afterAll(async () => {
  await runner.close();
  await github.close();
  rmSync(dir, { recursive: true, force: true });
});

const [program = '', ...steps] = blocksOf(readPage(GUIDE))
  .filter((block) => block.language === 'sh')
  .map((block) => block.text);

/** Carries out one block of the guide, in the shell that its first block prepared, and waits for the runs it starts. */
async function carryOut(block: string): Promise<string> {
  ahead += 2_000;
  const { stdout } = await run('bash', ['-euo', 'pipefail', '-c', `${program}\n${block}`], {
    cwd: checkout,
    env: environment,
  });
  for (const one of await runner.settle())
    expect(one.conclusion, `${one.workflow.path}\n${logOf(one)}`).toBe('success');
  return stdout;
}

function logOf(of: RunResult): string {
  const lines = (steps: readonly StepResult[]): string[] =>
    steps.flatMap((step) => [
      `${step.name}: ${step.conclusion}`,
      ...step.log.map((line) => line.text),
      ...lines(step.children),
    ]);
  return of.jobs.flatMap((job) => lines(job.steps)).join('\n');
}

/** What `init` says an administrator should do: the commands of the first tier. */
async function protect(): Promise<void> {
  const file = join(dir, 'init.json');
  await carryOut(`slipway init . --model flight-delay --json ${file}`);
  const { record } = JSON.parse(readFileSync(file, 'utf8')) as {
    record: { commands: { tier: string; command: string }[] };
  };
  const commands = record.commands.filter((one) => one.tier === 'detected');
  expect(commands).toHaveLength(2);
  for (const { command } of commands) await carryOut(command);
}

/** Closed pull requests, newest first. */
async function pulls(): Promise<readonly { readonly title: string; readonly merged_at: string | null }[]> {
  const headers = { authorization: `Bearer ${environment['GH_TOKEN']}` };
  const answer = await fetch(`${github.apiUrl}/repos/${REPOSITORY}/pulls?state=closed`, { headers });
  return (await answer.json()) as never;
}

describe('the getting-started guide', () => {
  it('leads from an empty repository to a version in production, and back', async () => {
    const outputs: string[] = [];
    for (const [index, block] of steps.entries()) {
      outputs.push(await carryOut(block));
      if (index === 0) await protect();
    }
    const all = outputs.join('\n');
    expect(all).toContain('.github/slipway.yml is a valid policy');
    expect(all).toMatch(/flight-delay {2}1\.0\.0 {3}staging: 1\.0\.0/);
    expect(all).toContain('acme/models has everything that its policy needs');
    expect(readFileSync(join(dir, 'served/model.json'), 'utf8')).toContain('{');
    const last = outputs.at(-1) ?? '';
    expect(last).toMatch(/^flight-delay@1\.0\.0@sha256:[0-9a-f]{64}$/m);
    expect(last).toContain('alerts on every third flight');
    expect(last).toContain('The registry is whole');
    expect(await github.readRef(REPOSITORY, 'refs/tags/flight-delay@v1.1.0')).toBeDefined();
    const closed = await pulls();
    expect(closed.map(({ title, merged_at }) => ({ title, merged_at }))).toEqual(
      ['1.1.0', '1.0.0'].map((version) => ({
        title: `Promote flight-delay ${version} to production (promoted)`,
        merged_at: null,
      })),
    );
    expect(existsSync(join(checkout, '.github/slipway.yml.before'))).toBe(false);
  });
});
