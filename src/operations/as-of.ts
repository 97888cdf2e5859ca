/** As-of look-ups: two requests, however old the registry is. */
import { changeAt, dayBefore, pointerIn } from '../core/as-of.ts';
import type { DayChange, DayDocument } from '../core/documents.ts';
import { dayOf, dayPath, daysFolder, yearEndPath } from '../core/paths.ts';
import { refuse } from '../core/reasons.ts';
import type { LedgerSnapshot, Ports } from '../ports.ts';
import { readDocument } from './documents.ts';

export interface AsOf {
  /** Changes of the day itself. */
  readonly changes: readonly DayChange[];
  /** State in which the day began: the last change before it. */
  readonly opening: DayChange | null;
}

/**
 * What changed on a day and what it began with.
 *
 * First request: the day's own file, and the names of this year's days and of all years. Second, only where the day
 * did not begin the history: the file of the last day before, or of the last day of an earlier year.
 */
export async function readDay(
  ports: Pick<Ports, 'ledger'>,
  of: { readonly model: string; readonly day: string; readonly commit: string | null; readonly first: LedgerSnapshot },
): Promise<AsOf> {
  const { model, day, first } = of;
  const year = day.slice(0, 4);
  const own = readOwnDay(first, { model, day });
  const days = (first.folders.get(`${daysFolder(model)}/${year}`) ?? []).flatMap(
    (name) => /^(\d{4}-\d{2}-\d{2})\.json$/.exec(name)?.[1] ?? [],
  );
  const before = dayBefore(days, day);
  const years = first.folders.get(daysFolder(model)) ?? [];
  const earlier = before === null ? dayBefore(years, year) : null;
  const path = before !== null ? dayPath(model, before) : earlier !== null ? yearEndPath(model, earlier) : null;
  if (path === null) return { changes: own?.changes ?? [], opening: null };
  const second = await ports.ledger.read({ files: [path], ...(of.commit === null ? {} : { at_commit: of.commit }) });
  const document = readDocument<DayDocument>(second, { path, schema: 'slipway.day/1' });
  return { changes: own?.changes ?? [], opening: document?.changes[document.changes.length - 1] ?? null };
}

function readOwnDay(first: LedgerSnapshot, of: { readonly model: string; readonly day: string }): DayDocument | null {
  return readDocument<DayDocument>(first, { path: dayPath(of.model, of.day), schema: 'slipway.day/1' });
}

/** What the first request of an as-of look-up asks for. */
export function dayQuery(of: { readonly model: string; readonly day: string }): {
  readonly files: string[];
  readonly folders: string[];
} {
  const year = of.day.slice(0, 4);
  return { files: [dayPath(of.model, of.day)], folders: [daysFolder(of.model), `${daysFolder(of.model)}/${year}`] };
}

/** The change that was in force at an instant; null when nothing had ever gone live. */
export function inForceAt(asOf: AsOf, of: { readonly model: string; readonly at: string }): DayChange | null {
  const document: DayDocument = { schema: 'slipway.day/1', model: of.model, day: dayOf(of.at), changes: asOf.changes };
  return changeAt(document, of.at) ?? asOf.opening;
}

/** The version a name pointed at in a change and the event that made it so; refused where the name did not exist or pointed at nothing. */
export function versionThen(
  change: DayChange | null,
  of: { readonly model: string; readonly name: string; readonly at: string },
): { readonly version: string; readonly seq: number } {
  const target = pointerIn(change, of.name);
  if (change !== null && target !== undefined && target !== null) return { version: target.version, seq: target.seq };
  refuse({
    code: 'nothing_live',
    required: `a version that ${of.model}@${of.name} pointed at on ${of.at}`,
    found: target === undefined ? `${of.name} did not exist then` : 'it pointed at nothing then',
    next: `See \`slipway history ${of.model}\`.`,
  });
}
