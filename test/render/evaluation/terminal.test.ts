import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderEvaluationTerminal } from '../../../src/render/evaluation/terminal.ts';
import { displayWidth } from '../../../src/render/width.ts';
import {
  errorRecord,
  failRecord,
  filesRecord,
  firstVersionRecord,
  hostileRecord,
  inconclusiveRecord,
  largeRecord,
  passRecord,
  REPORT_URL,
  record,
  view,
} from '../../support/evaluation-records.ts';
import { forAll, hostileText } from '../support/hostile.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: the sequences that colours are made of.
const SEQUENCE = /\u001b\[\d*m/g;

describe('an evaluation in the terminal', () => {
  it('says the verdict, then what blocks and what to do', () => {
    const text = renderEvaluationTerminal(view(inconclusiveRecord(), { reportUrl: null }), { width: 90 });
    expect(text.slice(0, text.indexOf('\nEvidence'))).toMatchInlineSnapshot(`
      "? inconclusive: flight-delay 1.4.0 for production. 1 of 3 gates is not settled by 214
      samples.
        Compared with 1.3.0 (live in production; its results are on record) on
        us-flights-2001-q1. 3 gates: 1 inconclusive, 2 passed.
        Brackets are 90% intervals: each end holds with 95% confidence.

      What blocks, and what to do
        ? inconclusive: accuracy ≥ live − 0.01 (not_shown)
            Accuracy changed by −0.005; it may be as much as 0.036 worse, and 0.01 is allowed.
            Next: Evaluate on about 8,600 flights.

      Gates: quality (1 inconclusive, 2 passed)
        ✓ pass accuracy ≥ 0.7
            candidate 0.782 [0.768, 0.796]; live 0.775 [0.761, 0.789]; by Wilson, n 2,400
        ? inconclusive accuracy ≥ live − 0.01
            candidate 0.771 [0.721, 0.815]; live 0.776 [0.726, 0.819]; effect −0.005 [−0.036,
            +0.026]; by paired t, 214 pairs: 7 better, 8 worse
        ✓ pass f1 · slice distance=long ≥ live − 0.03
            candidate 0.541 [0.506, 0.576]; live 0.530 [0.494, 0.566]; effect +0.011 [−0.014,
            +0.036]; by paired bootstrap, 522 pairs: 31 better, 25 worse
      "
    `);
  });

  it('is a table where the terminal is wide enough, and lines where it is not', () => {
    const wide = renderEvaluationTerminal(view(failRecord()), { width: 200 });
    expect(wide).toMatch(/verdict +metric +required +candidate +live +effect +by/);
    const narrow = renderEvaluationTerminal(view(failRecord()), { width: 60 });
    expect(narrow).not.toMatch(/verdict +metric/);
    expect(narrow).toContain('✗ fail accuracy ≥ live − 0.01');
  });

  it('fits its width, but for links', () => {
    const records = [passRecord(), failRecord(), errorRecord(), firstVersionRecord(), filesRecord(), largeRecord()];
    fc.assert(
      fc.property(fc.constantFrom(...records), fc.integer({ min: 40, max: 220 }), (of, width) => {
        const lines = renderEvaluationTerminal(view(of), { width }).split('\n');
        const long = lines.filter((line) => displayWidth(line) > width && !/^ +https:/.test(line));
        expect(long).toEqual([]);
        for (const line of lines) expect(line).toBe(line.trimEnd());
      }),
      { numRuns: 60 },
    );
    expect(
      renderEvaluationTerminal(view(failRecord()), { width: 40 })
        .split('\n')
        .map((line) => line.trim()),
    ).toContain(REPORT_URL);
  });

  it('shows of a long comparison what clearly differs, and says how much it leaves out', () => {
    const text = renderEvaluationTerminal(view(largeRecord()), { width: 160 });
    expect(text).toMatch(/47\d more rows: in the JSON and in the HTML report\./);
    expect(text).toContain('▼ worse');
    expect(text).not.toContain('no clear difference');
  });

  it('is coloured only where that is asked for, and says the same', () => {
    for (const of of [failRecord(), errorRecord()]) {
      const plain = renderEvaluationTerminal(view(of), { width: 120 });
      const coloured = renderEvaluationTerminal(view(of), { width: 120, palette: 'ansi' });
      expect(plain).not.toContain('\u{1b}');
      expect(coloured).toContain(`\u{1b}[31m${of.verdict === 'fail' ? '✗ fail' : '! error'}:\u{1b}[0m`);
      expect(coloured.replace(SEQUENCE, '')).toBe(plain);
    }
  });

  it('says of no gates that nothing was decided, and of a preview that it is one', () => {
    const text = renderEvaluationTerminal(view(record({ verdict: 'not_applicable' }), { preview: true }), {
      width: 200,
    });
    expect(text).toMatch(/^· not applicable: /);
    expect(text).toContain('No gates: nothing was decided.');
    expect(text).toContain('Preview: nothing of it is in the registry.');
  });

  it('passes on no control byte of others', () => {
    forAll(
      (text) => {
        const rendered = renderEvaluationTerminal(view(hostileRecord(text), { reportUrl: text }));
        expect(rendered).not.toMatch(/(?!\n)\p{Cc}|[\u{202a}-\u{202e}\u{200b}]/u);
      },
      hostileText,
      80,
    );
  });
});
