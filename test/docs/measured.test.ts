/**
 * Examples and numbers in the reference are those of a real run. `UPDATE_DOCS=1 npx vitest run test/docs/measured.test.ts`
 * writes them anew after a change on purpose.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blocksOf, fillPart, generatedPart, ROOT, readPage } from './support/pages.ts';
import { type Measured, type Rehearsal, startRehearsal } from './support/rehearsal.ts';

const LEDGER_PAGE = 'docs/reference/ledger.md';
const EVALUATION_PAGE = 'docs/reference/evaluation.md';
const REQUESTS_PAGE = 'docs/reference/github-requests.md';
const UPDATE = process.env['UPDATE_DOCS'] === '1';
const SCHEMAS: Readonly<Record<string, string>> = {
  'slipway.event/1': 'event',
  'slipway.state/1': 'state',
  'slipway.version-record/1': 'version-record',
  'slipway.version-evaluations/1': 'version-evaluations',
};

let rehearsal: Rehearsal;
beforeAll(async () => {
  rehearsal = await startRehearsal();
});
afterAll(() => rehearsal.close());

const MODEL = 'models/flight-delay';
const EXAMPLES: Readonly<Record<string, () => Promise<string>>> = {
  'event-promoted': () => rehearsal.ledgerFile(`${MODEL}/events/000/000/000000010.json`),
  'event-rolled-back': () => rehearsal.ledgerFile(`${MODEL}/events/000/000/000000011.json`),
  'event-claimed': () => rehearsal.ledgerFile(`${MODEL}/events/000/000/000000006.json`),
  'event-evaluated': () => rehearsal.ledgerFile(`${MODEL}/events/000/000/000000008.json`),
  'version-record': () => rehearsal.ledgerFile(`${MODEL}/versions/7f/bd/1.1.0/record.json`),
  publication: () => rehearsal.ledgerFile(`${MODEL}/versions/7f/bd/1.1.0/publication.json`),
  'version-status': () => rehearsal.ledgerFile(`${MODEL}/versions/7f/bd/1.1.0/status.json`),
  'version-evaluations': () => rehearsal.ledgerFile(`${MODEL}/versions/7f/bd/1.1.0/evaluations.json`),
  state: () => rehearsal.ledgerFile(`${MODEL}/state.json`),
  stage: () => rehearsal.ledgerFile(`${MODEL}/stages/production.json`),
  aliases: () => rehearsal.ledgerFile(`${MODEL}/serving/aliases.json`),
  exposure: () => rehearsal.ledgerFile(`${MODEL}/serving/exposure.json`),
  day: () => rehearsal.ledgerFile(`${MODEL}/days/2026/last.json`),
  'version-index': () => rehearsal.ledgerFile(`${MODEL}/index/ordinals/000/000/000000002.json`),
  'operation-index': async () => {
    const event = JSON.parse(await rehearsal.ledgerFile(`${MODEL}/events/000/000/000000011.json`)) as {
      operation_key: string;
    };
    const { operation_key: key } = event;
    return rehearsal.ledgerFile(`${MODEL}/index/operations/${key.slice(0, 2)}/${key.slice(2, 4)}/${key}.json`);
  },
  catalog: () => rehearsal.ledgerFile('catalog.json'),
  genesis: () => rehearsal.ledgerFile('genesis.json'),
  'release-record': () => rehearsal.asset('flight-delay#production#9', 'release-record.json'),
};

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Objects and lists that fit go on one line. */
function layOut(value: Json, indent = ''): string {
  const flat = spaced(value);
  if (indent.length + flat.length <= 130 || typeof value !== 'object' || value === null) return flat;
  const inner = `${indent}  `;
  if (Array.isArray(value)) return `[\n${value.map((one) => `${inner}${layOut(one, inner)}`).join(',\n')}\n${indent}]`;
  const entries = Object.entries(value).map(([key, one]) => `${inner}${JSON.stringify(key)}: ${layOut(one, inner)}`);
  return `{\n${entries.join(',\n')}\n${indent}}`;
}

function spaced(value: Json): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(spaced).join(', ')}]`;
  const entries = Object.entries(value).map(([key, one]) => `${JSON.stringify(key)}: ${spaced(one)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

/** Cuts what is long and says nothing to a reader. */
function shorten(value: Json): Json {
  if (typeof value === 'string') return value.length > 300 ? `${value.slice(0, 24)}…` : value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(shorten);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shorten(one)]));
}

/** Every path in a document, list positions left out: what fields it has. */
function shapeOf(value: Json, path = '$'): Set<string> {
  const paths = new Set([path]);
  const items: readonly (readonly [string, Json])[] =
    typeof value !== 'object' || value === null
      ? []
      : Array.isArray(value)
        ? value.map((one: Json) => [`${path}[]`, one] as const)
        : Object.entries(value).map(([key, one]) => [`${path}.${key}`, one] as const);
  for (const [at, one] of items) for (const found of shapeOf(one, at)) paths.add(found);
  return paths;
}

function exampleIn(name: string, page = LEDGER_PAGE): Json {
  const part = generatedPart(readPage(page), name);
  const [block] = blocksOf({ path: page, text: part });
  return JSON.parse(block?.text ?? '') as Json;
}

function writeExample(name: string, of: { readonly page: string; readonly example: Json }): void {
  const content = `\`\`\`json\n${layOut(of.example)}\n\`\`\``;
  writeFileSync(join(ROOT, of.page), fillPart(readPage(of.page), { name, content }));
}

describe('the examples in the reference of the ledger', () => {
  it.each(Object.keys(EXAMPLES))('%s has the fields that a real document has', async (name) => {
    const real = JSON.parse(await (EXAMPLES[name] as () => Promise<string>)()) as Json;
    if (UPDATE) writeExample(name, { page: LEDGER_PAGE, example: shorten(real) });
    expect([...shapeOf(exampleIn(name))].sort(), 'UPDATE_DOCS=1 writes it anew').toEqual([...shapeOf(real)].sort());
  });

  it('fit their schemas', () => {
    const checked = Object.keys(EXAMPLES).flatMap((name) => {
      const example = exampleIn(name) as { readonly schema: string };
      const schema = SCHEMAS[example.schema];
      if (schema === undefined) return [];
      const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
      for (const other of [...Object.values(SCHEMAS), 'approvals', 'rollout']) {
        if (other !== schema)
          ajv.addSchema(JSON.parse(readFileSync(join(ROOT, `schema/${other}.schema.json`), 'utf8')) as object);
      }
      const validate = ajv.compile(
        JSON.parse(readFileSync(join(ROOT, `schema/${schema}.schema.json`), 'utf8')) as object,
      );
      validate(example);
      return [{ name, errors: validate.errors }];
    });
    const fitting = [
      'event-promoted',
      'event-rolled-back',
      'event-claimed',
      'event-evaluated',
      'version-record',
      'version-evaluations',
      'state',
    ];
    expect(checked).toEqual(fitting.map((name) => ({ name, errors: null })));
  });

  it('have digests that can be made by hand, from sorted keys without blanks', async () => {
    const sorted = (value: Json): Json => {
      if (typeof value !== 'object' || value === null) return value;
      if (Array.isArray(value)) return value.map(sorted);
      return Object.fromEntries(
        Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, one]) => [key, sorted(one)]),
      );
    };
    const hash = (value: Json): string =>
      `sha256:${createHash('sha256')
        .update(JSON.stringify(sorted(value)))
        .digest('hex')}`;
    let previous: string | null = null;
    for (let seq = 1; seq <= 13; seq += 1) {
      const path = `${MODEL}/events/000/000/${String(seq).padStart(9, '0')}.json`;
      const { origin, ...body } = JSON.parse(await rehearsal.ledgerFile(path)) as { readonly [key: string]: Json };
      expect(origin).toMatchObject({ kind: 'github_oidc' });
      expect(body['previous']).toBe(previous);
      previous = hash(body);
    }
    expect((JSON.parse(await rehearsal.ledgerFile(`${MODEL}/state.json`)) as { head: string }).head).toBe(previous);
    const record = await rehearsal.asset('flight-delay@v1.1.0', 'version-record.json');
    expect(hash(JSON.parse(record) as Json)).toBe(rehearsal.subjects[1]?.split('@')[2]);
    expect(JSON.stringify(sorted(JSON.parse(record) as Json))).toBe(record);
  });

  it('names every file of the ledger in its layout', async () => {
    const layout = blocksOf(readPage(LEDGER_PAGE)).find((block) => block.language === 'text')?.text ?? '';
    const git = await rehearsal.github.git('acme/flight-delay');
    const commit = await git.resolveCommit('refs/heads/model-registry');
    expect(commit).toBeDefined();
    for (const name of [
      'catalog.json',
      'genesis.json',
      'state.json',
      'head.json',
      'record.json',
      'publication.json',
      'status.json',
      'evaluations.json',
      'last.json',
      'aliases.json',
      'exposure.json',
    ]) {
      expect(layout).toContain(name);
    }
    for (const path of [
      'catalog.json',
      'genesis.json',
      'README.md',
      `${MODEL}/README.md`,
      `${MODEL}/head.json`,
      `${MODEL}/state.json`,
    ]) {
      expect(await rehearsal.ledgerFile(path)).not.toBe('');
    }
  });
});

describe('the example of an evaluation record', () => {
  type Members = Readonly<Record<string, Json>>;
  const firstOf = (list: Json | undefined): Json[] => (Array.isArray(list) ? list.slice(0, 1) : []);

  /** Three gates of different kinds, and one row of each list: lists are long, and each row is like the others. */
  function cut(record: Members): Members {
    const gates = record['gates'] as readonly Members[];
    const kindOf = (gate: Members): Json | undefined => (gate['rule'] as Members)['kind'];
    const seen = (gate: Members): number => gates.findIndex((other) => kindOf(other) === kindOf(gate));
    const statistics = record['statistics'] as Members;
    return {
      ...record,
      gates: gates.filter((gate, at) => seen(gate) === at),
      comparisons: firstOf(record['comparisons']),
      statistics: Object.fromEntries(Object.entries(statistics).map(([side, list]) => [side, firstOf(list)])),
    };
  }

  it('has the fields that a real record has, and fits the schema', async () => {
    const event = JSON.parse(await rehearsal.ledgerFile(`${MODEL}/events/000/000/000000008.json`)) as {
      readonly payload: { readonly evaluation: string };
    };
    const hex = event.payload.evaluation.replace('sha256:', '');
    const path = `${MODEL}/evaluations/${hex.slice(0, 2)}/${hex.slice(2, 4)}/${hex}.json`;
    const real = cut(JSON.parse(await rehearsal.ledgerFile(path)) as Members);
    if (UPDATE) writeExample('evaluation', { page: EVALUATION_PAGE, example: shorten(real) });
    const example = exampleIn('evaluation', EVALUATION_PAGE);
    expect([...shapeOf(example)].sort(), 'UPDATE_DOCS=1 writes it anew').toEqual([...shapeOf(real)].sort());
    const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
    const schemaOf = (name: string): object =>
      JSON.parse(readFileSync(join(ROOT, `schema/${name}.schema.json`), 'utf8')) as object;
    for (const name of ['version-record', 'event', 'approvals', 'rollout']) ajv.addSchema(schemaOf(name));
    const validate = ajv.compile(schemaOf('evaluation'));
    validate(example);
    expect(validate.errors).toBeNull();
  });
});

function requestsTable(measured: readonly Measured[]): string {
  const row = ({ name, api, identity }: Measured): string => {
    const uploads = api.filter((one) => one.includes('/uploads/')).length;
    return `| ${name} | ${api.length} | ${uploads === 0 ? '–' : uploads} | ${identity} |`;
  };
  return [
    '| operation | API | of these uploads | identity |',
    '| --- | ---: | ---: | ---: |',
    ...measured.map(row),
  ].join('\n');
}

describe('the table of requests', () => {
  it('has the numbers that were counted', () => {
    const table = requestsTable(rehearsal.measured);
    if (UPDATE)
      writeFileSync(join(ROOT, REQUESTS_PAGE), fillPart(readPage(REQUESTS_PAGE), { name: 'requests', content: table }));
    expect(generatedPart(readPage(REQUESTS_PAGE), 'requests'), 'UPDATE_DOCS=1 writes it anew').toBe(table);
  });

  it('shows that a rollback has moved the pointer after three requests', () => {
    const { api } = rehearsal.measured.find(({ name }) => name === 'rollback') as Measured;
    const writes = api.flatMap((request, index) => (request === 'POST /api/graphql' ? [index] : []));
    // One query and one commit are GraphQL; beside the query only the caller's role is asked for.
    expect(writes.slice(0, 2)).toHaveLength(2);
    expect((writes[1] ?? Number.NaN) + 1).toBe(3);
  });
});
