import { describe, expect, it } from 'vitest';
import type { RunIdentity } from '../../src/core/event.ts';
import { starterPolicy } from '../../src/core/starter/policy.ts';
import { renderSteps } from '../../src/render/setup.ts';
import { examine, settings, UNKNOWN } from './support/doctor.ts';
import { appliedRulesets, type doctorContext, GENESIS, HEAD, reachablePolicy } from './support/setup-fakes.ts';

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
const STARTER = starterPolicy({ model: 'flight-delay', genesis: GENESIS });
const withPolicy = (change: (text: string) => string, more = {}) => ({
  ledger: { policy: change(reachablePolicy()) },
  ...more,
});

describe('a registry where everything is set up', () => {
  it('passes every check that applies, with the starter policy as it is', async () => {
    const { result, find } = await examine({ ledger: { policy: STARTER } });
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
        tokenKind: async () => ({ kind: 'job', login: 'github-actions[bot]', account: null }),
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
      title: 'deprecate',
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
});
