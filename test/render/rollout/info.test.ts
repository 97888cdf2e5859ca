import { describe, expect, it } from 'vitest';
import { stageOf } from '../../../src/core/state.ts';
import { rolloutLines, splitOf } from '../../../src/render/rollout/section.ts';
import { lastLook } from '../../../src/render/rollout/types.ts';
import { formatShare, guardWord, lookWord, reasonWord } from '../../../src/render/rollout/words.ts';
import { oneLook } from '../../support/rollout-story.ts';
import { sampleLife } from '../support/sample.ts';

describe('a canary stage', () => {
  it('takes its split from the stage that it is compared with', () => {
    const { state } = sampleLife().life;
    const story = oneLook();
    const rollout = {
      plan: { ...story.plan, strategy: 'canary' as const, baseline_stage: 'production' },
      ...{ seq: 12, started_at: story.startedAt, candidate: story.candidate, step: 0, step_since: story.startedAt },
      ...{ begun: [story.startedAt], look: lastLook(story), looked_seq: 13, halted_seq: null },
    };
    const stages = {
      ...state.stages,
      production: { ...stageOf(state, 'production'), exposure: story.exposure },
      staging: { ...stageOf(state, 'staging'), rollout, look: null },
    };
    const with_ = { ...state, stages };
    expect(splitOf(with_, 'staging')).toBe(story.exposure);
    expect(rolloutLines(with_, 'staging')[0]).toMatch(/^1\.2\.0 \(canary\): shadow ▸ → 10 % →/);
  });
});

describe('words that this program does not know', () => {
  it.each([
    ['a decision', () => lookWord('celebrate' as never)],
    ['a status', () => guardWord('splendid' as never)],
  ])('never make %s look good', (_name, word) => {
    expect(word()).toMatchObject({ tone: 'bad', symbol: '!' });
  });

  it('are shown as they are', () => {
    expect(reasonWord('eclipse' as never)).toBe('eclipse');
  });
});

describe('shares', () => {
  it.each([
    [1, '0.01 %'],
    [250, '2.5 %'],
    [10_000, '100 %'],
  ])('%i basis points are %s', (share, text) => {
    expect(formatShare(share)).toBe(text);
  });
});
