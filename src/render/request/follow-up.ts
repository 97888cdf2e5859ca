/** The issue that an override leaves, so that what was waived is made up for. */
import type { Waiver } from '../../core/approval/types.ts';
import { eventPath } from '../../core/paths.ts';
import { codeSpan, escapeCell, escapeText, renderLink, renderMarker } from '../escape.ts';
import { formatMoment, plural } from '../format.ts';
import type { RenderLinks } from '../links.ts';
import { versionLink } from '../links.ts';
import { renderRowsWithin } from '../table.ts';
import { cutText } from '../visible.ts';

export interface FollowUp {
  readonly model: string;
  readonly version: string;
  readonly stage: string;
  /** `promoted`: it went ahead on these. `waived`: it may. */
  readonly standing: 'promoted' | 'waived';
  /** The approval digest that they are of. */
  readonly digest: string;
  readonly waivers: readonly Waiver[];
  readonly request: { readonly number: number; readonly url: string } | null;
  readonly event: { readonly seq: number; readonly at: string };
  readonly links: RenderLinks;
  /** Without comment signs. */
  readonly marker: string;
}

/** What makes up for each check, by its name. */
const MAKE_UP: Readonly<Record<string, string>> = {
  evaluation: 'Evaluate the version for this stage. If a gate does not pass, roll back or register a better one.',
  sign_offs: 'Show the promotion to those whose sign-off was waived, and write down here what they say.',
  soak: 'Watch the version for the time that was skipped, and write down here what was seen.',
  documents: 'Write the documents that were missing, and register them with the next version.',
  checklist: 'Answer the items of the checklist that were open.',
  environment: 'Give the environment the protection that the policy asks for.',
  freezes: 'Tell those whom the freeze was for that something moved in it.',
  holds: 'Find out whether what the hold was for still holds, and lift it or roll back.',
  change_link: 'Open the change that was missing, and link it here.',
};

const ROOM = 40_000;

/** A new issue. The title is plain text, the body Markdown with the marker at its end. */
export function renderFollowUp(of: FollowUp): { readonly title: string; readonly body: string } {
  const { model, version, stage, waivers } = of;
  const checks = [...new Set(waivers.map((one) => one.check))];
  const title = `${model} ${version} in ${stage}: make up for what was waived (${checks.join(', ')})`;
  const table = {
    columns: ['check', 'waived by', 'until (UTC)', 'why'],
    rows: waivers.map((one) => [
      `**${escapeCell(one.check, 60)}**`,
      `${escapeCell(one.person, 60)} as ${escapeCell(one.role, 60)}, ${escapeText(formatMoment(one.at))} (${renderLink({ text: 'said here', url: one.source.url })})`,
      escapeText(formatMoment(one.until)),
      escapeCell(one.reason, 600),
    ]),
  };
  const rest = (left: number): string => `${plural(left, 'more override')} in the ledger.`;
  const sections = [
    lead(of, checks),
    renderRowsWithin(table, { limit: ROOM, rest }),
    '## What to make up for',
    [
      ...checks.slice(0, 20).map((check) => `- [ ] **${escapeCell(check, 60)}**: ${makeUp(check)}`),
      '- [ ] What would have to change so that nobody has to waive this again?',
    ].join('\n'),
    footer(of),
    renderMarker(of.marker),
  ];
  return { title: cutText(title, 250), body: `${sections.join('\n\n')}\n` };
}

function lead(of: FollowUp, checks: readonly string[]): string {
  const { model, version, stage, links, event, standing, digest, request } = of;
  const what = versionLink(links, { model, version });
  const verb =
    standing === 'promoted'
      ? `went to **${escapeText(stage)}** at ${escapeText(formatMoment(event.at))} UTC`
      : `may go to **${escapeText(stage)}**`;
  const asked =
    request === null ? '' : `, asked for in ${renderLink({ text: `request ${request.number}`, url: request.url })}`;
  return `**${what}** of **${escapeText(model)}** ${verb} although the policy asks for more: ${plural(checks.length, 'check')} ${checks.length === 1 ? 'was' : 'were'} waived. That holds for the approval digest ${codeSpan(digest)}${asked}.`;
}

function makeUp(check: string): string {
  return Object.hasOwn(MAKE_UP, check) ? (MAKE_UP[check] ?? '') : 'Do what the check asks for.';
}

function footer({ model, event, links }: FollowUp): string {
  const link = renderLink({ text: `event ${event.seq}`, url: links.ledgerFile(eventPath(model, event.seq)) });
  return `Opened by Slipway from ${link}. Whoever closes it says above what was done.`;
}
