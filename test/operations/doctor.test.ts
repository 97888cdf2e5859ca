import { describe, expect, it } from 'vitest';
import type { RunIdentity } from '../../src/core/event.ts';
import { checkRequirements } from '../../src/core/requirements.ts';
import type { Check } from '../../src/core/result.ts';
import { unsupportedIn } from '../../src/core/setup-checks/stages.ts';
import { emptyState } from '../../src/core/state.ts';
import { doctor } from '../../src/operations/doctor.ts';
import { effectivePolicy, loadPolicy } from '../../src/policy/index.ts';
import type { Settings } from '../../src/ports.ts';
import { renderSteps } from '../../src/render/setup.ts';
import { appliedRulesets, doctorContext, GENESIS, HEAD, reachablePolicy } from './support/setup-fakes.ts';

const RUN: RunIdentity = {
  id: 7,
  attempt: 1,
  job: 'doctor',
  workflow: '.github/workflows/doctor.yml',
  ref: 'refs/heads/main',
  sha: 'e'.repeat(40),
  event: 'workflow_dispatch',
  url: 'https://github.example/acme/models/actions/runs/7',
};
const UNKNOWN = { kind: 'unverifiable', reason: '403 Resource not accessible' } as const;

function leaves(check: Check): Check[] {
  return check.children === undefined || check.children.length === 0 ? [check] : check.children.flatMap(leaves);
}

async function examine(of: Parameters<typeof doctorContext>[0] = {}) {
  const result = await doctor(doctorContext(of));
  const find = (name: string): Check => {
    const found = leaves(result.checks).filter((check) => check.name === name);
    if (found.length === 0)
      throw new Error(`no check ${name} among ${leaves(result.checks).map((check) => check.name)}`);
    return found.find((check) => check.status !== 'pass') ?? found[0]!;
  };
  const step = (name: string): string => {
    const { title } = find(name);
    return result.record?.next_steps.find((one) => one.check.startsWith(`${title}: `))?.step ?? '';
  };
  return { result, find, step };
}

const settings = (replaced: Partial<Settings>) => ({ settings: replaced });
const withPolicy = (change: (text: string) => string, more = {}) => ({
  ledger: { policy: change(reachablePolicy()) },
  ...more,
});

describe('a registry where everything is set up', () => {
  it('passes every check that applies', async () => {
    const { result, find } = await examine();
    expect(result).toMatchObject({
      decision: 'done',
      reason_code: 'ok',
      refusal: null,
      record: { tier: 'detected', next_steps: [] },
    });
    expect(find('id_token').status).toBe('not_applicable');
    expect(renderSteps(result.record!.next_steps)).toBe('');
  });

  it('names the prevented tier where only an app may write', async () => {
    const { result } = await examine(
      settings({
        rulesFor: async () => ({
          kind: 'known',
          value: ['deletion', 'non_fast_forward', 'creation', 'update'].map((type) => ({ type, parameters: {} })),
        }),
        rulesetFacts: async () => ({ kind: 'known', value: appliedRulesets('prevented') }),
      }),
    );
    expect(result).toMatchObject({ decision: 'done', record: { tier: 'prevented' } });
  });
});

describe('what is missing fails, with the step that mends it', () => {
  it.each<[what: string, of: Parameters<typeof doctorContext>[0], name: string, step: string]>([
    ['no policy', { ledger: { policy: null } }, 'policy', 'slipway init'],
    ['a policy with problems', { ledger: { policy: 'version: 2\n' } }, 'policy', '.github/slipway.yml:1:'],
    [
      'no ledger, and none pinned',
      withPolicy((text) => text.replace(/^ {2}genesis:.*\n/m, ''), {
        ledger: { policy: reachablePolicy().replace(/^ {2}genesis:.*\n/m, ''), commits: [] },
      }),
      'ledger',
      'slipway init',
    ],
    [
      'no ledger where one is pinned',
      { ledger: { commits: [] } },
      'ledger',
      'git push origin <commit>:refs/heads/model-registry',
    ],
    [
      'no pin',
      { ledger: { policy: reachablePolicy().replace(/^ {2}genesis:.*\n/m, '') } },
      'ledger',
      'genesis: <that commit>',
    ],
    ['an unrelated ledger', { ledger: { commits: [HEAD] } }, 'ledger', 'Restore the branch'],
    [
      'a listed workflow that is not there',
      settings({ workflowExists: async (path) => ({ kind: 'known', value: !path.endsWith('rollback.yml') }) }),
      'workflow',
      'slipway init',
    ],
    [
      'an unguarded branch',
      settings({ rulesFor: async () => ({ kind: 'known', value: [] }) }),
      'branch_rules',
      'gh api --method POST /repos/acme/models/rulesets',
    ],
    [
      'unguarded tags',
      settings({
        rulesetFacts: async () => ({
          kind: 'known',
          value: appliedRulesets('detected').filter((one) => one.target === 'branch'),
        }),
      }),
      'tag_rules',
      'refs/tags/*#*#*',
    ],
    [
      'a tag ruleset that is only evaluated',
      settings({
        rulesetFacts: async () => ({
          kind: 'known',
          value: appliedRulesets('detected').map((one) => ({ ...one, enforcement: 'evaluate' })),
        }),
      }),
      'tag_rules',
      'gh api',
    ],
    [
      'somebody who may rewrite',
      settings({
        rulesetFacts: async () => ({
          kind: 'known',
          value: appliedRulesets('detected').map((one) => ({
            ...one,
            bypass: [{ type: 'RepositoryRole', id: 5, mode: 'always' }],
          })),
        }),
      }),
      'exempt',
      'Take the bypass actors out',
    ],
    [
      'mutable releases where immutable ones are required',
      {
        ...withPolicy((text) => `${text}immutable-releases: require\n`),
        ...settings({ immutableReleases: async () => ({ kind: 'known', value: false }) }),
      },
      'immutable_releases',
      'gh api --method PUT /repos/acme/models/immutable-releases',
    ],
    [
      'a token that only reads',
      settings({
        repositoryAccess: async () => ({
          kind: 'known',
          value: {
            contents: { kind: 'known', value: 'read' },
            administration: { kind: 'known', value: false },
            issues: true,
          },
        }),
      }),
      'contents',
      'collaborators/amara -f permission=push',
    ],
    [
      'issues that are off',
      settings({
        repositoryAccess: async () => ({
          kind: 'known',
          value: {
            contents: { kind: 'known', value: 'write' },
            administration: { kind: 'known', value: false },
            issues: false,
          },
        }),
      }),
      'issues',
      'gh repo edit acme/models --enable-issues',
    ],
    [
      'a job nobody vouches for',
      { run: RUN, origin: 'unproven' },
      'id_token',
      'permissions:\n  contents: write\n  id-token: write',
    ],
  ])('%s', async (_what, of, name, expected) => {
    const { result, find, step } = await examine(of);
    expect(find(name).status).toBe('fail');
    expect(step(name)).toContain(expected);
    expect(result).toMatchObject({ decision: 'refused', reason_code: 'setup_incomplete' });
    expect(renderSteps(result.record!.next_steps)).toContain(expected.split('\n').at(-1));
  });

  it("fails the job's own token where only an app may write", async () => {
    const { find, step } = await examine(
      settings({
        tokenKind: async () => ({ kind: 'job', login: 'github-actions[bot]' }),
        rulesFor: async () => ({
          kind: 'known',
          value: ['deletion', 'non_fast_forward', 'creation', 'update'].map((type) => ({ type, parameters: {} })),
        }),
        rulesetFacts: async () => ({ kind: 'known', value: appliedRulesets('prevented') }),
      }),
    );
    expect(find('tier').status).toBe('fail');
    expect(step('tier')).toContain('token: ${{ steps.app.outputs.token }}');
  });

  it('still looks at everything else where there is no policy', async () => {
    const { find } = await examine({
      ledger: { policy: null },
      ...settings({ rulesFor: async () => ({ kind: 'known', value: [] }) }),
    });
    expect(find('branch_rules').status).toBe('fail');
    expect(find('stages').status).toBe('not_applicable');
  });
});

describe('what cannot be told is open, never right and never wrong', () => {
  it.each<[what: string, of: Parameters<typeof doctorContext>[0], name: string]>([
    ['rules of the branch', settings({ rulesFor: async () => UNKNOWN }), 'branch_rules'],
    ['rulesets', settings({ rulesetFacts: async () => UNKNOWN }), 'tag_rules'],
    [
      'who is exempt',
      settings({
        rulesetFacts: async () => ({ kind: 'known', value: appliedRulesets('detected', { bypass: 'hidden' }) }),
      }),
      'exempt',
    ],
    [
      'immutability that is required',
      {
        ...withPolicy((text) => `${text}immutable-releases: require\n`),
        ...settings({ immutableReleases: async () => UNKNOWN }),
      },
      'immutable_releases',
    ],
    ['a workflow', settings({ workflowExists: async () => UNKNOWN }), 'workflow'],
    ['what the token may do', settings({ repositoryAccess: async () => UNKNOWN }), 'contents'],
  ])('%s', async (_what, of, name) => {
    const { result, find } = await examine(of);
    expect(find(name).status).toBe('inconclusive');
    expect(result).toMatchObject({ decision: 'inconclusive', reason_code: 'setup_incomplete' });
    expect(result.record?.next_steps.length).toBeGreaterThan(0);
  });

  it('tells immutability from the newest release where the setting cannot be read', async () => {
    const release = { id: 1, url: '', draft: false, assets: [], body: null } as const;
    const releases = [
      { ...release, tag: 'v2.0.0', immutable: false },
      { ...release, tag: 'flight-delay@v1.0.0', immutable: true },
    ];
    const policy = `${reachablePolicy()}immutable-releases: require\n`;
    const { find } = await examine({
      ledger: { policy, releases },
      ...settings({ immutableReleases: async () => UNKNOWN }),
    });
    expect(find('immutable_releases')).toMatchObject({
      status: 'pass',
      detail: expect.stringContaining('flight-delay@v1.0.0'),
    });
  });

  it('goes on without immutability where the policy only prefers it', async () => {
    const { find } = await examine(settings({ immutableReleases: async () => ({ kind: 'known', value: false }) }));
    expect(find('immutable_releases')).toMatchObject({
      status: 'pass',
      detail: expect.stringContaining('goes on without'),
    });
  });
});

describe('a policy that could never be satisfied with this token fails', () => {
  const teamsOnly = (text: string) =>
    text.replace('maintainers: { permission: maintain }', 'maintainers: { teams: [acme/ml] }');
  const unreadable = { canReadTeams: async () => ({ kind: 'known', value: false }) as const };

  it('when a right is granted through teams alone, which the token cannot read', async () => {
    const { result, find, step } = await examine({ ...withPolicy(teamsOnly), ...settings(unreadable) });
    expect(find('grant')).toMatchObject({
      status: 'fail',
      title: 'promote production',
      detail: expect.stringContaining('team acme/ml'),
    });
    expect(step('grant')).toContain('Members: read');
    expect(result.reason_code).toBe('setup_incomplete');
  });

  it('but is only open where another way leads to the same right', async () => {
    const both = (text: string) =>
      text.replace('maintainers: { permission: maintain }', 'maintainers: { teams: [acme/ml], users: [amara] }');
    const { result, find } = await examine({ ...withPolicy(both), ...settings(unreadable) });
    expect(find('grant').status).toBe('inconclusive');
    expect(result.decision).toBe('inconclusive');
  });

  it('and passes where the teams can be read', async () => {
    expect((await examine(withPolicy(teamsOnly))).result.decision).toBe('done');
  });

  it('when repository roles cannot be looked up and nothing else grants the right', async () => {
    const { find } = await examine({ role: async () => UNKNOWN });
    expect(find('grant')).toMatchObject({ status: 'fail', detail: expect.stringContaining('repository roles') });
  });

  it('when a stage asks for what this version cannot act on, as the starter policy does of production', async () => {
    const { starterPolicy } = await import('../../src/core/starter/policy.ts');
    const { find } = await examine({ ledger: { policy: starterPolicy({ model: 'flight-delay', genesis: GENESIS }) } });
    expect(find('stage')).toMatchObject({ status: 'fail', title: 'production' });
    expect(find('stage').detail).toMatch(/sign-offs/);
  });

  it('for the one model whose overrides ask for it', async () => {
    const policy = reachablePolicy().replace(
      /^ {2}flight-delay:.*\n/m,
      '  churn: {}\n  flight-delay:\n    stages: { staging: { requires: { checklist: [runbook] } } }\n',
    );
    const { find } = await examine({ ledger: { policy } });
    expect(find('stage')).toMatchObject({ title: 'staging', detail: expect.stringContaining('for flight-delay') });
  });
});

describe('environments that stages name', () => {
  const policy = (protection: string): string =>
    reachablePolicy(
      `stages:\n  production:\n    environment: { name: prod, reviewers: 2, prevent-self-review: true, prevent-admin-bypass: true${protection} }\n`,
    );
  const who = { branches: 'protected' as const, people: ['eli', 'farid'], teams: [] };
  const good = { exists: true, reviewers: 2, prevent_self_review: true, admins_bypass: false, ...who };
  const nobody = { branches: 'any' as const, people: [], teams: [] };

  it.each([
    [
      'is missing',
      { exists: false, reviewers: 0, prevent_self_review: false, admins_bypass: null, ...nobody },
      'does not exist',
    ],
    ['has too few reviewers', { ...good, reviewers: 1 }, '2 reviewers are demanded and it has 1'],
    ['lets people approve themselves', { ...good, prevent_self_review: false }, 'may approve it'],
    ['lets administrators pass', { ...good, admins_bypass: true }, 'administrators may pass'],
  ])('fail when one %s', async (_what, value, detail) => {
    const { find, step } = await examine({
      ledger: { policy: policy('') },
      ...settings({ environment: async () => ({ kind: 'known', value }) }),
    });
    expect(find('environment')).toMatchObject({ status: 'fail', detail: expect.stringContaining(detail) });
    expect(step('environment')).toContain('/repos/acme/models/environments/prod');
  });

  it('pass with all that is demanded, and when the policy goes on without', async () => {
    const whole = await examine({
      ledger: { policy: policy('') },
      ...settings({ environment: async () => ({ kind: 'known', value: good }) }),
    });
    expect(whole.find('environment').status).toBe('pass');
    for (const [without, detail] of [
      ['allow', 'The policy allows that.'],
      ['sign-offs', "The policy takes the stage's sign-offs for it."],
    ] as const) {
      const signed = '    requires: { sign-offs: { maintainers: 1 } }\n';
      const gone = await examine({ ledger: { policy: `${policy(`, without-protection: ${without}`)}${signed}` } });
      expect(gone.find('environment')).toMatchObject({ status: 'pass', detail: expect.stringContaining(detail) });
    }
  });

  it.each([
    [', branches: protected', good, 'whether it limits branches (`branches: protected`) could not be told'],
    ['', { ...good, admins_bypass: null }, 'whether administrators may pass it could not be told'],
  ])('are open when part of what is demanded cannot be told: %s', async (demanded, value, detail) => {
    const { find } = await examine({
      ledger: { policy: policy(demanded) },
      ...settings({ environment: async () => ({ kind: 'known', value }) }),
    });
    expect(find('environment')).toMatchObject({ status: 'inconclusive', detail: expect.stringContaining(detail) });
  });

  it('may let administrators pass where the policy does not forbid it', async () => {
    const { find } = await examine({
      ledger: { policy: policy('').replace(', prevent-admin-bypass: true', '') },
      ...settings({ environment: async () => ({ kind: 'known', value: { ...good, admins_bypass: true } }) }),
    });
    expect(find('environment').status).toBe('pass');
  });

  it('are open when they cannot be read', async () => {
    const { find } = await examine({
      ledger: { policy: policy('') },
      ...settings({ environment: async () => UNKNOWN }),
    });
    expect(find('environment').status).toBe('inconclusive');
  });
});

describe('what doctor calls unsupported', () => {
  it.each([
    ['requires: { sign-offs: { maintainers: 1 } }', 'sign_offs_missing'],
    ['requires: { checklist: [runbook] }', 'checklist_missing'],
    ['requires: { soak: { stage: staging, at-least: 1h, samples: 10 } }', 'soak_missing'],
    ['environment: { name: prod }', 'environment_unsupported'],
    ['exposure: { strategy: shadow }', 'rollout_unsupported'],
    ['requires: { documents: [model-card] }', null],
  ])('is what a promotion refuses: %s', (asked, code) => {
    const loaded = loadPolicy(reachablePolicy(`stages:\n  production:\n    ${asked}\n`), { file: 'policy' });
    if (loaded.kind !== 'ok') throw new Error(JSON.stringify(loaded.problems));
    const policy = effectivePolicy(loaded.policy, 'flight-delay');
    if (policy.kind !== 'effective') throw new Error('no such model');
    const stage = policy.stages['production']!;
    const state = emptyState({ model: 'flight-delay', genesis: GENESIS });
    const record = { version: '1.0.0', ordinal: 1, artifacts: [{ role: 'model-card' }] };
    const checks = checkRequirements({
      policy,
      state,
      record: record as never,
      stage,
      evaluation: { kind: 'not_asked' },
      now: '2026-03-02T09:00:00Z',
    });
    expect(unsupportedIn(stage)).toHaveLength(code === null ? 0 : 1);
    expect(checks.map((check) => [check.code, check.status === 'pass'])).toEqual([
      [code ?? 'documents_missing', code === null],
    ]);
  });
});
