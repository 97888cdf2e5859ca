/** GitHub fails in every way it can, at every kind of request, in each operation. Nothing here waits: sleeping moves the clock. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Result } from '../../src/core/result.ts';
import { resume } from '../../src/operations/hold.ts';
import { reconcile } from '../../src/operations/reconcile.ts';
import type { Fault, FaultEffect } from '../../src/sandbox/github/index.ts';
import { type Arena, findingsOf, mustBeDone, PERMISSIONS, type Picture, pictureOf } from '../support/arena.ts';
import { MODEL, PROMOTE, prepareBase, REGISTER, ROLLBACK, RUN, type Story, withCopy } from '../support/stories.ts';

type Match = Fault['match'];

/** Kinds of requests that only look. */
const READS: Readonly<Record<string, Match>> = {
  'the look at the ledger': { path: /\/graphql$/, body: /^\{"query":"query/ },
  'the role of the caller': { path: /\/collaborators\// },
  'the keys of the issuer': { path: /\/jwks$/ },
  'the proof of origin': { path: /\/idtoken\// },
};

interface WriteKind {
  readonly match: Match;
  readonly in: readonly Story['name'][];
  /** Git objects are named by their content: there is nothing to read back, they are asked for until there is an answer. */
  readonly named?: 'by_content';
}

/** Kinds of requests that write, and which operations make them. */
const WRITES: Readonly<Record<string, WriteKind>> = {
  'the commit to the ledger': {
    match: { path: /\/graphql$/, body: /createCommitOnBranch/ },
    in: ['register', 'promote', 'rollback'],
  },
  'a tree': { match: { method: 'POST', path: /\/git\/trees$/ }, in: ['register'], named: 'by_content' },
  'the anchor commit': { match: { method: 'POST', path: /\/git\/commits$/ }, in: ['register'], named: 'by_content' },
  'a tag object': {
    match: { method: 'POST', path: /\/git\/tags$/ },
    in: ['register', 'promote', 'rollback'],
    named: 'by_content',
  },
  'a tag': { match: { method: 'POST', path: /\/git\/refs$/ }, in: ['register', 'promote', 'rollback'] },
  'the draft': { match: { method: 'POST', path: /\/releases$/ }, in: ['register', 'promote', 'rollback'] },
  'an upload': { match: { method: 'POST', path: /\/assets$/ }, in: ['register', 'promote', 'rollback'] },
  'the publication of the release': {
    match: { method: 'PATCH', path: /\/releases\/\d+$/ },
    in: ['register', 'promote', 'rollback'],
  },
  'the incident': { match: { method: 'POST', path: /\/issues$/ }, in: ['rollback'] },
};

const STORIES = [REGISTER, PROMOTE, ROLLBACK];
const bases = new Map<Story, { base: Arena; wanted: Picture }>();

beforeAll(async () => {
  for (const story of STORIES) {
    const base = await prepareBase(story);
    const wanted = await withCopy(base, async (arena) => {
      mustBeDone(await story.operate(arena, { job: { run: RUN } }));
      return pictureOf(arena, MODEL);
    });
    bases.set(story, { base, wanted });
  }
});
afterAll(async () => {
  for (const { base } of bases.values()) await base.dispose();
});

interface Trial {
  readonly result: Result;
  readonly sleeps: readonly number[];
  /** How many requests met the match. */
  readonly asked: number;
}

/** Runs a story on a fresh copy with faults, lets `judge` look, and hands back how it went. */
async function disturb(
  story: Story,
  of: {
    readonly faults: readonly Fault[];
    readonly count?: RegExp;
    readonly judge?: (arena: Arena, trial: Trial) => Promise<void>;
  },
): Promise<Trial> {
  const { base } = bases.get(story) ?? {};
  if (base === undefined) throw new Error('not prepared');
  return withCopy(base, async (arena) => {
    const sleeps: number[] = [];
    let asked = 0;
    const remove = arena.github.onRequest(({ method, url }) => {
      if (of.count?.test(`${method} ${url}`) === true) asked += 1;
    });
    for (const fault of of.faults) arena.github.faults.add(fault);
    const result = await story.operate(arena, { job: { run: RUN }, sleeps });
    arena.github.faults.clear();
    remove();
    const trial = { result, sleeps, asked };
    await of.judge?.(arena, trial);
    arena.validator.expectNoViolations();
    return trial;
  });
}

/** The end is the one of an undisturbed run. */
async function expectUndisturbed(story: Story, arena: Arena): Promise<void> {
  expect(await pictureOf(arena, MODEL)).toEqual(bases.get(story)?.wanted);
  expect(await findingsOf(arena)).toEqual([]);
}

/** It gave up, or left something owed, and said so; the same job, run again, does the rest. */
async function expectToEndLater(story: Story, of: { readonly arena: Arena; readonly result: Result }): Promise<void> {
  const owed = of.result.effects.filter((effect) => effect.state === 'owed');
  if (of.result.decision === 'done')
    expect(owed.map((effect) => effect.reason).join()).toContain('platform_unavailable');
  else expect(of.result).toMatchObject({ decision: 'error', reason_code: 'platform_unavailable' });
  of.arena.github.faults.clear();
  const again = await story.operate(of.arena, { job: { run: RUN, attempt: 2 } });
  expect(again).toMatchObject({ decision: expect.stringMatching(/^(already_)?done$/) });
  expect(again.effects.filter((effect) => effect.state === 'owed')).toEqual([]);
}

async function expectDoneAsUndisturbed(
  story: Story,
  of: { readonly arena: Arena; readonly result: Result },
): Promise<void> {
  mustBeDone(of.result);
  await expectUndisturbed(story, of.arena);
}

async function expectUntouched(story: Story, arena: Arena): Promise<void> {
  const { base } = bases.get(story) ?? {};
  if (base === undefined) throw new Error('not prepared');
  const now = await pictureOf(arena, MODEL);
  await arena.close();
  await withCopy(base, async (fresh) => expect(now).toEqual(await pictureOf(fresh, MODEL)));
}

describe.each(STORIES)('$name', (story) => {
  const kinds = Object.entries(WRITES).filter(([, one]) => one.in.includes(story.name));

  it.each([500, 502, 503])('asks again where looking is answered with %i, whatever it looks at', async (status) => {
    const effect: FaultEffect = { kind: 'status', status };
    await disturb(story, {
      faults: Object.values(READS).map((match) => ({ match, times: 2, effect })),
      judge: async (arena, { result, sleeps }) => {
        mustBeDone(result);
        // One wait for each failure, each within what first and second waits may be, and no two the same. Nobody's role is
        // looked up where the policy names the person.
        const unasked = story.name === 'promote' ? 1 : 0;
        expect(sleeps.length).toBe(2 * (Object.keys(READS).length - unasked));
        expect(Math.max(...sleeps)).toBeLessThanOrEqual(1000);
        expect(new Set(sleeps).size).toBeGreaterThan(1);
        await expectUndisturbed(story, arena);
      },
    });
  });

  it('asks again where looking is not answered at all', async () => {
    const faults: Fault[] = Object.values(READS).map((match) => ({ match, effect: { kind: 'drop-before' } }));
    await disturb(story, {
      faults,
      judge: (arena, { result }) => expectDoneAsUndisturbed(story, { arena, result }),
    });
  });

  describe('recognises a write whose answer was lost', () => {
    for (const [what, write] of kinds) {
      it(what, async () => {
        await disturb(story, {
          faults: [{ match: write.match, effect: { kind: 'drop-after' } }],
          judge: (arena, { result }) => expectDoneAsUndisturbed(story, { arena, result }),
        });
      });

      it(`${what}, every time it is written`, async () => {
        await disturb(story, {
          faults: [{ match: write.match, times: 100, effect: { kind: 'drop-after' } }],
          judge: async (arena, { result }) => {
            if (write.named === undefined) mustBeDone(result);
            else await expectToEndLater(story, { arena, result });
            await expectUndisturbed(story, arena);
          },
        });
      });
    }
  });

  describe('writes again what was not carried out', () => {
    for (const [index, [what, write]] of kinds.entries()) {
      const status = [500, 502, 503][index % 3] ?? 500;
      it(`${status} at ${what}`, async () => {
        await disturb(story, {
          faults: [{ match: write.match, effect: { kind: 'status', status } }],
          judge: async (arena, { result, sleeps }) => {
            mustBeDone(result);
            // A draft has no name to read it back by, so it is looked for more than once.
            expect(sleeps.length).toBe(what === 'the draft' ? 3 : 1);
            await expectUndisturbed(story, arena);
          },
        });
      });
    }
  });

  describe('minds rate limits', () => {
    const limited = (seconds: number): FaultEffect => ({
      kind: 'status',
      status: 403,
      headers: { 'retry-after': String(seconds) },
      body: {
        message: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
        documentation_url: 'https://docs.github.com',
      },
    });

    it('by waiting as long as GitHub asks, at a read and at every kind of write', async () => {
      const matches = [READS['the look at the ledger'] ?? {}, ...Object.values(WRITES).map((write) => write.match)];
      await disturb(story, {
        faults: matches.map((match) => ({ match, effect: limited(7) })),
        judge: async (arena, { result, sleeps }) => {
          mustBeDone(result);
          expect(sleeps.filter((one) => one >= 7000 && one <= 8000).length).toBe(1 + kinds.length);
          await expectUndisturbed(story, arena);
        },
      });
    });

    it('by saying when to come back where that is too long', async () => {
      const match = READS['the look at the ledger'] ?? {};
      const { result, sleeps } = await disturb(story, {
        faults: [{ match, times: 9, effect: limited(3600) }],
        judge: (arena) => expectUntouched(story, arena),
      });
      expect(result).toMatchObject({ decision: 'error', reason_code: 'rate_limited' });
      expect(result.refusal?.next).toContain('3600 seconds');
      expect(sleeps).toEqual([]);
    });
  });

  describe('gives up within bounds', () => {
    it('reading', async () => {
      const match = READS['the look at the ledger'] ?? {};
      const { result, sleeps, asked } = await disturb(story, {
        faults: [{ match, times: 1000, effect: { kind: 'status', status: 502 } }],
        count: /graphql/,
        judge: (arena) => expectUntouched(story, arena),
      });
      expect(result).toMatchObject({ decision: 'error', reason_code: 'platform_unavailable' });
      expect(result.refusal?.found).toContain('asked 6 times');
      expect(asked).toBe(6);
      expect(sleeps.length).toBe(5);
      expect(new Set(sleeps).size).toBeGreaterThan(1);
    });

    it('writing to the ledger', async () => {
      let commits = 0;
      const { result } = await disturb(story, {
        faults: [
          {
            match: { path: /graphql/, body: /createCommitOnBranch/ },
            times: 1000,
            effect: { kind: 'status', status: 502 },
          },
        ],
        judge: async (arena, trial) => {
          commits = trial.sleeps.length;
          await expectUntouched(story, arena);
        },
      });
      expect(result).toMatchObject({ decision: 'error', reason_code: 'platform_unavailable' });
      expect(result.refusal?.next).toContain('Run the same job again');
      expect(commits).toBe(6);
    });
  });

  describe('says what the token lacks', () => {
    it('when GitHub does not know it', async () => {
      const { base } = bases.get(story) ?? {};
      if (base === undefined) throw new Error('not prepared');
      await withCopy(base, async (arena) => {
        const remove = arena.github.onRequest(({ headers }) =>
          arena.github.revokeToken((headers['authorization'] ?? '').replace(/^\S+ /, '')),
        );
        const result = await story.operate(arena, { job: { run: RUN } });
        remove();
        expect(result).toMatchObject({ decision: 'error', reason_code: 'token_refused' });
        expect(result.refusal?.next).toContain('github.token');
      });
    });

    it('when it may not write', async () => {
      const { base } = bases.get(story) ?? {};
      if (base === undefined) throw new Error('not prepared');
      await withCopy(base, async (arena) => {
        const job = { run: RUN, permissions: { ...PERMISSIONS, contents: 'read' as const } };
        const result = await story.operate(arena, { job });
        expect(result).toMatchObject({ decision: 'error', reason_code: 'token_forbidden' });
        expect(result.refusal?.next).toContain('permissions:\n  contents: write');
        await expectUntouched(story, arena);
      });
    });
  });

  it('replaces what a broken upload left, wherever it broke', async () => {
    for (const nth of [1, 2, 3]) {
      await disturb(story, {
        faults: [{ match: { path: /\/assets$/, method: 'POST', nth }, effect: { kind: 'broken-upload' } }],
        judge: (arena, { result }) => expectDoneAsUndisturbed(story, { arena, result }),
      });
    }
  });
});

describe('an asset whose name is taken', () => {
  /** Uploads to the draft as soon as it is there, before the operation does. */
  async function withRival<T>(bytes: (name: string) => Promise<string>, act: (arena: Arena) => Promise<T>): Promise<T> {
    const { base } = bases.get(REGISTER) ?? {};
    if (base === undefined) throw new Error('not prepared');
    return withCopy(base, async (arena) => {
      const token = arena.github.personToken('amara');
      const remove = arena.github.onRequest(async ({ method, url, headers }) => {
        const upload = /\/uploads\/.*\/assets\?name=config\.json$/.test(url);
        if (method !== 'POST' || !upload || headers['x-rival'] !== undefined) return;
        const body = await bytes('config.json');
        await fetch(`${arena.github.url}${url}`, {
          method: 'POST',
          body,
          headers: { authorization: `Bearer ${token}`, 'content-type': 'application/octet-stream', 'x-rival': 'yes' },
        });
      });
      try {
        return await act(arena);
      } finally {
        remove();
      }
    });
  }

  it('is taken as uploaded when it holds the same bytes', async () => {
    await withRival(
      async () => '{"depth": 3}\n',
      async (arena) => {
        mustBeDone(await REGISTER.operate(arena, { job: { run: RUN } }));
        await expectUndisturbed(REGISTER, arena);
      },
    );
  });

  it('stops the registration when it holds others, and the claim waits', async () => {
    await withRival(
      async () => '{"depth": 4}\n',
      async (arena) => {
        const result = await REGISTER.operate(arena, { job: { run: RUN } });
        expect(result).toMatchObject({ decision: 'refused', reason_code: 'bytes_differ' });
        const { state } = await pictureOf(arena, MODEL);
        expect(state).toMatchObject({ claims: [{ version: '1.1.0' }], counts: { published: 1 } });
      },
    );
  });
});

describe('a rollback in a job that may not write issues', () => {
  it('moves the pointer, says what is owed with the lines to add, and reconcile completes it', async () => {
    const { base, wanted } = bases.get(ROLLBACK) ?? {};
    if (base === undefined) throw new Error('not prepared');
    await withCopy(base, async (arena) => {
      const { issues: _issues, ...permissions } = PERMISSIONS;
      const result = await ROLLBACK.operate(arena, { job: { run: RUN, permissions } });
      expect(result.decision).toBe('done');
      const [incident] = result.effects.filter((effect) => effect.state === 'owed');
      expect(incident?.reason).toContain('token_forbidden');
      expect(incident?.reason).toContain('permissions:\n  issues: write');
      expect(result.warnings.join()).toContain('still owed');
      expect((await pictureOf(arena, MODEL)).issues).toEqual([]);

      // For a minute the run that owes the incident is taken to be still at it.
      arena.clock.now = new Date(arena.clock.now.getTime() + 61_000);
      mustBeDone(await reconcile(await arena.context({ run: RUN + 1 }), { model: MODEL, abandonAfter: 3_600_000 }));
      expect((await pictureOf(arena, MODEL)).issues).toEqual(wanted?.issues);
      expect(await findingsOf(arena)).toEqual([]);
    });
  });
});

describe('an operation after a rollback, in a job that may not read issues', () => {
  it('goes on without knowing whether the incident was opened, and one that may read them settles it', async () => {
    const { base } = bases.get(ROLLBACK) ?? {};
    if (base === undefined) throw new Error('not prepared');
    await withCopy(base, async (arena) => {
      mustBeDone(await ROLLBACK.operate(arena, { job: { run: RUN } }));
      const lift = async (run: number) =>
        resume(await arena.context({ run }), { model: MODEL, hold: null, reason: 'found out why' });
      arena.github.faults.add({
        match: { path: /\/issues$/ },
        times: 9,
        effect: {
          kind: 'status',
          status: 403,
          body: { message: 'Resource not accessible by integration', documentation_url: 'https://docs.github.com' },
        },
      });
      const lifted = await lift(RUN + 1);
      expect(lifted).toMatchObject({ decision: 'done' });
      expect(lifted.effects.filter((effect) => effect.state === 'owed').map((effect) => effect.effect)).toEqual([
        'incident',
      ]);
      arena.github.faults.clear();
      expect((await owedIn(arena)).length).toBe(1);

      mustBeDone(await reconcile(await arena.context({ run: RUN + 2 }), { model: MODEL, abandonAfter: 3_600_000 }));
      expect(await owedIn(arena)).toEqual([]);
      expect((await pictureOf(arena, MODEL)).issues.length).toBe(1);
    });
  });
});

async function owedIn(arena: Arena): Promise<readonly unknown[]> {
  return ((await pictureOf(arena, MODEL)).state as { owed: unknown[] }).owed;
}
