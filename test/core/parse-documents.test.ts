import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVALUATION_SCHEMA } from '../../src/core/evaluation/types.ts';
import { FILE_SCHEMAS, parseFile } from '../../src/core/parse-documents.ts';
import { exposurePath, stagePath } from '../../src/core/paths.ts';
import { REASONS } from '../../src/core/reasons.ts';
import { DECISIONS, STATUSES } from '../../src/core/result.ts';
import { ramping } from './rollout/scenes.ts';
import { BASELINES, exampleEvaluation } from './support/evaluations.ts';
import { commitOf, digestOfText } from './support/examples.ts';
import * as act from './support/life.ts';
import { restrict } from './support/life-requests.ts';
import { LIFE_POLICIES, MODEL } from './support/policies.ts';
import { schemaAccepts } from './support/schemas.ts';

/** One document of every kind, taken from a life in which something happened. */
function documents(): Map<string, unknown> {
  const policy = LIFE_POLICIES['basic'];
  if (policy === undefined) throw new Error('no policy');
  const life = act.beginLife(policy);
  for (let one = 0; one < 3; one += 1) {
    act.claim(life);
    act.publish(life, 0);
  }
  for (const version of life.published.values())
    for (const to of ['staging', 'production']) act.promote(life, { version, to });
  act.rollback(life, { stage: 'production', named: null });
  const last = life.published.get(3);
  if (last !== undefined) {
    act.evaluate(life, { version: last, how: 1 });
    restrict(life, { version: last, how: 1 });
    // The version it is to be replaced by is another one than the latest.
    const first = life.published.get(1);
    if (first !== undefined) restrict(life, { version: first, how: 1 });
  }
  const found = new Map<string, unknown>();
  for (const text of life.files.values()) {
    const value = JSON.parse(text) as { schema: string; failed?: unknown; migrate_to?: unknown };
    // The fullest of its kind: a status with a failure in it says more than one without.
    if (!found.has(value.schema) || (value.failed ?? value.migrate_to ?? null) !== null) found.set(value.schema, value);
  }
  found.set('slipway.catalog/1', life.catalog);
  // Serving, and a stage, while a version is being rolled out.
  const { life: rolling } = ramping();
  for (const path of [exposurePath(MODEL), stagePath(MODEL, 'production')]) {
    const value = JSON.parse(rolling.files.get(path) ?? 'null') as { schema: string };
    found.set(value.schema, value);
  }
  return found;
}

const nameOf = (schema: string): string => schema.replace(/^slipway\./, '').replace(/\/1$/, '');
const clone = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

function places(value: unknown): { holder: Record<string, unknown>; key: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...places(holder[key])]);
}

const STRANGERS: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e10,
  '',
  'x',
  '../x',
  '1.0.0',
  'a b',
  digestOfText('x'),
  commitOf('x'),
  '2026-01-01T00:00:00Z',
  '2026-01-01',
  [],
  ['x'],
  {},
  { seq: 1 },
];

/** Whatever is changed in a document, its shape and its schema take it or refuse it alike. */
function expectSameMeaning(schema: string, of: { readonly value: unknown; readonly runs: number }): void {
  const mutation = fc.record({
    place: fc.nat(),
    how: fc.constantFrom('remove', 'add', 'replace'),
    stranger: fc.constantFrom(...STRANGERS),
  });
  fc.assert(
    fc.property(fc.array(mutation, { minLength: 1, maxLength: 2 }), (mutations) => {
      const value = clone(of.value);
      for (const { place, how, stranger } of mutations) {
        const every = places(value);
        const at = every[place % every.length];
        if (at === undefined) continue;
        if (how === 'replace') at.holder[at.key] = clone(stranger);
        else if (how === 'add' && !Array.isArray(at.holder)) at.holder['more'] = clone(stranger);
        else if (Array.isArray(at.holder)) at.holder.splice(Number(at.key), 1);
        else delete at.holder[at.key];
      }
      expect({ accepted: parseFile(value, schema).kind === 'ok', value }).toEqual({
        accepted: schemaAccepts(nameOf(schema), value),
        value,
      });
    }),
    { numRuns: of.runs },
  );
}

describe('the files of the ledger', () => {
  const all = documents();

  it('are all read by a shape, and all published as a schema', () => {
    expect([...all.keys()].sort()).toEqual([...FILE_SCHEMAS].sort());
    for (const [schema, value] of all) {
      expect(parseFile(value, schema)).toEqual({ kind: 'ok', value });
      expect(schemaAccepts(nameOf(schema), value)).toBe(true);
    }
  });

  it.each(FILE_SCHEMAS)('%s means the same to its shape and to its schema, whatever is changed in it', (schema) => {
    const value = all.get(schema);
    expectSameMeaning(schema, { value, runs: Math.max(400, 2 * places(value).length) });
  });

  it.each(Object.values(BASELINES))(
    'hold an evaluation that was compared with $kind, which means the same to its shape and to its schema',
    (baseline) => {
      const nothing = { model: null, version: null, stage: null, compared_with: null, run: null, policy: null };
      const value = exampleEvaluation({ baseline, ...(baseline.kind === 'files' ? nothing : {}), self_check: null });
      expect(parseFile(value, EVALUATION_SCHEMA)).toEqual({ kind: 'ok', value });
      expect(schemaAccepts('evaluation', value)).toBe(true);
      expectSameMeaning(EVALUATION_SCHEMA, { value, runs: 400 });
    },
  );

  it.each([null, 7, 'text', [], {}, { schema: 'slipway.other/1' }])('are not %j', (value) => {
    for (const schema of FILE_SCHEMAS) expect(parseFile(value, schema).kind).toBe('malformed');
  });

  it('are of no other schema', () => {
    expect(() => parseFile({}, 'slipway.other/1')).toThrow(TypeError);
  });
});

describe('the schema of results', () => {
  const schema = JSON.parse(readFileSync(new URL('../../schema/result.schema.json', import.meta.url), 'utf8')) as {
    properties: Record<string, { enum: unknown }>;
    $defs: { check: { properties: { status: { enum: unknown } } } };
  };

  it('lists the codes, decisions and statuses that the program has', () => {
    expect(schema.properties['reason_code']?.enum).toEqual(Object.keys(REASONS));
    expect(schema.properties['decision']?.enum).toEqual([...DECISIONS]);
    expect(schema.$defs.check.properties.status.enum).toEqual([...STATUSES]);
  });
});
