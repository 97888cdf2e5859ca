import { describe, expect, test } from 'vitest';
import { createConcurrencyGroups, createSlots, type GroupTurn } from '../../src/sandbox/runner/concurrency.ts';
import { parseAssignments, parsePaths } from '../../src/sandbox/runner/env-files.ts';
import {
  evaluateCondition,
  evaluateString,
  type Json,
  parseExpression,
  type Template,
} from '../../src/sandbox/runner/expressions.ts';
import { createMasker, parseLogCommand } from '../../src/sandbox/runner/log-commands.ts';
import type { PermissionSet } from '../../src/sandbox/runner/model.ts';
import { resolvePermissions } from '../../src/sandbox/runner/permissions.ts';
import { POSITIONS, type PositionName } from '../../src/sandbox/runner/positions.ts';
import { openSource } from '../../src/sandbox/runner/yaml-source.ts';
import { readTemplate } from '../../src/sandbox/runner/yaml-templates.ts';

describe('environment files', () => {
  test.each([
    [
      'a=1\nb=2\n',
      [
        ['a', '1'],
        ['b', '2'],
      ],
    ],
    ['a=1', [['a', '1']]],
    ['a=b=c', [['a', 'b=c']]],
    ['a=', [['a', '']]],
    ['\n\na=1\n\n', [['a', '1']]],
    ['a=x<<y', [['a', 'x<<y']]],
    [
      'a<<E\none\n\ntwo\nE\nb=2',
      [
        ['a', 'one\n\ntwo'],
        ['b', '2'],
      ],
    ],
    ['a<<E\nE\n', [['a', '']]],
    ['a<<E\nk=v\nE', [['a', 'k=v']]],
    ['a<<E\n E\nE', [['a', ' E']]],
    ['a<<b=c\nx\nb=c', [['a', 'x']]],
    [
      'a=1\na=2',
      [
        ['a', '1'],
        ['a', '2'],
      ],
    ],
  ])('%j gives %j', (text, expected) => {
    expect(parseAssignments(text)).toEqual(expected);
  });

  test.each([
    ['justtext', "Invalid format 'justtext'"],
    ['=x', "Invalid format '=x'. Name must not be empty"],
    ['<<E\nx\nE', 'Name must not be empty and delimiter must not be empty'],
    ['a<<\nx\n', 'Name must not be empty and delimiter must not be empty'],
    ['a<<E\nx\n', "Matching delimiter not found 'E'"],
  ])('%j is refused', (text, message) => {
    expect(() => parseAssignments(text)).toThrow(message);
  });

  test('GITHUB_PATH is one folder a line', () => {
    expect(parsePaths('/a\r\n\n/b c\n')).toEqual(['/a', '/b c']);
  });
});

describe('workflow commands', () => {
  test.each([
    ['::error::x', { name: 'error', properties: {}, message: 'x' }],
    ['  ::warning file=a,line=1::x::y', { name: 'warning', properties: { file: 'a', line: '1' }, message: 'x::y' }],
    [
      '::notice title=a%3Ab%2Cc::100%25%0Anext',
      { name: 'notice', properties: { title: 'a:b,c' }, message: '100%\nnext' },
    ],
    ['::GROUP::x', { name: 'group', properties: {}, message: 'x' }],
    ['::unknown::x', undefined],
    ['text ::error::x', undefined],
    ['::error', undefined],
  ])('%j', (line, expected) => {
    expect(parseLogCommand(line)).toEqual(expected);
  });

  test('masks hide every line of a value, the longest first', () => {
    const masker = createMasker(['abc', 'abcdef', 'one\ntwo', ' ']);
    expect(masker.mask('abcdef abc x one y two z')).toBe('*** *** x *** y *** z');
    expect(masker.hides('nothing')).toBe(false);
    expect(masker.hides('xtwo')).toBe(true);
  });
});

describe('permissions', () => {
  const listed = (levels: Record<string, 'read' | 'write' | 'none'>): PermissionSet => ({ kind: 'listed', levels });
  test('nothing named is the restricted default', () => {
    expect(resolvePermissions(undefined, undefined)).toEqual({ contents: 'read', packages: 'read', metadata: 'read' });
  });
  test('naming any sets the rest to none, and the job replaces the workflow', () => {
    expect(resolvePermissions(undefined, listed({ contents: 'write' }))).toEqual({
      metadata: 'read',
      contents: 'write',
    });
    expect(resolvePermissions(listed({ issues: 'write', checks: 'none' }), listed({ contents: 'write' }))).toEqual({
      metadata: 'read',
      issues: 'write',
    });
    expect(resolvePermissions(listed({}), { kind: 'all', level: 'write' })).toEqual({ metadata: 'read' });
  });
  test('read-all has no id-token, write-all has', () => {
    const read = resolvePermissions({ kind: 'all', level: 'read' }, undefined);
    expect([read['contents'], read['id-token'], read['models']]).toEqual(['read', undefined, 'read']);
    const write = resolvePermissions({ kind: 'all', level: 'write' }, undefined);
    expect([write['contents'], write['id-token'], write['models']]).toEqual(['write', 'write', 'read']);
  });
});

describe('expressions', () => {
  const template = (text: string, position: PositionName = 'step'): Template => {
    const source = openSource(JSON.stringify(text), 'x.yml');
    const read = readTemplate(source, { value: source.document.contents as never, path: 'x' }, position);
    if (read === undefined) throw new Error(source.problems.map((problem) => problem.message).join());
    return read;
  };
  const contexts: Record<string, Json> = {
    env: { A: 'x', n: '3' },
    github: { ref: 'refs/heads/main', list: [1, 2] },
    steps: {},
  };
  test.each([
    ['plain', 'plain'],
    ['${{ env.A }}', 'x'],
    ['${{ ENV.a }}', 'x'],
    ['a-${{ env.A }}-${{ env.missing }}-z', 'a-x--z'],
    ["${{ '}}' }}", '}}'],
    ['${{ env.n > 2 }}', 'true'],
    ['${{ github.list[1] * }}', undefined],
    ['${{ github.list.*.x }}', undefined],
    ["${{ env.A == 'X' && 'same' || 'other' }}", 'same'],
    ['${{ 0x10 }} ${{ 1.50 }} ${{ null }} ${{ true }}', '16 1.5  true'],
    ['${{ steps.none.outputs.x }}', ''],
    ['${{ github }}', undefined],
    ['list: ${{ github.list }}', 'list: Array'],
    ["${{ fromJSON('nope') }}", undefined],
  ])('%s', (text, expected) => {
    const evaluate = () => evaluateString(template(text), { contexts });
    if (expected === undefined) expect(evaluate).toThrow();
    else expect(evaluate()).toBe(expected);
  });

  test('a condition without a status function waits for success, one with it does not', () => {
    const failed = { success: () => false, failure: () => true, cancelled: () => false };
    const decide = (text: string) => {
      const expression = parseExpression(text, 'step-if');
      const condition: Template = { ...template('x'), position: 'step-if', literal: text, parts: [expression] };
      return evaluateCondition(condition, { contexts, status: failed });
    };
    expect(evaluateCondition(undefined, { contexts, status: failed })).toBe(false);
    expect([
      decide('true'),
      decide('always()'),
      decide('failure()'),
      decide("FAILURE() && env.A == 'x'"),
      decide('cancelled()'),
    ]).toEqual([false, true, true, true, false]);
  });

  test('each place knows exactly the contexts GitHub gives it', () => {
    const all = ['github', 'inputs', 'vars', 'needs', 'strategy', 'matrix', 'secrets', 'steps', 'job', 'runner', 'env'];
    for (const [name, { contexts: allowed }] of Object.entries(POSITIONS)) {
      for (const context of all) {
        const parse = () => parseExpression(`${context}.x`, name as PositionName);
        if ((allowed as readonly string[]).includes(context)) expect(parse().source).toBe(`${context}.x`);
        else expect(parse, `${context} in ${name}`).toThrow('Unrecognized named-value');
      }
    }
  });
});

describe('concurrency groups', () => {
  const request = (more: object = {}) => {
    const control = new AbortController();
    return {
      group: 'g',
      cancelInProgress: false,
      queue: 'single' as const,
      cancel: (reason: string) => control.abort(reason),
      signal: control.signal,
      ...more,
    };
  };
  const leave = (turn: GroupTurn) => (turn.kind === 'entered' ? turn.leave() : undefined);

  test('queue: max lets all wait in order; names do not mind case', async () => {
    const groups = createConcurrencyGroups();
    const order: number[] = [];
    const turns = [1, 2, 3, 4].map(async (n) => {
      const turn = await groups.enter('a/b', request({ queue: 'max', group: n % 2 === 0 ? 'G' : 'g' }));
      order.push(n);
      leave(turn);
      return turn.kind;
    });
    expect(await Promise.all(turns)).toEqual(['entered', 'entered', 'entered', 'entered']);
    expect(order).toEqual([1, 2, 3, 4]);
  });

  test('with single the newest waiting one stays', async () => {
    const groups = createConcurrencyGroups();
    const first = await groups.enter('a/b', request());
    const second = groups.enter('a/b', request());
    const third = groups.enter('a/b', request());
    expect((await second).kind).toBe('cancelled');
    leave(first);
    expect((await third).kind).toBe('entered');
  });

  test('other repositories and groups do not wait, and a cancelled one leaves the queue', async () => {
    const groups = createConcurrencyGroups();
    await groups.enter('a/b', request());
    expect((await groups.enter('a/c', request())).kind).toBe('entered');
    expect((await groups.enter('a/b', request({ group: 'h' }))).kind).toBe('entered');
    const control = new AbortController();
    const waiting = groups.enter('a/b', request({ signal: control.signal }));
    control.abort();
    expect((await waiting).kind).toBe('cancelled');
  });

  test("what is cancelled already never queues, and takes nobody's place", async () => {
    const groups = createConcurrencyGroups();
    const first = await groups.enter('a/b', request());
    const second = groups.enter('a/b', request());
    expect((await groups.enter('a/b', request({ signal: AbortSignal.abort() }))).kind).toBe('cancelled');
    leave(first);
    expect((await second).kind).toBe('entered');
  });

  test('waiting is told when it begins, and ends within the call that ends it', async () => {
    const groups = createConcurrencyGroups();
    const told: string[] = [];
    const wait = () => {
      told.push('waits');
      return () => void told.push('moves');
    };
    const first = await groups.enter('a/b', request({ wait }));
    const second = groups.enter('a/b', request({ wait }));
    expect(told).toEqual(['waits']);
    leave(first);
    expect(told).toEqual(['waits', 'moves']);
    expect((await second).kind).toBe('entered');
  });

  test('slots hold the others back', async () => {
    const slots = createSlots(1);
    const first = await slots.take();
    let second = false;
    const next = slots.take().then((give) => {
      second = true;
      return give;
    });
    await Promise.resolve();
    expect(second).toBe(false);
    first();
    first();
    (await next)();
    expect(second).toBe(true);
  });
});
