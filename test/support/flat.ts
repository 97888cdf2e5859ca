/** What operations cost in a registry of a given size, measured at the local GitHub. */
import { expect } from 'vitest';
import type { Result } from '../../src/core/result.ts';
import { promote } from '../../src/operations/promote.ts';
import { resolve } from '../../src/operations/resolve.ts';
import { rollback } from '../../src/operations/rollback.ts';
import { type Arena, createArena, mustBeDone, packArena, WORKFLOW } from './arena.ts';
import { BETTER, CLOSE, evaluated, GOOD, promotion } from './evaluated.ts';
import { lengthenHistory, type Size } from './large-registry.ts';
import { MODEL, promoted, registered, withCopy } from './stories.ts';

export interface Cost {
  /** `GET /repos/{owner}/{repo}/…`, with numbers and ids left out, in the order they arrived. */
  readonly requests: readonly string[];
  /** Requests that look up or carry release assets. */
  readonly assets: number;
  /** Request and response bodies, bytes. */
  readonly bytes: number;
}

export interface Sized {
  /** Not being served; to be copied. */
  readonly base: Arena;
  /** Numbers of the three versions that really exist: one was live, one is, one could be next. */
  readonly versions: { readonly older: string; readonly old: string; readonly next: string };
}

/** The preset `basic`, written out, with a stage beside production that asks for an evaluation. */
const POLICY = `version: 1
lifecycle:
  start: none
  stages:
    none: { holds: many }
    staging: { from: [none] }
    production: { from: [none, staging], displaces-to: archived }
    archived: { from: [none, staging, production], holds: many }
    gated: { from: [none, staging] }
stages:
  gated: { compares-with: production, requires: { evaluation: pass } }
ledger:
  produced-by: [${WORKFLOW}]
permissions:
  register: [automation]
  promote: { staging: [automation], production: [automation], gated: [automation] }
  rollback: [automation]
  hold: [automation]
aliases:
  champion: { follows: production }
metrics:
  accuracy: { direction: up, kind: rate }
evaluation:
  publish: redacted
  gates:
    quality:
      - { metric: accuracy, min: 0.7 }
      - { metric: accuracy, vs: live, tolerance: 0.05 }
models:
  ${MODEL}: {}
`;

/** A registry of that size, with three more versions on top that really exist, two of them having been live. */
export async function prepareSize(size: Size): Promise<Sized> {
  const arena = await createArena({ now: new Date('2026-03-02T09:00:00Z'), policy: POLICY });
  await registered(arena, 10, 'first');
  await lengthenHistory(arena, { ...size, model: MODEL });
  let run = 11;
  const next = async (): Promise<number> => {
    // Each on a day of its own, so that a look-up by date has days to tell apart.
    arena.clock.now = new Date(arena.clock.now.getTime() + 24 * 3_600_000);
    run += 1;
    return run;
  };
  for (const text of ['older', 'old']) {
    const subject = await registered(arena, await next(), text);
    for (const to of ['staging', 'production']) await promoted(arena, await next(), { subject, to });
  }
  mustBeDone(await evaluated(arena, await next(), { stage: 'gated', candidate: GOOD }));
  const newest = await registered(arena, await next(), 'new');
  await promoted(arena, await next(), { subject: newest, to: 'staging' });
  mustBeDone(await evaluated(arena, await next(), { subject: newest, stage: 'gated', candidate: BETTER }));
  await arena.close();
  packArena(arena);
  const number = (index: number): string => `1.0.${size.versions + index}`;
  return { base: arena, versions: { older: number(0), old: number(1), next: number(2) } };
}

/** Runs something on a copy and counts what arrived for it. */
async function costOf(base: Arena, act: (arena: Arena) => Promise<Result>): Promise<Cost> {
  return withCopy(base, async (arena) => {
    const paths: string[] = [];
    const remove = arena.github.onRequest(({ method, url }) => void paths.push(`${method} ${url}`));
    mustBeDone(await act(arena));
    remove();
    arena.validator.expectNoViolations();
    return {
      requests: paths.map(shape),
      assets: paths.filter((path) => /\/assets(\?|\/|$)/.test(path)).length,
      bytes: arena.exchanges.reduce((sum, { request, response }) => sum + request.bytes + response.bytes, 0),
    };
  });
}

function shape(path: string): string {
  return path
    .replace(/\?.*$/, '')
    .replace(/\/[0-9a-f]{40}\b/g, '/SHA')
    .replace(/\/\d+\b/g, '/ID')
    .replace(/\.evaluation\.[0-9a-f]{16}/g, '.evaluation.DIGEST');
}

/** The operations whose cost must not depend on how long the history is. */
export const MEASURED: Readonly<Record<string, (arena: Arena, versions: Sized['versions']) => Promise<Result>>> = {
  evaluate: (arena, { next }) =>
    evaluated(arena, 50, { subject: `${MODEL}@${next}`, stage: 'gated', candidate: CLOSE }),
  'promote on an evaluation': (arena, { next }) => promotion(arena, 50, { version: next, to: 'gated' }),
  promote: async (arena, { next }) =>
    promote(await arena.context({ run: 50 }), {
      subject: `${MODEL}@${next}`,
      to: 'production',
      reason: 'better',
      link: null,
      expectedLive: null,
    }),
  'rollback to the last good version': async (arena) =>
    rollback(await arena.context({ run: 50 }), {
      model: MODEL,
      stage: 'production',
      to: null,
      reason: 'late',
      link: null,
      incident: null,
    }),
  'rollback to a named version': async (arena, { older }) =>
    rollback(await arena.context({ run: 50 }), {
      model: MODEL,
      stage: 'production',
      to: older,
      reason: 'late',
      link: null,
      incident: null,
    }),
  'resolve now': async (arena) =>
    resolve({ ports: await arena.ports({ run: 50 }) }, { reference: `${MODEL}@champion`, at: null, download: null }),
  'resolve as of a time': async (arena) =>
    resolve(
      { ports: await arena.ports({ run: 50 }) },
      { reference: `${MODEL}@production`, at: timeBefore(arena), download: null },
    ),
};

/** A moment at which the older version was live. */
function timeBefore(arena: Arena): string {
  return new Date(arena.clock.now.getTime() - 3.5 * 24 * 3_600_000).toISOString();
}

export async function measure({ base, versions }: Sized): Promise<Map<string, Cost>> {
  const costs = new Map<string, Cost>();
  for (const [name, act] of Object.entries(MEASURED))
    costs.set(name, await costOf(base, (arena) => act(arena, versions)));
  return costs;
}

/** The same requests, and bytes within a tenth. */
export function expectFlat(of: { readonly small: Cost; readonly large: Cost }): void {
  expect([...of.large.requests].sort()).toEqual([...of.small.requests].sort());
  expect(of.large.bytes / of.small.bytes).toBeLessThan(1.1);
  expect(of.large.bytes / of.small.bytes).toBeGreaterThan(0.9);
}
