/** The program as people run it: the bundle, in a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Result } from '../../src/core/result.ts';

/** The bundle under test: the one checked in, unless another is named. */
export const BUNDLE =
  process.env['SLIPWAY_TEST_BUNDLE'] ?? fileURLToPath(new URL('../../dist/index.js', import.meta.url));

/** Folder of the project that the bundle lies in, with its actions and examples. */
export const PROJECT = dirname(dirname(BUNDLE));

export interface Ended {
  /** Null when it was killed. */
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  /** What it wrote with `--json`; null when it did not come so far. */
  readonly result: Result<Record<string, unknown>> | null;
}

export interface Program {
  readonly process: ChildProcess;
  readonly ended: Promise<Ended>;
}

/**
 * Starts `slipway ARGS`; nothing of this process's environment but the PATH is passed on. It works in a folder of its own,
 * or in the one given.
 */
export function startProgram(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  options: { readonly cwd?: string } = {},
): Program {
  const folder = mkdtempSync(join(tmpdir(), 'slipway-program-'));
  const file = join(folder, 'result.json');
  const child = spawn(process.execPath, [BUNDLE, ...args, '--json', file], {
    cwd: options.cwd ?? folder,
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      output[name] += text;
    });
  }
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      const result = readResult(file);
      rmSync(folder, { recursive: true, force: true });
      resolve({ code, signal, ...output, result });
    });
  });
  return { process: child, ended };
}

export function runProgram(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  options: { readonly cwd?: string } = {},
): Promise<Ended> {
  return startProgram(args, env, options).ended;
}

function readResult(file: string): Ended['result'] {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Ended['result'];
  } catch {
    return null;
  }
}
