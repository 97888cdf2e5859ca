/** A registry on the local GitHub, with the real adapters: what most tests of operations stand on. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createPorts, type LocalPorts } from '../../src/adapters/local-ports.ts';
import type { Context } from '../../src/operations/context.ts';
import type { Clock } from '../../src/ports.ts';
import { type GitHubSandbox, startGitHub } from '../../src/sandbox/github/index.ts';

export const REPOSITORY = 'acme/models';

/** Policy of most tests: nothing asks for sign-offs, and events need no proof of origin. */
export const POLICY = `version: 1
lifecycle: basic
ledger:
  unproven-origin: warn
roles:
  maintainers: { permission: maintain }
  writers: { permission: write }
permissions:
  register: [writers, automation]
  promote: { staging: [writers, automation], production: [maintainers], archived: [maintainers], none: [maintainers] }
  rollback: [maintainers]
  hold: [maintainers]
aliases:
  champion: { follows: production }
  challenger: { follows: staging }
models:
  flight-delay: { description: 'Will this flight be late?', owner: amara }
  other-model: {}
`;

export interface Registry {
  readonly github: GitHubSandbox;
  readonly dir: string;
  readonly clock: { now: Date };
  /** Commit of the default branch that versions are built from. */
  readonly source: string;
  /** Ports of a person of the repository. */
  ports(login: string): Promise<LocalPorts>;
  context(
    login: string,
    options?: { readonly id?: string; readonly mode?: Context['mode']; readonly patience?: number },
  ): Promise<Context>;
  /** A model folder with a model file of the given text; returns its path. */
  folder(name: string, files: Readonly<Record<string, string>>): string;
  env(login: string): Record<string, string>;
  close(): Promise<void>;
}

export const PEOPLE = { amara: 'admin', bo: 'maintain', chen: 'write', dara: 'read' } as const;

/** Files of a version; the text of the model makes its content. */
export function modelFiles(text: string, extra: Readonly<Record<string, string>> = {}): Record<string, string> {
  return { 'model.json': `{"weights":"${text}"}\n`, 'MODEL_CARD.md': `# Flight delay\n\nModel ${text}.\n`, ...extra };
}

/** Time in tests passes without waiting: sleeping moves it on. */
export function testClock(clock: { now: Date }): Clock {
  return {
    now: () => clock.now.getTime(),
    sleep: async (milliseconds) => {
      clock.now = new Date(clock.now.getTime() + milliseconds);
      await new Promise((resolve) => setImmediate(resolve));
    },
    random: () => Math.random(),
  };
}

export async function startRegistry(
  options: { readonly policy?: string; readonly ledger?: 'made' | 'missing' } = {},
): Promise<Registry> {
  const dir = mkdtempSync(join(tmpdir(), 'slipway-'));
  const clock = { now: new Date('2026-03-02T09:00:00Z') };
  const github = await startGitHub({ dir: join(dir, 'github'), clock: () => clock.now, limits: { enabled: false } });
  github.addOrg('acme');
  for (const login of Object.keys(PEOPLE)) github.addUser(login);
  await github.addRepo({
    owner: 'acme',
    name: 'models',
    files: {
      '.github/slipway.yml': options.policy ?? POLICY,
      '.github/workflows/train.yml': 'on: push\njobs: {}\n',
      'README.md': '# Models\n',
    },
  });
  for (const [login, role] of Object.entries(PEOPLE)) github.setRole({ repo: REPOSITORY, login, role });
  const source = (await github.readRef(REPOSITORY, 'refs/heads/main')) ?? '';
  const tokens = new Map<string, string>();
  const env = (login: string): Record<string, string> => {
    const token = tokens.get(login) ?? github.personToken(login);
    tokens.set(login, token);
    return {
      GITHUB_REPOSITORY: REPOSITORY,
      GITHUB_SERVER_URL: github.url,
      GITHUB_API_URL: github.apiUrl,
      GITHUB_GRAPHQL_URL: github.graphqlUrl,
      GITHUB_TOKEN: token,
    };
  };
  const ports = async (login: string): Promise<LocalPorts> => createPorts({ env: env(login), clock: testClock(clock) });
  const registry: Registry = {
    github,
    dir,
    clock,
    source,
    ports,
    env,
    context: async (login, { id, mode = 'apply', patience = 60_000 } = {}) => {
      const made = await ports(login);
      return { ports: made, caller: await made.caller(id === undefined ? {} : { id }), mode, patience };
    },
    folder: (name, files) => {
      for (const [path, text] of Object.entries(files)) {
        const file = join(dir, 'folders', name, path);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, text);
      }
      return join(dir, 'folders', name);
    },
    close: async () => {
      await github.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
  if (options.ledger !== 'missing')
    await (await ports('amara')).ledger.create(
      new Map([
        ['README.md', '# Model registry\n'],
        ['genesis.json', '{}\n'],
      ]),
    );
  return registry;
}
