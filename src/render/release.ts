/** The text of releases: what a version is, and what a promotion or rollback did. At most 60,000 characters. */
import type { Digest } from '../core/names.ts';
import { formatSubject } from '../core/names.ts';
import { eventPath } from '../core/paths.ts';
import type { BaseModel, Dataset, VersionRecord } from '../core/record.ts';
import type { ReleaseRecord } from '../core/release-record.ts';
import { CHECKSUMS_FILE, RELEASE_RECORD_FILE, VERSION_RECORD_FILE } from '../core/release-record.ts';
import { type Admission, renderAdmission, renderOverrides } from './approvals.ts';
import { embedCard } from './card.ts';
import {
  codeFence,
  codeSpan,
  escapeCell,
  escapeProse,
  escapeText,
  renderChangeLink,
  renderCodeLink,
  renderLink,
  renderMarker,
} from './escape.ts';
import { formatActor, formatMoment, formatRun, plural, tagOf } from './format.ts';
import type { RenderLinks } from './links.ts';
import { versionLink } from './links.ts';
import { artifactCell, PROTECTION, renderArtifacts } from './release-parts.ts';
import { renderFacts } from './table.ts';
import { cutText } from './visible.ts';

export const BODY_LIMIT = 60_000;
export const CARD_LIMIT = 50_000;
const DATA_LIMIT = 8_000;
/** Room for the joins between sections, the end note and the marker. */
const RESERVE = 1_500;

export interface VersionBody {
  readonly record: VersionRecord;
  /** Subject digest of the record. */
  readonly subject: Digest;
  /** The model card's Markdown; null where the version has none. */
  readonly card: string | null;
  /** Without comment signs: `slipway:version:…`. */
  readonly marker: string;
  readonly links: RenderLinks;
  readonly protection: ReleaseRecord['protection'];
}

/** Release notes of a version: summary, artifacts, data, how to verify, then the model card, then the marker. */
export function renderVersionBody(version: VersionBody): string {
  const { record, links } = version;
  const tag = tagOf(record) ?? '';
  const sections = [
    record.description === null ? '' : escapeText(cutText(record.description, 1_000)),
    renderSummaryTable(version),
    renderBump(record),
    '## Artifacts',
    renderArtifacts({ artifacts: record.artifacts, tag, links, whole: VERSION_RECORD_FILE }),
    ...renderData(record),
    '## How to verify',
    renderVerify(version, tag),
  ];
  const head = sections.filter((section) => section !== '').join('\n\n');
  const end = `\n\n${renderMarker(version.marker)}\n`;
  return `${head}${renderCard(version, { tag, room: BODY_LIMIT - head.length - end.length })}${end}`;
}

function renderSummaryTable({ record, subject, links }: VersionBody): string {
  const { lineage } = record;
  const { run } = lineage;
  const tags = Object.entries(record.tags)
    .slice(0, 30)
    .map(([name, value]) => codeSpan(cutText(`${name}=${value}`, 120)));
  return renderFacts([
    [
      'Version',
      `${escapeText(record.version)} of ${escapeText(record.model)}, ${codeSpan(`v${record.ordinal}`)} in order`,
    ],
    ['Subject digest', codeSpan(subject)],
    ['Content digest', codeSpan(record.content_digest)],
    ['Registered', `${escapeCell(formatMoment(record.registered.at))} UTC by ${escapeCell(record.registered.by)}`],
    [
      'Built from',
      `${renderCodeLink({ text: lineage.commit, url: links.commit(lineage.commit) })}${lineage.ref === null ? '' : ` on ${codeSpan(lineage.ref)}`}`,
    ],
    [
      'Built by',
      run === null
        ? null
        : `${renderLink({ text: `run ${run.id}${run.attempt === 1 ? '' : `, attempt ${run.attempt}`}`, url: run.url })} of ${codeSpan(run.workflow)}`,
    ],
    [
      'Compared with',
      lineage.previous === null ? null : versionLink(links, { model: record.model, version: lineage.previous.version }),
    ],
    ['Tags', tags.length === 0 ? null : tags.join(' ')],
  ]);
}

const KEPT_REASONS = 12;

function renderBump({ bump, lineage }: VersionRecord): string {
  if (lineage.previous === null) return 'The first version.';
  const taken = bump.given ?? bump.inferred;
  if (taken === null) return '';
  const how =
    bump.given === null
      ? 'inferred from what changed'
      : bump.inferred === null
        ? 'as given'
        : `as given; what changed asks for at least ${bump.inferred}`;
  const sentence = `A **${taken}** change from ${escapeText(lineage.previous.version)} (${how}).`;
  const reasons = bump.reasons.map((one) => `- ${one.bump}: ${escapeProse(cutText(one.because, 300))}`);
  const left = reasons.length - KEPT_REASONS;
  const more = left > 0 ? [`- and ${plural(left, 'more reason')} in ${codeSpan(VERSION_RECORD_FILE)}`] : [];
  return reasons.length === 0 ? sentence : `${sentence}\n\n${[...reasons.slice(0, KEPT_REASONS), ...more].join('\n')}`;
}

const STATED = ['source', 'license', 'consent', 'retention'];

function renderData(record: VersionRecord): string[] {
  if (record.datasets.length === 0 && record.base_models.length === 0) return [];
  const items = [...record.datasets.map(renderDataset), ...record.base_models.map(renderBaseModel)];
  const kept: string[] = [];
  let length = 0;
  for (const item of items) {
    length += item.length + 2;
    if (length > DATA_LIMIT) break;
    kept.push(item);
  }
  const left = items.length - kept.length;
  const more = left === 0 ? [] : [`${plural(left, 'more statement')} in ${codeSpan(VERSION_RECORD_FILE)}.`];
  return ['## Data and base models', ...kept, ...more];
}

function renderDataset(dataset: Dataset): string {
  const digest = dataset.sha256 === undefined ? 'no digest stated' : codeSpan(`sha256:${dataset.sha256}`);
  const head = `**${escapeCell(dataset.name, 120)}** (${escapeCell(dataset.role, 64)}), ${digest}`;
  return [head, ...STATED.map((name) => statement(name, dataset[name]))].join('\n');
}

function renderBaseModel(base: BaseModel): string {
  const stated = Object.entries(base)
    .filter(([name]) => name !== 'name')
    .slice(0, 12);
  return [
    `**${escapeCell(base.name, 120)}** (base model)`,
    ...stated.map(([name, value]) => statement(name, value)),
  ].join('\n');
}

function statement(name: string, value: unknown): string {
  const text =
    value === undefined || value === null || value === ''
      ? 'not stated'
      : typeof value === 'string'
        ? value
        : JSON.stringify(value);
  return `- ${escapeCell(name, 64)}: ${escapeProse(cutText(text, 500))}`;
}

function renderVerify({ record, subject, protection }: VersionBody, tag: string): string {
  const folder = `${record.model}-${record.version}`;
  const commands = [
    `gh release download '${tag}' --dir '${folder}'`,
    `(cd '${folder}' && sha256sum -c ${CHECKSUMS_FILE})`,
    `slipway resolve '${formatSubject({ model: record.model, version: record.version, subject })}'`,
  ];
  return `The last command fails unless ledger, release and digest agree.\n\n${codeFence(commands.join('\n'), 'sh')}\n\n${PROTECTION[protection]}`;
}

function renderCard(version: VersionBody, of: { readonly tag: string; readonly room: number }): string {
  if (version.card === null || version.card.trim() === '') return '';
  const artifact = version.record.artifacts.find((one) => one.role === 'model-card');
  const where =
    artifact === undefined ? codeSpan('model card') : artifactCell(artifact, { tag: of.tag, links: version.links });
  const head = `\n\n---\n\n# Model card\n\nAs given in ${where}. Everything below is the card's own text.\n\n`;
  const room = Math.min(CARD_LIMIT, of.room - head.length - RESERVE);
  if (room < 200) return `${head}It does not fit here.`;
  const { text, left } = embedCard(version.card, room);
  return left === 0 ? `${head}${text}` : `${head}${text}\n\n*Cut here: ${plural(left, 'more line')} in* ${where}`;
}

/** Release notes of a promotion or rollback, made from its release record and from who let the version in. */
export function renderMoveBody(
  record: ReleaseRecord,
  of: {
    readonly links: RenderLinks;
    readonly marker: string;
    /** Null for a rollback: nobody needs to let back what was live. */
    readonly admission: Admission | null;
  },
): string {
  const { links } = of;
  const { admission } = of;
  const sections = [
    renderOverrides(admission?.approvals?.overrides ?? []),
    renderMoveSentence(record, links),
    renderMoveTable(record, links),
    ...(admission === null ? [] : renderAdmission(admission)),
    '## What it stands for',
    renderChain(record, links),
    '## Artifacts of this version',
    renderArtifacts({ artifacts: record.artifacts, tag: tagOf(record) ?? '', links, whole: RELEASE_RECORD_FILE }),
    '## How to verify',
    `${codeFence([`gh release download '${record.tag}' --dir record`, `(cd record && sha256sum -c ${CHECKSUMS_FILE})`, 'slipway verify'].join('\n'), 'sh')}\n\n${PROTECTION[record.protection]}`,
    renderMarker(of.marker),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function renderMoveSentence(record: ReleaseRecord, links: RenderLinks): string {
  const version = versionLink(links, record);
  if (record.move === null) return `Version **${version}** of ${escapeText(record.model)}.`;
  const stage = escapeText(record.move.stage);
  if (record.kind === 'rollback') {
    const failed =
      record.move.failed === null
        ? ''
        : `, instead of ${versionLink(links, { model: record.model, version: record.move.failed.version })}`;
    return `**Rolled back.** **${stage}** of **${escapeText(record.model)}** serves **${version}** again${failed}.`;
  }
  const displaced =
    record.move.displaced === null
      ? ''
      : `, displacing ${versionLink(links, { model: record.model, version: record.move.displaced.version })}`;
  return `**Promoted.** **${stage}** of **${escapeText(record.model)}** serves **${version}**${displaced}.`;
}

function renderMoveTable(record: ReleaseRecord, links: RenderLinks): string {
  const { move, run } = record;
  const other = move?.failed ?? move?.displaced ?? null;
  const aliases = Object.entries(move?.aliases ?? {})
    .slice(0, 50)
    .map(
      ([name, target]) =>
        `${codeSpan(`${record.model}@${name}`)} is ${target === null ? 'nothing' : escapeText(target.version)}`,
    );
  return renderFacts([
    ['When', `${escapeCell(formatMoment(record.at))} UTC`],
    ['By', escapeCell(formatActor(record.actor))],
    ['Why', move === null ? null : escapeCell(move.reason, 2_000)],
    ['Change', move?.link == null ? null : renderChangeLink(cutText(move.link, 1_000))],
    ['Came from', move === null ? null : escapeCell(move.from)],
    [
      move?.failed == null ? 'Displaced' : 'Taken out',
      other === null
        ? null
        : `${versionLink(links, { model: record.model, version: other.version })}, now in ${escapeCell(other.to)}`,
    ],
    ['Aliases', aliases.length === 0 ? null : aliases.join('<br>')],
    [
      'Hold',
      move?.hold == null
        ? null
        : `nothing moves forward ${move.hold.until === null ? 'until it is lifted' : `until ${escapeCell(formatMoment(move.hold.until))} UTC`} (${codeSpan(move.hold.id)})`,
    ],
    ['Run', run === null ? null : renderLink({ text: formatRun(run), url: run.url })],
  ]);
}

function renderChain(record: ReleaseRecord, links: RenderLinks): string {
  const { ledger, policy } = record;
  return renderFacts([
    ['Subject digest', codeSpan(record.subject)],
    ['Content digest', codeSpan(record.content)],
    ['Event', `[${ledger.seq}](<${links.ledgerFile(eventPath(record.model, ledger.seq))}>), ${codeSpan(ledger.event)}`],
    [
      'Ledger',
      `${codeSpan(ledger.branch)} at ${renderCodeLink({ text: ledger.commit, url: links.commit(ledger.commit) })}, begun with ${codeSpan(ledger.genesis)}`,
    ],
    [
      'Policy',
      `${renderCodeLink({ text: policy.commit, url: links.commit(policy.commit) })}, ${codeSpan(policy.digest)}`,
    ],
    ['Data statement', record.dataset_manifest === null ? null : codeSpan(record.dataset_manifest)],
  ]);
}
