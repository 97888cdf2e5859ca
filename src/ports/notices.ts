/** Telling others that what is served has changed. */
import type { Notice } from '../core/notice.ts';
import type { AfterChange } from '../policy/types.ts';

export type Told =
  | { readonly kind: 'told' }
  /** One sentence without secrets; an address in it has neither user nor query. */
  | { readonly kind: 'failed'; readonly reason: string };

export interface Notices {
  /** Tells one of those whom the policy names. Tries a few times, and never rejects: who cannot be told stops nothing. */
  tell(of: { readonly target: AfterChange; readonly notice: Notice }): Promise<Told>;
}
