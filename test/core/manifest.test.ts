import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { EMPTY_MANIFEST, type Manifest, parseManifest } from '../../src/core/manifest.ts';

const read = (text: string) => parseManifest({ text, file: 'model.yml' });
const manifest = (text: string): Manifest => {
  const outcome = read(text);
  if (outcome.kind === 'invalid') throw new Error(JSON.stringify(outcome.problems, null, 1));
  return outcome.manifest;
};
const problems = (text: string): string[] => {
  const outcome = read(text);
  return outcome.kind === 'ok' ? [] : outcome.problems.map((one) => `${one.where} ${one.message}`);
};

const SHA = 'ab'.repeat(32);
const FULL = `version: 3.1.0
bump: minor
description: Adds routes.
architecture: gradient-boosting
training-code: src/
tags: { task: classification, year: 2001, ratio: 1.10, live: true }
store: asset
artifacts:
  model: [weights/part-1.bin, ./weights/part-2.bin]
  model-card: { path: CARD.md, sha256: ${SHA}, size: 12 }
  traces: { uri: 's3://bucket/traces.jsonl', sha256: 'sha256:${SHA.toUpperCase()}', size: 3221225472 }
  other: notes/**
lineage:
  base-models:
    - { name: base-7b, license: MIT, terms: https://example.org/terms, training-on-requests: false }
  parents: [flight-delay@1.0.0, flight-delay@v7]
datasets:
  - { name: january, role: train, sha256: ${SHA}, source: US DOT, license: public domain }
  - { name: february, consent: not applicable }
signature:
  inputs: [{ name: hour, type: integer }]
  outputs: [{ name: score, type: number }]
configuration: { threshold: 0.5 }
prompts: [prompts/system.txt, prompts/few-shot/]
`;

describe('a manifest', () => {
  it('says everything that it can say', () => {
    const file = { uri: null, sha256: null, size: null, store: null };
    expect(manifest(FULL)).toEqual({
      version: '3.1.0',
      bump: 'minor',
      description: 'Adds routes.',
      architecture: 'gradient-boosting',
      training_code: { kind: 'path', path: 'src/' },
      tags: { task: 'classification', year: '2001', ratio: '1.10', live: 'true' },
      store: 'asset',
      artifacts: [
        { ...file, role: 'model', path: 'weights/part-1.bin', at: 'model.yml:9:11' },
        { ...file, role: 'model', path: 'weights/part-2.bin', at: 'model.yml:9:31' },
        { ...file, role: 'model-card', path: 'CARD.md', sha256: SHA, size: 12, at: 'model.yml:10:15' },
        {
          ...file,
          role: 'traces',
          path: null,
          uri: 's3://bucket/traces.jsonl',
          sha256: SHA,
          size: 3221225472,
          at: 'model.yml:11:11',
        },
        { ...file, role: 'other', path: 'notes/', at: 'model.yml:12:10' },
        { ...file, role: 'prompt-bundle', path: 'prompts/system.txt', at: 'model.yml:24:11' },
        { ...file, role: 'prompt-bundle', path: 'prompts/few-shot/', at: 'model.yml:24:31' },
      ],
      base_models: [
        { name: 'base-7b', license: 'MIT', terms: 'https://example.org/terms', training_on_requests: false },
      ],
      parents: ['flight-delay@1.0.0', 'flight-delay@v7'],
      datasets: [
        { name: 'january', role: 'train', sha256: SHA, source: 'US DOT', license: 'public domain' },
        { name: 'february', role: 'training', consent: 'not applicable' },
      ],
      signature: { inputs: [{ name: 'hour', type: 'integer' }], outputs: [{ name: 'score', type: 'number' }] },
      configuration: { threshold: 0.5 },
    });
  });

  it('may be empty', () => {
    expect(manifest('')).toEqual(EMPTY_MANIFEST);
    expect(manifest('# nothing to say\n')).toEqual(EMPTY_MANIFEST);
  });

  it('may name files under the key that is meant for them', () => {
    const { artifacts, signature, datasets, configuration } = manifest(
      'signature: io.json\ndatasets: data.yml\nconfiguration: serve.json\nprompts: prompts/\n',
    );
    expect(artifacts.map(({ role, path }) => [role, path])).toEqual([
      ['signature', 'io.json'],
      ['dataset-manifest', 'data.yml'],
      ['config', 'serve.json'],
      ['prompt-bundle', 'prompts/'],
    ]);
    expect([signature, datasets, configuration]).toEqual([null, null, null]);
  });

  it('may say one thing twice, which is one thing', () => {
    const twice = manifest('datasets: data.json\nartifacts:\n  dataset-manifest: data.json\n');
    expect(twice.artifacts).toHaveLength(1);
    const other = manifest('datasets: data.json\nartifacts:\n  dataset-manifest: other.json\n');
    expect(other.artifacts.map((one) => one.path)).toEqual(['data.json', 'other.json']);
  });

  it('may give a sequence its number', () => {
    expect(manifest('version: 7').version).toBe('7');
    expect(manifest('version: v7').version).toBe('v7');
  });

  it('reports every problem at once, each at its line and column', () => {
    const text = [
      'versoin: 1.0.0',
      'bump: huge',
      'artifacts:',
      '  model: ../model.bin',
      '  Model Card: CARD.md',
      'store: s3',
      'tags: [a]',
      'signature:',
      '  inputs: []',
      '  outputs: [{ name: s, type: int }]',
    ];
    expect(problems(text.join('\n'))).toEqual([
      'model.yml:1:1 There is no key "versoin" here; did you mean "version"?',
      'model.yml:2:7 "bump" must be major, minor or patch; found the text "huge".',
      'model.yml:4:10 the text "../model.bin" cannot be read: a path stays inside the folder of the model.',
      'model.yml:5:3 "Model Card" cannot be a role: lower-case letters, digits and "-", 2 to 64 characters.',
      'model.yml:6:8 "store" must be asset or reference; found the text "s3".',
      'model.yml:7:7 "tags" must be a mapping of names to texts; found a list.',
      expect.stringMatching(/^model.yml:9:11 Required is a list with at least one feature/),
      expect.stringMatching(/^model.yml:10:30 Required is one of .*found "int"\.$/),
    ]);
  });

  it.each([
    '../model.bin',
    'a/../../b',
    '/etc/passwd',
    'C:\\model.bin',
    'C:/model.bin',
    'a\\b',
    'a//b',
    './',
    '..',
    'a/./b',
    '"a\\u0000b"',
    '"a\\nb"',
    'x'.repeat(2000),
    '""',
  ])('refuses the path %s', (path) => {
    expect(problems(`artifacts:\n  model: ${path}\n`)).toHaveLength(1);
  });

  it.each([
    ['credentials', 'https://user:password@host/model.bin'],
    ['a signed address', 'https://bucket.s3.amazonaws.com/m?X-Amz-Signature=abc'],
    ['a token', 'https://host/m?a=b&token=abc'],
    ['a local file', 'file:///home/model.bin'],
    ['a script', 'javascript:alert(1)'],
    ['an asset', 'asset:model.bin'],
    ['blanks', 's3://bucket/my model.bin'],
    ['no scheme', 'folder/weights.bin'],
  ])('refuses a location with %s and does not repeat it', (_what, uri) => {
    const [problem, ...more] = problems(`artifacts:\n  model: { uri: '${uri}', sha256: ${SHA}, size: 1 }\n`);
    expect(more).toEqual([]);
    expect(problem).toContain('"uri" cannot be used');
    expect(problem).not.toContain(uri);
  });
});

// One list for both readers: the schema that editors use must not disagree with what is read.
const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true, strictRequired: false });
const bySchema = ajv.compile(
  JSON.parse(readFileSync(new URL('../../schema/model.schema.json', import.meta.url), 'utf8')),
);

describe('the schema of the manifest', () => {
  it.each([
    '',
    FULL,
    'version: v7',
    'version: 7',
    'signature: io.json',
    `training-code: { uri: "git:abc", sha256: ${SHA} }`,
    'artifacts: { model: { uri: "s3://b/m", path: m.bin } }',
  ])('accepts what is accepted: %j', (text) => {
    expect(problems(text)).toEqual([]);
    expect({ valid: bySchema(parse(text)), errors: bySchema.errors }).toEqual({ valid: true, errors: null });
  });

  it.each([
    '- a',
    'text',
    'versoin: 1.0.0',
    'version: 1.2',
    'version: ""',
    'version: [1]',
    'bump: none',
    'description: 7',
    'description: "  "',
    `description: ${'x'.repeat(4001)}`,
    'architecture: []',
    'store: none',
    'tags: [a]',
    'tags: { "a b": c }',
    'tags: { a: null }',
    'tags: { a: [b] }',
    `tags: { a: ${'x'.repeat(257)} }`,
    'training-code: ../train.py',
    'training-code: { uri: "git:abc" }',
    `training-code: { uri: "git:abc", sha256: ${SHA}, path: a }`,
    'artifacts: [model.bin]',
    'artifacts: { Model: model.bin }',
    'artifacts: { model: [] }',
    'artifacts: { model: 7 }',
    'artifacts: { model: /etc/passwd }',
    'artifacts: { model: a/../b }',
    'artifacts: { model: { sha256: abc } }',
    'artifacts: { model: { path: a, sha256: abc } }',
    'artifacts: { model: { path: a, size: -1 } }',
    'artifacts: { model: { path: a, size: 1.5 } }',
    'artifacts: { model: { path: a, store: s3 } }',
    'artifacts: { model: { path: a, sise: 1 } }',
    'artifacts: { model: { uri: "file:///a", path: a } }',
    'lineage: [a]',
    'lineage: { base-model: [] }',
    'lineage: { base-models: [MIT] }',
    'lineage: { base-models: [{ license: MIT }] }',
    'lineage: { parents: flight-delay }',
    'lineage: { parents: [flight-delay] }',
    'datasets: 7',
    'datasets: [january]',
    'datasets: [{ role: train }]',
    'datasets: [{ name: a, role: Big Training }]',
    'datasets: [{ name: a, sha256: abc }]',
    'signature: 7',
    'signature: { inputs: [], outputs: [] }',
    'signature: { inputs: [{ name: a, type: int }], outputs: [{ name: a, type: string }] }',
    'signature: { inputs: [{ name: a, type: string, unit: m }], outputs: [{ name: a, type: string }] }',
    'configuration: [a]',
    'prompts: { a: b }',
    'prompts: [../a]',
  ])('refuses what is refused: %j', (text) => {
    expect(problems(text)).not.toEqual([]);
    expect(bySchema(parse(text))).toBe(false);
  });
});
