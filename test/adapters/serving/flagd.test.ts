import { FlagdCore, MemoryStorage } from '@openfeature/flagd-core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flagdFile } from '../../../src/adapters/serving/flagd.ts';
import { chooseVariant } from '../../../src/core/bucket.ts';
import type { Served } from './support.ts';
import { exposed, MODEL, ramp, ramping, served } from './support.ts';

const SILENT = { error() {}, warn() {}, info() {}, debug() {} };
const KEYS = Array.from({ length: 100_000 }, (_, index) => `user-${index}`);
const PRODUCTION = `${MODEL}.production`;

/** flagd's own evaluator with the file of what is served, after flagd's own schema let it in. */
function flagd(of: Served): (key: string | null, flag?: string) => string | undefined {
  const text = flagdFile(of);
  const storage = new MemoryStorage(SILENT);
  storage.setConfigurations(text, true);
  const core = new FlagdCore(storage, SILENT);
  return (key, flag = PRODUCTION) =>
    core.resolveObjectEvaluation(flag, {}, key === null ? {} : { targetingKey: key }, SILENT).variant;
}

/** The key as an evaluator that hashes UTF-16 units has to be given it to hash what all others hash: one unit for each UTF-8 byte. */
const asBytes = (key: string): string => Buffer.from(key, 'utf8').toString('latin1');

const chosen = (of: Served, key: string): string | null =>
  chooseVariant(of.exposure.stages['production'] ?? [], of.exposure.rollouts['production'] ?? null, key);

describe("the flagd file, by flagd's own evaluator", () => {
  it.each([50, 200, 1_000, 2_500, 5_000, 9_900])(
    'splits 100,000 users at %d basis points within the expected error',
    (share) => {
      const ask = flagd(ramping(share));
      const candidates = KEYS.filter((key) => ask(key) === '1.2.0').length;
      const p = share / 10_000;
      const sigma = Math.sqrt(KEYS.length * p * (1 - p));
      expect(Math.abs(candidates - KEYS.length * p)).toBeLessThan(4 * sigma);
    },
  );

  it('moves nobody back from the candidate when it is raised from 10 to 25 to 50 to 100 %', () => {
    const steps = [1_000, 2_500, 5_000, 10_000].map((share) => flagd(ramping(share)));
    let before = new Set<string>();
    for (const ask of steps) {
      const now = new Set(KEYS.filter((key) => ask(key) === '1.2.0'));
      expect([...before].filter((key) => !now.has(key))).toEqual([]);
      expect(now.size).toBeGreaterThan(before.size);
      before = now;
    }
    expect(before.size).toBe(KEYS.length);
  });

  it('draws other users with another salt: those of both are as many as chance makes them', () => {
    const first = flagd(ramping(2_500));
    const second = flagd(ramping(2_500, { salt: 'flight-delay/production/40:' }));
    const both = KEYS.filter((key) => first(key) === '1.2.0' && second(key) === '1.2.0').length;
    const p = 0.0625;
    expect(Math.abs(both - KEYS.length * p)).toBeLessThan(4 * Math.sqrt(KEYS.length * p * (1 - p)));
  });

  it('agrees with `resolve --key` for each of 100,000 keys', () => {
    const of = ramping(2_500, { tenants: ['user-7', 'user-8'] });
    const ask = flagd(of);
    expect(KEYS.filter((key) => ask(key) !== chosen(of, key))).toEqual([]);
  });

  it('agrees with it for whatever else a key may be, by the UTF-8 bytes that flagd hashes', () => {
    const of = ramping(3_333, { salt: 'abc' });
    const ask = flagd(of);
    const key = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.emailAddress(), fc.uuid());
    fc.assert(
      fc.property(key, (any) => {
        expect(ask(asBytes(any))).toBe(chosen(of, any));
      }),
      { numRuns: 20_000 },
    );
  });

  it('with JavaScript providers, which hash UTF-16 units, lays keys beyond ASCII elsewhere', () => {
    const of = ramping(5_000);
    const ask = flagd(of);
    const keys = KEYS.slice(0, 1_000).map((key) => `${key}-日本語`);
    expect(keys.some((key) => ask(key) !== chosen(of, key))).toBe(true);
    expect(keys.every((key) => ask(asBytes(key)) === chosen(of, key))).toBe(true);
  });

  it('gives tenants the candidate before it has a share, and nobody else', () => {
    const tenants = ['acme', 'globex'];
    const of = served(
      { production: [exposed('1.2.0', 0), exposed('1.1.0', 10_000)] },
      { production: ramp({ strategy: 'tenants', tenants }) },
    );
    const ask = flagd(of);
    expect(tenants.map((key) => ask(key))).toEqual(['1.2.0', '1.2.0']);
    expect(KEYS.slice(0, 1_000).every((key) => ask(key) === '1.1.0')).toBe(true);
    expect(ask(null)).toBe('1.1.0');
  });

  it('gives a shadow to nobody, not to its tenants either, and names it beside the flag', () => {
    const of = served(
      { production: [exposed('1.2.0', 0, { shadow: true }), exposed('1.1.0', 10_000)] },
      { production: ramp({ strategy: 'shadow', tenants: ['acme'] }) },
    );
    const ask = flagd(of);
    expect(['acme', ...KEYS.slice(0, 1_000)].every((key) => ask(key) === '1.1.0')).toBe(true);
    expect(JSON.parse(flagdFile(of)).flags[PRODUCTION].metadata.shadow).toBe('1.2.0');
  });

  it.each([null, ''])('gives the baseline to a request whose key is %j', (key) => {
    expect(flagd(ramping(9_999))(key)).toBe('1.1.0');
  });

  it('draws for keys that look like nothing, too', () => {
    const of = ramping(5_000, { salt: '' });
    const ask = flagd(of);
    for (const key of ['0', 'false', 'null', ' ', '1e3', '__proto__', 'constructor']) {
      expect(ask(key), key).toBe(chosen(of, key));
    }
  });

  it('has three versions in one stage draw as the list says', () => {
    const list = [exposed('1.2.0', 2_000), exposed('1.0.0', 3_000), exposed('1.1.0', 5_000)];
    const of = served({ production: list }, { production: ramp() });
    const ask = flagd(of);
    const counts = new Map<string | undefined, number>();
    for (const key of KEYS) counts.set(ask(key), (counts.get(ask(key)) ?? 0) + 1);
    for (const one of list) {
      const p = one.share / 10_000;
      const sigma = Math.sqrt(KEYS.length * p * (1 - p));
      expect(Math.abs((counts.get(one.version) ?? 0) - KEYS.length * p)).toBeLessThan(4 * sigma);
    }
  });
});

describe('the flagd file', () => {
  it('has a flag for every stage that serves something, and none for others', () => {
    const of = served({ staging: [], production: [exposed('1.1.0', 10_000), exposed('1.0.0', 0)] });
    const file = JSON.parse(flagdFile(of));
    expect(Object.keys(file.flags)).toEqual([PRODUCTION]);
    expect(file.flags[PRODUCTION]).toMatchObject({ defaultVariant: '1.1.0', targeting: {} });
    expect(flagd(of)('anybody')).toBe('1.1.0');
    expect(flagd(of)('anybody', `${MODEL}.staging`)).toBeUndefined();
  });

  it('lays the candidate first, the baseline last, by the salt of the rollout', () => {
    const { targeting } = JSON.parse(flagdFile(ramping(2_500))).flags[PRODUCTION];
    expect(targeting.if[1].fractional).toEqual([
      { cat: ['flight-delay/production/12:', { var: 'targetingKey' }] },
      ['1.2.0', 2_500],
      ['1.1.0', 7_500],
    ]);
  });

  it.each([
    ['10', '9'],
    ['1.2.0+build.5', '1.2.0'],
    ['2.0.0-rc.1', '1.9.9'],
  ])('draws between %s and %s, whatever the scheme of versions', (candidate, baseline) => {
    const of = served(
      { production: [exposed(candidate, 5_000), exposed(baseline, 5_000)] },
      { production: ramp({ candidate, baseline }) },
    );
    const ask = flagd(of);
    const keys = KEYS.slice(0, 1_000);
    expect(keys.filter((key) => ask(key) !== chosen(of, key))).toEqual([]);
    expect(new Set(keys.map((key) => ask(key)))).toEqual(new Set([candidate, baseline]));
  });

  it('hands over what is needed to find, prove and configure the version', () => {
    const core = new FlagdCore(undefined, SILENT);
    core.setConfigurations(flagdFile(ramping(10_000)));
    const { value } = core.resolveObjectEvaluation(PRODUCTION, {}, { targetingKey: 'anybody' }, SILENT);
    expect(value).toEqual({
      version: '1.2.0',
      ordinal: 3,
      subject: exposed('1.2.0', 0).subject,
      tag: `${MODEL}@v1.2.0`,
      uri: 'https://example.org/1.2.0/m',
      configuration: { threshold: 0.5 },
    });
  });

  it('is the same text for the same documents, and small', () => {
    expect(flagdFile(ramping(2_500))).toBe(flagdFile(structuredClone(ramping(2_500))));
    expect(flagdFile(ramping(2_500)).length).toBeLessThan(3_000);
  });

  it("is refused by flagd's schema when it is broken, so that the tests above can fail", () => {
    const file = JSON.parse(flagdFile(ramping(2_500)));
    file.flags[PRODUCTION].state = 'MAYBE';
    expect(() => new MemoryStorage(SILENT).setConfigurations(JSON.stringify(file), true)).toThrow();
  });
});
