/**
 * The living pages: what a person sees who opens the ledger's branch. They are made from the state alone, so the same
 * event always gives the same page, and `verify` can make it again.
 */
import type { CatalogDocument, CatalogRow } from '../core/documents.ts';
import type { Hold } from '../core/event.ts';
import { ownValue } from '../core/own.ts';
import type { ModelState, StageState, Tenure } from '../core/state.ts';
import { stageOf } from '../core/state.ts';
import type { EffectivePolicy } from '../policy/types.ts';
import { codeFence, codeSpan, escapeCell, escapeText } from './escape.ts';
import { formatActor, formatCount, formatMoment, plural } from './format.ts';
import type { RenderLinks } from './links.ts';
import { versionLink } from './links.ts';
import { eventFile, renderHistory } from './page-history.ts';
import { renderRequests, renderRestrictions, restrictedWord } from './page-requests.ts';
import { renderRolloutSection } from './rollout/section.ts';
import { shareText } from './rollout/split-bar.ts';
import { untoldLine } from './status.ts';
import { renderRows } from './table.ts';

export interface ModelPage {
  /** The state after the last event. */
  readonly state: ModelState;
  readonly policy: EffectivePolicy;
  readonly links: RenderLinks;
}

/** `models/<model>/README.md` of the ledger. Links into the ledger are relative, so that they work in a clone too. */
export function renderModelPage(page: ModelPage): string {
  const { state, policy } = page;
  const { model } = policy;
  const sections = [
    `# ${escapeText(state.model)}`,
    model.description === null ? '' : escapeText(model.description),
    renderCounts(page),
    renderHolds(state),
    renderUntold(state),
    '## Where is what',
    renderStages(page),
    renderAliases(page),
    renderClaims(state),
    ...renderRolloutSection(page),
    ...renderRequests(page),
    ...renderRestrictions(page),
    '## What happened',
    renderHistory(page),
    '## Reading and checking',
    renderReading(page),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function renderCounts({ state, policy, links }: ModelPage): string {
  const { model } = policy;
  const { counts } = state;
  const latest =
    state.latest === null
      ? ''
      : `, latest ${versionLink(links, { model: state.model, version: state.latest.version })}`;
  const tags = Object.entries(model.tags).map(([name, value]) => codeSpan(`${name}=${value}`));
  const parts = [
    model.owner === null ? 'No owner named' : `Owner: **${escapeText(model.owner)}**`,
    `${plural(counts.published, 'version')}${latest}`,
    plural(counts.promotions, 'promotion'),
    plural(counts.rollbacks, 'rollback'),
    ...tags,
  ];
  const as = state.at === null ? 'No event yet.' : `As of event ${state.seq}, ${formatMoment(state.at)} UTC.`;
  return `${parts.join(' · ')}\n\n${as} All times on this page are UTC.`;
}

function renderHolds(state: ModelState): string {
  return state.holds.map((hold) => renderHold(state.model, hold)).join('\n\n');
}

function renderHold(model: string, hold: Hold): string {
  const where = hold.stages === null ? 'every stage' : hold.stages.map((stage) => escapeText(stage)).join(', ');
  const until = hold.until === null ? 'until it is lifted' : `until ${escapeText(formatMoment(hold.until))}`;
  return [
    '> [!WARNING]',
    `> **On hold: ${where}**, ${until}. Nothing moves forward there; a rollback still does.`,
    '>',
    `> Why: ${escapeCell(hold.reason)}`,
    '>',
    `> Laid by ${escapeText(hold.by)} at ${escapeText(formatMoment(hold.at))}. Lift it: ${codeSpan(`slipway resume ${model} ${hold.id} --reason "…"`)}`,
  ].join('\n');
}

function renderUntold(state: ModelState): string {
  const line = untoldLine(state);
  return line === null ? '' : `> [!NOTE]\n> ${escapeText(line)}`;
}

function renderStages(page: ModelPage): string {
  const { state, policy } = page;
  const gone = Object.keys(state.stages)
    .filter((stage) => !policy.lifecycle.order.includes(stage))
    .sort();
  const all = [...policy.lifecycle.order, ...gone];
  const isLive = (stage: string): boolean => stageOf(state, stage).live !== null;
  // What serves people comes first: the furthest stage that has a live version.
  const stages = [...all.filter(isLive).reverse(), ...all.filter((stage) => !isLive(stage))];
  const shared = stages.some((stage) => stageOf(state, stage).exposure.length > 1);
  const columns = ['stage', 'live', 'since', 'by', ...(shared ? ['traffic'] : []), 'previous'];
  const rows = stages.map((stage) => {
    const of = stageOf(state, stage);
    return [
      stageName(policy, stage),
      liveCell(page, stage, of),
      of.live === null ? '–' : escapeText(formatMoment(of.live.from)),
      of.live === null ? '–' : byCell(state, of.live),
      ...(shared ? [shareCell(of)] : []),
      previousCell(page, of),
    ];
  });
  return renderRows(columns, rows);
}

function stageName(policy: EffectivePolicy, stage: string): string {
  const name = `**${escapeText(stage)}**`;
  return policy.stages[stage] === undefined ? `${name} (no longer in the policy)` : name;
}

function liveCell({ state, policy, links }: ModelPage, stage: string, of: StageState): string {
  const incoming =
    of.incoming === null
      ? ''
      : ` (coming in: ${versionLink(links, { model: state.model, version: of.incoming.version })})`;
  if (of.live !== null) {
    const version = versionLink(links, { model: state.model, version: of.live.version });
    return `**${version}**${restrictedWord(state, of.live.ordinal)}${incoming}`;
  }
  const rule = policy.stages[stage];
  const empty =
    rule?.start === true ? 'new versions begin here' : rule?.holds === 'many' ? 'versions rest here' : 'nothing';
  return `${empty}${incoming}`;
}

function byCell(state: ModelState, live: Tenure): string {
  const entry = state.recent.find((one) => one.seq === live.seq);
  const event = `[event&nbsp;${live.seq}](${eventFile(state.model, live.seq)})`;
  return entry === undefined ? event : `${escapeCell(formatActor(entry.actor))}, ${event}`;
}

function shareCell(of: StageState): string {
  return of.exposure.map((one) => `${escapeText(one.version)}: ${shareText(one)}`).join('<br>') || '–';
}

const ENDED = { displaced: 'displaced', moved: 'moved on', rolled_back: '**rolled back**' } as const;

function previousCell({ state, links }: ModelPage, of: StageState): string {
  const [before] = of.history;
  if (before === undefined) return '–';
  const ended = before.ended === null ? '' : `, ${ENDED[before.ended]}`;
  const to = before.went_to === null ? '' : ` to ${escapeText(before.went_to)}`;
  const at = before.to === null ? '' : ` at ${escapeText(formatMoment(before.to))}`;
  return `${versionLink(links, { model: state.model, version: before.version })}${ended}${to}${at}`;
}

function renderAliases({ state, policy, links }: ModelPage): string {
  const names = [...new Set([...Object.keys(policy.aliases), ...Object.keys(state.aliases)])].sort();
  if (names.length === 0) return '';
  const rows = names.map((name) => {
    const alias = state.aliases[name];
    const follows = alias === undefined ? (policy.aliases[name]?.follows ?? null) : alias.follows;
    return [
      codeSpan(`${state.model}@${name}`),
      alias?.target == null
        ? 'nothing'
        : `**${versionLink(links, { model: state.model, version: alias.target.version })}**`,
      follows === null ? 'set by hand' : `follows ${escapeText(follows)}`,
      alias === undefined ? '–' : escapeText(formatMoment(alias.at)),
    ];
  });
  return renderRows(['serving asks for', 'and gets', 'because it', 'since'], rows);
}

function renderClaims(state: ModelState): string {
  if (state.claims.length === 0) return '';
  const claims = state.claims.map((one) => `${escapeText(one.version)} (since ${escapeText(formatMoment(one.at))})`);
  return `Claimed and not published yet: ${claims.join(', ')}. These resolve and move nowhere.`;
}

function renderReading({ state, policy }: ModelPage): string {
  const { model } = state;
  const stage = policy.lifecycle.order.findLast((one) => stageOf(state, one).live !== null) ?? policy.lifecycle.start;
  const commands = [
    `slipway resolve ${model}@${stage}                     # record, digest and verified bytes of what is live`,
    `slipway resolve ${model}@${stage} --at 2026-03-03     # the same as of a day or a time`,
    `slipway history ${model}                              # every event`,
    `slipway verify                                        # chain, origin, releases, digests, this page`,
  ];
  const files = [
    ['[`state.json`](state.json)', 'all that this page shows, for programs'],
    [
      '[`serving/aliases.json`](serving/aliases.json)',
      'aliases and stages with digests and where the bytes are: for serving',
    ],
    ['[`serving/exposure.json`](serving/exposure.json)', 'shares of traffic in basis points'],
    ['[`stages/`](stages)', 'what is live in each stage and what could be restored, whole'],
    ['[`versions/`](versions)', 'the record of every version'],
    ['[`events/`](events)', 'the chain this page is folded from'],
  ];
  const head = state.head === null ? '' : ` The last event's digest is ${codeSpan(state.head)}.`;
  return [
    `The chain of events decides; this page is made from it and made again with the next event, so edits to it are lost. Each event names the digest of the one before it, and the workflow that wrote it.${head}`,
    codeFence(alignComments(commands), 'sh'),
    renderRows(['file', 'holds'], files),
  ].join('\n\n');
}

/** Brings the `#` of shell comments below each other. */
function alignComments(lines: readonly string[]): string {
  const pairs = lines.map((line) => line.split(/ {2,}(?=# )/));
  const width = Math.max(...pairs.map(([command]) => command?.length ?? 0));
  return pairs.map(([command = '', comment = '']) => `${command.padEnd(width)}  ${comment}`).join('\n');
}

/** `README.md` at the root of the ledger: one row per model. */
export function renderCatalogPage(catalog: CatalogDocument): string {
  const models = Object.values(catalog.models).sort((a, b) => (a.model < b.model ? -1 : a.model > b.model ? 1 : 0));
  const held = models.filter((row) => row.holds > 0).length;
  const holds = held === 0 ? '' : `, **${held} on hold** as of their last event`;
  const intro = `${plural(models.length, 'model')}${holds}. Times are UTC.`;
  const table =
    models.length === 0
      ? 'No version has been registered yet. A workflow registers one with the `register-model` action.'
      : renderRows(
          ['model', 'what it is', 'owner', 'live', 'aliases', 'latest', 'versions:', 'last event'],
          models.map(catalogRow),
        );
  const sections = [
    '# Model registry',
    intro,
    table,
    `Made from [\`catalog.json\`](catalog.json) with every event; edits to it are lost. The ledger began with commit ${codeSpan(catalog.genesis)}. Check all of it: \`slipway verify\`.`,
  ];
  return `${sections.join('\n\n')}\n`;
}

function catalogRow(row: CatalogRow): string[] {
  const tags = Object.entries(row.tags).map(([name, value]) => codeSpan(`${name}=${value}`));
  const hold = row.holds === 0 ? '' : `<br>**on hold**${row.holds > 1 ? ` (${row.holds})` : ''}`;
  const asked = row.requests.length === 0 ? '' : `<br>${plural(row.requests.length, 'open request')}`;
  const at = row.at === null ? '–' : escapeText(formatMoment(row.at));
  return [
    `**[${escapeText(row.model)}](<models/${encodeURIComponent(row.model)}/README.md>)**${hold}${asked}`,
    [escapeCell(row.description, 200), ...tags].join('<br>'),
    escapeCell(row.owner),
    pairs(row.stages, row.restricted),
    pairs(row.aliases, row.restricted),
    escapeCell(row.latest),
    formatCount(row.versions),
    at,
  ];
}

function pairs(of: Readonly<Record<string, string>>, restricted: CatalogRow['restricted']): string {
  const word = (version: string): string => {
    const restriction = ownValue(restricted, version);
    return restriction === undefined ? '' : ` (${restriction})`;
  };
  return (
    Object.entries(of)
      .map(([name, version]) => `${escapeText(name)}: **${escapeText(version)}**${word(version)}`)
      .join('<br>') || '–'
  );
}
