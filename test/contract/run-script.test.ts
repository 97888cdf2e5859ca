import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const SCRIPT = fileURLToPath(new URL('../../actions/run.sh', import.meta.url));

describe('the script that every action runs', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'slipway-run-'));
    mkdirSync(join(folder, 'my repository/actions/promote'), { recursive: true });
    mkdirSync(join(folder, 'my repository/dist'));
    copyFileSync(SCRIPT, join(folder, 'my repository/actions/run.sh'));
    writeFileSync(join(folder, 'my repository/dist/package.json'), '{ "type": "module" }');
    writeFileSync(
      join(folder, 'my repository/dist/index.js'),
      'process.stdout.write(`ran ${process.argv.slice(2)} ${process.env.INPUT_TO}`); process.exitCode = Number(process.env.CODE ?? 0);',
    );
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Runs it as the runner does, with a PATH that holds nothing but what bash needs and the given node. */
  function run(name: string, node: string | 'real' | null, env: Record<string, string> = {}) {
    const bin = join(folder, `bin-${name}`);
    mkdirSync(bin);
    for (const tool of ['bash', 'dirname']) {
      const found = spawnSync('which', [tool], { encoding: 'utf8' }).stdout.trim();
      symlinkSync(found, join(bin, tool));
    }
    if (node === 'real') symlinkSync(process.execPath, join(bin, 'node'));
    else if (node !== null) {
      writeFileSync(join(bin, 'node'), `#!${join(bin, 'bash')}\n${node}\n`);
      chmodSync(join(bin, 'node'), 0o755);
    }
    const output = join(folder, `output-${name}`);
    writeFileSync(output, '');
    const ended = spawnSync(
      join(bin, 'bash'),
      ['--noprofile', '--norc', '-eo', 'pipefail', '-c', 'bash "$GITHUB_ACTION_PATH/../run.sh" promote'],
      {
        encoding: 'utf8',
        cwd: tmpdir(),
        env: {
          PATH: bin,
          GITHUB_ACTION_PATH: join(folder, 'my repository/actions/promote'),
          GITHUB_OUTPUT: output,
          INPUT_TO: 'staging',
          ...env,
        },
      },
    );
    return { status: ended.status, stdout: ended.stdout, stderr: ended.stderr, outputs: readFileSync(output, 'utf8') };
  }

  it('runs the program beside it with the operation, whatever folder it is called from', () => {
    expect(run('good', 'real')).toEqual({ status: 0, stdout: 'ran promote staging', stderr: '', outputs: '' });
  });

  it('ends as the program ends', () => {
    expect(run('code', 'real', { CODE: '3' }).status).toBe(3);
  });

  it.each([
    ['there is no node', null, 'Found: no node.'],
    ['node is too old', 'echo v18.20.4', 'Found: node v18.20.4.'],
    ['node does not start', 'exit 127', 'Found: a node that does not start.'],
    ['node says nothing of use', 'echo hello', 'Found: a node that does not tell its version.'],
  ])('says what is required, what was found and what to add when %s', (what, node, found) => {
    const ended = run(what.replaceAll(' ', '-'), node);
    expect(ended.status).toBe(1);
    expect(ended.stdout).toMatch(
      /^::error title=[^:]+::Required: Node 20 or later on the PATH\. .*actions\/setup-node.*\n$/,
    );
    expect(ended.stdout).toContain(found);
    expect(ended.outputs).toBe('decision=error\nreason-code=node_unsupported\n');
  });
});
