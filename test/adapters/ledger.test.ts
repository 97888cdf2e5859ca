import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createGitHubLedger } from '../../src/adapters/github/ledger.ts';
import { FILES_AT_ONCE } from '../../src/adapters/github/ledger-query.ts';
import { statePath } from '../../src/core/paths.ts';
import { SCHEMA } from '../../src/sandbox/github/graphql/schema.graphql.ts';
import { fakeClock, gitBlobId, github, oid, REPO, refusal, testClient, useNock } from './support.ts';

useNock();

interface Sent {
  query: string;
  variables: Record<string, string | number>;
}

const HEAD = oid('ledger head');
const MAIN = oid('main');

const blob = (text: string) => ({
  type: 'blob',
  object: { oid: gitBlobId(text), byteSize: Buffer.byteLength(text), isBinary: false, isTruncated: false, text },
});

/** Answers a ledger query from a table of files, by what its variables name. */
function answer(
  sent: Sent,
  of: { files?: Record<string, unknown>; repository?: Record<string, unknown>; ledger?: unknown } = {},
) {
  const inCommit: Record<string, unknown> = { __typename: 'Commit', oid: HEAD };
  for (const [key, value] of Object.entries(sent.variables))
    if (/^[fdm]\d+$/.test(key)) inCommit[key] = of.files?.[String(value)] ?? null;
  const pinned = sent.query.includes('$ledger: GitObjectID!');
  return {
    data: {
      repository: {
        nameWithOwner: 'acme/models',
        isPrivate: true,
        url: 'https://github.com/acme/models',
        defaultBranchRef: { name: 'main', target: { oid: MAIN, policy: blob('version: 1\n') } },
        ledger: of.ledger === undefined ? (pinned ? inCommit : { target: inCommit }) : of.ledger,
        ...of.repository,
      },
    },
  };
}

function expectQuery(reply: (sent: Sent) => unknown, check: (sent: Sent) => void = () => {}): void {
  github()
    .post('/graphql')
    .reply(200, (_uri, body) => {
      const sent = body as unknown as Sent;
      expect(validate(buildSchema(SCHEMA, { assumeValidSDL: true }), parse(sent.query))).toEqual([]);
      check(sent);
      return JSON.stringify(reply(sent));
    });
}

describe('reading the ledger', () => {
  it('is one request, in which everything others wrote is a variable', async () => {
    const tree = oid('tree');
    const evil = 'models/x") { oid } #/state.json';
    const asset = { name: 'model.onnx', size: 7, digest: `sha256:${'a'.repeat(64)}` };
    const release = {
      databaseId: 5,
      tagName: 'm@v1.0.0',
      url: 'u',
      isDraft: false,
      immutable: true,
      tagCommit: { oid: oid('anchor') },
      releaseAssets: { pageInfo: { hasNextPage: false }, nodes: [asset] },
    };
    const tag = {
      target: {
        __typename: 'Tag',
        oid: oid('tag'),
        message: 'm',
        tagger: { date: '2026-03-03T11:00:00+01:00' },
        target: { __typename: 'Commit', oid: oid('anchor') },
      },
    };
    expectQuery(
      (sent) =>
        answer(sent, {
          files: {
            [statePath('flight-delay')]: blob('{"seq": 4}\n'),
            'models/flight-delay/days': { object: { entries: [{ name: '2025' }, { name: '2026' }] } },
            'models/flight-delay': { oid: tree },
            'models/flight-delay/events': { type: 'tree', object: {} },
          },
          repository: {
            r0: release,
            r1: null,
            t0: tag,
            t1: null,
            t2: { target: { __typename: 'Commit', oid: oid('light') } },
            recent: {
              nodes: [
                { ...release, tagName: 'other@v2.0.0' },
                { ...release, tagName: 'draft@v1.0.0', isDraft: true },
              ],
            },
          },
        }),
      (sent) => {
        expect(sent.query).not.toContain('flight-delay');
        expect(sent.query).not.toContain('state.json');
        expect(Object.values(sent.variables)).toContain(evil);
      },
    );
    const snapshot = await createGitHubLedger(testClient()).read({
      files: [statePath('flight-delay'), 'models/none/state.json', evil, 'models/flight-delay/events'],
      folders: ['models/flight-delay/days', 'models/none'],
      models: ['flight-delay', 'new-one'],
      releases: ['m@v1.0.0', 'm@v9.9.9'],
      tags: ['m@v1.0.0', 'gone', 'light'],
      recent_releases: 2,
    });
    expect(snapshot).toMatchObject({
      repository: { name: 'acme/models', private: true },
      policy: { branch: 'main', commit: MAIN, text: 'version: 1\n' },
      ledger: { kind: 'found', commit: HEAD },
      unreadable: [{ path: 'models/flight-delay/events', reason: 'it is a tree, not a file' }],
      at: '2026-03-03T10:10:00Z',
    });
    expect([...snapshot.files]).toEqual([
      [statePath('flight-delay'), '{"seq": 4}\n'],
      ['models/none/state.json', null],
      [evil, null],
    ]);
    expect(snapshot.folders).toEqual(
      new Map([
        ['models/flight-delay/days', ['2025', '2026']],
        ['models/none', null],
      ]),
    );
    expect(snapshot.models).toEqual(
      new Map([
        ['flight-delay', tree],
        ['new-one', null],
      ]),
    );
    expect([...snapshot.releases.keys()]).toEqual(['m@v1.0.0', 'm@v9.9.9', 'other@v2.0.0']);
    expect(snapshot.releases.get('m@v1.0.0')).toMatchObject({
      id: 5,
      immutable: true,
      assets: [{ id: null, name: 'model.onnx', size: 7, sha256: 'a'.repeat(64), complete: true }],
    });
    expect(snapshot.tags.get('m@v1.0.0')).toEqual({
      name: 'm@v1.0.0',
      object: oid('tag'),
      target: oid('anchor'),
      message: 'm',
      tagged_at: '2026-03-03T10:00:00Z',
    });
    // A release that came along tells where its tag points, so that nobody has to ask for it.
    expect(snapshot.tags.get('other@v2.0.0')).toMatchObject({ target: oid('anchor') });
    expect(snapshot.tags.get('gone')).toBeNull();
    expect(snapshot.tags.get('light')).toEqual({
      name: 'light',
      object: null,
      target: oid('light'),
      message: null,
      tagged_at: null,
    });
  });

  it('works without asking for any file', async () => {
    expectQuery((sent) => answer(sent));
    const snapshot = await createGitHubLedger(testClient()).read({ files: [] });
    expect(snapshot.files.size).toBe(0);
    expect(snapshot.ledger).toEqual({ kind: 'found', commit: HEAD });
  });

  it('says when there is no ledger, and no policy', async () => {
    const defaultBranchRef = { name: 'main', target: { oid: MAIN, policy: null } };
    expectQuery((sent) => answer(sent, { ledger: null, repository: { defaultBranchRef } }));
    const snapshot = await createGitHubLedger(testClient()).read({ files: ['catalog.json'], models: ['m-1'] });
    expect(snapshot.ledger).toEqual({ kind: 'missing' });
    expect(snapshot.policy.text).toBeNull();
    expect(snapshot.files.get('catalog.json')).toBeNull();
    expect(snapshot.models.get('m-1')).toBeNull();
  });

  it('reads long lists in parts, all at the commit of the first', async () => {
    const files = Array.from({ length: FILES_AT_ONCE * 2 + 5 }, (_one, index) => `models/a/events/${index}.json`);
    const table = Object.fromEntries(files.map((path) => [path, blob(path)]));
    expectQuery(
      (sent) => answer(sent, { files: table }),
      (sent) => expect(sent.variables['ledger']).toBe('refs/heads/model-registry'),
    );
    for (const _part of [1, 2])
      expectQuery(
        (sent) => answer(sent, { files: table }),
        (sent) => expect(sent.variables['ledger']).toBe(HEAD),
      );
    const snapshot = await createGitHubLedger(testClient()).read({ files });
    expect([...snapshot.files.keys()].sort()).toEqual([...files].sort());
    expect(snapshot.files.get(files.at(-1) ?? '')).toBe(files.at(-1));
  });

  it('fetches a text that was cut off, and one whose bytes are not what git names', async () => {
    const long = `${'x'.repeat(2000)}\n`;
    const cut = {
      type: 'blob',
      object: {
        oid: gitBlobId(long),
        byteSize: long.length,
        isBinary: false,
        isTruncated: true,
        text: long.slice(0, 100),
      },
    };
    const changed = {
      type: 'blob',
      object: { oid: gitBlobId('true'), byteSize: 4, isBinary: false, isTruncated: false, text: 'tr?e' },
    };
    const forged = {
      type: 'blob',
      object: { oid: gitBlobId('a'), byteSize: 1, isBinary: false, isTruncated: false, text: 'b' },
    };
    expectQuery((sent) =>
      answer(sent, {
        files: {
          long: cut,
          changed,
          forged,
          binary: { ...cut, object: { ...cut.object, isBinary: true, text: null } },
        },
      }),
    );
    const asContent = (text: string) => ({
      sha: gitBlobId(text),
      encoding: 'base64',
      content: Buffer.from(text).toString('base64'),
    });
    github()
      .get(`${REPO}/git/blobs/${gitBlobId(long)}`)
      .reply(200, asContent(long));
    github()
      .get(`${REPO}/git/blobs/${gitBlobId('true')}`)
      .reply(200, asContent('true'));
    github()
      .get(`${REPO}/git/blobs/${gitBlobId('a')}`)
      .reply(200, asContent('b'));
    const snapshot = await createGitHubLedger(testClient()).read({ files: ['long', 'changed', 'forged', 'binary'] });
    expect(snapshot.files.get('long')).toBe(long);
    expect(snapshot.files.get('changed')).toBe('true');
    expect(snapshot.files.has('forged')).toBe(false);
    expect(snapshot.unreadable.map((one) => one.path).sort()).toEqual(['binary', 'forged']);
  });

  it('asks without immutability and digests on a GitHub that does not know them, once and for all', async () => {
    const undefinedField = {
      errors: [
        { message: "Field 'immutable' doesn't exist on type 'Release'", extensions: { code: 'undefinedField' } },
      ],
    };
    const release = {
      databaseId: 5,
      tagName: 'a',
      url: 'u',
      isDraft: false,
      tagCommit: null,
      releaseAssets: { pageInfo: { hasNextPage: false }, nodes: [{ name: 'x', size: 1 }] },
    };
    expectQuery(() => undefinedField);
    for (const _time of [1, 2])
      expectQuery(
        (sent) => answer(sent, { repository: { r0: release } }),
        (sent) => expect(sent.query).not.toMatch(/immutable|digest/),
      );
    const ledger = createGitHubLedger(testClient());
    const first = await ledger.read({ files: [], releases: ['a'] });
    await ledger.read({ files: [], releases: ['a'] });
    expect(first.releases.get('a')).toMatchObject({ immutable: null, assets: [{ sha256: null, complete: true }] });
  });

  it('completes a release with more assets than one look brings', async () => {
    const release = {
      databaseId: 5,
      tagName: 'a',
      url: 'u',
      isDraft: false,
      immutable: false,
      tagCommit: null,
      releaseAssets: { pageInfo: { hasNextPage: true }, nodes: [] },
    };
    const assets = Array.from({ length: 101 }, (_one, index) => ({
      id: index + 1,
      name: `a${index}`,
      size: 1,
      state: 'uploaded',
      digest: null,
    }));
    expectQuery((sent) => answer(sent, { repository: { r0: release } }));
    github().get(`${REPO}/releases/5/assets?per_page=100&page=1`).reply(200, assets.slice(0, 100));
    github().get(`${REPO}/releases/5/assets?per_page=100&page=2`).reply(200, assets.slice(100));
    const snapshot = await createGitHubLedger(testClient()).read({ files: [], releases: ['a'] });
    expect(snapshot.releases.get('a')?.assets).toHaveLength(101);
  });

  it.each([
    [
      'an unknown or hidden repository',
      { type: 'NOT_FOUND', path: ['repository'], message: 'Could not resolve to a Repository' },
      'platform_not_found',
    ],
    [
      'a token without the right',
      { type: 'FORBIDDEN', path: ['repository'], message: 'Resource not accessible by integration' },
      'token_forbidden',
    ],
    [
      'a query it does not accept',
      { message: 'Unknown argument', extensions: { code: 'argumentNotAccepted' } },
      'platform_refused',
    ],
  ] as const)('is refused for %s', async (_name, error, code) => {
    github()
      .post('/graphql')
      .reply(200, { data: { repository: null }, errors: [error] });
    const found = await refusal(createGitHubLedger(testClient()).read({ files: [] }), code);
    expect(found.found).toContain(error.message);
  });
});

describe('committing to the ledger', () => {
  const commit = {
    expected: HEAD,
    message: { headline: 'Promote', body: 'because' },
    additions: new Map([['a/b.json', 'é\n']]),
    deletions: ['old'],
  };
  const url = 'https://github.com/acme/models/commit/x';

  it('is one mutation on the condition that the branch has not moved', async () => {
    expectQuery(
      () => ({ data: { createCommitOnBranch: { commit: { oid: oid('new'), url } } } }),
      (sent) =>
        expect(sent.variables).toEqual({
          input: {
            branch: { repositoryNameWithOwner: 'acme/models', branchName: 'model-registry' },
            expectedHeadOid: HEAD,
            message: commit.message,
            fileChanges: { additions: [{ path: 'a/b.json', contents: 'w6kK' }], deletions: [{ path: 'old' }] },
          },
        }),
    );
    expect(await createGitHubLedger(testClient()).commit(commit)).toEqual({
      kind: 'committed',
      commit: oid('new'),
      url,
    });
  });

  const failed = (error: object) => ({ data: { createCommitOnBranch: null }, errors: [error] });

  it.each([
    [
      'STALE_DATA',
      { type: 'STALE_DATA', message: `Expected branch to point to "${HEAD}" but it did not.  Pull and try again.` },
    ],
    ['the branch being gone', { type: 'NOT_FOUND', message: 'A branch named "model-registry" was not found' }],
  ])('has moved after %s', async (_name, error) => {
    github().post('/graphql').reply(200, failed(error));
    expect(await createGitHubLedger(testClient()).commit(commit)).toEqual({ kind: 'moved' });
  });

  it.each([
    ['a 502', (scope: ReturnType<typeof github>) => scope.post('/graphql').reply(502, 'bad gateway')],
    [
      'a lost connection',
      (scope: ReturnType<typeof github>) => scope.post('/graphql').replyWithError('socket hang up'),
    ],
    [
      'a failure of GitHub',
      (scope: ReturnType<typeof github>) =>
        scope.post('/graphql').reply(200, failed({ message: 'Something went wrong' })),
    ],
    [
      'an unknown kind of failure',
      (scope: ReturnType<typeof github>) =>
        scope.post('/graphql').reply(200, failed({ type: 'SERVICE_UNAVAILABLE', message: 'later' })),
    ],
    [
      'an answer without anything',
      (scope: ReturnType<typeof github>) => scope.post('/graphql').reply(200, { data: { createCommitOnBranch: null } }),
    ],
  ])('is unknown after %s, and not sent again', async (_name, reply) => {
    const clock = fakeClock();
    reply(github());
    expect(await createGitHubLedger(testClient({ clock })).commit(commit)).toMatchObject({ kind: 'unknown' });
    expect(clock.sleeps).toEqual([]);
  });

  it('is refused by a ruleset, with what to do', async () => {
    github()
      .post('/graphql')
      .reply(200, failed({ type: 'UNPROCESSABLE', message: 'Repository rule violations found' }));
    const found = await refusal(createGitHubLedger(testClient()).commit(commit), 'platform_refused');
    expect(found.found).toContain('rule violations');
    expect(found.next).toContain('bypass');
  });

  it.each([200, 403])('is refused without the permission (status %d), with the lines to add', async (status) => {
    const error = { type: 'FORBIDDEN', message: 'Resource not accessible by integration' };
    github()
      .post('/graphql')
      .reply(status, status === 200 ? failed(error) : error);
    const found = await refusal(createGitHubLedger(testClient()).commit(commit), 'token_forbidden');
    expect(found.next).toContain('permissions:\n  contents: write');
  });
});

describe('the history of the ledger', () => {
  it.each([
    ['behind', 'yes'],
    ['identical', 'yes'],
    ['ahead', 'no'],
    ['diverged', 'no'],
  ])('tells by one comparison: %s means %s', async (status, expected) => {
    github().get(`${REPO}/compare/model-registry...${HEAD}?per_page=1`).reply(200, { status });
    expect(await createGitHubLedger(testClient()).descendsFrom(HEAD)).toBe(expected);
  });

  it('says when a commit is unknown', async () => {
    github().get(`${REPO}/compare/model-registry...${HEAD}?per_page=1`).reply(404, { message: 'Not Found' });
    expect(await createGitHubLedger(testClient()).descendsFrom(HEAD)).toBe('unknown_commit');
  });

  it('comes page by page, pinned to the commit of the first page', async () => {
    const node = (seed: string, signature: object | null) => ({
      oid: oid(seed),
      committedDate: '2026-03-03T12:00:00+02:00',
      messageHeadline: seed,
      parents: { nodes: [{ oid: oid(`${seed} parent`) }] },
      signature,
      author: { name: 'Amara', user: seed === 'b' ? null : { login: 'amara' } },
    });
    const page = (nodes: object[], more: boolean) => ({
      __typename: 'Commit',
      oid: HEAD,
      history: { pageInfo: { hasNextPage: more, endCursor: more ? `${HEAD} 99` : null }, nodes },
    });
    expectQuery(() => ({
      data: { repository: { ledger: { target: page([node('a', { isValid: true, wasSignedByGitHub: true })], true) } } },
    }));
    expectQuery(
      () => ({ data: { repository: { ledger: page([node('b', null)], false) } } }),
      (sent) => expect(sent.variables).toMatchObject({ ledger: HEAD, after: `${HEAD} 99` }),
    );
    const ledger = createGitHubLedger(testClient());
    const first = await ledger.history({ after: null });
    expect(first.commits).toEqual([
      {
        commit: oid('a'),
        parents: [oid('a parent')],
        at: '2026-03-03T10:00:00Z',
        signed_by_github: true,
        author: 'amara',
        headline: 'a',
      },
    ]);
    const second = await ledger.history({ after: first.next });
    expect(second).toMatchObject({ commits: [{ signed_by_github: false, author: 'Amara' }], next: null });
  });

  it('is refused where there is no ledger', async () => {
    expectQuery(() => ({ data: { repository: { ledger: null } } }));
    await refusal(createGitHubLedger(testClient()).history({ after: null }), 'ledger_missing');
  });
});

describe('making the ledger', () => {
  const files = new Map([['genesis.json', '{}\n']]);
  const commit = oid('genesis');
  const ref = (sha: string) => ({ ref: 'refs/heads/model-registry', object: { type: 'commit', sha } });

  function expectObjects(): void {
    github().get(`${REPO}/git/ref/heads%2Fmodel-registry`).reply(404, { message: 'Not Found' });
    github()
      .post(`${REPO}/git/trees`, { tree: [{ path: 'genesis.json', mode: '100644', type: 'blob', content: '{}\n' }] })
      .reply(201, { sha: oid('tree') });
    github()
      .post(`${REPO}/git/commits`, (body) => body.parents.length === 0 && body.tree === oid('tree'))
      .reply(201, { sha: commit });
  }

  it('makes a commit of its own without parent', async () => {
    expectObjects();
    github().post(`${REPO}/git/refs`, { ref: 'refs/heads/model-registry', sha: commit }).reply(201, ref(commit));
    expect(await createGitHubLedger(testClient()).create(files)).toEqual({ kind: 'created', commit });
  });

  it('says when there is one already', async () => {
    github().get(`${REPO}/git/ref/heads%2Fmodel-registry`).reply(200, ref(HEAD));
    expect(await createGitHubLedger(testClient()).create(files)).toEqual({ kind: 'exists', commit: HEAD });
  });

  it.each([
    ['someone else was quicker', 422, HEAD, 'exists'],
    ['the answer was lost but the write had landed', 502, commit, 'created'],
  ] as const)('reads back when %s', async (_name, status, there, kind) => {
    expectObjects();
    github().post(`${REPO}/git/refs`).reply(status, { message: 'Reference already exists' });
    github().get(`${REPO}/git/ref/heads%2Fmodel-registry`).reply(200, ref(there));
    expect(await createGitHubLedger(testClient()).create(files)).toEqual({ kind, commit: there });
  });

  it('is refused when the answer was lost and nothing is there', async () => {
    expectObjects();
    github().post(`${REPO}/git/refs`).reply(502, 'bad gateway');
    github().get(`${REPO}/git/ref/heads%2Fmodel-registry`).reply(404, { message: 'Not Found' });
    await refusal(createGitHubLedger(testClient()).create(files), 'platform_unavailable');
  });
});
