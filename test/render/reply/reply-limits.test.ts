import { describe, expect, it } from 'vitest';
import type { PublishedFacts, VersionStatus } from '../../../src/core/documents.ts';
import type { Rollout } from '../../../src/core/rollout/types.ts';
import { REPLY_LIMIT } from '../../../src/render/reply/frame.ts';
import { replyBody } from '../../../src/render/reply/reply.ts';
import { misreadBody, nearMissBody, needsDigestBody, workingBody } from '../../../src/render/reply/short.ts';
import type { Answer, Asked } from '../../../src/render/reply/types.ts';
import { lastLook } from '../../../src/render/rollout/types.ts';
import { hostileCompare } from '../../support/evaluation-records.ts';
import { hostileStory } from '../../support/rollout-story.ts';
import { openRequest } from '../request/facts.ts';
import { bareText, forAll, hostileText } from '../support/hostile.ts';
import { refusedResult } from '../support/results.ts';
import { links, sampleCatalog, sampleLife, sampleRecord } from '../support/sample.ts';

const MARKER = '<!-- slipway:command:77 -->';
const digest = `sha256:${'a'.repeat(64)}` as const;

function answers(text: string): Answer[] {
  const { life, records } = sampleLife({ reason: text });
  const { state } = life;
  const story = hostileStory(text);
  const rollout: Rollout = {
    plan: story.plan,
    seq: 1,
    started_at: text,
    candidate: story.candidate,
    step: 1,
    step_since: text,
    begun: [text, text],
    look: lastLook(story),
    looked_seq: 2,
    halted_seq: null,
  };
  const request = openRequest({ requester: text, stage: text, version: text });
  const model = {
    ...state,
    model: text,
    requests: [request],
    restricted: [{ ordinal: 1, restriction: text as never, seq: 1 }],
    aliases: { [text]: { target: null, follows: text, seq: 1, at: text } },
    stages: {
      [text]: { live: null, incoming: null, rollout, look: null, history: [], exposure: story.exposure },
      ...state.stages,
    },
  };
  const catalog = Object.values(sampleCatalog().models).map((one) => ({
    ...one,
    model: text,
    latest: text,
    description: text,
    at: text,
    stages: { [text]: text },
    aliases: { [text]: text },
  }));
  const record = sampleRecord(text, 2, {
    registered: { by: text, at: text },
    lineage: { ...records[0].lineage, commit: text, repository: text },
    artifacts: [{ role: text, path: text, sha256: text, size: 1, location: text }],
    bump: { given: null, inferred: 'minor', reasons: [{ bump: 'minor', because: text }] },
  });
  const release = { id: 1, url: text, immutable: false };
  const published = { subject: digest, content: digest, tag: text, release } as unknown as PublishedFacts;
  const status = { stage: text, since: text, failed: { stage: text, reason: text } } as unknown as VersionStatus;
  const row = { usage: text, help: text, changes: true };
  return [
    { kind: 'list', models: catalog, empty: [text] },
    { kind: 'status', models: [model] },
    { kind: 'model', state: model, description: text, owner: text },
    { kind: 'version', record, published, status },
    { kind: 'compare', view: hostileCompare(text), reportUrl: text },
    { kind: 'help', help: { kind: 'all', rows: [row], rules: [text] } },
    {
      kind: 'help',
      help: { kind: 'one', row, parts: [{ word: text, means: text, required: true }], example: '/help' },
    },
  ];
}

function bodies(text: string): string[] {
  const asked: Asked = { command: text, commentId: 77, by: text, run: { id: 1, url: text } };
  const base = refusedResult();
  const check = { name: text, title: text, status: 'fail', detail: text, evidence: { [text]: text } } as const;
  const result = {
    ...base,
    summary: text,
    warnings: [text],
    refusal: { required: text, found: text, next: text },
    checks: { ...base.checks, children: [check] },
    effects: [{ effect: text, id: text, state: 'owed', url: text, reason: text } as const],
  };
  const see = [{ text, url: text }];
  const request = openRequest({ requester: text, stage: text, version: text });
  return [
    workingBody(asked),
    needsDigestBody({ ...asked, requests: [request], name: 'approve', line: '/approve <digest> as product' }),
    nearMissBody({ ...asked, message: text, usage: text }),
    misreadBody({ ...asked, code: 'input_invalid', required: text, found: text, next: text, usage: text }),
    replyBody({ ...asked, result, answer: null, see, links }),
    ...answers(text).map((answer) => replyBody({ ...asked, result, answer, see, links })),
  ];
}

describe('replies with hostile text in every place', () => {
  it('mention nobody, forge no marker, open no tag or image, and are bounded', () => {
    forAll(
      (text) => {
        for (const body of bodies(text)) {
          expect(body.endsWith(`\n\n${MARKER}\n`)).toBe(true);
          expect(body.match(/slipway:/gi)).toHaveLength(1);
          expect(body.length).toBeLessThanOrEqual(REPLY_LIMIT);
          const own = body.replace(MARKER, '').replace(/<\/?(?:details|summary|br|sub)>/g, '‡');
          for (const line of own.split('\n')) {
            const bare = bareText(line.replace(/^> ?/, ''));
            expect(bare).not.toMatch(/<(?!>)|(?<![\w])@[a-z0-9]/i);
            expect(bare).not.toMatch(/!\[|\[!NOTE\]|https?:\/\/|www\.|#\d|(?<![a-z0-9])gh-\d/i);
          }
        }
      },
      hostileText,
      60,
    );
  });

  it('keep decision, refusal and marker when everything else is far too long', () => {
    for (const char of ['<', 'x ', '`', '|', '@a ', '\u{202e}']) {
      for (const body of bodies(char.repeat(40_000))) {
        expect(body.length).toBeLessThanOrEqual(REPLY_LIMIT);
        expect(body.startsWith('**')).toBe(true);
        expect(body.endsWith(`\n\n${MARKER}\n`)).toBe(true);
      }
      const refused = bodies(char.repeat(40_000))[4] ?? '';
      for (const word of ['Required', 'Found', 'Next']) expect(refused).toContain(`- **${word}:**`);
    }
  });

  it('cut a long list at a row, and say how many are missing and where all of them are', () => {
    const empty = Array.from({ length: 5_000 }, (_, index) => `model-${index}`);
    const asked = {
      command: '/list',
      commentId: 77,
      by: 'amara',
      run: { id: 4711, url: 'https://github.com/acme/models/actions/runs/4711' },
    };
    const body = replyBody({
      ...asked,
      result: refusedResult(),
      answer: { kind: 'list', models: [], empty },
      see: [],
      links,
    });
    expect(body.length).toBeLessThanOrEqual(REPLY_LIMIT);
    expect(body).toMatch(/\*[\d,]+ more models left out here\. All of it is in the output of \[run 4711\]\(<.*>\)\.\*/);
    expect(body).toContain('- **Next:**');
  });
});
