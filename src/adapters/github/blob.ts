/** Text of a git blob, proven to be the bytes that git names. */
import { createHash } from 'node:crypto';
import type { GitHubClient } from './client.ts';
import { refusedError } from './errors.ts';
import type { BlobFacts } from './ledger-query.ts';
import { readFields, readText } from './parse.ts';

/** Bytes. Nothing that Slipway writes comes near. */
export const BLOB_LIMIT = 16 * 1024 * 1024;

export type BlobText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** Git's own name of a text's bytes: SHA-1, or SHA-256 in a repository that uses it. */
export function blobId(bytes: Uint8Array, like: string): string {
  const hash = createHash(like.length === 64 ? 'sha256' : 'sha1');
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

/**
 * Takes the text that came along where its bytes have the id git gives them; fetches the blob itself where the text
 * was cut off, or was changed on its way by someone's idea of an encoding.
 */
export async function blobText(client: GitHubClient, blob: BlobFacts): Promise<BlobText> {
  if (blob.size > BLOB_LIMIT)
    return { kind: 'unreadable', reason: `it has ${blob.size} bytes, more than ${BLOB_LIMIT}` };
  if (blob.binary) return { kind: 'unreadable', reason: 'it is binary, not text' };
  if (!blob.truncated && blob.text !== null && blobId(Buffer.from(blob.text, 'utf8'), blob.oid) === blob.oid) {
    return { kind: 'text', text: blob.text };
  }
  const answer = await client.read({
    method: 'GET',
    path: '/repos/{owner}/{repo}/git/blobs/{file_sha}',
    parameters: { file_sha: blob.oid },
  });
  if (answer.kind === 'refused') throw refusedError(answer, { needs: { contents: 'read' } });
  const bytes = Buffer.from(readText(readFields(answer.data, 'blob'), 'content', 'blob'), 'base64');
  if (blobId(bytes, blob.oid) !== blob.oid)
    return { kind: 'unreadable', reason: `its bytes do not have the id ${blob.oid}` };
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { kind: 'unreadable', reason: 'it is not UTF-8' };
  }
}
