/** The pages of the documentation and what is in them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../..', import.meta.url)).replace(/\/$/, '');

export interface Page {
  /** Path from the top of the project, with `/`. */
  readonly path: string;
  readonly text: string;
}

export interface Block {
  readonly page: string;
  /** Line of the opening fence, from 1. */
  readonly line: number;
  /** What stands behind the fence: `yaml`, `sh`, `json` … */
  readonly language: string;
  readonly text: string;
}

export function readPage(path: string): Page {
  return { path, text: readFileSync(join(ROOT, path), 'utf8') };
}

/** Everything that is written for people: the top level, `docs/`, and the README of each action. */
export function allPages(): Page[] {
  const below = (folder: string): string[] =>
    readdirSync(join(ROOT, folder), { recursive: true })
      .map((path) => `${folder}/${String(path).replaceAll('\\', '/')}`)
      .filter((path) => path.endsWith('.md'))
      .sort();
  return ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', ...below('docs'), ...below('actions')].map(readPage);
}

/** Fenced blocks, also those within a list. */
export function blocksOf(page: Page): Block[] {
  const blocks: Block[] = [];
  let open: {
    readonly line: number;
    readonly indent: string;
    readonly language: string;
    readonly lines: string[];
  } | null = null;
  for (const [index, line] of page.text.split('\n').entries()) {
    const fence = /^(\s*)```(\S*)/.exec(line);
    if (open === null) {
      if (fence !== null) open = { line: index + 1, indent: fence[1] ?? '', language: fence[2] ?? '', lines: [] };
    } else if (fence !== null) {
      blocks.push({ page: page.path, line: open.line, language: open.language, text: `${open.lines.join('\n')}\n` });
      open = null;
    } else {
      const { indent } = open;
      open.lines.push(line.startsWith(indent) ? line.slice(indent.length) : line);
    }
  }
  if (open !== null) throw new Error(`${page.path}:${open.line}: the block is not closed`);
  return blocks;
}

/** Blocks of some languages in all pages. */
export function blocksIn(...languages: readonly string[]): Block[] {
  return allPages()
    .flatMap(blocksOf)
    .filter((block) => languages.includes(block.language));
}

/** Spans of code within the text, fenced blocks left out. */
export function codeSpans(page: Page): { readonly line: number; readonly text: string }[] {
  let fenced = false;
  return page.text.split('\n').flatMap((line, index) => {
    if (/^\s*```/.test(line)) fenced = !fenced;
    if (fenced) return [];
    return [...line.matchAll(/`([^`]+)`/g)].map((match) => ({ line: index + 1, text: match[1] ?? '' }));
  });
}

/** What stands between `<!-- name: generated -->` and `<!-- /name -->`. */
export function generatedPart(page: Page, name: string): string {
  const [open, close] = markers(name);
  const start = page.text.indexOf(open);
  const end = page.text.indexOf(close);
  if (start < 0 || end < start) throw new Error(`${page.path}: required "${open}" and then "${close}"`);
  return page.text.slice(start + open.length, end).trim();
}

export function fillPart(page: Page, of: { readonly name: string; readonly content: string }): string {
  const [open, close] = markers(of.name);
  generatedPart(page, of.name);
  const { text } = page;
  return `${text.slice(0, text.indexOf(open) + open.length)}\n${of.content}\n${text.slice(text.indexOf(close))}`;
}

function markers(name: string): [string, string] {
  return [`<!-- ${name}: generated -->`, `<!-- /${name} -->`];
}
