import { describe, expect, it } from 'vitest';
import { createGitHubPeople } from '../../src/adapters/github/people.ts';
import { github, REPO, testClient, useNock } from './support.ts';

useNock();

const people = () => createGitHubPeople(testClient());
const permission = (login: string) => github().get(`${REPO}/collaborators/${login}/permission`);

describe('a repository role', () => {
  it.each([
    ['a standard role by its name', { permission: 'write', role_name: 'maintain' }, 'maintain'],
    ['a lower one by its name', { permission: 'read', role_name: 'triage' }, 'triage'],
    ['a custom role by what it builds on', { permission: 'write', role_name: 'model-owner' }, 'write'],
    ['an answer without a name', { permission: 'admin' }, 'admin'],
    ['none at all', { permission: 'none', role_name: '' }, 'none'],
  ])('is known: %s', async (_name, answer, role) => {
    permission('amara').reply(200, { ...answer, user: null });
    expect(await people().repositoryRole('amara')).toEqual({ kind: 'known', value: role });
  });

  it('is none for who GitHub does not know, without asking where no account can have the name', async () => {
    permission('nobody').reply(404, { message: 'nobody is not a user' });
    expect(await people().repositoryRole('nobody')).toEqual({ kind: 'known', value: 'none' });
    expect(await people().repositoryRole('../../user')).toEqual({ kind: 'known', value: 'none' });
    permission('helper%5Bbot%5D').reply(404, { message: 'Not Found' });
    expect(await people().repositoryRole('helper[bot]')).toEqual({ kind: 'known', value: 'none' });
  });

  it('is unverifiable where the token may not ask, or the role is of no known kind', async () => {
    permission('amara').reply(403, { message: 'Resource not accessible by integration' });
    expect(await people().repositoryRole('amara')).toMatchObject({
      kind: 'unverifiable',
      reason: expect.stringContaining('403'),
    });
    permission('amara').reply(200, { permission: 'owner', role_name: 'owner' });
    expect(await people().repositoryRole('amara')).toMatchObject({
      kind: 'unverifiable',
      reason: expect.stringContaining('owner'),
    });
  });
});

describe('membership of a team', () => {
  const of = { team: 'acme/model-owners', login: 'amara' };
  const membership = () => github().get('/orgs/acme/teams/model-owners/memberships/amara');
  const team = () => github().get('/orgs/acme/teams/model-owners');

  it('counts once it was accepted', async () => {
    membership().reply(200, { state: 'active', role: 'member' });
    expect(await people().isTeamMember(of)).toEqual({ kind: 'known', value: true });
    membership().reply(200, { state: 'pending', role: 'member' });
    expect(await people().isTeamMember(of)).toEqual({ kind: 'known', value: false });
  });

  it('is denied only to who can see the team', async () => {
    membership().reply(404, { message: 'Not Found' });
    team().reply(200, { slug: 'model-owners' });
    expect(await people().isTeamMember(of)).toEqual({ kind: 'known', value: false });
  });

  it.each([403, 404])('is unverifiable with %d, and says what to configure', async (status) => {
    membership().reply(status, { message: 'no' });
    if (status === 404) team().reply(404, { message: 'Not Found' });
    const found = await people().isTeamMember(of);
    expect(found).toMatchObject({ kind: 'unverifiable', reason: expect.stringContaining('Members: read') });
  });

  it('is unverifiable for what is no team, without asking', async () => {
    expect(await people().isTeamMember({ team: 'owners', login: 'amara' })).toMatchObject({ kind: 'unverifiable' });
    expect(await people().isTeamMember({ team: 'acme/../x', login: 'amara' })).toMatchObject({ kind: 'unverifiable' });
  });
});
