/** The demo, as a visitor runs it: the story is told, and everything it claims is true. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Ended, PROJECT, runProgram } from '../support/program.ts';

interface Told {
  readonly moments: { readonly who: string; readonly what: string; readonly decision: string; readonly tone: string }[];
  readonly checks: { readonly what: string; readonly found: string; readonly holds: boolean }[];
}

let dir: string;
let ended: Ended;
let told: Told;
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'slipway-demo-test-'));
  ended = await runProgram(['demo', '--dir', dir], { HOME: dir, NO_COLOR: '1' });
  told = ended.result as unknown as Told;
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe('slipway demo', () => {
  it('ends well, with every claim of its story true', () => {
    expect(ended.stderr).toBe('');
    expect(ended.code, ended.stdout).toBe(0);
    expect(told.checks.filter((check) => !check.holds)).toEqual([]);
    expect(told.checks.length).toBeGreaterThan(7);
  });

  it('tells of one version that passes, one that is not settled, and one that fails', () => {
    const verdicts = told.moments
      .filter((one) => one.what.startsWith('evaluate '))
      .map(({ what, tone }) => [what, tone]);
    expect(verdicts).toEqual([
      ['evaluate 1.0.0', 'good'],
      ['evaluate 1.1.0', 'open'],
      ['evaluate 1.2.0', 'bad'],
    ]);
  });

  it('fits a screen: no decision is a wall of text', () => {
    for (const { what, decision } of told.moments) expect(decision.length, what).toBeLessThan(350);
    for (const line of ended.stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(160);
  });

  it('prints what the README shows of it', () => {
    const readme = readFileSync(join(PROJECT, 'README.md'), 'utf8');
    const [, shown = ''] = /```text\n(2026-03-07[\s\S]*?)```/.exec(readme) ?? [];
    // Minutes depend on how fast the machine is, digests on the run; lines may be broken elsewhere.
    const plain = (text: string): string =>
      text
        .replace(/sha256:[0-9a-f]+…/g, 'sha256:…')
        .replace(/(\d\d):\d\d:\d\d/g, '$1')
        .replace(/T(\d\d):\d\dZ/g, 'T$1Z')
        .replace(/\s+/g, ' ');
    const printed = plain(ended.stdout);
    const entries = shown.split(/\n(?=\d\d:\d\d:\d\d|\n)/).filter((entry) => /^\d\d:/.test(entry));
    expect(entries.length).toBeGreaterThan(7);
    for (const entry of entries) expect(printed).toContain(plain(entry).trim());
  });
});
