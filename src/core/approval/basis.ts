/** What a sign-off is bound to, and what became of it since. */
import { digestOf } from '../canonical.ts';
import type { Digest, Sha256 } from '../names.ts';
import type { ApprovalBasis, RequestDocument } from './types.ts';

/** Hex digits of a digest that a person has to write at least. */
const SHORTEST_PREFIX = 8;

/** Puts together what is signed, in the form that is recorded and hashed. */
export function approvalBasis(of: {
  readonly subject: Digest;
  readonly stage: string;
  readonly expectedLive: Digest | null;
  readonly evaluation: Digest | null;
  readonly baseline: Digest | null;
  readonly slice: Digest;
  readonly answers: Digest | null;
}): ApprovalBasis {
  return {
    subject: of.subject,
    stage: of.stage,
    expected_live: of.expectedLive,
    evaluation: of.evaluation,
    baseline: of.baseline,
    slice: of.slice,
    answers: of.answers,
  };
}

/** The approval digest. */
export function approvalDigest(basis: ApprovalBasis, sha256: Sha256): Digest {
  return digestOf(basis, sha256);
}

/** Digest of what the requester answered; null where nothing was. */
export function answersDigest(
  { checklist, documents }: Pick<RequestDocument, 'checklist' | 'documents'>,
  sha256: Sha256,
): Digest | null {
  if (Object.keys(checklist).length === 0 && Object.keys(documents).length === 0) return null;
  return digestOf({ checklist, documents }, sha256);
}

/** What changed and to what; without words for the two cases, the general ones serve. */
interface Words {
  readonly changed: string;
  readonly added?: string;
  readonly removed?: string;
}

const CHANGED: { readonly [K in keyof ApprovalBasis]: Words } = {
  subject: { changed: 'another version is asked for' },
  stage: { changed: 'another stage is asked for' },
  expected_live: {
    changed: 'another version went live',
    added: 'a version went live where none was',
    removed: 'no version is live any more',
  },
  evaluation: {
    changed: 'the evaluation is another one',
    added: 'an evaluation decides now',
    removed: 'no evaluation decides any more',
  },
  baseline: {
    changed: 'the evaluation is compared with another version',
    added: 'the evaluation is compared with a version now',
    removed: 'the evaluation is compared with no version any more',
  },
  slice: { changed: 'the policy that decides changed' },
  answers: {
    changed: 'the requester’s answers changed',
    added: 'the requester answered',
    removed: 'the requester’s answers are gone',
  },
};

/** Why sign-offs of one basis do not count for another, in words; empty where nothing changed. */
export function whatChanged(before: ApprovalBasis, after: ApprovalBasis): string[] {
  return (Object.keys(CHANGED) as (keyof ApprovalBasis)[]).flatMap((field) => {
    if (before[field] === after[field]) return [];
    const { changed, added, removed } = CHANGED[field];
    if (before[field] === null) return [added ?? changed];
    return [after[field] === null ? (removed ?? changed) : changed];
  });
}

/** Whether hex digits that a person wrote begin this digest. Fewer than eight never do. */
export function matchesPrefix(digest: Digest, hex: string): boolean {
  if (!/^[0-9a-f]+$/i.test(hex) || hex.length < SHORTEST_PREFIX) return false;
  return digest.slice('sha256:'.length).startsWith(hex.toLowerCase());
}
