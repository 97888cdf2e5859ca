import { describe, expect, it } from 'vitest';
import { createGitHubReplies } from '../../src/adapters/github/replies.ts';
import { github, REPO, refusal, testClient, useNock } from './support.ts';

useNock();

const replies = () => createGitHubReplies(testClient());
const marker = '<!-- slipway:command:44 -->';
const path = `${REPO}/issues/9/comments`;
const text = `${marker}\nPromoted.`;
const since = '2026-03-03T10:00:00Z';
const comment = (id: number, body: string, login = 'github-actions[bot]') => ({
  id,
  body,
  html_url: `https://github.com/acme/models/issues/9#issuecomment-${id}`,
  user: { login },
});
const list = (comments: object[]) =>
  github().get(`${path}?since=2026-03-03T10%3A00%3A00Z&per_page=100&page=1`).reply(200, comments);
const askWho = () => {
  github().get('/user').reply(403, { message: 'Resource not accessible by integration' });
  github()
    .post('/graphql')
    .reply(200, { data: { viewer: { login: 'github-actions[bot]' } } });
};
const reply = () => replies().reply({ issue: 9, marker, body: 'Promoted.', since });

describe('a reaction', () => {
  const react = () => replies().react({ comment: 44, content: 'eyes' });
  const post = () => github().post(`${REPO}/issues/comments/44/reactions`, { content: 'eyes' });

  it('is given once', async () => {
    post().reply(201, { id: 1 });
    await expect(react()).resolves.toBeUndefined();
  });

  it.each([
    ['refused', () => post().reply(403, { message: 'Resource not accessible by integration' })],
    ['of a comment that is gone', () => post().reply(404, { message: 'Not Found' })],
    ['of a token that is not valid', () => post().reply(401, { message: 'Bad credentials' })],
    ['whose answer is lost, which is not asked for again', () => post().reply(502, '')],
  ])('stops nothing when it is %s', async (_what, answer) => {
    answer();
    await expect(react()).resolves.toBeUndefined();
  });
});

describe('a reply', () => {
  it('is written where there is none since the command, with its marker first', async () => {
    list([comment(44, '/promote production', 'amara')]);
    github().post(path, { body: text }).reply(201, comment(45, text));
    expect(await reply()).toEqual({
      kind: 'published',
      id: 45,
      url: 'https://github.com/acme/models/issues/9#issuecomment-45',
    });
  });

  it('is brought up to date in place', async () => {
    list([comment(45, `${marker}\nLooking.`)]);
    askWho();
    github().patch(`${REPO}/issues/comments/45`, { body: text }).reply(200, comment(45, text));
    expect(await reply()).toMatchObject({ id: 45 });
  });

  it('of somebody else with our marker is not ours', async () => {
    list([comment(45, `${marker}\nAll is well.`, 'mallory')]);
    askWho();
    github().post(path, { body: text }).reply(201, comment(46, text));
    expect(await reply()).toMatchObject({ id: 46 });
  });

  it('whose answer was lost is found', async () => {
    list([]);
    github().post(path).reply(502, '');
    list([comment(45, text)]);
    askWho();
    expect(await reply()).toMatchObject({ id: 45 });
  });

  it('that the token may not write is an outcome, with the lines to add', async () => {
    list([]);
    github().post(path).reply(403, { message: 'Resource not accessible by integration' });
    expect(await reply()).toMatchObject({
      kind: 'not_permitted',
      yaml: 'permissions:\n  issues: write\n  pull-requests: write',
    });
  });

  it('that GitHub finds wrong is refused', async () => {
    list([]);
    github().post(path).reply(422, { message: 'Validation Failed' });
    await refusal(reply(), 'platform_refused');
  });

  it('over the limit is cut at a line and keeps its marker', async () => {
    list([]);
    let sent = '';
    github()
      .post(path, (body: { body: string }) => {
        sent = body.body;
        return true;
      })
      .reply(201, comment(45, text));
    await replies().reply({ issue: 9, marker, body: 'line of words\n'.repeat(6000), since });
    expect(sent.length).toBeLessThanOrEqual(65_536);
    expect(sent.startsWith(`${marker}\nline of words\n`)).toBe(true);
    expect(sent.endsWith('in the job summary.')).toBe(true);
  });
});
