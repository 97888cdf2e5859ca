import { describe, expect, it } from 'vitest';
import { formatProblem, LARGEST_POLICY, loadPolicy } from '../../src/policy/index.ts';

function problemsOf(text: string): string[] {
  const loaded = loadPolicy(text, { file: 'p' });
  return loaded.kind === 'invalid' ? loaded.problems.map(formatProblem) : [];
}

describe('YAML that is no policy is refused with its place', () => {
  it.each([
    ['an empty file', '', ['p:1:1: a policy is a mapping that begins with "version: 1"; found an empty file.']],
    ['a comment', '# later\n', ['p:1:1: a policy is a mapping that begins with "version: 1"; found an empty file.']],
    ['a list', '- version: 1\n', ['p:1:1: a policy is a mapping that begins with "version: 1"; found a list.']],
    ['a word', 'policy\n', ['p:1:1: a policy is a mapping that begins with "version: 1"; found a single value.']],
    [
      'two documents',
      'version: 1\n---\nversion: 1\n',
      ['p:2:1: a policy is one YAML document; found another one here.'],
    ],
    [
      'anchors and aliases',
      'version: &one 1\nlifecycle: *one\n',
      [
        'p:1:15: version: anchors are not read; remove &one.',
        'p:2:12: lifecycle: aliases are not read; write the value out instead of *one.',
      ],
    ],
    ['an anchor on a key', '&k version: 1\n', ['p:1:4: anchors are not read; remove &k.']],
    [
      'a merge key',
      'version: 1\nroles: { <<: { a: b } }\n',
      ['p:2:10: roles: merge keys ("<<") are not read; write the keys out.'],
    ],
    [
      'tags',
      'version: !!str 1\nlifecycle: !graph {}\n',
      [
        'p:1:16: version: tags are not read; remove the tag !!str.',
        'p:2:19: lifecycle: tags are not read; remove the tag !graph.',
      ],
    ],
    [
      'duplicate keys, at any depth',
      'version: 1\nroles: { a: 1, b: 2, a: 3 }\nversion: 2\n',
      [
        'p:2:22: roles.a: the key "a" is given twice; the first is in line 2.',
        'p:3:1: version: the key "version" is given twice; the first is in line 1.',
      ],
    ],
    ['a key that is a list', '? [a]\n: 1\n', ['p:1:3: a key is text; found a list, a mapping or nothing.']],
    ['YAML 1.1', '%YAML 1.1\n---\nversion: 1\n', ['p:1:1: a policy is YAML 1.2; found the directive %YAML 1.1.']],
    ['a tab', 'roles:\n\towner: 1\n', ['p:2:1: not valid YAML: tabs are not allowed as indentation.']],
    [
      'an open bracket',
      'roles: { a: 1\n',
      ['p:2:1: not valid YAML: flow map in block collection must be sufficiently indented and end with a }.'],
    ],
    [
      'bytes that are not UTF-8',
      'version: 1\nroles: { a: "\uFFFD" }\n',
      ['p:2:14: a policy is UTF-8 text; found bytes that are not.'],
    ],
  ])('%s', (_, text, problems) => {
    expect(problemsOf(text)).toEqual(problems);
  });
});

describe('a text made to exhaust the reader is refused quickly', () => {
  const tooDeep = expect.stringMatching(/^p:\d+:\d+: a policy is at most 32 levels deep; found more here\.$/);
  const billion = ['a: &a [x, x]', 'b: &b [*a, *a]', 'c: &c [*b, *b]', 'd: [*c, *c]'].join('\n');

  it.each([
    ['flow sequences', `a: ${'['.repeat(100_000)}`],
    ['flow mappings', `a: ${'{a: '.repeat(50_000)}`],
    ['block sequences', '- '.repeat(100_000)],
    ['block mappings', Array.from({ length: 600 }, (_, depth) => `${' '.repeat(depth)}k:`).join('\n')],
  ])('deeply nested %s', (_, text) => {
    expect(problemsOf(text)).toEqual([tooDeep]);
  });

  it('32 levels are few enough for the reader', () => {
    expect(problemsOf(`version: 1\nlifecycle: ${'['.repeat(30)}${']'.repeat(30)}\n`)[0]).toContain(
      'must be the name of a preset',
    );
  });

  it('aliases of aliases', () => {
    expect(problemsOf(billion)).toHaveLength(9);
  });

  it('tens of thousands of keys', () => {
    const problems = problemsOf(Array.from({ length: 20_000 }, (_, index) => `k${index}: 1`).join('\n'));
    expect(problems).toHaveLength(201);
    expect(problems.at(-1)).toContain('further problems are not shown; mend these first');
  });

  it('more than 256 KiB, counted in bytes', () => {
    const found = `found ${LARGEST_POLICY + 2}`;
    const half = `#${'é'.repeat(LARGEST_POLICY / 2)}\n`;
    expect(problemsOf(half)).toEqual([`p:1:1: a policy has at most ${LARGEST_POLICY} bytes; ${found}.`]);
  });

  it('tens of thousands of documents', () => {
    expect(problemsOf('---\n'.repeat(60_000))).toHaveLength(1);
  });
});

describe('names that JavaScript knows', () => {
  it('are names like any other', () => {
    const text =
      'version: 1\nlifecycle: basic\nroles: { constructor: { users: [amara] } }\npermissions: { register: [constructor] }\n';
    const loaded = loadPolicy(text, { file: 'p' });
    expect(loaded.kind === 'ok' ? Object.keys(loaded.policy.roles) : loaded).toEqual(['constructor']);
  });

  it('are unknown where nobody defined them', () => {
    const text =
      'version: 1\nlifecycle: basic\npermissions: { register: [constructor], promote: { constructor: [] } }\n__proto__: {}\n';
    expect(problemsOf(text)[0]).toContain('unknown key "__proto__"');
    expect(problemsOf(text.replace('__proto__: {}\n', ''))).toEqual([
      'p:3:27: permissions.register[0]: unknown role "constructor"; the roles are automation.',
      'p:3:52: permissions.promote.constructor: unknown stage "constructor"; the stages are none, staging, production and archived.',
    ]);
  });
});
