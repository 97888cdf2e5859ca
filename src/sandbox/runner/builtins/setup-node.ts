import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import semver from 'semver';
import type { Builtin } from './builtins.ts';

const ANY = new Set(['', 'node', 'latest', 'current', 'lts/*', 'lts/-1']);

/** actions/setup-node: nothing is installed; a version other than the present node's is a warning. */
export const setupNode: Builtin = {
  inputs: [
    'node-version',
    'node-version-file',
    'check-latest',
    'cache',
    'cache-dependency-path',
    'package-manager-cache',
    'token',
  ],
  async run({ job, inputs, call }) {
    const file = inputs['node-version-file'];
    let wanted = inputs['node-version'] ?? '';
    if (wanted === '' && file !== undefined && file !== '') {
      const text = await readFile(join(job.folders.workspace, file), 'utf8').catch(() => undefined);
      if (text === undefined)
        return { kind: 'failed', message: `The specified node version file at: ${file} does not exist` };
      wanted = text.trim().replace(/^v/, '');
    }
    const present = process.versions.node;
    call.output.write(`The local runner uses node ${present}; nothing is installed or cached.`);
    const range = wanted.replace(/^v/, '');
    if (!ANY.has(range) && !(semver.validRange(range) !== null && semver.satisfies(present, range))) {
      call.output.annotate('warning', `node ${wanted} was asked for; the local runner uses node ${present}`);
    }
    return { kind: 'ok', outputs: { 'node-version': `v${present}`, 'cache-hit': '' } };
  },
};
