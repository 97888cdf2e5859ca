import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
// @ts-expect-error: a script, without types of its own
import { generateValidators } from '../../scripts/generate-validators.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const schema: unknown = JSON.parse(readFileSync(`${root}/schema/slipway.schema.json`, 'utf8'));

interface Node {
  readonly path: string;
  readonly schema: Record<string, unknown>;
  /** Stands under `properties`. */
  readonly property: boolean;
}

/** Every schema inside a schema, with its place. */
function schemasIn(value: unknown, path = '#', property = false): Node[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => schemasIn(item, `${path}/${index}`));
  if (value === null || typeof value !== 'object') return [];
  const node: Node = { path, schema: value as Record<string, unknown>, property };
  const inner = Object.entries(value).flatMap(([key, item]) => {
    const map = key === 'properties' || key === '$defs';
    if (!map) return typeof item === 'object' ? schemasIn(item, `${path}/${key}`) : [];
    return Object.entries(item as object).flatMap(([name, sub]) =>
      schemasIn(sub, `${path}/${key}/${name}`, key === 'properties'),
    );
  });
  return [node, ...inner];
}

describe('the schema of the policy', () => {
  const nodes = schemasIn(schema);

  it('describes every property, for editors', () => {
    const properties = nodes.filter(({ property }) => property);
    expect(properties.length).toBeGreaterThan(100);
    const silent = properties
      .filter(({ schema: one }) => typeof one['description'] !== 'string')
      .map(({ path }) => path);
    expect(silent).toEqual([]);
  });

  it('closes every mapping: fixed keys only, or names with a form beside them', () => {
    const open = nodes.filter(({ schema: one }) => {
      if (one['additionalProperties'] === false) return false;
      if (one['properties'] === undefined && (![one['type']].flat().includes('object') || one['if'] !== undefined))
        return false;
      return typeof one['additionalProperties'] !== 'object' || one['propertyNames'] === undefined;
    });
    expect(open.map(({ path }) => path)).toEqual([]);
  });

  it('uses patterns, not formats, so that the validator needs nothing at run time', () => {
    expect(nodes.filter(({ schema: one }) => 'format' in one).map(({ path }) => path)).toEqual([]);
  });

  it('says which draft it is written in', () => {
    expect(schema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema' });
  });
});

describe('the generated validators', () => {
  it('are current: node scripts/generate-validators.mjs changes nothing', async () => {
    const generated: Record<string, string> = await generateValidators(`${root}/schema`);
    for (const [file, text] of Object.entries(generated)) {
      expect(readFileSync(`${root}/src/generated/${file}`, 'utf8') === text, `src/generated/${file} is current`).toBe(
        true,
      );
    }
    expect(Object.keys(generated)).toEqual(['validators.cjs', 'validators.d.cts']);
  });

  it('are the same each time they are made', async () => {
    expect(await generateValidators(`${root}/schema`)).toEqual(await generateValidators(`${root}/schema`));
  });

  it('need no schema compiler', () => {
    const code = readFileSync(`${root}/src/generated/validators.cjs`, 'utf8');
    const required = [...code.matchAll(/require\("([^"]+)"\)/g)].map(([, name]) => name!);
    expect(required.filter((name) => !name.startsWith('ajv/dist/runtime/'))).toEqual([]);
  });
});
