/** What somebody with the right to push can do to a registry behind its back. */
import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Context } from '../../src/operations/context.ts';
import { REPOSITORY, type Registry } from './registry.ts';

export const LEDGER = 'model-registry';

/** Git in the repository as it lies on the platform's disk. */
export function platformGit(registry: Pick<Registry, 'github'>, ...args: string[]): string {
  return execFileSync('git', ['-C', registry.github.gitDir(REPOSITORY), ...args], { encoding: 'utf8' }).trim();
}

export interface Clone {
  readonly dir: string;
  read(path: string): string;
  json(path: string): Record<string, unknown>;
  write(path: string, content: string | Uint8Array): void;
  remove(path: string): void;
  git(...args: string[]): string;
}

const run = promisify(execFile);

/** Clones the ledger as a person, lets them change it, and pushes what they made of it. */
export async function pushToLedger(
  registry: Pick<Registry, 'github'>,
  login: string,
  change: (clone: Clone) => void,
  options: { readonly force?: true } = {},
): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'slipway-clone-'));
  const token = registry.github.personToken(login);
  const url = `${registry.github.url.replace('http://', `http://x-access-token:${token}@`)}/${REPOSITORY}.git`;
  const who = ['-c', `user.name=${login}`, '-c', `user.email=${login}@example.test`, '-C', dir];
  // What talks to the platform must not block it: it is served by this very process.
  const remote = (...args: string[]) => run('git', [...who, ...args]);
  const git = (...args: string[]): string =>
    execFileSync('git', [...who, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  try {
    await remote('clone', '--quiet', '--branch', LEDGER, url, '.');
    const before = git('rev-parse', 'HEAD');
    change({
      dir,
      git,
      read: (path) => readFileSync(join(dir, path), 'utf8'),
      json: (path) => JSON.parse(readFileSync(join(dir, path), 'utf8')) as Record<string, unknown>,
      write: (path, content) => {
        mkdirSync(dirname(join(dir, path)), { recursive: true });
        writeFileSync(join(dir, path), content);
      },
      remove: (path) => rmSync(join(dir, path), { recursive: true }),
    });
    git('add', '--all');
    if (git('rev-parse', 'HEAD') === before) git('commit', '--quiet', '--message', 'housekeeping');
    await remote('push', '--quiet', ...(options.force === true ? ['--force'] : []), 'origin', `HEAD:${LEDGER}`);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** Stops an operation at the moment it would write, and hands out what it would have written. */
class Caught extends Error {
  readonly additions: ReadonlyMap<string, string>;
  constructor(additions: ReadonlyMap<string, string>) {
    super('caught');
    this.additions = additions;
  }
}

/**
 * Runs an operation by a policy of the forger's own, and returns the files of the commit it would make: an event with
 * everything derived from it, right in every digest, and with the forger's own proof of origin.
 */
export async function forge(
  context: Context,
  of: { readonly policy: string; readonly run: (context: Context) => Promise<unknown> },
): Promise<ReadonlyMap<string, string>> {
  const { ledger } = context.ports;
  const forged: Context = {
    ...context,
    ports: {
      ...context.ports,
      ledger: {
        ...ledger,
        read: async (query) => {
          const snapshot = await ledger.read(query);
          return { ...snapshot, policy: { ...snapshot.policy, text: of.policy } };
        },
        commit: async (commit) => {
          throw new Caught(commit.additions);
        },
      },
    },
  };
  try {
    const result = await of.run(forged);
    throw new Error(`the operation wrote nothing: ${JSON.stringify(result).slice(0, 500)}`);
  } catch (error) {
    if (error instanceof Caught) return error.additions;
    throw error;
  }
}
