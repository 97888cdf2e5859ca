/** Coverage of every interval by seeded simulations, 4,000 or, of resampled ones, 1,000: either end should miss in 5 % of cases or fewer. */
import { afterAll, describe, expect, it } from 'vitest';
import { measure, SCENARIOS } from '../stats/coverage.ts';

const lines: string[] = [];

afterAll(() => {
  process.stdout.write(`misses of intervals at 95 % to each side, by scenario\n${lines.join('\n')}\n`);
});

describe('coverage', () => {
  it.each(SCENARIOS)('$name', (scenario) => {
    const { method, runs, below, above, width } = measure(scenario, { runs: 4000, resampledRuns: 1000, seed: 101 });
    const percent = (share: number): string => `${(100 * share).toFixed(1)} %`.padStart(7);
    lines.push(
      `${scenario.name.padEnd(72)} ${method.padEnd(20)} ${percent(below)} ${percent(above)}  width ${width.toPrecision(3)}  in ${runs}`,
    );
    expect(Math.max(below, above)).toBeLessThanOrEqual(scenario.most ?? 0.065);
  });
});
