import type { Engine } from './engine.ts';

/** How a job got past an environment, or why it did not. */
export type EnvironmentDecision =
  /** Nobody had to decide. */
  | { kind: 'open' }
  | { kind: 'approved'; by: string; comment: string }
  | { kind: 'rejected'; by: string; comment: string }
  /** An administrator let it through without being asked. */
  | { kind: 'bypassed'; by: string }
  /** The environment does not take this branch or tag. */
  | { kind: 'ref-refused'; ref: string; message: string }
  /** Nobody answered for thirty days. */
  | { kind: 'expired' }
  | { kind: 'cancelled' };

/** What a job finds at an environment. */
export type EnvironmentEntry =
  | Extract<EnvironmentDecision, { kind: 'open' | 'ref-refused' }>
  /** Somebody or the clock must decide first; `giveUp` is for a job that will not wait any longer. */
  | { kind: 'waiting'; giveUp(): void };

/** A run at an environment: all its jobs that wait there share one answer. */
export interface Wait {
  run: number;
  environment: number;
  /** Milliseconds. */
  since: number;
  /** Given while a wait timer still ran. */
  approved?: Extract<EnvironmentDecision, { kind: 'approved' }>;
  settle: ((decision: EnvironmentDecision) => void)[];
}

export function waitOf(engine: Engine, at: { run: number; environment: number }): Wait | undefined {
  return engine.waits.find((wait) => wait.run === at.run && wait.environment === at.environment);
}

/** Lets everything that waits there go on with an answer. */
export function settleWait(engine: Engine, wait: Wait, decision: EnvironmentDecision): void {
  const at = engine.waits.indexOf(wait);
  if (at !== -1) engine.waits.splice(at, 1);
  for (const settle of wait.settle) settle(decision);
}

/** Ends what a run waits for, at one environment or at all. */
export function dropWaits(engine: Engine, at: { run: number; environment?: number }): void {
  const fits = (wait: Wait): boolean =>
    wait.run === at.run && (at.environment === undefined || wait.environment === at.environment);
  for (const wait of engine.waits.filter(fits)) settleWait(engine, wait, { kind: 'cancelled' });
}
