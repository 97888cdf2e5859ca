import { loadConcurrency, loadDefaults, loadJob, loadPermissions } from './load-job.ts';
import { loadTriggers } from './load-triggers.ts';
import type { Job, Triggers, Workflow } from './model.ts';
import type { Problem } from './problems.ts';
import {
  openSource,
  positionAt,
  readEntries,
  readKnownEntries,
  readText,
  reportInvalid,
  type Source,
} from './yaml-source.ts';
import { readTemplate, readTemplates } from './yaml-templates.ts';

export type LoadedWorkflow =
  | { readonly kind: 'ok'; readonly workflow: Workflow; readonly problems: readonly [] }
  | {
      readonly kind: 'invalid';
      readonly problems: readonly Problem[];
      /** Present when at least `on:` could be read, so that a reader can tell whether the file was meant to run. */
      readonly triggers: Triggers | undefined;
      readonly name: string | undefined;
    };

const ROOT_KEYS = ['on', 'name', 'description', 'run-name', 'defaults', 'env', 'permissions', 'concurrency', 'jobs'];

/**
 * Reads and checks a workflow file: keys, expressions with the contexts allowed at their place, filters, permissions,
 * needs. All problems are returned at once, in file order, each with line, column and key.
 */
export function loadWorkflow(text: string, file: string): LoadedWorkflow {
  const source = openSource(text, file);
  const workflow = source.problems.length > 0 ? undefined : readWorkflow(source);
  const problems = [...source.problems].sort((a, b) => a.line - b.line || a.column - b.column);
  if (workflow !== undefined && problems.length === 0) return { kind: 'ok', workflow, problems: [] };
  return { kind: 'invalid', problems, triggers: workflow?.triggers, name: workflow?.name };
}

function readWorkflow(source: Source): Workflow | undefined {
  const entries = readKnownEntries(source, { node: source.document.contents as never, path: '' }, { known: ROOT_KEYS });
  if (entries === undefined) return undefined;
  const on = entries.get('on');
  const jobs = entries.get('jobs');
  for (const [name, entry] of Object.entries({ on, jobs })) {
    if (entry === undefined) {
      source.problems.push({
        kind: 'invalid',
        key: name,
        ...positionAt(source, 0),
        message: 'Required property is missing',
      });
    }
  }
  if (on === undefined) return undefined;
  const nameEntry = entries.get('name');
  const runName = entries.get('run-name');
  const env = entries.get('env');
  const loaded = new Map<string, Job>();
  for (const entry of jobs === undefined ? [] : (readEntries(source, jobs.value, jobs.path) ?? [])) {
    const job = loadJob(source, entry);
    if (job !== undefined) loaded.set(job.id, job);
  }
  if (jobs !== undefined && loaded.size === 0)
    reportInvalid(source, { node: jobs.keyNode, path: 'jobs' }, 'at least one job was expected');
  checkNeeds(source, loaded);
  return {
    file: source.file,
    name: nameEntry && readText(source, nameEntry),
    runName: runName && readTemplate(source, runName, 'run-name'),
    triggers: loadTriggers(source, on),
    env: env === undefined ? new Map() : readTemplates(source, env, 'workflow-env'),
    defaults: loadDefaults(source, entries.get('defaults'), 'workflow-defaults'),
    permissions: loadPermissions(source, entries.get('permissions')),
    concurrency: loadConcurrency(source, entries.get('concurrency'), 'workflow'),
    jobs: loaded,
  };
}

function checkNeeds(source: Source, jobs: ReadonlyMap<string, Job>): void {
  for (const job of jobs.values()) {
    for (const need of job.needs) {
      if (jobs.has(need)) continue;
      source.problems.push({
        kind: 'invalid',
        key: `jobs.${job.id}.needs`,
        ...job.at,
        message: `there is no job '${need}'`,
      });
    }
    if (reaches(jobs, job.id)) {
      source.problems.push({
        kind: 'invalid',
        key: `jobs.${job.id}.needs`,
        ...job.at,
        message: 'the job needs itself, directly or through others',
      });
    }
  }
}

function reaches(jobs: ReadonlyMap<string, Job>, id: string): boolean {
  return ancestorsOf(jobs, id).has(id);
}

/** All jobs that must end before a job: its needs, theirs, and so on. */
export function ancestorsOf(jobs: ReadonlyMap<string, Job>, id: string): Set<string> {
  const found = new Set<string>();
  const queue = [...(jobs.get(id)?.needs ?? [])];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    queue.push(...(jobs.get(next)?.needs ?? []));
  }
  return found;
}
