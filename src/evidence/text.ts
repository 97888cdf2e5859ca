/** Bytes to text, streamed: UTF-8 only, and a fault names the byte it is at. */
import { formatBytes, refuseFile } from './fault.ts';
import type { SourceFile } from './format.ts';

/** Longest line that is read, in characters. */
export const LINE_LIMIT = 16 * 1024 * 1024;

const DECODER_OPTIONS = { fatal: true, ignoreBOM: true } as const;

/** The text piece by piece, without its byte order mark. Refuses other encodings and binary files. */
export async function* decodeText(file: SourceFile): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', DECODER_OPTIONS);
  let offset = 0;
  let first = true;
  // The last bytes of the piece before: a character may begin there and end here.
  let before = new Uint8Array(0);
  for await (const bytes of file.open()) {
    if (bytes.length === 0) continue;
    if (first) refuseOtherEncodings(file, bytes);
    let text: string;
    try {
      text = decoder.decode(bytes, { stream: true });
    } catch {
      refuseBytes(file, { before, bytes, offset });
    }
    const zero = bytes.indexOf(0);
    if (zero >= 0) {
      refuseFile(file, {
        place: `byte ${offset + zero}`,
        message: `The file must be UTF-8 text; byte ${offset + zero} is 0, which no text holds. It is binary, or UTF-16: save it as UTF-8.`,
      });
    }
    offset += bytes.length;
    before = bytes.slice(Math.max(0, bytes.length - 3));
    if (first && text.length > 0) {
      first = false;
      if (text.charCodeAt(0) === 0xfeff) text = text.slice(1);
    }
    if (text.length > 0) yield text;
  }
  try {
    decoder.decode();
  } catch {
    refuseFile(file, {
      place: `byte ${offset}`,
      message: `The file must be UTF-8 text; it ends in the middle of a character, at byte ${offset}: it was cut off.`,
    });
  }
}

/** The whole text; refuses files beyond `limit` bytes before reading, and while reading should it have grown. */
export async function readText(file: SourceFile, limit: number): Promise<string> {
  const refuseSize = (size: number): never =>
    refuseFile(file, {
      place: null,
      message: `The file must be at most ${formatBytes(limit)} to be read as one document; found ${formatBytes(size)}. Write samples as JSON Lines or CSV, which are read as a stream.`,
    });
  if (file.size > limit) refuseSize(file.size);
  const parts: string[] = [];
  let length = 0;
  for await (const part of decodeText(file)) {
    parts.push(part);
    length += part.length;
    if (length > limit) refuseSize(length);
  }
  return parts.join('');
}

/** A run of whole lines without their `\n`; `line` is the number of the first, from 1. */
export interface LineBatch {
  readonly line: number;
  readonly lines: readonly string[];
}

/** The text by lines, in batches as they arrive: a promise for each of a million lines would cost more than reading them. */
export async function* readLines(file: SourceFile, limit = LINE_LIMIT): AsyncGenerator<LineBatch> {
  let line = 1;
  let open: string[] = [];
  let openLength = 0;
  for await (const text of decodeText(file)) {
    const lines: string[] = [];
    let start = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      const piece = text.slice(start, end);
      if (openLength + piece.length > limit) refuseLine(file, { line: line + lines.length, limit });
      if (openLength > 0) {
        open.push(piece);
        lines.push(open.join(''));
        open = [];
        openLength = 0;
      } else lines.push(piece);
      start = end + 1;
    }
    if (start < text.length) {
      open.push(start === 0 ? text : text.slice(start));
      openLength += text.length - start;
    }
    if (openLength > limit) refuseLine(file, { line: line + lines.length, limit });
    if (lines.length > 0) {
      yield { line, lines };
      line += lines.length;
    }
  }
  if (openLength > 0) yield { line, lines: [open.join('')] };
}

/**
 * What `read` makes of each line, one at a time; undefined is skipped. Written out by hand, because an async generator
 * takes three times as long a step.
 */
export function flatten<T>(
  batches: AsyncGenerator<LineBatch>,
  read: (text: string, line: number) => T | undefined,
): AsyncIterable<T> {
  return {
    [Symbol.asyncIterator]() {
      let batch: LineBatch = { line: 1, lines: [] };
      let at = 0;
      const step = (): IteratorResult<T> | null => {
        while (at < batch.lines.length) {
          const value = read(batch.lines[at] ?? '', batch.line + at);
          at += 1;
          if (value !== undefined) return { done: false, value };
        }
        return null;
      };
      const refill = async (): Promise<IteratorResult<T>> => {
        for (;;) {
          const next = await batches.next();
          if (next.done === true) return { done: true, value: undefined };
          batch = next.value;
          at = 0;
          const found = step();
          if (found !== null) return found;
        }
      };
      return {
        async next() {
          try {
            return step() ?? (await refill());
          } catch (error) {
            await batches.return(undefined);
            throw error;
          }
        },
        async return() {
          await batches.return(undefined);
          return { done: true, value: undefined };
        },
      };
    },
  };
}

function refuseLine(file: SourceFile, of: { readonly line: number; readonly limit: number }): never {
  refuseFile(file, {
    place: `line ${of.line}`,
    message: `A line may have at most ${formatBytes(of.limit)}; line ${of.line} is longer. Write one sample a line.`,
  });
}

const BYTE_ORDER_MARKS: readonly (readonly [string, readonly number[]])[] = [
  ['UTF-32', [0xff, 0xfe, 0, 0]],
  ['UTF-32', [0, 0, 0xfe, 0xff]],
  ['UTF-16', [0xff, 0xfe]],
  ['UTF-16', [0xfe, 0xff]],
];

function refuseOtherEncodings(file: SourceFile, bytes: Uint8Array): void {
  for (const [name, mark] of BYTE_ORDER_MARKS) {
    if (!mark.every((byte, index) => bytes[index] === byte)) continue;
    refuseFile(file, {
      place: 'byte 0',
      message: `The file must be UTF-8 text; it begins with the byte order mark of ${name} at byte 0. Save it as UTF-8.`,
    });
  }
}

function refuseBytes(
  file: SourceFile,
  of: { readonly before: Uint8Array; readonly bytes: Uint8Array; readonly offset: number },
): never {
  const joined = new Uint8Array(of.before.length + of.bytes.length);
  joined.set(of.before);
  joined.set(of.bytes, of.before.length);
  // `before` may begin inside a character that was complete: continuation bytes there are skipped.
  let start = 0;
  while (start < of.before.length && ((joined[start] ?? 0) & 0xc0) === 0x80) start += 1;
  const at = of.offset - of.before.length + findInvalid(joined, start);
  refuseFile(file, {
    place: `byte ${at}`,
    message: `The file must be UTF-8 text; the bytes at ${at} are not. It is binary, or in another encoding (Latin-1, UTF-16): save it as UTF-8.`,
  });
}

/** Where the first character begins that is no UTF-8. */
function findInvalid(bytes: Uint8Array, start: number): number {
  const probe = new TextDecoder('utf-8', DECODER_OPTIONS);
  let at = start;
  while (at < bytes.length) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) {
      at += 1;
      continue;
    }
    const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    try {
      probe.decode(bytes.subarray(at, at + length));
    } catch {
      return at;
    }
    at += length;
  }
  return bytes.length;
}
