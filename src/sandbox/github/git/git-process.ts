import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';

export interface GitResult {
  code: number;
  stdout: Buffer;
  stderr: string;
}

/** The environment for git children: nothing of the caller's git set-up may change what the sandbox does. */
export function gitEnvironment(extra: Record<string, string> = {}): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { ...extra };
  for (const name of ['PATH', 'SystemRoot', 'TMPDIR', 'TEMP', 'TMP']) {
    const value = process.env[name];
    if (value !== undefined) env[name] = value;
  }
  return { ...env, LC_ALL: 'C', GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null', HOME: '/nonexistent' };
}

/** Runs git in a repository and returns what it printed; a failing exit code is not an error here. */
export function runGit(options: { dir: string; args: string[]; input?: string | Buffer }): Promise<GitResult> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', options.args, { cwd: options.dir, env: gitEnvironment() });
    const out: Buffer[] = [];
    let err = '';
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => {
      err += chunk.toString('utf8');
    });
    child.on('error', (cause) =>
      reject(new Error('the sandbox needs `git` on the PATH, which could not be started', { cause })),
    );
    child.on('close', (code) => resolve({ code: code ?? 1, stdout: Buffer.concat(out), stderr: err }));
    child.stdin.on('error', () => {});
    child.stdin.end(options.input ?? '');
  });
}

/** Like runGit, but a failing exit code is an error with git's own words. */
export async function mustGit(options: { dir: string; args: string[]; input?: string | Buffer }): Promise<Buffer> {
  const result = await runGit(options);
  if (result.code !== 0) throw new Error(`git ${options.args.join(' ')} failed: ${result.stderr.trim()}`);
  return result.stdout;
}

interface Wanted {
  resolve(found: { type: string; size: number; data: Buffer } | undefined): void;
  reject(error: Error): void;
}

/** One `git cat-file` that stays up: objects (or only their sizes) in packs are read without a process each. */
export class ObjectReader {
  readonly #dir: string;
  readonly #mode: '--batch' | '--batch-check';
  #child: ChildProcessWithoutNullStreams | undefined;
  #queue: Wanted[] = [];
  #chunks: Buffer[] = [];
  #length = 0;
  #header: { type: string; size: number } | undefined;

  constructor(dir: string, mode: '--batch' | '--batch-check') {
    this.#dir = dir;
    this.#mode = mode;
  }

  /** Undefined when there is no such object; `data` is empty where only sizes are read. */
  read(oid: string): Promise<{ type: string; size: number; data: Buffer } | undefined> {
    return new Promise((resolve, reject) => {
      const child = this.#start();
      this.#queue.push({ resolve, reject });
      child.stdin.write(`${oid}\n`);
    });
  }

  close(): void {
    this.#child?.stdin.end();
    this.#child?.kill();
    this.#child = undefined;
  }

  #start(): ChildProcessWithoutNullStreams {
    if (this.#child !== undefined) return this.#child;
    const child = spawn('git', ['cat-file', this.#mode], { cwd: this.#dir, env: gitEnvironment() });
    child.stdin.on('error', () => {});
    child.stdout.on('data', (chunk: Buffer) => {
      this.#chunks.push(chunk);
      this.#length += chunk.length;
      this.#drain();
    });
    const end = (error: Error): void => {
      if (this.#child === child) this.#child = undefined;
      for (const wanted of this.#queue.splice(0)) wanted.reject(error);
      this.#chunks = [];
      this.#length = 0;
      this.#header = undefined;
    };
    child.on('error', end);
    child.on('close', () => end(new Error('git cat-file ended while an object was being read')));
    this.#child = child;
    return child;
  }

  #drain(): void {
    for (;;) {
      if (this.#header === undefined) {
        if (this.#length === 0) return;
        const joined = this.#join();
        const line = joined.indexOf(0x0a);
        if (line === -1) return;
        const words = joined.toString('latin1', 0, line).split(' ');
        this.#take(joined.subarray(line + 1));
        if (words.length !== 3) {
          this.#queue.shift()?.resolve(undefined);
          continue;
        }
        const header = { type: words[1] ?? '', size: Number(words[2]) };
        if (this.#mode === '--batch-check') {
          this.#queue.shift()?.resolve({ ...header, data: Buffer.alloc(0) });
          continue;
        }
        this.#header = header;
      }
      if (this.#length < this.#header.size + 1) return;
      const joined = this.#join();
      const { type, size } = this.#header;
      this.#header = undefined;
      const data = Buffer.from(joined.subarray(0, size));
      this.#take(joined.subarray(size + 1));
      this.#queue.shift()?.resolve({ type, size, data });
    }
  }

  #join(): Buffer {
    if (this.#chunks.length === 1 && this.#chunks[0] !== undefined) return this.#chunks[0];
    const joined = Buffer.concat(this.#chunks);
    this.#chunks = [joined];
    return joined;
  }

  #take(rest: Buffer): void {
    this.#chunks = rest.length === 0 ? [] : [rest];
    this.#length = rest.length;
  }
}

/**
 * One `git update-ref --stdin` that stays up and runs a transaction per call. It ends at the first transaction git
 * refuses; the caller then asks a fresh process, whose word counts.
 */
export class RefUpdater {
  readonly #dir: string;
  #child: ChildProcessWithoutNullStreams | undefined;
  #answer: { text: string; done: (committed: boolean) => void } | undefined;

  constructor(dir: string) {
    this.#dir = dir;
  }

  /** True when git committed these `-z` commands; one call at a time. */
  commit(commands: string): Promise<boolean> {
    return new Promise((resolve) => {
      const child = this.#start();
      this.#answer = { text: '', done: resolve };
      child.stdin.write(`start\0${commands}prepare\0commit\0`);
    });
  }

  close(): void {
    this.#child?.stdin.end();
    this.#child?.kill();
    this.#child = undefined;
  }

  #start(): ChildProcessWithoutNullStreams {
    if (this.#child !== undefined) return this.#child;
    const child = spawn('git', ['update-ref', '--no-deref', '--stdin', '-z'], {
      cwd: this.#dir,
      env: gitEnvironment(),
    });
    child.stdin.on('error', () => {});
    child.stderr.resume();
    child.stdout.on('data', (chunk: Buffer) => {
      if (this.#answer === undefined) return;
      this.#answer.text += chunk.toString('latin1');
      if (this.#answer.text.endsWith('commit: ok\n')) this.#settle(true);
    });
    const end = (): void => {
      if (this.#child === child) this.#child = undefined;
      this.#settle(false);
    };
    child.on('error', end);
    child.on('close', end);
    this.#child = child;
    return child;
  }

  #settle(committed: boolean): void {
    const answer = this.#answer;
    this.#answer = undefined;
    answer?.done(committed);
  }
}
