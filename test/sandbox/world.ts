import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type GitHubSandbox, type StartOptions, startGitHub } from '../../src/sandbox/github/index.ts';
import { createExchangeValidator, type ExchangeValidator } from '../support/contract.ts';

export interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  body: any;
  headers: Headers;
}

export interface World {
  github: GitHubSandbox;
  contract: ExchangeValidator;
  dir: string;
  repo: string;
  /** The first commit of the default branch. */
  first: string;
  admin: string;
  person: string;
  reader: string;
  job: string;
  clock: { now: Date };
  call(method: string, path: string, options?: CallOptions): Promise<Answer>;
  graphql(query: string, variables?: Record<string, unknown>, token?: string): Promise<Answer>;
  commit(options: CommitOptions): Promise<Answer>;
  /** Closes the server; the contract must hold. */
  end(): Promise<void>;
}

export interface CallOptions {
  token?: string | undefined;
  body?: unknown;
  headers?: Record<string, string>;
}

export interface CommitOptions {
  head: string;
  files: Record<string, string | null>;
  branch?: string;
  token?: string;
  message?: string;
}

export const WORKFLOW = `name: Train
on:
  push:
  workflow_dispatch:
    inputs:
      model: { required: true }
      stage: { type: choice, options: [canary, production], default: canary }
jobs:
  train:
    runs-on: ubuntu-latest
    steps:
      - run: echo trained
`;

/** A local GitHub with one repository, people of three roles and a job's token; every exchange is judged. */
export async function startWorld(options: Partial<StartOptions> & { private?: boolean } = {}): Promise<World> {
  const dir = options.dir ?? mkdtempSync(join(tmpdir(), 'sandbox-'));
  const contract = createExchangeValidator();
  const clock = { now: new Date('2026-03-01T10:00:00Z') };
  const github = await startGitHub({ clock: () => clock.now, observe: contract.observe, ...options, dir });
  const repo = 'acme/models';
  github.addOrg('acme');
  for (const login of ['amara', 'bo', 'chen']) github.addUser(login);
  if (!(await exists(github, repo))) {
    const files = { 'README.md': '# Models\n', 'train.py': 'print(1)\n', '.github/workflows/train.yml': WORKFLOW };
    await github.addRepo({ owner: 'acme', name: 'models', files, private: options.private ?? false });
  }
  github.setRole({ repo, login: 'amara', role: 'admin' });
  github.setRole({ repo, login: 'bo', role: 'write' });
  github.setRole({ repo, login: 'chen', role: 'read' });
  const first = (await github.readRef(repo, 'refs/heads/main')) ?? '';
  const job = github.jobToken({
    repo,
    permissions: {
      contents: 'write',
      issues: 'write',
      checks: 'write',
      deployments: 'write',
      statuses: 'write',
      actions: 'write',
      'pull-requests': 'write',
    },
  });
  const call: World['call'] = async (method, path, given = {}) => {
    const token = 'token' in given ? given.token : job;
    const response = await fetch(path.startsWith('http') ? path : `${github.apiUrl}${path}`, {
      method,
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(given.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...given.headers,
      },
      ...(given.body === undefined
        ? {}
        : { body: typeof given.body === 'string' ? given.body : JSON.stringify(given.body) }),
    });
    const text = await response.text();
    const json = response.headers.get('content-type')?.includes('json') === true;
    return { status: response.status, body: json && text !== '' ? JSON.parse(text) : text, headers: response.headers };
  };
  const graphql: World['graphql'] = (query, variables = {}, token = job) =>
    call('POST', github.graphqlUrl, { token, body: { query, variables } });
  const commit: World['commit'] = ({ head, files, branch = 'main', token = job, message = 'Change' }) => {
    const additions = Object.entries(files).flatMap(([path, text]) =>
      text === null ? [] : [{ path, contents: Buffer.from(text).toString('base64') }],
    );
    const deletions = Object.entries(files).flatMap(([path, text]) => (text === null ? [{ path }] : []));
    const input = {
      branch: { repositoryNameWithOwner: repo, branchName: branch },
      expectedHeadOid: head,
      message: { headline: message },
      fileChanges: { additions, deletions },
    };
    return graphql(
      'mutation($input: CreateCommitOnBranchInput!) { createCommitOnBranch(input: $input) { commit { oid } ref { name } } }',
      { input },
      token,
    );
  };
  const end = async (): Promise<void> => {
    await github.close();
    if (options.dir === undefined) rmSync(dir, { recursive: true, force: true });
    contract.expectNoViolations();
  };
  const tokens = {
    admin: github.personToken('amara'),
    person: github.personToken('bo'),
    reader: github.personToken('chen'),
  };
  return { github, contract, dir, repo, first, job, clock, call, graphql, commit, end, ...tokens };
}

async function exists(github: GitHubSandbox, repo: string): Promise<boolean> {
  try {
    await github.readRef(repo, 'refs/heads/main');
    return true;
  } catch {
    return false;
  }
}
