import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createDisk } from '../../src/adapters/disk.ts';
import { createModelFolder } from '../../src/adapters/model-folder.ts';
import { refusal, sha256, temporaryFolder } from './support.ts';

const isRoot = process.getuid?.() === 0;

function folderWith(files: Record<string, string | Uint8Array>): string {
  const root = temporaryFolder();
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}

describe('listing', () => {
  it('gives every file below, sorted, with its size', async () => {
    const root = folderWith({ 'b.txt': 'bb', 'a/z.bin': '', 'a/b/c.json': '{}', 'a.txt': 'a' });
    expect(await createModelFolder(root).list()).toEqual([
      { path: 'a.txt', size: 1 },
      { path: 'a/b/c.json', size: 2 },
      { path: 'a/z.bin', size: 0 },
      { path: 'b.txt', size: 2 },
    ]);
  });

  it('follows links that stay within the folder', async () => {
    const root = folderWith({ 'data/x.bin': 'xyz' });
    symlinkSync('data/x.bin', join(root, 'model.bin'));
    symlinkSync('data', join(root, 'more'));
    expect(await createModelFolder(root).list()).toEqual([
      { path: 'data/x.bin', size: 3 },
      { path: 'model.bin', size: 3 },
      { path: 'more/x.bin', size: 3 },
    ]);
  });

  it('names all problems together: links that leave, lead nowhere or in circles, sockets, pipes', async () => {
    const outside = folderWith({ 'secret.txt': 'x' });
    const root = folderWith({ 'fine.txt': 'x', 'sub/ok.txt': 'x' });
    symlinkSync(join(outside, 'secret.txt'), join(root, 'absolute'));
    symlinkSync('../../../etc/passwd', join(root, 'sub/relative'));
    symlinkSync(outside, join(root, 'folder'));
    symlinkSync('nowhere', join(root, 'dangling'));
    symlinkSync('loop', join(root, 'loop'));
    symlinkSync('..', join(root, 'sub/up'));
    execFileSync('mkfifo', [join(root, 'pipe')]);
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(join(root, 'socket'), resolve));
    const found = await refusal(createModelFolder(root).list(), 'artifacts_invalid');
    server.close();
    expect(Object.fromEntries((found.problems ?? []).map((one) => [one.where, one.message]))).toEqual({
      absolute: expect.stringContaining('leaves the folder'),
      'sub/relative': expect.stringContaining('leaves the folder'),
      folder: expect.stringContaining('leaves the folder'),
      dangling: expect.stringContaining('link to nothing'),
      loop: expect.stringContaining('leads to itself'),
      'sub/up': expect.stringContaining('leads back'),
      pipe: 'It is a pipe, not a file.',
      socket: 'It is a socket, not a file.',
    });
  });

  it('refuses names that cannot be written down', async () => {
    const root = folderWith({ 'ok.txt': 'x' });
    writeFileSync(Buffer.concat([Buffer.from(`${root}/bad-`), Buffer.from([0xff, 0xfe])]), 'x');
    writeFileSync(join(root, 'back\\slash'), 'x');
    const found = await refusal(createModelFolder(root).list(), 'artifacts_invalid');
    expect(found.problems).toHaveLength(2);
  });

  it('refuses a folder that is none', async () => {
    const root = folderWith({ file: 'x' });
    expect((await refusal(createModelFolder(join(root, 'gone')).list(), 'artifacts_invalid')).found).toContain(
      'not there',
    );
    expect((await refusal(createModelFolder(join(root, 'file')).list(), 'artifacts_invalid')).found).toContain(
      'not a folder',
    );
  });
});

describe('hashing', () => {
  it('gives size and SHA-256 in the order asked for, for empty, small and larger files', async () => {
    const large = Buffer.alloc(3 * 1024 * 1024 + 17, 7);
    const root = folderWith({ 'a.bin': large, empty: '', 'b.txt': 'hello', 'c/d': 'x' });
    expect(await createModelFolder(root).hash(['b.txt', 'a.bin', 'empty', 'c/d'])).toEqual([
      { path: 'b.txt', size: 5, sha256: sha256('hello') },
      { path: 'a.bin', size: large.length, sha256: sha256(large) },
      { path: 'empty', size: 0, sha256: sha256('') },
      { path: 'c/d', size: 1, sha256: sha256('x') },
    ]);
    expect(await createModelFolder(root).hash([])).toEqual([]);
  });

  it('takes large files without holding them; a sparse one of 3 GiB is listed like any other', async () => {
    const root = folderWith({ 'half.bin': '', 'huge.bin': '' });
    truncateSync(join(root, 'half.bin'), 512 * 1024 ** 2);
    truncateSync(join(root, 'huge.bin'), 3 * 1024 ** 3);
    const folder = createModelFolder(root);
    expect(await folder.list()).toMatchObject([{ size: 512 * 1024 ** 2 }, { size: 3 * 1024 ** 3 }]);
    const before = process.memoryUsage().rss;
    const [found] = await folder.hash(['half.bin']);
    // What `sha256sum` says of half a GiB of zeros.
    expect(found?.sha256).toBe('9acca8e8c22201155389f65abbf6bc9723edc7384ead80503839f49dcc56d767');
    expect(process.memoryUsage().rss - before).toBeLessThan(40 * 1024 ** 2);
  });

  it('names every file that cannot be read', async () => {
    const root = folderWith({ ok: 'x', closed: 'x' });
    mkdirSync(join(root, 'sub'));
    execFileSync('mkfifo', [join(root, 'pipe')]);
    chmodSync(join(root, 'closed'), 0o000);
    const found = await refusal(
      createModelFolder(root).hash(['ok', 'gone', 'pipe', 'sub', ...(isRoot ? [] : ['closed'])]),
      'artifacts_invalid',
    );
    const messages = Object.fromEntries((found.problems ?? []).map((one) => [one.where, one.message]));
    expect(messages).toMatchObject({
      gone: expect.stringContaining('not there'),
      pipe: expect.stringContaining('pipe'),
      sub: expect.stringContaining('folder'),
    });
    expect(messages['ok']).toBeUndefined();
    if (!isRoot) expect(messages['closed']).toContain('no permission');
  });

  it.each(['../secret', '/etc/passwd', 'a/../../x', 'a//b', './a', '', 'a\0b', 'a\\..\\b'])(
    'refuses the path %j',
    async (path) => {
      const folder = createModelFolder(folderWith({ a: 'x' }));
      await refusal(folder.hash([path]), 'artifacts_invalid');
      expect(() => folder.locate(path)).toThrow('artifacts_invalid');
      expect(() => createDisk().join('/tmp/x', path)).toThrow('artifacts_invalid');
    },
  );
});

describe('reading text', () => {
  const folder = createModelFolder;

  it('gives UTF-8, without a byte order mark, up to the limit', async () => {
    const root = folderWith({ card: '\uFEFFÜber das Modell ✈', exact: '12345' });
    expect(await folder(root).readText('card', 100)).toBe('Über das Modell ✈');
    expect(await folder(root).readText('exact', 5)).toBe('12345');
  });

  it.each([
    ['larger than the limit', 'exact', 4, 'larger than 4 bytes'],
    ['not UTF-8', 'latin', 100, 'not UTF-8'],
    ['not there', 'gone', 100, 'not there'],
    ['a folder', 'sub', 100, 'folder'],
  ])('refuses what is %s, by name', async (_name, path, limit, message) => {
    const root = folderWith({ exact: '12345', latin: Buffer.from([0x43, 0x61, 0x66, 0xe9]), 'sub/x': '' });
    const found = await refusal(folder(root).readText(path, limit), 'artifacts_invalid');
    expect(found.problems).toEqual([{ where: path, message: expect.stringContaining(message) }]);
  });
});

describe('the disk', () => {
  it('joins within a folder and removes what is there, or not', async () => {
    const root = folderWith({ 'a/b.txt': 'x' });
    const disk = createDisk();
    expect(disk.join(root, 'a/b.txt')).toBe(join(root, 'a', 'b.txt'));
    await disk.remove(join(root, 'a/b.txt'));
    await disk.remove(join(root, 'a/b.txt'));
    expect(await createModelFolder(root).list()).toEqual([]);
  });
});
