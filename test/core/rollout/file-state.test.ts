import { describe, expect, it } from 'vitest';
import {
  applyLook,
  type FileState,
  parseFileState,
  splitOf,
  startFileState,
} from '../../../src/core/rollout/file-state.ts';
import { decideLook } from '../../../src/core/rollout/look.ts';
import type { Look } from '../../../src/core/rollout/types.ts';
import { DAY, factsOf, judgeOf, later, planOf, START, stepOf } from './look-support.ts';

const NEWEST = { candidate: later(DAY), baseline: null };
const { look } = decideLook(factsOf(), judgeOf({}));
const begun = (change: Partial<FileState> = {}): FileState => ({
  ...startFileState({
    model: 'flight-delay',
    stage: 'production',
    candidate: 'candidate',
    baseline: 'baseline',
    plan: planOf(),
    started_at: START,
  }),
  ...change,
});
const done = (state: FileState, of: Partial<Look>, approval: 'yes' | 'no' = 'no'): FileState =>
  applyLook(state, { look: { ...look, ...of }, newest: NEWEST, approval });
const at = (days: number): string => later(days * DAY);
const parsed = (value: unknown) => {
  const result = parseFileState(value);
  return result.kind === 'ok' ? [] : result.problems.map((one) => `${one.where}: ${one.message}`);
};

describe('a rollout in a file', () => {
  it('goes from step to step by looks that let it, and ends with all traffic', () => {
    const second = done(begun(), { at: at(4) });
    expect([second.step, second.step_since, second.begun, second.outcome]).toEqual([
      1,
      at(4),
      [START, at(4)],
      'under_way',
    ]);
    expect(splitOf(second)).toEqual({ candidate: 5000, baseline: 5000, shadow: 'no' });
    const third = done(second, { at: at(9), step: 1 });
    expect([third.step, third.outcome, third.ended_at]).toEqual([2, 'completed', at(9)]);
    expect(splitOf(third)).toEqual({ candidate: 10_000, baseline: 0, shadow: 'no' });
  });

  it.each(['wait', 'hold'] as const)('stays where it is on %s, and keeps what was counted', (decision) => {
    const state = done(begun(), { decision });
    expect([state.step, state.outcome]).toEqual([0, 'under_way']);
    expect(state.last?.sums).toEqual(look.sums);
    expect(state.newest).toEqual(NEWEST);
  });

  it('goes back with nothing for the candidate', () => {
    const state = done(begun({ step: 1, begun: [START, at(1)] }), { decision: 'roll_back', at: at(2) });
    expect([state.outcome, state.ended_at]).toEqual(['rolled_back', at(2)]);
    expect(splitOf(state)).toEqual({ candidate: 0, baseline: 10_000, shadow: 'no' });
  });

  it('waits for an approval where the plan asks for one', () => {
    const state = begun({ plan: planOf({ advance: 'on_approval' }) });
    expect(done(state, {}, 'no').step).toBe(0);
    expect(done(state, {}, 'yes').step).toBe(1);
  });

  it('gives a copy to a shadow', () => {
    const plan = planOf({ steps: [stepOf(0, { shadow: true }), stepOf(10_000)] });
    expect(splitOf(begun({ plan }))).toEqual({ candidate: 0, baseline: 10_000, shadow: 'yes' });
  });

  it('keeps the looks that changed something and one a day, without sums, and not for ever', () => {
    let state = begun();
    for (let hour = 0; hour < 50; hour += 1) state = done(state, { decision: 'wait', at: at(hour / 24) });
    expect(state.looks.map((one) => one.at)).toEqual([at(0), at(1), at(2)]);
    expect(state.looks.every((one) => one.sums.length === 0)).toBe(true);
    for (let day = 3; day < 700; day += 1) state = done(state, { decision: 'wait', at: at(day) });
    expect(state.looks).toHaveLength(500);
    expect(state.looks.at(-1)?.at).toBe(at(699));
    expect(parsed(JSON.parse(JSON.stringify(state)))).toEqual([]);
  });

  it('comes back from JSON as it was', () => {
    const state = done(done(begun(), {}), { step: 1, decision: 'hold', reason: 'stale' });
    expect(parseFileState(JSON.parse(JSON.stringify(state)))).toEqual({ kind: 'ok', value: state });
  });

  const good = JSON.parse(JSON.stringify(done(begun(), {})));
  const { model: _, ...modelless } = good;
  it.each([
    ['another schema', { ...good, schema: 'slipway.rollout-state/2' }, /^\/schema/],
    ['a key that nobody knows', { ...good, note: '' }, /no property "note"/],
    ['a key that is missing', modelless, /"model" is required/],
    ['a step beyond the plan', { ...good, step: 3, begun: [START, START, START, START] }, /the plan has 3 steps/],
    ['steps that never began', { ...good, begun: [START] }, /one time for each step/],
    ['steps out of order', { ...good, begun: [at(4), START] }, /times in order/],
    ['counts that cannot be', { ...good, newest: { candidate: 'now', baseline: null } }, /newest\/candidate/],
    [
      'negative counts',
      {
        ...good,
        last: {
          ...good.last,
          sums: [
            { step: 0, arms: { candidate: { requests: -1, metrics: {} }, baseline: { requests: 0, metrics: {} } } },
          ],
        },
      },
      /candidate\/requests: required is a number from 0/,
    ],
    ['a text', 'slipway', /required is an object/],
  ])('refuses %s', (_, value, message) => {
    expect(parsed(value).join('\n')).toMatch(message);
  });
});
