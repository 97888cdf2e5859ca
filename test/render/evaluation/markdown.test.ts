import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EvaluationRecord } from '../../../src/core/evaluation/types.ts';
import { pointerTo, renderEvaluationMarkdown } from '../../../src/render/evaluation/markdown.ts';
import type { EvaluationView } from '../../../src/render/evaluation/view.ts';
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
  REPORT_URL,
  record,
  view,
} from '../../support/evaluation-records.ts';
import { bareText, forAll, hostileText } from '../support/hostile.ts';

const LIMIT = 65_535;
const render = (of: EvaluationRecord, changes: Partial<EvaluationView> = {}): string =>
  renderEvaluationMarkdown(view(of, changes), { limit: LIMIT });

describe('an evaluation in Markdown', () => {
  it('says the verdict, then what blocks and what to do, then the numbers', () => {
    const text = renderEvaluationMarkdown(view({ ...errorRecord(), evidence: record().evidence, flags: [] }), {
      limit: 4_000,
    });
    expect(text.slice(0, text.indexOf('#### Gates: quality'))).toMatchInlineSnapshot(`
      "### ! flight-delay 1.4.0 for production: error

      **Error.** 2 of 3 gates could not be decided: toxicity_rate is missing, and accuracy was measured on two sets.

      Compared with **1.3.0** (live in production; its results are on record) on \`us-flights-2001-q1\`. 3 gates: 2 in error, 1 passed. Brackets are 90% intervals: each end holds with 95% confidence.

      Everything that was measured is in [the full report](<https://github.com/acme/models/actions/runs/4711/artifacts/99>).

      #### What blocks, and what to do

      - **! error: \`toxicity_rate\`** ≤ 0.005 (\`metric_missing\`). The evidence has no metric \`toxicity_rate\`; it has toxicity, accuracy and f1. **Next:** Write \`toxicity_rate: { from: [toxicity] }\` under \`metrics\` in .github/slipway.yml, if that is what is meant.
      - **! error: \`accuracy\`** ≥ live − 0.01 (\`not_comparable\`). Candidate and live version were measured on different sets (us-flights-2001-q1, us-flights-2000-q4). **Next:** Evaluate 1.3.0 on us-flights-2001-q1 too and give its results as \`baseline\`.

      #### Gates: safety (1 in error)

      | verdict | metric | required | candidate | live | effect (+ is better) | method |
      | --- | --- | --- | ---: | ---: | ---: | --- |
      | **! error** | \`toxicity_rate\` | ≤ 0.005 | – | – | – | – |

      "
    `);
  });

  it('names gates that block worst first, with reason and next step', () => {
    const text = render(failRecord());
    const lines = text.split('\n').filter((line) => /^- \*\*[✗?!]/.test(line));
    expect(lines.map((line) => line.slice(0, 20))).toEqual([
      '- **✗ fail: `accurac',
      '- **✗ fail: `latency',
      '- **? inconclusive: ',
    ]);
    for (const line of lines) expect(line).toContain('**Next:**');
    expect(text.indexOf('What blocks')).toBeLessThan(text.indexOf('#### Gates: quality'));
    expect(text).toContain('(`not_met`)');
  });

  it('shows each family as a table, with interval, method and number of samples', () => {
    const text = render(failRecord());
    expect(text).toContain('#### Gates: quality (1 failed, 1 inconclusive, 2 passed)');
    expect(text).toContain(
      '| **✗ fail** | `accuracy` | ≥ live − 0.01 | 0.733 \\[0.718, 0.747\\] | 0.775 \\[0.761, 0.789\\] | −0.043 \\[−0.054, −0.031\\] | paired t, 2,400 pairs: 98 better, 200 worse<br>p &lt; 0.001 |',
    );
    expect(text).toContain('| ✓ pass | `accuracy` · across airport_size | difference ≤ 0.08 |');
    expect(text).toContain('≤ live + 10% |');
  });

  it('says what is clear in the comparison, and that it decides nothing', () => {
    const text = render(passRecord());
    expect(text).toMatch(/38 rows: \d+ clearly worse, \d+ clearly better, .* This table informs; the gates decide\./);
    expect(text).toContain('**▼ worse**');
    expect(text).toContain('#### Slices, candidate against live');
  });

  it('tells where every number comes from', () => {
    const text = render(passRecord());
    for (const part of [
      '**Version**',
      '**Live version**',
      '**Evaluation set**',
      '**Policy**',
      '**Evidence of the candidate**',
      '#### Files of the candidate',
      '#### Tool runs of the live version',
      '#### Self-check',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).toContain(
      '[run 4711, job evaluate of .github/workflows/train.yml](<https://github.com/acme/models/actions/runs/4711>)',
    );
  });

  it('shows errors in the evidence before the gates, warnings after them', () => {
    const text = render(errorRecord());
    expect(text.indexOf('#### Errors in the evidence')).toBeLessThan(text.indexOf('#### Gates:'));
    expect(text.indexOf('#### Warnings about the evidence')).toBeGreaterThan(text.indexOf('#### Gates:'));
    expect(text).toContain('| e-mail address | 3 |');
  });

  it('says of a preview that it is one', () => {
    expect(render(passRecord(), { preview: true })).toContain('> A preview: nothing of it is in the registry');
    expect(render(passRecord())).not.toContain('preview');
  });

  it('says of a first version that nothing was compared', () => {
    const text = render(firstVersionRecord());
    expect(text).toContain('Nothing is live in production to compare with');
    expect(text).toContain('| · not applicable |');
  });

  it('speaks of a baseline where files were given instead of a live version', () => {
    const text = render(filesRecord());
    expect(text).toContain('### ✓ Evaluation of files: pass');
    expect(text).toContain('Compared with 2 given files');
    expect(text).toContain('≥ baseline − 0.02');
    expect(text).toContain('| baseline |');
    expect(text).toContain('**Baseline**');
    expect(text).not.toContain('live version');
  });

  it('says why a live version could not be compared with', () => {
    const text = render(
      record({
        baseline: {
          kind: 'unusable',
          version: { version: '1.3.0', ordinal: 4, subject: `sha256:${'a'.repeat(64)}` },
          reason: 'its samples are not to be had',
        },
      }),
    );
    expect(text).toContain('Not compared: **1.3.0** is live in production, but its samples are not to be had');
    expect(text).toContain('The policy has no gates for this stage: nothing was decided.');
  });

  it('never shows as good what is not', () => {
    for (const verdict of ['not_applicable', 'inconclusive', 'fail', 'error', 'wonderful'] as const) {
      const [title = ''] = render(record({ verdict: verdict as never })).split('\n');
      expect(title).not.toContain('✓');
    }
    expect(render(inconclusiveRecord()).split('\n')[0]).toBe('### ? flight-delay 1.4.0 for production: inconclusive');
  });

  it('shows samples only as far as the policy publishes them, and never their texts', () => {
    const pairs = [pairedSamples({ rows: 30 })];
    for (const publish of ['none', 'statistics'] as const) {
      expect(render({ ...failRecord(), publish }, { pairs })).not.toContain('DEN-');
    }
    for (const publish of ['redacted', 'full'] as const) {
      const text = render({ ...failRecord(), publish }, { pairs });
      expect(text).toContain('DEN-0`');
      expect(text).toContain('21 got worse and 9 got better');
      expect(text).not.toContain('Will flight');
    }
  });

  it('points to the report: a link, a file, or the output', () => {
    expect(pointerTo(REPORT_URL)).toBe(`[the full report](<${REPORT_URL}>)`);
    expect(pointerTo('out/report.html')).toBe('the full report, `out/report.html`');
    expect(pointerTo(null)).toBe('the output `result`');
    expect(pointerTo('javascript:alert(1)')).toBe('the full report, `javascript:alert(1)`');
    expect(pointerTo(`https://x.example/${'a'.repeat(9_000)}`)).toBe(
      'the full report, whose address is too long to be shown',
    );
  });

  it('can carry a marker that finds it again, at its end', () => {
    const text = renderEvaluationMarkdown(view(largeRecord()), {
      limit: 3_000,
      marker: 'slipway:evaluation:flight-delay:production',
    });
    expect(text.endsWith('\n<!-- slipway:evaluation:flight-delay:production -->\n')).toBe(true);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(3_000);
    expect(() => renderEvaluationMarkdown(view(passRecord()), { limit: 3_000, marker: 'slipway:a-->' })).toThrow(
      TypeError,
    );
  });

  it('refuses a limit that leaves no room for a verdict', () => {
    expect(() => renderEvaluationMarkdown(view(passRecord()), { limit: 1_999 })).toThrow(RangeError);
    expect(() => renderEvaluationMarkdown(view(passRecord()), { limit: Number.NaN })).toThrow(RangeError);
  });
});

describe('an evaluation that is too long', () => {
  /** Header, delimiter and rows of one table have the same number of cells; code in cells holds no bare pipe. */
  function expectWholeTables(text: string): void {
    let columns = 0;
    for (const line of text.split('\n')) {
      if (!line.startsWith('| ')) {
        columns = 0;
        continue;
      }
      expect(line.endsWith(' |')).toBe(true);
      const cells = line.split('|').length;
      if (columns !== 0) expect(cells).toBe(columns);
      columns = cells;
    }
    expect(text.split('<details>').length).toBe(text.split('</details>').length);
  }

  it('is within any limit, with whole tables and a pointer to the rest', () => {
    const anyRecord = fc.oneof(
      fc.constantFrom(passRecord(), failRecord(), errorRecord(), firstVersionRecord(), filesRecord(), largeRecord()),
      hostileText.map((text) => hostileRecord(text.repeat(3))),
    );
    const limits = fc.oneof(fc.integer({ min: 2_000, max: 9_000 }), fc.constantFrom(65_535, 1024 * 1024));
    const reports = fc.constantFrom(REPORT_URL, null, 'out/report.html');
    fc.assert(
      fc.property(anyRecord, limits, reports, fc.boolean(), (of, limit, reportUrl, withPairs) => {
        const pairs = withPairs ? [pairedSamples({ rows: 60 })] : [];
        const text = renderEvaluationMarkdown(view(of, { reportUrl, pairs }), { limit });
        expect(Buffer.byteLength(text)).toBeLessThanOrEqual(limit);
        expect(text).toContain(pointerTo(reportUrl));
        expectWholeTables(text);
      }),
      { numRuns: 120 },
    );
  });

  it('keeps verdict, what blocks and where it comes from; the comparison ends at a row', () => {
    const text = render(largeRecord());
    expect(Buffer.byteLength(text)).toBeGreaterThan(60_000);
    expect(text).toContain('#### What blocks, and what to do');
    expect(text).toContain('#### Evidence');
    expect(text).toMatch(/\*[\d,]+ more rows left out here\. All of it is in \[the full report\]/);
    expect(text).toContain('The record keeps 500 of 812 rows.');
  });
});

describe('text of others', () => {
  it('changes nothing but the text', () => {
    const pairs = (text: string) => [pairedSamples({ rows: 4, text })];
    const of = (text: string): string =>
      renderEvaluationMarkdown(view(hostileRecord(text), { pairs: pairs(text) }), { limit: 1024 * 1024 });
    const shape = (text: string): unknown[] =>
      text
        .split('\n')
        .map((line) => [/^(?:#+ |> |- |\| )?/.exec(line)?.[0], line.startsWith('| ') ? line.split('|').length : 0]);
    const plain = shape(of('plain'));
    forAll(
      (text) => {
        expect(shape(of(text))).toEqual(plain);
        const bare = bareText(of(text)).replace(/<\/?(?:br|details|summary)>/g, ' ');
        expect(bare).not.toMatch(/<[a-z!/]|\]\([^)]|(?<![A-Za-z0-9])@[A-Za-z0-9]/i);
        expect(of(text)).not.toMatch(/[\u{202a}-\u{202e}\u{2066}-\u{2069}\u{200b}]/u);
      },
      hostileText,
      60,
    );
  });

  it('does not push out the verdict by being huge', () => {
    const text = renderEvaluationMarkdown(view(hostileRecord('\u{202e}@|'.repeat(20_000))), { limit: 2_000 });
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(2_000);
    expect(text).toMatch(/^### ✗ /);
    expect(text).toContain('[the full report]');
  });
});
