/** What an incident says of a rollback that a look led to: the guard that broke, over time, and the gate it could be. */
import type { LedgerEvent } from '../core/event.ts';
import { proposeGate } from '../core/rollout/propose-gate.ts';
import type { GuardLook, Look, PinnedGuard } from '../core/rollout/types.ts';
import { codeFence, codeSpan, escapeCell, escapeProse, escapeText } from './escape.ts';
import { formatMoment } from './format.ts';
import { guardRule, guardTexts, guardUnit } from './rollout/guard-numbers.ts';
import { statusCell } from './rollout/markdown-cells.ts';
import { brokenGuards, guardChartBlock } from './rollout/markdown-guards.ts';
import type { Watched } from './rollout/types.ts';
import { formatMinute, guardName, guardWord, lookWord, reasonWord, stepName } from './rollout/words.ts';
import { renderRows } from './table.ts';
import { cutText } from './visible.ts';

interface Of {
  readonly event: LedgerEvent<'rolled_back'>;
  readonly watched?: Watched | null;
}

const LONGEST = 1_200;
/** Guards that are drawn, and looks of the timeline, at most. */
const MOST_CHARTS = 3;
const MOST_LOOKS = 20;

/** What whoever closes the issue of such a rollback answers. */
export const WATCHED_REVIEW: readonly string[] = [
  'What happened? What did the version do wrong, and which inputs show it?',
  'Impact: whom did it affect, how badly, and from when until when?',
  'Detection: how long did it take from the first request to the rollback? Which guard, sample size or step would have shown it earlier?',
  'Why did the gates before it let it through? Would the proposed gate have stopped it?',
  'Did the rollback restore everything: predictions, configuration, what depends on them? Do the metrics of the restored version say so?',
  'Follow-ups: what changes so that it does not happen again? Link the issue or pull request of each change.',
  'May the hold be lifted, and what must be true before the next promotion?',
];

/** Sections about what was seen; none where no look led to the rollback. */
export function seenSections({ event, watched = null }: Of): string[] {
  const { look } = event.payload;
  if (look == null) return [];
  const seen = withLook(watched, look);
  const detail = look.detail.trim() === '' ? '' : ` ${escapeProse(cutText(look.detail, LONGEST))}`;
  const where = seen?.plan == null ? '' : `, in the step **${escapeText(stepName(seen.plan.steps[look.step]))}**`;
  const sections = [
    '## What was seen',
    `At ${escapeText(formatMinute(look.at))} UTC${where}: **${escapeText(lookWord(look.decision).word)}**, ${escapeText(reasonWord(look.reason))}.${detail}`,
    guardTable(look, seen),
  ];
  const broken = seen === null ? [] : brokenGuards(seen, look).slice(0, MOST_CHARTS);
  const charts = seen === null ? [] : broken.flatMap((guard) => chartSection(seen, guard));
  return [...sections, ...charts].filter((section) => section !== '');
}

/** The looks that were recorded may not hold the one that led to it. */
function withLook(watched: Watched | null, look: Look): Watched | null {
  if (watched === null) return null;
  const there = watched.looks.some((one) => one.at === look.at && one.decision === look.decision);
  return there ? watched : { ...watched, looks: [...watched.looks, look] };
}

function chartSection(watched: Watched, guard: PinnedGuard): string[] {
  const chart = guardChartBlock(watched, guard);
  return chart === '' ? [] : [`**${escapeCell(guardName(guard), 160)}** over the looks:`, chart];
}

/** Broken guards first. Without the guards as they were pinned, numbers are in the metric's own unit. */
function guardTable(look: Look, watched: Watched | null): string {
  if (look.guards.length === 0) return '';
  const rank = (one: GuardLook): number => ['fail', 'error', 'inconclusive', 'pass'].indexOf(one.status);
  const rows = [...look.guards]
    .sort((a, b) => rank(a) - rank(b))
    .map((one) => {
      const guard = watched?.guards.find((pinned) => pinned.id === one.id) ?? null;
      const unit =
        guard === null || watched === null
          ? ({ times: 1, suffix: '', valueSuffix: '', signed: false, limitDigits: 6 } as const)
          : guardUnit(guard, watched.units);
      const texts = guardTexts(one, unit);
      const name =
        guard === null
          ? escapeCell(one.id, 160)
          : `**${escapeCell(guardName(guard), 160)}**<br>${escapeCell(guardRule(guard, unit), 160)}`;
      const numbers = [texts.candidate, texts.baseline, texts.estimate, texts.bounds, texts.limit, texts.detectable];
      return [name, statusCell(guardWord(one.status)), ...numbers.map((text) => escapeCell(text, 100))];
    });
  const columns = ['guard', 'status', 'candidate', 'baseline', 'harm or value', 'bounds', 'limit', 'detectable'];
  return renderRows(columns, rows);
}

/** The gates that would have asked before; none where no guard is known to be broken. */
export function proposalSections({ event, watched = null }: Of): string[] {
  const { look } = event.payload;
  if (look == null || watched === null) return [];
  const proposals = brokenGuards(watched, look).map((guard) => ({ guard, proposed: proposeGate(guard) }));
  if (proposals.length === 0) return [];
  const gates = proposals.flatMap(({ proposed }) => (proposed.kind === 'gate' ? [proposed] : []));
  const others = proposals.flatMap(({ guard, proposed }) =>
    proposed.kind === 'gate' ? [] : [`- ${codeSpan(cutText(guardName(guard), 160))}: ${escapeText(proposed.why)}`],
  );
  const notes = [...new Set(gates.flatMap((gate) => gate.notes))].map((note) => `- ${escapeText(note)}`);
  const yaml = ['evaluation:', '  gates:', '    from-incidents:', ...gates.map((gate) => `      ${gate.yaml}`)];
  return [
    '## A gate that asks before',
    ...(gates.length === 0
      ? []
      : [
          'What broke, as a gate of `.github/slipway.yml`. Its bound is the guard’s; see that the evaluation set is large enough for it.',
          codeFence(unmarked(yaml.join('\n')), 'yaml'),
        ]),
    ...(notes.length === 0 ? [] : [notes.join('\n')]),
    ...(others.length === 0 ? [] : [`No gate can ask this:\n\n${others.join('\n')}`]),
  ];
}

/** A code block repeats what it is given; a marker must not be. */
const unmarked = (text: string): string => text.replace(/slipway(?=:)/gi, (word) => `${word} `);

/** A row of the timeline that no entry of the state says. */
export interface TimelineRow {
  readonly at: string;
  readonly cells: string[];
}

/** Rows of the timeline: steps and looks until the rollback, the newest looks where there are many. */
export function watchedRows(event: LedgerEvent<'rolled_back'>, watched: Watched | null): TimelineRow[] {
  const { look } = event.payload;
  const seen = look == null ? watched : withLook(watched, look);
  const looks = seen?.looks ?? (look == null ? [] : [look]);
  const before = (at: string): boolean => Date.parse(at) <= Date.parse(event.at);
  const steps = (seen?.steps ?? [])
    .filter((step) => before(step.since))
    .map(({ index, since }) => {
      const name = stepName(seen?.plan?.steps[index]);
      return timelineRow(event, { at: since, what: escapeText(`step ${name} began`), note: '–' });
    });
  const seenRows = looks
    .filter((one) => before(one.at))
    .slice(-MOST_LOOKS)
    .map((one) =>
      timelineRow(event, {
        at: one.at,
        what: `looked: ${statusCell(lookWord(one.decision))}`,
        note: escapeProse(cutText(`${reasonWord(one.reason)}: ${one.detail}`, 240)),
      }),
    );
  return [...steps, ...seenRows];
}

function timelineRow(
  { payload }: LedgerEvent<'rolled_back'>,
  of: { readonly at: string; readonly what: string; readonly note: string },
): TimelineRow {
  const cells = [
    ...[escapeText(formatMoment(of.at)), of.what, escapeCell(payload.failed.version), escapeCell(payload.stage)],
    ...['–', of.note, '–'],
  ];
  return { at: of.at, cells };
}
