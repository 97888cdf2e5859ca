// Writes what is made from code: actions/*/action.yml, the tables in their READMEs, the example workflows, and the pins in
// every workflow and guide. `--check` writes nothing and fails, naming the files, where one would change.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SOURCES = ['src/entry/describe-actions.ts', 'src/core/starter/workflows.ts'];
/** The model that the examples are about. */
const EXAMPLE_MODEL = 'flight-delay';

/** Compiles the few files needed, since Node 20 cannot run TypeScript. They import no packages. */
async function loadSources() {
  const folder = mkdtempSync(join(tmpdir(), 'slipway-generate-'));
  try {
    const config = {
      extends: join(ROOT, 'tsconfig.build.json'),
      compilerOptions: { rootDir: join(ROOT, 'src'), outDir: folder, allowJs: false, types: [] },
      files: SOURCES.map((file) => join(ROOT, file)),
      include: [],
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
    execFileSync(process.execPath, [tsc, '-p', join(folder, 'tsconfig.json')], { stdio: 'inherit' });
    const load = (file) => import(pathToFileURL(join(folder, file)).href);
    return {
      ...(await load('entry/registry.js')),
      ...(await load('entry/describe-actions.js')),
      ...(await load('core/starter/pins.js')),
      ...(await load('core/starter/workflows.js')),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Every generated or partly generated file with the text it should have. */
export async function generateActions() {
  const code = await loadSources();
  const files = new Map();
  for (const spec of code.ACTIONS) {
    const folder = `actions/${spec.name}`;
    files.set(`${folder}/action.yml`, code.actionYml(spec));
    files.set(`${folder}/README.md`, code.repin(code.fillReadme(read(`${folder}/README.md`), spec)));
  }
  for (const [name, text] of Object.entries(code.starterWorkflows({ model: EXAMPLE_MODEL }))) {
    files.set(`examples/workflows/${name}`, text);
    files.set(`examples/${EXAMPLE_MODEL}/${code.workflowPath(name)}`, text);
  }
  for (const path of pinned()) if (!files.has(path)) files.set(path, code.repin(read(path)));
  return files;
}

/** Hand-written files that name actions. */
function pinned() {
  const list = (folder, ending) =>
    existsSync(join(ROOT, folder))
      ? readdirSync(join(ROOT, folder), { recursive: true })
          .map((path) => join(folder, path))
          .filter((path) => path.endsWith(ending))
      : [];
  return [
    ...list('.github/workflows', '.yml'),
    ...list('docs', '.md'),
    ...['README.md', 'actions/README.md'].filter((path) => existsSync(join(ROOT, path))),
  ];
}

function read(path) {
  return readFileSync(join(ROOT, path), 'utf8');
}

async function main() {
  const files = await generateActions();
  const stale = [...files].filter(([path, text]) => !existsSync(join(ROOT, path)) || read(path) !== text);
  if (process.argv.includes('--check')) {
    for (const [path] of stale)
      process.stderr.write(`${path} is not what its source says: run node scripts/generate-actions.mjs\n`);
    process.exitCode = stale.length === 0 ? 0 : 1;
    return;
  }
  for (const [path, text] of stale) writeFileSync(join(ROOT, path), text);
  process.stdout.write(`${files.size} files, ${stale.length} written\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
