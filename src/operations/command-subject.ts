/** What a command is about: the model, version and stage that it names, or those of the page it stands on. */
import { selectorText, type VersionWord } from '../core/command/words.ts';
import { refuse } from '../core/reasons.ts';
import type { Policy } from '../policy/types.ts';
import type { FoundRequest } from './find-request.ts';

export interface Surroundings {
  readonly policy: Policy;
  /** Open requests of all models. */
  readonly requests: readonly FoundRequest[];
  /** The issue or pull request that the comment is on. */
  readonly issue: number;
}

/** Requests whose page the comment is on. */
export function requestsHere({ requests, issue }: Surroundings): readonly FoundRequest[] {
  return requests.filter((one) => one.number === issue);
}

/** The model that is named, that of the page, or the only one there is. */
export function modelMeant(around: Surroundings, named: string | null): string {
  if (named !== null) return named;
  const here = new Set(requestsHere(around).map((one) => one.model));
  const [only] = here;
  if (only !== undefined && here.size === 1) return only;
  const known = Object.keys(around.policy.models ?? {});
  const [single] = known;
  if (single !== undefined && known.length === 1) return single;
  refuse({
    code: 'input_missing',
    required: 'the name of a model: this page is about none',
    found: 'none',
    next: known.length === 0 ? 'Name it in the command.' : `Name one of ${known.slice(0, 10).join(', ')}.`,
  });
}

/** `model@version` of a word, with the model that is meant. */
export function subjectMeant(around: Surroundings, word: VersionWord): string {
  return `${modelMeant(around, word.model)}@${selectorText(word.selector)}`;
}

/** The version to promote: the one that is named, or the one that is asked for on this page for that stage. */
export function promotedSubject(
  around: Surroundings,
  of: { readonly word: VersionWord | null; readonly stage: string },
): string {
  if (of.word !== null) return subjectMeant(around, of.word);
  const here = requestsHere(around);
  const asked = here.find((one) => one.stage === of.stage) ?? (here.length === 1 ? here[0] : undefined);
  if (asked !== undefined) return `${asked.model}@${asked.version}`;
  refuse({
    code: 'input_missing',
    required: `the version to promote to ${of.stage}: this page asks for none`,
    found: 'none',
    next: `Name it: \`/promote ${of.stage} MODEL@VERSION\`.`,
  });
}
