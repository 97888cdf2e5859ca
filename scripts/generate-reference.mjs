// Writes what is made from code in docs/reference: results.md, cli.md, and the table of fixed names in model-folder.md.
// `--check` writes nothing and fails, naming the files, where one would change.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ts from 'typescript';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SOURCES = [
  'render/reference.ts',
  'entry/commands.ts',
  'entry/options.ts',
  'core/fixed-names.ts',
  'core/model-paths.ts',
];
const PAGES = {
  results: 'docs/reference/results.md',
  cli: 'docs/reference/cli.md',
  folder: 'docs/reference/model-folder.md',
};

/** Compiles the sources and what they import (Node 20 cannot run TypeScript); what they load later is left out. */
async function loadSources() {
  const folder = join(ROOT, 'build', `reference-${process.pid}`);
  const done = new Set();
  const compile = (path) => {
    if (done.has(path)) return;
    done.add(path);
    const { outputText } = ts.transpileModule(readFileSync(join(ROOT, 'src', path), 'utf8'), {
      compilerOptions: {
        module: ts.ModuleKind.ESNext,
        target: ts.ScriptTarget.ES2022,
        verbatimModuleSyntax: true,
        rewriteRelativeImportExtensions: true,
      },
    });
    const out = join(folder, path.replace(/\.ts$/, '.js'));
    mkdirSync(dirname(out), { recursive: true });
    writeFileSync(out, outputText);
    for (const [, from] of outputText.matchAll(/^(?:import|export)\b[^;]*?from ['"](\.[^'"]+)\.js['"]/gm)) {
      compile(join(dirname(path), `${from}.ts`));
    }
  };
  try {
    for (const path of SOURCES) compile(path);
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    const modules = await Promise.all(
      SOURCES.map((path) => import(pathToFileURL(join(folder, path.replace(/\.ts$/, '.js'))).href)),
    );
    return Object.assign({}, ...modules);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Each generated or partly generated page with the text it should have. `code` holds what the sources export; `read`
 * gives the text of a file of the project.
 */
export function referencePages({ code, read }) {
  return new Map([
    [PAGES.results, code.renderReasonsReference()],
    [PAGES.cli, cliPage(code)],
    [PAGES.folder, fill(read(PAGES.folder), 'fixed-names', namesTable(code.FIXED_NAMES))],
  ]);
}

const GROUPS = {
  move: 'Move versions',
  read: 'Read the registry',
  care: 'Take care of it',
  'set-up': 'Set up and rehearse',
};

function cliPage({ COMMANDS, COMMON_FLAGS }) {
  const sections = [
    '# Commands',
    'Generated from `src/entry/commands.ts`. Do not edit.',
    'The program is `node dist/index.js <command>`; these pages write `slipway <command>` for it. `slipway help <command>` says the same as this page. `slipway version` prints the version.',
    'The repository is `GITHUB_REPOSITORY` (`OWNER/NAME`), the token `GITHUB_TOKEN`. `GITHUB_SERVER_URL`, `GITHUB_API_URL` and `GITHUB_GRAPHQL_URL` name another GitHub than github.com, such as the sandbox. In a job, every argument can be given as an input of the same name: `INPUT_REASON` is `--reason`.',
    'Reading commands run anywhere. Commands that move versions write in a job of GitHub Actions and in the sandbox; on a laptop against GitHub they start the workflow of the registry as you and follow it (`promote.yml`, `rollback.yml`, `registry.yml`). `--dry-run` decides on the spot and writes nothing. `register` runs in a job or in the sandbox only.',
    '| exit code | means |\n| ---: | --- |\n| 0 | done, done before, or planned (`--dry-run`) |\n| 1 | refused: judged, and may not be done |\n| 2 | error: could not be judged or carried out |\n| 3 | inconclusive |',
    '## Every command',
    table(['flag', 'what it does'], flagRows(COMMON_FLAGS)),
  ];
  for (const [group, title] of Object.entries(GROUPS)) {
    const commands = COMMANDS.filter((command) => command.group === group);
    sections.push(
      `## ${title}`,
      table(
        ['command', 'what it does'],
        commands.map((one) => [`[${one.name}](#slipway-${one.name})`, one.summary]),
      ),
    );
    for (const command of commands) {
      const takes = command.positionals.map((name) => ` <${name}>`).join('');
      const rows = flagRows(command.flags);
      sections.push(
        `### slipway ${command.name}`,
        `\`slipway ${command.name}${takes}${rows.length === 0 ? '' : ' [flags]'}\`: ${command.summary}.`,
        ...(rows.length === 0 ? [] : [table(['flag', 'what it does'], rows)]),
      );
    }
  }
  return `${sections.join('\n\n')}\n`;
}

function flagRows(flags) {
  return Object.entries(flags).map(([flag, help]) => [`\`--${flag.replace('=', ' ')}\``, help]);
}

function namesTable(names) {
  return table(
    ['role', 'files at the top of the folder', 'folder', 'how many', 'a document'],
    names.map((one) => [
      `\`${one.role}\``,
      one.names.map((name) => `\`${name}\``).join(', ') || '–',
      one.folder === null ? '–' : `\`${one.folder}/\``,
      one.files === 'one' ? 'one' : 'any number',
      one.document ? 'yes' : 'no',
    ]),
  );
}

function table(columns, rows) {
  const line = (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Puts text between `<!-- name: generated -->` and `<!-- /name -->`. */
function fill(text, name, content) {
  const [open, close] = [`<!-- ${name}: generated -->`, `<!-- /${name} -->`];
  const [start, end] = [text.indexOf(open), text.indexOf(close)];
  if (start < 0 || end < start) throw new Error(`required "${open}" and then "${close}"`);
  return `${text.slice(0, start + open.length)}\n${content}\n${text.slice(end)}`;
}

function read(path) {
  try {
    return readFileSync(join(ROOT, path), 'utf8');
  } catch {
    return '';
  }
}

export async function generateReference() {
  return referencePages({ code: await loadSources(), read });
}

async function main() {
  const files = await generateReference();
  const stale = [...files].filter(([path, text]) => read(path) !== text);
  if (process.argv.includes('--check')) {
    for (const [path] of stale)
      process.stderr.write(`${path} is not what its source says: run node scripts/generate-reference.mjs\n`);
    process.exitCode = stale.length === 0 ? 0 : 1;
    return;
  }
  for (const [path, text] of stale) writeFileSync(join(ROOT, path), text);
  process.stdout.write(`${files.size} files, ${stale.length} written\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
