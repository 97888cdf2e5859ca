/** Who moves a rollout at the same moment as somebody else: the bundle itself, each in a process of its own. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Arena, findingsOf, pictureOf, REPOSITORY } from '../support/arena.ts';
import { type Ended, runProgram, startProgram } from '../support/program.ts';
import { ledgerJson, observed, pass, prepareRamp, type Seen, STAGE, stateOf } from '../support/ramps.ts';
import { MODEL, withCopy } from '../support/stories.ts';

let base: Arena;
beforeAll(async () => {
  base = await prepareRamp();
});
afterAll(() => base.dispose());

type Args = readonly string[];
const ROLLBACK: Args = ['rollback', MODEL, STAGE, '--reason', 'late flights'];
const PROMOTE: Args = ['promote', `${MODEL}@1.0.3`, STAGE];
const ADVANCE: Args = ['advance', MODEL, STAGE];
const look = async (arena: Arena, seen: Seen): Promise<Args> => [
  'monitor',
  MODEL,
  '--stage',
  STAGE,
  '--observations',
  await observed(arena, seen),
];

let nextRun = 1000;

/** Starts all of them; none gets its first look at the ledger answered before every one of them has asked for it. */
async function together(arena: Arena, all: readonly Args[]): Promise<Ended[]> {
  const runs = all.map(() => ++nextRun);
  const asked = new Set<number>();
  let open = (): void => {};
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  const remove = arena.github.onResponse(async ({ run_id: run, url }) => {
    if (run === undefined || !url.endsWith('/graphql') || asked.has(run)) return;
    asked.add(run);
    if (asked.size === all.length) open();
    await gate;
  });
  try {
    return await Promise.all(all.map((args, index) => runProgram(args, arena.env({ run: runs[index]! }))));
  } finally {
    remove();
  }
}

/** What became of what was asked for; of a look, what became of what it came to. */
function outcomeOf({ result, stdout, stderr }: Ended): string {
  if (result === null) throw new Error(`the program wrote no result: ${stdout}${stderr}`);
  const [look] = (result.record?.['stages'] ?? []) as { readonly outcome: string }[];
  if (look === undefined || look.outcome === 'refused') return `${result.decision}/${result.reason_code}`;
  if (look.outcome === 'done') return 'done/ok';
  return `${look.outcome}/${/Nothing to take out|somebody was quicker/.test(result.summary) ? 'rollout_gone' : result.summary}`;
}

/** One chain, one truth, and no share lost: whatever happened. */
async function expectWhole(arena: Arena): Promise<void> {
  expect(await findingsOf(arena)).toEqual([]);
  const { live, incoming, rollout, exposure } = (await stateOf(arena)).stages[STAGE]!;
  expect(exposure.reduce((sum, one) => sum + one.share, 0)).toBe(10_000);
  // What is live stands last while another comes in, and first once it has everything.
  const everything = exposure.find((one) => one.share === 10_000) ?? exposure.at(-1);
  expect(everything?.version).toBe(live?.version);
  expect(incoming === null).toBe(rollout === null);
  const served = await ledgerJson(arena, `models/${MODEL}/serving/exposure.json`);
  const shares = (list: readonly { readonly version: string; readonly share: number }[]): unknown[] =>
    list.filter((one) => one.share > 0).map((one) => [one.version, one.share]);
  expect(shares(served.stages[STAGE])).toEqual(shares(exposure));
  arena.validator.expectNoViolations();
}

/** Types of the events since the rollout began. */
async function since(arena: Arena): Promise<string[]> {
  const events = (await pictureOf(arena, MODEL)).events as { type: string; payload: { version?: string } }[];
  const began = events.findIndex(({ type, payload }) => type === 'promoted' && payload.version === '1.0.2');
  return events.slice(began + 1).map(({ type }) => type);
}

/** How often each race is run: who comes first differs from one time to the next. */
const TIMES = [1, 2];

describe('at the same moment', () => {
  it.each(TIMES)('a monitor that sees harm and people roll back once, and what was good stays live (%i)', (time) =>
    withCopy(base, async (arena) => {
      const asked = [await look(arena, 'harm'), ROLLBACK, ...(time === 1 ? [ROLLBACK] : [])];
      const ended = await together(arena, asked);
      expect(await since(arena)).toEqual(['rolled_back']);
      expect((await stateOf(arena)).stages[STAGE]).toMatchObject({ live: { version: '1.0.1' }, incoming: null });
      const outcomes = ended.map(outcomeOf);
      expect([...outcomes].sort()).toEqual([...asked.slice(1).map(() => 'already_done/rollout_gone'), 'done/ok']);
      expect((await pictureOf(arena, MODEL)).issues).toHaveLength(1);
      await expectWhole(arena);
    }),
  );

  it.each(TIMES)('a monitor that lets it go on and a person who calls it off: it is called off (%i)', () =>
    withCopy(base, async (arena) => {
      const ended = await together(arena, [await look(arena, 'good'), ROLLBACK]);
      const [watched, person] = ended.map(outcomeOf);
      expect(person).toBe('done/ok');
      // Either it went on first, and was called off from there; or there was nothing left that could go on.
      expect(`${watched} ${await since(arena)}`).toMatch(
        /^(done\/ok advanced,rolled_back|already_done\/rollout_gone rolled_back)$/,
      );
      expect((await stateOf(arena)).stages[STAGE]).toMatchObject({ live: { version: '1.0.1' }, incoming: null });
      await expectWhole(arena);
    }),
  );

  it.each(TIMES)('a promotion during a ramp is refused, whatever a monitor does meanwhile (%i)', (time) =>
    withCopy(base, async (arena) => {
      const ended = await together(arena, [await look(arena, time === 1 ? 'harm' : 'good'), PROMOTE]);
      expect(ended.map(outcomeOf)).toEqual(['done/ok', 'refused/rollout_running']);
      expect(await since(arena)).toEqual([time === 1 ? 'rolled_back' : 'advanced']);
      await expectWhole(arena);
    }),
  );

  it.each(TIMES)('monitors and a person let a version go on by one step, once (%i)', (time) =>
    withCopy(base, async (arena) => {
      const args = await look(arena, 'good');
      const ended = await together(arena, time === 1 ? [args, args, args] : [args, args]);
      expect(await since(arena)).toEqual(['advanced']);
      const outcomes = ended.map(outcomeOf);
      expect(outcomes.filter((one) => one === 'done/ok')).toHaveLength(1);
      for (const one of outcomes) expect(['done/ok', 'already_done/rollout_gone']).toContain(one);
      expect((await stateOf(arena)).stages[STAGE]).toMatchObject({
        rollout: {
          step: 1,
          look: { sums: [{ arms: { candidate: { requests: 1000 }, baseline: { requests: 9000 } } }] },
        },
        exposure: [
          { version: '1.0.2', share: 5000 },
          { version: '1.0.1', share: 5000 },
        ],
      });
      await expectWhole(arena);
    }),
  );

  it.each(TIMES)('two monitors that both see harm roll back once, with one incident (%i)', () =>
    withCopy(base, async (arena) => {
      const args = await look(arena, 'harm');
      const ended = await together(arena, [args, args]);
      expect(await since(arena)).toEqual(['rolled_back']);
      expect(ended.map(outcomeOf).sort()).toEqual(['already_done/rollout_gone', 'done/ok']);
      // Both of them saw the harm, and both say so to the job.
      expect(ended.map(({ code, result }) => [code, result?.reason_code])).toEqual([
        [1, 'rolled_back_by_guard'],
        [1, 'rolled_back_by_guard'],
      ]);
      expect((await pictureOf(arena, MODEL)).issues).toHaveLength(1);
      await expectWhole(arena);
    }),
  );

  it.each(TIMES)('the last step and everybody at once leave one chain, and no share is lost (%i)', () =>
    withCopy(base, async (arena) => {
      expect(outcomeOf((await together(arena, [await look(arena, 'good')]))[0]!)).toBe('done/ok');
      pass(arena);
      const args = await look(arena, 'good');
      const ended = await together(arena, [args, ADVANCE, ROLLBACK, PROMOTE, args]);
      const types = await since(arena);
      expect(ended.map(outcomeOf).filter((one) => one === 'done/ok')).toHaveLength(types.length - 1);
      const { live, incoming } = (await stateOf(arena)).stages[STAGE]!;
      // It was called off, or made live and rolled back: in both cases what was good before it serves.
      expect(types.at(-1)).toBe('rolled_back');
      expect([live?.version, incoming]).toEqual(['1.0.1', null]);
      await expectWhole(arena);
    }),
  );
});

/** Where the process dies: its event is in the ledger, and nothing that it owes is done. */
async function killedAfterCommit(arena: Arena, args: Args): Promise<Ended> {
  const head = (): Promise<string | undefined> => arena.github.readRef(REPOSITORY, 'refs/heads/model-registry');
  const before = await head();
  const program = startProgram(args, arena.env({ run: ++nextRun }));
  let died = false;
  const removers = [
    arena.github.onRequest(() => (died ? 'drop' : undefined)),
    arena.github.onResponse(async () => {
      if (!died && (await head()) === before) return undefined;
      died = true;
      program.process.kill('SIGKILL');
      return 'drop';
    }),
  ];
  const ended = await program.ended;
  for (const remove of removers) remove();
  return ended;
}

describe('a monitor that is killed when its event is written, and nothing else is done,', () => {
  it('has rolled back; its incident is opened by whoever looks after the registry, once', () =>
    withCopy(base, async (arena) => {
      const ended = await killedAfterCommit(arena, await look(arena, 'harm'));
      expect(ended.signal).toBe('SIGKILL');
      expect(await since(arena)).toEqual(['rolled_back']);
      expect((await pictureOf(arena, MODEL)).issues).toEqual([]);
      pass(arena);
      for (let again = 0; again < 2; again += 1) {
        const swept = await runProgram(['reconcile', MODEL], arena.env({ run: ++nextRun }));
        expect(swept.result).toMatchObject({ decision: 'done' });
      }
      expect((await pictureOf(arena, MODEL)).issues).toHaveLength(1);
      await expectWhole(arena);
    }));

  it('has made the version live; its tag and its release record are made by the next operation', () =>
    withCopy(base, async (arena) => {
      expect(outcomeOf((await together(arena, [await look(arena, 'good')]))[0]!)).toBe('done/ok');
      pass(arena);
      const before = await pictureOf(arena, MODEL);
      expect((await killedAfterCommit(arena, await look(arena, 'good'))).signal).toBe('SIGKILL');
      expect((await stateOf(arena)).stages[STAGE]).toMatchObject({ live: { version: '1.0.2' }, rollout: null });
      expect((await pictureOf(arena, MODEL)).tags).toEqual(before.tags);
      pass(arena);
      const next = await runProgram(PROMOTE, arena.env({ run: ++nextRun }));
      expect(outcomeOf(next)).toBe('done/ok');
      const after = await pictureOf(arena, MODEL);
      // One says that the former one is no longer live, the other what is.
      expect(after.tags.filter((tag) => !before.tags.includes(tag))).toEqual([
        expect.stringMatching(/#production!#\d$/),
        expect.stringMatching(/#production#\d$/),
      ]);
      expect(after.releases).toHaveLength(before.releases.length + 1);
      await expectWhole(arena);
    }));
});

describe('a monitor whose write to the ledger gets no answer', () => {
  it.each(['good', 'harm'] as const)('recognises its own event, and does the rest (%s)', (seen) =>
    withCopy(base, async (arena) => {
      arena.github.faults.add({
        match: { path: /\/graphql$/, body: /createCommitOnBranch/ },
        effect: { kind: 'drop-after' },
      });
      const ended = await runProgram(await look(arena, seen), arena.env({ run: ++nextRun }));
      expect(outcomeOf(ended)).toBe('done/ok');
      expect(await since(arena)).toEqual([seen === 'good' ? 'advanced' : 'rolled_back']);
      expect((await pictureOf(arena, MODEL)).issues).toHaveLength(seen === 'good' ? 0 : 1);
      await expectWhole(arena);
    }),
  );
});
