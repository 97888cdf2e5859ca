/** What the one reply to a command is made of. */
import type { CatalogRow, PublishedFacts, VersionStatus } from '../../core/documents.ts';
import type { VersionRecord } from '../../core/record.ts';
import type { Result } from '../../core/result.ts';
import type { ModelState } from '../../core/state.ts';
import type { CompareView } from '../evaluation/view.ts';
import type { RenderLinks } from '../links.ts';

/** The comment that is answered. */
export interface Asked {
  /** The command as one line; null where the comment was none that could be read. */
  readonly command: string | null;
  readonly commentId: number;
  /** Login of who wrote it. */
  readonly by: string;
  readonly run: { readonly id: number; readonly url: string } | null;
}

/** The models of the registry, and those of the policy with nothing registered yet. */
export interface ListAnswer {
  readonly kind: 'list';
  readonly models: readonly CatalogRow[];
  readonly empty: readonly string[];
}

export interface StatusAnswer {
  readonly kind: 'status';
  readonly models: readonly ModelState[];
}

export interface ModelAnswer {
  readonly kind: 'model';
  readonly state: ModelState;
  readonly description: string | null;
  readonly owner: string | null;
}

export interface VersionAnswer {
  readonly kind: 'version';
  readonly record: VersionRecord;
  readonly published: PublishedFacts;
  readonly status: VersionStatus;
}

export interface CompareAnswer {
  readonly kind: 'compare';
  readonly view: CompareView;
  readonly reportUrl: string | null;
}

/** What `/help` says, as the grammar of commands has it. */
export type HelpAnswer =
  | {
      readonly kind: 'all';
      readonly rows: readonly { readonly usage: string; readonly help: string; readonly changes: boolean }[];
      readonly rules: readonly string[];
    }
  | {
      readonly kind: 'one';
      readonly row: { readonly usage: string; readonly help: string; readonly changes: boolean };
      readonly parts: readonly { readonly word: string; readonly means: string; readonly required: boolean }[];
      readonly example: string;
    };

export type Answer =
  | ListAnswer
  | StatusAnswer
  | ModelAnswer
  | VersionAnswer
  | CompareAnswer
  | { readonly kind: 'help'; readonly help: HelpAnswer };

export interface CommandReply extends Asked {
  readonly result: Result;
  /** What a reading command shows; null for a command that moves something, or found nothing to show. */
  readonly answer: Answer | null;
  /** Where else to look: the request, the release, the living page. */
  readonly see: readonly { readonly text: string; readonly url: string }[];
  readonly links: RenderLinks;
}
