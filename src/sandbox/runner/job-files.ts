import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { scopeOfStep, secretsOf } from './contexts.ts';
import { evaluateString } from './expressions.ts';
import { type JobPlan, note } from './job-plan.ts';
import { RunnerError } from './problems.ts';
import type { JobFolders, JobState, RunState, Scoped } from './state.ts';

/** Makes the folders of a job, empty, and writes the event's payload into them. */
export async function createFolders(run: RunState, plan: JobPlan): Promise<JobFolders> {
  const root = join(run.dir, String(run.identity.attempt), plan.slug);
  const name = run.repository.fullName.split('/')[1] ?? 'repository';
  const folders: JobFolders = {
    root,
    workspace: join(root, 'work', name, name),
    temp: join(root, 'work', '_temp'),
    home: join(root, 'home'),
    toolCache: join(root, 'tool-cache'),
    actions: join(root, 'work', '_actions'),
    eventFile: join(root, 'work', '_temp', '_github_workflow', 'event.json'),
  };
  await rm(root, { recursive: true, force: true });
  for (const folder of [
    folders.workspace,
    folders.home,
    folders.toolCache,
    folders.actions,
    join(folders.temp, '_github_workflow'),
  ]) {
    await mkdir(folder, { recursive: true });
  }
  await writeFile(folders.eventFile, JSON.stringify(run.payload, null, 2));
  return folders;
}

/** GitHub's limit for the outputs of a job, counted in UTF-16. */
const OUTPUT_LIMIT_BYTES = 1024 * 1024;

/**
 * Evaluates a job's outputs. One that holds a secret is left out with a warning, as on GitHub.
 * @throws RunnerError above GitHub's limit.
 */
export function readOutputs(state: JobState, scope: Scoped): Record<string, string> {
  const seen = scopeOfStep(state, scope, { env: state.env, action: '' });
  const outputs: Record<string, string> = {};
  let size = 0;
  for (const [name, template] of state.job.outputs) {
    const value = evaluateString(template, { ...seen, contexts: { ...seen.contexts, secrets: secretsOf(state) } });
    if (value !== '' && state.masker.hides(value)) {
      state.annotations.push({ ...note(`Skip output '${name}' since it may contain secret.`), level: 'warning' });
      continue;
    }
    size += value.length * 2;
    if (size > OUTPUT_LIMIT_BYTES)
      throw new RunnerError('refused', 'The outputs of the job are larger than 1 MiB, counted in UTF-16');
    outputs[name] = value;
  }
  return outputs;
}
