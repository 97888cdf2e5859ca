/** A message for Slack's incoming webhooks, and for what is compatible with them. */
import type { Notice } from '../../core/notice.ts';

export interface SlackMessage {
  /** For notifications, and for what shows no blocks. */
  readonly text: string;
  readonly blocks: readonly unknown[];
}

/** Longest text of a section, by Slack's documentation of Block Kit: 3,000 characters. */
const LONGEST = 3_000;

/**
 * Everything that comes from the registry is escaped as Slack asks for (`&`, `<`, `>`): no name can become a mention or a
 * link.
 */
export function slackMessage(notice: Notice): SlackMessage {
  const text = escapeSlack(notice.summary);
  const where = `<${notice.urls.event.replace(/[|>]/g, encodeURIComponent)}|event ${notice.seq}>, ${escapeSlack(notice.at)}`;
  return {
    text,
    blocks: [
      { type: 'section', text: { type: 'mrkdwn', text, verbatim: true } },
      { type: 'context', elements: [{ type: 'mrkdwn', text: where, verbatim: true }] },
    ],
  };
}

function escapeSlack(text: string): string {
  // Cut before it is escaped, so that no entity is cut in two: one character makes at most five.
  const cut = text.length > LONGEST / 5 ? `${text.slice(0, LONGEST / 5 - 1)}…` : text;
  return cut.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
