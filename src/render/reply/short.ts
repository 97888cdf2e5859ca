/** Answers that need no result: a command that is being looked at, and comments that are no command yet. */
import type { OpenRequest } from '../../core/state.ts';
import { codeFence, codeSpan, escapeCell, escapeProse, renderLink } from '../escape.ts';
import type { Part } from '../evaluation/fit.ts';
import { shortHex } from '../request/verdict.ts';
import { cutText } from '../visible.ts';
import { frameReply, runLink } from './frame.ts';
import type { Asked } from './types.ts';

const prose = (text: string): string => escapeProse(cutText(text, 1_000)) || '–';

/** The first form of a reply, before anything is decided. */
export function workingBody(asked: Asked): string {
  const where = asked.run === null ? '' : `, ${runLink(asked.run)}`;
  return frameReply(asked, { first: `**… Being looked at**${where}. The answer will stand here.` });
}

/** Approved or waived without a digest: the line to paste, for each open request that is meant. */
export function needsDigestBody(
  of: Asked & {
    readonly requests: readonly OpenRequest[];
    /** What was written, with `<digest>` where the digest belongs. */
    readonly line: string;
    /** Name of the command. */
    readonly name: string;
  },
): string {
  const [only, ...others] = of.requests;
  const [done, what] = of.name === 'override' ? ['waived', 'an override'] : ['signed', 'a sign-off'];
  if (only === undefined) {
    const nothing = `**✗ Nothing ${done}:** ${what} names what it is of, and no request is open here.`;
    const next = `- **Next:** Ask for the promotion first, or write ${codeSpan(cutText(of.line, 300))} with the digest that the page of the request shows.`;
    return frameReply(of, { first: `${nothing}\n\n${next}` });
  }
  const parts: Part[] = [
    {
      head: 'Look at the request, then paste the line as a new comment:\n',
      rows: of.requests.map(
        (one) => `${requestLine(one)}\n\n${codeFence(of.line.replace('<digest>', () => shortHex(one.digest)))}\n`,
      ),
      noun: 'request',
      priority: 0,
    },
  ];
  const which = others.length === 0 ? '' : ' Several requests are open; each has a digest of its own.';
  return frameReply(of, {
    first: `**✗ Nothing ${done}:** ${what} names what it is of, by its approval digest.${which}`,
    parts,
  });
}

function requestLine(one: OpenRequest): string {
  const what = `${one.version} to ${one.stage}`;
  return `- ${renderLink({ text: cutText(what, 200), url: one.place.url })}, asked for by ${escapeCell(one.requester, 60)}:`;
}

/** Looks meant as a command and is none: nothing was done, and this is how it is written. */
export function nearMissBody(of: Asked & { readonly message: string; readonly usage: string }): string {
  const first = [
    `**✗ Not a command, nothing was done:** ${prose(of.message)}`,
    `It is written as ${codeSpan(cutText(of.usage, 300))}; ${codeSpan('/help')} lists all of them.`,
  ];
  return frameReply(of, { first: first.join('\n\n') });
}

/** A command, but not a whole or a right one. */
export function misreadBody(
  of: Asked & {
    readonly code: string;
    readonly required: string;
    readonly found: string;
    readonly next: string;
    readonly usage: string;
  },
): string {
  const first = [
    `**✗ Refused** (${codeSpan(of.code)}): the command could not be carried out as it is written.`,
    [`- **Required:** ${prose(of.required)}`, `- **Found:** ${prose(of.found)}`, `- **Next:** ${prose(of.next)}`].join(
      '\n',
    ),
    `It is written as ${codeSpan(cutText(of.usage, 300))}.`,
  ];
  return frameReply(of, { first: first.join('\n\n') });
}
