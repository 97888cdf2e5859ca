/** What becomes of a look-up whose checks did not all hold. */
import { refuse } from '../core/reasons.ts';
import type { Check } from '../core/result.ts';
import { failures } from '../core/result.ts';
import type { Gathered } from './gather.ts';

/** What did not hold: refused or warned of as the policy says; bytes that are gone or differ are always refused. */
export function judge(checks: Check, gathered: Gathered): string[] {
  const found = failures(checks);
  if (found.length === 0) return [];
  const bytes = found.find((check) => check.name === 'record' || check.name === 'release');
  const strict = gathered.effective.ledger.unprovenOrigin === 'refuse';
  const first = bytes ?? found[0];
  if (first !== undefined && (bytes !== undefined || strict)) {
    refuse({
      code:
        first.name === 'origin'
          ? 'origin_unproven'
          : first.name === 'tail'
            ? 'verification_failed'
            : 'integrity_failed',
      required: 'a version whose record, tag, release and history are what was written',
      found: [...new Set(found.map((check) => check.detail))].join(' '),
      next: 'Run `slipway verify`: it names what was changed.',
    });
  }
  return [...new Set(found.map((check) => check.detail))];
}
