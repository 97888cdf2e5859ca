import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Result } from '../../src/core/result.ts';
import { OPEN_HOLDS } from '../../src/core/state.ts';
import { hold, resume } from '../../src/operations/hold.ts';
import { promote } from '../../src/operations/promote.ts';
import { info } from '../../src/operations/read.ts';
import { register } from '../../src/operations/register.ts';
import { rollback } from '../../src/operations/rollback.ts';
import { modelFiles, POLICY, REPOSITORY, type Registry, startRegistry } from '../support/registry.ts';
import { platformGit } from '../support/tamper.ts';

const MOVE = { reason: null, link: null, expectedLive: null };
const HOUR = 3_600_000;

function done<R>(result: Result<R>): R {
  expect(result.refusal).toBeNull();
  expect(result.decision).toBe('done');
  if (result.record === null) throw new Error('no record');
  return result.record;
}

/** A registry with some registered versions; what is said about it is up to its policy. */
async function withVersions(
  policy: string,
  texts: readonly string[],
  model = 'flight-delay',
): Promise<{ registry: Registry; subjects: string[] }> {
  const registry = await startRegistry({ policy });
  const subjects: string[] = [];
  for (const text of texts) {
    const folder = await (await registry.ports('chen')).modelFolder(registry.folder(text, modelFiles(text)));
    const context = await registry.context('chen');
    subjects.push(
      done(await register(context, { model, folder, version: null, bump: null, source: registry.source, ref: null }))
        .subject,
    );
  }
  return { registry, subjects };
}

describe('holds', () => {
  let registry: Registry;
  let subjects: string[];
  const later = (milliseconds: number): void => {
    registry.clock.now = new Date(registry.clock.now.getTime() + milliseconds);
  };
  const move = async (version: number, to: string) =>
    promote(await registry.context('bo'), { subject: subjects[version] ?? '', to, ...MOVE });
  const rollBack = async () =>
    rollback(await registry.context('bo'), {
      model: 'flight-delay',
      stage: 'production',
      to: null,
      reason: 'late flights',
      link: null,
      incident: null,
    });

  beforeAll(async () => {
    ({ registry, subjects } = await withVersions(
      `${POLICY}freeze:\n  - { stages: [production], from: 2026-03-10, to: 2026-03-11, reason: audit }\n`,
      ['one', 'two', 'three', 'four'],
    ));
    for (const version of [0, 1]) for (const to of ['staging', 'production']) done(await move(version, to));
    done(await move(2, 'staging'));
  });
  afterAll(() => registry.close());

  it('of one stage stop what enters it, and nothing else', async () => {
    const { holds } = done(
      await hold(await registry.context('bo'), {
        model: 'flight-delay',
        stages: ['production'],
        reason: 'an incident',
        until: null,
      }),
    );
    const refused = await move(2, 'production');
    expect(refused).toMatchObject({ decision: 'refused', reason_code: 'held' });
    expect(refused.refusal?.found).toContain('an incident');
    expect(refused.refusal?.next).toContain(`slipway resume flight-delay ${holds[0]?.id}`);
    done(
      await resume(await registry.context('bo'), { model: 'flight-delay', hold: holds[0]?.id ?? '', reason: 'over' }),
    );
  });

  it('of every stage stop everything forward', async () => {
    done(
      await hold(await registry.context('bo'), {
        model: 'flight-delay',
        stages: null,
        reason: 'an audit',
        until: null,
      }),
    );
    expect((await move(3, 'staging')).reason_code).toBe('held');
    expect((await move(2, 'production')).reason_code).toBe('held');
    expect((await move(2, 'archived')).reason_code).toBe('held');
    done(await resume(await registry.context('bo'), { model: 'flight-delay', hold: null, reason: 'over' }));
    expect(
      (await resume(await registry.context('bo'), { model: 'flight-delay', hold: null, reason: 'over' })).reason_code,
    ).toBe('no_such_hold');
  });

  it('run out by themselves', async () => {
    const until = new Date(registry.clock.now.getTime() + HOUR).toISOString();
    done(
      await hold(await registry.context('bo'), { model: 'flight-delay', stages: ['staging'], reason: 'lunch', until }),
    );
    expect((await move(3, 'staging')).reason_code).toBe('held');
    later(HOUR - 1000);
    expect((await move(3, 'staging')).reason_code).toBe('held');
    later(1000);
    done(await move(3, 'staging'));
  });

  it('do not pile up without end', async () => {
    const context = () => registry.context('bo');
    for (let one = 0; one < OPEN_HOLDS; one += 1)
      done(await hold(await context(), { model: 'other-model', stages: null, reason: `hold ${one}`, until: null }));
    expect(
      await hold(await context(), { model: 'other-model', stages: null, reason: 'one more', until: null }),
    ).toMatchObject({ decision: 'refused', reason_code: 'too_many_open' });
    expect(
      done(await resume(await context(), { model: 'other-model', hold: null, reason: 'all over' })).holds,
    ).toHaveLength(OPEN_HOLDS);
  });

  it('and freezes keep nobody from rolling back, and a rollback leaves one', async () => {
    registry.clock.now = new Date('2026-03-10T12:00:00Z');
    done(
      await hold(await registry.context('bo'), {
        model: 'flight-delay',
        stages: null,
        reason: 'nobody moves',
        until: null,
      }),
    );
    const both = await move(3, 'production');
    expect(both.reason_code).toBe('held');
    expect((both.checks.children ?? []).filter((one) => one.status === 'fail').map((one) => one.name)).toEqual([
      'holds',
      'freezes',
    ]);
    expect(done(await rollBack())).toMatchObject({ version: '1.0.0', previous: '1.0.1' });
    done(await resume(await registry.context('bo'), { model: 'flight-delay', hold: null, reason: 'over' }));
    expect((await move(3, 'production')).reason_code).toBe('frozen');
    registry.clock.now = new Date('2026-03-12T00:00:00Z');
    done(await move(3, 'production'));
    done(await rollBack());
    const held = await move(3, 'production');
    expect(['transition_not_allowed', 'held']).toContain(held.reason_code);
    later(25 * HOUR);
    const known = await info(await registry.context('bo'), { reference: 'flight-delay' });
    expect(known.record).toMatchObject({ state: { stages: { production: { live: { version: '1.0.0' } } } } });
  });
});

describe('who may not', () => {
  let registry: Registry;
  let subjects: string[];
  beforeAll(async () => {
    ({ registry, subjects } = await withVersions(POLICY, ['one', 'two']));
    for (const subject of subjects)
      for (const to of ['staging', 'production'])
        done(await promote(await registry.context('bo'), { subject, to, ...MOVE }));
  });
  afterAll(() => registry.close());

  it.each([
    ['register', 'dara', 'writers'],
    ['promote', 'chen', 'maintainers'],
    ['promote, as a stranger', 'nobody-here', 'maintainers'],
    ['rollback', 'chen', 'maintainers'],
    ['hold', 'chen', 'maintainers'],
    ['resume', 'dara', 'maintainers'],
  ])('%s: %s is refused, told who may, and writes nothing', async (operation, login, role) => {
    if (login === 'nobody-here') registry.github.addUser(login);
    const before = platformGit(registry, 'for-each-ref');
    const context = await registry.context(login);
    const model = 'flight-delay';
    const ask: Readonly<Record<string, () => Promise<Result<unknown>>>> = {
      register: async () => {
        const folder = await (await registry.ports(login)).modelFolder(registry.folder('mine', modelFiles('mine')));
        return register(context, { model, folder, version: null, bump: null, source: registry.source, ref: null });
      },
      promote: () => promote(context, { subject: subjects[0] ?? '', to: 'archived', ...MOVE }),
      rollback: () =>
        rollback(context, { model, stage: 'production', to: null, reason: 'mine', link: null, incident: null }),
      hold: () => hold(context, { model, stages: null, reason: 'mine', until: null }),
      resume: () => resume(context, { model, hold: null, reason: 'mine' }),
    };
    const result = await ask[operation.split(',')[0] ?? '']?.();
    expect(result?.decision).toBe('refused');
    expect(['permission_denied', 'permission_unverifiable']).toContain(result?.reason_code);
    // Who may only read may not even read who may write: then it could not be checked, and that is no yes.
    if (login === 'chen') expect(result?.reason_code).toBe('permission_denied');
    expect(`${result?.refusal?.found} ${result?.refusal?.next}`).toContain(role);
    expect(platformGit(registry, 'for-each-ref')).toBe(before);
  });
});

describe('what a stage asks for and this program cannot give yet', () => {
  it('makes the stage unreachable, by the full example policy', async () => {
    const text = readFileSync(new URL('../fixtures/policy/slipway.yml', import.meta.url), 'utf8')
      .replace(/^ {2}genesis:.*$/m, '')
      .replace('unproven-origin: refuse', 'unproven-origin: warn')
      .replace('required: [model, model-card, environment, config, signature, dataset-manifest]', 'required: [model]')
      .replaceAll(/users: \[amara\]/g, 'users: [amara, bo]');
    const { registry, subjects } = await withVersions(text, ['one'], 'fraud-detection');
    try {
      const ask = async (to: string) =>
        promote(await registry.context('bo'), { subject: subjects[0] ?? '', to, ...MOVE, link: 'JIRA-1' });
      const before = platformGit(registry, 'for-each-ref');
      expect(await ask('candidate')).toMatchObject({ decision: 'refused', reason_code: 'evaluation_missing' });
      const production = await ask('production');
      expect(production.decision).toBe('refused');
      const failed = (production.checks.children ?? [])
        .filter((one) => one.status === 'fail' || one.status === 'error')
        .map((one) => one.name);
      expect(failed).toEqual(
        expect.arrayContaining(['evaluation', 'sign_offs', 'soak', 'documents', 'checklist', 'environment']),
      );
      expect(platformGit(registry, 'for-each-ref')).toBe(before);
    } finally {
      await registry.close();
    }
  });

  it('names the sign-offs where they alone are missing, and the change link where that is', async () => {
    const policy = `${POLICY}change-link: ['JIRA-']\nstages:\n  staging:\n    requires: { sign-offs: { maintainers: 1 } }\n`;
    const { registry, subjects } = await withVersions(policy, ['one']);
    try {
      const ask = async (link: string | null) =>
        promote(await registry.context('bo'), { subject: subjects[0] ?? '', to: 'staging', ...MOVE, link });
      expect((await ask('JIRA-7')).reason_code).toBe('request_missing');
      const without = await ask(null);
      expect(without.reason_code).toBe('change_link_missing');
      expect(without.refusal?.found).toContain('`JIRA-`');
      expect(platformGit(registry, 'tag', '--list', '*#*')).toBe('');
      expect(REPOSITORY).toBe('acme/models');
    } finally {
      await registry.close();
    }
  });
});
