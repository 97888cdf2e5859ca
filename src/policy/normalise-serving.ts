/** What serving reads, and who is told that it has changed. */
import type { RawAfterChange, RawServing } from './raw-monitoring.ts';
import type { AfterChange, ServingRules, ServingTarget } from './types.ts';

export function normaliseServing(raw: RawServing = {}): ServingRules {
  return {
    targets: (raw.targets ?? ['aliases']) as ServingTarget[],
    afterChange: (raw['after-change'] ?? []).map(normaliseAfterChange),
  };
}

function normaliseAfterChange(raw: RawAfterChange): AfterChange {
  const secret = raw.secret ?? null;
  if (raw.webhook !== undefined) return { kind: 'webhook', url: raw.webhook, secret };
  if (raw.dispatch !== undefined) {
    return { kind: 'dispatch', type: raw.dispatch, repository: raw.repository ?? null };
  }
  if (raw.slack !== undefined) return { kind: 'slack', secret: raw.slack };
  return { kind: 'purge', url: raw.purge!, method: raw.method ?? 'POST', secret };
}
