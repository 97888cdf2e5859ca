import { describe, expect, it } from 'vitest';
import type { Check } from '../../src/core/result.ts';
import { DECISIONS, group } from '../../src/core/result.ts';
import { renderSummary } from '../../src/render/markdown.ts';
import { bareText, forAll, hostileText } from './support/hostile.ts';
import { doneResult, refusedResult } from './support/results.ts';

const bytes = (text: string): number => Buffer.byteLength(text);

describe('the summary of a result', () => {
  it('says the verdict first, then the checks, then the effects', () => {
    expect(renderSummary(doneResult())).toMatchInlineSnapshot(`
      "### ✓ Promote flight-delay 1.1.0 to production

      **Done** (\`ok\`): flight-delay 1.1.0 is live in production.

      #### Checks

      | check | status | because |
      | --- | --- | --- |
      | Permission | ✓ pass | amara fills model-owner. |
      | Lifecycle | ✓ pass | production may be entered from staging. |
      | Holds | ✓ pass | No hold covers production. |
      | Integrity | ✓ pass | Every check passed. |
      | ↳ Record | ✓ pass | The record has the digest the ledger names. |
      | ↳ Assets | ✓ pass | 6 of 6 assets have the digests of the record. |
      | Evaluation | · not applicable | The stage asks for none. |

      #### Effects

      | effect | what | state |
      | --- | --- | --- |
      | commit | [\`ffffffffffffffffffffffffffffffffffffffff\`](<https://github.com/acme/models/commit/ffffffffffffffffffffffffffffffffffffffff>) | done |
      | tag | \`flight-delay#production#4\` | done |
      | release | \`flight-delay#production#4\` | **owed**: GitHub answered 502; the next operation completes it |
      "
    `);
  });

  it('says of a refusal what was required, what was found and the next step, in that order', () => {
    const text = renderSummary(refusedResult());
    const places = ['**Required:**', '**Found:**', '**Next:**'].map((part) => text.indexOf(part));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
    expect(text).toContain('`slipway info flight-delay`');
  });

  it('does not say twice what was found', () => {
    const text = renderSummary(refusedResult());
    expect(text).toContain('**Refused** (`live_version_moved`): Another version went live in the meantime.');
  });

  it('shows warnings, and the evidence of what did not pass', () => {
    const text = renderSummary(refusedResult());
    expect(text).toContain('> - The origin of event 9 is not proven');
    expect(text).toContain('expected: `1.0.0`<br>live: `1.2.0`<br>seq: `11`');
  });

  it('calls planned effects planned', () => {
    const text = renderSummary(
      doneResult({ decision: 'planned', effects: [{ effect: 'tag', id: 'a#b#1', state: 'planned' }] }),
    );
    expect(text).toContain('**Planned, nothing written**');
    expect(text).toContain('#### Planned effects');
  });

  it('never shows as good what was refused, is inconclusive, is an error or is unknown', () => {
    for (const decision of DECISIONS) {
      const [title = ''] = renderSummary(doneResult({ decision })).split('\n');
      expect(title.includes('✓')).toBe(decision === 'done' || decision === 'already_done');
    }
    expect(renderSummary(doneResult({ decision: 'wonderful' as never })).split('\n')[0]).toContain('!');
  });

  it('has at most one symbol on a line', () => {
    for (const line of renderSummary(refusedResult()).split('\n'))
      expect((line.match(/[✓✗·]/g) ?? []).length).toBeLessThanOrEqual(1);
  });
});

describe('a summary that would be too long', () => {
  const children: Check[] = Array.from({ length: 2_000 }, (_, index) => ({
    name: `file_${index}`,
    title: `File ${index}`,
    status: 'fail',
    detail: '航班延误 '.repeat(8),
  }));
  const long = refusedResult({ checks: group({ name: 'verify', title: 'Verify' }, children) });

  it('is cut at a row and says where the rest is', () => {
    for (const limit of [1_500, 20_000, 65_000]) {
      const text = renderSummary(long, { limit });
      expect(bytes(text)).toBeLessThanOrEqual(limit);
      expect(bytes(text)).toBeGreaterThan(limit * 0.8 - 500);
      expect(text.trimEnd().split('\n').at(-1)).toMatch(/^\*Cut here: [\d,]+ more lines do not fit\. .*`result`\.\*$/);
      for (const row of text.split('\n').filter((line) => line.startsWith('| File')))
        expect(row.endsWith('|')).toBe(true);
    }
  });

  it('keeps verdict and refusal', () => {
    expect(renderSummary(long, { limit: 2_000 })).toContain('**Next:**');
  });

  it('is not cut when it just fits', () => {
    const text = renderSummary(long, { limit: 10_000_000 });
    expect(text).not.toContain('Cut here');
    expect(renderSummary(long, { limit: bytes(text) })).toBe(text);
    expect(renderSummary(long, { limit: bytes(text) - 1 })).toContain('Cut here');
  });
});

it('text of others changes nothing but the text', () => {
  const render = (text: string): string =>
    renderSummary(
      refusedResult({
        summary: text,
        warnings: [text],
        refusal: { required: text, found: 'found', next: text },
        effects: [{ effect: text, id: text, state: 'owed', url: text, reason: text }],
        checks: group({ name: 'x', title: text }, [
          { name: 'y', title: text, status: 'fail', detail: text, evidence: { [text]: text } },
        ]),
      }),
    );
  const shape = (text: string): unknown[] =>
    text
      .split('\n')
      .map((line) => [/^(?:#+ |> |- |\| )?/.exec(line)?.[0], line.startsWith('| ') ? line.split('|').length : 0]);
  forAll(
    (text) => {
      expect(shape(render(text))).toEqual(shape(render('plain')));
      expect(bareText(render(text))).not.toMatch(/<script|<img|<!--/);
    },
    hostileText,
    150,
  );
});
