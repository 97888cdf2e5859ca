import { describe, expect, it } from 'vitest';
import { decisionSlice, evaluationSlice, type JsonObject } from '../../src/policy/index.ts';
import { mustHave, mustLoad, readExample } from './support.ts';

const FULL = readExample('slipway');

function sliceOf(text: string, of: { model?: string; stage?: string } = {}): JsonObject | null {
  return decisionSlice(mustHave(mustLoad(text), of.model ?? 'fraud-detection'), of.stage ?? 'production');
}

const SAID_AS_DEFAULT = 'overrides: { waive: [soak, freezes, documents, checklist, change_link] }';

/** Replaces a text that must be there. */
function change(from: string, to: string): string {
  expect(FULL).toContain(from);
  return FULL.replace(from, to);
}

/** The policy with a mapping of plain files, and every setting of an evaluation said. */
const READING = FULL.replace(
  'publish: statistics ',
  `confidence: 90%
  by: value
  first-version: refuse
  read:
    - files: 'out/*.csv'
      key: id
      slices: [gender]
      metrics: { f1: { label: label, score: score, threshold: 0.5, as: f1 }, latency_ms: duration }
  publish: statistics `,
).replace('f1:                       { direction: up }', 'f1: { direction: up, from: [f1, eval/f1] }');

describe('the slice of a policy that an approval is bound to', () => {
  it('is plain JSON with what decides the move', () => {
    const slice = sliceOf(FULL, { stage: 'canary' })!;
    expect(JSON.parse(JSON.stringify(slice))).toEqual(slice);
    expect(slice).toMatchObject({
      slice: 2,
      stage: 'canary',
      from: ['candidate'],
      displaces_to: 'experiment',
      change_link: ['#', 'JIRA-', 'https://'],
      sign_offs: {
        required: [
          { id: 'model-owner', roles: ['model-owner'], count: 1 },
          { id: 'security-privacy', roles: ['security-privacy'], count: 1 },
        ],
        distinct_people: true,
        requester_may_sign: false,
        author_may_sign: false,
        unknown_authors: 'refuse',
        valid_for_ms: 1_209_600_000,
      },
      soak: null,
      environment: {
        name: 'canary',
        reviewers: 0,
        prevent_self_review: false,
        prevent_admin_bypass: false,
        branches: 'any',
        without_protection: 'refuse',
      },
      exposure: { strategy: 'canary', shadow_first: true, initial_bp: 200, max_share_bp: 500 },
      overrides: ['change_link', 'checklist', 'documents', 'freezes', 'soak'],
    });
  });

  it('has only the metrics its gates use', () => {
    const { evaluation } = sliceOf(FULL) as { evaluation: { metrics: JsonObject; gates: unknown[] } };
    expect(Object.keys(evaluation.metrics)).toContain('f1');
    expect(Object.keys(evaluation.metrics)).not.toContain('plan_acceptance');
    expect(evaluation.gates).toHaveLength(13);
  });

  it('is null for what the stage does not ask for, and for an unknown stage', () => {
    const starter = readExample('starter');
    expect(sliceOf(starter, { model: 'flight-delay', stage: 'staging' })).toMatchObject({
      evaluation: null,
      sign_offs: null,
      soak: null,
    });
    expect(sliceOf(starter, { model: 'flight-delay', stage: 'constructor' })).toBeNull();
  });

  it.each([
    ['who fills a role', 'users: [amara]', 'users: [amara, gita]'],
    ['who may promote', 'production: [model-owner, sre]', 'production: [sre]'],
    ['a freeze', 'reason: year-end', 'reason: holidays'],
    ['a guard', 'window: 1h', 'window: 2h'],
    ['a description', 'Scores card payments for fraud.', 'Scores card payments.'],
    ['an owner', 'owner: amara', 'owner: eli'],
    ['a tag', 'domain: payments', 'domain: cards'],
    ['what is published', 'publish: statistics', 'publish: none'],
    ['a rollback hold', 'hold: 24h', 'hold: 48h'],
    ['the ledger', 'unproven-origin: refuse', 'unproven-origin: warn'],
    [
      'an unused metric',
      'intent_mix_psi:           { direction: down }',
      'intent_mix_psi: { direction: down, unit: psi }',
    ],
    ['another stage', 'initial: 2%', 'initial: 1%'],
    ['serving', '[aliases, flagd]', '[aliases]'],
    ['how long a request stays open', 'valid-for: 14d', 'valid-for: 14d\n  request-valid-for: 7d'],
    ['the environment of a rollback', 'keep: 1, hold', 'environment: production-rollback, keep: 1, hold'],
    ['commands', '\nchange-link:', '\ncommands: { on-forks: allow }\nchange-link:'],
    ['how long an override counts', '\nchange-link:', '\noverrides: { valid-for: 2h, follow-up: false }\nchange-link:'],
    ['an override that waives what it waives anyway', '\nchange-link:', `\n${SAID_AS_DEFAULT}\nchange-link:`],
    [
      'whether it is carried out by itself',
      'production: [model-owner, sre] }\n',
      'production: [model-owner, sre, automation] }\n',
      '    displaces-to: deprecated',
      '    when: approved\n    displaces-to: deprecated',
    ],
  ])('does not change with %s', (_, from, to, also = '', then = '') => {
    expect(change(from, to)).toContain(also);
    expect(sliceOf(change(from, to).replace(also, then))).toEqual(sliceOf(FULL));
  });

  it('is the same however the same sign-offs are said', () => {
    const asked = (demands: string): JsonObject | null =>
      sliceOf(change('product: 1, security', `${demands}, security`));
    const plain = asked('any-of: [sre, product], at-least: { count: 2, of: [sre, product] }');
    expect(asked('at-least: [{ of: [product, sre], count: 2 }], any-of: [[product, sre]]')).toEqual(plain);
    expect(plain).toMatchObject({
      sign_offs: {
        required: [
          { id: 'any-of:product,sre', roles: ['product', 'sre'], count: 1 },
          { id: 'at-least:2:product,sre', roles: ['product', 'sre'], count: 2 },
          { id: 'model-owner', roles: ['model-owner'], count: 1 },
          { id: 'responsible-ai', roles: ['responsible-ai'], count: 1 },
          { id: 'security-privacy', roles: ['security-privacy'], count: 1 },
          { id: 'sre', roles: ['sre'], count: 1 },
        ],
      },
    });
  });

  it.each([
    ['a bound', 'min: 0.80', 'min: 0.79'],
    ['a tolerance', 'tolerance: 10% }\n\nstages', 'tolerance: 11% }\n\nstages'],
    ['the direction of a metric', 'f1:                       { direction: up }', 'f1: { direction: down }'],
    ['the evaluation set', 'name: golden', 'name: golden-2'],
    ['the age of an evaluation', 'max-age: 7d', 'max-age: 8d'],
    ['the coverage', 'coverage: 100%', 'coverage: 99%'],
    ['a quorum', 'product: 1', 'product: 2'],
    ['distinct people', 'distinct-people: true', 'distinct-people: false'],
    ['how long a sign-off counts', 'valid-for: 14d', 'valid-for: 7d'],
    ['what is done about unknown authors', 'valid-for: 14d', 'valid-for: 14d\n  unknown-authors: allow'],
    ['the soak', 'at-least: 48h', 'at-least: 24h'],
    ['a document', 'runbook, rollout-plan', 'rollout-plan'],
    ['the checklist', ', incident-response', ''],
    ['a sign-off that others may give', 'product: 1', 'any-of: [product, sre]'],
    ['the people who may give a sign-off', 'product: 1', 'at-least: { count: 1, of: [product, sre] }'],
    ['the environment', 'prevent-self-review: true', 'prevent-self-review: false'],
    ['administrators in the environment', 'reviewers: 1', 'reviewers: 1, prevent-admin-bypass: true'],
    ['the branches of the environment', 'reviewers: 1', 'reviewers: 1, branches: limited'],
    ['what stands in for its protection', 'without-protection: refuse', 'without-protection: sign-offs'],
    ['what an override can waive', '\nchange-link:', '\noverrides: { waive: [soak] }\nchange-link:'],
    ['the exposure', 'share: 25%', 'share: 20%'],
    ['the change link', "'JIRA-', ", ''],
    ['where the displaced version goes', 'displaces-to: deprecated', 'displaces-to: experiment'],
  ])('changes with %s', (_, from, to) => {
    expect(sliceOf(change(from, to))).not.toEqual(sliceOf(FULL));
  });

  it('does not change with the order in which things are listed, where order means nothing', () => {
    const reordered = change('documents: [model-card, data-sheet,', 'documents: [data-sheet, model-card,');
    expect(sliceOf(reordered)).toEqual(sliceOf(FULL));
  });
});

describe('the slice of a policy that an evaluation is decided by', () => {
  const slice = (text: string, stage = 'production', model = 'fraud-detection'): JsonObject =>
    evaluationSlice(mustHave(mustLoad(text), model), stage);
  const changed = (from: string, to: string): string => {
    expect(READING).toContain(from);
    return READING.replace(from, to);
  };

  it('is plain JSON with everything that decides', () => {
    const found = slice(READING, 'canary');
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
    expect(found).toMatchObject({
      slice: 1,
      compares_with: 'production',
      set: { name: 'golden', digest: null, same_as_live: true },
      coverage: 1,
      confidence: 0.9,
      first_version: 'refuse',
      read: [
        {
          files: 'out/*.csv',
          task: null,
          key: 'id',
          cluster: null,
          rows: null,
          slices: { gender: 'gender' },
          metrics: {
            f1: { kind: 'classified', label: 'label', score: 'score', threshold: 0.5, positive: null, as: 'f1' },
            latency_ms: { kind: 'field', path: 'duration' },
          },
        },
      ],
    });
    expect((found['metrics'] as JsonObject)['f1']).toEqual({
      from: ['f1', 'eval/f1'],
      direction: 'up',
      kind: 'value',
      unit: null,
    });
    expect((found['gates'] as JsonObject[])[0]).toMatchObject({ metric: expect.any(String), by: 'value' });
  });

  it('is part of what an approval is bound to', () => {
    const { slice: _form, ...parts } = slice(READING);
    expect(sliceOf(READING)).toMatchObject({ evaluation: parts });
  });

  it('is there for a stage that asks for no evaluation, for a preview', () => {
    expect(slice(readExample('starter'), 'staging', 'flight-delay')).toMatchObject({ compares_with: 'production' });
  });

  it('is the same for stages that compare with the same', () => {
    expect(slice(READING, 'canary')).toEqual(slice(READING, 'production'));
  });

  it('fails for a stage that the policy does not have', () => {
    expect(() => slice(READING, 'constructor')).toThrow('the policy has no stage "constructor"');
  });

  it.each([
    ['the age of an evaluation', 'max-age: 7d', 'max-age: 8d'],
    ['what is published', 'publish: statistics', 'publish: full'],
    ['a sign-off', 'product: 1', 'product: 2'],
    ['the soak', 'at-least: 48h', 'at-least: 24h'],
    ['a metric that no gate uses', 'plan_acceptance:          {', 'plan_acceptance: { from: [accepted],'],
  ])('does not change with %s', (_, from, to) => {
    expect(slice(changed(from, to))).toEqual(slice(READING));
  });

  it('does not change with a default that every gate overrides', () => {
    const said = readExample('starter').replaceAll(/(min: 0.70|tolerance: 0.01)/g, '$1, by: value');
    const by = said.replace('evaluation:\n', 'evaluation:\n  by: value\n');
    expect(by).not.toBe(said);
    expect(slice(by, 'production', 'flight-delay')).toEqual(slice(said, 'production', 'flight-delay'));
  });

  it.each([
    ['the confidence', 'confidence: 90%', 'confidence: 95%'],
    ['what decides', '\n  by: value', '\n  by: interval'],
    ['what decides one gate', 'metric: f1, min: 0.80', 'metric: f1, min: 0.80, by: interval'],
    ['what a first version is given', 'first-version: refuse', 'first-version: accept'],
    ['the file that is read', 'out/*.csv', 'out/*.tsv'],
    ['the column that is read', 'latency_ms: duration', 'latency_ms: seconds'],
    ['the key of samples', 'key: id', 'key: uid'],
    ['the slices of samples', 'slices: [gender]', 'slices: { gender: sex }'],
    ['the names of a metric', 'from: [f1, eval/f1]', 'from: [eval/f1, f1]'],
    ['a tolerance that becomes an improvement', 'tolerance: 0.01', 'improvement: 0.01'],
    ['an improvement in percent', 'tolerance: 0.03', 'improvement: 3%'],
    ['the stage compared with', 'canary:\n    env', 'canary:\n    compares-with: candidate\n    env'],
  ])('changes with %s', (_, from, to) => {
    expect(slice(changed(from, to), 'canary')).not.toEqual(slice(READING, 'canary'));
    expect(sliceOf(changed(from, to), { stage: 'canary' })).not.toEqual(sliceOf(READING, { stage: 'canary' }));
  });
});
