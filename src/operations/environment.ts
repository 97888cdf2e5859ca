/** Whether the environment that a stage asks for is protected, and whether this job entered it. */
import type { EnvironmentStanding } from '../core/environment.ts';
import type { StagePolicy } from '../policy/types.ts';
import type { Context } from './context.ts';

/** `plan`: the job only plans, and enters none. */
export async function environmentStanding(
  context: Pick<Context, 'ports' | 'caller'>,
  of: { readonly stage: StagePolicy; readonly phase: 'plan' | 'apply' },
): Promise<EnvironmentStanding> {
  const { stage, phase } = of;
  if (stage.environment === null) return { kind: 'not_asked' };
  const { settings, origin } = context.ports;
  const [facts, entered] = await Promise.all([
    settings.environment(stage.environment.name),
    phase === 'plan' ? ('later' as const) : origin.environment(),
  ]);
  return { kind: 'looked_at', facts, entered, attempt: context.caller.run?.attempt ?? null };
}

/** Name of the environment that the job entered; null where it entered none, or that is not known. */
export function enteredOf(standing: EnvironmentStanding): string | null {
  if (standing.kind === 'not_asked' || standing.entered === 'later' || standing.entered.kind === 'unverifiable')
    return null;
  return standing.entered.value;
}
