import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseChecksums, renderChecksums } from '../../src/core/checksums.ts';

const hex = (text: string): string => createHash('sha256').update(text).digest('hex');
const A = hex('a');

describe('SHA256SUMS', () => {
  it('is sorted by name, whatever the order given', () => {
    const entries = ['model.onnx', 'MODEL_CARD.md', 'config.json'].map((name) => ({ name, sha256: hex(name) }));
    const text = renderChecksums(entries);
    expect(text.split('\n').map((line) => line.slice(66))).toEqual(['MODEL_CARD.md', 'config.json', 'model.onnx', '']);
    expect(renderChecksums([...entries].reverse())).toBe(text);
  });

  it('escapes names as coreutils does', () => {
    expect(renderChecksums([{ name: 'a\\b\nc\rd', sha256: A }])).toBe(`\\${A}  a\\\\b\\nc\\rd\n`);
  });

  it('is read back as it was, for any names', () => {
    const name = fc.string({
      minLength: 1,
      unit: fc.constantFrom('a', 'é', '✈', '\\', '\n', '\r', 'n', ' ', '*', '.'),
    });
    fc.assert(
      fc.property(fc.uniqueArray(name, { maxLength: 8 }), (names) => {
        const entries = names.map((one) => ({ name: one, sha256: hex(one) }));
        const outcome = parseChecksums(renderChecksums(entries));
        if (outcome.kind !== 'ok') throw new Error(JSON.stringify(outcome.problems));
        expect(new Map(outcome.entries.map((one) => [one.name, one.sha256]))).toEqual(
          new Map(entries.map((one) => [one.name, one.sha256])),
        );
      }),
    );
  });

  it('is accepted by sha256sum itself', () => {
    const folder = mkdtempSync(join(tmpdir(), 'checksums-'));
    try {
      const names = ['model.bin', 'a b', 'back\\slash', '*star', 'line\nfeed', 'ünïcode'];
      for (const name of names) writeFileSync(join(folder, name), name);
      writeFileSync(join(folder, 'SHA256SUMS'), renderChecksums(names.map((name) => ({ name, sha256: hex(name) }))));
      const check = spawnSync('sha256sum', ['--check', '--strict', '--quiet', 'SHA256SUMS'], {
        cwd: folder,
        encoding: 'utf8',
      });
      expect({ status: check.status, stderr: check.stderr }).toEqual({ status: 0, stderr: '' });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('reads binary marks and a missing final line feed', () => {
    expect(parseChecksums(`${A} *model.bin`)).toEqual({ kind: 'ok', entries: [{ name: 'model.bin', sha256: A }] });
    expect(parseChecksums('')).toEqual({ kind: 'ok', entries: [] });
  });

  it('names every line that it cannot read', () => {
    const lines = [
      `${A}  good`,
      `${A.toUpperCase()}  upper`,
      `${A} one-blank`,
      `${A}  good`,
      `\\${A}  stray\\x`,
      `${A}  windows\r`,
      '',
      `${A.slice(1)}  short`,
    ];
    const outcome = parseChecksums(`${lines.join('\n')}\n`);
    expect(outcome).toMatchObject({ kind: 'malformed' });
    const places = outcome.kind === 'malformed' ? outcome.problems.map((one) => one.where) : [];
    expect(places).toEqual([2, 3, 4, 5, 6, 7, 8].map((line) => `SHA256SUMS:${line}`));
  });

  it.each([
    ['a digest that is none', [{ name: 'a', sha256: 'abc' }]],
    [
      'a name given twice',
      [
        { name: 'a', sha256: A },
        { name: 'a', sha256: A },
      ],
    ],
    ['an empty name', [{ name: '', sha256: A }]],
  ])('is never written with %s', (_what, entries) => {
    expect(() => renderChecksums(entries)).toThrow(TypeError);
  });
});
