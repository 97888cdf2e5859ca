/** What reading commands show in a comment: the tables of `slipway list` and `info`, as Markdown. */
import type { CatalogRow } from '../../core/documents.ts';
import { codeFence, codeSpan, escapeCell, escapeText, renderCodeLink, unbroken } from '../escape.ts';
import { renderCompareMarkdown } from '../evaluation/compare.ts';
import type { Part } from '../evaluation/fit.ts';
import { formatBytes, formatMoment, plural } from '../format.ts';
import type { RenderLinks } from '../links.ts';
import { artifactCell } from '../release-parts.ts';
import { tableHead } from '../table.ts';
import { cutText } from '../visible.ts';
import { modelParts, statusParts } from './model-answers.ts';
import type { Answer, CompareAnswer, HelpAnswer, ListAnswer, VersionAnswer } from './types.ts';

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const cell = (text: string | null, limit = 160): string => escapeCell(text, limit);

export function answerParts(answer: Answer, links: RenderLinks): Part[] {
  switch (answer.kind) {
    case 'list':
      return listParts(answer);
    case 'status':
      return statusParts(answer, links);
    case 'model':
      return modelParts(answer, links);
    case 'version':
      return versionParts(answer, links);
    case 'compare':
      return compareParts(answer);
    case 'help':
      return helpParts(answer.help);
  }
}

function listParts({ models, empty }: ListAnswer): Part[] {
  const rows = [
    ...models.map((one) =>
      row([
        `**${cell(one.model, 80)}**`,
        cell(one.latest, 80),
        pairs(one.stages),
        pairs(one.aliases),
        one.holds === 0 ? '–' : `**${plural(one.holds, 'hold')}**`,
        one.at === null ? '–' : escapeText(formatMoment(one.at)),
        cell(one.description),
      ]),
    ),
    ...empty.map((model) => row([`**${cell(model, 80)}**`, '–', '–', '–', '–', '–', 'nothing registered yet'])),
  ];
  if (rows.length === 0) return [lines('No model has a version yet.')];
  const columns = ['model', 'latest', 'live', 'aliases', 'holds', 'last event (UTC)', 'what it is'];
  return [{ head: tableHead(columns), rows, noun: 'model', priority: 2 }];
}

const lines = (text: string): Part => ({ head: '', rows: [text], noun: 'line', priority: 2 });

function pairs(of: CatalogRow['stages']): string {
  return (
    Object.entries(of)
      .slice(0, 20)
      .map(([name, version]) => `${cell(name, 64)}: **${cell(version, 64)}**`)
      .join('<br>') || '–'
  );
}

function versionParts({ record, published, status }: VersionAnswer, links: RenderLinks): Part[] {
  const { bump } = record;
  const reasons = bump.reasons.map((one) => one.because).join('; ') || 'nothing before it';
  const facts: readonly (readonly [string, string])[] = [
    ['Version', `**${cell(record.model, 80)} ${cell(record.version, 80)}** (v${record.ordinal})`],
    ['Stage', `${cell(status.stage ?? 'where versions begin')}, since ${escapeText(formatMoment(status.since))} UTC`],
    ...(status.failed === null
      ? []
      : [['Failed', `in ${cell(status.failed.stage)}: ${cell(status.failed.reason, 600)}`] as const]),
    ['Subject', codeSpan(published.subject)],
    ['Content', codeSpan(published.content)],
    [
      'Release',
      `${renderCodeLink({ text: published.tag, url: published.release.url })}${published.release.immutable ? ' (immutable)' : ''}`,
    ],
    [
      'Source',
      `${renderCodeLink({ text: record.lineage.commit, url: links.commit(record.lineage.commit) })} of ${cell(record.lineage.repository)}`,
    ],
    ['Registered', `by ${cell(record.registered.by)} at ${escapeText(formatMoment(record.registered.at))} UTC`],
    ['Bump', `${cell(bump.given ?? bump.inferred ?? 'first version')}: ${cell(reasons, 600)}`],
  ];
  const artifacts = record.artifacts.map((one) =>
    row([
      cell(one.role, 64),
      `${artifactCell(one, { tag: published.tag, links })}<br>${codeSpan(one.sha256)}`,
      unbroken(formatBytes(one.size)),
    ]),
  );
  return [
    {
      head: tableHead(['fact', 'value']),
      rows: facts.map(([name, value]) => row([`**${name}**`, value])),
      noun: 'fact',
      priority: 2,
    },
    {
      head: `**Artifacts**\n\n${tableHead(['role', 'file and SHA-256', 'size:'])}`,
      rows: artifacts,
      noun: 'artifact',
      priority: 3,
    },
  ];
}

/** Room for what stands around the comparison. */
const COMPARE_LIMIT = 45_000;

/** Cut to size by its own renderer, which knows what matters most. */
function compareParts({ view, reportUrl }: CompareAnswer): Part[] {
  const text = renderCompareMarkdown(view, { limit: COMPARE_LIMIT, reportUrl });
  return [{ head: '', rows: [text.trimEnd()], noun: 'comparison', priority: 2 }];
}

function helpParts(help: HelpAnswer): Part[] {
  if (help.kind === 'all') {
    return [
      {
        head: tableHead(['command', 'what it does', 'writes']),
        rows: help.rows.map((one) => row([codeSpan(one.usage), cell(one.help, 300), one.changes ? 'yes' : 'no'])),
        noun: 'command',
        priority: 2,
      },
      { head: '', rows: help.rules.map((rule) => `- ${cell(rule, 400)}`), noun: 'rule', priority: 3 },
    ];
  }
  const { row: command, parts, example } = help;
  return [
    lines(`${codeSpan(command.usage)}: ${cell(command.help, 300)}.`),
    {
      head: tableHead(['word', 'what it is', 'needed']),
      rows: parts.map((one) => row([codeSpan(one.word), cell(one.means, 300), one.required ? 'yes' : 'no'])),
      noun: 'word',
      priority: 2,
    },
    lines(`Such as:\n\n${codeFence(cutText(example, 500))}`),
  ];
}
