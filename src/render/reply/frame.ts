/** What every reply has: its first line, who asked for what, and at its end the marker by which it is found again. */
import { codeSpan, escapeCell, renderLink, renderMarker } from '../escape.ts';
import type { Part } from '../evaluation/fit.ts';
import { fitParts, utf8Length } from '../evaluation/fit.ts';
import { cutText } from '../visible.ts';
import type { Asked } from './types.ts';

/** Bytes of a whole reply: below what GitHub takes as a comment. */
export const REPLY_LIMIT = 60_000;

/** Marker of the reply to a comment, without comment signs. */
export function replyMarker(commentId: number): string {
  return `slipway:command:${commentId}`;
}

/** `first`, then what fits of the parts, then who asked; never longer than {@link REPLY_LIMIT}. */
export function frameReply(asked: Asked, of: { readonly first: string; readonly parts?: readonly Part[] }): string {
  const end = `\n${askedLine(asked)}\n\n${renderMarker(replyMarker(asked.commentId))}\n`;
  const pointer = asked.run === null ? 'the result of the run' : `the output of ${runLink(asked.run)}`;
  const limit = REPLY_LIMIT - utf8Length(end);
  return `${fitParts(of.first, of.parts ?? [], { limit, pointer })}${end}`;
}

export function runLink(run: NonNullable<Asked['run']>): string {
  return renderLink({ text: `run ${run.id}`, url: cutText(run.url, 300) });
}

function askedLine({ command, by, run }: Asked): string {
  const what = command === null ? 'A comment' : codeSpan(cutText(command, 500));
  return `<sub>${what} by ${escapeCell(by, 60)}${run === null ? '' : `, ${runLink(run)}`}.</sub>`;
}
