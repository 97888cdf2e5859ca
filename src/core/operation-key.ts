/**
 * The operation key: the same asking twice has the same key, so that a re-run, a repeated delivery or a retry after a
 * lost answer finds what was already committed instead of doing it again.
 */
import { digestOf } from './canonical.ts';
import type { Sha256 } from './names.ts';

/** Where the asking came from. A re-run of a job is the same asking, so the attempt is not part of it. */
export type OperationSource =
  | { readonly kind: 'run'; readonly repository: string; readonly run: number; readonly job: string }
  | { readonly kind: 'comment'; readonly repository: string; readonly comment: number }
  | { readonly kind: 'direct'; readonly id: string };

export interface OperationIdentity {
  readonly source: OperationSource;
  readonly operation: string;
  readonly model: string;
  /** Subject or content digest where one was named; what was asked for (`last_good`, an alias) where not. */
  readonly subject: string;
  readonly stage: string | null;
}

/** 64 lowercase hex digits. */
export function operationKey(of: OperationIdentity, sha256: Sha256): string {
  return digestOf(of, sha256).slice('sha256:'.length);
}
