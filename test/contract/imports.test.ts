import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('../../src/', import.meta.url));

interface Import {
  /** Path below `src/`. */
  readonly file: string;
  /** Path below `src/`, or the name of a package or of a part of Node. */
  readonly target: string;
}

function sourceFiles(): string[] {
  return readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts') && !path.startsWith('generated/'))
    .sort();
}

/** Every import of a file: static, dynamic, of types only, and re-exports. */
function importsOf(file: string, text = readFileSync(join(SRC, file), 'utf8')): Import[] {
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => ({
    file,
    target: fileName.startsWith('.')
      ? relative(SRC, join(SRC, dirname(file), fileName)).replaceAll('\\', '/')
      : fileName,
  }));
}

/** `core/a/b.ts` → `core`; a file at the top → its name; `node:fs` → `node:`; `@octokit/core` → the package. */
function layerOf(target: string): string {
  if (target.startsWith('node:')) return 'node:';
  // The ports are one file that collects the files of a folder.
  if (target.startsWith('ports/')) return 'ports.ts';
  if (target.includes('/') && !target.startsWith('@') && readLayers.has(target.split('/')[0]!))
    return target.split('/')[0]!;
  if (target.endsWith('.ts')) return target;
  return target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/');
}

const FILES = sourceFiles();
const readLayers = new Set([
  ...FILES.flatMap((file) => (file.includes('/') ? [file.split('/')[0]!] : [])),
  'generated',
]);
const IMPORTS = FILES.flatMap((file) => importsOf(file));

/** What each layer may import besides itself. `core`, `policy`, `evidence` and `stats` are one pure whole, cut by subject; `stats` knows none of the others. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  core: ['policy', 'evidence', 'stats', 'generated', 'semver', 'canonicalize', 'yaml'],
  policy: ['core', 'generated', 'yaml'],
  evidence: ['core', 'policy', 'generated', 'yaml'],
  stats: [],
  render: ['core', 'policy', 'evidence'],
  'ports.ts': ['core', 'policy', 'evidence'],
  operations: ['core', 'policy', 'evidence', 'stats', 'render', 'ports.ts'],
  adapters: ['core', 'policy', 'evidence', 'ports.ts', 'node:', '@octokit/core', '@octokit/rest', 'fzstd'],
};

/** Where the sandbox may look outside itself; everything else it would need it has to be given. */
const SANDBOX_ALLOWED: readonly Import[] = [];

function forbidden(layer: string, imports: readonly Import[]): string[] {
  const allowed = new Set([layer, ...(ALLOWED[layer] ?? [])]);
  return imports
    .filter(({ target }) => !allowed.has(layerOf(target)))
    .map(({ file, target }) => `${file} imports ${target}`);
}

const inLayer = (layer: string): Import[] => IMPORTS.filter(({ file }) => layerOf(file) === layer);

describe('imports run one way', () => {
  it.each(Object.keys(ALLOWED))('%s imports only what its layer may', (layer) => {
    expect(forbidden(layer, inLayer(layer))).toEqual([]);
  });

  it('every folder of src has a rule', () => {
    const ruled = new Set([...Object.keys(ALLOWED), 'entry', 'sandbox', 'generated', 'demo']);
    expect([...new Set(FILES.map(layerOf))].filter((layer) => !ruled.has(layer))).toEqual([]);
  });

  it('adapters take types and refusals of core and policy, and decide nothing themselves', () => {
    const decisions =
      /^(?:core\/(?:promotion|rollback|moves|fold|replay|requirements|setup-checks)|policy\/(?:check|load|explain))/;
    expect(inLayer('adapters').filter(({ target }) => decisions.test(target))).toEqual([]);
  });

  it('the sandbox imports nothing of operations, adapters, entry or render', () => {
    const outside = inLayer('sandbox').filter(({ target }) =>
      ['operations', 'adapters', 'entry', 'render', 'core', 'policy', 'ports.ts', 'demo'].includes(layerOf(target)),
    );
    expect(outside).toEqual(SANDBOX_ALLOWED);
  });

  it('nothing outside of adapters, sandbox, entry and demo reaches for Node', () => {
    const where = new Set(['adapters', 'sandbox', 'entry', 'demo']);
    expect(IMPORTS.filter(({ file, target }) => target.startsWith('node:') && !where.has(layerOf(file)))).toEqual([]);
  });

  it('nothing but entry and demo imports entry, and nothing but entry imports demo', () => {
    expect(
      IMPORTS.filter(({ file, target }) => layerOf(target) === 'entry' && !['entry', 'demo'].includes(layerOf(file))),
    ).toEqual([]);
    expect(
      IMPORTS.filter(({ file, target }) => layerOf(target) === 'demo' && !['entry', 'demo'].includes(layerOf(file))),
    ).toEqual([]);
  });

  it('sees through every form of import', () => {
    const text =
      "import type { A } from '../operations/a.ts';\nexport { b } from '../render/b.ts';\nconst c = await import('node:fs');\nexport type X = import('../entry/main.ts').X;\nimport '@actions/core';";
    const found = importsOf('core/x.ts', text).map(({ target }) => target);
    expect(found).toEqual(expect.arrayContaining(['operations/a.ts', 'render/b.ts', 'node:fs', '@actions/core']));
    expect(forbidden('core', importsOf('core/x.ts', text)).length).toBeGreaterThanOrEqual(4);
  });
});

describe('globals that are not pure', () => {
  it.each(['core', 'policy', 'render', 'evidence', 'stats'])(
    '%s takes neither time, chance nor the environment from thin air',
    (layer) => {
      const impure =
        /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.|\bfetch\(|\bsetTimeout\(|\bglobalThis\.|\bcrypto\./;
      const found = FILES.filter((file) => layerOf(file) === layer).flatMap((file) =>
        codeOf(file)
          .split('\n')
          .flatMap((line, index) => (impure.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [])),
      );
      expect(found).toEqual([]);
    },
  );
});

/** The text without comments, strings and templates, line by line as it was. */
function codeOf(file: string): string {
  const text = readFileSync(join(SRC, file), 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const chars = [...text.replace(/[^\n]/g, ' ')];
  const visit = (node: ts.Node): void => {
    const children = node.getChildren(source);
    if (children.length > 0) {
      for (const child of children) visit(child);
      return;
    }
    if (
      ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddle(node) ||
      ts.isTemplateTail(node) ||
      ts.isRegularExpressionLiteral(node)
    )
      return;
    for (let at = node.getStart(source); at < node.end; at += 1) chars[at] = text[at]!;
  };
  visit(source);
  return chars.join('');
}
