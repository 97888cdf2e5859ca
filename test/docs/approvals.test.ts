/** The guides to sign-offs, commands and environments say what the code does, in its words and with its output. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { explainQuorum } from '../../src/core/approval/explain.ts';
import { judgeQuorum } from '../../src/core/approval/quorum.ts';
import { NOT_COUNTED, type RequestPlace } from '../../src/core/approval/types.ts';
import { parseCommand } from '../../src/core/command/parse.ts';
import { COMMANDS, usageOf } from '../../src/core/command/specs.ts';
import { ELIGIBILITY_ITEMS } from '../../src/core/eligibility/types.ts';
import { REQUEST_ENDS } from '../../src/core/event.ts';
import { REASONS } from '../../src/core/reasons.ts';
import { group } from '../../src/core/result.ts';
import { refused } from '../../src/operations/context.ts';
import { loadPolicy } from '../../src/policy/index.ts';
import { WAIVABLE } from '../../src/policy/types.ts';
import { replyBody } from '../../src/render/reply/reply.ts';
import { nearMissBody, needsDigestBody } from '../../src/render/reply/short.ts';
import { requestBody } from '../../src/render/request/page.ts';
import { facts, person, role, said } from '../core/approval/support.ts';
import { openRequest, requestPage } from '../render/request/facts.ts';
import { links } from '../render/support/sample.ts';
import { allPages, codeSpans, fillPart, generatedPart, ROOT, readPage } from './support/pages.ts';
import { bare, tableOf } from './support/tables.ts';

const SIGN_OFFS = 'docs/guides/sign-offs.md';
const GUIDE = 'docs/guides/commands.md';
const ENVIRONMENTS = 'docs/guides/environments.md';
const UPDATE = process.env['UPDATE_DOCS'] === '1';

/** What a page shows is what the code makes. */
function expectShown(path: string, of: { readonly name: string; readonly content: string }): void {
  if (UPDATE) writeFileSync(join(ROOT, path), fillPart(readPage(path), of));
  expect(generatedPart(readPage(path), of.name), 'UPDATE_DOCS=1 writes it anew').toBe(of.content);
}

/** Markdown as a quotation, without the marker by which it is found again. */
function quoted(markdown: string): string {
  return markdown
    .replace(/^<!--.*-->$/gm, '')
    .trim()
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n')
    .replace(/(?:\n>){2,}\n/g, '\n>\n');
}

const RUN = { id: 4711, url: 'https://github.com/acme/models/actions/runs/4711' };
const asked = (command: string | null) => ({ command, commentId: 77, by: 'amara', run: RUN });

describe('the guide to sign-offs', () => {
  it('shows the beginning of a page as it is made', () => {
    const request = openRequest();
    const place = { ...request.place, branch: 'slipway/request/flight-delay/production/1.3.0' } as RequestPlace;
    const body = requestBody(requestPage({ request: { ...request, place } }));
    expectShown(SIGN_OFFS, { name: 'page', content: quoted(body.slice(0, body.indexOf('### Evaluation'))) });
  });

  it('shows what a stage still asks for as a refusal says it', () => {
    const { detail, next } = explainQuorum({ outcome: judgeQuorum(missing), stage: 'production' });
    const lines = [
      `✗ Refused (sign_offs_missing): ${REASONS.sign_offs_missing}`,
      '  Required  the sign-offs of the stage',
      `  Found     ${detail}`,
      `  Next      ${next}`,
    ];
    expectShown(SIGN_OFFS, { name: 'missing', content: `\`\`\`text\n${lines.join('\n')}\n\`\`\`` });
  });

  it('lists every reason for which a statement does not count, in the words of the code', () => {
    const rows = tableOf(readPage(SIGN_OFFS), 'code', 'why', 'what helps');
    expect(rows.map(([code = '', why]) => [bare(code), why])).toEqual(Object.entries(NOT_COUNTED));
    for (const row of rows) expect(row[2]?.length).toBeGreaterThan(3);
  });

  it('lists the ten items of eligibility as a checklist writes them, in their order', () => {
    const names = tableOf(readPage(SIGN_OFFS), 'item', 'shown by').map(([name = '']) => bare(name));
    expect(names).toEqual(Object.keys(ELIGIBILITY_ITEMS).map((name) => name.replaceAll('_', '-')));
  });

  it('lists every end of a request', () => {
    const ends = tableOf(readPage(SIGN_OFFS), 'a request ended as', 'because').map(([end = '']) => bare(end));
    expect(ends).toEqual(['promoted', ...REQUEST_ENDS]);
  });

  it('moves amara to another place where that lets everybody be counted, as it says', () => {
    const demands = ['model-owner', 'sre'].map((id) => ({ id, roles: [id], count: 1 }));
    const roles = {
      'model-owner': role('model-owner', { users: ['amara', 'bo'] }),
      sre: role('sre', { users: ['amara'] }),
    };
    const outcome = judgeQuorum(facts([said('amara', 'approve'), said('bo', 'approve')], { demands, roles }));
    expect(outcome.verdict).toBe('met');
    expect(Object.fromEntries(outcome.signOffs.map((one) => [one.person, one.role]))).toEqual({
      amara: 'sre',
      bo: 'model-owner',
    });
  });
});

/** The stage of the guide, after amara and bo have signed. */
const missing = facts([said('amara', 'approve'), said('bo', 'approve')], {
  demands: [
    { id: 'model-owner', roles: ['model-owner'], count: 1 },
    { id: 'at-least:2:product,security-privacy', roles: ['product', 'security-privacy'], count: 2 },
  ],
  roles: {
    'model-owner': role('model-owner', { users: ['amara'] }),
    product: role('product', { users: ['bo', 'chen'] }),
    'security-privacy': role('security-privacy', { users: ['farid'], teams: ['acme/security'] }),
  },
  signers: {
    people: new Map(
      ['amara', 'bo', 'chen', 'farid'].map((login) => [
        login,
        person(undefined, { 'acme/security': { kind: 'known', value: false } }),
      ]),
    ),
    unlinked: [],
    involved: {
      kind: 'known',
      value: [
        { login: 'chen', account: null, as: 'requester' },
        { login: 'chen', account: null, as: 'author' },
      ],
    },
  },
});

describe('the guide to commands', () => {
  it('lists every command as it is written, with what it does', () => {
    const rows = COMMANDS.map(({ name, help, example }) => `| \`${usageOf(name)}\` | ${help} | \`${example}\` |`);
    const content = ['| command | what it does | such as |', '| --- | --- | --- |', ...rows].join('\n');
    expectShown(GUIDE, { name: 'commands', content });
  });

  it('says of each command who may', () => {
    const named = tableOf(readPage(GUIDE), 'command', 'who').flatMap(([cell = '']) =>
      [...cell.matchAll(/`\/([a-z]+)`/g)].map((match) => match[1]),
    );
    expect(named.sort()).toEqual(COMMANDS.map(({ name }) => name).sort());
  });

  it('puts each command into the job that carries it out', () => {
    const rows = tableOf(readPage(GUIDE), 'job', 'commands', 'contents', 'actions', 'id-token');
    const of = (job: string): string[] =>
      rows
        .filter(([name = '']) => bare(name) === job)
        .flatMap(([, cell = '']) => [...cell.matchAll(/`\/([a-z]+)`/g)].map((match) => match[1] ?? ''))
        .sort();
    const changing = COMMANDS.filter(({ changes }) => changes).map(({ name }) => name);
    expect(of('change')).toEqual(changing.filter((name) => name !== 'rollback' && name !== 'evaluate').sort());
    expect(of('answer')).toEqual(COMMANDS.flatMap(({ name, changes }) => (changes ? [] : [name])).sort());
    expect(of('rollback')).toEqual(['rollback']);
    expect(of('evaluate')).toEqual(['evaluate']);
  });

  it('shows the answer to what was meant as a command', () => {
    const read = parseCommand('/Promote production');
    if (read.kind !== 'near_miss') throw new Error(read.kind);
    expectShown(GUIDE, { name: 'nearmiss', content: quoted(nearMissBody({ ...asked(null), ...read })) });
  });

  it('shows the answer to an approval without a digest', () => {
    const read = parseCommand('/approve as product');
    if (read.kind !== 'needs_digest') throw new Error(read.kind);
    const body = needsDigestBody({ ...asked(null), requests: [openRequest()], name: read.name, line: read.line });
    expectShown(GUIDE, { name: 'digest', content: quoted(body) });
  });

  it('shows a refusal as it is answered', () => {
    const { detail, next, code, ...check } = explainQuorum({ outcome: judgeQuorum(missing), stage: 'production' });
    const checks = group({ name: 'promotion', title: 'Promote flight-delay 1.3.0 to production' }, [
      { ...check, detail },
    ]);
    const refusal = { code, required: 'the sign-offs of the stage', found: detail, next };
    const result = refused({ operation: 'promote', refusal, checks });
    const body = replyBody({ ...asked('/promote production'), result, answer: null, see: [], links });
    // What is folded away would unfold here.
    const [before = '', rest = ''] = body.split('<details>');
    expectShown(GUIDE, { name: 'refusal', content: quoted(`${before}${rest.split('</details>')[1] ?? ''}`) });
  });

  it('gives examples that are commands', () => {
    for (const { example, name } of COMMANDS) {
      const read = parseCommand(example);
      expect(read.kind === 'command' ? read.command.name : read.kind, example).toBe(name);
    }
    // In the text, with words for what they are about; `…` and angle brackets are no commands.
    const written = allPages().flatMap((page) => [
      ...[...page.text.matchAll(/^\/[a-z]+ .*$/gm)].map(([line]) => line),
      ...codeSpans(page).map(({ text }) => text),
    ]);
    const lines = written.filter((text) => /^\/[a-z]+ /.test(text) && !/[<[…]/.test(text));
    expect(lines.length).toBeGreaterThan(12);
    for (const line of lines) expect(parseCommand(line).kind, line).toBe('command');
  });
});

describe('the guide to environments', () => {
  it('knows every key of an environment, and every answer to missing protection', () => {
    const { text } = readPage(ENVIRONMENTS);
    for (const key of ['reviewers', 'prevent-self-review', 'prevent-admin-bypass', 'branches'])
      expect(text).toContain(`| \`${key}: `);
    for (const answer of ['refuse', 'sign-offs', 'allow']) expect(text).toMatch(new RegExp(`^\\| \`${answer}\``, 'm'));
  });

  it('names the codes by which an environment refuses', () => {
    const { text } = readPage(ENVIRONMENTS);
    const codes = Object.keys(REASONS).filter((code) => code.startsWith('environment_'));
    for (const code of [...codes, 'plan_changed', 'run_again']) expect(text).toContain(`\`${code}\``);
  });

  it('has a policy that lets a rollback wait for reviewers refused, as it says', () => {
    const policy = (environment: string): string => `version: 1
lifecycle: basic
roles: { maintainers: { permission: maintain } }
permissions: { register: [maintainers], promote: [maintainers], rollback: [maintainers] }
stages:
  production:
    environment: { name: production, reviewers: 1 }
    rollback: { environment: ${environment} }
models: { flight-delay: {} }
`;
    expect(loadPolicy(policy('production-rollback'), { file: 'policy' }).kind).toBe('ok');
    expect(loadPolicy(policy('production'), { file: 'policy' }).kind).toBe('invalid');
  });
});

describe('the guide to policies', () => {
  it('names every check that can be waived', () => {
    const { text } = readPage('docs/guides/policy.md');
    for (const check of WAIVABLE) expect(text).toContain(`\`${check}\``);
  });
});
