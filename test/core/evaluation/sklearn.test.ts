/** Two classifiers on the same 228 cases, as scikit-learn wrote their predictions. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { betterBy, decide, evidenceOf, notWorse, only } from './support.ts';

const folder = new URL('../../fixtures/evaluations/sklearn/1.2.1/', import.meta.url);

function predictions(name: string) {
  const [, ...lines] = readFileSync(new URL(name, folder), 'utf8').trim().split('\n');
  const cells = lines.map((line) => line.split(','));
  return evidenceOf({
    tables: [
      {
        keys: cells.map(([id]) => id!),
        metrics: { accuracy: cells.map(([, truth, predicted]) => (truth === predicted ? 1 : 0)) },
        attributes: { diagnosis: cells.map(([, truth]) => (truth === '1' ? 'benign' : 'malignant')) },
      },
    ],
  });
}

const of = {
  candidate: predictions('predictions.candidate.csv'),
  live: predictions('predictions.baseline.csv'),
  metrics: [{ name: 'accuracy' }],
};

describe('the predictions of two scikit-learn classifiers', () => {
  const decision = decide({ ...of, gates: [{ metric: 'accuracy', rule: notWorse(0.02) }] });
  const gate = only(decision);

  it('are compared pair by pair: .9342 → .9474 by 11 gains and 8 losses', () => {
    expect(gate.live?.value).toBeCloseTo(0.9342, 4);
    expect(gate.candidate?.value).toBeCloseTo(0.9474, 4);
    expect(gate.effect).toMatchObject({ method: 'newcombe_paired', pairs: 228, wins: 11, losses: 8 });
    expect(gate.effect?.value).toBeCloseTo(0.0132, 4);
  });

  it('have a paired standard error of .0191, smaller than the unpaired one', () => {
    const [pair] = decision.statistics.pairs;
    expect(pair?.estimate.standard_error).toBeCloseTo(0.0191, 4);
    expect(pair).toMatchObject({ larger: 11, smaller: 8 });
  });

  it('do not show by 228 cases that the candidate is within 2 points, nor that it is not', () => {
    expect(gate).toMatchObject({ verdict: 'inconclusive', reason: 'not_shown' });
    expect(gate.effect?.interval?.low).toBeCloseTo(-0.02, 2);
    expect(gate.needed).toBeGreaterThan(228);
    expect(gate.next).toContain('there are 228 pairs');
  });

  it('show that it is within 3 points', () => {
    const wider = only(decide({ ...of, gates: [{ metric: 'accuracy', rule: notWorse(0.03) }] }));
    expect(wider).toMatchObject({ verdict: 'pass', reason: 'met' });
  });

  it('show no improvement of a point', () => {
    expect(only(decide({ ...of, gates: [{ metric: 'accuracy', rule: betterBy(0.01) }] })).verdict).toBe('inconclusive');
  });

  it('are compared in the table over all cases and by diagnosis', () => {
    expect(decision.comparisons.map(({ slice }) => slice)).toEqual([null, 'diagnosis=malignant', 'diagnosis=benign']);
    expect(decision.comparisons[0]).toMatchObject({ metric: 'accuracy', effect: { pairs: 228 } });
    expect(decision.comparisons[0]?.p).toBeGreaterThan(0.3);
  });
});
