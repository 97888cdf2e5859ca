/** The kinds of words a command is made of: how each is read, and how it is written. */
import { parseMoment } from '../as-of.ts';
import type { Selector } from '../names.ts';
import { isName, parseReference } from '../names.ts';
import { DIGEST_MINIMUM, LINK_LIMIT, STAGES_LIMIT } from './limits.ts';

/** A version as a comment names it. */
export interface VersionWord {
  /** Null: the model that the conversation is about. */
  readonly model: string | null;
  readonly selector: Selector;
}

/** What each kind of word is once read. */
export interface WordValues {
  /** A stage or a role. */
  readonly name: string;
  /** A model, where a version could stand too: `v7` is none. */
  readonly model: string;
  /** Stages, each once. */
  readonly names: readonly string[];
  /** A version that stays the one it is: by number, ordinal or digest. */
  readonly version: VersionWord;
  /** Any reference, also to what is live somewhere or newest. */
  readonly reference: VersionWord;
  readonly link: string;
  /** 8 to 64 lowercase hex digits, the beginning of an approval digest. */
  readonly digest: string;
  /** `hold-12`. */
  readonly hold: string;
  /** Name of a check, such as `sign_offs`. */
  readonly check: string;
  /** A date or time as {@link parseMoment} reads it, as it was written. */
  readonly time: string;
  /** A word that may be the name of a command; whether it is one is not asked here. */
  readonly topic: string;
}

export type WordKind = keyof WordValues;

export type WordReading<T> =
  | { readonly kind: 'value'; readonly value: T }
  /** Not of this kind; another kind may be meant. */
  | { readonly kind: 'other' }
  /** Meant as this kind, but not written as it must be. */
  | { readonly kind: 'malformed'; readonly required: string; readonly next: string };

interface WordGrammar<T> {
  /** What has to stand there, after "required". */
  readonly what: string;
  /** Reads one word of printable ASCII without blanks. */
  readonly read: (word: string) => WordReading<T>;
  readonly write: (value: T) => string;
}

const OTHER = { kind: 'other' } as const;
const NAME_RULE = '2 to 64 lowercase letters, digits and dashes';
const HEX = /^[0-9a-f]+$/i;
const HOLD = /^hold-[1-9][0-9]{0,14}$/;
const CHECK = /^[a-z0-9](?:[a-z0-9_.-]*[a-z0-9])?$/;
const ORDINAL = /^v[1-9][0-9]{0,8}$/;
const TOPIC = /^\/?([a-z]{2,32})$/;
/** What RFC 3986 lets stand in an address, so no quote, angle bracket or backtick. */
const ADDRESS = /^https?:\/\/[A-Za-z0-9[][A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]*$/;
const ISSUE = /^#[A-Za-z0-9][A-Za-z0-9._/-]*$/;
const TICKET = /^[A-Z][A-Z0-9]+-[0-9]+$/;
/** Longest date or time that is looked at. */
const TIME_LIMIT = 40;

const value = <T>(read: T): WordReading<T> => ({ kind: 'value', value: read });
const asIs = (text: string): string => text;

/** Words that match, as they are. */
function plain(what: string, matches: (word: string) => boolean): WordGrammar<string> {
  return { what, read: (word) => (matches(word) ? value(word) : OTHER), write: asIs };
}

export const WORDS: { readonly [K in WordKind]: WordGrammar<WordValues[K]> } = {
  name: plain(`a name: ${NAME_RULE}`, isName),
  model: plain('the name of a model, alone', (word) => isName(word) && !ORDINAL.test(word)),
  names: {
    what: `one or more stages, joined by commas without blanks: ${NAME_RULE}`,
    read: readNames,
    write: (names) => names.join(','),
  },
  version: {
    what: 'a version: `1.2.0`, `v7` or `model@1.2.0`',
    read: (word) => readVersion(word, { moving: 'refused' }),
    write: writeVersion,
  },
  reference: {
    what: 'a version: `1.2.0`, `v7`, `model@1.2.0` or `model@stage`',
    read: (word) => readVersion(word, { moving: 'accepted' }),
    write: writeVersion,
  },
  link: { what: 'a link: an address, `#12` or `ABC-12`', read: readLink, write: asIs },
  digest: {
    what: `an approval digest: the first ${DIGEST_MINIMUM} to 64 of its hex digits`,
    read: readDigest,
    write: asIs,
  },
  hold: plain('the name of a hold, such as `hold-12`', (word) => HOLD.test(word)),
  check: plain('the name of a check, such as `evaluation`', (word) => word.length <= 64 && CHECK.test(word)),
  time: plain(
    'a date or time (UTC unless it says otherwise): `2026-03-03` or `2026-03-03T14:00Z`',
    (word) => word.length <= TIME_LIMIT && parseMoment(word) !== null,
  ),
  topic: {
    what: 'the name of a command',
    read: (word) => {
      const found = TOPIC.exec(word)?.[1];
      return found === undefined ? OTHER : value(found);
    },
    write: asIs,
  },
};

function readNames(word: string): WordReading<readonly string[]> {
  const names = word.split(',');
  if (names.length <= STAGES_LIMIT && names.every(isName)) return value([...new Set(names)]);
  if (names.length === 1) return OTHER;
  return {
    kind: 'malformed',
    required: `at most ${STAGES_LIMIT} stages, joined by commas without blanks: each ${NAME_RULE}`,
    next: 'Write them as in `canary,production`.',
  };
}

function readVersion(word: string, of: { readonly moving: 'accepted' | 'refused' }): WordReading<VersionWord> {
  // A bare selector is read as one of some model, so that there is one grammar of versions.
  const bare = !word.includes('@');
  const reference = parseReference(bare ? `model@${word}` : word);
  const selector = reference?.selector ?? null;
  // A name alone is a stage, an alias or a model: too many to choose from.
  if (reference === null || selector === null || (bare && (selector.kind === 'name' || selector.kind === 'latest'))) {
    return nearlyVersion(word);
  }
  const moves = selector.kind === 'name' || selector.kind === 'latest';
  if (!moves || of.moving === 'accepted') return value({ model: bare ? null : reference.model, selector });
  return {
    kind: 'malformed',
    required: 'a version itself: `1.2.0`, `v7` or `model@1.2.0`',
    next: 'Give the number: what a stage or alias points at can change while a comment is on its way.',
  };
}

function nearlyVersion(word: string): WordReading<VersionWord> {
  const meant = word.includes('@') || word.startsWith('sha256:') || /^v?[0-9]+(?:\.[0-9]+)+/.test(word);
  if (!meant || word.startsWith('http')) return OTHER;
  return {
    kind: 'malformed',
    required: WORDS.version.what,
    next: 'Write all three numbers of a version, and a model as its name alone.',
  };
}

function writeVersion(word: VersionWord): string {
  const { model, selector } = word;
  return model === null ? selectorText(selector) : `${model}@${selectorText(selector)}`;
}

/** A version as one types it. */
export function selectorText(selector: Selector): string {
  switch (selector.kind) {
    case 'version':
      return selector.subject === undefined ? selector.version : `${selector.version}@${selector.subject}`;
    case 'ordinal':
      return `v${selector.ordinal}`;
    case 'subject':
      return selector.subject;
    case 'latest':
      return 'latest';
    case 'name':
      return selector.name;
  }
}

function readLink(word: string): WordReading<string> {
  const begins = /^(?:https?:\/\/|#)/.test(word);
  if (word.length <= LINK_LIMIT && (ADDRESS.test(word) || ISSUE.test(word) || TICKET.test(word))) return value(word);
  if (!begins && !TICKET.test(word)) return OTHER;
  return {
    kind: 'malformed',
    required: `a link of at most ${LINK_LIMIT} characters: an address, \`#12\` or \`ABC-12\``,
    next: 'Write the address as a browser shows it, with signs that no address holds as `%` and two digits.',
  };
}

function readDigest(word: string): WordReading<string> {
  const prefixed = word.startsWith('sha256:');
  const digits = prefixed ? word.slice('sha256:'.length) : word;
  if (!HEX.test(digits) && !prefixed) return OTHER;
  if (HEX.test(digits) && digits.length >= DIGEST_MINIMUM && digits.length <= 64) return value(digits.toLowerCase());
  return {
    kind: 'malformed',
    required: WORDS.digest.what,
    next:
      digits.length < DIGEST_MINIMUM
        ? `Write at least ${DIGEST_MINIMUM} digits of it, so that no other can be meant.`
        : 'Copy it again from the request: it has at most 64 digits, 0 to 9 and a to f.',
  };
}
