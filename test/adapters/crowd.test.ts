import { describe, expect, it } from 'vitest';
import { createGitHubCrowd } from '../../src/adapters/github/crowd.ts';
import { github, oid, REPO, testClient, useNock } from './support.ts';

// Every request that is not expected fails, and every expected one has to be made: what is listed here is the count.
useNock();

const crowd = () => createGitHubCrowd(testClient());
const forbidden = { message: 'Resource not accessible by integration' };
const many = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_one, i) => make(i));

describe('the members of a team', () => {
  const members = (page = 1) => github().get(`/orgs/acme/teams/model-owners/members?per_page=100&page=${page}`);

  it('are read over all pages, in lower case', async () => {
    members().reply(
      200,
      many(100, (index) => ({ login: `person-${index}` })),
    );
    members(2).reply(200, [{ login: 'Amara' }]);
    const found = await crowd().teamMembers('acme/model-owners');
    expect(found.kind === 'known' && found.value.size === 101 && found.value.has('amara')).toBe(true);
  });

  it('may be nobody', async () => {
    members().reply(200, []);
    expect(await crowd().teamMembers('acme/model-owners')).toEqual({ kind: 'known', value: new Set() });
  });

  it.each([403, 404])('are unverifiable with %d, never nobody, and it says what to configure', async (status) => {
    members().reply(status, forbidden);
    const found = await crowd().teamMembers('acme/model-owners');
    expect(found).toMatchObject({ kind: 'unverifiable', reason: expect.stringContaining(String(status)) });
    expect(found).toMatchObject({ reason: expect.stringMatching(/GitHub App.*"Members: read".*`token`/) });
  });

  it('are unverifiable for what is no team, without asking', async () => {
    for (const team of ['owners', 'acme/../x', ''])
      expect(await crowd().teamMembers(team)).toMatchObject({ kind: 'unverifiable' });
  });

  it('are unverifiable over 20 pages', async () => {
    for (let page = 1; page <= 20; page += 1) members(page).reply(200, Array(100).fill({ login: 'bo' }));
    expect(await crowd().teamMembers('acme/model-owners')).toMatchObject({ kind: 'unverifiable' });
  });
});

describe('repository roles', () => {
  const permission = (login: string) => github().get(`${REPO}/collaborators/${login}/permission`);
  const list = (page = 1) => github().get(`${REPO}/collaborators?per_page=100&page=${page}`);
  const collaborator = (login: string, role_name: string, permissions: object = {}) => ({
    login,
    role_name,
    permissions,
  });
  const known = (value: string) => ({ kind: 'known', value });
  const people = many(20, (index) => `Person-${index}`);

  it('of one or two people are asked for one by one', async () => {
    permission('amara').reply(200, { permission: 'write', role_name: 'maintain' });
    permission('bo').reply(200, { permission: 'read', role_name: 'read' });
    const roles = await crowd().repositoryRoles(['Amara', 'bo', 'amara']);
    expect([...roles]).toEqual([
      ['amara', known('maintain')],
      ['bo', known('read')],
    ]);
  });

  it('of nobody, and of what no account is called, are known without asking', async () => {
    expect((await crowd().repositoryRoles([])).size).toBe(0);
    expect([...(await crowd().repositoryRoles(['../../user']))]).toEqual([['../../user', known('none')]]);
  });

  it('of twenty people are read from one page', async () => {
    list().reply(
      200,
      people.map((login) => collaborator(login.toLowerCase(), 'triage')),
    );
    const roles = await crowd().repositoryRoles(people);
    expect(roles.size).toBe(20);
    expect(new Set([...roles.values()].map((role) => JSON.stringify(role)))).toEqual(
      new Set([JSON.stringify(known('triage'))]),
    );
  });

  it('are read from as many pages as hold those asked for', async () => {
    list().reply(
      200,
      many(100, (index) => collaborator(`other-${index}`, 'read')),
    );
    list(2).reply(
      200,
      many(100, (index) => collaborator(`person-${index}`, 'write')),
    );
    expect((await crowd().repositoryRoles(people)).get('person-19')).toEqual(known('write'));
  });

  it('of a custom kind count as what GitHub calls their permission', async () => {
    list().reply(200, [
      collaborator('a', 'boss', { admin: true, maintain: true, push: true, pull: true }),
      collaborator('b', 'model-owner', { admin: false, maintain: true, push: true, pull: true }),
      collaborator('c', 'onlooker', { admin: false, push: false, triage: true, pull: true }),
      collaborator('d', 'odd', {}),
    ]);
    const roles = await crowd().repositoryRoles(['a', 'b', 'c', 'd']);
    expect([...roles.values()].slice(0, 3)).toEqual([known('admin'), known('write'), known('read')]);
    expect(roles.get('d')).toMatchObject({ kind: 'unverifiable', reason: expect.stringContaining('odd') });
  });

  it('of one or two who are no collaborators are asked for, so that twenty people cost three requests', async () => {
    list().reply(
      200,
      people.slice(2).map((login) => collaborator(login, 'write')),
    );
    permission('person-0').reply(200, { permission: 'read', role_name: 'read' });
    permission('person-1').reply(404, { message: 'person-1 is not a user' });
    const roles = await crowd().repositoryRoles(people);
    expect([roles.get('person-0'), roles.get('person-1'), roles.size]).toEqual([known('read'), known('none'), 20]);
  });

  it.each([
    ['public', { visibility: 'public' }, known('read')],
    ['private', { visibility: 'private' }, known('none')],
    ['of an older GitHub', { private: true }, known('none')],
    ['internal', { visibility: 'internal' }, expect.objectContaining({ kind: 'unverifiable' })],
  ])('of more who are no collaborators follow from what the repository is: %s', async (_what, repository, expected) => {
    list().reply(200, [collaborator('bo', 'write')]);
    github().get(REPO).reply(200, repository);
    const roles = await crowd().repositoryRoles(['bo', ...people]);
    expect(roles.get('bo')).toEqual(known('write'));
    expect(roles.get('person-7')).toEqual(expected);
    expect(roles.size).toBe(21);
  });

  it('are asked for one by one where there is no list to be had, for twenty people at most', async () => {
    list().reply(403, forbidden);
    for (const login of people) permission(login.toLowerCase()).reply(200, { permission: 'write' });
    expect((await crowd().repositoryRoles(people)).get('person-3')).toEqual(known('write'));
    list().reply(403, forbidden);
    const roles = await crowd().repositoryRoles([...people, 'bo']);
    expect(roles.get('bo')).toMatchObject({ kind: 'unverifiable', reason: expect.stringContaining('403') });
  });

  it('are unverifiable where both may not be asked for', async () => {
    permission('bo').reply(403, forbidden);
    expect((await crowd().repositoryRoles(['bo'])).get('bo')).toMatchObject({ kind: 'unverifiable' });
  });

  it('of those beyond a thousand collaborators are unverifiable', async () => {
    for (let page = 1; page <= 10; page += 1) list(page).reply(200, Array(100).fill(collaborator('x', 'read')));
    const roles = await crowd().repositoryRoles(['a', 'b', 'c', 'x']);
    expect(roles.get('x')).toEqual(known('read'));
    expect(roles.get('a')).toMatchObject({ kind: 'unverifiable', reason: expect.stringContaining('1000') });
  });
});

describe('people behind commits', () => {
  const [base, head] = [oid('base'), oid('head')];
  const compare = (page = 1) => github().get(`${REPO}/compare/${base}...${head}?per_page=100&page=${page}`);
  const signature = (email: string) => ({ name: 'N', email, date: '2026-03-03T10:00:00Z' });
  const account = (login: string, id = NUMBERS[login]) => ({ login, id, type: 'User' });
  const commit = (
    of: {
      sha?: string;
      author?: object | null;
      committer?: object | null;
      emails?: [string, string];
      message?: string;
    } = {},
  ) => {
    const { sha = head, author = account('amara'), committer = account('web-flow', 9), message = 'Train' } = of;
    const [from, by] = of.emails ?? ['amara@acme.example', 'noreply@github.com'];
    return { sha, author, committer, commit: { message, author: signature(from), committer: signature(by) } };
  };
  const between = (commits: object[], total = commits.length) =>
    compare().reply(200, { status: 'ahead', total_commits: total, commits });
  const of = { base: { commit: base, itself: 'left_out' }, head } as const;
  const NUMBERS: Readonly<Record<string, number>> = { amara: 7, bo: 11, chen: 12 };
  const person = (login: string | null, as: string, sha = head) => ({
    login,
    account: NUMBERS[login ?? ''] ?? null,
    as,
    commit: sha,
  });

  it('are authors and committers of all commits in between; GitHub’s own committer is none', async () => {
    const earlier = oid('earlier');
    between([
      commit({ sha: earlier, author: account('bo'), committer: account('chen'), emails: ['b@x', 'c@x'] }),
      commit(),
    ]);
    expect(await crowd().commitPeople(of)).toEqual({
      kind: 'known',
      value: [person('bo', 'author', earlier), person('chen', 'committer', earlier), person('amara', 'author')],
    });
  });

  it('have no login where GitHub takes an address for nobody’s, but GitHub’s own as committer', async () => {
    between([commit({ author: null, committer: {}, emails: ['x@acme.example', 'noreply@github.com'] })]);
    expect(await crowd().commitPeople(of)).toEqual({ kind: 'known', value: [person(null, 'author')] });
  });

  it.each([
    ['an address that looks like an account’s', '583231+ghost-writer@users.noreply.github.com', 'ghost-writer', 583231],
    [
      'an address that looks like an account’s of before',
      'ghost-writer@users.noreply.github.com',
      'ghost-writer',
      null,
    ],
  ])('are told as unknown and as named where GitHub links no account to %s', async (_what, address, login, number) => {
    between([commit({ author: null, emails: [address, 'noreply@github.com'] })]);
    expect(await crowd().commitPeople(of)).toEqual({
      kind: 'known',
      value: [person(null, 'author'), { login, account: number, as: 'author', commit: head }],
    });
  });

  it('are unknown where somebody commits as GitHub: nobody is an author that way', async () => {
    const github = 'noreply@github.com';
    between([commit({ author: account('web-flow', 9), emails: [github, github] })]);
    expect(await crowd().commitPeople(of)).toEqual({ kind: 'known', value: [person(null, 'author')] });
    between([commit({ author: null, emails: [github, github] })]);
    expect(await crowd().commitPeople(of)).toEqual({ kind: 'known', value: [person(null, 'author')] });
  });

  it.each([
    ['an address of GitHub’s', '583231+Bo@users.noreply.github.com', 'bo', 583231],
    ['an older address of GitHub’s', 'bo@users.noreply.github.com', 'bo', null],
    ['an address of GitHub’s whose owner goes by another name now', '7+old-name@users.noreply.github.com', 'amara', 7],
    ['the address of an author', 'AMARA@acme.example', 'amara', 7],
    ['an address of a bot', '41898282+github-actions[bot]@users.noreply.github.com', 'github-actions[bot]', 41898282],
    ['an address that is nobody’s', 'bo@acme.example', null, null],
    ['an address that only looks like GitHub’s', 'bo@users.noreply.github.com.evil.example', null, null],
    ['an address of another host', 'bo@users.noreply.evil.example', null, null],
    ['an address with a name that no account has', '-x-@users.noreply.github.com', null, null],
  ])('are co-authors by %s', async (_what, address, login, number) => {
    between([commit({ message: `Train\n\nWith help.\n\nCo-authored-by: Somebody <${address}>\n` })]);
    expect(await crowd().commitPeople(of)).toEqual({
      kind: 'known',
      value: [person('amara', 'author'), { login, account: number, as: 'co_author', commit: head }],
    });
  });

  it('are all co-authors, however the lines are written', async () => {
    const message = [
      'Train',
      'CO-AUTHORED-BY: A <a@users.noreply.github.com>',
      '  co-authored-by:<b@users.noreply.github.com>\r',
      'Co-authored-by: A again <a@users.noreply.github.com>',
      'Reviewed-by: C <c@users.noreply.github.com>',
      'not Co-authored-by: D <d@users.noreply.github.com>',
      'Co-authored-by: without an address',
    ].join('\n');
    between([commit({ message })]);
    expect(await crowd().commitPeople(of)).toEqual({
      kind: 'known',
      value: [person('amara', 'author'), person('a', 'co_author'), person('b', 'co_author')],
    });
  });

  it('are read over all pages', async () => {
    between(
      many(100, (index) => commit({ sha: oid(`c${index}`) })),
      201,
    );
    compare(2).reply(200, { total_commits: 201, commits: many(100, (index) => commit({ sha: oid(`d${index}`) })) });
    compare(3).reply(200, {
      total_commits: 201,
      commits: [commit({ author: account('bo'), emails: ['b@x', 'noreply@github.com'] })],
    });
    const found = await crowd().commitPeople(of);
    expect(found.kind === 'known' && found.value.length).toBe(201);
    expect(found.kind === 'known' && found.value.at(-1)).toEqual(person('bo', 'author'));
  });

  it('are unverifiable for more commits than are looked at, and for a list that is not whole', async () => {
    between([commit()], 1001);
    expect(await crowd().commitPeople(of)).toMatchObject({ reason: expect.stringContaining('1001, more than 1000') });
    between([commit()], 2);
    expect(await crowd().commitPeople(of)).toMatchObject({
      kind: 'unverifiable',
      reason: expect.stringContaining('1 of 2'),
    });
  });

  it.each([
    ['behind', 'an older one'],
    ['identical', 'the same'],
  ])('are those of the one commit where the base is %s: %s', async (status) => {
    const common = { base_commit: commit({ sha: base, author: account('bo') }), merge_base_commit: commit() };
    compare().reply(200, { status, total_commits: 0, commits: [], ...common });
    expect(await crowd().commitPeople(of)).toEqual({ kind: 'known', value: [person('amara', 'author')] });
  });

  it('are those of the base, too, where it is included', async () => {
    const base_commit = commit({ sha: base, author: account('bo'), emails: ['b@x', 'noreply@github.com'] });
    compare().reply(200, { status: 'ahead', total_commits: 1, commits: [commit()], base_commit });
    expect(await crowd().commitPeople({ base: { commit: base, itself: 'included' }, head })).toEqual({
      kind: 'known',
      value: [person('bo', 'author', base), person('amara', 'author')],
    });
  });

  it.each([404, 422])('are unverifiable where the base is not known (%i), with what to do', async (status) => {
    compare().reply(status, { message: 'No common ancestor' });
    const found = await crowd().commitPeople(of);
    expect(found).toMatchObject({ kind: 'unverifiable', reason: expect.stringContaining('No common ancestor') });
    expect(found).toMatchObject({ reason: expect.stringContaining(`bring ${base.slice(0, 12)} back to a branch`) });
  });

  it('are unverifiable where commits may not be read', async () => {
    compare().reply(403, forbidden);
    expect(await crowd().commitPeople(of)).toMatchObject({
      kind: 'unverifiable',
      reason: expect.stringContaining('contents: read'),
    });
  });
});
