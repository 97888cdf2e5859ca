/** The one reply to a command: what was decided, why, what to do, and what was done. */
import type { Check, Result } from '../../core/result.ts';
import { STATUSES } from '../../core/result.ts';
import { codeSpan, escapeProse, renderLink } from '../escape.ts';
import type { Part } from '../evaluation/fit.ts';
import { formatCount } from '../format.ts';
import { CHECK_COLUMNS, checkRow, EFFECT_COLUMNS, effectRow } from '../markdown.ts';
import { decisionWord, flattenChecks, STATUS_WORDS, verdictSentence } from '../status.ts';
import { tableHead } from '../table.ts';
import { cutText } from '../visible.ts';
import { answerParts } from './answers.ts';
import { frameReply } from './frame.ts';
import type { CommandReply } from './types.ts';

const LONGEST = 1_000;
const prose = (text: string): string => escapeProse(cutText(text, LONGEST)) || '–';

/** Decision, then required, found, next, then what is asked to be shown; checks are folded, effects and links below. */
export function replyBody(reply: CommandReply): string {
  const { result } = reply;
  const { word, symbol } = decisionWord(result.decision);
  const code = result.reason_code === 'ok' ? '' : ` (${codeSpan(result.reason_code)})`;
  const first = `**${symbol} ${word}**${code}: ${prose(verdictSentence(result))}`;
  const parts: Part[] = [
    ...refusalParts(result),
    {
      head: '> [!WARNING]',
      rows: result.warnings.map((warning) => `> - ${prose(warning)}`),
      noun: 'warning',
      priority: 1,
    },
    ...(reply.answer === null ? [] : answerParts(reply.answer, reply.links)),
    ...checkParts(result, reply.answer !== null),
    effectPart(result),
    seePart(reply),
  ];
  return frameReply(reply, { first, parts });
}

function refusalParts({ refusal }: Result): Part[] {
  if (refusal === null) return [];
  const { required, found, next } = refusal;
  const lines = [`- **Required:** ${prose(required)}`, `- **Found:** ${prose(found)}`, `- **Next:** ${prose(next)}`];
  // One row: a refusal without its last line would leave out what to do.
  return [{ head: lines[0] ?? '', rows: [lines.slice(1).join('\n')], noun: 'line', priority: 0 }];
}

/** What a reading command shows speaks for itself; its checks are shown only where one did not pass. */
function checkParts(result: Result, answered: boolean): Part[] {
  const checks = flattenChecks(result.checks);
  const open = checks.some(({ check }) => check.status !== 'pass' && check.status !== 'not_applicable');
  if (checks.length === 0 || (answered && !open)) return [];
  return [
    {
      head: `<details><summary>Checks: ${countStatuses(checks.map(({ check }) => check))}</summary>\n\n${tableHead(CHECK_COLUMNS)}`,
      rows: checks.map(checkRow),
      tail: '</details>',
      noun: 'check',
      priority: 4,
    },
  ];
}

/** `1 error, 2 fail, 5 pass`, groups not counted: their children are. */
function countStatuses(checks: readonly Check[]): string {
  const leaves = checks.filter((check) => (check.children ?? []).length === 0);
  const known = [...STATUSES].reverse().flatMap((status) => {
    const count = leaves.filter((check) => check.status === status).length;
    return count === 0 ? [] : [`${formatCount(count)} ${STATUS_WORDS[status].word}`];
  });
  const other = leaves.filter((check) => !STATUSES.includes(check.status)).length;
  return [...(other === 0 ? [] : [`${formatCount(other)} unknown`]), ...known].join(', ');
}

function effectPart(result: Result): Part {
  const title = result.decision === 'planned' ? 'Planned effects' : 'Effects';
  return {
    head: `**${title}**\n\n${tableHead(EFFECT_COLUMNS)}`,
    rows: result.effects.map(effectRow),
    noun: 'effect',
    priority: 3,
  };
}

function seePart({ see }: CommandReply): Part {
  const links = see.slice(0, 10).map((one) => renderLink({ text: cutText(one.text, 100), url: cutText(one.url, 500) }));
  return {
    head: '',
    rows: links.length === 0 ? [] : [`See ${links.join(', ')}.`],
    noun: 'line',
    priority: 2,
  };
}
