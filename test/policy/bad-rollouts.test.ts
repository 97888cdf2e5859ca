/**
 * Ways to get rollouts, monitoring and serving wrong, with the exact place, sentence and suggestion. Each expectation is
 * `line:column path: message`, and ` → suggestion` where there is one.
 */
import { describe, expect, it } from 'vitest';
import { formatProblem, loadPolicy, type Problem } from '../../src/policy/index.ts';

/** Ten lines; staging is compared with production, production with itself. */
const BASE = `version: 1
lifecycle: basic
roles: { owner: { users: [amara] } }
permissions: { register: [owner], promote: [owner], rollback: [owner, automation] }
metrics:
  f1: { direction: up }
  latency: { direction: down }
  errors: { direction: down, kind: rate }
  mix_psi: {}
evaluation: { gates: { quality: [{ metric: f1, min: 0.5 }] } }
`;
const SOURCE = "source: { prometheus: 'http://prometheus.internal:9090' }";

const inStaging = (exposure: string): string => `${BASE}stages:\n  staging: { exposure: ${exposure} }\n`;
const inProduction = (exposure: string): string => `${BASE}stages:\n  production: { exposure: ${exposure} }\n`;
/** The section stands in line 11. */
const watching = (monitoring: string): string => `${BASE}monitoring: { ${monitoring} }\n`;
/** The guard stands in line 13. */
const guarded = (guard: string, more = ''): string =>
  `${BASE}monitoring:\n  ${SOURCE}\n  guards: [{ ${guard} }]\n${more}`;
/** The call stands in line 11. */
const calling = (call: string): string => `${BASE}serving: { after-change: [{ ${call} }] }\n`;
/** The exposure stands in line 13. */
const aimed = (target: string, exposure: string, stage = 'production'): string =>
  `${BASE}serving: { targets: [${target}] }\nstages:\n  ${stage}: { exposure: ${exposure} }\n`;
const withMetric = (metric: string): string => BASE.replace('mix_psi: {}', metric);

const RAMP = 'strategy: ramp, advance: on-approval';

type Case = readonly [name: string, text: string, problems: readonly string[]];

const EXPOSURES: readonly Case[] = [
  [
    'a canary in a stage that is compared with itself',
    inProduction('{ strategy: canary, initial: 2% }'),
    [
      '12:29 stages.production.exposure.strategy: a canary stage gets its traffic from the stage it is compared with, and "production" is compared with itself; add "compares-with", or use a ramp',
    ],
  ],
  [
    'a ramp in a stage that is compared with another',
    inStaging(`{ ${RAMP}, steps: [{ share: 50% }, { share: 100% }] }`),
    [
      '12:26 stages.staging.exposure.strategy: a ramp ends with all traffic, which belongs to "production", the stage that "staging" is compared with; use a canary, or ramp in "production" → canary',
    ],
  ],
  [
    'a canary with all of the traffic',
    inStaging('{ strategy: canary, initial: 5%, max-share: 100% }'),
    [
      '12:68 stages.staging.exposure.max-share: a canary stays small: with all of the traffic, nothing is left to compare it with',
    ],
  ],
  [
    'a canary that begins with all of the traffic',
    inStaging('{ strategy: canary, initial: 100% }'),
    [
      '12:53 stages.staging.exposure.initial: a canary stays small: with all of the traffic, nothing is left to compare it with',
    ],
  ],
  [
    'an A/B test in steps',
    inProduction('{ strategy: ab, split: 50%, steps: [{ share: 100% }] }'),
    [
      '12:55 stages.production.exposure.steps: an A/B test keeps its split until somebody decides, so "steps" does not go with it; shares that grow are a ramp',
    ],
  ],
  [
    'an A/B test that advances',
    inProduction('{ strategy: ab, split: 50%, advance: automatic }'),
    [
      '12:55 stages.production.exposure.advance: an A/B test keeps its split until somebody decides, so "advance" does not go with it; shares that grow are a ramp',
    ],
  ],
  [
    'an A/B test without split',
    inProduction('{ strategy: ab }'),
    ["12:17 stages.production.exposure: an A/B test needs the version's share, such as split: 50%"],
  ],
  [
    'an A/B test that leaves nothing',
    inProduction('{ strategy: ab, split: 100% }'),
    [
      '12:50 stages.production.exposure.split: an A/B test leaves a share to the live version; found all of the traffic',
    ],
  ],
  [
    'a split that is no share',
    inProduction('{ strategy: ab, split: 50 }'),
    [
      '12:50 stages.production.exposure.split: must be a share such as 10% (at most two decimals, more than 0%, at most 100%); found 50 → 50%',
    ],
  ],
  [
    'a ramp with a split',
    inProduction(`{ ${RAMP}, split: 50%, steps: [{ share: 100% }] }`),
    [
      '12:67 stages.production.exposure.split: a ramp has steps and no fixed split; "split" goes with the strategy "ab" alone',
    ],
  ],
  [
    'tenants alone, and none',
    inProduction('{ strategy: tenants }'),
    [
      '12:17 stages.production.exposure: the strategy "tenants" needs the keys that get the version, such as tenants: [acme, globex]',
    ],
  ],
  [
    'tenants alone, and an empty list',
    inProduction('{ strategy: tenants, tenants: [] }'),
    [
      '12:17 stages.production.exposure: the strategy "tenants" needs the keys that get the version, such as tenants: [acme, globex]',
    ],
  ],
  [
    'tenants of a shadow',
    inStaging('{ strategy: shadow, tenants: [acme] }'),
    [
      '12:44 stages.staging.exposure.tenants: nobody is answered by a shadow, so "tenants" does not go with the strategy "shadow"',
    ],
  ],
  [
    'tenants where everybody gets it',
    inStaging('{ strategy: immediate, tenants: [acme] }'),
    [
      '12:47 stages.staging.exposure.tenants: everybody gets the version at once, so "tenants" does not go with the strategy "immediate"',
    ],
  ],
  [
    'a tenant twice',
    inProduction('{ strategy: tenants, tenants: [acme, globex, acme] }'),
    ['12:72 stages.production.exposure.tenants[2]: must be listed once; found "acme" again'],
  ],
  [
    'a tenant that is a number',
    inProduction('{ strategy: tenants, tenants: [0042] }'),
    [
      '12:58 stages.production.exposure.tenants[0]: must be a key of 1 to 200 characters without control characters; found 0042 → "0042"',
    ],
  ],
  [
    'a tenant with a line break',
    inProduction('{ strategy: tenants, tenants: ["a\\nb"] }'),
    [
      '12:58 stages.production.exposure.tenants[0]: must be a key of 1 to 200 characters without control characters; found "a\\nb"',
    ],
  ],
  [
    'a tenant whose key is too long',
    inProduction(`{ strategy: tenants, tenants: [${'a'.repeat(201)}] }`),
    [
      `12:58 stages.production.exposure.tenants[0]: must be a key of 1 to 200 characters without control characters; found "${'a'.repeat(78)}…`,
    ],
  ],
  [
    'more tenants than a file should carry',
    inProduction(`{ strategy: tenants, tenants: [${Array.from({ length: 201 }, (_, i) => `t${i}`).join(', ')}] }`),
    [
      '12:57 stages.production.exposure.tenants: must be a list of at most 200 keys such as [acme, globex], each of 1 to 200 characters without control characters; found ["t0","t1","t2","t3","t4","t5","t6","t7","t8","t9","t10","t11","t12","t13","t14…',
    ],
  ],
  [
    'samples of a soak that nobody counts',
    `${BASE}stages:\n  production: { requires: { soak: { stage: staging, samples: 1000 } } }\n`,
    [
      '12:53 stages.production.requires.soak.samples: samples are counted while somebody looks at a rollout; missing are monitoring.source and a rollout in "staging", such as { strategy: canary, initial: 2% }, so 1000 samples are never there',
    ],
  ],
  [
    'samples of a soak in a stage that is not rolled out',
    `${watching(SOURCE)}stages:\n  production: { requires: { soak: { stage: staging, samples: 1000 } } }\n`,
    [
      '13:53 stages.production.requires.soak.samples: samples are counted while somebody looks at a rollout; missing are a rollout in "staging", such as { strategy: canary, initial: 2% }, so 1000 samples are never there',
    ],
  ],
];

const GUARDS: readonly Case[] = [
  [
    'a drift that must not fall',
    guarded('metric: mix_psi, min: 0.1'),
    [
      '13:31 monitoring.guards[0].min: "mix_psi" says how far "mix" has moved from the live version, so its guard needs "max"; "min" does not go with it',
    ],
  ],
  [
    'a drift compared with live',
    guarded('metric: mix_psi, vs: live'),
    [
      '13:31 monitoring.guards[0].vs: "vs: live" needs to know which way is better; the metric "mix_psi" has no direction',
      '13:31 monitoring.guards[0].vs: "mix_psi" says how far "mix" has moved from the live version, so its guard needs "max"; "vs" does not go with it',
    ],
  ],
  [
    'a percentile of a drift',
    guarded('metric: mix_psi, percentile: 95, max: 0.2'),
    [
      '13:31 monitoring.guards[0].percentile: "mix_psi" says how far "mix" has moved from the live version, so its guard needs "max"; "percentile" does not go with it',
    ],
  ],
  [
    'a drift that is always too far',
    guarded('metric: mix_psi, max: 0'),
    [
      '13:31 monitoring.guards[0].max: the drift of "mix" is never below 0, so at most 0 is always broken; customary is 0.1 to 0.25',
    ],
  ],
  [
    'a percentile of a rate',
    guarded('metric: errors, percentile: 95, max: 0.05'),
    [
      '13:30 monitoring.guards[0].percentile: "errors" is a rate: each request counts or does not, so it has no percentiles',
    ],
  ],
  [
    'a rate that may be worse by more than all',
    guarded('metric: errors, vs: live, tolerance: 5'),
    [
      '13:40 monitoring.guards[0].tolerance: "errors" is a rate, from 0 to 1, and cannot be worse than live by more than 5 → 5%',
    ],
  ],
  [
    'an unknown reaction',
    guarded('metric: errors, max: 0.05, on-breach: notfy'),
    ['13:52 monitoring.guards[0].on-breach: must be rollback, hold or notify; found "notfy" → notify'],
  ],
  [
    'a drift of nothing',
    withMetric('mix: { drift: psi }'),
    ['9:3 metrics.mix: "mix" is a drift: say of what, such as { drift: psi, of: intent_mix }'],
  ],
  [
    'a drift of itself',
    withMetric('mix_psi: { of: mix_psi }'),
    ['9:14 metrics.mix_psi.of: "mix_psi" cannot be the drift of itself'],
  ],
  [
    'what something is the drift of, and no drift',
    withMetric('mix: { of: intent }'),
    ['9:10 metrics.mix.of: "of" needs "drift: psi" or "drift: kl" beside it, or a name that ends in _psi or _kl'],
  ],
  [
    'a drift that is a rate',
    withMetric('mix: { drift: kl, of: intent, kind: rate }'),
    ['9:33 metrics.mix.kind: a drift is any number from 0, so its kind is value; found rate → value'],
  ],
  [
    'a drift by a measure that is not known',
    withMetric('mix: { drift: js, of: intent }'),
    ['9:17 metrics.mix.drift: must be psi or kl; found "js"'],
  ],
];

const MONITORING: readonly Case[] = [
  [
    'a secret without source',
    watching('source: { secret: METRICS_TOKEN }'),
    ['11:15 monitoring.source: needs exactly one of "prometheus", "http" and "file"; found none'],
  ],
  [
    'a secret for a file',
    watching('source: { file: observations.csv, secret: METRICS_TOKEN }'),
    ['11:49 monitoring.source.secret: "secret" does not go with "file"; it goes with "prometheus" or "http"'],
  ],
  [
    'a header that carries nothing',
    watching("source: { http: 'https://metrics.example/x', header: X-API-KEY }"),
    [
      '11:60 monitoring.source.header: "header" needs "secret" beside it: the name of the secret that the header carries',
    ],
  ],
  [
    'a secret in the place of its name',
    watching("source: { http: 'https://metrics.example/x', secret: 'hunter2-hunter2' }"),
    [
      '11:68 monitoring.source.secret: must be the name of a secret such as SLIPWAY_HOOK_SECRET; found a value that is not shown',
    ],
  ],
  [
    'a header that is none',
    watching("source: { http: 'https://metrics.example/x', secret: KEY, header: 'X: Y' }"),
    ['11:81 monitoring.source.header: must be the name of a header such as X-API-KEY; found "X: Y"'],
  ],
  [
    'queries of a metric that is not defined',
    watching(`${SOURCE}, read: { error: { events: e, of: r } }`),
    [
      '11:82 monitoring.read.error: the metric "error" is not defined under metrics; known are f1, latency, errors, mix_psi and mix → errors',
    ],
  ],
  [
    'events of nothing',
    watching(`${SOURCE}, read: { errors: { events: e } }`),
    ['11:82 monitoring.read.errors: "events" needs "of" beside it'],
  ],
  [
    'a sum without count',
    watching(`${SOURCE}, read: { f1: { sum: s, squares: q } }`),
    ['11:82 monitoring.read.f1: "sum" needs "count" beside it'],
  ],
  [
    'counts by no label',
    watching(`${SOURCE}, read: { mix: { counts: c } }`),
    ['11:82 monitoring.read.mix: "counts" needs "by" beside it'],
  ],
  [
    'a metric read in two ways',
    watching(`${SOURCE}, read: { f1: { value: v, buckets: b } }`),
    [
      '11:82 monitoring.read.f1: needs exactly one of "events", "sum", "buckets", "counts" and "value"; found buckets and value',
    ],
  ],
  [
    'a query with a key of another one',
    watching(`${SOURCE}, read: { f1: { value: v, squares: q } }`),
    ['11:98 monitoring.read.f1.squares: "squares" does not go with "value"; it goes with "sum"'],
  ],
  [
    'a percentile of a metric that is read as a mean',
    `${BASE}monitoring:\n  ${SOURCE}\n  read: { latency: { sum: s, count: c } }\n  guards: [{ metric: latency, percentile: 99, max: 2 }]\n`,
    ['13:11 monitoring.read.latency: a guard needs p99 of "latency", which comes from "buckets"; found "sum"'],
  ],
  [
    'a drift of a metric that is read as a number',
    `${BASE}monitoring:\n  ${SOURCE}\n  read: { mix: { value: v } }\n  guards: [{ metric: mix_psi, max: 0.2 }]\n`,
    [
      '13:11 monitoring.read.mix: a guard needs the drift of "mix", which comes from "counts" or "buckets"; found "value"',
    ],
  ],
  [
    'queries without a source that answers them',
    watching(`${SOURCE}, queries: [{ rows: data }]`),
    ['11:74 monitoring.queries: queries are asked of a source of the kind "http"; found prometheus'],
  ],
  [
    'a GET request with a body',
    watching("source: { http: 'https://metrics.example' }, queries: [{ method: GET, body: { a: 1 } }]"),
    ['11:80 monitoring.queries[0].method: a GET request has no body; use POST, or put it into the URL → POST'],
  ],
  [
    'a body that is a number',
    watching("source: { http: 'https://metrics.example' }, queries: [{ body: 1 }]"),
    ['11:78 monitoring.queries[0].body: must be JSON: text of at most 8000 characters, a mapping or a list; found 1'],
  ],
  [
    'an age that is no duration',
    watching('max-age: 2 hours'),
    ['11:24 monitoring.max-age: must be a duration above zero such as 90m, 48h or 7d; found "2 hours" → 2h'],
  ],
];

const SERVING: readonly Case[] = [
  [
    'a call of nobody',
    calling('secret: HOOK'),
    ['11:27 serving.after-change[0]: needs exactly one of "webhook", "dispatch", "slack" and "purge"; found none'],
  ],
  [
    'one call of two kinds',
    calling("webhook: 'https://serving.example/hook', slack: HOOK"),
    [
      '11:27 serving.after-change[0]: needs exactly one of "webhook", "dispatch", "slack" and "purge"; found webhook and slack',
    ],
  ],
  [
    'a repository for a webhook',
    calling("webhook: 'https://serving.example/hook', repository: acme/serving"),
    ['11:70 serving.after-change[0].repository: "repository" does not go with "webhook"; it goes with "dispatch"'],
  ],
  [
    'a secret for Slack besides its address',
    calling('slack: SLACK_URL, secret: HOOK'),
    ['11:47 serving.after-change[0].secret: "secret" does not go with "slack"; it goes with "webhook" or "purge"'],
  ],
  [
    'an address in the place of the name of its secret',
    calling("slack: 'https://hooks.example/services/T0/B0/letters'"),
    [
      '11:36 serving.after-change[0].slack: must be the name of a secret such as SLIPWAY_HOOK_SECRET; found a value that is not shown',
    ],
  ],
  [
    'a purge by a method that is not known',
    calling("purge: 'https://cdn.example/x', method: GET"),
    ['11:69 serving.after-change[0].method: must be POST, PURGE or DELETE; found "GET"'],
  ],
  [
    'a repository without owner',
    calling('dispatch: model-changed, repository: serving'),
    ['11:66 serving.after-change[0].repository: must be a repository such as acme/serving; found "serving"'],
  ],
  [
    'a step that KServe cannot express',
    aimed('kserve', `{ ${RAMP}, steps: [{ share: 2.5% }, { share: 100% }] }`),
    [
      '13:77 stages.production.exposure.steps[0].share: the serving target "kserve" cannot express this: KServe takes whole percents (canaryTrafficPercent), and this is 2.5%; use a whole percent, or another target',
    ],
  ],
  [
    'shares of a canary that Argo Rollouts cannot express',
    aimed('argo-rollouts', '{ strategy: canary, initial: 0.5%, max-share: 1.25% }', 'staging'),
    [
      '13:44 stages.staging.exposure.initial: the serving target "argo-rollouts" cannot express this: Argo Rollouts takes whole percents (setWeight), and this is 0.5%; use a whole percent, or another target',
      '13:59 stages.staging.exposure.max-share: the serving target "argo-rollouts" cannot express this: Argo Rollouts takes whole percents (setWeight), and this is 1.25%; use a whole percent, or another target',
    ],
  ],
  [
    'a split that KServe cannot express',
    aimed('kserve', '{ strategy: ab, split: 0.333 }'),
    [
      '13:43 stages.production.exposure.split: the serving target "kserve" cannot express this: KServe takes whole percents (canaryTrafficPercent), and this is 33.3%; use a whole percent, or another target',
    ],
  ],
  [
    'a shadow that KServe cannot mirror',
    aimed('kserve', '{ strategy: shadow }'),
    [
      '13:29 stages.production.exposure.strategy: the serving target "kserve" cannot express this: KServe has no mirrored traffic; leave the shadow out, or use a target that mirrors, such as gateway-api',
    ],
  ],
  [
    'a shadow first that Argo Rollouts cannot mirror',
    aimed('argo-rollouts', '{ strategy: ab, shadow-first: true, split: 10% }'),
    [
      '13:43 stages.production.exposure.shadow-first: the serving target "argo-rollouts" cannot express this: Argo Rollouts mirrors only through a traffic router of its own (setMirrorRoute), which a weight does not set up; leave the shadow out, or use a target that mirrors, such as gateway-api',
    ],
  ],
  ...(
    [
      ['gateway-api', 'an HTTPRoute of the Gateway API splits requests by weight and does not know their keys'],
      ['kserve', 'KServe splits requests by percent and does not know their keys'],
      ['argo-rollouts', 'Argo Rollouts splits requests by weight and does not know their keys'],
    ] as const
  ).map(
    ([target, why]): Case => [
      `tenants that ${target} does not know`,
      aimed(target, '{ strategy: tenants, tenants: [acme] }'),
      [
        `13:48 stages.production.exposure.tenants: the serving target "${target}" cannot express this: ${why}; use flagd or json, or name no tenants`,
      ],
    ],
  ),
  [
    'a share of one model that its target cannot express',
    `${BASE}serving: { targets: [kserve] }\nstages:\n  staging: { exposure: { strategy: canary, initial: 2% } }\nmodels:\n  plain: {}\n  special:\n    stages: { staging: { exposure: { initial: 2.5% } } }\n`,
    [
      '17:38 models.special.stages.staging.exposure.initial: the serving target "kserve" cannot express this: KServe takes whole percents (canaryTrafficPercent), and this is 2.5%; use a whole percent, or another target',
    ],
  ],
];

function write(problem: Problem): string {
  const { line, column, path, message, suggestion } = problem;
  return `${line}:${column} ${path}: ${message}${suggestion === undefined ? '' : ` → ${suggestion}`}`;
}

describe.each([
  ['an exposure', EXPOSURES],
  ['a guard or drift', GUARDS],
  ['monitoring', MONITORING],
  ['serving', SERVING],
])('%s is refused, with place, sentence and suggestion, for', (_, cases) => {
  it.each(cases)('%s', (_name, text, problems) => {
    const loaded = loadPolicy(text, { file: 'slipway.yml' });
    expect(loaded.kind === 'invalid' ? loaded.problems.map(write) : loaded.kind).toEqual(problems);
    if (loaded.kind === 'invalid') expect(loaded.problems.every(({ found }) => found.length > 0)).toBe(true);
  });
});

describe('a secret written into a policy by mistake', () => {
  it.each([
    watching("source: { http: 'https://metrics.example/x', secret: 'hunter2-hunter2' }"),
    calling("slack: 'https://hooks.example/services/hunter2-hunter2'"),
    calling("webhook: 'https://serving.example/hook', secret: hunter2-hunter2"),
  ])('is in no message: %#', (text) => {
    const loaded = loadPolicy(text, { file: 'slipway.yml' });
    expect(loaded.kind).toBe('invalid');
    expect(JSON.stringify(loaded)).not.toContain('hunter2');
    if (loaded.kind === 'invalid') expect(loaded.problems.map(formatProblem).join()).not.toContain('hunter2');
  });
});

const warningsOf = (text: string): string[] => {
  const loaded = loadPolicy(text, { file: 'slipway.yml' });
  return loaded.kind === 'ok' ? loaded.warnings.map(write) : ['invalid', ...loaded.problems.map(write)];
};

describe('monitoring and serving are warned of', () => {
  const ROLLS = 'metric: errors, max: 0.05, on-breach: rollback';
  const GRANT = 'rollback: [owner, automation]';

  it.each<Case>([
    [
      'a breach that nobody may act on',
      guarded(ROLLS).replace(GRANT, 'rollback: [owner]'),
      [
        '13:41 monitoring.guards[0].on-breach: permissions.rollback does not grant "staging" and "production" to "automation", so a breach is reported there and nothing goes back by itself → permissions: { rollback: [owner, automation] }',
      ],
    ],
    [
      'a breach that nobody may act on where a version is rolled out',
      guarded(ROLLS, 'stages: { production: { exposure: { strategy: ab, split: 50% } } }\n').replace(
        GRANT,
        'rollback: { staging: [automation], production: [owner] }',
      ),
      [
        '13:41 monitoring.guards[0].on-breach: permissions.rollback does not grant "production" to "automation", so a breach is reported there and nothing goes back by itself → permissions: { rollback: { production: [owner, automation] } }',
      ],
    ],
    [
      'nothing where one stage that is watched can go back',
      guarded(ROLLS).replace(GRANT, 'rollback: { staging: [owner], production: [automation] }'),
      [],
    ],
    ['nothing where a breach only holds', guarded('metric: errors, max: 0.05').replace(GRANT, 'rollback: [owner]'), []],
    ['a window beside a comparison: nothing', guarded('metric: errors, vs: live, window: 1h, on-breach: notify'), []],
    [
      'queries of another source',
      watching('source: { file: observations.csv }, read: { errors: { events: e, of: r } }'),
      ['11:51 monitoring.read: these are queries for Prometheus, which is not the source, so they are not used'],
    ],
    [
      'columns of Prometheus',
      watching(`${SOURCE}, columns: { ts: time }`),
      ['11:74 monitoring.columns: Prometheus answers without columns, so these are not used'],
    ],
    [
      'looks that are rarer than observations are fresh',
      watching(`${SOURCE}, look-every: 2d`),
      [
        '11:74 monitoring.look-every: somebody looks every 2d, and observations older than 1d do not count, so looks may find nothing that does',
      ],
    ],
    [
      'observations that are older than the next look',
      watching(`${SOURCE}, max-age: 30m`),
      [
        '11:74 monitoring.max-age: somebody looks every 1h, and observations older than 30m do not count, so looks may find nothing that does',
      ],
    ],
    [
      'plain http to the outside',
      watching("source: { prometheus: 'http://metrics.example:9090' }"),
      [
        '11:37 monitoring.source.prometheus: "metrics.example" is not on the inside, and http:// sends everything readable to whoever is in between → https://',
      ],
    ],
    [
      'a webhook over plain http',
      calling("webhook: 'http://203.0.113.7/hook'"),
      [
        '11:38 serving.after-change[0].webhook: "203.0.113.7" is not on the inside, and http:// sends everything readable to whoever is in between → https://',
      ],
    ],
  ])('%s', (_name, text, warnings) => {
    expect(warningsOf(text).filter((line) => !line.includes('grants nobody'))).toEqual(warnings);
  });

  it.each([
    'localhost:9090',
    '127.0.0.1',
    '10.1.2.3',
    '172.20.0.1',
    '192.168.1.9',
    '[::1]:9090',
    '[fd00::1]',
    'prometheus:9090',
    'prometheus.acme.internal',
    'prometheus.monitoring.svc.cluster.local',
  ])('nothing for plain http to %s', (host) => {
    expect(warningsOf(watching(`source: { prometheus: 'http://${host}/' }`))).toEqual([]);
  });

  it.each([
    '172.32.0.1',
    '11.0.0.1',
    '[2001:db8::1]',
    'notinternal.example',
    'x.internal.example',
    '127.0.0.1.example',
  ])('plain http to %s', (host) => {
    expect(warningsOf(watching(`source: { prometheus: 'http://${host}/' }`))).toHaveLength(1);
  });
});

describe('a target that can say everything', () => {
  it.each(['aliases', 'flagd', 'json'])('refuses nothing: %s', (target) => {
    expect(warningsOf(aimed(target, '{ strategy: ab, shadow-first: true, split: 0.05%, tenants: [acme] }'))).toEqual(
      [],
    );
  });

  it('is gateway-api for every basis point and for shadows', () => {
    expect(warningsOf(aimed('gateway-api', '{ strategy: ab, shadow-first: true, split: 0.01% }'))).toEqual([]);
  });

  it.each(['kserve', 'argo-rollouts'])('is %s for whole percents', (target) => {
    expect(warningsOf(aimed(target, '{ strategy: ab, split: 0.33 }'))).toEqual([]);
    expect(warningsOf(aimed(target, '{ strategy: canary, initial: 1%, max-share: 5.00% }', 'staging'))).toEqual([]);
  });
});
