/** How gates bear on each other: by Holm's adjustment of what can be failed, and in nothing else. */
import { describe, expect, it } from 'vitest';
import { summaryOf } from '../../../src/core/evaluation/verdict.ts';
import { atLeast, atMost, decide, evidenceOf, type GateOf, notWorse, only, samples, share } from './support.ts';

const METRICS = ['f1', 'a', 'b', 'c', 'leaks'].map((name) =>
  name === 'leaks' ? { name, direction: 'down' as const, kind: 'count' as const } : { name },
);

/** f1 is below 0.8 with p of about 0.02: broken on its own, not broken any more among five. */
const candidate = evidenceOf({
  tables: [{ metrics: { f1: share(774, 1000), a: share(990, 1000), b: share(990, 1000), c: share(990, 1000) } }],
  measures: [{ metric: 'leaks', value: 0, statistic: 'count' }],
});
const run = (gates: readonly GateOf[]) => decide({ gates, candidate, metrics: METRICS });
const F1: GateOf = { rule: atLeast(0.8) };
const passing = (metric: string): GateOf => ({ metric, rule: atLeast(0.9) });

describe('Holm over the gates of an evaluation', () => {
  it('fails a gate on its own p-value where it is the only one', () => {
    const gate = only(run([F1]));
    expect(gate.verdict).toBe('fail');
    expect(gate.p).toBeCloseTo(0.02, 2);
    expect(gate.p_adjusted).toBe(gate.p);
  });

  it('asks more of it among others, and then leaves it open: never does it pass', () => {
    const [gate] = run([F1, passing('a'), passing('b'), passing('c')]).gates;
    expect(gate?.p).toBeCloseTo(0.02, 2);
    expect(gate?.p_adjusted).toBeCloseTo(4 * gate!.p!, 12);
    expect(gate).toMatchObject({ verdict: 'inconclusive', reason: 'not_shown' });
  });

  it('counts no gate that has no p-value: not what is counted, decided by value, or in error', () => {
    const others: GateOf[] = [
      { metric: 'leaks', rule: atMost(0) },
      { metric: 'a', rule: atLeast(0.9), by: 'value' },
      { metric: 'missing', rule: atLeast(0.9) },
    ];
    const [gate, ...rest] = run([F1, ...others]).gates;
    expect(gate).toMatchObject({ verdict: 'fail', p_adjusted: gate!.p });
    expect(rest.map(({ p, verdict }) => [p, verdict])).toEqual([
      [null, 'pass'],
      [null, 'pass'],
      [null, 'error'],
    ]);
  });

  it('never bears on what passes', () => {
    const alone = only(run([passing('a')]));
    const [among] = run([passing('a'), F1, passing('b'), passing('c')]).gates;
    expect(among).toMatchObject({ verdict: 'pass', candidate: alone.candidate, p: alone.p });
  });

  it('says how many samples would break it among the others', () => {
    const [gate] = run([F1, passing('a'), passing('b'), passing('c')]).gates;
    expect(gate?.needed).toBeGreaterThan(1000);
    expect(gate?.next).toContain('samples would decide it');
  });
});

describe('the verdict of an evaluation', () => {
  it('is the worst of its gates', () => {
    expect(run([passing('a'), passing('b')]).verdict).toBe('pass');
    expect(run([passing('a'), F1, passing('b'), passing('c')]).verdict).toBe('inconclusive');
    expect(run([passing('a'), { metric: 'f1', rule: atLeast(0.95) }]).verdict).toBe('fail');
    expect(run([{ metric: 'f1', rule: atLeast(0.95) }, passing('missing')]).verdict).toBe('error');
    expect(run([passing('a'), { metric: 'a', rule: notWorse(0.1) }]).verdict).toBe('pass');
  });

  it('is not a pass without gates, nor where none applies', () => {
    expect(run([])).toMatchObject({
      verdict: 'not_applicable',
      summary: 'There are no gates, so nothing was decided.',
    });
    expect(run([{ metric: 'a', rule: notWorse(0.1) }]).verdict).toBe('not_applicable');
  });

  it('is told in one sentence that names what blocks', () => {
    const summary = (gates: readonly GateOf[]) => summaryOf(run(gates).gates);
    expect(summary([passing('a')])).toBe('Passes 1 gate.');
    expect(summary([passing('a'), { metric: 'a', rule: notWorse(0.1) }])).toBe(
      'Passes 1 of 2 gates; 1 does not apply, as nothing is live to compare with.',
    );
    expect(summary([passing('a'), { metric: 'f1', rule: atLeast(0.95) }])).toBe('Fails: f1; of 2 gates 1 passed.');
    expect(summary([passing('missing'), { metric: 'f1', rule: atLeast(0.95) }])).toBe(
      'Could not be decided: missing (metric missing); of 2 gates 1 failed.',
    );
    const five = Array.from({ length: 5 }, () => passing('missing'));
    expect(summary(five)).toContain('and 2 more');
  });
});

describe('the direction of a metric', () => {
  it('is the policy’s where the tool says another, and the gate says so', () => {
    const of = (value: number) =>
      evidenceOf({ measures: [{ metric: 'f1', value, standardError: 0.01, direction: 'up' }] });
    const gate = only(
      decide({
        gates: [{ rule: notWorse(0.01) }],
        metrics: [{ name: 'f1', direction: 'down' }],
        candidate: of(0.5),
        live: of(0.8),
      }),
    );
    expect(gate).toMatchObject({ verdict: 'pass', direction: 'down' });
    expect(gate.detail).toContain('The policy says that lower is better, the tool that higher is; the policy counts.');
  });

  it('orients the effect: positive is better, whichever way', () => {
    const of = (f1: number[]) => samples({ f1 });
    const [more, fewer] = [of(share(60, 100)), of(share(50, 100))];
    const up = only(decide({ gates: [{ rule: notWorse(0.5) }], candidate: more, live: fewer })).effect;
    const down = only(
      decide({
        gates: [{ rule: notWorse(0.5) }],
        metrics: [{ name: 'f1', direction: 'down' }],
        candidate: more,
        live: fewer,
      }),
    ).effect;
    expect(up).toMatchObject({ value: expect.closeTo(0.1, 12), wins: 10, losses: 0 });
    expect(down).toMatchObject({ value: expect.closeTo(-0.1, 12), wins: 0, losses: 10 });
    expect(down?.interval?.low).toBeCloseTo(-(up?.interval?.high ?? 0), 12);
  });
});
