/** Sorts what became of a stream into an answer and what may be asked again. */
import type { GitHubClient } from './client.ts';
import { interruptedError, messageOf, type Refused, refusedError } from './errors.ts';
import { asRateLimit, readRetryAfter, type Tried } from './retry.ts';
import type { Answered, Broken } from './transfer.ts';

/** The disk is full, read-only or broken: asking GitHub again would not help. */
export interface Unwritable {
  readonly kind: 'unwritable';
  readonly reason: string;
}

const DISK = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EFBIG', 'EIO', 'EACCES', 'EPERM', 'EISDIR', 'ENOTDIR', 'EMFILE']);

/** `refused` is left only for 404 and 410; every other refusal is thrown. Throws `interrupted` after an abort. */
export function sortTransfer<T extends { readonly kind: string }>(
  client: GitHubClient,
  request: string,
  outcome: T | Answered | Broken,
): Tried<Exclude<T, Answered | Broken> | Refused | Unwritable> {
  if (isBroken(outcome)) {
    if (client.signal?.aborted) throw interruptedError(outcome.cause);
    const code = outcome.cause instanceof Error && 'code' in outcome.cause ? String(outcome.cause.code) : '';
    if (DISK.has(code)) return { kind: 'done', value: { kind: 'unwritable', reason: outcome.reason } };
    return {
      kind: 'failed',
      failure: { kind: 'lost', request, status: null, reason: outcome.reason, cause: outcome.cause },
    };
  }
  if (!isAnswered(outcome)) return { kind: 'done', value: outcome as Exclude<T, Answered | Broken> };
  const now = client.platformNow() ?? client.clock.now();
  const refused = asRefused(request, outcome, { writes: false });
  if (outcome.status >= 500) {
    const wait = readRetryAfter(outcome.headers['retry-after'], now);
    return {
      kind: 'failed',
      failure: { kind: 'lost', request, status: outcome.status, reason: `${outcome.status}: ${refused.message}`, wait },
    };
  }
  const limited = asRateLimit(refused, now);
  if (limited !== null) return { kind: 'failed', failure: limited };
  if (outcome.status === 404 || outcome.status === 410) return { kind: 'done', value: refused };
  throw refusedError(refused, { needs: { contents: 'read' } });
}

/** A stream's answer as the client would have given it. */
export function asRefused(request: string, answer: Answered, of: { readonly writes: boolean }): Refused {
  let data: unknown = answer.text;
  try {
    data = JSON.parse(answer.text);
  } catch {
    // An answer from something in between, such as a proxy's page: its text is all there is.
  }
  return {
    kind: 'refused',
    request,
    writes: of.writes,
    status: answer.status,
    message: messageOf(data) ?? `status ${answer.status}`,
    headers: answer.headers,
    data,
  };
}

function isBroken(value: { readonly kind: string }): value is Broken {
  return value.kind === 'broken';
}

function isAnswered(value: { readonly kind: string }): value is Answered {
  return value.kind === 'answered';
}
