import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/core/canonical.ts';
import { configurationFaults, LONGEST_CONFIGURATION, valuesWanted, type Wanted } from '../../src/core/configuration.ts';
import { type ConfigureFacts, decideConfiguration } from '../../src/core/configure.ts';
import type { StagedVersion } from '../../src/core/documents.ts';
import type { Configuration, Hold } from '../../src/core/event.ts';
import { subjectDigest } from '../../src/core/record.ts';
import { emptyState, type StageState, type Tenure } from '../../src/core/state.ts';
import type { AfterChange, EffectivePolicy, StagePolicy } from '../../src/policy/types.ts';
import { digestOfText, exampleRecord } from './support/examples.ts';
import { sha256 } from './support/model.ts';

const NOW = '2026-03-10T12:00:00Z';
const REGISTERED = { threshold: 0.5, parameters: { beams: 4 } };
const record = { ...exampleRecord(), configuration: REGISTERED };
const { model, version, ordinal } = record;
const subject = subjectDigest(record, sha256);
const staged = { record, published: { version, ordinal, subject } } as unknown as StagedVersion;
const HOOK: AfterChange = { kind: 'webhook', url: 'https://serving.test', secret: null };

const stageRule = (rest: Partial<StagePolicy> = {}): StagePolicy =>
  ({
    name: 'production',
    environment: null,
    requires: { evaluation: 'none', soak: null, signOffs: [], documents: [], checklist: [] },
    ...rest,
  }) as StagePolicy;

const policy = (rest: Partial<EffectivePolicy> = {}): EffectivePolicy =>
  ({
    roles: { owner: { name: 'owner', description: null, users: ['amara'], teams: [], permission: null } },
    permissions: { promote: { everywhere: [], stages: { production: ['owner'] } } },
    changeLink: [],
    freeze: [],
    serving: { targets: [], afterChange: [HOOK] },
    ...rest,
  }) as unknown as EffectivePolicy;

const tenure = (configuration: Configuration | null = null): Tenure =>
  ({ version, ordinal, subject, from: NOW, configuration }) as Tenure;
const other = { ...tenure(), version: '1.0.0', ordinal: 1 } as Tenure;
const stageState = (rest: Partial<StageState>): StageState => ({
  live: null,
  incoming: null,
  rollout: null,
  look: null,
  history: [],
  exposure: [],
  ...rest,
});

function decide(
  of: Partial<ConfigureFacts> & { readonly production?: Partial<StageState>; readonly holds?: Hold[] } = {},
) {
  const { production = { live: tenure() }, holds = [], ...rest } = of;
  const stages = { production: stageState(production) };
  const facts: ConfigureFacts = {
    policy: policy(),
    state: { ...emptyState({ model, genesis: 'a'.repeat(40) }), seq: 9, at: NOW, stages, holds },
    version: staged,
    stage: stageRule(),
    wanted: { kind: 'set', changes: [['threshold', 0.4]] },
    actor: { kind: 'person', login: 'amara' },
    people: { repositoryRole: { kind: 'known', value: 'read' }, teams: new Map() },
    reason: 'too many alarms',
    link: null,
    now: NOW,
    ...rest,
  };
  return decideConfiguration(facts, sha256);
}

const codeOf = (decision: ReturnType<typeof decide>): string =>
  decision.kind === 'refused' ? decision.refusal.code : decision.kind;
const configured = (values: Record<string, unknown>, seq = 5): Configuration => ({
  digest: digestOfText(canonicalJson(values)),
  values,
  seq,
});

describe('configuring a served version', () => {
  it('writes the configuration in full, with the one before by digest, and owes telling of it', () => {
    const decision = decide({ production: { live: tenure(configured({ threshold: 0.6, mode: 'fast' })) } });
    expect(decision).toMatchObject({
      kind: 'apply',
      payload: {
        version,
        ordinal,
        subject,
        stage: 'production',
        configuration: { values: { threshold: 0.4, mode: 'fast' } },
        previous: digestOfText(canonicalJson({ threshold: 0.6, mode: 'fast' })),
        reason: 'too many alarms',
        link: null,
      },
      owes: [{ effect: 'tell', marker: 'tell/10' }],
    });
    if (decision.kind !== 'apply') throw new Error(decision.kind);
    const { configuration } = decision.payload;
    expect(configuration?.digest).toBe(digestOfText(canonicalJson(configuration?.values)));
  });

  it('goes on from what was registered where nothing was changed yet', () => {
    expect(decide()).toMatchObject({
      kind: 'apply',
      payload: { configuration: { values: { threshold: 0.4, parameters: { beams: 4 } } }, previous: null },
    });
  });

  it.each([
    ['asked for by name', { kind: 'registered' }],
    ['put together again', { kind: 'set', changes: [['threshold', 0.5]] }],
  ] satisfies [string, Wanted][])('what was registered, %s, is null: it is the version alone again', (_how, wanted) => {
    const production = { live: tenure(configured({ threshold: 0.4, parameters: { beams: 4 } })) };
    expect(decide({ production, wanted })).toMatchObject({ kind: 'apply', payload: { configuration: null } });
  });

  it('that runs with just that changes nothing, whatever the order of its keys', () => {
    const wanted: Wanted = { kind: 'values', values: { parameters: { beams: 4 }, threshold: 0.5 } };
    expect(decide({ wanted })).toMatchObject({ kind: 'already_configured', configuration: null });
    const now = configured({ threshold: 0.4 });
    expect(
      decide({ production: { live: tenure(now) }, wanted: { kind: 'values', values: { threshold: 0.4 } } }),
    ).toMatchObject({ kind: 'already_configured', configuration: now.digest });
  });

  it('is of what is being rolled out as of what is live', () => {
    expect(codeOf(decide({ production: { live: other, incoming: tenure() } }))).toBe('apply');
  });

  const hold: Hold = { id: 'hold-1', stages: null, reason: 'r', by: 'b', at: NOW, until: null };
  const freeze = {
    stages: ['production'],
    from: '2026-03-10',
    to: '2026-03-10',
    startMs: Date.parse(NOW),
    endMs: Date.parse(NOW) + 1,
    reason: null,
  };
  it.each([
    ['not_served', { production: { live: other } }],
    ['not_served', { production: {} }],
    ['permission_denied', { actor: { kind: 'person', login: 'bo' } }],
    ['permission_denied', { actor: { kind: 'automation', login: 'bo' } }],
    ['held', { holds: [hold] }],
    ['frozen', { policy: policy({ freeze: [freeze] }) }],
    ['change_link_missing', { policy: policy({ changeLink: ['JIRA-'] }) }],
    ['input_invalid', { wanted: { kind: 'set', changes: [['api_key', 'abc']] } }],
    ['input_invalid', { wanted: { kind: 'values', values: { rate: Number.NaN } } }],
    ['input_invalid', { wanted: { kind: 'values', values: { text: 'x'.repeat(LONGEST_CONFIGURATION) } } }],
  ] satisfies [string, Parameters<typeof decide>[0]][])('is refused with %s', (code, of) => {
    const decision = decide(of);
    expect(codeOf(decision)).toBe(code);
    if (decision.kind !== 'refused') throw new Error(decision.kind);
    expect(decision.refusal.next).not.toBe('');
    expect(JSON.stringify(decision)).not.toContain('abc"');
  });

  const requires = stageRule().requires;
  it.each([
    ['sign-offs', { requires: { ...requires, signOffs: [{ id: 'owner', roles: ['owner'], count: 1 }] } }],
    ['an environment', { environment: { name: 'production' } as StagePolicy['environment'] }],
    ['an evaluation', { requires: { ...requires, evaluation: 'pass' } }],
  ] satisfies [string, Partial<StagePolicy>][])(
    'in a stage that asks for %s, only the registered configuration may come back',
    (what, rest) => {
      const stage = stageRule(rest);
      const decision = decide({ stage });
      expect(codeOf(decision)).toBe('configuration_governed');
      if (decision.kind === 'refused') expect(decision.refusal.found).toContain(what);
      const production = { live: tenure(configured({ threshold: 0.1 })) };
      expect(codeOf(decide({ stage, production, wanted: { kind: 'registered' } }))).toBe('apply');
    },
  );
});

describe('the values of a configuration', () => {
  const set = (path: string, value: unknown) =>
    valuesWanted({ kind: 'set', changes: [[path, value]] }, { now: REGISTERED, registered: REGISTERED });

  it('are set by path, and the rest stays', () => {
    expect(set('parameters.temperature', 0.2)).toEqual({ threshold: 0.5, parameters: { beams: 4, temperature: 0.2 } });
    expect(set('threshold.low', 1)).toEqual({ threshold: { low: 1 }, parameters: { beams: 4 } });
    expect(REGISTERED).toEqual({ threshold: 0.5, parameters: { beams: 4 } });
  });

  it.each(['__proto__.polluted', 'constructor.prototype.polluted', 'a.__proto__.b'])(
    'set at %s reach no prototype, and are refused',
    (path) => {
      const values = set(path, true);
      expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
      expect(configurationFaults(values)).toHaveLength(1);
    },
  );

  it.each(['api_key', 'apiKey', 'db.password', 'password', 'client_secret', 'authToken', 'HF_TOKEN', 'credentials'])(
    'under %s look like a secret; the value is not shown',
    (path) => {
      const [fault] = configurationFaults(set(path, 'hunter2'));
      expect(fault).toContain('looks like a secret');
      expect(fault).not.toContain('hunter2');
    },
  );

  it.each([
    ['max_tokens', 512],
    ['max_tokens', '512'],
    ['pad_token_id', 0],
    ['token', 3],
    ['password', ''],
    ['secretary', 'x'],
    ['tokenizer', 'bpe'],
  ])('under %s as %j do not', (path, value) => {
    expect(configurationFaults(set(path, value))).toEqual([]);
  });

  it('may take 4 KiB as JSON, counted in bytes', () => {
    const values = (bytes: number) => ({ a: 'é'.repeat((bytes - 8) / 2) });
    expect(configurationFaults(values(LONGEST_CONFIGURATION))).toEqual([]);
    expect(configurationFaults(values(LONGEST_CONFIGURATION + 2))).toHaveLength(1);
  });

  it('nested without end are refused before anything runs out', () => {
    let deep: Record<string, unknown> = {};
    for (let depth = 0; depth < 5_000; depth += 1) deep = { a: deep };
    expect(configurationFaults(deep)).toHaveLength(1);
  });

  it('that are set read back, whatever was there before', () => {
    const key = fc.stringMatching(/^[a-z]{1,6}$/).filter((name) => name !== 'token' && name !== 'secret');
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.array(key, { minLength: 1, maxLength: 4 }),
        fc.integer(),
        (before, path, value) => {
          const now = typeof before === 'object' && before !== null && !Array.isArray(before) ? before : {};
          const changes = [[path.join('.'), value]] as const;
          const after = valuesWanted({ kind: 'set', changes }, { now: now as Record<string, unknown>, registered: {} });
          expect(path.reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], after)).toBe(value);
          for (const name of Object.keys(now))
            if (name !== path[0]) expect(after[name]).toBe((now as Record<string, unknown>)[name]);
        },
      ),
    );
  });
});
