/** Who was asked for which role, who signed, who may answer, and what did not count. */
import type { SignOff } from '../../core/approval/types.ts';
import { NOT_COUNTED } from '../../core/approval/types.ts';
import { describeRole } from '../../policy/words.ts';
import { codeSpan, escapeCell, escapeText, renderLink } from '../escape.ts';
import type { Part } from '../evaluation/fit.ts';
import { formatMoment, plural } from '../format.ts';
import { tableHead } from '../table.ts';
import type { DemandProgress, RequestPage } from './types.ts';

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const cell = (text: string | null, limit = 120): string => escapeCell(text, limit);

/** People that a cell names; the rest are counted. */
const NAMED = 8;

const SOURCES = { review: 'review', environment: 'environment', comment: 'comment' } as const;

export function signOffParts(page: RequestPage): Part[] {
  return [demandPart(page), notAskedPart(page), notCountedPart(page)];
}

function demandPart(page: RequestPage): Part {
  const { demands } = page.progress;
  const open = page.outcome === null;
  const missing = demands.reduce((sum, one) => sum + one.missing, 0);
  const wanted = demands.reduce((sum, one) => sum + one.wanted, 0);
  const head = `### Sign-offs: ${wanted - missing} of ${wanted}`;
  const columns = ['role', 'needed:', 'signed', 'missing:', ...(open ? ['who may answer'] : [])];
  if (demands.length === 0) {
    return { head: '### Sign-offs\n', rows: ['The stage asks for none.'], noun: 'line', priority: 1 };
  }
  return {
    head: `${head}\n\n${tableHead(columns)}`,
    rows: demands.map((one) =>
      row([
        demandName(one),
        String(one.wanted),
        one.signed.map(signatureText).join('<br>') || '–',
        one.missing === 0 ? '–' : `**${one.missing}**`,
        ...(open ? [answerCell(page, one)] : []),
      ]),
    ),
    noun: 'demand',
    priority: 1,
  };
}

/** `product, or security`: any of them fills it. */
function demandName(demand: DemandProgress): string {
  return demand.roles.map((role) => `**${cell(role)}**`).join(' or ') || cell(demand.id);
}

function signatureText(one: SignOff): string {
  const at = one.at === null ? '' : `, ${escapeText(formatMoment(one.at))}`;
  const place = renderLink({ text: SOURCES[one.source.kind] ?? 'source', url: one.source.url });
  return `✓ ${cell(one.person)} as ${cell(one.role)}${at} (${place})`;
}

/** Who could still sign by name; where that is nobody known, who fills the role by the policy. */
function answerCell({ roles }: RequestPage, demand: DemandProgress): string {
  if (demand.missing === 0) return '–';
  const { couldSign } = demand;
  const named = couldSign.slice(0, NAMED).map((one) => cell(one, 60));
  const left = couldSign.length - named.length;
  const people = [...named, ...(left > 0 ? [`${left} more`] : [])].join(', ');
  const fills = demand.roles.map((role) => `${cell(role)}: ${cell(roleWords(roles, role), 300)}`).join('<br>');
  if (people !== '') return `**${people}**<br>${fills}`;
  return `**nobody known who may still sign**<br>${fills}`;
}

function roleWords(roles: RequestPage['roles'], role: string): string {
  const definition = Object.hasOwn(roles, role) ? roles[role] : undefined;
  return definition === undefined ? 'the policy has no such role' : describeRole(definition);
}

function notAskedPart({ notAsked, outcome }: RequestPage): Part {
  const rows = outcome === null ? notAsked.map((one) => `- **${cell(one.who)}**: ${cell(one.reason, 300)}`) : [];
  return {
    head: 'No review could be requested of these; please tell them yourself:\n',
    rows,
    noun: 'name',
    priority: 2,
  };
}

const SAYS = { approve: 'approved', reject: 'rejected', override: 'waived a check' } as const;

function notCountedPart({ progress }: RequestPage): Part {
  const { notCounted } = progress;
  const rows = notCounted.map((one) =>
    row([
      cell(one.person),
      renderLink({ text: SAYS[one.says] ?? String(one.says), url: one.source.url }),
      `${cell(one.detail === '' ? NOT_COUNTED[one.code] : one.detail, 300)} (${codeSpan(one.code)})`,
    ]),
  );
  return {
    head: `<details><summary>${plural(notCounted.length, 'statement')} not counted</summary>\n\n${tableHead(['who', 'said', 'why it does not count'])}`,
    rows,
    tail: '</details>',
    noun: 'statement',
    priority: 5,
  };
}
