import { execFileSync } from 'node:child_process';
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hold, resume } from '../../src/operations/hold.ts';
import { promote } from '../../src/operations/promote.ts';
import { reconcile } from '../../src/operations/reconcile.ts';
import { register } from '../../src/operations/register.ts';
import { rollback } from '../../src/operations/rollback.ts';
import { modelFiles, REPOSITORY, type Registry, startRegistry } from '../support/registry.ts';

let registry: Registry;
beforeEach(async () => {
  registry = await startRegistry();
});
afterEach(() => registry.close());

const MODEL = 'flight-delay';
const move = { reason: null, link: null, expectedLive: null };

async function registerFolder(path: string, id: string) {
  const folder = await (await registry.ports('chen')).modelFolder(path);
  const context = await registry.context('chen', { id });
  return register(context, { model: MODEL, folder, version: null, bump: null, source: registry.source, ref: null });
}

/** Registers up to the claim: every release request is refused, as if the process had died there. */
async function claimOnly(path: string, id: string): Promise<void> {
  registry.github.faults.add({
    match: { path: /\/releases$/, method: 'POST' },
    times: 50,
    effect: { kind: 'status', status: 422 },
  });
  expect((await registerFolder(path, id)).decision).not.toBe('done');
  registry.github.faults.clear();
}

describe('a registration that is asked for again', () => {
  it('after its claim was given up gets a number of its own, and nothing is published under the old one', async () => {
    const path = registry.folder('one', modelFiles('one'));
    await claimOnly(path, 'job-1');
    registry.clock.now = new Date(registry.clock.now.getTime() + 1000);
    await reconcile(await registry.context('amara'), { model: MODEL, abandonAfter: 0 });
    const again = await registerFolder(path, 'job-1');
    expect(again).toMatchObject({ decision: 'done', record: { version: '1.0.1' } });
    const ports = await registry.ports('amara');
    expect(await ports.releases.findByTag(`${MODEL}@v1.0.0`)).toBeNull();
    expect(await registerFolder(path, 'job-1')).toMatchObject({
      decision: 'already_done',
      record: { version: '1.0.1' },
    });
  });

  it('with the same bytes under another name does not finish the claim, and the right folder still does', async () => {
    const path = registry.folder('one', modelFiles('one'));
    await claimOnly(path, 'job-1');
    renameSync(join(path, 'model.json'), join(path, 'model.bin'));
    expect(await registerFolder(path, 'job-2')).toMatchObject({ decision: 'refused', reason_code: 'bytes_missing' });
    renameSync(join(path, 'model.bin'), join(path, 'model.json'));
    expect(await registerFolder(path, 'job-3')).toMatchObject({ decision: 'done', record: { version: '1.0.0' } });
  });
});

describe('a move that is asked for again', () => {
  it('says what it did then and what is live now, and does nothing', async () => {
    for (const text of ['one', 'two']) {
      const made = await registerFolder(registry.folder(text, modelFiles(text)), text);
      for (const to of ['staging', 'production']) {
        const subject = made.record?.subject ?? '';
        const done = await promote(await registry.context('bo', { id: `${text}-${to}` }), { subject, to, ...move });
        expect(done.decision).toBe('done');
      }
    }
    const back = { model: MODEL, stage: 'production', to: null, reason: 'late', link: null, incident: null };
    expect((await rollback(await registry.context('bo'), back)).record).toMatchObject({ version: '1.0.0' });
    const head = await registry.github.readRef(REPOSITORY, 'refs/heads/model-registry');
    const info = await (await registry.ports('bo')).ledger.read({ files: [] });
    expect(info.ledger).toMatchObject({ commit: head });
    const subject = (await registerFolder(registry.folder('two', modelFiles('two')), 'x')).record?.subject ?? '';
    const again = await promote(await registry.context('bo', { id: 'two-production' }), {
      subject,
      to: 'production',
      ...move,
    });
    expect(again.decision).toBe('already_done');
    expect(again.summary).toContain('Now 1.0.0 is live there; nothing was done');
    expect(await registry.github.readRef(REPOSITORY, 'refs/heads/model-registry')).toBe(head);
  });
});

describe('a hold that is asked for again', () => {
  it('is laid anew when it was lifted since, and not when it is in force', async () => {
    await registerFolder(registry.folder('one', modelFiles('one')), 'one');
    const asked = { model: MODEL, stages: null, reason: 'look', until: null };
    const lay = async () => hold(await registry.context('bo', { id: 'job' }), asked);
    expect((await lay()).record).toMatchObject({ hold: 'hold-3' });
    expect(await lay()).toMatchObject({ decision: 'already_done', record: { hold: 'hold-3' } });
    await resume(await registry.context('bo'), { model: MODEL, hold: null, reason: 'looked' });
    expect(await lay()).toMatchObject({ decision: 'done', record: { hold: 'hold-5' } });
  });
});

describe('a ledger branch that was made anew', () => {
  it('is refused before the first event of a model, when the policy pins another beginning', async () => {
    const genesis = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';
    await registry.close();
    registry = await startRegistry({
      policy: `version: 1
lifecycle: basic
ledger: { genesis: ${genesis}, unproven-origin: warn }
roles: { maintainers: { permission: maintain } }
permissions: { register: [maintainers], hold: [maintainers] }
models: { flight-delay: {} }
`,
    });
    const asked = { model: MODEL, stages: null, reason: 'look', until: null };
    expect(await hold(await registry.context('bo'), asked)).toMatchObject({ reason_code: 'ledger_missing' });
    const git = registry.github.gitDir(REPOSITORY);
    const commits = execFileSync('git', ['--git-dir', git, 'rev-list', '--count', 'model-registry'], {
      encoding: 'utf8',
    });
    expect(commits.trim()).toBe('1');
  });
});
