import { describe, expect, it } from 'vitest';
import { approvalsOf, checkApprovals } from '../../../src/core/approval/standing.ts';
import { judgeEnvironment } from '../../../src/core/environment.ts';
import type { PromotionFacts } from '../../../src/core/promotion.ts';
import { asked, facts, gated, PLANNING, stage } from '../support/promotions.ts';
import { review } from '../support/said.ts';

const check = (of: PromotionFacts) =>
  checkApprovals({
    model: 'flight-delay',
    version: '1.0.1',
    stage: of.to,
    view: of.approval,
    quorum: of.quorum,
    environment: judgeEnvironment({ stage: of.to, standing: of.environment }),
    now: of.now,
  }).map(({ name, status, code }) => `${name} ${status} ${code}`);

const SIGNED = { statements: [review('bo'), review('chen')] };

describe('how a request stands', () => {
  it.each<[what: string, of: () => PromotionFacts, checks: string[]]>([
    ['nobody asked, and nobody has to', () => facts(stage('{ release-records: per-version }')), []],
    [
      'somebody asked where nobody has to',
      () => asked(stage('{ release-records: per-version }')),
      ['request pass ok', 'sign_offs not_applicable sign_offs_missing'],
    ],
    ['nobody asked', () => facts(gated()), ['sign_offs fail request_missing']],
    [
      'asked and signed',
      () => asked(gated(), { voices: SIGNED }),
      ['request pass ok', 'sign_offs pass sign_offs_missing'],
    ],
    ['asked', () => asked(gated()), ['request pass ok', 'sign_offs fail sign_offs_missing']],
    [
      'asked, and one sign-off is awaited from the environment',
      () => asked(gated(), { change: PLANNING, voices: { statements: [review('bo')] } }),
      ['request pass ok', 'sign_offs not_applicable sign_offs_missing'],
    ],
    [
      'out of time',
      () => asked(gated(), { request: { expires_at: '2026-03-02T11:59:59Z' }, voices: SIGNED }),
      ['request fail request_expired', 'sign_offs pass sign_offs_missing'],
    ],
    [
      'in its last second',
      () => asked(gated(), { request: { expires_at: '2026-03-02T12:00:01Z' }, voices: SIGNED }),
      ['request pass ok', 'sign_offs pass sign_offs_missing'],
    ],
  ])('%s', (_what, make, checks) => {
    expect(check(make())).toEqual(checks);
  });

  it('says where it was asked, by whom and when', () => {
    const of = asked(gated(), { voices: SIGNED });
    const [request] = checkApprovals({
      model: 'flight-delay',
      version: '1.0.1',
      stage: of.to,
      view: of.approval,
      quorum: of.quorum,
      environment: judgeEnvironment({ stage: of.to, standing: of.environment }),
      now: of.now,
    });
    expect(request?.detail).toContain('amara asked for it on 2026-03-02T11:00:00Z');
    expect(request?.evidence).toEqual({ request: 'request-9', digest: of.approval.digest });
  });
});

describe('what is recorded of who let it in', () => {
  it('is nothing where nobody was asked', () => {
    const of = facts(stage('{ release-records: per-version }'));
    expect(approvalsOf(of.approval, of.quorum)).toBeNull();
  });

  it('is what was signed and by whom, with the place of the request and no more of it', () => {
    const of = asked(gated(), { voices: SIGNED });
    const recorded = approvalsOf(of.approval, of.quorum);
    expect(recorded?.sign_offs.map((one) => one.person)).toEqual(['bo', 'chen']);
    expect(recorded?.request?.place).toEqual({
      kind: 'pull_request',
      number: 14,
      url: 'https://github.test/acme/models/pull/14',
    });
  });
});
