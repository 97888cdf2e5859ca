import { describe, expect, it } from 'vitest';
import { loadPolicy } from '../../src/policy/index.ts';
import { mustHave, mustLoad, readExample } from './support.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe('the example policies', () => {
  it.each(['slipway', 'starter'] as const)('%s.yml loads as it stands, without problem or warning', (name) => {
    expect(loadPolicy(readExample(name), { file: `${name}.yml` })).toMatchObject({ kind: 'ok', warnings: [] });
  });

  it('the full one says everything in its normal form', () => {
    const policy = mustLoad(readExample('slipway'));
    expect(policy.lifecycle).toEqual({
      preset: 'modelops',
      start: 'experiment',
      order: ['experiment', 'candidate', 'canary', 'production', 'deprecated'],
    });
    expect(policy.ledger).toEqual({
      genesis: '4b825dc642cb6eb9a060e54bf8d69288fbee4904',
      unprovenOrigin: 'refuse',
      producedBy: ['train', 'promote', 'monitor'].map((name) => `.github/workflows/${name}.yml`),
    });
    expect(policy.roles['security-privacy']).toEqual({
      name: 'security-privacy',
      description: null,
      users: ['farid'],
      teams: ['acme/security'],
      permission: null,
    });
    expect(policy.permissions.promote).toEqual({
      everywhere: [],
      stages: {
        candidate: ['data-scientist', 'automation'],
        canary: ['data-scientist'],
        production: ['model-owner', 'sre'],
      },
    });
    expect(policy.permissions.alias).toEqual({ everywhere: [], stages: {} });
    expect(policy.versioning).toMatchObject({
      scheme: 'semver-build',
      breakingSignature: 'major',
      changedPrompts: 'minor',
    });
    expect(policy.artifacts.optional).toEqual(['prompt-bundle', 'traces']);
    expect(policy.artifacts.baseModelsMustState).toEqual(['license', 'terms', 'training-on-requests']);
    expect(policy.signOffs).toEqual({
      distinctPeople: true,
      requesterMaySign: false,
      authorMaySign: false,
      unknownAuthors: 'refuse',
      validForMs: 14 * DAY,
      requestValidForMs: 30 * DAY,
    });
    expect(policy.overrides).toEqual({
      waive: ['change_link', 'checklist', 'documents', 'freezes', 'soak'],
      validForMs: DAY,
      followUp: true,
    });
    expect(policy.commands).toEqual({ onForks: 'refuse', evaluate: null });
    expect(policy.changeLink).toEqual(['JIRA-', '#', 'https://']);
    expect(policy.freeze).toEqual([
      {
        stages: ['production'],
        from: '2026-12-18',
        to: '2027-01-04',
        startMs: Date.parse('2026-12-18T00:00:00Z'),
        endMs: Date.parse('2027-01-05T00:00:00Z'),
        reason: 'year-end',
      },
    ]);
    expect(policy.aliases['champion']).toEqual({ name: 'champion', follows: 'production' });
    expect(Object.keys(policy.metrics)).toHaveLength(14);
    expect(policy.metrics['selection_rate']).toMatchObject({ direction: null, kind: 'rate' });
    expect(policy.metrics['intent_mix_psi']).toMatchObject({ drift: { measure: 'psi', of: 'intent_mix' } });
    expect(policy.metrics['error_rate']).toMatchObject({ drift: null });
    expect(policy.serving).toEqual({
      targets: ['aliases', 'flagd'],
      afterChange: [
        { kind: 'webhook', url: 'https://serving.acme.internal/hooks/slipway', secret: 'SLIPWAY_HOOK_SECRET' },
      ],
    });
    expect(policy.models?.['fraud-detection']).toEqual({
      name: 'fraud-detection',
      owner: 'amara',
      description: 'Scores card payments for fraud.',
      tags: { task: 'classification', domain: 'payments' },
      overrides: [],
    });
  });

  it('the full one says every form of gate', () => {
    const { evaluation } = mustLoad(readExample('slipway'));
    expect(evaluation.set).toEqual({ name: 'golden', digest: null, sameAsLive: true });
    expect(evaluation).toMatchObject({ maxAgeMs: 7 * DAY, coverage: 1, publish: 'statistics' });
    expect(evaluation).toMatchObject({ confidence: 0.95, by: 'interval', firstVersion: 'accept', read: [] });
    const rules = Object.values(evaluation.gates).flatMap((gates) => gates.map(({ id, family, by, ...gate }) => gate));
    expect(rules).toHaveLength(13);
    const plain = { slice: null, percentile: null };
    expect(rules).toContainEqual({ metric: 'f1', ...plain, rule: { kind: 'threshold', bound: 'min', value: 0.8 } });
    expect(rules).toContainEqual({
      metric: 'f1',
      slice: 'long-tail',
      percentile: null,
      rule: { kind: 'vs_live', tolerance: { kind: 'absolute', value: 0.03 } },
    });
    expect(rules).toContainEqual({
      metric: 'cost_per_1k_requests_usd',
      ...plain,
      rule: { kind: 'vs_live', tolerance: { kind: 'relative', fraction: 0.1 } },
    });
    expect(rules).toContainEqual({
      metric: 'f1',
      ...plain,
      rule: { kind: 'across', attribute: 'gender', bound: 'max-difference', value: 0.05, minGroup: 50 },
    });
    expect(rules).toContainEqual({
      metric: 'latency_ms',
      slice: null,
      percentile: 99,
      rule: { kind: 'threshold', bound: 'max', value: 2000 },
    });
  });

  it('the full one says what each stage requires and does', () => {
    const { stages, monitoring } = mustLoad(readExample('slipway'));
    expect(stages['canary']!.exposure).toEqual({
      strategy: 'canary',
      shadowFirst: true,
      initialBp: 200,
      maxShareBp: 500,
      tenants: [],
    });
    expect(stages['production']).toEqual({
      name: 'production',
      description: null,
      start: false,
      holds: 'one',
      from: ['canary'],
      displacesTo: 'deprecated',
      comparesWith: 'production',
      environment: {
        name: 'production',
        reviewers: 1,
        preventSelfReview: true,
        preventAdminBypass: false,
        branches: 'any',
        withoutProtection: 'refuse',
      },
      when: 'asked',
      requires: {
        evaluation: 'pass',
        soak: { stage: 'canary', atLeastMs: 48 * HOUR, samples: 1000 },
        signOffs: ['model-owner', 'product', 'responsible-ai', 'security-privacy', 'sre'].map((role) => ({
          id: role,
          roles: [role],
          count: 1,
        })),
        documents: ['model-card', 'data-sheet', 'risk-assessment', 'runbook', 'rollout-plan'],
        checklist: ['observability', 'rollback-tested', 'access-controls', 'incident-response'],
      },
      exposure: {
        strategy: 'ramp',
        shadowFirst: false,
        steps: [
          { shareBp: 1000, atLeastMs: 3 * DAY, samples: 0 },
          { shareBp: 2500, atLeastMs: 5 * DAY, samples: 0 },
          { shareBp: 5000, atLeastMs: 7 * DAY, samples: 0 },
          { shareBp: 10_000, atLeastMs: 0, samples: 0 },
        ],
        advance: 'automatic',
        tenants: [],
      },
      rollback: { keep: 1, holdMs: 24 * HOUR, environment: null },
      releaseRecords: 'per-promotion',
    });
    expect(monitoring).toMatchObject({
      source: { kind: 'prometheus', url: 'http://prometheus.acme.internal:9090', secret: null },
      read: {},
      queries: [],
      columns: {},
      maxAgeMs: DAY,
      lookEveryMs: HOUR,
      minSamples: 1000,
      errorBudget: 0.05,
    });
    expect(monitoring.guards).toHaveLength(8);
    expect(monitoring.guards[5]).toEqual({
      metric: 'error_rate',
      slice: null,
      percentile: null,
      rule: { kind: 'threshold', bound: 'max', value: 0.05 },
      windowMs: HOUR,
      onBreach: 'rollback',
    });
  });

  it('the starter fills in what it does not say', () => {
    const policy = mustHave(mustLoad(readExample('starter')), 'flight-delay');
    expect(policy.lifecycle.order).toEqual(['none', 'staging', 'production', 'archived']);
    expect(policy.ledger).toEqual({ genesis: null, unprovenOrigin: 'refuse', producedBy: null });
    expect(policy.immutableReleases).toBe('prefer');
    expect(policy.artifacts).toEqual({
      required: ['model'],
      optional: null,
      datasetsMustState: [],
      baseModelsMustState: [],
    });
    expect(policy.versioning.scheme).toBe('semver');
    expect(policy.stages['staging']).toMatchObject({
      environment: null,
      requires: { evaluation: 'none', soak: null, signOffs: [], documents: [], checklist: [] },
      exposure: { strategy: 'immediate' },
      when: 'asked',
      rollback: { keep: 1, holdMs: DAY, environment: null },
      releaseRecords: 'per-promotion',
    });
    expect(policy.stages['production']!.requires).toMatchObject({
      evaluation: 'pass',
      signOffs: [{ id: 'maintainers', roles: ['maintainers'], count: 1 }],
    });
    expect(policy.model.description).toBe('Will this flight leave more than 15 minutes late?');
  });
});
