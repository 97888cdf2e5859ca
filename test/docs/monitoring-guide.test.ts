/** The guide to monitoring, carried out by the program as it is shipped: looks over the files that it shows. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOOK_REASONS } from '../../src/core/rollout/types.ts';
import { BUNDLE } from '../support/program.ts';
import { blocksOf, codeSpans, fillPart, generatedPart, ROOT, readPage } from './support/pages.ts';

const PATH = 'docs/guides/monitoring.md';
const UPDATE = process.env['UPDATE_DOCS'] === '1';
const page = readPage(PATH);
const blocks = blocksOf(page);
const policy = blocks.find(({ language, text }) => language === 'yaml' && text.startsWith('version: 1'))?.text ?? '';
const tables = blocks.filter(({ language }) => language === 'csv').map(({ text }) => text);
const lines = blocks
  .filter(({ language }) => language === 'sh')
  .flatMap(({ text }) => text.split('\n'))
  .filter((line) => line.startsWith('slipway monitor '));

/** In the order of the guide: what each look comes to, and how a script can tell. */
const LOOKS = [
  { name: 'wait', code: 0 },
  { name: 'advance', code: 0 },
  { name: 'hold', code: 3 },
  { name: 'roll-back', code: 1 },
] as const;

let dir: string;

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'slipway-monitoring-'));
  writeFileSync(join(dir, 'policy.yml'), policy);
  for (const [index, name] of ['monday.csv', 'tuesday.csv', 'harmful.csv'].entries())
    writeFileSync(join(dir, name), tables[index] ?? '');
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

function carryOut(line: string): Promise<{ readonly code: number; readonly stdout: string }> {
  const script = `slipway() { node "${BUNDLE}" "$@"; }\n${line}`;
  const env = { PATH: process.env['PATH'] ?? '', NO_COLOR: '1', COLUMNS: '110' };
  return new Promise((resolve) => {
    execFile('bash', ['-c', script], { cwd: dir, env }, (error, stdout) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout }),
    );
  });
}

describe('the guide to monitoring', () => {
  it('has one command for each decision, over three files', () => {
    expect(lines).toHaveLength(LOOKS.length);
    expect(tables).toHaveLength(3);
  });

  it('shows what each look comes to, one after the other', async () => {
    for (const [index, { name, code }] of LOOKS.entries()) {
      const told = await carryOut(lines[index] ?? '');
      expect(told.code, told.stdout).toBe(code);
      const verdict = told.stdout.split('\n\n')[0] ?? '';
      const split = told.stdout.split('\n').find((line) => line.trim().startsWith('✓ Split:')) ?? '';
      expect(verdict).toContain(name === 'roll-back' ? 'rolled_back_by_guard' : `look_${name}`);
      const content = `\`\`\`text\n${verdict}\n\n${split}\n\`\`\``;
      if (UPDATE) writeFileSync(join(ROOT, PATH), fillPart(readPage(PATH), { name, content }));
      expect(generatedPart(readPage(PATH), name), 'UPDATE_DOCS=1 writes it anew').toBe(content);
    }
  });

  it('explains every reason to hold', () => {
    const named = new Set(codeSpans(page).map(({ text }) => text));
    const others = ['harm_shown', 'harm_excluded', 'too_early', 'too_few', 'not_settled', 'somebody_decides'];
    for (const reason of LOOK_REASONS.filter((one) => !others.includes(one))) expect(named).toContain(reason);
  });
});
