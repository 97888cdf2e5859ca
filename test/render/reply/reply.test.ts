import { describe, expect, it } from 'vitest';
import type { PublishedFacts, VersionStatus } from '../../../src/core/documents.ts';
import { DECISIONS } from '../../../src/core/result.ts';
import { REPLY_LIMIT, replyMarker } from '../../../src/render/reply/frame.ts';
import { replyBody } from '../../../src/render/reply/reply.ts';
import { misreadBody, nearMissBody, needsDigestBody, workingBody } from '../../../src/render/reply/short.ts';
import type { Answer, CommandReply } from '../../../src/render/reply/types.ts';
import { compareView } from '../../support/evaluation-records.ts';
import { openRequest } from '../request/facts.ts';
import { doneResult, refusedResult } from '../support/results.ts';
import { links, sampleCatalog, sampleLife, sampleRecord } from '../support/sample.ts';

const RUN = { id: 4711, url: 'https://github.com/acme/models/actions/runs/4711' };
const ASKED = { command: '/promote production', commentId: 77, by: 'amara', run: RUN };
const PULL = 'https://github.com/acme/models/pull/42';

const reply = (of: Partial<CommandReply> = {}): CommandReply => ({
  ...ASKED,
  result: doneResult(),
  answer: null,
  see: [],
  links,
  ...of,
});
const answered = (answer: Answer): string => replyBody(reply({ result: doneResult({ effects: [] }), answer }));
const firstLine = (body: string): string => body.split('\n')[0] ?? '';

describe('the reply to a command', () => {
  it('begins with the decision, in a word with its sign', () => {
    expect(firstLine(replyBody(reply()))).toBe('**✓ Done**: flight-delay 1.1.0 is live in production.');
    expect(firstLine(replyBody(reply({ result: refusedResult() })))).toBe(
      '**✗ Refused** (`live_version_moved`): Another version went live in the meantime.',
    );
  });

  it('never shows as good what is not', () => {
    for (const decision of [...DECISIONS, 'wonderful' as never]) {
      const good = decision === 'done' || decision === 'already_done';
      expect(firstLine(replyBody(reply({ result: doneResult({ decision }) }))).includes('✓')).toBe(good);
    }
  });

  it('says required, found and next, before the checks, which are folded', () => {
    const body = replyBody(reply({ result: refusedResult() }));
    expect(body.slice(0, body.indexOf('<details>'))).toMatchInlineSnapshot(`
      "**✗ Refused** (\`live_version_moved\`): Another version went live in the meantime.

      - **Required:** 1.0.0 still live in production
      - **Found:** 1.2.0 went live at 2026-03-03T11:40:03Z, after 1.1.0 was decided on.
      - **Next:** Look at what is live with \`slipway info flight-delay\`, and ask again if 1.1.0 is still wanted.

      > [!WARNING]
      > - The origin of event 9 is not proven; the policy accepts that.

      "
    `);
    expect(body).toContain('<details><summary>Checks: 1 error, 1 fail, 1 pass</summary>\n\n| check |');
    expect(body).toContain('| Expected live | **✗ fail** |');
    expect(body.match(/<\/details>/g)).toHaveLength(1);
  });

  it('counts a check of a kind that it does not know as such', () => {
    const result = refusedResult();
    const odd = { name: 'odd', title: 'Odd', status: 'wonderful' as never, detail: 'x' };
    const body = replyBody(reply({ result: { ...result, checks: { ...result.checks, children: [odd] } } }));
    expect(body).toContain('Checks: 1 unknown</summary>');
  });

  it('names effects with their links, and what is still owed', () => {
    const body = replyBody(reply());
    expect(body).toContain('**Effects**\n\n| effect | what | state |');
    expect(body).toContain('**owed**: GitHub answered 502; the next operation completes it |');
    expect(replyBody(reply({ result: doneResult({ decision: 'planned' }) }))).toContain('**Planned effects**');
  });

  it('ends with where to look, who asked for what in which run, and its marker', () => {
    const body = replyBody(reply({ see: [{ text: 'request 42', url: PULL }] }));
    expect(body.slice(body.indexOf('See '))).toBe(
      `See [request 42](<${PULL}>).\n\n<sub>\`/promote production\` by amara, [run 4711](<${RUN.url}>).</sub>\n\n<!-- slipway:command:77 -->\n`,
    );
    expect(replyMarker(77)).toBe('slipway:command:77');
  });
});

describe('what reading commands answer', () => {
  const { life } = sampleLife();
  const state = {
    ...life.state,
    requests: [openRequest()],
    restricted: [{ ordinal: 3, restriction: 'quarantined', seq: 12 } as const],
  };

  it('/list: a row for each model, those without a version too', () => {
    const body = answered({ kind: 'list', models: Object.values(sampleCatalog().models), empty: ['late-arrival'] });
    expect(body).toContain('| **flight-delay** | 1.2.0 | production: **1.1.0** | champion: **1.1.0** | **1 hold** |');
    expect(body).toContain('| **late-arrival** | – | – | – | – | – | nothing registered yet |');
    expect(answered({ kind: 'list', models: [], empty: [] })).toContain('No model has a version yet.');
  });

  it('/status: what is live, what is held, what is asked for', () => {
    const body = answered({ kind: 'status', models: [state] });
    expect(body).toContain('| **flight-delay** | production | **[1.1.0](');
    expect(body).toContain(', **rolled back** |');
    expect(body).toContain('**On hold**\n\n| model | hold |');
    expect(body).toContain(
      '| flight-delay | `hold-11` | production | 2026-03-04 13:02:44 | eli | after the rollback of 1.2.0:',
    );
    expect(body).toContain(`[to production](<${PULL}>) | chen | \`${openRequest().digest.slice(7, 19)}\` |`);
  });

  it('/status: says of a model that nothing is live', () => {
    const body = answered({ kind: 'status', models: [{ ...state, stages: {}, holds: [], requests: [] }] });
    expect(body).toContain('| **flight-delay** | – | nothing | – | – |');
    expect(body).not.toContain('On hold');
    expect(answered({ kind: 'status', models: [] })).toContain('No model has a version yet.');
  });

  it('/info: a model with stages, aliases and restricted versions', () => {
    const body = answered({ kind: 'model', state, description: 'Late or not?', owner: 'amara' });
    expect(body).toContain('**flight-delay**: Late or not?');
    expect(body).toContain('Owner: amara. 3 versions, 4 promotions, 1 rollback, 11 events; latest: [1.2.0](');
    expect(body).toContain('| `flight-delay@champion` | **[1.1.0](');
    expect(body).toContain('| v3 | **quarantined** |');
  });

  it('/info: a version with its digests and artifacts', () => {
    const record = sampleRecord('1.1.0', 2);
    const subject = `sha256:${'a'.repeat(64)}` as const;
    const published: PublishedFacts = {
      schema: 'slipway.publication/1',
      model: 'flight-delay',
      version: '1.1.0',
      ordinal: 2,
      subject,
      content: `sha256:${'b'.repeat(64)}`,
      tag: 'flight-delay@v1.1.0',
      anchor: 'c'.repeat(40),
      release: { id: 2, url: 'https://github.com/acme/models/releases/2', immutable: true },
      assets: [],
      published_at: '2026-03-02T09:00:21Z',
      seq: 5,
    };
    const status: VersionStatus = {
      schema: 'slipway.version-status/1',
      model: 'flight-delay',
      version: '1.1.0',
      ordinal: 2,
      subject,
      status: 'published',
      stage: 'production',
      since: '2026-03-03T13:02:44Z',
      seq: 11,
      failed: { stage: 'production', reason: 'Every flight to Denver is late.' },
    };
    const body = answered({ kind: 'version', record, published, status });
    expect(body).toContain('| **Version** | **flight-delay 1.1.0** (v2) |');
    expect(body).toContain(`| **Subject** | \`${subject}\` |`);
    expect(body).toContain('| **Failed** | in production: Every flight to Denver is late. |');
    expect(body).toContain('(immutable) |');
    expect(body).toContain('| model | [model.json](<');
  });

  it('/compare: the recommendation with its tables', () => {
    const body = answered({ kind: 'compare', view: compareView(), reportUrl: null });
    expect(body).toContain('#### Reasons');
    expect(body.indexOf('**✓ Done**')).toBe(0);
  });

  it('/help: all commands, or one with its words', () => {
    const row = {
      usage: '/rollback <stage> [to <version>] -- <reason>',
      help: 'Put the last good version back',
      changes: true,
    };
    const all = answered({
      kind: 'help',
      help: { kind: 'all', rows: [row], rules: ['One comment carries one command.'] },
    });
    expect(all).toContain('| `/rollback <stage> [to <version>] -- <reason>` | Put the last good version back | yes |');
    expect(all).toContain('- One comment carries one command.');
    const parts = [{ word: '-- reason', means: 'why, in a few words', required: true }];
    const one = answered({
      kind: 'help',
      help: { kind: 'one', row, parts, example: '/rollback production -- errors' },
    });
    expect(one).toContain('| `-- reason` | why, in a few words | yes |');
    expect(one).toContain('```\n/rollback production -- errors\n```');
  });

  it('shows checks beside an answer only where one did not pass', () => {
    const answer: Answer = { kind: 'list', models: [], empty: ['a'] };
    expect(replyBody(reply({ answer }))).not.toContain('<details>');
    expect(replyBody(reply({ answer, result: refusedResult() }))).toContain('<details>');
  });
});

describe('short answers', () => {
  it('say first that the command is being looked at, and where', () => {
    expect(workingBody(ASKED)).toBe(
      `**… Being looked at**, [run 4711](<${RUN.url}>). The answer will stand here.\n\n<sub>\`/promote production\` by amara, [run 4711](<${RUN.url}>).</sub>\n\n<!-- slipway:command:77 -->\n`,
    );
    expect(workingBody({ ...ASKED, run: null })).toContain('**… Being looked at**. The answer');
  });

  it('give the line to paste for an approval without a digest, with the role that was named', () => {
    const of = {
      ...ASKED,
      command: '/approve as product',
      requests: [openRequest()],
      name: 'approve',
      line: '/approve <digest> as product',
    };
    const body = needsDigestBody(of);
    expect(firstLine(body)).toBe('**✗ Nothing signed:** a sign-off names what it is of, by its approval digest.');
    expect(body).toContain(`\`\`\`\n/approve ${openRequest().digest.slice(7, 19)} as product\n\`\`\``);
    expect(needsDigestBody({ ...of, line: '/approve <digest>' })).toContain(
      `${openRequest().digest.slice(7, 19)}\n\`\`\``,
    );
  });

  it('give the line to paste for an override as well, its reason kept as it is', () => {
    const line = '/override soak <digest> until 2026-03-04 -- the <digest> of the outage $&';
    const body = needsDigestBody({ ...ASKED, requests: [openRequest()], name: 'override', line });
    expect(firstLine(body)).toBe('**✗ Nothing waived:** an override names what it is of, by its approval digest.');
    const digest = openRequest().digest.slice(7, 19);
    expect(body).toContain(`/override soak ${digest} until 2026-03-04 -- the <digest> of the outage $&`);
  });

  it('give each open request its own line', () => {
    const other = openRequest({ stage: 'staging', digest: `sha256:${'d'.repeat(64)}` });
    const body = needsDigestBody({
      ...ASKED,
      requests: [openRequest(), other],
      name: 'approve',
      line: '/approve <digest>',
    });
    expect(firstLine(body)).toContain('Several requests are open; each has a digest of its own.');
    expect(body.match(/^\/approve [0-9a-f]{12}$/gm)).toHaveLength(2);
    expect(body).toContain('/approve dddddddddddd');
  });

  it('say so where no request is open', () => {
    const body = needsDigestBody({ ...ASKED, requests: [], name: 'approve', line: '/approve <digest>' });
    expect(firstLine(body)).toContain('**✗ Nothing signed:**');
    expect(body).toContain('- **Next:** Ask for the promotion first');
  });

  it('help who nearly wrote a command, and say that nothing was done', () => {
    const of = {
      ...ASKED,
      command: null,
      message: 'No command has this name; `/promote` is near.',
      usage: '/promote <stage>',
    };
    const body = nearMissBody(of);
    expect(firstLine(body)).toBe(
      '**✗ Not a command, nothing was done:** No command has this name; `/promote` is near.',
    );
    expect(body).toContain('It is written as `/promote <stage>`; `/help` lists all of them.');
    expect(body).toContain('<sub>A comment by amara');
  });

  it('say of a command that is not whole what is required, found and next', () => {
    const body = misreadBody({
      ...ASKED,
      code: 'reason_missing',
      required: 'a reason behind two dashes',
      found: 'none',
      next: 'Add it.',
      usage: '/rollback <stage> -- <reason>',
    });
    expect(firstLine(body)).toContain('**✗ Refused** (`reason_missing`)');
    expect(body).toContain('- **Required:** a reason behind two dashes\n- **Found:** none\n- **Next:** Add it.');
    expect(body.length).toBeLessThan(REPLY_LIMIT);
  });
});
