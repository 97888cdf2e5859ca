import { describe, expect, it } from 'vitest';
import type { EvaluationRecord } from '../../../src/core/evaluation/types.ts';
import { renderEvaluationHtml } from '../../../src/render/evaluation/html.ts';
import { html, jsonBlock, nameText } from '../../../src/render/evaluation/html-kit.ts';
import { KEPT_ROWS } from '../../../src/render/evaluation/html-samples.ts';
import { REPORT_SCRIPT, REPORT_SCRIPT_HASH } from '../../../src/render/evaluation/script.ts';
import { REPORT_STYLES, REPORT_STYLES_HASH } from '../../../src/render/evaluation/styles.ts';
import { effectPlot, intervalPlot } from '../../../src/render/evaluation/svg.ts';
import type { EvaluationView } from '../../../src/render/evaluation/view.ts';
import {
  errorRecord,
  failRecord,
  filesRecord,
  firstVersionRecord,
  hostileRecord,
  largeRecord,
  pairedSamples,
  passRecord,
  record,
  sha256,
  view,
} from '../../support/evaluation-records.ts';
import { forAll, hostileText } from '../support/hostile.ts';

const render = (of: EvaluationRecord, changes: Partial<EvaluationView> = {}): string =>
  renderEvaluationHtml(view(of, changes));

const hashOf = (text: string): string => `sha256-${Buffer.from(sha256(text), 'hex').toString('base64')}`;

/** Tags and the names of their attributes, in order: what a browser would build. */
function skeleton(page: string): string[] {
  const body = page.replace(/<style>[\s\S]*?<\/style>/, '').replace(/<script>[\s\S]*<\/script>/, '');
  return [...body.matchAll(/<\/?[a-zA-Z!][^>]*>/g)]
    .map(([tag]) => tag.replace(/="[^"]*"/g, '').replace(/\s+/g, ' '))
    .filter((tag) => !/^<\/?(?:wbr|code|bdi)>$/.test(tag));
}

describe('the report', () => {
  it('lets nothing be loaded, and only its own styles and script act', () => {
    expect(REPORT_STYLES_HASH).toBe(hashOf(REPORT_STYLES));
    expect(REPORT_SCRIPT_HASH).toBe(hashOf(REPORT_SCRIPT));
    const page = render(failRecord(), { pairs: [pairedSamples({ rows: 3 })] });
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1]?.replaceAll('&#39;', "'");
    expect(policy).toBe(
      `default-src 'none'; style-src '${REPORT_STYLES_HASH}'; script-src '${REPORT_SCRIPT_HASH}'; img-src data:; base-uri 'none'; form-action 'none'`,
    );
    expect(page).toContain(`<style>${REPORT_STYLES}</style>`);
    expect(page).toContain(`<script>${REPORT_SCRIPT}</script>`);
    expect(page).not.toMatch(/ style="| on[a-z]+="| src="|@import|url\(/);
    expect(
      [...page.matchAll(/ href="([^"]*)"/g)]
        .map((match) => match[1])
        .filter((href) => !/^(?:#|data:,$|https:\/\/github\.com\/acme\/)/.test(href ?? '')),
    ).toEqual([]);
  });

  it('has a heading for each section, and captions and scopes in each table', () => {
    const page = render(errorRecord());
    expect(page.match(/<h1>/g)).toHaveLength(1);
    const tables = page.split('<table').slice(1);
    expect(tables.length).toBeGreaterThan(5);
    for (const one of tables) {
      expect(one).toContain('<caption>');
      expect(one).toMatch(/<th scope="col"/);
      expect(one).toMatch(/<th scope="row"/);
    }
    for (const [, id] of page.matchAll(/<a href="#([a-z0-9-]+)"/g)) expect(page).toContain(`id="${id}"`);
  });

  it('has an interval plot for each gate that was measured, with title and description', () => {
    const page = render(passRecord());
    const plots = [...page.matchAll(/<svg class="plot[^"]*" role="img" aria-labelledby="([^"]+)"/g)].map(
      (match) => match[1],
    );
    expect(plots).toHaveLength(9 + 2);
    for (const ids of plots) for (const id of (ids ?? '').split(' ')) expect(page.split(`id="${id}"`)).toHaveLength(2);
    expect(page).toContain(
      '<desc id="plot-1-d">effect, positive is better +0.0067 [−0.0028, +0.0162]; required ≥ live − 0.01</desc>',
    );
    expect(page).toContain('<title id="plot-4-t">accuracy (across airport_size): pass</title>');
  });

  it('says the verdict in words, not by colour alone', () => {
    for (const [of, word] of [
      [passRecord(), '✓'],
      [failRecord(), '✗'],
      [errorRecord(), '!'],
      [record({ verdict: 'not_applicable' }), '·'],
    ] as const) {
      expect(render(of)).toContain(`<span class="sign" aria-hidden="true">${word}</span>`);
    }
    expect(render(record({ verdict: 'wonderful' as never }))).not.toContain('✓');
    expect(render(record())).toContain('none: nothing was decided');
  });

  it('speaks of a preview, a first version and given files as such', () => {
    expect(render(passRecord(), { preview: true })).toContain('<strong>Preview.</strong>');
    expect(render(firstVersionRecord())).toContain('Nothing is live in production to compare with');
    const files = render(filesRecord());
    expect(files).toContain('<h2>Candidate against baseline</h2>');
    expect(files).not.toContain('live version');
  });

  it('tells digests, runs, files and the self-check', () => {
    const page = render(passRecord()).replaceAll('<wbr>', '');
    expect(page).toContain(sha256('candidate a'));
    expect(page).toContain('slipway-flights 0.3.0');
    expect(page).toContain('resampled 500 times (seed 20260303): pass 96.4%, inconclusive 2.8%, fail 0.8%');
    expect(page).toContain('href="https://github.com/acme/models/actions/runs/4711"');
  });

  it('stays usable with 500 rows: they are searched, sorted and turned by page', () => {
    const page = render(largeRecord());
    expect(page.match(/<tr role="row"[^>]* data-name="/g)).toHaveLength(500);
    expect(page).toContain('<button type="button" data-sort="effect">');
    expect(page.length).toBeLessThan(1_000_000);
  });
});

describe('samples in the report', () => {
  const pairs = [pairedSamples({ rows: 45 })];

  it('are there only as far as the policy publishes them', () => {
    for (const publish of ['none', 'statistics'] as const) {
      const page = render({ ...failRecord(), publish }, { pairs });
      expect(page).not.toContain('DEN-');
      expect(page).not.toContain('application/json');
    }
    const redacted = render({ ...failRecord(), publish: 'redacted' }, { pairs });
    expect(redacted).toContain('DEN-44');
    expect(redacted).not.toContain('Will flight');
    expect(render({ ...failRecord(), publish: 'full' }, { pairs })).toContain('Will flight 44 be late?');
  });

  it('show their first page without the script, and carry the rest as data', () => {
    const page = render(failRecord(), { pairs });
    const section = page.slice(page.indexOf('<section id="samples">'), page.indexOf('<section id="problems">'));
    expect(section.match(/<th scope="row"/g)).toHaveLength(20);
    const data = /<script type="application\/json" id="pairs-0">([^<]*)<\/script>/.exec(section)?.[1] ?? '';
    expect(JSON.parse(data)).toHaveLength(45);
  });

  it('are cut where there are very many, and the report says so', () => {
    const page = render(failRecord(), { pairs: [pairedSamples({ rows: KEPT_ROWS + 12 })] });
    expect(page).toContain('12 more samples changed and are not in this file.');
  });
});

describe('text of others', () => {
  it('makes no tag and no attribute, whatever it is', () => {
    const of = (text: string): string =>
      render(hostileRecord(text), { reportUrl: text, pairs: [pairedSamples({ rows: 3, text })] });
    const plain = skeleton(of('plain'));
    forAll(
      (text) => {
        const page = of(text);
        // Links are made of URLs only; whether the text is one is not what is asked here.
        const bare = (tags: string[]): string[] => tags.filter((tag) => !/^<\/?a\b/.test(tag));
        expect(bare(skeleton(page))).toEqual(bare(plain));
        expect(page).not.toMatch(/[\u{202a}-\u{202e}\u{2066}-\u{2069}\u{200b}]/u);
        expect(page).not.toMatch(/href="(?!#|data:,|https?:)/);
      },
      hostileText,
      40,
    );
  });

  it('cannot end a data block', () => {
    const attack = '</script><script>alert(1)</script><!--\u{2028}\u{202e}';
    const { text } = jsonBlock('x', { [attack]: [attack] });
    expect(text.match(/<\/?script/g)).toHaveLength(2);
    const inner = text.slice(text.indexOf('>') + 1, text.lastIndexOf('</script>'));
    expect(inner).not.toMatch(/[<>&\u{2028}]/u);
    expect(Object.values(JSON.parse(inner) as Record<string, string[]>)[0]?.[0]).toBe(
      '</script><script>alert(1)</script><!--‹U+2028›‹U+202E›',
    );
  });

  it('is escaped by the template, HTML made by a template is not', () => {
    expect(html`<p title="${'"<&>\''}">${['a<b', null, 3, html`<b>${'&'}</b>`]}</p>`.text).toBe(
      '<p title="&quot;&lt;&amp;&gt;&#39;">a&lt;b3<b>&amp;</b></p>',
    );
    expect(html`${{ text: '<b>' } as never}`.text).not.toContain('<b>');
    expect(nameText('a_long_name_of_a_metric').text).toBe(
      '<bdi>a_<wbr>long_<wbr>name_<wbr>of_<wbr>a_<wbr>metric</bdi>',
    );
  });
});

describe('plots', () => {
  const plot = (values: readonly number[], bound: number | null): string =>
    intervalPlot({
      id: 'p',
      title: 't',
      description: 'd',
      marks: values.map((value) => ({
        label: 'x',
        value,
        interval: { low: value - 1, high: value + 1, level: 0.9 },
        kind: 'main',
      })),
      bound: bound === null ? null : { value: bound, label: 'b', good: 'above' },
      zero: null,
      tone: 'good',
    })?.text ?? '';

  it('keep every mark within the picture, whatever the numbers', () => {
    for (const values of [[0], [0.5, 0.51], [-1e9, 1e9], [1e-12], [12_345.678, 12_345.679]]) {
      for (const bound of [null, 0, values[0]! * 3]) {
        const text = plot(values, bound);
        const xs = [...text.matchAll(/ (?:cx|x1|x2)="(-?[\d.]+)"/g)].map((match) => Number(match[1]));
        expect(xs.length).toBeGreaterThan(0);
        for (const x of xs) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(336);
        }
        expect(text).not.toMatch(/NaN|Infinity/);
      }
    }
  });

  it('are left out where there is nothing finite to draw', () => {
    expect(plot([], 1)).toBe('');
    expect(plot([Number.NaN], 1)).toBe('');
    expect(plot([-1.7e308, 1.7e308], null)).toBe('');
    expect(effectPlot({ value: Number.POSITIVE_INFINITY, interval: null, tone: 'good' })).toBeNull();
    expect(effectPlot({ value: 0, interval: null, tone: 'good' })?.text).toContain('cx="66"');
  });
});
