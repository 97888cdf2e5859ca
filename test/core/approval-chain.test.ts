import { describe, expect, it } from 'vitest';
import { approvalFault } from '../../src/core/approval/contradiction.ts';
import { versionRestriction } from '../../src/core/approval/derive.ts';
import { restrictionOf } from '../../src/core/approval/restriction.ts';
import type { Approvals } from '../../src/core/approval/types.ts';
import { digestOf } from '../../src/core/canonical.ts';
import type { LedgerEvent } from '../../src/core/event.ts';
import { barePromotion, digestOfText, exampleEvent } from './support/examples.ts';
import { sha256 } from './support/model.ts';

const requested = { ...exampleEvent('requested'), seq: 6 } as LedgerEvent<'requested'>;
const signed = {
  ...exampleEvent('signed'),
  seq: 7,
  actor: { kind: 'person', login: 'Dara' },
} as LedgerEvent<'signed'>;
const promoted = exampleEvent('promoted') as LedgerEvent<'promoted'>;
const approvals = promoted.payload.approvals as Approvals;
const CHAIN = new Map<number, LedgerEvent>([
  [6, requested],
  [7, signed],
]);

const fault = (event: LedgerEvent, chain: ReadonlyMap<number, LedgerEvent> = CHAIN): string | null =>
  approvalFault(event, { eventAt: (seq) => chain.get(seq) ?? null, sha256 });
const carrying = (change: Partial<Approvals>): LedgerEvent => ({
  ...promoted,
  payload: { ...promoted.payload, approvals: { ...approvals, ...change } },
});
/** Approvals of another basis, with the digest that goes with it. */
const of = (change: Partial<Approvals['basis']>): LedgerEvent => {
  const basis = { ...approvals.basis, ...change };
  return carrying({ basis, digest: digestOf(basis, sha256) });
};

describe('approvals in the chain', () => {
  it('that agree with themselves and with what was taken down have no fault, and neither has an event without them', () => {
    const completing = barePromotion() as LedgerEvent<'promoted'>;
    const bare = { ...completing, payload: { ...completing.payload, completes: null } };
    for (const event of [promoted, requested, signed, bare]) expect(fault(event)).toBeNull();
  });

  it.each([
    ['a digest of something else', carrying({ digest: digestOfText('x') }), 'hashes to'],
    ['a sign-off of another version', of({ subject: digestOfText('x') }), 'another version'],
    ['a sign-off for another stage', of({ stage: 'staging' }), 'for another stage'],
    ['a sign-off to replace something else', of({ expected_live: null }), 'would replace another version'],
    ['a sign-off of another evaluation', of({ evaluation: digestOfText('x') }), 'another evaluation'],
    [
      'a request for another version',
      { ...requested, payload: { ...requested.payload, subject: digestOfText('x') } },
      'another version',
    ],
  ] as const)('show %s', (_what, event, words) => expect(fault(event)).toContain(words));

  const payload = signed.payload;
  it.each<[string, LedgerEvent | null]>([
    ['is not there', null],
    ['is of another kind', requested],
    ['is by another person', { ...signed, actor: { kind: 'person', login: 'eli' } }],
    ['approves', { ...signed, payload: { ...payload, says: 'approve' } }],
    ['waives another check', { ...signed, payload: { ...payload, check: 'evaluation' } }],
    ['is of another digest', { ...signed, payload: { ...payload, digest: digestOfText('x') } }],
    ['is of another comment', { ...signed, payload: { ...payload, source: { ...payload.source, comment: 4 } } }],
  ])('show an override whose event %s', (_what, taken) => {
    const chain = new Map(CHAIN);
    if (taken === null) chain.delete(7);
    else chain.set(7, taken);
    expect(fault(promoted, chain)).toBe('event 7 does not say that dara said override of this in comment 3');
  });

  it('show a request that was never made', () => {
    expect(fault(promoted, new Map([[7, signed]]))).toBe('event 6 is not the request request-6');
    expect(fault(carrying({ request: null }), new Map([[7, signed]]))).toBeNull();
  });
});

describe('a restriction', () => {
  const event = exampleEvent('restricted') as LedgerEvent<'restricted'>;
  const file = versionRestriction(event);
  const listed = { restricted: [{ ordinal: 2, restriction: 'deprecated', seq: 9 }] } as const;
  const unlisted = { restricted: [] };

  it('is what the state says, with the details of the file', () => {
    expect(restrictionOf({ state: listed, ordinal: 2, file })).toEqual({ kind: 'deprecated', details: file });
    expect(restrictionOf({ state: unlisted, ordinal: 2, file: null })).toEqual({ kind: 'none' });
    expect(restrictionOf({ state: listed, ordinal: 1, file: null })).toEqual({ kind: 'none' });
  });

  it.each([
    ['taken out', null],
    ['edited to be lifted', { ...file, restriction: 'none' as const }],
    ['of an earlier event', { ...file, seq: 3 }],
    ['of another version', { ...file, ordinal: 1 }],
  ])('stands without details where its file is %s', (_what, other) => {
    expect(restrictionOf({ state: listed, ordinal: 2, file: other })).toEqual({ kind: 'deprecated', details: null });
  });

  it('is what the file says where the state knows too many others', () => {
    expect(restrictionOf({ state: unlisted, ordinal: 2, file })).toEqual({ kind: 'deprecated', details: file });
    expect(restrictionOf({ state: unlisted, ordinal: 2, file: { ...file, restriction: 'none' } })).toEqual({
      kind: 'none',
    });
  });
});
