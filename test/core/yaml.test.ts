import { describe, expect, it } from 'vitest';
import { readYaml, toJson, YAML_LIMIT } from '../../src/core/yaml.ts';

const read = (text: string) => readYaml({ text, file: 'f.yml' });
const json = (text: string): unknown => {
  const outcome = read(text);
  if (outcome.kind === 'invalid') throw new Error(JSON.stringify(outcome.problems));
  return toJson(outcome.root);
};

describe('YAML beside a model', () => {
  it.each([
    [
      'a mapping',
      'a: 1\nb: [x, 2.5, true, null, ~]\nc:\n  d: "e"\n',
      { a: 1, b: ['x', 2.5, true, null, null], c: { d: 'e' } },
    ],
    ['JSON indented with tabs', '{\n\t"a": 1,\n\t"b": [\n\t\t"\\u00e9"\n\t]\n}', { a: 1, b: ['é'] }],
    ['a byte order mark', '\ufeffa: 1', { a: 1 }],
    ['Windows line ends', 'a: 1\r\nb: 2\r\n', { a: 1, b: 2 }],
    ['yes and no, which are texts', 'a: yes\nb: no', { a: 'yes', b: 'no' }],
    ['dates, which are texts', 'a: 2001-01-31', { a: '2001-01-31' }],
    [
      'brackets inside texts',
      `a: "${'['.repeat(100)}"\nb: |\n  ${'['.repeat(100)}\nc: x${'{'.repeat(100)}`,
      { a: '['.repeat(100), b: `${'['.repeat(100)}\n`, c: `x${'{'.repeat(100)}` },
    ],
    ['nothing', '', null],
    ['names that objects inherit', 'constructor: 1\ntoString: 2', { constructor: 1, toString: 2 }],
  ])('reads %s', (_what, text, value) => {
    expect(json(text)).toEqual(value);
  });

  it.each([
    ['a duplicate key', 'a: 1\nb:\n  c: 1\n  c: 2', 'f.yml:4:3', '"c" is given twice'],
    ['a duplicate key in JSON', '{"a": 1, "a": 2}', 'f.yml:1:10', 'twice'],
    ['an anchor', 'a: &x 1', 'f.yml:1:7', 'Anchors'],
    ['an alias', 'a: *x', 'f.yml:1:4', ''],
    ['a merge key', 'a: 1\n<<: {b: 1}', 'f.yml:2:1', '"<<"'],
    ['a tag of a program', 'a: !!js/function "x"', 'f.yml:1:18', 'Tags'],
    ['a tag of YAML', 'a: !!str 1', 'f.yml:1:10', 'Tags'],
    ['a second document', 'a: 1\n---\nb: 2', 'f.yml:2:1', 'several documents'],
    ['a directive', '%YAML 1.1\n---\na: yes', 'f.yml:3:1', 'Directives'],
    ['a key that is no text', 'a: 1\n2: b', 'f.yml:2:1', 'Keys'],
    ['a key that is a list', '? [a]\n: b', 'f.yml:1:3', 'Keys'],
    ['the prototype', '"__proto__": {a: 1}', 'f.yml:1:1', '__proto__'],
    ['a number that JavaScript rounds', 'a: 12345678901234567890', 'f.yml:1:4', 'exactly'],
    ['infinity', 'a: .inf', 'f.yml:1:4', 'exactly'],
    ['half a character', 'a: "\\ud800"', 'f.yml:1:4', 'surrogate'],
    ['an open bracket', 'a: [1, 2', 'f.yml:1:9', ''],
    ['a tab that indents', 'a:\n\tb: 1', 'f.yml:2:1', ''],
  ])('refuses %s, at its place', (_what, text, where, message) => {
    const outcome = read(text);
    expect(outcome).toMatchObject({ kind: 'invalid' });
    expect(outcome.kind === 'invalid' && outcome.problems).toContainEqual({
      where,
      message: expect.stringContaining(message),
    });
  });

  it.each([
    ['a billion laughs', `a: &a [x, x]\n${Array.from({ length: 20 }, (_, i) => `k${i}: &k${i} [*a, *a]`).join('\n')}`],
    ['brackets without end', '['.repeat(500_000)],
    ['braces without end', '{'.repeat(500_000)],
    ['braces in JSON', '{"a":'.repeat(100_000)],
    ['dashes without end', '- '.repeat(200_000)],
    ['question marks without end', '? '.repeat(200_000)],
    ['steps without end', Array.from({ length: 500 }, (_, i) => `${' '.repeat(i)}a:\n`).join('')],
    ['a file too large', 'x'.repeat(YAML_LIMIT + 1)],
  ])('refuses %s at once', (_what, text) => {
    const started = performance.now();
    expect(read(text).kind).toBe('invalid');
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it('reads twenty thousand keys in about the time of the bytes', () => {
    const text = Array.from({ length: 20_000 }, (_, i) => `key${i}: [a, {b: c}]`).join('\n');
    const started = performance.now();
    expect(Object.keys(json(text) as object)).toHaveLength(20_000);
    expect(performance.now() - started).toBeLessThan(15_000);
  });
});
