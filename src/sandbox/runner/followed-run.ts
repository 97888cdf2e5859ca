import { fieldsOf, readField } from './event-fields.ts';
import type { RunnerEvent } from './ports.ts';

/** How many workflows may follow each other by `workflow_run`, after the one that something else started. */
export const CHAIN_LIMIT = 3;

/** What a `workflow_run` event says about the run that is followed. */
export interface FollowedRun {
  readonly id: number;
  readonly action: string;
  /** Name of its workflow; its path where the file has no name. */
  readonly workflow: string;
  /** The branch that it ran on; of a pull request, the branch that is proposed. */
  readonly branch: string;
}

/** @throws RunnerError when the payload does not tell. */
export function readFollowed(event: RunnerEvent): FollowedRun {
  const run = fieldsOf(event.payload['workflow_run']);
  const text = (key: string) => readField(event, { from: run, key, kind: 'string' });
  return {
    id: readField(event, { from: run, key: 'id', kind: 'number' }),
    action: readField(event, { from: event.payload, key: 'action', kind: 'string' }),
    workflow: text('name'),
    // Null for a run that belongs to no branch.
    branch: run['head_branch'] === null ? '' : text('head_branch'),
  };
}
