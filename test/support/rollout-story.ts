/** Stories of rollouts as renderers get them: made up, but with numbers as real ones have them. */
import type { Share, VersionPointer } from '../../src/core/event.ts';
import type { GuardLook, Look, PinnedGuard, RolloutPlan, StepSums } from '../../src/core/rollout/types.ts';
import type { RolloutStory } from '../../src/render/rollout/types.ts';

const DAY = 86_400_000;
const START = Date.parse('2026-03-03T10:00:00Z');
const iso = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`;

export const CANDIDATE: VersionPointer = { version: '1.2.0', ordinal: 3, subject: `sha256:${'c'.repeat(64)}` };
export const BASELINE: VersionPointer = { version: '1.1.0', ordinal: 2, subject: `sha256:${'b'.repeat(64)}` };

const GUARD: PinnedGuard = {
  id: 'monitoring.guards[0]',
  metric: 'error_rate',
  slice: null,
  percentile: null,
  direction: 'down',
  kind: 'rate',
  drift: null,
  rule: { kind: 'vs_live', tolerance: { kind: 'absolute', value: 0.005 } },
  window_ms: null,
  on_breach: 'rollback',
};

/** Guards of every kind. */
export const GUARDS: readonly PinnedGuard[] = [
  GUARD,
  {
    ...GUARD,
    id: 'monitoring.guards[1]',
    metric: 'latency_ms',
    percentile: 99,
    kind: 'value',
    rule: { kind: 'threshold', bound: 'max', value: 2000 },
  },
  {
    ...GUARD,
    id: 'monitoring.guards[2]',
    metric: 'accuracy',
    direction: 'up',
    slice: 'carrier=WN',
    rule: { kind: 'vs_live', tolerance: { kind: 'relative', value: 0.1 } },
    window_ms: DAY,
  },
  {
    ...GUARD,
    id: 'monitoring.guards[3]',
    metric: 'delay_psi',
    kind: 'value',
    drift: { measure: 'psi', of: 'delay_minutes' },
    rule: { kind: 'threshold', bound: 'max', value: 0.2 },
    on_breach: 'hold',
  },
];

export const PLAN: RolloutPlan = {
  strategy: 'ramp',
  steps: [
    { share: 0, shadow: true, at_least_ms: DAY, samples: 500 },
    { share: 1000, shadow: false, at_least_ms: 3 * DAY, samples: 1000 },
    { share: 2500, shadow: false, at_least_ms: 5 * DAY, samples: 1000 },
    { share: 5000, shadow: false, at_least_ms: 7 * DAY, samples: 0 },
    { share: 10_000, shadow: false, at_least_ms: 0, samples: 0 },
  ],
  max_share: 10_000,
  tenants: ['acme-air'],
  advance: 'automatic',
  baseline_stage: 'production',
  guards: GUARDS,
  min_samples: 1000,
  error_budget: 0.05,
  max_age_ms: DAY,
  salt: 'flight-delay/production/12',
};

const share = (of: VersionPointer, points: number, shadow = false): Share => ({
  version: of.version,
  subject: of.subject,
  share: points,
  shadow,
  configuration: null,
});

const LOOK: GuardLook = {
  id: GUARD.id,
  status: 'inconclusive',
  candidate: 0.0121,
  baseline: 0.0103,
  estimate: 0.0018,
  low: -0.004,
  high: 0.008,
  limit: 0.005,
  e_value: null,
  method: 'asymptotic confidence sequence, stratified by step',
  detectable: 0.0062,
  needs: 9200,
  detail: 'The bounds lie on both sides of the limit.',
};
export const guardLook = (changes: Partial<GuardLook> = {}): GuardLook => ({ ...LOOK, ...changes });

/** Between −1 and 1, always the same for the same number. */
const wobble = (seed: number): number => Math.sin(seed * 12.9898) * Math.cos(seed * 4.1414);

/** The looks of one day: bounds that narrow with the days. `harm` moves the error rate. */
function guardsAt(day: number, harm: number): GuardLook[] {
  const width = 0.02 / Math.sqrt(day + 0.35);
  const estimate = harm + wobble(day) * width * 0.25;
  const of = (low: number, high: number, limit: number): GuardLook['status'] =>
    low > limit ? 'fail' : high < limit ? 'pass' : 'inconclusive';
  const p99 = 1720 + wobble(day + 3) * 60;
  const lost = 0.004 + wobble(day + 9) * 0.01;
  const psi = 0.04 + Math.abs(wobble(day + 5)) * 0.02;
  const live = 0.71 + wobble(day + 1) * 0.02;
  const last = { e_value: null, needs: null };
  return [
    guardLook({
      status: of(estimate - width, estimate + width, 0.005),
      ...{ candidate: 0.0103 + estimate, estimate, low: estimate - width, high: estimate + width },
      ...{ detectable: width * 1.3, needs: day > 8 ? null : Math.round(14_000 / (day + 1)) },
      detail: harm > 0.02 ? 'All of it is beyond the limit.' : 'The bounds lie on both sides of the limit.',
    }),
    guardLook({
      ...last,
      id: 'monitoring.guards[1]',
      status: of(p99 - 600 / (day + 1), p99 + 600 / (day + 1), 2000),
      ...{ candidate: p99, baseline: 1690, estimate: p99, low: p99 - 600 / (day + 1), high: p99 + 600 / (day + 1) },
      ...{
        limit: 2000,
        detectable: 700 / (day + 1),
        method: 'quantile confidence sequence',
        detail: 'All of it is below the limit.',
      },
    }),
    Math.floor(day) % 5 === 3
      ? guardLook({
          ...last,
          id: 'monitoring.guards[2]',
          status: 'error',
          ...{ candidate: null, baseline: null, estimate: null, low: null, high: null, limit: null, detectable: null },
          ...{ method: 'none', detail: 'No row names the slice carrier=WN in the last day.' },
        })
      : guardLook({
          ...last,
          id: 'monitoring.guards[2]',
          status: of(lost - 4 * width, lost + 4 * width, live * 0.1),
          ...{ candidate: live - lost, baseline: live, estimate: lost, low: lost - 4 * width, high: lost + 4 * width },
          ...{ limit: live * 0.1, detectable: 5 * width, detail: 'Harm of a tenth is excluded.' },
        }),
    guardLook({
      ...last,
      id: 'monitoring.guards[3]',
      status: 'pass',
      ...{ candidate: psi, baseline: null, estimate: psi, low: null, high: null, limit: 0.2, detectable: null },
      ...{ method: 'psi, 10 bins', detail: 'The mix has hardly moved.' },
    }),
  ];
}

const arm = (requests: number): StepSums['arms']['candidate'] => ({ requests, metrics: {} });

const BEGUN = [0, 1, 4, 9, 16];
const stepAt = (day: number): number => BEGUN.findLastIndex((begin) => day >= begin);

function look(day: number, changes: Partial<Look> & { readonly harm?: number } = {}): Look {
  const { harm = 0, ...rest } = changes;
  const step = stepAt(day);
  const at = iso(START + day * DAY + DAY / 4);
  return {
    at,
    through: at,
    newest: { candidate: at, baseline: at },
    step,
    decision: 'wait',
    reason: 'too_early',
    detail: `The step has lasted ${day - (BEGUN[step] ?? 0)} of the days it asks for.`,
    guards: guardsAt(day + 0.25, harm),
    sums: Array.from({ length: step + 1 }, (_, index) => {
      const days = Math.min(day + 0.25, BEGUN[index + 1] ?? 99) - (BEGUN[index] ?? 0);
      const points = PLAN.steps[index]?.share ?? 0;
      return {
        step: index,
        arms: {
          candidate: arm(Math.round((4000 * days * (points || 10_000)) / 10_000)),
          baseline: arm(Math.round(4000 * days)),
        },
      };
    }),
    ...rest,
  };
}

const moved = (at: string, from: number | null, to: number | null, kind: 'started' | 'advanced' = 'advanced') => ({
  kind,
  seq: 12 + (to ?? 0) * 6,
  at,
  from_step: from,
  to_step: to,
  by: 'automation (for amara)',
  reason: null,
  run_url: `https://github.com/acme/models/actions/runs/${4900 + (to ?? 0)}`,
});

const stepsThrough = (last: number, until: string | null): RolloutStory['steps'] =>
  BEGUN.slice(0, last + 1).map((day, index) => ({
    index,
    since: iso(START + day * DAY),
    until: index === last ? until : iso(START + (BEGUN[index + 1] ?? 0) * DAY),
  }));

const BASE = {
  model: 'flight-delay',
  stage: 'production',
  candidate: CANDIDATE,
  baseline: BASELINE,
  plan: PLAN,
  startedAt: iso(START),
  seq: 12,
  units: { latency_ms: 'ms' },
  pageUrl: 'https://github.com/acme/models/actions/runs/4911',
} as const;

/** Day 11: in the third step of five, waiting. */
export function underWay(): RolloutStory {
  return {
    ...BASE,
    steps: stepsThrough(3, null).slice(0, 4),
    looks: Array.from({ length: 12 }, (_, day) =>
      BEGUN.includes(day + 1)
        ? look(day, {
            decision: 'advance',
            reason: 'harm_excluded',
            detail: 'Time and requests are there, and every guard excludes harm.',
          })
        : look(day),
    ),
    moves: [0, 1, 2, 3].map((index) =>
      moved(
        iso(START + (BEGUN[index] ?? 0) * DAY),
        index === 0 ? null : index - 1,
        index,
        index === 0 ? 'started' : 'advanced',
      ),
    ),
    exposure: [share(CANDIDATE, 5000), share(BASELINE, 5000)],
    outcome: 'under_way',
    endedAt: null,
  };
}

/** In shadow, looked at once. */
export function oneLook(): RolloutStory {
  return {
    ...BASE,
    steps: stepsThrough(0, null),
    looks: [look(0, { reason: 'too_few', detail: '320 of 1,000 requests.' })],
    moves: [moved(iso(START), null, 0, 'started')],
    exposure: [share(CANDIDATE, 0, true), share(BASELINE, 10_000)],
    outcome: 'under_way',
    endedAt: null,
  };
}

export function notLookedAt(): RolloutStory {
  return { ...oneLook(), looks: [] };
}

/** Taken out in its first step with traffic. */
export function rolledBackStory(): RolloutStory {
  const at = iso(START + 2 * DAY + DAY / 4);
  return {
    ...BASE,
    steps: stepsThrough(1, at),
    looks: [
      look(0, { harm: 0.03, reason: 'too_early' }),
      look(1, { harm: 0.036, reason: 'too_few', detail: '400 of 1,000 requests.' }),
      look(2, {
        harm: 0.041,
        decision: 'roll_back',
        reason: 'harm_shown',
        detail: '`error_rate` is worse than live by more than 0.5 points, with 95% confidence at every look.',
      }),
    ],
    moves: [
      moved(iso(START), null, 0, 'started'),
      moved(iso(START + DAY), 0, 1),
      {
        ...moved(at, 1, null),
        kind: 'rolled_back',
        seq: 31,
        reason: 'error_rate is worse than live by more than 0.5 points.',
      },
    ],
    exposure: [share(BASELINE, 10_000)],
    outcome: 'rolled_back',
    endedAt: at,
  };
}

export function completedStory(): RolloutStory {
  const at = iso(START + 16 * DAY);
  return {
    ...underWay(),
    steps: stepsThrough(4, at),
    looks: Array.from({ length: 16 }, (_, day) => look(day)),
    moves: [...underWay().moves, { ...moved(at, 3, 4), kind: 'completed' }],
    exposure: [share(CANDIDATE, 10_000)],
    outcome: 'completed',
    endedAt: at,
  };
}

/** A story as long, and with numbers as far apart, as they come. */
export function extremeStory(): RolloutStory {
  const story = underWay();
  const looks = Array.from({ length: 700 }, (_, index): Look => {
    const at = iso(START + index * 3_600_000);
    const guards = [
      guardLook({ estimate: 1e-9 * index, low: -1e-7, high: 1e-6, limit: 2e-9, candidate: 1e-9, baseline: 0 }),
      guardLook({
        id: 'monitoring.guards[1]',
        estimate: 4e12 + index * 1e10,
        low: 1e12,
        high: 8e14,
        limit: 5e12,
        status: 'fail',
      }),
      guardLook({ id: 'monitoring.guards[2]', estimate: 0, low: 0, high: 0, limit: 0 }),
      guardLook({ id: 'monitoring.guards[3]', estimate: null, low: null, high: 0.4, limit: null, status: 'error' }),
    ];
    return { ...look(11), at, guards };
  });
  return { ...story, looks };
}

/** Every text that others can write is `text`. */
export function hostileStory(text: string): RolloutStory {
  const story = rolledBackStory();
  const id = (one: string): string => `${one} ${text}`;
  return {
    ...story,
    model: text,
    stage: text,
    candidate: { ...CANDIDATE, version: text },
    baseline: { ...BASELINE, version: text },
    plan: {
      ...story.plan,
      tenants: [text],
      salt: text,
      baseline_stage: text,
      guards: story.plan.guards.map((one) => ({
        ...one,
        id: id(one.id),
        metric: text,
        slice: text,
        drift: one.drift === null ? null : { measure: 'psi', of: text },
      })),
    },
    units: { [text]: text },
    looks: story.looks.map((one) => ({
      ...one,
      detail: text,
      guards: one.guards.map((guard) => ({ ...guard, id: id(guard.id), method: text, detail: text })),
    })),
    moves: story.moves.map((one) => ({ ...one, by: text, reason: text, run_url: text })),
    exposure: [
      { ...share(CANDIDATE, 1000), version: text },
      { ...share(CANDIDATE, 0, true), version: text },
      { ...share(BASELINE, 9000), version: text },
    ],
    pageUrl: text,
  };
}
