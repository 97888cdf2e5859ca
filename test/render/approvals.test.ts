import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Approvals, Waiver } from '../../src/core/approval/types.ts';
import { renderAdmission, renderOverrides, renderSignOffs } from '../../src/render/approvals.ts';
import { BODY_LIMIT, renderMoveBody } from '../../src/render/release.ts';
import { EXAMPLE_ENVIRONMENT, exampleApprovals } from '../core/support/approvals.ts';
import { bareText, forAll, hostileText } from './support/hostile.ts';
import { links, sampleLife, sampleMove } from './support/sample.ts';

const sample = sampleLife();
const record = sampleMove(sample, 'promoted');
const approvals = exampleApprovals(record);
const [waived] = approvals.overrides as readonly [Waiver];
const body = (of: Approvals | null, environment = EXAMPLE_ENVIRONMENT): string =>
  renderMoveBody(record, {
    links,
    marker: 'slipway:release:10',
    admission: { approvals: of, environment, unverifiable: ['whether chen is in acme/risk'] },
  });

describe('who let a version in', () => {
  it('begins with what was waived, by whom, until when and why, before the text says anything else', () => {
    const [first, second, , third] = body(approvals).split('\n');
    expect(first).toBe('> [!CAUTION]');
    expect(second).toBe('> **Let in although not everything was met: 1 check waived.**');
    expect(third).toBe(
      '> - `soak` waived by dara (risk) until 2026-03-10 12:00:00 UTC, [comment](<https://github.test/acme/models/pull/14#issuecomment-3>): the outage is worse',
    );
    expect(body({ ...approvals, overrides: [] }).startsWith('**Promoted.**')).toBe(true);
  });

  it('names everybody who signed, the role, where it can be read, and when', () => {
    const text = body(approvals);
    expect(text).toContain('| who | as | where | when |');
    expect(text).toContain(
      '| bo | maintainers | [review](<https://github.test/acme/models/pull/14#pullrequestreview-1>) | 2026-03-03 12:00:00 UTC |',
    );
    expect(text).toContain(
      '| chen | risk | [environment production](<https://github.test/acme/models/actions/runs/7>) | GitHub does not tell |',
    );
    expect(text).toContain(approvals.digest);
    expect(text).toContain('[pull request 14](<https://github.test/acme/models/pull/14>) by amara');
    expect(text).toContain('1 statement; `approvals.json` says why');
  });

  it('ends with the environment, and with what could not be checked', () => {
    const text = body(approvals);
    expect(text).toContain("`production`, entered: GitHub's token of the job names it<br>2 reviewers<br>");
    expect(text).toContain('whether chen is in acme/risk');
    expect(text.indexOf('| who |')).toBeLessThan(text.indexOf('**Environment**'));
    expect(body(null, { ...EXAMPLE_ENVIRONMENT, standing: 'not_protected' })).toContain(
      'not protected, which the policy',
    );
  });

  it('says nothing where nothing was asked for', () => {
    expect(renderAdmission({ approvals: null, environment: null, unverifiable: [] })).toEqual([]);
    expect(renderOverrides([])).toBe('');
    expect(renderSignOffs([])).toBe('');
  });

  it('keeps texts of people from being more than text', () => {
    forAll((text) => {
      const source = { kind: 'environment', run: 1, environment: text, url: text } as const;
      const one: Waiver = { ...waived, person: text, role: text, check: text, reason: text, source };
      const [head, title, gap, line, ...more] = renderOverrides([one]).split('\n');
      expect([head, title, gap, more]).toEqual(['> [!CAUTION]', expect.any(String), '>', []]);
      const signed = renderSignOffs([{ person: text, account: null, role: text, demand: 'x', at: text, source }]).split(
        '\n',
      );
      expect(signed).toHaveLength(3);
      expect(signed[2]?.replace(/\\\|/g, '').split('|')).toHaveLength(6);
      for (const shown of [line ?? '', signed[2] ?? '']) {
        expect(bareText(shown.replace(/^> - /, ''))).not.toMatch(/[<>]|!\[|(?<![A-Za-z0-9])@[A-Za-z0-9]|https?:/);
        expect(shown).not.toMatch(/slipway:/i);
      }
    });
  });

  it('has one marker and stays below the limit, whatever people wrote and however many they were', () => {
    const many = (text: string): Approvals => ({
      ...approvals,
      overrides: Array.from({ length: 200 }, () => ({ ...waived, reason: text.repeat(40), person: text })),
      sign_offs: Array.from({ length: 500 }, () => ({ ...approvals.sign_offs[0]!, person: text, role: text })),
    });
    forAll(
      (text) => {
        const environment = { ...EXAMPLE_ENVIRONMENT, name: text, protection: Array.from({ length: 90 }, () => text) };
        const shown = body(many(text), environment);
        expect(shown.match(/slipway:/gi)).toHaveLength(1);
        expect(shown.length).toBeLessThanOrEqual(BODY_LIMIT);
        expect(shown).toMatch(/^> - and 1\d\d more in `approvals.json`$/m);
        expect(shown).toMatch(/^4\d\d more sign-offs in `approvals.json`\.$/m);
      },
      fc.oneof(hostileText, fc.constant('@'.repeat(2_000)), fc.constant('<&>'.repeat(700))),
      25,
    );
  });
});
