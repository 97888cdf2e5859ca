/** Commands that set a registry up, and say what is still missing. */
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { createWorkplace } from '../adapters/workplace.ts';
import { refuse } from '../core/reasons.ts';
import type { SetupRecord } from '../core/setup.ts';
import { doctor } from '../operations/doctor.ts';
import { init } from '../operations/init.ts';
import { renderSetup, renderSteps } from '../render/setup.ts';
import type { Invocation, Outcome } from './commands.ts';
import { localPorts } from './context.ts';

/** The example's name: a policy must list some model, and every user renames it. */
const FIRST_MODEL = 'flight-delay';

export async function runInit(invocation: Invocation): Promise<Outcome> {
  const { asked } = invocation;
  const folder = resolve(asked.text('folder') ?? '.');
  requireCheckout(folder);
  const ports = await localPorts(invocation);
  const result = await init(
    { ports, mode: asked.flag('dry-run') ? 'dry_run' : 'apply' },
    {
      workplace: createWorkplace(folder),
      model: asked.text('model') ?? FIRST_MODEL,
      slipway: null,
      app: asked.number('app'),
    },
  );
  return {
    kind: 'result',
    result,
    ...(result.record === null
      ? {}
      : { text: `${result.summary}\n\n${files(result.record)}\n\n${renderSetup(result.record).trimEnd()}` }),
  };
}

/** The files are to be committed, so they are written only where that can be done. */
function requireCheckout(folder: string): void {
  try {
    execFileSync('git', ['rev-parse', '--git-dir'], { cwd: folder, stdio: 'ignore' });
  } catch {
    refuse({
      code: 'input_invalid',
      required: 'a checkout of the repository that will hold the registry',
      found: `${folder} is none`,
      next: 'Clone the repository, and run `slipway init` in it.',
    });
  }
}

function files(record: SetupRecord): string {
  return record.files.map((file) => `  ${file.state.padEnd(8)} ${file.path}`).join('\n');
}

export async function runDoctor(invocation: Invocation): Promise<Outcome> {
  const ports = await localPorts(invocation);
  const run = ports.mode === 'job' ? (await ports.caller()).run : null;
  const result = await doctor({ ports, run });
  const steps = result.record === null ? '' : renderSteps(result.record.next_steps);
  return { kind: 'result', result, ...(steps === '' ? {} : { after: `\nNext steps:\n\n${steps}` }) };
}
