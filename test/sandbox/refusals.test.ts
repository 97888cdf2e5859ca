import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startWorld, type World } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.end());

const base = '/repos/acme/models';

/** A commit on a side branch whose workflow files are not those of the default branch. */
async function foreignCommit(change: Record<string, string | null>): Promise<string> {
  const { call, commit, first, admin } = world;
  await call('POST', `${base}/git/refs`, { token: admin, body: { ref: 'refs/heads/side', sha: first } });
  return (await commit({ head: first, files: change, branch: 'side', token: admin })).body.data.createCommitOnBranch
    .commit.oid;
}

describe("what a job's token is refused", () => {
  it('tags and releases no commit with added or changed workflow files, and is told which permission is missing', async () => {
    const { call, admin } = world;
    const sha = await foreignCommit({ '.github/workflows/other.yml': 'on: push\n' });
    const tag = await call('POST', `${base}/git/refs`, { body: { ref: 'refs/tags/v1', sha } });
    expect([tag.status, tag.body.message]).toEqual([403, 'Resource not accessible by integration']);
    expect(tag.headers.get('x-accepted-github-permissions')).toBe('contents=write; contents=write,workflows=write');
    expect(
      (await call('POST', `${base}/releases`, { body: { tag_name: 'v1', target_commitish: sha, draft: true } })).status,
    ).toBe(403);
    expect((await call('POST', `${base}/git/refs`, { token: admin, body: { ref: 'refs/tags/v1', sha } })).status).toBe(
      201,
    );
  });

  it('may tag a commit that lacks the workflow folder (assumed: only created or updated files count)', async () => {
    const sha = await foreignCommit({ '.github/workflows/train.yml': null });
    expect((await world.call('POST', `${base}/git/refs`, { body: { ref: 'refs/tags/v1', sha } })).status).toBe(201);
  });

  it('opens no pull request while the setting forbids it', async () => {
    const body = { title: 't', head: 'side', base: 'main' };
    const refused = await world.call('POST', `${base}/pulls`, { body });
    expect([refused.status, refused.body.message]).toEqual([
      403,
      'GitHub Actions is not permitted to create or approve pull requests.',
    ]);
  });

  it('sees no team, reads no administration, and has no user of its own', async () => {
    const { call, github } = world;
    github.addTeam({ org: 'acme', slug: 'risk', members: ['bo'] });
    expect((await call('GET', '/orgs/acme/teams/risk/memberships/bo')).status).toBe(403);
    expect((await call('GET', `${base}/actions/permissions/workflow`)).status).toBe(403);
    expect((await call('POST', `${base}/rulesets`, { body: { name: 'x', enforcement: 'active' } })).status).toBe(403);
    expect((await call('GET', '/user')).status).toBe(403);
  });

  it('reaches only its own repository and only with the permissions its job names', async () => {
    const { call, github, repo } = world;
    await github.addRepo({ owner: 'acme', name: 'secret', private: true, files: { a: 'a' } });
    await github.addRepo({ owner: 'acme', name: 'open', files: { a: 'a' } });
    expect((await call('GET', '/repos/acme/secret')).status).toBe(404);
    expect((await call('GET', '/repos/acme/open/contents/a')).status).toBe(200);
    expect((await call('POST', '/repos/acme/open/issues', { body: { title: 't' } })).status).toBe(403);
    const bare = github.jobToken({ repo, permissions: {} });
    const issue = await call('POST', `${base}/issues`, { token: bare, body: { title: 't' } });
    expect([issue.status, issue.headers.get('x-accepted-github-permissions')]).toEqual([403, 'issues=write']);
    github.revokeToken(bare);
    expect((await call('GET', base, { token: bare })).status).toBe(401);
  });
});

describe('rulesets', () => {
  const branches = (include: string[]) => ({ ref_name: { include, exclude: [] } });
  const rules = [{ type: 'deletion' }, { type: 'non_fast_forward' }];

  it('forbid deletion and force-push of a branch, by REST and GraphQL alike', async () => {
    const { call, commit, first, github, repo, graphql } = world;
    await call('POST', `${base}/git/refs`, { body: { ref: 'refs/heads/model-registry', sha: first } });
    const next = (await commit({ head: first, files: { a: '' }, branch: 'model-registry' })).body.data
      .createCommitOnBranch.commit.oid;
    github.addRuleset(repo, {
      name: 'ledger',
      target: 'branch',
      conditions: branches(['refs/heads/model-registry']),
      rules,
    });
    const forced = await call('PATCH', `${base}/git/refs/heads/model-registry`, { body: { sha: first, force: true } });
    expect([forced.status, forced.body.message]).toEqual([
      422,
      'Repository rule violations found\n\nCannot force-push to this branch\n\n',
    ]);
    expect((await call('DELETE', `${base}/git/refs/heads/model-registry`)).status).toBe(422);
    const id = (await graphql('{ repository(owner: "acme", name: "models") { id } }')).body.data.repository.id;
    const update = { name: 'refs/heads/model-registry', beforeOid: next, afterOid: first, force: true };
    const moved = await graphql('mutation($i: UpdateRefsInput!) { updateRefs(input: $i) { clientMutationId } }', {
      i: { repositoryId: id, refUpdates: [update] },
    });
    expect(moved.body.errors[0].message).toContain('Cannot force-push to this branch');
    const forward = await commit({ head: next, files: { b: '' }, branch: 'model-registry' });
    expect(forward.body.errors).toBeUndefined();
  });

  it('make tags append-only for everyone but the bypass actors', async () => {
    const { call, first, github, repo, admin, commit } = world;
    const app = github.appToken({ slug: 'registry-app', repo, permissions: { contents: 'write' } });
    const definition = {
      name: 'versions',
      target: 'tag',
      enforcement: 'active',
      conditions: branches(['refs/tags/*@v*']),
      rules: [{ type: 'creation' }, { type: 'update' }, { type: 'deletion' }],
      bypass_actors: [{ actor_id: app.app_id, actor_type: 'Integration', bypass_mode: 'always' }],
    };
    const made = await call('POST', `${base}/rulesets`, { token: admin, body: definition });
    expect(made.status).toBe(201);
    const body = { ref: 'refs/tags/m@v1', sha: first };
    expect((await call('POST', `${base}/git/refs`, { body })).body.message).toContain(
      'Cannot create ref due to creations being restricted.',
    );
    expect((await call('POST', `${base}/git/refs`, { token: app.token, body })).status).toBe(201);
    const next = (await commit({ head: first, files: { a: '' } })).body.data.createCommitOnBranch.commit.oid;
    const moved = await call('PATCH', `${base}/git/refs/tags/m@v1`, { token: admin, body: { sha: next, force: true } });
    expect(moved.body.message).toContain('Cannot update this protected ref.');
    expect((await call('POST', `${base}/git/refs`, { body: { ref: 'refs/tags/other', sha: first } })).status).toBe(201);
    const listed = await call('GET', `${base}/rulesets`);
    expect(listed.body).toHaveLength(1);
    expect((await call('GET', `${base}/rulesets/${made.body.id}`)).body.bypass_actors).toBeUndefined();
    expect(
      (await call('PUT', `${base}/rulesets/${made.body.id}`, { token: admin, body: { enforcement: 'disabled' } })).body
        .enforcement,
    ).toBe('disabled');
    expect((await call('DELETE', `${base}/git/refs/tags/m@v1`)).status).toBe(204);
    expect((await call('DELETE', `${base}/rulesets/${made.body.id}`, { token: admin })).status).toBe(204);
  });

  it('cannot name the Actions app as a bypass actor', async () => {
    const body = {
      name: 'x',
      target: 'branch',
      enforcement: 'active',
      bypass_actors: [{ actor_id: 15368, actor_type: 'Integration', bypass_mode: 'always' }],
    };
    const answer = await world.call('POST', `${base}/rulesets`, { token: world.admin, body });
    expect([answer.status, answer.body.errors]).toEqual([
      422,
      ['Actor GitHub Actions integration must be part of the ruleset source or owner organization'],
    ]);
  });

  it('are readable for a branch with metadata alone', async () => {
    const { call, github, repo } = world;
    github.addRuleset(repo, { name: 'all', target: 'branch', conditions: branches(['~ALL']), rules });
    const bare = github.jobToken({ repo, permissions: {} });
    const answer = await call('GET', `${base}/rules/branches/any/branch`, { token: bare });
    expect(answer.body.map((rule: { type: string }) => rule.type)).toEqual(['deletion', 'non_fast_forward']);
    expect((await call('GET', `${base}/branches/main`)).body.protected).toBe(true);
  });
});
