import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { identify, type Viewer, viewerLogin } from '../access.ts';
import type { RequestContext } from '../context.ts';
import type { Engine } from '../engine.ts';
import type { Resource } from '../limits.ts';
import type { Exchange, FaultEffect, RequestHook, RequestInfo } from '../types.ts';
import { failure, finish, send } from './answer.ts';
import { readBytes } from './body.ts';
import { notFound } from './errors.ts';
import type { Reply, Router } from './router.ts';

export type Observer = (exchange: Exchange) => void;
/** Answers requests outside the API (git, pages, OIDC); returns false when they are not its own. */
export type SideHandler = (
  request: IncomingMessage,
  response: ServerResponse,
  context: SideContext,
) => Promise<boolean>;
export interface SideContext {
  engine: Engine;
  /** Path still percent-encoded. */
  path: string;
  query: URLSearchParams;
  baseUrl: string;
}

const API = '/api/v3';
const UPLOADS = '/api/uploads';
const GRAPHQL = '/api/graphql';

/** The HTTP side of the local GitHub: hooks, faults, tokens, limits and headers around the handlers. */
export class GitHubServer {
  readonly #engine: Engine;
  readonly #router: Router;
  readonly #sides: readonly SideHandler[];
  readonly #observe: Observer | undefined;
  readonly #server: Server;
  #count = 0;

  constructor(options: {
    engine: Engine;
    router: Router;
    sides: readonly SideHandler[];
    observe: Observer | undefined;
  }) {
    this.#engine = options.engine;
    this.#router = options.router;
    this.#sides = options.sides;
    this.#observe = options.observe;
    this.#server = createServer({ requestTimeout: 0 }, (request, response) => {
      this.#serve(request, response).catch(() => response.destroy());
    });
    this.#server.keepAliveTimeout = 30_000;
  }

  /** Listens on 127.0.0.1; rejects when the port is taken. */
  listen(port: number): Promise<string> {
    return new Promise((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(port, '127.0.0.1', () => {
        this.#server.off('error', reject);
        resolve(`http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`);
      });
    });
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.#server.close(() => resolve());
      this.#server.closeAllConnections();
    });
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const raw = request.url ?? '/';
    const mark = raw.indexOf('?');
    const path = mark === -1 ? raw : raw.slice(0, mark);
    const query = new URLSearchParams(mark === -1 ? '' : raw.slice(mark + 1));
    const method = request.method ?? 'GET';
    const info: RequestInfo = {
      number: ++this.#count,
      method,
      url: raw,
      headers: flatten(request),
      viewer: 'anonymous',
    };
    const viewer = this.#peek(request);
    if (viewer.kind !== 'anonymous') info.viewer = viewerLogin(viewer);
    if (viewer.kind !== 'anonymous' && viewer.token.run_id !== null) info.run_id = viewer.token.run_id;
    const api = [API, UPLOADS, GRAPHQL].some((prefix) => path === prefix || path.startsWith(`${prefix}/`));
    let bytes: Buffer | undefined;
    if (api && !path.startsWith(UPLOADS)) {
      bytes = await readBytes(request);
      info.body = bytes.toString('utf8');
    }
    if (await dropped(this.#engine.beforeHooks, info)) return void request.socket.destroy();
    const effects = this.#engine.faults.take(method, path, info.body ?? '');
    if (await this.#disturb(effects, response)) return;
    const baseUrl = `http://${request.headers.host ?? new URL(this.#engine.url).host}`;
    if (!api) {
      for (const side of this.#sides) {
        if (await side(request, response, { engine: this.#engine, path, query, baseUrl })) return;
      }
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not Found\n');
      return;
    }
    const loseAnswer = effects.some((effect) => effect.kind === 'drop-after');
    await this.#api({ request, response, path, query, method, baseUrl, info, effects, loseAnswer, bytes });
  }

  async #api(call: {
    request: IncomingMessage;
    response: ServerResponse;
    path: string;
    query: URLSearchParams;
    method: string;
    baseUrl: string;
    info: RequestInfo;
    effects: FaultEffect[];
    loseAnswer: boolean;
    bytes: Buffer | undefined;
  }): Promise<void> {
    const { request, response, path, query, method, baseUrl, info } = call;
    const engine = this.#engine;
    const now = engine.now();
    const resource: Resource = path === GRAPHQL ? 'graphql' : 'core';
    const apiPath = path.startsWith(UPLOADS)
      ? `/uploads${path.slice(UPLOADS.length)}`
      : path === GRAPHQL
        ? '/graphql'
        : path.slice(API.length) || '/';
    const context: RequestContext = {
      engine,
      method,
      path: apiPath,
      params: {},
      query,
      headers: info.headers,
      viewer: { kind: 'anonymous' },
      baseUrl,
      now,
      bytes: call.bytes ?? Buffer.alloc(0),
      incoming: request,
      breakUpload: call.effects.some((effect) => effect.kind === 'broken-upload'),
    };
    let reply: Reply;
    try {
      const found = this.#router.find(method === 'HEAD' ? 'GET' : method, apiPath);
      context.viewer = identify(engine, request.headers.authorization);
      if (apiPath !== '/rate_limit') engine.limits.take(context.viewer, resource, now);
      if (found === undefined) throw notFound();
      context.params = found.params;
      reply = await found.route.handler(context);
    } catch (error) {
      reply = failure(error);
    }
    // An upload refused before its bytes were read: let them run out, so that the client can read the answer.
    if (!request.readableEnded) request.resume();
    const answer = finish(reply, request, context);
    if (answer.status === 304) engine.limits.refund(context.viewer, resource, now);
    const headers: Record<string, string> = {
      date: now.toUTCString(),
      'x-github-request-id': randomBytes(10).toString('hex').toUpperCase(),
      'x-github-media-type': 'github.v3; format=json',
      ...engine.limits.headers(context.viewer, resource, now),
      ...answer.headers,
    };
    this.#report({ context, info, status: answer.status, headers, reply, bytes: answer.bytes });
    info.status = answer.status;
    if ((await dropped(engine.afterHooks, info)) || call.loseAnswer) return void request.socket.destroy();
    await send(response, { ...answer, headers, method, stream: reply.stream });
  }

  /** Who the token says the caller is, without refusing an unknown one: hooks want to know before handling. */
  #peek(request: IncomingMessage): Viewer {
    try {
      return identify(this.#engine, request.headers.authorization);
    } catch {
      return { kind: 'anonymous' };
    }
  }

  async #disturb(effects: FaultEffect[], response: ServerResponse): Promise<boolean> {
    for (const effect of effects) {
      if (effect.kind === 'delay') await new Promise((resolve) => setTimeout(resolve, effect.ms));
      else if (effect.kind === 'drop-before') {
        response.socket?.destroy();
        return true;
      } else if (effect.kind === 'status') {
        const body = effect.body ?? { message: 'Server Error', documentation_url: 'https://docs.github.com/rest' };
        const text = typeof body === 'string' ? body : JSON.stringify(body);
        const type = typeof body === 'string' ? 'text/html' : 'application/json; charset=utf-8';
        response.writeHead(effect.status, {
          date: this.#engine.now().toUTCString(),
          'content-type': type,
          ...effect.headers,
        });
        response.end(text);
        return true;
      }
    }
    return false;
  }

  #report(done: {
    context: RequestContext;
    info: RequestInfo;
    status: number;
    headers: Record<string, string>;
    reply: Reply;
    bytes: number;
  }): void {
    if (this.#observe === undefined) return;
    const { context } = done;
    const body = context.headers['content-type']?.includes('json') === true ? tryJson(context.bytes) : undefined;
    this.#observe({
      number: done.info.number,
      request: {
        method: context.method,
        path: context.path,
        query: Object.fromEntries(context.query),
        headers: context.headers,
        ...(body === undefined ? {} : { body }),
        bytes: context.bytes.length,
      },
      response: {
        status: done.status,
        headers: done.headers,
        ...(done.status === 304 || done.reply.body === undefined ? {} : { body: done.reply.body }),
        bytes: done.bytes,
      },
      viewer: viewerLogin(context.viewer),
    });
  }
}

async function dropped(hooks: ReadonlySet<RequestHook>, info: RequestInfo): Promise<boolean> {
  for (const hook of hooks) if ((await hook(info)) === 'drop') return true;
  return false;
}

function flatten(request: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(request.headers).map(([key, value]) => [
      key,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );
}

function tryJson(bytes: Buffer): unknown {
  if (bytes.length === 0) return undefined;
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}
