import { readDispatchInputs } from './dispatch-inputs.ts';
import { resolveCommit, runGit } from './git.ts';
import type { LoadedWorkflow } from './load-workflow.ts';
import type { RunnerEvent, RunnerRepository } from './ports.ts';
import { RunnerError } from './problems.ts';
import { decideTrigger } from './triggers.ts';
import type { ReadWorkflow, WorkflowReader } from './workflow-reader.ts';

/** A workflow file that an event starts, with the inputs of a workflow_dispatch. */
export interface ChosenWorkflow {
  readonly path: string;
  readonly name: string;
  readonly loaded: LoadedWorkflow;
  readonly inputs: Readonly<Record<string, string | number | boolean>>;
  readonly texts: Readonly<Record<string, string>>;
}

const ON_DEFAULT_BRANCH: ReadonlySet<RunnerEvent['event']> = new Set([
  'issues',
  'issue_comment',
  'workflow_run',
  'schedule',
] as const);

/**
 * The event with the ref and the commit that its runs have: for what happens beside branches, the default branch's head.
 * Undefined where there is no such branch yet, and so no workflow.
 */
export async function placeEvent(repository: RunnerRepository, event: RunnerEvent): Promise<RunnerEvent | undefined> {
  if (!ON_DEFAULT_BRANCH.has(event.event)) return event;
  const ref = `refs/heads/${repository.defaultBranch}`;
  const sha = await resolveCommit(repository.gitDir, ref);
  return sha === undefined ? undefined : { ...event, ref, sha };
}

/** The workflows of the event's commit that the event triggers; files GitHub could not read count as triggered by a push. */
export async function chooseWorkflows(
  repository: RunnerRepository,
  event: RunnerEvent,
  reader: WorkflowReader,
): Promise<ChosenWorkflow[]> {
  const files = await reader.read(repository.gitDir, event.sha);
  if (event.event === 'workflow_dispatch') return [await chooseDispatched(repository, event, files)];
  if (event.event === 'repository_dispatch') await checkDefaultBranch(repository, event);
  const chosen: ChosenWorkflow[] = [];
  for (const { file, loaded } of files) {
    const triggers = loaded.kind === 'ok' ? loaded.workflow.triggers : loaded.triggers;
    const runs =
      triggers === undefined
        ? event.event === 'push'
        : (await decideTrigger(triggers, event, repository.gitDir)).kind === 'run';
    if (runs) chosen.push(chooseFile(file, loaded, event));
  }
  return chosen;
}

async function checkDefaultBranch(repository: RunnerRepository, event: RunnerEvent): Promise<void> {
  const head = await resolveCommit(repository.gitDir, `refs/heads/${repository.defaultBranch}`);
  if (head === event.sha) return;
  throw new RunnerError(
    'invalid_event',
    `repository_dispatch runs on the head of the default branch (${head ?? 'none'}), found ${event.sha}`,
  );
}

async function chooseDispatched(
  repository: RunnerRepository,
  event: RunnerEvent,
  files: readonly ReadWorkflow[],
): Promise<ChosenWorkflow> {
  const wanted = String(event.payload['workflow'] ?? '');
  const found = files.find(({ file }) => file.path === wanted || file.path.endsWith(`/${wanted}`));
  if (wanted === '' || found === undefined)
    throw new RunnerError(
      'invalid_event',
      `Not Found: the workflow '${wanted}' is not in ${event.sha}; name it in payload.workflow`,
    );
  const { file, loaded } = found;
  const listed = await runGit(repository.gitDir, [
    'cat-file',
    '-e',
    `refs/heads/${repository.defaultBranch}:${file.path}`,
  ]);
  if (listed.code !== 0)
    throw new RunnerError('invalid_event', `Not Found: the workflow '${wanted}' is not on the default branch`);
  const triggers = loaded.kind === 'ok' ? loaded.workflow.triggers : loaded.triggers;
  if (triggers !== undefined && triggers.workflowDispatch === undefined) {
    throw new RunnerError('invalid_event', `Workflow does not have 'workflow_dispatch' trigger: ${file.path}`);
  }
  return chooseFile(file, loaded, event);
}

/** Reads the inputs of a dispatch. @throws RunnerError when they are not what the workflow declares. */
export function chooseFile(
  file: { readonly path: string },
  loaded: LoadedWorkflow,
  event: RunnerEvent,
): ChosenWorkflow {
  const written = loaded.kind === 'ok' ? loaded.workflow.name : loaded.name;
  const base = { path: file.path, name: written ?? file.path, loaded };
  if (event.event !== 'workflow_dispatch' || loaded.kind === 'invalid') return { ...base, inputs: {}, texts: {} };
  const given = event.payload['inputs'];
  const inputs = typeof given === 'object' && given !== null ? (given as Record<string, unknown>) : {};
  const read = readDispatchInputs(loaded.workflow.triggers.workflowDispatch?.inputs ?? [], inputs);
  if (read.kind === 'refused') throw new RunnerError('invalid_event', read.message);
  return { ...base, inputs: read.inputs, texts: read.texts };
}
