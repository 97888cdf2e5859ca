/** The incident that a rollback leaves: what happened, what holds now, and the questions a review answers. */
import type { LedgerEvent } from '../core/event.ts';
import type { Digest } from '../core/names.ts';
import { eventPath } from '../core/paths.ts';
import type { VersionRecord } from '../core/record.ts';
import type { Entry, ModelState } from '../core/state.ts';
import {
  codeSpan,
  escapeCell,
  escapeText,
  renderChangeLink,
  renderCodeLink,
  renderLink,
  renderMarker,
} from './escape.ts';
import { formatActor, formatEvent, formatMoment, formatRun } from './format.ts';
import { proposalSections, seenSections, WATCHED_REVIEW, watchedRows } from './incident-rollout.ts';
import type { RenderLinks } from './links.ts';
import { versionLink } from './links.ts';
import type { Watched } from './rollout/types.ts';
import { renderFacts, renderRows } from './table.ts';
import { cutText } from './visible.ts';

export interface Incident {
  readonly event: LedgerEvent<'rolled_back'>;
  /** Digest of the event. */
  readonly digest: Digest;
  /** Record of the restored version. */
  readonly record: VersionRecord;
  /** The state after the event (or a later one): what the timeline is made of. */
  readonly state: ModelState;
  readonly links: RenderLinks;
  /** Without comment signs: `slipway:incident:…`. */
  readonly marker: string;
  /** What was watched until then, with every recorded look; null or left out where nobody looked or it is not known. */
  readonly watched?: Watched | null;
}

/** A new issue. The title is plain text, the body Markdown with the marker at its end. */
export function renderIncident(incident: Incident): { readonly title: string; readonly body: string } {
  const { payload, model } = incident.event;
  const title = `${model}: ${payload.stage} rolled back from ${payload.failed.version} to ${payload.version}`;
  const sections = [
    renderVerdict(incident),
    renderHold(incident),
    renderFactsTable(incident),
    ...seenSections(incident),
    '## Timeline',
    renderTimelineTable(incident),
    '## Review',
    'To be answered by whoever closes this issue. It is about the system, not about who did what.',
    (payload.look == null ? REVIEW : WATCHED_REVIEW).map((question) => `- [ ] ${question}`).join('\n'),
    ...proposalSections(incident),
    renderMarker(incident.marker),
  ];
  return { title: cutText(title, 250), body: `${sections.join('\n\n')}\n` };
}

/** A comment for an issue that exists already: the same facts without the review. */
export function renderIncidentComment(incident: Incident): string {
  const sections = [
    `### Rolled back: ${escapeText(incident.event.model)}, ${escapeText(incident.event.payload.stage)}`,
    renderVerdict(incident),
    renderHold(incident),
    renderFactsTable(incident),
    ...seenSections(incident),
    renderMarker(incident.marker),
  ];
  return `${sections.join('\n\n')}\n`;
}

const REVIEW = [
  'Who noticed, how, and how long after the version went live?',
  'Whom did it affect, how badly, and from when until when?',
  'What did the version do wrong? Which inputs show it?',
  'Which check could have stopped it before it went live? Why did it not?',
  'Did the rollback restore everything: predictions, configuration, what depends on them?',
  'What changes so that it does not happen again? Link the issue or pull request of each change.',
  'May the hold be lifted, and what must be true before the next promotion?',
];

function renderVerdict({ event, links }: Incident): string {
  const { payload, model } = event;
  const [good, bad] = [
    versionLink(links, { model, version: payload.version }),
    versionLink(links, { model, version: payload.failed.version }),
  ];
  return `Since ${escapeText(formatMoment(event.at))} UTC, **${escapeText(payload.stage)}** of **${escapeText(model)}** serves **${good}** again. **${bad}** was taken out and is now in ${escapeText(payload.failed.to)}.`;
}

function renderHold({ event }: Incident): string {
  const { hold } = event.payload;
  const where = hold.stages === null ? 'any stage' : hold.stages.map((stage) => escapeText(stage)).join(', ');
  const until = hold.until === null ? 'until the hold is lifted' : `until ${escapeText(formatMoment(hold.until))} UTC`;
  return [
    '> [!WARNING]',
    `> **Nothing is promoted to ${where}** ${until}. Another rollback is always possible.`,
    '>',
    `> To lift the hold earlier: ${codeSpan(`slipway resume ${event.model} ${hold.id} --reason "…"`)}`,
  ].join('\n');
}

const TARGETS = {
  last_good: 'the last good version',
  named: 'named by who asked',
  baseline: 'which had the rest of the traffic',
} as const;

function renderFactsTable({ event, digest, record, links }: Incident): string {
  const { payload, model, run } = event;
  const aliases = Object.entries(payload.aliases).map(
    ([name, target]) =>
      `${codeSpan(`${model}@${name}`)} is ${target === null ? 'nothing' : escapeText(target.version)}`,
  );
  const file = links.ledgerFile(eventPath(model, event.seq));
  return renderFacts([
    ['Why', escapeCell(payload.reason, 2_000)],
    ['Who', escapeCell(formatActor(event.actor))],
    ['Change', payload.link === null ? null : renderChangeLink(cutText(payload.link, 1_000))],
    [
      'Serving again',
      `${versionLink(links, { model, version: payload.version })}, ${TARGETS[payload.target]}, from ${escapeText(payload.from)}<br>${codeSpan(payload.subject)}`,
    ],
    [
      'Taken out',
      `${versionLink(links, { model, version: payload.failed.version })}<br>${codeSpan(payload.failed.subject)}`,
    ],
    [
      'Configuration',
      record.configuration === null
        ? null
        : `restored with the version (${codeSpan(record.recipe.configuration ?? 'no digest')})`,
    ],
    ['Aliases', aliases.length === 0 ? null : aliases.join('<br>')],
    [
      'Release record',
      payload.tag === null ? null : renderCodeLink({ text: payload.tag, url: links.release(payload.tag) }),
    ],
    ['Event', `${renderLink({ text: `event ${event.seq}`, url: file })}<br>${codeSpan(digest)}`],
    ['Run', run === null ? null : renderLink({ text: formatRun(run), url: run.url })],
  ]);
}

const KEPT = 20;

/** What is known about this stage and these two versions, oldest first. */
function renderTimelineTable({ event, state, watched }: Incident): string {
  const { payload } = event;
  const versions = new Set([payload.version, payload.failed.version]);
  const concerns = (entry: Entry): boolean =>
    entry.seq <= event.seq &&
    (entry.stage === payload.stage || (entry.version !== null && versions.has(entry.version)));
  const seen = watchedRows(event, watched ?? null);
  // Steps and looks are told by what was seen, whole.
  const told = ({ type }: Entry): boolean => seen.length === 0 || (type !== 'looked' && type !== 'advanced');
  const entries = state.recent.filter(concerns).filter(told).slice(0, KEPT).reverse();
  if (entries.length === 0 && seen.length === 0)
    return `The last events no longer go back this far: ${codeSpan(`slipway history ${event.model}`)}`;
  const rows = entries.map((entry) => ({ at: entry.at, cells: entryCells(entry) }));
  // A look stands before what it led to.
  const all = [...seen, ...rows].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return renderRows(
    ['when (UTC)', 'what', 'version', 'stage', 'who', 'note', 'run'],
    all.map((one) => one.cells),
  );
}

function entryCells(entry: Entry): string[] {
  return [
    escapeText(formatMoment(entry.at)),
    entry.type === 'rolled_back' ? `**${formatEvent(entry.type)}**` : escapeText(formatEvent(entry.type)),
    escapeCell(entry.version),
    escapeCell(entry.stage),
    escapeCell(formatActor(entry.actor)),
    escapeCell(entry.note, 240),
    entry.run_url === null ? '–' : renderLink({ text: 'run', url: entry.run_url }),
  ];
}
