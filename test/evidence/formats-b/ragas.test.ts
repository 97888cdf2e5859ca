import { describe, expect, it } from 'vitest';
import { evidenceOf, fileOf } from '../support.ts';
import { B_FORMATS, codesOf, fixtures, measureOf, obstacle, scoresOf } from './support.ts';

const read = (path: string, content: string) => evidenceOf([fileOf(path, content)], { formats: B_FORMATS });
const csv = (header: string, ...rows: readonly string[]) => read('r.csv', `${[header, ...rows].join('\n')}\n`);

describe('a Ragas table', () => {
  it('counts an empty cell as not scored: the mean of the rest does not pass for all', async () => {
    const evidence = await evidenceOf(await fixtures('ragas/ragas_results.csv'), { formats: B_FORMATS });
    expect(measureOf(evidence, 'faithfulness')).toMatchObject({ value: 0.75, n: 6, expected: 8, direction: 'up' });
    expect(codesOf(evidence, 'faithfulness')).toEqual(['warning judge_missing']);
    expect(obstacle(evidence, 'faithfulness')).toContain('6 of 8');
    expect(obstacle(evidence, 'exact_match')).toBeNull();
  });

  it('reads the same samples from CSV, JSON of rows, JSON of columns and JSON Lines', async () => {
    const ends = ['.csv', '_index.csv', '.json', '_columns.json', '.jsonl'];
    const all = await Promise.all(
      ends.map(async (end) => evidenceOf(await fixtures(`ragas/ragas_results${end}`), { formats: B_FORMATS })),
    );
    const [first] = all;
    for (const one of all) expect(one.tables).toEqual(first?.tables);
    expect(scoresOf(all[0]!, { task: null, metric: 'exact_match' }).sorted).toEqual([0, 1, 1, 1, 1, 1, 1, 1]);
  });

  it.each(['nan', 'NaN', 'None', 'null', 'N/A', ''])('takes %j for no score', async (cell) => {
    const evidence = await csv('user_input,response,faithfulness', 'a,x,0.5', `b,x,${cell}`);
    expect(measureOf(evidence, 'faithfulness')).toMatchObject({ value: 0.5, n: 1, expected: 2 });
  });

  it('cannot be gated on where no row is scored', async () => {
    const evidence = await csv('user_input,response,faithfulness', 'a,x,', 'b,x,');
    expect(codesOf(evidence, 'faithfulness')).toEqual(['error judge_missing']);
    expect(obstacle(evidence, 'faithfulness')).not.toBeNull();
  });

  it('does not believe a judge that gives exactly 0 to every row: two such versions would look equal', async () => {
    const evidence = await evidenceOf(await fixtures('ragas/ragas_results_zero.csv'), { formats: B_FORMATS });
    expect(codesOf(evidence, 'faithfulness')).toEqual(['error judge_missing']);
    expect(obstacle(evidence, 'faithfulness')).toContain('exactly 0');
    expect(obstacle(evidence, 'exact_match')).toBeNull();
  });

  it.each(['exact_match', 'noise_sensitivity(mode=relevant)', 'my_metric'])('believes zeros of %s', async (metric) => {
    const evidence = await csv(`user_input,response,${metric}`, 'a,x,0', 'b,x,0.0');
    expect(codesOf(evidence, metric)).toEqual([]);
  });

  it('reads the names of Ragas before 0.2', async () => {
    const evidence = await csv('question,contexts,answer,ground_truth,answer_relevancy', 'a,"[\'c\']",x,y,0.5');
    expect(evidence.files[0]?.format).toBe('ragas');
    expect(evidence.measures.map((one) => one.metric)).toEqual(['answer_relevancy']);
  });

  it('does not claim a table of questions and answers without a metric of Ragas', async () => {
    const rows = 'id,question,answer,score\n1,a,x,0.5\n2,b,x,0.7\n';
    const evidence = await read('r.csv', rows);
    expect(evidence.files.map((one) => one.format)).toEqual(['plain']);
  });

  it("takes a column of texts for the user's own, and one of numbers for a metric", async () => {
    const evidence = await csv('user_input,response,note,my_metric,faithfulness', 'a,x,fine,0.5,1', 'b,x,,0.25,broken');
    expect(evidence.measures.map((one) => one.metric)).toEqual(['faithfulness', 'my_metric']);
    expect(measureOf(evidence, 'faithfulness')).toMatchObject({ value: 1, n: 1, expected: 2 });
  });

  it('averages a question that is asked several times', async () => {
    const evidence = await csv('user_input,response,faithfulness', 'a,x,1', 'a,y,0.5', 'a,z,0.75', 'b,x,0.25');
    expect(scoresOf(evidence, { task: null, metric: 'faithfulness' }).sorted).toEqual([0.25, 0.75]);
    expect(evidence.tables[0]?.repeats).toBe(3);
    expect(measureOf(evidence, 'faithfulness')).toMatchObject({ value: 0.5, n: 2, expected: 2 });
    expect(evidence.problems).toEqual([]);
  });

  it('knows that less noise sensitivity is better', async () => {
    const evidence = await csv('user_input,response,noise_sensitivity(mode=relevant)', 'a,x,0.2');
    expect(evidence.measures[0]?.direction).toBe('down');
  });

  it('keeps texts only where they are kept', async () => {
    const files = await fixtures('ragas/ragas_results.csv');
    expect(JSON.stringify(await evidenceOf(files, { formats: B_FORMATS }))).not.toContain('crowns');
    const kept = await evidenceOf(files, { formats: B_FORMATS, texts: 'keep' });
    expect(Object.keys(kept.tables[0]?.texts ?? {})).toEqual(['reference', 'response', 'user_input']);
  });
});

describe('means of Ragas without rows', () => {
  it('are read from CSV of metric and score', async () => {
    const evidence = await csv('metric,score', 'faithfulness,0.91', 'context_recall,0.5');
    expect(evidence.files[0]?.format).toBe('ragas-summary');
    expect(measureOf(evidence, 'faithfulness')).toMatchObject({ value: 0.91, n: null, expected: null });
  });

  it('of exactly 0 are of a judge that did not score', async () => {
    const evidence = await read('r.json', '{"faithfulness": 0.0, "answer_relevancy": 0.8}');
    expect(codesOf(evidence, 'faithfulness')).toEqual(['error judge_missing']);
    expect(obstacle(evidence, 'faithfulness')).not.toBeNull();
    expect(obstacle(evidence, 'answer_relevancy')).toBeNull();
  });

  it.each(['NaN', 'null'])('of %s are none', async (value) => {
    const evidence = await read('r.json', `{"faithfulness": ${value}, "answer_relevancy": 0.8}`);
    expect(obstacle(evidence, 'faithfulness')).not.toBeNull();
  });
});
