import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPorts, type LocalPorts } from '../../src/adapters/local-ports.ts';
import { createWorkplace } from '../../src/adapters/workplace.ts';
import type { Ruleset } from '../../src/core/rulesets.ts';
import { rulesetsOf } from '../../src/core/rulesets.ts';
import type { SetupRecord } from '../../src/core/setup.ts';
import { doctor } from '../../src/operations/doctor.ts';
import { init } from '../../src/operations/init.ts';
import { type Registry, startRegistry, testClock } from '../support/registry.ts';

const NAME = 'acme/fresh';

describe('a registry set up on the local GitHub as init says', () => {
  let registry: Registry;
  let folder: string;
  let ports: LocalPorts;
  let record: SetupRecord;

  beforeAll(async () => {
    registry = await startRegistry({ ledger: 'missing' });
    const { github } = registry;
    await github.addRepo({ owner: 'acme', name: 'fresh', files: { 'README.md': '# Fresh\n' } });
    github.setRole({ repo: NAME, login: 'amara', role: 'admin' });
    folder = mkdtempSync(join(tmpdir(), 'slipway-setup-'));
    ports = await createPorts({
      env: { ...registry.env('amara'), GITHUB_REPOSITORY: NAME },
      clock: testClock(registry.clock),
    });
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await registry.close();
  });

  async function ask(method: string, path: string, body: unknown): Promise<{ status: number; body: unknown }> {
    const answer = await fetch(`${registry.github.apiUrl}/repos/${NAME}${path}`, {
      method,
      headers: { authorization: `Bearer ${registry.env('amara')['GITHUB_TOKEN']}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return { status: answer.status, body: await answer.json().catch(() => null) };
  }

  const begin = async (mode: 'apply' | 'dry_run' = 'apply') =>
    init({ ports, mode }, { workplace: createWorkplace(folder), model: 'flight-delay', slipway: null, app: null });

  it('begins with a branch of one commit that has no parent and says what it is', async () => {
    expect((await begin('dry_run')).decision).toBe('planned');
    expect(await registry.github.readRef(NAME, 'refs/heads/model-registry')).toBeFalsy();
    const result = await begin();
    expect(result).toMatchObject({ decision: 'done', refusal: null });
    record = result.record!;
    expect(await registry.github.readRef(NAME, 'refs/heads/model-registry')).toBe(record.genesis);
    const genesis = await registry.github.readFile(NAME, 'refs/heads/model-registry', 'genesis.json');
    expect(JSON.parse(String(genesis))).toMatchObject({ schema: 'slipway.genesis/1', repository: NAME });
    const history = await ports.ledger.history({ after: null });
    expect(history.commits.map((commit) => commit.parents)).toEqual([[]]);
  });

  it('then names what is missing, and completes nothing twice', async () => {
    const before = await doctor({ ports, run: null });
    expect(before).toMatchObject({ decision: 'refused', reason_code: 'setup_incomplete' });
    expect(before.checks.children?.filter((check) => check.status === 'fail').map((check) => check.name)).toEqual([
      'policy',
      'protection',
    ]);
    expect((await begin()).decision).toBe('already_done');
  });

  it('passes doctor when its files are merged and its rulesets applied', async () => {
    for (const file of record.files) {
      const content = Buffer.from(readFileSync(join(folder, file.path))).toString('base64');
      expect((await ask('PUT', `/contents/${file.path}`, { message: `Add ${file.path}`, content })).status).toBe(201);
    }
    for (const one of record.rulesets.detected)
      expect(await ask('POST', '/rulesets', one)).toMatchObject({ status: 201 });
    registry.github.changeSettings(NAME, { immutable_releases: true });
    const after = await doctor({ ports, run: null });
    expect(after.record).toEqual({ repository: NAME, tier: 'detected', next_steps: [] });
    expect(after).toMatchObject({ decision: 'done', reason_code: 'ok' });
  });

  it('keeps people and jobs from rewriting what is there', async () => {
    const sha = (await registry.github.readRef(NAME, 'refs/heads/main')) ?? '';
    const move = await ask('PATCH', '/git/refs/heads/model-registry', { sha, force: true });
    expect(move.status).toBe(422);
    for (const tag of ['flight-delay@v1.0.0', 'flight-delay#production#1', 'flight-delay#production!#2']) {
      const ref = `tags/${tag}`;
      expect((await ask('POST', '/git/refs', { ref: `refs/${ref}`, sha })).status).toBe(201);
      const where = `/git/refs/tags/${encodeURIComponent(tag)}`;
      expect((await ask('PATCH', where, { sha: record.genesis, force: true })).status).toBe(422);
      expect((await ask('DELETE', where, undefined)).status).toBe(422);
    }
  });

  it('in the second tier lets the app alone write, once its rulesets name it', async () => {
    const app = registry.github.appToken({ slug: 'acme-registry', repo: NAME, permissions: { contents: 'write' } });
    const more = rulesetsOf('prevented', app.app_id).filter((one: Ruleset) => one.bypass_actors.length > 0);
    for (const one of more) expect((await ask('POST', '/rulesets', one)).status).toBe(201);
    const facts = await ports.settings.rulesetFacts();
    expect(facts).toMatchObject({ kind: 'known' });
    expect((await doctor({ ports, run: null })).record?.tier).toBe('prevented');
    const head = (await registry.github.readRef(NAME, 'refs/heads/model-registry')) ?? '';
    const write = { expected: head, message: { headline: 'x', body: '' }, additions: new Map([['x.txt', 'x']]) };
    await expect(ports.ledger.commit(write)).rejects.toThrow();
    const asApp = await createPorts({
      env: { ...registry.env('amara'), GITHUB_REPOSITORY: NAME },
      clock: testClock(registry.clock),
      token: app.token,
    });
    expect(await asApp.ledger.commit(write)).toMatchObject({ kind: 'committed' });
  });

  it('shows who is exempt to administrators only', async () => {
    registry.github.setRole({ repo: NAME, login: 'chen', role: 'write' });
    const asChen = await createPorts({
      env: { ...registry.env('chen'), GITHUB_REPOSITORY: NAME },
      clock: testClock(registry.clock),
    });
    const result = await doctor({ ports: asChen, run: null });
    expect(result.record?.next_steps.map((one) => one.check.split(':')[0])).toContain('Nobody is exempt');
    expect(await asChen.settings.repositoryAccess()).toMatchObject({
      value: { contents: { value: 'write' }, administration: { value: false } },
    });
  });

  it("does not take the silence of a job's token for a no", async () => {
    const rights = async (contents: 'read' | 'write') => {
      const token = registry.github.jobToken({ repo: NAME, permissions: { contents } });
      const env = { ...registry.env('amara'), GITHUB_REPOSITORY: NAME };
      const asJob = await createPorts({ env, clock: testClock(registry.clock), token });
      const access = await asJob.settings.repositoryAccess();
      return access.kind === 'known' ? access.value.contents : access;
    };
    expect(await rights('write')).toEqual({ kind: 'known', value: 'write' });
    expect(await rights('read')).toMatchObject({ kind: 'unverifiable' });
  });
});

describe('the folder that init writes to', () => {
  const folder = mkdtempSync(join(tmpdir(), 'slipway-place-'));
  const place = createWorkplace(folder);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('makes folders, and never replaces a file', async () => {
    expect(await place.read('.github/a.yml')).toBeNull();
    expect(await place.write('.github/a.yml', 'one', { overwrite: 'never' })).toEqual({ kind: 'written' });
    expect(await place.write('.github/a.yml', 'two', { overwrite: 'never' })).toEqual({ kind: 'exists' });
    expect(await place.read('.github/a.yml')).toBe('one');
  });

  it.each(['../x', '/etc/x', 'a/../../x', ''])('refuses the path %j', async (path) => {
    await expect(place.write(path, 'x', { overwrite: 'never' })).rejects.toThrow();
  });

  it('refuses clearly where a file is in the way of a folder', async () => {
    writeFileSync(join(folder, 'file'), '');
    await expect(place.write('file/x', 'x', { overwrite: 'never' })).rejects.toThrow('file/x can be written');
  });
});
