/** Rollouts, monitoring and serving in their normal form, merged for a model, in words, and in the slice. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decisionSlice, type Explanation, explainPolicy, type JsonObject } from '../../src/policy/index.ts';
import type { EffectivePolicy } from '../../src/policy/types.ts';
import { mustHave, mustLoad } from './support.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const BASE = `version: 1
lifecycle: basic
roles: { owner: { users: [amara] } }
permissions: { register: [owner], promote: [owner], rollback: [owner, automation] }
metrics:
  f1: { direction: up }
  latency: { direction: down }
  errors: { direction: down, kind: rate }
  mix_psi: {}
`;

function policyOf(sections: string, own = ''): EffectivePolicy {
  return mustHave(mustLoad(`${BASE}${sections}\nmodels:\n  plain: {}\n  special: { ${own} }\n`), 'special');
}

const exposureOf = (exposure: string, stage = 'production') =>
  policyOf(`stages: { ${stage}: { exposure: ${exposure} } }`).stages[stage]!.exposure;
const monitoringOf = (monitoring: string, own = '') => policyOf(`monitoring: { ${monitoring} }`, own).monitoring;
const metricsOf = (metric: string) => mustLoad(BASE.replace('mix_psi: {}', metric)).metrics;

describe('an exposure in its normal form', () => {
  it.each([
    ['{ strategy: ab, split: 33.33% }', { strategy: 'ab', shadowFirst: false, splitBp: 3333, tenants: [] }],
    [
      '{ strategy: ab, shadow-first: true, split: 0.5, tenants: [b, a] }',
      { strategy: 'ab', shadowFirst: true, splitBp: 5000, tenants: ['b', 'a'] },
    ],
    ['{ strategy: tenants, tenants: ["acme corp", Ünï] }', { strategy: 'tenants', tenants: ['acme corp', 'Ünï'] }],
    ['{ strategy: shadow }', { strategy: 'shadow' }],
    [
      '{ strategy: ramp, shadow-first: true, steps: [{ share: 1%, samples: 7 }, { share: 100% }], tenants: [acme] }',
      {
        strategy: 'ramp',
        shadowFirst: true,
        steps: [
          { shareBp: 100, atLeastMs: 0, samples: 7 },
          { shareBp: 10_000, atLeastMs: 0, samples: 0 },
        ],
        advance: 'automatic',
        tenants: ['acme'],
      },
    ],
  ])('%s', (exposure, expected) => {
    expect(exposureOf(exposure)).toEqual(expected);
  });

  it('of a canary has no larger share than its first unless it says so', () => {
    expect(exposureOf('{ strategy: canary, initial: 2%, tenants: [acme] }', 'staging')).toEqual({
      strategy: 'canary',
      shadowFirst: false,
      initialBp: 200,
      maxShareBp: 200,
      tenants: ['acme'],
    });
  });

  it('has the tenants of a model instead of those of the policy, and none where it lists none', () => {
    const of = (own: string) =>
      policyOf(
        'stages: { production: { exposure: { strategy: ab, split: 10%, tenants: [acme] } } }',
        `stages: { production: { exposure: ${own} } }`,
      ).stages['production']!.exposure;
    expect(of('{ tenants: [globex] }')).toMatchObject({ strategy: 'ab', splitBp: 1000, tenants: ['globex'] });
    expect(of('{ tenants: [] }')).toMatchObject({ strategy: 'ab', tenants: [] });
    expect(of('{ strategy: shadow }')).toEqual({ strategy: 'shadow' });
  });

  it('takes any text of up to 200 characters without control characters as a key', () => {
    // Strings as JSON writes them are YAML, too.
    const key = fc
      .string({ unit: 'binary', minLength: 1, maxLength: 200 })
      .filter((text) => !/[\p{Cc}\ufeff\ufffd]/u.test(text) && text.length <= 200);
    fc.assert(
      fc.property(fc.uniqueArray(key, { minLength: 1, maxLength: 5 }), (tenants) => {
        expect(exposureOf(`{ strategy: tenants, tenants: ${JSON.stringify(tenants)} }`)).toEqual({
          strategy: 'tenants',
          tenants,
        });
      }),
      { numRuns: 50 },
    );
  });
});

describe('drift', () => {
  it.each([
    ['mix_psi: {}', 'mix_psi', { measure: 'psi', of: 'mix' }],
    ['mix_kl: { direction: down }', 'mix_kl', { measure: 'kl', of: 'mix' }],
    ['mix_psi: { of: intents }', 'mix_psi', { measure: 'psi', of: 'intents' }],
    ['mix_psi: { drift: kl }', 'mix_psi', { measure: 'kl', of: 'mix' }],
    ['moved: { drift: psi, of: f1 }', 'moved', { measure: 'psi', of: 'f1' }],
    ['psi: {}', 'psi', null],
    ['skl: {}', 'skl', null],
  ])('%s', (text, name, drift) => {
    expect(metricsOf(text)[name]!.drift).toEqual(drift);
  });
});

describe('monitoring in its normal form', () => {
  const SOURCE = "source: { http: 'https://metrics.example/x' }";

  it('fills in what it does not say', () => {
    expect(policyOf('').monitoring).toEqual({
      source: null,
      read: {},
      queries: [],
      columns: {},
      maxAgeMs: DAY,
      lookEveryMs: HOUR,
      minSamples: 1000,
      errorBudget: 0.05,
      guards: [],
    });
    expect(policyOf('').serving).toEqual({ targets: ['aliases'], afterChange: [] });
  });

  it.each([
    ['secret: KEY', { header: 'Authorization', variable: 'KEY', prefix: 'Bearer ' }],
    ['secret: KEY, header: authorization', { header: 'authorization', variable: 'KEY', prefix: 'Bearer ' }],
    ['secret: KEY, header: X-API-KEY', { header: 'X-API-KEY', variable: 'KEY', prefix: '' }],
    ["secret: KEY, header: X-API-KEY, prefix: 'Token '", { header: 'X-API-KEY', variable: 'KEY', prefix: 'Token ' }],
    ["secret: KEY, prefix: ''", { header: 'Authorization', variable: 'KEY', prefix: '' }],
  ])('carries a secret by its name: %s', (said, secret) => {
    for (const kind of ['prometheus', 'http']) {
      expect(monitoringOf(`source: { ${kind}: 'https://metrics.example', ${said} }`).source).toEqual({
        kind,
        url: 'https://metrics.example',
        secret,
      });
    }
  });

  it('has the queries of each kind', () => {
    const { read } = monitoringOf(
      "source: { prometheus: 'https://p.example' }, read: { errors: { events: e, of: r }, f1: { sum: s, count: c }, latency: { buckets: b }, mix: { counts: n, by: intent }, mix_psi: { value: v } }",
    );
    expect(read).toEqual({
      errors: { kind: 'events', events: 'e', of: 'r' },
      f1: { kind: 'values', sum: 's', count: 'c', squares: null },
      latency: { kind: 'distribution', buckets: 'b' },
      mix: { kind: 'categories', counts: 'n', by: 'intent' },
      mix_psi: { kind: 'gauge', value: 'v' },
    });
  });

  it('asks the source itself, by GET, and by POST with a body', () => {
    const { queries } = monitoringOf(
      `${SOURCE}, queries: [{}, { body: { a: [1, null], b: { c: x } }, rows: 'data[*]', columns: { ts: time, version: '=1.0.0' } }, { url: 'https://other.example/q?v=$version', method: POST }, { body: '{"v": "$version"}' }]`,
    );
    const plain = { url: 'https://metrics.example/x', method: 'GET', body: null, rows: '[*]', columns: {} };
    expect(queries).toEqual([
      plain,
      {
        ...plain,
        method: 'POST',
        body: '{"a":[1,null],"b":{"c":"x"}}',
        rows: 'data[*]',
        columns: { ts: 'time', version: '=1.0.0' },
      },
      { ...plain, url: 'https://other.example/q?v=$version', method: 'POST' },
      { ...plain, method: 'POST', body: '{"v": "$version"}' },
    ]);
  });

  it('has paces and columns', () => {
    expect(monitoringOf(`${SOURCE}, max-age: 30m, look-every: 5m, columns: { ts: time }`)).toMatchObject({
      maxAgeMs: HOUR / 2,
      lookEveryMs: HOUR / 12,
      columns: { ts: 'time' },
    });
  });

  it('has the source, and the queries of a metric, of a model as a whole', () => {
    const merged = monitoringOf(
      "source: { prometheus: 'https://p.example', secret: KEY }, read: { f1: { sum: s, count: c }, errors: { events: e, of: r } }",
      "monitoring: { source: { prometheus: 'https://own.example' }, read: { f1: { value: v } } }",
    );
    expect(merged.source).toEqual({ kind: 'prometheus', url: 'https://own.example', secret: null });
    expect(merged.read).toEqual({
      f1: { kind: 'gauge', value: 'v' },
      errors: { kind: 'events', events: 'e', of: 'r' },
    });
  });
});

describe('serving in its normal form', () => {
  it('has every call, and every target', () => {
    const { serving } = policyOf(`serving:
  targets: [aliases, flagd, gateway-api, json]
  after-change:
    - { webhook: 'https://s.example/hook', secret: HOOK }
    - { webhook: 'https://s.example/open' }
    - { dispatch: model-changed, repository: acme/serving }
    - { dispatch: model-changed }
    - { slack: SLACK_URL }
    - { purge: 'https://cdn.example/p' }
    - { purge: 'https://cdn.example/p', method: PURGE, secret: CDN }`);
    expect(serving).toEqual({
      targets: ['aliases', 'flagd', 'gateway-api', 'json'],
      afterChange: [
        { kind: 'webhook', url: 'https://s.example/hook', secret: 'HOOK' },
        { kind: 'webhook', url: 'https://s.example/open', secret: null },
        { kind: 'dispatch', type: 'model-changed', repository: 'acme/serving' },
        { kind: 'dispatch', type: 'model-changed', repository: null },
        { kind: 'slack', secret: 'SLACK_URL' },
        { kind: 'purge', url: 'https://cdn.example/p', method: 'POST', secret: null },
        { kind: 'purge', url: 'https://cdn.example/p', method: 'PURGE', secret: 'CDN' },
      ],
    });
  });
});

describe('what an approval is bound to', () => {
  const sliceOf = (exposure: string, more = ''): JsonObject =>
    decisionSlice(policyOf(`stages: { production: { exposure: ${exposure} } }\n${more}`), 'production')![
      'exposure'
    ] as JsonObject;

  it('has a split and tenants, whatever their order', () => {
    expect(sliceOf('{ strategy: ab, split: 10%, tenants: [b, a] }')).toEqual({
      strategy: 'ab',
      shadow_first: false,
      split_bp: 1000,
      tenants: ['a', 'b'],
    });
    expect(sliceOf('{ strategy: tenants, tenants: [acme] }')).toEqual({ strategy: 'tenants', tenants: ['acme'] });
  });

  it('is as it was for a ramp without tenants, so that approvals given before still hold', () => {
    expect(sliceOf('{ strategy: ramp, advance: on-approval, steps: [{ share: 100% }] }')).toEqual({
      strategy: 'ramp',
      shadow_first: false,
      steps: [{ share_bp: 10_000, at_least_ms: 0, samples: 0 }],
      advance: 'on-approval',
    });
  });

  it('has not what is watched and who is called', () => {
    const plain = sliceOf('{ strategy: ab, split: 10% }');
    const more =
      'monitoring: { source: { file: o.csv }, guards: [{ metric: errors, max: 0.1 }] }\nserving: { targets: [flagd] }';
    expect(sliceOf('{ strategy: ab, split: 10% }', more)).toEqual(plain);
  });
});

describe('explaining', () => {
  function lines(node: Explanation): string[] {
    const origin = node.evidence === undefined ? '' : ` [${node.evidence.origin}]`;
    return [`${node.title}: ${node.detail}${origin}`, ...(node.children ?? []).flatMap(lines)];
  }
  const WATCHED = `monitoring:
  source: { prometheus: 'https://p.example', secret: KEY }
  read: { errors: { events: e, of: r }, mix: { counts: n, by: intent } }
  look-every: 30m
  guards:
    - { metric: errors, vs: live, on-breach: rollback }
    - { metric: mix_psi, max: 0.2, on-breach: notify }
serving: { targets: [flagd], after-change: [{ slack: SLACK_URL }, { dispatch: changed }] }
`;

  it('says where metrics come from, what is watched, and what serving is told', () => {
    const said = lines(explainPolicy(policyOf(WATCHED))!);
    const from = said.findIndex((line) => line.startsWith('Monitoring: '));
    expect(said.slice(from, from + 11)).toEqual([
      'Monitoring: From 1000 samples on; at most 5% false alarms over all guards. [default]',
      'Source: Prometheus at https://p.example, with the secret KEY in Authorization [policy line 11]',
      'Looks: every 30m; nothing is decided on observations older than 1d [policy line 13]',
      'Reads errors: events e of r [policy line 12]',
      'Reads mix: categories of n by intent [policy line 12]',
      'Metric mix_psi: the population stability index (PSI) of mix against the live version [policy line 9]',
      'Guard errors: errors: not worse than live; a breach rolls back [policy line 15]',
      'Guard mix_psi: mix_psi: at most 0.2; a breach is told [policy line 16]',
      'Serving reads: aliases and exposure and OpenFeature flagd [policy line 17]',
      'After a change: a message to the incoming webhook in the secret SLACK_URL [policy line 17]',
      'After a change: repository_dispatch changed in this repository [policy line 17]',
    ]);
  });

  const afterTraffic = (exposure: string, stage: string, more = WATCHED): string[] => {
    const said = lines(explainPolicy(policyOf(`${more}stages: { ${stage}: { exposure: ${exposure} } }`), stage)!);
    const from = said.findIndex((line) => line.startsWith('Traffic: '));
    const to = said.findIndex((line) => line.startsWith('The version it displaces: '));
    return said.slice(from, to).map((line) => line.replace(/ \[policy line [0-9]+\]$/, ''));
  };

  it('says what a ramp comes to', () => {
    const ramp = '{ strategy: ramp, steps: [{ share: 10%, at-least: 3d }, { share: 100% }], tenants: [acme, globex] }';
    expect(afterTraffic(ramp, 'production')).toEqual([
      'Traffic: 10% for 3d, then 100%; each step by itself; 2 tenants from its first share on',
      'The rest of the traffic: stays with the live version of production until the rollout is over',
      'Tenants: get it first, whatever its share: "acme" and "globex"',
      'Guards: 2, of which 1 roll back; pinned when it starts, with a budget of 5% for false alarms',
      'It ends: when the last step begins: it is live, and displaces the version before',
    ]);
  });

  it('says what a canary comes to, and that nobody looks', () => {
    expect(afterTraffic('{ strategy: canary, shadow-first: true, initial: 1%, max-share: 5% }', 'staging', '')).toEqual(
      [
        'Traffic: mirrored traffic, then 1% of the traffic, at most 5%',
        'The rest of the traffic: stays with the live version of production, which it takes its share from',
        'Guards: none: monitoring has no source, so nobody looks',
        'It ends: never by itself: it keeps 5% at most until it is promoted further, displaced or rolled back',
      ],
    );
  });

  it.each([
    ['{ strategy: ab, split: 50% }', 'Traffic: 50% of the traffic until somebody decides'],
    ['{ strategy: tenants, tenants: [acme] }', 'Traffic: named keys only (1 tenant), until somebody decides'],
    ['{ strategy: shadow }', 'Traffic: mirrored traffic only'],
  ])('says that somebody ends %s', (exposure, traffic) => {
    const said = afterTraffic(exposure, 'production');
    expect(said[0]).toBe(traffic);
    expect(said.at(-1)).toBe('It ends: when somebody decides: it becomes live in production, or is rolled back');
  });

  it('names ten tenants, and how many more there are', () => {
    const tenants = Array.from({ length: 12 }, (_, index) => `t${index}`);
    const said = afterTraffic(`{ strategy: tenants, tenants: [${tenants.join(', ')}] }`, 'production');
    expect(said.find((line) => line.startsWith('Tenants: '))).toMatch(/"t9" and 2 more$/);
  });

  it('says nothing more of a stage that gives all traffic at once', () => {
    expect(afterTraffic('{ strategy: immediate }', 'production')).toEqual(['Traffic: all traffic at once']);
  });
});
