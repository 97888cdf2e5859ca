/** Reads answers of unknown shape. What is not as documented is said with its place, never guessed at. */
import { refuse } from '../../core/reasons.ts';

export type Fields = Readonly<Record<string, unknown>>;

function unexpected(where: string, wanted: string, value: unknown): never {
  const found = value === null ? 'null' : Array.isArray(value) ? 'a list' : `a value of type ${typeof value}`;
  return refuse({
    code: 'platform_unavailable',
    required: `${wanted} at ${where} in GitHub's answer`,
    found: value === undefined ? 'nothing' : found,
    next: 'Try again; if it stays, something between here and GitHub changes its answers, or this GitHub is too old.',
  });
}

export function readFields(value: unknown, where: string): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Fields)
    : unexpected(where, 'an object', value);
}

/** The object under `key`; null where it is null or absent. */
export function maybeFields(from: Fields, key: string, where: string): Fields | null {
  const value = from[key];
  return value === null || value === undefined ? null : readFields(value, `${where}.${key}`);
}

export function readText(from: Fields, key: string, where: string): string {
  const value = from[key];
  return typeof value === 'string' ? value : unexpected(`${where}.${key}`, 'a text', value);
}

export function maybeText(from: Fields, key: string): string | null {
  const value = from[key];
  return typeof value === 'string' ? value : null;
}

export function readNumber(from: Fields, key: string, where: string): number {
  const value = from[key];
  return typeof value === 'number' && Number.isSafeInteger(value)
    ? value
    : unexpected(`${where}.${key}`, 'a whole number', value);
}

/** A time that can be compared with others. */
export function readTime(from: Fields, key: string, where: string): string {
  const text = readText(from, key, where);
  return Number.isNaN(Date.parse(text)) ? unexpected(`${where}.${key}`, 'a time', text) : text;
}

/** What a word of GitHub's stands for; one that nobody here knows might mean anything. */
export function readWord<T>(words: Readonly<Record<string, T>>, said: string, where: string): T {
  const word = Object.hasOwn(words, said) ? words[said] : undefined;
  return word ?? unexpected(where, `one of ${Object.keys(words).join(', ')}`, said);
}

export function readFlag(from: Fields, key: string, where: string): boolean {
  const value = from[key];
  return typeof value === 'boolean' ? value : unexpected(`${where}.${key}`, 'true or false', value);
}

export function maybeFlag(from: Fields, key: string): boolean | null {
  const value = from[key];
  return typeof value === 'boolean' ? value : null;
}

export function readList(value: unknown, where: string): readonly unknown[] {
  return Array.isArray(value) ? value : unexpected(where, 'a list', value);
}

const OBJECT_ID = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;

export function isObjectId(value: unknown): value is string {
  return typeof value === 'string' && OBJECT_ID.test(value);
}

/** A full git object id, lowercase hex. */
export function readObjectId(from: Fields, key: string, where: string): string {
  const value = from[key];
  return isObjectId(value) ? value : unexpected(`${where}.${key}`, 'a git object id', value);
}
