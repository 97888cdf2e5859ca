import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startWorld, type World } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.end());

const base = '/repos/acme/models';

describe('git data', () => {
  it('builds a commit from blobs and trees whose id depends only on what was given', async () => {
    const { call, first } = world;
    const blob = await call('POST', `${base}/git/blobs`, { body: { content: 'aGk=', encoding: 'base64' } });
    expect(blob.body.sha).toBe('32f95c0d1244a78b2be1bab8de17906fabb2c4a8');
    const tree = await call('POST', `${base}/git/trees`, {
      body: {
        base_tree: first,
        tree: [
          { path: 'a/b.txt', mode: '100644', type: 'blob', sha: blob.body.sha },
          { path: 'train.py', mode: '100644', type: 'blob', sha: null },
        ],
      },
    });
    expect(tree.body.tree.map((entry: { path: string }) => entry.path)).toEqual(['.github', 'README.md', 'a']);
    const person = { name: 'Amara', email: 'amara@example.org', date: '2026-01-02T03:04:05+02:00' };
    const commit = { message: 'Anchor', tree: tree.body.sha, parents: [first], author: person, committer: person };
    const one = await call('POST', `${base}/git/commits`, { body: commit });
    const two = await call('POST', `${base}/git/commits`, { body: commit });
    expect(one.status).toBe(201);
    expect(two.body.sha).toBe(one.body.sha);
    expect(one.body.author.date).toBe('2026-01-02T01:04:05Z');
    expect(one.body.verification.verified).toBe(false);
    expect((await call('GET', `${base}/git/trees/${one.body.sha}?recursive=1`)).body.tree).toHaveLength(6);
  });

  it("signs a job's commit only when no author was given", async () => {
    const { call, first } = world;
    const tree = (await call('GET', `${base}/git/commits/${first}`)).body.tree.sha;
    const signed = await call('POST', `${base}/git/commits`, { body: { message: 'x', tree, parents: [first] } });
    expect(signed.body.verification).toMatchObject({ verified: true, reason: 'valid' });
    expect(signed.body.author.name).toBe('github-actions[bot]');
  });

  it('refuses a tree entry that escapes the repository', async () => {
    const entry = { path: '../x', mode: '100644', type: 'blob', content: 'x' };
    const answer = await world.call('POST', `${base}/git/trees`, { body: { tree: [entry] } });
    expect(answer.status).toBe(422);
    expect(answer.body.message).toBe('tree.path contains a malformed path component');
  });

  it('sorts folders and files as git does, so that git itself finds no fault', async () => {
    const { call, first, github, repo } = world;
    const files = ['a.txt', 'a/x', 'a-b', 'a0', 'ä/ö', 'Z'].map((path) => ({
      path,
      mode: '100644',
      type: 'blob',
      content: path,
    }));
    const tree = await call('POST', `${base}/git/trees`, { body: { tree: files } });
    const commit = await call('POST', `${base}/git/commits`, {
      body: { message: 'x', tree: tree.body.sha, parents: [first] },
    });
    const { execFileSync } = await import('node:child_process');
    const listed = execFileSync('git', ['fsck', '--strict', commit.body.sha], {
      cwd: github.gitDir(repo),
      encoding: 'utf8',
      stdio: 'pipe',
    });
    expect(listed).not.toContain('error');
  });
});

describe('refs', () => {
  const tagName = 'flight-delay#production!#3';

  it('takes names with @, #, ! and slashes, raw or percent-encoded', async () => {
    const { call, first } = world;
    const created = await call('POST', `${base}/git/refs`, { body: { ref: `refs/tags/${tagName}`, sha: first } });
    expect(created.status).toBe(201);
    expect(created.body.url).toContain('tags/flight-delay%23production!%233');
    const raw = await call('GET', `${base}/git/ref/tags/flight-delay%23production!%233`);
    const wholly = await call('GET', `${base}/git/ref/${encodeURIComponent(`tags/${tagName}`)}`);
    expect([raw.body.ref, wholly.body.ref]).toEqual([`refs/tags/${tagName}`, `refs/tags/${tagName}`]);
    await call('POST', `${base}/git/refs`, { body: { ref: 'refs/tags/a/b@v1.0.0', sha: first } });
    expect((await call('GET', `${base}/git/ref/tags/a/b@v1.0.0`)).status).toBe(200);
    expect((await call('GET', `${base}/git/matching-refs/tags/flight-delay%23production`)).body).toHaveLength(1);
  });

  it('creates a ref once, and says 422 to the second', async () => {
    const body = { ref: 'refs/tags/v1', sha: world.first };
    expect((await world.call('POST', `${base}/git/refs`, { body })).status).toBe(201);
    const second = await world.call('POST', `${base}/git/refs`, { body });
    expect([second.status, second.body.message]).toEqual([422, 'Reference already exists']);
  });

  it('lets exactly one of many racers create a ref', async () => {
    const body = { ref: 'refs/tags/race', sha: world.first };
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => world.call('POST', `${base}/git/refs`, { body })),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, ...Array(11).fill(422)]);
  });

  it('moves a branch forward only, unless forced', async () => {
    const { call, commit, first } = world;
    const next = (await commit({ head: first, files: { 'a.txt': 'a' } })).body.data.createCommitOnBranch.commit.oid;
    const back = await call('PATCH', `${base}/git/refs/heads/main`, { body: { sha: first } });
    expect([back.status, back.body.message]).toEqual([422, 'Update is not a fast forward']);
    expect((await call('PATCH', `${base}/git/refs/heads/main`, { body: { sha: first, force: true } })).status).toBe(
      200,
    );
    expect((await call('PATCH', `${base}/git/refs/heads/main`, { body: { sha: next } })).status).toBe(200);
    const missing = await call('PATCH', `${base}/git/refs/heads/none`, { body: { sha: next } });
    expect([missing.status, missing.body.message]).toEqual([422, 'Reference does not exist']);
    expect((await call('DELETE', `${base}/git/refs/tags/none`)).status).toBe(422);
  });

  it('refuses objects that are not there and names that are none', async () => {
    const unknown = await world.call('POST', `${base}/git/refs`, { body: { ref: 'refs/tags/x', sha: 'a'.repeat(40) } });
    expect([unknown.status, unknown.body.message]).toEqual([422, 'Object does not exist']);
    for (const ref of ['main', 'refs/tags/a..b', 'refs/tags/x.lock', 'refs/tags/a b']) {
      expect((await world.call('POST', `${base}/git/refs`, { body: { ref, sha: world.first } })).status).toBe(422);
    }
  });
});

describe('commits and contents', () => {
  it('lists history by path and compares branches', async () => {
    const { call, commit, first } = world;
    await call('POST', `${base}/git/refs`, { body: { ref: 'refs/heads/side', sha: first } });
    const oid = (await commit({ head: first, files: { 'a/b.txt': 'one\ntwo\n' }, branch: 'side' })).body.data
      .createCommitOnBranch.commit.oid;
    const compared = await call('GET', `${base}/compare/main...side`);
    expect(compared.body).toMatchObject({ status: 'ahead', ahead_by: 1, behind_by: 0 });
    expect(compared.body.files).toMatchObject([{ filename: 'a/b.txt', status: 'added', additions: 2 }]);
    expect(
      (await call('GET', `${base}/commits?sha=side&path=a/b.txt`)).body.map((c: { sha: string }) => c.sha),
    ).toEqual([oid]);
    expect((await call('GET', `${base}/commits/side`)).body.stats.additions).toBe(2);
    expect((await call('GET', `${base}/branches/side`)).body.commit.sha).toBe(oid);
    expect((await call('GET', `${base}/branches`)).body).toHaveLength(2);
  });

  it('serves files and folders, and writes a file only against the blob it replaces', async () => {
    const { call } = world;
    const file = await call('GET', `${base}/contents/README.md`);
    expect(Buffer.from(file.body.content, 'base64').toString()).toBe('# Models\n');
    const raw = await call('GET', `${base}/contents/README.md?ref=main`, {
      headers: { accept: 'application/vnd.github.raw+json' },
    });
    expect(raw.body).toBe('# Models\n');
    expect((await call('GET', `${base}/contents/.github`)).body[0].type).toBe('dir');
    const content = Buffer.from('new').toString('base64');
    const blind = await call('PUT', `${base}/contents/README.md`, { body: { message: 'm', content } });
    expect([blind.status, blind.body.message]).toEqual([422, 'Invalid request.\n\n"sha" wasn\'t supplied.']);
    const stale = await call('PUT', `${base}/contents/README.md`, {
      body: { message: 'm', content, sha: 'b'.repeat(40) },
    });
    expect(stale.status).toBe(409);
    const written = await call('PUT', `${base}/contents/README.md`, {
      body: { message: 'm', content, sha: file.body.sha },
    });
    expect([written.status, written.body.commit.verification.verified]).toEqual([200, true]);
    const fresh = await call('PUT', `${base}/contents/dir/with%20space%20%26%20%23.txt`, {
      body: { message: 'm', content },
    });
    expect([fresh.status, fresh.body.content.path]).toEqual([201, 'dir/with space & #.txt']);
    const gone = await call('DELETE', `${base}/contents/dir/with%20space%20%26%20%23.txt`, {
      body: { message: 'm', sha: fresh.body.content.sha },
    });
    expect([gone.status, gone.body.content]).toEqual([200, null]);
  });
});
