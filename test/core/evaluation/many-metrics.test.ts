/** Over a hundred metrics of one model, measured twice: half of them are lower, and that means nothing. */
import { describe, expect, it } from 'vitest';
import { defaultGates } from '../../../src/core/evaluation/default-gates.ts';
import { decideEvaluation } from '../../../src/core/evaluation/evaluate.ts';
import type { Evidence } from '../../../src/evidence/types.ts';
import { createRandom } from '../../../src/stats/index.ts';
import { evidenceOf, NOW } from './support.ts';

const TASKS = 120;
const QUESTIONS = 600;

/**
 * Each question has a difficulty of its own, so two runs agree on most; `worse` lowers one task by about so much.
 */
function runOf(of: { seed: number; worse?: { task: number; by: number } }): Evidence {
  const random = createRandom(of.seed);
  const questions = createRandom(99);
  return evidenceOf({
    tables: Array.from({ length: TASKS }, (_, task) => {
      const drop = of.worse?.task === task ? of.worse.by : 0;
      const accuracy = Array.from({ length: QUESTIONS }, () => {
        const easy = questions.unit() < 0.8;
        const right = easy ? 0.98 : 0.25;
        return random.unit() < right - drop ? 1 : 0;
      });
      return { task: `task-${task}`, metrics: { acc: accuracy } };
    }),
  });
}

const decide = (candidate: Evidence, live: Evidence) => {
  const { rules, metrics } = defaultGates({ candidate, live });
  return decideEvaluation({ rules, metrics, candidate, live: { kind: 'evidence', evidence: live }, now: NOW });
};

describe('two runs of 120 metrics that differ by noise', () => {
  const live = runOf({ seed: 1 });
  const decision = decide(runOf({ seed: 2 }), live);

  it('do not fail, though about half of the metrics are lower', () => {
    const lower = decision.gates.filter(({ effect }) => (effect?.value ?? 0) < 0).length;
    expect(decision.gates).toHaveLength(TASKS);
    expect(lower).toBeGreaterThan(TASKS / 3);
    expect(decision.gates.filter(({ verdict }) => verdict === 'fail')).toEqual([]);
    expect(decision.verdict).not.toBe('fail');
    expect(decision.verdict).not.toBe('error');
  });

  it('differ nowhere in the informational table', () => {
    expect(decision.comparisons).toHaveLength(TASKS);
    expect(decision.comparisons.filter(({ p_adjusted }) => (p_adjusted ?? 1) <= 0.05)).toEqual([]);
  });

  it('fail with one metric worse by more than twice the tolerance, and name it', () => {
    const worse = decide(runOf({ seed: 2, worse: { task: 17, by: 0.1 } }), live);
    const failed = worse.gates.filter(({ verdict }) => verdict === 'fail');
    expect(failed.map(({ metric }) => metric)).toEqual(['task-17/acc']);
    expect(worse.verdict).toBe('fail');
    expect(worse.summary).toContain('task-17/acc against live');
    expect(worse.comparisons.filter(({ p_adjusted }) => (p_adjusted ?? 1) <= 0.05)).toHaveLength(1);
  });
});

describe('metrics of which the tools tell the errors', () => {
  const summaries = (shift: (task: number) => number) =>
    evidenceOf({
      measures: Array.from({ length: TASKS }, (_, task) => ({
        task: `task-${task}`,
        metric: 'acc',
        value: 0.7 + shift(task),
        standardError: 0.003,
        n: 20_000,
      })),
    });
  const noise = (seed: number) => {
    const random = createRandom(seed);
    return Array.from({ length: TASKS }, () => 0.006 * (random.unit() + random.unit() - 1));
  };

  it('pass where they differ by noise, and fail with one worse by twice the tolerance', () => {
    const [first, second] = [noise(3), noise(4)];
    const live = summaries((task) => first[task]!);
    expect(
      decide(
        summaries((task) => second[task]!),
        live,
      ).verdict,
    ).toBe('pass');
    const worse = decide(
      summaries((task) => second[task]! - (task === 40 ? 0.04 : 0)),
      live,
    );
    expect(worse.gates.filter(({ verdict }) => verdict === 'fail').map(({ metric }) => metric)).toEqual([
      'task-40/acc',
    ]);
  });
});
