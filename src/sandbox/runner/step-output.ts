import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { StepFiles } from './contexts.ts';
import { parseAssignments, parsePaths, readSummary } from './env-files.ts';
import { parseLogCommand } from './log-commands.ts';
import { messageOf } from './problems.ts';
import type { Annotation, LogLine } from './results.ts';
import type { JobState } from './state.ts';

/** Collects what one step says: log lines, annotations, and whether a command of it failed the step. */
export interface StepOutput {
  readonly log: readonly LogLine[];
  readonly annotations: readonly Annotation[];
  readonly failed: boolean;
  /** A line of the runner itself; commands in it have no meaning. */
  write(text: string): void;
  /** A line of a process, with its workflow commands. */
  readLine(line: string): void;
  annotate(level: Annotation['level'], message: string): void;
}

const REFUSED: Readonly<Record<string, string>> = {
  'set-env': 'The `set-env` command is disabled. Please upgrade to using Environment Files.',
  'add-path': 'The `add-path` command is disabled. Please upgrade to using Environment Files.',
  'set-output': 'unsupported: the deprecated command ::set-output::; write to $GITHUB_OUTPUT',
  'save-state': 'unsupported: the deprecated command ::save-state::; write to $GITHUB_STATE',
  'add-matcher': 'unsupported: problem matchers (::add-matcher::)',
  'remove-matcher': 'unsupported: problem matchers (::remove-matcher::)',
};

/** Makes the output of one step. Every line is masked before anybody sees it. */
export function createStepOutput(job: JobState, stepName: string): StepOutput {
  const log: LogLine[] = [];
  const annotations: Annotation[] = [];
  let failed = false;
  let stopToken: string | undefined;
  const write = (text: string) => {
    const line = { at: job.run.machine.now().toISOString(), text: job.masker.mask(text) };
    log.push(line);
    job.run.machine.listener.onLog?.({ origin: job.origin, step: stepName, line });
  };
  const annotate = (level: Annotation['level'], message: string, properties: Readonly<Record<string, string>> = {}) => {
    const label = level === 'failure' ? 'error' : level;
    write(`##[${label}]${message}`);
    annotations.push({
      level,
      message: job.masker.mask(message),
      title: properties['title'],
      path: properties['file'],
      line: numberOf(properties['line']),
      endLine: numberOf(properties['endLine']),
    });
  };
  const readLine = (line: string) => {
    if (stopToken !== undefined) {
      const token = stopToken;
      if (parseLogCommand(line, (name) => name === token.toLowerCase()) !== undefined) stopToken = undefined;
      else write(line);
      return;
    }
    const command = parseLogCommand(line);
    if (command === undefined) {
      write(line);
      return;
    }
    const refusal = REFUSED[command.name];
    if (refusal !== undefined) {
      annotate('failure', refusal);
      failed = true;
    } else if (command.name === 'add-mask') {
      if (command.message.trim() === '')
        annotate('warning', "Can't add secret mask for empty string in ##[add-mask] command.");
      else job.masker.add(command.message);
    } else if (command.name === 'stop-commands') stopToken = command.message;
    else if (command.name === 'error') annotate('failure', command.message, command.properties);
    else if (command.name === 'warning' || command.name === 'notice')
      annotate(command.name, command.message, command.properties);
    else if (command.name !== 'echo') write(`##[${command.name}]${command.message}`);
  };
  return {
    log,
    annotations,
    get failed() {
      return failed;
    },
    write,
    readLine,
    annotate: (level, message) => annotate(level, message),
  };
}

function numberOf(text: string | undefined): number | undefined {
  const number = text === undefined ? Number.NaN : Number(text);
  return Number.isInteger(number) ? number : undefined;
}

/** Makes the empty environment files of a step. */
export async function createStepFiles(job: JobState): Promise<StepFiles> {
  const folder = join(job.folders.temp, '_runner_file_commands');
  await mkdir(folder, { recursive: true });
  const id = job.run.machine.newId();
  const file = async (name: string) => {
    const path = join(folder, `${name}_${id}`);
    await writeFile(path, '');
    return path;
  };
  return {
    output: await file('set_output'),
    env: await file('set_env'),
    path: await file('add_path'),
    state: await file('save_state'),
    summary: await file('step_summary'),
  };
}

export interface FileEffects {
  readonly outputs: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly failed: boolean;
}

/** Reads a step's environment files, applies GITHUB_ENV and GITHUB_PATH to the job, and removes the files. */
export async function applyStepFiles(job: JobState, files: StepFiles, output: StepOutput): Promise<FileEffects> {
  let failed = false;
  const read = async <T>(name: string, path: string, parse: (text: string) => T, fallback: T): Promise<T> => {
    try {
      return parse(await readFile(path, 'utf8'));
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return fallback;
      output.annotate('failure', `Unable to process file command '${name}' successfully.`);
      output.annotate('failure', messageOf(error));
      failed = true;
      return fallback;
    }
  };
  for (const folder of await read('path', files.path, parsePaths, [])) {
    job.path = [folder, ...job.path.filter((known) => known !== folder)];
  }
  for (const [name, value] of await read('env', files.env, parseAssignments, [])) {
    if (name.toUpperCase() === 'NODE_OPTIONS') {
      output.annotate('failure', "Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.");
    } else job.env[name] = value;
  }
  const outputs = Object.fromEntries(await read('output', files.output, parseAssignments, []));
  const state = Object.fromEntries(await read('state', files.state, parseAssignments, []));
  let summary = '';
  const content = await readFile(files.summary).catch(() => Buffer.alloc(0));
  const read1 = readSummary(content);
  if (read1.kind === 'ok') summary = job.masker.mask(read1.text);
  else output.annotate('failure', read1.message);
  await Promise.all(Object.values(files).map((path) => rm(path, { force: true })));
  return { outputs, state, summary, failed };
}
