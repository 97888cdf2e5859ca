import { describe, expect, it } from 'vitest';
import { sameUnit, scalesDiffer } from '../../../src/core/evaluation/comparable.ts';
import type { Digest } from '../../../src/core/names.ts';
import type { Evidence } from '../../../src/evidence/types.ts';
import { atLeast, decide, type EvidenceOf, evidenceOf, notWorse, only, type RulesOf, share } from './support.ts';

const digest = (letter: string): Digest => `sha256:${letter.repeat(64)}`;
const set = (letter: string | null, name: string | null = null) => ({
  set: { name, digest: letter === null ? null : digest(letter) },
});

/** 400 samples of one task, with keys of their own unless said otherwise. */
function side(of: EvidenceOf & { keys?: string; ones?: number; judge?: string; task?: string } = {}): Evidence {
  const { keys, ones = 360, judge, task = 'qa', ...rest } = of;
  const metrics = { f1: share(ones, 400) };
  const named = keys === undefined ? {} : { keys: metrics.f1.map((_, row) => `${keys}${row}`) };
  return evidenceOf({ tables: [{ task, metrics, ...named, judge: judge ?? null }], ...rest });
}

/** The same without samples. */
function told(of: EvidenceOf & { value?: number; judge?: string; unit?: string; n?: number } = {}): Evidence {
  const { value = 0.9, judge, unit, n = 400, ...rest } = of;
  return evidenceOf({
    measures: [{ task: 'qa', metric: 'f1', value, n, standardError: 0.01, judge: judge ?? null, unit: unit ?? null }],
    ...rest,
  });
}

const judge = (candidate: Evidence, live: Evidence, rules: RulesOf = {}) =>
  only(decide({ gates: [{ rule: notWorse(0.1) }], candidate, live, rules }));
const task = (of: object) => ({ tasks: [{ id: 'qa', ...of }] });

describe('what makes two evidences not comparable', () => {
  it.each([
    {
      what: 'task version',
      candidate: side(task({ version: '2' })),
      live: side(task({ version: '1' })),
      says: ['task version of qa', '"2"', '"1"'],
    },
    {
      what: 'task hash',
      candidate: side(task({ hash: 'abc' })),
      live: side(task({ hash: 'abd' })),
      says: ['"abc"', '"abd"'],
    },
    {
      what: 'shots',
      candidate: side(task({ shots: 5 })),
      live: side(task({ shots: 0 })),
      says: ['shots', 'with 5', 'with 0'],
    },
    { what: 'task', candidate: side({ task: 'qa' }), live: side({ task: 'math' }), says: ['"qa"', '"math"'] },
    {
      what: 'judge',
      candidate: side({ judge: 'judge-2' }),
      live: side({ judge: 'judge-1' }),
      says: ['"judge-2"', '"judge-1"'],
    },
    {
      what: 'a judge that only one names',
      candidate: side({ judge: 'judge-2' }),
      live: side(),
      says: ['"judge-2"', 'none named'],
    },
    {
      what: 'the judges of the runs',
      candidate: told({ runs: [{ judge: 'a' }] }),
      live: told({ runs: [{ judge: 'b' }] }),
      says: ['"a"', '"b"'],
    },
    {
      what: 'set digest',
      candidate: side({ runs: [set('a')] }),
      live: side({ runs: [set('b')] }),
      says: [digest('a'), digest('b')],
    },
    {
      what: 'set digest, with the same keys',
      candidate: side({ runs: [set('a')], keys: 'k' }),
      live: side({ runs: [set('b')], keys: 'k' }),
      says: ['evaluation set'],
    },
    {
      what: 'set name, where no digest is known',
      candidate: told({ runs: [set(null, 'golden')] }),
      live: told({ runs: [set(null, 'silver')] }),
      says: ['"golden"', '"silver"'],
    },
    {
      what: 'sample keys',
      candidate: side({ keys: 'a' }),
      live: side({ keys: 'b' }),
      says: ['400 of the candidate and 400 of the live version, 0 have the same key'],
    },
    {
      what: 'a digest that only one names',
      candidate: told({ runs: [set('a')] }),
      live: told(),
      says: [digest('a'), 'none named'],
    },
    { what: 'unit', candidate: told({ unit: 'ms' }), live: told({ unit: 's' }), says: ['"ms"', '"s"'] },
    { what: 'scale', candidate: told({ value: 94.1 }), live: told({ value: 0.93 }), says: ['scale', '94.1', '0.93'] },
  ])('is a difference of $what, named with both values', ({ candidate, live, says }) => {
    const gate = judge(candidate, live);
    expect(gate).toMatchObject({ verdict: 'error', reason: 'not_comparable' });
    for (const words of says) expect(gate.detail).toContain(words);
  });

  it('is not that one side says nothing of the task', () => {
    expect(judge(side(task({ version: '2', hash: 'x', shots: 3 })), side()).verdict).toBe('pass');
  });

  it('stops comparisons only: a bound needs no live version', () => {
    const [candidate, live] = [side({ judge: 'a' }), side({ judge: 'b' })];
    expect(only(decide({ gates: [{ rule: atLeast(0.5) }], candidate, live })).verdict).toBe('pass');
  });
});

describe('what settles that both were measured on the same set', () => {
  it('is the same digest only where the samples do not contradict it', () => {
    const gate = judge(side({ runs: [set('a')], keys: 'x' }), side({ runs: [set('a')], keys: 'y' }));
    expect(gate).toMatchObject({ verdict: 'error', reason: 'not_comparable' });
    expect(gate.detail).toContain("400 of live's 400 are missing in the candidate");
  });

  it.each([true, false])('is not a digest of which the candidate has only the samples it gets right: %s', (same) => {
    const keys = share(0, 400).map((_, row) => `q${row}`);
    const part = (n: number) =>
      evidenceOf({
        tables: [{ keys: keys.slice(0, n), metrics: { f1: share(Math.min(n, 300), n) } }],
        runs: [set('a')],
      });
    const rules = { set: { sameAsLive: same } };
    const gate = judge(part(250), part(400), rules);
    expect(gate).toMatchObject({ verdict: 'error', reason: 'not_comparable' });
    expect(gate.detail).toContain("150 of live's 400 are missing in the candidate");
    // What live lacks speaks against live: the candidate is compared on all that live has.
    expect(judge(part(400), part(250), rules)).toMatchObject({ effect: { pairs: 250 } });
  });

  it('expects of numbers without samples as many as the live version has', () => {
    const gate = judge(told({ n: 250, runs: [set('a')] }), side({ runs: [set('a')] }));
    expect(gate).toMatchObject({ verdict: 'error', reason: 'under_covered' });
    expect(gate.detail).toContain('250 of 400');
  });

  it('is the same keys, where a digest is not known on both sides', () => {
    const gate = judge(side({ runs: [set('a')] }), side());
    expect(gate).toMatchObject({ verdict: 'pass', effect: { pairs: 400 } });
  });

  it('is left open with a note where nothing is known', () => {
    const gate = judge(told(), told());
    expect(gate.verdict).toBe('pass');
    expect(gate.detail).toContain('could not be checked');
  });

  it('is not asked for where the policy allows other sets', () => {
    const rules = { set: { sameAsLive: false } };
    const gate = judge(side({ runs: [set('a')] }), side({ runs: [set('b')] }), rules);
    expect(gate).toMatchObject({ verdict: 'pass', effect: { pairs: null } });
    expect(gate.detail).toContain('compared as independent');
    expect(judge(side({ keys: 'a' }), side({ keys: 'b' }), rules)).toMatchObject({
      verdict: 'pass',
      effect: { pairs: null },
    });
  });

  it('allows for as many missing samples as the policy does', () => {
    const keys = Array.from({ length: 100 }, (_, row) => `q${row}`);
    const part = (skipped: number) =>
      evidenceOf({ tables: [{ keys: keys.slice(skipped), metrics: { f1: share(90, 100).slice(skipped) } }] });
    expect(judge(part(0), part(4), { coverage: 0.95 })).toMatchObject({ effect: { pairs: 96 } });
    const fewer = judge(part(4), part(0), { coverage: 0.95 });
    expect(fewer).toMatchObject({ effect: { pairs: 96 } });
    expect(fewer.detail).toContain("4 of live's 100 samples are missing in the candidate");
    expect(judge(part(0), part(6), { coverage: 0.95 }).reason).toBe('not_comparable');
  });
});

describe('pairs', () => {
  it('are the samples that both scored, within the slice', () => {
    const attributes = { half: ['a', 'a', 'b', 'b', 'a', 'a'] };
    const of = (f1: (number | null)[]) => evidenceOf({ tables: [{ metrics: { f1 }, attributes }] });
    const rules = { coverage: 0.5 };
    const [candidate, live] = [of([1, 0, 1, null, 1, 1]), of([0, 0, 1, 1, null, 1])];
    const gate = only(decide({ gates: [{ rule: notWorse(0.1), slice: 'a' }], candidate, live, rules }));
    expect(gate.effect).toMatchObject({ pairs: 3, wins: 1, losses: 0 });
    expect(gate.candidate).toMatchObject({ value: 2 / 3, n: 3 });
    expect(gate.live).toMatchObject({ value: 1 / 3, n: 3 });
  });

  it('have to be all that live scored, unless the policy asks for less', () => {
    const of = (skipped: number) =>
      evidenceOf({
        tables: [{ metrics: { f1: [...Array(skipped).fill(null), ...share(90, 100 - skipped)] }, optional: true }],
      });
    const gate = judge(of(3), of(0));
    expect(gate).toMatchObject({ verdict: 'error', reason: 'under_covered' });
    expect(gate.detail).toContain("3 of live's 100 samples are missing in the candidate");
    expect(judge(of(3), of(0), { coverage: 0.95 })).toMatchObject({ effect: { pairs: 97 } });
  });

  it('keep their clusters, whichever side knows them', () => {
    const f1 = share(200, 400).map((one, row) => (row % 3 === 0 ? 1 - one : one));
    const clusters = f1.map((_, row) => `c${row % 40}`);
    const plain = { metrics: { f1: share(210, 400) } };
    for (const [left, right] of [
      [{ metrics: { f1 }, clusters }, plain],
      [{ metrics: { f1 } }, { ...plain, clusters }],
    ] as const) {
      const decision = decide({
        gates: [{ rule: notWorse(0.3) }],
        candidate: evidenceOf({ tables: [left] }),
        live: evidenceOf({ tables: [right] }),
      });
      expect(only(decision).effect?.method).toBe('paired_clustered');
    }
  });
});

describe('units and scales', () => {
  it('knows a few spellings of one unit', () => {
    expect(sameUnit('MS', 'milliseconds')).toBe(true);
    expect(sameUnit('ms', 's')).toBe(false);
    expect(sameUnit('constructor', 'constructor')).toBe(true);
  });

  it.each([
    [94, 0.93, true],
    [0.93, 94, true],
    [0.05, 5.2, true],
    [0.9, 0.8, false],
    [120, 1.1, false],
    [400, 0.9, false],
    [2, 0.9, false],
    [0, 50, false],
  ])('takes %s against %s for two scales: %s', (candidate, live, differ) => {
    expect(scalesDiffer({ candidate, live }) !== null).toBe(differ);
  });
});
