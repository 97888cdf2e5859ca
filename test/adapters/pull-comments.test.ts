import { describe, expect, it } from 'vitest';
import { createGitHubPullComments } from '../../src/adapters/github/pull-comments.ts';
import { github, REPO, refusal, testClient, useNock } from './support.ts';

useNock();

const marker = '<!-- slipway:eval-gate:flight-delay:production -->';
const path = `${REPO}/issues/4/comments`;
const text = `${marker}\nPassed.`;
const comment = (id: number, body: string, login = 'github-actions[bot]') => ({
  id,
  body,
  html_url: `https://github.com/acme/models/pull/4#issuecomment-${id}`,
  user: { login },
});
const list = (comments: object[], page = 1) => github().get(`${path}?per_page=100&page=${page}`).reply(200, comments);
const askWho = () => {
  github().get('/user').reply(403, { message: 'Resource not accessible by integration' });
  github()
    .post('/graphql')
    .reply(200, { data: { viewer: { login: 'github-actions[bot]' } } });
};
const upsert = (body = 'Passed.') => createGitHubPullComments(testClient()).upsert({ pull: 4, marker, body });

describe('the comment on a pull request', () => {
  it('is written where there is none, with its marker first', async () => {
    list([comment(1, 'hello', 'amara')]);
    github().post(path, { body: text }).reply(201, comment(2, text));
    expect(await upsert()).toEqual({
      kind: 'published',
      id: 2,
      url: 'https://github.com/acme/models/pull/4#issuecomment-2',
    });
  });

  it('is brought up to date where it stands, however far back', async () => {
    list(Array.from({ length: 100 }, (_one, index) => comment(index, 'talk', 'bo')));
    list([comment(200, `${marker}\nFailed.`)], 2);
    askWho();
    github().patch(`${REPO}/issues/comments/200`, { body: text }).reply(200, comment(200, text));
    expect(await upsert()).toMatchObject({ id: 200 });
  });

  it('is left alone when it says the same', async () => {
    list([comment(9, text.replace(/\n/g, '\r\n'))]);
    askWho();
    expect(await upsert(`Passed.\n${marker}`)).toMatchObject({ id: 9 });
  });

  it('is never one of somebody else, who may have copied the marker', async () => {
    list([comment(1, `${marker}\nPassed, surely.`, 'mallory'), { ...comment(2, text), user: null }]);
    askWho();
    github().post(path, { body: text }).reply(201, comment(3, text));
    expect(await upsert()).toMatchObject({ id: 3 });
  });

  it('whose answer was lost is found, and written again only when it is not there', async () => {
    list([]);
    github().post(path).reply(502, '');
    list([comment(9, text)]);
    askWho();
    expect(await upsert()).toMatchObject({ id: 9 });
    for (let tries = 1; tries <= 3; tries += 1) {
      list([]);
      github().post(path).replyWithError('socket hang up');
    }
    await refusal(upsert(), 'platform_unavailable');
  });

  it('over the limit is cut at a line, and keeps its marker', async () => {
    list([]);
    github()
      .post(path, (body: { body: string }) => {
        expect(body.body.length).toBeLessThanOrEqual(65_536);
        expect(body.body.startsWith(`${marker}\n| row 0 |`)).toBe(true);
        expect(body.body).toMatch(/\| row \d+ \|\n\nCut here: .*$/);
        return true;
      })
      .reply(201, comment(2, text));
    await upsert(Array.from({ length: 10_000 }, (_one, index) => `| row ${index} |`).join('\n'));
  });

  it.each([
    ['write', 403],
    ['even see the pull request', 404],
  ])('is not written by a token that may not %s: the lines to add are there', async (_what, status) => {
    list([]);
    github().post(path).reply(status, { message: 'Resource not accessible by integration' });
    const outcome = await upsert();
    expect(outcome).toMatchObject({ kind: 'not_permitted', yaml: 'permissions:\n  pull-requests: write' });
    expect(outcome.kind === 'not_permitted' && outcome.reason).toContain('is of a pull request from a fork');
    github().get(`${path}?per_page=100&page=1`).reply(status, { message: 'Not Found' });
    expect(await upsert()).toMatchObject({ kind: 'not_permitted' });
  });

  it('on a locked pull request, or one that may not be changed, is a refusal to write like any other', async () => {
    list([comment(9, `${marker}\nFailed.`)]);
    askWho();
    github().patch(`${REPO}/issues/comments/9`).reply(403, { message: 'locked' });
    expect(await upsert()).toMatchObject({ kind: 'not_permitted', reason: expect.stringContaining('403: locked') });
    list([]);
    github().post(path).reply(422, { message: 'Validation Failed' });
    await refusal(upsert(), 'platform_refused');
  });
});
