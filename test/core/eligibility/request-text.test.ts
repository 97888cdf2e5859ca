import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RequestDocument } from '../../../src/core/approval/types.ts';
import { requestDocumentText } from '../../../src/core/eligibility/request-text.ts';
import { readYaml, toJson } from '../../../src/core/yaml.ts';
import { hostileText } from '../../render/support/hostile.ts';

const NOTHING: RequestDocument = {
  rationale: null,
  link: null,
  risks: null,
  rollout: null,
  kill_switch: null,
  documents: {},
  checklist: {},
};

const textOf = (document: Partial<RequestDocument>): string =>
  requestDocumentText({
    model: 'flight-delay',
    stage: 'production',
    version: { version: '1.10', ordinal: 7, subject: `sha256:${'a'.repeat(64)}` },
    digest: `sha256:${'b'.repeat(64)}`,
    requester: 'chen',
    document: { ...NOTHING, ...document },
  });

function readBack(text: string): Record<string, unknown> {
  const read = readYaml({ text, file: 'production.yml' });
  if (read.kind === 'invalid') throw new Error(read.problems.map((one) => one.message).join('; '));
  return toJson(read.root) as Record<string, unknown>;
}

describe('the request document as a file', () => {
  it('names subject, stage and approval digest, then what the requester says', () => {
    const text = textOf({
      rationale: 'Better on long flights.\n\nMeasured on February: # all of it\n- and March',
      link: 'JIRA-7',
      kill_switch: 'flag: serve-1.1.0',
      documents: { runbook: 'https://wiki.example/runbook', 'data-sheet': 'docs/data.md' },
      checklist: { observability: 'yes' },
    });
    expect(text).toMatchInlineSnapshot(`
      "# Written by Slipway. What the ledger says of this request counts; edits to this file are lost.
      # This pull request is closed with the outcome, and never merged.

      schema: "slipway.request-document/1"
      model: "flight-delay"
      stage: "production"
      version: "1.10"
      ordinal: 7
      subject: "sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
      approval_digest: "sha256:bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"
      requester: "chen"
      rationale: |-
        Better on long flights.

        Measured on February: # all of it
        - and March
      link: "JIRA-7"
      risks: null
      rollout: null
      kill_switch: "flag: serve-1.1.0"
      documents:
        "data-sheet": "docs/data.md"
        "runbook": "https://wiki.example/runbook"
      checklist:
        "observability": "yes"
      "
    `);
  });

  it('is the same for answers given in another order', () => {
    expect(textOf({ checklist: { b: '1', a: '2' } })).toBe(textOf({ checklist: { a: '2', b: '1' } }));
  });

  it('reads back as what was said, whatever that is', () => {
    const name = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,10}[a-z0-9])$/);
    const said = fc.oneof(hostileText, fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[ a\n\t:#>|-]{0,20}$/));
    const maybe = fc.option(said);
    const document = fc.record({
      rationale: maybe,
      link: maybe,
      risks: maybe,
      rollout: maybe,
      kill_switch: maybe,
      documents: fc.dictionary(name, said, { maxKeys: 4 }),
      checklist: fc.dictionary(name, said, { maxKeys: 4 }),
    });
    fc.assert(
      fc.property(document, (given) => {
        const read = readBack(textOf(given));
        const { schema, model, stage, version, ordinal, subject, approval_digest, requester, ...rest } = read;
        expect({ schema, model, stage, version, ordinal, requester }).toEqual({
          schema: 'slipway.request-document/1',
          model: 'flight-delay',
          stage: 'production',
          version: '1.10',
          ordinal: 7,
          requester: 'chen',
        });
        expect([subject, approval_digest]).toEqual([`sha256:${'a'.repeat(64)}`, `sha256:${'b'.repeat(64)}`]);
        expect(rest).toEqual(given);
      }),
      { numRuns: 500 },
    );
  });

  it('shows in the diff what could not be seen', () => {
    const text = textOf({ rationale: 'a\u{202e}b\u{200b}c\nd\u{e0041}', risks: 'x\u{85}y\u{2028}z' });
    expect(text).toContain(String.raw`rationale: "a\u202eb\u200bc\nd\U000e0041"`);
    expect(text).toContain(String.raw`risks: "x\u0085y\u2028z"`);
  });

  it('replaces half a character, which no file can hold', () => {
    expect(readBack(textOf({ risks: 'a\ud800b' }))['risks']).toBe('a\u{fffd}b');
  });
});
