import { describe, expect, it } from 'vitest';
import { evidenceOf, fileOf, problemsOf } from '../support.ts';
import { B_FORMATS, codesOf, fixtures, measureOf, obstacle, scoresOf } from './support.ts';

const read = (...files: Parameters<typeof evidenceOf>[0][number][]) => evidenceOf(files, { formats: B_FORMATS });

const RUN = `artifact_uri: file:///srv/lab/mlruns/1/r1/artifacts
end_time: 1795446171786
experiment_id: '1'
lifecycle_stage: active
run_id: r1
run_name: candidate
start_time: 1795446170444
status: 3
user_id: amara
`;

function store(files: Readonly<Record<string, string>>, meta = RUN) {
  return read(
    fileOf('r1/meta.yaml', meta),
    ...Object.entries(files).map(([path, content]) => fileOf(`r1/${path}`, content)),
  );
}

describe('an MLflow file store', () => {
  it('takes the value of the highest step, then the latest, as MLflow shows it', async () => {
    const evidence = await store({
      'metrics/in_order': '1 0.5 0\n2 0.6 1\n3 0.7 2\n',
      'metrics/late': '1 0.9 5\n2 0.1 2\n',
      'metrics/same_step': '5 0.3 0\n9 0.4 0\n',
      'metrics/same_time': '5 0.3 0\n5 0.2 0\n',
    });
    expect(measureOf(evidence, 'in_order').value).toBe(0.7);
    expect(measureOf(evidence, 'late').value).toBe(0.9);
    expect(measureOf(evidence, 'same_step').value).toBe(0.4);
    expect(measureOf(evidence, 'same_time').value).toBe(0.3);
  });

  it('takes folders below metrics as part of the name, even one that is called metrics', async () => {
    const evidence = await store({ 'metrics/eval/f1': '1 0.5 0\n', 'metrics/metrics/x': '1 2 0\n' });
    expect(evidence.measures.map((one) => one.metric)).toEqual(['eval/f1', 'metrics/x']);
  });

  it.each([
    ['1', 'unfinished', 'run_unfinished'],
    ['2', 'unfinished', 'run_unfinished'],
    ['4', 'failed', 'run_failed'],
    ['5', 'cancelled', 'run_cancelled'],
  ])('lets nothing be gated on a run of status %s (%s)', async (status, name, code) => {
    const evidence = await store({ 'metrics/accuracy': '1 0.99 0\n' }, RUN.replace('status: 3', `status: ${status}`));
    expect(evidence.runs.map((run) => run.status)).toEqual([name]);
    expect(codesOf(evidence, null)).toEqual([`error ${code}`]);
    expect(obstacle(evidence, 'accuracy')).not.toBeNull();
  });

  it('lets a finished run be gated on', async () => {
    expect(obstacle(await store({ 'metrics/accuracy': '1 0.99 0\n' }), 'accuracy')).toBeNull();
  });

  it('lets nothing be gated on a run that was deleted', async () => {
    const evidence = await store({ 'metrics/accuracy': '1 0.99 0\n' }, RUN.replace('active', 'deleted'));
    expect(obstacle(evidence, 'accuracy')).toContain('deleted');
  });

  it('does not take NaN or the largest number there is for a value', async () => {
    const evidence = await store({ 'metrics/a': '1 nan 0\n', 'metrics/b': '1 1.7976931348623157e+308 0\n' });
    expect(codesOf(evidence, 'a')).toEqual(['error value_not_finite']);
    expect(codesOf(evidence, 'b')).toEqual(['error value_not_finite']);
    expect([obstacle(evidence, 'a'), obstacle(evidence, 'b')]).not.toContain(null);
  });

  it('refuses a line that is no metric, naming file and line', async () => {
    const files = [fileOf('r1/meta.yaml', RUN), fileOf('r1/metrics/a', '1 0.5 0\n<html>\n')];
    const [problem] = await problemsOf(files, { formats: B_FORMATS });
    expect(problem).toMatchObject({ file: 'r1/metrics/a', place: 'line 2' });
  });

  it('does not choose between runs: two that give a metric are ambiguous', async () => {
    const evidence = await read(
      fileOf('r1/meta.yaml', RUN),
      fileOf('r1/metrics/accuracy', '1 0.9 0\n'),
      fileOf('r2/meta.yaml', RUN.replace('run_id: r1', 'run_id: r2')),
      fileOf('r2/metrics/accuracy', '1 0.8 0\n'),
    );
    expect(codesOf(evidence, 'accuracy')).toEqual(['error ambiguous']);
    expect(obstacle(evidence, 'accuracy')).not.toBeNull();
  });

  it('lets the whole store with failed runs in it stop every gate', async () => {
    const evidence = await read(...(await fixtures('mlflow/store-2.22')));
    expect(evidence.runs.map((run) => run.status).sort()).toEqual(
      expect.arrayContaining(['cancelled', 'complete', 'failed', 'unfinished']),
    );
    for (const metric of ['accuracy', 'eval/f1_macro']) expect(obstacle(evidence, metric)).not.toBeNull();
  });

  it('reads weights and settings among the artifacts as nothing, and leaves other files to their readers', async () => {
    const evidence = await read(
      fileOf('run/meta.yaml', RUN),
      fileOf('run/metrics/accuracy', '1 0.9 0\n'),
      fileOf('run/artifacts/model/MLmodel', 'flavors:\n  n: 3\n'),
      fileOf('run/artifacts/model/model.pkl', new Uint8Array([0, 1, 2, 255])),
      fileOf('run/artifacts/params.json', '{"depth": 6}'),
      fileOf('other/metrics.json', '{"auc": 0.7}'),
    );
    expect(evidence.measures.map((one) => one.metric)).toEqual(['accuracy', 'auc']);
  });

  it('publishes neither who ran it nor where it lay', async () => {
    const evidence = await evidenceOf(await fixtures('mlflow/store-3.17', 'mlflow/rest-2.22/candidate.json'), {
      formats: B_FORMATS,
      texts: 'keep',
    });
    expect(JSON.stringify(evidence)).not.toMatch(/amara|srv\/lab|gen\.py/);
  });
});

describe('a model of MLflow 3', () => {
  it('is measured by its runs, which say the same: each number counts once', async () => {
    const evidence = await read(...(await fixtures('mlflow/store-3.17')));
    expect(evidence.problems).toEqual([]);
    expect(evidence.runs).toEqual([
      expect.objectContaining({
        model: 'delay',
        status: 'complete',
        commit: '5f1c1e2d0b6b8f4a5f0c8f8a9a1d9b7c6e5d4c3b',
        startedAt: '2026-11-23T15:03:39.290Z',
        set: { name: 'flights-test', digest: null },
      }),
    ]);
    expect(evidence.tasks).toEqual([{ id: 'flights-test', version: null, hash: '7e8300a6', shots: null }]);
    expect(obstacle(evidence, 'accuracy')).toBeNull();
  });

  it('reads from its own folder alone, with the run named in each line', async () => {
    const evidence = await read(...(await fixtures('mlflow/store-3.17/mlruns/*/models/**')));
    expect(evidence.measures.map((one) => [one.task, one.metric, one.value])).toEqual([
      ['flights-test', 'accuracy', 0.861],
      ['flights-test', 'eval/log_loss', 0.412],
      ['flights-test', 'robust/accuracy', 0.79],
    ]);
  });

  it('keeps numbers of two data sets apart, so that a bare name is ambiguous', async () => {
    const evidence = await store({ 'metrics/auc': '1 0.9 0 train aaaa\n2 0.8 0 test bbbb\n' });
    expect(measureOf(evidence, 'train/auc').value).toBe(0.9);
    expect(measureOf(evidence, 'test/auc').value).toBe(0.8);
    expect(obstacle(evidence, 'auc')).toContain('2 tasks');
    expect(obstacle(evidence, 'test/auc')).toBeNull();
  });

  it('does not trust a model whose upload failed', async () => {
    const meta =
      'artifact_location: x\ncreation_timestamp: 1\nexperiment_id: "1"\nmodel_id: m-1\nname: delay\nstatus: 3\n';
    const evidence = await read(fileOf('m-1/meta.yaml', meta), fileOf('m-1/metrics/auc', '1 0.9 0 r9\n'));
    expect(obstacle(evidence, 'auc')).toContain('failed');
  });
});

describe('a REST answer of MLflow', () => {
  const answer = (run: unknown) => read(fileOf('run.json', JSON.stringify(run)));
  const info = { run_id: 'r1', status: 'FINISHED', start_time: 1795446170444, lifecycle_stage: 'active' };

  it.each([
    ['crashed', 'failed'],
    ['killed', 'cancelled'],
    ['running', 'unfinished'],
  ])('stops gates on a run that was %s', async (file, status) => {
    const evidence = await read(...(await fixtures(`mlflow/rest-2.22/${file}.json`)));
    expect(evidence.runs.map((run) => run.status)).toEqual([status]);
    expect(obstacle(evidence, 'accuracy')).not.toBeNull();
  });

  it('gives commit, time and the NaN that protobuf writes as a text', async () => {
    const evidence = await read(...(await fixtures('mlflow/rest-2.22/candidate.json')));
    expect(evidence.runs).toEqual([
      expect.objectContaining({
        commit: '5f1c1e2d0b6b8f4a5f0c8f8a9a1d9b7c6e5d4c3b',
        startedAt: '2026-11-23T15:02:50.444Z',
      }),
    ]);
    expect(codesOf(evidence, 'loss')).toEqual(['error value_not_finite']);
    expect(obstacle(evidence, 'accuracy')).toBeNull();
  });

  it('reads what the Python client writes of a run', async () => {
    const evidence = await answer({
      info,
      data: { metrics: { f1: 0.5 }, params: {}, tags: { 'mlflow.source.git.commit': 'abc' } },
    });
    expect(measureOf(evidence, 'f1').value).toBe(0.5);
    expect(evidence.runs[0]?.commit).toBe('abc');
  });

  it('does not choose between the runs of a search', async () => {
    const run = { info, data: { metrics: [{ key: 'f1', value: 0.5 }] } };
    const evidence = await answer({ runs: [run, run] });
    expect(codesOf(evidence, null)).toEqual(['error ambiguous']);
    expect(obstacle(evidence, 'f1')).not.toBeNull();
  });
});

describe('an evaluation table of MLflow', () => {
  const table = (columns: readonly string[], data: readonly unknown[][]) =>
    read(fileOf('eval_results_table.json', JSON.stringify({ columns, data })));

  it('tells questions by their input, not by what a model answered', async () => {
    const [one, two] = await Promise.all([
      table(['inputs', 'outputs', 'a/score'], [['q', 'first answer', 1]]),
      table(['inputs', 'outputs', 'a/score'], [['q', 'second answer', 0]]),
    ]);
    expect(one?.tables[0]?.keys).toEqual(two?.tables[0]?.keys);
    const [left, right] = await Promise.all([
      table(['x', 'y', 'prediction', 'a/score'], [[1, 2, 'p', 1]]),
      table(['x', 'y', 'prediction', 'a/score'], [[1, 3, 'p', 1]]),
    ]);
    expect(left?.tables[0]?.keys).not.toEqual(right?.tables[0]?.keys);
  });

  it('counts rows that the judge did not score as missing, though the logged mean looks fine', async () => {
    const evidence = await read(
      ...(await fixtures(
        'mlflow/store-2.22/mlruns/*/f749*/metrics/answer_relevance/mean',
        'mlflow/store-2.22/mlruns/*/f749*/meta.yaml',
        'mlflow/store-2.22/**/eval_results_table.json',
      )),
    );
    expect(measureOf(evidence, 'answer_relevance/mean').value).toBe(4.25);
    expect(codesOf(evidence, 'answer_relevance/mean')).toEqual(['warning judge_missing']);
    expect(obstacle(evidence, 'answer_relevance/mean')).toContain('4 of 6');
  });

  it('does not believe latencies of 0, which MLflow writes where it asked no model', async () => {
    const evidence = await table(
      ['inputs', 'latency'],
      [
        ['a', 0],
        ['b', 0],
      ],
    );
    expect(scoresOf(evidence, { task: null, metric: 'latency/mean' }).sorted).toEqual([0, 0]);
    expect(codesOf(evidence, 'latency/mean')).toEqual(['error duration_cached']);
  });
});
