import { describe, expect, it } from 'vitest';
import { explainPolicy } from '../../src/policy/index.ts';
import { renderExplanation, renderTable, renderTerminal, renderTimeline } from '../../src/render/terminal.ts';
import { displayWidth, wrapText } from '../../src/render/width.ts';
import { forAll, hostileText } from './support/hostile.ts';
import { doneResult, refusedResult } from './support/results.ts';
import { samplePolicy } from './support/sample.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: the sequences that colours are made of.
const SEQUENCE = /\u001b\[\d*m/g;
const widest = (text: string): number => Math.max(...text.split('\n').map(displayWidth));

describe('a result in the terminal', () => {
  it('says of a refusal what was required, found and next', () => {
    expect(renderTerminal(refusedResult(), { width: 80 })).toMatchInlineSnapshot(`
      "✗ Refused (live_version_moved): Another version went live in the meantime.

        Required  1.0.0 still live in production
        Found     1.2.0 went live at 2026-03-03T11:40:03Z, after 1.1.0 was decided on.
        Next      Look at what is live with \`slipway info flight-delay\`, and ask again if
                  1.1.0 is still wanted.

      warning  The origin of event 9 is not proven; the policy accepts that.

        ✓ Permission: amara fills model-owner.
        ✗ Expected live: fail. 1.2.0 went live at 2026-03-03T11:40:03Z, after 1.1.0 was
            decided on.
            expected: 1.0.0
            live: 1.2.0
            seq: 11
        ! Team membership: error. This token may not read the teams of acme.
      "
    `);
  });

  it('keeps links whole, however narrow the terminal is', () => {
    const url = `https://github.com/acme/models/commit/${'f'.repeat(40)}`;
    expect(
      renderTerminal(doneResult(), { width: 40 })
        .split('\n')
        .map((line) => line.trim()),
    ).toContain(url);
  });

  it('is coloured only where that is asked for, and says the same', () => {
    const plain = renderTerminal(refusedResult());
    const coloured = renderTerminal(refusedResult(), { palette: 'ansi' });
    expect(plain).not.toContain('\u{1b}');
    expect(coloured).toContain('\u{1b}[31m✗ Refused\u{1b}[0m');
    expect(coloured.replace(SEQUENCE, '')).toBe(plain);
  });

  it('passes on no control byte of others', () => {
    forAll(
      (text) => {
        const result = refusedResult({
          summary: text,
          warnings: [text],
          refusal: { required: text, found: text, next: text },
        });
        expect(renderTerminal(result)).not.toMatch(/(?!\n)\p{Cc}|[\u{202a}-\u{202e}]/u);
      },
      hostileText,
      150,
    );
  });
});

describe('a table', () => {
  it('is as wide as its cells, and wraps its last column', () => {
    const rows = [
      ['flight-delay', '1.1.0', 'Will a US domestic flight arrive more than 15 minutes late?'],
      ['航班延误', '2.0.0', '👩‍💻 短い説明'],
    ];
    expect(renderTable(['model', 'live', 'description'], rows, { width: 50 })).toMatchInlineSnapshot(`
      "model         live   description
      flight-delay  1.1.0  Will a US domestic flight
                           arrive more than 15 minutes
                           late?
      航班延误      2.0.0  👩‍💻 短い説明"
    `);
  });

  it('keeps the last column readable when the others take all the room', () => {
    const text = renderTable(['digest', 'note'], [['f'.repeat(64), 'a note of some length that wraps']], { width: 60 });
    expect(text).toContain('f'.repeat(64));
    expect(text.split('\n').length).toBeGreaterThan(2);
  });

  it('fills in for missing cells and leaves no spaces at line ends', () => {
    expect(renderTable(['a', 'b', 'c'], [['1'], ['1', '2', '3']])).toBe('a  b  c\n1\n1  2  3');
    expect(renderTable(['a', 'b'], [])).toBe('a  b');
  });
});

describe('widths', () => {
  it('counts wide characters twice, marks and joiners not at all', () => {
    const known: [string, number][] = [
      ['abc', 3],
      ['航班', 4],
      ['é', 1],
      ['👩‍💻', 2],
      ['🇩🇪', 2],
      ['❤️', 2],
      ['한글', 4],
      ['ｱ', 1],
      ['', 0],
    ];
    for (const [text, width] of known) expect([text, displayWidth(text)]).toEqual([text, width]);
  });

  it('wraps within the width, losing no character', () => {
    forAll((text) => {
      const line = text.replace(/[\s\p{Cc}\p{Cf}\u{2028}\u{2029}]+/gu, ' ').trim();
      const lines = wrapText(line, 12);
      expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(12);
      expect(lines.join('').replaceAll(' ', '')).toBe(line.replaceAll(' ', ''));
    });
  });
});

describe('a timeline', () => {
  const entry = {
    who: 'amara',
    what: 'promotes flight-delay 1.2.0 to production',
    decision: 'live',
    link: null,
  } as const;

  it('shows who, what, decision and link, and announces each day once', () => {
    const text = renderTimeline([
      { ...entry, at: '2026-03-03T11:40:03Z', outcome: 'done', link: 'http://127.0.0.1:8000/acme/models' },
      { ...entry, at: '2026-03-03T11:41:00Z', who: 'bo', outcome: 'refused', decision: 'live_version_moved' },
      { ...entry, at: '2026-03-04T00:00:00Z', outcome: 'done' },
    ]);
    expect(text.match(/\(UTC\)/g)).toHaveLength(2);
    expect(text).toContain(
      '11:40:03  amara  promotes flight-delay 1.2.0 to production\n                 ✓ Done: live\n                 http://127.0.0.1:8000',
    );
    expect(text).toContain('11:41:00  bo     promotes');
    expect(text).toContain('✗ Refused: live_version_moved');
  });

  it('colours outcomes by what they are', () => {
    const colour = (outcome: 'done' | 'refused' | 'inconclusive'): string =>
      renderTimeline([{ ...entry, at: '2026-03-03T11:40:03Z', outcome }], { palette: 'ansi' });
    expect(colour('done')).toContain('\u{1b}[32m✓');
    expect(colour('refused')).toContain('\u{1b}[31m✗');
    expect(colour('inconclusive')).toContain('\u{1b}[33m?');
  });
});

describe('an explanation', () => {
  it('names for each statement where in the policy it comes from', () => {
    const explanation = explainPolicy(samplePolicy(), 'production');
    if (explanation === null) throw new Error('the sample policy has no production');
    const text = renderExplanation(explanation, { width: 80 });
    expect(text).toContain('Stage production');
    expect(text).toMatch(/Who may promote: model-owner \(amara\) \(policy line \d+\)/);
    expect(widest(text)).toBeLessThanOrEqual(80);
  });
});
