/**
 * Looks for what should not be published: addresses, numbers of people and accounts, secrets. Only by obvious shape,
 * so finding nothing proves nothing. What is found is counted by kind and never shown, kept or passed on.
 */
import type { Evidence } from './types.ts';

export type FlagKind =
  | 'email'
  | 'phone'
  | 'card_number'
  | 'bank_account'
  | 'national_id'
  | 'token'
  | 'private_key'
  | 'jwt';

/** Kinds that open something: whoever reads one has it. The others are of people. */
export const SECRET_KINDS: ReadonlySet<FlagKind> = new Set(['token', 'private_key', 'jwt']);

/** Whether a flag of this kind is of a secret, which must not be kept. */
export function isSecretKind(kind: string): boolean {
  return (SECRET_KINDS as ReadonlySet<string>).has(kind);
}

export interface Flag {
  readonly kind: FlagKind;
  /** Finds; a text with two addresses counts twice. */
  readonly count: number;
  /** Where: `keys`, `clusters`, `slices.region`, `texts.prompt`, `names`. */
  readonly place: string;
}

interface Rule {
  readonly kind: FlagKind;
  /** Global. Every repetition in it is bounded, so that no text takes more than linear time. */
  readonly pattern: RegExp;
  /** Whether a match is one. */
  readonly holds?: (match: string) => boolean;
}

const RULES: readonly Rule[] = [
  { kind: 'email', pattern: /(?<![\w.+-])[\w.%+-]{1,64}@(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}\b/gi },
  // With its country, or in the three groups of North America.
  {
    kind: 'phone',
    pattern: /(?<![\w+])\+\d[\d ().-]{6,20}\d(?!\d)/g,
    holds: (match) => between(digitsOf(match).length, 8, 15),
  },
  { kind: 'phone', pattern: /(?<![\w.-]|\+\d{1,3} )(?:\(\d{3}\) ?|\d{3}[ .-])\d{3}[ .-]\d{4}(?![\w-])/g },
  {
    kind: 'card_number',
    pattern: /(?<![\w.-])[2-6]\d{3}(?:[ -]?\d){9,15}(?![\w-])/g,
    holds: (match) => isCard(digitsOf(match)),
  },
  {
    kind: 'bank_account',
    pattern: /(?<!\w)[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,30}(?!\w)/g,
    holds: (match) => isIban(match.replaceAll(' ', '')),
  },
  // United States, United Kingdom.
  { kind: 'national_id', pattern: /(?<![\w-])(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\w-])/g },
  {
    kind: 'national_id',
    pattern: /(?<!\w)(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D](?!\w)/g,
  },
  { kind: 'token', pattern: /(?<!\w)(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_\w{22,255}|glpat-[\w-]{20,64})(?!\w)/g },
  { kind: 'token', pattern: /(?<!\w)(?:AKIA|ASIA)[A-Z0-9]{16}(?!\w)/g },
  { kind: 'token', pattern: /(?<!\w)(?:sk-[\w-]{20,200}|[sr]k_(?:live|test)_\w{20,200}|xox[abeprs]-[\w-]{10,200})/g },
  {
    kind: 'token',
    pattern: /(?<!\w)(?:AIza[\w-]{35}|hf_[A-Za-z0-9]{30,60}|npm_[A-Za-z0-9]{36}|pypi-[\w-]{50,250})(?!\w)/g,
  },
  { kind: 'private_key', pattern: /-----BEGIN (?:[A-Z]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----/g },
  { kind: 'jwt', pattern: /(?<!\w)eyJ[\w-]{8,2000}\.eyJ[\w-]{4,8000}\.[\w-]{8,2000}/g },
];

/** What stands in the place of what was masked. */
const MASK = '[redacted]';

/**
 * Secrets by the words before them, by the prefix of a token that was cut short or is longer than it was once, and a
 * whole key where a scan is content with its first line. Too much for a scan that refuses things, and not for a mask.
 */
const MASKED: readonly { readonly pattern: RegExp; readonly by: string }[] = [
  {
    pattern: /-----BEGIN (?:[A-Z]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----[^-]*(?:-----END [A-Z ]{1,64}-----)?/g,
    by: MASK,
  },
  { pattern: /(?<!\w)eyJ[\w-]{8,}\.[\w-]{4,}(?:\.[\w-]*)?/g, by: MASK },
  {
    pattern:
      /(?<!\w)(?:gh[pousr]_|github_pat_|glpat-|sk-(?:proj|ant|or|svcacct|admin|live|test)-|[srp]k_(?:live|test)_|xox[abeprs]-|AIza|hf_|npm_|pypi-|A[KS]IA)[\w*.-]{6,}/g,
    by: MASK,
  },
  { pattern: /(?<!\w)sk-[\w*-]{20,}/g, by: MASK },
  { pattern: /(\b(?:bearer|basic) )[\w.~+/=-]{8,}/gi, by: `$1${MASK}` },
  {
    pattern:
      /((?<![a-z])(?:api[_-]?key|access[_-]?key|secret(?:[_-]?key)?|passw(?:or)?d|auth[_-]?token|access[_-]?token)["']?[=:] ?["']?)[^\s"',;&]{4,}/gi,
    by: `$1${MASK}`,
  },
  // The user and password of an address.
  { pattern: /(:\/\/)[^\s/@:]{1,64}:[^\s/@]{1,256}@/g, by: `$1${MASK}@` },
];

/**
 * The text, `[redacted]` in the place of all that looks like a secret or like data of a person. For texts that others
 * wrote and that are recorded or shown. A masked text is masked already: twice is once.
 */
export function maskSecrets(text: string): string {
  let masked = text;
  for (const { pattern, by } of MASKED) masked = masked.replace(pattern, by);
  for (const { pattern, holds } of RULES)
    masked = masked.replace(pattern, (match) => (holds === undefined || holds(match) ? MASK : match));
  return masked;
}

/** What any of them has in it: most texts have nothing, and a million keys are looked at. */
const HINT =
  /@|\+\d|\d{3}[) .-]|\d{13}|[A-Z]{2} ?\d{2}|PRIVATE KEY|eyJ|gh[pousr]_|github_pat_|glpat-|sk-|[sr]k_|xox|AIza|hf_|npm_|pypi-|A[KS]IA/;

/** Longest text that is looked through; beyond it only its beginning is. */
const TEXT_LIMIT = 1024 * 1024;

export interface Scanner {
  /** Looks through one text; `place` is what it is of, not which one. */
  scan(text: string, place: string): void;
  /** Everything found, by place and kind. */
  flags(): Flag[];
}

export function createScanner(): Scanner {
  const counts = new Map<string, Map<FlagKind, number>>();
  return {
    scan(text, place) {
      if (text.length < 8 || !HINT.test(text)) return;
      const looked = text.length > TEXT_LIMIT ? text.slice(0, TEXT_LIMIT) : text;
      for (const { kind, pattern, holds } of RULES) {
        for (const [match] of looked.matchAll(pattern)) {
          if (holds !== undefined && !holds(match)) continue;
          const own = counts.get(place) ?? new Map<FlagKind, number>();
          own.set(kind, (own.get(kind) ?? 0) + 1);
          counts.set(place, own);
        }
      }
    },
    flags: () =>
      [...counts]
        .flatMap(([place, own]) => [...own].map(([kind, count]) => ({ kind, count, place })))
        .sort((a, b) => (`${a.place}\0${a.kind}` < `${b.place}\0${b.kind}` ? -1 : 1)),
  };
}

/**
 * What an evidence would publish. Keys, clusters and slices are published when samples are; texts only where they were
 * kept while reading; names of metrics and slices always.
 */
export function findPersonalData(evidence: Evidence): Flag[] {
  const scanner = createScanner();
  for (const { metric, slice } of evidence.measures) {
    scanner.scan(metric, 'names');
    if (slice !== null) scanner.scan(slice.value, slice.attribute === null ? 'slices' : `slices.${slice.attribute}`);
  }
  for (const table of evidence.tables) {
    for (const key of table.keys) scanner.scan(key, 'keys');
    for (const cluster of table.clusters?.names ?? []) scanner.scan(cluster, 'clusters');
    for (const [attribute, { names }] of Object.entries(table.attributes))
      for (const name of names) scanner.scan(name, `slices.${attribute}`);
    for (const [name, texts] of Object.entries(table.texts ?? {}))
      for (const text of texts) if (text !== null) scanner.scan(text, `texts.${name}`);
  }
  return scanner.flags();
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}

function between(value: number, low: number, high: number): boolean {
  return value >= low && value <= high;
}

/** The prefixes and lengths of the large networks, and Luhn's check digit. */
function isCard(digits: string): boolean {
  const known =
    (/^4/.test(digits) && [13, 16, 19].includes(digits.length)) ||
    (/^(?:5[1-5]|2[2-7])/.test(digits) && digits.length === 16) ||
    (/^3[47]/.test(digits) && digits.length === 15) ||
    (/^3(?:0[0-5]|[68])/.test(digits) && digits.length === 14) ||
    (/^(?:6011|65|35)/.test(digits) && digits.length === 16);
  if (!known || new Set(digits).size === 1) return false;
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number(digits[digits.length - 1 - at]);
    sum += at % 2 === 0 ? digit : digit < 5 ? 2 * digit : 2 * digit - 9;
  }
  return sum % 10 === 0;
}

/** ISO 13616: the number, its head moved to its end and letters counted from 10, is 1 modulo 97. */
function isIban(text: string): boolean {
  if (!between(text.length, 15, 34)) return false;
  let rest = 0;
  for (const char of text.slice(4) + text.slice(0, 4)) {
    const value = Number.parseInt(char, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}
