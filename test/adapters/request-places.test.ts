import { describe, expect, it } from 'vitest';
import { createGitHubRequestPlaces } from '../../src/adapters/github/request-places.ts';
import type { RequestPlace } from '../../src/core/approval/types.ts';
import type { PlaceRequest } from '../../src/ports.ts';
import { gitBlobId, github, oid, REPO, refusal, testClient, useNock } from './support.ts';

// Every request that is not expected fails, and every expected one has to be made: what is listed here is the count.
useNock();

const places = () => createGitHubRequestPlaces(testClient());
const branch = 'slipway/request/flight-delay/production';
const marker = '<!-- slipway:request:flight-delay:request-7 -->';
const path = '.slipway/requests/flight-delay/production.yml';
const file = { path, text: 'rationale: better\n' };
const words = { title: 'Promote flight-delay 1.4.0 to production', body: `${marker}\nPlease sign.` };
const request: PlaceRequest = { branch, file, marker, ...words };
const [main, root, tree, old, fresh] = ['main', 'root', 'tree', 'old', 'fresh'].map(oid) as [
  string,
  string,
  string,
  string,
  string,
];
const url = (number: number) => `https://github.com/acme/models/pull/${number}`;
/** GitHub's time in every answer of these tests. */
const now = '2026-03-03T10:10:00Z';
const forbidden = { message: 'Resource not accessible by integration' };
const notFound = { message: 'Not Found' };

const pull = (more: object = {}) => ({
  number: 12,
  html_url: url(12),
  ...words,
  head: { ref: branch, sha: old, repo: { id: 5 } },
  base: { ref: 'main', repo: { id: 5 } },
  ...more,
});
const place = (head: string, head_at: string, number = 12): RequestPlace => ({
  kind: 'pull_request',
  number,
  url: url(number),
  branch,
  head,
  head_at,
});

const getRepository = () => github().get(REPO).reply(200, { default_branch: 'main' });
const listPulls = (pulls: object[] | null = []) =>
  github()
    .get(`${REPO}/pulls?head=acme%3Aslipway%2Frequest%2Fflight-delay%2Fproduction&state=open&per_page=100`)
    .reply(pulls === null ? 403 : 200, pulls ?? forbidden);
const compare = () => github().get(`${REPO}/compare/main...slipway%2Frequest%2Fflight-delay%2Fproduction`);
const base = { sha: main, commit: { tree: { sha: root } } };
const compared = (more: object = {}) => ({
  base_commit: base,
  ahead_by: 1,
  commits: [{ sha: old, parents: [{ sha: oid('ancestor') }] }],
  files: [{ filename: path, status: 'added', sha: gitBlobId(file.text) }],
  ...more,
});
const refs = `${REPO}/git/refs`;
const ref = `${refs}/heads%2Fslipway%2Frequest%2Fflight-delay%2Fproduction`;
const commitOnMain = () => {
  github()
    .post(`${REPO}/git/trees`, {
      base_tree: root,
      tree: [{ path, mode: '100644', type: 'blob', content: file.text }],
    })
    .reply(201, { sha: tree });
  // No author: GitHub signs what an app commits without one.
  github()
    .post(`${REPO}/git/commits`, { message: words.title, tree, parents: [main] })
    .reply(201, { sha: fresh });
};
const createRef = () => github().post(refs, { ref: `refs/heads/${branch}`, sha: fresh });
const moveRef = () => github().patch(ref, { sha: fresh, force: true });
const removeRef = (status = 204, answer?: object) => github().delete(ref).reply(status, answer);
const getTip = () => github().get(`${REPO}/commits/heads%2Fmain`).reply(200, base);
const createPull = () => github().post(`${REPO}/pulls`, { ...words, head: branch, base: 'main' });
const noBranch = () => compare().reply(404, notFound);
const looksNew = () => {
  getRepository();
  listPulls();
  noBranch();
  getTip();
  commitOnMain();
};

describe('a request as a pull request', () => {
  it('is opened on one commit on top of the default branch, in eight requests', async () => {
    looksNew();
    createRef().reply(201, { ref: `refs/heads/${branch}` });
    createPull().reply(201, pull());
    expect(await places().open(request)).toEqual({ kind: 'pull_request', place: place(fresh, now) });
  });

  it('is left as it is where it says the same, in three requests, and keeps its head’s time', async () => {
    getRepository();
    listPulls([pull({ body: words.body.replace('\n', '\r\n') })]);
    compare().reply(200, compared());
    const known = place(old, '2026-03-01T00:00:00Z');
    expect(await places().open({ ...request, known })).toEqual({ kind: 'pull_request', place: known });
  });

  it('keeps its head when only the text changes', async () => {
    getRepository();
    listPulls([pull({ body: 'old' })]);
    compare().reply(200, compared({ ahead_by: 1, files: [{ ...compared().files[0], status: 'modified' }] }));
    github().patch(`${REPO}/pulls/12`, words).reply(200, pull());
    const known = place(old, '2026-03-01T00:00:00Z');
    expect(await places().open({ ...request, known })).toEqual({ kind: 'pull_request', place: known });
  });

  it.each([
    ['nothing is known', null],
    ['another head is known', place(oid('other'), '2026-03-01T00:00:00Z')],
  ])('counts its head from now where %s', async (_what, known) => {
    getRepository();
    listPulls([pull()]);
    compare().reply(200, compared());
    expect(await places().open({ ...request, known })).toEqual({ kind: 'pull_request', place: place(old, now) });
  });

  const changed = { filename: path, status: 'modified', sha: gitBlobId('other\n') };
  it.each([
    ['the document says something else', { files: [changed] }],
    [
      'something else is changed too',
      { files: [...compared().files, { filename: 'a', status: 'added', sha: oid('a') }] },
    ],
    ['another file is changed', { files: [{ ...compared().files[0], filename: '.github/slipway.yml' }] }],
    ['the document is removed', { files: [{ ...compared().files[0], status: 'removed' }] }],
    ['nothing is changed', { files: [] }],
    ['somebody added a commit', { ahead_by: 2, commits: [...compared().commits, { sha: oid('x'), parents: [{}] }] }],
    ['the commit is a merge', { commits: [{ sha: old, parents: [{}, {}] }] }],
    ['nothing is ahead', { ahead_by: 0, commits: [], files: [] }],
  ])('has its branch moved where %s', async (_what, change) => {
    getRepository();
    listPulls([pull()]);
    compare().reply(200, compared(change));
    commitOnMain();
    moveRef().reply(200, { ref: 'x' });
    const known = place(old, '2026-03-01T00:00:00Z');
    expect(await places().open({ ...request, known })).toEqual({ kind: 'pull_request', place: place(fresh, now) });
  });

  it.each([
    ['of a fork', { head: { ref: branch, sha: old, repo: { id: 6 } } }],
    ['of a fork that is gone', { head: { ref: branch, sha: old, repo: null } }],
    ['of another branch', { head: { ref: 'other', sha: old, repo: { id: 5 } } }],
    ['into another branch', { base: { ref: 'other', repo: { id: 5 } } }],
  ])('is not one that is %s', async (_what, change) => {
    getRepository();
    listPulls([pull({ ...change, number: 3 })]);
    compare().reply(200, compared());
    createPull().reply(201, pull());
    expect(await places().open(request)).toMatchObject({ place: { number: 12 } });
  });

  it('whose answer was lost is found, and opened again only when it is not there', async () => {
    looksNew();
    createRef().reply(201, {});
    createPull().reply(502, '');
    listPulls([]);
    createPull().replyWithError('socket hang up');
    listPulls([pull()]);
    expect(await places().open(request)).toEqual({ kind: 'pull_request', place: place(fresh, now) });
  });

  it('that somebody else opened in the same moment is taken', async () => {
    looksNew();
    createRef().reply(201, {});
    createPull().reply(422, {
      message: 'Validation Failed',
      errors: [{ message: `A pull request already exists for acme:${branch}.` }],
    });
    listPulls([pull()]);
    expect(await places().open(request)).toMatchObject({ kind: 'pull_request', place: { number: 12 } });
  });

  it('whose branch’s answer was lost is pointed there again, whether it is there or not', async () => {
    looksNew();
    createRef().reply(502, '');
    moveRef().reply(422, { message: 'Reference does not exist' });
    createRef().reply(201, {});
    createPull().reply(201, pull());
    expect(await places().open(request)).toMatchObject({ kind: 'pull_request' });
    looksNew();
    createRef().reply(502, '');
    moveRef().reply(200, {});
    createPull().reply(201, pull());
    expect(await places().open(request)).toMatchObject({ kind: 'pull_request' });
  });

  it('whose branch somebody else made in the same moment is moved', async () => {
    looksNew();
    createRef().reply(422, { message: 'Reference already exists' });
    moveRef().reply(200, {});
    createPull().reply(201, pull());
    expect(await places().open(request)).toEqual({ kind: 'pull_request', place: place(fresh, now) });
  });

  it('that GitHub finds wrong is refused', async () => {
    looksNew();
    createRef().reply(201, {});
    createPull().reply(422, { message: 'Validation Failed', errors: [{ message: 'No commits between' }] });
    await refusal(places().open(request), 'platform_refused');
  });

  it('has a title and text that GitHub takes, and its marker whatever is cut', async () => {
    getRepository();
    listPulls([pull()]);
    compare().reply(200, compared());
    let sent = { title: '', body: '' };
    github()
      .patch(`${REPO}/pulls/12`, (body: typeof sent) => {
        sent = body;
        return true;
      })
      .reply(200, pull());
    const long = { title: 'T'.repeat(300), body: `${'line of words\n'.repeat(6000)}${marker}` };
    await places().open({ ...request, ...long });
    expect(sent.title).toHaveLength(256);
    expect(sent.body.length).toBeLessThanOrEqual(65_536);
    expect(sent.body.startsWith(`${marker}\nline of words\n`)).toBe(true);
  });
});

describe('a request as an issue', () => {
  const issue = (number: number, more: object = {}) => ({
    number,
    html_url: `https://github.com/acme/models/issues/${number}`,
    state: 'open',
    user: { login: 'github-actions[bot]' },
    ...words,
    ...more,
  });
  const listIssues = (issues: object[]) =>
    github().get(`${REPO}/issues?state=open&sort=created&direction=desc&per_page=100&page=1`).reply(200, issues);
  const askWho = () => {
    github().get('/user').reply(403, forbidden);
    github()
      .post('/graphql')
      .reply(200, { data: { viewer: { login: 'github-actions[bot]' } } });
  };
  const createIssue = () => github().post(`${REPO}/issues`, words);
  const issuePlace = (number: number) => ({
    kind: 'issue',
    number,
    url: `https://github.com/acme/models/issues/${number}`,
  });

  it('serves where workflows may open no pull requests, and the branch is removed again', async () => {
    looksNew();
    createRef().reply(201, {});
    createPull().reply(403, { message: 'GitHub Actions is not permitted to create or approve pull requests.' });
    removeRef();
    listIssues([issue(3, { body: 'other' })]);
    createIssue().reply(201, issue(4));
    expect(await places().open(request)).toEqual({
      kind: 'issue',
      place: issuePlace(4),
      reason: expect.stringContaining('Allow GitHub Actions to create and approve pull requests'),
    });
  });

  it('serves where the token may not look at pull requests, without a branch', async () => {
    getRepository();
    listPulls(null);
    listIssues([]);
    createIssue().reply(201, issue(4));
    expect(await places().open(request)).toMatchObject({
      kind: 'issue',
      reason: expect.stringContaining('permissions:\n  contents: write\n  pull-requests: write'),
    });
  });

  it.each([
    ['the token may not write', () => github().post(`${REPO}/git/trees`).reply(403, forbidden), 'contents: write'],
    [
      'a rule guards the branch',
      () => {
        commitOnMain();
        createRef().reply(422, { message: 'Repository rule violations found' });
      },
      'Repository rule violations found',
    ],
  ])('serves where %s', async (_what, writes, why) => {
    getRepository();
    listPulls();
    noBranch();
    getTip();
    writes();
    listIssues([]);
    createIssue().reply(201, issue(4));
    expect(await places().open(request)).toMatchObject({ kind: 'issue', reason: expect.stringContaining(why) });
  });

  it('is brought up to date where it stands; one by somebody else, or a pull request, is not it', async () => {
    getRepository();
    listPulls(null);
    listIssues([
      issue(8, { user: { login: 'mallory' } }),
      issue(7, { pull_request: {} }),
      issue(6, { body: `${marker} old` }),
    ]);
    askWho();
    github().patch(`${REPO}/issues/6`, words).reply(200, issue(6));
    expect(await places().open(request)).toMatchObject({ kind: 'issue', place: { number: 6 } });
  });

  it('whose answer was lost is found', async () => {
    getRepository();
    listPulls(null);
    listIssues([]);
    createIssue().reply(502, '');
    listIssues([issue(4)]);
    askWho();
    expect(await places().open(request)).toMatchObject({ kind: 'issue', place: { number: 4 } });
  });

  it('that is known stays the place, and nothing else is looked for', async () => {
    github()
      .get(`${REPO}/issues/4`)
      .reply(200, issue(4, { title: 'old' }));
    github().patch(`${REPO}/issues/4`, words).reply(200, issue(4));
    const known = { kind: 'issue', number: 4, url: 'x' } as const;
    expect(await places().open({ ...request, known })).toMatchObject({ kind: 'issue', place: issuePlace(4) });
  });

  it.each([
    ['closed', 200, issue(4, { state: 'closed' })],
    ['deleted', 410, { message: 'This issue was deleted' }],
  ])('that is known and was %s is not taken up again', async (_what, status, answer) => {
    github().get(`${REPO}/issues/4`).reply(status, answer);
    getRepository();
    listPulls([pull()]);
    compare().reply(200, compared());
    const known = { kind: 'issue', number: 4, url: 'x' } as const;
    expect(await places().open({ ...request, known })).toMatchObject({ kind: 'pull_request', place: { number: 12 } });
  });

  it.each([403, 410])('that may not be opened either is an outcome, with the lines to add (%d)', async (status) => {
    getRepository();
    listPulls(null);
    listIssues([]);
    createIssue().reply(status, { message: 'Issues are disabled' });
    expect(await places().open(request)).toMatchObject({
      kind: 'not_permitted',
      reason: expect.stringContaining(String(status)),
      yaml: 'permissions:\n  contents: write\n  pull-requests: write\n  issues: write',
    });
  });
});

describe('what a request says', () => {
  const atIssue = { kind: 'issue', number: 4, url: 'x' } as const;

  it('is written in one request', async () => {
    github().patch(`${REPO}/pulls/12`, words).reply(200, pull());
    await places().write({ place: place(old, now), ...words });
    github().patch(`${REPO}/issues/4`, words).reply(200, {});
    await places().write({ place: atIssue, ...words });
  });

  it('is asked for again when the answer is lost, and refused without the permission', async () => {
    github().patch(`${REPO}/pulls/12`, words).reply(502, '');
    github().patch(`${REPO}/pulls/12`, words).reply(200, pull());
    await places().write({ place: place(old, now), ...words });
    github().patch(`${REPO}/pulls/12`).reply(403, forbidden);
    const found = await refusal(places().write({ place: place(old, now), ...words }), 'token_forbidden');
    expect(found.next).toContain('pull-requests: write');
    github().patch(`${REPO}/issues/4`).reply(403, forbidden);
    expect((await refusal(places().write({ place: atIssue, ...words }), 'token_forbidden')).next).toContain(
      'issues: write',
    );
  });
});

describe('closing a request', () => {
  const close = (at: RequestPlace = place(old, now)) => places().close({ place: at, ...words });
  const closing = { ...words, state: 'closed' };
  const atIssue = { kind: 'issue', number: 4, url: 'x' } as const;

  it('closes the pull request with its outcome, and removes the branch', async () => {
    github().patch(`${REPO}/pulls/12`, closing).reply(200, pull());
    removeRef();
    await close();
  });

  it('is done where the branch is gone, or the answer was lost', async () => {
    github().patch(`${REPO}/pulls/12`, closing).reply(200, pull());
    removeRef(502);
    removeRef(422, { message: 'Reference does not exist' });
    await close();
  });

  it('of one that somebody merged writes the outcome all the same', async () => {
    github().patch(`${REPO}/pulls/12`, closing).reply(422, { message: 'state cannot be changed' });
    github().patch(`${REPO}/pulls/12`, words).reply(200, pull());
    removeRef();
    await close();
  });

  it('closes an issue, which may be deleted by now', async () => {
    github().patch(`${REPO}/issues/4`, closing).reply(200, {});
    await close(atIssue);
    github().patch(`${REPO}/issues/4`, closing).reply(410, { message: 'This issue was deleted' });
    await close(atIssue);
  });

  it('is refused without the permission', async () => {
    github().patch(`${REPO}/pulls/12`, closing).reply(403, forbidden);
    await refusal(close(), 'token_forbidden');
    github().patch(`${REPO}/pulls/12`, closing).reply(200, pull());
    removeRef(403, forbidden);
    expect((await refusal(close(), 'token_forbidden')).next).toContain('contents: write');
    github().patch(`${REPO}/issues/4`, closing).reply(404, notFound);
    await refusal(close(atIssue), 'token_forbidden');
  });
});

describe('asking for reviews', () => {
  const ask = (users: string[], teams: string[] = []) => places().ask({ pull: 12, users, teams });
  const post = (body: Record<string, string[]>) => github().post(`${REPO}/pulls/12/requested_reviewers`, body);
  const stranger = { message: 'Reviews may only be requested from collaborators.' };

  it('asks people and teams in a request each, and nobody twice', async () => {
    post({ reviewers: ['amara', 'bo'] }).reply(201, {});
    post({ team_reviewers: ['risk', 'owners'] }).reply(201, {});
    expect(await ask(['amara', 'bo', 'amara'], ['acme/risk', 'Acme/owners'])).toEqual({
      asked: ['amara', 'bo', 'acme/risk', 'Acme/owners'],
      notAsked: [],
    });
  });

  it('asks nobody where there is nobody to ask', async () => {
    expect(await ask([])).toEqual({ asked: [], notAsked: [] });
  });

  it('asks one by one where one of them cannot be asked, and says why', async () => {
    post({ reviewers: ['amara', 'bo', 'chen'] }).reply(422, stranger);
    post({ reviewers: ['amara'] }).reply(201, {});
    post({ reviewers: ['bo'] }).reply(422, stranger);
    post({ reviewers: ['chen'] }).reply(422, { message: 'Review cannot be requested from pull request author.' });
    expect(await ask(['amara', 'bo', 'chen'])).toEqual({
      asked: ['amara'],
      notAsked: [
        { who: 'bo', reason: '422: Reviews may only be requested from collaborators.' },
        { who: 'chen', reason: '422: Review cannot be requested from pull request author.' },
      ],
    });
  });

  it('of a team that this token may not name still asks the people', async () => {
    post({ reviewers: ['amara'] }).reply(201, {});
    post({ team_reviewers: ['risk'] }).reply(422, {
      message: 'Validation Failed',
      errors: ['Could not resolve to a node'],
    });
    expect(await ask(['amara'], ['acme/risk', 'other/team'])).toEqual({
      asked: ['amara'],
      notAsked: [
        { who: 'other/team', reason: 'only teams of acme can be asked for a review here' },
        { who: 'acme/risk', reason: expect.stringContaining('Could not resolve to a node') },
      ],
    });
  });

  it.each([403, 404])('never fails where nobody may be asked (%d)', async (status) => {
    post({ reviewers: ['amara'] }).reply(status, forbidden);
    expect(await ask(['amara'])).toMatchObject({ asked: [], notAsked: [{ who: 'amara' }] });
  });
});
