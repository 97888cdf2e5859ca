import { describe, expect, it } from 'vitest';
import { compileGlob, isGlob } from '../../../src/evidence/glob.ts';

function matches(pattern: string, path: string): boolean {
  const glob = compileGlob(pattern);
  if (glob.kind === 'invalid') throw new Error(glob.message);
  return glob.matches(path);
}

describe('globs', () => {
  it.each([
    ['*.json', 'a.json', true],
    ['*.json', 'b/a.json', false],
    ['**/*.json', 'a.json', true],
    ['**/*.json', 'b/c/a.json', true],
    ['evals/**', 'evals/a/b.csv', true],
    ['evals/**', 'evals', true],
    ['evals/**/b.csv', 'evals/b.csv', true],
    ['a?.csv', 'ab.csv', true],
    ['a?.csv', 'a/.csv', false],
    ['{a,b}.{csv,json}', 'b.json', true],
    ['{a,b{1,2}}.csv', 'b2.csv', true],
    ['{a,b}.csv', 'c.csv', false],
    ['./x/*.csv', 'x/a.csv', true],
    ['x/*.csv', './x/a.csv', true],
    ['a.csv', 'axcsv', false],
    ['a[b].csv', 'a[b].csv', true],
    ['*a*b*c', 'xxaxxbxxc', true],
    ['*a*b*c', 'xxaxxcxxb', false],
  ])('%s on %s: %s', (pattern, path, expected) => {
    expect(matches(pattern, path)).toBe(expected);
  });

  it('answers at once where backtracking would not', () => {
    expect(matches(`${'*a'.repeat(50)}b`, 'a'.repeat(5000))).toBe(false);
    expect(matches(`${'**/'.repeat(50)}b`, `${'a/'.repeat(500)}c`)).toBe(false);
  });

  it('refuses braces that do not close or stand for too much', () => {
    expect(compileGlob('a{b').kind).toBe('invalid');
    expect(compileGlob('a}b').kind).toBe('invalid');
    expect(compileGlob('{a,b}'.repeat(20)).kind).toBe('invalid');
    expect(compileGlob('a'.repeat(2000)).kind).toBe('invalid');
  });

  it('knows a plain path', () => {
    expect(isGlob('evals/a.json')).toBe(false);
    expect(isGlob('evals/*.json')).toBe(true);
  });
});
