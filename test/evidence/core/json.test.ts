import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEPTH_LIMIT, otherThanJson, parseJson } from '../../../src/evidence/json.ts';

function valueIn(text: string): unknown {
  const outcome = parseJson(text);
  if (outcome.kind === 'fault') throw new Error(`${outcome.line}:${outcome.column} ${outcome.message}`);
  return outcome.value;
}

function faultOf(text: string): string {
  const outcome = parseJson(text);
  if (outcome.kind === 'ok') throw new Error(`read all the same: ${JSON.stringify(outcome.value)}`);
  return `${outcome.line}:${outcome.column} ${outcome.message}`;
}

describe('JSON as evaluation tools write it', () => {
  it('reads NaN and Infinity as numbers that are not finite', () => {
    expect(valueIn('{"a": NaN, "b": [Infinity, -Infinity, 1]}')).toEqual({
      a: Number.NaN,
      b: [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1],
    });
    expect(valueIn('NaN')).toBeNaN();
  });

  it('leaves the same words alone inside of strings and keys', () => {
    expect(valueIn('{"NaN": "NaN, Infinity", "a": NaN}')).toEqual({ NaN: 'NaN, Infinity', a: Number.NaN });
  });

  it('does not take a text for NaN, whatever text the file holds', () => {
    const text = '{"a": "\\u0001NaN", "b": "\\u0001NaN\\u0001", "c": NaN}';
    expect(valueIn(text)).toEqual({ a: '\u0001NaN', b: '\u0001NaN\u0001', c: Number.NaN });
  });

  it('takes the last of duplicate keys, and a key named __proto__ as a key', () => {
    expect(valueIn('{"a": 1, "a": 2}')).toEqual({ a: 2 });
    const value = valueIn('{"__proto__": NaN, "b": NaN}') as object;
    expect(Object.keys(value)).toEqual(['__proto__', 'b']);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });

  it('names line and column of a fault, and what was found there', () => {
    expect(faultOf('{\n  "a": 1,\n  "b": nan\n}')).toMatch(/^3:8 .*a value must follow; found "nan"/);
    expect(faultOf('{"a" 1}')).toMatch(/^1:6 .*":" must follow the key; found "1"/);
    expect(faultOf('{"a": 1,}')).toMatch(/^1:9 .*a key in double quotes must follow; found "}"/);
    expect(faultOf("{'a': 1}")).toMatch(/^1:2 .*found "'"/);
    expect(faultOf('[1 2]')).toMatch(/^1:4 .*"," or "\]" must follow; found "2"/);
    expect(faultOf('[1, 2}')).toMatch(/^1:6 /);
    expect(faultOf('[01]')).toMatch(/^1:3 /);
    expect(faultOf('{"a": 1}\n{"a": 2}')).toMatch(/^2:1 .*ended already/);
    expect(faultOf('["a\tb"]')).toMatch(/^1:4 .*control character U\+0009/);
    expect(faultOf('["\\x"]')).toMatch(/^1:3 .*no escape of JSON/);
  });

  it('says that a file was cut off, and where', () => {
    expect(faultOf('{"a": [1, 2')).toMatch(/^1:12 .*2 lists or objects are still open: it was cut off/);
    expect(faultOf('{"a": "unfini')).toMatch(/^1:14 .*ends inside of a string: it was cut off/);
    expect(faultOf('{"a": "\\u12')).toMatch(/cut off/);
  });

  it('says what it is instead of JSON', () => {
    expect(faultOf('<!DOCTYPE html><html></html>')).toMatch(/found an HTML page/);
    expect(faultOf('\n <html lang="en">')).toMatch(/found an HTML page/);
    expect(faultOf('<?xml version="1.0"?>')).toMatch(/found XML or HTML/);
    expect(faultOf('')).toMatch(/found an empty file/);
    expect(faultOf(' \n')).toMatch(/found a file of blanks only/);
    expect(faultOf('version https://git-lfs.github.com/spec/v1\noid sha256:00')).toMatch(/Git LFS pointer/);
    expect(otherThanJson('{"a": 1}')).toBeNull();
  });

  it('reads what is nested as deep as the limit, and refuses what is deeper, however deep', () => {
    expect(() => valueIn('['.repeat(DEPTH_LIMIT) + ']'.repeat(DEPTH_LIMIT))).not.toThrow();
    for (const depth of [DEPTH_LIMIT + 1, 1_000_000])
      expect(faultOf('['.repeat(depth) + ']'.repeat(depth))).toMatch(
        `1:${DEPTH_LIMIT + 1} Lists and objects may be nested`,
      );
    expect(faultOf('{"a":'.repeat(300_000))).toMatch(/nested/);
  });

  it('does not count brackets inside of strings as nesting', () => {
    const text = JSON.stringify({ a: '['.repeat(1000), b: '\\"[['.repeat(300), c: 1 });
    expect(valueIn(text)).toEqual(JSON.parse(text));
  });

  it('reads whatever JSON.parse reads, the same', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), fc.boolean(), (text, indent) => {
        const written = indent ? JSON.stringify(JSON.parse(text), null, 2) : text;
        expect(valueIn(written)).toEqual(JSON.parse(written));
      }),
    );
  });

  it('names a place for every text that JSON.parse refuses, and finds every NaN', () => {
    fc.assert(
      fc.property(
        fc.json({ maxDepth: 4 }),
        fc.nat(),
        fc.constantFrom('', '}', ',', '"', 'x', '\u0000'),
        (text, at, put) => {
          const cut = at % (text.length + 1);
          const broken = text.slice(0, cut) + put + text.slice(cut + 1);
          const outcome = parseJson(broken);
          let parses = true;
          try {
            JSON.parse(broken);
          } catch {
            parses = false;
          }
          expect(outcome.kind).toBe(parses ? 'ok' : 'fault');
          if (outcome.kind === 'fault') {
            const lines = broken.split('\n');
            expect(outcome.line).toBeLessThanOrEqual(lines.length);
            expect(outcome.column).toBeLessThanOrEqual((lines[outcome.line - 1] ?? '').length + 1);
          }
        },
      ),
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.double(), fc.string()), { maxLength: 20 }), (values) => {
        const text = `[${values.map((one) => (typeof one === 'number' ? String(one) : JSON.stringify(one))).join(',')}]`;
        expect(valueIn(text)).toEqual(values.map((one) => (Object.is(one, -0) ? 0 : one)));
      }),
    );
  });
});
