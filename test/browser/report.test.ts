import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderEvaluationHtml } from '../../src/render/evaluation/html.ts';
import type { EvaluationView } from '../../src/render/evaluation/view.ts';
import {
  errorRecord,
  failRecord,
  filesRecord,
  firstVersionRecord,
  hostileRecord,
  inconclusiveRecord,
  largeRecord,
  pairedSamples,
  passRecord,
  view,
} from '../support/evaluation-records.ts';
import type { Browser, Page } from './support/chromium.ts';
import { openBrowser } from './support/chromium.ts';

const ATTACK = `"><script>document.title='owned'</script><img src="https://attacker.example/x" onerror="document.title='owned'">\`|\u{202e}${'A'.repeat(300)}`;

const VIEWS: Readonly<Record<string, EvaluationView>> = {
  fail: view(failRecord(), { pairs: [pairedSamples({ rows: 298 }), pairedSamples({ rows: 30, seed: 9 })] }),
  full: view({ ...failRecord(), publish: 'full' }, { pairs: [pairedSamples({ rows: 60 })] }),
  pass: view(passRecord(), { preview: true }),
  inconclusive: view(inconclusiveRecord()),
  error: view(errorRecord()),
  first: view(firstVersionRecord()),
  files: view(filesRecord(), { reportUrl: 'report.html' }),
  large: view(largeRecord()),
  hostile: view(hostileRecord(ATTACK), {
    reportUrl: 'javascript:alert(1)',
    pairs: [pairedSamples({ rows: 50, text: ATTACK })],
  }),
};

let browser: Browser;
let page: Page;
let folder: string;
const urls = new Map<string, string>();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'slipway-report-'));
  for (const [name, of] of Object.entries(VIEWS)) {
    const path = join(folder, `${name}.html`);
    writeFileSync(path, renderEvaluationHtml(of));
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
const visibleRows = (selector: string): Promise<number> =>
  page.evaluate(
    `[...document.querySelectorAll(${JSON.stringify(selector)})].filter((row) => row.checkVisibility()).length`,
  );
const click = (selector: string): Promise<void> =>
  page.evaluate(`document.querySelector(${JSON.stringify(selector)}).click()`);
const type = (selector: string, text: string): Promise<void> =>
  page.evaluate(
    `(() => { const one = document.querySelector(${JSON.stringify(selector)}); one.value = ${JSON.stringify(text)}; one.dispatchEvent(new Event('input')); })()`,
  );
const textOf = (selector: string): Promise<string> =>
  page.evaluate(`document.querySelector(${JSON.stringify(selector)}).innerText`);

describe('the report in a browser', () => {
  const places = [320, 390, 760, 1041, 1280].flatMap((width) =>
    (['light', 'dark'] as const).map((scheme) => ({ width, scheme })),
  );

  it.each(Object.keys(VIEWS))(
    '%s: no complaint, no request but its own, nothing beyond the edge, at any width',
    async (name) => {
      for (const { width, scheme } of places) {
        await page.emulate({ width, scheme });
        await open(name);
        expect({ width, scheme, beyond: await overflow(width) }).toEqual({ width, scheme, beyond: 0 });
        expect(page.complaints).toEqual([]);
        expect(page.requests).toEqual([urls.get(name)]);
      }
      expect(await page.evaluate('document.title')).not.toBe('owned');
    },
  );

  it('asks a server for nothing but the page', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(renderEvaluationHtml(VIEWS['fail']!));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      page.complaints.length = 0;
      await page.open(`http://127.0.0.1:${(server.address() as AddressInfo).port}/report`);
      expect(await page.evaluate('document.readyState')).toBe('complete');
      expect(asked).toEqual(['/report']);
      expect(page.complaints).toEqual([]);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });

  it('runs no script that is put into it', async () => {
    await open('pass');
    await page.evaluate(
      "(() => { const one = document.createElement('script'); one.textContent = 'document.title = \"owned\"'; document.body.append(one); })()",
    );
    expect(await page.evaluate('document.title')).not.toBe('owned');
    expect(page.complaints.join()).toContain('Content Security Policy');
  });

  it('is readable in light and dark: text has the contrast that WCAG AA asks for', async () => {
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulate({ width: 1280, scheme });
      await open('fail');
      const found = await page.evaluate<[string, number][]>(CONTRASTS);
      expect(found.length).toBeGreaterThan(10);
      expect(found.filter(([, contrast]) => contrast < 4.5)).toEqual([]);
    }
  });
});

/** Contrast of every text that is seen with what is behind it, lowest by class. */
const CONTRASTS = `(() => {
  const channel = (value) => (value /= 255) <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  const parse = (color) => color.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
  const behind = (element) => {
    for (let one = element; one; one = one.parentElement) {
      const color = parse(getComputedStyle(one).backgroundColor);
      if (color[3] === undefined || color[3] > 0) return color;
    }
    return [255, 255, 255];
  };
  const lowest = new Map();
  for (const element of document.querySelectorAll('body *:not(script):not(option):not(button[disabled])')) {
    if (!element.checkVisibility() || ![...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== '')) continue;
    const svg = element.closest('svg');
    if (svg && element.tagName !== 'text') continue;
    const style = getComputedStyle(element);
    const [a, b] = [light(parse(svg ? style.fill : style.color)), light(behind(element))].sort((x, y) => y - x);
    const name = element.tagName + '.' + (element.className.baseVal ?? element.className);
    lowest.set(name, Math.min(lowest.get(name) ?? 99, (a + 0.05) / (b + 0.05)));
  }
  return [...lowest];
})()`;

describe('a long comparison', () => {
  const rows = '#slices tbody tr';

  it('is turned by page, found in and sorted', async () => {
    await page.emulate({ width: 1280 });
    await open('large');
    expect(await visibleRows(rows)).toBe(25);
    expect(await textOf('#slices output')).toMatch(/^1–25 of 49\d$/);
    await click('#slices .pages button:last-child');
    expect(await textOf('#slices output')).toMatch(/^26–50 of/);
    await type('#slices input[type=search]', 'recall long');
    const found = await textOf('#slices output');
    expect(found).toMatch(/^1–\d+ of \d+$/);
    expect((await textOf('#slices tbody')).toLowerCase()).not.toContain('accuracy');
    await type('#slices input[type=search]', 'nothing has this name');
    expect(await textOf('#slices output')).toBe('none found');
    await type('#slices input[type=search]', '');
    await page.evaluate(
      "(() => { const one = document.querySelector('#slices input[type=checkbox]'); one.checked = true; one.dispatchEvent(new Event('input')); })()",
    );
    expect(await textOf('#slices tbody')).not.toContain('no clear difference');
    expect(page.complaints).toEqual([]);
  });

  it('is sorted both ways, and says so', async () => {
    await open('large');
    const effects = (): Promise<number[]> =>
      page.evaluate("[...document.querySelectorAll('#slices tbody tr')].map((row) => Number(row.dataset.effect))");
    await click('#slices [data-sort=effect]');
    const up = await effects();
    expect(up).toEqual([...up].sort((a, b) => a - b));
    expect(await page.evaluate("document.querySelector('#slices th[aria-sort]').getAttribute('aria-sort')")).toBe(
      'ascending',
    );
    await click('#slices [data-sort=effect]');
    expect(await effects()).toEqual([...up].reverse());
    await click('#slices [data-sort=name]');
    expect(await page.evaluate("document.querySelectorAll('#slices th[aria-sort]').length")).toBe(1);
  });

  it('is there within three seconds', async () => {
    await open('large');
    const took = await page.evaluate<number>(
      "(() => { const [one] = performance.getEntriesByType('navigation'); return one.loadEventEnd - one.startTime; })()",
    );
    expect(took).toBeLessThan(3_000);
  });
});

describe('samples', () => {
  it('are turned by page and chosen by outcome and key', async () => {
    await page.emulate({ width: 1280 });
    await open('full');
    const rows = '#samples tbody tr';
    expect(await visibleRows(rows)).toBe(20);
    expect(await textOf('#samples output')).toBe('1–20 of 60');
    await click('#samples .pages button:last-child');
    expect(await textOf('#samples tbody tr th bdi')).toContain('DEN-20');
    await type('#samples select', 'better');
    expect(await textOf('#samples output')).toBe('1–19 of 19');
    expect(await textOf('#samples tbody')).not.toContain('worse');
    await type('#samples select', '');
    await type('#samples input', 'den-59');
    expect(await visibleRows(rows)).toBe(1);
    await click('#samples tbody summary');
    expect(await textOf('#samples .texts')).toContain('Will flight 59 be late?');
    expect(page.complaints).toEqual([]);
  });

  it('are written as text, whatever they are', async () => {
    await open('hostile');
    await click('#samples .pages button:last-child');
    expect(await page.evaluate("document.querySelectorAll('#samples tbody img, #samples tbody script').length")).toBe(
      0,
    );
    expect(await textOf('#samples tbody tr th')).toContain('<script>');
    expect(await page.evaluate('document.title')).not.toBe('owned');
    expect(page.requests).toEqual([urls.get('hostile')]);
  });
});

describe('without its script', () => {
  it('shows everything but the controls and the samples behind the first page', async () => {
    const still = await browser.newPage();
    await still.send('Emulation.setScriptExecutionDisabled', { value: true });
    await still.emulate({ width: 1280 });
    await still.open(urls.get('large') ?? '');
    const count = async (selector: string): Promise<number> => {
      const { root } = (await still.send('DOM.getDocument')) as { root: { nodeId: number } };
      const answer = (await still.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector })) as {
        nodeIds: number[];
      };
      return answer.nodeIds.length;
    };
    expect(await count('#slices tbody tr:not(.off)')).toBeGreaterThan(480);
    expect(await count('.tools:not([hidden]), .pages:not([hidden])')).toBe(0);
    await still.open(urls.get('fail') ?? '');
    expect(await count('#samples details:first-of-type tbody tr')).toBe(20);
    expect(still.complaints).toEqual([]);
    await still.close();
  });
});

describe('on paper', () => {
  it.each(['fail', 'large', 'hostile'])(
    '%s: nothing beyond the edge of A4, in light colours, with every row',
    async (name) => {
      await page.emulate({ width: 718, scheme: 'dark', media: 'print' });
      await open(name);
      expect(await overflow(718)).toBe(0);
      expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
      expect(await visibleRows('.tools, .pages, nav')).toBe(0);
      if (name === 'large') expect(await visibleRows('#slices tbody tr')).toBeGreaterThan(480);
    },
  );

  it('is a PDF, and what was folded is open in it', async () => {
    await page.emulate({ width: 1280 });
    await open('fail');
    await page.evaluate(
      "(window.opened = []), addEventListener('beforeprint', () => window.opened.push(document.querySelectorAll('section > details[open]').length))",
    );
    const pdf = await page.pdf();
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.length).toBeGreaterThan(20_000);
    expect(await page.evaluate('window.opened')).toEqual([2]);
    expect(await page.evaluate("document.querySelectorAll('section > details[open]').length")).toBe(1);
  });
});
