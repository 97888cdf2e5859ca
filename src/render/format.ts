/** How times, sizes and names are said; the same words in every medium. All pure text, nothing is escaped here. */
import type { Actor, EventType, RunIdentity } from '../core/event.ts';
import { versionTag } from '../core/tags.ts';

const MOMENT = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2})(?:\.\d+)?Z$/;

/** `2026-03-03 14:05:12` of an ISO time in UTC; any other text as it is. */
export function formatMoment(at: string): string {
  const match = MOMENT.exec(at);
  return match === null ? at : `${match[1]} ${match[2]}`;
}

const UNITS = ['bytes', 'KiB', 'MiB', 'GiB', 'TiB'] as const;

/** `9.4 KiB`; whole bytes below 1,024. */
export function formatBytes(size: number): string {
  let value = size;
  let unit = 0;
  while (value >= 1024 && unit < UNITS.length - 1) {
    value /= 1024;
    unit += 1;
  }
  if (unit === 0) return size === 1 ? '1 byte' : `${formatCount(size)} bytes`;
  return `${value.toFixed(1)} ${UNITS[unit]}`;
}

/** `12,345`. */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

/** `1 version`, `2 versions`. */
export function plural(count: number, one: string): string {
  return `${formatCount(count)} ${one}${count === 1 ? '' : 's'}`;
}

/** `sha256:0123456789ab…`: enough to tell digests apart by eye. */
export function shortDigest(digest: string): string {
  return digest.length > 20 ? `${digest.slice(0, 19)}…` : digest;
}

export function formatActor(actor: Actor): string {
  return actor.kind === 'person' ? actor.login : `automation (for ${actor.login})`;
}

/** `run 4711, job promote of .github/workflows/promote.yml`. */
export function formatRun(run: RunIdentity): string {
  const attempt = run.attempt === 1 ? '' : `, attempt ${run.attempt}`;
  return `run ${run.id}${attempt}, job ${run.job} of ${run.workflow}`;
}

const EVENTS: Readonly<Record<EventType, string>> = {
  version_claimed: 'version claimed',
  version_published: 'version published',
  version_abandoned: 'version abandoned',
  evaluated: 'evaluated',
  promoted: 'promoted',
  rolled_back: 'rolled back',
  alias_set: 'alias set',
  held: 'held',
  resumed: 'hold lifted',
  reconciled: 'reconciled',
  requested: 'asked for',
  request_closed: 'request closed',
  signed: 'said in a comment',
  restricted: 'restricted',
  advanced: 'advanced',
  looked: 'looked at',
  configured: 'configured',
};

/** What happened, in people's words; the type itself where this program does not know it. */
export function formatEvent(type: EventType): string {
  return EVENTS[type] ?? type;
}

/** The version's tag; null where the names are none that tags can have. */
export function tagOf(of: { readonly model: string; readonly version: string }): string | null {
  try {
    return versionTag(of);
  } catch {
    return null;
  }
}
