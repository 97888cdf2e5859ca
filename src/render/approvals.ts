/** Who let a version into a stage, for people: what was waived first, then who signed, then the environment. */
import type { SignOff, SignOffSource, Waiver } from '../core/approval/types.ts';
import type { Payloads } from '../core/event.ts';
import { codeSpan, escapeCell, escapeProse, renderLink } from './escape.ts';
import { formatCount, formatMoment, plural } from './format.ts';
import { renderFacts, renderRowsWithin } from './table.ts';
import { cutText } from './visible.ts';

/** What of a promotion tells who let it in. */
export type Admission = Pick<Payloads['promoted'], 'approvals' | 'environment' | 'unverifiable'>;

/** How many characters each part may have; what does not fit is counted, and the file that has it is named. */
const OVERRIDES_LIMIT = 10_000;
const SIGN_OFFS_LIMIT = 6_000;
const LINES_LIMIT = 2_000;
const WHOLE = 'approvals.json';

/** Checks that somebody waived, as a warning that nobody can miss; nothing where there are none. */
export function renderOverrides(overrides: readonly Waiver[]): string {
  if (overrides.length === 0) return '';
  const lines = within(
    overrides.map((one) => `> - ${waiver(one)}`),
    { limit: OVERRIDES_LIMIT, rest: (left) => `> - and ${formatCount(left)} more in ${codeSpan(WHOLE)}` },
  );
  const head = `> **Let in although not everything was met: ${plural(overrides.length, 'check')} waived.**`;
  return ['> [!CAUTION]', head, '>', ...lines].join('\n');
}

/** As many lines as fit, and one that says how many are left. */
function within(
  lines: readonly string[],
  of: { readonly limit: number; readonly rest: (left: number) => string },
): string[] {
  let length = 0;
  const kept = lines.findIndex((line) => {
    length += line.length + 1;
    return length > of.limit;
  });
  return kept < 0 ? [...lines] : [...lines.slice(0, kept), of.rest(lines.length - kept)];
}

/** Sentences that quote what others named, one under the other in a cell. */
function cellLines(texts: readonly string[]): string[] {
  const rest = (left: number): string => `and ${formatCount(left)} more`;
  return within(
    texts.map((one) => escapeProse(cutText(one, 300))),
    { limit: LINES_LIMIT, rest },
  );
}

function waiver(one: Waiver): string {
  const until = `until ${escapeCell(formatMoment(one.until))} UTC`;
  const who = `${escapeCell(one.person, 100)} (${escapeCell(one.role, 64)})`;
  return `${codeSpan(cutText(one.check, 100))} waived by ${who} ${until}, ${sourceLink(one.source)}: ${escapeCell(one.reason, 500)}`;
}

/** Who signed as what, where and when; nothing where nobody did. */
export function renderSignOffs(signOffs: readonly SignOff[]): string {
  if (signOffs.length === 0) return '';
  const rows = signOffs.map((one) => [
    escapeCell(one.person, 100),
    escapeCell(one.role, 64),
    sourceLink(one.source),
    one.at === null ? 'GitHub does not tell' : `${escapeCell(formatMoment(one.at))} UTC`,
  ]);
  return renderRowsWithin(
    { columns: ['who', 'as', 'where', 'when'], rows },
    { limit: SIGN_OFFS_LIMIT, rest: (left) => `${plural(left, 'more sign-off')} in ${codeSpan(WHOLE)}.` },
  );
}

const SOURCES: Readonly<Record<SignOffSource['kind'], string>> = {
  review: 'review',
  environment: 'environment of the run',
  comment: 'comment',
};

/** Where somebody said something, linked. */
export function sourceLink(source: SignOffSource): string {
  const text = source.kind === 'environment' ? `environment ${source.environment}` : SOURCES[source.kind];
  return renderLink({ text: cutText(text, 100), url: source.url });
}

/** The sections of an admission behind the overrides; nothing where nothing was asked for. */
export function renderAdmission({ approvals, environment, unverifiable }: Admission): string[] {
  const request = approvals?.request ?? null;
  const facts = renderFacts([
    ['Approval digest', approvals === null ? null : codeSpan(approvals.digest)],
    [
      'Request',
      request === null
        ? null
        : `${renderLink({ text: `${request.place.kind === 'issue' ? 'issue' : 'pull request'} ${request.place.number}`, url: request.place.url })} by ${escapeCell(request.requester)}`,
    ],
    [
      'Not counted',
      approvals === null || approvals.not_counted.length === 0
        ? null
        : `${plural(approvals.not_counted.length, 'statement')}; ${codeSpan(WHOLE)} says why`,
    ],
    [
      'Environment',
      environment === null
        ? null
        : [
            `${codeSpan(cutText(environment.name, 255))}, ${environment.standing === 'entered' ? "entered: GitHub's token of the job names it" : 'not protected, which the policy lets be'}`,
            ...cellLines(environment.protection),
          ].join('<br>'),
    ],
    ['Not checked', unverifiable.length === 0 ? null : cellLines(unverifiable).join('<br>')],
  ]);
  const signed = renderSignOffs(approvals?.sign_offs ?? []);
  if (signed === '' && facts === '') return [];
  return ['## Who let it in', ...[signed, facts].filter((one) => one !== '')];
}
