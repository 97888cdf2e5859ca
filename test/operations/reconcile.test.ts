import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AliasesDocument } from '../../src/core/documents.ts';
import type { Result } from '../../src/core/result.ts';
import { OPEN_DEBTS } from '../../src/core/state.ts';
import { promote } from '../../src/operations/promote.ts';
import { info } from '../../src/operations/read.ts';
import { reconcile } from '../../src/operations/reconcile.ts';
import { register } from '../../src/operations/register.ts';
import { rollback } from '../../src/operations/rollback.ts';
import { verify } from '../../src/operations/verify.ts';
import { modelFiles, POLICY, type Registry, startRegistry } from '../support/registry.ts';
import { platformGit, pushToLedger } from '../support/tamper.ts';

const MOVE = { reason: null, link: null, expectedLive: null };
const MODEL = 'flight-delay';
const DAY = 24 * 3_600_000;

let registry: Registry;
let subjects: string[] = [];
const later = (milliseconds: number): void => {
  registry.clock.now = new Date(registry.clock.now.getTime() + milliseconds);
};

function done<R>(result: Result<R>): R {
  expect(result.refusal).toBeNull();
  expect(result.decision).toBe('done');
  if (result.record === null) throw new Error('no record');
  return result.record;
}

async function registering(text: string): Promise<Result<{ readonly subject: string }>> {
  const folder = await (await registry.ports('chen')).modelFolder(registry.folder(text, modelFiles(text)));
  return register(await registry.context('chen'), {
    model: MODEL,
    folder,
    version: null,
    bump: null,
    source: registry.source,
    ref: null,
  });
}
const move = async (version: number, to: string) =>
  promote(await registry.context('bo'), { subject: subjects[version] ?? '', to, ...MOVE });
const findings = async (): Promise<string[]> => {
  const walk = await verify(
    { ports: await registry.ports('dara') },
    { model: null, after: null, releases: 100, bytes: 'digests' },
  );
  return (walk.record?.findings ?? [])
    .filter((one) => one.kind !== 'unverifiable' && one.kind !== 'unpinned')
    .map((one) => `${one.kind} ${one.where}`);
};
const ask = async (abandonAfter = DAY) => reconcile(await registry.context('bo'), { model: null, abandonAfter });
const head = (): string => platformGit(registry, 'rev-parse', 'refs/heads/model-registry');

beforeAll(async () => {
  registry = await startRegistry();
  subjects = [];
  for (const text of ['one', 'two', 'three']) subjects.push(done(await registering(text)).subject);
});
afterAll(() => registry.close());

describe('reconcile', () => {
  it('has nothing to do, and writes nothing, where nothing is owed', async () => {
    const before = head();
    expect((await ask()).record).toEqual({ models: [{ model: MODEL, completed: [], owed: [], abandoned: [] }] });
    expect(head()).toBe(before);
  });

  it('completes tags and releases that could not be made', async () => {
    registry.github.faults.add({
      match: { method: 'POST', path: /\/git\/tags$/ },
      times: 100,
      effect: { kind: 'status', status: 403, body: { message: 'Resource not accessible by integration' } },
    });
    const moved = done(await move(0, 'staging'));
    expect(moved).toMatchObject({ version: '1.0.0', stage: 'staging' });
    registry.github.faults.clear();
    expect(await findings()).toEqual(expect.arrayContaining(['owed flight-delay#staging#1']));
    const result = await ask();
    expect(result.decision).toBe('done');
    expect(new Set(result.record?.models[0]?.completed)).toEqual(new Set(['flight-delay#staging#1']));
    expect(await findings()).toEqual([]);
    expect(platformGit(registry, 'tag', '--list', '*#*')).toBe('flight-delay#staging#1');
    // A second time there is nothing left, and nothing is said twice.
    const before = head();
    expect((await ask()).record?.models[0]?.completed).toEqual([]);
    expect(head()).toBe(before);
  });

  it('says what it could not complete, and why', async () => {
    registry.github.faults.add({
      match: { method: 'POST', path: /\/git\/tags$/ },
      times: 1000,
      effect: { kind: 'status', status: 403, body: { message: 'Resource not accessible by integration' } },
    });
    done(await move(0, 'production'));
    const result = await ask();
    expect(result).toMatchObject({ decision: 'inconclusive', reason_code: 'effects_owed' });
    expect(result.record?.models[0]?.owed.length).toBeGreaterThan(0);
    expect(result.effects.find((one) => one.state === 'owed')?.reason).toBeTruthy();
    registry.github.faults.clear();
    expect((await ask()).decision).toBe('done');
    expect(await findings()).toEqual([]);
  });

  it('opens the incident of a rollback that nobody heard of, once', async () => {
    for (const to of ['staging', 'production']) done(await move(1, to));
    registry.github.faults.add({
      match: { method: 'POST', path: /\/issues$/ },
      times: 100,
      effect: { kind: 'status', status: 403, body: { message: 'Resource not accessible by integration' } },
    });
    const result = await rollback(await registry.context('bo'), {
      model: MODEL,
      stage: 'production',
      to: null,
      reason: 'late flights',
      link: null,
      incident: null,
    });
    expect(result.decision).toBe('done');
    expect(result.effects.find((one) => one.effect === 'incident')?.state).toBe('owed');
    registry.github.faults.clear();
    later(120_000);
    expect((await ask()).record?.models[0]?.owed).toEqual([]);
    await ask();
    const answer = await fetch(`${registry.github.apiUrl}/repos/acme/models/issues?state=all`, {
      headers: { authorization: `Bearer ${registry.env('amara')['GITHUB_TOKEN']}` },
    });
    expect(((await answer.json()) as { title: string }[]).map((one) => one.title)).toHaveLength(1);
  });

  it('gives up claims that nobody came back for, and no younger ones', async () => {
    registry.github.faults.add({
      match: { method: 'POST', path: /\/uploads\/|\/releases/ },
      times: 100,
      effect: { kind: 'status', status: 403, body: { message: 'Resource not accessible by integration' } },
    });
    expect((await registering('four')).decision).toBe('error');
    registry.github.faults.clear();
    later(DAY - 60_000);
    expect((await ask()).record?.models[0]?.abandoned).toEqual([]);
    later(120_000);
    expect((await ask()).record?.models[0]?.abandoned).toEqual(['1.0.3']);
    const state = (await info(await registry.context('bo'), { reference: MODEL })).record;
    expect(state).toMatchObject({ state: { claims: [], ordinal: 4 } });
    // Its number is never used again, and its content may come back.
    expect(done(await registering('four'))).toMatchObject({ version: '1.0.4' });
    expect((await findings()).filter((one) => !one.startsWith('foreign'))).toEqual([]);
  });

  it('renews a serving file that was broken, and says nothing where it is right', async () => {
    const path = `models/${MODEL}/serving/aliases.json`;
    let right: AliasesDocument | null = null;
    for (const broken of ['{', '{"schema":"slipway.aliases/1"}', null]) {
      await pushToLedger(registry, 'chen', (clone) => {
        right = clone.json(path) as unknown as AliasesDocument;
        if (broken === null) clone.remove(path);
        else clone.write(path, broken);
      });
      expect((await findings()).some((one) => one.endsWith(path))).toBe(true);
      expect((await ask()).decision).toBe('done');
      expect(await findings()).toEqual(expect.not.arrayContaining([expect.stringContaining(path)]));
      const {
        seq: _seq,
        at: _at,
        ...renewed
      } = JSON.parse(platformGit(registry, 'show', `model-registry:${path}`)) as AliasesDocument;
      expect(right).toMatchObject(renewed);
    }
    const before = head();
    await ask();
    expect(head()).toBe(before);
  });

  it('renews the page, the catalogue and the exposure where they are not what the state makes them', async () => {
    for (const path of [`models/${MODEL}/README.md`, `models/${MODEL}/serving/exposure.json`]) {
      await pushToLedger(registry, 'chen', (clone) => clone.write(path, '# not so\n'));
      expect((await findings()).some((one) => one.endsWith(path))).toBe(true);
      expect((await ask()).decision).toBe('done');
      expect((await findings()).some((one) => one.endsWith(path))).toBe(false);
    }
    await pushToLedger(registry, 'chen', (clone) => {
      const catalog = clone.json('catalog.json') as { models: Record<string, { versions: number }> };
      const row = catalog.models[MODEL];
      if (row !== undefined) row.versions = 99;
      clone.write('catalog.json', JSON.stringify(catalog));
    });
    expect(await findings()).toEqual(expect.arrayContaining(['stale catalog.json']));
    expect((await ask()).decision).toBe('done');
    expect(await findings()).toEqual(expect.not.arrayContaining(['stale catalog.json']));
  });

  it('passes over folders that are no models of the policy', async () => {
    await pushToLedger(registry, 'chen', (clone) => clone.write('models/somebody-elses/state.json', '{}'));
    expect((await ask()).decision).toBe('done');
  });

  it('writes nothing in a dry run', async () => {
    await pushToLedger(registry, 'chen', (clone) => clone.write(`models/${MODEL}/serving/aliases.json`, '{'));
    const before = platformGit(registry, 'for-each-ref');
    const result = await reconcile(await registry.context('bo', { mode: 'dry_run' }), { model: null, abandonAfter: 0 });
    expect(result.decision).toBe('planned');
    expect(platformGit(registry, 'for-each-ref')).toBe(before);
    await ask();
  });
});

describe('what cannot be completed', () => {
  it('keeps further promotions from piling up on it, and no rollback from happening', async () => {
    const other = await startRegistry({
      policy: POLICY.replace(
        'lifecycle: basic',
        'lifecycle: basic\nstages: { production: { displaces-to: none, rollback: { hold: 1s } }, staging: { displaces-to: none } }',
      ),
    });
    try {
      const made: string[] = [];
      for (const text of ['one', 'two']) {
        const folder = await (await other.ports('chen')).modelFolder(other.folder(text, modelFiles(text)));
        made.push(
          done(
            await register(await other.context('chen'), {
              model: MODEL,
              folder,
              version: null,
              bump: null,
              source: other.source,
              ref: null,
            }),
          ).subject,
        );
      }
      other.github.faults.add({
        match: { method: 'POST', path: /\/git\/tags$/ },
        times: 100_000,
        effect: { kind: 'status', status: 403, body: { message: 'Resource not accessible by integration' } },
      });
      const codes: string[] = [];
      for (let turn = 0; turn < OPEN_DEBTS + 4; turn += 1) {
        const result = await promote(await other.context('bo'), {
          subject: made[turn % 2] ?? '',
          to: 'staging',
          ...MOVE,
        });
        codes.push(result.reason_code);
        other.clock.now = new Date(other.clock.now.getTime() + 60_000);
      }
      expect(codes.slice(0, OPEN_DEBTS)).toEqual(Array(OPEN_DEBTS).fill('ok'));
      expect(new Set(codes.slice(OPEN_DEBTS).filter((code) => code !== 'already_live'))).toEqual(
        new Set(['effects_owed']),
      );
      const back = await rollback(await other.context('bo'), {
        model: MODEL,
        stage: 'staging',
        to: null,
        reason: 'late flights',
        link: null,
        incident: null,
      });
      expect(back.decision).toBe('done');
      other.github.faults.clear();
      // Its incident is left, for a minute, to the run that owes it.
      other.clock.now = new Date(other.clock.now.getTime() + 120_000);
      expect((await reconcile(await other.context('bo'), { model: MODEL, abandonAfter: DAY })).decision).toBe('done');
      other.clock.now = new Date(other.clock.now.getTime() + 3 * DAY);
      const last = await promote(await other.context('bo'), {
        subject: back.record?.version === '1.0.0' ? (made[1] ?? '') : (made[0] ?? ''),
        to: 'staging',
        ...MOVE,
      });
      expect(last.reason_code).toBe('ok');
    } finally {
      await other.close();
    }
  });
});
