import { describe, expect, it } from 'vitest';
import { decisionSlice, type JsonObject } from '../../src/policy/index.ts';
import { mustHave, mustLoad, readExample } from './support.ts';

const FULL = readExample('slipway');

function sliceOf(text: string, of: { model?: string; stage?: string } = {}): JsonObject | null {
  return decisionSlice(mustHave(mustLoad(text), of.model ?? 'fraud-detection'), of.stage ?? 'production');
}

/** Replaces a text that must be there. */
function change(from: string, to: string): string {
  expect(FULL).toContain(from);
  return FULL.replace(from, to);
}

describe('the slice of a policy that an approval is bound to', () => {
  it('is plain JSON with what decides the move', () => {
    const slice = sliceOf(FULL, { stage: 'canary' })!;
    expect(JSON.parse(JSON.stringify(slice))).toEqual(slice);
    expect(slice).toMatchObject({
      slice: 1,
      stage: 'canary',
      from: ['candidate'],
      displaces_to: 'experiment',
      change_link: ['#', 'JIRA-', 'https://'],
      sign_offs: {
        required: { 'model-owner': 1, 'security-privacy': 1 },
        distinct_people: true,
        requester_may_sign: false,
        author_may_sign: false,
        valid_for_ms: 1_209_600_000,
      },
      soak: null,
      environment: { name: 'canary', reviewers: 0, prevent_self_review: false, without_protection: 'refuse' },
      exposure: { strategy: 'canary', shadow_first: true, initial_bp: 200, max_share_bp: 500 },
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
  ])('does not change with %s', (_, from, to) => {
    expect(sliceOf(change(from, to))).toEqual(sliceOf(FULL));
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
    ['the soak', 'at-least: 48h', 'at-least: 24h'],
    ['a document', 'runbook, rollout-plan', 'rollout-plan'],
    ['the checklist', ', incident-response', ''],
    ['the environment', 'prevent-self-review: true', 'prevent-self-review: false'],
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
