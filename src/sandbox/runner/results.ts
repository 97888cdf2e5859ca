import type { Json } from './expressions.ts';
import type { TokenPermissions } from './permissions.ts';
import type { Problem } from './problems.ts';

export type StepOutcome = 'success' | 'failure' | 'cancelled' | 'skipped';

export interface LogLine {
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly text: string;
}

export interface Annotation {
  readonly level: 'notice' | 'warning' | 'failure';
  readonly message: string;
  readonly title: string | undefined;
  readonly path: string | undefined;
  readonly line: number | undefined;
  readonly endLine: number | undefined;
}

interface Timed {
  readonly startedAt: string;
  readonly completedAt: string;
  readonly durationMs: number;
}

/** One step; steps of a composite action are its children. */
export interface StepResult extends Timed {
  readonly id: string | undefined;
  /** Dotted path in the file it stands in. */
  readonly key: string;
  readonly name: string;
  readonly kind: 'run' | 'uses' | 'pre' | 'post';
  /** Before continue-on-error. */
  readonly outcome: StepOutcome;
  /** After continue-on-error. */
  readonly conclusion: StepOutcome;
  readonly outputs: Readonly<Record<string, string>>;
  /** Markdown written to GITHUB_STEP_SUMMARY, masked. */
  readonly summary: string;
  readonly log: readonly LogLine[];
  readonly annotations: readonly Annotation[];
  readonly children: readonly StepResult[];
}

/** One job; each combination of a matrix is a job of its own. */
export interface JobResult extends Timed {
  readonly id: string;
  readonly name: string;
  readonly matrix: Readonly<Record<string, Json>> | undefined;
  readonly environment: string | undefined;
  readonly environmentUrl: string | undefined;
  readonly permissions: TokenPermissions;
  readonly outcome: StepOutcome;
  readonly conclusion: StepOutcome;
  readonly outputs: Readonly<Record<string, string>>;
  readonly steps: readonly StepResult[];
  /** Of the job itself; steps carry their own. */
  readonly annotations: readonly Annotation[];
  readonly problems: readonly Problem[];
}

export type RunConclusion = 'success' | 'failure' | 'cancelled' | 'skipped' | 'startup_failure';

/** One attempt of one run of one workflow. */
export interface RunResult extends Timed {
  readonly runId: number;
  readonly runNumber: number;
  readonly runAttempt: number;
  readonly repository: string;
  /** The run's title: `run-name`, else the commit message's first line or the workflow's name. */
  readonly name: string;
  readonly workflow: { readonly name: string; readonly path: string; readonly ref: string; readonly sha: string };
  readonly event: string;
  readonly ref: string;
  readonly sha: string;
  readonly actor: string;
  readonly triggeringActor: string;
  readonly conclusion: RunConclusion;
  readonly jobs: readonly JobResult[];
  readonly artifacts: readonly Artifact[];
  /** Why the workflow could not start, when the conclusion is startup_failure. */
  readonly problems: readonly Problem[];
}

/** A folder kept by actions/upload-artifact. */
export interface Artifact {
  readonly id: number;
  readonly name: string;
  /** Sum of the files' bytes. */
  readonly size: number;
  /** SHA-256, hex, over the sorted lines `sha256  path` of its files (GitHub's is over its zip file). */
  readonly digest: string;
  readonly files: readonly string[];
}

/** Where a live message comes from. */
export interface Origin {
  readonly repository: string;
  readonly runId: number;
  readonly runAttempt: number;
  readonly workflow: string;
  readonly jobId: string;
  readonly jobName: string;
}

/** Live callbacks, for a timeline. They must not throw. */
export interface RunnerListener {
  readonly onRun?: (event: {
    readonly run: RunProgress;
    readonly status: 'started' | 'completed';
    readonly conclusion?: RunConclusion;
  }) => void;
  readonly onJob?: (event: {
    readonly origin: Origin;
    /** `waiting`: for reviewers, before it starts. */
    readonly status: 'waiting' | 'started' | 'completed';
    readonly conclusion?: StepOutcome;
  }) => void;
  readonly onStep?: (event: {
    readonly origin: Origin;
    /** 0 for steps of the job, 1 for those of a composite action in it, and so on. */
    readonly depth: number;
    readonly name: string;
    readonly key: string;
    readonly status: 'started' | 'completed' | 'skipped';
    readonly result?: StepResult;
  }) => void;
  readonly onLog?: (event: { readonly origin: Origin; readonly step: string; readonly line: LogLine }) => void;
}

export interface RunProgress {
  readonly repository: string;
  readonly runId: number;
  readonly runNumber: number;
  readonly runAttempt: number;
  readonly name: string;
  readonly workflow: string;
  readonly event: string;
  readonly actor: string;
}
