/** What the requester says, quoted line by line, and what was signed before. */
import { codeSpan, escapeCell, escapeText, parseHttpUrl, renderChangeLink, renderUrl } from '../escape.ts';
import type { Part } from '../evaluation/fit.ts';
import { shortDigest } from '../format.ts';
import { cutText } from '../visible.ts';
import type { RequestPage } from './types.ts';

const LONGEST = 6_000;

export function saidParts(page: RequestPage): Part[] {
  const { document, request } = page;
  const who = escapeCell(request.requester, 60);
  const texts = [
    ['Rationale', document.rationale],
    ['Risks', document.risks],
    ['Rollout', document.rollout],
    ['Kill switch', document.kill_switch],
  ] as const;
  const link = document.link === null || document.link.trim() === '' ? null : document.link;
  const documents = Object.entries(document.documents);
  const answers = Object.entries(document.checklist);
  const blocks: Part[] = [
    ...(link === null ? [] : [quote('Change', [renderChangeLink(cutText(link, 1_000))])]),
    ...texts.flatMap(([title, text]) => (text === null || text.trim() === '' ? [] : [quote(title, quotedLines(text))])),
    ...(documents.length === 0
      ? []
      : [
          quote(
            'Documents',
            documents.map(([name, where]) => pair(name, renderWhere(where))),
          ),
        ]),
    ...(answers.length === 0
      ? []
      : [
          quote(
            'Answers to the checklist',
            answers.map(([name, answer]) => pair(name, escapeCell(answer, 1_000))),
          ),
        ]),
  ];
  const nothing = `${who} gave no rationale, risks, rollout, kill switch or documents.`;
  const intro = blocks.length === 0 ? nothing : `In the words of ${who}; Slipway checked none of it.`;
  return [{ head: `### What ${who} says\n`, rows: [intro], noun: 'line', priority: 5 }, ...blocks];
}

function quote(title: string, lines: readonly string[]): Part {
  return {
    head: `**${title}**\n`,
    rows: lines.map((line) => (line === '' ? '>' : `> ${line}`)),
    noun: 'line',
    priority: 6,
  };
}

const pair = (name: string, value: string): string => `- ${escapeCell(name, 80)}: ${value}`;
const renderWhere = (where: string): string =>
  parseHttpUrl(where.trim()) === null ? escapeCell(where, 1_000) : renderUrl(cutText(where.trim(), 1_000));

/** Each line as text: what would begin a list, a heading, code or another quote is taken from it. */
function quotedLines(text: string): string[] {
  return cutText(text.trim(), LONGEST)
    .split(/\r\n?|[\n\u{85}\u{2028}\u{2029}]/u)
    .map((line) => escapeText(line));
}

/** What this takes the place of, and why nothing signed there carries over. */
export function replacedParts({ replaces, request }: RequestPage): Part[] {
  if (replaces === null) return [];
  const dead = request.signs.filter((one) => one.digest !== request.digest);
  const signs = dead.map((one) => {
    const said =
      one.says === 'override'
        ? `waived ${escapeCell(one.check, 60)}`
        : one.says === 'approve'
          ? 'approved'
          : 'rejected';
    return `- ${escapeCell(one.login, 60)} ${said} ${codeSpan(shortDigest(one.digest))}`;
  });
  const because = replaces.because.map((one) => `- because ${escapeCell(one, 400)}`);
  const head = `### Signed before, and why it no longer counts\n\nThis takes the place of the request for ${escapeCell(replaces.version, 80)} with the digest ${codeSpan(replaces.digest)}:\n`;
  return [{ head, rows: [...because, ...signs], noun: 'line', priority: 7 }];
}
