import { describe, expect, it } from 'vitest';
import {
  coverageOf,
  LEDGER_PATTERN,
  type RulesetFacts,
  rulesetCommand,
  rulesetsOf,
  TAG_PATTERNS,
} from '../../src/core/rulesets.ts';
import { cancelTag, stageTag, versionTag } from '../../src/core/tags.ts';

const facts = (more: Partial<RulesetFacts> = {}): RulesetFacts => ({
  name: 'guard',
  target: 'branch',
  enforcement: 'active',
  include: [LEDGER_PATTERN],
  exclude: [],
  rules: ['deletion', 'non_fast_forward'],
  bypass: [],
  ...more,
});
const kept = { target: 'branch', pattern: LEDGER_PATTERN, rules: ['deletion', 'non_fast_forward'] } as const;
const app = { type: 'Integration', id: 4711, mode: 'always' };

describe('the rulesets of both tiers', () => {
  it('cover every tag that Slipway makes, and none of other people', () => {
    const patterns = TAG_PATTERNS.map(
      (pattern) => new RegExp(`^${pattern.slice('refs/tags/'.length).replaceAll('*', '[^/]*')}$`),
    );
    const covered = (tag: string): boolean => patterns.some((pattern) => pattern.test(tag));
    const model = 'flight-delay';
    const own = [
      versionTag({ model, version: '3.1.0-42' }),
      stageTag({ model, stage: 'production', n: 4 }),
      cancelTag({ model, stage: 'production', n: 5 }),
    ];
    expect(own.filter((tag) => !covered(tag))).toEqual([]);
    expect(['v1.0.0', 'release/flight@v1/x', 'issue#12'].filter(covered)).toEqual([]);
  });

  it('let nobody rewrite anything in either tier, the app that writes neither', () => {
    for (const tier of ['detected', 'prevented'] as const) {
      const rewriting = rulesetsOf(tier, 4711).filter((one) => one.rules.some((rule) => rule.type === 'deletion'));
      expect(rewriting.map((one) => [one.target, one.bypass_actors])).toEqual([
        ['branch', []],
        ['tag', []],
      ]);
    }
  });

  it('exempt the app alone from the rules on who may write', () => {
    const writers = rulesetsOf('prevented', 4711).filter((one) => one.rules.some((rule) => rule.type === 'creation'));
    expect(writers.map((one) => one.bypass_actors)).toEqual(
      Array(2).fill([{ actor_id: 4711, actor_type: 'Integration', bypass_mode: 'always' }]),
    );
  });

  it('are written as a command whose JSON no shell touches, but for the id it asks for', () => {
    const [kept] = rulesetsOf('detected');
    expect(rulesetCommand(kept!, { repository: 'acme/models' })).toMatch(
      /^gh api --method POST \/repos\/acme\/models\/rulesets --input - <<'JSON'\n\{[\s\S]*\}\nJSON$/,
    );
    expect(rulesetCommand(rulesetsOf('prevented').at(-1)!, { repository: 'acme/models' })).toContain('<<JSON\n');
  });
});

describe('what rulesets that are there amount to', () => {
  it.each([[LEDGER_PATTERN], ['model-registry'], ['~ALL'], ['**'], ['refs/heads/**/*']])(
    'counts one that includes %s',
    (pattern) => {
      expect(coverageOf([facts({ include: [pattern] })], kept)).toEqual({
        missing: [],
        hidden: [],
        exempt: [],
        by: ['guard'],
      });
    },
  );

  it.each<[string, Partial<RulesetFacts>]>([
    ['is switched off', { enforcement: 'disabled' }],
    ['is only evaluated', { enforcement: 'evaluate' }],
    ['is about tags', { target: 'tag' }],
    ['is about another branch', { include: ['refs/heads/main'] }],
    ['is about the default branch', { include: ['~DEFAULT_BRANCH'] }],
    ['excludes something', { exclude: [LEDGER_PATTERN] }],
    ['has other rules', { rules: ['required_signatures'] }],
  ])('does not count one that %s', (_what, more) => {
    expect(coverageOf([facts(more)], kept)).toMatchObject({ missing: ['deletion', 'non_fast_forward'], by: [] });
  });

  it('adds rulesets up', () => {
    const two = [facts({ name: 'one', rules: ['deletion'] }), facts({ name: 'two', rules: ['non_fast_forward'] })];
    expect(coverageOf(two, kept)).toEqual({ missing: [], hidden: [], exempt: [], by: ['one', 'two'] });
  });

  it('names who is exempt, unless another ruleset binds them all the same', () => {
    const open = facts({ bypass: [app] });
    expect(coverageOf([open], kept).exempt).toEqual(['Integration 4711']);
    expect(coverageOf([open, facts({ name: 'for all' })], kept).exempt).toEqual([]);
    expect(coverageOf([open, facts({ name: 'half', rules: ['deletion'] })], kept).exempt).toEqual(['Integration 4711']);
  });

  it('says what it could not see instead of taking it for nobody', () => {
    expect(coverageOf([facts({ bypass: null })], kept)).toMatchObject({
      hidden: ['deletion', 'non_fast_forward'],
      exempt: [],
    });
    expect(coverageOf([facts({ bypass: null }), facts({ name: 'for all' })], kept).hidden).toEqual([]);
  });
});
