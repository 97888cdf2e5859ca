/**
 * Version numbers: which texts are versions, which one comes next, and whether one that was asked for may be taken.
 *
 * Schemes (`versioning.scheme`):
 * - `semver`        `3.1.0`; pre-releases (`3.1.0-rc.1`) when asked for explicitly.
 * - `semver-build`  `3.1.0-42`: the number after the dash is the version's ordinal.
 * - `sequence`      `v7`: the ordinal alone. It is kept as `7.0.0`, so that tags stay SemVer, and shown as `v7`.
 *
 * Build metadata (`+…`) is refused in all of them: versions that differ only there have no order.
 */
import compare from 'semver/functions/compare.js';
import parse from 'semver/functions/parse.js';
import type { Refusal } from './reasons.ts';
import type { Bump, BumpReason } from './record.ts';

export const SCHEMES = ['semver', 'semver-build', 'sequence'] as const;
export type Scheme = (typeof SCHEMES)[number];

/** Ordered: a later one is larger. */
export const BUMPS = ['patch', 'minor', 'major'] as const satisfies readonly Bump[];

/** Longest version text; it becomes part of a tag, a folder and an asset's address. */
export const VERSION_LIMIT = 64;

export interface ParsedVersion {
  readonly major: number;
  readonly minor: number;
  readonly patch: number;
  readonly prerelease: readonly (string | number)[];
}

/** Reads a version as Slipway writes them: strict SemVer, no leading `v`, no build metadata. Null when it is none. */
export function parseVersion(text: string): ParsedVersion | null {
  if (text.length > VERSION_LIMIT) return null;
  const parsed = parse(text);
  // npm's parser forgives a leading "v", "=" and blanks; comparing the text takes that back.
  if (parsed === null || parsed.build.length > 0 || parsed.version !== text) return null;
  return { major: parsed.major, minor: parsed.minor, patch: parsed.patch, prerelease: parsed.prerelease };
}

/** SemVer precedence: -1, 0 or 1. Throws a TypeError when either text is no version. */
export function compareVersions(left: string, right: string): -1 | 0 | 1 {
  return compare(left, right);
}

/** Whether `bump` is at least as large as `needed`. */
export function covers(bump: Bump | null, needed: Bump | null): boolean {
  return rank(bump) >= rank(needed);
}

/** The larger of two bumps; null is smaller than any. */
export function largerBump<A extends Bump | null, B extends Bump | null>(left: A, right: B): A | B {
  return rank(left) >= rank(right) ? left : right;
}

function rank(bump: Bump | null): number {
  return bump === null ? -1 : BUMPS.indexOf(bump);
}

/**
 * The version after `previous`. Always higher than it within one scheme.
 *
 * The first version is `1.0.0` (`1.0.0-1` with builds): `0.x` would say that anything may change at any time, and then
 * neither "incompatible means major" nor a refusal of too small a bump would mean anything. A pre-release is finished
 * by any bump its own number announces already (`2.0.0-rc.1` and patch give `2.0.0`), as SemVer has it. A sequence has
 * no room for bumps: its next version is the ordinal.
 */
export function nextVersion(of: {
  readonly scheme: Scheme;
  readonly previous: string | null;
  readonly bump: Bump;
  readonly ordinal: number;
}): string {
  if (of.scheme === 'sequence') return `${of.ordinal}.0.0`;
  const suffix = of.scheme === 'semver-build' ? `-${of.ordinal}` : '';
  if (of.previous === null) return `1.0.0${suffix}`;
  const from = parseVersion(of.previous);
  if (from === null) throw new TypeError(`The previous version "${of.previous}" is not SemVer.`);
  const finishes = of.scheme === 'semver' && from.prerelease.length > 0 && covers(announcedStep(from), of.bump);
  return `${finishes ? triple(from) : raise(from, of.bump)}${suffix}`;
}

function triple(of: ParsedVersion): string {
  return `${of.major}.${of.minor}.${of.patch}`;
}

function raise(from: ParsedVersion, bump: Bump): string {
  if (bump === 'major') return `${from.major + 1}.0.0`;
  if (bump === 'minor') return `${from.major}.${from.minor + 1}.0`;
  return `${from.major}.${from.minor}.${from.patch + 1}`;
}

/** What a pre-release promises to become: `2.0.0-rc.1` a major, `2.1.0-rc.1` a minor, `2.1.1-rc.1` a patch version. */
function announcedStep(version: ParsedVersion): Bump {
  if (version.patch > 0) return 'patch';
  return version.minor > 0 ? 'minor' : 'major';
}

/**
 * How large the step between two versions is. Within one triple, a pre-release's successor counts as the step that
 * the triple announces; in `semver-build` the triple itself must move, so staying on it is no step (null).
 */
export function stepBetween(of: {
  readonly scheme: Scheme;
  readonly previous: string;
  readonly next: string;
}): Bump | null {
  const from = parseVersion(of.previous);
  const to = parseVersion(of.next);
  if (from === null || to === null) throw new TypeError(`"${of.previous}" and "${of.next}" must both be versions.`);
  if (to.major !== from.major) return 'major';
  if (to.minor !== from.minor) return 'minor';
  if (to.patch !== from.patch) return 'patch';
  return of.scheme === 'semver-build' ? null : announcedStep(to);
}

/** How people see a version: `v7` in a sequence, else the version itself. */
export function displayVersion(of: { readonly scheme: Scheme; readonly version: string }): string {
  if (of.scheme !== 'sequence') return of.version;
  const parsed = parseVersion(of.version);
  return parsed === null || parsed.minor + parsed.patch + parsed.prerelease.length > 0
    ? of.version
    : `v${parsed.major}`;
}

export type ExplicitVersion =
  | { readonly kind: 'ok'; readonly version: string }
  | { readonly kind: 'invalid'; readonly required: string };

/**
 * A version as a person asked for it, in the scheme's full form. A leading `v` is forgiven. With builds, `3.1.0` is
 * completed by the ordinal; a sequence takes `v7`, `7` or `7.0.0`, and only if 7 is the ordinal that is next.
 */
export function readExplicitVersion(of: {
  readonly scheme: Scheme;
  readonly text: string;
  readonly ordinal: number;
}): ExplicitVersion {
  const text = of.text.trim().replace(/^v(?=\d)/, '');
  const parsed = parseVersion(of.scheme === 'sequence' && /^\d+$/.test(text) ? `${text}.0.0` : text);
  if (of.scheme === 'sequence') {
    const next = `${of.ordinal}.0.0`;
    const fits = parsed !== null && parsed.prerelease.length === 0 && triple(parsed) === next;
    return fits
      ? { kind: 'ok', version: next }
      : { kind: 'invalid', required: `v${of.ordinal}, the next number of this sequence` };
  }
  if (of.scheme === 'semver') {
    if (parsed !== null) return { kind: 'ok', version: text };
    return {
      kind: 'invalid',
      required: `a version such as 1.2.3 or 1.2.3-rc.1, at most ${VERSION_LIMIT} characters, without build metadata`,
    };
  }
  const required = `a version such as 1.2.3, which becomes 1.2.3-${of.ordinal}`;
  if (parsed === null) return { kind: 'invalid', required };
  if (parsed.prerelease.length === 0) return { kind: 'ok', version: `${text}-${of.ordinal}` };
  const isOrdinal = parsed.prerelease.length === 1 && parsed.prerelease[0] === of.ordinal;
  return isOrdinal ? { kind: 'ok', version: text } : { kind: 'invalid', required };
}

export interface VersionRequest {
  readonly scheme: Scheme;
  /** Version asked for by name, or null. */
  readonly explicit: string | null;
  /** Bump asked for, or null. */
  readonly given: Bump | null;
  /** Bump that the changes demand; null for the first version. */
  readonly inferred: Bump | null;
  readonly reasons: readonly BumpReason[];
  /** The latest published version, or null. */
  readonly latest: string | null;
  /** Numbers that claims hold or abandoned claims held: never given out again. */
  readonly taken: ReadonlySet<string>;
  /** The ordinal this version will get. */
  readonly ordinal: number;
}

export type VersionDecision =
  | { readonly kind: 'ok'; readonly version: string }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/**
 * Decides the version of a registration. Refuses with `version_invalid`, `version_not_higher`, `version_taken` or
 * `bump_too_small`; a larger step than the changes demand is always allowed.
 */
export function decideVersion(request: VersionRequest): VersionDecision {
  if (request.latest !== null && request.given !== null && !covers(request.given, request.inferred)) {
    return tooSmall(request, `a ${request.given} bump`);
  }
  return request.explicit === null ? chooseNext(request) : checkExplicit(request, request.explicit);
}

function chooseNext(request: VersionRequest): VersionDecision {
  const { scheme, ordinal } = request;
  const bump = largerBump(request.given, request.inferred) ?? 'patch';
  let version = nextVersion({ scheme, previous: request.latest, bump, ordinal });
  // A number someone claimed is passed over: two registrations at once must not wait for one another.
  while (request.taken.has(version) && scheme !== 'sequence') {
    version = nextVersion({ scheme, previous: version, bump, ordinal });
  }
  return checkOrder(request, version);
}

function checkExplicit(request: VersionRequest, text: string): VersionDecision {
  const read = readExplicitVersion({ scheme: request.scheme, text, ordinal: request.ordinal });
  if (read.kind === 'invalid') {
    return refused({
      code: 'version_invalid',
      required: read.required,
      found: `"${shorten(text)}"`,
      next: 'Correct the version, or leave it out and let the bump be inferred.',
    });
  }
  const ordered = checkOrder(request, read.version);
  if (ordered.kind === 'refused' || request.latest === null) return ordered;
  const step = stepBetween({ scheme: request.scheme, previous: request.latest, next: read.version });
  if (covers(step, request.inferred)) return ordered;
  const found = step === null ? 'no step of the version number at all' : `a ${step} step`;
  return tooSmall(request, `${read.version} after ${request.latest}, ${found}`);
}

function checkOrder(request: VersionRequest, version: string): VersionDecision {
  const suggestion = (): string => {
    const { scheme, ordinal, latest } = request;
    return nextVersion({ scheme, previous: latest, bump: request.inferred ?? 'patch', ordinal });
  };
  if (request.taken.has(version)) {
    return refused({
      code: 'version_taken',
      required: 'a version number that was never claimed',
      found: `${version}, which another registration claimed`,
      next: 'Leave the version out, or choose a higher one; numbers are never reused.',
    });
  }
  if (request.latest !== null && compareVersions(version, request.latest) <= 0) {
    return refused({
      code: 'version_not_higher',
      required: `a version higher than ${request.latest}, the latest published one`,
      found: version,
      next:
        request.scheme === 'sequence'
          ? `The scheme "sequence" counts ordinals and stands at ${request.ordinal}; keep the scheme that ${request.latest} was made with.`
          : `Leave the version out, or ask for one above ${request.latest}, such as ${suggestion()}.`,
    });
  }
  return { kind: 'ok', version };
}

function tooSmall(request: VersionRequest, found: string): VersionDecision {
  const needed = request.inferred ?? 'patch';
  const because = request.reasons.filter((reason) => reason.bump === needed).map((reason) => reason.because);
  return refused({
    code: 'bump_too_small',
    required: `at least a ${needed} bump${because.length === 0 ? '' : `, because ${because.join('; ')}`}`,
    found,
    next: `Ask for ${needed === 'major' ? 'a major bump' : `${needed} or more`}, or leave version and bump out.`,
    problems: request.reasons.map((reason) => ({ where: reason.bump, message: reason.because })),
  });
}

function shorten(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 77)}…`;
}

function refused(refusal: Refusal): VersionDecision {
  return { kind: 'refused', refusal };
}
