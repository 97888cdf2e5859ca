import { describe, expect, it } from 'vitest';
import type { Waiver } from '../../../src/core/approval/types.ts';
import { applyWaivers, setAside } from '../../../src/core/approval/waive.ts';
import { NEVER_WAIVED } from '../../../src/core/approval/waivers.ts';
import type { CodedCheck } from '../../../src/core/requirements.ts';
import { failures, group, STATUSES, type Status } from '../../../src/core/result.ts';
import { WAIVABLE } from '../../../src/policy/types.ts';

const check = (name: string, status: Status): CodedCheck => ({
  name,
  title: name,
  status,
  detail: `${name} is ${status}.`,
  code: 'soak_missing',
  next: 'Wait.',
});
const waiver = (name: string, person = 'eli'): Waiver => ({
  person,
  account: null,
  role: 'on-call',
  check: name,
  reason: 'the outage is worse',
  at: '2026-03-02T11:30:00Z',
  until: '2026-03-02T15:30:00Z',
  source: { kind: 'comment', issue: 14, id: 3, url: 'https://github.test/3', seq: 7 },
});

const by = (...waivers: Waiver[]) => ({ waivers, perhapsRejected: false });

describe('waived checks', () => {
  it.each([...STATUSES])('that are %s', (status) => {
    const [said, aside] = applyWaivers([check('soak', status)], by(waiver('soak')));
    const stands = status !== 'pass' && status !== 'not_applicable';
    expect(said).toMatchObject({ name: 'override', status: 'not_applicable', code: 'ok' });
    expect(aside?.status).toBe(stands ? 'not_applicable' : status);
    expect(aside?.detail.startsWith('Waived by eli as on-call until 2026-03-02T15:30:00Z: ')).toBe(stands);
    expect(aside?.detail).toContain(`soak is ${status}.`);
  });

  it('are all of a name, by the first who waived it', () => {
    const checks = [check('holds', 'fail'), check('holds', 'fail'), check('soak', 'fail')];
    const all = applyWaivers(checks, by(waiver('holds', 'dara'), waiver('holds')));
    expect(all.map(({ name, status }) => `${name} ${status}`)).toEqual([
      'override not_applicable',
      'override not_applicable',
      'holds not_applicable',
      'holds not_applicable',
      'soak fail',
    ]);
    expect(all[2]?.evidence).toEqual({ waived_by: 'dara' });
  });

  it('are not sign-offs, where somebody said no or may have', () => {
    const missing = { ...check('sign_offs', 'fail'), code: 'sign_offs_missing' as const };
    const rejected = { ...missing, code: 'sign_offs_rejected' as const };
    const open = { ...by(waiver('sign_offs')), perhapsRejected: true };
    expect(applyWaivers([missing], by(waiver('sign_offs')))[1]?.status).toBe('not_applicable');
    expect(applyWaivers([rejected], by(waiver('sign_offs')))[1]).toEqual(rejected);
    expect(applyWaivers([missing], open)[1]).toEqual(missing);
    // What else is waived is no matter of a rejection, which stands in the way by itself.
    expect(applyWaivers([check('soak', 'fail')], { ...by(waiver('soak')), perhapsRejected: true })[1]?.status).toBe(
      'not_applicable',
    );
  });

  it('without waivers are as they were', () => {
    const checks = STATUSES.map((status) => check('soak', status));
    expect(applyWaivers(checks, by())).toEqual(checks);
    expect(applyWaivers(checks, null)).toEqual(checks);
  });

  it.each([...NEVER_WAIVED, 'request', 'plan', 'environment_entered', 'exposure', 'a_check_to_come', 'override'])(
    'are none of the name %s',
    (name) => {
      expect(applyWaivers([check(name, 'fail')], by(waiver(name)))[1]).toEqual(check(name, 'fail'));
      expect(WAIVABLE).not.toContain(name);
    },
  );

  it('stand nowhere in the way, however deep', () => {
    const inner = group({ name: 'inner', title: 'Inner' }, [check('a', 'fail'), check('b', 'pass')]);
    const tree = group({ name: 'outer', title: 'Outer' }, [inner, check('c', 'error'), check('d', 'inconclusive')]);
    const aside = setAside(tree);
    expect(failures(aside)).toEqual([]);
    expect(aside.status).toBe('not_applicable');
    expect(aside.children?.[0]?.children?.map((one) => one.status)).toEqual(['not_applicable', 'pass']);
    expect(setAside(check('a', 'pass'))).toEqual(check('a', 'pass'));
  });
});
