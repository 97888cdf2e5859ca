/**
 * Zip archives by their central directory: stored, deflate (8) and zstd (93) entries, zip64. What an entry says of its
 * size is what it may decompress to; sums, ratios and overlaps beyond reason are refused before anything is decompressed.
 */
import { crc32 } from './crc32.ts';
import { formatBytes, refuseFile } from './fault.ts';
import { DOCUMENT_LIMIT, type SourceFile } from './format.ts';

/** Decompresses raw data to at most `limit` bytes; throws on broken data and beyond the limit. */
export type Decompress = (data: Uint8Array, limit: number) => Uint8Array;

export interface Decompressors {
  readonly inflateRaw: Decompress;
  /** Null: not available. */
  readonly zstd: Decompress | null;
}

export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly compressed: number;
  /** Bytes once decompressed, as the directory says. */
  readonly size: number;
  readonly offset: number;
}

/** Bytes all entries together may decompress to. */
const TOTAL_LIMIT = 4 * DOCUMENT_LIMIT;
/** Decompressed over compressed size; logs of one sentence a thousand times reach about 100. */
const RATIO_LIMIT = 250;
/** Below this size the ratio does not matter. */
const RATIO_FROM = 1024 * 1024;
const ENTRIES_LIMIT = 200_000;

const END = 0x06054b50;
const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const ENCRYPTED = 1;
const UNKNOWN32 = 0xffffffff;

/** Entries by name, in the order of the directory. Folders are left out. */
export function readDirectory(file: SourceFile, bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const broken = (place: string | null, message: string): never => refuseFile(file, { place, message });
  const entries = new Map<string, ZipEntry>();
  try {
    const directory = findDirectory(file, view);
    if (directory.count > ENTRIES_LIMIT)
      broken(null, `An archive may have ${ENTRIES_LIMIT} entries; found ${directory.count}.`);
    let at = directory.offset;
    for (let index = 0; index < directory.count; index += 1) {
      if (view.getUint32(at, true) !== CENTRAL)
        broken(`byte ${at}`, 'The zip archive is broken: an entry of its directory is not where it must be.');
      const { entry, next } = readEntry(view, at);
      at = next;
      if (entry.name.endsWith('/')) continue;
      if (entries.has(entry.name)) broken(placeOfEntry(entry), 'The archive has two entries of this name.');
      entries.set(entry.name, entry);
    }
  } catch (error) {
    if (error instanceof RangeError) broken(null, 'The zip archive is cut off: its directory points beyond its end.');
    throw error;
  }
  refuseBombs(file, [...entries.values()]);
  return entries;
}

/** Where an entry is, for messages: those of single samples are named by the keys of these, which are not for them. */
export function placeOfEntry({ name, offset }: Pick<ZipEntry, 'name' | 'offset'>): string {
  return /(?:^|\/)samples\//.test(name) ? `the entry of a sample at byte ${offset}` : name;
}

/** Decompresses one entry and checks its size and checksum. */
export function readEntryBytes(of: {
  readonly file: SourceFile;
  readonly bytes: Uint8Array;
  readonly entry: ZipEntry;
  readonly decompressors: Decompressors;
}): Uint8Array {
  const { file, bytes, entry, decompressors } = of;
  const broken = (message: string): never => refuseFile(file, { place: placeOfEntry(entry), message });
  if (entry.size > DOCUMENT_LIMIT)
    broken(`The entry must be at most ${formatBytes(DOCUMENT_LIMIT)}; it says ${formatBytes(entry.size)}.`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== LOCAL)
    broken('The zip archive is broken: the entry is not where its directory says.');
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  if (start + entry.compressed > bytes.length) broken('The zip archive is cut off inside of this entry.');
  const data = bytes.subarray(start, start + entry.compressed);
  let content: Uint8Array;
  try {
    content = decompress({ entry, data, decompressors, broken });
  } catch (error) {
    if (error instanceof Error && error.name === 'EvidenceFault') throw error;
    return broken(`The entry does not decompress to the ${entry.size} bytes it says: ${messageOf(error)}.`);
  }
  if (content.length !== entry.size)
    broken(`The entry must decompress to ${entry.size} bytes, as its directory says; found ${content.length}.`);
  if (crc32(content) !== entry.crc) broken('The entry is damaged: its checksum is not the one its directory says.');
  return content;
}

function decompress(of: {
  readonly entry: ZipEntry;
  readonly data: Uint8Array;
  readonly decompressors: Decompressors;
  readonly broken: (message: string) => never;
}): Uint8Array {
  const { entry, data, decompressors, broken } = of;
  if (entry.method === 0) return data;
  if (entry.method === 8) return decompressors.inflateRaw(data, entry.size);
  if (entry.method === 93 || entry.method === 20) {
    if (decompressors.zstd === null)
      return broken(
        'The entry is compressed with zstd, which needs Node 22.15 or newer; run with that, or write the log as JSON.',
      );
    return decompressors.zstd(data, entry.size);
  }
  return broken(`Entries may be stored, or compressed with deflate or zstd; found method ${entry.method}.`);
}

function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/[.\s]+$/, '').slice(0, 200);
}

function findDirectory(file: SourceFile, view: DataView): { readonly count: number; readonly offset: number } {
  // The end record is 22 bytes and a comment of at most 65 535.
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) !== END || at + 22 + view.getUint16(at + 20, true) !== view.byteLength) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    if (count !== 0xffff && offset !== UNKNOWN32) return { count, offset };
    if (at < 20 || view.getUint32(at - 20, true) !== LOCATOR64) return { count, offset };
    const end = Number(view.getBigUint64(at - 12, true));
    if (view.getUint32(end, true) !== END64) break;
    return { count: Number(view.getBigUint64(end + 32, true)), offset: Number(view.getBigUint64(end + 48, true)) };
  }
  return refuseFile(file, {
    place: null,
    message: 'The zip archive has no directory at its end: it was cut off, or is still being written.',
  });
}

function readEntry(view: DataView, at: number): { readonly entry: ZipEntry; readonly next: number } {
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const commentLength = view.getUint16(at + 32, true);
  const name = new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength));
  let compressed = view.getUint32(at + 20, true);
  let size = view.getUint32(at + 24, true);
  let offset = view.getUint32(at + 42, true);
  // Zip64 keeps in its extra field, in this order, only what did not fit.
  const extraEnd = at + 46 + nameLength + extraLength;
  for (let field = at + 46 + nameLength; field + 4 <= extraEnd; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let place = field + 4;
    const take = (): number => {
      place += 8;
      return Number(view.getBigUint64(place - 8, true));
    };
    if (size === UNKNOWN32) size = take();
    if (compressed === UNKNOWN32) compressed = take();
    if (offset === UNKNOWN32) offset = take();
  }
  const encrypted = (view.getUint16(at + 8, true) & ENCRYPTED) !== 0;
  const method = encrypted ? -1 : view.getUint16(at + 10, true);
  const entry = { name, method, crc: view.getUint32(at + 16, true), compressed, size, offset };
  return { entry, next: extraEnd + commentLength };
}

function refuseBombs(file: SourceFile, entries: readonly ZipEntry[]): void {
  let total = 0;
  for (const entry of entries) {
    if (entry.method === -1)
      refuseFile(file, { place: placeOfEntry(entry), message: 'The entry is encrypted; only open entries are read.' });
    total += entry.size;
    if (entry.size > RATIO_FROM && entry.size > entry.compressed * RATIO_LIMIT) {
      refuseFile(file, {
        place: placeOfEntry(entry),
        message: `An entry may decompress to ${RATIO_LIMIT} times its size; this one says ${formatBytes(entry.size)} from ${formatBytes(entry.compressed)}, which looks like a zip bomb.`,
      });
    }
  }
  if (total > TOTAL_LIMIT) {
    refuseFile(file, {
      place: null,
      message: `The entries may decompress to ${formatBytes(TOTAL_LIMIT)} together; they say ${formatBytes(total)}.`,
    });
  }
  const sorted = [...entries].sort((a, b) => a.offset - b.offset);
  let end = 0;
  for (const entry of sorted) {
    if (entry.offset < end)
      refuseFile(file, {
        place: placeOfEntry(entry),
        message: 'Entries overlap, which looks like a zip bomb: each must have bytes of its own.',
      });
    end = entry.offset + 30 + entry.compressed;
  }
}
