/** The relay of the guide, run as it stands there against the local GitHub. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { servingFiles } from '../../src/adapters/serving/index.ts';
import { MODEL, ramping, type Served } from '../adapters/serving/support.ts';
import { REPOSITORY, type Registry, startRegistry } from '../support/registry.ts';
import { readPage } from './support/pages.ts';

const GUIDE = readPage('docs/guides/serve-traffic.md').text;
const FILES = ['exposure.json', 'aliases.json', 'flagd.json'];

let registry: Registry;
let folder: string;
/** Every answer's status and path, oldest first. */
const asked: string[] = [];

/** An event in the ledger: all files in one commit. */
async function publish(of: Served): Promise<string> {
  const files = new Map<string, string>([
    ['exposure.json', JSON.stringify(of.exposure)],
    ['aliases.json', JSON.stringify(of.aliases)],
    ['flagd.json', servingFiles({ ...of, targets: ['flagd'] }).get('serving/flagd.json') ?? ''],
  ]);
  const before = await registry.github.readRef(REPOSITORY, 'refs/heads/model-registry');
  const tree = [...files].map(([name, content]) => ({
    path: `models/${MODEL}/serving/${name}`,
    mode: '100644',
    type: 'blob',
    content,
  }));
  const made = await post('git/trees', { base_tree: before, tree });
  const commit = await post('git/commits', { message: 'an event', tree: made.sha, parents: [before] });
  await post('git/refs/heads/model-registry', { sha: commit.sha }, 'PATCH');
  return commit.sha;
}

async function post(path: string, body: unknown, method = 'POST'): Promise<{ readonly sha: string }> {
  const { GITHUB_API_URL: url, GITHUB_TOKEN: own } = registry.env('amara');
  const answer = await fetch(`${url}/repos/${REPOSITORY}/${path}`, {
    method,
    headers: { authorization: `Bearer ${own}` },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(await answer.text());
  return (await answer.json()) as { sha: string };
}

/** One run of the relay: its exit code, and how many questions it asked. */
async function relay(
  env: Readonly<Record<string, string>> = {},
): Promise<{ code: number | null; questions: string[] }> {
  const from = asked.length;
  const child = spawn('sh', [join(folder, 'relay.sh'), join(folder, 'served')], {
    env: {
      PATH: process.env['PATH'] ?? '',
      ...registry.env('dara'),
      MODEL,
      FILES: FILES.join(' '),
      ...env,
    },
    stdio: 'ignore',
  });
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, questions: asked.slice(from) };
}

const current = (name: string): string => readFileSync(join(folder, 'served', 'current', name), 'utf8');
const share = (): number => JSON.parse(current('exposure.json')).stages.production[0].share;

beforeAll(async () => {
  registry = await startRegistry();
  folder = registry.folder('relay', { 'README.md': '' });
  const script = /```sh relay\n([\s\S]*?)```/.exec(GUIDE)?.[1];
  if (script === undefined) throw new Error('the guide has no relay');
  writeFileSync(join(folder, 'relay.sh'), script);
});
afterAll(() => registry.close());

describe('the relay of the guide', () => {
  const MOVED = /^200 .*\/commits\/model-registry$/;
  const STILL = /^304 .*\/commits\/model-registry$/;
  const at = (path: string): RegExp => new RegExp(`^200 .*/${path}\\?ref=`);

  beforeAll(() => {
    registry.github.onResponse((info) => {
      if (info.viewer === 'dara') asked.push(`${info.status} ${info.url}`);
    });
  });

  it('brings every file at the one commit that it asked for', async () => {
    const commit = await publish(ramping(1_000));
    const { code, questions } = await relay();
    expect(code).toBe(0);
    expect(questions).toEqual([expect.stringMatching(MOVED), ...FILES.map((file) => expect.stringMatching(at(file)))]);
    for (const question of questions.slice(1)) expect(question).toContain(`?ref=${commit}`);
    expect(share()).toBe(1_000);
    expect(JSON.parse(current('flagd.json')).metadata.version).toBe('12');
  });

  it('asks one question, and is answered 304, when nothing has moved', async () => {
    for (let look = 0; look < 3; look += 1) {
      const { code, questions } = await relay();
      expect(code).toBe(0);
      expect(questions).toEqual([expect.stringMatching(STILL)]);
      expect(share()).toBe(1_000);
    }
  });

  it('follows what moves, and leaves nothing behind', async () => {
    const commit = await publish(ramping(2_500));
    expect((await relay()).code).toBe(0);
    expect(share()).toBe(2_500);
    expect(readdirSync(join(folder, 'served')).sort()).toEqual([commit, 'commit', 'current', 'etag'].sort());
  });

  it.each([
    ['the first question fails', /\/commits\/model-registry$/],
    ['a file fails half-way', /\/flagd\.json/],
  ])('keeps what it has when %s, and has it all the next time', async (_, path) => {
    const before = share();
    await publish(ramping(before + 100));
    const off = registry.github.faults.add({
      match: { method: 'GET', path },
      times: 5,
      effect: { kind: 'status', status: 502, body: '<html>' },
    });
    const failed = await relay();
    off();
    expect(failed.code).not.toBe(0);
    expect(share()).toBe(before);
    expect(JSON.parse(current('flagd.json')).flags[`${MODEL}.production`]).toBeDefined();
    expect((await relay()).code).toBe(0);
    expect(share()).toBe(before + 100);
  });

  it('has the files of one event also when another comes in between', async () => {
    await publish(ramping(5_000));
    let done = false;
    const off = registry.github.onRequest(async (info) => {
      if (done || info.viewer !== 'dara' || !info.url.includes('aliases.json')) return;
      done = true;
      await publish(ramping(7_500));
    });
    expect((await relay()).code).toBe(0);
    off();
    expect(done).toBe(true);
    const weights = (): number =>
      JSON.parse(current('flagd.json')).flags[`${MODEL}.production`].targeting.if[1].fractional[1][1];
    expect([share(), weights()]).toEqual([5_000, 5_000]);
    await relay();
    expect([share(), weights()]).toEqual([7_500, 7_500]);
  });
});
