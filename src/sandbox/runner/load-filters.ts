import { isScalar, type Node } from 'yaml';
import { compilePatterns } from './filters.ts';
import { messageOf } from './problems.ts';
import { type Entry, readKnownEntries, readTexts, reportInvalid, type Source } from './yaml-source.ts';

export type FilterKey = 'branches' | 'branches-ignore' | 'tags' | 'tags-ignore' | 'paths' | 'paths-ignore';

/** The keys below one event of `on:`, or of something in it; a key that is not known is a problem. */
export function knownEntries(source: Source, entry: Entry | undefined, keys: readonly string[]): Map<string, Entry> {
  if (entry === undefined || isEmpty(entry.value)) return new Map();
  return readKnownEntries(source, { node: entry.value, path: entry.path }, { known: keys }) ?? new Map();
}

export function isEmpty(node: Node | null): boolean {
  return node === null || (isScalar(node) && node.value === null);
}

/** Reads the filters of an event. Patterns that could never match, and a filter beside its opposite, are problems. */
export function readFilters(
  source: Source,
  entries: ReadonlyMap<string, Entry>,
): (name: FilterKey) => string[] | undefined {
  for (const name of ['branches', 'tags', 'paths'] as const) {
    const ignored = entries.get(`${name}-ignore`);
    if (ignored === undefined || !entries.has(name)) continue;
    const message = `${name} and ${name}-ignore cannot be used together; put ! in front of patterns of ${name}`;
    reportInvalid(source, { node: ignored.keyNode, path: ignored.path }, message);
  }
  return (name) => {
    const item = entries.get(name);
    if (item === undefined) return undefined;
    const texts = readTexts(source, item);
    try {
      compilePatterns(texts);
      if (texts.length > 0 && texts.every((text) => text.startsWith('!'))) {
        throw new Error('at least one pattern without ! is required; use the -ignore filter to only exclude');
      }
    } catch (error) {
      reportInvalid(source, { node: item.value, path: item.path }, messageOf(error));
    }
    return texts;
  };
}
