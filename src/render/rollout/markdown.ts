/** A rollout as GitHub Markdown: job summary, check. */
import { escapeCell, escapeProse, escapeText, renderLink } from '../escape.ts';
import type { Part } from '../evaluation/fit.ts';
import { fitParts, fitText, POINTER_LIMIT, utf8Length } from '../evaluation/fit.ts';
import type { RenderLinks } from '../links.ts';
import { tableHead } from '../table.ts';
import { cutText } from '../visible.ts';
import { decisionRows } from './decisions.ts';
import { PLAN_COLUMNS, planCells, statusCell } from './markdown-cells.ts';
import { brokenGuards, GUARD_COLUMNS, guardCells, guardChartBlock } from './markdown-guards.ts';
import { nextSentence, planRows } from './plan.ts';
import { splitMarkdown, tenantsText } from './split-bar.ts';
import type { RolloutStory } from './types.ts';
import { lastLook, watchedOf } from './types.ts';
import { storyTitle, verdictText } from './verdict.ts';
import { formatMinute, OUTCOME_WORDS } from './words.ts';

export interface RolloutMarkdownOptions {
  /** Bytes of UTF-8; at least 4,000. Check run: 65,535. Job summary: 1 MiB for all steps' texts. */
  readonly limit: number;
  readonly links: RenderLinks;
}

const SMALLEST_LIMIT = 4_000;
const LONGEST = 1_200;
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/**
 * The rollout for people: how it stands in one sentence, the split, the plan, each guard, what was decided. Never
 * longer than `limit`: tables end at a row, with a line that says how many are missing. Throws a RangeError for a
 * limit below 4,000 bytes.
 */
export function renderRolloutMarkdown(story: RolloutStory, options: RolloutMarkdownOptions): string {
  if (!(options.limit >= SMALLEST_LIMIT)) {
    throw new RangeError(`The limit must be at least ${SMALLEST_LIMIT} bytes; it is ${options.limit}.`);
  }
  const pointer = pointerOf(story);
  const parts = [
    splitPart(story, options.links),
    planPart(story),
    guardsPart(story),
    ...chartParts(story),
    decisionsPart(story),
  ];
  return fitParts(headText(story), parts, { limit: options.limit, pointer });
}

function pointerOf({ pageUrl }: RolloutStory): string {
  const link = pageUrl === null ? '' : renderLink({ text: 'the page of the rollout', url: pageUrl });
  return link === '' || utf8Length(link) > POINTER_LIMIT ? 'the page of the rollout' : link;
}

function headText(story: RolloutStory): string {
  const { word, symbol } = OUTCOME_WORDS[story.outcome];
  const title = fitText(cutText(storyTitle(story), 200), 800, escapeText);
  const verdict = fitText(cutText(verdictText(story), LONGEST), 2_000, escapeProse);
  return `### ${symbol} ${title}\n\n**${word.charAt(0).toUpperCase()}${word.slice(1)}.** ${verdict}`;
}

function splitPart(story: RolloutStory, links: RenderLinks): Part {
  const lines = splitMarkdown({ model: story.model, exposure: story.exposure, links }).split('\n');
  const tenants = story.outcome === 'under_way' ? tenantsText(story.plan.tenants) : '';
  return {
    head: `#### Split of traffic\n\n${lines.slice(0, 2).join('\n')}`,
    rows: lines.slice(2),
    ...(tenants === '' ? {} : { tail: escapeText(tenants) }),
    noun: 'version',
    priority: 1,
  };
}

function planPart(story: RolloutStory): Part {
  const standing = { plan: story.plan, steps: story.steps, look: lastLook(story), outcome: story.outcome };
  const next = nextSentence(standing);
  return {
    head: `#### Plan\n\n${tableHead(PLAN_COLUMNS)}`,
    rows: planRows(standing).map((one) => row(planCells(one))),
    ...(next === '' ? {} : { tail: escapeText(next) }),
    noun: 'step',
    priority: 1,
  };
}

function guardsPart(story: RolloutStory): Part {
  const watched = watchedOf(story);
  return {
    head: `#### Guards\n\n${tableHead(GUARD_COLUMNS)}`,
    rows: watched.guards.map((guard) => row(guardCells(watched, guard))),
    noun: 'guard',
    priority: 2,
  };
}

/** What broke is drawn; the page has a picture of every guard. */
function chartParts(story: RolloutStory): Part[] {
  const look = lastLook(story);
  if (look === null) return [];
  const watched = watchedOf(story);
  return brokenGuards(watched, look).map((guard) => {
    const chart = guardChartBlock(watched, guard);
    return {
      head: `#### ${escapeCell(guard.metric, 160)} over time\n`,
      rows: chart === '' ? [] : [chart],
      noun: 'chart',
      priority: 3,
    };
  });
}

function decisionsPart(story: RolloutStory): Part {
  // The newest first: they are what is kept where there is no room for all.
  const rows = [...decisionRows(story)].reverse().map((one) => {
    const event = one.seq === null ? '' : `, event ${one.seq}`;
    const run = one.run_url === null ? '' : ` (${renderLink({ text: 'run', url: one.run_url })})`;
    return row([
      escapeCell(formatMinute(one.at), 40),
      escapeCell(one.step, 60),
      statusCell(one),
      `${escapeCell(one.reason, 200)}${event}${run}`,
      one.detail.trim() === '' ? '–' : escapeProse(cutText(one.detail, LONGEST)),
    ]);
  });
  return {
    head: `#### Decisions so far\n\n${tableHead(['when (UTC)', 'step', 'decision', 'because', 'detail'])}`,
    rows,
    noun: 'decision',
    priority: 4,
  };
}
