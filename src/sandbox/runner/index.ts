export { type DispatchInputs, readDispatchInputs } from './dispatch-inputs.ts';
export { bindGithub } from './github-binding.ts';
export { type LoadedAction, loadAction } from './load-action.ts';
export { type LoadedWorkflow, loadWorkflow } from './load-workflow.ts';
export type { RunnerEvent, RunnerGithub } from './ports.ts';
export { formatProblem, type Problem, RunnerError } from './problems.ts';
export type * from './results.ts';
export { createRunner, type Runner, type RunnerOptions, type StartedRun } from './runner.ts';
