import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Answer, startWorld, type World } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.end());

const base = '/repos/acme/models';

async function draft(tag: string, more: Record<string, unknown> = {}): Promise<Answer> {
  return await world.call('POST', `${base}/releases`, {
    body: { tag_name: tag, name: tag, draft: true, make_latest: 'false', ...more },
  });
}

async function upload(release: Answer, name: string, content: string | Uint8Array): Promise<Answer> {
  const url = release.body.upload_url.replace('{?name,label}', `?name=${encodeURIComponent(name)}`);
  const response = await fetch(url, {
    method: 'POST',
    headers: { authorization: `Bearer ${world.job}`, 'content-type': 'application/octet-stream' },
    body: content as string,
  });
  const text = await response.text();
  return { status: response.status, body: JSON.parse(text), headers: response.headers };
}

const publish = (release: Answer): Promise<Answer> =>
  world.call('PATCH', `${base}/releases/${release.body.id}`, { body: { draft: false } });

describe('drafts', () => {
  it('are no claim on a tag: two may name one, and neither is found by it', async () => {
    const [one, two] = [await draft('m@v1'), await draft('m@v1')];
    expect([one.status, two.status]).toEqual([201, 201]);
    expect(one.body.id).not.toBe(two.body.id);
    expect((await world.call('GET', `${base}/releases/tags/m@v1`)).status).toBe(404);
    expect((await world.call('GET', `${base}/git/ref/tags/m@v1`)).status).toBe(404);
  });

  it('are shown only to those who may push', async () => {
    const made = await draft('m@v1');
    expect((await world.call('GET', `${base}/releases`)).body).toHaveLength(1);
    expect((await world.call('GET', `${base}/releases`, { token: world.reader })).body).toHaveLength(0);
    expect((await world.call('GET', `${base}/releases/${made.body.id}`, { token: world.reader })).status).toBe(404);
  });
});

describe('publishing', () => {
  it('creates the tag when it is missing, at the target or the default branch', async () => {
    const { call, commit, first, github, repo } = world;
    const next = (await commit({ head: first, files: { a: 'a' } })).body.data.createCommitOnBranch.commit.oid;
    const plain = await publish(await draft('plain'));
    const aimed = await publish(await draft('aimed', { target_commitish: first }));
    expect([plain.status, aimed.status]).toEqual([200, 200]);
    expect(await github.readRef(repo, 'refs/tags/plain')).toBe(next);
    expect(await github.readRef(repo, 'refs/tags/aimed')).toBe(first);
    expect((await call('GET', `${base}/releases/tags/aimed`)).body.published_at).toBe('2026-03-01T10:00:00Z');
  });

  it('refuses a second published release of one tag', async () => {
    await publish(await draft('m@v1'));
    const second = await publish(await draft('m@v1'));
    expect([second.status, second.body.errors[0].code]).toEqual([422, 'already_exists']);
  });

  it('leaves "latest" to the release that asked for it', async () => {
    const { call } = world;
    await publish(await draft('m@v1'));
    expect((await call('GET', `${base}/releases/latest`)).status).toBe(404);
    await publish(await draft('m@v2', { make_latest: 'true' }));
    await publish(await draft('m@v3'));
    expect((await call('GET', `${base}/releases/latest`)).body.tag_name).toBe('m@v2');
  });
});

describe('assets', () => {
  it('stream in and out with their digest, whole and in part', async () => {
    const release = await draft('m@v1');
    const bytes = Buffer.alloc(300_000, 'slipway ');
    const asset = await upload(release, 'model.onnx', bytes);
    expect(asset.status).toBe(201);
    expect(asset.body).toMatchObject({
      size: bytes.length,
      state: 'uploaded',
      digest: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
    });
    const octets = { accept: 'application/octet-stream', authorization: `Bearer ${world.job}` };
    const whole = await fetch(asset.body.url, { headers: octets });
    expect(Buffer.from(await whole.arrayBuffer()).equals(bytes)).toBe(true);
    const part = await fetch(asset.body.url, { headers: { ...octets, range: 'bytes=8-15' } });
    expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([
      206,
      'bytes 8-15/300000',
      'slipway ',
    ]);
    expect((await fetch(asset.body.url, { headers: { ...octets, range: 'bytes=400000-' } })).status).toBe(416);
    expect((await world.call('GET', `${base}/releases/${release.body.id}/assets`)).body).toHaveLength(1);
  });

  it('refuse a second one of the same name until the first is deleted', async () => {
    const release = await draft('m@v1');
    const one = await upload(release, 'a.txt', 'one');
    const two = await upload(release, 'a.txt', 'two');
    expect(two.status).toBe(422);
    expect(two.body.errors).toEqual([{ resource: 'ReleaseAsset', code: 'already_exists', field: 'name' }]);
    expect((await world.call('DELETE', `${base}/releases/assets/${one.body.id}`)).status).toBe(204);
    expect((await upload(release, 'a.txt', 'two')).status).toBe(201);
  });

  it('go to exactly one of two uploads of a name at once, and the loser leaves no bytes', async () => {
    const release = await draft('m@v1');
    const bytes = Buffer.alloc(2_000_000, 'x');
    const answers = await Promise.all([upload(release, 'a.bin', bytes), upload(release, 'a.bin', bytes)]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 422]);
    expect(readdirSync(join(world.dir, 'assets'))).toHaveLength(1);
  });

  it('have special characters in their names replaced by dots', async () => {
    const release = await draft('m@v1');
    expect((await upload(release, 'my model (1)@x.txt', 'x')).body.name).toBe('my.model.1.x.txt');
    expect((await upload(release, 'modèle.txt', 'x')).body.name).toBe('mod.le.txt');
    expect((await upload(release, 'SHA256SUMS', 'x')).body.name).toBe('SHA256SUMS');
  });

  it('demand a length', async () => {
    const release = await draft('m@v1');
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const headers = {
        authorization: `Bearer ${world.job}`,
        'content-type': 'text/plain',
        'transfer-encoding': 'chunked',
      };
      const sent = request(
        release.body.upload_url.replace('{?name,label}', '?name=a.txt'),
        { method: 'POST', headers },
        (response) => {
          response.resume();
          resolve(response.statusCode);
        },
      );
      sent.on('error', reject);
      sent.end('x');
    });
    expect(status).toBe(411);
  });

  it('leave nothing behind when the upload breaks off', async () => {
    const release = await draft('m@v1');
    await new Promise<void>((resolve) => {
      const headers = { authorization: `Bearer ${world.job}`, 'content-type': 'text/plain', 'content-length': '1000' };
      const sent = request(release.body.upload_url.replace('{?name,label}', '?name=a.txt'), {
        method: 'POST',
        headers,
      });
      sent.on('error', () => resolve());
      sent.on('close', () => resolve());
      sent.write('only this', () => sent.destroy());
    });
    expect((await world.call('GET', `${base}/releases/${release.body.id}/assets`)).body).toEqual([]);
    expect((await upload(release, 'a.txt', 'all')).status).toBe(201);
  });

  it('stay behind in state starter when GitHub itself broke the upload', async () => {
    const release = await draft('m@v1');
    world.github.faults.add({ match: { path: /\/uploads\// }, effect: { kind: 'broken-upload' } });
    expect((await upload(release, 'a.txt', 'x')).status).toBe(502);
    const [left] = (await world.call('GET', `${base}/releases/${release.body.id}/assets`)).body;
    expect(left).toMatchObject({ state: 'starter', size: 0, digest: null });
    expect((await upload(release, 'a.txt', 'x')).status).toBe(422);
    await world.call('DELETE', `${base}/releases/assets/${left.id}`);
    expect((await upload(release, 'a.txt', 'x')).status).toBe(201);
  });
});

describe('immutable releases', () => {
  beforeEach(() => world.github.changeSettings(world.repo, { immutable_releases: true }));

  it('lock tag and assets once published, but not title, text and prerelease', async () => {
    const { call, first, github, repo, commit } = world;
    const release = await draft('m@v1', { target_commitish: first });
    const asset = await upload(release, 'a.txt', 'x');
    expect((await publish(release)).body.immutable).toBe(true);
    const late = await upload(release, 'b.txt', 'x');
    expect([late.status, late.body.message]).toEqual([422, 'Cannot upload assets to an immutable release.']);
    const removal = await call('DELETE', `${base}/releases/assets/${asset.body.id}`);
    expect([removal.status, removal.body.message]).toEqual([422, 'Cannot delete asset from an immutable release.']);
    const next = (await commit({ head: first, files: { a: 'a' } })).body.data.createCommitOnBranch.commit.oid;
    expect(
      (await call('PATCH', `${base}/git/refs/tags/m@v1`, { body: { sha: next, force: true } })).body.message,
    ).toContain('Repository rule violations found');
    expect((await call('DELETE', `${base}/git/refs/tags/m@v1`)).status).toBe(422);
    expect(await github.readRef(repo, 'refs/tags/m@v1')).toBe(first);
    const edited = await call('PATCH', `${base}/releases/${release.body.id}`, {
      body: { name: 'New', body: 'text', prerelease: true },
    });
    expect(edited.body).toMatchObject({ name: 'New', body: 'text', prerelease: true, immutable: true });
    const renamed = await call('PATCH', `${base}/releases/${release.body.id}`, { body: { tag_name: 'other' } });
    expect(renamed.body.errors[0].message).toBe('tag_name cannot be changed when release is immutable');
  });

  it('burn the tag name, whatever is deleted afterwards', async () => {
    const { call, first } = world;
    const release = await publish(await draft('m@v1'));
    expect((await call('DELETE', `${base}/releases/${release.body.id}`)).status).toBe(204);
    expect((await call('DELETE', `${base}/git/refs/tags/m@v1`)).status).toBe(204);
    const tag = await call('POST', `${base}/git/refs`, { body: { ref: 'refs/tags/m@v1', sha: first } });
    expect([tag.status, tag.body.message]).toEqual([
      422,
      'Repository rule violations found\n\nCannot create ref due to creations being restricted.\n\n',
    ]);
    const again = await publish(await draft('m@v1'));
    expect(again.status).toBe(422);
    expect(again.body.errors.map((error: { message: string }) => error.message)).toEqual([
      'pre_receive Repository rule violations found\n\nCannot create ref due to creations being restricted.\n\n',
      'tag_name was used by an immutable release',
      'Published releases must have a valid tag',
    ]);
  });

  it('are switched by administrators only, and tell nobody else', async () => {
    const { call, admin, person } = world;
    expect((await call('GET', `${base}/immutable-releases`)).status).toBe(403);
    expect((await call('GET', `${base}/immutable-releases`, { token: person })).status).toBe(403);
    expect((await call('GET', `${base}/immutable-releases`, { token: admin })).body).toEqual({
      enabled: true,
      enforced_by_owner: false,
    });
    expect((await call('DELETE', `${base}/immutable-releases`, { token: admin })).status).toBe(204);
    expect((await call('GET', `${base}/immutable-releases`, { token: admin })).status).toBe(404);
    expect((await call('PUT', `${base}/immutable-releases`, { token: admin })).status).toBe(204);
  });
});
