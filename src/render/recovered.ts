/** The word after a rollback: how the version that was restored is doing. */
import type { GuardLook, PinnedGuard } from '../core/rollout/types.ts';
import { escapeCell, escapeText, renderMarker } from './escape.ts';
import { plural } from './format.ts';
import type { RenderLinks } from './links.ts';
import { guardRule, guardTexts, guardUnit } from './rollout/guard-numbers.ts';
import { statusCell, versionCell } from './rollout/markdown-cells.ts';
import { formatMinute, formatSpan, guardName, guardWord } from './rollout/words.ts';
import { renderRows } from './table.ts';

export interface Recovered {
  readonly model: string;
  readonly stage: string;
  /** Version that was restored. */
  readonly version: string;
  /** Version that had been taken out. */
  readonly failed: string;
  /** ISO 8601, UTC. */
  readonly rolledBackAt: string;
  /** Until when requests were looked at. */
  readonly through: string;
  /** Requests that were counted since the rollback; null where that is not known. */
  readonly requests: number | null;
  /** Guards and what they came to, of what the restored version did since; `candidate` is the restored version. */
  readonly guards: readonly { readonly guard: PinnedGuard; readonly look: GuardLook }[];
  readonly units: Readonly<Record<string, string>>;
  readonly links: RenderLinks;
  /** Without comment signs: `slipway:recovered:…`. */
  readonly marker: string;
}

export type Recovery = 'well' | 'not_known' | 'harmed';

/** `harmed`: a guard is broken still. `not_known`: nothing was measured, or not enough to tell. Never well on missing data. */
export function recoveryOf(guards: Recovered['guards']): Recovery {
  if (guards.some(({ look }) => look.status === 'fail')) return 'harmed';
  return guards.length > 0 && guards.every(({ look }) => look.status === 'pass') ? 'well' : 'not_known';
}

const TITLES: Readonly<Record<Recovery, string>> = {
  well: '✓ The restored version is well',
  not_known: '? It is not known yet whether the restored version is well',
  harmed: '✗ The restored version breaks a guard too',
};

const NEXT: Readonly<Record<Recovery, string>> = {
  well: 'Every guard is kept since the rollback.',
  not_known:
    'Nothing says that it is harmed, and not every guard says that it is not. It is looked at again with the next observations.',
  harmed:
    '**The cause may not be the version that was taken out.** Look at what else changed: data, configuration, what it depends on.',
};

/** The body of a comment on the incident. */
export function renderRecovered(of: Recovered): string {
  const { model, stage, links, guards } = of;
  const recovery = recoveryOf(guards);
  const took = Date.parse(of.through) - Date.parse(of.rolledBackAt);
  const minutes = Math.max(60_000, Math.round(took / 60_000) * 60_000);
  const span = took > 0 ? `, ${formatSpan(minutes)} after the rollback` : '';
  const requests = of.requests === null ? '' : `, over ${plural(Math.round(of.requests), 'request')}`;
  const rows = guards.map(({ guard, look }) => {
    const unit = guardUnit(guard, of.units);
    const texts = guardTexts(look, unit);
    return [
      `**${escapeCell(guardName(guard), 160)}**<br>${escapeCell(guardRule(guard, unit), 160)}`,
      statusCell(guardWord(look.status)),
      ...[texts.candidate, texts.estimate, texts.bounds, texts.limit].map((text) => escapeCell(text, 100)),
      escapeCell(look.detail, 300),
    ];
  });
  const table =
    rows.length === 0
      ? 'The policy has no guard that could be looked at.'
      : renderRows(['guard', 'status', 'restored version', 'harm or value', 'bounds', 'limit', 'because'], rows);
  const sections = [
    `### ${escapeText(TITLES[recovery])}`,
    `${versionCell(links, { model, version: of.version })} serves **${escapeText(stage)}** again in place of ${versionCell(links, { model, version: of.failed })}. Looked at ${escapeText(formatMinute(of.through))} UTC${span}${requests}. ${NEXT[recovery]}`,
    table,
    renderMarker(of.marker),
  ];
  return `${sections.join('\n\n')}\n`;
}
