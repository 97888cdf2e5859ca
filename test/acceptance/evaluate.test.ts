/** `slipway evaluate` and `inspect` as people run them: the bundle, on real files, with no GitHub in reach. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Ended, PROJECT, runProgram } from '../support/program.ts';

const EXAMPLE = join(PROJECT, 'examples/flight-delay');
const FIXTURES = new URL('../fixtures/evaluations/', import.meta.url).pathname;
const POLICY = join(EXAMPLE, '.github/slipway.yml');

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'slipway-evaluate-'));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const predictions = (folder: string): string => join(EXAMPLE, 'registry-inputs', folder, 'predictions.csv');
const slipway = (...args: string[]): Promise<Ended> => runProgram(args, { NO_COLOR: '1' }, { cwd: dir });

interface Gate {
  readonly id: string;
  readonly verdict: string;
  readonly detail: string;
}
const evaluationOf = (ended: Ended): { verdict: string; gates: Gate[] } =>
  ended.result?.record?.['evaluation'] as { verdict: string; gates: Gate[] };

/** A file of this test's own. */
function file(name: string, content: string | Uint8Array): string {
  mkdirSync(join(dir, name, '..'), { recursive: true });
  writeFileSync(join(dir, name), content);
  return name;
}

describe('slipway evaluate on the flights of the example', () => {
  it('passes a first version, of whose gates those against live do not apply', async () => {
    const ended = await slipway('evaluate', '--candidate', predictions('1-baseline'), '--policy', POLICY);
    expect(ended.stderr).toBe('');
    expect(ended.code).toBe(0);
    expect(ended.result).toMatchObject({ operation: 'evaluate', decision: 'done', reason_code: 'ok' });
    const verdicts = evaluationOf(ended).gates.map((gate) => gate.verdict);
    expect(verdicts.filter((verdict) => verdict === 'pass')).toHaveLength(2);
    expect(verdicts.filter((verdict) => verdict === 'not_applicable')).toHaveLength(6);
  });

  it('says that long flights settle it neither way, and writes the report as HTML, Markdown and JSON', async () => {
    const ended = await slipway(
      'evaluate',
      ...['--candidate', predictions('2-routes'), '--baseline', predictions('1-baseline'), '--policy', POLICY],
      ...['--html', 'out/report.html', '--markdown', 'out/report.md'],
    );
    expect(ended.code).toBe(3);
    expect(ended.result).toMatchObject({ decision: 'inconclusive', reason_code: 'evaluation_inconclusive' });
    const open = evaluationOf(ended).gates.filter((gate) => gate.verdict !== 'pass');
    expect(open).toHaveLength(1);
    expect(open[0]?.detail).toContain('accuracy on distance_band=long must not be worse than live by more than 0.03');
    expect(ended.stdout).toContain('About 6,933 pairs would decide it');
    const html = readFileSync(join(dir, 'out/report.html'), 'utf8');
    const markdown = readFileSync(join(dir, 'out/report.md'), 'utf8');
    for (const report of [html, markdown]) {
      expect(report).toContain('distance_band=long');
      expect(report).toContain('6,933');
    }
    // One file that asks nobody for anything.
    expect(html).not.toMatch(/(?:src|href)=["']?(?:https?:)?\/\//);
    expect(html).not.toMatch(/@import|url\(["']?http/);
  });

  it('fails the version that went wrong, gate by gate', async () => {
    const ended = await slipway(
      'evaluate',
      ...['--candidate', predictions('3-wrong'), '--baseline', predictions('2-routes'), '--policy', POLICY],
    );
    expect(ended.code).toBe(1);
    expect(ended.result).toMatchObject({ decision: 'refused', reason_code: 'evaluation_failed' });
    expect(evaluationOf(ended).gates.filter((gate) => gate.verdict === 'fail')).toHaveLength(7);
  });

  it('passes a version against itself: no difference is shown to be none, flight by flight', async () => {
    const same = predictions('2-routes');
    const ended = await slipway('evaluate', '--candidate', same, '--baseline', same, '--policy', POLICY);
    expect(ended.code).toBe(0);
    expect(evaluationOf(ended).gates.map((gate) => gate.verdict)).toEqual(Array.from({ length: 8 }, () => 'pass'));
  });

  it('prints the result as JSON and nothing else where that is asked for', async () => {
    const same = predictions('1-baseline');
    const args = ['evaluate', '--candidate', same, '--policy', POLICY, '--model', 'flight-delay', '--json', '-'];
    const ended = await slipway(...args);
    expect(JSON.parse(ended.stdout)).toMatchObject({ schema: 'slipway.result/1', record: { verdict: 'pass' } });
  });
});

describe('slipway evaluate without a policy', () => {
  const report = join(FIXTURES, 'sklearn/1.9.1/report.json');

  it('gates every shared metric on not being worse, with files of one tool', async () => {
    const capitals = join(FIXTURES, 'lm-eval/0.4.13/capitals');
    const ended = await slipway('evaluate', '--candidate', capitals, '--baseline', capitals);
    // Twelve questions that came out the same: nothing is worse, and whether that shows enough is for the statistics to say.
    expect([0, 3]).toContain(ended.code);
    const { gates } = evaluationOf(ended);
    expect(gates.map((gate) => gate.detail).join('\n')).toMatch(
      /capitals\/acc must not be worse[\s\S]*capitals\/acc_norm must/,
    );
    for (const gate of gates) expect(['pass', 'inconclusive']).toContain(gate.verdict);
  });

  it('does not take a number without samples for proof', async () => {
    const scores = file('scores/a.json', '{"accuracy": 0.83}\n');
    const others = file('scores/b.json', '{"accuracy": 0.82}\n');
    const ended = await slipway('evaluate', '--candidate', scores, '--baseline', others);
    expect(ended.code).toBe(3);
    expect(ended.stdout).toContain('samples');
  });

  it('is an error with nothing to compare with and no gates', async () => {
    const ended = await slipway('evaluate', '--candidate', report);
    expect(ended.code).toBe(2);
    expect(ended.result).toMatchObject({ decision: 'error', reason_code: 'evaluation_error' });
    expect(ended.stdout).toContain('--baseline');
  });

  it('takes another tolerance, and refuses one that is none', async () => {
    const csv = (right: number): string =>
      `id,accuracy\n${Array.from({ length: 400 }, (_one, row) => `q${row},${row < right ? 1 : 0}`).join('\n')}\n`;
    const [a, b] = [file('t/a.csv', csv(360)), file('t/b.csv', csv(380))];
    const compare = (...more: string[]): Promise<Ended> =>
      slipway('evaluate', '--candidate', a, '--baseline', b, ...more);
    expect((await compare()).code).toBe(1);
    expect((await compare('--tolerance', '0.1')).code).toBe(0);
    const wrong = await compare('--tolerance', 'much');
    expect(wrong.code).toBe(2);
    expect(wrong.stdout).toContain('0.02');
  });
});

describe('what slipway evaluate says of mistakes', () => {
  const candidate = (): string[] => ['--candidate', predictions('1-baseline')];

  it.each([
    [
      'a file that is not there',
      ['--candidate', 'nothing.json'],
      'input_invalid',
      /nothing\.json: There is no such file/,
    ],
    ['no file at all', [], 'evidence_missing', /candidate/],
    ['a flag that does not exist', ['--candidat', 'x.json'], 'input_invalid', /Did you mean --candidate\?/],
    ['a policy that is not there', ['--candidate', 'x.json', '--policy', 'none.yml'], 'policy_missing', /none\.yml/],
    ['a glob that finds nothing', ['--candidate', '*.parquet'], 'input_invalid', /matches no file/],
  ])('%s', async (_what, args, code, said) => {
    const ended = await slipway('evaluate', ...args);
    expect(ended.code).toBe(2);
    expect(ended.result?.reason_code).toBe(code);
    expect(ended.stdout).toMatch(said);
    expect(ended.stdout).not.toContain('internal_error');
  });

  it.each([
    ['HTML instead of JSON', 'results.json', '<!doctype html>\n<html><body>Sign in</body></html>\n'],
    ['a file that was cut off', 'cut.json', '{"accuracy": 0.8, "samples": [{"id": 1, "acc'],
    ['an empty file', 'empty.json', ''],
    ['bytes that are no text', 'binary.json', Uint8Array.from({ length: 4096 }, (_one, index) => (index * 37) % 256)],
  ])('%s: an error that names the file, and no report', async (_what, name, content) => {
    const path = file(`bad/${name}`, content);
    const ended = await slipway('evaluate', '--candidate', path, '--baseline', path, '--html', 'bad/report.html');
    expect(ended.code).toBe(2);
    expect(ended.result?.reason_code).toBe('evidence_unreadable');
    expect(ended.stdout).toContain(name);
    expect(() => readFileSync(join(dir, 'bad/report.html'))).toThrow();
  });

  it('a model that the policy does not have', async () => {
    const ended = await slipway('evaluate', ...candidate(), '--policy', POLICY, '--model', 'flight-dely');
    expect(ended.code).toBe(2);
    expect(ended.stdout).toContain('flight-delay');
  });
});

describe('slipway inspect', () => {
  it('tells what each file is taken for, and its metrics', async () => {
    cpSync(join(FIXTURES, 'sklearn/1.9.1/report.json'), join(dir, 'some-name.txt'));
    const ended = await slipway('inspect', 'some-name.txt', join(FIXTURES, 'lm-eval/0.4.13/capitals'));
    expect(ended.code).toBe(0);
    expect(ended.stdout).toContain('some-name.txt');
    expect(ended.stdout).toContain('accuracy');
    const files = ended.result?.record?.['files'] as { path: string; format: string }[];
    expect(files.find((one) => one.path === 'some-name.txt')?.format).toMatch(/scikit-learn|sklearn/);
  });

  it('reads plain files by the mappings of a policy', async () => {
    const ended = await slipway('inspect', predictions('2-routes'), '--policy', POLICY);
    expect(ended.code).toBe(0);
    expect(ended.stdout).toContain('late-recall');
    expect(ended.stdout).toContain('distance_band');
  });

  it('is an error for what cannot be read', async () => {
    const ended = await slipway('inspect', file('bad/page.json', '<html></html>'));
    expect(ended.code).toBe(2);
    expect(ended.stdout).toContain('page.json');
  });
});
