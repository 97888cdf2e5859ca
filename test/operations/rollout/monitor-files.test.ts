import { describe, expect, it } from 'vitest';
import { createSystemClock } from '../../../src/adapters/clock.ts';
import type { Result } from '../../../src/core/result.ts';
import type { MetricSums, StepSums } from '../../../src/core/rollout/types.ts';
import { exitCode } from '../../../src/entry/output.ts';
import { type FilesLook, type MonitorFilesRequest, monitorFiles } from '../../../src/operations/monitor-files.ts';
import type { Metrics, ObservationProblem, ObservationQuery, StateFile } from '../../../src/ports/serving.ts';
import { policyFrom } from '../../core/support/policies.ts';

const DAY = 86_400_000;
const START = Date.parse('2026-03-02T00:00:00Z');
const at = (days: number): string => new Date(START + days * DAY).toISOString();

const policyOf = (advance = 'automatic', tolerance = '50%') =>
  policyFrom(`version: 1
lifecycle: basic
permissions: { rollback: [automation] }
metrics: { error_rate: { direction: down, kind: rate } }
stages:
  production:
    exposure:
      strategy: ramp
      steps: [{ share: 10%, at-least: 3d }, { share: 50%, at-least: 2d }, { share: 100% }]
      advance: ${advance}
monitoring:
  source: { file: metrics.csv }
  min-samples: 1000
  guards:
    - { metric: error_rate, vs: live, tolerance: ${tolerance}, on-breach: rollback }
    - { metric: error_rate, max: 0.2, on-breach: hold }
`);

interface Traffic {
  /** Error rates. */
  readonly candidate: number;
  readonly baseline: number;
  /** Requests a day. */
  readonly requests?: number;
  /** Days until which there is any. */
  readonly until?: number;
  /** The candidate's part on a day. */
  readonly share: (day: number) => number;
}

/** Traffic that comes once an hour, all of it known up to the look: what a file exported just then would hold. */
function trafficOf(traffic: Traffic): Metrics & { problems: ObservationProblem[]; readonly asked: ObservationQuery[] } {
  const { requests = 8000, until = Number.POSITIVE_INFINITY, share } = traffic;
  const asked: ObservationQuery[] = [];
  const problems: ObservationProblem[] = [];
  const arm = (n: number, rate: number) => {
    const metrics: Record<string, MetricSums> = n === 0 ? {} : { error_rate: { kind: 'events', n, events: n * rate } };
    return { requests: n, metrics };
  };
  return {
    asked,
    problems,
    observe: async (query) => {
      asked.push(query);
      const now = Math.min(Date.parse(query.now), START + until * DAY);
      const hours: number[] = [];
      for (let hour = START; hour < now; hour += DAY / 24) hours.push(hour);
      const steps = query.spans.flatMap((span): StepSums[] => {
        const inside = hours.filter((hour) => hour >= Date.parse(span.from) && hour < Date.parse(span.to));
        if (inside.length === 0) return [];
        const sum = (of: (part: number) => number): number =>
          inside.reduce((all, hour) => all + (requests / 24) * of(share((hour - START) / DAY)), 0);
        const [candidate, baseline] = [sum((part) => part), sum((part) => 1 - part)];
        return [
          {
            step: span.step,
            arms: { candidate: arm(candidate, traffic.candidate), baseline: arm(baseline, traffic.baseline) },
          },
        ];
      });
      const newest = hours.length === 0 ? null : new Date(hours.at(-1)!).toISOString();
      return { kind: 'observed', steps, windows: [], newest: { candidate: newest, baseline: newest }, problems };
    },
  };
}

function memoryFile(text: string | null = null): StateFile & { text: string | null; writes: number } {
  const file = {
    path: 'state.json',
    text,
    writes: 0,
    read: async () => file.text,
    write: async (written: string) => {
      file.text = written;
      file.writes += 1;
    },
  };
  return file;
}

const clock = { ...createSystemClock(), now: () => START + 100 * DAY };

function look(
  of: { readonly metrics: Metrics; readonly state?: StateFile | null },
  change: Partial<MonitorFilesRequest> = {},
): Promise<Result<FilesLook>> {
  const { metrics, state = null } = of;
  return monitorFiles(
    { clock, metrics, state },
    {
      policy: policyOf(),
      stage: null,
      candidate: 'candidate',
      baseline: 'baseline',
      at: null,
      approval: 'no',
      mode: 'apply',
      ...change,
    },
  );
}

const said = (result: Result<FilesLook>): string => `${result.record?.look}/${result.record?.reason}`;
const exit = (result: Result): number => exitCode(result, { allowRefusal: 'no' });
const ramp = (day: number): number => (day < 4 ? 0.1 : 0.5);

describe('looks at a rollout over files', () => {
  it('takes a good version through its steps, and says so at every look', async () => {
    const [metrics, state] = [trafficOf({ candidate: 0.02, baseline: 0.02, share: ramp }), memoryFile()];
    const story: string[] = [];
    for (const day of [1, 2, 4, 5, 7, 8]) {
      const result = await look({ metrics, state }, { at: at(day) });
      story.push(`${day}: ${said(result)} ${result.record?.outcome} ${result.record?.split.candidate}`);
      expect(exit(result)).toBe(0);
    }
    expect(story).toEqual([
      '1: wait/too_early under_way 1000',
      '2: wait/too_early under_way 1000',
      '4: advance/harm_excluded under_way 5000',
      '5: wait/too_early under_way 5000',
      '7: advance/harm_excluded completed 10000',
      '8: advance/harm_excluded completed 10000',
    ]);
    const kept = JSON.parse(state.text!);
    expect(kept.started_at).toBe('2026-03-02T00:00:00Z');
    expect(kept.begun).toEqual([kept.started_at, at(4), at(7)]);
    const counted = kept.last.sums.map((one: StepSums) => one.arms.candidate.requests + one.arms.baseline.requests);
    expect(counted.map(Math.round)).toEqual([32_000, 24_000]);
  });

  it('sends a bad version back at its first look, and stays there', async () => {
    const [metrics, state] = [trafficOf({ candidate: 0.3, baseline: 0.02, share: ramp }), memoryFile()];
    const result = await look({ metrics, state }, { at: at(1) });
    expect([said(result), result.decision, result.reason_code]).toEqual([
      'roll_back/harm_shown',
      'refused',
      'rolled_back_by_guard',
    ]);
    expect(result.record).toMatchObject({ outcome: 'rolled_back', split: { candidate: 0, baseline: 10_000 } });
    expect(result.record?.breached).toEqual(['monitoring.guards[0]', 'monitoring.guards[1]']);
    expect(result.refusal?.next).toContain('baseline');
    expect(exit(result)).toBe(1);
    const again = await look({ metrics, state }, { at: at(2) });
    expect([again.reason_code, exit(again), state.writes]).toEqual(['rolled_back_by_guard', 1, 1]);
  });

  it('counts nothing twice where it looks twice, and comes to the same', async () => {
    const [metrics, state] = [trafficOf({ candidate: 0.02, baseline: 0.02, share: ramp }), memoryFile()];
    const first = await look({ metrics, state }, { at: at(2) });
    const before = JSON.parse(state.text!);
    const second = await look({ metrics, state }, { at: at(2) });
    expect(second).toEqual(first);
    expect(JSON.parse(state.text!)).toEqual(before);
  });

  it('comes to the same sums whether looks were dropped or not', async () => {
    const sums = async (days: readonly number[]): Promise<StepSums[]> => {
      const [metrics, state] = [trafficOf({ candidate: 0.02, baseline: 0.02, share: () => 0.1 }), memoryFile()];
      for (const day of days) await look({ metrics, state }, { at: at(day) });
      return JSON.parse(state.text!).last.sums;
    };
    const [often, once] = [await sums([0.5, 1, 1.1, 2, 2.5]), await sums([2.5])];
    expect(often[0]!.arms.candidate.requests).toBeCloseTo(once[0]!.arms.candidate.requests, 6);
    expect(often[0]!.arms.baseline.requests).toBeCloseTo(once[0]!.arms.baseline.requests, 6);
  });

  it('holds on stale data, and a script can tell', async () => {
    const [metrics, state] = [trafficOf({ candidate: 0.02, baseline: 0.02, share: ramp, until: 2 }), memoryFile()];
    await look({ metrics, state }, { at: at(2) });
    const result = await look({ metrics, state }, { at: at(5) });
    expect([said(result), result.decision, result.reason_code, exit(result)]).toEqual([
      'hold/stale',
      'inconclusive',
      'look_hold',
      3,
    ]);
    expect(result.record?.step).toBe(0);
  });

  it('holds while something cannot be read, counts none of it, and goes on when it is mended', async () => {
    const [metrics, state] = [trafficOf({ candidate: 0.02, baseline: 0.02, share: ramp }), memoryFile()];
    await look({ metrics, state }, { at: at(1) });
    metrics.problems.push({ where: 'a.csv:7', message: 'error_rate: 0, 1, true or false is required', weight: 'hold' });
    for (const day of [2, 3]) expect(said(await look({ metrics, state }, { at: at(day) }))).toBe('hold/unreadable');
    expect(JSON.parse(state.text!).last.sums[0].arms.candidate.requests).toBeCloseTo(800, 6);
    metrics.problems.length = 0;
    expect(said(await look({ metrics, state }, { at: at(4) }))).toBe('advance/harm_excluded');
    expect(JSON.parse(state.text!).last.sums[0].arms.candidate.requests).toBeCloseTo(3200, 6);
  });

  it('begins nothing while nothing can be read', async () => {
    const state = memoryFile();
    const problems = [{ where: 'a.csv', message: 'There is no such file.', weight: 'hold' as const }];
    const result = await look({ metrics: { observe: async () => ({ kind: 'unreadable', problems }) }, state });
    expect([said(result), state.writes, result.effects]).toEqual(['hold/unreadable', 0, []]);
  });

  it('begins now where nothing has been observed', async () => {
    const [metrics, state] = [trafficOf({ candidate: 0, baseline: 0, share: ramp, until: 0 }), memoryFile()];
    const result = await look({ metrics, state }, { at: at(1) });
    expect(said(result)).toBe('wait/too_early');
    expect(JSON.parse(state.text!).started_at).toBe(at(1));
  });

  it('looks once from the beginning without a state', async () => {
    const metrics = trafficOf({ candidate: 0.02, baseline: 0.02, share: () => 0.1 });
    const result = await look({ metrics }, { at: at(5) });
    expect([said(result), result.effects]).toEqual(['advance/harm_excluded', []]);
    expect(result.record?.split.candidate).toBe(5000);
  });

  it('writes nothing in a dry run, and says what it would have done', async () => {
    const [metrics, state] = [trafficOf({ candidate: 0.02, baseline: 0.02, share: () => 0.1 }), memoryFile()];
    const result = await look({ metrics, state }, { at: at(5), mode: 'dry_run' });
    expect([said(result), result.decision, state.writes]).toEqual(['advance/harm_excluded', 'planned', 0]);
    expect(result.effects).toEqual([{ effect: 'state', id: 'state.json', state: 'planned' }]);
    const bad = trafficOf({ candidate: 0.3, baseline: 0.02, share: () => 0.1 });
    expect(exit(await look({ metrics: bad, state }, { at: at(5), mode: 'dry_run' }))).toBe(1);
    expect(state.writes).toBe(0);
  });

  it('goes on with an approval only where the policy asks for one', async () => {
    const [metrics, state] = [trafficOf({ candidate: 0.02, baseline: 0.02, share: () => 0.1 }), memoryFile()];
    const policy = policyOf('on-approval');
    const asked = await look({ metrics, state }, { at: at(4), policy });
    expect([said(asked), asked.record?.step]).toEqual(['advance/harm_excluded', 0]);
    expect(asked.warnings.join()).toContain('--approve');
    const approved = await look({ metrics, state }, { at: at(4), policy, approval: 'yes' });
    expect([said(approved), approved.record?.step]).toEqual(['advance/harm_excluded', 1]);
  });

  it('keeps to what was pinned when the policy changes, and says so', async () => {
    const [metrics, state] = [trafficOf({ candidate: 0.02, baseline: 0.02, share: () => 0.1 }), memoryFile()];
    await look({ metrics, state }, { at: at(1) });
    const result = await look({ metrics, state }, { at: at(2), policy: policyOf('automatic', '1%') });
    expect(result.warnings).toEqual([expect.stringContaining('what was pinned')]);
    expect(JSON.parse(state.text!).plan.guards[0].rule.tolerance.value).toBe(0.5);
  });

  it('shows the split and every guard in its tree', async () => {
    const result = await look({ metrics: trafficOf({ candidate: 0.02, baseline: 0.02, share: ramp }) }, { at: at(1) });
    expect(result.checks.children!.map((one) => one.name)).toEqual(['data', 'guard_0', 'guard_1', 'step', 'split']);
    expect(result.checks.children!.at(-1)!.detail).toContain('10% to the candidate, 90% to the baseline');
  });
});

describe('what is refused', () => {
  const metrics = trafficOf({ candidate: 0.02, baseline: 0.02, share: ramp });
  const kept = async (): Promise<StateFile> => {
    const state = memoryFile();
    await look({ metrics, state }, { at: at(2) });
    return state;
  };

  it.each([
    ['a time before the last look', { at: at(1) }, /before the last look/],
    ['another candidate', { at: at(3), candidate: '2.0.0' }, /candidate 2\.0\.0/],
    ['another stage', { at: at(3), stage: 'staging' }, /stage staging/],
  ])('%s than the state is of', async (_, change, required) => {
    const result = await look({ metrics, state: await kept() }, change);
    expect([result.decision, exit(result)]).toEqual(['refused', 2]);
    expect(result.refusal?.required).toMatch(required);
  });

  it.each([
    ['no JSON', '{'],
    ['another file', '{"schema":"slipway.state/1"}'],
    ['nothing', ''],
  ])('a state file with %s', async (_, text) => {
    const state = memoryFile(text);
    const result = await look({ metrics, state }, { at: at(3) });
    expect([result.reason_code, exit(result), state.text]).toEqual(['input_invalid', 2, text]);
  });

  it.each([
    ['that has a version live at once', 'staging', 'input_invalid', /Name production/],
    ['that there is none of', 'constructor', 'unknown_stage', /--stage/],
  ])('a stage %s', async (_, stage, code, next) => {
    const result = await look({ metrics }, { stage, at: at(3) });
    expect(result.reason_code).toBe(code);
    expect(result.refusal?.next).toMatch(next);
  });

  it('a policy in which nothing is rolled out', async () => {
    const result = await look({ metrics }, { policy: policyFrom('version: 1\nlifecycle: basic\n') });
    expect(result.refusal?.found).toContain('every stage');
  });
});
