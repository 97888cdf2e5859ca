import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bump } from '../../src/core/record.ts';
import {
  BUMPS,
  compareVersions,
  covers,
  decideVersion,
  displayVersion,
  largerBump,
  nextVersion,
  parseVersion,
  readExplicitVersion,
  SCHEMES,
  stepBetween,
  type VersionRequest,
} from '../../src/core/versioning.ts';

const number = fc.nat({ max: 10_000 });
const identifier = fc.oneof(number.map(String), fc.stringMatching(/^[a-zA-Z-][0-9a-zA-Z-]{0,5}$/));
const prerelease = fc.array(identifier, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('.'));
const triple = fc.tuple(number, number, number).map((parts) => parts.join('.'));
const version = fc.tuple(triple, fc.option(prerelease)).map(([core, pre]) => (pre === null ? core : `${core}-${pre}`));
const bump = fc.constantFrom<Bump>(...BUMPS);

const request = (over: Partial<VersionRequest>): VersionRequest => ({
  scheme: 'semver',
  explicit: null,
  given: null,
  inferred: 'patch',
  reasons: [],
  latest: '1.2.3',
  taken: new Set(),
  ordinal: 8,
  ...over,
});

describe('reading versions', () => {
  it.each(['0.0.0', '1.2.3', '1.2.3-rc.1', '1.2.3-42', '10.20.30-alpha-b.0'])('reads %s', (text) => {
    expect(parseVersion(text)).not.toBeNull();
  });

  it.each([
    '',
    '1',
    '1.2',
    'v1.2.3',
    '=1.2.3',
    ' 1.2.3',
    '1.2.3 ',
    '1.2.3\n',
    '01.2.3',
    '1.2.3-01',
    '1.2.3-',
    '1.2.3-a..b',
    '1.2.3-ä',
    '1.2.3+build',
    '1.2.3-rc.1+b',
    '99999999999999999999.0.0',
    `1.2.3-${'a'.repeat(60)}`,
    '../1.2.3',
    '✈.0.0',
    '1.2.3\u0000',
  ])('refuses %j', (text) => {
    expect(parseVersion(text)).toBeNull();
  });

  it('orders by SemVer, pre-releases below their release', () => {
    const ordered = [
      '1.0.0-1',
      '1.0.0-2',
      '1.0.0-10',
      '1.0.0-alpha',
      '1.0.0-alpha.1',
      '1.0.0-beta',
      '1.0.0',
      '1.0.1-1',
      '1.3.2',
      '1.3.3',
      '2.0.0',
    ];
    expect([...ordered].reverse().sort(compareVersions)).toEqual(ordered);
  });

  it('orders any two versions the opposite way round when they are swapped', () => {
    fc.assert(fc.property(version, version, (a, b) => compareVersions(a, b) + compareVersions(b, a) === 0));
  });
});

describe('the next version', () => {
  it.each([
    ['semver', null, 'patch', '1.0.0'],
    ['semver', null, 'major', '1.0.0'],
    ['semver', '1.3.4', 'major', '2.0.0'],
    ['semver', '1.3.4', 'minor', '1.4.0'],
    ['semver', '1.3.4', 'patch', '1.3.5'],
    ['semver', '2.0.0-rc.1', 'patch', '2.0.0'],
    ['semver', '2.0.0-rc.1', 'major', '2.0.0'],
    ['semver', '2.1.0-rc.1', 'minor', '2.1.0'],
    ['semver', '2.1.0-rc.1', 'major', '3.0.0'],
    ['semver', '2.1.1-rc.1', 'minor', '2.2.0'],
    ['semver-build', null, 'patch', '1.0.0-8'],
    ['semver-build', '3.1.0-7', 'patch', '3.1.1-8'],
    ['semver-build', '3.1.0-7', 'minor', '3.2.0-8'],
    ['semver-build', '3.1.0', 'major', '4.0.0-8'],
    ['sequence', null, 'patch', '8.0.0'],
    ['sequence', '7.0.0', 'major', '8.0.0'],
  ] as const)('in %s after %s with a %s bump is %s', (scheme, previous, size, expected) => {
    expect(nextVersion({ scheme, previous, bump: size, ordinal: 8 })).toBe(expected);
  });

  it('is always higher than the one before it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('semver', 'semver-build'),
        version,
        bump,
        fc.integer({ min: 1, max: 1e6 }),
        (scheme, previous, size, ordinal) => {
          expect(compareVersions(nextVersion({ scheme, previous, bump: size, ordinal }), previous)).toBe(1);
        },
      ),
    );
  });

  it('is always higher in a sequence, where versions are ordinals', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), bump, (ordinal, size) => {
        const previous = nextVersion({ scheme: 'sequence', previous: null, bump: size, ordinal });
        expect(
          compareVersions(nextVersion({ scheme: 'sequence', previous, bump: size, ordinal: ordinal + 1 }), previous),
        ).toBe(1);
      }),
    );
  });

  it('is never lower for a larger bump, and never a smaller step than the bump asked for', () => {
    fc.assert(
      fc.property(fc.constantFrom('semver', 'semver-build'), version, bump, bump, (scheme, previous, a, b) => {
        const of = (size: Bump) => nextVersion({ scheme, previous, bump: size, ordinal: 9 });
        if (covers(a, b)) expect(compareVersions(of(a), of(b))).toBeGreaterThanOrEqual(0);
        expect(covers(stepBetween({ scheme, previous, next: of(a) }), a)).toBe(true);
      }),
    );
  });

  it('cannot follow what is no version', () => {
    expect(() => nextVersion({ scheme: 'semver', previous: 'v1', bump: 'patch', ordinal: 2 })).toThrow(TypeError);
  });
});

describe('bumps', () => {
  it('are ordered patch, minor, major, with none below all', () => {
    expect(largerBump('patch', 'minor')).toBe('minor');
    expect(largerBump('major', 'minor')).toBe('major');
    expect(largerBump(null, 'patch')).toBe('patch');
    expect(covers(null, 'patch')).toBe(false);
    expect(covers(null, null)).toBe(true);
    expect(covers('patch', null)).toBe(true);
  });

  it.each([
    ['semver', '1.2.3', '2.0.0', 'major'],
    ['semver', '1.2.3', '1.3.0-rc.1', 'minor'],
    ['semver', '1.2.3', '1.2.4', 'patch'],
    ['semver', '2.0.0-rc.1', '2.0.0-rc.2', 'major'],
    ['semver', '2.1.0-rc.1', '2.1.0', 'minor'],
    ['semver-build', '3.1.0-7', '3.1.0-8', null],
    ['semver-build', '3.1.0-7', '3.1.1-8', 'patch'],
    ['sequence', '7.0.0', '8.0.0', 'major'],
  ] as const)('in %s the step from %s to %s is %s', (scheme, previous, next, step) => {
    expect(stepBetween({ scheme, previous, next })).toBe(step);
  });
});

describe('a version asked for by name', () => {
  it.each([
    ['semver', '2.0.0', '2.0.0'],
    ['semver', ' v2.0.0-rc.1 ', '2.0.0-rc.1'],
    ['semver-build', '2.0.0', '2.0.0-8'],
    ['semver-build', 'v2.0.0-8', '2.0.0-8'],
    ['sequence', 'v8', '8.0.0'],
    ['sequence', '8', '8.0.0'],
    ['sequence', '8.0.0', '8.0.0'],
  ] as const)('in %s reads %j as %s', (scheme, text, expected) => {
    expect(readExplicitVersion({ scheme, text, ordinal: 8 })).toEqual({ kind: 'ok', version: expected });
  });

  it.each([
    ['semver', 'v8'],
    ['semver', '1.0'],
    ['semver', '1.0.0+build'],
    ['semver', 'x'.repeat(300)],
    ['semver', '../../1.0.0'],
    ['semver', '🚀'],
    ['semver', ''],
    ['semver-build', '2.0.0-9'],
    ['semver-build', '2.0.0-rc.1'],
    ['sequence', 'v9'],
    ['sequence', '8.1.0'],
    ['sequence', '8.0.0-rc.1'],
    ['sequence', 'latest'],
  ] as const)('in %s refuses %j', (scheme, text) => {
    const decision = decideVersion(request({ scheme, explicit: text, latest: null, inferred: null }));
    expect(decision).toMatchObject({ kind: 'refused', refusal: { code: 'version_invalid' } });
    if (decision.kind === 'refused') expect(decision.refusal.found.length).toBeLessThan(100);
  });

  it('is taken as it is when it is higher', () => {
    expect(decideVersion(request({ explicit: '5.0.0' }))).toEqual({ kind: 'ok', version: '5.0.0' });
  });

  it.each(['1.2.3', '1.2.2', '1.2.3-rc.1', '0.9.0'])(
    'is refused as %s when 1.2.3 is the latest, naming one that would do',
    (explicit) => {
      const decision = decideVersion(request({ explicit, inferred: 'minor' }));
      expect(decision).toMatchObject({ kind: 'refused', refusal: { code: 'version_not_higher', found: explicit } });
      expect(decision).toMatchObject({
        refusal: { required: expect.stringContaining('1.2.3'), next: expect.stringContaining('1.3.0') },
      });
    },
  );

  it('is refused when its step is smaller than what changed demands, with the reasons', () => {
    const reasons = [
      { bump: 'major', because: 'input "distance" was removed' },
      { bump: 'patch', because: 'the model file has new weights' },
    ] as const;
    const decision = decideVersion(request({ explicit: '1.3.0', inferred: 'major', reasons }));
    expect(decision).toMatchObject({
      kind: 'refused',
      refusal: {
        code: 'bump_too_small',
        required: 'at least a major bump, because input "distance" was removed',
        found: '1.3.0 after 1.2.3, a minor step',
        problems: [{ where: 'major', message: 'input "distance" was removed' }, { where: 'patch' }],
      },
    });
  });

  it('must move the number itself in semver-build: a new build alone is no step', () => {
    const decision = decideVersion(request({ scheme: 'semver-build', latest: '3.1.0-7', explicit: '3.1.0' }));
    expect(decision).toMatchObject({
      kind: 'refused',
      refusal: { code: 'bump_too_small', found: expect.stringContaining('no step') },
    });
  });

  it('may continue a pre-release whatever changed, because its number announces the step', () => {
    expect(decideVersion(request({ latest: '2.0.0-rc.1', explicit: '2.0.0-rc.2', inferred: 'major' }))).toEqual({
      kind: 'ok',
      version: '2.0.0-rc.2',
    });
    expect(decideVersion(request({ latest: '2.1.0-rc.1', explicit: '2.1.0-rc.2', inferred: 'major' }))).toMatchObject({
      refusal: { code: 'bump_too_small' },
    });
  });

  it('is refused when somebody claimed it before', () => {
    const decision = decideVersion(request({ explicit: '2.0.0', taken: new Set(['2.0.0']) }));
    expect(decision).toMatchObject({ kind: 'refused', refusal: { code: 'version_taken' } });
  });

  it('may be anything well-formed for the first version', () => {
    expect(decideVersion(request({ explicit: '0.1.0', latest: null, inferred: null }))).toEqual({
      kind: 'ok',
      version: '0.1.0',
    });
  });
});

describe('a version left to be chosen', () => {
  it('follows the larger of the bump given and the bump inferred', () => {
    expect(decideVersion(request({ inferred: 'minor' }))).toEqual({ kind: 'ok', version: '1.3.0' });
    expect(decideVersion(request({ inferred: 'patch', given: 'major' }))).toEqual({ kind: 'ok', version: '2.0.0' });
  });

  it('is refused when the bump given is smaller than the one inferred', () => {
    const reasons = [{ bump: 'minor', because: 'training data set "january" changed' }] as const;
    const decision = decideVersion(request({ given: 'patch', inferred: 'minor', reasons }));
    expect(decision).toMatchObject({
      kind: 'refused',
      refusal: {
        code: 'bump_too_small',
        required: 'at least a minor bump, because training data set "january" changed',
        found: 'a patch bump',
      },
    });
  });

  it('is 1.0.0 for the first one, whatever bump was given', () => {
    expect(decideVersion(request({ latest: null, inferred: null, given: 'minor' }))).toEqual({
      kind: 'ok',
      version: '1.0.0',
    });
  });

  it('passes over numbers that were claimed, and never gives one out twice', () => {
    expect(decideVersion(request({ taken: new Set(['1.2.4', '1.2.5']) }))).toEqual({ kind: 'ok', version: '1.2.6' });
    expect(decideVersion(request({ latest: null, inferred: null, taken: new Set(['1.0.0']) }))).toEqual({
      kind: 'ok',
      version: '1.0.1',
    });
    expect(decideVersion(request({ scheme: 'sequence', latest: '7.0.0', taken: new Set(['8.0.0']) }))).toMatchObject({
      refusal: { code: 'version_taken' },
    });
  });

  it('is refused when the scheme was changed to a sequence that stands lower', () => {
    const decision = decideVersion(request({ scheme: 'sequence', latest: '12.3.0' }));
    expect(decision).toMatchObject({
      kind: 'refused',
      refusal: { code: 'version_not_higher', next: expect.stringContaining('scheme') },
    });
  });

  it('is accepted by every scheme for any history that scheme made', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SCHEMES), fc.array(bump, { minLength: 1, maxLength: 12 }), (scheme, bumps) => {
        let latest: string | null = null;
        for (const [index, inferred] of bumps.entries()) {
          const decision = decideVersion(
            request({ scheme, latest, inferred: latest === null ? null : inferred, ordinal: index + 1 }),
          );
          if (decision.kind === 'refused') throw new Error(decision.refusal.code);
          if (latest !== null) expect(compareVersions(decision.version, latest)).toBe(1);
          expect(parseVersion(decision.version)).not.toBeNull();
          latest = decision.version;
        }
      }),
    );
  });
});

describe('showing versions', () => {
  it.each([
    ['semver', '1.2.3', '1.2.3'],
    ['semver-build', '1.2.3-42', '1.2.3-42'],
    ['sequence', '7.0.0', 'v7'],
    ['sequence', '1.2.3', '1.2.3'],
    ['sequence', '7.0.0-rc.1', '7.0.0-rc.1'],
  ] as const)('in %s shows %s as %s', (scheme, text, shown) => {
    expect(displayVersion({ scheme, version: text })).toBe(shown);
  });
});
