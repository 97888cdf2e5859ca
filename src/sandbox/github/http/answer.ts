import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { RequestContext } from '../context.ts';
import { HttpError } from './errors.ts';
import type { Reply } from './router.ts';

/** A reply as it goes over the wire. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  payload: Buffer | undefined;
  bytes: number;
}

/** Adds type, length and ETag; a GET whose ETag the caller already has becomes a 304. */
export function finish(reply: Reply, request: IncomingMessage, context: RequestContext): Answer {
  const headers: Record<string, string> = { ...reply.headers };
  if (reply.stream !== undefined) {
    return { status: reply.status, headers, payload: undefined, bytes: Number(headers['content-length'] ?? 0) };
  }
  const payload = reply.bytes ?? (reply.body === undefined ? undefined : Buffer.from(JSON.stringify(reply.body)));
  if (payload === undefined) return { status: reply.status, headers, payload, bytes: 0 };
  headers['content-type'] ??= 'application/json; charset=utf-8';
  if (reply.status === 200 && (context.method === 'GET' || context.method === 'HEAD')) {
    const etag = `W/"${createHash('sha256').update(payload).digest('hex')}"`;
    headers['etag'] = etag;
    headers['cache-control'] ??= 'private, max-age=60, s-maxage=60';
    const known = (request.headers['if-none-match'] ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
    if (known.includes(etag.replace(/^W\//, ''))) {
      delete headers['content-type'];
      return { status: 304, headers, payload: undefined, bytes: 0 };
    }
  }
  headers['content-length'] = String(payload.length);
  return { status: reply.status, headers, payload, bytes: payload.length };
}

/** Writes an answer; a stream that breaks takes the connection with it. */
export async function send(
  response: ServerResponse,
  answer: Answer & { method: string; stream: Reply['stream'] },
): Promise<void> {
  response.sendDate = false;
  response.writeHead(answer.status, answer.headers);
  if (answer.method === 'HEAD') response.end();
  else if (answer.stream !== undefined) await pipeline(answer.stream(), response).catch(() => response.destroy());
  else response.end(answer.payload);
}

/** The reply an error becomes. */
export function failure(error: unknown): Reply {
  if (error instanceof HttpError) {
    return { status: error.status, body: error.toBody(), headers: error.options.headers ?? {} };
  }
  // A defect of the sandbox must be visible to whoever runs the tests, not hidden behind a plain 500.
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return {
    status: 500,
    body: { message: `The sandbox failed: ${detail}`, documentation_url: 'https://docs.github.com/rest' },
  };
}
