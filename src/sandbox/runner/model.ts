import type { Json, Template } from './expressions.ts';
import type { Position } from './problems.ts';

/** A workflow file, read and checked. */
export interface Workflow {
  /** Path inside the repository. */
  readonly file: string;
  readonly name: string | undefined;
  readonly runName: Template | undefined;
  readonly triggers: Triggers;
  readonly env: Templates;
  readonly defaults: Defaults;
  readonly permissions: PermissionSet | undefined;
  readonly concurrency: Concurrency | undefined;
  readonly jobs: ReadonlyMap<string, Job>;
}

export type Templates = ReadonlyMap<string, Template>;

export interface Triggers {
  readonly push: PushTrigger | undefined;
  readonly pullRequest: PullTrigger | undefined;
  readonly workflowDispatch: { readonly inputs: readonly DispatchInput[] } | undefined;
  readonly repositoryDispatch: { readonly types: readonly string[] } | undefined;
  /** The activity types of events that have nothing but types. */
  readonly activities: ReadonlyMap<ActivityEvent, readonly string[]>;
  readonly workflowRun: WorkflowRunTrigger | undefined;
  /** The crons, as written. */
  readonly schedule: readonly string[];
  /** Other events of GitHub that the file names; the runner never starts them. */
  readonly others: readonly string[];
}

export interface PushTrigger extends PathFilters {
  readonly branches: readonly string[] | undefined;
  readonly branchesIgnore: readonly string[] | undefined;
  readonly tags: readonly string[] | undefined;
  readonly tagsIgnore: readonly string[] | undefined;
}

export interface PathFilters {
  readonly paths: readonly string[] | undefined;
  readonly pathsIgnore: readonly string[] | undefined;
}

/** Branches are those that the pull request is to go into. */
export interface PullTrigger extends PathFilters {
  readonly types: readonly string[];
  readonly branches: readonly string[] | undefined;
  readonly branchesIgnore: readonly string[] | undefined;
}

export type ActivityEvent = 'issue_comment' | 'issues' | 'pull_request_review';

/** Branches are those that the run which is followed ran on. */
export interface WorkflowRunTrigger {
  readonly workflows: readonly string[];
  readonly types: readonly string[];
  readonly branches: readonly string[] | undefined;
  readonly branchesIgnore: readonly string[] | undefined;
}

export interface DispatchInput {
  readonly name: string;
  readonly type: 'string' | 'boolean' | 'number' | 'choice' | 'environment';
  readonly required: boolean;
  readonly default: string | undefined;
  readonly options: readonly string[];
}

export type PermissionLevel = 'read' | 'write' | 'none';
export type PermissionSet =
  | { readonly kind: 'all'; readonly level: 'read' | 'write' }
  | { readonly kind: 'listed'; readonly levels: Readonly<Record<string, PermissionLevel>> };

export interface Defaults {
  readonly shell: Template | undefined;
  readonly workingDirectory: Template | undefined;
}

export interface Concurrency {
  readonly group: Template;
  readonly cancelInProgress: Template | undefined;
  readonly queue: 'single' | 'max';
}

export interface Job {
  readonly id: string;
  readonly at: Position;
  readonly name: Template | undefined;
  readonly needs: readonly string[];
  readonly condition: Template | undefined;
  readonly runsOn: readonly Template[];
  readonly permissions: PermissionSet | undefined;
  readonly environment: JobEnvironment | undefined;
  readonly concurrency: Concurrency | undefined;
  readonly timeoutMinutes: Template | undefined;
  readonly continueOnError: Template | undefined;
  readonly env: Templates;
  readonly defaults: Defaults;
  readonly outputs: Templates;
  readonly strategy: Strategy | undefined;
  readonly steps: readonly Step[];
}

export interface JobEnvironment {
  readonly name: Template;
  readonly url: Template | undefined;
  /** Whether GitHub records a Deployment. The runner makes none, whatever it says; a value that is no boolean is an error. */
  readonly deployment: Template | undefined;
}

export interface Strategy {
  readonly failFast: Template | undefined;
  readonly maxParallel: Template | undefined;
  readonly matrix: Matrix | undefined;
}

/** A matrix as written: axes (or one expression for all of it), additions and removals. */
export interface Matrix {
  readonly at: Position;
  readonly whole: Template | undefined;
  readonly axes: ReadonlyMap<string, MatrixValue>;
  readonly include: MatrixValue | undefined;
  readonly exclude: MatrixValue | undefined;
}

/** Plain data whose texts may be templates. */
export type MatrixValue =
  | { readonly kind: 'template'; readonly template: Template }
  | { readonly kind: 'list'; readonly items: readonly MatrixValue[] }
  | { readonly kind: 'map'; readonly entries: ReadonlyMap<string, MatrixValue> }
  | { readonly kind: 'value'; readonly value: Json };

interface StepBase {
  readonly at: Position;
  /** Dotted path of the step, for messages. */
  readonly key: string;
  readonly id: string | undefined;
  readonly name: Template | undefined;
  readonly condition: Template | undefined;
  readonly env: Templates;
  readonly continueOnError: Template | undefined;
  readonly timeoutMinutes: Template | undefined;
}

export interface RunStep extends StepBase {
  readonly kind: 'run';
  readonly run: Template;
  readonly shell: Template | undefined;
  readonly workingDirectory: Template | undefined;
}

export interface UsesStep extends StepBase {
  readonly kind: 'uses';
  readonly uses: ActionReference;
  readonly inputs: Templates;
}

export type Step = RunStep | UsesStep;

/** What `uses:` names. */
export type ActionReference =
  | { readonly kind: 'workspace'; readonly path: string; readonly text: string }
  | { readonly kind: 'self'; readonly path: string; readonly text: string }
  | {
      readonly kind: 'repository';
      readonly repository: string;
      readonly path: string;
      readonly ref: string;
      readonly text: string;
    };

/** An `action.yml`, read and checked. */
export interface Action {
  readonly name: string;
  readonly inputs: ReadonlyMap<string, ActionInput>;
  readonly outputs: Templates;
  readonly runs: CompositeRuns | NodeRuns;
}

export interface ActionInput {
  readonly required: boolean;
  readonly default: Template | undefined;
}

export interface CompositeRuns {
  readonly kind: 'composite';
  readonly steps: readonly Step[];
}

export interface NodeRuns {
  readonly kind: 'node';
  readonly main: string;
  readonly pre: string | undefined;
  readonly preIf: Template | undefined;
  readonly post: string | undefined;
  readonly postIf: Template | undefined;
}
