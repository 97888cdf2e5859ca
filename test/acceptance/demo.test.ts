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
}, 300_000);
afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe('slipway demo', () => {
  it('ends well, with every claim of its story true', () => {
    expect(ended.stderr).toBe('');
    expect(ended.code, ended.stdout).toBe(0);
    expect(told.checks.filter((check) => !check.holds)).toEqual([]);
    expect(told.checks.length).toBeGreaterThan(7);
  });

  it('tells of versions that pass, one that is not settled, and one that fails', () => {
    const verdicts = told.moments
      .filter((one) => one.what.startsWith('evaluate '))
      .map(({ what, tone }) => [what, tone]);
    expect(verdicts).toEqual([
      ['evaluate 1.0.0', 'good'],
      ['evaluate 1.1.0', 'open'],
      ['evaluate 1.2.0', 'bad'],
      ['evaluate 1.3.0', 'good'],
    ]);
  });

  it('takes the good version to everybody step by step, and the wrong one back at its first', () => {
    const looks = told.moments.filter((one) => one.who === 'monitor.yml');
    const good = looks.filter((one) => one.what.includes('1.1.0') && one.tone === 'good').map((one) => one.what);
    expect(good).toEqual(['in shadow', 'at 10 %', 'at 25 %', 'at 50 %'].map((share) => `look at 1.1.0 ${share}`));
    const wrong = looks.filter((one) => one.what.includes('1.3.0'));
    expect(new Set(wrong.map((one) => one.what))).toEqual(new Set(['look at 1.3.0 at 10 %']));
    expect(wrong.at(-1)?.decision).toMatch(/^rolled back: wrong_warning \+\d/);
  });

  it('leaves a page of each rollout that says what was decided', () => {
    for (const [version, word] of [
      ['1.1.0', 'advance'],
      ['1.3.0', 'roll'],
    ]) {
      const page = readFileSync(join(dir, `rollout-${version}.html`), 'utf8');
      expect(page).toContain(version);
      expect(page.toLowerCase()).toContain(word);
      expect(page).toContain('wrong_warning');
      expect(page).toContain('<svg');
    }
  });

  it('fits a screen: no decision is a wall of text', () => {
    for (const { what, decision } of told.moments) expect(decision.length, what).toBeLessThan(350);
    for (const line of ended.stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(160);
  });

  it('prints what the README shows of it', () => {
    const readme = readFileSync(join(PROJECT, 'README.md'), 'utf8');
    const [, shown = ''] = /```text\n(2026-03-07[\s\S]*?)```/.exec(readme) ?? [];
    // Minutes depend on how fast the machine is, and by some flights the traffic of a day does; digests depend on the run;
    // lines may be broken elsewhere.
    const plain = (text: string): string =>
      text
        .replace(/sha256:[0-9a-f]+…/g, 'sha256:…')
        .replace(/(\d\d):\d\d:\d\d/g, '$1')
        .replace(/T(\d\d):\d\dZ/g, 'T$1Z')
        .replace(/\s+/g, ' ')
        .replace(/[+-]?\d+\.\d points \([^)]*, (limit [^)]*)\)/g, '($1)');
    const printed = plain(ended.stdout);
    const entries = shown.split(/\n(?=\d\d:\d\d:\d\d|\n)/).filter((entry) => /^\d\d:/.test(entry));
    expect(entries.length).toBeGreaterThan(7);
    for (const entry of entries) expect(printed).toContain(plain(entry).trim());
  });
});
