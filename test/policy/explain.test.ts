import { describe, expect, it } from 'vitest';
import type { Check } from '../../src/core/result.ts';
import { type Explanation, explainPolicy } from '../../src/policy/index.ts';
import { mustHave, mustLoad, readExample } from './support.ts';

/** `title: detail [origin]`, indented by depth. */
function lines(node: Explanation, depth = 0): string[] {
  const origin = node.evidence === undefined ? '' : ` [${node.evidence.origin}]`;
  const line = `${'  '.repeat(depth)}${node.title}: ${node.detail}${origin}`;
  return [line, ...(node.children ?? []).flatMap((child) => lines(child, depth + 1))];
}

describe('explaining a policy', () => {
  it('says what decides a move into a stage, and where each statement comes from', () => {
    const explained = explainPolicy(mustHave(mustLoad(readExample('starter')), 'flight-delay'), 'production')!;
    expect(lines(explained)).toEqual([
      'Stage production: One live version.',
      '  From: staging [preset basic]',
      '  Who may promote: maintainers (repository role maintain or higher) [policy line 9]',
      '  Who may ask for it: maintainers (repository role maintain or higher) or automation (a listed workflow with no person behind it) [policy line 8]',
      '  Requires an evaluation: Every gate of quality passes. [policy line 26]',
      '    Compared with: the live version of production [default]',
      '    Gates: quality: accuracy: at least 0.7; accuracy: not worse than live by more than 0.01 [policy line 21]',
      "  Requires sign-offs: different people; not the requester; not the version's author; each counts for 14d. [policy line 26]",
      '    1 × maintainers: repository role maintain or higher [policy line 26]',
      '  Traffic: all traffic at once [default]',
      '  The version it displaces: goes to archived [preset basic]',
      '  Release records: one for each promotion and rollback [default]',
      '  Who may roll back: maintainers (repository role maintain or higher) [policy line 10]',
      '  A rollback: keeps 1 earlier version ready, and leaves a hold of 1d [default]',
      '  Who may place and lift holds: maintainers (repository role maintain or higher) [policy line 11]',
    ]);
  });

  it('tells a model override from the policy', () => {
    const explained = lines(explainPolicy(mustHave(mustLoad(readExample('slipway')), 'rag-qa-finance'), 'production')!);
    expect(explained).toContain('    Gates: quality: exact_match: at least 0.62 [model override line 148]');
    expect(explained).toContain('  Requires a soak: 2d and 1000 samples in canary [policy line 109]');
    expect(explained).toContain('  The version it displaces: goes to deprecated [policy line 117]');
    expect(explained).toContain('  From: canary [preset modelops]');
    expect(explained).toContain('    Compared with: the live version of production [default]');
    expect(explained).toContain('  Alias champion: follows the live version [policy line 54]');
    expect(explained).toContain(
      '  Traffic: 10% for 3d, then 25% for 5d, then 50% for 7d, then 100%; each step by itself [policy line 113]',
    );
    expect(explained).toContain(
      '  Frozen: 2026-12-18 to 2027-01-04, UTC, both days included: year-end [policy line 51]',
    );
  });

  it('says where it may stay unknown who the authors are', () => {
    const policy = readExample('slipway').replace('author-may-sign: false', '$&\n  unknown-authors: allow');
    const explained = lines(explainPolicy(mustHave(mustLoad(policy), 'fraud-detection'), 'production')!);
    expect(explained.join('\n')).toContain("not the version's author as far as that is known; each counts for");
  });

  it('explains everything when no stage is named, in the order of the stages', () => {
    const explained = explainPolicy(mustHave(mustLoad(readExample('slipway')), 'fraud-detection'))!;
    expect(explained.detail).toBe(
      'Lifecycle (preset modelops): experiment → candidate → canary → production → deprecated. Versions begin in experiment.',
    );
    const stages = explained.children!.filter(({ name }) => name === 'stage').map(({ title }) => title);
    expect(stages).toEqual(
      ['experiment', 'candidate', 'canary', 'production', 'deprecated'].map((name) => `Stage ${name}`),
    );
  });

  it('says how people approve, and what follows', () => {
    const text = readExample('slipway')
      .replace(
        'product: 1, security',
        'any-of: [sre, product], at-least: { count: 2, of: [sre, model-owner] }, security',
      )
      .replace('reviewers: 1', 'reviewers: 2, prevent-admin-bypass: true, branches: protected')
      .replace('without-protection: refuse', 'without-protection: sign-offs')
      .replace('production: [model-owner, sre] }', 'production: [model-owner, sre, automation] }')
      .replace('hold: 24h }', 'hold: 24h, environment: production-rollback }\n    when: approved')
      .replace('\nchange-link:', '\noverrides: { waive: [soak, holds], valid-for: 2h, follow-up: false }\nchange-link:')
      .replace(
        '\nchange-link:',
        '\ncommands: { on-forks: allow, evaluate: .github/workflows/train.yml }\nchange-link:',
      );
    const effective = mustHave(mustLoad(text), 'fraud-detection');
    const stage = lines(explainPolicy(effective, 'production')!);
    expect(stage).toContain('    1 × product or sre: product (bo, chen) or sre (eli, team acme/sre) [policy line 112]');
    expect(stage).toContain(
      '    2 × model-owner or sre: model-owner (amara) or sre (eli, team acme/sre) [policy line 112]',
    );
    expect(stage).toContain('    1 × model-owner: amara [policy line 112]');
    expect(stage).toContain(
      '  Environment: production, with 2 required reviewers or more, no self-review, no bypass by administrators and protected branches only; else the sign-offs are enough [policy line 108]',
    );
    expect(stage).toContain('  When: carried out without a person once every sign-off is there [policy line 121]');
    expect(stage).toContain(
      '  A rollback: keeps 1 earlier version ready, and leaves a hold of 1d; its job names the environment production-rollback [policy line 120]',
    );
    const all = lines(explainPolicy(effective)!);
    expect(all).toContain('  A request: Stays open for 30d. [default]');
    expect(all).toContain(
      '  An override: Waives holds or soak; counts for 2h; no issue follows it up. [policy line 49]',
    );
    expect(all).toContain(
      '  Commands: Also on pull requests from forks; /evaluate starts .github/workflows/train.yml. [policy line 50]',
    );
  });

  it('says the defaults of requests, overrides and commands', () => {
    const all = lines(explainPolicy(mustHave(mustLoad(readExample('starter')), 'flight-delay'))!);
    expect(all).toContain(
      '  An override: Waives change_link, checklist, documents, freezes or soak; counts for 1d; an issue follows it up. [default]',
    );
    expect(all).toContain('  Commands: Not on pull requests from forks; /evaluate starts nothing. [default]');
    expect(all).toContain(
      '  Who may retire or quarantine a version: maintainers (repository role maintain or higher) [policy line 12]',
    );
  });

  it('points out a stage that nobody may promote to', () => {
    const explained = explainPolicy(mustHave(mustLoad('version: 1\nlifecycle: basic\n'), 'any-model'), 'production')!;
    const attention = explained.children!.filter(({ status }) => status === 'inconclusive');
    expect(attention.map(({ title, detail }) => [title, detail])).toEqual([
      ['Who may promote', 'nobody'],
      ['Who may roll back', 'nobody'],
    ]);
  });

  it('is a tree of checks, so that every renderer can show it', () => {
    const check: Check = explainPolicy(mustHave(mustLoad(readExample('starter')), 'flight-delay'))!;
    expect(check.status).toBe('not_applicable');
  });

  it('is null for a stage that does not exist', () => {
    const effective = mustHave(mustLoad(readExample('starter')), 'flight-delay');
    expect(explainPolicy(effective, 'constructor')).toBeNull();
  });
});
