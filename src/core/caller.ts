/**
 * Who is asking, and from where. A workflow that the policy lists, on the default branch, started by something other
 * than a person's request, is `automation`; a person who starts one by hand, or comments, asks as themselves.
 */
import type { LedgerRules } from '../policy/types.ts';
import type { Actor, RunIdentity } from './event.ts';
import type { OperationSource } from './operation-key.ts';

export interface Caller {
  /** Who triggered this attempt: on a re-run the one who re-ran it. */
  readonly login: string;
  /** The number of that account; null where it is not told. */
  readonly account: number | null;
  /** `owner/name`. */
  readonly repository: string;
  readonly run: RunIdentity | null;
  readonly source: OperationSource;
  /** With what the caller writes: the tier of protection that records are stamped with. */
  readonly token: 'job' | 'app' | 'person';
  /** The pull request that the run is of; null where it is of none. */
  readonly pull: PullRequestFacts | null;
}

/** A pull request as the event that started the run describes it. */
export interface PullRequestFacts {
  readonly number: number;
  /** The commit that was proposed. The run's own commit is a trial merge, which is in no branch. */
  readonly head: string;
  /** Whether it comes from another repository: then the run's token may only read, whatever the workflow says. */
  readonly fork: boolean;
}

/** Events that happen, as opposed to a person asking for something. Everything else is somebody's asking. */
const HAPPENS = new Set(['push', 'schedule', 'workflow_run', 'repository_dispatch']);

export type Listing = { readonly kind: 'listed' } | { readonly kind: 'not_listed'; readonly reason: string };

/** Whether a run counts: its workflow is one the policy lists, and it runs the default branch's version of it. */
export function listingOf(
  run: Pick<RunIdentity, 'workflow' | 'ref'>,
  of: { readonly rules: LedgerRules; readonly defaultBranch: string },
): Listing {
  const branch = `refs/heads/${of.defaultBranch}`;
  if (run.ref !== branch) {
    return { kind: 'not_listed', reason: `the run is of ${run.ref}, not of the default branch ${branch}` };
  }
  const listed = of.rules.producedBy;
  if (listed !== null && !listed.includes(run.workflow)) {
    return { kind: 'not_listed', reason: `${run.workflow} is not among \`ledger.produced-by\` (${listed.join(', ')})` };
  }
  return { kind: 'listed' };
}

export function actorOf(caller: Caller, of: { readonly rules: LedgerRules; readonly defaultBranch: string }): Actor {
  const { run, login } = caller;
  if (run === null || !HAPPENS.has(run.event)) return { kind: 'person', login };
  return listingOf(run, of).kind === 'listed' ? { kind: 'automation', login } : { kind: 'person', login };
}
