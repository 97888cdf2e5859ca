/** What happened to a model: the table of its last events. */
import { eventPath } from '../core/paths.ts';
import type { Entry } from '../core/state.ts';
import { KEPT_ENTRIES } from '../core/state.ts';
import { codeSpan, escapeCell, escapeText, renderChangeLink, renderLink } from './escape.ts';
import { formatActor, formatCount, formatEvent, formatMoment } from './format.ts';
import { versionLink } from './links.ts';
import type { ModelPage } from './pages.ts';
import { renderRows } from './table.ts';

/** The last events, newest first. */
export function renderHistory({ state, links }: Pick<ModelPage, 'state' | 'links'>): string {
  if (state.recent.length === 0) return 'Nothing yet.';
  const shown = state.recent.slice(0, KEPT_ENTRIES);
  const rows = shown.map((entry) => [
    escapeText(formatMoment(entry.at)),
    entry.type === 'rolled_back' ? `**${formatEvent(entry.type)}**` : escapeText(formatEvent(entry.type)),
    entry.version === null
      ? '–'
      : `${versionLink(links, { model: state.model, version: entry.version })}${otherOf(entry)}`,
    escapeCell(entry.stage),
    escapeCell(formatActor(entry.actor)),
    noteOf(entry),
    linksOf(entry),
    `[${entry.seq}](${eventFile(state.model, entry.seq)})`,
  ]);
  const table = renderRows(['when', 'what', 'version', 'stage', 'who', 'note', 'links', 'event:'], rows);
  if (state.seq <= shown.length) return table;
  const all = `The last ${shown.length} of ${formatCount(state.seq)} events; all of them are in [\`events/\`](events) and in ${codeSpan(`slipway history ${state.model}`)}.`;
  return `${table}\n\n${all}`;
}

/** How the other version of an entry is concerned. */
const OTHERS: Partial<Readonly<Record<Entry['type'], readonly [before: string, after: string]>>> = {
  promoted: [', displacing ', ''],
  rolled_back: [' instead of ', ''],
  evaluated: [', compared with ', ''],
  restricted: [', use ', ' instead'],
};

function otherOf(entry: Entry): string {
  if (entry.other === null) return '';
  const [before, after] = OTHERS[entry.type] ?? [', and ', ''];
  return `${before}${escapeText(entry.other)}${after}`;
}

function noteOf(entry: Entry): string {
  if (entry.type === 'alias_set') return `alias ${escapeCell(entry.note)}`;
  return escapeCell(entry.note, 240);
}

const LINKS: Partial<Readonly<Record<Entry['type'], string>>> = {
  version_published: 'release',
  evaluated: 'samples',
  requested: 'request',
  signed: 'comment',
};

function linksOf(entry: Entry): string {
  const link = entry.link === null ? [] : [linkOf(entry.link, LINKS[entry.type] ?? 'change')];
  const run = entry.run_url === null ? [] : [renderLink({ text: 'run', url: entry.run_url })];
  return [...link, ...run].join(' · ') || '–';
}

function linkOf(link: string, text: string): string {
  return /^https?:\/\//i.test(link) ? renderLink({ text, url: link }) : renderChangeLink(link);
}

/** Path of an event's file as seen from the model's folder. */
export function eventFile(model: string, seq: number): string {
  return eventPath(model, seq).slice(`models/${model}/`.length);
}
