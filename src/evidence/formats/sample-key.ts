/** Keys for samples of tools that number their questions by place only. */
import { canonicalJson } from '../../core/canonical.ts';
import type { Tools } from '../format.ts';

/** Hex digits of a key: 128 bits, beyond any chance of two questions sharing one. */
const LENGTH = 32;

/** The same content has the same key, in whatever order its members are written. */
export function hashedKey(content: unknown, tools: Pick<Tools, 'sha256'>): string {
  return tools.sha256(textOf(content)).slice(0, LENGTH);
}

function textOf(content: unknown): string {
  try {
    return canonicalJson(content);
  } catch {
    // Python's NaN, which JSON has no canonical form of.
    return JSON.stringify(content) ?? '';
  }
}
