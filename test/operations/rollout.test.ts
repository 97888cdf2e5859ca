import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { advance } from '../../src/operations/advance.ts';
import { monitor } from '../../src/operations/monitor.ts';
import { promote } from '../../src/operations/promote.ts';
import { history, info } from '../../src/operations/read.ts';
import { register } from '../../src/operations/register.ts';
import { rollback } from '../../src/operations/rollback.ts';
import { verify } from '../../src/operations/verify.ts';
import type { Metrics, ObservationQuery, Observed } from '../../src/ports.ts';
import { modelFiles, POLICY, type Registry, startRegistry } from '../support/registry.ts';

const MODEL = 'flight-delay';
const STAGE = 'production';
const MOVE = { reason: null, link: null, expectedLive: null };
const SHARES = [0.1, 0.5, 1];
const HOUR = 3_600_000;

const RAMPED = `${POLICY}metrics:
  error_rate: { kind: rate, direction: down }
monitoring:
  source: { prometheus: 'http://prometheus.test:9090' }
  min-samples: 100
  guards: [ { metric: error_rate, max: 0.5, on-breach: rollback } ]
stages:
  production:
    exposure: { strategy: ramp, steps: [ { share: 10%, at-least: 1h }, { share: 50%, at-least: 1h }, { share: 100% } ] }
`;

/** What is served, as somebody else counts it: so many requests in each stretch, of which the candidate fails some. */
class Served implements Metrics {
  requests = 5000;
  /** Of the candidate's requests, how many fail. */
  failing = 0.01;
  newest: 'fresh' | 'stale' = 'fresh';
  /** Happens once, after the state was read and before anything is done about it. */
  meanwhile: (() => Promise<void>) | null = null;

  async observe(query: ObservationQuery): Promise<Observed> {
    const { meanwhile } = this;
    this.meanwhile = null;
    await meanwhile?.();
    const at = this.newest === 'fresh' ? new Date(Date.parse(query.now) - 1000).toISOString() : '2026-03-02T00:00:00Z';
    return {
      kind: 'observed',
      steps: query.spans.map(({ step }) => {
        const share = SHARES[step] ?? 1;
        const arm = (n: number, failing: number) => ({
          requests: n,
          metrics: { error_rate: { kind: 'events' as const, n, events: Math.round(n * failing) } },
        });
        const candidate = arm(Math.round(this.requests * share), this.failing);
        return { step, arms: { candidate, baseline: arm(Math.round(this.requests * (1 - share)), 0.01) } };
      }),
      windows: [],
      newest: { candidate: at, baseline: at },
      problems: [],
    };
  }
}

interface World {
  readonly registry: Registry;
  readonly served: Served;
  readonly subjects: readonly string[];
}

/** Version 1 is live in production, version 2 is coming in, version 3 is in staging. */
async function begin(): Promise<World> {
  const registry = await startRegistry({ policy: RAMPED });
  const subjects: string[] = [];
  for (const text of ['one', 'two', 'three']) {
    const folder = await (await registry.ports('chen')).modelFolder(registry.folder(text, modelFiles(text)));
    const asked = { model: MODEL, folder, version: null, bump: null, source: registry.source, ref: 'refs/heads/main' };
    const result = await register(await registry.context('chen'), asked);
    subjects.push(result.record?.subject ?? '');
    pass(registry, 60_000);
  }
  const [one, two, three] = subjects as [string, string, string];
  const moves = [
    [one, 'staging'],
    [one, 'production'],
    [two, 'staging'],
    [two, 'production'],
    [three, 'staging'],
  ] as const;
  for (const [subject, to] of moves) {
    const result = await promote(await registry.context('bo'), { subject, to, ...MOVE });
    if (result.decision !== 'done') throw new Error(JSON.stringify(result.refusal));
    pass(registry, 60_000);
  }
  return { registry, served: new Served(), subjects };
}

function pass(registry: Registry, milliseconds: number): void {
  registry.clock.now = new Date(registry.clock.now.getTime() + milliseconds);
}

const look = async ({ registry, served }: World) =>
  monitor(await registry.context('bo'), { model: MODEL, stage: STAGE, metrics: served });

const callOff = async ({ registry }: World) =>
  rollback(await registry.context('bo'), {
    model: MODEL,
    stage: STAGE,
    to: null,
    reason: 'slow',
    link: null,
    incident: null,
  });

async function types({ registry }: World, since = 0): Promise<string[]> {
  const found = await history({ ports: await registry.ports('dara') }, { model: MODEL, limit: 50, before: null });
  return (found.record?.events ?? []).flatMap(({ type, seq }) => (seq > since ? [type] : []));
}

async function stageNow({ registry }: World) {
  const ports = await registry.ports('dara');
  const snapshot = await ports.ledger.read({ files: [`models/${MODEL}/state.json`] });
  const state = JSON.parse(snapshot.files.get(`models/${MODEL}/state.json`) ?? '{}');
  return { ...state.stages[STAGE], seq: state.seq as number };
}

describe('a ramp, from its promotion to its end', () => {
  let world: World;
  beforeAll(async () => {
    world = await begin();
  }, 120_000);
  afterAll(() => world.registry.close());

  it('begins with its first share, and what was live stays live', async () => {
    expect(await stageNow(world)).toMatchObject({
      live: { version: '1.0.0' },
      incoming: { version: '1.0.1' },
      rollout: { step: 0 },
      exposure: [
        { version: '1.0.1', share: 1000 },
        { version: '1.0.0', share: 9000 },
      ],
    });
  });

  it('lets no other version in, and neither the candidate nor its baseline out', async () => {
    const [one, two, three] = world.subjects as [string, string, string];
    for (const [subject, to] of [
      [three, 'production'],
      [two, 'archived'],
      [one, 'archived'],
    ] as const) {
      const result = await promote(await world.registry.context('bo'), { subject, to, ...MOVE });
      expect(result.reason_code).toBe('rollout_running');
    }
    const again = await promote(await world.registry.context('bo'), { subject: two, to: 'production', ...MOVE });
    expect(again.reason_code).toBe('already_live');
  });

  it('waits, and says so once a day', async () => {
    world.served.requests = 100;
    const first = await look(world);
    expect(first).toMatchObject({ decision: 'done', reason_code: 'look_wait' });
    const { seq } = await stageNow(world);
    for (let again = 0; again < 2; again += 1) {
      pass(world.registry, 600_000);
      expect(await look(world)).toMatchObject({ reason_code: 'look_wait', record: { stages: [{ event: null }] } });
    }
    expect((await stageNow(world)).seq).toBe(seq);
  });

  it('holds where what was observed is too old, and goes nowhere', async () => {
    pass(world.registry, 24 * HOUR);
    world.served.newest = 'stale';
    const result = await look(world);
    expect(result).toMatchObject({ decision: 'inconclusive', reason_code: 'look_hold' });
    expect(await stageNow(world)).toMatchObject({ rollout: { step: 0, look: { decision: 'hold' } } });
    world.served.newest = 'fresh';
  });

  it('does not go on for a person while its newest look does not let it', async () => {
    const result = await advance(await world.registry.context('bo'), {
      model: MODEL,
      stage: STAGE,
      reason: null,
      seen: null,
    });
    expect(result.reason_code).toBe('rollout_waiting');
  });

  it('goes on once, where two monitors look at the same moment', async () => {
    world.served.requests = 5000;
    pass(world.registry, HOUR);
    const { seq } = await stageNow(world);
    world.served.meanwhile = async () => {
      expect(await look(world)).toMatchObject({ decision: 'done', reason_code: 'look_advance' });
    };
    const second = await look(world);
    expect(second.record?.stages).toMatchObject([{ carried_out: 'advance', outcome: 'already_done' }]);
    expect(await types(world, seq)).toEqual(['advanced']);
    expect(await stageNow(world)).toMatchObject({
      rollout: { step: 1 },
      exposure: [
        { version: '1.0.1', share: 5000 },
        { version: '1.0.0', share: 5000 },
      ],
    });
  });

  it('is live in the end, and the ledger verifies', async () => {
    pass(world.registry, 2 * HOUR);
    expect(await look(world)).toMatchObject({ decision: 'done', reason_code: 'look_advance' });
    expect(await stageNow(world)).toMatchObject({
      live: { version: '1.0.1' },
      incoming: null,
      rollout: null,
      exposure: [
        { version: '1.0.1', share: 10_000 },
        { version: '1.0.0', share: 0 },
      ],
    });
    const found = await info({ ports: await world.registry.ports('dara') }, { reference: `${MODEL}@champion` });
    expect(found.record).toMatchObject({ status: { stage: STAGE } });
    const checked = await verify(
      { ports: await world.registry.ports('dara') },
      {
        model: MODEL,
        after: null,
        releases: 100,
        bytes: 'download',
      },
    );
    expect(JSON.stringify(checked.checks)).not.toContain('"fail"');
  });
});

describe('a ramp that does harm', () => {
  let world: World;
  beforeAll(async () => {
    world = await begin();
    world.served.failing = 0.9;
  }, 120_000);
  afterAll(() => world.registry.close());

  it('that a person calls off first is not rolled back twice', async () => {
    // Another rollout would be the third version's: here, the second one is called off while the monitor looks.
    pass(world.registry, HOUR / 2);
    const { seq } = await stageNow(world);
    world.served.meanwhile = async () => {
      expect(await callOff(world)).toMatchObject({ decision: 'done' });
    };
    const result = await look(world);
    expect(result.record?.stages[0]?.outcome, JSON.stringify(result.refusal)).toBe('already_done');
    expect(result.record?.stages).toMatchObject([{ look: 'roll_back', outcome: 'already_done', event: null }]);
    expect(await types(world, seq)).toEqual(['rolled_back']);
    expect(await stageNow(world)).toMatchObject({ live: { version: '1.0.0' }, incoming: null, rollout: null });
  });

  it('goes back by itself, with what was seen, and leaves what is live', async () => {
    // The hold of the first has run out by then.
    pass(world.registry, 48 * HOUR);
    const subject = world.subjects[2] ?? '';
    const again = await promote(await world.registry.context('bo'), { subject, to: STAGE, ...MOVE });
    expect(again.refusal).toBeNull();
    pass(world.registry, HOUR / 2);
    const result = await look(world);
    expect(result).toMatchObject({ decision: 'refused', reason_code: 'rolled_back_by_guard' });
    expect(result.record?.stages).toMatchObject([
      { candidate: '1.0.2', look: 'roll_back', carried_out: 'rollback', outcome: 'done' },
    ]);
    expect(await stageNow(world)).toMatchObject({
      live: { version: '1.0.0' },
      incoming: null,
      exposure: [
        { version: '1.0.2', share: 0 },
        { version: '1.0.0', share: 10_000 },
      ],
    });
    const ports = await world.registry.ports('dara');
    const events = await history({ ports }, { model: MODEL, limit: 1, before: null });
    expect(events.record?.events).toMatchObject([{ type: 'rolled_back' }]);
  });
});
