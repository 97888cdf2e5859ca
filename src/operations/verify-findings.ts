/** What `verify` can find. Closed list; `docs/reference/verify.md` says what each means and what to do. */
export type FindingKind =
  /** A file differs from what the chain makes it. */
  | 'edited'
  /** An event does not link to the one before it. */
  | 'chain_broken'
  /** An event whose origin is not a workflow the policy lists. */
  | 'origin_unproven'
  /** The end of the chain is missing: releases or tags know of later events. */
  | 'cut_off'
  /** A file, tag, release or asset is gone. */
  | 'missing'
  /** A tag points elsewhere than where it was put. */
  | 'tag_moved'
  /** An asset has other bytes than were recorded. */
  | 'bytes_replaced'
  /** Something Slipway did not write. */
  | 'foreign'
  /** A page or catalogue row is not what the state makes it: rebuilt by `reconcile`. */
  | 'stale'
  /** The origin could not be judged: the key is no longer published. */
  | 'unverifiable'
  /** The policy does not pin the ledger. */
  | 'unpinned'
  /** An effect of a committed event is still owed. */
  | 'owed';

export interface Finding {
  readonly kind: FindingKind;
  readonly model: string | null;
  /** Path, tag or release. */
  readonly where: string;
  readonly detail: string;
}

const HARMLESS: ReadonlySet<FindingKind> = new Set(['foreign', 'stale', 'unverifiable', 'unpinned', 'owed']);

/** Whether a finding means that the registry cannot be relied on as it is. */
export function isGrave(finding: Finding): boolean {
  return !HARMLESS.has(finding.kind);
}
