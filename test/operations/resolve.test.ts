import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseFile } from '../../src/core/parse-documents.ts';
import type { Result } from '../../src/core/result.ts';
import type { Context } from '../../src/operations/context.ts';
import { promote } from '../../src/operations/promote.ts';
import { info } from '../../src/operations/read.ts';
import { register } from '../../src/operations/register.ts';
import type { DayIntervals, Resolution } from '../../src/operations/resolve.ts';
import { resolve } from '../../src/operations/resolve.ts';
import { rollback } from '../../src/operations/rollback.ts';
import { verify } from '../../src/operations/verify.ts';
import { expectValid } from '../core/support/schemas.ts';
import { modelFiles, type Registry, startRegistry } from '../support/registry.ts';
import { platformGit } from '../support/tamper.ts';

const MOVE = { reason: null, link: null, expectedLive: null };
const MODEL = 'flight-delay';

let registry: Registry;
const subjects: string[] = [];
const subject = (index: number): string => subjects[index] ?? '';
const digest = (index: number): string => subject(index).split('@')[2] ?? '';

function done<R>(result: Result<R>): R {
  expect(result.refusal).toBeNull();
  expect(result.decision).toBe('done');
  expectValid('result', result);
  if (result.record === null) throw new Error('no record');
  return result.record;
}

const move = async (index: number, to: string, more: Partial<Parameters<typeof promote>[1]> = {}) =>
  promote(await registry.context('bo'), { subject: subject(index), to, ...MOVE, ...more });
const find = async (reference: string, at: string | null = null): Promise<Result<Resolution | DayIntervals>> =>
  resolve({ ports: await registry.ports('dara') }, { reference, at, download: null });
const later = (): void => {
  registry.clock.now = new Date(registry.clock.now.getTime() + 3_600_000);
};

beforeAll(async () => {
  registry = await startRegistry();
  for (const text of ['one', 'two', 'three']) {
    const folder = await (await registry.ports('chen')).modelFolder(
      registry.folder(text, modelFiles(text, { 'config.json': `{"threshold":"${text}"}\n` })),
    );
    subjects.push(
      done(
        await register(await registry.context('chen'), {
          model: MODEL,
          folder,
          version: null,
          bump: null,
          source: registry.source,
          ref: null,
        }),
      ).subject,
    );
  }
  for (const index of [0, 1])
    for (const to of ['staging', 'production']) {
      done(await move(index, to));
      later();
    }
});
afterAll(() => registry.close());

describe('a reference', () => {
  it.each([
    ['production', () => `${MODEL}@production`, '1.1.0'],
    ['an alias', () => `${MODEL}@champion`, '1.1.0'],
    ['a version', () => `${MODEL}@1.0.0`, '1.0.0'],
    ['a version with its v', () => `${MODEL}@v1.0.0`, '1.0.0'],
    ['an ordinal', () => `${MODEL}@v2`, '1.1.0'],
    ['latest', () => `${MODEL}@latest`, '1.2.0'],
    ['nothing', () => MODEL, '1.2.0'],
    ['a digest', () => `${MODEL}@${digest(0)}`, '1.0.0'],
    ['a version and its digest', () => subject(0), '1.0.0'],
  ])('by %s finds its version', async (_, reference, version) => {
    const record = done(await find(reference())) as Resolution;
    expect(record.version).toBe(version);
    expect(record.reference).toBe(subjects.find((one) => one.includes(`@${version}@`)));
    expect(record.artifacts.find((one) => one.role === 'model')?.uri).toContain('/releases/download/');
  });

  it('to what points at nothing says so, and to what does not exist says that', async () => {
    expect((await find(`${MODEL}@staging`)).reason_code).toBe('nothing_live');
    expect((await find(`${MODEL}@challenger`)).reason_code).toBe('nothing_live');
    expect((await find(`${MODEL}@stagging`)).refusal?.next).toContain('staging');
    expect((await find(`${MODEL}@zzz`)).reason_code).toBe('unknown_name');
  });
});

describe('aliases and stages', () => {
  it('are set by entering a stage, and unset by leaving it for the next', async () => {
    const entered = done(await move(2, 'staging'));
    expect(entered.aliases).toEqual({ challenger: '1.2.0' });
    expect((done(await find(`${MODEL}@challenger`)) as Resolution).version).toBe('1.2.0');
    later();
    const left = done(await move(2, 'production'));
    expect(left).toMatchObject({ previous: '1.1.0', aliases: { champion: '1.2.0', challenger: null } });
    expect((await find(`${MODEL}@challenger`)).reason_code).toBe('nothing_live');
    expect((await find(`${MODEL}@staging`)).reason_code).toBe('nothing_live');
    expect((await info(await registry.context('dara'), { reference: subject(1) })).record).toMatchObject({
      status: { stage: 'archived', failed: null },
    });
    later();
  });
});

describe('a promotion', () => {
  beforeAll(async () => {
    const folder = await (await registry.ports('chen')).modelFolder(registry.folder('four', modelFiles('four')));
    subjects.push(
      done(
        await register(await registry.context('chen'), {
          model: MODEL,
          folder,
          version: null,
          bump: null,
          source: registry.source,
          ref: null,
        }),
      ).subject,
    );
    done(await move(3, 'staging'));
    later();
  });

  it.each(['none', '1.1.0', 'v1.1.0', 'v2', `sha256:${'0'.repeat(64)}`])(
    'that expects %s to be live, where another is, is refused and writes nothing',
    async (expectedLive) => {
      const before = platformGit(registry, 'for-each-ref');
      const result = await move(3, 'production', { expectedLive });
      expect(result).toMatchObject({ decision: 'refused', reason_code: 'live_version_moved' });
      expect(result.refusal?.found).toContain('1.2.0');
      expect(platformGit(registry, 'for-each-ref')).toBe(before);
    },
  );

  it('in a dry run plans what it would write, and writes nothing', async () => {
    const request = { subject: subject(3), to: 'production', ...MOVE, reason: 'better', expectedLive: '1.2.0' };
    const before = platformGit(registry, 'for-each-ref');
    const planned = await promote(await registry.context('bo', { mode: 'dry_run', id: 'the same asking' }), request);
    expect(planned).toMatchObject({ decision: 'planned', reason_code: 'dry_run' });
    expect(platformGit(registry, 'for-each-ref')).toBe(before);
    const real = await promote(await registry.context('bo', { id: 'the same asking' }), request);
    const { event: _planned, ledger_commit: _none, release_url: _url, ...plan } = planned.record ?? { event: '' };
    expect(done(real)).toMatchObject(plan);
    expect(real.effects.map((one) => one.id)).toEqual(expect.arrayContaining(planned.effects.map((one) => one.id)));
    expect(planned.effects.every((one) => one.state === 'planned')).toBe(true);
    expect(real.checks).toEqual(planned.checks);
    const again = await promote(await registry.context('bo', { id: 'the same asking' }), request);
    expect(again).toMatchObject({
      decision: 'already_done',
      reason_code: 'already_committed',
      record: { seq: real.record?.seq },
    });
    expect((await move(3, 'production')).reason_code).toBe('already_live');
    later();
  });

  it('goes by digest, ordinal or version to what is expected, however it is written', async () => {
    const dry = await registry.context('bo', { mode: 'dry_run' });
    for (const expectedLive of ['1.3.0', 'v1.3.0', 'v4', digest(3), subject(3)]) {
      const result = await promote(dry, { subject: subject(0), to: 'production', ...MOVE, expectedLive });
      // Out of turn, but not because of what is live.
      expect(result.reason_code).toBe('transition_not_allowed');
      expect(result.checks.children?.find((one) => one.name === 'expected_live')?.status).toBe('pass');
    }
  });
});

describe('a rollback', () => {
  it('to a named version restores it and the configuration that goes with it', async () => {
    const result = done(
      await rollback(await registry.context('bo'), {
        model: MODEL,
        stage: 'production',
        to: '1.0.0',
        reason: 'late flights',
        link: null,
        incident: null,
      }),
    );
    expect(result).toMatchObject({ version: '1.0.0', previous: '1.3.0', aliases: { champion: '1.0.0' } });
    const found = done(await find(`${MODEL}@champion`)) as Resolution;
    expect(found).toMatchObject({ version: '1.0.0', configuration: { threshold: 'one' } });
    const { aliases } = JSON.parse(
      platformGit(registry, 'show', `model-registry:models/${MODEL}/serving/aliases.json`),
    ) as { aliases: Record<string, unknown> };
    expect(aliases['champion']).toMatchObject({ version: '1.0.0', configuration: { threshold: 'one' } });
    expect((await info(await registry.context('dara'), { reference: subject(3) })).record).toMatchObject({
      status: { stage: 'archived', failed: { stage: 'production', reason: 'late flights' } },
    });
  });

  it('writes release records and files in the published formats', async () => {
    const headers = { authorization: `Bearer ${registry.env('amara')['GITHUB_TOKEN']}` };
    const releases = (await (
      await fetch(`${registry.github.apiUrl}/repos/acme/models/releases?per_page=100`, { headers })
    ).json()) as { tag_name: string; assets: { name: string; url: string }[] }[];
    const kinds = new Set<string>();
    for (const release of releases) {
      const asset = release.assets.find((one) => one.name === 'release-record.json');
      const record = (await (
        await fetch(asset?.url ?? '', { headers: { ...headers, accept: 'application/octet-stream' } })
      ).json()) as { kind: string };
      expectValid('release-record', record);
      kinds.add(record.kind);
    }
    expect([...kinds].sort()).toEqual(['promotion', 'rollback', 'version']);
    const paths = platformGit(registry, 'ls-tree', '-r', '--name-only', 'model-registry')
      .split('\n')
      .filter((path) => path.endsWith('.json') && path !== 'genesis.json');
    for (const path of paths) {
      const value = JSON.parse(platformGit(registry, 'show', `model-registry:${path}`)) as { schema: string };
      expect(parseFile(value, value.schema)).toEqual({ kind: 'ok', value });
      expectValid(value.schema.replace(/^slipway\./, '').replace(/\/1$/, ''), value);
    }
  });
});

describe('as of a time', () => {
  it('an answer names the event that made it so, and intervals cover the day', async () => {
    const then = done(await find(`${MODEL}@champion`, '2026-03-02T11:30Z')) as Resolution;
    expect(then).toMatchObject({ version: '1.0.0', as_of: '2026-03-02T11:30:00.000Z' });
    const day = done(await find(`${MODEL}@production`, '2026-03-02')) as DayIntervals;
    expect(day.intervals.map((one) => one.version?.version ?? null)).toEqual([
      null,
      '1.0.0',
      '1.1.0',
      '1.2.0',
      '1.3.0',
      '1.0.0',
    ]);
    expect((await find(`${MODEL}@production`, '2026-03-01')).record).toMatchObject({ intervals: [{ version: null }] });
    expect((await find(`${MODEL}@production`, '2026-03-01T00:00Z')).reason_code).toBe('nothing_live');
    expect((await find(`${MODEL}@production`, '2027-01-01T00:00Z')).reason_code).toBe('input_invalid');
  });
});

describe('a download', () => {
  const download = async (
    to: string,
    roles: readonly string[] | null = null,
  ): Promise<Result<Resolution | DayIntervals>> => {
    const context: Pick<Context, 'ports'> = { ports: await registry.ports('dara') };
    return resolve(context, { reference: `${MODEL}@champion`, at: null, download: { to, roles } });
  };

  it('brings the very bytes that were registered', async () => {
    const to = join(registry.dir, 'all');
    const { files } = done(await download(to)) as Resolution;
    expect(files.map((one) => one.path).sort()).toEqual(['MODEL_CARD.md', 'config.json', 'model.json']);
    expect(readFileSync(join(to, 'model.json'), 'utf8')).toBe('{"weights":"one"}\n');
  });

  it('of one role brings that alone', async () => {
    const to = join(registry.dir, 'one-role');
    done(await download(to, ['model']));
    expect(readdirSync(to)).toEqual(['model.json']);
  });

  it('of bytes that differ leaves nothing behind, and verify names them', async () => {
    corruptAsset('{"weights":"one"}\n', '{"weights":"eno"}\n');
    const to = join(registry.dir, 'broken');
    const result = await download(to);
    expect(result).toMatchObject({ decision: 'refused', reason_code: 'bytes_differ' });
    expect(existsSync(to) ? readdirSync(to) : []).toEqual([]);
    const walk = await verify(
      { ports: await registry.ports('dara') },
      { model: null, after: null, releases: 100, bytes: 'download' },
    );
    expect(walk.record?.findings.filter((one) => one.kind === 'bytes_replaced').map((one) => one.where)).toEqual([
      'flight-delay@v1.0.0',
    ]);
  });
});

describe('a walk in pieces', () => {
  it('comes to its end, and finds what a walk in one piece finds', async () => {
    const ports = await registry.ports('dara');
    const once = await verify({ ports }, { model: null, after: null, releases: 1000, bytes: 'digests' });
    const found: string[] = [];
    let after: string | null = null;
    let walks = 0;
    do {
      const part = await verify({ ports }, { model: null, after, releases: 3, bytes: 'digests' });
      found.push(...(part.record?.findings ?? []).map((one) => `${one.kind} ${one.where}`));
      after = part.record?.next ?? null;
      walks += 1;
    } while (after !== null && walks < 50);
    expect(after).toBeNull();
    expect(walks).toBeGreaterThan(3);
    expect(new Set(found)).toEqual(new Set((once.record?.findings ?? []).map((one) => `${one.kind} ${one.where}`)));
  });
});

/** Changes bytes where the platform keeps them, behind its back: its own digests stay as they were. */
function corruptAsset(from: string, to: string): void {
  const files = readdirSync(join(registry.dir, 'github'), { recursive: true, withFileTypes: true }).filter((one) =>
    one.isFile(),
  );
  const hits = files
    .map((one) => join(one.parentPath, one.name))
    .filter((path) => readFileSync(path).equals(Buffer.from(from)));
  expect(hits.length).toBeGreaterThan(0);
  for (const path of hits) {
    chmodSync(path, 0o644);
    writeFileSync(path, to);
  }
}
