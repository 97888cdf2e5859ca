/**
 * What operations need of the outside. Adapters implement these; tests pass fakes. Nothing here names GitHub's
 * wire formats, and every answer that can be "could not tell" says so as a variant of its own.
 */
import type { Checks, PullComments } from './ports/checks.ts';
import type { EvidenceFiles } from './ports/evidence.ts';
import type { Ledger } from './ports/ledger.ts';
import type { Clock, Disk } from './ports/machine.ts';
import type { Notices } from './ports/notices.ts';
import type { Issues, OriginProver, OriginVerifier, People, Settings } from './ports/people.ts';
import type { GitObjects, Releases } from './ports/releases.ts';
import type { Crowd, Replies, RequestPlaces, Reviews } from './ports/requests.ts';
import type { Metrics } from './ports/serving.ts';
import type { ServingTargets } from './ports/serving-targets.ts';

export { REPOSITORY_ROLES } from './core/people.ts';
export type * from './ports/checks.ts';
export type * from './ports/evidence.ts';
export type * from './ports/ledger.ts';
export type * from './ports/machine.ts';
export type * from './ports/notices.ts';
export type * from './ports/people.ts';
export type * from './ports/releases.ts';
export type * from './ports/requests.ts';
export type * from './ports/serving.ts';
export type * from './ports/serving-targets.ts';

/** All of them together, as operations receive them. */
export interface Ports {
  readonly ledger: Ledger;
  readonly git: GitObjects;
  readonly releases: Releases;
  readonly people: People;
  readonly issues: Issues;
  readonly checks: Checks;
  readonly pulls: PullComments;
  readonly requests: RequestPlaces;
  readonly reviews: Reviews;
  readonly crowd: Crowd;
  readonly replies: Replies;
  readonly origin: OriginProver & OriginVerifier;
  /** Evaluation files on this machine, and samples on their way to and from releases. */
  readonly evidence: EvidenceFiles;
  /** What traffic engines read. */
  readonly targets: ServingTargets;
  /** Observations of what is served. */
  readonly metrics: Metrics;
  /** Those who are told that what is served has changed. */
  readonly notices: Notices;
  readonly disk: Disk;
  readonly settings: Settings;
  readonly clock: Clock;
  readonly sha256: (data: string | Uint8Array) => string;
  /** Short, safe for URLs: where a thing can be seen. */
  readonly links: Links;
}

export interface Links {
  release(tag: string): string;
  /** Where the bytes of a release asset are fetched. */
  asset(of: { readonly tag: string; readonly asset: string }): string;
  ledgerFile(path: string): string;
  /** Where a program reads a file of the ledger's branch: GitHub's API, which knows ETags and private repositories. */
  ledgerContent(path: string): string;
  commit(commit: string): string;
}
