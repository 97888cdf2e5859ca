/** As-of look-ups: two requests, however old the registry is. */
import type { Moment } from '../core/as-of.ts';
import { changeAt, dayBefore, parseMoment, pointerIn } from '../core/as-of.ts';
import type { DayChange, DayDocument } from '../core/documents.ts';
import { dayOf, dayPath, daysFolder, yearEndPath } from '../core/paths.ts';
import { refuse } from '../core/reasons.ts';
import type { Check } from '../core/result.ts';
import { group } from '../core/result.ts';
import type { LedgerSnapshot, Ports } from '../ports.ts';
import type { ReadContext } from './context.ts';
import { readDocument } from './documents.ts';
import type { Gathered } from './gather.ts';
import { requireGenesis } from './ledger-whole.ts';
import { headOrigin, originOf } from './provenance.ts';
import { momentOf } from './transact.ts';

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

export function momentFrom(text: string): Moment {
  const moment = parseMoment(text);
  if (moment !== null) return moment;
  refuse({
    code: 'input_invalid',
    required: 'a date such as `2026-03-03` or a time such as `2026-03-03T14:00Z`',
    found: JSON.stringify(text.slice(0, 100)),
    next: 'A bare date lists what was live over that day, UTC.',
  });
}

/** What will be live is nothing the ledger can tell. The platform's clock decides, not this machine's. */
export function requirePast(moment: Moment, gathered: Gathered): void {
  const now = momentOf(gathered);
  const future = moment.kind === 'day' ? moment.day > dayOf(now) : Date.parse(moment.at) > Date.parse(now) + 1000;
  if (!future) return;
  refuse({
    code: 'input_invalid',
    required: `a time that has come; it is ${now}`,
    found: moment.kind === 'day' ? moment.day : moment.at,
    next: 'Ask without `--at` for what is live now.',
  });
}

/** Checks of a day: the ledger is the pinned one, and each pointing that the day's files name was made by its event. */
export async function proveDay(
  context: ReadContext,
  of: { readonly gathered: Gathered; readonly name: string; readonly day: string; readonly asOf: AsOf },
): Promise<Check> {
  const { gathered, name, day, asOf } = of;
  const by = `${day}T23:59:59.999Z`;
  const standings = new Map(
    [asOf.opening, ...asOf.changes].flatMap((change) => {
      const found = pointerIn(change, name) ?? null;
      return found === null ? [] : [[found.seq, found.subject] as const];
    }),
  );
  const [, ...checks] = await Promise.all([
    requireGenesis(context, gathered),
    ...(gathered.state.seq === 0 ? [] : [headOrigin(context, gathered)]),
    ...[...standings].map(([seq, expect]) => originOf(context, { gathered, seq, expect, made: { name, by } })),
  ]);
  return group({ name: 'resolve', title: `${gathered.state.model}@${name} on ${day}` }, checks);
}
