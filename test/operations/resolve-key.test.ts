import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { flagdFile } from '../../src/adapters/serving/flagd.ts';
import type { Share } from '../../src/core/event.ts';
import { parseReference } from '../../src/core/names.ts';
import { SlipwayError } from '../../src/core/reasons.ts';
import type { Rollout, RolloutPlan } from '../../src/core/rollout/types.ts';
import { emptyState, type ModelState, type StageState, type Tenure } from '../../src/core/state.ts';
import { promote } from '../../src/operations/promote.ts';
import { register } from '../../src/operations/register.ts';
import { type Resolution, type ResolveRequest, resolve } from '../../src/operations/resolve.ts';
import { chooseByKey } from '../../src/operations/resolve-key.ts';
import { exposed, ramp, served } from '../adapters/serving/support.ts';
import { policyFrom } from '../core/support/policies.ts';
import { modelFiles, type Registry, startRegistry } from '../support/registry.ts';

const MODEL = 'flight-delay';
const POLICY = policyFrom('version: 1\nlifecycle: basic\n', MODEL);
const SALT = 'flight-delay/production/12:';

const share = (version: string, basisPoints: number, shadow = false): Share => ({
  version,
  subject: exposed(version, 0).subject,
  share: basisPoints,
  shadow,
  configuration: null,
});

const tenure = (version: string, seq: number): Tenure => ({
  version,
  ordinal: exposed(version, 0).ordinal,
  subject: exposed(version, 0).subject,
  as: 'live',
  anchor: 'a'.repeat(40),
  seq,
  from: '2026-03-01T10:00:00Z',
  to: null,
  ended: null,
  went_to: null,
  configuration: null,
});

function rollout(more: Partial<RolloutPlan> = {}): Rollout {
  const { version, ordinal, subject } = tenure('1.2.0', 12);
  const steps = [1_000, 2_500, 5_000, 10_000].map((each) => ({
    share: each,
    shadow: false,
    at_least_ms: 0,
    samples: 0,
  }));
  const plan: RolloutPlan = {
    strategy: 'ramp',
    steps,
    max_share: 10_000,
    tenants: [],
    advance: 'automatic',
    baseline_stage: 'production',
    guards: [],
    min_samples: 0,
    error_budget: 0.05,
    max_age_ms: 86_400_000,
    salt: SALT,
    ...more,
  };
  const since = '2026-03-01T10:00:00Z';
  return {
    plan,
    seq: 12,
    started_at: since,
    candidate: { version, ordinal, subject },
    step: 1,
    step_since: since,
    begun: [since, since],
    look: null,
    looked_seq: null,
    halted_seq: null,
  };
}

function stage(more: Partial<StageState>): StageState {
  return { live: null, incoming: null, rollout: null, look: null, history: [], exposure: [], ...more };
}

/** A ramp in production at 25 %, and a version that rests in staging. */
function ramping(
  more: Partial<RolloutPlan> = {},
  exposure: readonly Share[] = [share('1.2.0', 2_500), share('1.1.0', 7_500)],
): ModelState {
  const alias = (follows: string | null) => ({
    target: tenure('1.1.0', 8),
    follows,
    seq: 8,
    at: '2026-03-01T10:00:00Z',
  });
  return {
    ...emptyState({ model: MODEL, genesis: 'a'.repeat(40) }),
    stages: {
      production: stage({ live: tenure('1.1.0', 8), incoming: tenure('1.2.0', 12), rollout: rollout(more), exposure }),
    },
    aliases: { champion: alias('production'), pinned: alias(null) },
  };
}

function choose(key: string, of: { readonly state?: ModelState; readonly reference?: string } = {}) {
  const reference = parseReference(of.reference ?? `${MODEL}@production`);
  if (reference === null) throw new Error('no reference');
  return chooseByKey({ state: of.state ?? ramping(), policy: POLICY, reference, key });
}

function refusalOf(act: () => unknown): { readonly required: string; readonly found: string; readonly next: string } {
  try {
    act();
  } catch (error) {
    if (error instanceof SlipwayError) return error.refusal;
    throw error;
  }
  throw new Error('it was not refused');
}

describe('the version that a key gets', () => {
  const keys = Array.from({ length: 2_000 }, (_, index) => `user-${index}`);

  it('comes with its variant, share, rollout and the event that put it there', () => {
    const drawn = keys.map((key) => choose(key));
    const candidate = drawn.find((one) => one?.exposure.variant === 'candidate');
    const baseline = drawn.find((one) => one?.exposure.variant === 'baseline');
    const common = { seq: 12, strategy: 'ramp', step: 2, steps: 4, candidate: '1.2.0', salt: SALT };
    expect(candidate).toEqual({
      selector: { kind: 'version', version: '1.2.0', subject: exposed('1.2.0', 0).subject },
      seq: 12,
      exposure: { stage: 'production', variant: 'candidate', share: 2_500, tenant: false, rollout: common },
    });
    expect(baseline).toEqual({
      selector: { kind: 'version', version: '1.1.0', subject: exposed('1.1.0', 0).subject },
      seq: 8,
      exposure: { stage: 'production', variant: 'baseline', share: 7_500, tenant: false, rollout: common },
    });
    const candidates = drawn.filter((one) => one?.exposure.variant === 'candidate').length;
    expect(Math.abs(candidates - 500)).toBeLessThan(4 * Math.sqrt(2_000 * 0.25 * 0.75));
  });

  it('is the one that the flagd file of the same state gives', async () => {
    const { FlagdCore } = await import('@openfeature/flagd-core');
    const silent = { error() {}, warn() {}, info() {}, debug() {} };
    const core = new FlagdCore(undefined, silent);
    core.setConfigurations(
      flagdFile(
        served(
          { production: [exposed('1.2.0', 2_500), exposed('1.1.0', 7_500)] },
          { production: ramp({ salt: SALT, tenants: ['acme'] }) },
        ),
      ),
    );
    const state = ramping({ tenants: ['acme'] });
    for (const key of ['acme', ...keys]) {
      const { variant } = core.resolveObjectEvaluation(`${MODEL}.production`, {}, { targetingKey: key }, silent);
      expect(choose(key, { state })?.selector.version, key).toBe(variant);
    }
  });

  it('is the same by an alias that follows the stage', () => {
    for (const key of keys.slice(0, 200)) expect(choose(key, { reference: `${MODEL}@champion` })).toEqual(choose(key));
  });

  it('is the candidate for a tenant, who is told that it is one', () => {
    const exposure = [share('1.2.0', 0), share('1.1.0', 10_000)];
    const state = ramping({ strategy: 'tenants', tenants: ['acme'] }, exposure);
    expect(choose('acme', { state })?.exposure).toMatchObject({ variant: 'candidate', share: 0, tenant: true });
    expect(choose('globex', { state })?.exposure).toMatchObject({ variant: 'baseline', tenant: false });
  });

  it('is never a shadow, for a tenant neither', () => {
    const state = ramping({ tenants: ['acme'] }, [share('1.2.0', 0, true), share('1.1.0', 10_000)]);
    for (const key of ['acme', ...keys.slice(0, 200)]) expect(choose(key, { state })?.selector.version).toBe('1.1.0');
  });

  it('in a canary stage may be what is live in the stage that it is compared with', () => {
    const state: ModelState = {
      ...ramping(),
      stages: {
        canary: stage({
          live: tenure('1.2.0', 12),
          rollout: rollout({ strategy: 'canary' }),
          exposure: [share('1.2.0', 500), share('1.1.0', 9_500)],
        }),
        production: stage({ live: tenure('1.1.0', 8), exposure: [share('1.1.0', 10_000)] }),
      },
    };
    const drawn = keys.map((key) => choose(key, { state, reference: `${MODEL}@canary` }));
    expect(new Set(drawn.map((one) => `${one?.exposure.variant} ${one?.seq}`))).toEqual(
      new Set(['candidate 12', 'baseline 8']),
    );
  });

  it('is as without a key where nothing shares traffic', () => {
    expect(choose('user-1', { reference: `${MODEL}@staging` })).toBeNull();
    expect(choose('user-1', { reference: `${MODEL}@nowhere` })).toBeNull();
  });

  it.each([
    [`${MODEL}@1.2.0`, 'a version'],
    [`${MODEL}@v3`, 'a version'],
    [`${MODEL}@latest`, 'a version'],
    [MODEL, MODEL],
    [`${MODEL}@pinned`, 'pinned, an alias that is set by hand'],
  ])('is refused for %s, which shares no traffic, and says what to ask', (reference, found) => {
    const refusal = refusalOf(() => choose('user-1', { reference }));
    expect(refusal.found).toBe(found);
    expect(refusal.next).toContain(`slipway resolve ${MODEL}@production --key KEY`);
  });

  it.each(['', 'k'.repeat(1_001)])('is refused for a key that is none', (key) => {
    expect(refusalOf(() => choose(key)).required).toContain('a key of 1 to 1000 characters');
  });
});

describe('resolve with a key', () => {
  let registry: Registry;
  const ask = async (request: Partial<ResolveRequest>) =>
    resolve(
      { ports: await registry.ports('dara') },
      { reference: `${MODEL}@production`, at: null, download: null, ...request },
    );

  beforeAll(async () => {
    registry = await startRegistry();
    const folder = await (await registry.ports('chen')).modelFolder(registry.folder('one', modelFiles('one')));
    const { record } = await register(await registry.context('chen'), {
      model: MODEL,
      folder,
      version: null,
      bump: null,
      source: registry.source,
      ref: null,
    });
    for (const to of ['staging', 'production']) {
      await promote(await registry.context('bo'), {
        subject: record?.subject ?? '',
        to,
        reason: null,
        link: null,
        expectedLive: null,
      });
    }
  });
  afterAll(() => registry.close());

  it.each([`${MODEL}@production`, `${MODEL}@champion`])(
    'of %s finds and proves the version, and says what it is there',
    async (reference) => {
      const result = await ask({ reference, key: 'user-1' });
      expect(result.refusal).toBeNull();
      const record = result.record as Resolution;
      expect(record.version).toBe('1.0.0');
      expect(record.exposure).toEqual({
        stage: 'production',
        variant: 'only',
        share: 10_000,
        tenant: false,
        rollout: null,
      });
      expect(result.summary).toContain('for that key');
      expect(JSON.stringify(result)).not.toContain('user-1');
    },
  );

  it('is what it is without one, but for what it says of the key', async () => {
    const [with_, without] = [await ask({ key: 'user-1' }), await ask({})];
    const { exposure: _, ...rest } = with_.record as Resolution;
    expect(rest).toEqual(without.record);
    expect(without.record).not.toHaveProperty('exposure');
  });

  it('refuses a version and a time, with the next step', async () => {
    expect((await ask({ reference: `${MODEL}@1.0.0`, key: 'user-1' })).refusal?.next).toContain('@production --key');
    expect((await ask({ at: '2026-03-02', key: 'user-1' })).refusal?.required).toContain('not both');
  });

  it('of a stage where nothing is says that', async () => {
    expect((await ask({ reference: `${MODEL}@staging`, key: 'user-1' })).reason_code).toBe('nothing_live');
  });
});
