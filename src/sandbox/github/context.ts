import type { IncomingMessage } from 'node:http';
import type { Viewer } from './access.ts';
import type { Engine } from './engine.ts';
import { type Json, parseJsonBody } from './http/body.ts';
import { notFound } from './http/errors.ts';

/** All a handler knows about the call it answers. */
export interface RequestContext {
  engine: Engine;
  method: string;
  /** Path below `/api/v3`, percent-encoding kept. */
  path: string;
  params: Record<string, string>;
  query: URLSearchParams;
  headers: Record<string, string>;
  viewer: Viewer;
  /** `http://host:port` as the caller addressed us: links in answers start with it. */
  baseUrl: string;
  now: Date;
  bytes: Buffer;
  incoming: IncomingMessage;
  /** Set when an injected fault wants the upload to break. */
  breakUpload: boolean;
}

export const apiUrl = (context: { baseUrl: string }): string => `${context.baseUrl}/api/v3`;

/** A path parameter. */
export function param(context: RequestContext, name: string): string {
  return context.params[name] ?? '';
}

/** A numeric path parameter; GitHub answers 404 when it is not a number. */
export function numberParam(context: RequestContext, name: string): number {
  const text = param(context, name);
  if (!/^\d{1,15}$/.test(text)) throw notFound();
  return Number(text);
}

export function jsonBody(context: RequestContext): Json {
  return parseJsonBody(context.bytes);
}

/** The moment of the call as the API writes times: whole seconds. */
export function timestamp(now: Date): string {
  return `${now.toISOString().slice(0, 19)}Z`;
}
