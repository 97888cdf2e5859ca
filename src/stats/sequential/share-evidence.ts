/** Evidence on a share that may be looked at any time: exact, by Robbins' mixture over alternatives on one side of it. */
import { betaTails, logBeta } from '../beta.ts';
import { findEnd } from './odds-evidence.ts';

/**
 * ln e-values of "the share is more than `share`" (between 0 and 1) and of "it is less", after `events` of `n`; fractions
 * are allowed. Alternatives are uniform on their side: `more` is the logarithm of {@link rareEventEvidence}'s `oneSided`.
 */
export function shareEvidence(of: { readonly events: number; readonly n: number; readonly share: number }): {
  readonly more: number;
  readonly less: number;
} {
  const { events, share } = of;
  return evidence({ events, rest: Math.max(0, of.n - events), share, rest_share: 1 - share });
}

/** Both shares are given, so that neither loses its digits near 1. */
function evidence(of: { events: number; rest: number; share: number; rest_share: number }): {
  more: number;
  less: number;
} {
  const [a, b] = [of.events + 1, of.rest + 1];
  const both = logBeta(a, b) - of.events * Math.log(of.share) - of.rest * Math.log(of.rest_share);
  const { above, below } = betaTails({ x: of.share, y: of.rest_share, a, b });
  return { more: both + Math.log(above) - Math.log(of.rest_share), less: both + Math.log(below) - Math.log(of.share) };
}

/** Between which the share lies, each end wrong in at most `alpha` over all looks: what {@link shareEvidence} does not reject. */
export function shareBounds(of: { readonly events: number; readonly n: number; readonly alpha: number }): {
  readonly low: number;
  readonly high: number;
} {
  const { events, n } = of;
  if (n === 0) return { low: 0, high: 1 };
  const rest = Math.max(0, n - events);
  const needed = -Math.log(of.alpha);
  const logistic = (x: number): number => 1 / (1 + Math.exp(-x));
  const likely = events === 0 ? -60 : rest === 0 ? 60 : Math.log(events / rest);
  const end = (side: 'more' | 'less'): number =>
    logistic(
      findEnd({
        short: (at) => evidence({ events, rest, share: logistic(at), rest_share: logistic(-at) })[side] - needed,
        from: likely,
        way: side === 'more' ? -1 : 1,
      }),
    );
  return { low: events === 0 ? 0 : end('more'), high: rest === 0 ? 1 : end('less') };
}
