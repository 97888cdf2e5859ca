/**
 * Every input and output of every action, said once. `actions/<name>/action.yml`, its README table and the environment
 * that the entry reads are the same list; a test compares them.
 */
import { APPROVAL_ACTIONS } from './actions/approval.ts';
import { CARE_ACTIONS } from './actions/care.ts';
import { MOVE_ACTIONS } from './actions/move.ts';
import { ROLLOUT_ACTIONS } from './actions/rollout.ts';
import { SERVING_ACTIONS } from './actions/serving.ts';
import { VERSION_ACTIONS } from './actions/version.ts';

export interface InputSpec {
  readonly description: string;
  readonly required: boolean;
  /** Text as it stands in action.yml; absent: empty. */
  readonly default?: string;
}

export interface PermissionSpec {
  readonly level: 'read' | 'write';
  readonly because: string;
  /** Needed only by those who ask for what the reason names; without it the action still does the rest. */
  readonly optional?: true;
}

export interface ActionSpec {
  /** Folder below `actions/`. */
  readonly name: string;
  /** Operation of the program that it runs. */
  readonly operation: string;
  readonly title: string;
  readonly description: string;
  readonly inputs: Readonly<Record<string, InputSpec>>;
  readonly outputs: Readonly<Record<string, string>>;
  /** Permissions of the job's token, each with its reason. */
  readonly permissions: Readonly<Record<string, PermissionSpec>>;
}

/** An input travels to the program as this and its name, upper case, dashes as underscores. */
export const INPUT_PREFIX = 'INPUT_';
/** The one input that travels under another name, because that is where every program looks for a token. */
export const TOKEN_INPUT = 'token';
export const TOKEN_VARIABLE = 'GITHUB_TOKEN';
/** Tells the program whether that token is another one than the job's own; equal to what the adapters read. */
export const OWN_TOKEN_VARIABLE = 'SLIPWAY_OWN_TOKEN';

/** Outputs that every action has. */
export const COMMON_OUTPUTS = {
  decision: 'What was decided: `done`, `already_done`, `planned`, `refused`, `inconclusive` or `error`.',
  'reason-code': 'Why, as a stable code; see docs/reference/results.md.',
  result: 'The whole result as JSON (`slipway.result/1`).',
} as const;

export const ACTIONS: readonly ActionSpec[] = [
  ...VERSION_ACTIONS,
  ...APPROVAL_ACTIONS,
  ...MOVE_ACTIONS,
  ...ROLLOUT_ACTIONS,
  ...CARE_ACTIONS,
  ...SERVING_ACTIONS,
];
