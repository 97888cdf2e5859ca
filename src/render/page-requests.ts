/** What is asked for, and which versions may not go on, on the living page. */
import type { ModelState, OpenRequest, Sign } from '../core/state.ts';
import { codeSpan, escapeCell, escapeText, renderLink } from './escape.ts';
import { formatCount, formatMoment, plural, shortDigest } from './format.ts';
import { versionLink } from './links.ts';
import { eventFile } from './page-history.ts';
import type { ModelPage } from './pages.ts';
import { renderRows } from './table.ts';

type Page = Pick<ModelPage, 'state' | 'links'>;

/** The open requests, with what was said of each in comments; nothing where nothing is asked for. */
export function renderRequests({ state, links }: Page): string[] {
  if (state.requests.length === 0) return [];
  const rows = state.requests.map((one) => [
    `**${escapeText(one.stage)}**`,
    `**${versionLink(links, { model: state.model, version: one.version })}**`,
    `${escapeCell(one.requester)}, ${renderLink({ text: `${one.place.kind === 'issue' ? 'issue' : 'pull request'} ${one.place.number}`, url: one.place.url })}`,
    statusOf(state, one),
    codeSpan(shortDigest(one.digest)),
    saidOf(one),
  ]);
  return [
    '## What is asked for',
    renderRows(['stage', 'version', 'asked by', 'status', 'to sign', 'said in comments'], rows),
    'Whose word counts is decided with the promotion. Reviews and approvals of environments are read then, where they were given; they are not on this page.',
  ];
}

/** As of the last event: this page is made of nothing but the state. */
function statusOf(state: ModelState, request: OpenRequest): string {
  const until = escapeText(formatMoment(request.expires_at));
  return state.at !== null && request.expires_at <= state.at ? `**ran out** at ${until}` : `open until ${until}`;
}

const KEPT_WORDS = 12;

/** What stands of what people said of the present form; what they said of an earlier one is counted. */
function saidOf(request: OpenRequest): string {
  const present = request.signs.filter((one) => one.digest === request.digest);
  const words = [...waived(present), ...judged(present)];
  const earlier = request.signs.length - present.length;
  const shown = words.slice(0, KEPT_WORDS);
  const left = words.length - shown.length;
  const lines = [
    ...shown,
    ...(left > 0 ? [`and ${formatCount(left)} more`] : []),
    ...(earlier > 0 ? [`${formatCount(earlier)} of an earlier form`] : []),
  ];
  return lines.join('<br>') || '–';
}

function waived(signs: readonly Sign[]): string[] {
  const last = new Map(
    signs.filter((one) => one.says === 'override').map((one) => [JSON.stringify([one.login, one.check]), one]),
  );
  return [...last.values()].map((one) => {
    const until = one.until === null ? '' : ` until ${escapeText(formatMoment(one.until))}`;
    return `**${escapeCell(one.login, 100)} waives ${codeSpan(one.check ?? '')}**${until}`;
  });
}

/** Each person's latest word: who approves after rejecting takes the rejection back, and who rejects all approvals. */
function judged(signs: readonly Sign[]): string[] {
  const people = new Map<string, { readonly login: string; rejects: boolean; roles: Set<string> }>();
  for (const { login, says, role } of signs) {
    if (says === 'override') continue;
    const key = login.toLowerCase();
    const one = people.get(key) ?? { login, rejects: false, roles: new Set<string>() };
    one.rejects = says === 'reject';
    if (one.rejects) one.roles.clear();
    else if (role !== null) one.roles.add(role);
    people.set(key, one);
  }
  return [...people.values()].map(({ login, rejects, roles }) => {
    const as = roles.size === 0 ? '' : ` (${[...roles].map((role) => escapeCell(role, 64)).join(', ')})`;
    return rejects ? `**${escapeCell(login, 100)} rejects**` : `${escapeCell(login, 100)} approves${as}`;
  });
}

/** Restrictions of versions that are live, were, or were spoken of lately; the others are counted. */
export function renderRestrictions({ state, links }: Page): string[] {
  if (state.restricted.length === 0) return [];
  const names = versionNames(state);
  const known = state.restricted.flatMap((one) => {
    const version = names.get(one.ordinal);
    return version === undefined ? [] : [{ ...one, version }];
  });
  const rows = known.map((one) => {
    const entry = state.recent.find((line) => line.seq === one.seq && line.type === 'restricted');
    return [
      versionLink(links, { model: state.model, version: one.version }),
      `**${one.restriction}**`,
      entry === undefined ? '–' : escapeText(formatMoment(entry.at)),
      entry === undefined || entry.other === null
        ? '–'
        : versionLink(links, { model: state.model, version: entry.other }),
      entry === undefined ? '–' : escapeCell(entry.note, 240),
      `[${one.seq}](${eventFile(state.model, one.seq)})`,
    ];
  });
  const left = state.restricted.length - known.length;
  const rest = `${left === state.restricted.length ? '' : 'And '}${plural(left, left === state.restricted.length ? 'earlier version' : 'more version')}; see ${codeSpan(`slipway info ${state.model}@VERSION`)}.`;
  return [
    '## Restricted versions',
    ...(rows.length === 0
      ? []
      : [renderRows(['version', 'is', 'since', 'use instead', 'as was said', 'event:'], rows)]),
    ...(left === 0 ? [] : [rest]),
  ];
}

/** Numbers of the versions that the state still knows by name. */
export function versionNames(state: ModelState): Map<number, string> {
  const names = new Map<number, string>();
  const tenures = Object.values(state.stages).flatMap(({ live, incoming, history }) => [live, incoming, ...history]);
  const aliases = Object.values(state.aliases).map(({ target }) => target);
  for (const one of [...tenures, ...aliases, ...state.requests, state.latest])
    if (one !== null) names.set(one.ordinal, one.version);
  for (const { ordinal, seq } of state.restricted) {
    const version = state.recent.find((entry) => entry.seq === seq && entry.type === 'restricted')?.version;
    if (version !== undefined && version !== null) names.set(ordinal, version);
  }
  return names;
}

/** What follows a version's number where it is restricted. */
export function restrictedWord(state: ModelState, ordinal: number): string {
  const restriction = state.restricted.find((one) => one.ordinal === ordinal)?.restriction;
  return restriction === undefined ? '' : ` (**${restriction}**)`;
}
