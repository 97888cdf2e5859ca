import { describe, expect, it } from 'vitest';
import { contentDigest, subjectDigest } from '../../src/core/record.ts';
import { exampleRecord } from './support/examples.ts';
import { sha256 } from './support/model.ts';

describe('the version record', () => {
  it('is the same, digest and all, when it is built again', () => {
    expect(exampleRecord()).toEqual(exampleRecord());
    expect(subjectDigest(exampleRecord(), sha256)).toBe(subjectDigest(exampleRecord(), sha256));
  });

  it('has the subject digest of its canonical JSON, which the order of keys does not change', () => {
    const record = exampleRecord();
    const turned = Object.fromEntries(Object.entries(record).reverse()) as unknown as typeof record;
    expect(Object.keys(turned)[0]).not.toBe(Object.keys(record)[0]);
    expect(subjectDigest(turned, sha256)).toBe(subjectDigest(record, sha256));
  });

  it('has another subject digest for another version, run or time, and still the same content digest', () => {
    const record = exampleRecord();
    const others = [
      { ...record, version: '1.2.0' },
      { ...record, ordinal: 3 },
      { ...record, lineage: { ...record.lineage, commit: 'f'.repeat(40) } },
      { ...record, lineage: { ...record.lineage, run: null } },
      { ...record, registered: { ...record.registered, at: '2026-03-03T12:00:01Z' } },
      { ...record, registered: { ...record.registered, by: 'bo' } },
      { ...record, tags: { domain: 'rail' } },
      { ...record, artifacts: record.artifacts.map((one) => ({ ...one, location: 's3://bucket/elsewhere' })) },
    ];
    expect(new Set([record, ...others].map((one) => subjectDigest(one, sha256))).size).toBe(others.length + 1);
    expect(new Set([record, ...others].map((one) => contentDigest(one, sha256)))).toEqual(
      new Set([record.content_digest]),
    );
  });

  it('writes what it records in snake_case, whatever the manifest said', () => {
    const keys: string[] = [];
    JSON.stringify(exampleRecord(), (key, value: unknown) => {
      keys.push(key);
      return value;
    });
    expect(keys.filter((key) => !/^[a-z0-9_]*$/.test(key))).toEqual([]);
  });
});
