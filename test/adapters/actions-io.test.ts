import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  annotationLine,
  createActionsIo,
  cutAtLine,
  outputLines,
  readInput,
  SUMMARY_LIMIT,
} from '../../src/adapters/actions-io.ts';
import { temporaryFolder } from './support.ts';

function files() {
  const folder = temporaryFolder();
  const env = { GITHUB_OUTPUT: join(folder, 'output'), GITHUB_STEP_SUMMARY: join(folder, 'summary') };
  for (const path of Object.values(env)) writeFileSync(path, '');
  const lines: string[] = [];
  return { env, lines, io: createActionsIo({ env, write: (line) => lines.push(line) }) };
}

describe('inputs', () => {
  it.each([
    [{ INPUT_DRY_RUN: ' true ' }, 'dry-run', 'true'],
    [{ 'INPUT_DRY-RUN': 'true' }, 'dry-run', 'true'],
    [{ INPUT_MODEL: '' }, 'model', null],
    [{ INPUT_MODEL: '  \n' }, 'model', null],
    [{}, 'model', null],
    [{ INPUT_MY_NAME: 'x' }, 'my name', 'x'],
  ])('%j read as %s is %j', (env, name, expected) => {
    expect(readInput(env, name)).toBe(expected);
  });
});

describe('outputs', () => {
  it('keep several lines, and no value can end its own block', () => {
    const { env, io } = files();
    io.setOutput('release-url', 'https://x');
    io.setOutput('result', '{\n"a": 1\n}\nEOF\nother=evil');
    const text = readFileSync(env.GITHUB_OUTPUT, 'utf8');
    expect(text).toMatch(
      /^release-url<<(slipway_[0-9a-f]{32})\nhttps:\/\/x\n\1\nresult<<(slipway_[0-9a-f]{32})\n\{\n"a": 1\n\}\nEOF\nother=evil\n\2\n$/,
    );
  });

  it('take another delimiter when the value holds it', () => {
    const given = ['a', 'b'];
    expect(outputLines('x', 'slipway_a', () => given.shift() ?? '')).toBe('x<<slipway_b\nslipway_a\nslipway_b\n');
  });

  it('are refused with a name that could end the line, and when too large', () => {
    const { io } = files();
    expect(() => io.setOutput('a\nb', 'x')).toThrow('internal_error');
    expect(() => io.setOutput('a', 'x'.repeat(400_001))).toThrow('internal_error');
  });

  it('and summaries go nowhere outside of a job', () => {
    const io = createActionsIo({ env: {}, write: () => {} });
    io.setOutput('a', 'b');
    io.appendSummary('x');
    expect(io.readInput('a')).toBeNull();
  });
});

describe('the job summary', () => {
  it('is appended, each part ending its line', () => {
    const { env, io } = files();
    io.appendSummary('# One');
    io.appendSummary('Two\n');
    expect(readFileSync(env.GITHUB_STEP_SUMMARY, 'utf8')).toBe('# One\nTwo\n');
  });

  it('is cut at a line before the size at which the runner drops all of it, counting what is there', () => {
    const { env, io } = files();
    const line = `${'é'.repeat(500)}\n`;
    for (const _part of [1, 2, 3]) io.appendSummary(line.repeat(600));
    const bytes = readFileSync(env.GITHUB_STEP_SUMMARY);
    expect(bytes.length).toBeLessThanOrEqual(SUMMARY_LIMIT);
    expect(bytes.length).toBeGreaterThan(SUMMARY_LIMIT - 2000);
    const text = bytes.toString('utf8');
    expect(text).not.toContain('\uFFFD');
    expect(text.trimEnd().split('\n').at(-1)).toContain('left out');
    expect(
      text
        .split('\n')
        .filter((one) => one.startsWith('é'))
        .every((one) => one.length === 500),
    ).toBe(true);
  });

  it('is left as it is when nothing more fits', () => {
    expect(cutAtLine('x'.repeat(100), 20)).toBe('');
    expect(cutAtLine('short', 5)).toBe('short');
    expect(cutAtLine('no line end within these many characters, so that only the note is left of it\n', 70)).toContain(
      'left out',
    );
  });
});

describe('annotations', () => {
  it('name their place, and nothing in them starts another command', () => {
    expect(annotationLine('error', 'bad')).toBe('::error::bad');
    expect(
      annotationLine('warning', '100%\r\n::error::forged', { file: 'a,b:c.yml', line: 3, column: 7, title: 'T: x\n' }),
    ).toBe('::warning file=a%2Cb%3Ac.yml,line=3,col=7,title=T%3A x%0A::100%25%0D%0A::error::forged');
  });

  it('are written as lines, and secrets are masked line by line', () => {
    const { io, lines } = files();
    io.annotate('notice', 'hello', { file: 'x.yml' });
    io.addMask('one\n\ntwo');
    expect(lines).toEqual(['::notice file=x.yml::hello\n', '::add-mask::one\n', '::add-mask::two\n']);
  });
});
