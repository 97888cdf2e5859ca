import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

/** GTO itself, installed by whoever runs this ring; a missing one fails the test rather than skipping it. */
const GTO = process.env['GTO'] ?? 'gto';
const dir = mkdtempSync(join(tmpdir(), 'slipway-gto-'));
const clone = join(dir, 'clone');

beforeAll(() => {
  execFileSync(process.execPath, ['dist/index.js', 'demo', '--dir', join(dir, 'demo')], { stdio: 'ignore' });
  const bare = execFileSync('find', [join(dir, 'demo/github'), '-name', '*.git', '-type', 'd'], { encoding: 'utf8' });
  execFileSync('git', ['clone', '--quiet', bare.trim().split('\n')[0] ?? '', clone]);
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const gto = (...args: string[]): unknown =>
  JSON.parse(execFileSync(GTO, [...args, '--json'], { cwd: clone, encoding: 'utf8' }));

it('reads the registry that the demo leaves behind: which version is the latest, and which is in production', () => {
  const shown = gto('show') as Record<string, { version: string; stage: Record<string, string> }>;
  expect(shown).toMatchObject({ 'flight-delay': { version: 'v1.3.0', stage: { production: 'v1.0.0' } } });
});

it('tells the same history: four registrations, three times through the stages, and both ways back', () => {
  const history = gto('history', 'flight-delay') as { event: string; version: string; stage: string }[];
  const count = (event: string): number => history.filter((one) => one.event === event).length;
  // Two versions went into candidate, canary and production, one as far as canary; and twice an earlier one was put back.
  expect([count('registration'), count('assignment')]).toEqual([4, 10]);
  expect(history.find((one) => one.event === 'assignment')).toMatchObject({ version: 'v1.0.0', stage: 'production' });
});
