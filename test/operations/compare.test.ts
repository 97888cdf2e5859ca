import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CompareView } from '../../src/core/compare/types.ts';
import type { Result } from '../../src/core/result.ts';
import { compare } from '../../src/operations/compare.ts';
import { evaluate } from '../../src/operations/evaluate.ts';
import { promote } from '../../src/operations/promote.ts';
import { register } from '../../src/operations/register.ts';
import { rollback } from '../../src/operations/rollback.ts';
import { renderCompareMarkdown, renderCompareTerminal } from '../../src/render/evaluation/compare.ts';
import { randoms } from '../support/evaluation-records.ts';
import { modelFiles, POLICY, type Registry, startRegistry } from '../support/registry.ts';

const MODEL = 'flight-delay';
const EVALUATION = `metrics:
  accuracy: { direction: up }
  latency_ms: { direction: down, unit: ms }
evaluation:
  publish: redacted
  read:
    - key: id
      slices: [month]
      metrics: { accuracy: right, latency_ms: took }
  gates:
    quality:
      - { metric: accuracy, min: 0.6 }
      - { metric: accuracy, vs: live, tolerance: 0.03 }
      - { metric: latency_ms, percentile: 95, vs: live, tolerance: 10% }
`;
const ROWS = 1500;

let registry: Registry;

function done<R>(result: Result<R>): R {
  expect(result.refusal).toBeNull();
  expect(result.decision).toBe('done');
  if (result.record === null) throw new Error('no record');
  return result.record;
}

const run = async (a: string, b: string): Promise<Result<CompareView>> =>
  compare({ ports: await registry.ports('dara') }, { a, b });
const later = (): void => {
  registry.clock.now = new Date(registry.clock.now.getTime() + 3_600_000);
};

/** Results of a version that is right in a share of the cases, mostly the same ones as every other. */
function results(name: string, of: { readonly share: number; readonly took?: number }): string {
  const random = randoms(5);
  const lines = Array.from({ length: ROWS }, (_, row) => {
    const [hard, noise] = [random(), random()];
    return `f${row},${row % 2 === 0 ? 'jan' : 'feb'},${hard < of.share ? 1 : 0},${((of.took ?? 100) + 10 * noise).toFixed(3)}`;
  });
  const path = join(registry.dir, `${name}.csv`);
  writeFileSync(path, `id,month,right,took\n${lines.join('\n')}\n`);
  return path;
}

async function registerVersion(text: string, extra: Readonly<Record<string, string>> = {}): Promise<void> {
  const folder = await (await registry.ports('chen')).modelFolder(registry.folder(text, modelFiles(text, extra)));
  const request = { model: MODEL, folder, version: null, bump: null, source: registry.source, ref: null };
  done(await register(await registry.context('chen'), request));
  later();
}

async function evaluateVersion(version: string, candidate: string, baseline: string | null = null): Promise<void> {
  const result = await evaluate(await registry.context('chen'), {
    subject: `${MODEL}@${version}`,
    stage: 'production',
    candidate: [candidate],
    baseline: baseline === null ? [] : [baseline],
    set: { name: 'flights-q1', digest: null },
    measuredAt: null,
    selfCheck: 'no',
    comment: 'no',
    report: null,
  });
  expect(result.record?.seq, JSON.stringify(result.refusal)).toBeGreaterThan(0);
  later();
}

async function goLive(version: string): Promise<void> {
  for (const to of ['staging', 'production']) {
    const move = { subject: `${MODEL}@${version}`, to, reason: null, link: null, expectedLive: null };
    done(await promote(await registry.context('bo'), move));
    later();
  }
}

const config = (threshold: number) => ({ 'config.json': `{"threshold":${threshold}}\n` });
const signature = (...inputs: readonly string[]) => ({
  'signature.json': JSON.stringify({
    inputs: inputs.map((name) => ({ name, type: 'number' })),
    outputs: [{ name: 'late', type: 'boolean' }],
  }),
});

/** 1.0.0 is live; 1.1.0 is better, and was measured together with it; 2.0.0 was never evaluated. */
beforeAll(async () => {
  registry = await startRegistry({ policy: `${POLICY}${EVALUATION}` });
  await registerVersion('one', { ...config(0.5), ...signature('distance', 'carrier') });
  await evaluateVersion('1.0.0', results('one', { share: 0.7 }));
  await goLive('1.0.0');
  await registerVersion('two', { ...config(0.4), ...signature('distance', 'carrier') });
  await evaluateVersion('1.1.0', results('two', { share: 0.8 }));
  await registerVersion('three', { ...config(0.4), ...signature('distance') });
});
afterAll(() => registry.close());

describe('two versions of a model', () => {
  it('are compared by what was measured of both, pair by pair from the samples that were kept', async () => {
    const result = await run(`${MODEL}@1.0.0`, `${MODEL}@1.1.0`);
    const view = done(result);
    expect(view.a).toMatchObject({ version: { version: '1.0.0', ordinal: 1 }, stage: 'production', failed: null });
    expect(view.b).toMatchObject({ version: { version: '1.1.0' }, verdict: { status: 'pass', stage: 'production' } });
    expect(view.b.evaluation?.set.name).toBe('flights-q1');
    const row = view.metrics.find(({ metric, slice }) => metric === 'accuracy' && slice === null);
    expect(row?.effect).toMatchObject({ pairs: ROWS, losses: 0 });
    expect(row?.effect.value).toBeCloseTo(0.1, 1);
    expect(view.latency.map(({ metric }) => metric)).toContain('latency_ms p95');
    expect(view.recommendation.choice).toBe('b');
    expect(result.summary).toMatch(/^flight-delay 1\.0\.0 or 1\.1\.0: take 1\.1\.0\. 1\.1\.0 is better in accuracy/);
  });

  it('are compared by what they are made of', async () => {
    const view = done(await run(`${MODEL}@1.0.0`, `${MODEL}@latest`));
    expect(view.b.version.version).toBe('2.0.0');
    expect(view.features.inputs).toEqual([
      { name: 'carrier', change: 'removed', before: { name: 'carrier', type: 'number' }, after: null },
    ]);
    expect(view.changes).toContainEqual({
      kind: 'configuration',
      name: 'threshold',
      change: 'modified',
      before: '0.5',
      after: '0.4',
    });
    expect(view.size.map(({ role }) => role)).toEqual(['model', 'config', 'model-card', 'signature']);
  });

  it('are not recommended where one was never evaluated, and that is said', async () => {
    const view = done(await run(`${MODEL}@1.1.0`, '2.0.0'));
    expect(view).toMatchObject({
      metrics: [],
      b: { evaluation: null, verdict: null },
      recommendation: { choice: 'undecided' },
    });
    expect(view.not_compared).toContainEqual({ metric: 'accuracy', task: null, reason: '2.0.0 was never evaluated' });
    expect(view.recommendation.reasons).toContainEqual({
      speaks_for: null,
      sentence: '2.0.0 was never evaluated, so no number of both can be compared.',
    });
  });

  it.each([
    ['a version alone', '1.1.0'],
    ['a version with its v', 'v1.1.0'],
    ['an ordinal', 'v2'],
    ['a version behind an @', '@1.1.0'],
    ['a whole reference', `${MODEL}@1.1.0`],
  ])('may be named by %s', async (_, second) => {
    const view = done(await run(`${MODEL}@champion`, second));
    expect([view.a.version.version, view.b.version.version]).toEqual(['1.0.0', '1.1.0']);
  });

  it('are the newest where only the model is named', async () => {
    expect(done(await run(`${MODEL}@1.0.0`, MODEL)).b.version.version).toBe('2.0.0');
    expect(done(await run(MODEL, 'production')).b.version.version).toBe('1.0.0');
  });

  it('can be shown on a terminal and as Markdown', async () => {
    const view = done(await run(`${MODEL}@1.0.0`, '1.1.0'));
    const text = renderCompareTerminal(view, { width: 120 });
    expect(text).toContain('Take 1.1.0.');
    expect(text).toContain('latency_ms p95');
    const markdown = renderCompareMarkdown(view, { limit: 60_000 });
    expect(markdown).toContain('**Take 1.1.0.**');
    expect(markdown).toContain('`threshold`');
  });
});

describe('what is refused', () => {
  it.each([
    ['the same version twice', `${MODEL}@1.0.0`, `${MODEL}@champion`, 'input_invalid', 'both are flight-delay 1.0.0'],
    ['versions of two models', `${MODEL}@1.0.0`, 'other-model@1.0.0', 'input_invalid', 'the second is of other-model'],
    ['a version that is not there', `${MODEL}@1.0.0`, '9.9.9', 'unknown_version', 'flight-delay has no version 9.9.9'],
    ['a name that is nothing', `${MODEL}@1.0.0`, 'champoin', 'unknown_name', 'called champoin'],
    ['what is no reference', 'No Reference!', '1.0.0', 'input_invalid', 'No Reference!'],
    ['what is no second reference', `${MODEL}@1.0.0`, 'No Reference!', 'input_invalid', 'No Reference!'],
    ['a model the policy does not know', 'unknown@1.0.0', '1.1.0', 'unknown_model', 'unknown is not among them'],
  ])('%s', async (_, a, b, code, found) => {
    const result = await run(a, b);
    expect(result).toMatchObject({ decision: 'refused', reason_code: code, record: null });
    expect(result.refusal?.found).toContain(found);
    expect(result.refusal?.next).not.toBe('');
  });
});

describe('what happens later', () => {
  it('is taken into account: a rollback, an evaluation that measured both, and one on another set', async () => {
    await goLive('1.1.0');
    const back = {
      model: MODEL,
      stage: 'production',
      to: null,
      reason: 'late answers at night',
      link: null,
      incident: null,
    };
    done(await rollback(await registry.context('bo'), back));
    later();
    const rolledBack = done(await run(`${MODEL}@1.0.0`, '1.1.0'));
    expect(rolledBack.b.failed).toEqual({ stage: 'production', reason: 'late answers at night' });
    expect(rolledBack.recommendation).toMatchObject({
      choice: 'a',
      sentence: 'A rollback took 1.1.0 out of production, and 1.0.0 passed its own gates.',
    });

    // Measured together with the live version: this one evaluation has the numbers of both.
    await evaluateVersion('2.0.0', results('three', { share: 0.72 }), results('one-again', { share: 0.7, took: 90 }));
    const together = done(await run(`${MODEL}@2.0.0`, '1.0.0'));
    expect(together.a.evaluation?.digest).toBe(together.b.evaluation?.digest);
    expect(together.latency[0]).toMatchObject({ metric: 'latency_ms', direction: 'down', effect: { pairs: ROWS } });
    expect(together.latency[0]?.candidate.value).toBeCloseTo(95, 0);
    expect(together.b.verdict).toMatchObject({ status: 'pass' });

    // 1.1.0 was measured without 2.0.0; each by its own newest evaluation.
    const apart = done(await run(`${MODEL}@1.1.0`, '2.0.0'));
    expect(apart.a.evaluation?.digest).not.toBe(apart.b.evaluation?.digest);
    expect(apart.metrics[0]?.effect.pairs).toBe(ROWS);
  });
});
