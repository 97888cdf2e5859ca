/** Contexts for operations: who asks, with what, and whether one may write from here. */
import { createSystemClock } from '../adapters/clock.ts';
import type { LocalPorts } from '../adapters/local-ports.ts';
import { createPorts } from '../adapters/local-ports.ts';
import type { Context } from '../operations/context.ts';
import { DEFAULT_PATIENCE } from '../operations/context.ts';
import type { Invocation } from './commands.ts';

export async function localPorts(invocation: Invocation): Promise<LocalPorts> {
  return createPorts({ env: invocation.env, clock: createSystemClock(), signal: invocation.signal });
}

export type WriteAccess =
  | { readonly kind: 'direct'; readonly context: Context; readonly ports: LocalPorts }
  /** A laptop against GitHub: the workflow writes, so that environment, origin and audit hold. */
  | { readonly kind: 'by_workflow'; readonly ports: LocalPorts };

export async function writeAccess(invocation: Invocation): Promise<WriteAccess> {
  const ports = await localPorts(invocation);
  const { asked } = invocation;
  const dry = asked.flag('dry-run');
  if (ports.mode === 'direct' && !dry && !(await ports.isSandbox())) return { kind: 'by_workflow', ports };
  const id = asked.text('operation-id');
  const caller = await ports.caller(id === null ? {} : { id });
  const mode = dry ? 'dry_run' : 'apply';
  return { kind: 'direct', ports, context: { ports, caller, mode, patience: DEFAULT_PATIENCE } };
}
