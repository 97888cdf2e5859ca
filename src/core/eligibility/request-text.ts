/**
 * The request document as the file `.slipway/requests/<model>/<stage>.yml`: the one change of the request's pull request.
 * What the ledger says counts; this file is what reviewers see in the diff.
 */
import { Document, isMap, isScalar, Scalar, visit } from 'yaml';
import type { RequestDocument } from '../approval/types.ts';
import type { VersionPointer } from '../event.ts';
import type { Digest } from '../names.ts';

export const REQUEST_DOCUMENT_SCHEMA = 'slipway.request-document/1';

export interface RequestText {
  readonly model: string;
  readonly stage: string;
  readonly version: VersionPointer;
  /** The approval digest. */
  readonly digest: Digest;
  readonly requester: string;
  readonly document: RequestDocument;
}

const HEAD = [
  ' Written by Slipway. What the ledger says of this request counts; edits to this file are lost.',
  ' This pull request is closed with the outcome, and never merged.',
].join('\n');

/** Characters that could not be seen in a diff, or would not be read back as they are. */
const UNSEEN = /[\u007f-\u009f\u2028\u2029\ufeff]|\p{Cf}/gu;

/** The same facts give the same text: keys in a fixed order, names sorted, each text quoted or a literal block. */
export function requestDocumentText(of: RequestText): string {
  const { model, stage, version, digest, requester, document } = of;
  const written = new Document({
    schema: REQUEST_DOCUMENT_SCHEMA,
    model,
    stage,
    version: version.version,
    ordinal: version.ordinal,
    subject: version.subject,
    approval_digest: digest,
    requester,
    rationale: document.rationale,
    link: document.link,
    risks: document.risks,
    rollout: document.rollout,
    kill_switch: document.kill_switch,
    documents: sorted(document.documents),
    checklist: sorted(document.checklist),
  });
  written.commentBefore = HEAD;
  visit(written, { Scalar: (key, node) => quote(node, key === 'key' ? 'key' : 'value') });
  if (isMap(written.contents)) {
    for (const { key } of written.contents.items) if (isScalar(key)) key.type = Scalar.PLAIN;
  }
  const text = written.toString({ lineWidth: 0, doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER });
  // Only within double quotes can any of these be: a text that has one is never a block.
  return text.replace(UNSEEN, (char) => escapeUnicode(char.codePointAt(0) ?? 0));
}

function quote(node: Scalar, place: 'key' | 'value'): void {
  if (typeof node.value !== 'string') return;
  // Half a character cannot be written as UTF-8.
  const text = node.value.replace(/\p{Surrogate}/gu, '\u{fffd}');
  node.value = text;
  const block = place === 'value' && text.includes('\n') && isPlainBlock(text);
  node.type = block ? Scalar.BLOCK_LITERAL : Scalar.QUOTE_DOUBLE;
}

/** Whether every line of a text can stand as it is: no control or unseen character, nothing a block would change. */
function isPlainBlock(text: string): boolean {
  return !/\p{Cc}/u.test(text.replaceAll('\n', '')) && text.search(UNSEEN) < 0 && !/^[ \t]|[ \t]$/m.test(text);
}

function escapeUnicode(code: number): string {
  const hex = code.toString(16);
  return code > 0xffff ? `\\U${hex.padStart(8, '0')}` : `\\u${hex.padStart(4, '0')}`;
}

function sorted(of: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(of).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}
