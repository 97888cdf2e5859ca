import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BumpRules, inferBump } from '../../src/core/bump.ts';
import type { Bump } from '../../src/core/record.ts';
import { covers } from '../../src/core/versioning.ts';
import { COMPLETE, contentOf, type Folder, sha256 } from './support/model.ts';

const RULES: BumpRules = {
  breakingSignature: 'major',
  changedArchitecture: 'major',
  addedFeatures: 'minor',
  changedData: 'minor',
  changedConfiguration: 'minor',
  changedPrompts: 'minor',
};

const BASE: Folder = {
  ...COMPLETE,
  'train.mjs': 'train()',
  'prompts/system.txt': 'Be brief.',
  'model.yml':
    'architecture: logistic-regression\ntraining-code: train.mjs\nlineage:\n  base-models: [{ name: base-7b, license: MIT }]\n',
};

const edit =
  (path: string, from: string, to: string) =>
  (folder: Folder): Folder => {
    const text = folder[path] ?? '';
    if (!text.includes(from)) throw new Error(`${path} does not hold ${from}`);
    return { ...folder, [path]: text.replace(from, to) };
  };
const without =
  (path: string) =>
  (folder: Folder): Folder =>
    Object.fromEntries(Object.entries(folder).filter(([name]) => name !== path));
const infer = (before: Folder, after: Folder, rules: BumpRules = RULES) =>
  inferBump({ previous: contentOf(before), next: contentOf(after), rules });

interface Change {
  readonly what: string;
  readonly apply: (folder: Folder) => Folder;
  readonly bump: Bump;
  readonly because: string;
}

const CHANGES: readonly Change[] = [
  {
    what: 'new weights',
    apply: edit('model.json', '[1,2]', '[3,4]'),
    bump: 'patch',
    because: 'the model file has new weights',
  },
  {
    what: 'another model card',
    apply: edit('MODEL_CARD.md', 'Flight', 'Late flight'),
    bump: 'patch',
    because: 'the file for role "model-card" was changed',
  },
  {
    what: 'other dependencies',
    apply: edit('environment.json', '20', '24'),
    bump: 'patch',
    because: 'the file for role "environment" was changed',
  },
  {
    what: 'a document more',
    apply: (folder) => ({ ...folder, 'RUNBOOK.md': 'Call.' }),
    bump: 'patch',
    because: 'the file for role "runbook" was added',
  },
  {
    what: 'other data',
    apply: edit('dataset-manifest.json', sha256('january'), sha256('february')),
    bump: 'minor',
    because: 'training data set "january" changed',
  },
  {
    what: 'another configuration',
    apply: edit('config.json', '0.5', '0.6'),
    bump: 'minor',
    because: 'the configuration was changed',
  },
  {
    what: 'another prompt',
    apply: edit('prompts/system.txt', 'brief', 'kind'),
    bump: 'minor',
    because: 'the prompts were changed',
  },
  {
    what: 'a prompt renamed',
    apply: (folder) => ({
      ...without('prompts/system.txt')(folder),
      'prompts/main.txt': folder['prompts/system.txt'] ?? '',
    }),
    bump: 'minor',
    because: 'the prompts were changed',
  },
  {
    what: 'other training code',
    apply: edit('train.mjs', 'train()', 'train(2)'),
    bump: 'minor',
    because: 'the training code was changed',
  },
  {
    what: 'another base model',
    apply: edit('model.yml', 'base-7b', 'base-8b'),
    bump: 'minor',
    because: 'base model "base-8b" was added',
  },
  {
    what: 'other terms of a base model',
    apply: edit('model.yml', 'MIT', 'Apache-2.0'),
    bump: 'minor',
    because: 'base model "base-7b" was changed',
  },
  {
    what: 'an optional input',
    apply: edit('signature.json', '"inputs":[', '"inputs":[{"name":"origin","type":"string","required":false},'),
    bump: 'minor',
    because: 'optional input "origin" was added',
  },
  {
    what: 'a required input',
    apply: edit('signature.json', '"inputs":[', '"inputs":[{"name":"origin","type":"string"},'),
    bump: 'major',
    because: 'input "origin" was added and is required',
  },
  {
    what: 'another architecture',
    apply: edit('model.yml', 'logistic-regression', 'gradient-boosting'),
    bump: 'major',
    because: 'the architecture changed from logistic-regression to gradient-boosting',
  },
  {
    what: 'no architecture any more',
    apply: edit('model.yml', 'architecture: logistic-regression\n', ''),
    bump: 'major',
    because: 'the architecture is no longer stated',
  },
];

describe('the inferred bump', () => {
  it.each(CHANGES)('is $bump for $what', ({ apply, bump, because }) => {
    const inferred = infer(BASE, apply(BASE));
    // A change outside the digest (training code alone) makes no new content.
    if (because === 'the training code was changed') {
      expect(inferred).toEqual({ kind: 'same_content' });
      return;
    }
    expect(inferred).toMatchObject({ kind: 'changed', bump });
    expect(inferred.kind === 'changed' && inferred.reasons).toContainEqual({ bump, because });
  });

  it('counts other training code once something it made changed too', () => {
    const after = edit('train.mjs', 'train()', 'train(2)')(edit('model.json', '[1,2]', '[3,4]')(BASE));
    expect(infer(BASE, after)).toEqual({
      kind: 'changed',
      bump: 'minor',
      reasons: [
        { bump: 'minor', because: 'the training code was changed' },
        { bump: 'patch', because: 'the model file has new weights' },
      ],
    });
  });

  it('is none for the first version, and none for the same content', () => {
    expect(inferBump({ previous: null, next: contentOf(BASE), rules: RULES })).toEqual({ kind: 'first' });
    expect(infer(BASE, BASE)).toEqual({ kind: 'same_content' });
  });

  it('weighs changes as the policy says', () => {
    const lenient: BumpRules = { ...RULES, breakingSignature: 'minor', changedPrompts: 'patch' };
    expect(infer(BASE, edit('signature.json', '"name":"hour"', '"name":"time"')(BASE), lenient)).toMatchObject({
      bump: 'minor',
    });
    expect(infer(BASE, edit('prompts/system.txt', 'brief', 'kind')(BASE), lenient)).toMatchObject({ bump: 'patch' });
    expect(
      infer(BASE, edit('prompts/system.txt', 'brief', 'kind')(BASE), { ...RULES, changedPrompts: 'major' }),
    ).toMatchObject({ bump: 'major' });
  });

  it('is minor when the architecture is stated for the first time', () => {
    const before = edit('model.yml', 'architecture: logistic-regression\n', '')(BASE);
    expect(infer(before, BASE)).toMatchObject({
      bump: 'minor',
      reasons: [{ because: 'the architecture is stated for the first time: logistic-regression' }],
    });
  });

  it('does not take a reformatted configuration for another one', () => {
    const after = edit('config.json', '{"threshold":0.5}', '{\n\t"threshold": 0.5\n}\n')(BASE);
    expect(infer(BASE, after)).toEqual({
      kind: 'changed',
      bump: 'patch',
      reasons: [{ bump: 'patch', because: 'the file for role "config" was changed' }],
    });
  });

  it('names a data set that came and one that went', () => {
    const renamed = edit('dataset-manifest.json', '"january"', '"winter"')(BASE);
    const inferred = infer(BASE, renamed);
    expect(inferred.kind === 'changed' && inferred.reasons.map((one) => one.because)).toEqual([
      'training data set "january" was removed',
      'training data set "winter" was added',
      'the file for role "dataset-manifest" was changed',
    ]);
  });

  it('never gets smaller when more changes, and gives its reasons largest first', () => {
    const some = fc.subarray(
      CHANGES.filter(
        (one) =>
          one.what !== 'a prompt renamed' &&
          one.what !== 'no architecture any more' &&
          one.what !== 'other terms of a base model' &&
          one.what !== 'a required input',
      ),
    );
    fc.assert(
      fc.property(some, fc.nat(), (changes, at) => {
        const after = changes.reduce((folder, change) => change.apply(folder), BASE);
        const fewer = changes
          .filter((_, index) => index !== at % Math.max(1, changes.length))
          .reduce((folder, change) => change.apply(folder), BASE);
        const all = infer(BASE, after);
        const part = infer(BASE, fewer);
        const size = (of: typeof all): Bump | null => (of.kind === 'changed' ? of.bump : null);
        expect(covers(size(all), size(part))).toBe(true);
        if (all.kind !== 'changed') return;
        expect(all.reasons[0]?.bump).toBe(all.bump);
        all.reasons.forEach((reason, index) => {
          const next = all.reasons[index + 1];
          if (next !== undefined) expect(covers(reason.bump, next.bump)).toBe(true);
        });
      }),
      { numRuns: 60 },
    );
  });
});
