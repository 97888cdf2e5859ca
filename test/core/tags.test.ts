import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isName } from '../../src/core/names.ts';
import {
  cancelTag,
  formatTag,
  type GtoTag,
  isGtoFullName,
  isGtoName,
  isGtoVersion,
  parseOwnTag,
  parseTag,
  stageTag,
  versionTag,
} from '../../src/core/tags.ts';

// GTO's published behaviour (tests/test_tag.py, test_constants.py, test_versions.py of iterative/gto), said again here.

describe('GTO tags, read', () => {
  it.each<[string, GtoTag]>([
    ['path@v1.2.3', { action: 'register', name: 'path', version: 'v1.2.3', counter: null }],
    ['path@v1.2.3#5', { action: 'register', name: 'path', version: 'v1.2.3', counter: 5 }],
    ['path@v1.2.3!', { action: 'deregister', name: 'path', version: 'v1.2.3', counter: null }],
    ['path@v1.2.3!#2', { action: 'deregister', name: 'path', version: 'v1.2.3', counter: 2 }],
    ['path#stage', { action: 'assign', name: 'path', stage: 'stage', counter: null }],
    ['path#stage#1', { action: 'assign', name: 'path', stage: 'stage', counter: 1 }],
    ['path#stage!#2', { action: 'unassign', name: 'path', stage: 'stage', counter: 2 }],
    ['path@deprecated', { action: 'deprecate', name: 'path', counter: null }],
    ['path@deprecated#9', { action: 'deprecate', name: 'path', counter: 9 }],
    ['path@created', { action: 'create', name: 'path', counter: null }],
    [
      'some/folder=some/model@v1.0.0',
      { action: 'register', name: 'some/folder:some/model', version: 'v1.0.0', counter: null },
    ],
    ['refs/tags/path#stage#1', { action: 'assign', name: 'path', stage: 'stage', counter: 1 }],
  ])('%s', (text, expected) => {
    expect(parseTag(text)).toEqual(expected);
  });

  it.each([
    'nn#prod',
    'nn#prod!',
    'nn#prod#1',
    'nn@v1.0.0',
    'nn#prod!#2',
    'nn@v1.0.0!',
    'nn@v1.0.0#1',
    'nn@v1.0.0!#1',
    'nn@v1.0.0-rc.2',
    'nn@v1.0.0-alpha',
    'nn@v1.0.0-alpha.1',
    'nn@v1.0.0-alpha.beta',
    'new-artifact@v1.0.1!',
  ])('%s is one', (text) => {
    expect(parseTag(text)).not.toBeNull();
  });

  it.each([
    '',
    '###',
    '@@@',
    'model@v1',
    'nn#prod#-1',
    'model@v111',
    'model-prod',
    'model@0.0.1',
    'model-prod-v1',
    'model#prod#-1',
    'model#prod#1-2',
    'model#prod?#1-2',
    'model#prod@v1.2.3',
    'model@v1.2.3#prod',
    'model-prod-v1-stage',
    'model@prod@v1@stage-1',
    'namespace/model@0.0.1',
    '@namespace/model@0.0.1',
    'model#prod#v1#stage#1-',
    'model#prod-v1-stage@1-2',
    'model#prod-v1-stage@1-2#@',
    // and what would slip through a careless pattern
    'm@v1.0.0\n',
    'm@v01.0.0',
    '../m@v1.0.0',
    'm#prod#99999999999999999999',
    'other@created!',
    'm@deprecated!',
  ])('%j is none', (text) => {
    expect(parseTag(text)).toBeNull();
  });
});

describe('GTO tags, written', () => {
  it.each<[GtoTag, string]>([
    [{ action: 'register', name: 'myartifact', version: 'v1.0.0', counter: null }, 'myartifact@v1.0.0'],
    [{ action: 'register', name: 'myartifact', version: 'v1.0.0', counter: 1 }, 'myartifact@v1.0.0#1'],
    [{ action: 'deregister', name: 'myartifact', version: 'v1.0.0', counter: null }, 'myartifact@v1.0.0!'],
    [{ action: 'deregister', name: 'myartifact', version: 'v1.0.0', counter: 1 }, 'myartifact@v1.0.0!#1'],
    [{ action: 'assign', name: 'myartifact', stage: 'stage', counter: null }, 'myartifact#stage'],
    [{ action: 'assign', name: 'myartifact', stage: 'stage', counter: 1 }, 'myartifact#stage#1'],
    [{ action: 'unassign', name: 'myartifact', stage: 'stage', counter: 1 }, 'myartifact#stage!#1'],
    [{ action: 'deprecate', name: 'dir:model', counter: 3 }, 'dir=model@deprecated#3'],
    [{ action: 'create', name: 'model', counter: null }, 'model@created'],
  ])('%o is %s', (tag, text) => {
    expect(formatTag(tag)).toBe(text);
  });

  it.each<GtoTag>([
    { action: 'register', name: 'model', version: '1.0.0', counter: null },
    { action: 'register', name: 'mo del', version: 'v1.0.0', counter: null },
    { action: 'assign', name: 'model', stage: 'prod#1', counter: null },
    { action: 'assign', name: 'model', stage: '', counter: 1 },
    { action: 'assign', name: 'model', stage: 'prod', counter: -1 },
    { action: 'assign', name: 'model', stage: 'prod', counter: 1.5 },
    { action: 'create', name: 'a=b', counter: null },
  ])('refuses to write %o', (tag) => {
    expect(() => formatTag(tag)).toThrow(TypeError);
  });

  it('reads back every tag that it writes', () => {
    const letter = fc.stringMatching(/^[a-zA-Z0-9](?:[a-zA-Z0-9\-/_]{0,8}[a-zA-Z0-9])?$/);
    const name = fc
      .tuple(fc.option(fc.stringMatching(/^[a-zA-Z0-9\-_./]{1,8}$/)), letter)
      .map(([folder, base]) => (folder === null ? base : `${folder}:${base}`));
    const counter = fc.option(fc.nat());
    const version = fc
      .tuple(fc.nat(99), fc.nat(99), fc.nat(99), fc.constantFrom('', '-rc.1', '-42', '+b.1'))
      .map(([a, b, c, end]) => `v${a}.${b}.${c}${end}`);
    const tag: fc.Arbitrary<GtoTag> = fc.oneof(
      fc.record({ action: fc.constantFrom('register' as const, 'deregister' as const), name, version, counter }),
      fc.record({ action: fc.constantFrom('assign' as const, 'unassign' as const), name, stage: letter, counter }),
      fc.record({ action: fc.constantFrom('deprecate' as const, 'create' as const), name, counter }),
    );
    fc.assert(
      fc.property(tag, (one) => {
        expect(parseTag(formatTag(one))).toEqual(one);
      }),
    );
  });

  it('writes every tag that it reads, unchanged', () => {
    const text = fc.stringMatching(/^[ab]{1,3}(?:=[ab]{1,2})?(?:[#@][abv0-9.]{1,6}|@deprecated)!?(?:#[0-9]{1,3})?$/);
    fc.assert(
      fc.property(text, (one) => {
        const tag = parseTag(one);
        // A counter may be written with leading zeros; ours never is.
        if (tag !== null) expect(formatTag(tag)).toBe(tag.counter === null ? one : one.replace(/#0+(?=\d+$)/, '#'));
      }),
      { numRuns: 500 },
    );
  });
});

describe("GTO's names", () => {
  it.each([
    '1',
    'm',
    'nn',
    'm1',
    '1nn',
    'model-prod',
    'model-prod-v1',
    'dvclive/model',
    'a_model',
    'Model',
    'model/v1',
  ])('%s is one', (name) => {
    expect(isGtoName(name)).toBe(true);
  });

  it.each([
    '',
    'm/',
    '/m',
    '###',
    '@@@',
    'a model',
    '_model',
    '-model',
    'model-',
    'model@1',
    'model#1',
    '@namespace/model',
  ])('%j is none', (name) => {
    expect(isGtoName(name)).toBe(false);
  });

  it.each(['model', 'dvclive:model', 'some/folder:some/model', '../up:model'])('%s is a full one', (name) => {
    expect(isGtoFullName(name)).toBe(true);
  });

  it.each([':model', 'folder:', 'a:b:c', 'folder=model', 'fol der:model'])('%s is no full one', (name) => {
    expect(isGtoFullName(name)).toBe(false);
  });

  it('contain all of ours', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9-]{2,64}$/), (name) => {
        if (isName(name)) expect(isGtoName(name)).toBe(true);
      }),
    );
  });

  it.each(['v0.1.2', 'v3.4.5-pre.2+build.4', 'v3.4.5-pre.2-build.4'])('%s is a version', (version) => {
    expect(isGtoVersion(version)).toBe(true);
  });

  it.each(['1', 'v1', 'v1.2', '0.1.2', '3.4.5-pre.2+build.4', 'v1.2.3.4'])('%s is no version', (version) => {
    expect(isGtoVersion(version)).toBe(false);
  });
});

describe('our own tags', () => {
  it('are written in the forms that GTO writes', () => {
    expect(versionTag({ model: 'flight-delay', version: '3.1.0-42' })).toBe('flight-delay@v3.1.0-42');
    expect(stageTag({ model: 'flight-delay', stage: 'production', n: 4 })).toBe('flight-delay#production#4');
    expect(cancelTag({ model: 'flight-delay', stage: 'production', n: 3 })).toBe('flight-delay#production!#3');
  });

  it('are read back', () => {
    expect(parseOwnTag('refs/tags/flight-delay@v3.1.0-42')).toEqual({
      kind: 'version',
      model: 'flight-delay',
      version: '3.1.0-42',
    });
    expect(parseOwnTag('flight-delay#production#4')).toEqual({
      kind: 'stage',
      model: 'flight-delay',
      stage: 'production',
      n: 4,
      cancels: false,
    });
    expect(parseOwnTag('flight-delay#production!#3')).toEqual({
      kind: 'stage',
      model: 'flight-delay',
      stage: 'production',
      n: 3,
      cancels: true,
    });
  });

  it.each([
    'flight-delay@v1.0.0#1',
    'flight-delay@v1.0.0!',
    'flight-delay@v1.0.0+build',
    'flight-delay#production',
    'dir=flight-delay@v1.0.0',
    'Flight@v1.0.0',
    'm@v1.0.0',
    'flight-delay@deprecated',
    'flight-delay#Production#1',
    'v1.0.0',
  ])('%s is not one of them', (text) => {
    expect(parseOwnTag(text)).toBeNull();
  });

  it.each(['../x', 'a b', 'x'.repeat(300), '✈️', 'a/b', 'A'])('are never made for a model named %j', (model) => {
    expect(() => versionTag({ model, version: '1.0.0' })).toThrow(TypeError);
    expect(() => stageTag({ model: 'flight-delay', stage: model, n: 1 })).toThrow(TypeError);
  });
});
