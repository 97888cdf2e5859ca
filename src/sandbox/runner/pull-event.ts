import type { RunnerEvent } from './ports.ts';
import { RunnerError } from './problems.ts';

/** What a `pull_request` event says about the pull request, as the runner needs it. */
export interface PullFacts {
  readonly number: number;
  readonly action: string;
  readonly title: string;
  readonly headRef: string;
  readonly headSha: string;
  readonly baseRef: string;
  readonly baseSha: string;
  /** It comes from another repository: its token only reads, and it gets neither secrets nor variables nor an OIDC token. */
  readonly fork: boolean;
}

/** The pull request of an event; undefined for other events. @throws RunnerError when the payload does not tell. */
export function readPull(event: RunnerEvent): PullFacts | undefined {
  if (event.event !== 'pull_request') return undefined;
  const pull = fields(event.payload['pull_request']);
  const [head, base] = [fields(pull['head']), fields(pull['base'])];
  const from = fields(head['repo'])['full_name'];
  return {
    number: read(pull, 'number', 'number'),
    action: read(event.payload, 'action', 'string'),
    title: read(pull, 'title', 'string'),
    headRef: read(head, 'ref', 'string'),
    headSha: read(head, 'sha', 'string'),
    baseRef: read(base, 'ref', 'string'),
    baseSha: read(base, 'sha', 'string'),
    // A repository that is gone is not this one.
    fork: typeof from !== 'string' || from.toLowerCase() !== event.repository.toLowerCase(),
  };
}

type Fields = Readonly<Record<string, unknown>>;
interface Kinds {
  readonly string: string;
  readonly number: number;
}

function fields(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

function read<K extends keyof Kinds>(from: Fields, key: string, kind: K): Kinds[K] {
  const value = from[key];
  if (typeof value === kind) return value as Kinds[K];
  throw new RunnerError(
    'invalid_event',
    `a pull_request event needs the ${kind} '${key}', found ${JSON.stringify(value)}`,
  );
}
