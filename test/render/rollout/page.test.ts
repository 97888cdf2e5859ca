import { describe, expect, it } from 'vitest';
import { REPORT_STYLES, REPORT_STYLES_HASH } from '../../../src/render/evaluation/styles.ts';
import { renderRolloutPage } from '../../../src/render/rollout/html.ts';
import { ROLLOUT_STYLES, ROLLOUT_STYLES_HASH } from '../../../src/render/rollout/styles.ts';
import type { RolloutStory } from '../../../src/render/rollout/types.ts';
import {
  completedStory,
  extremeStory,
  guardLook,
  hostileStory,
  notLookedAt,
  oneLook,
  rolledBackStory,
  underWay,
} from '../../support/rollout-story.ts';
import { forAll, hostileText } from '../support/hostile.ts';
import { sha256 } from '../support/sample.ts';

const hashOf = (text: string): string => `sha256-${Buffer.from(sha256(text), 'hex').toString('base64')}`;

/** Tags and the names of their attributes, in order: what a browser would build. */
function skeleton(page: string): string[] {
  return (
    [...page.replace(/<style>[\s\S]*?<\/style>/g, '').matchAll(/<\/?[a-zA-Z!][^>]*>/g)]
      .map(([tag]) => tag.replace(/="[^"]*"/g, '').replace(/\s+/g, ' '))
      // What breaks words, a link, and a label in a picture depend on the text; the page's own structure does not.
      .filter((tag) => !/^<\/?(?:wbr|code|bdi|a|text)\b/.test(tag))
  );
}

const sectionOf = (page: string, id: string): string =>
  new RegExp(`<section id="${id}">[\\s\\S]*?</section>`).exec(page)?.[0] ?? '';
const charts = (page: string): string[] => page.match(/<svg class="chart"[\s\S]*?<\/svg>/g) ?? [];
/** Every coordinate of a picture. */
const numbersOf = (svg: string): string[] =>
  [...svg.matchAll(/ (?:x|y|x1|x2|y1|y2|cx|cy|d|width|height)="([^"]*)"/g)].map((match) => match[1] ?? '');

describe('the page of a rollout', () => {
  const page = renderRolloutPage(underWay());

  it('lets nothing be loaded, and nothing acts but its own styles', () => {
    expect(ROLLOUT_STYLES_HASH).toBe(hashOf(ROLLOUT_STYLES));
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1]?.replaceAll('&#39;', "'");
    expect(policy).toBe(
      `default-src 'none'; style-src '${REPORT_STYLES_HASH}' '${ROLLOUT_STYLES_HASH}'; img-src data:; base-uri 'none'; form-action 'none'`,
    );
    expect(page).toContain(`<style>${REPORT_STYLES}</style>`);
    expect(page).toContain(`<style>${ROLLOUT_STYLES}</style>`);
    expect(page).not.toMatch(/<script| style="| on[a-z]+="| src="|@import|url\(/);
  });

  it('has one first heading, a heading for each section, and captions and scopes in each table', () => {
    expect(page.match(/<h1>/g)).toHaveLength(1);
    const tables = page.split('<table').slice(1);
    expect(tables).toHaveLength(3 + 4);
    for (const one of tables) {
      expect(one).toContain('<caption>');
      expect(one).toMatch(/<th scope="col"/);
    }
    for (const [, id] of page.matchAll(/<a href="#([a-z0-9-]+)"/g)) expect(sectionOf(page, id ?? '')).toContain('<h2>');
  });

  it('gives each id once, and every picture a title and a description', () => {
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(charts(page)).toHaveLength(4);
    for (const svg of charts(page)) {
      for (const id of /aria-labelledby="([^"]*)"/.exec(svg)?.[1]?.split(' ') ?? ['none'])
        expect(svg).toContain(`id="${id}"`);
      expect(svg).toMatch(/<title id="[^"]*">[^<]+<\/title><desc id="[^"]*">12 looks from 2026-03-03 16:00 to/);
    }
  });

  it('lets wide things be moved by keys', () => {
    const scrolling = page.match(/<div class="scroll"[^>]*>/g) ?? [];
    expect(scrolling.length).toBeGreaterThan(8);
    for (const one of scrolling) expect(one).toMatch(/role="region" tabindex="0" aria-label="[^"]+"/);
  });

  it('says the plan: what is done, what is now, what is next and from when on', () => {
    const plan = sectionOf(page, 'plan');
    expect(plan.match(/<li class="[a-z_]+"/g)).toEqual(
      ['done', 'done', 'done', 'current', 'next'].map((state) => `<li class="${state}"`),
    );
    expect(plan).toContain('Next: 100 %, not before 2026-03-19 10:00 UTC.');
    expect(plan).toContain('1,200 of 1,000');
  });

  it('draws the band, the limit, a line for each step and a sign for each look', () => {
    const [errors, latency, slice, drift] = charts(page);
    expect(errors).toContain('limit 0.5 pt');
    expect(latency).toContain('limit 2,000 ms');
    expect(errors?.match(/class="step"/g)).toHaveLength(4);
    expect(errors?.match(/class="look /g)).toHaveLength(12);
    expect(errors).toContain('class="band"');
    // Two of the twelve looks know nothing of the slice: the line has gaps there, and a cross.
    expect(slice?.match(/class="look error"/g)).toHaveLength(2);
    expect(slice?.match(/class="line"/g)?.length).toBeGreaterThan(1);
    expect(drift).not.toContain('class="band"');
  });

  it('tells every decision, with the move that followed it', () => {
    const decisions = sectionOf(page, 'decisions');
    expect(decisions.match(/<tr role="row">/g)?.length).toBe(1 + 12 + 4);
    expect(decisions.indexOf('event 12')).toBeLessThan(decisions.indexOf('event 18'));
    expect(decisions).toContain('10 % → 25 %');
  });

  it('says why it went back, and that nothing is next', () => {
    const back = renderRolloutPage(rolledBackStory());
    expect(back).toContain('Rolled back</p>');
    expect(back).toContain('<code>error_rate</code> is worse than live by more than 0.5 points');
    expect(sectionOf(back, 'plan')).not.toContain('Next:');
    expect(sectionOf(back, 'plan')).toContain('ended here');
    expect(charts(back)[0]).toContain('class="look fail"');
  });

  it.each<[string, RolloutStory, number]>([
    ['nobody looked', notLookedAt(), 0],
    ['it was looked at once', oneLook(), 4],
    ['it is completed', completedStory(), 4],
    ['numbers are huge, tiny, equal or missing', extremeStory(), 4],
  ])('is whole where %s: every coordinate is a number', (_name, story, count) => {
    const text = renderRolloutPage(story);
    expect(charts(text)).toHaveLength(count);
    expect(text).not.toMatch(/NaN|Infinity|undefined|\[object/);
    for (const svg of charts(text)) for (const one of numbersOf(svg)) expect(one).toMatch(/^[MLVHZ\d. -]+$/);
  });

  it('stays bounded with many looks, and says so', () => {
    const text = renderRolloutPage(extremeStory());
    expect(text).toContain('The newest 600 looks are drawn.');
    expect(charts(text)[0]?.match(/class="look /g)).toHaveLength(2);
  });

  it('shows a look that knows no number as unknown, and draws nothing', () => {
    const story = oneLook();
    const nothing = {
      estimate: null,
      low: null,
      high: null,
      limit: null,
      candidate: null,
      baseline: null,
      detectable: null,
    };
    const looks = story.looks.map((one) => ({ ...one, guards: [guardLook({ ...nothing, status: 'error' })] }));
    const text = renderRolloutPage({ ...story, looks });
    expect(charts(text)).toHaveLength(0);
    expect(text).toContain('cannot be known');
    expect(text).toContain('There is no number to draw yet.');
  });

  it('makes no tag and no attribute of what others wrote', () => {
    const plain = skeleton(renderRolloutPage(hostileStory('plain')));
    forAll(
      (text) => {
        const page = renderRolloutPage(hostileStory(text));
        expect(skeleton(page)).toEqual(plain);
        for (const unseen of ['\u{202e}', '\u{200b}', '\u{1b}']) expect(page.includes(unseen)).toBe(false);
        for (const [, href] of page.matchAll(/ href="([^"]*)"/g)) expect(href).toMatch(/^(?:#|data:,$|https?:)/);
      },
      hostileText,
      60,
    );
  });
});
