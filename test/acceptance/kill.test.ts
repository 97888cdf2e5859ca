/**
 * A process dies after its k-th request, for every k, and the same job runs again: the registry must end as if nothing
 * had happened. Each trial begins with a copy of one prepared registry.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Result } from '../../src/core/result.ts';
import { promote } from '../../src/operations/promote.ts';
import { reconcile } from '../../src/operations/reconcile.ts';
import { register } from '../../src/operations/register.ts';
import { rollback } from '../../src/operations/rollback.ts';
import {
  type Arena,
  copyArena,
  createArena,
  findingsOf,
  mustBeDone,
  type Picture,
  pictureOf,
  removeArena,
} from '../support/arena.ts';
import { modelFiles } from '../support/registry.ts';
import { startProgram } from '../support/program.ts';

const MODEL = 'flight-delay';
/** The run whose process dies. */
const RUN = 50;

/** A process that can be killed: `kill` must stop it at once, and `ended` must not wait for anything it still wants. */
interface Process {
  kill(): void;
  /** How it ended; null when it was killed. */
  readonly ended: Promise<Pick<Result, 'decision' | 'summary' | 'effects'> | null>;
}

/** Starts the operation in an arena as the given attempt of its run. */
type Start = (arena: Arena, attempt: number) => Promise<Process>;

/** In this process: death is that no further request leaves it, and no answer comes in. */
function inProcess(operate: (arena: Arena, job: { run: number; attempt: number }, signal: AbortSignal) => Promise<Result>): Start {
  return async (arena, attempt) => {
    const stop = new AbortController();
    const ended = operate(arena, { run: RUN, attempt }, stop.signal).then(
      (result) => (stop.signal.aborted ? null : result),
      (error: unknown) => {
        if (stop.signal.aborted) return null;
        throw error;
      },
    );
    return { kill: () => stop.abort(), ended };
  };
}

/** The bundle in a process of its own, killed with SIGKILL. */
function ownProcess(args: (arena: Arena) => readonly string[]): Start {
  return async (arena, attempt) => {
    const program = startProgram(args(arena), arena.env({ run: RUN, attempt }));
    const ended = program.ended.then((one) => {
      if (one.signal === 'SIGKILL') return null;
      if (one.result === null) throw new Error(`the program wrote no result: ${one.stdout}${one.stderr}`);
      return one.result;
    });
    return { kill: () => void program.process.kill('SIGKILL'), ended };
  };
}

interface Death {
  /** The request at which it dies, counted from 1. */
  readonly request: number;
  /** `before`: the request never arrives. `after`: it takes effect, and its answer is lost. */
  readonly moment: 'before' | 'after';
}

/** Runs the operation and lets it die; tells whether it did, and what it had asked for. */
async function runAndDie(arena: Arena, start: Start, death: Death | null): Promise<{ asked: string[]; died: boolean }> {
  const asked: string[] = [];
  let died = false;
  let process: Process | null = null;
  const die = (): 'drop' => {
    died = true;
    process?.kill();
    return 'drop';
  };
  const first = arena.github.onRequest(({ method, url }) => {
    if (died) return 'drop';
    asked.push(`${method} ${url}`);
    return death?.moment === 'before' && asked.length === death.request ? die() : undefined;
  });
  const second = arena.github.onResponse(() => (died || (death?.moment === 'after' && asked.length >= death.request) ? die() : undefined));
  process = await start(arena, 1);
  const result = await process.ended;
  first();
  second();
  if (!died && result?.decision !== 'done') throw new Error(`undisturbed, but ${result?.decision}: ${result?.summary}`);
  return { asked, died };
}

/** Prepares a registry, and gives every death that an operation on it can die, with the end it must come to. */
function everyDeath(of: { readonly prepare: (arena: Arena) => Promise<void>; readonly start: Start }) {
  let base: Arena;
  let wanted: Picture;
  let requests: string[] = [];
  return {
    async begin(): Promise<void> {
      base = await createArena({ now: new Date() });
      await of.prepare(base);
      await base.close();
      const arena = await copyArena(base);
      requests = (await runAndDie(arena, of.start, null)).asked;
      wanted = await pictureOf(arena, MODEL);
      expect(await findingsOf(arena)).toEqual([]);
      await arena.close();
      removeArena(arena);
    },
    end: () => removeArena(base),
    requests: () => requests,
    /** Copies, dies, runs again, compares. */
    async trial(death: Death): Promise<void> {
      const arena = await copyArena(base);
      try {
        const { died } = await runAndDie(arena, of.start, death);
        expect(died, `${requests[death.request - 1]} was not reached`).toBe(true);
        const again = await (await of.start(arena, 2)).ended;
        expect(again, again?.summary).toMatchObject({ decision: expect.stringMatching(/^(already_)?done$/) });
        expect(again?.effects.filter((effect) => effect.state === 'owed')).toEqual([]);
        expect(await pictureOf(arena, MODEL)).toEqual(wanted);
        expect(await findingsOf(arena)).toEqual([]);
        arena.validator.expectNoViolations();
      } catch (error) {
        const where = `killed ${death.moment} request ${death.request} of ${requests.length}, ${requests[death.request - 1]}`;
        throw new Error(`${where}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
      } finally {
        await arena.close();
        removeArena(arena);
      }
    },
  };
}

/** Every request, before and after; asking for a proof of origin changes nothing, so it has no "after". */
function deaths(requests: readonly string[]): Death[] {
  return requests.flatMap((request, index) => {
    const at = index + 1;
    return request.includes('/_services/') ? [{ request: at, moment: 'before' as const }] : [{ request: at, moment: 'before' as const }, { request: at, moment: 'after' as const }];
  });
}

async function registered(arena: Arena, run: number, text: string): Promise<string> {
  const folder = await (await arena.ports({ run })).modelFolder(arena.folder(text));
  const request = { model: MODEL, folder, version: null, bump: null, source: arena.source, ref: 'refs/heads/main' };
  return mustBeDone(await register(await arena.context({ run }), request)).subject;
}

async function promoted(arena: Arena, run: number, of: { readonly subject: string; readonly to: string }): Promise<void> {
  mustBeDone(await promote(await arena.context({ run }), { ...of, reason: null, link: null, expectedLive: null }));
}

/** One version in production, and another in staging. */
async function twoVersions(arena: Arena): Promise<void> {
  await promoted(arena, 11, { subject: await registered(arena, 10, 'one'), to: 'staging' });
  await promoted(arena, 12, { subject: `${MODEL}@1.0.0`, to: 'production' });
  await promoted(arena, 14, { subject: await registered(arena, 13, 'two'), to: 'staging' });
}

const STORIES = [
  {
    name: 'register',
    prepare: async (arena: Arena) => {
      await registered(arena, 10, 'one');
      arena.folder('two', modelFiles('two', { 'config.json': '{"depth": 3}\n' }));
    },
    start: inProcess(async (arena, job, signal) => {
      const context = await arena.context(job, { signal });
      const folder = await (await arena.ports(job)).modelFolder(`${arena.dir}/folders/two`);
      return register(context, { model: MODEL, folder, version: null, bump: null, source: arena.source, ref: 'refs/heads/main' });
    }),
  },
  {
    name: 'promote',
    prepare: twoVersions,
    start: ownProcess(() => ['promote', `${MODEL}@1.0.1`, 'production', '--reason', 'better']),
  },
  {
    name: 'rollback',
    prepare: async (arena: Arena) => {
      await twoVersions(arena);
      await promoted(arena, 15, { subject: `${MODEL}@1.0.1`, to: 'production' });
    },
    start: inProcess(async (arena, job, signal) =>
      rollback(await arena.context(job, { signal }), { model: MODEL, stage: 'production', to: null, reason: 'late flights', link: null, incident: null }),
    ),
  },
] as const;

describe.each(STORIES)('$name, killed after any of its requests and run again,', (story) => {
  const all = everyDeath(story);
  beforeAll(() => all.begin());
  afterAll(() => all.end());

  it('ends as if nothing had happened', async () => {
    const list = deaths(all.requests());
    expect(list.length).toBeGreaterThan(20);
    console.log(story.name, all.requests().length, all.requests());
    for (const death of list) await all.trial(death);
  });
});
