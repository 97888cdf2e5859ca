/**
 * A real Prometheus that scrapes what a test serves. Nothing waits for a fixed time: a test asks Prometheus until it has
 * seen what was served. `PROMETHEUS` names the program, default /usr/bin/prometheus; a missing one fails the test.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, createServer as createSocket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PROGRAM = process.env['PROMETHEUS'] ?? '/usr/bin/prometheus';
const SCRAPE_MS = 250;
const PATIENCE_MS = 60_000;

export interface RealPrometheus {
  readonly url: string;
  /** What is served from now on, in the text format; null: the target is down. */
  serve(text: string | null): void;
  /** The value of a query, asked again and again until it is as wanted; then that value. */
  until(query: string, wanted: (value: number | null) => boolean): Promise<number | null>;
  /** Resolves once so many scrapes have been made of what is served now. */
  scraped(times: number): Promise<void>;
  stop(): Promise<void>;
}

export async function startPrometheus(): Promise<RealPrometheus> {
  let served: string | null = '';
  let scrapes = 0;
  const target = createServer((_request, response) => {
    scrapes += 1;
    if (served === null) response.writeHead(503).end();
    else response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4' }).end(served);
  });
  await new Promise<void>((ready) => target.listen(0, '127.0.0.1', ready));
  const port = (target.address() as AddressInfo).port;
  const dir = mkdtempSync(join(tmpdir(), 'slipway-prometheus-'));
  const config = join(dir, 'prometheus.yml');
  writeFileSync(
    config,
    `global: { scrape_interval: ${SCRAPE_MS}ms, scrape_timeout: ${SCRAPE_MS}ms }\nscrape_configs:\n  - job_name: served\n    static_configs: [ { targets: ['127.0.0.1:${port}'] } ]\n`,
  );
  const own = await freePort();
  const child = spawn(
    PROGRAM,
    [
      `--config.file=${config}`,
      `--storage.tsdb.path=${join(dir, 'data')}`,
      `--web.listen-address=127.0.0.1:${own}`,
      '--log.level=warn',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let said = '';
  let ended: string | null = null;
  child.stderr.on('data', (data: Buffer) => (said = `${said}${data.toString()}`.slice(-4000)));
  child.on('error', (error) => (ended = error.message));
  child.on('exit', (code) => (ended ??= `it ended with ${code}`));
  const url = `http://127.0.0.1:${own}`;
  const alive = (): void => {
    if (ended !== null) throw new Error(`Prometheus (${PROGRAM}) does not run: ${ended}\n${said}`);
  };
  const ask = async (query: string): Promise<number | null> => {
    alive();
    const response = await fetch(`${url}/api/v1/query?${new URLSearchParams({ query }).toString()}`);
    const answer = (await response.json()) as { data?: { result?: { value?: [number, string] }[] } };
    const value = answer.data?.result?.[0]?.value?.[1];
    return value === undefined ? null : Number(value);
  };
  await patiently('Prometheus to be ready', alive, async () => (await fetch(`${url}/-/ready`)).ok);
  return {
    url,
    serve: (text) => {
      served = text;
    },
    async until(query, wanted) {
      let value: number | null = null;
      await patiently(query, alive, async () => {
        value = await ask(query);
        return wanted(value);
      });
      return value;
    },
    async scraped(times) {
      const enough = scrapes + times;
      await patiently(`${times} scrapes`, alive, async () => scrapes >= enough);
    },
    async stop() {
      await end(child);
      await new Promise<void>((done) => {
        target.close(() => done());
        target.closeAllConnections();
      });
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** Asks again after a moment, until it is so, or patience ends. */
async function patiently(what: string, alive: () => void, isSo: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    alive();
    if (await isSo().catch(() => false)) return;
    if (Date.now() > end) throw new Error(`Waited ${PATIENCE_MS / 1000} s in vain for ${what}`);
    await new Promise((again) => setTimeout(again, 50));
  }
}

async function freePort(): Promise<number> {
  const socket = createSocket();
  await new Promise<void>((ready) => socket.listen(0, '127.0.0.1', ready));
  const { port } = socket.address() as AddressInfo;
  await new Promise((done) => socket.close(done));
  return port;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const gone = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  await gone;
}

/** A counter or a histogram in the text format, with the labels that the conventional names have. */
export function series(name: string, labels: Readonly<Record<string, string>>, value: number): string {
  const text = Object.entries(labels).map(([key, one]) => `${key}="${one}"`);
  return `slipway_${name}{${text.join(',')}} ${value}\n`;
}
