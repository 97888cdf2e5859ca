/** Coverage in few simulations, enough to find a method that is plainly wrong; test/slow/stats-coverage.test.ts has many. */
import { describe, expect, it } from 'vitest';
import { measure, SCENARIOS } from './coverage.ts';

describe('either end misses the truth about as often as it may', () => {
  it.each(SCENARIOS)('$name', (scenario) => {
    const { runs, below, above } = measure(scenario, { runs: 400, resampledRuns: 30, seed: 53 });
    const most = scenario.most ?? 0.065;
    expect(Math.max(below, above)).toBeLessThanOrEqual(most + 4 * Math.sqrt((most * (1 - most)) / runs));
    // Neither is an interval so wide that it never misses. That of the largest difference only has an end to miss.
    if (runs === 400) expect(below + above).toBeGreaterThan(0);
  });
});
