/** What a `restricted` event writes beside itself. */
import type { VersionRestriction } from '../documents.ts';
import type { LedgerEvent } from '../event.ts';
import { pointer } from '../fold.ts';
import type { Sha256 } from '../names.ts';
import { restrictionPath } from '../paths.ts';

/** Adds the restriction of the event's version, by path; nothing for events of other types. */
export function deriveRestriction(files: Map<string, unknown>, event: LedgerEvent, sha256: Sha256): void {
  if (event.type !== 'restricted') return;
  const { model, payload } = event;
  files.set(restrictionPath({ model, version: payload.version }, sha256), versionRestriction(event));
}

/** The restriction document of a `restricted` event. */
export function versionRestriction(event: LedgerEvent<'restricted'>): VersionRestriction {
  const { payload } = event;
  return {
    schema: 'slipway.version-restriction/1',
    model: event.model,
    ...pointer(payload),
    restriction: payload.restriction,
    until: payload.until,
    migrate_to: payload.migrate_to,
    reason: payload.reason,
    by: event.actor.login,
    since: event.at,
    seq: event.seq,
  };
}
