import type { IncomingMessage } from 'node:http';
import { HttpError } from './errors.ts';

const MAX_JSON_BYTES = 60 * 1024 * 1024;

export type Json = Record<string, unknown>;

/** Reads a request's whole body. Throws a 413 above what GitHub could take, and a 400 when the client went away. */
export async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > MAX_JSON_BYTES) throw new HttpError(413, 'Payload too big');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Parses a JSON object; GitHub answers 400 to anything else. */
export function parseJsonBody(bytes: Buffer): Json {
  if (bytes.length === 0) return {};
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString('utf8'));
  } catch {
    throw new HttpError(400, 'Problems parsing JSON');
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    throw new HttpError(400, 'Body should be a JSON object');
  }
  return value as Json;
}

const wrongType = (key: string, value: unknown, type: string): HttpError =>
  new HttpError(422, `Invalid request.\n\nFor 'properties/${key}', ${JSON.stringify(value)} is not ${type}.`);

/** A text the request must carry. */
export function requiredText(body: Json, key: string): string {
  const value = body[key];
  if (value === undefined || value === null) throw new HttpError(422, `Invalid request.\n\n"${key}" wasn't supplied.`);
  if (typeof value !== 'string') throw wrongType(key, value, 'a string');
  return value;
}

export function optionalText(body: Json, key: string): string | undefined {
  const value = body[key];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') throw wrongType(key, value, 'a string');
  return value;
}

export function optionalFlag(body: Json, key: string): boolean | undefined {
  const value = body[key];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'boolean') throw wrongType(key, value, 'a boolean');
  return value;
}

export function optionalObject(body: Json, key: string): Json | undefined {
  const value = body[key];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'object' || Array.isArray(value)) throw wrongType(key, value, 'an object');
  return value as Json;
}

export function optionalList(body: Json, key: string): unknown[] | undefined {
  const value = body[key];
  if (value === undefined || value === null) return undefined;
  if (!Array.isArray(value)) throw wrongType(key, value, 'an array');
  return value;
}
