import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderRolloutPage } from '../../src/render/rollout/html.ts';
import type { RolloutStory } from '../../src/render/rollout/types.ts';
import {
  completedStory,
  extremeStory,
  hostileStory,
  notLookedAt,
  oneLook,
  rolledBackStory,
  underWay,
} from '../support/rollout-story.ts';
import type { Browser, Page } from './support/chromium.ts';
import { openBrowser } from './support/chromium.ts';

const ATTACK = `"><script>document.title='owned'</script><img src="https://attacker.example/x" onerror="document.title='owned'"></svg>\`|\u{202e}${'A'.repeat(300)}`;

const STORIES: Readonly<Record<string, RolloutStory>> = {
  'under way': underWay(),
  'looked at once': oneLook(),
  'not looked at': notLookedAt(),
  'rolled back': rolledBackStory(),
  completed: completedStory(),
  extreme: extremeStory(),
  hostile: hostileStory(ATTACK),
};

let browser: Browser;
let page: Page;
let folder: string;
const urls = new Map<string, string>();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'slipway-rollout-'));
  for (const [name, story] of Object.entries(STORIES)) {
    const path = join(folder, `${name.replaceAll(' ', '-')}.html`);
    writeFileSync(path, renderRolloutPage(story));
    urls.set(name, pathToFileURL(path).href);
  }
  browser = await openBrowser();
  page = await browser.newPage();
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function open(name: string): Promise<void> {
  page.complaints.length = 0;
  page.requests.length = 0;
  await page.open(urls.get(name) ?? '');
}

/** Pixels beyond the width asked for; a phone's own `innerWidth` would grow with what overflows. */
const overflow = (width: number): Promise<number> =>
  page.evaluate(`Math.max(document.documentElement.scrollWidth, innerWidth) - ${width}`);
const count = (selector: string): Promise<number> =>
  page.evaluate(`document.querySelectorAll(${JSON.stringify(selector)}).length`);
const colourOf = (selector: string, property: string): Promise<string> =>
  page.evaluate(`getComputedStyle(document.querySelector(${JSON.stringify(selector)}))[${JSON.stringify(property)}]`);

/** Contrast of two colours as WCAG 2.2 defines it. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string): number => {
    const parts = [...colour.matchAll(/\d+/g)].slice(0, 3).map((match) => Number(match[0]) / 255);
    const [red = 0, green = 0, blue = 0] = parts.map((part) =>
      part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

describe('the page of a rollout in a browser', () => {
  const places = [320, 390, 760, 1280].flatMap((width) =>
    (['light', 'dark'] as const).map((scheme) => ({ width, scheme })),
  );

  it.each(Object.keys(STORIES))('%s: no complaint, no request but its own, nothing beyond the edge', async (name) => {
    for (const { width, scheme } of places) {
      await page.emulate({ width, scheme });
      await open(name);
      expect({ width, scheme, beyond: await overflow(width) }).toEqual({ width, scheme, beyond: 0 });
      expect(page.complaints).toEqual([]);
      expect(page.requests).toEqual([urls.get(name)]);
    }
    expect(await page.evaluate('document.title')).not.toBe('owned');
    expect(await count('script, img, iframe')).toBe(0);
  });

  it('draws every mark within its picture', async () => {
    await page.emulate({ width: 1280 });
    for (const name of ['under way', 'looked at once', 'rolled back', 'extreme']) {
      await open(name);
      expect(await count('svg.chart')).toBe(4);
      const outside = await page.evaluate<number>(`(() => {
        const beyond = (svg) => [...svg.querySelectorAll('circle, rect, path, line, text')].filter((one) => {
          const box = one.getBBox();
          const { width, height } = svg.viewBox.baseVal;
          return box.x < -1 || box.y < -1 || box.x + box.width > width + 1 || box.y + box.height > height + 1;
        }).length;
        return [...document.querySelectorAll('svg.chart, svg.split')].reduce((sum, svg) => sum + beyond(svg), 0);
      })()`);
      expect({ name, outside }).toEqual({ name, outside: 0 });
    }
  });

  it.each(['light', 'dark'] as const)('can be read in %s colours', async (scheme) => {
    await page.emulate({ width: 1280, scheme });
    await open('rolled back');
    const back = await colourOf('body', 'backgroundColor');
    for (const selector of ['.chart text', '.chart .limit-label', '.step text', '.legend li']) {
      const colour = await colourOf(selector, selector === '.legend li' ? 'color' : 'fill');
      expect(contrast(colour, back)).toBeGreaterThan(4.5);
    }
    for (const [selector, property] of [
      ['.chart .line', 'stroke'],
      ['.chart .limit', 'stroke'],
      ['.look.fail rect', 'fill'],
    ] as const) {
      expect(contrast(await colourOf(selector, property), back)).toBeGreaterThan(3);
    }
    await open('under way');
    const [text, bar] = [
      await colourOf('.share.candidate text', 'fill'),
      await colourOf('.share.candidate rect', 'fill'),
    ];
    expect(contrast(text, bar)).toBeGreaterThan(4.5);
    const [other, rest] = [
      await colourOf('.share.baseline text', 'fill'),
      await colourOf('.share.baseline rect', 'fill'),
    ];
    expect(contrast(other, rest)).toBeGreaterThan(4.5);
  });

  it('is reached and moved by keys where it is wide', async () => {
    await page.emulate({ width: 390 });
    await open('under way');
    const moved = await page.evaluate<boolean>(
      "(() => { const box = document.querySelector('#plan .scroll'); box.focus(); box.scrollLeft = 50; return document.activeElement === box && box.scrollLeft > 0; })()",
    );
    expect(moved).toBe(true);
  });

  it('names every picture for whoever cannot see it', async () => {
    await open('under way');
    const { nodes } = (await page.send('Accessibility.getFullAXTree')) as {
      nodes: { role?: { value: string }; name?: { value: string } }[];
    };
    const images = nodes.filter((node) => /^(?:image|img)$/i.test(node.role?.value ?? ''));
    expect(images.length).toBeGreaterThanOrEqual(5);
    for (const image of images) expect(image.name?.value).toMatch(/\S{3}/);
    expect(images.map((image) => image.name?.value).join(' ')).toContain('error_rate: harm excluded');
  });

  it.each(['under way', 'hostile'])('%s: fits on A4, in light colours', async (name) => {
    await page.emulate({ width: 718, scheme: 'dark', media: 'print' });
    await open(name);
    expect(await overflow(718)).toBe(0);
    expect(await colourOf('body', 'backgroundColor')).toBe('rgb(255, 255, 255)');
    const cut = await page.evaluate<number>(
      "[...document.querySelectorAll('.scroll')].filter((one) => one.checkVisibility() && one.scrollWidth > one.clientWidth + 1).length",
    );
    expect(cut).toBe(0);
  });
});
