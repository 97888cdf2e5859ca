/** What a requester supplies, checked before anything is asked of the platform. */
import type { RequestDocument } from '../core/approval/types.ts';
import { isName } from '../core/names.ts';
import { refuse } from '../core/reasons.ts';
import { LINK_LIMIT, REASON_LIMIT } from './inputs.ts';

/** Characters of a text that explains something: longer than a reason, as it is read, not repeated. */
const TEXT_LIMIT = 4000;
/** Entries of each list. */
const ENTRY_LIMIT = 40;

export function checkDocument(document: RequestDocument): void {
  const texts: readonly (readonly [string, string | null, number])[] = [
    ['rationale', document.rationale, TEXT_LIMIT],
    ['link', document.link, LINK_LIMIT],
    ['risks', document.risks, TEXT_LIMIT],
    ['rollout', document.rollout, TEXT_LIMIT],
    ['kill-switch', document.kill_switch, TEXT_LIMIT],
    ...Object.entries(document.documents).map(([name, text]) => [`documents.${name}`, text, LINK_LIMIT] as const),
    ...Object.entries(document.checklist).map(([name, text]) => [`checklist.${name}`, text, REASON_LIMIT] as const),
  ];
  const problems = [
    ...texts.flatMap(([where, text, limit]) => problemsOf({ where, text, limit })),
    ...namesOf('documents', document.documents),
    ...namesOf('checklist', document.checklist),
  ];
  const [first] = problems;
  if (first === undefined) return;
  refuse({
    code: 'input_invalid',
    required:
      'texts of a request without control characters and not too long, under names of lowercase letters, digits and dashes',
    found: problems.map((one) => `${one.where}: ${one.message}`).join('; '),
    next: 'Say it shorter, or give a link to the rest.',
    problems,
  });
}

interface Problem {
  readonly where: string;
  readonly message: string;
}

function problemsOf(of: { readonly where: string; readonly text: string | null; readonly limit: number }): Problem[] {
  const { where, text, limit } = of;
  if (text === null) return [];
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(text)) return [{ where, message: 'a control character' }];
  if (text.length > limit) return [{ where, message: `${text.length} characters, at most ${limit} are taken` }];
  return text.trim() === '' ? [{ where, message: 'an empty text' }] : [];
}

function namesOf(where: string, entries: Readonly<Record<string, string>>): Problem[] {
  const names = Object.keys(entries);
  if (names.length > ENTRY_LIMIT)
    return [{ where, message: `${names.length} entries, at most ${ENTRY_LIMIT} are taken` }];
  return names
    .filter((name) => !isName(name))
    .map((name) => ({ where, message: `${JSON.stringify(name.slice(0, 60))} is no name` }));
}
