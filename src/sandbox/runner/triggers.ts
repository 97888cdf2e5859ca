import { compilePatterns, matchesPatterns } from './filters.ts';
import { changedInPull, changedPaths, readMessage } from './git.ts';
import type { DispatchInput, PathFilters, PullTrigger, PushTrigger, Triggers } from './model.ts';
import type { RunnerEvent } from './ports.ts';
import { type PullFacts, readPull } from './pull-event.ts';

export type TriggerDecision = { readonly kind: 'run' } | { readonly kind: 'skip'; readonly reason: string };

const RUN: TriggerDecision = { kind: 'run' };
const SKIP_MARKS = /\[(?:skip ci|ci skip|no ci|skip actions|actions skip)\]|^skip-checks:\s*true\s*$/m;

/** Decides whether a workflow runs for an event; `paths` filters read the repository. */
export async function decideTrigger(triggers: Triggers, event: RunnerEvent, gitDir: string): Promise<TriggerDecision> {
  if (event.event === 'workflow_dispatch') {
    return triggers.workflowDispatch === undefined ? skip('on has no workflow_dispatch') : RUN;
  }
  if (event.event === 'repository_dispatch') {
    if (triggers.repositoryDispatch === undefined) return skip('on has no repository_dispatch');
    const { types } = triggers.repositoryDispatch;
    const type = String(event.payload['action'] ?? '');
    return types.length === 0 || types.includes(type)
      ? RUN
      : skip(`the type '${type}' is not among ${types.join(', ')}`);
  }
  const pull = readPull(event);
  if (pull !== undefined) {
    return triggers.pullRequest === undefined
      ? skip('on has no pull_request')
      : decidePull(triggers.pullRequest, pull, gitDir);
  }
  if (triggers.push === undefined) return skip('on has no push');
  return decidePush(triggers.push, event, gitDir);
}

async function decidePush(push: PushTrigger, event: RunnerEvent, gitDir: string): Promise<TriggerDecision> {
  if (event.payload['deleted'] === true) return skip('the push deletes the ref');
  const head = event.payload['head_commit'];
  const message = typeof head === 'object' && head !== null && 'message' in head ? String(head.message) : '';
  if (SKIP_MARKS.test(message)) return skip('the commit message asks to skip');
  const decision = decideRef(push, event.ref);
  // GitHub does not look at paths for pushes of tags.
  if (decision.kind === 'skip' || event.ref.startsWith('refs/tags/')) return decision;
  if (push.paths === undefined && push.pathsIgnore === undefined) return RUN;
  const before = String(event.payload['before'] ?? '');
  const paths = await changedPaths(gitDir, { before, after: event.sha, ref: event.ref });
  return decidePaths(push, paths);
}

/** Decides the filters of a pull request: its activity, the branch it is to go into, and all paths it changes. */
export async function decidePull(trigger: PullTrigger, pull: PullFacts, gitDir: string): Promise<TriggerDecision> {
  if (!trigger.types.includes(pull.action)) return skip(`'${pull.action}' is not among ${trigger.types.join(', ')}`);
  const { branches, branchesIgnore } = trigger;
  if (branches !== undefined && !matches(branches, pull.baseRef))
    return skip(`'${pull.baseRef}' does not match ${branches.join(', ')}`);
  if (branchesIgnore !== undefined && matches(branchesIgnore, pull.baseRef))
    return skip(`'${pull.baseRef}' is ignored`);
  if (SKIP_MARKS.test(await readMessage(gitDir, pull.headSha))) return skip('the commit message asks to skip');
  if (trigger.paths === undefined && trigger.pathsIgnore === undefined) return RUN;
  return decidePaths(trigger, await changedInPull(gitDir, { base: pull.baseSha, head: pull.headSha }));
}

/** Decides the branch and tag filters of a push. With filters for only one kind of ref, the other does not run. */
export function decideRef(push: PushTrigger, ref: string): TriggerDecision {
  const isTag = ref.startsWith('refs/tags/');
  const name = ref.replace(/^refs\/(?:heads|tags)\//, '');
  const [only, ignored] = isTag ? [push.tags, push.tagsIgnore] : [push.branches, push.branchesIgnore];
  const [otherOnly, otherIgnored] = isTag ? [push.branches, push.branchesIgnore] : [push.tags, push.tagsIgnore];
  if (only !== undefined) return matches(only, name) ? RUN : skip(`'${name}' does not match ${only.join(', ')}`);
  if (ignored !== undefined) return matches(ignored, name) ? skip(`'${name}' is ignored`) : RUN;
  if (otherOnly !== undefined || otherIgnored !== undefined)
    return skip(`on.push filters ${isTag ? 'branches' : 'tags'} only`);
  return RUN;
}

/** Decides the path filters: one changed path that matches, or is not ignored, is enough. */
export function decidePaths(push: PathFilters, paths: readonly string[]): TriggerDecision {
  if (push.paths !== undefined) {
    const patterns = compilePatterns(push.paths);
    return paths.some((path) => matchesPatterns(patterns, path)) ? RUN : skip('no changed path matches');
  }
  if (push.pathsIgnore !== undefined) {
    const patterns = compilePatterns(push.pathsIgnore);
    return paths.some((path) => !matchesPatterns(patterns, path)) ? RUN : skip('all changed paths are ignored');
  }
  return RUN;
}

function matches(patterns: readonly string[], name: string): boolean {
  return matchesPatterns(compilePatterns(patterns), name);
}

function skip(reason: string): TriggerDecision {
  return { kind: 'skip', reason };
}

export type DispatchInputs =
  | {
      readonly kind: 'ok';
      /** Typed, for the `inputs` context. */
      readonly inputs: Readonly<Record<string, string | number | boolean>>;
      /** As text, for `github.event.inputs`. */
      readonly texts: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'refused'; readonly message: string };

/** Checks given inputs of a workflow_dispatch against the declared ones, fills defaults and gives them their types. */
export function readDispatchInputs(
  declared: readonly DispatchInput[],
  given: Readonly<Record<string, unknown>>,
): DispatchInputs {
  const unexpected = Object.keys(given).filter((name) => !declared.some((input) => input.name === name));
  if (unexpected.length > 0)
    return { kind: 'refused', message: `Unexpected inputs provided: ${JSON.stringify(unexpected)}` };
  const inputs: Record<string, string | number | boolean> = {};
  const texts: Record<string, string> = {};
  for (const input of declared) {
    const value = given[input.name];
    const text = value === undefined || value === null ? input.default : String(value);
    if (input.required && (text === undefined || text === ''))
      return { kind: 'refused', message: `Required input '${input.name}' not provided` };
    const typed = typeInput(input, text);
    if (typeof typed === 'object') return { kind: 'refused', message: typed.message };
    inputs[input.name] = typed;
    texts[input.name] = String(typed);
  }
  return { kind: 'ok', inputs, texts };
}

function typeInput(input: DispatchInput, text: string | undefined): string | number | boolean | { message: string } {
  if (input.type === 'boolean') {
    if (text === undefined || text === '' || text === 'false') return false;
    return text === 'true'
      ? true
      : { message: `Provided value '${text}' for input '${input.name}' is not a valid boolean` };
  }
  if (input.type === 'number' && text !== undefined && text !== '') {
    const number = Number(text);
    return Number.isFinite(number)
      ? number
      : { message: `Provided value '${text}' for input '${input.name}' is not a valid number` };
  }
  if (input.type === 'choice') {
    const value = text ?? input.options[0] ?? '';
    if (value === '' || input.options.includes(value)) return value;
    return { message: `Provided value '${value}' for input '${input.name}' not in the list of allowed values` };
  }
  return text ?? '';
}
