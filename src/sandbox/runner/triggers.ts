import { compilePatterns, matchesPatterns } from './filters.ts';
import { type FollowedRun, readFollowed } from './followed-run.ts';
import { changedInPull, changedPaths, readMessage } from './git.ts';
import type { PathFilters, PullTrigger, PushTrigger, Triggers, WorkflowRunTrigger } from './model.ts';
import type { RunnerEvent } from './ports.ts';
import { type PullFacts, readPull } from './pull-event.ts';

export type TriggerDecision = { readonly kind: 'run' } | { readonly kind: 'skip'; readonly reason: string };

const RUN: TriggerDecision = { kind: 'run' };
const SKIP_MARKS = /\[(?:skip ci|ci skip|no ci|skip actions|actions skip)\]|^skip-checks:\s*true\s*$/m;

/** Decides whether a workflow runs for an event; `paths` filters read the repository. */
export async function decideTrigger(triggers: Triggers, event: RunnerEvent, gitDir: string): Promise<TriggerDecision> {
  const action = String(event.payload['action'] ?? '');
  switch (event.event) {
    case 'push':
      return triggers.push === undefined ? missing(event) : decidePush(triggers.push, event, gitDir);
    case 'pull_request': {
      const pull = readPull(event);
      return triggers.pullRequest === undefined || pull === undefined
        ? missing(event)
        : decidePull(triggers.pullRequest, pull, gitDir);
    }
    case 'workflow_dispatch':
      return triggers.workflowDispatch === undefined ? missing(event) : RUN;
    case 'repository_dispatch': {
      const { types } = triggers.repositoryDispatch ?? {};
      return types === undefined ? missing(event) : types.length === 0 ? RUN : decideType(types, action);
    }
    case 'workflow_run':
      return triggers.workflowRun === undefined
        ? missing(event)
        : decideFollowing(triggers.workflowRun, readFollowed(event));
    case 'schedule': {
      const cron = String(event.payload['schedule'] ?? '');
      if (triggers.schedule.length === 0) return missing(event);
      return triggers.schedule.includes(cron) ? RUN : skip(`'${cron}' is not among ${triggers.schedule.join(', ')}`);
    }
    default: {
      const types = triggers.activities.get(event.event);
      return types === undefined ? missing(event) : decideType(types, action);
    }
  }
}

function missing(event: RunnerEvent): TriggerDecision {
  return skip(`on has no ${event.event}`);
}

function decideType(types: readonly string[], type: string): TriggerDecision {
  return types.includes(type) ? RUN : skip(`the type '${type}' is not among ${types.join(', ')}`);
}

/** Decides the filters of a run that follows another: its workflow's name, what became of it, the branch it ran on. */
export function decideFollowing(trigger: WorkflowRunTrigger, followed: FollowedRun): TriggerDecision {
  const { workflows, branches, branchesIgnore } = trigger;
  if (!workflows.includes(followed.workflow))
    return skip(`the workflow '${followed.workflow}' is not among ${workflows.join(', ')}`);
  const decision = decideType(trigger.types, followed.action);
  if (decision.kind === 'skip') return decision;
  return decideBranch({ branches, branchesIgnore }, followed.branch);
}

function decideBranch(
  filters: Pick<WorkflowRunTrigger, 'branches' | 'branchesIgnore'>,
  branch: string,
): TriggerDecision {
  const { branches, branchesIgnore } = filters;
  if (branches !== undefined && !matches(branches, branch))
    return skip(`'${branch}' does not match ${branches.join(', ')}`);
  if (branchesIgnore !== undefined && matches(branchesIgnore, branch)) return skip(`'${branch}' is ignored`);
  return RUN;
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
  const decision = decideBranch(trigger, pull.baseRef);
  if (decision.kind === 'skip') return decision;
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
