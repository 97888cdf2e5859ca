import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startWorld, type World } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.end());

const ZERO = '0'.repeat(40);

describe('createCommitOnBranch', () => {
  it('commits on the expected head, verified, in the name of the token', async () => {
    const { commit, first, call } = world;
    const oid = (await commit({ head: first, files: { 'a/b.json': '{}', 'train.py': null } })).body.data
      .createCommitOnBranch.commit.oid;
    const made = (await call('GET', `/repos/acme/models/commits/${oid}`)).body;
    expect(made.commit.verification.verified).toBe(true);
    expect(made.commit.author).toMatchObject({
      name: 'github-actions[bot]',
      email: '41898282+github-actions[bot]@users.noreply.github.com',
    });
    expect(made.commit.committer.name).toBe('GitHub');
    expect(made.files.map((file: { filename: string; status: string }) => [file.filename, file.status])).toEqual([
      ['a/b.json', 'added'],
      ['train.py', 'removed'],
    ]);
  });

  it('answers a stale head with STALE_DATA, HTTP 200 and two spaces', async () => {
    const { commit, first } = world;
    await commit({ head: first, files: { 'a.txt': 'a' } });
    const stale = await commit({ head: first, files: { 'b.txt': 'b' } });
    expect(stale.status).toBe(200);
    expect(stale.body.data).toEqual({ createCommitOnBranch: null });
    expect(stale.body.errors[0]).toMatchObject({
      type: 'STALE_DATA',
      path: ['createCommitOnBranch'],
      message: `Expected branch to point to "${first}" but it did not.  Pull and try again.`,
    });
  });

  it('lets exactly one of twenty racers onto one head', async () => {
    const { commit, first } = world;
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) => commit({ head: first, files: { [`r${n}`]: '' } })),
    );
    expect(answers.filter((answer) => answer.body.errors === undefined)).toHaveLength(1);
  });

  it('refuses to delete what is not there, and keeps the mode of a changed file', async () => {
    const { commit, first, call } = world;
    expect((await commit({ head: first, files: { 'none.txt': null } })).body.errors[0].type).toBe('UNPROCESSABLE');
    const tree = await call('POST', '/repos/acme/models/git/trees', {
      body: { base_tree: first, tree: [{ path: 'run.sh', mode: '100755', type: 'blob', content: 'x' }] },
    });
    const made = await call('POST', '/repos/acme/models/git/commits', {
      body: { message: 'm', tree: tree.body.sha, parents: [first] },
    });
    await call('PATCH', '/repos/acme/models/git/refs/heads/main', { body: { sha: made.body.sha } });
    await commit({ head: made.body.sha, files: { 'run.sh': 'y' } });
    const listed = (await call('GET', '/repos/acme/models/git/trees/main')).body.tree;
    expect(listed.find((entry: { path: string }) => entry.path === 'run.sh').mode).toBe('100755');
  });

  it('is refused without contents: write, for a person without push, and for workflow files', async () => {
    const { commit, first, github, repo, reader } = world;
    const weak = github.jobToken({ repo, permissions: { contents: 'read' } });
    for (const token of [weak, reader])
      expect((await commit({ head: first, files: { a: '' }, token })).body.errors[0].type).toBe('FORBIDDEN');
    const workflow = await commit({ head: first, files: { '.github/workflows/evil.yml': 'on: push' } });
    expect(workflow.body.errors[0]).toMatchObject({
      type: 'FORBIDDEN',
      message: 'Resource not accessible by integration',
    });
  });
});

describe('updateRefs', () => {
  const mutation = 'mutation($input: UpdateRefsInput!) { updateRefs(input: $input) { clientMutationId } }';
  const repositoryId = async (): Promise<string> =>
    (await world.graphql('{ repository(owner: "acme", name: "models") { id } }')).body.data.repository.id;

  it('moves all refs or none, on the condition named for each', async () => {
    const { graphql, first, github, repo } = world;
    const id = await repositoryId();
    const create = (name: string, beforeOid: string) => ({ name, beforeOid, afterOid: first });
    const both = await graphql(mutation, {
      input: { repositoryId: id, refUpdates: [create('refs/tags/a', ZERO), create('refs/registry/live', ZERO)] },
    });
    expect(both.body.errors).toBeUndefined();
    const half = await graphql(mutation, {
      input: { repositoryId: id, refUpdates: [create('refs/tags/b', ZERO), create('refs/tags/a', ZERO)] },
    });
    expect(half.body.errors[0].type).toBe('UNPROCESSABLE');
    expect(await github.readRef(repo, 'refs/tags/b')).toBeUndefined();
    const remove = { name: 'refs/tags/a', beforeOid: first, afterOid: ZERO };
    expect(
      (await graphql(mutation, { input: { repositoryId: id, refUpdates: [remove] } })).body.errors,
    ).toBeUndefined();
    expect(await github.readRef(repo, 'refs/tags/a')).toBeUndefined();
  });
});

describe('queries', () => {
  it('reads many files of one commit in one request', async () => {
    const { commit, first, graphql } = world;
    const files = Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`models/m/events/${n}.json`, `{"n":${n}}`]));
    await commit({ head: first, files });
    const fields = Array.from(
      { length: 60 },
      (_, n) =>
        `f${n}: file(path: "models/m/events/${n}.json") { oid mode type object { ... on Blob { text byteSize isTruncated isBinary } } }`,
    );
    const answer = await graphql(
      `{ repository(owner: "acme", name: "models") { defaultBranchRef { name target { oid ... on Commit { committedDate messageHeadline parents(first: 1) { totalCount } ${fields.join(' ')} missing: file(path: "nope") { oid } } } } } }`,
    );
    const { target } = answer.body.data.repository.defaultBranchRef;
    expect(target.f59).toMatchObject({
      mode: 0o100644,
      type: 'blob',
      object: { text: '{"n":59}', byteSize: 8, isBinary: false, isTruncated: false },
    });
    expect(target.missing).toBeNull();
  });

  it('shows binary blobs without text and cuts long ones', async () => {
    const { call, graphql } = world;
    const binary = await call('POST', '/repos/acme/models/git/blobs', {
      body: { content: Buffer.from([0, 1, 2]).toString('base64'), encoding: 'base64' },
    });
    const long = await call('POST', '/repos/acme/models/git/blobs', { body: { content: 'x'.repeat(600_000) } });
    const answer = await graphql(
      `{ repository(owner: "acme", name: "models") { a: object(oid: "${binary.body.sha}") { ... on Blob { text isBinary } } b: object(oid: "${long.body.sha}") { ... on Blob { text isTruncated byteSize } } } }`,
    );
    expect(answer.body.data.repository.a).toEqual({ text: null, isBinary: true });
    expect(answer.body.data.repository.b).toMatchObject({ isTruncated: true, byteSize: 600_000 });
    expect(answer.body.data.repository.b.text.length).toBe(512 * 1024);
  });

  it('pages history by path, lists refs, compares and follows annotated tags', async () => {
    const { call, commit, first, graphql } = world;
    let head = first;
    for (const n of [1, 2, 3, 4])
      head = (await commit({ head, files: { 'log.txt': String(n) }, message: `change ${n}` })).body.data
        .createCommitOnBranch.commit.oid;
    const tag = await call('POST', '/repos/acme/models/git/tags', {
      body: {
        tag: 'm@v1',
        object: first,
        type: 'commit',
        message: 'one',
        tagger: { name: 'a', email: 'a@b.c', date: '2026-01-01T00:00:00Z' },
      },
    });
    await call('POST', '/repos/acme/models/git/refs', { body: { ref: 'refs/tags/m@v1', sha: tag.body.sha } });
    const query = `query($after: String) { repository(owner: "acme", name: "models") {
      ref(qualifiedName: "refs/heads/main") { compare(headRef: "m@v1") { status aheadBy behindBy } target { ... on Commit { history(first: 2, after: $after, path: "log.txt") { totalCount nodes { messageHeadline } pageInfo { hasNextPage endCursor } } } } }
      refs(refPrefix: "refs/tags/", first: 10, query: "m@") { totalCount nodes { name target { oid ... on Tag { name message tagger { name email date } target { oid } } } } }
      object(expression: "main:log.txt") { ... on Blob { text } } } }`;
    const one = (await graphql(query)).body.data.repository;
    expect(one.ref.target.history).toMatchObject({
      totalCount: 4,
      nodes: [{ messageHeadline: 'change 4' }, { messageHeadline: 'change 3' }],
    });
    expect(one.ref.compare).toEqual({ status: 'BEHIND', aheadBy: 0, behindBy: 4 });
    expect(one.refs.nodes[0]).toMatchObject({
      name: 'm@v1',
      target: { message: 'one', tagger: { date: '2026-01-01T00:00:00Z' }, target: { oid: first } },
    });
    expect(one.object.text).toBe('4');
    const two = (await graphql(query, { after: one.ref.target.history.pageInfo.endCursor })).body.data.repository;
    expect(two.ref.target.history.nodes.map((node: { messageHeadline: string }) => node.messageHeadline)).toEqual([
      'change 2',
      'change 1',
    ]);
    expect(two.ref.target.history.pageInfo.hasNextPage).toBe(false);
  });

  it('finds the commit that was the head at a moment', async () => {
    const { commit, first, graphql, clock } = world;
    clock.now = new Date('2026-03-02T00:00:00Z');
    const second = (await commit({ head: first, files: { 'log.txt': '1' } })).body.data.createCommitOnBranch.commit.oid;
    clock.now = new Date('2026-03-05T00:00:00Z');
    await commit({ head: second, files: { 'log.txt': '2' } });
    const answer = await graphql(
      '{ repository(owner: "acme", name: "models") { defaultBranchRef { target { ... on Commit { history(first: 1, until: "2026-03-04T00:00:00Z") { nodes { oid } pageInfo { hasNextPage } } } } } } }',
    );
    expect(answer.body.data.repository.defaultBranchRef.target.history).toEqual({
      nodes: [{ oid: second }],
      pageInfo: { hasNextPage: true },
    });
  });

  it('refuses fields GitHub does not have, connections without a size, and repositories out of sight', async () => {
    const unknown = await world.github.admin.personToken('bo');
    const hidden = await world.graphql('{ repository(owner: "acme", name: "none") { id } }', {}, unknown);
    expect(hidden.body.errors[0]).toMatchObject({
      type: 'NOT_FOUND',
      message: "Could not resolve to a Repository with the name 'acme/none'.",
    });
    const unsized = await world.graphql('{ repository(owner: "acme", name: "models") { releases { totalCount } } }');
    expect(unsized.body.errors[0].type).toBe('MISSING_PAGINATION_BOUNDARIES');
    const wrong = await world.graphql('{ repository(owner: "acme", name: "models") { stageOfModel } }');
    expect(wrong.body).toMatchObject({ errors: [{ message: expect.stringContaining('stageOfModel') }] });
    expect(world.contract.violations).toHaveLength(1);
    world.contract.violations.length = 0;
  });

  it('tells the viewer and the rate limit', async () => {
    const answer = await world.graphql('{ viewer { login } rateLimit { limit cost remaining } }');
    expect(answer.body.data).toEqual({
      viewer: { login: 'github-actions[bot]' },
      rateLimit: { limit: 1000, cost: 1, remaining: 999 },
    });
    expect(answer.headers.get('x-ratelimit-resource')).toBe('graphql');
  });
});
