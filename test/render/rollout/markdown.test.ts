import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rollout } from '../../../src/core/rollout/types.ts';
import type { ModelState } from '../../../src/core/state.ts';
import { stageOf } from '../../../src/core/state.ts';
import { utf8Length } from '../../../src/render/evaluation/fit.ts';
import { renderModelPage } from '../../../src/render/pages.ts';
import { modelParts, statusParts } from '../../../src/render/reply/model-answers.ts';
import { renderRolloutMarkdown } from '../../../src/render/rollout/markdown.ts';
import { renderRolloutSection, rolloutLines } from '../../../src/render/rollout/section.ts';
import type { RolloutStory } from '../../../src/render/rollout/types.ts';
import { lastLook } from '../../../src/render/rollout/types.ts';
import {
  completedStory,
  extremeStory,
  hostileStory,
  notLookedAt,
  oneLook,
  rolledBackStory,
  underWay,
} from '../../support/rollout-story.ts';
import { bareText, forAll, hostileText } from '../support/hostile.ts';
import { links, sampleLife, samplePolicy } from '../support/sample.ts';

const render = (story: RolloutStory, limit = 60_000): string => renderRolloutMarkdown(story, { limit, links });

/** The sample's production, with the story's rollout in it. */
function stateWith(story: RolloutStory, changes: Partial<Rollout> = {}): ModelState {
  const { state } = sampleLife().life;
  const rollout: Rollout = {
    plan: { ...story.plan, baseline_stage: 'production' },
    seq: story.seq,
    started_at: story.startedAt,
    candidate: story.candidate,
    step: story.steps.length - 1,
    step_since: story.steps[story.steps.length - 1]?.since ?? story.startedAt,
    begun: story.steps.map((step) => step.since),
    look: lastLook(story),
    looked_seq: 30,
    halted_seq: null,
    ...changes,
  };
  const production = { ...stageOf(state, 'production'), rollout, look: null, exposure: story.exposure };
  return { ...state, stages: { ...state.stages, production } };
}

/** Lines outside of code blocks. */
const outside = (text: string): string => text.replace(/^(`{3,})[\s\S]*?^\1$/gm, '');
const cellsOf = (text: string): number[] =>
  outside(text)
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.split('|').length);

describe('a rollout as Markdown', () => {
  it('says split, plan, guards and decisions, in this order', () => {
    const text = render(underWay());
    const places = [
      '### ▸ flight-delay 1.2.0',
      '**Under way.**',
      '#### Split',
      '#### Plan',
      '#### Guards',
      '#### Decisions',
    ];
    const found = places.map((place) => text.indexOf(place));
    expect(found).toEqual([...found].sort((a, b) => a - b));
    expect(found).not.toContain(-1);
    expect(text).toContain('`██████████░░░░░░░░░░` 50 %');
    expect(text).toContain('| **100 %** | · next | earliest 2026-03-19 10:00 |');
    expect(text).toContain('Next: 100 %, not before 2026-03-19 10:00 UTC.');
    expect(text).toContain('1 named tenant gets the candidate');
    expect(text).not.toContain('acme-air');
  });

  it('draws what broke, and nothing else', () => {
    const back = render(rolledBackStory());
    expect(back).toContain('#### error_rate over time');
    expect(back).toMatch(/```\n[\s\S]*█[\s\S]*\n```/);
    expect(back).toContain('in percentage points');
    expect(render(underWay())).not.toContain('over time');
  });

  it('has the newest decision first', () => {
    const text = render(rolledBackStory());
    expect(text.indexOf('✗ rolled back')).toBeLessThan(text.indexOf('▸ started'));
  });

  it('promises no next step of what is over', () => {
    for (const story of [rolledBackStory(), completedStory()]) expect(render(story)).not.toContain('Next:');
  });

  it('is told from the first moment on', () => {
    expect(render(notLookedAt())).toContain('Nobody has looked yet.');
    expect(render(notLookedAt())).toContain('· not looked at yet');
  });

  it('stays within its limit, whatever the story', () => {
    const limit = fc.integer({ min: 4_000, max: 60_000 });
    const stories = [underWay(), oneLook(), extremeStory(), hostileStory('<|`'.repeat(3_000))];
    fc.assert(
      fc.property(limit, fc.constantFrom(...stories), (most, story) => {
        const text = render(story, most);
        expect(utf8Length(text)).toBeLessThanOrEqual(most);
        expect(text).toContain('### ');
      }),
      { numRuns: 12 },
    );
    expect(() => render(underWay(), 3_999)).toThrow(RangeError);
  });

  it('keeps its shape whatever others wrote', () => {
    const plain = cellsOf(render(hostileStory('plain')));
    forAll(
      (text) => {
        const page = render(hostileStory(text));
        expect(cellsOf(page)).toEqual(plain);
        expect(page.toLowerCase()).not.toContain('slipway:');
        const bare = outside(page).split('\n').map(bareText).join('\n');
        expect(bare.replaceAll('<br>', '')).not.toMatch(/<|(?:^|[^A-Za-z0-9_])@[A-Za-z0-9]/);
      },
      hostileText,
      40,
    );
  });
});

describe('the rollout on the living page', () => {
  it('says what is rolled out where, the split, the plan and the last look', () => {
    const page = renderModelPage({ state: stateWith(underWay()), policy: samplePolicy(), links });
    const section = page.slice(page.indexOf('## What is being rolled out'), page.indexOf('## What happened'));
    for (const part of [
      'releases/tag/flight-delay%40v1.2.0',
      'into **production** (ramp)',
      '[event&nbsp;12](events/000/000/000000012.json)',
      '**Plan:** shadow ✓ → 10 % ✓ → 25 % ✓ → 50 % ▸ → 100 %. Next: 100 %',
      '**Last look:** 2026-03-14 16:00, [event&nbsp;30](events/000/000/000000030.json): **? wait**, too early.',
      '| **error_rate**',
    ]) {
      expect(section).toContain(part);
    }
  });

  it('is not there where nothing is rolled out and nothing was looked at', () => {
    expect(renderRolloutSection({ state: sampleLife().life.state, policy: samplePolicy(), links })).toEqual([]);
  });

  it('says that nobody has looked', () => {
    const section = renderRolloutSection({
      state: stateWith(oneLook(), { look: null, looked_seq: null, halted_seq: null }),
      policy: samplePolicy(),
      links,
    });
    expect(section.join('\n')).toContain('**Last look:** none yet.');
    expect(section.join('\n')).toContain('mirrored, answers nobody');
  });

  it('shows the last look at what is live outside of a rollout', () => {
    const { state } = sampleLife().life;
    const production = { ...stageOf(state, 'production'), rollout: null, look: lastLook(rolledBackStory()) };
    const section = renderRolloutSection({
      state: { ...state, stages: { ...state.stages, production } },
      policy: samplePolicy(),
      links,
    }).join('\n');
    expect(section).toContain('## How what is live was last found');
    expect(section).toContain('| monitoring.guards\\[0\\] | **✗ harm shown** |');
  });
});

describe('the rollout on the living page, with names by somebody who wants out', () => {
  it('keeps its shape', () => {
    const render = (text: string): string => {
      const story = hostileStory(text);
      const plan = { ...story.plan, baseline_stage: 'production' };
      const state = stateWith(story, { plan, started_at: text, begun: [text, text] });
      return renderRolloutSection({ state, policy: samplePolicy(), links }).join('\n\n');
    };
    const plain = cellsOf(render('plain'));
    forAll(
      (text) => {
        const section = render(text);
        expect(cellsOf(section)).toEqual(plain);
        expect(section.toLowerCase()).not.toContain('slipway:');
        const bare = section.split('\n').map(bareText).join('\n').replaceAll('<br>', '');
        expect(bare).not.toMatch(/<|(?:^|[^A-Za-z0-9_])@[A-Za-z0-9]/);
      },
      hostileText,
      40,
    );
  });
});

describe('the rollout in answers', () => {
  const state = stateWith(underWay());

  it('is a line of the plan, of what is next and of the last look', () => {
    expect(rolloutLines(state, 'production')).toEqual([
      '1.2.0 (ramp): shadow ✓ → 10 % ✓ → 25 % ✓ → 50 % ▸ → 100 %',
      'Next: 100 %, not before 2026-03-19 10:00 UTC.',
      'looked 2026-03-14 16:00: wait, too early',
    ]);
    expect(rolloutLines(state, 'staging')).toEqual([]);
  });

  it('names the guards that are broken', () => {
    expect(rolloutLines(stateWith(rolledBackStory()), 'production').at(-1)).toBe(
      'looked 2026-03-05 16:00: roll back, harm is shown (error_rate)',
    );
  });

  it('is a row with the split in /status and /info', () => {
    const model = { kind: 'model', state, description: null, owner: null } as const;
    for (const parts of [statusParts({ kind: 'status', models: [state] }, links), modelParts(model, links)]) {
      const part = parts.find((one) => one.head.startsWith('**Being rolled out**'));
      expect(part?.rows).toHaveLength(1);
      expect(part?.rows[0]).toContain('1.2.0: 50 %<br>1.1.0: 50 %');
      expect(part?.rows[0]).toContain('Next: 100 %');
    }
  });
});
