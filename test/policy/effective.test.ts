import { describe, expect, it } from 'vitest';
import { effectivePolicy, permissionFor } from '../../src/policy/index.ts';
import { mustHave, mustLoad, readExample } from './support.ts';

const BASE = `version: 1
lifecycle: basic
roles:
  owner: { users: [amara], teams: [acme/owners] }
  staff: { permission: write }
permissions:
  register: [staff, automation]
  promote: { staging: [staff], production: [owner] }
  rollback: [owner, automation]
  hold: { production: [owner] }
metrics: { f1: { direction: up }, cost: { direction: down } }
evaluation:
  set: { name: golden }
  gates: { quality: [{ metric: f1, min: 0.8 }, { metric: f1, vs: live }], cost: [{ metric: cost, max: 2 }] }
change-link: ['#']
aliases: { champion: { follows: production }, pinned: null }
stages:
  staging: { environment: staging, exposure: { strategy: canary, initial: 2%, max-share: 5% } }
  production:
    requires: { evaluation: pass, sign-offs: { owner: 1, staff: 1 } }
`;

function modelOf(overrides: string): ReturnType<typeof mustHave> {
  return mustHave(
    mustLoad(`${BASE}models:\n  plain: {}\n  special:\n${overrides.replace(/^/gm, '    ')}\n`),
    'special',
  );
}

describe('the policy of a model', () => {
  it('is the policy itself when the model overrides nothing', () => {
    const policy = mustLoad(`${BASE}models: { plain: { owner: bo } }\n`);
    const { models, source, ...body } = policy;
    expect(mustHave(policy, 'plain')).toEqual({ kind: 'effective', ...body, source, model: models!['plain'] });
  });

  it('has gate families replaced one by one', () => {
    const { evaluation } = modelOf('evaluation: { gates: { quality: [{ metric: f1, min: 0.6 }] } }');
    expect(evaluation.gates['quality']).toHaveLength(1);
    expect(evaluation.gates['cost']).toHaveLength(1);
    expect(evaluation.set.name).toBe('golden');
  });

  it('has lists replaced, and mappings merged key by key', () => {
    const effective = modelOf(
      'change-link: []\npermissions: { promote: { production: [staff] } }\nstages: { production: { requires: { documents: [runbook] } } }',
    );
    expect(effective.changeLink).toEqual([]);
    expect(effective.permissions.promote.stages).toEqual({ staging: ['staff'], production: ['staff'] });
    expect(effective.stages['production']!.requires).toMatchObject({ evaluation: 'pass', documents: ['runbook'] });
  });

  it('may lift a requirement, and say so', () => {
    const { requires } = modelOf('stages: { production: { requires: { evaluation: none, sign-offs: { staff: 0 } } } }')
      .stages['production']!;
    expect(requires.evaluation).toBe('none');
    expect(requires.signOffs).toEqual([{ id: 'owner', roles: ['owner'], count: 1 }]);
  });

  it('may fill a role with other people, whole', () => {
    expect(modelOf('roles: { owner: { users: [bo] } }').roles['owner']).toMatchObject({ users: ['bo'], teams: [] });
  });

  it('has an exposure of the same strategy merged, and of another one replaced', () => {
    expect(modelOf('stages: { staging: { exposure: { max-share: 10% } } }').stages['staging']!.exposure).toEqual({
      strategy: 'canary',
      shadowFirst: false,
      initialBp: 200,
      maxShareBp: 1000,
      tenants: [],
    });
    expect(modelOf('stages: { staging: { exposure: { strategy: shadow } } }').stages['staging']!.exposure).toEqual({
      strategy: 'shadow',
    });
  });

  it('has an environment given as a name merged with one given as a mapping', () => {
    expect(modelOf('stages: { staging: { environment: { reviewers: 2 } } }').stages['staging']!.environment).toEqual({
      name: 'staging',
      reviewers: 2,
      preventSelfReview: false,
      preventAdminBypass: false,
      branches: 'any',
      withoutProtection: 'refuse',
    });
  });

  it('may detach an alias, and add one', () => {
    const { aliases } = modelOf('aliases: { champion: null, shadow: { follows: staging } }');
    expect(Object.values(aliases).map(({ name, follows }) => [name, follows])).toEqual([
      ['champion', null],
      ['pinned', null],
      ['shadow', 'staging'],
    ]);
  });

  it('leaves the policy as it was', () => {
    const policy = mustLoad(readExample('slipway'));
    const before = JSON.stringify(policy);
    expect(mustHave(policy, 'rag-qa-finance').evaluation.gates['quality']).toHaveLength(1);
    expect(JSON.stringify(policy)).toBe(before);
    expect(mustHave(policy, 'fraud-detection').evaluation.gates['quality']).toHaveLength(4);
  });
});

describe('a model the policy does not list', () => {
  it('is unknown, and the nearest one is named', () => {
    const policy = mustLoad(readExample('starter'));
    expect(effectivePolicy(policy, 'flight-dleay')).toEqual({
      kind: 'unknown_model',
      model: 'flight-dleay',
      nearest: 'flight-delay',
    });
    expect(effectivePolicy(policy, 'constructor')).toEqual({
      kind: 'unknown_model',
      model: 'constructor',
      nearest: null,
    });
  });

  it('is unknown when the list is empty', () => {
    expect(effectivePolicy(mustLoad('version: 1\nlifecycle: basic\nmodels: {}\n'), 'any')).toMatchObject({
      kind: 'unknown_model',
    });
  });

  it('has the policy as it stands when the policy lists no models at all', () => {
    const effective = mustHave(mustLoad(BASE), 'any-model');
    expect(effective.model).toEqual({ name: 'any-model', owner: null, description: null, tags: {}, overrides: [] });
    expect(effective.changeLink).toEqual(['#']);
  });
});

describe('who may do what', () => {
  const effective = mustHave(mustLoad(BASE), 'any-model');

  it('is who is granted it in that stage', () => {
    expect(permissionFor(effective, { operation: 'promote', stage: 'production' })).toEqual({
      roles: ['owner'],
      definitions: {
        owner: { name: 'owner', description: null, users: ['amara'], teams: ['acme/owners'], permission: null },
      },
    });
    expect(permissionFor(effective, { operation: 'promote', stage: 'staging' }).roles).toEqual(['staff']);
  });

  it('is who is granted it everywhere; automation needs no definition', () => {
    const { roles, definitions } = permissionFor(effective, { operation: 'rollback', stage: 'staging' });
    expect(roles).toEqual(['owner', 'automation']);
    expect(Object.keys(definitions)).toEqual(['owner']);
  });

  it.each([
    ['promote', 'archived'],
    ['promote', 'constructor'],
    ['promote', null],
    ['hold', 'staging'],
    ['request', 'production'],
    ['override', null],
  ] as const)('is nobody for what is not granted: %s %s', (operation, stage) => {
    expect(permissionFor(effective, { operation, stage })).toEqual({ roles: [], definitions: {} });
  });
});
