/** What only the policy can tell about the words of a command. */
import type { CommandOf } from './specs.ts';

/**
 * `/hold flight-delay -- why` and `/hold production -- why` are written alike: a lone name that is no stage of the policy
 * is taken as the model.
 */
export function settleHold(command: CommandOf<'hold'>, isStage: (name: string) => boolean): CommandOf<'hold'> {
  const [only, ...others] = command.stages ?? [];
  if (only === undefined || others.length > 0 || command.model !== null || isStage(only)) return command;
  return { ...command, stages: null, model: only };
}
