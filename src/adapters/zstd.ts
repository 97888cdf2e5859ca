/**
 * Decompresses zstd, also of several frames, on every Node (docs/adr/0013-reading-zstd.md). The library decodes blocks;
 * frames are walked here first, so that a header cannot claim memory or work that its data does not stand for.
 */
import { Decompress, decompress } from 'fzstd';

interface Frame {
  readonly start: number;
  readonly end: number;
  /** Bytes that a decoder has to look back at most. */
  readonly window: number;
  /** Null: the frame does not say. */
  readonly size: number | null;
  readonly blocks: number;
}

const MAGIC = 0xfd2fb528;
const SKIPPABLE = 0x184d2a50;
/** What zstd itself allows without being asked: 2^27. */
const WINDOW_LIMIT = 128 * 1024 * 1024;
/** The library moves the whole window once a block: bytes moved altogether. */
const MOVED_LIMIT = 32 * 1024 * 1024 * 1024;

/** All frames, one after another. Throws on broken data, and beyond `limit` bytes. */
export function decompressZstd(data: Uint8Array, limit: number): Uint8Array {
  const output = new Uint8Array(limit);
  let size = 0;
  const put = (piece: Uint8Array): void => {
    if (size + piece.length > limit) throw new RangeError(`it is larger than ${limit} bytes`);
    output.set(piece, size);
    size += piece.length;
  };
  let moved = 0;
  for (const frame of readFrames(data)) {
    const bytes = data.subarray(frame.start, frame.end);
    if (frame.size !== null) {
      if (size + frame.size > limit) throw new RangeError(`it is larger than ${limit} bytes`);
      put(decompress(bytes));
      continue;
    }
    moved += frame.window * frame.blocks;
    if (frame.window > WINDOW_LIMIT || moved > MOVED_LIMIT) throw new RangeError('its window is too large to be read');
    new Decompress(put).push(bytes, true);
  }
  return output.subarray(0, size);
}

/** Frames by their headers and those of their blocks (RFC 8878, sections 3.1.1 and 3.1.2); skippable ones are skipped. */
function* readFrames(data: Uint8Array): Generator<Frame> {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const read = (at: number, bytes: number): number => {
    let value = 0;
    for (let index = bytes - 1; index >= 0; index -= 1) value = value * 256 + view.getUint8(at + index);
    return value;
  };
  let at = 0;
  while (at < data.length) {
    const start = at;
    const magic = read(at, 4);
    if ((magic & 0xfffffff0) === SKIPPABLE) {
      at += 8 + read(at + 4, 4);
      continue;
    }
    if (magic !== MAGIC) throw new RangeError(`no zstd frame at byte ${at}`);
    const flags = read(at + 4, 1);
    const single = (flags & 0x20) !== 0;
    at += 5;
    let window = 0;
    if (!single) {
      const code = read(at, 1);
      window = 2 ** (10 + (code >> 3)) * (1 + (code & 7) / 8);
      at += 1;
    }
    at += [0, 1, 2, 4][flags & 3] ?? 0;
    const sizeBytes = [single ? 1 : 0, 2, 4, 8][flags >> 6] ?? 0;
    const size = sizeBytes === 0 ? null : read(at, sizeBytes) + (sizeBytes === 2 ? 256 : 0);
    at += sizeBytes;
    let blocks = 0;
    for (let last = false; !last; blocks += 1) {
      const header = read(at, 3);
      last = (header & 1) !== 0;
      at += 3 + (((header >> 1) & 3) === 1 ? 1 : header >> 3);
    }
    if ((flags & 4) !== 0) at += 4;
    if (at > data.length) throw new RangeError('its data are cut off');
    yield { start, end: at, window: single ? (size ?? 0) : window, size, blocks };
  }
}
