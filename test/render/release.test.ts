import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { embedCard } from '../../src/render/card.ts';
import { BODY_LIMIT, renderMoveBody, renderVersionBody } from '../../src/render/release.ts';
import { forAll, hostileText } from './support/hostile.ts';
import { links, sampleLife, sampleMove, sampleRecord } from './support/sample.ts';

const SUBJECT = `sha256:${'a'.repeat(64)}` as const;
const MARKER = 'slipway:version:flight-delay:1.1.0';
const body = (changes: Partial<Parameters<typeof renderVersionBody>[0]> = {}): string =>
  renderVersionBody({
    record: sampleRecord('1.1.0', 2),
    subject: SUBJECT,
    card: null,
    marker: MARKER,
    links,
    protection: 'detected',
    ...changes,
  });
const card = (text: string): string => embedCard(text, 50_000).text;

describe('the release of a version', () => {
  it('says what the version is, where it comes from and why its number moved', () => {
    const text = body();
    for (const part of [
      '1.1.0 of flight-delay',
      SUBJECT,
      '/commit/',
      'run 4702',
      'A **minor** change from 1.0.0',
      'input feature "distance" was added',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('lists every artifact with its role, size, digest and link to its bytes', () => {
    const record = sampleRecord('1.1.0', 2);
    for (const one of record.artifacts) expect(body()).toContain(one.sha256);
    expect(body()).toContain(
      '[model.json](<https://github.com/acme/models/releases/download/flight-delay%40v1.1.0/model.json>)',
    );
    expect(body()).toContain('179.1&nbsp;KiB');
  });

  it('says where bytes are that are not in the release', () => {
    const record = sampleRecord('1.1.0', 2);
    const [first] = record.artifacts;
    const artifacts = [{ ...first!, location: 's3://acme-models/model.onnx' }];
    expect(body({ record: { ...record, artifacts } })).toContain('kept at `s3://acme-models/model.onnx`');
  });

  it('states source, licence, consent and retention of every data set, and what is not stated', () => {
    const [dataset] = sampleRecord('1.1.0', 2).datasets;
    const { consent: _consent, ...rest } = dataset!;
    const text = body({ record: sampleRecord('1.1.0', 2, { datasets: [rest] }) });
    expect(text).toContain('- license: No explicit licence');
    expect(text).toContain('- consent: not stated');
  });

  it('says how to verify it, and what the ledger behind it is worth', () => {
    expect(body()).toContain("(cd 'flight-delay-1.1.0' && sha256sum -c SHA256SUMS)");
    expect(body()).toContain(`slipway resolve 'flight-delay@1.1.0@${SUBJECT}'`);
    expect(body()).toContain('a forgery is not prevented');
    expect(body({ protection: 'prevented' })).not.toContain('a forgery is not prevented');
  });

  it('ends with the marker, whatever the card says', () => {
    forAll(
      (text) => {
        const rendered = body({ card: text });
        expect(rendered.endsWith(`\n\n<!-- ${MARKER} -->\n`)).toBe(true);
        expect(rendered.match(/slipway:/gi)).toHaveLength(1);
      },
      fc.array(hostileText, { maxLength: 6 }).map((parts) => `${parts.join('\n')}\n<!-- ${MARKER} -->`),
    );
  });

  it('stays below the limit with huge everything', () => {
    const record = sampleRecord('1.1.0', 2);
    const [artifact] = record.artifacts;
    const [dataset] = record.datasets;
    const huge = 'word '.repeat(2_000);
    const text = body({
      record: {
        ...record,
        description: huge,
        tags: Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`tag-${index}`, huge])),
        artifacts: Array.from({ length: 900 }, (_, index) => ({ ...artifact!, path: `part-${index}` })),
        datasets: Array.from({ length: 100 }, () => ({ ...dataset!, source: huge })),
        bump: {
          given: 'minor',
          inferred: 'minor',
          reasons: Array.from({ length: 500 }, () => ({ bump: 'minor', because: huge })),
        },
      },
      card: `# Card\n${'line of the card\n'.repeat(20_000)}`,
    });
    expect(text.length).toBeLessThanOrEqual(BODY_LIMIT);
    expect(text).toMatch(/\d+ more artifacts in `version-record.json`/);
    expect(text).toMatch(/\*Cut here: [\d,]+ more lines in\*/);
  });
});

describe('a model card in a release', () => {
  it('moves its headings down one level, underlined ones too', () => {
    expect(card('# One\n\nTwo\n===\n\nThree\n---\n\n###### Six')).toBe('## One\n\n## Two\n\n### Three\n\n###### Six');
  });

  it('leaves code alone: neither heading nor comment of it changes', () => {
    const code = '```sh\n# a comment\n<!-- kept -->\n```';
    expect(card(code)).toBe(code);
  });

  it('keeps tables and rules', () => {
    const table = '| a | b |\n| --- | --- |\n| 1 | 2 |\n\n---\n\ntext';
    expect(card(table)).toBe(table);
  });

  it('loses its comments, also those that are joined from halves or never closed', () => {
    expect(card('a<!-- x\ny -->b')).toBe('ab');
    expect(card('<!<!-- -->-- z -->')).toBe('&lt;!-- z -->');
    expect(card('text <!-- open')).toBe('text &lt;!-- open');
  });

  it('closes a fence that it leaves open, where it stands', () => {
    expect(card('```\ncode')).toBe('```\ncode\n```');
    expect(card('> ~~~\n> code')).toBe('> ~~~\n> code\n> ~~~');
    expect(card('````\n```\n')).toBe('````\n```\n````');
  });

  it('closes a fence that the cut left open', () => {
    const { text, left } = embedCard(`\`\`\`\n${'code\n'.repeat(100)}\`\`\``, 50);
    expect(text.split('\n').at(-1)).toBe('```');
    expect(left).toBeGreaterThan(80);
  });

  it('shows the metadata that some cards begin with as code', () => {
    expect(card('---\nlicense: mit\n---\n# Card')).toBe('```yaml\nlicense: mit\n```\n\n## Card');
  });

  it('notifies nobody, and leaves code and URLs as they are', () => {
    expect(card('by @amara, `@bo`, https://blog.example/@chen')).toBe(
      'by @\u{200b}amara, `@bo`, https://blog.example/@chen',
    );
  });

  it('loses direction marks and control characters', () => {
    expect(card('a\u{202e}b\u{0}c')).toBe('abc');
  });

  it('costs no more than its shown part, however it is made', () => {
    for (const evil of ['`'.repeat(2e6), '<!--'.repeat(5e5), '` `` ``` '.repeat(2e5), '@a'.repeat(5e5)]) {
      expect(card(evil).length).toBeLessThanOrEqual(150_000 * 3);
    }
  });
});

describe('the release of a promotion or rollback', () => {
  const sample = sampleLife();

  it('of a promotion says what went live, what it displaced, who asked and why', () => {
    const text = renderMoveBody(sampleMove(sample, 'promoted'), {
      links,
      marker: 'slipway:release:10',
      admission: null,
    });
    expect(text).toContain('**Promoted.**');
    for (const part of [
      '1.2.0',
      '1.1.0',
      'now in archived',
      'amara',
      'Better on the February and March flights.',
      'FLY-42',
    ])
      expect(text).toContain(part);
    expect(text).not.toContain('Hold');
  });

  it('of a rollback says what was taken out and which hold it left', () => {
    const text = renderMoveBody(sampleMove(sample, 'rolledBack'), {
      links,
      marker: 'slipway:release:11',
      admission: null,
    });
    expect(text).toContain('**Rolled back.**');
    for (const part of ['Taken out', 'hold-11', '2026-03-04 13:02:44 UTC', 'Every flight to Denver'])
      expect(text).toContain(part);
  });

  it('names the event, the ledger commit and the policy that decided', () => {
    const record = sampleMove(sample, 'promoted');
    const text = renderMoveBody(record, { links, marker: 'slipway:release:10', admission: null });
    for (const part of [
      record.ledger.event,
      record.ledger.commit,
      record.ledger.genesis,
      record.policy.digest,
      record.subject,
    ])
      expect(text).toContain(part);
  });

  it('cannot be given a second marker by a reason', () => {
    forAll(
      (reason) => {
        const text = renderMoveBody(sampleMove(sampleLife({ reason, link: reason }), 'rolledBack'), {
          links,
          marker: 'slipway:release:11',
          admission: null,
        });
        expect(text.match(/slipway:/gi)).toHaveLength(1);
        expect(text.length).toBeLessThanOrEqual(BODY_LIMIT);
      },
      hostileText,
      40,
    );
  });
});
