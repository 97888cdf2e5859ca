import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIXED_NAMES, rolesByName } from '../../src/core/fixed-names.ts';

const roles = (paths: string[], settled: string[] = []) => rolesByName({ paths, settled: new Set(settled) });

describe('roles by file name', () => {
  it.each([
    ['model.onnx', 'model'],
    ['model.json', 'model'],
    ['model.tar.gz', 'model'],
    ['model/weights.bin', 'model'],
    ['MODEL_CARD.md', 'model-card'],
    ['model-card.md', 'model-card'],
    ['requirements.txt', 'environment'],
    ['conda.yaml', 'environment'],
    ['environment.json', 'environment'],
    ['Pipfile.lock', 'environment'],
    ['config.yml', 'config'],
    ['signature.json', 'signature'],
    ['dataset-manifest.yml', 'dataset-manifest'],
    ['dataset_manifest.json', 'dataset-manifest'],
    ['prompts/few-shot/1.txt', 'prompt-bundle'],
    ['traces/a.jsonl', 'traces'],
    ['evaluation/results.json', 'evaluation'],
    ['DATA_SHEET.md', 'data-sheet'],
    ['RISK_ASSESSMENT.md', 'risk-assessment'],
    ['RUNBOOK.md', 'runbook'],
    ['ROLLOUT_PLAN.md', 'rollout-plan'],
    ['LICENSE', 'license'],
    ['model.sig', 'model-signature'],
  ])('%s is %s', (path, role) => {
    expect(roles([path])).toEqual({ roles: [{ role, path }], unassigned: [], problems: [] });
  });

  it.each([
    'README.md',
    'train.py',
    'model.md',
    'model.log',
    'weights/model.onnx',
    'docs/MODEL_CARD.md',
    'my-model.onnx',
    'model',
    '.DS_Store',
    'predictions.csv',
  ])('%s has none', (path) => {
    expect(roles([path])).toEqual({ roles: [], unassigned: [path], problems: [] });
  });

  it('is not given to the manifest, which is no artifact', () => {
    expect(roles(['model.yml', 'model.yaml'])).toEqual({ roles: [], unassigned: [], problems: [] });
  });

  it('names all candidates when there is more than one', () => {
    const { problems } = roles(['model.pkl', 'model/a.bin', 'model/b.bin', 'model.onnx', 'config.json', 'config.yml']);
    expect(problems.map((one) => one.message)).toEqual([
      expect.stringContaining('model.onnx, model.pkl, model/ could each be it'),
      expect.stringContaining('config.json, config.yml could each be it'),
    ]);
  });

  it('lets several files describe one environment', () => {
    expect(roles(['requirements.txt', 'conda.yaml']).roles).toHaveLength(2);
  });

  it('leaves the roles alone that a manifest has settled', () => {
    expect(roles(['model.onnx', 'config.json'], ['model'])).toEqual({
      roles: [{ role: 'config', path: 'config.json' }],
      unassigned: ['model.onnx'],
      problems: [],
    });
  });

  it('gives every file one role or none, whatever the order', () => {
    const path = fc.constantFrom(
      'model.onnx',
      'model.pkl',
      'model/a',
      'MODEL_CARD.md',
      'prompts/a',
      'requirements.txt',
      'notes.txt',
      'evaluation/x',
      'LICENSE',
      'a/b/c',
    );
    fc.assert(
      fc.property(fc.uniqueArray(path), (paths) => {
        const given = roles(paths);
        expect([...given.roles.map((one) => one.path), ...given.unassigned].sort()).toEqual([...paths].sort());
        expect(roles([...paths].reverse())).toEqual(given);
      }),
    );
  });

  it('has no rule twice', () => {
    expect(new Set(FIXED_NAMES.map((one) => one.role)).size).toBe(FIXED_NAMES.length);
    const names = FIXED_NAMES.flatMap((one) => [...one.names, ...(one.folder === null ? [] : [`${one.folder}/`])]);
    expect(new Set(names).size).toBe(names.length);
  });
});
