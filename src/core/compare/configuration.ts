/** A configuration as keys and values, one line each. */
import { canonicalJson } from '../canonical.ts';

/**
 * Every value by its path: `threshold`, `retrieval.top_k`. A key with a dot, or an empty one, is quoted; lists are
 * values, because an item that was put in front would else change every one behind it.
 */
export function flattenConfiguration(of: Readonly<Record<string, unknown>>): Map<string, string> {
  const flat = new Map<string, string>();
  add(flat, { value: of, path: '' });
  return flat;
}

function add(flat: Map<string, string>, of: { readonly value: unknown; readonly path: string }): void {
  const { value, path } = of;
  if (isObject(value) && (path === '' || Object.keys(value).length > 0)) {
    for (const [key, inner] of Object.entries(value)) {
      const name = key === '' || key.includes('.') ? JSON.stringify(key) : key;
      add(flat, { value: inner, path: path === '' ? name : `${path}.${name}` });
    }
    return;
  }
  flat.set(path, canonicalJson(value));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
