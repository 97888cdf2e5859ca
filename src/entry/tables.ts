/** What reading commands print: tables for people; `--json` has everything. */
import type { CatalogRow } from '../core/documents.ts';
import type { LedgerEvent } from '../core/event.ts';
import { entryOf } from '../core/fold-entry.ts';
import { ownValue } from '../core/own.ts';
import type { ModelState } from '../core/state.ts';
import type { History, Listing, ModelInfo, VersionInfo } from '../operations/read.ts';
import type { DayIntervals, Resolution } from '../operations/resolve.ts';
import { escapeTerminal } from '../render/escape.ts';
import { formatBytes, plural, shortDigest } from '../render/format.ts';
import { versionNames } from '../render/page-requests.ts';
import { rolloutLines, splitOf } from '../render/rollout/section.ts';
import { blockBar, shareText } from '../render/rollout/split-bar.ts';
import { untoldLine } from '../render/status.ts';
import { renderTable } from '../render/terminal.ts';

const width = { width: process.stdout.columns ?? 120 };

export function listText(listing: Listing): string {
  const rows = listing.models.map((row) => [
    row.model,
    row.latest ?? '-',
    pointers(row.stages, row.restricted),
    pointers(row.aliases, row.restricted),
    openOf(row),
    row.at ?? '',
    row.description ?? '',
  ]);
  const empty = listing.empty.map((model) => [model, '-', '-', '-', '', '', 'nothing registered yet']);
  if (rows.length + empty.length === 0)
    return 'No models yet. Register one from a workflow; `slipway init` writes one.';
  return renderTable(
    ['model', 'latest', 'live', 'aliases', 'open', 'last event', 'description'],
    [...rows, ...empty],
    width,
  );
}

function pointers(of: Readonly<Record<string, string>>, restricted: CatalogRow['restricted']): string {
  const named = Object.entries(of).map(([name, version]) => {
    const restriction = ownValue(restricted, version);
    return `${name}: ${version}${restriction === undefined ? '' : ` (${restriction})`}`;
  });
  return named.join(', ') || '-';
}

function openOf({ holds, requests }: CatalogRow): string {
  const parts = [
    holds === 0 ? '' : plural(holds, 'hold'),
    requests.length === 0 ? '' : plural(requests.length, 'request'),
  ];
  return parts.filter((one) => one !== '').join(', ');
}

export function infoText(info: ModelInfo | VersionInfo): string {
  return info.kind === 'model' ? modelText(info) : versionText(info);
}

function modelText({ state, description, owner }: ModelInfo): string {
  const stages = Object.entries(state.stages).map(([name, stage]) => [
    name,
    stage.live?.version ?? '-',
    stage.live?.from ?? '',
    stage.history[0]?.version ?? '-',
  ]);
  const aliases = Object.entries(state.aliases).map(([name, alias]) => [
    name,
    alias.target?.version ?? '-',
    alias.follows === null ? 'set by hand' : `follows ${alias.follows}`,
  ]);
  const holds = state.holds.map((hold) => [
    hold.id,
    hold.stages?.join(', ') ?? 'all stages',
    hold.until ?? 'until lifted',
    hold.by,
    hold.reason,
  ]);
  const parts = [`${state.model}${description === null ? '' : `: ${escapeTerminal(description)}`}`];
  if (owner !== null) parts.push(`owner: ${escapeTerminal(owner)}`);
  parts.push(
    `${plural(state.counts.published, 'version')}, ${plural(state.counts.promotions, 'promotion')}, ${plural(state.counts.rollbacks, 'rollback')}, ${plural(state.seq, 'event')}; latest ${state.latest?.version ?? 'none'}`,
  );
  if (holds.length > 0) parts.push('', renderTable(['hold', 'covers', 'until', 'by', 'reason'], holds, width));
  const untold = untoldLine(state);
  if (untold !== null) parts.push('', escapeTerminal(untold));
  parts.push(...requestsText(state), ...restrictedText(state));
  if (stages.length > 0) parts.push('', renderTable(['stage', 'live', 'since', 'before'], stages, width));
  parts.push(...rolloutText(state));
  if (aliases.length > 0) parts.push('', renderTable(['alias', 'version', 'how'], aliases, width));
  return parts.join('\n');
}

/** What is being rolled out: a row a version with its share, then where the plan stands. */
function rolloutText(state: ModelState): string[] {
  return Object.keys(state.stages).flatMap((stage) => {
    const lines = rolloutLines(state, stage);
    if (lines.length === 0) return [];
    const rows = splitOf(state, stage).map((one) => [
      one.version,
      one.shadow ? '' : blockBar(one.share),
      shareText(one),
    ]);
    const title = `rolled out in ${escapeTerminal(stage)}`;
    return ['', renderTable([title, 'traffic', ''], rows, width), ...lines.map((line) => escapeTerminal(line))];
  });
}

function requestsText(state: ModelState): string[] {
  if (state.requests.length === 0) return [];
  const rows = state.requests.map((one) => [
    one.stage,
    one.version,
    one.requester,
    one.expires_at,
    shortDigest(one.digest),
    plural(one.signs.filter((sign) => sign.digest === one.digest).length, 'comment'),
    one.place.url,
  ]);
  return ['', renderTable(['asked for', 'version', 'by', 'until', 'to sign', 'said', 'where'], rows, width)];
}

function restrictedText(state: ModelState): string[] {
  if (state.restricted.length === 0) return [];
  const names = versionNames(state);
  const rows = state.restricted.map(({ ordinal, restriction, seq }) => [
    names.get(ordinal) ?? `v${ordinal}`,
    restriction,
    `event ${seq}`,
  ]);
  return ['', renderTable(['restricted', 'is', 'by'], rows, width)];
}

/** What was last said of the version going on; nothing where it may. */
function restrictionFacts({ restriction, restriction_details: details }: VersionInfo): string[][] {
  if (restriction === 'none') return [];
  if (details === null) return [[restriction, 'its restriction.json is missing or was changed']];
  const { by, migrate_to: instead, reason, since, until } = details;
  return [
    [restriction, `since ${since}, by ${by}: ${reason}`],
    ...(until === null ? [] : [['end of life', until]]),
    ...(instead === null ? [] : [['use instead', `${instead.version} (v${instead.ordinal})`]]),
  ];
}

function versionText(info: VersionInfo): string {
  const { record, published, status } = info;
  const facts = [
    ['version', `${record.model} ${record.version} (v${record.ordinal})`],
    ['stage', `${status.stage ?? 'where versions begin'}, since ${status.since}`],
    ...(status.failed === null ? [] : [['failed', `in ${status.failed.stage}: ${status.failed.reason}`]]),
    ...restrictionFacts(info),
    ['subject', published.subject],
    ['content', published.content],
    ['tag', published.tag],
    ['release', `${published.release.url}${published.release.immutable ? ' (immutable)' : ''}`],
    ['source', `${record.lineage.commit} of ${record.lineage.repository}`],
    ['registered', `by ${record.registered.by} at ${record.registered.at}`],
    [
      'bump',
      `${record.bump.given ?? record.bump.inferred ?? 'first version'}: ${record.bump.reasons.map((reason) => reason.because).join('; ') || 'nothing before it'}`,
    ],
  ];
  const artifacts = record.artifacts.map((artifact) => [
    artifact.role,
    artifact.path,
    formatBytes(artifact.size),
    artifact.sha256,
    artifact.location,
  ]);
  return [
    renderTable(['', ''], facts, width).trimStart(),
    '',
    renderTable(['role', 'file', 'size', 'sha256', 'where'], artifacts, width),
  ].join('\n');
}

export function resolveText(record: Resolution | DayIntervals, of: { readonly downloaded: string | null }): string {
  if ('intervals' in record) {
    const rows = record.intervals.map((one) => [
      one.from,
      one.to,
      one.version?.version ?? '-',
      one.version?.subject ?? '',
    ]);
    return [
      `${record.model}@${record.name} on ${record.day} (UTC)`,
      '',
      renderTable(['from', 'to', 'version', 'subject'], rows, width),
    ].join('\n');
  }
  // Addresses stand on lines of their own: whoever copies one wants it whole.
  const artifacts = record.artifacts.flatMap((artifact) => [
    `${artifact.role}: ${escapeTerminal(artifact.path)} (${formatBytes(artifact.size)})`,
    `  sha256  ${artifact.sha256}`,
    `  from    ${escapeTerminal(artifact.uri)}`,
  ]);
  const files =
    of.downloaded === null
      ? []
      : [
          '',
          `Downloaded and verified to ${escapeTerminal(of.downloaded)}: ${record.files.map((file) => file.path).join(', ') || 'nothing (bytes are kept elsewhere)'}`,
        ];
  const drawn = record.exposure === undefined ? [] : [exposureText(record.exposure)];
  return [record.reference, ...drawn, '', ...artifacts, ...files].join('\n');
}

export function historyText(record: History): string {
  const rows = record.events.map((event) => [
    String(event.seq),
    event.at,
    event.type.replaceAll('_', ' '),
    versionOf(event),
    stageOf(event),
    event.actor.kind === 'automation' ? `${event.actor.login} (automation)` : event.actor.login,
    noteOf(event),
  ]);
  const more = record.next === null ? [] : ['', `More: slipway history ${record.model} --before ${record.next}`];
  return [renderTable(['seq', 'when', 'what', 'version', 'stage', 'who', 'note'], rows, width), ...more].join('\n');
}

function versionOf(event: LedgerEvent): string {
  return 'version' in event.payload ? event.payload.version : '';
}

function stageOf(event: LedgerEvent): string {
  if ('stage' in event.payload) return event.payload.stage;
  return event.type === 'held' ? (event.payload.hold.stages?.join(', ') ?? 'all') : '';
}

function noteOf(event: LedgerEvent): string {
  switch (event.type) {
    case 'promoted':
    case 'requested':
    case 'request_closed':
    case 'signed':
    case 'restricted':
      return entryOf(event).note ?? '';
    case 'rolled_back':
    case 'resumed':
    case 'version_abandoned':
      return event.payload.reason ?? '';
    case 'held':
      return event.payload.hold.reason;
    default:
      return '';
  }
}

/** Such as `production: candidate, with 25 % of the traffic (ramp, step 2 of 4)`. */
function exposureText(of: NonNullable<Resolution['exposure']>): string {
  const { stage, variant, share, tenant, rollout } = of;
  const why = tenant ? 'the rollout names this key' : `with ${share / 100} % of the traffic`;
  const where = rollout === null ? '' : ` (${rollout.strategy}, step ${rollout.step} of ${rollout.steps})`;
  return `${stage}: ${variant === 'only' ? 'the only version' : variant}, ${why}${where}`;
}
