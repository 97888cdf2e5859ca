import { describe, expect, it } from 'vitest';
import { evidenceOf, fileOf, fixture, nameOf, valuesOf } from '../support.ts';

async function frameOf(name: string) {
  const evidence = await evidenceOf([await fixture(`fairlearn/0.15.0/${name}`)]);
  return { evidence, values: valuesOf(evidence), by: new Map(evidence.measures.map((one) => [nameOf(one), one])) };
}

describe('fairness tables of Fairlearn', () => {
  it.each([
    ['by_group.csv', 'region'],
    ['by_group.records.json', 'region'],
    ['by_group.table.json', 'region'],
    // These two do not say what the groups are groups of.
    ['by_group.columns.json', 'group'],
    ['by_group.index.json', 'group'],
  ])('%s reads to the numbers of the frame, by %s', async (name, attribute) => {
    const { evidence, by } = await frameOf(name);
    expect(evidence.files).toMatchObject([{ format: 'fairness' }]);
    const accuracy = by.get(`accuracy:${attribute}=south`);
    expect(accuracy?.value).toBeCloseTo(0.7512953367875648, 9);
    expect(accuracy).toMatchObject({ n: 193, successes: 145 });
    expect(by.get(`selection_rate:${attribute}=north`)).toMatchObject({ n: 190, successes: 90 });
    expect(by.get(`count:${attribute}=west`)).toMatchObject({ statistic: 'count', value: 17, n: 17 });
    expect(evidence.measures).toHaveLength(15);
    expect(evidence.problems).toEqual([]);
  });

  it('do not say over how many samples a rate is that is not over all of the group', async () => {
    const { by } = await frameOf('by_group.csv');
    expect(by.get('recall:region=west')).toMatchObject({ value: 0.8571428571428571, n: null, successes: null });
    expect(by.get('false_positive_rate:region=south')).toMatchObject({ value: 0.2653061224489796, n: null });
  });

  it('put together with the frame over all have that as well; differences and ratios are computed, not read', async () => {
    const { values, evidence } = await frameOf('frame.json');
    expect(values['accuracy']).toBe(0.82);
    expect(values['accuracy:group=north']).toBe(0.8842105263157894);
    expect(evidence.measures).toHaveLength(20);
  });

  it('by two features have groups of both', async () => {
    const { by } = await frameOf('by_two.csv');
    expect(by.get('accuracy:region & age=west & old')).toMatchObject({ n: 9, successes: 7 });
  });

  it('of one number a row give n as they say it', async () => {
    const { by, evidence } = await frameOf('tall.csv');
    expect(evidence.files).toMatchObject([{ format: 'fairness' }]);
    expect(by.get('recall:group=west')).toMatchObject({ value: 0.8571428571428571, n: 17 });
  });

  it('name their attribute in the group, in a column or not at all', async () => {
    const of = async (text: string): Promise<string[]> =>
      (await evidenceOf([fileOf('f.csv', text)])).measures.map((one) => `${nameOf(one)} ${one.n}`);
    await expect(of('group,metric,value,n\nsex=f,acc,0.9,10\n')).resolves.toEqual(['acc:sex=f 10']);
    await expect(of('attribute,group,metric,value\nsex,f,acc,0.9\n')).resolves.toEqual(['acc:sex=f null']);
    await expect(of('group,metric,value\nf,acc,0.9\noverall,acc,0.8\n')).resolves.toEqual([
      'acc:group=f null',
      'acc null',
    ]);
  });

  it('are not seen in other nested numbers', async () => {
    const evidence = await evidenceOf([
      fileOf('m.json', '{"train": {"acc": 1, "loss": 2}, "test": {"acc": 1, "loss": 2}}'),
    ]);
    expect(evidence.files).toMatchObject([{ format: 'plain' }]);
  });
});
