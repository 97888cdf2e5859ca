#!/usr/bin/env node
/** The program: reads what was asked, runs one command, prints its result, and is the only place that fails a job. */
import { readInput } from '../adapters/actions-io.ts';
import { refuse, SlipwayError } from '../core/reasons.ts';
import { refused, resultOf } from '../operations/context.ts';
import { nearestOf } from '../policy/nearest.ts';
import type { Command, Outcome } from './commands.ts';
import { COMMANDS } from './commands.ts';
import { readAsked } from './options.ts';
import { VERSION } from './version.ts';

const [name = 'help', ...argv] = process.argv.slice(2);
const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort(signal));
// A reader that closes early, such as `head`, is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));

process.exitCode = await main();

async function main(): Promise<number> {
  if (name === '--version' || name === 'version') return print(VERSION);
  const command = COMMANDS.find((one) => one.name === name);
  if (name === 'help' || name === '--help' || name === '-h') {
    return help(COMMANDS.find((one) => one.name === argv[0]));
  }
  if (command !== undefined && (argv.includes('--help') || argv.includes('-h'))) return help(command);
  const json = jsonTarget(argv);
  const outcome = await attempt(() => run(command));
  if (outcome.kind === 'printed') return outcome.exit;
  // Rendering is loaded when there is something to render, not before the first request.
  const { deliver, exitCode } = await import('./output.ts');
  const allow = readInput(process.env, 'allow-refusal') === 'true';
  await deliver({ outcome, operation: name, json, env: process.env });
  return exitCode(outcome.result, { allowRefusal: allow ? 'yes' : 'no' });
}

async function run(command: Command | undefined): Promise<Outcome> {
  if (command === undefined) return unknownCommand();
  const asked = readAsked(command, { argv, readInput: (input) => readInput(process.env, input) });
  const toStdout = jsonTarget(argv) !== '-';
  const write = (text: string): void => void (toStdout ? process.stdout : process.stderr).write(`${text}\n`);
  const execute = await command.load();
  return execute({ asked, env: process.env, print: write, signal: stop.signal });
}

/** Turns whatever is thrown into a result: a refusal as it is, anything else as the defect it is. */
async function attempt(act: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof SlipwayError) return { kind: 'result', result: resultOf(name, error) };
    const found = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const refusal = {
      code: 'internal_error' as const,
      required: 'no defect',
      found,
      next: 'Please report this, with the command.',
    };
    return { kind: 'result', result: { ...refused({ operation: name, refusal }), decision: 'error' } };
  }
}

function unknownCommand(): never {
  const nearest = nearestOf(
    name,
    COMMANDS.map((one) => one.name),
  );
  refuse({
    code: 'unknown_operation',
    required: 'a command of Slipway',
    found: JSON.stringify(name.slice(0, 60)),
    next: nearest === null ? 'See `slipway help`.' : `Did you mean \`slipway ${nearest}\`?`,
  });
}

function jsonTarget(args: readonly string[]): string | null {
  const index = args.findIndex((arg) => arg === '--json' || arg.startsWith('--json='));
  const arg = args[index];
  if (arg === undefined) return null;
  return arg.startsWith('--json=') ? arg.slice('--json='.length) : (args[index + 1] ?? null);
}

async function help(about: Command | undefined): Promise<number> {
  const { commandHelp, programHelp } = await import('./help.ts');
  return print(about === undefined ? programHelp() : commandHelp(about));
}

function print(text: string): number {
  process.stdout.write(`${text}\n`);
  return 0;
}
