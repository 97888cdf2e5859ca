import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { StringDecoder } from 'node:string_decoder';
import { messageOf } from './problems.ts';

export interface ProcessInput {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** The whole environment; nothing is inherited. */
  readonly env: Readonly<Record<string, string>>;
  readonly onLine: (line: string) => void;
  /** Ends the process group when aborted. */
  readonly signal: AbortSignal;
  readonly timeoutMs: number | undefined;
  /** Between SIGINT and SIGTERM, and again before SIGKILL. */
  readonly graceMs: number;
}

export type ProcessOutcome =
  | { readonly kind: 'exited'; readonly code: number; readonly orphanGroup: number | undefined }
  | { readonly kind: 'timed_out' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'not_started'; readonly message: string };

/** How long output of grandchildren is awaited after the process itself ended. */
const DRAIN_MS = 2_000;

// Groups of their own do not end with the runner's process, so it ends them when it goes.
const liveGroups = new Set<number>();
let watching = false;

function watchGroup(group: number | undefined): void {
  if (group === undefined) return;
  liveGroups.add(group);
  if (watching) return;
  watching = true;
  process.once('exit', () => {
    for (const live of liveGroups) signalGroup(live, 'SIGKILL');
  });
}

/**
 * Runs a program in a process group of its own and hands its output on line by line (both streams). On timeout or
 * cancellation the whole group is ended: SIGINT, SIGTERM, SIGKILL.
 */
export function runProcess(input: ProcessInput): Promise<ProcessOutcome> {
  if (input.signal.aborted) return Promise.resolve({ kind: 'cancelled' });
  return new Promise((resolve) => {
    const child = spawn(input.command, [...input.args], {
      cwd: input.cwd,
      env: { ...input.env },
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    watchGroup(child.pid);
    let ended: 'timed_out' | 'cancelled' | undefined;
    const timers: NodeJS.Timeout[] = [];
    const stop = (reason: 'timed_out' | 'cancelled') => {
      if (ended !== undefined) return;
      ended = reason;
      signalGroup(child.pid, 'SIGINT');
      timers.push(setTimeout(() => signalGroup(child.pid, 'SIGTERM'), input.graceMs));
      timers.push(setTimeout(() => signalGroup(child.pid, 'SIGKILL'), input.graceMs * 2));
    };
    const cancel = () => stop('cancelled');
    input.signal.addEventListener('abort', cancel, { once: true });
    if (input.timeoutMs !== undefined) timers.push(setTimeout(() => stop('timed_out'), input.timeoutMs));
    const finish = (outcome: ProcessOutcome) => {
      for (const timer of timers) clearTimeout(timer);
      input.signal.removeEventListener('abort', cancel);
      flushOut();
      flushError();
      if (child.pid !== undefined && !(outcome.kind === 'exited' && outcome.orphanGroup !== undefined))
        liveGroups.delete(child.pid);
      resolve(outcome);
    };
    const flushOut = splitLines(child.stdout, input.onLine);
    const flushError = splitLines(child.stderr, input.onLine);
    child.once('error', (error) => finish({ kind: 'not_started', message: messageOf(error) }));
    child.once('exit', () => {
      // A grandchild may keep the pipes open for ever; the step ends with its own process.
      timers.push(
        setTimeout(() => {
          child.stdout.destroy();
          child.stderr.destroy();
        }, DRAIN_MS),
      );
    });
    child.once('close', (code, signal) => {
      if (ended !== undefined) {
        signalGroup(child.pid, 'SIGKILL');
        finish({ kind: ended });
      } else {
        const orphanGroup = groupLives(child.pid) ? child.pid : undefined;
        finish({ kind: 'exited', code: code ?? 128 + (signal === null ? 0 : constants.signals[signal]), orphanGroup });
      }
    });
  });
}

/** Ends a group that outlived its step. */
export function endGroup(group: number): void {
  signalGroup(group, 'SIGKILL');
  liveGroups.delete(group);
}

function splitLines(stream: NodeJS.ReadableStream, onLine: (line: string) => void): () => void {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  stream.on('data', (chunk: Buffer) => {
    const lines = (rest + decoder.write(chunk)).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) onLine(line.endsWith('\r') ? line.slice(0, -1) : line);
  });
  return () => {
    const last = rest + decoder.end();
    rest = '';
    if (last !== '') onLine(last);
  };
}

/** Signals every process of a group; a group that is gone is fine. */
function signalGroup(group: number | undefined, signal: NodeJS.Signals): void {
  if (group === undefined) return;
  try {
    process.kill(-group, signal);
  } catch {
    // Gone already.
  }
}

function groupLives(group: number | undefined): boolean {
  if (group === undefined) return false;
  try {
    process.kill(-group, 0);
    return true;
  } catch {
    return false;
  }
}
