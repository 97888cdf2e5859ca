import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderFollowUp } from '../../../src/render/request/follow-up.ts';
import { PAGE_LIMIT, requestBody } from '../../../src/render/request/page.ts';
import type { RequestPage } from '../../../src/render/request/types.ts';
import { requestTitle } from '../../../src/render/request/verdict.ts';
import { hostileRecord, largeRecord } from '../../support/evaluation-records.ts';
import { bareText, forAll, hostileText } from '../support/hostile.ts';
import { links } from '../support/sample.ts';
import { DIGEST, MARKER, notCounted, openRequest, rejection, requestPage, sign, signOff, waiver } from './facts.ts';

/** The page with one text in each place that somebody outside can write into. */
function hostilePage(text: string, of: Partial<RequestPage> = {}): RequestPage {
  const source = { kind: 'comment', issue: 1, id: 2, url: text, seq: 3 } as const;
  return requestPage({
    request: openRequest({
      requester: text,
      stage: text,
      version: text,
      signs: [sign({ login: text, says: 'override', check: text })],
    }),
    document: {
      rationale: text,
      // A link that is a number alone is an issue of this repository, and is meant to be one.
      link: `see ${text}`,
      risks: text,
      rollout: text,
      kill_switch: text,
      documents: { [text]: text },
      checklist: { [text]: text },
    },
    replaces: { request: 'request-9', version: text, digest: DIGEST, asked: 9, because: [text] },
    from: text,
    live: { version: text, ordinal: 1, subject: DIGEST },
    blocking: [{ title: text, status: 'error', detail: text, next: text }],
    progress: {
      demands: [
        {
          id: text,
          roles: [text],
          wanted: 1,
          signed: [signOff({ person: text, role: text, source })],
          missing: 1,
          couldSign: [text],
        },
      ],
      notCounted: [notCounted({ person: text, detail: text, source })],
      rejections: [rejection({ person: text, role: text, reason: text, source })],
      waivers: [waiver({ person: text, role: text, check: text, reason: text, source, until: text })],
    },
    roles: { [text]: { name: text, description: text, users: [text], teams: [text], permission: null } },
    notAsked: [{ who: text, reason: text }],
    evaluation: hostileRecord(text),
    reportUrl: text,
    changes: [text],
    eligibility: [
      { name: text, title: text, required: true, status: 'fail', basis: 'answered', detail: text, by: text },
    ],
    ...of,
  });
}

const outcomes = (text: string): RequestPage['outcome'][] => [
  null,
  { kind: 'promoted', at: text, by: text, seq: 1, tag: text, displaced: text, runUrl: text },
  { kind: 'rejected', at: text, by: text, seq: 1, reason: text, instead: { version: text, url: text } },
];

function expectHarmless(body: string, marker: string): void {
  expect(body.endsWith(`\n\n<!-- ${marker} -->\n`)).toBe(true);
  // Links to releases and files carry the names in them, encoded; the marker stands once.
  expect(body.match(/slipway:/gi)).toHaveLength(1);
  const own = body.replace(`<!-- ${marker} -->`, '').replace(/<\/?(?:details|summary|br|sub)>/g, '‡');
  for (const line of own.split('\n')) {
    const bare = bareText(line.replace(/^> ?/, ''));
    expect(bare).not.toMatch(/<(?!>)|(?<![\w])@[a-z0-9]/i);
    expect(bare).not.toMatch(/!\[|\[!NOTE\]|https?:\/\/|www\.|#\d|(?<![a-z0-9])gh-\d/i);
  }
}

describe('a page with hostile text in every place', () => {
  it('mentions nobody, forges no marker, opens no tag, link or image', () => {
    forAll(
      (text) => {
        for (const outcome of outcomes(text)) {
          const body = requestBody(hostilePage(text, { outcome }));
          expectHarmless(body, MARKER);
          expect(body.length).toBeLessThanOrEqual(PAGE_LIMIT);
        }
      },
      hostileText,
      60,
    );
  });

  it('keeps what the requester says within its quote', () => {
    forAll(
      (text) => {
        const page = requestPage({ document: { ...requestPage().document, rationale: text, risks: null } });
        const body = requestBody(page);
        const quote = body.slice(body.indexOf('**Rationale**'), body.indexOf('**Rollout**'));
        for (const line of quote.split('\n').slice(2)) expect(line).toMatch(/^(?:>(?: .*)?)?$/);
      },
      hostileText,
      100,
    );
  });

  it('has as many cells in each row as its table has columns', () => {
    forAll(
      (text) => {
        let columns = 0;
        for (const line of requestBody(hostilePage(text)).split('\n')) {
          if (!line.startsWith('| ')) {
            columns = 0;
            continue;
          }
          const cells = line.split(' | ').length;
          if (columns === 0) columns = cells;
          expect(cells).toBe(columns);
        }
      },
      hostileText,
      60,
    );
  });

  it('has a title that GitHub takes', () => {
    const title = requestTitle(hostilePage('x'.repeat(900)));
    expect(title.length).toBeLessThanOrEqual(256);
  });
});

describe('a page that would be too long', () => {
  const long = 'A sentence with <angles> & |pipes| that grow when they are escaped. '.repeat(40);
  const many = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);

  it('ends at a row, with a word about what is missing, and keeps what decides', () => {
    const body = requestBody(requestPage({ evaluation: largeRecord(), changes: many(900, 'A data set was added.') }));
    expect(body.length).toBeLessThanOrEqual(PAGE_LIMIT);
    expect(body).toMatch(
      /\*[\d,]+ more \w+ left out here\. All of it is in \[the event that asked\]\(<|\*Left out for want of room/,
    );
    expect(body).toContain(`**Approval digest:** \`${DIGEST}\``);
    expect(body).toContain('### Sign-offs: 1 of 3');
    expect(body).toContain('### Eligibility: 7 of 10');
    expect(body.endsWith(`<!-- ${MARKER} -->\n`)).toBe(true);
    expect(body.match(/<details>/g)?.length).toBe(body.match(/<\/details>/g)?.length);
  });

  it('keeps digest and line to paste, however much was waived, rejected or blocks', () => {
    const { progress } = requestPage();
    const page = requestPage({
      blocking: many(60, { title: long, status: 'fail', detail: long, next: long }),
      progress: {
        ...progress,
        waivers: many(60, waiver({ reason: long, person: long })),
        rejections: many(60, rejection({ reason: long })),
        notCounted: many(300, notCounted({ detail: long })),
      },
    });
    const body = requestBody(page);
    expect(body.length).toBeLessThanOrEqual(PAGE_LIMIT);
    expect(body).toContain(`**Approval digest:** \`${DIGEST}\``);
    expect(body).toMatch(/> - and \d+ more overrides\n/);
    expect(body).toMatch(/- and \d+ more rejections\n/);
    expect(body).toMatch(/- and \d+ more checks\n/);
    expect(body).toContain('### Sign-offs: 1 of 3');
  });

  it('is within the limit for any size of what can grow', () => {
    fc.assert(
      fc.property(fc.nat(400), fc.nat(400), fc.nat(3_000), hostileText, (signed, changed, repeated, text) => {
        const { progress } = requestPage();
        const demands = many(1 + (signed % 30), {
          ...progress.demands[0]!,
          signed: many(signed % 20, signOff({ person: text })),
        });
        const rationale = text.repeat(repeated % 900);
        const page = requestPage({
          changes: many(changed, text),
          document: { ...requestPage().document, rationale, risks: rationale },
          progress: { ...progress, demands },
        });
        expect(requestBody(page).length).toBeLessThanOrEqual(PAGE_LIMIT);
      }),
      { numRuns: 40 },
    );
  });
});

describe('the follow-up of an override', () => {
  const of = (text: string | null = null): Parameters<typeof renderFollowUp>[0] => ({
    model: 'flight-delay',
    version: text ?? '1.3.0',
    stage: text ?? 'production',
    standing: 'promoted',
    digest: DIGEST,
    waivers: [
      waiver(text === null ? {} : { person: text, role: text, check: text, reason: text, until: text }),
      waiver({ check: 'evaluation' }),
    ],
    request: { number: 42, url: text ?? 'https://github.com/acme/models/pull/42' },
    event: { seq: 14, at: '2026-03-06T09:00:00Z' },
    links,
    marker: 'slipway:follow-up:flight-delay:14',
  });

  it('says what was waived, by whom, why, until when, and what to make up for', () => {
    const { title, body } = renderFollowUp(of());
    expect(title).toBe('flight-delay 1.3.0 in production: make up for what was waived (soak, evaluation)');
    expect(body).toContain(
      'went to **production** at 2026-03-06 09:00:00 UTC although the policy asks for more: 2 checks were waived.',
    );
    expect(body).toContain('| **soak** | dara as responsible-ai, 2026-03-05 22:10:00 ([said here](<');
    expect(body).toContain('| 2026-03-06 06:00:00 | Forward fix for the outage of tonight. |');
    expect(body).toContain('- [ ] **evaluation**: Evaluate the version for this stage.');
    expect(body).not.toContain('- [x]');
    expect(renderFollowUp({ ...of(), standing: 'waived' }).body).toContain('may go to **production** although');
  });

  it('says something to make up for each check, known or not', () => {
    const { body } = renderFollowUp({
      ...of(),
      waivers: [waiver({ check: 'constructor' }), waiver({ check: 'holds' })],
    });
    expect(body).toContain('- [ ] **constructor**: Do what the check asks for.');
    expect(body).toContain('- [ ] **holds**: Find out whether');
  });

  it('holds whatever was written as text, within what GitHub takes', () => {
    forAll(
      (text) => {
        const { title, body } = renderFollowUp(of(text));
        expectHarmless(body, 'slipway:follow-up:flight-delay:14');
        expect(title.length).toBeLessThanOrEqual(256);
      },
      hostileText,
      100,
    );
    const waivers = Array.from({ length: 500 }, () => waiver({ reason: '<'.repeat(600) }));
    expect(renderFollowUp({ ...of(), waivers }).body.length).toBeLessThan(65_536);
  });
});
