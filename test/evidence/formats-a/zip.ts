/** Zip archives of JSON documents, stored. */
import { crc32 } from '../../../src/evidence/crc32.ts';

export function zipOf(documents: Readonly<Record<string, unknown>>): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [path, document] of Object.entries(documents)) {
    const name = new TextEncoder().encode(path);
    const data = new TextEncoder().encode(JSON.stringify(document));
    const sizes = [crc32(data), data.length, data.length];
    const local = record({ length: 30, signature: 0x04034b50, longs: { 14: sizes }, shorts: { 26: name.length } });
    const central = record({
      length: 46,
      signature: 0x02014b50,
      longs: { 16: sizes, 42: [offset] },
      shorts: { 28: name.length },
    });
    parts.push(local, name, data);
    directory.push(central, name);
    offset += local.length + name.length + data.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const count = Object.keys(documents).length;
  const end = record({
    length: 22,
    signature: 0x06054b50,
    longs: { 12: [size, offset] },
    shorts: { 8: count, 10: count },
  });
  return new Uint8Array(Buffer.concat([...parts, ...directory, end]));
}

function record(of: {
  readonly length: number;
  readonly signature: number;
  readonly longs: Readonly<Record<number, readonly number[]>>;
  readonly shorts: Readonly<Record<number, number>>;
}): Uint8Array {
  const view = new DataView(new ArrayBuffer(of.length));
  view.setUint32(0, of.signature, true);
  for (const [at, values] of Object.entries(of.longs))
    for (const [index, value] of values.entries()) view.setUint32(Number(at) + 4 * index, value, true);
  for (const [at, value] of Object.entries(of.shorts)) view.setUint16(Number(at), value, true);
  return new Uint8Array(view.buffer);
}
