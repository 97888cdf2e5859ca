import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { processEnvironment, type StepFiles, scopeOfStep } from './contexts.ts';
import { evaluateString } from './expressions.ts';
import type { RunStep } from './model.ts';
import { RunnerError, unsupported } from './problems.ts';
import { type ProcessOutcome, runProcess } from './processes.ts';
import type { JobState, Scoped, StepWork } from './state.ts';
import type { StepOutput } from './step-output.ts';

/** What every kind of step gets when it runs. */
export interface StepCall {
  readonly name: string;
  readonly env: Readonly<Record<string, string>>;
  readonly action: string;
  readonly files: StepFiles;
  readonly output: StepOutput;
  readonly signal: AbortSignal;
  readonly timeoutMs: number | undefined;
}

interface Shell {
  readonly command: string;
  readonly args: readonly string[];
  readonly extension: string;
}

/**
 * Runs the script of a `run` step as GitHub does: `bash -e` without `shell`, `bash --noprofile --norc -eo pipefail` with
 * `shell: bash`, or a template with `{0}`.
 */
export async function runScript(job: JobState, scope: Scoped, step: RunStep, call: StepCall): Promise<StepWork> {
  const seen = scopeOfStep(job, scope, call);
  const script = evaluateString(step.run, seen);
  const inJob = scope.owner === 'job';
  const shellText =
    step.shell === undefined ? (inJob ? job.defaults.shell : undefined) : evaluateString(step.shell, seen);
  const folder =
    step.workingDirectory === undefined
      ? inJob
        ? job.defaults.workingDirectory
        : undefined
      : evaluateString(step.workingDirectory, seen);
  const cwd = resolve(job.folders.workspace, folder ?? '');
  const shell = chooseShell(shellText, step);
  const file = join(job.folders.temp, `${job.run.machine.newId()}${shell.extension}`);
  await mkdir(job.folders.temp, { recursive: true });
  await writeFile(file, script, { mode: 0o755 });
  call.output.write(`##[group]Run ${script.trim().split('\n')[0] ?? ''}`);
  for (const line of script.trimEnd().split('\n')) call.output.write(line);
  call.output.write(`shell: ${[shell.command, ...shell.args].join(' ')}`);
  call.output.write('##[endgroup]');
  const outcome = await runStepProcess(job, call, {
    command: shell.command,
    args: shell.args.map((arg) => arg.replaceAll('{0}', file)),
    cwd,
    env: processEnvironment(job, scope, call),
  });
  return { outcome, outputs: {}, children: [] };
}

function chooseShell(text: string | undefined, step: RunStep): Shell {
  if (text === undefined || text === '') return { command: 'bash', args: ['-e', '{0}'], extension: '.sh' };
  if (text === 'bash')
    return { command: 'bash', args: ['--noprofile', '--norc', '-eo', 'pipefail', '{0}'], extension: '.sh' };
  if (text === 'sh') return { command: 'sh', args: ['-e', '{0}'], extension: '.sh' };
  if (text === 'python') return { command: 'python', args: ['{0}'], extension: '.py' };
  const [command, ...args] = text.trim().split(/\s+/);
  if (command === undefined || !args.some((arg) => arg.includes('{0}'))) {
    const message = `the shell '${text}'; known are bash, sh, python and a command line with {0} for the script`;
    throw unsupported({ key: `${step.key}.shell`, at: step.at, message });
  }
  return { command, args, extension: command === 'node' ? '.mjs' : '' };
}

/** Runs a step's process and turns its end into an outcome, with GitHub's words in the log. */
export async function runStepProcess(
  job: JobState,
  call: StepCall,
  program: {
    readonly command: string;
    readonly args: readonly string[];
    readonly cwd: string;
    readonly env: Readonly<Record<string, string>>;
  },
): Promise<StepWork['outcome']> {
  const ended = await runProcess({
    ...program,
    onLine: call.output.readLine,
    signal: call.signal,
    timeoutMs: call.timeoutMs,
    graceMs: job.run.machine.graceMs,
  });
  return readEnd(job, call, { ended, command: program.command, cwd: program.cwd });
}

function readEnd(
  job: JobState,
  call: StepCall,
  process: { readonly ended: ProcessOutcome; readonly command: string; readonly cwd: string },
): StepWork['outcome'] {
  const { ended } = process;
  if (ended.kind === 'cancelled') {
    call.output.annotate('failure', 'The operation was canceled.');
    return 'cancelled';
  }
  if (ended.kind === 'timed_out') {
    const minutes = (call.timeoutMs ?? 0) / 60_000;
    call.output.annotate('failure', `The action '${call.name}' has timed out after ${minutes} minutes.`);
    return 'failure';
  }
  if (ended.kind === 'not_started') {
    call.output.annotate('failure', `Could not start '${process.command}' in ${process.cwd}: ${ended.message}`);
    return 'failure';
  }
  if (ended.orphanGroup !== undefined) job.orphans.push(ended.orphanGroup);
  if (ended.code === 0) return 'success';
  call.output.annotate('failure', `Process completed with exit code ${ended.code}.`);
  return 'failure';
}

/** The inside of a folder; a path that leads out of it is refused. @throws RunnerError */
export function insideFolder(folder: string, path: string): string {
  const full = resolve(folder, path);
  if (full === folder || full.startsWith(`${folder}/`)) return full;
  throw new RunnerError('refused', `the path '${path}' leads out of ${folder}`);
}
