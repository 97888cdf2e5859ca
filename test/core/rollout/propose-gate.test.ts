import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proposeGate } from '../../../src/core/rollout/propose-gate.ts';
import type { PinnedGuard } from '../../../src/core/rollout/types.ts';
import { effectivePolicy, loadPolicy } from '../../../src/policy/index.ts';
import type { Gate } from '../../../src/policy/types.ts';
import { GUARDS } from '../../support/rollout-story.ts';

const [first] = GUARDS as readonly [PinnedGuard, ...PinnedGuard[]];
const guardOf = (changes: Partial<PinnedGuard>): PinnedGuard => ({ ...first, ...changes });

/** The gate as the policy understands it. */
function loaded(guard: PinnedGuard): Pick<Gate, 'metric' | 'slice' | 'percentile' | 'rule'> {
  const proposed = proposeGate(guard);
  if (proposed.kind !== 'gate') throw new Error(proposed.why);
  const text = `
version: 1
lifecycle: basic
ledger: { genesis: ${'a'.repeat(40)} }
roles: { sre: { users: [eli] } }
permissions: { rollback: [sre] }
metrics:
  ${JSON.stringify(guard.metric)}: { direction: down }
evaluation:
  gates:
    from-incidents:
      ${proposed.yaml}
`;
  const policy = loadPolicy(text, { file: '.github/slipway.yml' });
  if (policy.kind === 'invalid') throw new Error(policy.problems.map((one) => one.message).join('; '));
  const effective = effectivePolicy(policy.policy, 'flight-delay');
  if (effective.kind !== 'effective') throw new Error('no such model');
  const { metric, slice, percentile, rule } = effective.evaluation.gates['from-incidents']![0]!;
  return { metric, slice, percentile, rule };
}

describe('a guard as a gate', () => {
  it.each<[string, PinnedGuard, ReturnType<typeof loaded>]>([
    [
      'a ceiling',
      guardOf({ rule: { kind: 'threshold', bound: 'max', value: 0.05 } }),
      { metric: 'error_rate', slice: null, percentile: null, rule: { kind: 'threshold', bound: 'max', value: 0.05 } },
    ],
    [
      'a floor',
      guardOf({ metric: 'accuracy', rule: { kind: 'threshold', bound: 'min', value: 0.7 } }),
      { metric: 'accuracy', slice: null, percentile: null, rule: { kind: 'threshold', bound: 'min', value: 0.7 } },
    ],
    [
      'a tolerance in the metric’s unit',
      guardOf({}),
      {
        metric: 'error_rate',
        slice: null,
        percentile: null,
        rule: { kind: 'vs_live', tolerance: { kind: 'absolute', value: 0.005 } },
      },
    ],
    [
      'a percentile of a slice against a part of the live value',
      guardOf({
        metric: 'latency_ms',
        slice: 'segment=long haul, "late"',
        percentile: 99,
        rule: { kind: 'vs_live', tolerance: { kind: 'relative', value: 0.1 } },
      }),
      {
        metric: 'latency_ms',
        slice: 'segment=long haul, "late"',
        percentile: 99,
        rule: { kind: 'vs_live', tolerance: { kind: 'relative', fraction: 0.1 } },
      },
    ],
  ])('%s is read by the policy as what it was', (_name, guard, gate) => {
    expect(loaded(guard)).toEqual(gate);
  });

  it('keeps its bound and its names, whatever they are', () => {
    const value = fc.double({ min: 0, max: 1e6, noNaN: true });
    const name = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9 _.:@/,+-]{0,20}[A-Za-z0-9@_+]$/);
    fc.assert(
      fc.property(name, value, fc.constantFrom('min' as const, 'max' as const), (metric, number, bound) => {
        const gate = loaded(guardOf({ metric, rule: { kind: 'threshold', bound, value: number } }));
        expect(gate.metric).toBe(metric);
        expect(gate.rule).toEqual({ kind: 'threshold', bound, value: number });
      }),
      { numRuns: 40 },
    );
  });

  it('says that drift cannot be asked of an evaluation set', () => {
    const proposed = proposeGate(GUARDS[3]!);
    expect(proposed.kind).toBe('not_expressible');
    expect(proposed.kind === 'not_expressible' && proposed.why).toContain('delay_minutes');
  });

  it('says that a bound which is no number is none', () => {
    const rule = { kind: 'threshold', bound: 'max', value: Number.NaN } as const;
    expect(proposeGate(guardOf({ rule })).kind).toBe('not_expressible');
  });

  it('says what the evidence has to have', () => {
    const proposed = proposeGate(guardOf({ slice: 'carrier=WN', percentile: 95, window_ms: 3_600_000 }));
    expect(proposed.kind === 'gate' && proposed.notes).toHaveLength(3);
  });
});
