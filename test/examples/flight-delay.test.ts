import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const EXAMPLE = fileURLToPath(new URL('../../examples/flight-delay/', import.meta.url));
const VERSIONS = [
  { folder: '1-baseline', recipe: 'baseline' },
  { folder: '2-routes', recipe: 'routes' },
  { folder: '3-wrong', recipe: 'leaky' },
  { folder: '4-joined', recipe: 'joined' },
];
const SLICES = ['month', 'distance_band', 'airport_size'] as const;
const METRICS = ['accuracy', 'balanced_accuracy', 'f1', 'brier', 'log_loss', 'auc'] as const;
const LOWER_IS_BETTER = new Set<string>(['brier', 'log_loss']);

type Measured = Record<(typeof METRICS)[number] | 'n', number>;
interface MetricsFile extends Measured {
  by: Record<(typeof SLICES)[number], Record<string, Measured>>;
  training: Measured;
}
type Row = Record<string, string>;

let scratch: string;
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'flight-delay-'));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const kept = (folder: string, file: string): string => join(EXAMPLE, 'registry-inputs', folder, file);
const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const readMetrics = (folder: string): MetricsFile => readJson(kept(folder, 'metrics.json')) as MetricsFile;

function readCsv(path: string): Row[] {
  const [header, ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
  const names = header!.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, index) => [names[index]!, cell])));
}

function runNode(script: string, args: string[], input = '') {
  return spawnSync(process.execPath, [join(EXAMPLE, script), ...args], { encoding: 'utf8', input, cwd: scratch });
}

/** The metrics again, written from their definitions and not from the example's code. */
function measureAgain(rows: Row[]): Measured {
  const flights = rows.map((row) => ({
    late: row.label === '1',
    warned: row.prediction === '1',
    p: Number(row.score),
  }));
  const share = (list: boolean[]): number => list.filter(Boolean).length / list.length;
  const late = flights.filter((flight) => flight.late);
  const punctual = flights.filter((flight) => !flight.late);
  const warned = flights.filter((flight) => flight.warned);
  const recall = share(late.map((flight) => flight.warned));
  const precision = share(warned.map((flight) => flight.late));
  let wins = 0;
  for (const a of late) for (const b of punctual) wins += a.p > b.p ? 1 : a.p === b.p ? 0.5 : 0;
  const ofOutcome = flights.map(({ late: wasLate, p }) => (wasLate ? p : 1 - p));
  return {
    n: flights.length,
    accuracy: share(flights.map((flight) => flight.late === flight.warned)),
    balanced_accuracy: (recall + share(punctual.map((flight) => !flight.warned))) / 2,
    f1: (2 * precision * recall) / (precision + recall),
    brier: ofOutcome.reduce((total, p) => total + (1 - p) ** 2, 0) / flights.length,
    log_loss: ofOutcome.reduce((total, p) => total - Math.log(Math.max(p, 1e-6)), 0) / flights.length,
    auc: wins / (late.length * punctual.length),
  };
}

function expectSame(found: Measured, expected: Measured): void {
  expect(found.n).toBe(expected.n);
  for (const metric of METRICS) expect(found[metric]).toBe(Number(expected[metric].toPrecision(6)));
}

function isWorse(metric: string, { a, b }: { a: Measured; b: Measured }): boolean {
  const [left, right] = [a[metric as 'n'], b[metric as 'n']];
  return LOWER_IS_BETTER.has(metric) ? left > right : left < right;
}

describe.each(VERSIONS)('the kept run $folder', ({ folder, recipe }) => {
  it('is what the training script writes today, byte for byte', () => {
    const out = join(scratch, folder);
    const run = runNode('train.mjs', ['--recipe', recipe, '--out', out]);
    expect(run.stderr).toBe('');
    expect(run.status).toBe(0);
    const files = readdirSync(out).sort();
    expect(readdirSync(kept(folder, '.')).sort()).toEqual(files);
    for (const file of files) {
      expect(readFileSync(join(out, file)).equals(readFileSync(kept(folder, file))), `${folder}/${file}`).toBe(true);
    }
  });

  it('states metrics that follow from its predictions, overall and in every slice', () => {
    const rows = readCsv(kept(folder, 'predictions.csv'));
    const metrics = readMetrics(folder);
    expectSame(metrics, measureAgain(rows));
    for (const slice of SLICES) {
      const values = [...new Set(rows.map((row) => row[slice]!))].sort();
      expect(Object.keys(metrics.by[slice])).toEqual(values);
      for (const value of values) {
        expectSame(metrics.by[slice][value]!, measureAgain(rows.filter((row) => row[slice] === value)));
      }
    }
  });

  it('has a manifest whose files are all there, and the shapes that registration reads', () => {
    const manifest = parse(readFileSync(kept(folder, 'model.yml'), 'utf8')) as {
      artifacts: Record<string, string>;
      'training-code': string;
      datasets: string;
    };
    expect(Object.keys(manifest.artifacts)).toEqual([
      'model',
      'model-card',
      'environment',
      'config',
      'signature',
      'dataset-manifest',
    ]);
    for (const file of [...Object.values(manifest.artifacts), manifest['training-code'], manifest.datasets]) {
      expect(existsSync(kept(folder, file)), file).toBe(true);
    }
    expect(Object.keys(readJson(kept(folder, 'config.json')) as object)).toEqual([
      'defaults',
      'parameters',
      'feature_flags',
    ]);
    const signature = readJson(kept(folder, 'signature.json')) as { inputs: Row[]; outputs: Row[] };
    for (const input of signature.inputs) expect(Object.keys(input)).toEqual(['name', 'type', 'required']);
    for (const output of signature.outputs) expect(Object.keys(output)).toEqual(['name', 'type']);
  });

  it('names its data by digests that the flights file gives', () => {
    const { datasets } = readJson(kept(folder, 'dataset-manifest.json')) as { datasets: Row[] };
    const [header, ...lines] = readFileSync(join(EXAMPLE, 'data/flights.csv'), 'utf8').trimEnd().split('\n');
    const parts: Record<string, string[]> = {
      train: lines.filter((line) => line.startsWith('2001-01')),
      test: lines.filter((line, index) => !line.startsWith('2001-01') && (index + 1) % 3 === 0),
    };
    expect(datasets.map((dataset) => dataset.role)).toEqual(['train', 'test']);
    for (const dataset of datasets) {
      const part = parts[dataset.role!]!;
      const digest = createHash('sha256')
        .update([header, ...part, ''].join('\n'))
        .digest('hex');
      expect(dataset).toMatchObject({ sha256: digest, rows: part.length });
      expect([dataset.from, dataset.to]).toEqual([part[0]!.slice(0, 10), part.at(-1)!.slice(0, 10)]);
      for (const statement of ['source', 'license', 'consent', 'retention']) {
        expect(dataset[statement]!.length, statement).toBeGreaterThan(20);
      }
    }
    expect(datasets[0]!.to! < datasets[1]!.from!).toBe(true);
  });
});

describe('the four versions', () => {
  const [baseline, routes, wrong, joined] = VERSIONS.map(({ folder }) => readMetrics(folder)) as [
    MetricsFile,
    MetricsFile,
    MetricsFile,
    MetricsFile,
  ];

  it('are measured on the same flights with the same labels', () => {
    const facts = VERSIONS.map(({ folder }) =>
      readCsv(kept(folder, 'predictions.csv')).map(({ score: _score, prediction: _prediction, ...fact }) => fact),
    );
    expect(facts[1]).toEqual(facts[0]);
    expect(facts[2]).toEqual(facts[0]);
    expect(facts[3]).toEqual(facts[0]);
  });

  it.each(METRICS)('improve from baseline to routes by %s on the test set', (metric) => {
    expect(isWorse(metric, { a: baseline, b: routes })).toBe(true);
  });

  it.each(METRICS)(
    'end with one that looks best by %s on its training data and is worse than routes after',
    (metric) => {
      expect(isWorse(metric, { a: routes.training, b: wrong.training })).toBe(true);
      expect(isWorse(metric, { a: wrong, b: routes })).toBe(true);
    },
  );

  it('end with one that is worse than routes in every slice by every metric but F1', () => {
    for (const metric of METRICS.filter((name) => name !== 'f1')) {
      for (const slice of SLICES) {
        for (const [value, measured] of Object.entries(wrong.by[slice])) {
          expect(isWorse(metric, { a: measured, b: routes.by[slice][value]! }), `${metric} ${value}`).toBe(true);
        }
      }
    }
  });

  it.each(METRICS)('include one that claims to be better than routes by %s', (metric) => {
    expect(isWorse(metric, { a: routes, b: joined })).toBe(true);
  });

  it('are in the README with the numbers that were measured', () => {
    const readme = readFileSync(join(EXAMPLE, 'README.md'), 'utf8');
    const line = (name: string, values: number[]): string =>
      `| ${name} | ${values.map((value) => value.toFixed(3)).join(' | ')} |`;
    const all = [baseline, routes, wrong, joined];
    for (const [name, metric] of [
      ['accuracy', 'accuracy'],
      ['balanced accuracy', 'balanced_accuracy'],
      ['F1', 'f1'],
      ['area under the curve', 'auc'],
      ['Brier score (lower is better)', 'brier'],
      ['log loss (lower is better)', 'log_loss'],
    ] as const) {
      expect(readme).toContain(
        line(
          name,
          all.map((metrics) => metrics[metric]),
        ),
      );
    }
    for (const [name, metric] of [
      ['accuracy', 'accuracy'],
      ['area under the curve', 'auc'],
      ['log loss (lower is better)', 'log_loss'],
    ] as const) {
      expect(readme).toContain(
        line(
          name,
          all.map((metrics) => metrics.training[metric]),
        ),
      );
    }
  });

  it('stay small enough for a repository', () => {
    for (const { folder } of VERSIONS) {
      expect(statSync(kept(folder, 'predictions.csv')).size).toBeLessThan(300_000);
      expect(statSync(kept(folder, 'model.json')).size).toBeLessThan(20_000);
    }
    expect(statSync(join(EXAMPLE, 'data/flights.csv')).size).toBeLessThan(700_000);
  });
});

describe('predict.mjs', () => {
  it.each(['1-baseline', '2-routes'])('gives the predictions of %s again from its model file alone', (folder) => {
    const model = join(scratch, `${folder}.json`);
    copyFileSync(kept(folder, 'model.json'), model);
    const flights = readFileSync(join(EXAMPLE, 'data/flights.csv'), 'utf8').trimEnd().split('\n');
    const expected = readCsv(kept(folder, 'predictions.csv'));
    const input = expected.map(({ flight_id }) => {
      const [departed, , distance, origin, destination] = flights[Number(flight_id!.slice(1))]!.split(',');
      return [flight_id, departed!.slice(11), distance, origin, destination].join(',');
    });
    const header = 'flight_id,departure_time,distance,origin,destination';
    const run = runNode('predict.mjs', [model], `${[header, ...input].join('\n')}\n`);
    expect(run.stderr).toBe('');
    const lines = expected.map((row) => `${row.flight_id},${row.score},${row.prediction}`);
    expect(run.stdout).toBe(`${['flight_id,score,prediction', ...lines].join('\n')}\n`);
  });

  it('takes an absent optional value and an unknown airport for an average one', () => {
    const header = 'departure_time,distance,origin,destination';
    const run = runNode('predict.mjs', [kept('2-routes', 'model.json')], `${header}\n17:05,,,\n17:05,733,XXX,XXX\n`);
    expect(run.status).toBe(0);
    const scores = run.stdout
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => Number(line.split(',')[1]));
    expect(scores).toHaveLength(2);
    for (const score of scores) expect(score).toBeCloseTo(0.24, 1);
  });

  it.each([
    ['departure_time\n25:00\n', 'Row 1: departure_time: required a local time such as "17:05", found "25:00".'],
    ['distance\n700\n', 'Row 1: departure_time: required a local time such as "17:05", found "".'],
    [
      'departure_time,distance\n17:05,far\n',
      'Row 1: distance: required a number above 0 and up to 10000, found "far".',
    ],
    ['departure_time,distance\n17:05\n', 'Row 1: required 2 values, found 1.'],
    ['', 'Required: CSV with a header on standard input. Found: nothing.'],
  ])('refuses %j with a sentence', (input, message) => {
    const run = runNode('predict.mjs', [kept('2-routes', 'model.json')], input);
    expect(run.status).toBe(1);
    expect(run.stdout).toBe('');
    expect(run.stderr).toBe(`${message}\n`);
  });
});

describe('train.mjs', () => {
  it('trains the recipe that recipe.json names when none is given', () => {
    const { recipe } = readJson(join(EXAMPLE, 'recipe.json')) as { recipe: string };
    const out = join(scratch, 'by-file');
    expect(runNode('train.mjs', ['--out', out]).status).toBe(0);
    expect(readJson(join(out, 'model.json'))).toMatchObject({ recipe });
  });

  it('refuses a recipe it does not know and writes nothing', () => {
    const out = join(scratch, 'nothing');
    const run = runNode('train.mjs', ['--recipe', 'constructor', '--out', out]);
    expect(run.status).toBe(1);
    expect(run.stderr).toBe('Required: a recipe of baseline, routes, leaky, joined. Found: "constructor".\n');
    expect(existsSync(out)).toBe(false);
  });
});
