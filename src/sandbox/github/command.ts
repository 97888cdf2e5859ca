import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type GitHubSandbox, startGitHub } from './index.ts';
import { parseSeed, type Seed } from './seed.ts';

/** What `slipway sandbox` uses when it is given no seed: one organization, one empty-ish repository, the usual people. */
const DEFAULT_SEED: Seed = {
  organization: 'sandbox',
  users: ['amara', 'bo', 'chen', 'dara', 'eli', 'farid'].map((login) => ({ login })),
  repositories: [
    {
      name: 'models',
      files: { 'README.md': '# models\n\nA repository in a local GitHub.\n' },
      author: 'amara',
      roles: { amara: 'admin', bo: 'maintain', chen: 'write', dara: 'write', eli: 'triage', farid: 'read' },
    },
  ],
};

/**
 * `slipway sandbox`: serves a local GitHub until SIGINT or SIGTERM. Prints one JSON line with its addresses, people and
 * their tokens when it is ready. `seed` is a file's path. Rejects when the seed is unusable or the port is taken.
 */
export async function runSandboxCommand(options: {
  dir: string;
  port?: number;
  seed?: string;
  out: (text: string) => void;
  /** Called when it serves, before it says so; what comes back is called before it stops. */
  started?: (github: GitHubSandbox) => () => Promise<void>;
}): Promise<void> {
  const file = options.seed === undefined ? undefined : resolve(options.seed);
  const seed = file === undefined ? DEFAULT_SEED : readSeed(file);
  const github = await startGitHub({ dir: options.dir, port: options.port ?? 0, seed });
  const stopped = options.started?.(github);
  const ready = {
    url: github.url,
    api_url: github.apiUrl,
    graphql_url: github.graphqlUrl,
    people: github.seeded?.people ?? {},
    repositories: github.seeded?.repositories ?? [],
  };
  // Wait timers of environments, and what nobody answers in thirty days, end by the clock.
  const ticking = setInterval(() => github.tick(), 1000);
  options.out(`${JSON.stringify(ready)}\n`);
  await new Promise<void>((done) => {
    const stop = (): void => {
      process.off('SIGINT', stop);
      process.off('SIGTERM', stop);
      clearInterval(ticking);
      void (stopped?.() ?? Promise.resolve()).then(() => github.close()).then(done);
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
  });
}

function readSeed(file: string): Seed {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new Error(`the seed must be a JSON file; ${file} could not be read as one`, { cause });
  }
  return parseSeed(value, dirname(file));
}
