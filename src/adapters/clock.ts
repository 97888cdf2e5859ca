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

/** ISO 8601 in UTC with whole seconds, the one form in which the ledger writes times: `2026-03-03T10:00:00Z`. */
export function isoSeconds(milliseconds: number): string {
  return `${new Date(Math.floor(milliseconds / 1000) * 1000).toISOString().slice(0, 19)}Z`;
}
