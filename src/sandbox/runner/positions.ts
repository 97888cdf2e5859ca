/**
 * Which contexts and functions an expression may use, by where it stands. The lists are those of GitHub's own
 * workflow and action schemas; a context outside its list is an error there and here.
 */
export interface Allowed {
  readonly contexts: readonly string[];
  readonly functions: 'none' | 'status' | 'hash' | 'status-hash';
}

const NEEDS = ['github', 'inputs', 'vars', 'needs'] as const;
const STRATEGY = [...NEEDS, 'strategy', 'matrix'] as const;
const STEP = [...STRATEGY, 'secrets', 'steps', 'job', 'runner', 'env'] as const;
const ACTION_STEP = ['github', 'inputs', 'strategy', 'matrix', 'steps', 'job', 'runner', 'env'] as const;

export const POSITIONS = {
  'run-name': { contexts: ['github', 'inputs', 'vars'], functions: 'none' },
  'workflow-env': { contexts: ['github', 'inputs', 'vars', 'secrets'], functions: 'none' },
  'workflow-defaults': { contexts: [], functions: 'none' },
  'workflow-concurrency': { contexts: ['github', 'inputs', 'vars'], functions: 'none' },
  'job-if': { contexts: NEEDS, functions: 'status' },
  strategy: { contexts: NEEDS, functions: 'none' },
  job: { contexts: STRATEGY, functions: 'none' },
  'job-env': { contexts: [...STRATEGY, 'secrets'], functions: 'none' },
  'job-defaults': { contexts: [...STRATEGY, 'env'], functions: 'none' },
  'job-output': { contexts: STEP, functions: 'none' },
  'environment-url': { contexts: STEP.filter((name) => name !== 'secrets'), functions: 'none' },
  'step-if': { contexts: STEP.filter((name) => name !== 'secrets'), functions: 'status-hash' },
  step: { contexts: STEP, functions: 'hash' },
  'action-input-default': { contexts: ['github', 'strategy', 'matrix', 'job', 'runner'], functions: 'hash' },
  'action-output': { contexts: ACTION_STEP, functions: 'none' },
  'action-step-if': { contexts: ACTION_STEP, functions: 'status-hash' },
  'action-step': { contexts: ACTION_STEP, functions: 'hash' },
  'action-runs-if': {
    contexts: ['runner', 'github', 'job', 'strategy', 'matrix', 'env', 'inputs'],
    functions: 'status-hash',
  },
} as const satisfies Record<string, Allowed>;

export type PositionName = keyof typeof POSITIONS;
