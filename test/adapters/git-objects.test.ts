import { describe, expect, it } from 'vitest';
import { createGitHubObjects, SLIPWAY_AUTHOR } from '../../src/adapters/github/git-objects.ts';
import { fakeClock, github, oid, REPO, refusal, testClient, useNock } from './support.ts';

useNock();

const source = oid('source');
const at = '2026-03-03T10:00:00Z';
const request = { source, message: 'Anchor flight-delay 1.0.0', at };
const tree = (entries: object[], truncated = false) => ({ sha: oid('t'), tree: entries, truncated });
const file = (path: string) => ({ path, mode: '100644', type: 'blob', sha: oid(path) });
const folder = (path: string) => ({ path, mode: '040000', type: 'tree', sha: oid(path) });

function expectSource(root: object[], inGithub?: object[]): void {
  github()
    .get(`${REPO}/git/commits/${source}`)
    .reply(200, { tree: { sha: oid('root') } });
  github()
    .get(`${REPO}/git/trees/${oid('root')}`)
    .reply(200, tree(root));
  if (inGithub !== undefined)
    github()
      .get(`${REPO}/git/trees/${oid('.github')}`)
      .reply(200, tree(inGithub));
}

/** The anchor's commit: the same author, committer and times, so the same commit, whoever makes it. */
function expectCommit(treeId: string): void {
  const by = { ...SLIPWAY_AUTHOR, date: at };
  const body = { message: request.message, tree: treeId, parents: [source], author: by, committer: by };
  github()
    .post(`${REPO}/git/commits`, body)
    .reply(201, { sha: oid('anchor') });
}

describe('an anchor commit', () => {
  it("has the source's tree without the workflows", async () => {
    expectSource([file('train.py'), folder('.github')], [file('CODEOWNERS'), file('slipway.yml'), folder('workflows')]);
    github()
      .post(`${REPO}/git/trees`, { tree: [file('CODEOWNERS'), file('slipway.yml')] })
      .reply(201, { sha: oid('kept') });
    const entry = { path: '.github', mode: '040000', type: 'tree', sha: oid('kept') };
    github()
      .post(`${REPO}/git/trees`, { base_tree: oid('root'), tree: [entry] })
      .reply(201, { sha: oid('new root') });
    expectCommit(oid('new root'));
    expect(await createGitHubObjects(testClient()).createAnchor(request)).toBe(oid('anchor'));
  });

  it('keeps the very tree where there are no workflows, and is still a commit of its own', async () => {
    expectSource([file('train.py'), folder('.github')], [file('slipway.yml')]);
    expectCommit(oid('root'));
    expect(await createGitHubObjects(testClient()).createAnchor(request)).toBe(oid('anchor'));
  });

  it('needs no look into a folder that is not there', async () => {
    expectSource([file('train.py')]);
    expectCommit(oid('root'));
    expect(await createGitHubObjects(testClient()).createAnchor(request)).toBe(oid('anchor'));
  });

  it('leaves `.github` out when nothing else was in it', async () => {
    expectSource([file('train.py'), folder('.github')], [folder('workflows')]);
    github()
      .post(`${REPO}/git/trees`, { tree: [file('train.py')] })
      .reply(201, { sha: oid('rest') });
    expectCommit(oid('rest'));
    expect(await createGitHubObjects(testClient()).createAnchor(request)).toBe(oid('anchor'));
  });

  it('has the empty tree when there is nothing but workflows', async () => {
    expectSource([folder('.github')], [folder('workflows')]);
    expectCommit('4b825dc642cb6eb9a060e54bf8d69288fbee4904');
    expect(await createGitHubObjects(testClient()).createAnchor(request)).toBe(oid('anchor'));
  });

  it('is made again after a lost answer, since it is the same commit', async () => {
    expectSource([file('train.py')]);
    github().post(`${REPO}/git/commits`).reply(502, 'bad gateway');
    expectCommit(oid('root'));
    expect(await createGitHubObjects(testClient()).createAnchor(request)).toBe(oid('anchor'));
  });

  it.each([404, 422])('is refused for a source that is no commit here (%d)', async (status) => {
    github().get(`${REPO}/git/commits/${source}`).reply(status, { message: 'Not Found' });
    await refusal(createGitHubObjects(testClient()).createAnchor(request), 'source_unknown');
  });

  it('is refused without asking for a source that can be no commit', async () => {
    await refusal(createGitHubObjects(testClient()).createAnchor({ ...request, source: '../main' }), 'source_unknown');
  });

  it('is refused rather than made from a list that was cut off', async () => {
    github()
      .get(`${REPO}/git/commits/${source}`)
      .reply(200, { tree: { sha: oid('root') } });
    github()
      .get(`${REPO}/git/trees/${oid('root')}`)
      .reply(200, tree([], true));
    await refusal(createGitHubObjects(testClient()).createAnchor(request), 'platform_refused');
  });
});

describe('a tag', () => {
  const tag = { name: 'flight-delay#production#4', target: oid('anchor'), message: 'Promoted', at };
  const object = oid('tag object');
  const ref = (sha: string, type = 'tag') => ({ ref: `refs/tags/${tag.name}`, object: { type, sha } });
  const made = {
    sha: object,
    message: 'Promoted',
    tagger: { ...SLIPWAY_AUTHOR, date: at },
    object: { type: 'commit', sha: tag.target },
  };
  const facts = { name: tag.name, object, target: tag.target, message: 'Promoted', tagged_at: at };
  const refPath = `${REPO}/git/ref/tags%2Fflight-delay%23production%234`;

  function expectTagObject(): void {
    const body = {
      tag: tag.name,
      message: tag.message,
      object: tag.target,
      type: 'commit',
      tagger: { ...SLIPWAY_AUTHOR, date: at },
    };
    github().post(`${REPO}/git/tags`, body).reply(201, made);
  }

  it('is annotated, with the given time', async () => {
    expectTagObject();
    github()
      .post(`${REPO}/git/refs`, { ref: `refs/tags/${tag.name}`, sha: object })
      .reply(201, ref(object));
    expect(await createGitHubObjects(testClient()).createTag(tag)).toEqual({ kind: 'created', facts });
  });

  it('comes back with its facts when the same one is there already', async () => {
    expectTagObject();
    github().post(`${REPO}/git/refs`).reply(422, { message: 'Reference already exists' });
    github().get(refPath).reply(200, ref(object));
    expect(await createGitHubObjects(testClient()).createTag(tag)).toEqual({ kind: 'exists', facts });
  });

  it("comes back with the other one's facts when another one is there, through tags of tags", async () => {
    expectTagObject();
    github().post(`${REPO}/git/refs`).reply(422, { message: 'Reference already exists' });
    github()
      .get(refPath)
      .reply(200, ref(oid('other')));
    github()
      .get(`${REPO}/git/tags/${oid('other')}`)
      .reply(200, { ...made, sha: oid('other'), message: 'Mine', object: { type: 'tag', sha: oid('inner') } });
    github()
      .get(`${REPO}/git/tags/${oid('inner')}`)
      .reply(200, { ...made, sha: oid('inner'), object: { type: 'commit', sha: oid('elsewhere') } });
    const outcome = await createGitHubObjects(testClient()).createTag(tag);
    expect(outcome).toEqual({
      kind: 'exists',
      facts: { ...facts, object: oid('other'), message: 'Mine', target: oid('elsewhere') },
    });
  });

  it('comes back as lightweight when someone made a lightweight one', async () => {
    expectTagObject();
    github().post(`${REPO}/git/refs`).reply(422, { message: 'Reference already exists' });
    github()
      .get(refPath)
      .reply(200, ref(oid('elsewhere'), 'commit'));
    const outcome = await createGitHubObjects(testClient()).createTag(tag);
    expect(outcome.facts).toEqual({
      name: tag.name,
      object: null,
      target: oid('elsewhere'),
      message: null,
      tagged_at: null,
    });
  });

  it('is recognised as our own after a lost answer to a write that landed', async () => {
    expectTagObject();
    github().post(`${REPO}/git/refs`).replyWithError('socket hang up');
    github().get(refPath).reply(200, ref(object));
    expect(await createGitHubObjects(testClient()).createTag(tag)).toEqual({ kind: 'created', facts });
  });

  it.each([502, 409])('is written again after %d once it was seen not to be there', async (status) => {
    const clock = fakeClock();
    expectTagObject();
    github().post(`${REPO}/git/refs`).reply(status, { message: 'no' });
    github().get(refPath).reply(404, { message: 'Not Found' });
    github().post(`${REPO}/git/refs`).reply(201, ref(object));
    expect(await createGitHubObjects(testClient({ clock })).createTag(tag)).toMatchObject({ kind: 'created' });
    expect(clock.sleeps).toHaveLength(1);
  });

  it('is given up when it is still not there after three lost answers', async () => {
    expectTagObject();
    github().post(`${REPO}/git/refs`).times(3).reply(502, 'bad gateway');
    github().get(refPath).times(3).reply(404, { message: 'Not Found' });
    await refusal(createGitHubObjects(testClient()).createTag(tag), 'platform_unavailable');
  });

  it.each([403, 404])('is refused without the permission (%d), with the lines to add', async (status) => {
    expectTagObject();
    github().post(`${REPO}/git/refs`).reply(
      status,
      { message: 'Resource not accessible by integration' },
      {
        Date: 'Tue, 03 Mar 2026 10:10:00 GMT',
        'x-accepted-github-permissions': 'contents=write; contents=write,workflows=write',
      },
    );
    github().get(refPath).reply(404, { message: 'Not Found' });
    const found = await refusal(createGitHubObjects(testClient()).createTag(tag), 'token_forbidden');
    expect(found.next).toContain('permissions:\n  contents: write');
  });

  it('is refused by a ruleset with a word on who to ask', async () => {
    expectTagObject();
    github().post(`${REPO}/git/refs`).reply(422, { message: 'Repository rule violations found' });
    github().get(refPath).reply(404, { message: 'Not Found' });
    const found = await refusal(createGitHubObjects(testClient()).createTag(tag), 'platform_refused');
    expect(found.next).toContain('ruleset');
  });

  it('is read, or is not there', async () => {
    github().get(refPath).reply(200, ref(object));
    github().get(`${REPO}/git/tags/${object}`).reply(200, made);
    const git = createGitHubObjects(testClient());
    expect(await git.readTag(tag.name)).toEqual(facts);
    github().get(`${REPO}/git/ref/tags%2Fnone`).reply(404, { message: 'Not Found' });
    expect(await git.readTag('none')).toBeNull();
  });

  it('is listed by its beginning, over all pages', async () => {
    const next = {
      Date: 'Tue, 03 Mar 2026 10:10:00 GMT',
      link: `<https://api.github.com${REPO}/x?page=2>; rel="next"`,
    };
    github()
      .get(`${REPO}/git/matching-refs/tags%2Fflight-delay%23`)
      .reply(200, [ref(object)], next);
    github()
      .get(`${REPO}/git/matching-refs/tags%2Fflight-delay%23?page=2`)
      .reply(200, [{ ...ref(object), ref: 'refs/tags/flight-delay#staging#1' }]);
    expect(await createGitHubObjects(testClient()).listTags('flight-delay#')).toEqual([
      tag.name,
      'flight-delay#staging#1',
    ]);
  });
});

describe('a commit', () => {
  it('exists or does not', async () => {
    const git = createGitHubObjects(testClient());
    github()
      .get(`${REPO}/git/commits/${source}`)
      .reply(200, { tree: { sha: oid('root') } });
    expect(await git.commitExists(source)).toBe(true);
    github().get(`${REPO}/git/commits/${source}`).reply(404, { message: 'Not Found' });
    expect(await git.commitExists(source)).toBe(false);
    expect(await git.commitExists('main')).toBe(false);
  });

  it('is on the default branch when that has it in its history', async () => {
    const git = createGitHubObjects(testClient());
    github().get(REPO).reply(200, { default_branch: 'trunk' });
    for (const [status, expected] of [
      ['behind', true],
      ['identical', true],
      ['diverged', false],
      ['ahead', false],
    ] as const) {
      github().get(`${REPO}/compare/trunk...${source}?per_page=1`).reply(200, { status });
      expect(await git.isOnDefaultBranch(source)).toBe(expected);
    }
    github().get(`${REPO}/compare/trunk...${source}?per_page=1`).reply(404, { message: 'Not Found' });
    await refusal(git.isOnDefaultBranch(source), 'source_unknown');
  });
});
