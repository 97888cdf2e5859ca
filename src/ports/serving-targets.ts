/** The files that traffic engines read. */
import type { AliasesDocument, ExposureDocument } from '../core/documents.ts';
import type { ServingTarget } from '../policy/types.ts';

/** Puts what is served into the words of traffic engines. Asks nothing and keeps nothing: the same documents, the same texts. */
export interface ServingTargets {
  /** Every path that a target may have written, whether the policy names it now or not. */
  paths(): Promise<readonly string[]>;
  /** Path below `models/<model>/` → text, for every target that has a file of its own. */
  files(of: {
    readonly exposure: ExposureDocument;
    readonly aliases: AliasesDocument;
    readonly targets: readonly ServingTarget[];
  }): Promise<ReadonlyMap<string, string>>;
}
