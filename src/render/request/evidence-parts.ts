/** What was measured, what differs from what is live, and what a version in production should have. */
import type { EvaluationRecord } from '../../core/evaluation/types.ts';
import { escapeCell, escapeProse, escapeText } from '../escape.ts';
import type { Part } from '../evaluation/fit.ts';
import { pointerTo } from '../evaluation/markdown.ts';
import { blockingPart, comparisonParts, familyParts } from '../evaluation/markdown-tables.ts';
import { baselineSentence, intervalSentence } from '../evaluation/words.ts';
import { plural } from '../format.ts';
import { statusWord } from '../status.ts';
import { tableHead } from '../table.ts';
import { cutText } from '../visible.ts';
import type { RequestPage } from './types.ts';

const prose = (text: string): string => escapeProse(cutText(text, 700)) || '–';

/** Once it has ended, only what is on record of how it ended: what would be said of now is of no use any more. */
export function evidenceParts(page: RequestPage): Part[] {
  if (page.outcome !== null && page.evaluation === null && page.live === null && page.eligibility.length === 0)
    return [];
  return [...evaluationParts(page), ...comparedParts(page), eligibilityPart(page)];
}

function evaluationParts({ evaluation, reportUrl }: RequestPage): Part[] {
  if (evaluation === null) {
    return [{ head: '### Evaluation\n', rows: ['None counts for this stage.'], noun: 'line', priority: 1 }];
  }
  const { word, symbol } = statusWord(evaluation.verdict);
  const sentence = `${prose(evaluation.summary)} ${escapeProse(cutText(baselineSentence(evaluation), 600))}. ${intervalSentence(evaluation.confidence)}`;
  const where = reportUrl === null ? '' : ` Everything that was measured is in ${pointerTo(reportUrl)}.`;
  const title: Part = {
    head: `### Evaluation: ${symbol} ${escapeText(word)}\n`,
    rows: [`${sentence}${where}`],
    noun: 'line',
    priority: 1,
  };
  const tables = [blockingPart(evaluation), ...familyParts(evaluation)];
  return [title, ...tables.map((part) => ({ ...part, priority: 2 + part.priority }))];
}

function comparedParts(page: RequestPage): Part[] {
  const { live, changes, request, evaluation } = page;
  if (live === null) {
    const nothing = `Nothing is live in ${escapeCell(request.stage, 80)}: there is nothing to compare with.`;
    return [{ head: '### Compared with what is live\n', rows: [nothing], noun: 'line', priority: 4 }];
  }
  const lines =
    changes.length === 0 ? ['No difference of content is on record.'] : changes.map((one) => `- ${prose(one)}`);
  const said: Part = {
    head: `### Compared with ${escapeCell(live.version, 80)}, live in ${escapeCell(request.stage, 80)}\n`,
    rows: lines,
    noun: 'change',
    priority: 4,
  };
  return [said, ...(evaluation === null ? [] : foldedComparison(evaluation))];
}

/** The informational table stays folded: the gates decide, and it is long. */
function foldedComparison(evaluation: EvaluationRecord): Part[] {
  return comparisonParts(evaluation).map((part) => {
    if (part.tail !== undefined) return { ...part, priority: 9 };
    const [title = '', ...rest] = part.head.replace(/^#+ /, '').split('\n');
    const summary = `<details><summary>${title}: ${plural(part.rows.length, 'metric')}</summary>`;
    return { ...part, head: [summary, ...rest].join('\n'), tail: '</details>', priority: 9 };
  });
}

const BASES = { computed: 'evidence', answered: 'answer', open: '–' } as const;

function eligibilityPart({ eligibility }: RequestPage): Part {
  const passed = eligibility.filter((one) => one.status === 'pass').length;
  const rows = eligibility.map((item) => {
    const { word, symbol, tone } = statusWord(item.status);
    const status = `${symbol} ${escapeText(word)}`;
    const basis = BASES[item.basis] ?? escapeCell(item.basis);
    const title = escapeCell(item.title, 120);
    return `| ${item.required ? `**${title}**, required` : title} | ${tone === 'bad' || tone === 'open' ? `**${status}**` : status} | ${basis} | ${escapeCell(item.detail, 700)} |`;
  });
  return {
    head: `### Eligibility: ${passed} of ${eligibility.length}\n\n${tableHead(['item', 'status', 'basis', 'because'])}`,
    rows,
    noun: 'item',
    priority: 3,
  };
}
