/** The tree of a look, as every renderer walks it: data, each guard, the step. */
import { type Check, group } from '../result.ts';
import type { Judged } from './judge-guards.ts';
import type { Weighed } from './look.ts';
import type { Look } from './types.ts';
import { guardTitle, sayDetectable } from './words.ts';

export function lookChecks(weighed: Weighed, look: Look): Check {
  const { data, judged, step } = weighed;
  return group({ name: 'look', title: 'Look', detail: look.detail }, [
    data.check,
    ...judged.map((one, index) => guardCheck(one, index)),
    step.check,
  ]);
}

function guardCheck({ guard, look }: Judged, index: number): Check {
  const { id, method, status, detail, ...numbers } = look;
  const measured = Object.fromEntries(Object.entries(numbers).filter(([, value]) => value !== null));
  // What only notifies stands in nobody's way; that it is broken is said, not weighed.
  const only = guard.on_breach === 'notify';
  return {
    name: `guard_${index}`,
    title: guardTitle(guard),
    status: only && status !== 'pass' ? 'not_applicable' : status,
    detail: `${only ? NOTIFIES[status] : ''}${detail} ${sayDetectable(guard, look)}`,
    evidence: { guard: id, on_breach: guard.on_breach, method, ...measured },
  };
}

const NOTIFIES = {
  pass: '',
  inconclusive: 'Only told of; not settled. ',
  fail: 'Only told of; broken. ',
  error: 'Only told of; cannot be judged. ',
} as const;
