import { access, mkdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { BUILTINS, type Builtin } from './builtins/builtins.ts';
import { exportTree } from './git.ts';
import { loadAction } from './load-action.ts';
import type { Action, ActionReference, Step, UsesStep } from './model.ts';
import { type Problem, problemsError, RunnerError } from './problems.ts';
import { insideFolder } from './run-script.ts';
import type { JobState } from './state.ts';

/** Where a list of steps looks for its actions. */
export interface ActionHome {
  readonly selfRoot: string | undefined;
}

export interface ActionOnDisk {
  readonly kind: 'action';
  readonly action: Action;
  readonly folder: string;
  readonly repository: string;
  readonly ref: string;
  /** What `$/` means inside it. */
  readonly selfRoot: string | undefined;
}

export type ResolvedAction =
  | ActionOnDisk
  | { readonly kind: 'builtin'; readonly builtin: Builtin; readonly name: string };

/** How deep composite actions may call each other. */
export const MAX_DEPTH = 9;

/**
 * Finds what a `uses:` names: a folder of the workspace, of the own repository at its commit (`$/`), of the map of
 * repositories given to the runner, or one of the runner's built-in actions.
 * @throws RunnerError naming the step when it is not there, unknown, or its action.yml has problems.
 */
export async function resolveAction(job: JobState, home: ActionHome, step: UsesStep): Promise<ResolvedAction> {
  const { uses } = step;
  if (uses.kind === 'workspace') {
    const folder = insideFolder(job.folders.workspace, uses.path);
    const loaded = await readActionFolder(folder, uses.text);
    if (loaded !== undefined)
      return { kind: 'action', action: loaded, folder, repository: '', ref: '', selfRoot: undefined };
    const hint = 'Did you forget to run actions/checkout before running your local action?';
    throw missing(step, `Can't find 'action.yml' or 'action.yaml' under '${folder}'. ${hint}`);
  }
  if (uses.kind === 'self') {
    const root = home.selfRoot ?? (await exportRepository(job));
    return resolveInRoot(step, { root, path: uses.path, repository: '', ref: '' });
  }
  const root = job.run.machine.actions[uses.repository] ?? job.run.machine.actions[uses.repository.toLowerCase()];
  if (root !== undefined)
    return resolveInRoot(step, { root, path: uses.path, repository: uses.repository, ref: uses.ref });
  const name = uses.path === '' ? uses.repository : `${uses.repository}/${uses.path}`;
  const builtin = BUILTINS[name.toLowerCase()];
  if (builtin !== undefined) return { kind: 'builtin', builtin, name };
  throw missing(
    step,
    `unsupported: '${uses.text}' is not on this machine. The local runner knows ${[...Object.keys(BUILTINS), ...Object.keys(job.run.machine.actions)].join(', ')}; give the runner a folder for '${uses.repository}' to use it`,
  );
}

async function resolveInRoot(
  step: UsesStep,
  place: { readonly root: string; readonly path: string; readonly repository: string; readonly ref: string },
): Promise<ActionOnDisk> {
  const folder = insideFolder(place.root, place.path);
  const action = await readActionFolder(folder, `${place.repository}/${relative(place.root, folder)}`);
  if (action === undefined) throw missing(step, `'${step.uses.text}': there is no action.yml in ${folder}`);
  return { kind: 'action', action, folder, repository: place.repository, ref: place.ref, selfRoot: place.root };
}

async function readActionFolder(folder: string, name: string): Promise<Action | undefined> {
  for (const file of ['action.yml', 'action.yaml']) {
    const text = await readFile(join(folder, file), 'utf8').catch(() => undefined);
    if (text === undefined) continue;
    const loaded = loadAction(text, `${name}/${file}`);
    if (loaded.kind === 'ok') return loaded.action;
    throw problemsError('invalid_action', loaded.problems);
  }
  const dockerfile = await access(join(folder, 'Dockerfile')).then(
    () => true,
    () => false,
  );
  if (dockerfile) throw new RunnerError('unsupported', `unsupported: '${name}' is a container action`);
  return undefined;
}

async function exportRepository(job: JobState): Promise<string> {
  const { repository, event } = job.run;
  const folder = join(job.folders.actions, repository.fullName, event.sha);
  const there = await stat(folder).then(
    () => true,
    () => false,
  );
  if (!there) {
    await mkdir(folder, { recursive: true });
    await exportTree(repository.gitDir, event.sha, folder);
  }
  return folder;
}

function missing(step: UsesStep, message: string): RunnerError {
  const problem: Problem = {
    kind: message.startsWith('unsupported') ? 'unsupported' : 'invalid',
    key: `${step.key}.uses`,
    ...step.at,
    message,
  };
  const { file, line } = step.at;
  return new RunnerError('missing_action', `${message} (${file}:${line}, ${step.key}.uses)`, [problem]);
}

/** A JavaScript action with `pre`, found before the first step runs. */
export interface PreparedPre {
  readonly step: UsesStep;
  readonly action: ActionOnDisk;
}

/**
 * Looks up every action that is not in the workspace before the first step runs, as GitHub's "Set up job" does, also
 * those inside composite actions. Returns the ones whose `pre` must run.
 * @throws RunnerError with all problems together.
 */
export async function prepareActions(job: JobState, steps: readonly Step[]): Promise<PreparedPre[]> {
  const pres: PreparedPre[] = [];
  const problems: Problem[] = [];
  const messages: string[] = [];
  const visit = async (list: readonly Step[], home: ActionHome, depth: number): Promise<void> => {
    for (const step of list) {
      if (step.kind !== 'uses' || isLocal(step.uses)) continue;
      try {
        const resolved = await resolveAction(job, home, step);
        if (resolved.kind === 'builtin') continue;
        const { runs } = resolved.action;
        if (runs.kind === 'composite') {
          if (depth >= MAX_DEPTH) throw new RunnerError('invalid_action', depthMessage(step));
          await visit(runs.steps, { selfRoot: resolved.selfRoot }, depth + 1);
        } else if (runs.pre !== undefined) {
          if (depth > 0) throw missing(step, 'unsupported: a JavaScript action with `pre` inside a composite action');
          pres.push({ step, action: resolved });
        }
      } catch (error) {
        if (!(error instanceof RunnerError)) throw error;
        problems.push(...error.problems);
        messages.push(error.message);
      }
    }
  };
  await visit(steps, { selfRoot: undefined }, 0);
  if (messages.length > 0) throw new RunnerError('missing_action', messages.join('\n'), problems);
  return pres;
}

/** The words for composite actions that call each other too deeply. */
export function depthMessage(step: UsesStep): string {
  return `Composite actions may be nested ${MAX_DEPTH} deep, exceeded by '${step.uses.text}' (${step.at.file}:${step.at.line})`;
}

function isLocal(uses: ActionReference): boolean {
  return uses.kind === 'workspace';
}
