/** GitHub's refusals in the project's words: what was required, what was found, the next step. Never a token. */
import type { Refusal } from '../../core/reasons.ts';
import { SlipwayError } from '../../core/reasons.ts';

/** Permissions of a job's token, as `permissions:` in a workflow names them. */
export type Needs = Readonly<Record<string, 'read' | 'write'>>;

/** An answer of GitHub that says no. */
export interface Refused {
  readonly kind: 'refused';
  /** `POST /repos/{owner}/{repo}/git/refs`, with names filled in. */
  readonly request: string;
  readonly writes: boolean;
  readonly status: number;
  readonly message: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly data: unknown;
}

/** No answer, or one that does not tell whether a write was carried out. */
export interface Lost {
  readonly kind: 'lost';
  readonly request: string;
  readonly status: number | null;
  readonly reason: string;
  /** Milliseconds that GitHub asks to wait before asking again, where it says so. */
  readonly wait?: number | null;
  readonly cause?: unknown;
}

const TOKENS =
  /\b(?:gh[opsur]_[A-Za-z0-9_]{8,}|github_pat_[A-Za-z0-9_]{8,}|[Bb]earer\s+[^\s"']+|eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_.-]+)/g;

/** One printable line of at most 400 characters, without anything that looks like a token or is one of `secrets`. */
export function printable(text: string, secrets: readonly string[] = []): string {
  let safe = text;
  for (const secret of secrets) if (secret !== '') safe = safe.split(secret).join('***');
  safe = safe
    .replace(TOKENS, '***')
    .replace(/\p{Cc}+/gu, ' ')
    .trim();
  return safe.length > 400 ? `${safe.slice(0, 399)}…` : safe;
}

/** The lines to add to a job, ready to paste. */
export function permissionsYaml(needs: Needs): string {
  return ['permissions:', ...Object.entries(needs).map(([key, value]) => `  ${key}: ${value}`)].join('\n');
}

/** The error for a refusal that the caller of the client does not treat as an answer. */
export function refusedError(
  answer: Refused,
  options: { readonly needs?: Needs; readonly next?: string } = {},
): SlipwayError {
  return new SlipwayError(refusalOf(answer, options));
}

function refusalOf(answer: Refused, options: { readonly needs?: Needs; readonly next?: string }): Refusal {
  const found = `${answer.request} answered ${answer.status}: ${printable(answer.message)}`;
  const needs = acceptedPermissions(answer.headers) ?? options.needs ?? {};
  if (answer.status === 401) {
    return { code: 'token_refused', required: 'a token that GitHub accepts', found, next: NEW_TOKEN };
  }
  if (answer.status === 403 || (answer.status === 404 && answer.writes)) {
    return {
      code: 'token_forbidden',
      required: `a token that may do this${describe(needs)}`,
      // GitHub hides what a token may not write behind 404, so on a write it means the same as 403.
      found,
      next: options.next ?? permissionStep(needs),
    };
  }
  if (answer.status === 404) {
    return {
      code: 'platform_not_found',
      required: `${answer.request.replace(/^\S+ /, '')} to exist and to be visible to the token`,
      found,
      next:
        options.next ??
        `Check the repository's name; if it is right, the token cannot see it. ${permissionStep(needs)}`,
    };
  }
  return {
    code: 'platform_refused',
    required: `GitHub to accept ${answer.request}`,
    found,
    next: options.next ?? 'Mend what GitHub names, then run this again.',
  };
}

const NEW_TOKEN =
  'Use a token that is valid now: in a workflow `${{ github.token }}` (it ends with the job), on a laptop a new one (such as from `gh auth token`).';

function describe(needs: Needs): string {
  const list = Object.entries(needs).map(([key, value]) => `${key}: ${value}`);
  return list.length === 0 ? '' : ` (${list.join(', ')})`;
}

function permissionStep(needs: Needs): string {
  if (Object.keys(needs).length === 0) return 'Give the token the permission that GitHub names, then run this again.';
  return `Add this to the job (or give the token the same rights), then run it again:\n\n${permissionsYaml(needs)}`;
}

/** A refusal as an outcome, for what is shown and not decided by: who cannot publish goes on without. */
export function notPermitted(
  answer: Refused,
  of: { readonly what: string; readonly needs: Needs },
): { readonly kind: 'not_permitted'; readonly reason: string; readonly yaml: string } {
  const [key, level] = Object.entries(of.needs)[0] ?? ['', ''];
  const why = `the job lacks \`${key}: ${level}\`, or is of a pull request from a fork, whose token may only read`;
  const found = `${answer.request} answered ${answer.status}: ${printable(answer.message)}`;
  return {
    kind: 'not_permitted',
    reason: `the token may not ${of.what}: ${why} (${found})`,
    yaml: permissionsYaml(of.needs),
  };
}

/** GitHub's own word on what would have done: `contents=write,pull_requests=read; …` (alternatives after `;`). */
function acceptedPermissions(headers: Readonly<Record<string, string>>): Needs | null {
  const first = headers['x-accepted-github-permissions']?.split(';')[0]?.trim() ?? '';
  const needs: Record<string, 'read' | 'write'> = {};
  for (const part of first.split(',')) {
    const match = /^\s*([a-z_]+)=(read|write)\s*$/.exec(part);
    if (match?.[1] !== undefined) needs[match[1].replace(/_/g, '-')] = match[2] === 'write' ? 'write' : 'read';
  }
  return Object.keys(needs).length === 0 ? null : needs;
}

/** For writes whose fate could not be told even by reading back, and for reads that no retry mended. */
export function lostError(answer: Lost, options: { readonly next?: string } = {}): SlipwayError {
  return new SlipwayError(
    {
      code: 'platform_unavailable',
      required: `a usable answer to ${answer.request}`,
      found: printable(answer.reason),
      next: options.next ?? 'Run this again: what was done already is recognised. If it stays, see githubstatus.com.',
    },
    answer.cause === undefined ? undefined : { cause: answer.cause },
  );
}

/** GitHub's message with the detail of its `errors`, which is where a 422 says what is wrong. */
export function messageOf(data: unknown): string | null {
  if (typeof data !== 'object' || data === null || !('message' in data) || typeof data.message !== 'string') {
    return typeof data === 'string' && data.trim() !== '' ? data.trim() : null;
  }
  const errors = 'errors' in data && Array.isArray(data.errors) ? data.errors : [];
  const details = errors.map((one) => (typeof one === 'string' ? one : JSON.stringify(one)));
  return details.length === 0 ? data.message : `${data.message}: ${details.join(', ')}`;
}

export function interruptedError(cause: unknown): SlipwayError {
  return new SlipwayError(
    {
      code: 'interrupted',
      required: 'the operation to run to its end',
      found: 'it was interrupted',
      next: 'Run it again: what was done already is recognised.',
    },
    { cause },
  );
}
