// Everything that is made from something else, made again: validators, actions, reference pages.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
for (const name of ['generate-validators.mjs', 'generate-actions.mjs', 'generate-reference.mjs']) {
  if (!existsSync(join(here, name))) continue;
  const { status } = spawnSync(process.execPath, [join(here, name)], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
