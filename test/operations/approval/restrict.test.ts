/** Versions that go no further: deprecated, quarantined, and let go again. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resume } from '../../../src/operations/hold.ts';
import { type RestrictRequest, restrict } from '../../../src/operations/restrict.ts';
import { rollback } from '../../../src/operations/rollback.ts';
import { approvalPolicy, type Desk, MODEL, startDesk } from '../../support/approval.ts';
import { ask, promotion } from '../../support/approval-acts.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk({ policy: approvalPolicy({ signOffs: '{}' }) });
  for (const text of ['one', 'two', 'three', 'four']) await desk.version(text);
});
afterAll(async () => {
  await desk.close();
  desk.validator.expectNoViolations();
});

const version = (patch: number): string => `${MODEL}@1.0.${patch}`;
const PLAIN = { reason: 'the data leaked', until: null, migrateTo: null } as const;

async function say(
  of: Partial<RestrictRequest> & Pick<RestrictRequest, 'subject' | 'restriction'>,
  job: { actor?: string; run?: number; mode?: 'dry_run' } = {},
) {
  desk.wait();
  return restrict(await desk.job({ actor: 'bo', ...job }), { ...PLAIN, ...of });
}

async function rollBack(to: string | null) {
  desk.wait();
  const asking = { model: MODEL, stage: 'production', to, reason: 'late flights', link: null, incident: null };
  const result = await rollback(await desk.job({ actor: 'eli' }), asking);
  if (result.decision === 'done')
    await resume(await desk.job({ actor: 'eli' }), { model: MODEL, hold: null, reason: 'mended' });
  return result;
}

const seq = async () => (await desk.state()).seq;

describe('a restriction', () => {
  it.each([
    ['of no version in particular', { subject: MODEL }, 'input_invalid'],
    ['of a version that there is none of', { subject: version(9) }, 'unknown_version'],
    ['without a reason', { subject: version(0), reason: ' ' }, 'reason_missing'],
    ['that ends in the past', { subject: version(0), until: '2020-01-01' }, 'input_invalid'],
    ['in favour of itself', { subject: version(0), migrateTo: '1.0.0' }, 'input_invalid'],
    ['in favour of another model', { subject: version(0), migrateTo: 'other-model@1.0.0' }, 'input_invalid'],
    ['in favour of a version that there is none of', { subject: version(0), migrateTo: '9.9.9' }, 'unknown_version'],
  ])('%s is refused', async (_, of, code) => {
    const before = await seq();
    expect((await say({ restriction: 'deprecated', ...of })).reason_code).toBe(code);
    expect(await seq()).toBe(before);
  });

  it('by somebody who may not, and in a dry run, writes nothing', async () => {
    const before = await seq();
    const denied = await say({ subject: version(0), restriction: 'quarantined' }, { actor: 'eli' });
    expect(denied).toMatchObject({ reason_code: 'permission_denied', refusal: { next: 'Ask owner to do it.' } });
    expect((await say({ subject: version(0), restriction: 'quarantined' }, { mode: 'dry_run' })).decision).toBe(
      'planned',
    );
    expect(await seq()).toBe(before);
  });
});

describe('a deprecated version', () => {
  it('has its end of life and what replaces it on record, and enters no further stage', async () => {
    expect((await promotion(desk, { subject: version(0), to: 'staging' })).decision).toBe('done');
    const of = { subject: version(0), restriction: 'deprecated', until: '2026-12-01', migrateTo: '1.0.1' } as const;
    expect(await say(of)).toMatchObject({
      decision: 'done',
      record: { restriction: 'deprecated', until: '2026-12-01T00:00:00Z', migrate_to: '1.0.1', version: '1.0.0' },
    });
    const refused = await promotion(desk, { subject: version(0) });
    expect(refused).toMatchObject({ decision: 'refused', reason_code: 'version_deprecated' });
    expect(refused.refusal?.next).toBe('Promote 1.0.1 instead.');
    expect(refused.refusal?.found).toContain('Its end of life is 2026-12-01T00:00:00Z.');
    const asked = await ask(desk, { subject: version(0) });
    expect(asked).toMatchObject({ reason_code: 'version_deprecated', refusal: { next: 'Ask for 1.0.1 instead.' } });
    // It stays where it is.
    expect((await desk.state()).stages['staging']?.live?.version).toBe('1.0.0');
  });

  it('may be promoted again once it is reinstated, which only what is restricted can be', async () => {
    expect((await say({ subject: version(0), restriction: 'none' })).decision).toBe('done');
    expect((await say({ subject: version(0), restriction: 'none' })).reason_code).toBe('not_restricted');
    expect((await promotion(desk, { subject: version(0) })).decision).toBe('done');
  });
});

describe('a quarantined version', () => {
  it('enters no further stage, and is not merely deprecated by a later word', async () => {
    expect((await say({ subject: version(3), restriction: 'quarantined' })).decision).toBe('done');
    expect((await promotion(desk, { subject: version(3), to: 'staging' })).reason_code).toBe('version_quarantined');
    expect((await ask(desk, { subject: version(3) })).reason_code).toBe('version_quarantined');
    expect((await say({ subject: version(3), restriction: 'deprecated' })).reason_code).toBe('version_quarantined');
  });

  it('is passed over by a rollback, refused where it is named, and a deprecated one restored with a warning', async () => {
    for (const patch of [1, 2]) expect((await promotion(desk, { subject: version(patch) })).decision).toBe('done');
    await say({ subject: version(1), restriction: 'quarantined' });
    const named = await rollBack('1.0.1');
    expect(named).toMatchObject({ decision: 'refused', reason_code: 'version_quarantined' });
    await say({ subject: version(0), restriction: 'deprecated' });
    const back = await rollBack(null);
    expect(back).toMatchObject({ decision: 'done', record: { version: '1.0.0' } });
    expect(back.warnings).toEqual(['1.0.0 is deprecated: replace it soon.']);
  });
});

describe('saying it again', () => {
  it('by the same job says it once, and anew after somebody said otherwise', async () => {
    const { run } = await desk.job({ actor: 'bo' });
    const first = await say({ subject: version(2), restriction: 'quarantined' }, { run });
    const again = await say({ subject: version(2), restriction: 'quarantined' }, { run });
    expect(again).toMatchObject({ decision: 'already_done', record: { seq: first.record?.seq } });
    await say({ subject: version(2), restriction: 'none' });
    const anew = await say({ subject: version(2), restriction: 'quarantined' }, { run });
    expect(anew.decision).toBe('done');
    expect(anew.record?.seq).toBeGreaterThan(first.record?.seq ?? 0);
  });
});
