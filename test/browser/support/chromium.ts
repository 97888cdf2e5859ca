/** A headless Chromium, spoken to over a pipe in its DevTools protocol. Needs no package. */
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Path of a Chromium: `CHROMIUM` in the environment, else where distributions put it. Throws when there is none. */
export function findChromium(environment: NodeJS.ProcessEnv = process.env, places: readonly string[] = PLACES): string {
  const asked = environment['CHROMIUM'];
  const candidates = asked === undefined || asked === '' ? places : [asked];
  for (const path of candidates) {
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // The next one may be there.
    }
  }
  throw new Error(
    `These tests need Chromium; there is none at ${candidates.join(', ')}. Install it ("apt-get update && apt-get install -y chromium"), or set CHROMIUM to the path of one.`,
  );
}

type Message = {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
  readonly sessionId?: string;
};
type Listener = (message: Message) => void;

export interface Browser {
  /** A blank page of its own. */
  newPage(): Promise<Page>;
  close(): Promise<void>;
}

export interface Page {
  /** Errors and warnings of the console, refusals of the content security policy, exceptions. */
  readonly complaints: string[];
  /** URLs that were asked for, the page itself among them. */
  readonly requests: string[];
  send(method: string, params?: object): Promise<Record<string, unknown>>;
  /** Opens a URL and waits until it is loaded. */
  open(url: string): Promise<void>;
  /** Value of an expression in the page; it must be JSON. */
  evaluate<T>(expression: string): Promise<T>;
  emulate(of: {
    readonly width: number;
    readonly height?: number;
    readonly scheme?: 'light' | 'dark';
    readonly media?: 'screen' | 'print';
  }): Promise<void>;
  /** PNG of the whole page, or of what is in view. */
  screenshot(of?: 'whole' | 'view'): Promise<Buffer>;
  pdf(): Promise<Buffer>;
  close(): Promise<void>;
}

/** Starts a browser with a profile of its own, which is removed with it. */
export async function openBrowser(): Promise<Browser> {
  const profile = mkdtempSync(join(tmpdir(), 'slipway-chromium-'));
  const child = spawn(
    findChromium(),
    [
      '--headless',
      '--remote-debugging-pipe',
      `--user-data-dir=${profile}`,
      // Only files of these tests are opened, and containers have no user namespaces for the sandbox.
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--hide-scrollbars',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--force-color-profile=srgb',
    ],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
  );
  const wire = connect(child);
  return {
    newPage: () => newPage(wire),
    close: async () => {
      const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
      await wire.send({ method: 'Browser.close' }).catch(() => child.kill('SIGKILL'));
      await gone;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

interface Wire {
  send(of: {
    readonly method: string;
    readonly params?: object;
    readonly sessionId?: string;
  }): Promise<Record<string, unknown>>;
  listen(listener: Listener): () => void;
}

function connect(child: ChildProcess): Wire {
  const output = child.stdio[3] as Writable;
  const input = child.stdio[4] as Readable;
  const waiting = new Map<number, { resolve(value: Record<string, unknown>): void; reject(error: Error): void }>();
  const listeners = new Set<Listener>();
  let last = 0;
  let rest: Buffer = Buffer.alloc(0);
  const receive = (message: Message): void => {
    if (message.id === undefined) {
      for (const listener of listeners) listener(message);
      return;
    }
    const asked = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.error !== undefined) asked?.reject(new Error(message.error.message));
    else asked?.resolve((message.result ?? {}) as Record<string, unknown>);
  };
  input.on('data', (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
      const text = rest.subarray(0, end).toString('utf8');
      rest = rest.subarray(end + 1);
      receive(JSON.parse(text) as Message);
    }
  });
  child.once('exit', (code) => {
    for (const { reject } of waiting.values()) reject(new Error(`Chromium ended with code ${code}.`));
    waiting.clear();
  });
  output.on('error', () => {});
  return {
    send: (of) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        output.write(`${JSON.stringify({ id: last, params: {}, ...of })}\0`);
      }),
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

async function newPage(wire: Wire): Promise<Page> {
  const { targetId } = await wire.send({ method: 'Target.createTarget', params: { url: 'about:blank' } });
  const { sessionId } = (await wire.send({
    method: 'Target.attachToTarget',
    params: { targetId, flatten: true },
  })) as { sessionId: string };
  const send = (method: string, params: object = {}): Promise<Record<string, unknown>> =>
    wire.send({ method, params, sessionId });
  const complaints: string[] = [];
  const requests: string[] = [];
  const once = new Map<string, () => void>();
  const stop = wire.listen((message) => {
    if (message.sessionId !== sessionId || message.method === undefined) return;
    note(message, { complaints, requests });
    once.get(message.method)?.();
    once.delete(message.method);
  });
  for (const domain of ['Page', 'Runtime', 'Log', 'Network']) await send(`${domain}.enable`);
  const page: Page = {
    complaints,
    requests,
    send,
    open: async (url) => {
      const loaded = new Promise<void>((resolve) => once.set('Page.loadEventFired', resolve));
      const answer = await send('Page.navigate', { url });
      if (answer['errorText'] !== undefined) throw new Error(`${url}: ${String(answer['errorText'])}`);
      await loaded;
    },
    evaluate: async <T>(expression: string) => {
      const answer = (await send('Runtime.evaluate', { expression, returnByValue: true, awaitPromise: true })) as {
        result: { value: T };
        exceptionDetails?: { exception?: { description?: string }; text: string };
      };
      if (answer.exceptionDetails !== undefined) {
        throw new Error(answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text);
      }
      return answer.result.value;
    },
    emulate: async ({ width, height = 900, scheme = 'light', media = 'screen' }) => {
      await send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: width < 600 });
      await send('Emulation.setEmulatedMedia', {
        media: media === 'print' ? 'print' : '',
        features: [{ name: 'prefers-color-scheme', value: scheme }],
      });
    },
    screenshot: async (of = 'whole') => {
      const answer = await send('Page.captureScreenshot', { format: 'png', captureBeyondViewport: of === 'whole' });
      return Buffer.from(String(answer['data']), 'base64');
    },
    pdf: async () => {
      const answer = await send('Page.printToPDF', { printBackground: true, paperWidth: 8.27, paperHeight: 11.69 });
      return Buffer.from(String(answer['data']), 'base64');
    },
    close: async () => {
      stop();
      await wire.send({ method: 'Target.closeTarget', params: { targetId } });
    },
  };
  return page;
}

function note(message: Message, of: { readonly complaints: string[]; readonly requests: string[] }): void {
  const params = message.params as {
    type?: string;
    args?: readonly { value?: unknown; description?: string }[];
    entry?: { level: string; text: string };
    exceptionDetails?: { text: string };
    request?: { url: string };
  };
  if (message.method === 'Network.requestWillBeSent') of.requests.push(params.request?.url ?? '');
  if (message.method === 'Runtime.exceptionThrown') of.complaints.push(params.exceptionDetails?.text ?? 'exception');
  if (message.method === 'Log.entryAdded') of.complaints.push(`${params.entry?.level}: ${params.entry?.text}`);
  if (message.method === 'Runtime.consoleAPICalled') {
    const said = (params.args ?? []).map((arg) => String(arg.value ?? arg.description)).join(' ');
    of.complaints.push(`${params.type}: ${said}`);
  }
}
