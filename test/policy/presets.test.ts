import { describe, expect, it } from 'vitest';
import { effectivePolicy, PRESETS, type PresetName } from '../../src/policy/index.ts';
import { mustHave, mustLoad } from './support.ts';

/** Each stage: what it holds, from where, and where a displaced version goes. */
function graphOf(lifecycle: string): Record<string, string> {
  const { stages, lifecycle: resolved } = mustLoad(`version: 1\nlifecycle: ${lifecycle}\n`);
  return Object.fromEntries(
    resolved.order.map((name) => {
      const { holds, from, displacesTo } = stages[name]!;
      return [name, `${holds} from [${from.join(' ')}] displaces to ${displacesTo}`];
    }),
  );
}

const EXPECTED: Record<PresetName, Record<string, string>> = {
  basic: {
    none: 'many from [] displaces to null',
    staging: 'one from [none] displaces to none',
    production: 'one from [staging] displaces to archived',
    archived: 'many from [none staging production] displaces to null',
  },
  modelops: {
    experiment: 'many from [] displaces to null',
    candidate: 'one from [experiment] displaces to experiment',
    canary: 'one from [candidate] displaces to experiment',
    production: 'one from [canary] displaces to deprecated',
    deprecated: 'many from [experiment candidate canary production] displaces to null',
  },
  experiment: {
    none: 'many from [] displaces to null',
    candidate: 'one from [none] displaces to none',
    experiment: 'one from [candidate] displaces to none',
    production: 'one from [experiment] displaces to none',
  },
  validation: {
    development: 'many from [] displaces to null',
    validation: 'one from [development] displaces to development',
    staging: 'one from [validation] displaces to development',
    production: 'one from [staging] displaces to development',
  },
  classic: {
    development: 'many from [] displaces to null',
    staging: 'one from [development] displaces to development',
    production: 'one from [staging] displaces to archived',
    archived: 'many from [development staging production] displaces to null',
  },
};

describe('lifecycle presets', () => {
  it.each(Object.keys(PRESETS) as PresetName[])('%s is the graph its name promises', (preset) => {
    const graph = graphOf(preset);
    expect(graph).toEqual(EXPECTED[preset]);
    expect(Object.keys(graph)).toEqual(Object.keys(EXPECTED[preset]));
    expect(Object.keys(graph)).toEqual(Object.keys(PRESETS[preset].stages));
  });

  it.each(Object.keys(PRESETS) as PresetName[])(
    '%s has exactly one start, whose stage nothing is promoted to',
    (preset) => {
      const { stages, lifecycle } = mustLoad(`version: 1\nlifecycle: ${preset}\n`);
      expect(Object.values(stages).filter(({ start }) => start)).toEqual([stages[lifecycle.start]]);
      expect(stages[lifecycle.start]!.from).toEqual([]);
    },
  );

  it('a way that skips a stage exists only where the policy adds it', () => {
    expect(PRESETS.basic.stages['production']!.from).not.toContain('none');
    const policy = mustLoad('version: 1\nlifecycle: basic\nstages: { production: { from: [none, staging] } }\n');
    expect(policy.stages['production']!.from).toEqual(['none', 'staging']);
  });
});

describe('the stage that an evaluation is compared with', () => {
  const comparisons = (text: string): Record<string, string> => {
    const { stages, lifecycle } = mustLoad(text);
    return Object.fromEntries(lifecycle.order.map((name) => [name, stages[name]!.comparesWith]));
  };
  const own = (names: readonly string[]): Record<string, string> =>
    Object.fromEntries(names.map((name) => [name, name]));

  it.each([
    ['basic', { ...own(['none', 'production', 'archived']), staging: 'production' }],
    ['modelops', { ...own(['experiment', 'production', 'deprecated']), candidate: 'production', canary: 'production' }],
    ['experiment', { ...own(['none', 'production']), candidate: 'production', experiment: 'production' }],
    [
      'validation',
      { ...own(['production']), development: 'production', validation: 'production', staging: 'production' },
    ],
    ['classic', { ...own(['production', 'archived']), development: 'production', staging: 'production' }],
  ])('is the serving one on the way to it in %s, and else the stage itself', (preset, expected) => {
    expect(comparisons(`version: 1\nlifecycle: ${preset}\n`)).toEqual(expected);
  });

  it('is the stage itself in a graph of one’s own, unless that or the policy says otherwise', () => {
    const graph = `{ start: dev, stages: { dev: {}, test: { from: [dev], compares-with: live }, pre: { from: [test] }, live: { from: [pre] } } }`;
    expect(comparisons(`version: 1\nlifecycle: ${graph}\n`)).toEqual({
      dev: 'dev',
      test: 'live',
      pre: 'pre',
      live: 'live',
    });
    expect(
      comparisons(
        `version: 1\nlifecycle: ${graph}\nstages: { test: { compares-with: test }, pre: { compares-with: live } }\n`,
      ),
    ).toEqual({ dev: 'dev', test: 'test', pre: 'live', live: 'live' });
  });

  it('is one thing more that a model may override', () => {
    const policy = mustLoad(
      'version: 1\nlifecycle: basic\nmodels:\n  special: { stages: { staging: { compares-with: staging } } }\n  plain: {}\n',
    );
    expect(mustHave(policy, 'special').stages['staging']!.comparesWith).toBe('staging');
    expect(mustHave(policy, 'plain').stages['staging']!.comparesWith).toBe('production');
  });
});

describe('own stages', () => {
  const OWN = `
  start: dev
  stages:
    dev: {}
    staging: { from: [dev] }
    production: { from: [staging], displaces-to: archived }
    archived: { from: [staging, production] }`;

  it('are resolved like a preset', () => {
    expect(graphOf(OWN)).toEqual({
      dev: 'many from [] displaces to null',
      staging: 'one from [dev] displaces to dev',
      production: 'one from [staging] displaces to archived',
      archived: 'many from [staging production] displaces to null',
    });
  });

  it('hold one live version at the end of the road, unless they say otherwise', () => {
    expect(graphOf('{ start: dev, stages: { dev: {}, production: { from: [dev] } } }')['production']).toContain(
      'one from',
    );
    expect(graphOf('{ start: dev, stages: { dev: {}, pool: { from: [dev], holds: many } } }')['pool']).toContain(
      'many from',
    );
  });

  it('may let versions go back, and merge branches', () => {
    const graph =
      '{ start: dev, stages: { dev: { from: [test] }, test: { from: [dev] }, eu: { from: [test] }, us: { from: [test] }, world: { from: [eu, us] } } }';
    expect(Object.keys(graphOf(graph))).toEqual(['dev', 'test', 'eu', 'us', 'world']);
  });

  it('may be reached by displacement alone', () => {
    const graph = '{ start: dev, stages: { dev: {}, live: { from: [dev], displaces-to: attic }, attic: {} } }';
    expect(graphOf(graph)['attic']).toBe('many from [] displaces to null');
  });

  it('change with what a model says about them', () => {
    const policy = mustLoad(
      `version: 1\nlifecycle: ${OWN}\nmodels:\n  fast-lane: { stages: { production: { from: [dev, staging] } } }\n  slow-lane: {}\n`,
    );
    const from = (model: string): unknown => {
      const effective = effectivePolicy(policy, model);
      return effective.kind === 'effective' ? effective.stages['production']!.from : effective;
    };
    expect(from('fast-lane')).toEqual(['dev', 'staging']);
    expect(from('slow-lane')).toEqual(['staging']);
  });
});
