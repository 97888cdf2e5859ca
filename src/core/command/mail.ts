/**
 * Telling replies by mail from comments typed on the page. A mail's sender is not proven, and what it quotes may be
 * somebody else's words, so a comment with the marks of one is no command.
 */
import { commandNamed } from './specs.ts';

/** Last words of the line above a quoted mail, lower case, in the languages that mail programs write it in. */
const ATTRIBUTIONS = [
  'wrote:',
  'writes:',
  'schrieb:',
  'a écrit:',
  'escribió:',
  'escreveu:',
  'ha scritto:',
  'napisał(a):',
  'schreef:',
  'skrev:',
] as const;

/** Beginnings of lines, lower case, that mail programs and GitHub's own mails add. */
const FOOTERS = [
  'sent from my ',
  'get outlook for ',
  'reply to this email directly',
  'you are receiving this because ',
  '-----original message-----',
] as const;

/** Whether the lines below the first one show that a mail program wrote them. */
export function looksLikeMail(lines: readonly string[]): boolean {
  let attributed = false;
  for (const line of lines) {
    // The separator of signatures: two dashes and a blank. Without the blank it is a rule or a heading.
    if (line === '-- ') return true;
    const text = line.trim().toLowerCase();
    if (FOOTERS.some((footer) => text.startsWith(footer))) return true;
    if (text.startsWith('>') && (attributed || quotesCommand(text))) return true;
    // German puts the name after the verb: "Am 3. März schrieb Bo:".
    if (text !== '') attributed = attributes(text);
  }
  return false;
}

function attributes(text: string): boolean {
  // French puts a blank before the colon.
  const tight = text.endsWith(' :')
    ? `${text.slice(0, -2)}:`
    : text.endsWith('\u00a0:')
      ? `${text.slice(0, -2)}:`
      : text;
  if (ATTRIBUTIONS.some((ending) => tight.endsWith(ending))) return true;
  return tight.startsWith('am ') && tight.endsWith(':') && tight.includes(' schrieb ');
}

/** `> /rollback production`: somebody's command, quoted. */
function quotesCommand(text: string): boolean {
  const quoted = text.replace(/^[> ]+/, '');
  return quoted.startsWith('/') && commandNamed(quoted.slice(1).split(' ', 1)[0] ?? '') !== null;
}
