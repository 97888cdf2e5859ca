/** What the local GitHub remembers of workflows, their runs, and the environments they wait at. */
import type { Row } from './database.ts';
import type { ProtectionRules } from './types.ts';

export interface EnvironmentRow extends Row {
  id: number;
  repo: number;
  name: string;
  protection: ProtectionRules;
  created_at: string;
  updated_at: string;
}
export interface WorkflowRow extends Row {
  id: number;
  repo: number;
  path: string;
  created_at: string;
}
export interface RunRow extends Row {
  id: number;
  repo: number;
  workflow: number;
  path: string;
  name: string;
  display_title: string;
  event: string;
  head_branch: string | null;
  head_ref: string;
  /** Where it is not the run's own: the fork that a pull request comes from. */
  head_repo?: number;
  head_sha: string;
  run_number: number;
  run_attempt: number;
  actor: number;
  /** Who started this attempt, where it was not the actor. */
  triggering_actor?: number;
  run_started_at?: string;
  /** How the attempts before this one ended. */
  earlier?: RunAttempt[];
  /** Which of its `workflow_run` events this attempt has had. */
  told?: string[];
  /** How many runs before it were started by the end (or start) of another. */
  depth?: number;
  status: string;
  conclusion: string | null;
  inputs: Record<string, unknown>;
  payload: unknown;
  approvals: { environments: string[]; state: string; user: number; comment: string }[];
  pending_environments: string[];
  created_at: string;
  updated_at: string;
}
export interface RunAttempt {
  run_attempt: number;
  status: string;
  conclusion: string | null;
  triggering_actor: number;
  run_started_at: string;
  updated_at: string;
}
export interface JobRow extends Row {
  id: number;
  repo: number;
  run: number;
  run_attempt?: number;
  name: string;
  status: string;
  conclusion: string | null;
  started_at: string;
  completed_at: string | null;
  labels: string[];
  steps: { name: string; status: string; conclusion: string | null; number: number }[];
}
