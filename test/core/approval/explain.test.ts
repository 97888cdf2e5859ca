import { describe, expect, it } from 'vitest';
import { explainQuorum, explainWaivers } from '../../../src/core/approval/explain.ts';
import { judgeQuorum } from '../../../src/core/approval/quorum.ts';
import type { Statement } from '../../../src/core/approval/types.ts';
import { REASONS } from '../../../src/core/reasons.ts';
import type { Check } from '../../../src/core/result.ts';
import {
  at,
  environment,
  facts,
  involving,
  known,
  OTHER,
  open,
  person,
  review,
  said,
  waives,
  withPeople,
} from './support.ts';

const explain = (statements: readonly Statement[], change: Parameters<typeof facts>[1] = {}) =>
  explainQuorum({ outcome: judgeQuorum(facts(statements, change)), stage: 'production' });
const lines = (check: Check): string[] =>
  (check.children ?? []).flatMap((one) => [`${one.status} ${one.detail}`, ...lines(one)]);

describe('sign-offs as a check', () => {
  it('that are there: who signed, as what, where', () => {
    const check = explain([
      said('amara', 'approve', { source: review(3), digest: null }),
      said('eli', 'approve', { source: environment('production'), at: null, digest: null }),
    ]);
    expect(check).toMatchObject({ name: 'sign_offs', status: 'pass', next: '' });
    expect(check.detail).toBe(
      'Stage production has what it asks for, 2 sign-offs: amara as model-owner and eli as sre.',
    );
    expect(lines(check)).toEqual([
      'pass model-owner: 1 of 1 — amara (review).',
      'pass sre: 1 of 1 — eli (environment production).',
    ]);
  });

  it('that are missing: who could still sign, who may not and why, what was not counted', () => {
    const check = explain(
      [said('amara', 'approve'), said('chen', 'approve'), said('eli', 'approve', { digest: OTHER })],
      involving({ login: 'bo', as: 'requester' }),
    );
    expect(check).toMatchObject({ status: 'fail', code: 'sign_offs_missing' });
    expect(check.detail).toBe('Stage production still asks for 1 sign-off as sre.');
    expect(check.next).toBe('Ask eli or anybody in team acme/sre to sign as sre.');
    expect(lines(check)).toEqual([
      'pass model-owner: 1 of 1 — amara (comment).',
      'fail sre: 0 of 1; could still sign: eli or anybody in team acme/sre as sre; bo may not (bo asked for the promotion).',
      'not_applicable 2 statements of eli and chen not counted.',
      `not_applicable The approval by eli (comment) does not count. It is of ${OTHER.slice(7, 19)}, not of ${facts([]).digest.slice(7, 19)}.`,
      'not_applicable The approval by chen (comment) does not count. chen does not fill model-owner or sre.',
    ]);
  });

  it('that are missing where somebody who signed could move over: whom else that lets sign', () => {
    const check = explain([said('bo', 'approve')]);
    expect(check.next).toBe('Ask eli or anybody in team acme/sre to sign as sre, or amara to sign as model-owner.');
  });

  it('that are missing in part, of several roles and by repository role', () => {
    const demands = [{ id: 'at-least:3:product,sre', roles: ['product', 'sre'], count: 3 }];
    const check = explain([said('eli', 'approve')], { demands });
    expect(check.detail).toBe('Stage production still asks for 2 of 3 sign-offs as product or sre.');
    expect(check.next).toBe(
      'Ask anybody with the repository role maintain to sign as product, or bo or anybody in team acme/sre to sign as sre.',
    );
    expect(lines(check)[0]).toMatch(/^fail product or sre: 1 of 3 — eli \(as sre, comment\); could still sign: /);
  });

  it('that are missing and nobody is left to give: says so', () => {
    const demands = [{ id: 'model-owner', roles: ['model-owner'], count: 3 }];
    const check = explain([said('amara', 'approve'), said('bo', 'approve')], { demands });
    expect(check.next).toBe('Nobody is left who could sign as model-owner: let the policy name more people for it.');
    expect(lines(check)[0]).toContain('2 of 3 — amara (comment) and bo (comment); nobody is left who could sign.');
  });

  it('that are rejected although all are there: by whom, why, and how that ends', () => {
    const check = explain([
      said('amara', 'approve'),
      said('bo', 'reject', { reason: 'drifts\non <b>long</b> routes', source: review(3) }),
      said('eli', 'approve'),
    ]);
    expect(check).toMatchObject({ status: 'fail', code: 'sign_offs_rejected' });
    expect(check.detail).toBe('Stage production is closed to it: rejected by bo as model-owner.');
    expect(check.next).toContain('bo, who can withdraw the rejection by approving');
    expect(lines(check)[0]).toBe(
      `fail bo rejected it as model-owner at ${at('10:00')} (review): drifts on <b>long</b> routes`,
    );
  });

  it('that cannot be checked: an error that says what to configure', () => {
    const signs = [said('amara', 'approve'), said('chen', 'approve')];
    const unread = withPeople({ chen: person(undefined, { 'acme/sre': open('the token may not read teams') }) });
    const check = explain(signs, unread);
    expect(check).toMatchObject({ status: 'error', code: 'sign_offs_unverifiable' });
    expect(check.detail).toContain('whether chen fills sre (the token may not read teams)');
    expect(check.next).toBe(
      'Give Slipway the token of a GitHub App that has members: read, to read acme/sre, or name people in role sre by their logins.',
    );
    // Of no weight once others signed, or where it would not be enough: then it is said, but decides nothing.
    expect(explain([...signs, said('eli', 'approve')], unread)).toMatchObject({ status: 'pass' });
    expect(explain(signs.slice(1), unread)).toMatchObject({ status: 'fail', code: 'sign_offs_missing' });
  });

  it('whose repository role cannot be read, or of somebody who was not looked up: also an error', () => {
    const demands = [{ id: 'product', roles: ['product'], count: 1 }];
    const unread = withPeople({ chen: person(open('no answer')) });
    expect(explain([said('chen', 'approve')], { demands, ...unread })).toMatchObject({
      status: 'error',
      next: 'Let the token read repository roles (metadata: read), or name people in role product by their logins.',
    });
    const stranger = explain([said('stranger', 'approve')], { demands });
    expect(stranger).toMatchObject({ status: 'error', code: 'sign_offs_unverifiable' });
    expect(stranger.detail).toContain('the repository role of stranger was not looked up');
  });

  it('that somebody may have rejected, for all that is known: an error although all are there', () => {
    const people = withPeople({ chen: person(undefined, { 'acme/sre': open('no right') }) });
    const all = [said('amara', 'approve'), said('eli', 'approve'), said('chen', 'reject')];
    expect(explain(all, people)).toMatchObject({ status: 'error', code: 'sign_offs_unverifiable' });
  });

  it('of a stage that asks for none: does not apply, unless somebody who may waive rejects', () => {
    expect(explain([], { demands: [] })).toMatchObject({
      status: 'not_applicable',
      detail: 'Stage production asks for no sign-offs.',
    });
    expect(explain([said('farid', 'reject')], { demands: [] })).toMatchObject({
      status: 'fail',
      code: 'sign_offs_rejected',
    });
  });

  it('carries codes that the catalogue has', () => {
    for (const code of ['sign_offs_missing', 'sign_offs_rejected', 'sign_offs_unverifiable'] as const) {
      expect(REASONS[code]).toMatch(/\.$/);
    }
  });
});

describe('overrides as checks', () => {
  it('say who waives what, until when and why', () => {
    const { waivers } = judgeQuorum(facts([waives('farid', { reason: `late ${'x'.repeat(400)}` })]));
    const [check] = explainWaivers(waivers);
    expect(check).toMatchObject({ name: 'override', title: 'Waived: soak', status: 'not_applicable' });
    expect(check!.detail).toMatch(/^farid waives soak as night until 2026-03-11T12:00:00Z \(comment\): late x+…$/);
    expect(check!.detail.length).toBeLessThan(400);
    expect(explainWaivers([])).toEqual([]);
  });
});

describe('rejections', () => {
  it('count from whoever fills a role, whatever part they have and whichever role they say', () => {
    const author = judgeQuorum(
      facts([said('amara', 'reject', { role: 'sre' })], involving({ login: 'amara', as: 'author' })),
    );
    expect(author).toMatchObject({ verdict: 'rejected', rejections: [{ person: 'amara', role: 'model-owner' }] });
    const both = judgeQuorum(facts([said('bo', 'reject', { role: 'sre' })]));
    expect(both.rejections).toMatchObject([{ person: 'bo', role: 'sre' }]);
    const signers = { ...withPeople({}).signers, involved: open('no right') };
    expect(judgeQuorum(facts([said('amara', 'reject')], { signers })).verdict).toBe('rejected');
  });

  it('do not count from anybody else', () => {
    const outcome = judgeQuorum(facts([said('chen', 'reject'), said('amara', 'approve'), said('eli', 'approve')]));
    expect(outcome).toMatchObject({
      verdict: 'met',
      rejections: [],
      notCounted: [{ person: 'chen', code: 'role_not_held' }],
    });
    const team = withPeople({ chen: person(undefined, { 'acme/sre': known(true) }) });
    expect(judgeQuorum(facts([said('chen', 'reject')], team)).verdict).toBe('rejected');
  });
});
