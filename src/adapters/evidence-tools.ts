/** What only Node has for reading evaluation files: hashing and decompression, bounded. */
import { createHash } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import type { Tools } from '../evidence/format.ts';
import { createTools } from '../evidence/tools.ts';
import { decompressZstd } from './zstd.ts';

/** Tools of this process. */
export function createNodeTools(): Tools {
  return createTools({
    sha256: (data) => createHash('sha256').update(data).digest('hex'),
    inflateRaw: (data, limit) => inflateRawSync(data, { maxOutputLength: Math.max(limit, 1) }),
    zstd: decompressZstd,
  });
}

/** SHA-256, piece by piece. */
export function createSha256(): { update(data: Uint8Array): void; hex(): string } {
  const hash = createHash('sha256');
  return {
    update: (data) => {
      hash.update(data);
    },
    hex: () => hash.digest('hex'),
  };
}
