import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ContentRules } from '../../src/core/content.ts';
import { ASSET_COUNT_LIMIT, ASSET_SIZE_LIMIT } from '../../src/core/model-paths.ts';
import { planModel, textsNeeded } from '../../src/core/model-plan.ts';
import { contentDigest } from '../../src/core/record.ts';
import {
  COMPLETE,
  collect,
  contentOf,
  DATASETS,
  type Folder,
  manifestOf,
  OPEN_RULES,
  problemsOf,
  sha256,
} from './support/model.ts';

const STRICT: ContentRules = {
  artifacts: {
    required: ['model', 'model-card', 'environment', 'config', 'signature', 'dataset-manifest'],
    optional: ['prompt-bundle', 'traces'],
    datasetsMustState: ['source', 'license', 'consent', 'retention'],
    baseModelsMustState: ['license', 'terms', 'training-on-requests'],
  },
  documents: ['data-sheet', 'rollout-plan'],
};
const strict = { rules: STRICT };
const SHA = sha256('elsewhere');

describe('the content of a folder with fixed names', () => {
  it('is everything its record needs, and the assets to upload', () => {
    const outcome = collect(COMPLETE, strict);
    expect(outcome).toMatchObject({ kind: 'ok', warnings: [] });
    if (outcome.kind !== 'ok') return;
    const { content, assets } = outcome;
    expect(content.artifacts.map((one) => [one.role, one.path, one.location])).toEqual([
      ['config', 'config.json', 'asset:config.json'],
      ['dataset-manifest', 'dataset-manifest.json', 'asset:dataset-manifest.json'],
      ['environment', 'environment.json', 'asset:environment.json'],
      ['model', 'model.json', 'asset:model.json'],
      ['model-card', 'MODEL_CARD.md', 'asset:MODEL_CARD.md'],
      ['signature', 'signature.json', 'asset:signature.json'],
    ]);
    expect(content).toMatchObject({
      signature: {
        inputs: [
          { name: 'hour', type: 'integer' },
          { name: 'distance', type: 'number', required: false },
        ],
      },
      dependencies: [`sha256:${sha256('{"node":"20"}')}`],
      datasets: [{ name: 'january', role: 'training', license: 'public domain' }],
      configuration: { threshold: 0.5 },
      recipe: { code: null, data: [`sha256:${sha256('january')}`], prompts: null, architecture: null },
      tags: {},
      description: null,
    });
    expect(assets.find((one) => one.role === 'model')).toEqual({
      name: 'model.json',
      role: 'model',
      path: 'model.json',
      size: 17,
      sha256: sha256('{"weights":[1,2]}'),
    });
  });

  it('leaves out what nothing names, and says so', () => {
    const outcome = collect({ ...COMPLETE, 'checkpoint-1.bin': 'x', '.DS_Store': 'x' });
    expect(outcome).toMatchObject({
      kind: 'ok',
      warnings: [expect.stringMatching(/\.DS_Store, checkpoint-1\.bin.*model\.yml/)],
    });
    expect(contentOf({ ...COMPLETE, 'checkpoint-1.bin': 'x' })).toEqual(contentOf(COMPLETE));
  });

  it('keeps what a manifest lists, under the role it is given', () => {
    const content = contentOf(
      { ...COMPLETE, 'notes.txt': 'x', 'model.yml': 'artifacts: { other: notes.txt }' },
      strict,
    );
    expect(content.artifacts.find((one) => one.role === 'other')).toMatchObject({
      path: 'notes.txt',
      location: 'asset:notes.txt',
    });
  });

  it('flattens folders into asset names', () => {
    const outcome = collect({ ...COMPLETE, 'prompts/few-shot/1.txt': 'x' });
    expect(outcome.kind === 'ok' && outcome.assets.map((one) => one.name)).toContain('prompts.few-shot.1.txt');
  });

  it('warns of data sets whose change nobody could notice', () => {
    const outcome = collect({ ...COMPLETE, 'dataset-manifest.json': DATASETS.replace(/"sha256":"[0-9a-f]+",/, '') });
    expect(outcome).toMatchObject({ kind: 'ok', warnings: [expect.stringContaining('"january" states no "sha256"')] });
  });
});

describe('a manifest', () => {
  it('can say inline what files would say', () => {
    const folder: Folder = {
      'model.json': 'x',
      'card.md': 'x',
      'requirements.txt': 'x',
      'model.yml': `artifacts: { model-card: card.md }
configuration: { threshold: 0.5 }
signature: { inputs: [{ name: a, type: string }], outputs: [{ name: b, type: number }] }
datasets: [{ name: a, source: s, license: l, consent: none needed, retention: r, sha256: ${SHA} }]
lineage: { base-models: [{ name: b, license: MIT, terms: t, training-on-requests: false }], parents: [flight-delay@1.0.0] }
tags: { domain: aviation }
description: Short.
`,
    };
    const content = contentOf(folder, strict);
    expect(content).toMatchObject({
      configuration: { threshold: 0.5 },
      tags: { domain: 'aviation' },
      description: 'Short.',
      base_models: [
        { name: 'b', training_on_requests: false },
        { name: 'flight-delay', relation: 'parent', reference: 'flight-delay@1.0.0' },
      ],
    });
    expect(content.recipe.configuration).toBe(contentOf(COMPLETE).recipe.configuration);
  });

  it('settles a role: the file of the fixed name is left out', () => {
    const outcome = collect({ ...COMPLETE, 'best.json': 'y', 'model.yml': 'artifacts: { model: best.json }' });
    expect(outcome).toMatchObject({ kind: 'ok', warnings: [expect.stringContaining('model.json')] });
  });

  it('can point at bytes elsewhere, with or without a copy in the folder', () => {
    const yml = `artifacts:
  model:
    - { uri: s3://bucket/big.bin, sha256: ${SHA}, size: 5000000000 }
    - { path: weights.bin, uri: gs://bucket/weights.bin }
`;
    const outcome = collect(
      { 'model.yml': yml, 'weights.bin': 'w' },
      { sizes: { 'weights.bin': ASSET_SIZE_LIMIT + 5 } },
    );
    expect(outcome).toMatchObject({ kind: 'ok', assets: [] });
    expect(outcome.kind === 'ok' && outcome.content.artifacts).toEqual([
      { role: 'model', path: 'big.bin', sha256: SHA, size: 5000000000, location: 's3://bucket/big.bin' },
      {
        role: 'model',
        path: 'weights.bin',
        sha256: sha256('w'),
        size: ASSET_SIZE_LIMIT + 5,
        location: 'gs://bucket/weights.bin',
      },
    ]);
  });

  it('takes whole folders', () => {
    const content = contentOf({
      'saved/a.pb': 'a',
      'saved/vars/b.bin': 'b',
      'model.yml': 'artifacts: { model: saved/ }',
    });
    expect(content.artifacts.map((one) => one.path)).toEqual(['saved/a.pb', 'saved/vars/b.bin']);
  });

  it('gives training code a digest by its bytes, not its name', () => {
    const one = contentOf({ ...COMPLETE, 'a.py': 'train', 'model.yml': 'training-code: a.py' });
    const moved = contentOf({ ...COMPLETE, 'b.py': 'train', 'model.yml': 'training-code: b.py' });
    const elsewhere = contentOf({
      ...COMPLETE,
      'model.yml': `training-code: { uri: "https://example.org/a.py", sha256: ${sha256('train')} }`,
    });
    expect(one.recipe.code).toBe(`sha256:${sha256('train')}`);
    expect(moved.recipe.code).toBe(one.recipe.code);
    expect(elsewhere.recipe.code).toBe(one.recipe.code);
    expect(one.artifacts.some((artifact) => artifact.path === 'a.py')).toBe(false);
  });
});

describe('violations', () => {
  it('are all reported at once', () => {
    const folder: Folder = {
      'model.onnx': '',
      'MODEL_CARD.md': ' \n\t\n',
      'config.json': '[1]',
      'signature.json': '{"inputs":[{"name":"a","type":"int"}],"outputs":[{"name":"b","type":"string"}]}',
      'dataset-manifest.json':
        '{"datasets":[{"name":"a","license":"TODO","source":"s","consent":"unknown","retention":""}]}',
      'prompts/Grüße.txt': 'x',
      'model.yml':
        'artifacts: { modle-card: MODEL_CARD.md, traces: nowhere.jsonl }\nlineage: { base-models: [{ name: gpt, terms: t }] }\ntraining-code: train.py',
    };
    expect(problemsOf(folder, strict)).toEqual([
      'model.yml:1:49: nowhere.jsonl is not in the folder.',
      'train.py: The training code train.py is not in the folder; for code elsewhere give {uri, sha256}.',
      expect.stringMatching(
        /^model-card: The policy requires an artifact with role "model-card"; found none: add MODEL_CARD\.md/,
      ),
      expect.stringMatching(/^environment: The policy requires .* add requirements\.txt/),
      'model.yml:1:26: The policy knows no artifact role "modle-card"; did you mean "model-card"?',
      'model.onnx: model.onnx is empty; an empty artifact says nothing.',
      expect.stringMatching(/^prompts\/Grüße\.txt: "prompts\.Grüße\.txt" cannot be an asset name/),
      expect.stringMatching(/^signature\.json\.inputs\[0\]\.type: Required is one of .*found "int"\.$/),
      'config.json: The configuration config.json must be an object (keys and values).',
      'dataset-manifest.json: The training data set "a" does not state: license, consent, retention.',
      'model.yml: The base model "gpt" does not state: license, training-on-requests.',
    ]);
  });

  const changed = (over: Folder): Folder => ({ ...COMPLETE, ...over });
  it.each<[string, Folder, Parameters<typeof collect>[1], string]>([
    ['an empty folder', {}, {}, '.: The folder holds no file'],
    ['no model', { 'MODEL_CARD.md': '# x' }, {}, 'role "model"; found none: add model.*'],
    ['two models', changed({ 'model.onnx': 'x' }), {}, 'model.json, model.onnx could each be it'],
    ['two manifests', changed({ 'model.yml': '', 'model.yaml': '' }), {}, 'two manifests'],
    ['an empty model card', changed({ 'MODEL_CARD.md': '' }), {}, 'MODEL_CARD.md is empty'],
    ['a blank model card', changed({ 'MODEL_CARD.md': '\ufeff \n' }), {}, 'nothing but blanks'],
    [
      'a model card that is not UTF-8',
      COMPLETE,
      { unreadable: [{ where: 'MODEL_CARD.md', message: 'not UTF-8' }] },
      'MODEL_CARD.md: not UTF-8',
    ],
    [
      'a model that cannot be read',
      COMPLETE,
      { unreadable: [{ where: 'model.json', message: 'permission denied' }] },
      'model.json: permission denied',
    ],
    [
      '3 GiB as an asset',
      COMPLETE,
      { sizes: { 'model.json': 3 * 1024 ** 3 } },
      'must be under 2 GiB (2147483648 bytes)',
    ],
    ['exactly 2 GiB as an asset', COMPLETE, { sizes: { 'model.json': ASSET_SIZE_LIMIT } }, 'must be under 2 GiB'],
    [
      'a name that releases reserve',
      changed({ SHA256SUMS: 'x', 'model.yml': 'artifacts: { other: SHA256SUMS }' }),
      {},
      'a file that Slipway adds itself',
    ],
    [
      'a name with a blank',
      changed({ 'a b.txt': 'x', 'model.yml': 'artifacts: { other: a b.txt }' }),
      {},
      'survive in an asset name',
    ],
    ['a name with emoji', changed({ 'prompts/✈️.txt': 'x' }), {}, 'survive in an asset name'],
    ['a name of 300 characters', changed({ [`prompts/${'x'.repeat(300)}`]: 'x' }), {}, 'at most 200 characters'],
    ['a hidden file', changed({ 'prompts/.hidden': 'x' }), {}, 'two in a row'],
    [
      'two names that become one',
      changed({ 'prompts/a.b': 'x', 'prompts/a/b': 'x' }),
      {},
      'would both become the asset prompts.a.b',
    ],
    ['two names that differ in case', changed({ 'prompts/A': 'x', 'prompts/a': 'x' }), {}, 'would both become'],
    [
      'one file in two roles',
      changed({ 'model.yml': 'artifacts: { model: model.json, other: model.json }' }),
      {},
      'listed for two roles, "model" and "other"',
    ],
    [
      'one file twice',
      changed({ 'model.yml': `artifacts: { model: [model.json, { path: model.json, size: 17 }] }` }),
      {},
      'listed twice',
    ],
    [
      'two model cards',
      changed({ 'b.md': 'x', 'model.yml': 'artifacts: { model-card: [MODEL_CARD.md, b.md] }' }),
      {},
      'Role "model-card" takes one file',
    ],
    [
      'other bytes than claimed',
      changed({ 'model.yml': `artifacts: { model: { path: model.json, sha256: ${SHA} } }` }),
      {},
      `the manifest says ${SHA}`,
    ],
    [
      'another size than claimed',
      changed({ 'model.yml': 'artifacts: { model: { path: model.json, size: 1 } }' }),
      {},
      'has 17 bytes; the manifest says 1',
    ],
    [
      'a pointer without digest',
      { 'model.yml': 'artifacts: { model: { uri: "s3://b/m", size: 1 } }' },
      {},
      '"sha256" and "size" (bytes) are required',
    ],
    [
      'a pointer to nothing',
      { 'model.yml': `artifacts: { model: { uri: "s3://b/m", sha256: ${SHA}, size: 0 } }` },
      {},
      'size of 0 bytes',
    ],
    [
      'bytes to stay somewhere unsaid',
      changed({ 'model.yml': 'store: reference' }),
      {},
      'list model.json under "artifacts" with the "uri"',
    ],
    [
      'a listed file to stay somewhere unsaid',
      changed({ 'model.yml': 'store: reference\nartifacts: { model: model.json }' }),
      {},
      'its "uri" is required',
    ],
    [
      'the manifest as an artifact',
      changed({ 'model.yml': 'artifacts: { other: model.yml }' }),
      {},
      'model.yml is the manifest',
    ],
    ['a mistyped path', changed({ 'model.yml': 'artifacts: { model: modle.json }' }), {}, 'did you mean model.json?'],
    [
      'a broken configuration',
      changed({ 'config.json': '{"a": 1, "a": 2}' }),
      {},
      'config.json:1:10: The key "a" is given twice',
    ],
    ['a bomb as configuration', changed({ 'config.json': '['.repeat(100_000) }), {}, 'nested too deeply'],
    [
      'a dataset manifest without data sets',
      changed({ 'dataset-manifest.json': '{"datasets":[]}' }),
      {},
      'lists no data set',
    ],
    ['a data set twice', changed({ 'dataset-manifest.json': '[{"name":"a"},{"name":"a"}]' }), {}, 'listed twice'],
  ])('%s', (_what, folder, options, message) => {
    expect(problemsOf(folder, options).join('\n')).toContain(message);
  });

  it('of the number of assets are found before anything is uploaded', () => {
    const many = Object.fromEntries(Array.from({ length: ASSET_COUNT_LIMIT }, (_, index) => [`prompts/${index}`, 'x']));
    expect(problemsOf({ 'model.json': 'x', ...many })).toEqual([
      expect.stringContaining(`at most ${ASSET_COUNT_LIMIT} files of a model; found ${ASSET_COUNT_LIMIT + 1}`),
    ]);
    expect(
      problemsOf(many, { rules: { ...OPEN_RULES, artifacts: { ...OPEN_RULES.artifacts, required: [] } } }),
    ).toEqual([]);
  });

  it('are not seen in documents and in roles that the policy lists', () => {
    const documents = {
      'DATA_SHEET.md': 'x',
      'RUNBOOK.md': 'x',
      'ROLLOUT_PLAN.md': 'x',
      'prompts/a': 'x',
      'traces/a': 'x',
      LICENSE: 'x',
    };
    expect(problemsOf({ ...COMPLETE, ...documents }, strict)).toEqual([]);
  });
});

describe('the texts that are needed', () => {
  it('are few, each with a limit', () => {
    const files = Object.keys({ ...COMPLETE, 'prompts/a.txt': '' }).map((path) => ({ path, size: 1 }));
    expect(textsNeeded(planModel({ files, manifest: null })).map(({ path, limit }) => [path, limit])).toEqual([
      ['MODEL_CARD.md', 1024 * 1024],
      ['config.json', 256 * 1024],
      ['signature.json', 1024 * 1024],
      ['dataset-manifest.json', 256 * 1024],
    ]);
  });

  it('do not include configurations that are neither JSON nor YAML', () => {
    const folder = { ...COMPLETE, 'config.toml': 'a = 1', 'model.yml': 'artifacts: { config: config.toml }' };
    const plan = planModel({
      files: Object.keys(folder).map((path) => ({ path, size: 5 })),
      manifest: manifestOf(folder),
    });
    expect(textsNeeded(plan).map((one) => one.path)).not.toContain('config.toml');
    expect(contentOf(folder)).toMatchObject({
      configuration: null,
      recipe: { configuration: `sha256:${sha256('a = 1')}` },
    });
  });
});

describe('the content digest', () => {
  const RICH: Folder = {
    ...COMPLETE,
    'prompts/a.txt': 'a',
    'prompts/b.txt': 'b',
    'train.py': 'train',
    'model.yml': 'architecture: linear\ntraining-code: train.py\nlineage: { base-models: [{ name: x, license: MIT }] }',
  };

  it('is the one that can be computed from the record', () => {
    const content = contentOf(RICH);
    expect(contentDigest(content, sha256)).toBe(content.content_digest);
  });

  it('does not depend on the order in which files are found', () => {
    expect(contentOf(RICH, { reversed: true })).toEqual(contentOf(RICH));
  });

  it('does not depend on where the bytes lie, nor on tags, description or training code', () => {
    const digest = contentOf(RICH).content_digest;
    const yml = RICH['model.yml'];
    expect(
      contentOf({ ...RICH, 'model.yml': `${yml}\nartifacts: { model: { path: model.json, uri: 's3://b/m' } }` })
        .content_digest,
    ).toBe(digest);
    expect(
      contentOf({ ...RICH, 'model.yml': `${yml}\ntags: { a: b }\ndescription: Other.\nversion: 9.9.9\nbump: major` })
        .content_digest,
    ).toBe(digest);
    expect(contentOf({ ...RICH, 'train.py': 'train differently' }).content_digest).toBe(digest);
  });

  it('changes with every part of the content', () => {
    const parts: Folder[] = [
      { 'model.json': 'other weights' },
      { 'MODEL_CARD.md': 'other card' },
      { 'environment.json': '{"node":"24"}' },
      { 'config.json': '{"threshold":0.6}' },
      { 'signature.json': COMPLETE['signature.json']!.replace('hour', 'time') },
      { 'dataset-manifest.json': DATASETS.replace('january', 'february') },
      { 'prompts/a.txt': 'other' },
      { 'RUNBOOK.md': 'call' },
      { 'model.yml': RICH['model.yml']!.replace('linear', 'tree') },
      { 'model.yml': RICH['model.yml']!.replace('MIT', 'ISC') },
    ];
    const digests = [RICH, ...parts.map((part) => ({ ...RICH, ...part }))].map(
      (folder) => contentOf(folder).content_digest,
    );
    expect(new Set(digests).size).toBe(digests.length);
  });

  it('is the same for the same files and different for different ones, for any folder', () => {
    const files = fc.dictionary(
      fc.constantFrom('model.json', 'prompts/a', 'prompts/b', 'requirements.txt', 'RUNBOOK.md', 'traces/t'),
      fc.constantFrom('1', '2', '3'),
    );
    fc.assert(
      fc.property(files, files, (left, right) => {
        const a = contentOf({ 'model.json': '0', ...left });
        const b = contentOf({ 'model.json': '0', ...right });
        const same =
          JSON.stringify(a.artifacts.map((one) => [one.path, one.sha256])) ===
          JSON.stringify(b.artifacts.map((one) => [one.path, one.sha256]));
        expect(a.content_digest === b.content_digest).toBe(same);
      }),
    );
  });
});

describe('the example model', () => {
  it.each(['1-baseline', '2-routes', '3-wrong'])('%s is in order', (version) => {
    const at = (path: string): string =>
      readFileSync(new URL(`../../examples/flight-delay/registry-inputs/${version}/${path}`, import.meta.url), 'utf8');
    const names = [
      'model.json',
      'MODEL_CARD.md',
      'environment.json',
      'config.json',
      'signature.json',
      'dataset-manifest.json',
      'model.yml',
      'train.mjs',
    ];
    const content = contentOf(Object.fromEntries(names.map((name) => [name, at(name)])), strict);
    expect(content.artifacts.map((one) => one.role)).toEqual([
      'config',
      'dataset-manifest',
      'environment',
      'model',
      'model-card',
      'signature',
    ]);
    expect(content.recipe.code).not.toBeNull();
  });
});
