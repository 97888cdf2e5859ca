/** What people see beside a commit and on a pull request. Display only: no decision rests on any of it. */

/** Never `neutral` or `skipped`: GitHub lets both count as passed where the check is required. */
export type CheckConclusion = 'in_progress' | 'success' | 'failure' | 'action_required';

/** A remark at lines of a file, as it is at the check's commit. */
export interface CheckAnnotation {
  /** Relative to the repository, with `/`. */
  readonly path: string;
  /** Counted from 1. */
  readonly startLine: number;
  readonly endLine: number;
  readonly level: 'notice' | 'warning' | 'failure';
  readonly title: string;
  /** Plain text. */
  readonly message: string;
}

export interface CheckRequest {
  /** The same for one model and stage always: what is shown is the newest check of a name. */
  readonly name: string;
  readonly commit: string;
  /** What is published: the evaluation's digest. Publishing the same thing again adds nothing. Never a UUID: those are GitHub's own. */
  readonly externalId: string;
  readonly conclusion: CheckConclusion;
  readonly title: string;
  /** Markdown. Carries the link to the full report as well: GitHub replaces `detailsUrl` for a job's own token. */
  readonly summary: string;
  /** Markdown; empty for none. */
  readonly text: string;
  readonly annotations: readonly CheckAnnotation[];
  readonly detailsUrl: string;
}

/** The token may not do this; nothing was published. `yaml` is what to add to the job where that helps. */
export interface NotPermitted {
  readonly kind: 'not_permitted';
  readonly reason: string;
  readonly yaml: string;
}

export type CheckOutcome =
  | {
      readonly kind: 'published';
      readonly id: number;
      readonly url: string;
      /** Annotations beyond what one check can reasonably hold; 0 as a rule. */
      readonly annotationsLeftOut: number;
    }
  | NotPermitted;

export interface Checks {
  /**
   * Makes the check of this name on the commit, or brings the one that stands there up to date. Texts over GitHub's
   * limits are cut at a line, with a word about it. Refuses with `platform_refused` (GitHub finds something wrong with
   * the content, such as an unknown commit) or `platform_unavailable`.
   */
  publish(check: CheckRequest): Promise<CheckOutcome>;
}

export type CommentOutcome = { readonly kind: 'published'; readonly id: number; readonly url: string } | NotPermitted;

export interface PullComments {
  /**
   * Keeps one comment on a pull request: brings the one up to date that carries the marker and was written with the same
   * identity, else writes it. A comment over GitHub's limit is cut at a line, and keeps its marker.
   */
  upsert(comment: {
    readonly pull: number;
    /** An HTML comment that nothing else contains. */
    readonly marker: string;
    readonly body: string;
  }): Promise<CommentOutcome>;
}
