import { describe, expect, it } from 'vitest';
import { approvalDigest } from '../../src/core/approval/basis.ts';
import { requestMarker } from '../../src/core/approval/places.ts';
import type { ApprovalBasis, Statement } from '../../src/core/approval/types.ts';
import { decidePromotion, type PromotionFacts } from '../../src/core/promotion.ts';
import { type Check, failures } from '../../src/core/result.ts';
import type { OpenRequest } from '../../src/core/state.ts';
import { PULL_PLACE } from './support/approvals.ts';
import { sha256 } from './support/model.ts';
import { asked, facts, gated, NOW, PLANNING, scene, stage } from './support/promotions.ts';
import { BARE, gate, MAINTAINER, restrictionOf, review, WHOLE } from './support/said.ts';

const OTHER = `sha256:${'0'.repeat(64)}` as const;
const SIGNED: readonly Statement[] = [review('bo'), review('chen')];
const signed = (...statements: Statement[]): PromotionFacts => asked(gated(), { voices: { statements } });

function refusalOf(of: PromotionFacts) {
  const decision = decidePromotion(of, sha256);
  if (decision.kind !== 'refused') throw new Error(`it is ${decision.kind}`);
  return { ...decision.refusal, checks: decision.checks };
}

function appliedOf(of: PromotionFacts) {
  const decision = decidePromotion(of, sha256);
  if (decision.kind !== 'apply') throw new Error(decision.kind === 'refused' ? decision.refusal.found : decision.kind);
  return decision;
}

const named = (checks: Check, name: string): Check | undefined => checks.children?.find((one) => one.name === name);
const blocking = (checks: Check): string[] =>
  (checks.children ?? []).flatMap((one) => (['pass', 'not_applicable'].includes(one.status) ? [] : [one.name]));

/** The request was made while one thing was otherwise. */
function stale(before: Partial<ApprovalBasis>): PromotionFacts {
  const { approval } = asked(gated());
  const basis = { ...approval.basis, ...before };
  const request = { basis, digest: approvalDigest(basis, sha256) };
  return asked(gated(), { request, voices: { statements: SIGNED } });
}

describe('a promotion that was asked for and signed', () => {
  it('applies, and its event says who let it in, on what, and what it owes', () => {
    const of = signed(...SIGNED, review('amara'));
    const { payload, owes, checks } = appliedOf(of);
    expect(checks.status).toBe('pass');
    expect(payload.approvals).toMatchObject({
      digest: of.approval.digest,
      basis: of.approval.basis,
      request: { id: 'request-9', seq: 9, requester: 'amara', place: { kind: 'pull_request', number: 14 } },
      sign_offs: [
        { person: 'bo', role: 'maintainers', demand: 'maintainers' },
        { person: 'chen', role: 'risk', demand: 'risk' },
      ],
      not_counted: [{ person: 'amara' }],
      overrides: [],
    });
    expect(payload.environment).toEqual({
      name: 'production',
      standing: 'entered',
      protection: ['1 required reviewer', 'no self-review', 'administrators may not pass', 'protected branches'],
    });
    expect(payload.unverifiable).toEqual([]);
    expect(owes.at(-1)).toEqual({
      effect: 'request',
      marker: requestMarker({ model: 'flight-delay', stage: 'production', request: 'request-9' }),
      place: PULL_PLACE,
    });
    expect(owes.filter((one) => one.effect === 'follow_up')).toEqual([]);
  });

  it('takes the change link of the request, unless it is given another', () => {
    const policy = gated('', 'change-link: [JIRA-]\n');
    const request = { link: 'JIRA-7' };
    const voices = { statements: SIGNED };
    expect(appliedOf(asked(policy, { request, voices })).payload.link).toBe('JIRA-7');
    const other = asked(policy, { request, voices, change: { link: 'JIRA-8' } });
    expect(appliedOf(other).payload.link).toBe('JIRA-8');
    expect(refusalOf(asked(policy, { voices })).code).toBe('change_link_missing');
  });

  it('takes documents that the request names', () => {
    const policy = gated(', documents: [runbook]');
    const voices = { statements: SIGNED };
    expect(refusalOf(asked(policy, { voices })).code).toBe('documents_missing');
    expect(appliedOf(asked(policy, { voices, request: { documents: ['runbook'] } })).payload.version).toBe('1.0.1');
  });

  it('keeps no more than fifty of what was not counted', () => {
    const many = Array.from({ length: 60 }, (_, one) => review(`reader-${one}`, { doubt: DISMISSED }));
    expect(appliedOf(signed(...SIGNED, ...many)).payload.approvals?.not_counted).toHaveLength(50);
  });
});

const DISMISSED = { code: 'dismissed', detail: 'It was dismissed.' } as const;
const UNREAD = { kind: 'unverifiable', reason: 'commits could not be read' } as const;

/** One thing wrong at a time: the code, a part of what was found, a part of the next step. */
const REFUSED: readonly (readonly [string, string, RegExp, RegExp, () => PromotionFacts])[] = [
  [
    'that nobody asked for',
    'request_missing',
    /1 sign-off as maintainers and 1 sign-off as risk/,
    /`request-approval` for flight-delay@1\.0\.1 and production.*chen or dara to sign as risk/,
    () => facts(gated()),
  ],
  [
    'whose request ran out this second',
    'request_expired',
    /request-9 was open until 2026-03-02T12:00:00Z/,
    /Ask again/,
    () => asked(gated(), { request: { expires_at: NOW }, voices: { statements: SIGNED } }),
  ],
  [
    'whose pull request was closed',
    'request_withdrawn',
    /request-9 \(.*pull\/14\) was closed/,
    /Ask again/,
    () => {
      const of = signed(...SIGNED);
      return { ...of, approval: { ...of.approval, closed: 'closed' } };
    },
  ],
  [
    'whose live version changed',
    'approvals_stale',
    /another version went live/,
    /Ask again/,
    () => stale({ expected_live: OTHER }),
  ],
  [
    'where something went live',
    'approvals_stale',
    /a version went live where none was/,
    /Ask/,
    () => stale({ expected_live: null }),
  ],
  [
    'whose evaluation is gone',
    'approvals_stale',
    /no evaluation decides any more/,
    /Ask/,
    () => stale({ evaluation: OTHER }),
  ],
  [
    'compared with another version',
    'approvals_stale',
    /compared with no version/,
    /Ask/,
    () => stale({ baseline: OTHER }),
  ],
  [
    'under another policy',
    'approvals_stale',
    /the policy that decides changed/,
    /signed before does not count/,
    () => stale({ slice: OTHER }),
  ],
  [
    'for several reasons',
    'approvals_stale',
    /another version went live; the policy that decides changed/,
    /Ask/,
    () => stale({ expected_live: OTHER, slice: OTHER }),
  ],
  [
    'that nobody signed',
    'sign_offs_missing',
    /1 sign-off as maintainers and 1 sign-off as risk/,
    /chen or dara to sign as risk/,
    () => signed(),
  ],
  [
    'that one person signed',
    'sign_offs_missing',
    /asks for 1 sign-off as risk/,
    /chen or dara/,
    () => signed(review('bo')),
  ],
  [
    'that the requester signed',
    'sign_offs_missing',
    /maintainers/,
    /Ask/,
    () =>
      asked(gated(), {
        voices: {
          statements: [review('amara'), review('chen')],
        },
      }),
  ],
  [
    'that somebody rejected, whoever signed',
    'sign_offs_rejected',
    /rejected by dara as risk/,
    /Settle it with dara/,
    () => signed(...SIGNED, review('dara', { says: 'reject', reason: 'no' })),
  ],
  [
    'whose authors could not be told',
    'sign_offs_unverifiable',
    /commits could not be read/,
    /contents: read/,
    () => asked(gated(), { voices: { statements: SIGNED, involved: UNREAD } }),
  ],
  [
    'signed by somebody whose role could not be told',
    'sign_offs_unverifiable',
    /whether farid fills maintainers \(no answer\)/,
    /repository roles/,
    () =>
      asked(gated(), {
        voices: {
          statements: [review('farid'), review('chen')],
          people: { farid: { ...MAINTAINER, repositoryRole: { kind: 'unverifiable', reason: 'no answer' } } },
        },
      }),
  ],
  [
    'that was planned otherwise',
    'plan_changed',
    /sha256:0{64} was planned/,
    /Start anew/,
    () => ({ ...signed(...SIGNED), planned: OTHER }),
  ],
  [
    'of what is deprecated',
    'version_deprecated',
    /1\.0\.1 is deprecated since 2026-03-01T09:00:00Z, by dara: its data is recalled\. Its end of life is 2026-06-30/,
    /Promote 1\.0\.2 instead/,
    () => restricted({ restriction: 'deprecated', until: '2026-06-30T00:00:00Z', migrate_to: successor() }),
  ],
  [
    'of what is quarantined',
    'version_quarantined',
    /1\.0\.1 is quarantined since .* its data is recalled\.$/,
    /slipway reinstate flight-delay@1\.0\.1/,
    () => restricted({ restriction: 'quarantined' }),
  ],
];

function successor() {
  const third = scene().versions[2]?.published;
  if (third === undefined) throw new Error('no third version');
  return { version: third.version, ordinal: third.ordinal, subject: third.subject };
}

function restricted(change: Parameters<typeof restrictionOf>[1]): PromotionFacts {
  const of = signed(...SIGNED);
  return { ...of, restriction: restrictionOf(of.version, change) };
}

describe('a promotion', () => {
  it.each(REFUSED)('%s is refused as %s', (_, code, found, next, make) => {
    const refusal = refusalOf(make());
    expect(refusal.code).toBe(code);
    expect(refusal.found).toMatch(found);
    expect(refusal.next).toMatch(next);
    expect(refusal.required).not.toBe('');
    // Alone: the tree shows one check that stands in the way.
    expect(blocking(refusal.checks)).toHaveLength(1);
    expect(failures(refusal.checks)).not.toEqual([]);
  });

  it.each(REFUSED)('%s is refused again for the same reasons', (_, _code, _found, _next, make) => {
    const before = make();
    const copy = structuredClone(before);
    expect(decidePromotion(before, sha256)).toEqual(decidePromotion(copy, sha256));
    expect(before).toEqual(copy);
  });

  it('of a version whose restriction was lifted goes on', () => {
    expect(appliedOf(restricted({ restriction: 'none' })).checks.status).toBe('pass');
  });

  it('of what was planned goes on', () => {
    const of = signed(...SIGNED);
    const { checks } = appliedOf({ ...of, planned: of.approval.digest });
    expect(named(checks, 'plan')).toMatchObject({ status: 'pass' });
  });

  it('without a request says what else stands in its way, and not that it should be asked for', () => {
    const rejected = facts(gated(), {}, { statements: [gate('chen', { says: 'reject' })] });
    expect(refusalOf(rejected)).toMatchObject({ code: 'sign_offs_rejected', next: expect.stringContaining('chen') });
    const unread = facts(gated(), {}, { statements: [gate('bo'), gate('chen')], involved: UNREAD });
    expect(refusalOf(unread)).toMatchObject({
      code: 'sign_offs_unverifiable',
      next: expect.stringContaining('contents: read'),
    });
  });

  it('into a stage that asks for nothing looks at a request all the same, where there is one', () => {
    const policy = stage('{ release-records: per-version }');
    expect(appliedOf(facts(policy)).payload.approvals).toBeNull();
    expect(appliedOf(asked(policy)).payload.approvals).toMatchObject({ request: { id: 'request-9' }, sign_offs: [] });
    expect(refusalOf(asked(policy, { request: { expires_at: NOW } })).code).toBe('request_expired');
  });

  it.each(['asked for by a stage', 'of an open request'])('is never decided without the sign-offs %s', (where) => {
    const of = where === 'asked for by a stage' ? facts(gated()) : asked(stage('{ release-records: per-version }'));
    expect(() => decidePromotion({ ...of, quorum: null }, sha256)).toThrow('were not looked at');
  });

  it('is never decided without the checklist that a stage asks for, nor without its environment', () => {
    const list = facts(stage('{ requires: { checklist: [on-call] } }'));
    const none = { ...list.checklist, status: 'not_applicable', unmet: [] } as const;
    expect(() => decidePromotion({ ...list, checklist: none }, sha256)).toThrow('was not looked at');
    const place = facts(stage('{ environment: { name: production } }'));
    expect(() => decidePromotion({ ...place, environment: { kind: 'not_asked' } }, sha256)).toThrow(
      'was not looked at',
    );
  });
});

describe('a plan', () => {
  const planned = (statements: readonly Statement[], policy = gated(), change: Partial<PromotionFacts> = PLANNING) =>
    asked(policy, { change, voices: { statements } });

  it('goes on where one sign-off is missing that the reviewers of the environment can give', () => {
    const { checks } = appliedOf(planned([review('chen')]));
    expect(named(checks, 'sign_offs')).toMatchObject({
      status: 'not_applicable',
      detail: expect.stringContaining(
        'The approval of environment production can give it; the job behind it decides again.',
      ),
    });
    expect(named(checks, 'environment_entered')).toBeUndefined();
    expect(failures(checks)).toEqual([]);
  });

  it.each<[what: string, of: () => PromotionFacts, code: string]>([
    ['two are missing', () => planned([]), 'sign_offs_missing'],
    [
      'one role misses two',
      () => planned([review('chen')], gated().replace('maintainers: 1', 'maintainers: 2')),
      'sign_offs_missing',
    ],
    ['somebody rejected', () => planned([review('chen'), review('dara', { says: 'reject' })]), 'sign_offs_rejected'],
    [
      'who made it is not known',
      () => asked(gated(), { change: PLANNING, voices: { statements: SIGNED, involved: UNREAD } }),
      'sign_offs_unverifiable',
    ],
    [
      'the environment has no reviewers',
      () =>
        planned([review('chen')], gated().replace('reviewers: 1', 'without-protection: allow, reviewers: 1'), {
          environment: { kind: 'looked_at', facts: { kind: 'known', value: BARE }, entered: 'later', attempt: 1 },
        }),
      'sign_offs_missing',
    ],
    [
      'nobody can tell whether it has any',
      () =>
        planned([review('chen')], gated().replace('reviewers: 1', 'without-protection: allow, reviewers: 1'), {
          environment: {
            kind: 'looked_at',
            facts: { kind: 'unverifiable', reason: 'no answer' },
            entered: 'later',
            attempt: 1,
          },
        }),
      'sign_offs_missing',
    ],
    [
      'the stage has no environment',
      () => planned([review('chen')], gated().replace(/ {4}environment:.*\n/, ''), {}),
      'sign_offs_missing',
    ],
  ])('is refused where %s', (_what, make, code) => {
    expect(refusalOf(make()).code).toBe(code);
  });

  it('is refused by the job behind it where the sign-off is missing still, and lets it in where the environment gave it', () => {
    const behind = (statements: readonly Statement[]) => asked(gated(), { voices: { statements } });
    expect(refusalOf(behind([review('chen')])).code).toBe('sign_offs_missing');
    const { payload } = appliedOf(behind([review('chen'), gate('farid')]));
    expect(payload.approvals?.sign_offs).toMatchObject([
      { person: 'farid', role: 'maintainers', at: null, source: { kind: 'environment', run: 7 } },
      { person: 'chen', role: 'risk' },
    ]);
  });

  it('needs no request where the environment gives the only sign-off', () => {
    const policy = gated().replace('maintainers: 1, risk: 1', 'maintainers: 1');
    expect(appliedOf(facts(policy, PLANNING)).checks.status).toBe('pass');
    expect(refusalOf(facts(policy)).code).toBe('request_missing');
    const { payload } = appliedOf(facts(policy, {}, { statements: [gate('farid')] }));
    expect(payload.approvals).toMatchObject({ request: null, sign_offs: [{ person: 'farid' }] });
  });

  it('is not kept by a checklist that names the sign-offs; the job behind it is told once', () => {
    const policy = gated(', checklist: [sign-offs]');
    const { checks } = appliedOf(planned([review('chen')], policy));
    expect(named(checks, 'checklist')).toMatchObject({ status: 'pass', detail: expect.stringContaining('sign-offs') });
    const refusal = refusalOf(asked(policy, { voices: { statements: [review('chen')] } }));
    expect(refusal.code).toBe('sign_offs_missing');
    expect(blocking(refusal.checks)).toEqual(['sign_offs']);
  });

  it('is kept by a checklist with anything else unmet beside the sign-offs', () => {
    const refusal = refusalOf(planned([review('chen')], gated(', checklist: [sign-offs, on-call]')));
    expect(refusal).toMatchObject({ code: 'checklist_missing', next: expect.stringContaining('on-call') });
  });
});

describe('the environment of a promotion', () => {
  const at = (
    change: Partial<Extract<PromotionFacts['environment'], { kind: 'looked_at' }>>,
    policy = gated(),
  ): PromotionFacts => {
    const looked = {
      kind: 'looked_at',
      facts: { kind: 'known', value: WHOLE },
      entered: { kind: 'known', value: 'production' },
      attempt: 1,
    } as const;
    return asked(policy, { change: { environment: { ...looked, ...change } }, voices: { statements: SIGNED } });
  };

  it.each<[code: string, change: Parameters<typeof at>[0]]>([
    ['environment_unprotected', { facts: { kind: 'known', value: BARE } }],
    ['environment_unverifiable', { facts: { kind: 'unverifiable', reason: '403' } }],
    ['environment_not_entered', { entered: { kind: 'known', value: null } }],
    ['environment_not_entered', { entered: { kind: 'known', value: 'prod' } }],
    ['environment_not_entered', { entered: { kind: 'unverifiable', reason: 'no id-token' } }],
    ['run_again', { attempt: 2 }],
  ])('refuses as %s', (code, change) => {
    const refusal = refusalOf(at(change));
    expect(refusal.code).toBe(code);
    expect(blocking(refusal.checks)).toHaveLength(1);
    expect(refusal.next).not.toBe('');
  });

  it.each(['sign-offs', 'allow'])(
    'that lacks what is demanded is recorded as such where the policy says %s',
    (word) => {
      const policy = gated().replace('reviewers: 1', `without-protection: ${word}, reviewers: 1`);
      const { payload } = appliedOf(
        at({ facts: { kind: 'known', value: BARE }, entered: { kind: 'known', value: null } }, policy),
      );
      expect(payload.environment).toMatchObject({ name: 'production', standing: 'not_protected' });
      expect(payload.unverifiable).toEqual([
        'environment production: 1 required reviewer is demanded, and it has 0',
        'environment production: whoever starts the run may approve it',
      ]);
    },
  );
});

it('an open request that says nothing of this version is not its request', () => {
  const of = asked(gated());
  const request = of.state.requests[0] as OpenRequest;
  const other = { ...of.state, requests: [{ ...request, ordinal: 3 }] };
  const again = facts(gated(), { state: other });
  expect(again.approval.request).toBeNull();
  expect(refusalOf(again).code).toBe('request_missing');
});
