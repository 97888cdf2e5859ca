/** Results as operations return them. */
import type { Result } from '../../../src/core/result.ts';
import { group, RESULT_SCHEMA } from '../../../src/core/result.ts';

export function doneResult(changes: Partial<Result> = {}): Result {
  return {
    schema: RESULT_SCHEMA,
    operation: 'promote',
    decision: 'done',
    reason_code: 'ok',
    summary: 'flight-delay 1.1.0 is live in production.',
    refusal: null,
    warnings: [],
    checks: group({ name: 'promote', title: 'Promote flight-delay 1.1.0 to production' }, [
      { name: 'permission', title: 'Permission', status: 'pass', detail: 'amara fills model-owner.' },
      { name: 'transition', title: 'Lifecycle', status: 'pass', detail: 'production may be entered from staging.' },
      { name: 'hold', title: 'Holds', status: 'pass', detail: 'No hold covers production.' },
      group({ name: 'integrity', title: 'Integrity' }, [
        { name: 'record', title: 'Record', status: 'pass', detail: 'The record has the digest the ledger names.' },
        { name: 'assets', title: 'Assets', status: 'pass', detail: '6 of 6 assets have the digests of the record.' },
      ]),
      { name: 'evaluation', title: 'Evaluation', status: 'not_applicable', detail: 'The stage asks for none.' },
    ]),
    effects: [
      {
        effect: 'commit',
        id: 'f'.repeat(40),
        state: 'done',
        url: `https://github.com/acme/models/commit/${'f'.repeat(40)}`,
      },
      { effect: 'tag', id: 'flight-delay#production#4', state: 'done' },
      {
        effect: 'release',
        id: 'flight-delay#production#4',
        state: 'owed',
        reason: 'GitHub answered 502; the next operation completes it',
      },
    ],
    record: null,
    ...changes,
  };
}

export function refusedResult(changes: Partial<Result> = {}): Result {
  const found = '1.2.0 went live at 2026-03-03T11:40:03Z, after 1.1.0 was decided on.';
  return doneResult({
    decision: 'refused',
    reason_code: 'live_version_moved',
    summary: found,
    refusal: {
      required: '1.0.0 still live in production',
      found,
      next: 'Look at what is live with `slipway info flight-delay`, and ask again if 1.1.0 is still wanted.',
    },
    warnings: ['The origin of event 9 is not proven; the policy accepts that.'],
    checks: group({ name: 'promote', title: 'Promote flight-delay 1.1.0 to production' }, [
      { name: 'permission', title: 'Permission', status: 'pass', detail: 'amara fills model-owner.' },
      {
        name: 'expected_live',
        title: 'Expected live',
        status: 'fail',
        detail: found,
        evidence: { expected: '1.0.0', live: '1.2.0', seq: 11 },
      },
      {
        name: 'teams',
        title: 'Team membership',
        status: 'error',
        detail: 'This token may not read the teams of acme.',
      },
    ]),
    effects: [],
    ...changes,
  });
}
