import { copyFile, mkdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { compileGlob } from '../filters.ts';
import { findFiles } from '../hash-files.ts';
import { RunnerError } from '../problems.ts';
import { insideFolder } from '../run-script.ts';
import type { JobState } from '../state.ts';
import type { StoredArtifact } from './artifact-store.ts';
import type { Builtin, BuiltinCall, BuiltinResult } from './builtins.ts';

const BAD_NAME = /[":<>|*?\r\n\\/]/;

/** actions/upload-artifact: keeps files of the job for later jobs of the run. */
export const uploadArtifact: Builtin = {
  inputs: [
    'name',
    'path',
    'if-no-files-found',
    'retention-days',
    'compression-level',
    'overwrite',
    'include-hidden-files',
  ],
  run: upload,
};

/** actions/download-artifact: brings artifacts of this run into the workspace. */
export const downloadArtifact: Builtin = {
  inputs: ['name', 'path', 'pattern', 'merge-multiple'],
  run: download,
};

async function upload({ job, inputs, call }: BuiltinCall): Promise<BuiltinResult> {
  const name = inputs['name'] || 'artifact';
  if (BAD_NAME.test(name))
    return {
      kind: 'failed',
      message: `The artifact name is not valid: ${name}. It must not contain " : < > | * ? \\ / or line breaks`,
    };
  const { root, files } = await collect(job, inputs);
  if (files.length === 0) {
    const message = `No files were found with the provided path: ${inputs['path'] ?? ''}. No artifacts will be uploaded.`;
    const reaction = inputs['if-no-files-found'] || 'warn';
    if (reaction === 'error') return { kind: 'failed', message };
    if (reaction === 'warn') call.output.annotate('warning', message);
    else if (reaction !== 'ignore')
      return { kind: 'failed', message: `if-no-files-found must be warn, error or ignore, found '${reaction}'` };
    return { kind: 'ok', outputs: {} };
  }
  const { id: runId, attempt } = job.run.identity;
  const overwrite = inputs['overwrite'] === 'true' ? 'allowed' : 'refused';
  const saved = await job.run.machine.artifacts.save({ runId, attempt, name, root, files, overwrite });
  if (saved.kind === 'conflict') {
    return {
      kind: 'failed',
      message: `(409) Conflict: an artifact with this name already exists on the workflow run: ${name}`,
    };
  }
  const { artifact } = saved;
  call.output.write(`Artifact ${name} has ${files.length} file(s), ${artifact.size} bytes; SHA-256 ${artifact.digest}`);
  const { serverUrl } = job.run.machine.github;
  return {
    kind: 'ok',
    outputs: {
      'artifact-id': String(artifact.id),
      'artifact-url': `${serverUrl}/${job.run.repository.fullName}/actions/runs/${runId}/artifacts/${artifact.id}`,
      'artifact-digest': artifact.digest,
    },
  };
}

/** The files to keep, below the deepest folder that all given paths share. */
async function collect(
  job: JobState,
  inputs: Readonly<Record<string, string>>,
): Promise<{ root: string; files: string[] }> {
  const lines = (inputs['path'] ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length === 0) throw new RunnerError('refused', 'actions/upload-artifact: the input path is required');
  const patterns = lines.map((line) => {
    const negated = line.startsWith('!');
    const path = resolve(job.folders.workspace, negated ? line.slice(1) : line);
    if (path !== job.folders.root && !path.startsWith(`${job.folders.root}/`))
      throw new RunnerError('refused', `the path '${line}' leads out of the job's folders`);
    return { negated, path };
  });
  const roots = await Promise.all(patterns.filter(({ negated }) => !negated).map(({ path }) => searchRoot(path)));
  const root = roots.reduce<string | undefined>((a, b) => (a === undefined ? b : commonFolder(a, b)), undefined);
  if (root === undefined || !(await isFolder(root))) return { root: job.folders.workspace, files: [] };
  const texts = patterns.map(({ negated, path }) => `${negated ? '!' : ''}${path}`);
  return { root, files: findFiles(root, texts, { hidden: inputs['include-hidden-files'] === 'true' }) };
}

async function searchRoot(path: string): Promise<string> {
  const parts = path.split('/');
  const glob = parts.findIndex((part) => /[*?[]/.test(part));
  if (glob >= 0) return parts.slice(0, glob).join('/') || '/';
  return (await isFolder(path)) ? path : dirname(path);
}

function commonFolder(a: string, b: string): string {
  const other = b.split('/');
  const shared: string[] = [];
  for (const [index, part] of a.split('/').entries()) {
    if (other[index] !== part) break;
    shared.push(part);
  }
  return shared.join('/') || '/';
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

async function download({ job, inputs, call }: BuiltinCall): Promise<BuiltinResult> {
  const folder = insideFolder(job.folders.root, resolve(job.folders.workspace, inputs['path'] ?? ''));
  const { id, attempt } = job.run.identity;
  const all = await job.run.machine.artifacts.list(id, attempt);
  const name = inputs['name'] ?? '';
  const pattern = inputs['pattern'] ?? '';
  const chosen = choose(all, name, pattern);
  if (name !== '' && chosen.length === 0) {
    const names = all.map((artifact) => artifact.name).join(', ') || 'none';
    return {
      kind: 'failed',
      message: `Unable to download artifact(s): Artifact not found for name: ${name}. This run has: ${names}`,
    };
  }
  const flat = name !== '' || inputs['merge-multiple'] === 'true';
  for (const artifact of chosen) {
    const target = flat ? folder : join(folder, artifact.name);
    await copyArtifact(artifact, target);
    call.output.write(`Artifact ${artifact.name}: ${artifact.files.length} file(s) to ${target}`);
  }
  await mkdir(folder, { recursive: true });
  return { kind: 'ok', outputs: { 'download-path': folder } };
}

function choose(all: readonly StoredArtifact[], name: string, pattern: string): readonly StoredArtifact[] {
  if (name !== '') return all.filter((artifact) => artifact.name === name);
  if (pattern === '') return all;
  const glob = compileGlob(pattern);
  return all.filter((artifact) => glob.test(artifact.name));
}

async function copyArtifact(artifact: StoredArtifact, target: string): Promise<void> {
  for (const file of artifact.files) {
    const to = join(target, file);
    await mkdir(dirname(to), { recursive: true });
    await copyFile(join(artifact.folder, file), to);
  }
}
