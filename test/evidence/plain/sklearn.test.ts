import { describe, expect, it } from 'vitest';
import { evidenceOf, fileOf, fixture, nameOf, problemsOf, valuesOf } from '../support.ts';

async function reportOf(name: string) {
  const evidence = await evidenceOf([await fixture(`sklearn/${name}`)]);
  return { evidence, values: valuesOf(evidence), by: new Map(evidence.measures.map((one) => [nameOf(one), one])) };
}

describe('classification reports of scikit-learn', () => {
  it('of 1.2.1 read to the numbers of the report, with counts behind shares', async () => {
    const { evidence, values, by } = await reportOf('1.2.1/classification_report.candidate.json');
    expect(evidence.files).toMatchObject([{ format: 'sklearn-report' }]);
    expect(evidence.runs).toMatchObject([{ tool: 'scikit-learn', status: 'unknown' }]);
    expect(values['accuracy']).toBe(0.9473684210526315);
    expect(values['macro avg.f1-score']).toBe(0.9437268613739203);
    // The confusion matrix is [[79, 6], [6, 137]].
    expect(by.get('accuracy')).toMatchObject({ n: 228, expected: 228, successes: 216, direction: 'up' });
    expect(by.get('recall:class=malignant')).toMatchObject({ value: 0.9294117647058824, n: 85, successes: 79 });
    expect(by.get('precision:class=benign')).toMatchObject({ value: 0.958041958041958, n: 143, successes: 137 });
    expect(by.get('f1-score:class=benign')).toMatchObject({ value: 0.958041958041958, n: null });
    expect(evidence.problems).toEqual([]);
  });

  it('of 1.2.1 read for the baseline as well: precision is a share of the predictions of its class', async () => {
    const { by } = await reportOf('1.2.1/classification_report.baseline.json');
    // [[76, 9], [6, 137]]: 82 predictions of the first class, 146 of the second.
    expect(by.get('precision:class=malignant')).toMatchObject({ n: 82, successes: 76 });
    expect(by.get('precision:class=benign')).toMatchObject({ n: 146, successes: 137 });
    expect(by.get('accuracy')).toMatchObject({ value: 0.9342105263157895, successes: 213 });
  });

  it('of 1.9.1 are the same as JSON and as the CSV of pandas, where accuracy fills its row', async () => {
    const json = await reportOf('1.9.1/report.json');
    const csv = await reportOf('1.9.1/report.csv');
    expect(json.values['accuracy']).toBe(0.7638888888888888);
    expect(json.by.get('recall:class=1')).toMatchObject({ n: 29, successes: 26 });
    expect(csv.evidence.measures).toEqual(json.evidence.measures);
  });

  it('over some labels have no accuracy, and micro averages', async () => {
    const { values } = await reportOf('1.9.1/report.labels.json');
    expect(values['accuracy']).toBeUndefined();
    expect(values['micro avg.recall']).toBe(0.8113207547169812);
  });

  it('with a class that no sample is of have no scores for it, whatever stands there', async () => {
    const { evidence, by } = await reportOf('1.9.1/report.nan.json');
    expect(by.get('recall:class=2')).toMatchObject({ value: null, n: 0 });
    expect(by.get('recall:class=1')).toMatchObject({ value: 1, n: 2 });
    expect(evidence.problems.map(({ code, effect, metric }) => [code, effect, metric])).toEqual([
      ['value_missing', 'warning', 'f1-score'],
      ['value_missing', 'warning', 'precision'],
      ['value_missing', 'warning', 'recall'],
    ]);
    const zero = { precision: 0, recall: 0, 'f1-score': 0, support: 0 };
    const report = { a: zero, 'macro avg': { ...zero, support: 4 } };
    const written = await evidenceOf([fileOf('r.json', JSON.stringify(report))]);
    expect(valuesOf(written)['recall:class=a']).toBeNull();
  });

  it('of several labels a sample keep their averages', async () => {
    const { values } = await reportOf('1.9.1/report.multilabel.json');
    expect(values['samples avg.f1-score']).toBe(0.7777777777777777);
    expect(values['recall:class=2']).toBe(0.5);
  });

  it('with NaN in an average have a number that cannot be trusted', async () => {
    const row = { precision: Number.NaN, recall: 1, 'f1-score': 1, support: 2 };
    const text = JSON.stringify({ a: { ...row, precision: 1 }, 'macro avg': row }).replace('null', 'NaN');
    const evidence = await evidenceOf([fileOf('r.json', text)]);
    expect(evidence.problems).toMatchObject([
      { code: 'value_not_finite', effect: 'error', metric: 'macro avg.precision' },
    ]);
  });

  it('of two runs are not added up', async () => {
    const evidence = await evidenceOf([
      await fixture('sklearn/1.2.1/classification_report.baseline.json'),
      await fixture('sklearn/1.2.1/classification_report.candidate.json'),
    ]);
    expect(valuesOf(evidence)['accuracy']).toBeNull();
    expect(evidence.problems.find(({ metric }) => metric === 'accuracy')).toMatchObject({
      code: 'ambiguous',
      effect: 'error',
      message: expect.stringMatching(/covers the whole set, so they are runs/),
    });
  });

  it('cut off in a CSV are refused', async () => {
    const text = ',precision,recall,f1-score,support\n0,0.5,0.5,0.5,10.0\n1,0.5,x,0.5,9.0\n';
    await expect(problemsOf([fileOf('r.csv', text)])).resolves.toMatchObject([{ file: 'r.csv', place: 'line 3' }]);
  });
});
