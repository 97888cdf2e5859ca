/** What was counted of one metric: whether it can be, and the same with more traffic. */
import type { MetricSums } from './types.ts';

/** Prometheus extrapolates two counters by themselves: one may come out this much larger than it can be. */
const EXTRAPOLATED = 0.02;

/** What is impossible about the numbers; null for nothing. */
export function flawOf(sums: MetricSums): string | null {
  switch (sums.kind) {
    case 'events': {
      const flaw = countsFlaw([sums.n, sums.events]);
      if (flaw !== null) return flaw;
      const whole = Number.isInteger(sums.n) && Number.isInteger(sums.events);
      const most = whole ? sums.n : sums.n * (1 + EXTRAPOLATED);
      return sums.events > most ? `${sums.events} events of ${sums.n} requests` : null;
    }
    case 'values': {
      const flaw = countsFlaw([sums.n, sums.sum_squares]);
      if (flaw !== null) return flaw;
      if (!Number.isFinite(sums.sum)) return `a sum of ${sums.sum}`;
      if (sums.n === 0) return sums.sum === 0 && sums.sum_squares === 0 ? null : 'a sum of no values';
      const least = (sums.sum * sums.sum) / sums.n;
      return least > sums.sum_squares * (1 + 1e-9) ? 'a sum of squares that is less than the sum allows' : null;
    }
    case 'distribution':
      if (sums.counts.length !== sums.bounds.length + 1)
        return `${sums.counts.length} counts for ${sums.bounds.length} bounds`;
      if (sums.bounds.some((bound, at) => !Number.isFinite(bound) || (at > 0 && bound <= sums.bounds[at - 1]!)))
        return 'bounds that do not rise';
      return countsFlaw(sums.counts);
    case 'categories':
      return countsFlaw(Object.values(sums.counts));
    case 'gauge':
      return Number.isFinite(sums.value) ? null : `the number ${sums.value}`;
  }
}

function countsFlaw(counts: readonly number[]): string | null {
  const flawed = counts.find((count) => !(count >= 0 && count < Number.POSITIVE_INFINITY));
  return flawed === undefined ? null : `a count of ${flawed}`;
}

/** The same as it would look with `factor` times the traffic. A number that was computed elsewhere stays. */
export function scaleSums(sums: MetricSums, factor: number): MetricSums {
  const scaled = (count: number): number => count * factor;
  switch (sums.kind) {
    case 'events':
      return { ...sums, n: scaled(sums.n), events: scaled(sums.events) };
    case 'values':
      return { ...sums, n: scaled(sums.n), sum: scaled(sums.sum), sum_squares: scaled(sums.sum_squares) };
    case 'distribution':
      return { ...sums, counts: sums.counts.map(scaled) };
    case 'categories':
      return {
        ...sums,
        counts: Object.fromEntries(Object.entries(sums.counts).map(([name, count]) => [name, scaled(count)])),
      };
    case 'gauge':
      return sums;
  }
}
