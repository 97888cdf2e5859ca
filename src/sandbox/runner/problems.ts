/** A place in a workflow or action file; line and column count from 1. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/**
 * One thing that is wrong in a file. `invalid`: GitHub would refuse it too. `unsupported`: GitHub would run it and
 * the local runner does not.
 */
export interface Problem extends Position {
  readonly kind: 'invalid' | 'unsupported';
  /** Dotted path of the key, for example `jobs.train.container`. */
  readonly key: string;
  readonly message: string;
}

export type RunnerErrorCode =
  | 'unsupported'
  | 'invalid_workflow'
  | 'invalid_action'
  | 'invalid_expression'
  | 'invalid_event'
  | 'missing_action'
  | 'refused';

/** An error of the runner itself, as opposed to a failing command of a step. */
export class RunnerError extends Error {
  override readonly name = 'RunnerError';
  readonly code: RunnerErrorCode;
  readonly problems: readonly Problem[];

  constructor(code: RunnerErrorCode, message: string, problems: readonly Problem[] = []) {
    super(message);
    this.code = code;
    this.problems = problems;
  }
}

/** One line for people: `unsupported: jobs.a.container (ci.yml:4:5): …`. */
export function formatProblem(problem: Problem): string {
  const where = `${problem.key === '' ? 'file' : problem.key} (${problem.file}:${problem.line}:${problem.column})`;
  return `${problem.kind}: ${where}: ${problem.message}`;
}

/** The error for a list of problems: its code follows the worst one, its message has a line for each. */
export function problemsError(code: RunnerErrorCode, problems: readonly Problem[]): RunnerError {
  const onlyUnsupported = problems.every((problem) => problem.kind === 'unsupported');
  return new RunnerError(onlyUnsupported ? 'unsupported' : code, problems.map(formatProblem).join('\n'), problems);
}

/** The error for one unsupported thing met while running. */
export function unsupported(input: {
  readonly key: string;
  readonly at: Position;
  readonly message: string;
}): RunnerError {
  return problemsError('unsupported', [{ kind: 'unsupported', key: input.key, ...input.at, message: input.message }]);
}

/** The message of anything that was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
