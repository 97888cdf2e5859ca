import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { formatSubject, isDigest, isName, parseReference } from '../../src/core/names.ts';

const DIGEST = `sha256:${createHash('sha256').update('subject').digest('hex')}` as const;

describe('names of models, stages, aliases and roles', () => {
  it.each(['ab', 'a1', '42', 'flight-delay', 'a--b', 'x'.repeat(64), 'constructor', 'latest'])('accepts %j', (name) => {
    expect(isName(name)).toBe(true);
  });

  it.each([
    ['nothing', ''],
    ['one character', 'a'],
    ['65 characters', 'x'.repeat(65)],
    ['300 characters', 'x'.repeat(300)],
    ['a way out of the folder', '../secrets'],
    ['dots', '..'],
    ['a slash', 'team/model'],
    ['a backslash', 'team\\model'],
    ['a space', 'flight delay'],
    ['a leading space', ' flight'],
    ['a line feed at the end', 'flight\n'],
    ['upper case', 'Flight'],
    ['an underscore', 'flight_delay'],
    ['a leading dash', '-flight'],
    ['a trailing dash', 'flight-'],
    ['emoji', '✈️delay'],
    ['letters that only look like a to z', 'flіght'],
    ['a NUL', 'fli\0ght'],
    ['the at sign', 'flight@1'],
    ['the hash sign', 'flight#prod'],
    ['a name that objects inherit', '__proto__'],
    ['shell syntax', '$(id)'],
  ])('refuses %s', (_what, name) => {
    expect(isName(name)).toBe(false);
    expect(parseReference(`${name}@1.0.0`)?.model).not.toBe(name);
  });
});

describe('digests', () => {
  it.each([
    ['upper case', DIGEST.toUpperCase()],
    ['no algorithm', DIGEST.slice(7)],
    ['63 digits', DIGEST.slice(0, -1)],
    ['a line feed', `${DIGEST}\n`],
    ['a number', 7],
    ['null', null],
  ])('refuses %s', (_what, value) => {
    expect(isDigest(value)).toBe(false);
  });

  it('accepts sha256 and 64 lowercase hex digits', () => {
    expect(isDigest(DIGEST)).toBe(true);
  });
});

describe('references', () => {
  it.each([
    ['flight-delay', null],
    ['flight-delay@1.2.0', { kind: 'version', version: '1.2.0' }],
    ['flight-delay@v1.2.0', { kind: 'version', version: '1.2.0' }],
    ['flight-delay@1.2.0-42', { kind: 'version', version: '1.2.0-42' }],
    ['flight-delay@v7', { kind: 'ordinal', ordinal: 7 }],
    ['flight-delay@latest', { kind: 'latest' }],
    ['flight-delay@champion', { kind: 'name', name: 'champion' }],
    [`flight-delay@${DIGEST}`, { kind: 'subject', subject: DIGEST }],
    [`flight-delay@1.2.0@${DIGEST}`, { kind: 'version', version: '1.2.0', subject: DIGEST }],
  ])('reads %s', (text, selector) => {
    expect(parseReference(text)).toEqual({ model: 'flight-delay', selector });
  });

  it.each([
    '',
    '@',
    'flight-delay@',
    'flight-delay@1.2',
    'flight-delay@champion@1.0.0',
    `flight-delay@champion@${DIGEST}`,
    `flight-delay@1.0.0@${DIGEST}@x`,
  ])('refuses %j', (text) => {
    expect(parseReference(text)).toBeNull();
  });

  it('reads back the form that actions hand on', () => {
    const text = formatSubject({ model: 'flight-delay', version: '3.1.0-42', subject: DIGEST });
    expect(parseReference(text)).toEqual({
      model: 'flight-delay',
      selector: { kind: 'version', version: '3.1.0-42', subject: DIGEST },
    });
  });
});
