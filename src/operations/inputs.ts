/** What people and workflows type, checked before anything is asked of the platform. */
import { parseMoment } from '../core/as-of.ts';
import { LINK_LIMIT, REASON_LIMIT } from '../core/command/limits.ts';
import { isName } from '../core/names.ts';
import { refuse } from '../core/reasons.ts';
import { isoSeconds } from '../core/time.ts';
import { referenceFrom } from './versions.ts';

export { LINK_LIMIT, REASON_LIMIT };

/** A reason that has to be given. */
export function requireReason(reason: string, what: string): void {
  if (reason.trim() === '') {
    refuse({
      code: 'reason_missing',
      required: `a reason for the ${what}`,
      found: 'none',
      next: 'Say in a few words why.',
    });
  }
  checkTexts({ reason, link: null });
}

/** Reason and link of a reasonable length, without control characters. */
export function checkTexts(of: { readonly reason: string | null; readonly link: string | null }): void {
  checkText({ what: 'reason', text: of.reason, limit: REASON_LIMIT });
  checkText({ what: 'link', text: of.link, limit: LINK_LIMIT });
}

function checkText(of: { readonly what: string; readonly text: string | null; readonly limit: number }): void {
  const { what, text, limit } = of;
  if (text === null) return;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(text);
  if (text.length <= limit && !control) return;
  refuse({
    code: 'input_invalid',
    required: `a ${what} of at most ${limit} characters, none of them a control character`,
    found: control ? 'a control character' : `${text.length} characters`,
    next: what === 'link' ? 'Give a shorter link.' : 'Say it shorter, and give a link to the rest.',
  });
}

/** A model's name, alone: an operation on a whole model must not seem to be about one version of it. */
export function modelFrom(text: string): string {
  const { model, selector } = referenceFrom(text);
  if (selector === null) return model;
  refuse({
    code: 'input_invalid',
    required: 'the name of a model, alone',
    found: JSON.stringify(text.slice(0, 200)),
    next: `This is about all of ${model}: give its name.`,
  });
}

/** A stage's name, before it becomes part of a path. */
export function checkStageName(text: string): void {
  if (isName(text)) return;
  refuse({
    code: 'unknown_stage',
    required: 'the name of a stage: 2 to 64 lowercase letters, digits and dashes',
    found: JSON.stringify(text.slice(0, 100)),
    next: 'See the stages under `lifecycle` in the policy, or `slipway explain MODEL`.',
  });
}

/** When something runs out, as ISO 8601 in whole seconds; refused when it is no time, or over already. */
export function endFrom(text: string, now: string): string {
  const moment = parseMoment(text);
  const at =
    moment === null ? null : moment.kind === 'day' ? `${moment.day}T00:00:00Z` : isoSeconds(Date.parse(moment.at));
  if (at !== null && at > now) return at;
  refuse({
    code: 'input_invalid',
    required: 'a date or time to come, such as 2026-03-03T14:00Z',
    found: JSON.stringify(text.slice(0, 100)),
    next: 'Leave it out to hold until lifted.',
  });
}
