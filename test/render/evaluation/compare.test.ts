import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderCompareMarkdown, renderCompareTerminal } from '../../../src/render/evaluation/compare.ts';
import { displayWidth } from '../../../src/render/width.ts';
import { compareView, comparisons, hostileCompare } from '../../support/evaluation-records.ts';
import { bareText, forAll, hostileText } from '../support/hostile.ts';

const LIMIT = 65_535;

describe('two versions in Markdown', () => {
  const text = renderCompareMarkdown(compareView(), { limit: LIMIT });

  it('begins with the recommendation and its reasons', () => {
    expect(text.slice(0, text.indexOf('#### Metrics'))).toMatchInlineSnapshot(`
      "### flight-delay: 1.4.0 against 1.3.0

      **Take 1.4.0.** 1.4.0 is better than 1.3.0: faster, and no worse in any metric that matters.

      Brackets are 90% intervals: each end holds with 95% confidence.

      #### Reasons

      - **For 1.4.0:** latency_ms is 27.7 ms better.
      - **For 1.3.0:** It is 41% smaller.
      - \`recall\` is inconclusive.

      > [!WARNING]
      > - The train data set "us-weather" states no "sha256", so whether its data changed is not known.

      "
    `);
  });

  it('tells numbers with intervals, and which version is better', () => {
    expect(text).toContain('| metric | 1.3.0 | 1.4.0 | difference (+ is better) | p, adjusted | better | method |');
    expect(text).toContain('\\+27.7 ms \\[+25.1, +30.3\\] | &lt; 0.001 | **1.4.0** |');
    expect(text).toMatch(/`recall` .* \*\*1\.3\.0\*\* \|/);
    expect(text).toContain('| `toxicity` | measured by two different judges |');
  });

  it('tells sizes, features and content that changed', () => {
    expect(text).toContain('| `model` | 4.2 KiB | 7.1 KiB | \\+2.9 KiB (+68.9%) |');
    expect(text).toContain('| `predictions` | 179.1 KiB | – | removed |');
    expect(text).toContain('| input | `distance` | **\\+ added** | – | `number, required` |');
    expect(text).toContain('| configuration | `threshold` | **\\~ modified** | `0.25` | `0.278434` |');
    expect(text).toContain('> - The train data set "us-weather" states no "sha256"');
  });

  it('says what was taken out by a rollback, and what was never evaluated', () => {
    const base = compareView();
    const view = compareView({
      a: { ...base.a, evaluation: null, verdict: null },
      b: { ...base.b, failed: { stage: 'production', reason: 'every flight to Denver is called late' } },
    });
    const rendered = renderCompareMarkdown(view, { limit: LIMIT });
    expect(rendered).toContain('| Taken out | – | **of production: every flight to Denver is called late** |');
    expect(rendered).toContain('| Measured | never | 2026-03-03 09:12:00 UTC |');
  });

  it('says each choice in words, and shows none it does not know as good', () => {
    const title = (choice: string): string =>
      renderCompareMarkdown(compareView({ recommendation: { choice: choice as never, sentence: 'S.', reasons: [] } }), {
        limit: LIMIT,
      }).split('\n')[2] ?? '';
    expect(['a', 'b', 'either', 'undecided', 'odd'].map(title)).toEqual([
      '**Take 1.3.0.** S.',
      '**Take 1.4.0.** S.',
      '**Either will do.** S.',
      '**Undecided.** S.',
      '**odd.** S.',
    ]);
  });

  it('is within any limit, with whole tables and a pointer to the rest', () => {
    const rows = comparisons(400).map((row) => ({ ...row, direction: 'up' as const }));
    const large = compareView({ metrics: rows, metrics_total: 1_200 });
    const views = fc.oneof(
      fc.constant(large),
      hostileText.map((of) => hostileCompare(of.repeat(3))),
    );
    fc.assert(
      fc.property(views, fc.oneof(fc.integer({ min: 2_000, max: 9_000 }), fc.constant(LIMIT)), (view, limit) => {
        const rendered = renderCompareMarkdown(view, { limit, reportUrl: 'compare.json' });
        expect(Buffer.byteLength(rendered)).toBeLessThanOrEqual(limit);
        for (const line of rendered.split('\n').filter((one) => one.startsWith('| ')))
          expect(line.endsWith(' |')).toBe(true);
        if (view === large) expect(rendered).toContain('the full report, `compare.json`');
      }),
      { numRuns: 60 },
    );
    expect(renderCompareMarkdown(large, { limit: LIMIT })).toContain('#### Metrics (400 of 1,200)');
    expect(() => renderCompareMarkdown(large, { limit: 100 })).toThrow(RangeError);
  });

  it('is changed by text of others in nothing but the text', () => {
    const of = (hostile: string): string => renderCompareMarkdown(hostileCompare(hostile), { limit: 1024 * 1024 });
    const shape = (rendered: string): unknown[] =>
      rendered
        .split('\n')
        .map((line) => [/^(?:#+ |> |- |\| )?/.exec(line)?.[0], line.startsWith('| ') ? line.split('|').length : 0]);
    const plain = shape(of('plain'));
    forAll(
      (hostile) => {
        expect(shape(of(hostile))).toEqual(plain);
        expect(bareText(of(hostile))).not.toMatch(/<[a-z!/]|\]\([^)]/i);
      },
      hostileText,
      60,
    );
  });
});

describe('two versions in the terminal', () => {
  it('say which to take and why, then the tables', () => {
    const text = renderCompareTerminal(compareView(), { width: 120 });
    expect(text).toMatch(/^flight-delay: 1\.4\.0 against 1\.3\.0\n\nTake 1\.4\.0\. 1\.4\.0 is better/);
    expect(text).toContain('  · for 1.3.0: It is 41% smaller.');
    expect(text).toMatch(/metric +1\.3\.0 +1\.4\.0 +difference \(\+ is better\) +p, adjusted +better\n/);
    expect(text).toMatch(/sha256:[0-9a-f]{12}…/);
  });

  it('fit the width and pass on no control byte of others', () => {
    forAll(
      (hostile) => {
        const text = renderCompareTerminal(hostileCompare(hostile), { width: 72 });
        expect(text).not.toMatch(/(?!\n)\p{Cc}|[\u{202a}-\u{202e}\u{200b}]/u);
        for (const line of text.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(72);
      },
      hostileText,
      60,
    );
  });
});
