/** Registries in which a version is being rolled out, and what jobs observe of it; for races, deaths and attacks. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileMetrics } from '../../src/adapters/metrics/files.ts';
import type { ModelState } from '../../src/core/state.ts';
import { monitor } from '../../src/operations/monitor.ts';
import { type Arena, createArena, packArena, REPOSITORY, WORKFLOW } from './arena.ts';
import { MODEL, promoted, registered } from './stories.ts';

export const STAGE = 'production';
const MINUTE = 60_000;

export const RAMP_POLICY = `version: 1
lifecycle: basic
ledger:
  produced-by: [${WORKFLOW}]
metrics:
  error_rate: { kind: rate, direction: down }
monitoring:
  source: { file: observations.csv }
  min-samples: 100
  guards: [ { metric: error_rate, max: 0.5, on-breach: rollback } ]
stages:
  production:
    from: [none, staging]
    exposure: { strategy: ramp, steps: [ { share: 10% }, { share: 50% }, { share: 100% } ] }
permissions:
  register: [automation]
  promote: { staging: [automation], production: [automation], archived: [automation], none: [automation] }
  rollback: [automation]
  hold: [automation]
serving: { targets: [flagd] }
models: { ${MODEL}: {} }
`;

/** What was seen since the step began: all well, or harm. */
export type Seen = 'good' | 'harm';

export function pass(arena: Arena, minutes = 2): void {
  arena.clock.now = new Date(arena.clock.now.getTime() + minutes * MINUTE);
}

/** A file of what was seen in the minute before now, at the share that the candidate has. */
export async function observed(
  arena: Arena,
  seen: Seen,
  versions: { readonly candidate: string; readonly baseline: string } = { candidate: '1.0.2', baseline: '1.0.1' },
): Promise<string> {
  const { exposure } = (await stateOf(arena)).stages[STAGE]!;
  const share = (exposure.find((one) => one.version === versions.candidate)?.share ?? 0) / 10_000;
  const ts = new Date(arena.clock.now.getTime() - MINUTE).toISOString();
  const rate = seen === 'good' ? 0.01 : 0.9;
  const row = (version: string, requests: number, failing: number): string =>
    `${ts},${version},${requests},${Math.round(requests * failing)}\n`;
  const path = join(arena.dir, `observations-${seen}.csv`);
  writeFileSync(
    path,
    `ts,version,requests,error_rate.events\n${row(versions.candidate, 10_000 * share, rate)}${row(versions.baseline, 10_000 * (1 - share), 0.01)}`,
  );
  return path;
}

export async function stateOf(arena: Arena): Promise<ModelState> {
  return ledgerJson(arena, `models/${MODEL}/state.json`) as unknown as Promise<ModelState>;
}

// biome-ignore lint/suspicious/noExplicitAny: files as they lie there.
export async function ledgerJson(arena: Arena, path: string): Promise<any> {
  const text = await arena.github.readFile(REPOSITORY, 'model-registry', path);
  return JSON.parse(text?.toString('utf8') ?? 'null');
}

/** Two versions that were and are live, a third that comes in at its first step, and a fourth that waits. Not being served. */
export async function prepareRamp(): Promise<Arena> {
  // The past of processes that have clocks of their own, so that there is time to be passed.
  const arena = await createArena({ now: new Date(Date.now() - 25 * MINUTE), policy: RAMP_POLICY });
  for (const [index, text] of ['one', 'two', 'three', 'four'].entries()) await registered(arena, 100 + index, text);
  await promoted(arena, 110, { subject: `${MODEL}@1.0.0`, to: STAGE });
  await promoted(arena, 111, { subject: `${MODEL}@1.0.1`, to: STAGE });
  for (const run of [112, 113]) {
    pass(arena);
    const path = await observed(arena, 'good', { candidate: '1.0.1', baseline: '1.0.0' });
    const request = { model: MODEL, stage: STAGE, metrics: fileMetrics([path]) };
    const result = await monitor(await arena.context({ run }), request);
    if (result.reason_code !== 'look_advance') throw new Error(JSON.stringify(result));
  }
  await promoted(arena, 114, { subject: `${MODEL}@1.0.2`, to: STAGE });
  pass(arena);
  await arena.close();
  packArena(arena);
  return arena;
}
