import { describe, expect, it } from 'vitest';
import { decide, type Facts } from '../../../src/core/compare/decide.ts';
import { recommend } from '../../../src/core/compare/recommend.ts';
import { buildCompareView } from '../../../src/core/compare/view.ts';
import type { Weighed } from '../../../src/core/compare/weigh.ts';
import type { EvaluationRecord } from '../../../src/core/evaluation/types.ts';
import type { Status } from '../../../src/core/result.ts';
import { gate, record } from '../../support/evaluation-records.ts';
import { A, type Answer, B, evidence, measure, policy, side } from './measured.ts';
import { artifact } from './records.ts';

const GATES = `metrics:
  accuracy: { direction: up }
  latency_ms: { direction: down, unit: ms }
evaluation:
  gates:
    quality:
      - { metric: accuracy, vs: live, tolerance: 0.02 }
      - { metric: latency_ms, vs: live, tolerance: 10% }
`;

const decided = (verdict: Status, summary = 'Passes 1 gate.'): EvaluationRecord =>
  record({
    verdict,
    summary,
    gates: [gate({ metric: 'accuracy', rule: { kind: 'threshold', bound: 'min', value: 0.5 } })],
  });
const FAILED = { stage: 'production', reason: 'late answers at night.' };

describe('the rules of a recommendation', () => {
  const number = (of: 'same' | 'a' | 'b' | 'open' | 'b_leaning'): Weighed => {
    const known = {
      same: { noWorse: { a: true, b: true }, better: null },
      a: { noWorse: { a: true, b: false }, better: 'a' },
      b: { noWorse: { a: false, b: true }, better: 'b' },
      open: { noWorse: { a: false, b: false }, better: null },
      b_leaning: { noWorse: { a: false, b: true }, better: null },
    } as const;
    return { label: of, sentence: `${of}.`, ...known[of] };
  };
  type Own = Status | 'never' | 'rolled_back';
  const own = (of: typeof A, how: Own) =>
    side({
      record: of,
      decided: how === 'never' ? null : decided(how === 'rolled_back' ? 'pass' : how),
      failed: how === 'rolled_back' ? FAILED : null,
    });
  const facts = (a: Own, b: Own, numbers: readonly Parameters<typeof number>[0][]): Facts => ({
    a: own(A, a),
    b: own(B, b),
    weighing: { numbers: numbers.map(number), tolerances: 'policy' },
    size: [],
  });

  it.each<[string, Own, Own, Parameters<typeof number>[0][], string]>([
    ['both the same everywhere', 'pass', 'pass', ['same', 'same'], 'either'],
    ['b better, the rest the same', 'pass', 'pass', ['same', 'b'], 'b'],
    ['a better, the rest the same', 'pass', 'pass', ['a', 'same'], 'a'],
    ['each better in something', 'pass', 'pass', ['a', 'b'], 'undecided'],
    ['b better, but something open', 'pass', 'pass', ['b', 'open'], 'undecided'],
    ['b no worse, but not shown to be better', 'pass', 'pass', ['b_leaning', 'same'], 'undecided'],
    ['nothing that matters was measured', 'pass', 'pass', [], 'undecided'],
    ['b better, but a gate of its own is inconclusive', 'pass', 'inconclusive', ['b'], 'undecided'],
    ['b better, but a gate of its own could not be decided', 'pass', 'error', ['b'], 'undecided'],
    ['b better, never a candidate itself', 'pass', 'never', ['b'], 'b'],
    ['the same, and only a passed', 'pass', 'inconclusive', ['same'], 'a'],
    ['the same, and only b passed', 'error', 'pass', ['same'], 'b'],
    ['the same, b was never a candidate', 'pass', 'never', ['same'], 'either'],
    ['b failed and a passed, whatever else', 'pass', 'fail', ['b'], 'a'],
    ['b was rolled back and a passed', 'pass', 'rolled_back', ['b'], 'a'],
    ['a was rolled back and b passed', 'rolled_back', 'pass', ['open'], 'b'],
    ['a was rolled back and b is inconclusive', 'rolled_back', 'inconclusive', ['b'], 'undecided'],
    ['a was rolled back, b never evaluated, but better', 'rolled_back', 'never', ['b', 'open'], 'b'],
    ['a was rolled back, b never evaluated, both mixed', 'rolled_back', 'never', ['b', 'a'], 'undecided'],
    ['a was rolled back and nothing is known of b', 'rolled_back', 'never', [], 'undecided'],
    ['both are out', 'rolled_back', 'fail', ['b'], 'undecided'],
  ])('%s', (_, a, b, numbers, choice) => {
    expect(decide(facts(a, b, numbers)).choice).toBe(choice);
  });

  it('do not depend on which is called A', () => {
    const all: Own[] = ['pass', 'fail', 'inconclusive', 'error', 'not_applicable', 'never', 'rolled_back'];
    const numbers = [[], ['same'], ['a'], ['b'], ['a', 'b'], ['b', 'same'], ['b', 'open'], ['open']] as const;
    const swap = { a: 'b', b: 'a', same: 'same', open: 'open', either: 'either', undecided: 'undecided' } as const;
    for (const one of all)
      for (const other of all)
        for (const list of numbers) {
          const back = decide(
            facts(
              other,
              one,
              list.map((each) => swap[each]),
            ),
          ).choice;
          expect(swap[decide(facts(one, other, list)).choice], `${one} ${other} ${list}`).toBe(back);
        }
  });

  it('never leave the sentence empty, nor a rollback unsaid', () => {
    const all: Own[] = ['pass', 'fail', 'inconclusive', 'error', 'not_applicable', 'never', 'rolled_back'];
    for (const one of all)
      for (const list of [[], ['same'], ['b'], ['a', 'b'], ['open']] as const) {
        const found = recommend(facts(one, 'rolled_back', list));
        expect(found.sentence).toMatch(/^[A-Z0-9].{20,}\.$/);
        expect(found.reasons).toContainEqual({
          speaks_for: 'a',
          sentence: '1.1.0 was taken out of production by a rollback: late answers at night.',
        });
      }
  });
});

describe('reasons', () => {
  const answers =
    (share: number, latency = 100): Answer =>
    ({ random }) => {
      const [hard, noise] = [random(), random()];
      return { accuracy: hard < share ? 1 : 0, latency_ms: latency + 10 * noise };
    };
  const rules = policy(GATES);
  const view = (a: Parameters<typeof side>[0], b: Parameters<typeof side>[0], by = rules) =>
    buildCompareView({
      model: 'flight-delay',
      a: side({ policy: by, ...a }),
      b: side({ policy: by, ...b }),
      rules: by.evaluation,
      metrics: by.metrics,
    }).recommendation;
  const rows = 2000;

  it('hold the numbers of both versions, their interval and what counts as the same', () => {
    const found = view(
      { record: A, evidence: evidence(answers(0.7, 100), { rows }) },
      { record: B, evidence: evidence(answers(0.8, 102), { rows }) },
    );
    expect(found.choice).toBe('b');
    expect(found.sentence).toBe(
      '1.1.0 is better in accuracy, and in nothing that matters worse than 1.0.0 by more than the policy allows.',
    );
    const [accuracy, latency] = found.reasons.slice(-2);
    expect(accuracy?.speaks_for).toBe('b');
    expect(accuracy?.sentence).toMatch(
      /^accuracy is 0\.8\d+ in 1\.1\.0 and 0\.7\d+ in 1\.0\.0: 0\.0\d+ better over 2,000 pairs, from 0\.0\d+ better to 0\.1\d+ better with 95% confidence at each end; no more than 0\.02 counts as the same\.$/,
    );
    expect(latency?.speaks_for).toBeNull();
    expect(latency?.sentence).toMatch(/^latency_ms is 107 ms .*worse.*; within the 10% that counts as the same\.$/);
  });

  it('say what is not settled, and do not take it for no difference', () => {
    const found = view(
      { record: A, evidence: evidence(answers(0.7), { rows: 60 }) },
      { record: B, evidence: evidence(answers(0.7), { rows: 60, seed: 9 }) },
    );
    expect(found.choice).toBe('undecided');
    expect(found.sentence).toBe('The data do not settle accuracy.');
    expect(
      found.reasons.some(({ sentence }) => sentence.includes('that settles nothing, as 0.02 counts as the same')),
    ).toBe(true);
  });

  it('name a number that the policy asks for and that was not measured', () => {
    const only = ({ random }: Parameters<Answer>[0]) => ({ accuracy: random() < 0.7 ? 1 : 0 });
    const found = view(
      { record: A, evidence: evidence(answers(0.7), { rows }) },
      { record: B, evidence: evidence(only, { rows }), decided: null },
    );
    expect(found.choice).toBe('undecided');
    expect(found.reasons).toContainEqual({
      speaks_for: null,
      sentence: expect.stringMatching(/^latency_ms is not compared: .*1\.1\.0/),
    });
  });

  it('go by the default tolerances where the policy compares nothing with the live version', () => {
    const found = view(
      { record: A, evidence: evidence(answers(0.7), { rows }) },
      { record: B, evidence: evidence(answers(0.7), { rows }) },
      policy(),
    );
    expect(found.choice).toBe('either');
    expect(found.sentence).toBe(
      'In none of the 2 numbers that matter is one worse by more than the default tolerances allow.',
    );
  });

  it('do not make a difference out of numbers without an error', () => {
    const told = (value: number) =>
      evidence(answers(0.7), { rows: 0, measures: [measure({ metric: 'accuracy', value })] });
    const found = view(
      { record: A, evidence: told(0.7), decided: null },
      { record: B, evidence: told(0.9), decided: null },
      policy(`metrics: { accuracy: { direction: up } }
evaluation: { gates: { quality: [{ metric: accuracy, vs: live, tolerance: 0.02 }] } }
`),
    );
    expect(found.choice).toBe('undecided');
    expect(found.reasons.at(-1)?.sentence).toContain('nothing tells how exact that is');
  });

  it('go by the value alone where the policy does', () => {
    const told = (value: number) =>
      evidence(answers(0.7), { rows: 0, measures: [measure({ metric: 'accuracy', value })] });
    const by = policy(`metrics: { accuracy: { direction: up } }
evaluation: { by: value, gates: { quality: [{ metric: accuracy, vs: live, tolerance: 0.02 }] } }
`);
    const pair = (one: number, other: number) =>
      view({ record: A, evidence: told(one), decided: null }, { record: B, evidence: told(other), decided: null }, by)
        .choice;
    expect(pair(0.7, 0.9)).toBe('b');
    expect(pair(0.7, 0.71)).toBe('either');
    expect(pair(0.9, 0.7)).toBe('a');
  });

  it('count what is within the tolerance where there is much of it', () => {
    const many = ({ random }: Parameters<Answer>[0]) => {
      const value = random() < 0.7 ? 1 : 0;
      return Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`accuracy_${index}`, value]));
    };
    const gates = Array.from({ length: 9 }, (_, index) => `{ metric: accuracy_${index}, vs: live, tolerance: 0.02 }`);
    const metrics = Array.from({ length: 9 }, (_, index) => `accuracy_${index}: { direction: up }`);
    const by = policy(
      `metrics: { ${metrics.join(', ')} }\nevaluation: { gates: { quality: [${gates.join(', ')}] } }\n`,
    );
    const found = view(
      { record: A, evidence: evidence(many, { rows: 500 }), decided: null },
      { record: B, evidence: evidence(many, { rows: 500 }), decided: null },
      by,
    );
    expect(found.choice).toBe('either');
    expect(found.reasons.at(-1)?.sentence).toBe(
      'Within the tolerance both ways: accuracy_0, accuracy_1, accuracy_2 and 6 more.',
    );
  });

  it('name a smaller model and what callers must change, and decide nothing by it', () => {
    const signature = (name: string) => ({
      inputs: [{ name, type: 'number' }],
      outputs: [{ name: 'y', type: 'number' }],
    });
    const found = view(
      { record: { ...A, artifacts: [artifact('model', 'm.bin', 'x'.repeat(1000))], signature: signature('x') } },
      { record: { ...B, artifacts: [artifact('model', 'm.bin', 'x'.repeat(500))], signature: signature('z') } },
    );
    expect(found.choice).toBe('undecided');
    expect(found.sentence).toBe('1.0.0 and 1.1.0 have no evaluation that can be relied on.');
    expect(found.reasons.slice(-2)).toEqual([
      { speaks_for: 'b', sentence: 'The model is 500 bytes in 1.1.0 and 1,000 in 1.0.0: 50% less.' },
      {
        speaks_for: null,
        sentence: 'Callers of 1.0.0 must change for 1.1.0: input "x" was removed; input "z" was added and is required.',
      },
    ]);
  });

  it('name a version whose own gates block, with what blocks it', () => {
    const found = view(
      { record: A, evidence: evidence(answers(0.7), { rows }), decided: decided('pass') },
      { record: B, evidence: evidence(answers(0.7), { rows }), decided: decided('fail', 'Fails: toxicity.') },
    );
    expect(found.choice).toBe('a');
    expect(found.sentence).toBe('The newest evaluation of 1.1.0 failed, and 1.0.0 passed its own gates.');
    expect(found.reasons[1]).toEqual({
      speaks_for: 'a',
      sentence: 'The newest evaluation of 1.1.0 for production (2026-03-03): fails: toxicity.',
    });
  });
});
