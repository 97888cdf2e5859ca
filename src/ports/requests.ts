/** Requests where people see and sign them: pull requests, reviews, comments, environments, runs. */
import type { RequestPlace } from '../core/approval/types.ts';
import type { Known, RepositoryRole } from '../core/people.ts';
import type { NotPermitted } from './checks.ts';

export interface PlaceRequest {
  /** Head branch of the pull request, such as `slipway/request/flight-delay/production`; no other request has it. */
  readonly branch: string;
  /** The request document, written on that branch on top of the default branch's head. */
  readonly file: { readonly path: string; readonly text: string };
  readonly title: string;
  readonly body: string;
  /** An HTML comment within `body` that only this request carries. */
  readonly marker: string;
  /**
   * Where the ledger says that the request stands. Where the branch's head is still the one it names, that head keeps its
   * time; without it, and for any other head, the time is that of this look, so that no earlier review counts.
   */
  readonly known?: RequestPlace | null;
}

export type PlaceOutcome =
  | { readonly kind: 'pull_request'; readonly place: Extract<RequestPlace, { kind: 'pull_request' }> }
  /** Pull requests may not be opened with this token; the issue serves. `reason` says what would have to change. */
  | { readonly kind: 'issue'; readonly place: Extract<RequestPlace, { kind: 'issue' }>; readonly reason: string }
  | NotPermitted;

export interface AskedReviewers {
  readonly asked: readonly string[];
  /** Who could not be requested (no access, a team that this token may not name, the author), and why. */
  readonly notAsked: readonly { readonly who: string; readonly reason: string }[];
}

export interface RequestPlaces {
  /**
   * Opens the pull request, or brings the open one of this branch up to date: its document, title and body. The document
   * goes on top of the default branch's head by a forced move of the branch, so that it is the only change; a branch whose
   * head already holds just that is left as it is, and keeps its head. Where pull requests may not be opened, an issue
   * that carries the marker.
   */
  open(request: PlaceRequest): Promise<PlaceOutcome>;
  /** Brings title and body up to date. */
  write(of: { readonly place: RequestPlace; readonly title: string; readonly body: string }): Promise<void>;
  /** Whether it is still open; one that is gone is not. */
  isOpen(place: RequestPlace): Promise<Known<boolean>>;
  /** Requests reviews. Never fails for who cannot be asked. */
  ask(of: {
    readonly pull: number;
    readonly users: readonly string[];
    readonly teams: readonly string[];
  }): Promise<AskedReviewers>;
  /** Closes it, with the outcome in its body; never merges. The branch is removed. */
  close(of: { readonly place: RequestPlace; readonly title: string; readonly body: string }): Promise<void>;
}

export interface ReviewFacts {
  readonly id: number;
  readonly login: string;
  /** The account's number, which stays when the login changes; null where the platform does not tell, here as below. */
  readonly account: number | null;
  readonly by: 'person' | 'bot';
  readonly state: 'approved' | 'changes_requested' | 'commented' | 'dismissed';
  /** Null where the commit is gone. GitHub may move it to a later head: no proof of what was reviewed. */
  readonly commit: string | null;
  readonly submittedAt: string;
  readonly url: string;
}

/** That a review was dismissed: the review no longer tells what it said, nor who did away with it. */
export interface DismissalFacts {
  readonly review: number;
  /** What the review said before. */
  readonly was: 'approved' | 'changes_requested' | 'commented';
  /** Who dismissed it. */
  readonly login: string;
}

/** A pull request with all that was said on it in reviews, oldest first. */
export interface PullStanding {
  readonly number: number;
  readonly state: 'open' | 'closed' | 'merged';
  readonly author: string;
  readonly head: string;
  readonly headBranch: string;
  /** Whether the branch is one of another repository. */
  readonly fork: boolean;
  readonly base: string;
  /** GitHub's time of the last forced change of the head; null for none. */
  readonly lastForcePush: string | null;
  readonly reviews: readonly ReviewFacts[];
  readonly dismissals: readonly DismissalFacts[];
}

export interface CommentFacts {
  readonly id: number;
  readonly issue: number;
  readonly login: string;
  readonly account: number | null;
  readonly by: 'person' | 'bot';
  /** Whether an app wrote it in the person's name. */
  readonly viaApp: string | null;
  readonly body: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly url: string;
}

/** A person's word on an environment of a run, of whichever attempt: GitHub tells neither attempt nor time. */
export interface RunApproval {
  readonly login: string;
  readonly account: number | null;
  readonly by: 'person' | 'bot';
  readonly environments: readonly string[];
  readonly state: 'approved' | 'rejected' | 'pending';
  readonly comment: string;
}

export interface RunFacts {
  readonly id: number;
  readonly attempt: number;
  /** Who started the run first, and who started this attempt. */
  readonly actor: string;
  readonly actorAccount: number | null;
  readonly triggeringActor: string;
  readonly triggeringActorAccount: number | null;
  readonly url: string;
}

/** What people said, read from where they said it. */
export interface Reviews {
  /** The pull request, its reviews, what became of them and its forced pushes, pages followed; `known` with null where there is none. */
  pull(number: number): Promise<Known<PullStanding | null>>;
  /** One comment; null where it is gone. */
  comment(id: number): Promise<CommentFacts | null>;
  /** Comments of an issue or pull request that were written or changed since a time, pages followed. */
  comments(of: { readonly issue: number; readonly since: string }): Promise<readonly CommentFacts[]>;
  run(id: number): Promise<Known<RunFacts>>;
  approvals(run: number): Promise<Known<readonly RunApproval[]>>;
}

/** Somebody with a part in a commit. `login` is null where the platform knows nobody of that address. */
export interface CommitPerson {
  readonly login: string | null;
  readonly account: number | null;
  readonly as: 'author' | 'committer' | 'co_author';
  readonly commit: string;
}

export interface Crowd {
  /** Everybody in a team, those of teams within it included, logins in lower case. */
  teamMembers(team: string): Promise<Known<ReadonlySet<string>>>;
  /**
   * Live repository roles of several people, by login in lower case, in as few requests as that takes; a custom role
   * counts as its base permission.
   */
  repositoryRoles(logins: readonly string[]): Promise<ReadonlyMap<string, Known<RepositoryRole>>>;
  /**
   * Authors, committers and co-authors of the commits of `head` that are not in `base`, and of the base itself where it is
   * `included`; of `head` alone where there is nothing that the base lacks: a version of the same commit, or of an older
   * one. An author or committer whose address belongs to no account has no login, and is told all the same; GitHub's own
   * `web-flow`, which commits what is made on its pages, is left out. Unverifiable where the base is not known or has no
   * history in common with the head, and for more than 1,000 commits.
   */
  commitPeople(of: {
    readonly base: { readonly commit: string; readonly itself: 'included' | 'left_out' };
    readonly head: string;
  }): Promise<Known<readonly CommitPerson[]>>;
}

/** Answering a comment. Display only. */
export interface Replies {
  /** A reaction to the comment; best effort, never refuses. */
  react(of: { readonly comment: number; readonly content: 'eyes' | 'rocket' | '-1' | 'confused' }): Promise<void>;
  /** One reply that carries the marker, brought up to date in place. */
  reply(of: {
    readonly issue: number;
    readonly marker: string;
    readonly body: string;
    /** The marker cannot be older than this. */
    readonly since: string;
  }): Promise<{ readonly kind: 'published'; readonly id: number; readonly url: string } | NotPermitted>;
}
