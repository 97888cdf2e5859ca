/** The guide to evaluations, carried out by the program as it is shipped, on the flights of the example. */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FIXTURES } from '../evidence/support.ts';
import { BUNDLE, runProgram } from '../support/program.ts';
import { blocksOf, fillPart, generatedPart, type Page, ROOT, readPage } from './support/pages.ts';

const GUIDE = readPage('docs/guides/evaluations.md');
const ACTION = readPage('actions/eval-gate/README.md');
const UPDATE = process.env['UPDATE_DOCS'] === '1';
const blocks = blocksOf(GUIDE);
const lines = blocks
  .filter(({ language }) => language === 'sh')
  .flatMap(({ text }) => text.split('\n'))
  .filter((line) => line.startsWith('slipway '));
const policy = blocks.find(({ language, text }) => language === 'yaml' && text.startsWith('version: 1'))?.text ?? '';

let dir: string;

function write(path: string, text: string): void {
  mkdirSync(dirname(join(dir, path)), { recursive: true });
  writeFileSync(join(dir, path), text);
}

/** Predictions of the example, with how long each took: the example has no durations. */
function flights(version: string): string {
  const path = join(ROOT, 'examples/flight-delay/registry-inputs', version, 'predictions.csv');
  const [header = '', ...rows] = readFileSync(path, 'utf8').trim().split('\n');
  const timed = rows.map((row, index) => `${row},${18 + (((index + 2) * 7919) % 61)}`);
  return `${[`${header},duration`, ...timed].join('\n')}\n`;
}

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'slipway-evaluations-'));
  cpSync(join(FIXTURES, 'lm-eval/0.4.13/capitals'), join(dir, 'results'), { recursive: true });
  write('.github/slipway.yml', policy);
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** What a page shows of an output is what was put out. */
function expectShown(page: Page, of: { readonly name: string; readonly output: string }): void {
  const content = `\`\`\`text\n${of.output}\n\`\`\``;
  if (UPDATE) writeFileSync(join(ROOT, page.path), fillPart(readPage(page.path), { name: of.name, content }));
  expect(generatedPart(readPage(page.path), of.name), 'UPDATE_DOCS=1 writes it anew').toBe(content);
}

interface Ended {
  readonly code: number;
  readonly stdout: string;
}

/** One line of the guide, in a shell that knows `slipway`; a verdict is no accident. */
function carryOut(line: string | undefined): Promise<Ended> {
  const script = `slipway() { node "${BUNDLE}" "$@"; }\n${line}`;
  const env = { PATH: process.env['PATH'] ?? '', NO_COLOR: '1', COLUMNS: '100' };
  return new Promise((resolve) => {
    execFile('bash', ['-c', script], { cwd: dir, env }, (error, stdout, stderr) => {
      const code = typeof error?.code === 'number' ? error.code : 0;
      resolve({ code, stdout: `${stdout}${stderr}` });
    });
  });
}

describe('the guide to evaluations', () => {
  it('has four commands that need nothing but files', () => {
    expect(lines).toHaveLength(4);
    expect(lines.filter((line) => /^slipway (?:inspect|evaluate) /.test(line))).toHaveLength(4);
  });

  it('tells what files are taken for', async () => {
    const { code, stdout } = await carryOut(lines[0]);
    expect(code, stdout).toBe(0);
    expect(stdout).toContain('lm-eval-results');
    expect(stdout).toMatch(/acc_norm/);
  });

  it('compares files of a tool without a policy', async () => {
    for (const side of ['new', 'old'])
      cpSync(join(FIXTURES, 'lm-eval/0.4.13/capitals'), join(dir, side), { recursive: true });
    const { code, stdout } = await carryOut(lines[1]);
    // Twelve questions answered alike settle nothing within 0.02.
    expect(code, stdout).toBe(3);
    expect(stdout).toContain('capitals/acc ≥ baseline − 0.02');
    for (const side of ['new', 'old']) rmSync(join(dir, side), { recursive: true });
  });

  it('decides the gates of its policy on the flights, and shows what it says', async () => {
    write('new/predictions.csv', flights('2-routes'));
    write('old/predictions.csv', flights('1-baseline'));
    const { code, stdout } = await carryOut(lines[2]);
    expect(code, stdout).toBe(3);
    expect(stdout).toContain('of 5 gates 4 passed');
    const [, blocking = ''] = /^What blocks, and what to do\n([\s\S]*?)\n\n/m.exec(stdout) ?? [];
    expect(blocking).toContain('1,067 pairs');
    expectShown(GUIDE, { name: 'output', output: blocking });
    expect(readFileSync(join(dir, 'report.html'), 'utf8')).toContain('<!doctype html>');
  });

  it('compares both versions on a refreshed set', async () => {
    const refreshed = (text: string): string => text.replace(/^f0/gm, 'g0');
    write('new/predictions.csv', refreshed(flights('2-routes')));
    write('live-on-the-new-set/predictions.csv', refreshed(flights('1-baseline')));
    const { code, stdout } = await carryOut(lines[3]);
    expect(code, stdout).toBe(3);
    expect(stdout).toContain('of 5 gates 4 passed');
  });

  it('does not claim more of the numbers than is so: 0.82 of 50 does not show at least 0.80', async () => {
    const { estimateShare } = await import('../../src/stats/index.ts');
    const { interval } = estimateShare({ successes: 41, n: 50, confidence: 0.95 });
    expect(interval?.low).toBeLessThan(0.8);
  });
});

describe('the README of eval-gate', () => {
  it('shows the refusal as it is, for the version of the example that went wrong', async () => {
    const { renderTerminal } = await import('../../src/render/terminal.ts');
    const example = join(ROOT, 'examples/flight-delay');
    const [candidate, baseline] = ['3-wrong', '2-routes'].map((one) =>
      join(example, 'registry-inputs', one, 'predictions.csv'),
    );
    const policyFile = join(example, '.github/slipway.yml');
    const { result } = await runProgram(
      ['evaluate', '--candidate', candidate ?? '', '--baseline', baseline ?? '', '--policy', policyFile],
      { NO_COLOR: '1' },
      { cwd: dir },
    );
    if (result === null) throw new Error('evaluate wrote no result');
    const told = renderTerminal({ ...result, operation: 'eval-gate' }, { width: 110 });
    const [verdict, refusal] = told.split('\n\n');
    expect(verdict).toContain('evaluation_failed');
    expectShown(ACTION, { name: 'refusal', output: `${verdict}\n\n${refusal}` });
  });
});
