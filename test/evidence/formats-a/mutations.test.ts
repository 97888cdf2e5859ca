import { describe, expect, it } from 'vitest';
import { fileOf, fixtureJson, fixtureText, read } from './support.ts';

const DOCUMENTS = [
  'lm-eval/0.4.13/group-even/results_2026-11-23T15-19-17.928571.json',
  'lm-eval/0.4.13/measures/results_2026-11-23T15-22-36.631936.json',
  'lm-eval/humaneval/results_2025-06-09T18-36-41.285612.json',
  'lm-eval/legacy/rinna-instruct-1b_result.json',
  'promptfoo/0.121.20/judged.json',
  'promptfoo/0.121.20/broken.json',
  'deepeval/test_run_sample.json',
  'deepeval/4.3.1/.latest_test_run.json',
  'inspect-ai/0.3.200/epochs.json',
  'inspect-ai/0.3.285/dict.json',
  'inspect-ai/log_formats.json',
];
const LINES = [
  'lm-eval/0.4.13/filters/samples_sums_2026-11-23T15-19-05.197788.jsonl',
  'promptfoo/0.121.20/judged.jsonl',
];
const OTHER: readonly unknown[] = [null, true, -1, 1e300, '', 'constructor', [], [null], {}, { value: {} }];

/** Numbers from 0 to below 1, the same in every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/** Replaces a few members of a tree, at any depth, by something else, or drops them. */
function mutate(root: unknown, random: () => number): unknown {
  const holders: (Record<string, unknown> | unknown[])[] = [];
  const visit = (value: unknown): void => {
    if (value === null || typeof value !== 'object') return;
    holders.push(value as Record<string, unknown>);
    for (const one of Object.values(value)) visit(one);
  };
  visit(root);
  for (let count = 0; count < 4; count += 1) {
    // Near the root as often as deep down.
    const at = Math.floor(random() ** 3 * holders.length);
    const holder = holders[at];
    const keys = Object.keys(holder ?? {});
    const key = keys[Math.floor(random() * keys.length)];
    if (holder === undefined || key === undefined) continue;
    if (random() < 0.3) Reflect.deleteProperty(holder, key);
    else Reflect.set(holder, key, OTHER[Math.floor(random() * OTHER.length)]);
  }
  return root;
}

describe('files that are not what their tool writes', () => {
  it.each(DOCUMENTS)('%s with members changed is read or refused, and nothing else', async (path) => {
    const random = numbers(path.length);
    for (let round = 0; round < 40; round += 1) {
      const text = JSON.stringify(mutate(fixtureJson(path), random));
      expect(['read', 'refused']).toContain((await read([fileOf(path, text)], 'keep')).kind);
    }
  });

  it.each(LINES)('%s with members changed is read or refused, and nothing else', async (path) => {
    const random = numbers(path.length);
    for (let round = 0; round < 20; round += 1) {
      const lines = fixtureText(path).trim().split('\n');
      const changed = lines.map((line) => JSON.stringify(mutate(JSON.parse(line), random)));
      const outcome = await read([fileOf(path, [lines[0], ...changed].join('\n'))], 'keep');
      expect(['read', 'refused']).toContain(outcome.kind);
    }
  });

  it.each(['promptfoo/0.121.20/repeated.csv', ...LINES])('%s cut off anywhere is read or refused', async (path) => {
    const text = fixtureText(path);
    for (let part = 1; part < 20; part += 1) {
      const outcome = await read([fileOf(path, text.slice(0, Math.floor((text.length * part) / 20)))]);
      expect(['read', 'refused']).toContain(outcome.kind);
    }
  });
});
