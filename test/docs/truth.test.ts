/** What the documentation says of the code is what the code says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NOT_COUNTED } from '../../src/core/approval/types.ts';
import { METHOD_NAMES } from '../../src/core/evaluation/shape.ts';
import { GATE_REASONS } from '../../src/core/evaluation/types.ts';
import { REQUEST_ENDS, RESTRICTIONS, SPOKEN } from '../../src/core/event.ts';
import { FIXED_NAMES } from '../../src/core/fixed-names.ts';
import { REASONS } from '../../src/core/reasons.ts';
import { DECISIONS } from '../../src/core/result.ts';
import { COMMANDS } from '../../src/entry/commands.ts';
import { COMMON_FLAGS } from '../../src/entry/options.ts';
import { exitCode } from '../../src/entry/output.ts';
import { EVIDENCE_PROBLEMS } from '../../src/evidence/types.ts';
import { refused } from '../../src/operations/context.ts';
import { PRESETS } from '../../src/policy/presets.ts';
import { renderReasonsReference } from '../../src/render/reference.ts';
import { EVENT_TYPES } from '../core/support/examples.ts';
import { allPages, codeSpans, generatedPart, ROOT, readPage } from './support/pages.ts';

describe('what the documentation says of the code', () => {
  it('names no reason code that does not exist, and explains refusals by those that do', () => {
    const codes = new Set(allPages().flatMap((page) => codeSpans(page).map(({ text }) => text)));
    for (const code of [
      'evaluation_missing',
      'sign_offs_missing',
      'live_version_moved',
      'origin_unproven',
      'ledger_missing',
    ])
      expect(codes).toContain(code);
    const firstWords = new Set(Object.keys(REASONS).map((code) => code.split('_').slice(-1)[0]));
    const unknown = [...codes].filter(
      (text) => /^[a-z]+(?:_[a-z]+)+$/.test(text) && firstWords.has(text.split('_').slice(-1)[0]) && !(text in REASONS),
    );
    // Words with the look of a code that are other codes, fields, findings or events.
    const others = new Set([
      ...Object.keys(EVIDENCE_PROBLEMS),
      ...Object.keys(GATE_REASONS),
      ...Object.keys(NOT_COUNTED),
      ...METHOD_NAMES,
    ]);
    const words = new Set([
      'chain_broken',
      'tag_moved',
      'already_done',
      'version_abandoned',
      'version_published',
      'workflow_run',
      'pull_request',
      'standard_error',
      'lifecycle_stage',
      'eval_name',
      'expected_live',
      'baseline_stage',
    ]);
    expect(unknown.filter((word) => !others.has(word) && !words.has(word))).toEqual([]);
  });

  it('draws the presets as they are', () => {
    const page = readPage('docs/guides/policy.md').text;
    for (const [name, graph] of Object.entries(PRESETS)) {
      const stages = Object.entries(graph.stages ?? {});
      const displaced = (
        stages.find(([stage]) => stage === 'production')?.[1] as { 'displaces-to'?: string } | undefined
      )?.['displaces-to'];
      expect(page).toContain(
        `| \`${name}\` | ${stages.map(([stage]) => stage).join(' → ')} | ${displaced ?? graph.start} |`,
      );
    }
  });

  it('explains every finding of verify', () => {
    const source = readFileSync(join(ROOT, 'src/operations/verify-findings.ts'), 'utf8');
    const kinds = [...(/type FindingKind =([\s\S]*?);/.exec(source)?.[1] ?? '').matchAll(/\| '(\w+)'/g)].map(
      (match) => match[1],
    );
    const grave = readPage('docs/reference/verify.md').text.split('## Warnings');
    const harmless = [...(/HARMLESS[^=]*= new Set\(\[([^\]]*)\]/.exec(source)?.[1] ?? '').matchAll(/'(\w+)'/g)].map(
      (match) => match[1],
    );
    expect(kinds.length).toBeGreaterThan(8);
    for (const kind of kinds) expect(grave[harmless.includes(kind) ? 1 : 0], kind).toContain(`| \`${kind}\` |`);
  });

  it('explains every reason for which a sign-off does not count, in the same words', () => {
    const page = readPage('docs/reference/ledger.md').text;
    for (const [code, words] of Object.entries(NOT_COUNTED))
      expect(page).toContain(`| \`${code}\` | ${words.replace(/\.$/, '')} |`);
  });

  it('names every event, effect and finding of a request that the ledger can hold', () => {
    const page = readPage('docs/reference/ledger.md').text;
    for (const type of EVENT_TYPES) expect(page).toContain(`\`${type}\``);
    for (const word of [...REQUEST_ENDS, ...RESTRICTIONS, ...SPOKEN]) expect(page).toContain(`\`${word}\``);
  });

  it('gives the exit codes that the program has', () => {
    const page = readPage('docs/reference/cli.md').text;
    const result = refused({ operation: 'promote', refusal: { code: 'held', required: 'a', found: 'b', next: 'c' } });
    const codes = DECISIONS.map((decision) => [decision, exitCode({ ...result, decision }, { allowRefusal: 'no' })]);
    expect(Object.fromEntries(codes)).toEqual({
      done: 0,
      already_done: 0,
      planned: 0,
      refused: 1,
      inconclusive: 3,
      error: 2,
    });
    for (const [code, meaning] of [
      [0, 'done'],
      [1, 'refused'],
      [2, 'error'],
      [3, 'inconclusive'],
    ])
      expect(page).toContain(`| ${code} | ${meaning}`);
  });

  it('has generated pages that are current', async () => {
    const script = '../../scripts/generate-reference.mjs';
    const { referencePages } = (await import(script)) as {
      referencePages(of: { code: object; read: (path: string) => string }): ReadonlyMap<string, string>;
    };
    const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
    const pages = referencePages({ code: { renderReasonsReference, COMMANDS, COMMON_FLAGS, FIXED_NAMES }, read });
    expect([...pages.keys()]).toHaveLength(3);
    for (const [path, text] of pages) expect(read(path), `${path}: run node scripts/generate-reference.mjs`).toBe(text);
    expect(generatedPart(readPage('docs/reference/model-folder.md'), 'fixed-names').split('\n')).toHaveLength(
      FIXED_NAMES.length + 2,
    );
  });
});
