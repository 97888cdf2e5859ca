import { describe, expect, it } from 'vitest';
import { compareContent } from '../../../src/core/compare/changes.ts';
import { compareFeatures } from '../../../src/core/compare/features.ts';
import { compareSizes } from '../../../src/core/compare/sizes.ts';
import type { VersionRecord } from '../../../src/core/record.ts';
import { artifact, digest, sha256, versionRecord } from './records.ts';

const recipe = (of: Partial<VersionRecord['recipe']>): VersionRecord['recipe'] => ({
  ...versionRecord().recipe,
  ...of,
});
const a = (of: Partial<VersionRecord> = {}): VersionRecord => versionRecord(of);
const b = (of: Partial<VersionRecord> = {}): VersionRecord => versionRecord({ version: '1.1.0', ordinal: 2, ...of });
const changes = (one: Partial<VersionRecord>, other: Partial<VersionRecord>) =>
  compareContent(a(one), b(other)).changes;

describe('features', () => {
  const inputs = [
    { name: 'distance', type: 'number' },
    { name: 'carrier', type: 'string' },
    { name: 'hour', type: 'integer', required: false },
  ];
  const outputs = [{ name: 'late', type: 'boolean' }];

  it('are added, removed and modified by name, whatever their order', () => {
    const next = [
      { name: 'hour', type: 'integer' },
      { name: 'month', type: 'integer' },
      { name: 'distance', type: 'number' },
    ];
    const { features, warnings } = compareFeatures(
      a({ signature: { inputs, outputs } }),
      b({ signature: { inputs: next, outputs } }),
    );
    expect(warnings).toEqual([]);
    expect(features).toEqual({
      inputs: [
        { name: 'carrier', change: 'removed', before: { name: 'carrier', type: 'string' }, after: null },
        {
          name: 'hour',
          change: 'modified',
          before: { name: 'hour', type: 'integer', required: false },
          after: { name: 'hour', type: 'integer' },
        },
        { name: 'month', change: 'added', before: null, after: { name: 'month', type: 'integer' } },
      ],
      outputs: [],
    });
  });

  it('are the same where one says that it is required and the other leaves that out', () => {
    const said = inputs.map((one) => ({ required: true, ...one }));
    const compared = compareFeatures(
      a({ signature: { inputs, outputs } }),
      b({ signature: { inputs: said, outputs } }),
    );
    expect(compared.features.inputs).toEqual([]);
  });

  it('are not said to be added where the version before stated none', () => {
    const compared = compareFeatures(a(), b({ signature: { inputs, outputs } }));
    expect(compared.features).toEqual({ inputs: [], outputs: [] });
    expect(compared.warnings).toEqual(['1.0.0 does not state a signature, so features are not compared.']);
    expect(compareFeatures(a(), b()).warnings[0]).toMatch(/^Neither version states a signature/);
  });

  it('may be called what objects answer to by nature', () => {
    const odd = [
      { name: 'constructor', type: 'string' },
      { name: '__proto__', type: 'string' },
    ];
    const { features } = compareFeatures(
      a({ signature: { inputs, outputs } }),
      b({ signature: { inputs: [...inputs, ...odd], outputs } }),
    );
    expect(features.inputs.map((one) => [one.name, one.change])).toEqual([
      ['__proto__', 'added'],
      ['constructor', 'added'],
    ]);
  });
});

describe('sizes', () => {
  it('are bytes and files by role, the model first', () => {
    const sizes = compareSizes(
      a({ artifacts: [artifact('config', 'config.json', 'xx'), artifact('model', 'model.json', 'xxxx')] }),
      b({
        artifacts: [
          artifact('model', 'model/a.bin', 'xxxxx'),
          artifact('model', 'model/b.bin', 'xx'),
          artifact('runbook', 'runbook.md', 'x'),
        ],
      }),
    );
    expect(sizes).toEqual([
      { role: 'model', a: { files: 1, bytes: 4 }, b: { files: 2, bytes: 7 } },
      { role: 'config', a: { files: 1, bytes: 2 }, b: null },
      { role: 'runbook', a: null, b: { files: 1, bytes: 1 } },
    ]);
  });
});

describe('data', () => {
  it('is compared by role, name and digest', () => {
    const set = (name: string, text: string) => ({ name, role: 'training', sha256: sha256(text) });
    expect(
      changes(
        { datasets: [set('flights', 'q1'), set('weather', 'w')] },
        { datasets: [set('flights', 'q2'), set('airports', 'x')] },
      ),
    ).toEqual([
      { kind: 'data', name: 'airports (training)', change: 'added', before: null, after: digest('x') },
      { kind: 'data', name: 'flights (training)', change: 'modified', before: digest('q1'), after: digest('q2') },
      { kind: 'data', name: 'weather (training)', change: 'removed', before: digest('w'), after: null },
    ]);
  });

  it('without a digest is compared by what it states, and else said not to be known', () => {
    const set = (rows: number) => ({ name: 'flights', role: 'training', rows });
    expect(changes({ datasets: [set(100)] }, { datasets: [set(120)] })).toEqual([
      { kind: 'data', name: 'flights (training)', change: 'modified', before: 'rows: 100', after: 'rows: 120' },
    ]);
    const same = compareContent(a({ datasets: [set(100)] }), b({ datasets: [set(100)] }));
    expect(same.changes).toEqual([]);
    expect(same.warnings).toEqual([
      'The training data set "flights" states no "sha256" in 1.0.0, so whether its data changed is not known.',
    ]);
  });
});

describe('configuration', () => {
  it('is compared key by key, with the values before and after', () => {
    expect(
      changes(
        { configuration: { threshold: 0.5, retrieval: { top_k: 5, 'a.b': 1 }, classes: ['x'], mode: 'fast' } },
        { configuration: { threshold: 0.4, retrieval: { top_k: 5, 'a.b': 2 }, classes: ['x', 'y'], empty: {} } },
      ),
    ).toEqual([
      { kind: 'configuration', name: 'classes', change: 'modified', before: '["x"]', after: '["x","y"]' },
      { kind: 'configuration', name: 'empty', change: 'added', before: null, after: '{}' },
      { kind: 'configuration', name: 'mode', change: 'removed', before: '"fast"', after: null },
      { kind: 'configuration', name: 'retrieval."a.b"', change: 'modified', before: '1', after: '2' },
      { kind: 'configuration', name: 'threshold', change: 'modified', before: '0.5', after: '0.4' },
    ]);
  });

  it('does not change with the order of its keys', () => {
    expect(
      changes({ configuration: { x: 1, y: { p: 1, q: 2 } } }, { configuration: { y: { q: 2, p: 1 }, x: 1 } }),
    ).toEqual([]);
  });

  it('that cannot be read counts by its bytes', () => {
    expect(
      changes(
        { recipe: recipe({ configuration: digest('one') }) },
        { recipe: recipe({ configuration: digest('two') }) },
      ),
    ).toEqual([
      { kind: 'configuration', name: 'configuration', change: 'modified', before: digest('one'), after: digest('two') },
    ]);
  });

  it('with a value of great length is cut', () => {
    const [change] = changes({ configuration: { prompt: 'x'.repeat(5000) } }, { configuration: { prompt: 'y' } });
    expect(change?.before).toHaveLength(1000);
    expect(change?.before?.endsWith('…')).toBe(true);
  });
});

describe('the rest of what a version is made of', () => {
  it('is told by its kind: prompts, code, dependencies, architecture, base models', () => {
    const found = changes(
      {
        artifacts: [artifact('prompt-bundle', 'prompts/system.txt', 'old'), artifact('environment', 'uv.lock', 'one')],
        recipe: recipe({ code: digest('code one'), architecture: 'gbdt' }),
        base_models: [{ name: 'tiny-lm', revision: 'r1', license: 'mit' }],
      },
      {
        artifacts: [
          artifact('prompt-bundle', 'prompts/system.txt', 'new'),
          artifact('prompt-bundle', 'prompts/few-shot.txt', 'shots'),
          artifact('environment', 'uv.lock', 'two'),
        ],
        recipe: recipe({ code: digest('code two'), architecture: null }),
        base_models: [
          { name: 'tiny-lm', revision: 'r2', license: 'mit' },
          { name: 'adapter', relation: 'parent' },
        ],
      },
    );
    expect(found).toEqual([
      { kind: 'prompts', name: 'prompts/few-shot.txt', change: 'added', before: null, after: digest('shots') },
      { kind: 'prompts', name: 'prompts/system.txt', change: 'modified', before: digest('old'), after: digest('new') },
      {
        kind: 'code',
        name: 'training code',
        change: 'modified',
        before: digest('code one'),
        after: digest('code two'),
      },
      { kind: 'dependencies', name: 'uv.lock', change: 'modified', before: digest('one'), after: digest('two') },
      { kind: 'architecture', name: 'architecture', change: 'removed', before: 'gbdt', after: null },
      { kind: 'base_model', name: 'adapter', change: 'added', before: null, after: 'relation: parent' },
      { kind: 'base_model', name: 'tiny-lm', change: 'modified', before: 'revision: r1', after: 'revision: r2' },
    ]);
  });

  it('is told by file where no kind fits, and a file that only moved is no change', () => {
    expect(
      changes(
        { artifacts: [artifact('model', 'model.json', 'weights'), artifact('runbook', 'runbook.md', 'same')] },
        { artifacts: [artifact('model', 'model.onnx', 'new weights'), artifact('runbook', 'docs/runbook.md', 'same')] },
      ),
    ).toEqual([
      {
        kind: 'artifact',
        name: 'model: model.json → model.onnx',
        change: 'modified',
        before: digest('weights'),
        after: digest('new weights'),
      },
    ]);
  });

  it('names the file of a configuration or a signature only where what it says stayed the same', () => {
    const files = (text: string) => [
      artifact('config', 'config.json', text),
      artifact('signature', 'signature.json', text),
    ];
    const signature = { inputs: [{ name: 'x', type: 'number' }], outputs: [{ name: 'y', type: 'number' }] };
    const reformatted = changes(
      { artifacts: files('one'), configuration: { k: 1 }, signature },
      { artifacts: files('two'), configuration: { k: 1 }, signature },
    );
    expect(reformatted.map((one) => one.name)).toEqual(['config: config.json', 'signature: signature.json']);
    const changed = changes(
      { artifacts: files('one'), configuration: { k: 1 }, signature },
      {
        artifacts: files('two'),
        configuration: { k: 2 },
        signature: { ...signature, outputs: [{ name: 'z', type: 'number' }] },
      },
    );
    expect(changed.map((one) => one.name)).toEqual(['k']);
  });

  it('has no change where nothing differs', () => {
    const whole = {
      artifacts: [artifact('model', 'model.json'), artifact('prompt-bundle', 'prompts/a.txt')],
      base_models: [{ name: 'tiny-lm' }],
      recipe: recipe({ code: digest('code'), architecture: 'gbdt' }),
    };
    expect(compareContent(a(whole), b(whole))).toEqual({ changes: [], warnings: [] });
  });
});
