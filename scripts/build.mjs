// Builds dist/: TypeScript to a folder below build/, then one bundle with its chunks and licences. The same input gives
// the same bytes, from whatever folder. `node scripts/build.mjs [OUT]`.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const out = resolve(process.argv[2] ?? join(root, 'dist'));
// Always the same folder: the bundler names chunks by where their modules lie.
const build = join(root, 'build');

const run = (program, ...args) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'node_modules', program), ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status === 0) return;
  process.stderr.write(`${stdout}${stderr}`);
  rmSync(build, { recursive: true, force: true });
  process.exit(status ?? 1);
};

rmSync(build, { recursive: true, force: true });
run('typescript/bin/tsc', '-p', 'tsconfig.build.json', '--outDir', build);
// The compiler leaves CommonJS files alone where a declaration lies beside them; without them the bundle is broken.
mkdirSync(join(build, 'generated'), { recursive: true });
for (const name of readdirSync(join(root, 'src/generated'))) {
  if (name.endsWith('.cjs')) cpSync(join(root, 'src/generated', name), join(build, 'generated', name));
}
rmSync(out, { recursive: true, force: true });
run(
  '@vercel/ncc/dist/ncc/cli.js',
  'build',
  join(build, 'entry/main.js'),
  '-o',
  out,
  '--license',
  'licenses.txt',
  '--no-cache',
);
rmSync(build, { recursive: true, force: true });
