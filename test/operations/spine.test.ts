import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { promote } from '../../src/operations/promote.ts';
import { history, info, list } from '../../src/operations/read.ts';
import { register } from '../../src/operations/register.ts';
import { resolve } from '../../src/operations/resolve.ts';
import { rollback } from '../../src/operations/rollback.ts';
import { verify } from '../../src/operations/verify.ts';
import { modelFiles, type Registry, startRegistry } from '../support/registry.ts';

describe('the spine: register, promote, roll back, resolve, verify', () => {
  let registry: Registry;
  const subjects: string[] = [];
  const move = { reason: null, link: null, expectedLive: null };

  beforeAll(async () => {
    registry = await startRegistry();
  });
  afterAll(() => registry.close());

  const registerVersion = async (text: string) => {
    const context = await registry.context('chen');
    const folder = await (await registry.ports('chen')).modelFolder(registry.folder(text, modelFiles(text)));
    return register(context, {
      model: 'flight-delay',
      folder,
      version: null,
      bump: null,
      source: registry.source,
      ref: 'refs/heads/main',
    });
  };

  it('registers three versions with rising numbers', async () => {
    for (const text of ['one', 'two', 'three']) {
      const result = await registerVersion(text);
      expect(result.refusal).toBeNull();
      expect(result.decision).toBe('done');
      subjects.push(result.record?.subject ?? '');
      registry.clock.now = new Date(registry.clock.now.getTime() + 60_000);
    }
    expect(subjects.map((subject) => subject.split('@')[1])).toEqual(['1.0.0', '1.0.1', '1.0.2']);
  });

  it('knows the same content again', async () => {
    const result = await registerVersion('two');
    expect(result).toMatchObject({
      decision: 'already_done',
      reason_code: 'already_registered',
      record: { version: '1.0.1' },
    });
  });

  it('promotes through staging to production', async () => {
    for (const subject of subjects) {
      for (const to of ['staging', 'production']) {
        const result = await promote(await registry.context('bo'), { subject, to, ...move });
        expect(result.refusal).toBeNull();
        expect(result.effects.map((effect) => effect.state)).not.toContain('owed');
        registry.clock.now = new Date(registry.clock.now.getTime() + 3_600_000);
      }
    }
    const found = await resolve(
      { ports: await registry.ports('dara') },
      { reference: 'flight-delay@champion', at: null, download: null },
    );
    expect(found.record).toMatchObject({ version: '1.0.2' });
  });

  it('rolls production back to the last good version and leaves a hold', async () => {
    const result = await rollback(await registry.context('bo'), {
      model: 'flight-delay',
      stage: 'production',
      to: null,
      reason: 'late flights',
      link: null,
      incident: null,
    });
    expect(result.refusal).toBeNull();
    expect(result.record).toMatchObject({ version: '1.0.1', previous: '1.0.2', stage: 'production' });
    const fourth = await registerVersion('four');
    const subject = fourth.record?.subject ?? '';
    const staged = await promote(await registry.context('bo'), { subject, to: 'staging', ...move });
    expect(staged.reason_code).toBe('ok');
    const held = await promote(await registry.context('bo'), { subject, to: 'production', ...move });
    expect(held.reason_code).toBe('held');
  });

  it('resolves as of a time in between', async () => {
    const ports = await registry.ports('dara');
    const then = await resolve(
      { ports },
      { reference: 'flight-delay@production', at: '2026-03-02T10:30:00Z', download: null },
    );
    expect(then.refusal).toBeNull();
    expect(then.record).toMatchObject({ version: '1.0.0' });
    const day = await resolve({ ports }, { reference: 'flight-delay@production', at: '2026-03-02', download: null });
    expect(day.record).toMatchObject({
      intervals: [
        { version: null },
        { version: { version: '1.0.0' } },
        { version: { version: '1.0.1' } },
        { version: { version: '1.0.2' } },
        { version: { version: '1.0.1' } },
      ],
    });
  });

  it('lists, informs and tells the history', async () => {
    const ports = await registry.ports('dara');
    expect((await list({ ports })).record).toMatchObject({
      models: [{ model: 'flight-delay', versions: 4 }],
      empty: ['other-model'],
    });
    expect((await info({ ports }, { reference: 'flight-delay@1.0.2' })).record).toMatchObject({
      status: { stage: 'archived', failed: { stage: 'production', reason: 'late flights' } },
    });
    const events = await history({ ports }, { model: 'flight-delay', limit: 5, before: null });
    expect(events.record?.events.map((event) => event.type)).toEqual([
      'promoted',
      'version_published',
      'version_claimed',
      'rolled_back',
      'promoted',
    ]);
  });

  it('verifies as whole', async () => {
    const result = await verify(
      { ports: await registry.ports('dara') },
      { model: null, after: null, releases: 100, bytes: 'download' },
    );
    expect(
      result.record?.findings.filter((finding) => finding.kind !== 'unverifiable' && finding.kind !== 'unpinned'),
    ).toEqual([]);
    expect(result.decision).toBe('done');
  });
});
