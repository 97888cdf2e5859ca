import { describe, expect, it } from 'vitest';
import { subjectMatterOf } from '../../../src/core/compare/subject-matter.ts';

describe('what a metric is about', () => {
  it.each([
    ['latency_ms', null, 'latency'],
    ['p95Latency', null, 'latency'],
    ['response_time', 's', 'latency'],
    ['answer', 'ms', 'latency'],
    ['time_to_first_token', null, 'latency'],
    ['cost_per_1k_requests', null, 'cost'],
    ['spend', 'USD', 'cost'],
    ['per_call', 'USD/1k', 'cost'],
    ['accuracy', null, 'quality'],
    ['on_time_rate', null, 'quality'],
    // Errors of a predicted time or price: how good, not how fast or dear.
    ['arrival_mae', 's', 'quality'],
    ['price_rmse', 'USD', 'quality'],
    ['delay', 'minutes', 'quality'],
  ])('%s (%s) is %s', (metric, unit, about) => {
    expect(subjectMatterOf({ metric, unit })).toBe(about);
  });
});
