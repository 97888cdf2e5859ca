/**
 * Evaluations in workflows, as users write them: the shipped workflows and one that calls `eval-gate`, carried out by the
 * runner against the local GitHub, on the example's real model. The tests build on each other, in this order.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHECKOUT, SLIPWAY, UPLOAD_ARTIFACT, usesOf } from '../../src/core/starter/pins.ts';
import { resultOf } from '../../src/sandbox/demo/telling.ts';
import { REPOSITORY, startWorld, type World } from '../../src/sandbox/demo/world.ts';
import type { RunResult, StepResult } from '../../src/sandbox/runner/index.ts';
import { PROJECT } from '../support/program.ts';

/** Any suite's results, for any version, and on every pull request. */
const GATE = `name: gate
on:
  pull_request:
  workflow_dispatch:
    inputs:
      subject: { description: The version, required: true }
      recipe: { description: What is measured, required: true }
      candidate: { description: Where, default: out/predictions.csv }
      allow-refusal: { description: Whether a verdict may be bad, default: 'false' }
permissions: {}
jobs:
  gate:
    runs-on: ubuntu-latest
    permissions: { contents: write, checks: write, pull-requests: write, id-token: write }
    outputs:
      verdict: \${{ steps.gate.outputs.verdict }}
      passed: \${{ steps.gate.outputs.passed }}
      digest: \${{ steps.gate.outputs.evaluation-digest }}
    steps:
      - uses: ${usesOf(CHECKOUT)}
      - run: node train.mjs --recipe "$RECIPE" --out out
        env:
          RECIPE: \${{ inputs.recipe || 'leaky' }}
      - id: gate
        uses: ${usesOf(SLIPWAY, 'actions/eval-gate')}
        with:
          subject: \${{ inputs.subject || 'flight-delay' }}
          candidate: \${{ inputs.candidate || 'out/predictions.csv' }}
          comment: true
          allow-refusal: \${{ inputs.allow-refusal || 'false' }}
      - if: \${{ !cancelled() && steps.gate.outputs.report-path != '' }}
        uses: ${usesOf(UPLOAD_ARTIFACT)}
        with: { name: report, path: '\${{ steps.gate.outputs.report-path }}', if-no-files-found: error }
`;
const CHECK = 'slipway: flight-delay → production';

let dir: string;
let world: World;
const subjects: string[] = [];

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'slipway-eval-gate-'));
  world = await startWorld({ dir, project: PROJECT, port: 0 });
  const made = await world.slipway({ as: 'amara', args: ['init', '.'] });
  const policy = readFileSync(join(world.clone, '.github/slipway.yml'), 'utf8')
    .replace(/^ledger:.*$/m, (line) => `${line}\n${made.record.to_add.lines.trimEnd()}`)
    .replace('produced-by: [', 'produced-by: [.github/workflows/gate.yml, ');
  const files = { '.github/slipway.yml': policy, '.github/workflows/gate.yml': GATE };
  await world.push({ as: 'amara', message: 'Set up the model registry', files });
  subjects.push(await trained('baseline'));
  expect((await promote(subjects[0]!)).decision).toBe('done');
  subjects.push(await trained('routes'));
});
afterAll(async () => {
  await world.close();
  rmSync(dir, { recursive: true, force: true });
});

const runs: RunResult[] = [];

async function trained(recipe: string): Promise<string> {
  const files = { 'recipe.json': `${JSON.stringify({ recipe })}\n` };
  const started = await world.push({ as: 'chen', message: `Train ${recipe}`, files });
  const run = started.find((one) => one.workflow.path.endsWith('train.yml'));
  expect(run).toBeDefined();
  runs.push(run!);
  return String(resultOf(run!, 'register')?.record?.subject);
}

async function promote(subject: string) {
  const inputs = { subject, stage: 'production', reason: 'better' };
  const result = resultOf(await world.dispatch({ as: 'bo', workflow: 'promote.yml', inputs }), 'promote');
  if (result === null) throw new Error('the promotion gave no result');
  return result;
}

const gate = (inputs: Record<string, string>): Promise<RunResult> =>
  world.dispatch({ as: 'bo', workflow: 'gate.yml', inputs });

async function api<T>(path: string, init: { method?: string; as?: 'bo' | 'chen'; body?: unknown } = {}): Promise<T> {
  const { method = 'GET', as = 'bo', body } = init;
  const answer = await fetch(`${world.github.apiUrl}/repos/${REPOSITORY}${path}`, {
    method,
    headers: { authorization: `Bearer ${world.github.personToken(as)}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  expect(answer.ok, `${method} ${path}: ${answer.status}`).toBe(true);
  return (await answer.json()) as T;
}

interface Check {
  readonly id: number;
  readonly name: string;
  readonly conclusion: string;
  readonly external_id: string;
  readonly output: { readonly title: string; readonly summary: string; readonly annotations_count: number };
}

async function checksOn(commit: string): Promise<Check[]> {
  // As GitHub shows them: of one name the newest.
  const found = await api<{ check_runs: Check[] }>(`/commits/${commit}/check-runs?filter=latest`);
  return found.check_runs.filter((one) => one.name.startsWith('slipway'));
}

async function ledgerHead(): Promise<string> {
  return (await world.github.readRef(REPOSITORY, 'refs/heads/model-registry')) ?? '';
}

/** The job that a run's only or named job is, and all that its steps wrote. */
function jobOf(run: RunResult, id = 'gate') {
  const job = run.jobs.find((one) => one.id === id);
  if (job === undefined) throw new Error(`no job ${id}: ${run.problems.map((one) => one.message).join(' ')}`);
  const all = (steps: readonly StepResult[]): StepResult[] => steps.flatMap((step) => [step, ...all(step.children)]);
  const steps = all(job.steps);
  return {
    ...job,
    log: steps.flatMap((step) => step.log.map((line) => line.text)).join('\n'),
    summary: steps.map((step) => step.summary).join('\n'),
    annotations: steps.flatMap((step) => step.annotations),
  };
}

describe('the training workflow', () => {
  it('registers, evaluates and stages the first version, and leaves the report', async () => {
    const [run] = runs;
    expect(run?.conclusion, jobOf(run!, 'register').log).toBe('success');
    const job = jobOf(run!, 'register');
    expect(job.outputs).toMatchObject({ subject: subjects[0], verdict: 'pass' });
    expect(run?.artifacts.map(({ name, files }) => [name, files])).toEqual([['evaluation', ['evaluation.html']]]);
    expect(job.summary).toContain('flight-delay 1.0.0');
    expect(job.summary).toContain('Passes 2 of 8 gates');
    expect(resultOf(run!, 'promote')?.record?.stage).toBe('staging');
    expect(await checksOn(run!.sha)).toMatchObject([{ name: CHECK, conclusion: 'success' }]);
  });

  it('fails when the data settle a gate neither way; the registration stands, and the version is staged', async () => {
    const run = runs[1]!;
    expect(run.conclusion).toBe('failure');
    expect(run.jobs.map(({ id, conclusion }) => [id, conclusion])).toEqual([
      ['register', 'failure'],
      ['stage', 'success'],
    ]);
    const result = resultOf(run, 'register');
    expect(result).toMatchObject({ decision: 'inconclusive', reason_code: 'evaluation_inconclusive' });
    expect(result?.record).toMatchObject({ version: '1.1.0', verdict: 'inconclusive', passed: 'false' });
    expect(run.artifacts.map((one) => one.name)).toEqual(['evaluation']);
    const job = jobOf(run, 'register');
    expect(job.log).toContain('The registration stands.');
    expect(job.summary).toContain('distance_band=long');
    const [check, ...others] = await checksOn(run.sha);
    expect(others).toEqual([]);
    expect(check).toMatchObject({ name: CHECK, conclusion: 'action_required' });
    expect(check?.output.summary).toContain('6,933');
  });
});

describe('a registration with an evaluation', () => {
  /** A folder with a model that the registry does not have, and what it predicted. */
  async function newModel(): Promise<string> {
    const out = join(dir, 'leaky');
    await promisify(execFile)(process.execPath, [join(world.clone, 'train.mjs'), '--recipe', 'leaky', '--out', out]);
    return out;
  }
  const register = (folder: string, evaluation: string, ...more: string[]) =>
    world.slipway({
      as: 'bo',
      args: ['register', 'flight-delay', folder, '--evaluation', evaluation, '--report', join(dir, 'r.html'), ...more],
    });

  it('says in a dry run what the gates would say, and writes nothing', async () => {
    const before = await ledgerHead();
    const folder = await newModel();
    const planned = await register(folder, join(folder, 'predictions.csv'), '--dry-run');
    expect(planned).toMatchObject({ decision: 'refused', reason_code: 'evaluation_failed' });
    expect(planned.summary).toContain('Would register flight-delay 1.2.0.');
    expect(planned.record).toMatchObject({ version: '1.2.0', verdict: 'fail', evaluation_digest: null });
    expect(await ledgerHead()).toBe(before);
    expect(readFileSync(join(dir, 'r.html'), 'utf8')).toContain('distance_band');
  });

  it('registers nothing when the evaluation cannot be read', async () => {
    const before = await ledgerHead();
    const folder = await newModel();
    const refused = await register(folder, join(folder, 'MODEL_CARD.md'));
    expect(refused.reason_code).toBe('evidence_unreadable');
    expect(await ledgerHead()).toBe(before);
  });
});

describe('eval-gate in a workflow of its own', () => {
  it('brings the check of the same commit up to date in place', async () => {
    const source = runs[0]!.sha;
    const before = await checksOn(source);
    const run = await gate({ subject: 'flight-delay@1.0.0', recipe: 'baseline' });
    expect(run.conclusion, jobOf(run).log).toBe('success');
    const after = await checksOn(source);
    expect(after).toMatchObject([{ id: before[0]?.id, name: CHECK, conclusion: 'success' }]);
    expect(after[0]?.external_id).not.toBe(before[0]?.external_id);
  });

  it('says no with the lines of the policy that asked, in the one check of that name', async () => {
    const source = runs[1]!.sha;
    const run = await gate({ subject: 'flight-delay@1.1.0', recipe: 'leaky' });
    const job = jobOf(run);
    expect(run.conclusion, job.log).toBe('failure');
    expect(job.outputs).toMatchObject({ verdict: 'fail', passed: 'false', digest: expect.stringMatching(/^sha256:/) });
    expect(job.log).toContain('Refused (evaluation_failed)');
    const [after, ...others] = await checksOn(source);
    expect(others).toEqual([]);
    expect(after).toMatchObject({ name: CHECK, conclusion: 'failure' });
    const gates: { verdict: string }[] = resultOf(run, 'eval-gate')?.record.evaluation.gates;
    expect(gates.filter((one) => one.verdict === 'fail').length).toBeGreaterThan(5);
    expect(after?.output.annotations_count).toBe(gates.filter((one) => one.verdict !== 'pass').length);
    const notes = await api<{ path: string; start_line: number }[]>(`/check-runs/${after!.id}/annotations`);
    const lines = readFileSync(join(world.clone, '.github/slipway.yml'), 'utf8').split('\n');
    for (const note of notes) {
      expect(note.path).toBe('.github/slipway.yml');
      expect(lines[note.start_line - 1]).toContain('metric: accuracy');
    }
    expect(run.artifacts.map(({ name, files }) => [name, files])).toEqual([['report', ['evaluation.html']]]);
  });

  it('keeps that version out of production from then on', async () => {
    const refused = await promote('flight-delay@1.1.0');
    expect(refused).toMatchObject({ decision: 'refused', reason_code: 'evaluation_failed' });
  });

  it('goes on where a bad verdict is allowed, and still says it', async () => {
    const run = await gate({ subject: subjects[1]!, recipe: 'routes', 'allow-refusal': 'true' });
    expect(run.conclusion, jobOf(run).log).toBe('success');
    expect(jobOf(run).outputs).toMatchObject({ verdict: 'inconclusive', passed: 'false' });
    expect((await promote('flight-delay@1.1.0')).reason_code).toBe('evaluation_inconclusive');
  });

  it('fails on a file that is not what it should be, and publishes nothing', async () => {
    const before = { head: await ledgerHead(), checks: await checksOn(runs[1]!.sha) };
    const inputs = { subject: 'flight-delay@1.1.0', recipe: 'routes', candidate: 'train.mjs', 'allow-refusal': 'true' };
    const run = await gate(inputs);
    expect(run.conclusion).toBe('failure');
    expect(jobOf(run).log).toContain('evidence_unreadable');
    expect(jobOf(run).log).toContain('train.mjs');
    expect(run.artifacts).toEqual([]);
    expect({ head: await ledgerHead(), checks: await checksOn(runs[1]!.sha) }).toEqual(before);
  });

  it('passes what is no worse than live, and the promotion carries that evaluation', async () => {
    const run = await gate({ subject: 'flight-delay@1.1.0', recipe: 'baseline' });
    const job = jobOf(run);
    expect(run.conclusion, job.log).toBe('success');
    expect(job.outputs).toMatchObject({ verdict: 'pass', passed: 'true' });
    expect(await checksOn(runs[1]!.sha)).toMatchObject([{ name: CHECK, conclusion: 'success' }]);

    const promoted = await promote('flight-delay@1.1.0');
    expect(promoted, JSON.stringify(promoted)).toMatchObject({ decision: 'done' });
    const release = await api<{ assets: { name: string; browser_download_url: string }[] }>(
      `/releases/tags/${encodeURIComponent(promoted.record.tag)}`,
    );
    const names = release.assets.map((asset) => asset.name);
    for (const name of ['SHA256SUMS', 'evaluation.html', 'evaluation.json', 'release-record.json'])
      expect(names).toContain(name);
    const read = async (name: string): Promise<string> => {
      const asset = release.assets.find((one) => one.name === name);
      const headers = { authorization: `Bearer ${world.github.personToken('bo')}` };
      return (await fetch(asset?.browser_download_url ?? '', { headers })).text();
    };
    expect(JSON.parse(await read('evaluation.json'))).toMatchObject({
      schema: 'slipway.evaluation/1',
      verdict: 'pass',
      version: { version: '1.1.0' },
      baseline: { version: { version: '1.0.0' } },
    });
    expect(await read('evaluation.html')).toContain('<svg');
    expect(await read('SHA256SUMS')).toContain('evaluation.json');
  });
});

describe('eval-gate on a pull request', () => {
  let number: number;

  const heads: string[] = [];
  async function propose(text: string): Promise<RunResult> {
    const existing = heads.length === 0 ? null : await api<{ sha: string }>('/contents/NOTES.md?ref=side');
    await api('/contents/NOTES.md', {
      method: 'PUT',
      as: 'chen',
      body: {
        message: 'Note',
        branch: 'side',
        content: Buffer.from(text).toString('base64'),
        ...(existing === null ? {} : { sha: existing.sha }),
      },
    });
    if (heads.length === 0)
      number = (
        await api<{ number: number }>('/pulls', {
          method: 'POST',
          as: 'chen',
          body: { title: 'Use the airport', head: 'side', base: 'main' },
        })
      ).number;
    heads.push((await world.github.readRef(REPOSITORY, 'refs/heads/side')) ?? '');
    const run = (await world.runner.settle()).find((one) => one.event === 'pull_request');
    if (run === undefined) throw new Error('the pull request started nothing');
    return run;
  }
  const comments = (): Promise<{ id: number; body: string }[]> => api(`/issues/${number}/comments`);

  it('shows what it would say, on the head commit and in one comment, and writes nothing into the registry', async () => {
    const main = await world.github.readRef(REPOSITORY, 'refs/heads/main');
    await api('/git/refs', { method: 'POST', as: 'chen', body: { ref: 'refs/heads/side', sha: main } });
    const before = await ledgerHead();
    const run = await propose('one\n');
    const job = jobOf(run);
    expect(run.conclusion, job.log).toBe('failure');
    expect(job.outputs).toMatchObject({ verdict: 'fail', digest: '' });
    expect(await ledgerHead()).toBe(before);
    expect(await checksOn(heads[0]!)).toMatchObject([{ name: CHECK, conclusion: 'failure' }]);
    const found = await comments();
    expect(found).toHaveLength(1);
    expect(found[0]?.body).toContain('A preview: nothing of it is in the registry');
    expect(job.summary).toContain('A preview: nothing of it is in the registry');
    expect(run.artifacts.map((one) => one.name)).toEqual(['report']);
  });

  it('keeps that comment up to date, and checks the new head', async () => {
    const [before] = await comments();
    await propose('two\n');
    expect(heads[1]).not.toBe(heads[0]);
    expect((await comments()).map((one) => one.id)).toEqual([before?.id]);
    expect(await checksOn(heads[1]!)).toMatchObject([{ name: CHECK, conclusion: 'failure' }]);
  });
});

describe('the registry after all of it', () => {
  it('is whole', async () => {
    const verified = await world.slipway({ as: 'dara', args: ['verify'] });
    expect(verified, JSON.stringify(verified.checks)).toMatchObject({ decision: 'done' });
  });
});
