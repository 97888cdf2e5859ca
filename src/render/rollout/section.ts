/** What is being rolled out, and how what is live was last found, on a model's living page. Made of the state alone. */
import type { Share } from '../../core/event.ts';
import type { Look, Rollout } from '../../core/rollout/types.ts';
import type { ModelState, StageState } from '../../core/state.ts';
import { stageOf } from '../../core/state.ts';
import type { EffectivePolicy } from '../../policy/types.ts';
import { escapeCell, escapeProse, escapeText } from '../escape.ts';
import type { RenderLinks } from '../links.ts';
import { eventFile } from '../page-history.ts';
import { renderRows, tableHead } from '../table.ts';
import { cutText } from '../visible.ts';
import { statusCell, versionCell } from './markdown-cells.ts';
import { GUARD_COLUMNS, guardCells } from './markdown-guards.ts';
import { nextSentence, planLine } from './plan.ts';
import { splitMarkdown, tenantsText } from './split-bar.ts';
import type { StoryStep, Watched } from './types.ts';
import { formatMinute, guardName, guardWord, lookWord, reasonWord, strategyWord } from './words.ts';

interface Page {
  readonly state: ModelState;
  readonly policy: EffectivePolicy;
  readonly links: RenderLinks;
}

const LONGEST = 600;

/** The steps that a rollout under way has entered. */
export function stepsOf(rollout: Rollout): StoryStep[] {
  return rollout.begun.map((since, index) => ({ index, since, until: rollout.begun[index + 1] ?? null }));
}

/** Where a rollout under way stands, as {@link nextSentence} and {@link planLine} ask for it. */
export function standingOf(rollout: Rollout) {
  return { plan: rollout.plan, steps: stepsOf(rollout), look: rollout.look, outcome: 'under_way' } as const;
}

/** Blocks of Markdown; none where nothing is rolled out and nothing was looked at. */
export function renderRolloutSection(page: Page): string[] {
  const stages = Object.keys(page.state.stages).sort();
  const rollouts = stages.flatMap((stage) => {
    const { rollout } = stageOf(page.state, stage);
    return rollout == null ? [] : rolloutBlocks(page, { stage, rollout });
  });
  const watched = stages.flatMap((stage) => watchedBlock(page, { stage, of: stageOf(page.state, stage) }));
  return [
    ...(rollouts.length === 0 ? [] : ['## What is being rolled out', ...rollouts]),
    ...(watched.length === 0 ? [] : ['## How what is live was last found', ...watched]),
  ];
}

function rolloutBlocks(page: Page, of: { readonly stage: string; readonly rollout: Rollout }): string[] {
  const { state, policy, links } = page;
  const { stage, rollout } = of;
  const { plan, candidate, look } = rollout;
  const exposure = splitOf(state, stage);
  const title = `${versionCell(links, { model: state.model, version: candidate.version })} into **${escapeText(stage)}** (${escapeText(strategyWord(plan.strategy))}), since ${escapeText(formatMinute(rollout.started_at))}, [event&nbsp;${rollout.seq}](${eventFile(state.model, rollout.seq)})`;
  const standing = standingOf(rollout);
  const tenants = tenantsText(plan.tenants);
  return [
    title,
    splitMarkdown({ model: state.model, exposure, links }),
    `**Plan:** ${escapeText(planLine(standing))}. ${escapeText(nextSentence(standing))}${tenants === '' ? '' : ` ${escapeText(tenants)}`}`.trim(),
    look === null ? '**Last look:** none yet.' : lookLine(look, eventLink(state.model, rollout.looked_seq)),
    ...guardTable(policy, rollout),
  ];
}

/** The split that a stage's rollout is part of: of the stage whose live version keeps the rest. */
export function splitOf(state: ModelState, stage: string): readonly Share[] {
  const { rollout, exposure } = stageOf(state, stage);
  const shared = rollout == null ? [] : stageOf(state, rollout.plan.baseline_stage).exposure;
  return shared.length > 0 ? shared : exposure;
}

const eventLink = (model: string, seq: number | null): string =>
  seq === null ? '' : `, [event&nbsp;${seq}](${eventFile(model, seq)})`;

function lookLine(look: Look, event: string): string {
  const word = statusCell(lookWord(look.decision));
  const detail = look.detail.trim() === '' ? '' : ` ${escapeProse(cutText(look.detail, LONGEST))}`;
  return `**Last look:** ${escapeText(formatMinute(look.at))}${event}: ${word}, ${escapeText(reasonWord(look.reason))}.${detail}`;
}

function guardTable(policy: EffectivePolicy, rollout: Rollout): string[] {
  const { plan, look, started_at } = rollout;
  if (look === null || plan.guards.length === 0) return [];
  const watched: Watched = {
    ...{ guards: plan.guards, looks: [look], steps: stepsOf(rollout), plan },
    ...{ startedAt: started_at, units: unitsOf(policy) },
  };
  // One look makes no line.
  const columns = GUARD_COLUMNS.slice(0, -1);
  return [
    renderRows(
      columns,
      plan.guards.map((guard) => guardCells(watched, guard).slice(0, -1)),
    ),
  ];
}

/** Units of the policy's metrics by name. */
export function unitsOf(policy: Pick<EffectivePolicy, 'metrics'>): Record<string, string> {
  const units = Object.values(policy.metrics).flatMap(({ name, unit }) =>
    unit === null ? [] : [[name, unit] as const],
  );
  return Object.fromEntries(units);
}

/** A look outside of a rollout knows its guards by their place in the policy only. */
function watchedBlock(page: Page, { stage, of }: { readonly stage: string; readonly of: StageState }): string[] {
  const { look, live } = of;
  if (look == null || live === null) return [];
  const { state, links } = page;
  const head = `${versionCell(links, { model: state.model, version: live.version })} in **${escapeText(stage)}**`;
  const rows = look.guards.map((guard) =>
    [escapeCell(guard.id, 160), statusCell(guardWord(guard.status)), escapeCell(guard.detail, LONGEST)].join(' | '),
  );
  const table =
    rows.length === 0
      ? []
      : [[tableHead(['guard', 'status', 'because']), ...rows.map((one) => `| ${one} |`)].join('\n')];
  return [`${head}. ${lookLine(look, '')}`, ...table];
}

/** Lines of plain text for a terminal or a table's cell: what each version gets, where the plan stands, the last look. */
export function rolloutLines(state: ModelState, stage: string): string[] {
  const { rollout } = stageOf(state, stage);
  if (rollout == null) return [];
  const { plan, look } = rollout;
  const standing = standingOf(rollout);
  const seen =
    look === null
      ? 'no look yet'
      : `looked ${formatMinute(look.at)}: ${lookWord(look.decision).word}, ${reasonWord(look.reason)}${brokenNames(rollout)}`;
  return [
    `${rollout.candidate.version} (${strategyWord(plan.strategy)}): ${planLine(standing)}`,
    nextSentence(standing),
    seen,
  ].filter((line) => line !== '');
}

function brokenNames({ plan, look }: Rollout): string {
  const failed = new Set((look?.guards ?? []).filter((one) => one.status === 'fail').map((one) => one.id));
  const names = plan.guards.filter((guard) => failed.has(guard.id)).map(guardName);
  return names.length === 0 ? '' : ` (${names.join(', ')})`;
}
