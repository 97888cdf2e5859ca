/** What looks like a sign-off and is none: dara's is missing throughout, and everything here pretends that it is there. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { besiege, inVain, MODEL, REPOSITORY, type Siege, signOffsOf, underPolicy } from '../support/attack-world.ts';

let siege: Siege;
let signs = '';
beforeAll(async () => {
  siege = await besiege();
  signs = `/approve ${siege.digest.slice(7, 19)} as responsible-ai`;
});
afterAll(() => siege.close());

/** Amara promotes: two sign-offs are missing, of which the gate brings one, so that dara's alone decides. */
async function refusedWithout(attack: () => Promise<unknown>): Promise<string> {
  return inVain(siege, async () => {
    await attack();
    await siege.world.settle();
    const { result } = await siege.say({ as: 'amara', on: siege.pull, text: '/promote production' });
    expect(result?.reason_code, result?.summary).toBe('sign_offs_missing');
    return signOffsOf(result);
  });
}

const STILL_OPEN = 'Stage production still asks for 1 sign-off as responsible-ai and 1 sign-off as sre.';

describe('what is no sign-off at all', () => {
  it('an approval that is typed into the body of the request, of an issue and of a review', async () => {
    const said = await refusedWithout(async () => {
      const { body } = await siege.call({ method: 'GET', path: `/pulls/${siege.pull}` });
      const text = `${signs}\n\n${body.body.replace(/0 of 1/g, '1 of 1')}\n\n${signs}\n\n- [x] responsible-ai: dara\n`;
      await siege.call({ as: 'bo', method: 'PATCH', path: `/pulls/${siege.pull}`, body: { body: text } });
      await siege.call({ as: 'dara', method: 'POST', path: '/issues', body: { title: signs, body: signs } });
      const review = { event: 'COMMENT', body: `${signs}\n\nApproved.` };
      await siege.call({ as: 'dara', method: 'POST', path: `/pulls/${siege.pull}/reviews`, body: review });
    });
    expect(said).toContain(STILL_OPEN);
    const { body } = await siege.call({ method: 'GET', path: `/pulls/${siege.pull}` });
    expect(body.body).not.toContain('[x] responsible-ai');
  });

  it('a forged check run, a forged commit status, a label and a reaction', async () => {
    const said = await refusedWithout(async () => {
      const { body: pull } = await siege.call({ method: 'GET', path: `/pulls/${siege.pull}` });
      const { body: main } = await siege.call({ method: 'GET', path: '/commits/main' });
      const token = siege.world.github.jobToken({
        repo: REPOSITORY,
        permissions: { checks: 'write', statuses: 'write' },
      });
      for (const sha of [pull.head.sha, main.sha]) {
        for (const name of ['slipway', `slipway / ${MODEL} / production`, 'sign-offs']) {
          const check = { name, head_sha: sha, status: 'completed', conclusion: 'success' };
          expect((await siege.call({ token, method: 'POST', path: '/check-runs', body: check })).status).toBe(201);
          const status = { state: 'success', context: name, description: 'All sign-offs are there.' };
          expect((await siege.call({ token, method: 'POST', path: `/statuses/${sha}`, body: status })).status).toBe(
            201,
          );
        }
      }
      const labels = { labels: ['approved', 'responsible-ai', 'slipway:approved'] };
      await siege.call({ as: 'chen', method: 'POST', path: `/issues/${siege.pull}/labels`, body: labels });
      await siege.call({
        as: 'dara',
        method: 'POST',
        path: `/issues/${siege.pull}/reactions`,
        body: { content: '+1' },
      });
    });
    expect(said).toContain(STILL_OPEN);
  });

  it('a review of a pull request of a fork that has the branch and the document of the request', async () => {
    const { github } = siege.world;
    github.addUser('stranger');
    await github.forkRepo({ repo: REPOSITORY, owner: 'stranger' });
    let number = 0;
    const said = await refusedWithout(async () => {
      const { body: request } = await siege.call({ method: 'GET', path: `/pulls/${siege.pull}` });
      const head = `stranger:${request.head.ref}`;
      const pull = { title: `Promote ${MODEL}`, head, base: 'main', body: 'The same.' };
      const made = await siege.call({ as: 'stranger', method: 'POST', path: '/pulls', body: pull });
      expect(made.status, JSON.stringify(made.body)).toBe(201);
      number = made.body.number;
      const reviews = `/pulls/${number}/reviews`;
      const review = await siege.call({ as: 'dara', method: 'POST', path: reviews, body: { event: 'APPROVE' } });
      expect(review.status).toBe(200);
    });
    expect(said).toContain(STILL_OPEN);
    const text = `/promote production ${MODEL}@${siege.version}`;
    const onFork = await inVain(siege, () => siege.say({ as: 'amara', on: number, text }));
    expect(onFork.result?.reason_code).toBe('command_on_fork');
    const approved = await inVain(siege, () => siege.say({ as: 'dara', on: number, text: signs }));
    expect(approved.result?.reason_code).toBe('command_on_fork');
  });

  it('one person in two of the roles, who signs once for both', async () => {
    const both = (text: string): string => text.replace('users: [dara]', 'users: [dara, farid]');
    const said = await underPolicy(siege, both, () => refusedWithout(async () => {}));
    expect(said).toContain('responsible-ai: 1 of 1 — farid (review)');
    expect(said).toContain('security-privacy: 0 of 1');
  });

  it('the review of an app that the policy names in the role', async () => {
    const permissions = { 'pull-requests': 'write', contents: 'write' } as const;
    const { login, token } = siege.world.github.appToken({ slug: 'helper', repo: REPOSITORY, permissions });
    const path = `/pulls/${siege.pull}/reviews`;
    const named = (text: string): string => text.replace('users: [dara]', 'users: [dara, helper]');
    const said = await underPolicy(siege, named, () =>
      refusedWithout(async () => {
        const review = await siege.call({ token, method: 'POST', path, body: { event: 'APPROVE' } });
        expect(review.status).toBe(200);
      }),
    );
    expect(said).toContain('Bots and apps never sign');
    // Under its own name, no policy can even name it.
    const openly = (text: string): string => text.replace('users: [dara]', `users: ['${login}']`);
    const { result } = await inVain(siege, () =>
      underPolicy(siege, openly, () => siege.say({ as: 'amara', on: siege.pull, text: '/promote production' })),
    );
    expect(result?.reason_code).toBe('policy_invalid');
  });
});

it('a member of a team that the token of the job may not read is no signer, and it is said what to set up', async () => {
  siege.world.github.addTeam({ org: 'acme', slug: 'rai', members: ['dara'] });
  const team = (text: string): string => text.replace('{ users: [dara] }', '{ teams: [acme/rai] }');
  const path = `/pulls/${siege.pull}/reviews`;
  // With eli's review, all hangs on whether dara is in the team.
  const reviews: number[] = [];
  for (const as of ['dara', 'eli']) {
    const { body } = await siege.call({ as, method: 'POST', path, body: { event: 'APPROVE' } });
    reviews.push(body.id);
  }
  await siege.world.settle();
  const [promoted, said] = await underPolicy(siege, team, () =>
    inVain(siege, () =>
      siege.sayAll([
        { as: 'amara', on: siege.pull, text: '/promote production' },
        { as: 'dara', on: siege.pull, text: signs },
      ]),
    ),
  );
  expect(promoted?.result?.reason_code, promoted?.result?.summary).toBe('sign_offs_unverifiable');
  expect(promoted?.reply).toMatch(/Next:\*\* .*token.*members/is);
  expect(said?.result?.reason_code).toBe('sign_offs_unverifiable');
  for (const id of reviews) {
    const dismissal = { message: 'Only for now.' };
    await siege.call({ as: 'bo', method: 'PUT', path: `${path}/${id}/dismissals`, body: dismissal });
  }
  await siege.world.settle();
});

describe('a sign-off that is none any more', () => {
  it('a review that was dismissed', async () => {
    const path = `/pulls/${siege.pull}/reviews`;
    const said = await refusedWithout(async () => {
      const { body } = await siege.call({ as: 'dara', method: 'POST', path, body: { event: 'APPROVE' } });
      const dismissal = { message: 'Not yet.' };
      await siege.call({ as: 'bo', method: 'PUT', path: `${path}/${body.id}/dismissals`, body: dismissal });
    });
    expect(said).toContain(STILL_OPEN);
    expect(said).toContain('The review was dismissed');
  });

  it('a comment that was deleted after it had signed', async () => {
    const signed = await siege.say({ as: 'dara', on: siege.issue, text: signs });
    expect(signed.result?.decision).toBe('done');
    const said = await refusedWithout(() =>
      siege.call({ as: 'dara', method: 'DELETE', path: `/issues/comments/${signed.id}` }),
    );
    expect(said).toContain(`Comment ${signed.id} is gone`);
  });

  it('a comment that was edited after it had signed, even back to what it said', async () => {
    const signed = await siege.say({ as: 'dara', on: siege.issue, text: signs });
    expect(signed.result?.decision).toBe('done');
    const said = await refusedWithout(async () => {
      siege.world.advance(0.1);
      for (const body of ['Never.', signs]) {
        await siege.call({ as: 'bo', method: 'PATCH', path: `/issues/comments/${signed.id}`, body: { body } });
      }
    });
    expect(said).toContain(`Comment ${signed.id} was edited`);
  });

  it('a rejection whose comment somebody deletes goes on to stand', async () => {
    const rejected = await siege.say({ as: 'farid', on: siege.pull, text: '/reject -- the evaluation misses winter' });
    expect(rejected.result?.decision).toBe('done');
    const { result } = await inVain(siege, async () => {
      await siege.call({ as: 'bo', method: 'DELETE', path: `/issues/comments/${rejected.id}` });
      return siege.say({ as: 'amara', on: siege.pull, text: '/promote production' });
    });
    expect(result?.reason_code).toBe('sign_offs_rejected');
  });

  it('a request for changes that somebody else dismisses goes on to stand', async () => {
    const path = `/pulls/${siege.pull}/reviews`;
    const { result } = await inVain(siege, async () => {
      const no = { event: 'REQUEST_CHANGES', body: 'Not like this.' };
      const { body } = await siege.call({ as: 'dara', method: 'POST', path, body: no });
      const dismissed = { message: 'It is fine.', event: 'DISMISS' };
      const { status } = await siege.call({
        as: 'chen',
        method: 'PUT',
        path: `${path}/${body.id}/dismissals`,
        body: dismissed,
      });
      expect(status).toBe(200);
      return siege.say({ as: 'amara', on: siege.pull, text: '/promote production' });
    });
    expect(result?.reason_code).toBe('sign_offs_rejected');
    expect(JSON.stringify(result?.checks)).toContain('dara rejected it as responsible-ai');
  });
});
