import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseApprovals } from '../../src/core/approval/document.ts';
import { parseEvent, parseRecord, parseState } from '../../src/core/parse.ts';
import { emptyState } from '../../src/core/state.ts';
import { bareDocument, exampleDocument } from './support/approvals.ts';
import {
  barePromotion,
  bareRequests,
  commitOf,
  digestOfText,
  EVENT_TYPES,
  exampleEvent,
  exampleRecord,
  exampleState,
} from './support/examples.ts';

const schemas = ['version-record', 'event', 'state', 'rollout', 'approvals'].map(
  (name) => JSON.parse(readFileSync(new URL(`../../schema/${name}.schema.json`, import.meta.url), 'utf8')) as object,
);
const ajv = new Ajv2020({ allowUnionTypes: true, strictRequired: false, schemas });
const schemaAccepts = (name: string, value: unknown): boolean => ajv.getSchema(`${name}.schema.json`)?.(value) === true;

const KINDS = [
  { name: 'version-record', parse: parseRecord, examples: [exampleRecord()] },
  {
    name: 'event',
    parse: parseEvent,
    examples: [...EVENT_TYPES.map(exampleEvent), barePromotion(), ...bareRequests()],
  },
  {
    name: 'state',
    parse: parseState,
    examples: [exampleState(), emptyState({ model: 'flight-delay', genesis: commitOf('g') })],
  },
  { name: 'approvals', parse: parseApprovals, examples: [exampleDocument(), bareDocument()] },
] as const;

const clone = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Every place in a value: the object or list that holds it, and the key. */
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
  '1.0',
  'Flight',
  'a b',
  digestOfText('x'),
  commitOf('x'),
  '2026-13-01T00:00:00Z',
  '2026-01-01T00:00:00Z',
  [],
  ['x'],
  {},
  { kind: 'x' },
];

describe.each(KINDS)('$name', ({ name, parse, examples }) => {
  it('is read as it is, and its schema agrees', () => {
    for (const example of examples) {
      const value = clone(example);
      expect(parse(value)).toEqual({ kind: 'ok', value: example });
      expect(schemaAccepts(name, value)).toBe(true);
    }
  });

  it.each([null, undefined, 7, 'text', [], {}, { schema: 'slipway.other/1' }, [1, 2], true])('is not %j', (value) => {
    expect(parse(value).kind).toBe('malformed');
    expect(schemaAccepts(name, value)).toBe(false);
  });

  it('is refused without any of its own properties, and with one too many', () => {
    for (const example of examples) {
      for (const key of Object.keys(example)) {
        const value = clone(example) as Record<string, unknown>;
        delete value[key];
        const parsed = parse(value);
        expect(parsed).toMatchObject({ kind: 'malformed' });
      }
      const more = { ...(clone(example) as object), more: 1 };
      expect(parse(more)).toEqual({
        kind: 'malformed',
        problems: [{ where: '/', message: 'there is no property "more" here' }],
      });
    }
  });

  it('means the same to its schema with any one thing in it changed', () => {
    const differ: string[] = [];
    examples.forEach((example, index) => {
      // What every event has around its payload is looked at once.
      const within = (value: unknown): unknown =>
        index === 0 || name !== 'event' ? value : (value as { payload: unknown }).payload;
      const look = (value: unknown, what: string): void => {
        if ((parse(value).kind === 'ok') !== schemaAccepts(name, value)) differ.push(`example ${index}, ${what}`);
      };
      const count = places(within(clone(example))).length;
      for (let place = 0; place < count; place += 1) {
        const fresh = (): { value: unknown; holder: Record<string, unknown>; key: string } => {
          const value = clone(example);
          const at = places(within(value))[place];
          if (at === undefined) throw new Error('a place is gone');
          return { value, ...at };
        };
        const { value, holder, key } = fresh();
        for (const stranger of STRANGERS) {
          holder[key] = stranger;
          look(value, `${key}: ${JSON.stringify(stranger)}`);
        }
        const less = fresh();
        if (Array.isArray(less.holder)) less.holder.splice(Number(key), 1);
        else delete less.holder[key];
        look(less.value, `without ${key}`);
        const more = fresh();
        more.holder['more'] = 1;
        look(more.value, `more beside ${key}`);
      }
    });
    expect(differ).toEqual([]);
  });

  it('means the same to its schema, whatever is changed in it', () => {
    const mutation = fc.record({
      example: fc.nat(),
      place: fc.nat(),
      how: fc.constantFrom('remove', 'add', 'replace'),
      stranger: fc.constantFrom(...STRANGERS),
    });
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 2 }), (mutations) => {
        const value = clone(examples[(mutations[0]?.example ?? 0) % examples.length]);
        for (const { place, how, stranger } of mutations) {
          const all = places(value);
          const at = all[place % all.length];
          if (at === undefined) continue;
          if (how === 'replace') at.holder[at.key] = clone(stranger);
          else if (how === 'add' && !Array.isArray(at.holder)) at.holder['more'] = clone(stranger);
          else if (Array.isArray(at.holder)) at.holder.splice(Number(at.key), 1);
          else delete at.holder[at.key];
        }
        expect({ accepted: parse(value).kind === 'ok', value }).toEqual({
          accepted: schemaAccepts(name, value),
          value,
        });
      }),
      { numRuns: 3000 },
    );
  });
});

describe('problems', () => {
  it('say where, what was required and what was found', () => {
    const event = clone(exampleEvent('promoted')) as { payload: Record<string, unknown>; seq: unknown };
    event.seq = 0;
    event.payload['stage'] = '../production';
    event.payload['aliases'] = { 'a/b': null };
    delete event.payload['anchor'];
    expect(parseEvent(event)).toEqual({
      kind: 'malformed',
      problems: [
        { where: '/seq', message: 'required is a whole number from 1; found 0' },
        {
          where: '/payload/stage',
          message: 'required is a name (a-z, 0-9 and "-", 2 to 64 characters); found "../production"',
        },
        { where: '/payload', message: 'the property "anchor" is required' },
        { where: '/payload/aliases/a~1b', message: expect.stringContaining('required is a name') },
      ],
    });
  });

  it('are listed up to a number, however many there are', () => {
    const record = { ...exampleRecord(), dependencies: Array.from({ length: 10_000 }, () => 7) };
    const parsed = parseRecord(record);
    expect(parsed.kind === 'malformed' && parsed.problems).toHaveLength(21);
    expect(parsed.kind === 'malformed' && parsed.problems.at(-1)?.message).toBe('and 9980 more problems');
  });

  it('are found where a payload belongs to another type of event', () => {
    for (const type of EVENT_TYPES) {
      for (const other of EVENT_TYPES) {
        const event = { ...exampleEvent(type), payload: exampleEvent(other).payload };
        expect(parseEvent(event).kind).toBe(type === other ? 'ok' : 'malformed');
      }
    }
  });

  it('are found where keys come from a prototype', () => {
    const inherited = Object.create(exampleRecord()) as unknown;
    expect(parseRecord(inherited).kind).toBe('malformed');
    const polluted = JSON.parse(JSON.stringify(exampleRecord()).replace('{', '{"__proto__":{"model":"x"},')) as unknown;
    expect(parseRecord(polluted)).toMatchObject({
      kind: 'malformed',
      problems: [{ message: 'there is no property "__proto__" here' }],
    });
    expect(parseEvent({ ...exampleEvent('held'), type: 'constructor' })).toMatchObject({
      kind: 'malformed',
      problems: [{ where: '/type' }],
    });
  });
});
