/**
 * The page of a request: body of its pull request or issue. A projection of the ledger, made anew whenever something of
 * it changes, so that what is typed into it counts for nothing.
 */
import { eventPath } from '../../core/paths.ts';
import { renderLink, renderMarker } from '../escape.ts';
import { fitParts, POINTER_LIMIT, utf8Length } from '../evaluation/fit.ts';
import { evidenceParts } from './evidence-parts.ts';
import { replacedParts, saidParts } from './said-parts.ts';
import { signOffParts } from './sign-off-parts.ts';
import type { RequestPage } from './types.ts';
import { outcomeText, overridesText, signingText, verdictText } from './verdict.ts';

/** Characters that GitHub takes as the body of an issue or pull request; bytes are never fewer. */
export const PAGE_LIMIT = 65_536;

/**
 * Overrides first, then verdict, digest, sign-offs, gates, comparison, eligibility, what the requester says and what was
 * signed before. Cut at a row where it would be too long; footer and marker are always there.
 */
export function requestBody(page: RequestPage): string {
  const end = `\n${footer(page)}\n\n${renderMarker(page.marker)}\n`;
  const first = [
    overridesText(page.progress.waivers),
    page.outcome === null ? verdictText(page) : outcomeText(page, page.outcome),
    signingText(page),
  ].filter((text) => text !== '');
  const parts = [...signOffParts(page), ...evidenceParts(page), ...saidParts(page), ...replacedParts(page)];
  const limit = PAGE_LIMIT - utf8Length(end);
  return `${fitParts(first.join('\n\n'), parts, { limit, pointer: pointer(page) })}${end}`;
}

function eventLink({ model, request, links }: RequestPage): string {
  return renderLink({ text: 'the event that asked', url: links.ledgerFile(eventPath(model, request.seq)) });
}

function pointer(page: RequestPage): string {
  const link = eventLink(page);
  return utf8Length(link) <= POINTER_LIMIT ? link : 'the ledger';
}

function footer(page: RequestPage): string {
  const place = page.request.place.kind === 'issue' ? 'issue' : 'pull request';
  const closing =
    page.outcome === null
      ? `This ${place} is closed with the outcome${place === 'issue' ? '' : ' and never merged'}.`
      : `This ${place} is closed with the outcome${place === 'issue' ? '' : '; it was never to be merged'}.`;
  return `---\n\nMade by Slipway from the ledger (${pointer(page)}); edits to this text are lost and count for nothing. ${closing}`;
}
