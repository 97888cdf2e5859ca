import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { restrictionPath } from '../../src/core/paths.ts';
import type { Result } from '../../src/core/result.ts';
import { historyText, infoText, listText } from '../../src/entry/tables.ts';
import { history, info, list } from '../../src/operations/read.ts';
import type { Resolution } from '../../src/operations/resolve.ts';
import { resolve } from '../../src/operations/resolve.ts';
import { expectValid } from '../core/support/schemas.ts';
import { type Arena, createArena } from '../support/arena.ts';
import { sha256 } from '../support/evaluation-records.ts';
import { asked, restricted, signed } from '../support/said.ts';
import { MODEL, promoted, registered } from '../support/stories.ts';
import { pushToLedger } from '../support/tamper.ts';

const END = '2026-06-01T00:00:00Z';
const HOSTILE = 'its data\u001b[31m is\u202e recalled';

/** 1.0.0 is live and deprecated in favour of 1.0.1, which is asked for; 1.0.2 is quarantined, 1.0.3 is not any more. */
let arena: Arena;
let subject = '';
beforeAll(async () => {
  arena = await createArena();
  for (const [index, text] of ['one', 'two', 'three', 'four'].entries()) {
    const reference = await registered(arena, 10 + index, text);
    if (index === 1) subject = reference;
  }
  await promoted(arena, 20, { subject: `${MODEL}@1.0.0`, to: 'production' });
  const job = (run: number, actor: string) => arena.context({ run, actor, event: 'issue_comment' });
  await asked(await job(21, 'amara'), { version: '1.0.1', stage: 'production' });
  await signed(await job(22, 'bo'), { login: 'bo', stage: 'production', says: 'reject', reason: 'too slow' });
  await restricted(await job(23, 'dara'), { version: '1.0.0', until: END, instead: '1.0.1', reason: HOSTILE });
  await restricted(await job(24, 'dara'), { version: '1.0.2', restriction: 'quarantined' });
  await restricted(await job(25, 'dara'), { version: '1.0.3' });
  await restricted(await job(26, 'dara'), { version: '1.0.3', restriction: 'none' });
});
afterAll(() => arena.dispose());

const ports = () => arena.ports({ run: 90 });
async function found(reference: string): Promise<Result<Resolution>> {
  const result = await resolve({ ports: await ports() }, { reference, at: null, download: null });
  expectValid('result', result);
  return result as Result<Resolution>;
}

describe('resolve', () => {
  it('warns of a deprecated version: why, until when, and what to use instead', async () => {
    const result = await found(`${MODEL}@champion`);
    expect(result).toMatchObject({
      decision: 'done',
      record: {
        version: '1.0.0',
        restriction: 'deprecated',
        restriction_details: { until: END, by: 'dara', reason: HOSTILE, migrate_to: { version: '1.0.1' } },
      },
    });
    expect(result.warnings).toEqual([
      `${MODEL} 1.0.0 is deprecated since 2026-03-02T09:00:00Z, by dara: ${HOSTILE}. Its end of life is ${END}. Use ${subject} instead.`,
    ]);
  });

  it('says that an end of life has passed', async () => {
    const before = arena.clock.now;
    arena.clock.now = new Date('2026-06-01T00:00:01Z');
    expect((await found(`${MODEL}@1.0.0`)).warnings[0]).toContain(`Its end of life was ${END}.`);
    arena.clock.now = before;
  });

  it('warns of a quarantined version, and of no other', async () => {
    const result = await found(`${MODEL}@1.0.2`);
    expect(result.record).toMatchObject({ restriction: 'quarantined' });
    expect(result.warnings).toEqual([expect.stringContaining(`${MODEL} 1.0.2 is quarantined since`)]);
    for (const version of ['1.0.1', '1.0.3']) {
      const other = await found(`${MODEL}@${version}`);
      expect(other.warnings).toEqual([]);
      expect(other.record).toMatchObject({ restriction: 'none', restriction_details: null });
    }
  });

  it('asks GitHub for no more than it does for a version without restrictions', async () => {
    const count = async (reference: string): Promise<number> => {
      arena.exchanges.length = 0;
      await found(reference);
      return arena.exchanges.length;
    };
    expect(await count(`${MODEL}@1.0.2`)).toBe(await count(`${MODEL}@1.0.3`));
  });
});

describe('info, list and history', () => {
  it('show what is asked for, and what may not go on', async () => {
    const result = await info({ ports: await ports() }, { reference: MODEL });
    const text = infoText(result.record!);
    expect(text).toMatch(
      /asked for +version +by +until +to sign +said +where\nproduction +1\.0\.1 +amara .*sha256:.{12}… +1 comment/,
    );
    expect(text).toMatch(/restricted +is +by\n1\.0\.2 +quarantined +event \d+\n1\.0\.0 +deprecated +event \d+/);
  });

  it('show a version with what was said of it', async () => {
    const result = await info({ ports: await ports() }, { reference: `${MODEL}@1.0.0` });
    expect(result.warnings).toHaveLength(1);
    const text = infoText(result.record!);
    expect(text).toMatch(/deprecated +since 2026-03-02T09:00:00Z, by dara: its data is/);
    expect(text).toMatch(/end of life +2026-06-01T00:00:00Z\nuse instead +1\.0\.1 \(v2\)/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there.
    expect(text).not.toMatch(/[\u001b\u202e]/);
    const other = await info({ ports: await ports() }, { reference: `${MODEL}@1.0.3` });
    expect(infoText(other.record!)).not.toContain('deprecated');
    expect(other).toMatchObject({ warnings: [], record: { restriction: 'none' } });
  });

  it('list the models with open requests, and with restricted versions where they are live', async () => {
    const result = await list({ ports: await ports() });
    expect(result.record?.models[0]).toMatchObject({
      requests: [{ stage: 'production' }],
      restricted: { '1.0.0': 'deprecated' },
    });
    expect(listText(result.record!)).toMatch(
      /flight-delay +1\.0\.3 +production: 1\.0\.0 \(deprecated\) +champion: 1\.0\.0 \(deprecated\) +1 request/,
    );
  });

  it('tell the events in words', async () => {
    const result = await history({ ports: await ports() }, { model: MODEL, limit: 50, before: null });
    const text = historyText(result.record!);
    expect(text).toMatch(/restricted +1\.0\.3 +dara +restriction lifted: its data is/);
    expect(text).toMatch(/signed +1\.0\.1 +production +bo +reject: too slow/);
    expect(text).toMatch(/requested +1\.0\.1 +production +amara/);
  });
});

it('a restriction whose file was taken out still holds, and the answer says what to do', async () => {
  await pushToLedger(arena, 'amara', (clone) =>
    clone.remove(restrictionPath({ model: MODEL, version: '1.0.2' }, sha256)),
  );
  const result = await found(`${MODEL}@1.0.2`);
  expect(result.record).toMatchObject({ restriction: 'quarantined', restriction_details: null });
  expect(result.warnings).toEqual([expect.stringContaining('missing or was changed; run `slipway verify`')]);
});
