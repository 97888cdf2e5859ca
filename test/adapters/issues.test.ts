import { describe, expect, it } from 'vitest';
import { createGitHubIssues } from '../../src/adapters/github/issues.ts';
import { github, REPO, refusal, testClient, useNock } from './support.ts';

useNock();

const marker = '<!-- slipway:incident:abc -->';
const wish = { title: 'flight-delay: rolled back', body: 'What happened.', marker };
const issue = (number: number, body: string | null, more: object = {}) => ({
  number,
  body,
  html_url: `https://github.com/acme/models/issues/${number}`,
  ...more,
});
const list = (page = 1, since = '') =>
  github().get(`${REPO}/issues?state=all&sort=created&direction=desc${since}&per_page=100&page=${page}`);
const issues = () => createGitHubIssues(testClient());

describe('an issue', () => {
  it('is opened once, with its marker', async () => {
    list().reply(200, [issue(3, null), issue(2, 'other')]);
    github()
      .post(`${REPO}/issues`, { title: wish.title, body: `What happened.\n\n${marker}` })
      .reply(201, issue(4, 'x'));
    expect(await issues().openOnce(wish)).toEqual({ number: 4, url: 'https://github.com/acme/models/issues/4' });
  });

  it('of which nobody can know yet is opened without looking, and looked for only after a lost answer', async () => {
    github().post(`${REPO}/issues`).reply(201, issue(4, marker));
    expect(await issues().openOnce({ ...wish, known: 'none' })).toMatchObject({ number: 4 });
    github().post(`${REPO}/issues`).reply(502, '');
    list().reply(200, [issue(5, marker)]);
    expect(await issues().openOnce({ ...wish, known: 'none' })).toMatchObject({ number: 5 });
  });

  it('that carries the marker is returned instead; a pull request that does is not', async () => {
    list(1, '&since=2026-03-03T10%3A00%3A00Z').reply(200, [
      issue(6, marker, { pull_request: {} }),
      issue(5, `x ${marker}`),
    ]);
    expect(await issues().openOnce({ ...wish, since: '2026-03-03T10:00:00Z' })).toMatchObject({ number: 5 });
  });

  it('whose answer was lost is found, and opened again only when it is not there', async () => {
    list().reply(200, []);
    github().post(`${REPO}/issues`).replyWithError('socket hang up');
    list().reply(200, [issue(7, marker)]);
    expect(await issues().openOnce(wish)).toMatchObject({ number: 7 });
    list().times(2).reply(200, []);
    github().post(`${REPO}/issues`).reply(502, '');
    github().post(`${REPO}/issues`).reply(201, issue(8, 'x'));
    expect(await issues().openOnce(wish)).toMatchObject({ number: 8 });
  });

  it('is refused without the permission, with the lines to add', async () => {
    list().reply(200, []);
    github().post(`${REPO}/issues`).reply(403, { message: 'Resource not accessible by integration' });
    const found = await refusal(issues().openOnce(wish), 'token_forbidden');
    expect(found.next).toContain('permissions:\n  issues: write');
  });

  it('exists or does not, looked for over five pages at most', async () => {
    const full = Array.from({ length: 100 }, (_one, index) => issue(index + 10, 'other'));
    for (const page of [1, 2, 3, 4, 5]) list(page).reply(200, full);
    expect(await issues().exists(marker)).toBe(false);
    list().reply(200, [issue(1, marker)]);
    expect(await issues().exists(marker)).toBe(true);
  });
});

describe('a comment', () => {
  const path = `${REPO}/issues/4/comments`;
  const comments = (page = 1) => github().get(`${path}?per_page=100&page=${page}`);
  const comment = (id: number, body: string) => ({
    id,
    body,
    html_url: `https://github.com/acme/models/issues/4#c${id}`,
  });
  const say = { issue: 4, body: `Rolled back.\n${marker}`, marker };

  it('is written once', async () => {
    comments().reply(200, [comment(1, 'hello')]);
    github().post(path, { body: say.body }).reply(201, comment(2, say.body));
    expect(await issues().commentOnce(say)).toEqual({ number: 4, url: 'https://github.com/acme/models/issues/4#c2' });
  });

  it('is renewed when it says something else, wherever in the thread it stands', async () => {
    comments().reply(
      200,
      Array.from({ length: 100 }, (_one, index) => comment(index, 'talk')),
    );
    comments(2).reply(200, [comment(200, `Rolling back. ${marker}`)]);
    github().patch(`${REPO}/issues/comments/200`, { body: say.body }).reply(200, comment(200, say.body));
    expect(await issues().commentOnce(say)).toMatchObject({ url: expect.stringContaining('#c200') });
  });

  it('is left alone when it says the same', async () => {
    comments().reply(200, [comment(9, say.body.replace(/\n/g, '\r\n'))]);
    expect(await issues().commentOnce(say)).toMatchObject({ url: expect.stringContaining('#c9') });
  });

  it('whose answer was lost is found', async () => {
    comments().reply(200, []);
    github().post(path).reply(502, '');
    comments().reply(200, [comment(9, say.body)]);
    expect(await issues().commentOnce(say)).toMatchObject({ url: expect.stringContaining('#c9') });
  });
});
