import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument, parseHeader, readSample, writeDocument } from '../../../src/evidence/normal-form.ts';
import { type SamplesMode, writeSamples } from '../../../src/evidence/samples.ts';
import { evidenceDigest, evidenceSummary, linesDigest } from '../../../src/evidence/summarise.ts';
import type { Evidence } from '../../../src/evidence/types.ts';
import { evidenceOf, fileOf, problemsOf } from '../support.ts';

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');
const schema = JSON.parse(
  readFileSync(new URL('../../../schema/evidence.schema.json', import.meta.url), 'utf8'),
) as object;
const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true, allErrors: true });
ajv.addSchema(schema);
const accepts = (pointer: string, value: unknown): boolean => ajv.validate(`evidence.schema.json${pointer}`, value);

const FULL = {
  schema: 'slipway.evidence/1',
  runs: [
    {
      status: 'complete',
      tool: 'a tool',
      tool_version: '1.2',
      model: 'm',
      judge: 'j',
      commit: 'abc',
      started_at: '2026-01-02T03:04:05Z',
      set: { name: 's', digest: `sha256:${'0'.repeat(64)}` },
    },
    { status: 'unknown' },
  ],
  tasks: [{ id: 't', version: '1', hash: 'h', shots: 5 }, { id: 'u' }],
  measures: [
    {
      metric: 'acc',
      task: 't',
      slice: { attribute: 'region', value: 'north' },
      statistic: 'mean',
      value: 0.5,
      n: 4,
      expected: 4,
      standard_error: 0.25,
      interval: { low: 0.1, high: 0.9, level: 0.95 },
      unit: 'share',
      direction: 'up',
      judge: 'j',
      successes: 2,
    },
    { metric: 'latency', statistic: 'p95', value: 120.5, unit: 'ms', direction: 'down' },
    { metric: 'faults', statistic: 'count', value: 0 },
  ],
  judges: [{ metric: 'score', task: 't', judge: 'j' }],
  problems: [{ code: 'ambiguous', effect: 'warning', message: 'Said before.', place: 'x', metric: 'acc', task: 't' }],
  samples: [
    {
      key: 'a',
      task: 't',
      cluster: 'c',
      slices: { region: 'north' },
      values: { score: 1, ratio: [1, 2] },
      texts: { answer: 'yes' },
    },
    { key: 'b', task: 't', values: { score: null } },
    { key: 'b', task: 'u', values: { score: 0.25 } },
  ],
};

const fileWith = (document: object, path = 'e.json') => fileOf(path, JSON.stringify(document));

/** The kept form, read back. */
function readBack(evidence: Evidence, mode: SamplesMode): Promise<Evidence> {
  const text = `${[...writeSamples(evidence, mode)].join('\n')}\n`;
  return evidenceOf([fileOf('kept.jsonl', text)], { texts: 'keep' });
}

describe('the normal form', () => {
  it('is read by schema, from JSON or YAML, under any name', async () => {
    const evidence = await evidenceOf([fileWith(FULL, 'whatever')], { texts: 'keep' });
    expect(evidence.files).toMatchObject([{ format: 'slipway-evidence' }]);
    expect(evidence.runs).toHaveLength(2);
    expect(evidence.runs[0]).toMatchObject({
      toolVersion: '1.2',
      startedAt: '2026-01-02T03:04:05Z',
      set: { name: 's' },
    });
    expect(evidence.tasks).toEqual([
      { id: 't', version: '1', hash: 'h', shots: 5 },
      { id: 'u', version: null, hash: null, shots: null },
    ]);
    expect(evidence.measures).toMatchObject([
      { metric: 'acc', standardError: 0.25, slice: { attribute: 'region', value: 'north' }, successes: 2 },
      { metric: 'faults', statistic: 'count', value: 0 },
      { metric: 'latency', statistic: { percentile: 95 }, unit: 'ms' },
    ]);
    expect(evidence.tables.map(({ task, keys }) => [task, keys])).toEqual([
      ['t', ['a', 'b']],
      ['u', ['b']],
    ]);
    expect(evidence.tables[0]?.columns).toMatchObject([
      { metric: 'ratio', judge: null },
      { metric: 'score', judge: 'j', scored: 1, expected: 2 },
    ]);
    expect(evidence.problems).toMatchObject([{ code: 'ambiguous', message: 'Said before.' }]);
    const yaml = await evidenceOf([
      fileOf('e.yaml', 'schema: slipway.evidence/1\nmeasures:\n  - { metric: f1, value: 0.5 }\n'),
    ]);
    expect(yaml.measures).toMatchObject([{ metric: 'f1', value: 0.5 }]);
  });

  it('is refused with the place of what does not belong', async () => {
    const wrong = {
      ...FULL,
      measures: [
        { metric: 'acc', value: 1, stderr: 0.1 },
        { metric: 'b', value: 'x' },
      ],
    };
    const [problem] = await problemsOf([fileWith(wrong)]);
    expect(problem?.place).toBe('/measures/0');
    expect(problem?.message).toMatch(
      /\/measures\/0: there is no property "stderr" here; \/measures\/1\/value: required is a number; found a text of 1 character/,
    );
    const sample = {
      schema: 'slipway.evidence/1',
      samples: [
        { key: 'a', values: {} },
        { key: '', values: {} },
      ],
    };
    await expect(problemsOf([fileWith(sample)])).resolves.toMatchObject([
      { place: 'samples[1]', message: expect.stringMatching(/needs a key/) },
    ]);
  });

  it('written is valid and read back the same', async () => {
    const evidence = await evidenceOf([fileWith(FULL)]);
    const document = JSON.parse(JSON.stringify(writeDocument(evidence))) as object;
    expect(accepts('', document)).toBe(true);
    const again = await evidenceOf([fileWith({ ...document, samples: FULL.samples })]);
    expect(evidenceDigest(again, sha256)).toBe(evidenceDigest(evidence, sha256));
  });

  it.each(['redacted', 'full'] as const)(
    'with samples, %s, is read back the same, with the same digest',
    async (mode) => {
      const evidence = await evidenceOf([fileWith(FULL)], { texts: 'keep' });
      const again = await readBack(evidence, mode);
      expect(again.files).toMatchObject([{ format: 'slipway-samples' }]);
      const texts = mode === 'full' ? { answer: ['yes', null] } : null;
      expect(again.tables[0]?.texts).toEqual(texts);
      const bare = ({ runs, tasks, measures, tables }: Evidence) => ({
        runs,
        tasks,
        measures,
        tables: tables.map((table) => ({ ...table, texts: null })),
      });
      expect(bare(again)).toEqual(bare(evidence));
      expect(evidenceDigest(again, sha256)).toBe(evidenceDigest(evidence, sha256));
    },
  );

  it('keeps which samples lack a score and which need none', async () => {
    const samples = [
      { key: 'a', values: { x: 1 } },
      { key: 'b', values: { x: null, y: 1 } },
      { key: 'c', values: { y: null } },
    ];
    const evidence = await evidenceOf([fileWith({ schema: 'slipway.evidence/1', samples })]);
    expect((await readBack(evidence, 'redacted')).tables).toEqual(evidence.tables);
    const lines = [...writeSamples(evidence, 'redacted')].slice(1);
    expect(lines).toEqual(samples.map((sample) => JSON.stringify(sample)));
  });

  it('of samples says how many there are: a file that lost a line is refused', async () => {
    const evidence = await evidenceOf([fileWith(FULL)]);
    const lines = [...writeSamples(evidence, 'redacted')];
    expect(lines).toHaveLength(4);
    const [problem] = await problemsOf([fileOf('kept.jsonl', lines.slice(0, -1).join('\n'))]);
    expect(problem).toMatchObject({
      file: 'kept.jsonl',
      message: expect.stringMatching(/3 samples that its first line says; it has 2/),
    });
    const swapped = [lines[0], '{"key":"x","values":{"a":"1"}}', ...lines.slice(2)].join('\n');
    await expect(problemsOf([fileOf('kept.jsonl', swapped)])).resolves.toMatchObject([{ place: 'line 2' }]);
  });

  it('of samples is one line when there are none', async () => {
    const evidence = await evidenceOf([fileOf('a.json', '{"f1": 0.5}')]);
    const again = await readBack(evidence, 'redacted');
    expect(again.measures).toEqual(evidence.measures);
  });

  it('writes lines that the schema accepts', async () => {
    const evidence = await evidenceOf([fileWith(FULL)], { texts: 'keep' });
    const [header, ...rows] = [...writeSamples(evidence, 'full')].map((line) => JSON.parse(line) as unknown);
    expect(accepts('#/$defs/samples_header', header)).toBe(true);
    for (const row of rows) expect(accepts('#/$defs/sample', row)).toBe(true);
    expect(rows).toContainEqual(FULL.samples[0]);
  });
});

describe('schema and reader', () => {
  const clone = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
  const STRANGERS: readonly unknown[] = [
    null,
    true,
    0,
    -1,
    0.5,
    1e300,
    '',
    'x',
    'mean',
    'p95',
    'p100',
    '2026-01-02T03:04:05Z',
    [],
    [1, 2],
    {},
  ];

  function placesIn(value: unknown): { readonly holder: Record<string, unknown>; readonly key: string }[] {
    if (typeof value !== 'object' || value === null) return [];
    const holder = value as Record<string, unknown>;
    return Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesIn(holder[key])]);
  }

  function readerAccepts(document: unknown): boolean {
    const parsed = parseDocument(document);
    return (
      parsed.kind === 'ok' && (parsed.value.samples ?? []).every((sample) => typeof readSample(sample) !== 'string')
    );
  }

  it('agree on the full document', () => {
    expect(accepts('', FULL)).toBe(true);
    expect(readerAccepts(FULL)).toBe(true);
    expect(accepts('', { schema: 'slipway.evidence/1' })).toBe(true);
    expect(readerAccepts({ schema: 'slipway.evidence/1' })).toBe(true);
  });

  it('agree whatever is put in whatever place, added or left out', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.constantFrom(...STRANGERS),
        fc.constantFrom('put', 'add', 'remove'),
        (at, stranger, how) => {
          const document = clone(FULL);
          const places = placesIn(document);
          const { holder, key } = places[at % places.length] as (typeof places)[number];
          if (how === 'put') holder[key] = clone(stranger);
          else if (how === 'add' && !Array.isArray(holder)) holder['stranger'] = clone(stranger);
          else if (how === 'remove' && !Array.isArray(holder)) delete holder[key];
          expect([JSON.stringify(document), readerAccepts(document)]).toEqual([
            JSON.stringify(document),
            accepts('', document),
          ]);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('agree on headers', () => {
    for (const header of [
      { schema: 'slipway.samples/1', mode: 'redacted' },
      { schema: 'slipway.samples/1', mode: 'full', rows: 3, tasks: [{ id: 't' }] },
      { schema: 'slipway.samples/1' },
      { schema: 'slipway.samples/1', mode: 'all' },
      { schema: 'slipway.samples/1', mode: 'full', rows: -1 },
      { schema: 'slipway.samples/1', mode: 'full', samples: [] },
    ])
      expect(parseHeader(header).kind === 'ok').toBe(accepts('#/$defs/samples_header', header));
  });
});

describe('the digest of an evidence', () => {
  const digestOf = async (files: Parameters<typeof evidenceOf>[0]): Promise<string> =>
    evidenceDigest(await evidenceOf(files), sha256);

  it('is that of its content, however it is spread over files, named and ordered', async () => {
    const sample = fc.record({
      id: fc.integer({ min: 0, max: 30 }),
      score: fc.constantFrom(0, 0.25, 1),
      latency: fc.option(fc.double({ min: 0, max: 10, noNaN: true })),
    });
    const samples = fc.uniqueArray(sample, { selector: ({ id }) => id, minLength: 2, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(
        samples,
        fc.infiniteStream(fc.nat({ max: 2 })),
        fc.infiniteStream(fc.nat()),
        async (rows, files, order) => {
          const lines = rows.map((row) => ({
            text: JSON.stringify({ ...row, id: `q${row.id}` }),
            file: files.next().value as number,
            at: order.next().value as number,
          }));
          const shuffled = [...lines].sort((a, b) => a.at - b.at);
          const shards = [0, 1, 2]
            .map((file) => shuffled.filter((line) => line.file === file))
            .flatMap((shard, file) =>
              shard.length === 0 ? [] : [fileOf(`${'zyx'[file]}.jsonl`, shard.map(({ text }) => text).join('\n'))],
            );
          const mapping = {
            files: null,
            task: null,
            key: 'id',
            cluster: null,
            rows: null,
            slices: {},
            metrics: { score: { kind: 'field', path: 'score' } as const },
          };
          const whole = fileOf('whole.jsonl', lines.map(({ text }) => text).join('\n'));
          const options = { mappings: [mapping] };
          const parts = await evidenceOf(shards.reverse(), options);
          expect(evidenceDigest(parts, sha256)).toBe(evidenceDigest(await evidenceOf([whole], options), sha256));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('changes with a score, a key, a number, a task and a problem', async () => {
    const variants = [
      FULL,
      { ...FULL, samples: FULL.samples.slice(1) },
      { ...FULL, samples: [{ ...FULL.samples[0], values: { score: 0, ratio: [1, 2] } }, ...FULL.samples.slice(1)] },
      { ...FULL, samples: [{ ...FULL.samples[0], key: 'z' }, ...FULL.samples.slice(1)] },
      { ...FULL, measures: FULL.measures.slice(1) },
      { ...FULL, tasks: [{ id: 't', version: '2' }] },
      { ...FULL, problems: [] },
    ];
    const digests = await Promise.all(variants.map((one) => digestOf([fileWith(one)])));
    expect(new Set(digests).size).toBe(variants.length);
  });

  it('does not depend on texts or paths', async () => {
    const { texts: _texts, ...first } = FULL.samples[0] as Record<string, unknown>;
    const bare = { ...FULL, samples: [first, ...FULL.samples.slice(1)] };
    await expect(digestOf([fileWith(bare, 'other.json')])).resolves.toBe(await digestOf([fileWith(FULL)]));
  });

  it('is of blocks of lines, as documented', () => {
    const lines = Array.from({ length: 5000 }, (_, at) => `line ${at}`);
    const block = (from: number, to?: number): string => `${sha256(`${lines.slice(from, to).join('\n')}\n`)}\n`;
    expect(linesDigest(lines, sha256)).toBe(`sha256:${sha256(block(0, 4096) + block(4096))}`);
    expect(linesDigest([], sha256)).toBe(`sha256:${sha256('')}`);
  });
});

describe('the summary', () => {
  it('tells files, runs, tasks, problems, and the keys of each task', async () => {
    const evidence = await evidenceOf([fileWith(FULL)]);
    const summary = evidenceSummary(evidence, sha256);
    expect(summary.digest).toBe(evidenceDigest(evidence, sha256));
    expect(summary.files).toEqual(evidence.files);
    expect(summary.runs[0]).toEqual({ ...FULL.runs[0] });
    expect(summary.tasks).toHaveLength(2);
    expect(summary.problems).toMatchObject([{ code: 'ambiguous', metric: 'acc' }]);
    expect(summary.samples).toEqual([
      { task: 't', rows: 2, keys: linesDigest(['"a"', '"b"'], sha256) },
      { task: 'u', rows: 1, keys: linesDigest(['"b"'], sha256) },
    ]);
  });

  it('gives the same keys the same digest, whatever their scores', async () => {
    const of = async (text: string): Promise<string | undefined> =>
      evidenceSummary(await evidenceOf([fileOf('s.csv', text)]), sha256).samples[0]?.keys;
    await expect(of('id,score\na,1\nb,0\n')).resolves.toBe(await of('id,score\nb,1\na,1\n'));
    await expect(of('id,score\na,1\n')).resolves.not.toBe(await of('id,score\nb,1\n'));
  });
});
