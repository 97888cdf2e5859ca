import { describe, expect, it } from 'vitest';
import { evaluationAnnotations, MESSAGE_LIMIT, TITLE_LIMIT } from '../../../src/render/evaluation/annotations.ts';
import { errorRecord, failRecord, filesRecord, hostileRecord, passRecord } from '../../support/evaluation-records.ts';
import { forAll, hostileText } from '../support/hostile.ts';

const PATH = '.github/slipway.yml';
const positionOf = (id: string): { line: number; column: number } | null => {
  const index = /\[(\d+)\]$/.exec(id)?.[1];
  return index === undefined ? null : { line: 40 + Number(index), column: 9 };
};

describe('annotations of the policy', () => {
  it('stand on the line that asked, worst first, with what was found and what to do', () => {
    const [first, second, third] = evaluationAnnotations(failRecord(), { path: PATH, positionOf });
    expect(first).toMatchInlineSnapshot(`
      {
        "endLine": 41,
        "level": "failure",
        "message": "Accuracy fell by 0.0425, at least by 0.031 with 95% confidence; a fall of 0.01 is allowed.
      Measured: candidate 0.733 [0.718, 0.747]; live 0.775 [0.761, 0.789]; effect −0.043 [−0.054, −0.031] (paired t, 2,400 pairs: 98 better, 200 worse).
      Next: Look at the 200 flights that 1.4.0 gets wrong and 1.3.0 got right: most are of March. Register a version that does better, or raise the tolerance in the policy.
      Reason: not_met. Gate: evaluation.gates.quality[1].",
        "path": ".github/slipway.yml",
        "startLine": 41,
        "title": "fail: accuracy ≥ live − 0.01",
      }
    `);
    expect([second?.level, third?.level]).toEqual(['failure', 'warning']);
    expect(third?.title).toBe('inconclusive: f1 (slice distance=long) ≥ live − 0.03');
  });

  it('are made of every gate that is not met, and of none that is', () => {
    expect(evaluationAnnotations(passRecord(), { path: PATH, positionOf })).toEqual([]);
    expect(evaluationAnnotations(errorRecord(), { path: PATH, positionOf }).map((one) => one.level)).toEqual([
      'failure',
      'failure',
    ]);
  });

  it('are left out where the policy has no such line: a mark elsewhere would mislead', () => {
    expect(evaluationAnnotations(failRecord(), { path: PATH, positionOf: () => null })).toEqual([]);
    expect(evaluationAnnotations(failRecord(), { path: PATH, positionOf: () => ({ line: 0, column: 1 }) })).toEqual([]);
    const gates = filesRecord().gates.map((gate) => ({ ...gate, verdict: 'fail' as const }));
    expect(evaluationAnnotations({ ...filesRecord(), gates }, { path: PATH, positionOf })).toEqual([]);
  });

  it('stay within the limits and name what cannot be seen, whatever others wrote', () => {
    const at = { path: PATH, positionOf: () => ({ line: 3, column: 1 }) };
    const check = (text: string): void => {
      for (const one of evaluationAnnotations(hostileRecord(text), at)) {
        expect(one.title.length).toBeLessThanOrEqual(TITLE_LIMIT);
        expect(Buffer.byteLength(one.message)).toBeLessThanOrEqual(MESSAGE_LIMIT);
        expect(one.title + one.message).not.toMatch(/(?!\n)\p{Cc}|[\u{202a}-\u{202e}\u{200b}]/u);
        expect(one.title).not.toContain('\n');
      }
    };
    forAll(check, hostileText, 60);
    check('\u{202e}航'.repeat(60_000));
  });
});
