import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decompressZstd } from '../../../src/adapters/zstd.ts';
import { crc32 } from '../../../src/evidence/crc32.ts';
import type { SourceFile, ZipReader } from '../../../src/evidence/format.ts';
import { createTools } from '../../../src/evidence/tools.ts';
import { FIXTURES, fileOf, tools } from '../support.ts';

interface Entry {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly method?: number;
  /** Instead of the true ones, in the directory. */
  readonly size?: number;
  readonly crc?: number;
  readonly flags?: number;
  readonly offset?: number;
  /** Instead of the content, compressed. */
  readonly data?: Uint8Array;
}

/** A zip archive, true or false in what it says. */
function zipOf(
  entries: readonly Entry[],
  options: { readonly zip64?: true; readonly comment?: string } = {},
): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const content = typeof entry.content === 'string' ? new TextEncoder().encode(entry.content) : entry.content;
    const method = entry.method ?? 8;
    const data = entry.data ?? (method === 8 ? deflateRawSync(content) : content);
    const name = new TextEncoder().encode(entry.name);
    const size = entry.size ?? content.length;
    const crc = entry.crc ?? crc32(content);
    const at = entry.offset ?? offset;
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(method, 8);
    local.writeUInt16LE(name.length, 26);
    parts.push(local, name, data);
    offset += 30 + name.length + data.length;
    const extra = Buffer.alloc(options.zip64 ? 28 : 0);
    if (options.zip64) {
      extra.writeUInt16LE(1, 0);
      extra.writeUInt16LE(24, 2);
      extra.writeBigUInt64LE(BigInt(size), 4);
      extra.writeBigUInt64LE(BigInt(data.length), 12);
      extra.writeBigUInt64LE(BigInt(at), 20);
    }
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(entry.flags ?? 0, 8);
    central.writeUInt16LE(method, 10);
    central.writeUInt32LE(crc, 16);
    central.writeUInt32LE(options.zip64 ? 0xffffffff : data.length, 20);
    central.writeUInt32LE(options.zip64 ? 0xffffffff : size, 24);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt16LE(extra.length, 30);
    central.writeUInt32LE(options.zip64 ? 0xffffffff : at, 42);
    directory.push(central, name, extra);
  }
  const listed = Buffer.concat(directory);
  const end64 = Buffer.alloc(options.zip64 ? 76 : 0);
  if (options.zip64) {
    end64.writeUInt32LE(0x06064b50, 0);
    end64.writeBigUInt64LE(BigInt(entries.length), 32);
    end64.writeBigUInt64LE(BigInt(offset), 48);
    end64.writeUInt32LE(0x07064b50, 56);
    end64.writeBigUInt64LE(BigInt(offset + listed.length), 64);
  }
  const comment = Buffer.from(options.comment ?? '');
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(options.zip64 ? 0xffff : entries.length, 10);
  end.writeUInt32LE(options.zip64 ? 0xffffffff : offset, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...parts, listed, end64, end, comment]);
}

const open = (bytes: Uint8Array): Promise<ZipReader> => tools.zip(fileOf('log.eval', bytes));

async function refusalOf(bytes: Uint8Array, name = 'a.json'): Promise<string> {
  try {
    return `read: ${JSON.stringify(await (await open(bytes)).json(name))}`;
  } catch (error) {
    const { file, place, message } = error as { file: string; place: string | null; message: string };
    return `${file} ${place}: ${message}`;
  }
}

/** A zstd frame of blocks that each say "this byte, so often": 4 bytes a block. */
function repeatFrame(of: { readonly blocks: number; readonly size: number; readonly window: number }): Uint8Array {
  const head = [0x28, 0xb5, 0x2f, 0xfd, 0, of.window];
  const blocks = Array.from({ length: of.blocks }, (_, at) => {
    const header = (of.size << 3) | (1 << 1) | (at === of.blocks - 1 ? 1 : 0);
    return [header & 255, (header >> 8) & 255, header >> 16, 0x20];
  });
  return new Uint8Array([...head, ...blocks.flat()]);
}

describe('zip archives', () => {
  it('are read by their directory: stored and deflated entries, folders left out, a comment at the end', async () => {
    const zip = await open(
      zipOf(
        [
          { name: 'samples/', content: '' },
          { name: 'header.json', content: '{"version": 2}' },
          { name: 'samples/1.json', content: '{"score": NaN}', method: 0 },
        ],
        { comment: 'made by hand' },
      ),
    );
    expect(zip.names).toEqual(['header.json', 'samples/1.json']);
    await expect(zip.json('header.json')).resolves.toEqual({ version: 2 });
    await expect(zip.json('samples/1.json')).resolves.toEqual({ score: Number.NaN });
    await expect(zip.json('other.json')).rejects.toThrow(/must hold other.json/);
  });

  it('are read in their 64 bit form', async () => {
    const zip = await open(zipOf([{ name: 'a.json', content: '[1]' }], { zip64: true }));
    await expect(zip.json('a.json')).resolves.toEqual([1]);
  });

  it('name entry and place of a fault in the document', async () => {
    expect(await refusalOf(zipOf([{ name: 'a.json', content: '{\n"a": x}' }]))).toMatch(
      /^log.eval a.json, line 2, column 6: The JSON is broken/,
    );
    const latin = new Uint8Array([0x22, 0xe9, 0x22]);
    expect(await refusalOf(zipOf([{ name: 'a.json', content: latin }]))).toMatch(/^log.eval a.json, byte 1: .*UTF-8/);
  });

  it('are refused when cut off or damaged', async () => {
    const whole = zipOf([{ name: 'a.json', content: JSON.stringify('x'.repeat(2000)), method: 0 }]);
    expect(await refusalOf(whole.subarray(0, whole.length - 1))).toMatch(/no directory at its end: it was cut off/);
    const changed = whole.slice();
    changed[100] = 0x79;
    expect(await refusalOf(changed)).toMatch(/a.json: The entry is damaged: its checksum/);
    expect(await refusalOf(zipOf([{ name: 'a.json', content: '[1]', offset: 9999 }]))).toMatch(
      /not where its directory says/,
    );
    expect(await refusalOf(zipOf([{ name: 'a.json', content: '[1]', data: new Uint8Array([255, 255, 255]) }]))).toMatch(
      /does not decompress to the 3 bytes/,
    );
  });

  it('are refused whatever byte is changed, or read the same', async () => {
    const whole = zipOf([
      { name: 'a.json', content: '{"a": [1, 2, 3]}' },
      { name: 'b.json', content: '[4]', method: 0 },
    ]);
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: whole.length - 1 }), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const changed = whole.slice();
        changed[at] = (changed[at] ?? 0) ^ flip;
        const found = await refusalOf(changed);
        expect(found === 'read: {"a":[1,2,3]}' || found.startsWith('log.eval ')).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('name no sample by its key where its entry is broken', async () => {
    const name = 'samples/amara@example.org_epoch_1.json';
    const broken = await refusalOf(zipOf([{ name, content: '[1]', method: 12 }]), name);
    expect(broken).toMatch(/the entry of a sample at byte 0.*found method 12/);
    expect(broken).not.toContain('amara');
    expect(await refusalOf(zipOf([{ name, content: '[1' }]), name)).toMatch(/the entry of a sample at byte 0, line 1/);
  });

  it('are refused when two entries have one name, or entries are encrypted or compressed otherwise', async () => {
    const twice = zipOf([
      { name: 'a.json', content: '[1]' },
      { name: 'a.json', content: '[2]' },
    ]);
    expect(await refusalOf(twice)).toMatch(/a\.json: The archive has two entries of this name/);
    expect(await refusalOf(zipOf([{ name: 'a.json', content: '[1]', flags: 1 }]))).toMatch(/encrypted/);
    expect(await refusalOf(zipOf([{ name: 'a.json', content: '[1]', method: 12 }]))).toMatch(/found method 12/);
  });

  it('are refused before anything is decompressed when they are bombs', async () => {
    let decompressed = 0;
    const counting = createTools({
      sha256: () => '',
      inflateRaw: () => {
        decompressed += 1;
        return new Uint8Array();
      },
      zstd: null,
    });
    const zeros = new Uint8Array(4 * 1024 * 1024);
    const bombs = [
      zipOf([{ name: 'a.json', content: zeros }]),
      zipOf([{ name: 'a.json', content: '[1]', size: 300 * 1024 * 1024 }]),
      // Many entries that all point at the same bytes.
      zipOf(
        Array.from({ length: 3 }, (_, at) => ({ name: `${at}.json`, content: 'x'.repeat(500), method: 0, offset: 0 })),
      ),
    ];
    for (const bomb of bombs)
      await expect(counting.zip(fileOf('bomb.eval', bomb))).rejects.toThrow(/looks like a zip bomb/);
    // Within each limit but the one of all together.
    const data = new Uint8Array(1200 * 1024);
    const together = Array.from({ length: 5 }, (_, at) => ({
      name: `${at}.json`,
      content: '',
      data,
      size: 255 * 1024 * 1024,
    }));
    await expect(counting.zip(fileOf('bomb.eval', zipOf(together)))).rejects.toThrow(/1 GiB together/);
    expect(decompressed).toBe(0);
  });

  it('stop decompressing where an entry says it ends', async () => {
    const lie = zipOf([{ name: 'a.json', content: new Uint8Array(100_000), size: 1000 }]);
    expect(await refusalOf(lie)).toMatch(/does not decompress to the 1000 bytes it says/);
  });

  it('are refused beyond the size of a document, unread', async () => {
    const file: SourceFile = {
      path: 'large.eval',
      size: 257 * 1024 * 1024,
      open: () => {
        throw new Error('opened');
      },
    };
    await expect(tools.zip(file)).rejects.toThrow(/at most 256 MiB/);
  });
});

describe('zstd', () => {
  const lines = Array.from({ length: 3000 }, (_, at) => `{"id": ${at + 1}, "score": 0.5}\n`).join('');
  const frames = (name: string): Promise<Buffer> => readFile(join(FIXTURES, 'zstd', name));

  it.each(['one-frame.zst', 'several-frames.zst'])('decompresses %s as the reference tool wrote it', async (name) => {
    const output = decompressZstd(await frames(name), lines.length);
    expect(new TextDecoder().decode(output)).toBe(lines);
  });

  it('is read inside of a zip, method 93', async () => {
    const content = new TextEncoder().encode(lines);
    const data = await frames('several-frames.zst');
    const zip = await open(zipOf([{ name: 'a.json', content, data, method: 93 }]));
    await expect(zip.json('a.json')).rejects.toMatchObject({ place: 'a.json, line 2, column 1' });
  });

  it('says which Node is needed where there is no decompressor', async () => {
    const without = createTools({ sha256: () => '', inflateRaw: (data) => data, zstd: null });
    const zip = await without.zip(fileOf('log.eval', zipOf([{ name: 'a.json', content: '[1]', method: 93 }])));
    await expect(zip.json('a.json')).rejects.toThrow(/zstd, which needs Node 22.15 or newer/);
  });

  it('stops at the limit, and refuses frames that claim more memory or work than their data stand for', () => {
    const blocks = repeatFrame({ blocks: 8000, size: 128 * 1024, window: 0x38 });
    expect(() => decompressZstd(blocks, 1_000_000)).toThrow(/larger than 1000000 bytes/);
    expect(() => decompressZstd(repeatFrame({ blocks: 1, size: 1, window: 0xa0 }), 100)).toThrow(/window is too large/);
    expect(() => decompressZstd(repeatFrame({ blocks: 100_000, size: 1, window: 0x70 }), 1_000_000)).toThrow(
      /too large/,
    );
    const claims = new Uint8Array([0x28, 0xb5, 0x2f, 0xfd, 0xe0, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0]);
    expect(() => decompressZstd(claims, 1000)).toThrow(/larger than 1000 bytes/);
  });

  it('refuses what is cut off or is no zstd', async () => {
    const whole = await frames('one-frame.zst');
    for (const cut of [3, 6, 100, whole.length - 1])
      expect(() => decompressZstd(whole.subarray(0, cut), lines.length)).toThrow();
    expect(() => decompressZstd(new TextEncoder().encode('no zstd'), 100)).toThrow(/no zstd frame at byte 0/);
  });
});

describe('crc32', () => {
  it('is the checksum that zip and PNG use', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
    expect(crc32(new Uint8Array())).toBe(0);
  });

  it('is the same for any alignment', () => {
    const bytes = new TextEncoder().encode('The quick brown fox jumps over the lazy dog');
    for (let at = 0; at < 9; at += 1) {
      const shifted = new Uint8Array(bytes.length + at);
      shifted.set(bytes, at);
      expect(crc32(shifted.subarray(at))).toBe(0x414fa339);
    }
  });
});
