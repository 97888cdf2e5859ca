/** Rollouts that somebody wants to move without being asked: nothing moves, and `verify` names what was changed. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { fileMetrics } from '../../src/adapters/metrics/files.ts';
import type { Result } from '../../src/core/result.ts';
import type { Context } from '../../src/operations/context.ts';
import { monitor } from '../../src/operations/monitor.ts';
import type { MonitorRecord } from '../../src/operations/monitor-registry-result.ts';
import { rollback } from '../../src/operations/rollback.ts';
import { type Arena, copyArena, findingsOf, type JobFacts, REPOSITORY } from '../support/arena.ts';
import { observed, pass, prepareRamp, RAMP_POLICY, type Seen, STAGE, stateOf } from '../support/ramps.ts';
import { MODEL } from '../support/stories.ts';
import { type Clone, forge, platformGit, pushToLedger } from '../support/tamper.ts';

/** A look that can only hold. */
const NOTHING_READ = {
  kind: 'unreadable',
  problems: [{ where: 'forged.csv', message: 'it was made up', weight: 'hold' }],
} as const;

const folder = `models/${MODEL}`;
let base: Arena;
let arena: Arena;
/** Ledger commit of the untouched registry: a rollout at its second step, with a look that was written down. */
let whole = '';
let nextRun = 2000;

const ledgerHead = (): string => platformGit(arena, 'rev-parse', 'refs/heads/model-registry');

async function look(seen: Seen, job: Partial<JobFacts> = {}): Promise<Result<MonitorRecord>> {
  const path = await observed(arena, seen);
  return lookAt(await arena.context({ run: ++nextRun, ...job }), path);
}

const lookAt = (context: Context, path: string): Promise<Result<MonitorRecord>> =>
  monitor(context, { model: MODEL, stage: STAGE, metrics: fileMetrics([path]) });

beforeAll(async () => {
  base = await prepareRamp();
  arena = await copyArena(base);
  expect((await look('good')).reason_code).toBe('look_advance');
  pass(arena);
  whole = ledgerHead();
});
afterAll(async () => {
  await arena.dispose();
  await base.dispose();
});
afterEach(() => void platformGit(arena, 'update-ref', 'refs/heads/model-registry', whole));

// biome-ignore lint/suspicious/noExplicitAny: whoever tampers knows no types.
type Loose = any;

const edited = (file: string, change: (document: Loose) => void) => (): Promise<void> =>
  pushToLedger(arena, 'amara', (clone: Clone) => {
    const path = `${folder}/${file}`;
    const document = clone.json(path) as Loose;
    change(document);
    clone.write(path, `${JSON.stringify(document, null, 1)}\n`);
  });

const named = async (): Promise<string[]> => (await findingsOf(arena)).map((one) => `${one.kind} ${one.where}`);

describe('what a look goes by, edited in the state on the ledger branch,', () => {
  const production = (document: Loose): Loose => document.stages[STAGE];
  it.each<readonly [string, (document: Loose) => void]>([
    [
      'the sums that were counted',
      (document) => {
        production(document).rollout.look.sums[0].arms.candidate.metrics.error_rate.events = 0;
      },
    ],
    [
      'the step',
      (document) => {
        production(document).rollout.step = 2;
      },
    ],
    [
      'the guards that were pinned',
      (document) => {
        production(document).rollout.plan.guards = [];
      },
    ],
    [
      'the error budget',
      (document) => {
        production(document).rollout.plan.error_budget = 0.000001;
      },
    ],
    [
      'when the step began',
      (document) => {
        production(document).rollout.step_since = '2026-01-01T00:00:00Z';
      },
    ],
    [
      'the shares',
      (document) => {
        production(document).exposure[0].share = 9999;
        production(document).exposure[1].share = 1;
      },
    ],
  ])('%s: is named by verify, and no monitor acts on it', async (_name, change) => {
    await edited('state.json', change)();
    const head = ledgerHead();
    expect(await named()).toContain(`edited ${folder}/state.json`);
    for (const seen of ['good', 'harm'] as const) {
      const result = await look(seen);
      expect([result.decision, result.reason_code]).toEqual(['refused', 'ledger_corrupt']);
      expect(result.refusal?.next).toContain('verify');
    }
    expect(ledgerHead()).toBe(head);
  });
});

describe('what traffic engines read, edited on the ledger branch,', () => {
  it.each<readonly [string, (document: Loose) => void]>([
    [
      'serving/exposure.json',
      (document) => {
        document.stages[STAGE][0].share = 10_000;
        document.stages[STAGE][1].share = 0;
      },
    ],
    [
      'serving/flagd.json',
      (document) => {
        document.flags = {};
      },
    ],
    [
      'serving/aliases.json',
      (document) => {
        document.seq = 1;
      },
    ],
  ])('%s: is named by verify, and put right by the next event', async (file, change) => {
    await edited(file, change)();
    expect((await named()).filter((one) => one.endsWith(`${folder}/${file}`))).toHaveLength(1);
    // What a look goes by is the state, not this file.
    expect((await look('harm')).reason_code).toBe('rolled_back_by_guard');
    expect((await stateOf(arena)).stages[STAGE]).toMatchObject({ live: { version: '1.0.1' }, incoming: null });
    expect((await named()).filter((one) => one.endsWith(`${folder}/${file}`))).toEqual([]);
  });
});

describe('observations that are made up', () => {
  const others: readonly (readonly [string, Partial<JobFacts>])[] = [
    ['in a pull request', { pull: { number: 7, head: 'a'.repeat(40) } }],
    ['in a pull request of a fork', { pull: { number: 8, head: 'a'.repeat(40), fork: true } }],
    ['in a workflow that the policy does not list', { workflow: '.github/workflows/mine.yml' }],
    ['in a job without a proof of origin', { permissions: { contents: 'write', issues: 'write' } }],
  ];
  // To whoever is not the policy's automation nothing is granted, and what is not proven is not written.
  const codes = ['permission_denied', 'origin_unproven'];
  it.each(others)('%s move nothing, and are not written down', async (_name, job) => {
    for (const seen of ['good', 'harm'] as const) {
      const result = await look(seen, job);
      expect([result.decision, codes.includes(result.reason_code)], result.reason_code).toEqual(['refused', true]);
    }
    const context = await arena.context({ run: ++nextRun, ...job });
    const held = await monitor(context, { model: MODEL, stage: STAGE, metrics: { observe: async () => NOTHING_READ } });
    expect([held.decision, held.reason_code]).toEqual(['refused', 'origin_unproven']);
    expect(ledgerHead()).toBe(whole);
  });
});

describe('an event of a look, or of what it came to, by a workflow that the policy does not list,', () => {
  /** Anybody's job proves its own origin, and nothing else. */
  const FORGERS_POLICY = RAMP_POLICY.replace(/ledger:\n.*\n/, 'ledger: { unproven-origin: warn }\n');
  const forged = async (seen: Seen | 'nothing'): Promise<void> => {
    const path = await observed(arena, seen === 'harm' ? 'harm' : 'good');
    const context = await arena.context({ run: ++nextRun, workflow: '.github/workflows/mine.yml' });
    const metrics = seen === 'nothing' ? { observe: async () => NOTHING_READ } : fileMetrics([path]);
    const additions = await forge(context, {
      policy: FORGERS_POLICY,
      run: (one) => monitor(one, { model: MODEL, stage: STAGE, metrics }),
    });
    await pushToLedger(arena, 'amara', (clone) => {
      for (const [file, text] of additions) clone.write(file, text);
    });
  };

  it.each([
    ['looked', 'nothing'],
    ['promoted', 'good'],
    ['rolled_back', 'harm'],
  ] as const)('%s: is named by verify, and nothing is built on it', async (type, seen) => {
    await forged(seen);
    const text = await arena.github.readFile(REPOSITORY, 'model-registry', `${folder}/head.json`);
    expect(JSON.parse(text?.toString('utf8') ?? '{}')).toMatchObject({ type });
    const head = ledgerHead();
    expect((await named()).filter((one) => one.startsWith('origin_unproven'))).not.toEqual([]);
    const again = await look('harm');
    expect([again.decision, again.reason_code]).toEqual(['refused', 'origin_unproven']);
    const asked = { model: MODEL, stage: STAGE, to: null, reason: 'forged', link: null, incident: null };
    const back = await rollback(await arena.context({ run: ++nextRun }), asked);
    expect([back.decision, back.reason_code]).toEqual(['refused', 'origin_unproven']);
    expect(ledgerHead()).toBe(head);
  });
});
