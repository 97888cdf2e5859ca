import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RunnerEvent } from './ports.ts';
import { RunnerError } from './problems.ts';

/** What a run needs to be run again: the event as it was, and which workflow. */
export interface RunRecord {
  readonly id: number;
  readonly number: number;
  readonly attempts: number;
  readonly workflowPath: string;
  readonly event: RunnerEvent;
  /** How many runs it follows by `workflow_run`, one after the other; 0 when something else started it. */
  readonly depth: number;
}

export interface RunRecords {
  save(record: RunRecord): Promise<void>;
  /** @throws RunnerError when the run is not known. */
  load(runId: number): Promise<RunRecord>;
  /** The depth of a run; of one that this runner did not run, 0. */
  depthOf(runId: number): Promise<number>;
  folderOf(runId: number): string;
}

/** Keeps run records in a folder, one file each, so that runs can be repeated after a restart. */
export function createRunRecords(dir: string): RunRecords {
  const folderOf = (runId: number) => join(dir, String(runId));
  const read = async (runId: number): Promise<RunRecord | undefined> => {
    const text = await readFile(join(folderOf(runId), 'run.json'), 'utf8').catch(() => undefined);
    if (text === undefined) return undefined;
    const body = JSON.parse(text) as Omit<RunRecord, 'workflowPath'> & { readonly workflow_path: string };
    const { id, number, attempts, event, depth = 0 } = body;
    return { id, number, attempts, workflowPath: body.workflow_path, event, depth };
  };
  return {
    folderOf,
    async save(record) {
      const { id, number, attempts, workflowPath, depth } = record;
      const { repository, event: name, ref, sha, actor, payload } = record.event;
      // The run id of a dispatch belongs to its first attempt only, and is the folder's name anyway.
      const event = { repository, event: name, ref, sha, actor, payload };
      await mkdir(folderOf(id), { recursive: true });
      const body = { id, number, attempts, workflow_path: workflowPath, depth, event };
      await writeFile(join(folderOf(id), 'run.json'), `${JSON.stringify(body, null, 2)}\n`);
    },
    async load(runId) {
      const record = await read(runId);
      if (record === undefined) throw new RunnerError('invalid_event', `Not Found: there is no run ${runId}`);
      return record;
    },
    depthOf: async (runId) => (await read(runId))?.depth ?? 0,
  };
}
