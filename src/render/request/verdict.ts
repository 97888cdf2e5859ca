/** The beginning of a request's page: what was waived, what it would do, what is in the way, and the line to sign with. */
import type { Rejection, Waiver } from '../../core/approval/types.ts';
import { eventPath } from '../../core/paths.ts';
import { listOf } from '../../policy/paths.ts';
import { codeFence, codeSpan, escapeCell, escapeProse, escapeText, renderLink } from '../escape.ts';
import { utf8Length } from '../evaluation/fit.ts';
import { formatMoment, plural } from '../format.ts';
import { versionLink } from '../links.ts';
import { statusWord } from '../status.ts';
import { cutText } from '../visible.ts';
import type { Blocking, RequestOutcome, RequestPage } from './types.ts';

/** Bytes of a list that stands before everything that can be cut. */
const LIST_ROOM = 9_000;
const LONGEST = 600;

const prose = (text: string): string => escapeProse(cutText(text, LONGEST)) || '–';
const name = (text: string): string => escapeCell(text, 80);
const moment = (at: string): string => `${escapeText(formatMoment(at))} UTC`;

/** `Promote flight-delay 1.2.0 to production`; says how it ended once it has. Plain text. */
export function requestTitle(page: Pick<RequestPage, 'model' | 'request' | 'outcome'>): string {
  const { model, request, outcome } = page;
  const end = outcome === null ? '' : ` (${outcome.kind})`;
  return `${cutText(`Promote ${model} ${request.version} to ${request.stage}`, 230)}${end}`;
}

/** What an approval names: enough of the digest to be no other's. */
export function shortHex(digest: string): string {
  return digest.replace(/^sha256:/, '').slice(0, 12);
}

/** The rows that fit, and how many do not. */
function bounded(rows: readonly string[], of: { readonly noun: string; readonly prefix?: string }): string[] {
  const kept: string[] = [];
  let room = LIST_ROOM;
  for (const row of rows) {
    room -= utf8Length(row) + 1;
    if (room < 0) break;
    kept.push(row);
  }
  const left = rows.length - kept.length;
  return left === 0 ? kept : [...kept, `${of.prefix ?? ''}- and ${plural(left, `more ${of.noun}`)}`];
}

/** Overrides stand before all else, wherever the promotion is shown. Empty for none. */
export function overridesText(waivers: readonly Waiver[]): string {
  if (waivers.length === 0) return '';
  const rows = waivers.map((one) => {
    const who = `${name(one.person)} as ${name(one.role)}`;
    const where = renderLink({ text: 'said here', url: one.source.url });
    return `> - **${name(one.check)}** is waived by ${who} until ${moment(one.until)}: ${escapeCell(one.reason, LONGEST)} (${where})`;
  });
  const checks = new Set(waivers.map((one) => one.check)).size;
  const said = `> **Overridden: ${plural(checks, 'check')} of the policy ${checks === 1 ? 'is' : 'are'} waived.**`;
  return ['> [!CAUTION]', said, '>', ...bounded(rows, { noun: 'override', prefix: '> ' })].join('\n');
}

type Standing = 'open' | 'blocked' | 'rejected' | 'ready';

function missingOf({ progress }: RequestPage): number {
  return progress.demands.reduce((sum, one) => sum + one.missing, 0);
}

/** Sign-offs that were waived are not waited for. */
function waits(page: RequestPage): boolean {
  return missingOf(page) > 0 && !page.progress.waivers.some((one) => one.check === 'sign_offs');
}

function standingOf(page: RequestPage): Standing {
  if (page.progress.rejections.length > 0) return 'rejected';
  if (page.blocking.length > 0) return 'blocked';
  return waits(page) ? 'open' : 'ready';
}

const STANDINGS: Readonly<Record<Standing, string>> = {
  open: '? Waiting for sign-offs',
  blocked: '✗ Blocked',
  rejected: '✗ Rejected',
  ready: '✓ Ready',
};

/** What the promotion would do, and what still stands in its way. */
export function verdictText(page: RequestPage): string {
  const standing = standingOf(page);
  const title = `### ${STANDINGS[standing]}: ${escapeText(cutText(requestTitle(page), 250))}`;
  return [title, `${effectSentence(page)} ${waySentence(page, standing)}`, ...listOfTrouble(page)].join('\n\n');
}

function effectSentence({ model, request, live, from, becomes, links, replaces }: RequestPage): string {
  const version = `**${versionLink(links, { model, version: request.version })}**`;
  const stage = `**${name(request.stage)}**`;
  const source = from === null ? '' : `, from ${name(from)}`;
  const again = replaces === null ? '' : ' It is asked again: earlier sign-offs no longer count.';
  if (becomes === 'resting') return `Would move ${version} of ${name(model)} to ${stage}${source}.${again}`;
  const place =
    live === null ? 'where nothing is live' : `in place of **${versionLink(links, { model, version: live.version })}**`;
  const way = becomes === 'incoming' ? ' step by step' : '';
  return `Would make ${version} of ${name(model)} live${way} in ${stage}${source}, ${place}.${again}`;
}

function waySentence(page: RequestPage, standing: Standing): string {
  const missing = missingOf(page);
  const needs = waits(page) ? `${plural(missing, 'sign-off')} ${missing === 1 ? 'is' : 'are'} missing` : '';
  const others = page.blocking.length === 0 ? '' : `${plural(page.blocking.length, 'check')} did not pass`;
  const rejected = page.progress.rejections.length === 0 ? '' : 'a rejection stands';
  const reasons = listOf([rejected, others, needs].filter((part) => part !== ''));
  if (standing === 'open') return `It waits for ${plural(missing, 'sign-off')}.`;
  if (standing !== 'ready') return `It cannot go ahead: ${reasons}.`;
  return page.carriedOut === 'approved'
    ? 'Everything that the policy asks for is there; it is carried out by itself.'
    : `Everything that the policy asks for is there; whoever may promote carries it out with ${codeSpan(`/promote ${page.request.stage}`)}.`;
}

function listOfTrouble({ progress, blocking }: RequestPage): string[] {
  const rows = [
    ...bounded(progress.rejections.map(rejectionRow), { noun: 'rejection' }),
    ...bounded(blocking.map(blockingRow), { noun: 'check' }),
  ];
  return rows.length === 0 ? [] : [rows.join('\n')];
}

function rejectionRow(one: Rejection): string {
  const reason = one.reason === null ? '' : `: ${escapeCell(one.reason, LONGEST)}`;
  const at = one.at === null ? '' : `, ${moment(one.at)}`;
  const where = renderLink({ text: 'said here', url: one.source.url });
  return `- **✗ Rejected by ${name(one.person)}** as ${name(one.role)}${at}${reason} (${where}). It stands until ${name(one.person)} approves.`;
}

function blockingRow(one: Blocking): string {
  const sign = one.status === 'error' || one.status === 'inconclusive' ? statusWord(one.status).symbol : '✗';
  const next = one.next === '' ? '' : ` **Next:** ${prose(one.next)}`;
  return `- **${sign} ${name(one.title)}:** ${prose(one.detail)}${next}`;
}

/** The digest in full, and what to type. */
export function signingText({ request, progress, outcome }: RequestPage): string {
  const digest = `**Approval digest:** ${codeSpan(request.digest)}`;
  if (outcome !== null) return digest;
  const line = `/approve ${shortHex(request.digest)}`;
  const roles = [...new Set(progress.demands.flatMap((one) => one.roles))];
  const role = roles[0];
  const as =
    role === undefined
      ? ''
      : ` Add ${codeSpan(`as ${roles.length === 1 ? role : '<role>'}`)} to sign for one role only.`;
  const how =
    request.place.kind === 'pull_request'
      ? 'To sign, approve this pull request in a review, or paste this line as a new comment:'
      : 'To sign, paste this line as a new comment:';
  return [
    `${digest}. A sign-off is of this content only; it dies when the version, its evaluation, what is live or the deciding policy changes. The request expires ${moment(request.expires_at)}.`,
    how,
    codeFence(line),
    `The line stands first in the comment and alone.${as} To block: ${codeSpan(`/reject ${shortHex(request.digest)} -- why`)}`,
  ].join('\n\n');
}

const ENDS: Readonly<Record<RequestOutcome['kind'], string>> = {
  promoted: '✓ Promoted',
  superseded: '· Superseded',
  expired: '· Expired',
  withdrawn: '· Withdrawn',
  rejected: '✗ Rejected',
};

/** How a closed request ended, with the event that says so. */
export function outcomeText(page: RequestPage, outcome: RequestOutcome): string {
  const { model, request, links } = page;
  const event = renderLink({ text: `event ${outcome.seq}`, url: links.ledgerFile(eventPath(model, outcome.seq)) });
  const title = `### ${ENDS[outcome.kind]}: ${escapeText(cutText(requestTitle({ ...page, outcome: null }), 250))}`;
  const version = `**${versionLink(links, { model, version: request.version })}**`;
  if (outcome.kind === 'promoted') {
    const place =
      outcome.displaced === null ? '' : `, in place of ${versionLink(links, { model, version: outcome.displaced })}`;
    const also = [
      event,
      ...(outcome.tag === null ? [] : [renderLink({ text: 'release record', url: links.release(outcome.tag) })]),
      ...(outcome.runUrl === null ? [] : [renderLink({ text: 'run', url: outcome.runUrl })]),
    ];
    const done = { live: 'is live in', incoming: 'is being rolled out to', resting: 'was moved to' }[page.becomes];
    return `${title}\n\n${version} of ${name(model)} ${done} **${name(request.stage)}** since ${moment(outcome.at)}${place}, carried out by ${name(outcome.by)} (${also.join(', ')}). What let it in is below, as it was then.`;
  }
  const by = outcome.by === null ? '' : ` by ${name(outcome.by)}`;
  const instead =
    outcome.instead === null
      ? ''
      : ` Its place is taken by the request for ${renderLink({ text: outcome.instead.version, url: outcome.instead.url })}.`;
  return `${title}\n\nIt was ${outcome.kind}${by} at ${moment(outcome.at)} (${event}): ${escapeCell(outcome.reason, LONGEST)}. Nothing moved because of it.${instead}`;
}
