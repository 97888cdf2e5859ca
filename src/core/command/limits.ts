/** How much of a comment is read. Reasons and links are kept for ever, and repeated in tags, releases and issues. */

/** Characters of a reason, wherever it is given. */
export const REASON_LIMIT = 1000;
/** Characters of a change link. */
export const LINK_LIMIT = 500;
/** Characters of the line that holds the command. */
export const LINE_LIMIT = 2000;
/** Hex digits of an approval digest that have to be written at least, so that no other is meant. */
export const DIGEST_MINIMUM = 8;
/** Stages that one hold names; as many as still leave room on the line for the longest of everything else. */
export const STAGES_LIMIT = 12;
