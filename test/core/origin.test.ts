import { describe, expect, it } from 'vitest';
import type { LedgerEvent } from '../../src/core/event.ts';
import { eventDigest, originAudience } from '../../src/core/event.ts';
import { judgeOrigin, type TokenVerdict } from '../../src/core/origin.ts';
import type { LedgerRules } from '../../src/policy/types.ts';
import { AT, exampleEvent } from './support/examples.ts';
import { sha256 } from './support/model.ts';

const event = exampleEvent('promoted');
const digest = eventDigest(event, sha256);
const rules: LedgerRules = {
  genesis: null,
  unprovenOrigin: 'refuse',
  producedBy: ['.github/workflows/train.yml', '.github/workflows/promote.yml'],
};
const issued = Date.parse(AT) / 1000;
const CLAIMS = {
  aud: originAudience(digest),
  repository: 'acme/models',
  workflow_ref: 'acme/models/.github/workflows/train.yml@refs/heads/main',
  run_id: '7',
  iat: issued + 1,
};

interface Given {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly event?: LedgerEvent;
  readonly verdict?: TokenVerdict;
  readonly rules?: LedgerRules;
}
const judge = (of: Given = {}) =>
  judgeOrigin({
    event: of.event ?? event,
    digest,
    verdict: of.verdict ?? { kind: 'valid', claims: { ...CLAIMS, ...of.claims }, key: 'published' },
    rules: of.rules ?? rules,
    repository: 'acme/models',
    defaultBranch: 'main',
  });

describe('the origin of an event', () => {
  it('is proven by a token made for it, in a run the policy lists', () => {
    expect(judge()).toEqual({ kind: 'proven', workflow: '.github/workflows/train.yml' });
    expect(judge({ claims: { run_id: 7 } }).kind).toBe('proven');
    expect(judge({ verdict: { kind: 'valid', claims: CLAIMS, key: 'kept' } })).toEqual({
      kind: 'retired_key',
      workflow: '.github/workflows/train.yml',
    });
    expect(
      judge({
        claims: { workflow_ref: 'acme/models/.github/workflows/mine.yml@refs/heads/main' },
        event: { ...event, run: event.run === null ? null : { ...event.run, workflow: '.github/workflows/mine.yml' } },
        rules: { ...rules, producedBy: null },
      }).kind,
    ).toBe('proven');
  });

  const WRONG: readonly (readonly [string, Given, RegExp])[] = [
    ['a token for another audience', { claims: { aud: 'slipway:sha256:0' } }, /is for slipway:sha256:0/],
    ['a token for every audience', { claims: { aud: [CLAIMS.aud, 'sts'] } }, /is for/],
    ['a token without an audience', { claims: { aud: undefined } }, /is for undefined/],
    ['a token of another repository', { claims: { repository: 'mallory/models' } }, /of repository mallory/],
    [
      'a workflow of another repository',
      { claims: { workflow_ref: 'mallory/models/.github/workflows/train.yml@refs/heads/main' } },
      /no workflow of this repository/,
    ],
    [
      'a repository whose name only begins the same',
      { claims: { workflow_ref: 'acme/models-2/.github/workflows/train.yml@refs/heads/main' } },
      /no workflow of this repository/,
    ],
    ['no workflow', { claims: { workflow_ref: undefined } }, /no workflow/],
    [
      'a workflow without a ref',
      { claims: { workflow_ref: 'acme/models/.github/workflows/train.yml' } },
      /no workflow/,
    ],
    [
      'a workflow that is not listed',
      { claims: { workflow_ref: 'acme/models/.github/workflows/mine.yml@refs/heads/main' } },
      /not among `ledger.produced-by`/,
    ],
    [
      'a listed workflow of another branch',
      { claims: { workflow_ref: 'acme/models/.github/workflows/train.yml@refs/heads/mine' } },
      /refs\/heads\/mine/,
    ],
    [
      'a listed workflow of a pull request',
      { claims: { workflow_ref: 'acme/models/.github/workflows/train.yml@refs/pull/1/merge' } },
      /refs\/pull\/1\/merge/,
    ],
    [
      'a listed workflow of a tag',
      { claims: { workflow_ref: 'acme/models/.github/workflows/train.yml@refs/tags/main' } },
      /refs\/tags\/main/,
    ],
    ['another run', { claims: { run_id: '8' } }, /run 8, the event names 7/],
    ['another actor than the event names', { claims: { actor: 'mallory' } }, /names the actor mallory/],
    ['another commit than the event names', { claims: { sha: 'f'.repeat(40) } }, /names the commit f/],
    ['another attempt than the event names', { claims: { run_attempt: '2' } }, /names the attempt 2/],
    ['another kind of event than the event names', { claims: { event_name: 'issues' } }, /names the event issues/],
    ['no run in the event', { event: { ...event, run: null } }, /names none/],
    ['a token that is much older', { claims: { iat: issued - 3600 } }, /another time/],
    ['a token that is much younger', { claims: { iat: issued + 3600 } }, /another time/],
    ['a token without a time', { claims: { iat: undefined } }, /another time/],
    ['no token', { event: { ...event, origin: { kind: 'unproven', reason: 'a laptop' } } }, /a laptop/],
    ['a bad signature', { verdict: { kind: 'invalid', reason: 'its token is not signed' } }, /not signed/],
    ['keys that cannot be read', { verdict: { kind: 'unverifiable', reason: 'no keys' } }, /no keys/],
  ];

  it.each(WRONG)('is not proven by %s', (_, given, reason) => {
    const judgement = judge(given);
    expect(judgement.kind).toBe('unproven');
    expect(judgement.kind === 'unproven' && judgement.reason).toMatch(reason);
  });

  it('does not depend on the token itself, and changes with everything else an event says', () => {
    expect(eventDigest({ ...event, origin: { kind: 'unproven', reason: 'x' } }, sha256)).toBe(digest);
    const changes: Partial<LedgerEvent>[] = [
      { seq: 10 },
      { at: '2026-03-03T12:00:01Z' },
      { actor: { kind: 'person', login: 'bo' } },
      { run: null },
      { previous: null },
      { owes: [] },
      { projected_through: 0 },
      { model: 'other' },
    ];
    for (const change of changes) expect(eventDigest({ ...event, ...change } as LedgerEvent, sha256)).not.toBe(digest);
  });
});
