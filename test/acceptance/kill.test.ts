/**
 * A process dies after its k-th request, for every k, and the same job runs again: the registry must end as if nothing
 * had happened. Each trial begins with a copy of one prepared registry.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Result } from '../../src/core/result.ts';
import { reconcile } from '../../src/operations/reconcile.ts';
import { type Arena, findingsOf, mustBeDone, type Picture, pictureOf } from '../support/arena.ts';
import { startProgram } from '../support/program.ts';
import { modelFiles } from '../support/registry.ts';
import {
  MODEL,
  PROMOTE,
  prepareBase,
  REGISTER,
  ROLLBACK,
  RUN,
  registerFolder,
  type Story,
  withCopy,
} from '../support/stories.ts';

/** A process that can be killed: `kill` stops it at once, and `ended` waits for nothing it still wants. */
interface Process {
  kill(): void;
  /** How it ended; null when it was killed. */
  readonly ended: Promise<Pick<Result, 'decision' | 'summary' | 'effects'> | null>;
}

/** Starts the operation in an arena as the given attempt of its run. */
type Start = (arena: Arena, attempt: number) => Process;

/** In this process: death is that no further request leaves it, and no answer comes in. */
function inProcess(operate: Story['operate']): Start {
  return (arena, attempt) => {
    const stop = new AbortController();
    const ended = operate(arena, { job: { run: RUN, attempt }, signal: stop.signal }).then(
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
function ownProcess(args: readonly string[]): Start {
  return (arena, attempt) => {
    const program = startProgram(args, arena.env({ run: RUN, attempt }));
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

/** Runs the operation and lets it die; tells what it had asked for, and how it ended. */
async function runAndDie(arena: Arena, start: Start, death: Death | null) {
  const asked: string[] = [];
  let died = false;
  let running: Process | null = null;
  const die = (): 'drop' => {
    died = true;
    running?.kill();
    return 'drop';
  };
  const due = (moment: Death['moment']): boolean => death?.moment === moment && asked.length >= death.request;
  const removers = [
    arena.github.onRequest(({ method, url }) => {
      if (died) return 'drop';
      asked.push(`${method} ${url}`);
      return due('before') ? die() : undefined;
    }),
    arena.github.onResponse(() => (died || due('after') ? die() : undefined)),
  ];
  running = start(arena, 1);
  const result = await running.ended;
  for (const remove of removers) remove();
  return { asked, died, result };
}

/** Every request, before and after; asking for a proof of origin changes nothing, so it has no "after". */
function everyDeath(requests: readonly string[]): Death[] {
  return requests.flatMap((request, index): Death[] => {
    const before: Death = { request: index + 1, moment: 'before' };
    return request.includes('/_services/') ? [before] : [before, { request: index + 1, moment: 'after' }];
  });
}

describe.each([
  { story: REGISTER, start: inProcess(REGISTER.operate), how: 'as promises of this process' },
  {
    story: PROMOTE,
    start: ownProcess(['promote', `${MODEL}@1.0.1`, 'production', '--reason', 'better']),
    how: 'with SIGKILL',
  },
  { story: ROLLBACK, start: inProcess(ROLLBACK.operate), how: 'as promises of this process' },
])('$story.name, killed $how at any of its requests and run again,', ({ story, start }) => {
  let base: Arena;
  let wanted: Picture;
  let requests: string[];

  beforeAll(async () => {
    base = await prepareBase(story);
    await withCopy(base, async (arena) => {
      const undisturbed = await runAndDie(arena, start, null);
      expect(undisturbed.result).toMatchObject({ decision: 'done' });
      requests = undisturbed.asked;
      wanted = await pictureOf(arena, MODEL);
      expect(await findingsOf(arena)).toEqual([]);
    });
  });
  afterAll(() => base.dispose());

  async function trial(arena: Arena, death: Death): Promise<void> {
    const { died } = await runAndDie(arena, start, death);
    expect(died).toBe(true);
    const again = await start(arena, 2).ended;
    expect(again).toMatchObject({ decision: expect.stringMatching(/^(already_)?done$/) });
    expect(again?.effects.filter((effect) => effect.state === 'owed')).toEqual([]);
    expect(await pictureOf(arena, MODEL)).toEqual(wanted);
    expect(await findingsOf(arena)).toEqual([]);
    arena.validator.expectNoViolations();
  }

  it('ends as if nothing had happened', { timeout: 300_000 }, async () => {
    const deaths = everyDeath(requests);
    expect(deaths.length).toBeGreaterThan(25);
    for (const death of deaths) {
      await withCopy(base, (arena) => trial(arena, death)).catch((cause: unknown) => {
        const where = `killed ${death.moment} request ${death.request} of ${requests.length}, ${requests[death.request - 1]}`;
        throw new Error(`${where}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
      });
    }
  });
});

describe('a registration whose bytes died with its process', () => {
  let base: Arena;
  beforeAll(async () => {
    base = await prepareBase(REGISTER);
  });
  afterAll(() => base.dispose());

  /** Dies at a request after the claim; the next attempt brings other bytes. Gives the number of requests. */
  async function trial(arena: Arena, request: number): Promise<void> {
    const { died } = await runAndDie(arena, inProcess(REGISTER.operate), { request, moment: 'after' });
    expect(died).toBe(true);
    const claims = (await pictureOf(arena, MODEL)).events.filter(
      (event) => (event as { type: string }).type === 'version_claimed',
    );
    const claimed = claims.length === 2;
    const folder = arena.folder('three', modelFiles('three'));
    const second = await registerFolder(arena, { asking: { job: { run: RUN, attempt: 2 } }, folder });
    mustBeDone(second);

    const context = await arena.context({ run: RUN + 1 });
    const swept = mustBeDone(await reconcile(context, { model: MODEL, abandonAfter: 0 }));
    const state = (await pictureOf(arena, MODEL)).state as { claims: unknown[]; counts: { published: number } };
    expect(state.claims).toEqual([]);
    // Where it died before the claim, or after the version was published, there is nothing to give up.
    const published = state.counts.published === 3;
    expect(swept.models[0]?.abandoned.length).toBe(claimed && !published ? 1 : 0);

    // The abandoned content may be registered anew, and gets a number that nobody had.
    const anew = await registerFolder(arena, { asking: { job: { run: RUN + 2 } }, folder: `${arena.dir}/folders/two` });
    expect(anew.decision).toBe(published ? 'already_done' : 'done');
    const picture = await pictureOf(arena, MODEL);
    const numbers = picture.events.flatMap((event) => {
      const { type, payload } = event as { type: string; payload: { version: string } };
      return type === 'version_claimed' ? [payload.version] : [];
    });
    expect(numbers).toEqual([...new Set(numbers)]);
    expect(numbers.length).toBe(claimed && !published ? 4 : 3);
    expect((picture.releases as { draft: boolean }[]).filter((release) => release.draft)).toEqual([]);
    // The tag of an abandoned claim stays, as something that no event made.
    const left = claimed && !published ? ['foreign'] : [];
    expect((await findingsOf(arena)).map((finding) => finding.kind).filter((kind) => !left.includes(kind))).toEqual([]);
    arena.validator.expectNoViolations();
  }

  it('gets a new claim for other bytes, and the old one is given up with its number taken', {
    timeout: 300_000,
  }, async () => {
    const requests = await withCopy(
      base,
      async (arena) => (await runAndDie(arena, inProcess(REGISTER.operate), null)).asked,
    );
    // Looks change nothing, so only writes leave a registry in another state than the one before.
    const late = requests.flatMap((request, index) => (/^(POST|PATCH)/.test(request) && index > 5 ? [index + 1] : []));
    expect(late.length).toBeGreaterThan(12);
    for (const request of late) {
      await withCopy(base, (arena) => trial(arena, request)).catch((cause: unknown) => {
        throw new Error(
          `killed after request ${request} of ${requests.length}, ${requests[request - 1]}: ${cause instanceof Error ? cause.message : String(cause)}`,
          { cause },
        );
      });
    }
  });
});
