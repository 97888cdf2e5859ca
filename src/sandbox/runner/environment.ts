import { evaluateBoolean, evaluateString, type Scope } from './expressions.ts';
import type { JobPlan } from './job-plan.ts';
import type { EnvironmentDecision } from './ports.ts';
import { RunnerError } from './problems.ts';
import type { Origin } from './results.ts';
import type { RunState } from './state.ts';

/**
 * Lets a job into its environment, after its reviewers approved where it has some. Gives the environment's name as the
 * workflow writes it, undefined for none. A job that is cancelled meanwhile comes back too: its signal says so.
 * @throws RunnerError when the job may not enter.
 */
export async function enterEnvironment(
  run: RunState,
  plan: JobPlan,
  input: { readonly scope: Scope; readonly origin: Origin },
): Promise<string | undefined> {
  const { scope, origin } = input;
  const { environment } = plan.job;
  const { signal } = plan.control;
  if (environment === undefined || signal.aborted) return undefined;
  if (environment.deployment !== undefined) evaluateBoolean(environment.deployment, scope);
  const name = evaluateString(environment.name, scope);
  if (name === '') return undefined;
  const waiting = createWaiting(plan);
  const entry = await run.machine.github.enterEnvironment({
    repository: run.repository.fullName,
    run: run.identity,
    name,
    ref: run.event.ref,
    signal,
    decided: waiting.decide,
  });
  if (entry.kind === 'open') return name;
  if (entry.kind === 'refused') throw new RunnerError('refused', entry.reason);
  run.machine.listener.onJob?.({ origin, status: 'waiting' });
  await plan.onWait();
  const decision = await waiting.end(signal);
  if (decision?.kind === 'rejected')
    throw new RunnerError('refused', `The deployment to '${name}' was rejected by ${decision.by}`);
  if (decision?.kind === 'expired')
    throw new RunnerError('refused', `Nobody answered in time whether this may be deployed to '${name}'`);
  if (decision?.kind === 'cancelled') plan.control.abort(`The deployment to '${name}' was canceled.`);
  plan.onReady();
  return name;
}

/** The waiting for one decision, which may come before anybody waits for it. */
function createWaiting(plan: JobPlan) {
  let known: EnvironmentDecision | undefined;
  let wake = (): void => {};
  return {
    decide: (decision: EnvironmentDecision): void => {
      known ??= decision;
      wake();
    },
    /** Undefined when the job was cancelled. */
    async end(signal: AbortSignal): Promise<EnvironmentDecision | undefined> {
      if (known !== undefined || signal.aborted) return known;
      await new Promise<void>((resolve) => {
        const endWait = plan.wait();
        wake = () => {
          // At once, not when the promise gets its turn: the job moves from the moment of the decision on.
          endWait();
          signal.removeEventListener('abort', wake);
          resolve();
        };
        signal.addEventListener('abort', wake, { once: true });
      });
      return known;
    },
  };
}
