/**
 * Origin: what wrote an event. A chain of digests proves order, not authorship, and whoever may push may append; so an
 * event carries GitHub's signed word on the job that wrote it, and this judges what that word says.
 */
import type { LedgerRules } from '../policy/types.ts';
import { listingOf } from './caller.ts';
import type { LedgerEvent } from './event.ts';
import { originAudience } from './event.ts';
import type { Digest } from './names.ts';

/** What checking the token's signature gave; made by an adapter, which has the keys. */
export type TokenVerdict =
  | { readonly kind: 'valid'; readonly claims: Readonly<Record<string, unknown>>; readonly key: 'published' | 'kept' }
  | { readonly kind: 'invalid'; readonly reason: string }
  | { readonly kind: 'unverifiable'; readonly reason: string };

export type OriginJudgement =
  | { readonly kind: 'proven'; readonly workflow: string }
  /**
   * All is right but the key, which the issuer no longer publishes: rotated since, or never the issuer's at all. It
   * counts only where a later, proven event vouches for it, because no event is written on top of an unproven one.
   */
  | { readonly kind: 'retired_key'; readonly workflow: string }
  | { readonly kind: 'unproven'; readonly reason: string };

/** How far a token's time of issue may be from the event's own time, in milliseconds. */
const CLOCK_TOLERANCE = 15 * 60_000;

/** Judges one event's origin against the policy's list of workflows. */
export function judgeOrigin(of: {
  readonly event: LedgerEvent;
  readonly digest: Digest;
  readonly verdict: TokenVerdict;
  readonly rules: LedgerRules;
  readonly repository: string;
  readonly defaultBranch: string;
}): OriginJudgement {
  const { event, verdict } = of;
  if (event.origin.kind === 'unproven') return { kind: 'unproven', reason: event.origin.reason };
  if (verdict.kind !== 'valid') return { kind: 'unproven', reason: verdict.reason };
  const { claims } = verdict;
  const expected = originAudience(of.digest);
  if (claims['aud'] !== expected) return unproven(`its token is for ${String(claims['aud'])}, not for ${expected}`);
  if (claims['repository'] !== of.repository)
    return unproven(`its token is of repository ${String(claims['repository'])}`);
  const workflow = workflowOf(claims, of.repository);
  if (workflow === null) return unproven('its token names no workflow of this repository');
  const listing = listingOf(workflow, { rules: of.rules, defaultBranch: of.defaultBranch });
  if (listing.kind === 'not_listed') return unproven(listing.reason);
  if (event.run === null || String(claims['run_id']) !== String(event.run.id)) {
    return unproven(`its token is of run ${String(claims['run_id'])}, the event names ${event.run?.id ?? 'none'}`);
  }
  const told = contradiction(event, { claims, workflow: workflow.workflow });
  if (told !== null) return unproven(told);
  const issued = typeof claims['iat'] === 'number' ? claims['iat'] * 1000 : Number.NaN;
  if (!(Math.abs(issued - Date.parse(event.at)) <= CLOCK_TOLERANCE)) {
    return unproven('its token was issued at another time than the event names');
  }
  return { kind: verdict.key === 'published' ? 'proven' : 'retired_key', workflow: workflow.workflow };
}

/** What an event says of its run must be what its token says: the token is signed, the event's own words are not. */
function contradiction(
  event: LedgerEvent,
  of: { readonly claims: Readonly<Record<string, unknown>>; readonly workflow: string },
): string | null {
  const { run, actor } = event;
  if (run === null) return null;
  const pairs: readonly (readonly [string, unknown, unknown])[] = [
    ['workflow', of.workflow, run.workflow],
    ['ref', of.claims['ref'], run.ref],
    ['commit', of.claims['sha'], run.sha],
    ['event', of.claims['event_name'], run.event],
    ['attempt', of.claims['run_attempt'], run.attempt],
    // On a re-run the token still names who started the run first; the event names who ran it again.
    ['actor', run.attempt === 1 ? of.claims['actor'] : undefined, actor.login],
  ];
  for (const [what, signed, said] of pairs) {
    if (signed !== undefined && String(signed) !== String(said))
      return `its token names the ${what} ${String(signed)}, the event ${String(said)}`;
  }
  return null;
}

function unproven(reason: string): OriginJudgement {
  return { kind: 'unproven', reason };
}

/** `acme/models/.github/workflows/train.yml@refs/heads/main` → path and ref. */
function workflowOf(
  claims: Readonly<Record<string, unknown>>,
  repository: string,
): { workflow: string; ref: string } | null {
  const text = claims['workflow_ref'];
  const prefix = `${repository}/`;
  if (typeof text !== 'string' || !text.startsWith(prefix)) return null;
  const at = text.indexOf('@');
  if (at < 0) return null;
  return { workflow: text.slice(prefix.length, at), ref: text.slice(at + 1) };
}
