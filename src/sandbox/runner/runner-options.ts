import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createArtifactStore } from './builtins/artifact-store.ts';
import { createConcurrencyGroups, createSlots } from './concurrency.ts';
import { createMotion } from './motion.ts';
import type { RerunRequest, RunnerEvent, RunnerGithub } from './ports.ts';
import type { RunnerListener } from './results.ts';
import type { Machine } from './state.ts';

export interface RunnerOptions {
  readonly github: RunnerGithub;
  /** State, workspaces and artifacts of runs. */
  readonly dir: string;
  /** Folder on disk by `owner/repo`, for `uses: owner/repo/path@ref` with any ref. */
  readonly actions?: Readonly<Record<string, string>>;
  /** Jobs that run at once; 2 unless told. */
  readonly maxJobs?: number;
  /** Added to the environment of every process. */
  readonly env?: Readonly<Record<string, string>>;
  readonly secrets?: (repository: string) => Readonly<Record<string, string>>;
  readonly variables?: (repository: string) => Readonly<Record<string, string>>;
  readonly listener?: RunnerListener;
  /** Hears of what came by a subscription and was refused; nobody else does. */
  readonly onError?: (error: Error, about: RunnerEvent | RerunRequest) => void;
  readonly now?: () => Date;
  readonly newId?: () => string;
  /** Milliseconds between SIGINT, SIGTERM and SIGKILL for a step that must end; 2,500 unless told. */
  readonly graceMs?: number;
  /** Keeps the folders of finished jobs. */
  readonly keepWorkspaces?: boolean;
}

/** Fills in what was not told. */
export function createMachine(options: RunnerOptions, closing: AbortSignal): Machine {
  const none = () => ({});
  return {
    github: options.github,
    actions: options.actions ?? {},
    dir: options.dir,
    now: options.now ?? (() => new Date()),
    newId: options.newId ?? randomUUID,
    env: options.env ?? {},
    secrets: options.secrets ?? none,
    variables: options.variables ?? none,
    listener: options.listener ?? {},
    groups: createConcurrencyGroups(),
    slots: createSlots(options.maxJobs ?? 2),
    artifacts: createArtifactStore(join(options.dir, 'artifacts')),
    motion: createMotion(),
    closing,
    graceMs: options.graceMs ?? 2_500,
    keepWorkspaces: options.keepWorkspaces ?? false,
  };
}
