import { type Fields, fieldsOf, readField } from './event-fields.ts';
import type { RunnerEvent } from './ports.ts';

/** What an event of a pull request says about the pull request, as the runner needs it. */
export interface PullFacts {
  readonly number: number;
  readonly action: string;
  readonly title: string;
  readonly headRef: string;
  /** Where the branch is; undefined when that repository is gone. */
  readonly headRepository: string | undefined;
  readonly headSha: string;
  readonly baseRef: string;
  readonly baseSha: string;
  /** It comes from another repository: its token only reads, and it gets neither secrets nor variables nor an OIDC token. */
  readonly fork: boolean;
}

/** The pull request that an event's run is of; undefined for other events. @throws RunnerError when the payload does not tell. */
export function readPull(event: RunnerEvent): PullFacts | undefined {
  if (event.event !== 'pull_request' && event.event !== 'pull_request_review') return undefined;
  const pull = fieldsOf(event.payload['pull_request']);
  const [head, base] = [fieldsOf(pull['head']), fieldsOf(pull['base'])];
  const from = fieldsOf(head['repo'])['full_name'];
  const text = (fields: Fields, key: string) => readField(event, { from: fields, key, kind: 'string' });
  return {
    number: readField(event, { from: pull, key: 'number', kind: 'number' }),
    action: text(event.payload, 'action'),
    title: text(pull, 'title'),
    headRef: text(head, 'ref'),
    headRepository: typeof from === 'string' ? from : undefined,
    headSha: text(head, 'sha'),
    baseRef: text(base, 'ref'),
    baseSha: text(base, 'sha'),
    // A repository that is gone is not this one.
    fork: typeof from !== 'string' || from.toLowerCase() !== event.repository.toLowerCase(),
  };
}

/** The branches that GITHUB_HEAD_REF, GITHUB_BASE_REF and OIDC claims name: GitHub tells runs of reviews neither. */
export function namedBranches(
  event: RunnerEvent,
  pull: PullFacts | undefined,
): { readonly headRef: string | undefined; readonly baseRef: string | undefined } {
  if (event.event !== 'pull_request' || pull === undefined) return { headRef: undefined, baseRef: undefined };
  return { headRef: pull.headRef, baseRef: pull.baseRef };
}
