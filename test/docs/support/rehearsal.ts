/** A small registry in which jobs act as they do on GitHub: what examples and numbers in the documentation are taken from. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPorts, type LocalPorts } from '../../../src/adapters/local-ports.ts';
import { documentText } from '../../../src/core/canonical.ts';
import { GENESIS_SCHEMA, genesisPage } from '../../../src/core/setup.ts';
import type { Context } from '../../../src/operations/context.ts';
import { evaluate } from '../../../src/operations/evaluate.ts';
import { hold, resume } from '../../../src/operations/hold.ts';
import { promote } from '../../../src/operations/promote.ts';
import { history, info, list } from '../../../src/operations/read.ts';
import { reconcile } from '../../../src/operations/reconcile.ts';
import { register } from '../../../src/operations/register.ts';
import { resolve } from '../../../src/operations/resolve.ts';
import { rollback } from '../../../src/operations/rollback.ts';
import { verify } from '../../../src/operations/verify.ts';
import { type GitHubSandbox, startGitHub } from '../../../src/sandbox/github/index.ts';
import { testClock } from '../../support/registry.ts';
import { ROOT } from './pages.ts';

export const REPOSITORY = 'acme/flight-delay';
export const MODEL = 'flight-delay';
const PEOPLE = { amara: 'admin', bo: 'maintain', chen: 'write', dara: 'read', eli: 'maintain' } as const;
type Person = keyof typeof PEOPLE;
const EXAMPLE = join(ROOT, 'examples/flight-delay');
const ABANDON_AFTER = 86_400_000;

/** One operation and what it asked of GitHub: REST and GraphQL calls, and calls to the service that signs job identities. */
export interface Measured {
  readonly name: string;
  readonly api: readonly string[];
  readonly identity: number;
}

export interface Rehearsal {
  readonly github: GitHubSandbox;
  readonly genesis: string;
  readonly subjects: readonly string[];
  readonly measured: readonly Measured[];
  /** Text of a file of the ledger. */
  ledgerFile(path: string): Promise<string>;
  /** Text of an asset of a release. */
  asset(tag: string, name: string): Promise<string>;
  close(): Promise<void>;
}

/** Long flights are a quarter of all and settle little: the second version may lose more of them than the example allows. */
const LONG_FLIGHTS = 'slice: distance_band=long, vs: live, tolerance: ';

/** Registers and evaluates two versions, promotes them, rolls one back, and looks at it from every side. */
export async function startRehearsal(): Promise<Rehearsal> {
  const dir = mkdtempSync(join(tmpdir(), 'slipway-docs-'));
  const clock = { now: new Date('2026-03-02T09:00:00Z') };
  const github = await startGitHub({ dir: join(dir, 'github'), clock: () => clock.now, limits: { enabled: false } });
  github.addOrg('acme');
  for (const login of Object.keys(PEOPLE)) github.addUser(login);
  const read = (path: string): string => readFileSync(join(EXAMPLE, path), 'utf8');
  const paths = [
    '.github/slipway.yml',
    ...['train', 'promote', 'rollback', 'registry'].map((name) => `.github/workflows/${name}.yml`),
  ];
  const files = Object.fromEntries([...paths, 'train.mjs'].map((path) => [path, read(path)]));
  await github.addRepo({
    owner: 'acme',
    name: 'flight-delay',
    files,
    author: 'amara',
    settings: { immutable_releases: true },
  });
  for (const [login, role] of Object.entries(PEOPLE)) github.setRole({ repo: REPOSITORY, login, role });

  const environment = (token: string): Record<string, string> => ({
    GITHUB_REPOSITORY: REPOSITORY,
    GITHUB_SERVER_URL: github.url,
    GITHUB_API_URL: github.apiUrl,
    GITHUB_GRAPHQL_URL: github.graphqlUrl,
    GITHUB_TOKEN: token,
  });
  const admin = await createPorts({ env: environment(github.personToken('amara')), clock: testClock(clock) });
  const first = documentText({ schema: GENESIS_SCHEMA, repository: REPOSITORY, created_at: '2026-03-02T09:00:00Z' });
  const made = await admin.ledger.create(
    new Map([
      ['genesis.json', first],
      ['README.md', genesisPage(REPOSITORY)],
    ]),
  );
  if (made.kind !== 'created') throw new Error('the ledger could not be made');
  const genesis = made.commit;
  const policy = (files['.github/slipway.yml'] ?? '').replace(`${LONG_FLIGHTS}0.03`, `${LONG_FLIGHTS}0.07`);
  await pinGenesis({ github, genesis, policy, token: github.personToken('amara') });
  const source = (await github.readRef(REPOSITORY, 'refs/heads/main')) ?? '';

  let seen: { api: string[]; identity: number } = { api: [], identity: 0 };
  github.onRequest(({ method, url }) => {
    if (url.startsWith('/_services/')) seen.identity += 1;
    else seen.api.push(`${method} ${url.split('?')[0] ?? ''}`);
  });
  const measured: Measured[] = [];
  const measure = async <T>(name: string, act: () => Promise<T>): Promise<T> => {
    seen = { api: [], identity: 0 };
    const result = await act();
    if (!measured.some((one) => one.name === name)) measured.push({ name, ...seen });
    clock.now = new Date(clock.now.getTime() + 3_600_000);
    return result;
  };

  /** What the operation finds in a job that this person's push or dispatch has started. */
  async function job(of: { readonly as: Person; readonly workflow: string; readonly event: string }): Promise<Context> {
    const path = `.github/workflows/${of.workflow}.yml`;
    const ref = 'refs/heads/main';
    const run = github.createRun({
      repo: REPOSITORY,
      path,
      name: of.workflow,
      event: of.event,
      ref,
      sha: source,
      actor: of.as,
    });
    const claims = {
      repository: REPOSITORY,
      ref,
      sha: source,
      workflow: of.workflow,
      workflow_path: path,
      run_id: run.id,
      actor: of.as,
      event_name: of.event,
    };
    const identity = github.oidcRequest(claims);
    const permissions = { contents: 'write', checks: 'write', issues: 'write', 'id-token': 'write' } as const;
    const env = {
      ...environment(github.jobToken({ repo: REPOSITORY, permissions, run: run.id })),
      GITHUB_ACTIONS: 'true',
      GITHUB_ACTOR: of.as,
      GITHUB_TRIGGERING_ACTOR: of.as,
      GITHUB_RUN_ID: String(run.id),
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_JOB: of.workflow === 'train' ? 'register' : of.workflow,
      GITHUB_REF: ref,
      GITHUB_SHA: source,
      GITHUB_EVENT_NAME: of.event,
      GITHUB_WORKFLOW_REF: `${REPOSITORY}/${path}@${ref}`,
      ACTIONS_ID_TOKEN_REQUEST_URL: identity.requestUrl,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: identity.requestToken,
    };
    const ports = await createPorts({ env, clock: testClock(clock) });
    return { ports, caller: await ports.caller(), mode: 'apply', patience: 60_000 };
  }
  const reader = async (): Promise<LocalPorts> =>
    createPorts({ env: environment(github.personToken('dara')), clock: testClock(clock) });
  const started = { event: 'workflow_dispatch' } as const;

  const subjects: string[] = [];
  const registerFolder = async (folder: string): Promise<void> => {
    const result = await measure('register', async () => {
      const context = await job({ as: 'chen', workflow: 'train', event: 'push' });
      const model = await (context.ports as LocalPorts).modelFolder(join(EXAMPLE, 'registry-inputs', folder));
      return register(context, {
        model: MODEL,
        folder: model,
        version: null,
        bump: null,
        source,
        ref: 'refs/heads/main',
      });
    });
    if (result.record === null) throw new Error(`register: ${result.summary}`);
    subjects.push(result.record.subject);
  };
  const evaluateFolder = async (
    name: string,
    of: { readonly subject: string; readonly folder: string },
  ): Promise<void> => {
    const result = await measure(name, async () =>
      evaluate(await job({ as: 'chen', workflow: 'train', event: 'push' }), {
        subject: of.subject,
        stage: null,
        candidate: [join(EXAMPLE, 'registry-inputs', of.folder, 'predictions.csv')],
        baseline: [],
        set: { name: null, digest: null },
        measuredAt: null,
        selfCheck: 'no',
        comment: 'no',
        report: null,
      }),
    );
    if (result.decision !== 'done') throw new Error(`evaluate: ${result.summary}`);
  };
  const promoteTo = async (
    name: string,
    of: { readonly subject: string; readonly to: string; readonly reason: string | null },
  ): Promise<void> => {
    const result = await measure(name, async () =>
      promote(await job({ as: 'bo', workflow: 'promote', ...started }), { ...of, link: null, expectedLive: null }),
    );
    if (result.decision !== 'done') throw new Error(`promote: ${result.summary}`);
  };

  await registerFolder('1-baseline');
  await evaluateFolder('eval-gate (nothing live)', { subject: subjects[0] ?? '', folder: '1-baseline' });
  await promoteTo('promote (first of a stage)', { subject: subjects[0] ?? '', to: 'staging', reason: null });
  await promoteTo('promote (first of a stage)', {
    subject: subjects[0] ?? '',
    to: 'production',
    reason: 'first model',
  });
  await registerFolder('2-routes');
  await evaluateFolder('eval-gate', { subject: subjects[1] ?? '', folder: '2-routes' });
  await promoteTo('promote', { subject: subjects[1] ?? '', to: 'staging', reason: null });
  await promoteTo('promote (on an evaluation)', {
    subject: subjects[1] ?? '',
    to: 'production',
    reason: 'better on March',
  });
  const back = await measure('rollback', async () =>
    rollback(await job({ as: 'eli', workflow: 'rollback', ...started }), {
      model: MODEL,
      stage: 'production',
      to: null,
      reason: 'alerts on every third flight',
      link: null,
      incident: null,
    }),
  );
  if (back.decision !== 'done') throw new Error(`rollback: ${back.summary}`);
  await measure('resume', async () =>
    resume(await job({ as: 'bo', workflow: 'registry', ...started }), {
      model: MODEL,
      hold: null,
      reason: 'cause found',
    }),
  );
  await measure('hold', async () =>
    hold(await job({ as: 'bo', workflow: 'registry', ...started }), {
      model: MODEL,
      stages: ['production'],
      reason: 'year-end',
      until: null,
    }),
  );
  await measure('reconcile (nothing owed)', async () =>
    reconcile(await job({ as: 'bo', workflow: 'registry', ...started }), { model: null, abandonAfter: ABANDON_AFTER }),
  );
  const download = { to: join(dir, 'served'), roles: null };
  const look = { at: null, download: null };
  await measure('resolve an alias', async () =>
    resolve({ ports: await reader() }, { reference: `${MODEL}@champion`, ...look }),
  );
  await measure('resolve an alias and download', async () =>
    resolve({ ports: await reader() }, { reference: `${MODEL}@champion`, at: null, download }),
  );
  await measure('resolve as of a time', async () =>
    resolve(
      { ports: await reader() },
      { reference: `${MODEL}@production`, at: '2026-03-02T14:30:00Z', download: null },
    ),
  );
  await measure('list', async () => list({ ports: await reader() }));
  await measure('info on a model', async () => info({ ports: await reader() }, { reference: MODEL }));
  await measure('history', async () => history({ ports: await reader() }, { model: MODEL, limit: 50, before: null }));
  const verified = await measure('verify (this registry)', async () =>
    verify({ ports: await reader() }, { model: null, after: null, releases: 200, bytes: 'digests' }),
  );
  if (verified.decision !== 'done') throw new Error(`verify: ${verified.summary}`);

  return {
    github,
    genesis,
    subjects,
    measured,
    ledgerFile: async (path) => {
      const bytes = await github.readFile(REPOSITORY, 'model-registry', path);
      if (bytes === undefined) throw new Error(`the ledger has no ${path}`);
      return bytes.toString('utf8');
    },
    asset: async (tag, name) => {
      const text = await (await reader()).releases.readText({ tag, name, limit: 1024 * 1024 });
      if (text === null) throw new Error(`release ${tag} has no ${name}`);
      return text;
    },
    close: async () => {
      await github.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** What a person does after `slipway init`: the pin goes to the default branch. */
async function pinGenesis(of: {
  readonly github: GitHubSandbox;
  readonly genesis: string;
  readonly policy: string;
  readonly token: string;
}): Promise<void> {
  const { github, genesis, policy, token } = of;
  const url = `${github.apiUrl}/repos/${REPOSITORY}/contents/.github/slipway.yml`;
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const { sha } = (await (await fetch(url, { headers })).json()) as { sha: string };
  const content = Buffer.from(policy.replace(/^ledger:.*$/m, `ledger:\n  genesis: ${genesis}`)).toString('base64');
  const body = JSON.stringify({ message: 'Pin the ledger', content, sha, branch: 'main' });
  const answer = await fetch(url, { method: 'PUT', headers, body });
  if (!answer.ok) throw new Error(`the pin could not be written: ${answer.status} ${await answer.text()}`);
}
