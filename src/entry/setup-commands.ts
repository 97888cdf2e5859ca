import type { Invocation, Outcome } from './commands.ts';
export async function runInit(_invocation: Invocation): Promise<Outcome> {
  throw new Error('pending');
}
export async function runDoctor(_invocation: Invocation): Promise<Outcome> {
  throw new Error('pending');
}
