import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { decisionSlice, explainPolicy, loadPolicy } from '../../src/policy/index.ts';
import { mustHave, mustLoad, readExample } from './support.ts';

const OWN = `version: 1
lifecycle:
  start: dev
  stages: { dev: {}, eu: { from: [dev] }, us: { from: [dev] }, world: { from: [eu, us], displaces-to: attic }, attic: {} }
models: { one: { stages: { world: { from: [eu] } } }, two: {} }
`;

/** The same data with the keys of every mapping in an order drawn from the numbers. */
function shuffle(value: unknown, draw: () => number): unknown {
  if (Array.isArray(value)) return value.map((item) => shuffle(item, draw));
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, item]) => [draw(), key, shuffle(item, draw)] as const);
  return Object.fromEntries(entries.sort(([left], [right]) => left - right).map(([, key, item]) => [key, item]));
}

function draws(seed: readonly number[]): () => number {
  let next = 0;
  return () => seed[next++ % seed.length]! + next / 1e6;
}

describe('the order of keys', () => {
  it.each([
    ['slipway.yml', readExample('slipway'), 'rag-qa-finance'],
    ['starter.yml', readExample('starter'), 'flight-delay'],
    ['own stages', OWN, 'one'],
  ])('does not change what %s means', (_, text, model) => {
    const normal = (of: string): string => {
      const { source: _source, ...policy } = mustLoad(of);
      const { source: _again, ...effective } = mustHave(mustLoad(of), model);
      const slices = effective.lifecycle.order.map((stage) => decisionSlice(mustHave(mustLoad(of), model), stage));
      return JSON.stringify([policy, effective, slices]);
    };
    const expected = normal(text);
    const seeds = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 20, maxLength: 60 });
    fc.assert(
      fc.property(seeds, (seed) => {
        expect(normal(stringify(shuffle(parse(text), draws(seed))))).toBe(expected);
      }),
      { numRuns: 25 },
    );
  });
});

describe('any text', () => {
  it('is either a policy or a list of problems with a place, and never throws', () => {
    const lines = readExample('slipway').split('\n');
    const words = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ': ',
      '- ',
      '\n',
      '  ',
      'null',
      '~',
      '0',
      '-1',
      '"',
      "'",
      '*a',
      '&a',
      '<<',
      '#',
      '|',
      'stages',
    );
    fc.assert(
      fc.property(fc.nat(lines.length - 1), fc.array(words, { maxLength: 6 }), fc.nat(80), (line, noise, column) => {
        const damaged = [...lines];
        damaged[line] = `${damaged[line]!.slice(0, column)}${noise.join('')}${damaged[line]!.slice(column)}`;
        const loaded = loadPolicy(damaged.join('\n'), { file: 'p' });
        if (loaded.kind === 'ok') {
          const [model] = Object.keys(loaded.policy.models ?? { 'any-model': null });
          if (model !== undefined) expect(explainPolicy(mustHave(loaded.policy, model))).not.toBeNull();
          return;
        }
        expect(loaded.problems.length).toBeGreaterThan(0);
        for (const problem of loaded.problems) {
          expect(problem.line).toBeGreaterThan(0);
          expect(problem.line).toBeLessThanOrEqual(damaged.join('\n').split('\n').length + 1);
          expect(problem.column).toBeGreaterThan(0);
          expect(problem.message).not.toBe('');
        }
      }),
      { numRuns: 250 },
    );
  });
});
