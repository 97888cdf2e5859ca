/**
 * Whether the ledger that was read is the whole one: it begins where the policy says, and nothing is missing at its end.
 * A walk over everything is `verify`; this is what a reader can tell with one look.
 */
import { statusPath } from '../core/paths.ts';
import { refuse } from '../core/reasons.ts';
import type { Check } from '../core/result.ts';
import type { ModelState } from '../core/state.ts';
import { cancelTag, parseOwnTag, stageTag, versionTag } from '../core/tags.ts';
import { compareVersions } from '../core/versioning.ts';
import type { EffectivePolicy } from '../policy/types.ts';
import type { LedgerSnapshot } from '../ports.ts';
import type { ReadContext } from './context.ts';
import type { Gathered } from './gather.ts';

/** Refuses a branch that does not descend from the commit that the policy pins, whatever its files say. */
export async function requireGenesis(context: ReadContext, gathered: Gathered): Promise<void> {
  const { genesis } = gathered.effective.ledger;
  if (genesis === null) return;
  const descends = await context.ports.ledger.descendsFrom(genesis);
  if (descends === 'yes') return;
  refuse({
    code: 'ledger_missing',
    required: `the ledger that begins with ${genesis}, as the policy pins`,
    found:
      descends === 'no' ? 'a branch of that name that does not descend from it' : 'no such commit in the repository',
    next: 'Restore the branch from a clone, never make it anew.',
  });
}

/** How many of the newest releases are looked at for versions that the ledger does not know. */
export const NEWEST_RELEASES = 10;

/** The stage tags that the event after the last would make: one of them is there only where that event was. */
export function tagsOfNextEvent(of: { readonly policy: EffectivePolicy; readonly state: ModelState }): string[] {
  const { model } = of.state;
  const n = of.state.tag_counter + 1;
  const stages = new Set([...Object.keys(of.policy.stages), ...Object.keys(of.state.stages)]);
  return [...stages].flatMap((stage) => [stageTag({ model, stage, n }), cancelTag({ model, stage, n })]);
}

/** Tags and releases, looked at after the state, of moves and versions that the ledger knows nothing of. */
export async function unknownToLedger(
  context: ReadContext,
  of: { readonly gathered: Gathered; readonly snapshot: LedgerSnapshot },
): Promise<string[]> {
  const { gathered, snapshot } = of;
  const next = tagsOfNextEvent({ policy: gathered.effective, state: gathered.state });
  const moves = next.filter((tag) => (snapshot.tags.get(tag) ?? null) !== null);
  const newer = newerVersions(snapshot, gathered.state);
  if (newer.length === 0) return moves;
  // A claim that was given up may leave its release behind, and the ledger says so.
  const { ledger, sha256 } = context.ports;
  const paths = newer.map((one) => statusPath(one, sha256));
  const { files } = await ledger.read({ files: paths, at_commit: gathered.commit });
  const unknown = newer.filter((_one, index) => (files.get(paths[index] ?? '') ?? null) === null);
  return [...moves, ...unknown.map(versionTag)];
}

/** Versions among the newest releases that come after the latest the state knows. */
function newerVersions(
  snapshot: LedgerSnapshot,
  state: ModelState,
): { readonly model: string; readonly version: string }[] {
  return [...snapshot.releases].flatMap(([tag, release]) => {
    const own = release === null ? null : parseOwnTag(tag);
    if (own?.kind !== 'version' || own.model !== state.model) return [];
    const newer = state.latest === null || compareVersions(own.version, state.latest.version) > 0;
    return newer && !state.claims.some((claim) => claim.version === own.version) ? [own] : [];
  });
}

/** What such tags mean: the end of the chain is missing, or somebody made them by hand. */
export function checkTail(state: ModelState, unknown: readonly string[]): Check {
  const base = { name: 'tail', title: 'End of the ledger' };
  if (unknown.length === 0)
    return { ...base, status: 'pass', detail: `Nothing outside knows of more than ${state.seq} events.` };
  const detail = `${unknown.join(', ')} stand for events after ${state.seq}, the last that the ledger has: its end was cut off, or they were made by hand.`;
  return { ...base, status: 'error', detail };
}
