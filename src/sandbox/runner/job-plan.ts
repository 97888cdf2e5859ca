import type { Json } from './expressions.ts';
import type { Job } from './model.ts';
import { readingOnly, resolvePermissions, type TokenPermissions } from './permissions.ts';
import type { Problem } from './problems.ts';
import type { Annotation, JobResult, Origin, StepOutcome, StepResult } from './results.ts';
import type { RunState } from './state.ts';

/** One job to run: a job of the workflow, or one combination of its matrix. */
export interface JobPlan {
  readonly job: Job;
  /** Unique within the run, also as a folder name. */
  readonly slug: string;
  readonly name: string;
  readonly matrix: Readonly<Record<string, Json>> | undefined;
  readonly strategy: Readonly<Record<string, Json>>;
  readonly needs: Readonly<Record<string, Json>>;
  readonly control: AbortController;
  /** Called while the job waits for reviewers; resolves when the local GitHub knows. */
  readonly onWait: () => Promise<void>;
  /** Called when it waits for reviewers no longer. */
  readonly onReady: () => void;
  readonly onStart: () => void;
  /** Says that the job does not move by itself; the returned function takes that back. */
  readonly wait: () => () => void;
}

/** What is known of a job's result while it runs. */
export class JobDraft {
  readonly origin: Origin;
  readonly permissions: TokenPermissions;
  readonly problems: Problem[] = [];
  environment: string | undefined;
  environmentUrl: string | undefined;
  tolerated = false;
  steps: StepResult[] = [];
  outputs: Record<string, string> = {};
  conclusion: StepOutcome = 'failure';
  private readonly run: RunState;
  private readonly plan: JobPlan;
  private readonly started: Date;

  constructor(run: RunState, plan: JobPlan, started: Date) {
    this.run = run;
    this.plan = plan;
    this.started = started;
    const permissions = resolvePermissions(plan.job.permissions, run.workflow.permissions);
    this.permissions = run.pull?.fork === true ? readingOnly(permissions) : permissions;
    this.origin = {
      repository: run.repository.fullName,
      runId: run.identity.id,
      runAttempt: run.identity.attempt,
      workflow: run.workflowName,
      jobId: plan.job.id,
      jobName: plan.name,
    };
  }

  end(outcome: StepOutcome, annotations: readonly Annotation[]): JobResult {
    const completed = this.run.machine.now();
    this.conclusion = outcome === 'failure' && this.tolerated ? 'success' : outcome;
    return {
      id: this.plan.job.id,
      name: this.plan.name,
      matrix: this.plan.matrix,
      environment: this.environment,
      environmentUrl: this.environmentUrl,
      permissions: this.permissions,
      outcome,
      conclusion: this.conclusion,
      outputs: this.outputs,
      steps: this.steps,
      annotations,
      problems: this.problems,
      startedAt: this.started.toISOString(),
      completedAt: completed.toISOString(),
      durationMs: completed.getTime() - this.started.getTime(),
    };
  }
}

/** An annotation of the job itself. */
export function note(message: string): Annotation {
  return { level: 'failure', message, title: undefined, path: undefined, line: undefined, endLine: undefined };
}
