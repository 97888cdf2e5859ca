/**
 * Bytes, in streams: what passes through is hashed on its way and never held. Uses node:http and node:https, because
 * `fetch` sends a stream of known length in chunks, which GitHub's upload host does not take.
 */
import { createHash } from 'node:crypto';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { UploadSource } from '../../ports.ts';
import type { Headers } from './client.ts';

/** Bytes read and written at once. */
const CHUNK = 1024 * 1024;
/** Milliseconds without a byte moving after which a transfer counts as broken. */
const IDLE = 120_000;
/** Answers that are not the bytes asked for are small; more than this of one is not read. */
const ANSWER_LIMIT = 1024 * 1024;

export interface Measured {
  /** Lowercase hex of the bytes that passed. */
  readonly sha256: string;
  readonly size: number;
}

export interface Answered {
  readonly kind: 'answered';
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

export interface Broken {
  readonly kind: 'broken';
  readonly reason: string;
  readonly cause: unknown;
}

export interface StreamOptions {
  readonly url: string;
  readonly headers: Headers;
  readonly signal?: AbortSignal | undefined;
  readonly idle?: number;
}

/**
 * Posts `size` bytes. `sent` tells whether all of them went out: not when the file became shorter or the answer came
 * early. They are not hashed on the way, which would halve the speed: the platform says what it received.
 */
export async function uploadStream(
  of: StreamOptions & { readonly source: UploadSource; readonly size: number },
): Promise<{ readonly outcome: Answered | Broken; readonly sent: 'whole' | 'part' }> {
  let size = 0;
  const outgoing = start(of, { method: 'POST', headers: { ...of.headers, 'content-length': String(of.size) } });
  // Taken at once: an answer may come, or the connection break, while bytes are still going out.
  const incoming = responseTo(outgoing);
  incoming.catch(() => {});
  const sending = (async () => {
    for await (const chunk of bytesOf(of.source, of.size)) {
      if (outgoing.destroyed) return;
      size += chunk.length;
      await flushed(outgoing, chunk);
    }
    if (size === of.size) outgoing.end();
    else outgoing.destroy(new Error(`the file ended after ${size} of ${of.size} bytes`));
  })();
  sending.catch((error: unknown) => outgoing.destroy(error instanceof Error ? error : new Error('reading failed')));
  try {
    const answer = await incoming;
    const text = await readAnswer(answer);
    const whole = size === of.size;
    if (!whole) outgoing.destroy();
    await sending.catch(() => {});
    return {
      outcome: { kind: 'answered', status: answer.statusCode ?? 0, headers: textHeaders(answer), text },
      sent: whole ? 'whole' : 'part',
    };
  } catch (error) {
    await sending.catch(() => {});
    return { outcome: broken(error), sent: size === of.size ? 'whole' : 'part' };
  }
}

/**
 * Streams an answer's bytes to the file `part`, made durable before it is reported; follows one redirect. Without a
 * file the bytes are only measured.
 */
export async function downloadStream(
  of: StreamOptions & { readonly part: string | null; readonly checkUrl: (url: string) => void },
): Promise<({ readonly kind: 'received' } & Measured) | Answered | Broken> {
  let file: FileHandle | null = null;
  try {
    const answer = await follow(of);
    if (answer.statusCode !== 200)
      return {
        kind: 'answered',
        status: answer.statusCode ?? 0,
        headers: textHeaders(answer),
        text: await readAnswer(answer),
      };
    if (of.part !== null) {
      await rm(of.part, { force: true });
      file = await open(of.part, 'wx', 0o644);
    }
    const hash = createHash('sha256');
    let size = 0;
    for await (const chunk of answer as AsyncIterable<Uint8Array>) {
      hash.update(chunk);
      size += chunk.length;
      if (file !== null) await writeAll(file, chunk);
    }
    const announced = Number(answer.headers['content-length'] ?? size);
    if (!answer.complete || announced !== size) throw new Error(`the bytes ended after ${size} of ${announced}`);
    await file?.sync();
    return { kind: 'received', sha256: hash.digest('hex'), size };
  } catch (error) {
    return broken(error);
  } finally {
    await file?.close();
  }
}

/** The bytes of a small answer; null when there are more than `limit`. */
export async function downloadBytes(
  of: StreamOptions & { readonly limit: number; readonly checkUrl: (url: string) => void },
): Promise<
  { readonly kind: 'bytes'; readonly bytes: Uint8Array } | { readonly kind: 'too_large' } | Answered | Broken
> {
  try {
    const answer = await follow(of);
    if (answer.statusCode !== 200)
      return {
        kind: 'answered',
        status: answer.statusCode ?? 0,
        headers: textHeaders(answer),
        text: await readAnswer(answer),
      };
    const parts: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of answer as AsyncIterable<Uint8Array>) {
      size += chunk.length;
      // Leaving the loop ends the connection: what is too large is not read to its end.
      if (size > of.limit) return { kind: 'too_large' };
      parts.push(chunk);
    }
    return answer.complete ? { kind: 'bytes', bytes: Buffer.concat(parts) } : broken(new Error('the bytes broke off'));
  } catch (error) {
    return broken(error);
  }
}

async function follow(of: StreamOptions & { readonly checkUrl: (url: string) => void }): Promise<IncomingMessage> {
  const first = await get(of);
  const location = first.headers.location;
  if (first.statusCode === undefined || ![301, 302, 303, 307, 308].includes(first.statusCode) || location === undefined)
    return first;
  first.resume();
  const from = new URL(of.url);
  const to = new URL(location, from);
  if (from.protocol === 'https:' && to.protocol !== 'https:')
    throw new Error(`a redirect to an unencrypted address at ${to.hostname}`);
  of.checkUrl(to.href);
  // Another host gets no token: where bytes are kept, the address itself carries the right to read them.
  const headers = to.origin === from.origin ? of.headers : without(of.headers, 'authorization');
  return get({ ...of, url: to.href, headers });
}

function get(of: StreamOptions): Promise<IncomingMessage> {
  const outgoing = start(of, { method: 'GET', headers: of.headers });
  outgoing.end();
  return responseTo(outgoing);
}

function start(of: StreamOptions, options: { method: string; headers: Headers }): ReturnType<typeof httpRequest> {
  const send = new URL(of.url).protocol === 'https:' ? httpsRequest : httpRequest;
  const outgoing = send(of.url, { ...options, ...(of.signal === undefined ? {} : { signal: of.signal }) });
  outgoing.setTimeout(of.idle ?? IDLE, () => outgoing.destroy(new Error('no byte moved in time')));
  return outgoing;
}

function responseTo(outgoing: ReturnType<typeof httpRequest>): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    outgoing.once('response', resolve);
    // Stays attached: an error after the response (a reset while bytes still went out) must not end the process.
    outgoing.on('error', reject);
  });
}

/** Settles when the bytes were handed over, or the connection is gone: only then may their buffer be used again. */
function flushed(outgoing: ReturnType<typeof httpRequest>, chunk: Uint8Array): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      outgoing.off('close', done);
      resolve();
    };
    outgoing.once('close', done);
    outgoing.write(chunk, done);
  });
}

/** Hashes what is to be sent, as it is now. */
export async function measureSource(source: UploadSource, size: number): Promise<Measured> {
  const hash = createHash('sha256');
  let read = 0;
  for await (const chunk of bytesOf(source, size)) {
    hash.update(chunk);
    read += chunk.length;
  }
  return { sha256: hash.digest('hex'), size: read };
}

/** The source's bytes, in two buffers that take turns: one is read into while the other is on its way. */
async function* bytesOf(source: UploadSource, size: number): AsyncGenerator<Uint8Array> {
  if (source.kind === 'text') {
    yield Buffer.from(source.text, 'utf8');
    return;
  }
  const file = await open(source.path, 'r');
  try {
    const buffers = [Buffer.allocUnsafe(CHUNK), Buffer.allocUnsafe(CHUNK)] as const;
    let left = size;
    let turn: 0 | 1 = 0;
    let reading = file.read(buffers[turn], 0, Math.min(CHUNK, left));
    while (left > 0) {
      const { bytesRead, buffer } = await reading;
      if (bytesRead === 0) return;
      left -= bytesRead;
      turn = turn === 0 ? 1 : 0;
      if (left > 0) reading = file.read(buffers[turn], 0, Math.min(CHUNK, left));
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

async function writeAll(file: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let written = 0; written < chunk.length; ) written += (await file.write(chunk, written)).bytesWritten;
}

async function readAnswer(answer: IncomingMessage): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of answer as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > ANSWER_LIMIT) break;
    parts.push(chunk);
  }
  return Buffer.concat(parts).toString('utf8');
}

function textHeaders(answer: IncomingMessage): Headers {
  return Object.fromEntries(
    Object.entries(answer.headers).flatMap(([key, value]) =>
      value === undefined ? [] : [[key, Array.isArray(value) ? value.join(', ') : value]],
    ),
  );
}

function without(headers: Headers, name: string): Headers {
  return Object.fromEntries(Object.entries(headers).filter(([key]) => key.toLowerCase() !== name));
}

function broken(error: unknown): Broken {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? `${error.code}: ` : '';
  return {
    kind: 'broken',
    reason: error instanceof Error ? `${code}${error.message}` : 'the connection broke',
    cause: error,
  };
}
