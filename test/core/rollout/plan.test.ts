import { describe, expect, it } from 'vitest';
import { needsOf, windowsOf } from '../../../src/core/rollout/needs.ts';
import { plannedSamples, planRollout, watchPlan } from '../../../src/core/rollout/plan.ts';
import { ROLLOUT_PLAN } from '../../../src/core/rollout/shape.ts';
import type { RolloutPlan } from '../../../src/core/rollout/types.ts';
import { parseAs } from '../../../src/core/shapes.ts';
import type { EffectivePolicy } from '../../../src/policy/types.ts';
import { policyFrom } from '../support/policies.ts';
import { ceiling, DAY, guardOf, HOUR, planOf, stepOf } from './look-support.ts';

const MONITORING = `
monitoring:
  source: { file: metrics.csv }
  min-samples: 500
  error-budget: 4%
  max-age: 6h
  guards:
    - { metric: error_rate, vs: live, tolerance: 10%, on-breach: rollback }
    - { metric: latency_ms, percentile: 99, max: 2000, on-breach: rollback }
    - { metric: error_rate, max: 0.05, window: 1h }
    - { metric: mix_psi, max: 0.2, on-breach: notify }
    - { metric: score, slice: region=eu, vs: live, tolerance: 0.5 }
    - { metric: score, vs: live, tolerance: 5%, window: 1d }
`;

function policyOf(
  exposure: string,
  of: { readonly monitoring?: string; readonly rest?: string } = {},
): EffectivePolicy {
  return policyFrom(`version: 1
lifecycle: basic
permissions: { rollback: [automation] }
metrics:
  error_rate: { direction: down, kind: rate }
  latency_ms: { direction: down, unit: ms }
  mix_psi: { direction: down }
  score: { direction: up }
stages:
  production: { exposure: ${exposure} }
${of.monitoring ?? MONITORING}
${of.rest ?? ''}`);
}

function planFor(exposure: string, of?: Parameters<typeof policyOf>[1]): RolloutPlan | null {
  const policy = policyOf(exposure, of);
  return planRollout({ stage: policy.stages['production']!, policy, baselineStage: 'production', salt: 's' });
}

const SHADOW = stepOf(0, { shadow: true, samples: 500 });

describe('the plan of a rollout', () => {
  it('is none where a version is live at once', () => {
    expect(planFor('{ strategy: immediate }')).toBeNull();
  });

  it.each([
    [
      '{ strategy: ramp, shadow-first: true, steps: [{ share: 10%, at-least: 3d }, { share: 50%, samples: 9000 }, { share: 100% }] }',
      {
        strategy: 'ramp',
        steps: [SHADOW, stepOf(1000, { at_least_ms: 3 * DAY }), stepOf(5000, { samples: 9000 }), stepOf(10_000)],
        max_share: 10_000,
        advance: 'automatic',
      },
    ],
    [
      '{ strategy: ramp, steps: [{ share: 10% }, { share: 100% }], advance: on-approval, tenants: [acme] }',
      { steps: [stepOf(1000), stepOf(10_000)], advance: 'on_approval', tenants: ['acme'] },
    ],
    [
      '{ strategy: ab, shadow-first: true, split: 50% }',
      { steps: [SHADOW, stepOf(5000, { samples: 500 })], max_share: 5000, advance: 'never' },
    ],
    ['{ strategy: shadow }', { steps: [SHADOW], max_share: 0, advance: 'never' }],
    [
      '{ strategy: tenants, tenants: [acme, globex] }',
      { steps: [stepOf(0, { samples: 500 })], max_share: 0, tenants: ['acme', 'globex'], advance: 'never' },
    ],
  ])('%s', (exposure, expected) => {
    expect(planFor(exposure)).toMatchObject(expected);
  });

  it.each([
    ['initial: 2%, max-share: 5%', [stepOf(200, { samples: 500 }), stepOf(500, { samples: 500 })], 500],
    ['initial: 2%', [stepOf(200, { samples: 500 })], 200],
  ])('of a canary with %s', (text, steps, max_share) => {
    const policy = policyFrom(`version: 1
lifecycle: modelops
permissions: { rollback: [automation] }
metrics: { error_rate: { direction: down, kind: rate } }
stages: { canary: { exposure: { strategy: canary, shadow-first: true, ${text} } } }
monitoring:
  source: { file: metrics.csv }
  min-samples: 500
  guards: [{ metric: error_rate, vs: live, tolerance: 10%, on-breach: rollback }]
`);
    const stage = policy.stages['canary']!;
    const plan = planRollout({ stage, policy, baselineStage: stage.comparesWith, salt: 's' });
    expect(plan).toMatchObject({ strategy: 'canary', steps: [SHADOW, ...steps], max_share, advance: 'automatic' });
    expect(plan?.baseline_stage).toBe('production');
  });

  const pinned = planFor('{ strategy: shadow }')!;

  it('pins what the policy says of monitoring', () => {
    expect(pinned).toMatchObject({ min_samples: 500, error_budget: 0.04, max_age_ms: 6 * HOUR, salt: 's' });
  });

  it('pins every guard with what its metric is', () => {
    expect(pinned.guards[0]).toEqual(guardOf());
    expect(pinned.guards[2]).toMatchObject({ id: 'monitoring.guards[2]', window_ms: HOUR, on_breach: 'hold' });
    expect(pinned.guards[2]!.rule).toEqual({ kind: 'threshold', bound: 'max', value: 0.05 });
    expect(pinned.guards[3]).toMatchObject({ drift: { measure: 'psi', of: 'mix' }, on_breach: 'notify' });
    expect(pinned.guards[4]!.rule).toEqual({ kind: 'vs_live', tolerance: { kind: 'absolute', value: 0.5 } });
  });

  it('says where a model says its own guards', () => {
    const rest = `models:
  flight-delay: { monitoring: { guards: [{ metric: error_rate, max: 0.1 }] } }
`;
    expect(planFor('{ strategy: shadow }', { rest })!.guards.map((guard) => guard.id)).toEqual([
      'models.flight-delay.monitoring.guards[0]',
    ]);
    const other = 'models:\n  flight-delay: { monitoring: { min-samples: 9 } }\n';
    const plan = planFor('{ strategy: shadow }', { rest: other })!;
    expect([plan.guards[0]!.id, plan.min_samples]).toEqual(['monitoring.guards[0]', 9]);
  });

  it('is what its shape says, and comes back from JSON as it was', () => {
    expect(parseAs(ROLLOUT_PLAN, JSON.parse(JSON.stringify(pinned)))).toEqual({ kind: 'ok', value: pinned });
  });

  it('plans with what each step asks for, and nothing for the end', () => {
    const steps = [
      SHADOW,
      stepOf(1000, { samples: 200 }),
      stepOf(5000, { samples: 9000 }),
      stepOf(10_000, { samples: 7 }),
    ];
    expect(plannedSamples(planOf({ steps, min_samples: 500 }))).toBe(500 + 500 + 9000);
  });
});

describe('what is watched outside of a rollout', () => {
  it('is what needs no other arm', () => {
    expect(watchPlan(policyOf('{ strategy: immediate }'))!.guards.map((guard) => guard.id)).toEqual([
      'monitoring.guards[1]',
      'monitoring.guards[2]',
      'monitoring.guards[5]',
    ]);
  });

  it('is nothing where nothing could be judged', () => {
    const monitoring =
      'monitoring:\n  source: { file: a.csv }\n  guards: [{ metric: score, vs: live, tolerance: 5% }]\n';
    expect(watchPlan(policyOf('{ strategy: immediate }', { monitoring }))).toBeNull();
  });
});

describe('what has to be counted', () => {
  const latency = guardOf({ metric: 'latency_ms', kind: 'value' });
  it.each([
    ['a rate', guardOf(), 'events', []],
    ['a count', guardOf({ kind: 'count' }), 'events', []],
    ['a mean', latency, 'values', []],
    ['a percentile that is compared', { ...latency, percentile: 50 }, 'distribution', []],
    [
      'a percentile with a ceiling',
      { ...latency, percentile: 99, rule: { kind: 'threshold' as const, bound: 'max' as const, value: 2000 } },
      'distribution',
      [2000],
    ],
  ])('for %s', (_, guard, as, bounds) => {
    expect(needsOf([guard])).toEqual([{ metric: guard.metric, slice: null, as, bounds }]);
  });

  it('is counted once, the finest way that is asked for, with every bound', () => {
    const at = (value: number) => ({
      ...latency,
      percentile: 95,
      rule: { kind: 'threshold' as const, bound: 'max' as const, value },
    });
    expect(needsOf([at(2000), latency, at(800), at(2000)])).toEqual([
      { metric: 'latency_ms', slice: null, as: 'distribution', bounds: [800, 2000] },
    ]);
  });

  it('is of what may have drifted, and of each slice by itself', () => {
    const drift = guardOf({ metric: 'mix_psi', drift: { measure: 'psi', of: 'mix' } });
    expect(needsOf([drift, guardOf({ slice: 'region=eu' }), guardOf()])).toEqual([
      { metric: 'error_rate', slice: null, as: 'events', bounds: [] },
      { metric: 'error_rate', slice: 'region=eu', as: 'events', bounds: [] },
      { metric: 'mix', slice: null, as: 'categories', bounds: [] },
    ]);
  });

  it('is asked of each window once', () => {
    expect(
      windowsOf([ceiling({ window_ms: DAY }), ceiling({ window_ms: HOUR }), ceiling({ window_ms: DAY }), guardOf()]),
    ).toEqual([HOUR, DAY]);
  });
});
