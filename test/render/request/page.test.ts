import { describe, expect, it } from 'vitest';
import { requestBody } from '../../../src/render/request/page.ts';
import type { RequestPage } from '../../../src/render/request/types.ts';
import { requestTitle } from '../../../src/render/request/verdict.ts';
import { failRecord } from '../../support/evaluation-records.ts';
import { DIGEST, MARKER, notCounted, openRequest, rejection, requestPage, sign, signOff, waiver } from './facts.ts';

const HEX = DIGEST.slice('sha256:'.length, 'sha256:'.length + 12);
const progressOf = (of: Partial<RequestPage['progress']>): RequestPage['progress'] => ({
  ...requestPage().progress,
  ...of,
});
const BLOCKING = {
  title: 'Evaluation',
  status: 'fail',
  detail: '2 of 9 gates fail.',
  next: 'Register a version that does better.',
} as const;
const SIGNED = progressOf({
  demands: [{ id: 'model-owner', roles: ['model-owner'], wanted: 1, signed: [signOff()], missing: 0, couldSign: [] }],
});
const headings = (body: string): string[] =>
  body.split('\n').flatMap((line) => /^### (.*)$/.exec(line)?.slice(1) ?? []);

describe('the title of a request', () => {
  it('says what is asked for', () => {
    expect(requestTitle(requestPage())).toBe('Promote flight-delay 1.3.0 to production');
  });

  it('says how it ended, once it has', () => {
    const outcome = {
      kind: 'expired',
      at: '2026-03-19T09:00:00Z',
      by: null,
      seq: 15,
      reason: 'x',
      instead: null,
    } as const;
    expect(requestTitle(requestPage({ outcome }))).toBe('Promote flight-delay 1.3.0 to production (expired)');
  });
});

describe('the verdict of a request', () => {
  const sentence = (of: Partial<RequestPage>): string =>
    requestBody(requestPage(of)).split('\n\n').slice(0, 2).join('\n');

  it('says what it would do, and what it waits for', () => {
    expect(sentence({})).toMatchInlineSnapshot(`
      "### ? Waiting for sign-offs: Promote flight-delay 1.3.0 to production
      Would make **[1.3.0](<https://github.com/acme/models/releases/tag/flight-delay%40v1.3.0>)** of flight-delay live in **production**, from staging, in place of **[1.1.0](<https://github.com/acme/models/releases/tag/flight-delay%40v1.1.0>)**. It waits for 2 sign-offs."
    `);
  });

  it('says what blocks, worst first, with the next step below', () => {
    const body = requestBody(
      requestPage({ blocking: [BLOCKING], progress: progressOf({ rejections: [rejection()] }) }),
    );
    expect(body).toContain('### ✗ Rejected: Promote flight-delay 1.3.0 to production');
    expect(body).toContain('It cannot go ahead: a rejection stands, 1 check did not pass and 2 sign-offs are missing.');
    expect(body).toContain(
      '- **✗ Rejected by farid** as security-privacy, 2026-03-05 11:00:00 UTC: The evaluation misses winter.',
    );
    expect(body).toContain(
      'It stands until farid approves.\n- **✗ Evaluation:** 2 of 9 gates fail. **Next:** Register',
    );
  });

  it.each([
    ['fail', '✗'],
    ['error', '!'],
    ['inconclusive', '?'],
    ['pass', '✗'],
    ['wonderful', '✗'],
  ])('shows a blocking check that is %s with the sign %s, never as good', (status, symbol) => {
    const body = requestBody(requestPage({ blocking: [{ ...BLOCKING, status: status as never }], progress: SIGNED }));
    expect(body).toContain('### ✗ Blocked: ');
    expect(body).toContain(`- **${symbol} Evaluation:**`);
  });

  it('is ready only when nothing blocks and nothing is missing', () => {
    expect(sentence({ progress: SIGNED })).toContain('### ✓ Ready: ');
    expect(sentence({ progress: SIGNED })).toContain('whoever may promote carries it out with `/promote production`');
    expect(sentence({ progress: SIGNED, carriedOut: 'approved' })).toContain('it is carried out by itself');
    for (const of of [
      {},
      { progress: SIGNED, blocking: [BLOCKING] },
      { progress: { ...SIGNED, rejections: [rejection()] } },
    ]) {
      expect(sentence(of)).not.toContain('✓');
    }
  });

  it('does not wait for sign-offs that were waived', () => {
    expect(requestBody(requestPage({ progress: progressOf({ waivers: [waiver({ check: 'sign_offs' })] }) }))).toContain(
      '### ✓ Ready: ',
    );
    expect(requestBody(requestPage({ progress: progressOf({ waivers: [waiver()] }) }))).toContain(
      '### ? Waiting for sign-offs: ',
    );
  });

  it('says of a first version and of a stage that keeps many what would happen', () => {
    expect(sentence({ live: null, from: null })).toContain('live in **production**, where nothing is live. It waits');
    expect(sentence({ becomes: 'resting' })).toMatch(/^### .*\nWould move \*\*\[1\.3\.0\]/);
    expect(sentence({ becomes: 'incoming' })).toContain(' live step by step in **');
  });
});

describe('the order of the page', () => {
  const page = requestPage({
    evaluation: failRecord(),
    blocking: [BLOCKING],
    progress: progressOf({ waivers: [waiver()], notCounted: [notCounted()] }),
    replaces: {
      request: 'request-9',
      version: '1.2.0',
      digest: `sha256:${'e'.repeat(64)}`,
      asked: 9,
      because: ['the evaluation is another one'],
    },
    request: openRequest({ signs: [sign(), sign({ login: 'bo', digest: DIGEST })] }),
  });
  const body = requestBody(page);

  it('begins with overrides: who, which check, why and until when', () => {
    expect(body.split('\n').slice(0, 4)).toEqual([
      '> [!CAUTION]',
      '> **Overridden: 1 check of the policy is waived.**',
      '>',
      '> - **soak** is waived by dara as responsible-ai until 2026-03-06 06:00:00 UTC: Forward fix for the outage of tonight. ([said here](<https://github.com/acme/models/pull/42#issuecomment-9>))',
    ]);
  });

  it('goes from verdict to what was signed before', () => {
    expect(headings(body)).toEqual([
      '✗ Blocked: Promote flight-delay 1.3.0 to production',
      'Sign-offs: 1 of 3',
      'Evaluation: ✗ fail',
      'Compared with 1.1.0, live in production',
      'Eligibility: 7 of 10',
      'What chen says',
      'Signed before, and why it no longer counts',
    ]);
    expect(body.indexOf('**Approval digest:**')).toBeLessThan(body.indexOf('### Sign-offs'));
    expect(body.indexOf('**Approval digest:**')).toBeGreaterThan(body.indexOf('### ✗ Blocked'));
  });

  it('ends with what the page is, and its marker', () => {
    expect(body).toContain(
      'edits to this text are lost and count for nothing. This pull request is closed with the outcome and never merged.',
    );
    expect(body.endsWith(`\n\n<!-- ${MARKER} -->\n`)).toBe(true);
  });

  it('names what was signed before under another digest, and why it died', () => {
    const end = body.slice(body.indexOf('### Signed before'));
    expect(end).toContain('request for 1.2.0');
    expect(end).toContain('- because the evaluation is another one');
    expect(end).toContain('- eli approved `sha256:');
    expect(end).not.toContain('- bo');
  });
});

describe('how to sign', () => {
  it('gives the digest in full, and a line to paste that stands alone', () => {
    const body = requestBody(requestPage());
    expect(body).toContain(`**Approval digest:** \`${DIGEST}\``);
    expect(body).toContain(`\n\`\`\`\n/approve ${HEX}\n\`\`\`\n`);
    expect(body).toContain('Add `as <role>` to sign for one role only.');
    expect(body).toContain(`\`/reject ${HEX} -- why\``);
    expect(body).toContain('The request expires 2026-03-19 09:00:00 UTC.');
  });

  it('names the one role where there is one', () => {
    expect(requestBody(requestPage({ progress: SIGNED }))).toContain('Add `as model-owner` to sign');
  });

  it('speaks of reviews on a pull request only', () => {
    const issue = openRequest({ place: { kind: 'issue', number: 9, url: 'https://github.com/acme/models/issues/9' } });
    expect(requestBody(requestPage())).toContain('To sign, approve this pull request in a review, or paste');
    const body = requestBody(requestPage({ request: issue }));
    expect(body).toContain('To sign, paste this line as a new comment:');
    expect(body).toContain('This issue is closed with the outcome.');
    expect(body).not.toContain('pull request is');
  });

  it('says per role who signed, how many are missing and who may answer', () => {
    const rows = requestBody(requestPage())
      .split('\n')
      .filter((line) => /^\| \*\*(?:model-owner|product)/.test(line));
    expect(rows).toEqual([
      '| **model-owner** | 1 | ✓ amara as model-owner, 2026-03-05 10:00:00 ([review](<https://github.com/acme/models/pull/42#pullrequestreview-1>)) | – | – |',
      '| **product** or **security-privacy** | 2 | – | **2** | **bo, farid**<br>product: bo, chen<br>security-privacy: farid, team acme/security |',
    ]);
  });

  it('says when nobody is known who may still sign, and whom the policy means', () => {
    const [first, second] = requestPage().progress.demands;
    const demands = [first!, { ...second!, couldSign: [], roles: ['security-privacy', 'constructor'] }];
    const body = requestBody(requestPage({ progress: progressOf({ demands }) }));
    expect(body).toContain(
      '**nobody known who may still sign**<br>security-privacy: farid, team acme/security<br>constructor: the policy has no such role',
    );
  });

  it('names the first of many, and how many more there are', () => {
    const [first, second] = requestPage().progress.demands;
    const couldSign = Array.from({ length: 30 }, (_, index) => `person-${index}`);
    const body = requestBody(requestPage({ progress: progressOf({ demands: [first!, { ...second!, couldSign }] }) }));
    expect(body).toContain('person-7, 22 more**');
  });

  it('says whom no review could be requested of', () => {
    const body = requestBody(
      requestPage({ notAsked: [{ who: 'acme/security', reason: 'this token may not request teams' }] }),
    );
    expect(body).toContain('please tell them yourself:\n\n- **acme/security**: this token may not request teams');
  });

  it('says what was not counted, and why', () => {
    const body = requestBody(requestPage({ progress: progressOf({ notCounted: [notCounted()] }) }));
    expect(body).toContain('<summary>1 statement not counted</summary>');
    expect(body).toContain('| Who asks for a promotion does not sign it. (`requester`) |');
  });
});

describe('what a request rests on', () => {
  it('shows the gates of the evaluation that counts', () => {
    const body = requestBody(requestPage({ evaluation: failRecord() }));
    expect(body).toContain('#### Gates: latency (1 failed, 1 passed)');
    expect(body).toContain('#### What blocks, and what to do');
  });

  it('says when there is none', () => {
    expect(requestBody(requestPage({ evaluation: null }))).toContain('### Evaluation\n\nNone counts for this stage.');
  });

  it('says what differs from what is live, and folds the long tables', () => {
    const body = requestBody(requestPage());
    expect(body).toContain('- Data set `us-flights-2001-march` was added.');
    expect(body.match(/<details>/g)?.length).toBe(body.match(/<\/details>/g)?.length);
    expect(requestBody(requestPage({ changes: [] }))).toContain('No difference of content is on record.');
    expect(requestBody(requestPage({ live: null }))).toContain(
      'Nothing is live in production: there is nothing to compare with.',
    );
  });

  it('shows each item of the checklist with its basis, and says which are required', () => {
    const body = requestBody(requestPage());
    expect(body).toContain(
      '| **Observability**, required | ✓ pass | answer | answered by chen: The board of the operations team shows it. |',
    );
    expect(body).toContain('| **Access controls**, required | **✗ fail** | – |');
    expect(body).toContain(
      '| Versioned artifacts with checksums | ✓ pass | evidence | 6 artifacts with SHA-256, in an immutable release. |',
    );
  });

  it('quotes what the requester says, line by line', () => {
    const body = requestBody(requestPage());
    expect(body).toContain('In the words of chen; Slipway checked none of it.');
    expect(body).toContain('**Rationale**\n\n> Fewer late flights are missed.\n>\n> \\- mostly on long distances\n');
    expect(body).toContain('> - data-sheet: docs/data-sheet.md');
    const nothing = {
      rationale: null,
      link: null,
      risks: ' ',
      rollout: null,
      kill_switch: null,
      documents: {},
      checklist: {},
    };
    expect(requestBody(requestPage({ document: nothing }))).toContain(
      'chen gave no rationale, risks, rollout, kill switch or documents.',
    );
  });
});

describe('a closed request', () => {
  const END = { at: '2026-03-06T09:00:00Z', by: 'bo', seq: 15, reason: 'The evaluation was made again', instead: null };

  it('says that it was promoted, where and by whom, with links to event, release record and run', () => {
    const outcome = {
      kind: 'promoted',
      at: '2026-03-06T09:00:00Z',
      by: 'amara',
      seq: 14,
      tag: 'flight-delay#production#6',
      displaced: '1.1.0',
      runUrl: 'https://github.com/acme/models/actions/runs/4812',
    } as const;
    const body = requestBody(requestPage({ outcome, progress: progressOf({ waivers: [waiver()] }) }));
    expect(body.startsWith('> [!CAUTION]')).toBe(true);
    expect(headings(body)[0]).toBe('✓ Promoted: Promote flight-delay 1.3.0 to production');
    for (const part of [
      'is live in **production** since 2026-03-06 09:00:00 UTC, in place of [1.1.0](',
      'carried out by amara ([event 14](',
      'events/000/000/000000014.json',
      '[release record](<https://github.com/acme/models/releases/tag/flight-delay%23production%236>)',
      '[run](<https://github.com/acme/models/actions/runs/4812>)',
      'it was never to be merged',
    ]) {
      expect(body).toContain(part);
    }
  });

  it.each([
    ['superseded', '· Superseded'],
    ['expired', '· Expired'],
    ['withdrawn', '· Withdrawn'],
    ['rejected', '✗ Rejected'],
  ] as const)('says that it was %s, why, and that nothing moved', (kind, title) => {
    const instead = { version: '1.4.0', url: 'https://github.com/acme/models/pull/43' };
    const body = requestBody(requestPage({ outcome: { ...END, kind, instead } }));
    expect(headings(body)[0]).toBe(`${title}: Promote flight-delay 1.3.0 to production`);
    expect(body).toContain(`It was ${kind} by bo at 2026-03-06 09:00:00 UTC ([event 15](`);
    expect(body).toContain(
      'The evaluation was made again. Nothing moved because of it. Its place is taken by the request for [1.4.0](<https://github.com/acme/models/pull/43>).',
    );
    expect(headings(body)[0]).not.toContain('✓');
  });

  it('invites nobody to sign', () => {
    const body = requestBody(
      requestPage({ outcome: { ...END, kind: 'withdrawn' }, notAsked: [{ who: 'x', reason: 'y' }] }),
    );
    expect(body).not.toContain('/approve');
    expect(body).not.toContain('who may answer');
    expect(body).not.toContain('tell them yourself');
    expect(body).toContain(DIGEST);
  });
});
