import { describe, expect, it } from 'vitest';
import {
  answersDigest,
  approvalBasis,
  approvalDigest,
  matchesPrefix,
  whatChanged,
} from '../../../src/core/approval/basis.ts';
import type { ApprovalBasis } from '../../../src/core/approval/types.ts';
import { digestOfText } from '../support/examples.ts';
import { sha256 } from '../support/model.ts';

const OF = {
  subject: digestOfText('1.1.0'),
  stage: 'production',
  expectedLive: digestOfText('1.0.0'),
  evaluation: digestOfText('evaluation'),
  baseline: digestOfText('1.0.0'),
  slice: digestOfText('slice'),
  answers: digestOfText('answers'),
};
const BASIS = approvalBasis(OF);

describe('the approval digest', () => {
  it('is over all of the basis, by its canonical form', () => {
    expect(approvalDigest(BASIS, sha256)).toBe(
      `sha256:${sha256(
        `{"answers":"${OF.answers}","baseline":"${OF.baseline}","evaluation":"${OF.evaluation}","expected_live":"${OF.expectedLive}","slice":"${OF.slice}","stage":"production","subject":"${OF.subject}"}`,
      )}`,
    );
  });

  it.each(Object.keys(BASIS) as (keyof ApprovalBasis)[])(
    'is another one when %s is, and the change has words',
    (field) => {
      const after = { ...BASIS, [field]: field === 'stage' ? 'canary' : digestOfText('other') };
      expect(approvalDigest(after, sha256)).not.toBe(approvalDigest(BASIS, sha256));
      expect(whatChanged(BASIS, after)).toHaveLength(1);
    },
  );
});

describe('what changed', () => {
  const other = digestOfText('other');
  it.each<[Partial<ApprovalBasis>, Partial<ApprovalBasis>, string[]]>([
    [{}, {}, []],
    [{}, { subject: other }, ['another version is asked for']],
    [{}, { expected_live: other }, ['another version went live']],
    [{ expected_live: null }, {}, ['a version went live where none was']],
    [{}, { expected_live: null }, ['no version is live any more']],
    [{}, { evaluation: other }, ['the evaluation is another one']],
    [{ evaluation: null }, {}, ['an evaluation decides now']],
    [{}, { evaluation: null }, ['no evaluation decides any more']],
    [{}, { baseline: other }, ['the evaluation is compared with another version']],
    [{}, { slice: other }, ['the policy that decides changed']],
    [{ answers: null }, {}, ['the requester answered']],
    [{}, { answers: other }, ['the requester’s answers changed']],
    [{}, { answers: null }, ['the requester’s answers are gone']],
    [
      {},
      { expected_live: other, baseline: other, slice: other },
      [
        'another version went live',
        'the evaluation is compared with another version',
        'the policy that decides changed',
      ],
    ],
  ])('%j to %j', (before, after, words) => {
    expect(whatChanged({ ...BASIS, ...before }, { ...BASIS, ...after })).toEqual(words);
  });
});

describe('the digest of what was answered', () => {
  const nothing = { checklist: {}, documents: {} };
  it('is null where nothing was, and tells answers, documents and items apart', () => {
    expect(answersDigest(nothing, sha256)).toBeNull();
    const all = [
      { checklist: { a: 'x' }, documents: {} },
      { checklist: {}, documents: { a: 'x' } },
      { checklist: { a: 'y' }, documents: {} },
      { checklist: { b: 'x' }, documents: {} },
    ].map((one) => answersDigest(one, sha256));
    expect(new Set(all).size).toBe(4);
    expect(all).not.toContain(null);
  });

  it('does not depend on the order of the answers, nor on what is no answer', () => {
    const first = { checklist: { a: 'x', b: 'y' }, documents: {}, rationale: 'one' };
    const second = { checklist: { b: 'y', a: 'x' }, documents: {}, rationale: 'two' };
    expect(answersDigest(first, sha256)).toBe(answersDigest(second, sha256));
  });
});

describe('a digest as a person writes it', () => {
  const digest = 'sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef';
  it.each([
    ['01234567', true],
    ['0123456789ABCDEF', true],
    [digest.slice(7), true],
    ['0123456', false],
    ['', false],
    ['11234567', false],
    [`${digest.slice(7)}0`, false],
    ['0123456.', false],
    ['sha256:0123', false],
  ])('%s', (hex, matches) => {
    expect(matchesPrefix(digest as ApprovalBasis['subject'], hex)).toBe(matches);
  });
});
