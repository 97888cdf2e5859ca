import { describe, expect, it } from 'vitest';
import { isSandbox } from '../../src/adapters/github/caller.ts';
import { createLinks } from '../../src/adapters/github/links.ts';
import { createGitHubSettings } from '../../src/adapters/github/settings.ts';
import { github, PLATFORM, REPO, refusal, testClient, useNock } from './support.ts';

useNock();

const settings = () => createGitHubSettings(testClient());
const forbidden = { message: 'Resource not accessible by integration' };

describe('the token', () => {
  it("is a person's", async () => {
    github().get('/user').reply(200, { login: 'amara', id: 7 });
    expect(await settings().tokenKind()).toEqual({ kind: 'person', login: 'amara', account: 7 });
  });

  it.each([
    ['github-actions[bot]', 'job'],
    ['slipway[bot]', 'app'],
  ])("is an app's: %s", async (login, kind) => {
    github().get('/user').reply(403, forbidden);
    github()
      .post('/graphql')
      .reply(200, { data: { viewer: { login } } });
    expect(await settings().tokenKind()).toEqual({ kind, login, account: null });
  });

  it('is refused when it is not valid', async () => {
    github().get('/user').reply(401, { message: 'Bad credentials' });
    await refusal(settings().tokenKind(), 'token_refused');
  });

  it('can read teams or not', async () => {
    for (const [status, value] of [
      [200, true],
      [403, false],
      [404, false],
    ] as const) {
      github()
        .get('/orgs/acme/teams?per_page=1')
        .reply(status, status === 200 ? [] : forbidden);
      expect(await settings().canReadTeams('acme')).toEqual({ kind: 'known', value });
    }
  });
});

describe('the platform', () => {
  it('is a sandbox only when it says so itself', async () => {
    github().get('/meta').reply(200, { slipway_sandbox: true });
    expect(await isSandbox(testClient())).toBe(true);
    github().get('/meta').reply(200, { verifiable_password_authentication: true });
    expect(await isSandbox(testClient())).toBe(false);
  });
});

describe('immutable releases', () => {
  it('are on or off', async () => {
    github().get(`${REPO}/immutable-releases`).reply(200, { enabled: true, enforced_by_owner: false });
    expect(await settings().immutableReleases()).toEqual({ kind: 'known', value: true });
    github().get(`${REPO}/immutable-releases`).reply(404, { message: 'Not Found' });
    github()
      .get(REPO)
      .reply(200, { permissions: { admin: true } });
    expect(await settings().immutableReleases()).toEqual({ kind: 'known', value: false });
  });

  it('are unverifiable to who may not know', async () => {
    github().get(`${REPO}/immutable-releases`).reply(403, forbidden);
    expect(await settings().immutableReleases()).toMatchObject({ kind: 'unverifiable' });
    github().get(`${REPO}/immutable-releases`).reply(404, { message: 'Not Found' });
    github()
      .get(REPO)
      .reply(200, { permissions: { admin: false } });
    expect(await settings().immutableReleases()).toMatchObject({ kind: 'unverifiable' });
  });
});

describe('rules', () => {
  it('of a branch, and rulesets, over all pages', async () => {
    const rule = { type: 'non_fast_forward', ruleset_id: 1 };
    github().get(`${REPO}/rules/branches/model-registry?per_page=100&page=1`).reply(200, Array(100).fill(rule));
    github()
      .get(`${REPO}/rules/branches/model-registry?per_page=100&page=2`)
      .reply(200, [{ type: 'update', parameters: { x: 1 } }]);
    const rules = await settings().rulesFor({ branch: 'model-registry' });
    expect(rules.kind === 'known' ? rules.value.slice(99) : rules).toEqual([
      { type: 'non_fast_forward', parameters: {} },
      { type: 'update', parameters: { x: 1 } },
    ]);
    github()
      .get(`${REPO}/rulesets?per_page=100&page=1`)
      .reply(200, [{ id: 1, name: 'Ledger', target: 'branch', enforcement: 'active' }]);
    expect(await settings().rulesets()).toEqual({
      kind: 'known',
      value: [{ name: 'Ledger', target: 'branch', enforcement: 'active' }],
    });
  });

  it('are unverifiable to who may not read them', async () => {
    github().get(`${REPO}/rulesets?per_page=100&page=1`).reply(404, { message: 'Not Found' });
    expect(await settings().rulesets()).toMatchObject({ kind: 'unverifiable', reason: expect.stringContaining('404') });
  });
});

describe('an environment', () => {
  it('with reviewers', async () => {
    const reviewers = [
      { type: 'User', reviewer: { login: 'amara' } },
      { type: 'Team', reviewer: { slug: 'model-owners', name: 'Model owners' } },
      { type: 'User' },
    ];
    const rules = [
      { type: 'wait_timer', wait_timer: 5 },
      { type: 'required_reviewers', prevent_self_review: true, reviewers },
      { type: 'branch_policy' },
    ];
    github()
      .get(`${REPO}/environments/production%20eu`)
      .reply(200, {
        name: 'production eu',
        can_admins_bypass: false,
        protection_rules: rules,
        deployment_branch_policy: { protected_branches: true, custom_branch_policies: false },
      });
    expect(await settings().environment('production eu')).toEqual({
      kind: 'known',
      value: {
        exists: true,
        reviewers: 3,
        prevent_self_review: true,
        admins_bypass: false,
        branches: 'protected',
        people: ['amara'],
        teams: ['acme/model-owners'],
      },
    });
  });

  it('that only named branches may enter', async () => {
    const deployment_branch_policy = { protected_branches: false, custom_branch_policies: true };
    github().get(`${REPO}/environments/x`).reply(200, { name: 'x', deployment_branch_policy });
    expect(await settings().environment('x')).toMatchObject({ kind: 'known', value: { branches: 'limited' } });
  });

  it('without protection, or not there', async () => {
    const bare = {
      reviewers: 0,
      prevent_self_review: false,
      admins_bypass: null,
      branches: 'any',
      people: [],
      teams: [],
    };
    github().get(`${REPO}/environments/x`).reply(200, { name: 'x', deployment_branch_policy: null });
    expect(await settings().environment('x')).toEqual({ kind: 'known', value: { exists: true, ...bare } });
    github().get(`${REPO}/environments/x`).reply(404, { message: 'Not Found' });
    expect(await settings().environment('x')).toEqual({ kind: 'known', value: { exists: false, ...bare } });
    github().get(`${REPO}/environments/x`).reply(403, forbidden);
    expect(await settings().environment('x')).toMatchObject({ kind: 'unverifiable' });
  });

  it('of an unknown form is not taken for one without protection', async () => {
    github().get(`${REPO}/environments/x`).reply(200, { name: 'x', protection_rules: 'none' });
    await refusal(settings().environment('x'), 'platform_unavailable');
  });
});

describe('a workflow', () => {
  it('exists on the default branch or does not', async () => {
    const path = `${REPO}/contents/.github%2Fworkflows%2Ftrain.yml`;
    github().get(path).reply(200, { type: 'file' });
    expect(await settings().workflowExists('.github/workflows/train.yml')).toEqual({ kind: 'known', value: true });
    github().get(path).reply(404, { message: 'Not Found' });
    expect(await settings().workflowExists('.github/workflows/train.yml')).toEqual({ kind: 'known', value: false });
    github().get(path).reply(403, forbidden);
    expect(await settings().workflowExists('.github/workflows/train.yml')).toMatchObject({ kind: 'unverifiable' });
  });
});

describe('links', () => {
  it('stay on the platform whatever the names hold', () => {
    const links = createLinks(PLATFORM);
    expect(links.release('m#production#4')).toBe('https://github.com/acme/models/releases/tag/m%23production%234');
    expect(links.asset({ tag: 'm@v1.0.0', asset: 'a b.onnx' })).toBe(
      'https://github.com/acme/models/releases/download/m%40v1.0.0/a%20b.onnx',
    );
    expect(links.ledgerFile('models/m/README.md')).toBe(
      'https://github.com/acme/models/blob/model-registry/models/m/README.md',
    );
    expect(links.commit('abc')).toBe('https://github.com/acme/models/commit/abc');
  });
});
