import type { RequestContext } from '../context.ts';
import { HttpError } from './errors.ts';

export interface Reply {
  status: number;
  /** JSON. */
  body?: unknown;
  /** Bytes instead of JSON. */
  bytes?: Buffer;
  /** A stream instead of JSON; `content-length` must be among the headers. */
  stream?: () => NodeJS.ReadableStream;
  headers?: Record<string, string>;
}
export type Handler = (context: RequestContext) => Promise<Reply> | Reply;
export interface Route {
  method: string;
  pattern: RegExp;
  names: string[];
  handler: Handler;
  /** The body is not read before the handler runs (uploads). */
  streams: boolean;
}

/**
 * Routes by method and path. `{name}` takes one segment, `{name+}` any number of them, both raw or percent-encoded, so
 * refs with slashes arrive whole. The first route that fits wins.
 */
export class Router {
  readonly #routes: Route[] = [];

  on(method: string, template: string, handler: Handler, options: { streams?: boolean } = {}): void {
    const names: string[] = [];
    const source = template.replace(/[.]/g, '\\.').replace(/\{(\w+)(\+?)\}/g, (_, name: string, rest: string) => {
      names.push(name);
      return rest === '+' ? '(.+)' : '([^/]+)';
    });
    this.#routes.push({
      method,
      pattern: new RegExp(`^${source}/?$`),
      names,
      handler,
      streams: options.streams ?? false,
    });
  }

  /** The route for a path (still percent-encoded) with its decoded parameters; undefined when there is none. */
  find(method: string, path: string): { route: Route; params: Record<string, string> } | undefined {
    for (const route of this.#routes) {
      if (route.method !== method) continue;
      const match = route.pattern.exec(path);
      if (match === null) continue;
      const params: Record<string, string> = {};
      route.names.forEach((name, index) => {
        params[name] = decode(match[index + 1] ?? '');
      });
      return { route, params };
    }
    return undefined;
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new HttpError(400, 'Bad Request');
  }
}
