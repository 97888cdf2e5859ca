/** Registries that are ready for one operation, and that operation, as a job asks for it. */
import type { Result } from '../../src/core/result.ts';
import { promote } from '../../src/operations/promote.ts';
import { register } from '../../src/operations/register.ts';
import { rollback } from '../../src/operations/rollback.ts';
import { type Arena, copyArena, createArena, type JobFacts, mustBeDone, packArena } from './arena.ts';
import { modelFiles } from './registry.ts';

export const MODEL = 'flight-delay';
/** The run whose job asks for the operation. */
export const RUN = 50;

export interface Asking {
  readonly job: JobFacts;
  readonly signal?: AbortSignal;
  /** Collects how long was waited, in milliseconds. */
  readonly sleeps?: number[];
}

export interface Story {
  readonly name: 'register' | 'promote' | 'rollback';
  /** Brings a new registry to where the operation can be asked for. */
  readonly prepare: (arena: Arena) => Promise<void>;
  readonly operate: (arena: Arena, asking: Asking) => Promise<Result>;
}

export async function registerFolder(
  arena: Arena,
  of: { readonly asking: Asking; readonly folder: string },
): Promise<Result<{ readonly subject: string }>> {
  const { job, ...options } = of.asking;
  const context = await arena.context(job, options);
  const folder = await (await arena.ports(job)).modelFolder(of.folder);
  return register(context, {
    model: MODEL,
    folder,
    version: null,
    bump: null,
    source: arena.source,
    ref: 'refs/heads/main',
  });
}

export async function registered(arena: Arena, run: number, text: string): Promise<string> {
  return mustBeDone(await registerFolder(arena, { asking: { job: { run } }, folder: arena.folder(text) })).subject;
}

export async function promoted(
  arena: Arena,
  run: number,
  of: { readonly subject: string; readonly to: string },
): Promise<void> {
  mustBeDone(await promote(await arena.context({ run }), { ...of, reason: null, link: null, expectedLive: null }));
}

/** One version in production, and another in staging. */
async function twoVersions(arena: Arena): Promise<void> {
  await promoted(arena, 11, { subject: await registered(arena, 10, 'one'), to: 'staging' });
  await promoted(arena, 12, { subject: `${MODEL}@1.0.0`, to: 'production' });
  await promoted(arena, 14, { subject: await registered(arena, 13, 'two'), to: 'staging' });
}

export const REGISTER: Story = {
  name: 'register',
  prepare: async (arena) => {
    await registered(arena, 10, 'one');
    arena.folder('two', modelFiles('two', { 'config.json': '{"depth": 3}\n' }));
  },
  operate: (arena, asking) => registerFolder(arena, { asking, folder: `${arena.dir}/folders/two` }),
};

export const PROMOTE: Story = {
  name: 'promote',
  prepare: twoVersions,
  operate: async (arena, { job, ...options }) =>
    promote(await arena.context(job, options), {
      subject: `${MODEL}@1.0.1`,
      to: 'production',
      reason: 'better',
      link: null,
      expectedLive: null,
    }),
};

export const ROLLBACK: Story = {
  name: 'rollback',
  prepare: async (arena) => {
    await twoVersions(arena);
    await promoted(arena, 15, { subject: `${MODEL}@1.0.1`, to: 'production' });
  },
  operate: async (arena, { job, ...options }) =>
    rollback(await arena.context(job, options), {
      model: MODEL,
      stage: 'production',
      to: null,
      reason: 'late flights',
      link: null,
      incident: null,
    }),
};

/** A prepared registry that is not being served, to be copied. */
export async function prepareBase(story: Story): Promise<Arena> {
  const base = await createArena({ now: new Date() });
  await story.prepare(base);
  await base.close();
  packArena(base);
  return base;
}

/** Does something with a copy that is gone afterwards. */
export async function withCopy<T>(base: Arena, act: (arena: Arena) => Promise<T>): Promise<T> {
  const arena = await copyArena(base);
  try {
    return await act(arena);
  } finally {
    await arena.dispose();
  }
}
