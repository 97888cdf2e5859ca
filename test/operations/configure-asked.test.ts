import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LONGEST_CONFIGURATION } from '../../src/core/configuration.ts';
import { SlipwayError } from '../../src/core/reasons.ts';
import { readAsked } from '../../src/entry/options.ts';
import { wantedOf } from '../../src/entry/serving-commands.ts';
import { SERVING_COMMANDS } from '../../src/entry/serving-specs.ts';

const SPEC = SERVING_COMMANDS.find((one) => one.name === 'configure')!;
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'slipway-configure-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const wanted = (...argv: string[]) => wantedOf(readAsked(SPEC, { argv, readInput: () => null }));
function refusal(...argv: string[]) {
  try {
    wanted(...argv);
  } catch (error) {
    if (error instanceof SlipwayError) return error.refusal;
    throw error;
  }
  throw new Error('not refused');
}
function file(text: string): string {
  const path = join(folder, 'config.json');
  writeFileSync(path, text);
  return path;
}

describe('what is asked of `slipway configure`', () => {
  it('is a file, a text, single settings, or what was registered', () => {
    expect(wanted('--file', file('{"threshold": 0.4}'))).toEqual({ kind: 'values', values: { threshold: 0.4 } });
    expect(wanted('--values', '{"a": [1]}')).toEqual({ kind: 'values', values: { a: [1] } });
    expect(wanted('--reset')).toEqual({ kind: 'registered' });
  });

  it('takes values of settings as JSON where they are some, else as text', () => {
    expect(wanted('--set', 'a=0.4', 'b.c=fast', '--set', 'd="0.4"', 'e=', 'f=x=y', 'g=null')).toEqual({
      kind: 'set',
      changes: [
        ['a', 0.4],
        ['b.c', 'fast'],
        ['d', '0.4'],
        ['e', ''],
        ['f', 'x=y'],
        ['g', null],
      ],
    });
  });

  it('is one of them alone', () => {
    expect(refusal().found).toBe('none of them');
    expect(refusal('--reset', '--set', 'a=1').found).toBe('more than one of them');
  });

  it.each([
    [['--values', 'hunter2'], 'a configuration as a JSON object'],
    [['--values', '["hunter2"]'], 'a configuration as a JSON object'],
    [['--set', 'hunter2'], 'each setting as `key=value`'],
    [['--set', '=hunter2'], 'each setting as `key=value`'],
    [['--set', 'a..b=hunter2'], 'each setting as `key=value`'],
    [['--file', '/nowhere/config.json'], 'a file that can be read as `file`'],
  ])('as %j is refused, and nothing of it is shown', (argv, required) => {
    const refused = refusal(...argv);
    expect(refused).toMatchObject({ code: 'input_invalid', required });
    expect(refused.found).not.toContain('hunter2');
  });

  it('is not read from a file that is far too large', () => {
    expect(refusal('--file', file(' '.repeat(20 * LONGEST_CONFIGURATION))).required).toContain('at most 4096 bytes');
  });
});
