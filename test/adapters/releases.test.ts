import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import nock from 'nock';
import { describe, expect, it } from 'vitest';
import { createGitHubReleases } from '../../src/adapters/github/releases.ts';
import { fakeClock, github, REPO, refusal, sha256, TOKEN, temporaryFolder, testClient, useNock } from './support.ts';

useNock();

const TAG = 'flight-delay@v1.0.0';
const TAG_PATH = `${REPO}/releases/tags/flight-delay%40v1.0.0`;
const UPLOADS = 'https://uploads.github.com';
const UPLOAD_PATH = `${REPO}/releases/7/assets`;
const text = 'bytes of a model';
const asset = { name: 'model.onnx', size: text.length, sha256: sha256(text) };
const there = { id: 70, name: asset.name, size: asset.size, state: 'uploaded', digest: `sha256:${asset.sha256}` };
const facts = { id: 70, name: asset.name, size: asset.size, sha256: asset.sha256, complete: true };
const upload = { release: 7, asset, source: { kind: 'text', text } } as const;

function release(over: object = {}) {
  return {
    id: 7,
    tag_name: TAG,
    html_url: 'https://github.com/acme/models/releases/7',
    draft: true,
    immutable: false,
    body: 'Words <!-- slipway:claim:1 -->',
    assets: [],
    upload_url: `${UPLOADS}${UPLOAD_PATH}{?name,label}`,
    ...over,
  };
}

describe('finding a release', () => {
  it('by its tag, or not', async () => {
    const releases = createGitHubReleases(testClient());
    github()
      .get(TAG_PATH)
      .reply(200, release({ draft: false, immutable: true, assets: [there] }));
    expect(await releases.findByTag(TAG)).toEqual({
      id: 7,
      tag: TAG,
      url: 'https://github.com/acme/models/releases/7',
      draft: false,
      immutable: true,
      body: 'Words <!-- slipway:claim:1 -->',
      assets: [facts],
    });
    github().get(TAG_PATH).reply(404, { message: 'Not Found' });
    expect(await releases.findByTag(TAG)).toBeNull();
  });

  it('lists the assets anew where there are many', async () => {
    const many = Array.from({ length: 30 }, (_one, index) => ({ ...there, id: index + 1, name: `a${index}` }));
    github()
      .get(TAG_PATH)
      .reply(200, release({ draft: false, assets: many }));
    github()
      .get(`${UPLOAD_PATH}?per_page=100&page=1`)
      .reply(200, [...many, there]);
    expect((await createGitHubReleases(testClient()).findByTag(TAG))?.assets).toHaveLength(31);
  });

  it('says null where GitHub says nothing of immutability or digest', async () => {
    github()
      .get(TAG_PATH)
      .reply(
        200,
        release({
          immutable: undefined,
          assets: [
            { ...there, digest: null },
            { ...there, name: 'half', state: 'starter' },
          ],
        }),
      );
    const found = await createGitHubReleases(testClient()).findByTag(TAG);
    expect(found?.immutable).toBeNull();
    expect(found?.assets).toMatchObject([{ sha256: null, complete: true }, { complete: false }]);
  });

  it('that is a draft: by tag and marker, over pages, never a foreign or a published one', async () => {
    const others = Array.from({ length: 98 }, (_one, index) =>
      release({ id: 100 + index, tag_name: `other@v${index}.0.0`, draft: false }),
    );
    github()
      .get(`${REPO}/releases?per_page=100&page=1`)
      .reply(200, [...others, release({ id: 8, body: 'someone else' }), release({ id: 9, draft: false })]);
    github().get(`${REPO}/releases?per_page=100&page=2`).reply(200, [release()]);
    const found = await createGitHubReleases(testClient()).findDraft({ tag: TAG, marker: '<!-- slipway:claim:1 -->' });
    expect(found?.id).toBe(7);
  });
});

describe('making a draft', () => {
  const draft = {
    tag: TAG,
    title: 'flight-delay 1.0.0',
    body: 'Words <!-- slipway:claim:1 -->',
    marker: '<!-- slipway:claim:1 -->',
  };

  it('never makes it latest and names no commit', async () => {
    github()
      .post(`${REPO}/releases`, {
        tag_name: TAG,
        name: draft.title,
        body: draft.body,
        draft: true,
        prerelease: false,
        make_latest: 'false',
      })
      .reply(201, release());
    expect(await createGitHubReleases(testClient()).createDraft(draft)).toMatchObject({ id: 7, draft: true });
  });

  it('finds the one whose answer was lost, also where the list lags behind', async () => {
    const clock = fakeClock();
    github().post(`${REPO}/releases`).reply(502, 'bad gateway');
    github().get(`${REPO}/releases?per_page=100&page=1`).reply(200, []);
    github()
      .get(`${REPO}/releases?per_page=100&page=1`)
      .reply(200, [release({ id: 3, body: 'foreign' }), release()]);
    expect(await createGitHubReleases(testClient({ clock })).createDraft(draft)).toMatchObject({ id: 7 });
    expect(clock.sleeps).toHaveLength(1);
  });

  it('finds it by its whole words where no marker was given', async () => {
    const { marker: _marker, ...bare } = draft;
    github().post(`${REPO}/releases`).reply(502, 'bad gateway');
    github()
      .get(`${REPO}/releases?per_page=100&page=1`)
      .reply(200, [release({ id: 3, body: `${draft.body}!` }), release()]);
    expect(await createGitHubReleases(testClient()).createDraft(bare)).toMatchObject({ id: 7 });
  });

  it('makes it once more when it was seen not to be there', async () => {
    github().post(`${REPO}/releases`).replyWithError('socket hang up');
    github().get(`${REPO}/releases?per_page=100&page=1`).times(3).reply(200, []);
    github().post(`${REPO}/releases`).reply(201, release());
    expect(await createGitHubReleases(testClient()).createDraft(draft)).toMatchObject({ id: 7 });
  });

  it.each([
    [403, 'Resource not accessible by integration', 'token_forbidden'],
    [404, 'Not Found', 'token_forbidden'],
    [422, 'Validation Failed', 'platform_refused'],
  ] as const)('is refused with %d', async (status, message, code) => {
    github()
      .post(`${REPO}/releases`)
      .reply(status, { message, errors: [{ code: 'custom', message: 'tag_name was used by an immutable release' }] });
    const found = await refusal(createGitHubReleases(testClient()).createDraft(draft), code);
    if (status === 422) expect(found.found).toContain('was used by an immutable release');
    else expect(found.next).toContain('contents: write');
  });
});

describe('uploading', () => {
  const releases = (clock = fakeClock()) => createGitHubReleases(testClient({ clock }));
  const knowUrl = () => github().get(`${REPO}/releases/7`).reply(200, release());
  const post = () =>
    nock(UPLOADS, {
      reqheaders: {
        'content-length': String(asset.size),
        authorization: `Bearer ${TOKEN}`,
        'content-type': 'application/octet-stream',
      },
    }).post(`${UPLOAD_PATH}?name=model.onnx`, text);
  const list = (assets: object[]) => github().get(`${UPLOAD_PATH}?per_page=100&page=1`).reply(200, assets);

  it("believes GitHub's own digest of what it received", async () => {
    knowUrl();
    post().reply(201, there);
    expect(await releases().upload(upload)).toEqual(facts);
  });

  it('streams a file', async () => {
    const path = join(temporaryFolder(), 'model.onnx');
    writeFileSync(path, text);
    knowUrl();
    post().reply(201, there);
    expect(await releases().upload({ ...upload, source: { kind: 'file', path } })).toEqual(facts);
  });

  it('recognises the upload whose answer was lost', async () => {
    knowUrl();
    post().replyWithError('socket hang up');
    list([there]);
    expect(await releases().upload(upload)).toEqual(facts);
  });

  it('takes the same bytes that are there already as uploaded', async () => {
    knowUrl();
    post().reply(422, {
      message: 'Validation Failed',
      errors: [{ resource: 'ReleaseAsset', code: 'already_exists', field: 'name' }],
    });
    list([{ ...there, id: 71, name: 'other' }, there]);
    expect(await releases().upload(upload)).toEqual(facts);
  });

  it('deletes the rest of a broken upload and sends again', async () => {
    const clock = fakeClock();
    knowUrl();
    post().reply(502, 'bad gateway');
    list([{ ...there, state: 'starter', size: 0, digest: null }]);
    github().delete(`${REPO}/releases/assets/70`).reply(204);
    post().reply(201, { ...there, id: 72 });
    expect(await releases(clock).upload(upload)).toEqual({ ...facts, id: 72 });
    expect(clock.sleeps).toHaveLength(1);
  });

  it('sends again when GitHub received other bytes', async () => {
    knowUrl();
    post().reply(201, { ...there, digest: `sha256:${'0'.repeat(64)}` });
    github().delete(`${REPO}/releases/assets/70`).reply(204);
    post().reply(201, { ...there, id: 72 });
    expect(await releases().upload(upload)).toMatchObject({ id: 72 });
  });

  it('never replaces complete bytes that it did not send', async () => {
    knowUrl();
    post().reply(422, { message: 'Validation Failed', errors: [{ code: 'already_exists' }] });
    list([{ ...there, digest: `sha256:${'0'.repeat(64)}` }]);
    const found = await refusal(releases().upload(upload), 'bytes_differ');
    expect(found.found).toContain('0000');
  });

  it('takes back bytes that changed on disk after they were hashed', async () => {
    const changed = sha256('bytes of a modek');
    knowUrl();
    nock(UPLOADS)
      .post(`${UPLOAD_PATH}?name=model.onnx`)
      .reply(201, { ...there, digest: `sha256:${changed}` });
    list([{ ...there, digest: `sha256:${changed}` }]);
    github().delete(`${REPO}/releases/assets/70`).reply(204);
    const found = await refusal(
      releases().upload({ ...upload, source: { kind: 'text', text: 'bytes of a modek' } }),
      'bytes_differ',
    );
    expect(found.found).toContain(changed);
  });

  it('sends nothing when the size is another one than was hashed', async () => {
    knowUrl();
    await refusal(releases().upload({ ...upload, source: { kind: 'text', text: 'short' } }), 'bytes_differ');
  });

  it('refuses a name that GitHub would change, and takes it back', async () => {
    knowUrl();
    nock(UPLOADS)
      .post(`${UPLOAD_PATH}?name=my%20model.onnx`)
      .reply(201, { ...there, name: 'my.model.onnx' });
    github().delete(`${REPO}/releases/assets/70`).reply(204);
    const found = await refusal(
      releases().upload({ ...upload, asset: { ...asset, name: 'my model.onnx' } }),
      'artifacts_invalid',
    );
    expect(found.found).toContain('my.model.onnx');
  });

  it('waits out a rate limit', async () => {
    const clock = fakeClock(0);
    knowUrl();
    post().reply(403, { message: 'You have exceeded a secondary rate limit.' }, { 'retry-after': '9' });
    list([]);
    post().reply(201, there);
    await releases(clock).upload(upload);
    expect(clock.sleeps).toEqual([9000]);
  });

  it('is given up after four sendings', async () => {
    knowUrl();
    for (const _time of [1, 2, 3, 4]) {
      post().reply(502, 'bad gateway');
      list([]);
    }
    const found = await refusal(releases().upload(upload), 'platform_unavailable');
    expect(found.found).toContain('sent 4 times');
  });

  it('is refused without the permission', async () => {
    knowUrl();
    post().reply(404, { message: 'Not Found' });
    const found = await refusal(releases().upload(upload), 'token_forbidden');
    expect(found.next).toContain('contents: write');
  });
});

describe('deleting', () => {
  it('is done when the asset is gone already, and is asked again after a lost answer', async () => {
    github().delete(`${REPO}/releases/assets/70`).reply(502, '');
    github().delete(`${REPO}/releases/assets/70`).reply(404, { message: 'Not Found' });
    await createGitHubReleases(testClient()).deleteAsset(70);
  });

  it('removes drafts only', async () => {
    const releases = createGitHubReleases(testClient());
    github().get(`${REPO}/releases/7`).reply(200, release());
    github().delete(`${REPO}/releases/7`).reply(204);
    await releases.deleteDraft(7);
    github().get(`${REPO}/releases/7`).reply(404, { message: 'Not Found' });
    await releases.deleteDraft(7);
    github()
      .get(`${REPO}/releases/7`)
      .reply(200, release({ draft: false }));
    await refusal(releases.deleteDraft(7), 'internal_error');
  });
});

describe('publishing', () => {
  const patch = () => github().patch(`${REPO}/releases/7`, { draft: false, prerelease: false, make_latest: 'false' });

  it('never makes it latest, and reads back', async () => {
    patch().reply(200, release({ draft: false }));
    github()
      .get(`${REPO}/releases/7`)
      .reply(200, release({ draft: false, immutable: true }));
    expect(await createGitHubReleases(testClient()).publish(7)).toMatchObject({ draft: false, immutable: true });
  });

  it("takes GitHub's own answer where that is enough, and looks again where there was none", async () => {
    patch().reply(200, release({ draft: false }));
    const releases = createGitHubReleases(testClient());
    expect(await releases.publish(7, { believe: 'answer' })).toMatchObject({ draft: false });
    patch().reply(502, '');
    github()
      .get(`${REPO}/releases/7`)
      .reply(200, release({ draft: false }));
    expect(await releases.publish(7, { believe: 'answer' })).toMatchObject({ draft: false });
  });

  it('recognises the publication whose answer was lost, and tries again when it had not landed', async () => {
    patch().reply(502, '');
    github().get(`${REPO}/releases/7`).reply(200, release());
    patch().reply(502, '');
    github()
      .get(`${REPO}/releases/7`)
      .reply(200, release({ draft: false }));
    expect(await createGitHubReleases(testClient()).publish(7)).toMatchObject({ draft: false });
  });

  it('is given up when it stays a draft', async () => {
    patch().times(3).reply(200, release());
    github().get(`${REPO}/releases/7`).times(3).reply(200, release());
    await refusal(createGitHubReleases(testClient()).publish(7), 'platform_unavailable');
  });
});

describe('downloading', () => {
  const known = (over: object = {}) =>
    github()
      .get(TAG_PATH)
      .reply(200, release({ draft: false, assets: [{ ...there, ...over }] }));
  const bytes = () =>
    nock('https://api.github.com', {
      reqheaders: { authorization: `Bearer ${TOKEN}`, accept: 'application/octet-stream' },
    }).get(`${REPO}/releases/assets/70`);
  const request = (to: string) => ({ tag: TAG, asset, to });

  it('writes the verified bytes, following one redirect without the token', async () => {
    const to = join(temporaryFolder(), 'sub', 'model.onnx');
    known();
    bytes().reply(302, '', { location: 'https://release-assets.githubusercontent.com/x?sig=1' });
    nock('https://release-assets.githubusercontent.com', { badheaders: ['authorization'] })
      .get('/x?sig=1')
      .reply(200, text);
    expect(await createGitHubReleases(testClient()).download(request(to))).toEqual({ kind: 'written', path: to });
    expect(readFileSync(to, 'utf8')).toBe(text);
    expect(readdirSync(join(to, '..'))).toEqual(['model.onnx']);
  });

  it('keeps the old file and nothing else when the bytes differ', async () => {
    const folder = temporaryFolder();
    const to = join(folder, 'model.onnx');
    writeFileSync(to, 'old');
    known();
    bytes().reply(200, 'bytes of a modek');
    const outcome = await createGitHubReleases(testClient()).download(request(to));
    expect(outcome).toEqual({ kind: 'differs', found: { sha256: sha256('bytes of a modek'), size: asset.size } });
    expect(readFileSync(to, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['model.onnx']);
  });

  it('does not fetch what GitHub itself says to be other bytes', async () => {
    known({ digest: `sha256:${'0'.repeat(64)}` });
    const outcome = await createGitHubReleases(testClient()).download(request(join(temporaryFolder(), 'x')));
    expect(outcome).toMatchObject({ kind: 'differs', found: { sha256: '0'.repeat(64) } });
  });

  it('asks again after 5xx and a broken connection, and looks the release up once', async () => {
    const folder = temporaryFolder();
    const clock = fakeClock(0.5);
    known();
    bytes().reply(503, '');
    bytes().replyWithError('socket hang up');
    bytes().reply(200, text);
    bytes().reply(200, text);
    const releases = createGitHubReleases(testClient({ clock }));
    expect(await releases.download(request(join(folder, 'a')))).toMatchObject({ kind: 'written' });
    expect(await releases.download(request(join(folder, 'b')))).toMatchObject({ kind: 'written' });
    expect(clock.sleeps).toEqual([250, 500]);
  });

  it('says when there is no such release, no such asset, or only half of one', async () => {
    const to = join(temporaryFolder(), 'x');
    github().get(TAG_PATH).reply(404, { message: 'Not Found' });
    expect(await createGitHubReleases(testClient()).download(request(to))).toEqual({ kind: 'absent' });
    known({ name: 'other' });
    expect(await createGitHubReleases(testClient()).download(request(to))).toEqual({ kind: 'absent' });
    known({ state: 'starter' });
    expect(await createGitHubReleases(testClient()).download(request(to))).toEqual({ kind: 'absent' });
    known();
    bytes().reply(404, { message: 'Not Found' });
    expect(await createGitHubReleases(testClient()).download(request(to))).toEqual({ kind: 'absent' });
  });

  it('refuses a redirect to an unencrypted address', async () => {
    known();
    bytes().times(6).reply(302, '', { location: 'http://example.test/x' });
    const found = await refusal(
      createGitHubReleases(testClient()).download(request(join(temporaryFolder(), 'x'))),
      'platform_unavailable',
    );
    expect(found.found).toContain('unencrypted');
  });

  it('refuses a place that cannot be written', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'taken'));
    writeFileSync(join(folder, 'file'), '');
    known();
    await expect(createGitHubReleases(testClient()).download(request(join(folder, 'file', 'x')))).rejects.toMatchObject(
      { refusal: { code: 'input_invalid' } },
    );
    known();
    bytes().reply(200, text);
    await expect(createGitHubReleases(testClient()).download(request(join(folder, 'taken')))).rejects.toMatchObject({
      refusal: { code: 'input_invalid' },
    });
    expect(readdirSync(folder).sort()).toEqual(['file', 'taken']);
  });

  it("checks bytes without keeping them, and without believing GitHub's digest", async () => {
    known();
    bytes().reply(200, text);
    expect(await createGitHubReleases(testClient()).check({ tag: TAG, asset })).toEqual({ kind: 'same' });
    known();
    bytes().reply(200, 'other');
    expect(await createGitHubReleases(testClient()).check({ tag: TAG, asset })).toEqual({
      kind: 'differs',
      found: { sha256: sha256('other'), size: 5 },
    });
    known({ name: 'other' });
    expect(await createGitHubReleases(testClient()).check({ tag: TAG, asset })).toEqual({ kind: 'absent' });
  });

  it('reads the text of a small asset, and refuses what is too large or no text', async () => {
    const read = (limit = 100) => createGitHubReleases(testClient()).readText({ tag: TAG, name: asset.name, limit });
    known();
    bytes().reply(200, text);
    expect(await read()).toBe(text);
    known();
    await refusal(read(5), 'integrity_failed');
    known();
    bytes().reply(200, 'x'.repeat(200));
    await refusal(read(), 'integrity_failed');
    known();
    bytes().reply(200, Buffer.from([0xff, 0xfe]));
    await refusal(read(), 'integrity_failed');
    known({ name: 'other' });
    expect(await read()).toBeNull();
  });

  it('finds the assets of a release that is known by its id without asking for its tag, once', async () => {
    const list = () => github().get(`${REPO}/releases/7/assets?per_page=100&page=1`);
    const releases = createGitHubReleases(testClient());
    const read = (name: string) => releases.readText({ tag: TAG, release: 7, name, limit: 100 });
    list().reply(200, [there]);
    bytes().reply(200, text);
    expect(await Promise.all([read(asset.name), read('other')])).toEqual([text, null]);
    list().reply(404, { message: 'Not Found' });
    const gone = createGitHubReleases(testClient());
    expect(await gone.readText({ tag: TAG, release: 7, name: asset.name, limit: 100 })).toBeNull();
  });
});
