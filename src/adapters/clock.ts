/** The machine's clock. Tests pass their own, so nothing else in the adapters asks for time or chance. */
import { setTimeout as delay } from 'node:timers/promises';
import type { Clock } from '../ports.ts';

export function createSystemClock(): Clock {
  return {
    now: () => Date.now(),
    sleep: async (milliseconds) => {
      await delay(milliseconds);
    },
    random: () => Math.random(),
  };
}
