import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, readdirSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { withPart } from '../../src/adapters/github/parts.ts';
import { createGitHubReleases } from '../../src/adapters/github/releases.ts';
import { downloadBytes, downloadStream, uploadStream } from '../../src/adapters/github/transfer.ts';
import { fakeClock, refusal, serve, sha256, temporaryFolder, testClient } from './support.ts';

const MEGABYTE = 1024 * 1024;
/** Far more than may stay in memory; the file is sparse, and the server that takes it lives in this process, too. */
const SIZE = 200 * MEGABYTE;
const MOST_GROWTH = 80 * MEGABYTE;
const none = () => {};

function sparse(size = SIZE): { path: string; sha256: string } {
  const path = join(temporaryFolder(), 'large.bin');
  writeFileSync(path, 'head');
  truncateSync(path, size);
  const hash = createHash('sha256').update('head');
  const zeros = Buffer.alloc(MEGABYTE);
  for (let left = size - 4; left > 0; left -= zeros.length)
    hash.update(zeros.subarray(0, Math.min(zeros.length, left)));
  return { path, sha256: hash.digest('hex') };
}

/** Bytes by which the process grew at most while `work` ran. */
async function growth(work: () => Promise<void>): Promise<number> {
  const before = process.memoryUsage().rss;
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 2);
  try {
    await work();
  } finally {
    clearInterval(watch);
  }
  return Math.max(most, process.memoryUsage().rss) - before;
}

describe('an upload', () => {
  it('of 200 MB streams: known length, memory flat', async () => {
    const file = sparse();
    const received = createHash('sha256');
    let length = '';
    const url = await serve((request, response) => {
      length = `${request.headers['content-length']} ${request.headers['transfer-encoding'] ?? 'plain'}`;
      request.on('data', (chunk: Buffer) => received.update(chunk)).on('end', () => response.writeHead(201).end('{}'));
    });
    const upload = () => uploadStream({ url, headers: {}, source: { kind: 'file', path: file.path }, size: SIZE });
    const grown = await growth(async () => {
      expect(await upload()).toMatchObject({
        outcome: { kind: 'answered', status: 201, text: '{}' },
        sent: 'whole',
      });
    });
    expect(length).toBe(`${SIZE} plain`);
    expect(received.digest('hex')).toBe(file.sha256);
    expect(grown).toBeLessThan(MOST_GROWTH);
  });

  it('ends early when it is answered early, and when the connection breaks', async () => {
    const file = sparse();
    const refusing = await serve((_request, response) => response.writeHead(422, { connection: 'close' }).end('no'));
    const early = await uploadStream({
      url: refusing,
      headers: {},
      source: { kind: 'file', path: file.path },
      size: SIZE,
    });
    // Whether the answer or the broken connection is seen first is up to the system; both are handled by reading back.
    expect(early.sent).toBe('part');
    const breaking = await serve((request) => request.once('data', () => request.socket.destroy()));
    const broken = await uploadStream({
      url: breaking,
      headers: {},
      source: { kind: 'file', path: file.path },
      size: SIZE,
    });
    expect(broken).toMatchObject({ outcome: { kind: 'broken' }, sent: 'part' });
  });

  it('of a file that became shorter is broken, and is never taken as sent', async () => {
    const file = sparse(MEGABYTE);
    const url = await serve((request, response) => request.resume().on('end', () => response.writeHead(201).end()));
    const outcome = await uploadStream({ url, headers: {}, source: { kind: 'file', path: file.path }, size: SIZE });
    expect(outcome).toMatchObject({
      outcome: { kind: 'broken', reason: expect.stringContaining('the file ended after') },
      sent: 'part',
    });
  });

  it('that stalls is broken', async () => {
    const url = await serve(none);
    const outcome = await uploadStream({ url, headers: {}, source: { kind: 'text', text: 'x' }, size: 1, idle: 20 });
    expect(outcome).toMatchObject({ outcome: { kind: 'broken', reason: 'no byte moved in time' } });
  });

  it('to nobody is broken', async () => {
    const outcome = await uploadStream({
      url: 'http://127.0.0.1:1',
      headers: {},
      source: { kind: 'text', text: 'x' },
      size: 1,
    });
    expect(outcome.outcome).toMatchObject({ kind: 'broken', reason: expect.stringContaining('ECONNREFUSED') });
  });
});

describe('a download', () => {
  it('of 200 MB streams to a file, hashed on its way, memory flat', async () => {
    const file = sparse();
    const url = await serve((_request, response) => {
      response.writeHead(200, { 'content-length': SIZE });
      createReadStream(file.path).pipe(response);
    });
    const part = join(temporaryFolder(), 'part');
    const grown = await growth(async () => {
      expect(await downloadStream({ url, headers: {}, part, checkUrl: none })).toEqual({
        kind: 'received',
        sha256: file.sha256,
        size: SIZE,
      });
    });
    expect(statSync(part).size).toBe(SIZE);
    expect(grown).toBeLessThan(MOST_GROWTH);
  });

  it('keeps the token on its own host and from every other one, and follows one redirect only', async () => {
    const seen: string[] = [];
    const other = await serve((request, response) => {
      seen.push(`other ${request.headers.authorization ?? 'no token'}`);
      if (request.url === '/again') response.writeHead(302, { location: '/x' }).end();
      else response.end('bytes');
    });
    const own = await serve((request, response) => {
      seen.push(`own ${request.headers.authorization ?? 'no token'}`);
      if (request.url === '/here') response.end('bytes');
      else response.writeHead(302, { location: request.url === '/same' ? '/here' : `${other}${request.url}` }).end();
    });
    const get = (path: string) =>
      downloadBytes({ url: `${own}${path}`, headers: { Authorization: 'Bearer t' }, limit: 10, checkUrl: none });
    expect(await get('/bytes')).toMatchObject({ kind: 'bytes' });
    expect(await get('/same')).toMatchObject({ kind: 'bytes' });
    expect(await get('/again')).toMatchObject({ kind: 'answered', status: 302 });
    expect(seen).toEqual([
      'own Bearer t',
      'other no token',
      'own Bearer t',
      'own Bearer t',
      'own Bearer t',
      'other no token',
    ]);
  });

  it('that breaks off is broken, whether the length was announced or not', async () => {
    const announced = await serve((_request, response) => {
      response.writeHead(200, { 'content-length': 100 }).write('half');
      setImmediate(() => response.destroy());
    });
    const chunked = await serve((_request, response) => {
      response.write('half');
      setImmediate(() => response.destroy());
    });
    const part = join(temporaryFolder(), 'part');
    for (const url of [announced, chunked])
      expect(await downloadStream({ url, headers: {}, part, checkUrl: none })).toMatchObject({ kind: 'broken' });
    expect(await downloadBytes({ url: chunked, headers: {}, limit: 100, checkUrl: none })).toMatchObject({
      kind: 'broken',
    });
  });

  it('that is interrupted leaves nothing behind', async () => {
    const abort = new AbortController();
    const folder = temporaryFolder();
    const to = join(folder, 'model.bin');
    const url = await serve((request, response) => {
      if (request.url?.includes('/releases/tags/')) {
        const asset = { id: 1, name: 'model.bin', size: SIZE, state: 'uploaded', digest: null };
        const release = {
          id: 7,
          tag_name: 'x',
          html_url: 'h',
          draft: false,
          body: '',
          assets: [asset],
          upload_url: 'u',
        };
        response.setHeader('content-type', 'application/json').end(JSON.stringify(release));
        return;
      }
      response.writeHead(200, { 'content-length': SIZE }).write('half');
      const wait = setInterval(() => {
        if (readdirSync(folder).length === 0) return;
        clearInterval(wait);
        abort.abort();
      }, 1);
    });
    const platform = { api_url: url, graphql_url: `${url}/graphql`, server_url: url, owner: 'acme', name: 'models' };
    const releases = createGitHubReleases(testClient({ platform, clock: fakeClock(), signal: abort.signal }));
    const asset = { name: 'model.bin', size: SIZE, sha256: sha256('') };
    await refusal(releases.download({ tag: 'x', asset, to }), 'interrupted');
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('a part file', () => {
  it('is gone when the process exits in the middle', async () => {
    const folder = temporaryFolder();
    vi.resetModules();
    const fresh = await import('../../src/adapters/github/parts.ts');
    const before = new Set(process.listeners('exit'));
    await fresh.withPart(join(folder, 'model.bin'), async (part) => {
      writeFileSync(part, 'half');
      expect(readdirSync(folder)).toHaveLength(1);
      for (const listener of process.listeners('exit')) if (!before.has(listener)) listener.call(process, 0);
      expect(readdirSync(folder)).toEqual([]);
    });
  });

  it('that a killed process left goes with the next download; a living one keeps its own', async () => {
    const folder = temporaryFolder();
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    writeFileSync(join(folder, `.model.bin.${dead}-0123abcd.part`), 'left');
    writeFileSync(join(folder, `.model.bin.${process.pid}-0123abcd.part`), 'mine');
    writeFileSync(join(folder, `.model.bin.notes.part`), 'not ours');
    await withPart(join(folder, 'model.bin'), async (part) => writeFileSync(part, 'x'));
    expect(readdirSync(folder).sort()).toEqual([`.model.bin.${process.pid}-0123abcd.part`, '.model.bin.notes.part']);
  });
});
