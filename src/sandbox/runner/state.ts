import type { ArtifactStore } from './builtins/artifact-store.ts';
import type { ConcurrencyGroups } from './concurrency.ts';
import type { Json } from './expressions.ts';
import type { Masker } from './log-commands.ts';
import type { Job, NodeRuns, Workflow } from './model.ts';
import type { Motion, RunMotion } from './motion.ts';
import type { JobIdentity, RunIdentity, RunnerEvent, RunnerGithub, RunnerRepository } from './ports.ts';
import type { PullFacts } from './pull-event.ts';
import type { Annotation, Origin, RunnerListener, StepResult } from './results.ts';

/** What all runs of one runner share. */
export interface Machine {
  readonly github: RunnerGithub;
  /** Folder on disk by `owner/repo`, for `uses: owner/repo/path@ref`. */
  readonly actions: Readonly<Record<string, string>>;
  readonly dir: string;
  readonly now: () => Date;
  readonly newId: () => string;
  /** Added to the environment of every process; the workflow's own variables win. */
  readonly env: Readonly<Record<string, string>>;
  readonly secrets: (repository: string) => Readonly<Record<string, string>>;
  readonly variables: (repository: string) => Readonly<Record<string, string>>;
  readonly listener: RunnerListener;
  readonly groups: ConcurrencyGroups;
  readonly slots: { take(): Promise<() => void> };
  readonly artifacts: ArtifactStore;
  readonly motion: Motion;
  /** Aborts when the runner is closed: no job starts any more, whatever its condition says. */
  readonly closing: AbortSignal;
  readonly graceMs: number;
  readonly keepWorkspaces: boolean;
}

/** One attempt of a run. */
export interface RunState {
  readonly machine: Machine;
  readonly repository: RunnerRepository;
  readonly event: RunnerEvent;
  /** The pull request that the run is of. */
  readonly pull: PullFacts | undefined;
  readonly workflow: Workflow;
  readonly workflowName: string;
  readonly workflowRef: string;
  readonly identity: RunIdentity;
  readonly actorId: number | undefined;
  readonly triggeringActor: string;
  readonly inputs: Readonly<Record<string, Json>>;
  readonly payload: Readonly<Record<string, Json>>;
  readonly secrets: Readonly<Record<string, string>>;
  readonly variables: Readonly<Record<string, string>>;
  readonly motion: RunMotion;
  readonly dir: string;
}

export interface JobFolders {
  readonly root: string;
  readonly workspace: string;
  readonly temp: string;
  readonly home: string;
  readonly toolCache: string;
  readonly actions: string;
  readonly eventFile: string;
}

/** A running job. Its environment, path, status and posts change while steps run. */
export interface JobState {
  readonly run: RunState;
  readonly job: Job;
  readonly name: string;
  readonly identity: JobIdentity;
  readonly origin: Origin;
  readonly matrix: Readonly<Record<string, Json>> | undefined;
  readonly strategy: Readonly<Record<string, Json>>;
  readonly needs: Readonly<Record<string, Json>>;
  readonly token: string;
  readonly oidc: { readonly url: string; readonly token: string } | undefined;
  readonly masker: Masker;
  readonly folders: JobFolders;
  readonly defaults: { readonly shell: string | undefined; readonly workingDirectory: string | undefined };
  /** Workflow and job `env`, and what steps wrote to GITHUB_ENV. */
  env: Record<string, string>;
  /** Folders of GITHUB_PATH, the newest first. */
  path: string[];
  status: 'success' | 'failure' | 'cancelled';
  readonly posts: Post[];
  /** State of JavaScript actions (GITHUB_STATE), by step key. */
  readonly states: Map<string, Record<string, string>>;
  /** Process groups that outlived their step. */
  readonly orphans: number[];
  readonly annotations: Annotation[];
  /** For GITHUB_ACTION, how often a name was used. */
  readonly actionNames: Map<string, number>;
}

/** Something to do when the steps of the job are over, last registered first. */
export interface Post {
  readonly name: string;
  readonly key: string;
  readonly scope: Scoped;
  readonly work:
    | { readonly kind: 'node'; readonly runs: NodeRuns; readonly action: ResolvedNode }
    | { readonly kind: 'builtin'; readonly run: () => Promise<void> };
}

export interface ResolvedNode {
  readonly folder: string;
  readonly repository: string;
  readonly ref: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly stateKey: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Where a list of steps runs: the job itself, or a composite action in it. */
export interface Scoped {
  readonly owner: 'job' | 'composite';
  readonly depth: number;
  readonly steps: Record<string, Json>;
  readonly inputs: Readonly<Record<string, Json>>;
  /** `env:` of the steps that led here. */
  readonly env: Readonly<Record<string, string>>;
  readonly actionPath: string | undefined;
  readonly actionRepository: string;
  readonly actionRef: string;
  /** What `$/` means here; undefined is the repository of the run at its commit. */
  readonly selfRoot: string | undefined;
  /** Whether a step of a composite action failed; a job has its own status. */
  failed: boolean;
}

/** What a step hands back before its conclusion is drawn. */
export interface StepWork {
  readonly outcome: 'success' | 'failure' | 'cancelled';
  readonly outputs: Readonly<Record<string, string>>;
  readonly children: readonly StepResult[];
}
