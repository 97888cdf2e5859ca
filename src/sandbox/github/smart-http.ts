import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import {
  closeSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  openSync,
  readSync,
  writeFileSync,
} from 'node:fs';
import { rm } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { identify, may, type Viewer } from './access.ts';
import type { Engine } from './engine.ts';
import { gitEnvironment } from './git/git-process.ts';
import { ZERO_OID } from './git/object-format.ts';
import type { RefChange } from './git/ref-store.ts';
import type { SideHandler } from './http/server.ts';
import { announceRefChanges } from './ref-changes.ts';
import { violations } from './rulesets.ts';
import type { RepoRow } from './state.ts';

const SERVICES = ['git-upload-pack', 'git-receive-pack'];

/** Git over HTTP for `/OWNER/REPO.git`, through `git http-backend` on the same bare repository. */
export const serveGit: SideHandler = async (request, response, { engine, path, query }) => {
  const match = /^\/([^/]+)\/([^/]+?)(?:\.git)?\/(info\/refs|git-upload-pack|git-receive-pack)$/.exec(path);
  if (match === null) return false;
  const [, owner = '', name = '', action = ''] = match;
  const service = action === 'info/refs' ? (query.get('service') ?? '') : action;
  const answer = (status: number, text: string, headers: Record<string, string> = {}): true => {
    request.resume();
    response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...headers }).end(text);
    return true;
  };
  if (!SERVICES.includes(service)) return answer(403, 'Please upgrade your git client.\n');
  let viewer: Viewer;
  try {
    viewer = identify(engine, request.headers.authorization);
  } catch {
    return answer(401, 'Invalid username or token.\n', { 'www-authenticate': 'Basic realm="GitHub"' });
  }
  const repo = engine.findRepo(decodeURIComponent(owner), decodeURIComponent(name));
  const level = service === 'git-receive-pack' ? 'write' : 'read';
  if (repo === undefined || !may(engine, viewer, repo, { key: 'contents', level })) {
    if (viewer.kind === 'anonymous')
      return answer(401, 'Authentication required.\n', { 'www-authenticate': 'Basic realm="GitHub"' });
    const known = repo !== undefined && may(engine, viewer, repo, { key: 'metadata', level: 'read' });
    return known
      ? answer(403, `Permission to ${engine.fullName(repo)}.git denied to ${viewer.user.login}.\n`)
      : answer(404, 'Repository not found.\n');
  }
  await engine.git(repo);
  const call = { engine, repo, viewer, request, response, action, query };
  if (action === 'git-receive-pack') await receivePack(call);
  else await runBackend({ ...call, body: request, extra: {} });
  return true;
};

interface Call {
  engine: Engine;
  repo: RepoRow;
  viewer: Viewer;
  request: IncomingMessage;
  response: ServerResponse;
  action: string;
  query: URLSearchParams;
}

/** A push: its commands are judged by the rulesets first, the hook judges what needs the pushed objects. */
async function receivePack(call: Call): Promise<void> {
  const { engine, repo, viewer, request } = call;
  const git = await engine.git(repo);
  const spool = join(engine.dir, `push-${randomUUID()}`);
  const gzipped = request.headers['content-encoding'] === 'gzip';
  try {
    if (gzipped) await pipeline(request, createGunzip(), createWriteStream(spool));
    else await pipeline(request, createWriteStream(spool));
    const commands = readCommands(spool);
    const hooks = writeHook(engine);
    await git.refs.exclusive(async () => {
      const extra = {
        GIT_CONFIG_COUNT: '1',
        GIT_CONFIG_KEY_0: 'core.hooksPath',
        GIT_CONFIG_VALUE_0: hooks,
        ...judge({ engine, repo, viewer, commands, head: git.refs.read(`refs/heads/${repo.default_branch}`) }),
      };
      await runBackend({ ...call, body: createReadStream(spool), extra });
      const done = commands.filter((change) => (git.refs.read(change.name) ?? ZERO_OID) === change.after);
      if (done.length > 0) await announceRefChanges({ engine, repo, viewer, changes: done });
    });
  } finally {
    await rm(spool, { force: true });
  }
}

/** The `old new ref` lines a push starts with. */
function readCommands(file: string): RefChange[] {
  const descriptor = openSync(file, 'r');
  const commands: RefChange[] = [];
  try {
    const size = Buffer.alloc(4);
    for (let at = 0; readSync(descriptor, size, 0, 4, at) === 4; ) {
      const length = Number.parseInt(size.toString('latin1'), 16);
      if (!(length > 4)) break;
      const line = Buffer.alloc(length - 4);
      readSync(descriptor, line, 0, length - 4, at + 4);
      at += length;
      const text = line.toString('utf8').split('\0')[0] ?? '';
      const match = /^([0-9a-f]{40}) ([0-9a-f]{40}) (.+?)\n?$/.exec(text);
      if (match !== null) commands.push({ before: match[1] ?? '', after: match[2] ?? '', name: match[3] ?? '' });
    }
  } finally {
    closeSync(descriptor);
  }
  return commands;
}

function judge(push: {
  engine: Engine;
  repo: RepoRow;
  viewer: Viewer;
  commands: RefChange[];
  head: string | undefined;
}): Record<string, string> {
  const { engine, repo, viewer, commands, head } = push;
  const refusals: string[] = [];
  const noForce: string[] = [];
  for (const command of commands) {
    const broken = violations({ engine, repo, viewer, move: { ...command, fastForward: true } });
    if (broken.length > 0) refusals.push(refusal(engine, repo, command.name, broken));
    const forced = violations({ engine, repo, viewer, move: { ...command, fastForward: false } });
    if (forced.length > broken.length) noForce.push(command.name);
  }
  const bound = (viewer.kind === 'job' || viewer.kind === 'app') && viewer.token.permissions?.workflows !== 'write';
  return {
    SANDBOX_REFUSAL: refusals.join('\n'),
    SANDBOX_NO_FORCE: `\n${noForce.join('\n')}\n`,
    SANDBOX_DEFAULT: bound && head !== undefined ? head : '',
  };
}

function refusal(engine: Engine, repo: RepoRow, ref: string, messages: string[]): string {
  return [
    `error: GH013: Repository rule violations found for ${ref}.`,
    `Review all repository rules at ${engine.url}/${engine.fullName(repo)}/rules?ref=${encodeURIComponent(ref)}`,
    '',
    ...messages.map((message) => `- ${message}`),
    '',
  ].join('\n');
}

const HOOK = `#!/bin/sh
# Written by the sandbox: refuses what GitHub refuses, before any ref moves.
zero=${ZERO_OID}
if [ -n "$SANDBOX_REFUSAL" ]; then printf '%s\\n' "$SANDBOX_REFUSAL" >&2; exit 1; fi
status=0
newline='
'
while read -r old new ref; do
  [ "$new" = "$zero" ] && continue
  case "$SANDBOX_NO_FORCE" in
    *"$newline$ref$newline"*)
      if [ "$old" != "$zero" ] && ! git merge-base --is-ancestor "$old" "$new"; then
        printf 'error: GH013: Repository rule violations found for %s.\\n\\n- Cannot force-push to this branch\\n' "$ref" >&2
        status=1
      fi ;;
  esac
  if [ -n "$SANDBOX_DEFAULT" ]; then
    changed=$(git diff --name-only --no-renames --diff-filter=AMT "$SANDBOX_DEFAULT" "$new" -- .github/workflows)
    if [ -n "$changed" ] && [ "$old" != "$zero" ]; then
      changed=$(git diff --name-only --no-renames --diff-filter=AMT "$old" "$new" -- .github/workflows)
    fi
    if [ -n "$changed" ]; then
      printf 'refusing to allow a GitHub App to create or update workflow \`%s\` without \`workflows\` permission\\n' "$(printf '%s\\n' "$changed" | head -n 1)" >&2
      status=1
    fi
  fi
done
exit $status
`;

function writeHook(engine: Engine): string {
  const folder = join(engine.dir, 'hooks');
  const file = join(folder, 'pre-receive');
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, HOOK, { mode: 0o755 });
  }
  return folder;
}

/** Runs `git http-backend` as CGI and copies its answer. */
function runBackend(call: Call & { body: NodeJS.ReadableStream; extra: Record<string, string> }): Promise<void> {
  const { engine, repo, viewer, request, response, action, query, body, extra } = call;
  return new Promise((resolve, reject) => {
    const env: Record<string, string> = {
      GIT_PROJECT_ROOT: join(engine.dir, 'repositories'),
      GIT_HTTP_EXPORT_ALL: '1',
      PATH_INFO: `/${repo.id}.git/${action}`,
      QUERY_STRING: query.toString(),
      REQUEST_METHOD: request.method ?? 'GET',
      CONTENT_TYPE: request.headers['content-type'] ?? '',
      REMOTE_USER: viewer.kind === 'anonymous' ? '' : viewer.user.login,
      REMOTE_ADDR: '127.0.0.1',
      ...extra,
    };
    if (request.headers['git-protocol'] !== undefined) env['GIT_PROTOCOL'] = String(request.headers['git-protocol']);
    if (body === request && request.headers['content-encoding'] !== undefined) {
      env['HTTP_CONTENT_ENCODING'] = request.headers['content-encoding'];
    }
    const child = spawn('git', ['http-backend'], { env: gitEnvironment(env) });
    child.on('error', reject);
    body.pipe(child.stdin);
    child.stdin.on('error', () => {});
    let head: Buffer | undefined = Buffer.alloc(0);
    child.stdout.on('data', (chunk: Buffer) => {
      if (head === undefined) return void response.write(chunk);
      head = Buffer.concat([head, chunk]);
      const end = head.indexOf('\r\n\r\n');
      if (end === -1) return;
      writeCgiHead(response, head.toString('latin1', 0, end));
      response.write(head.subarray(end + 4));
      head = undefined;
    });
    child.stderr.resume();
    child.on('close', () => {
      if (head !== undefined) response.writeHead(500, { 'content-type': 'text/plain' });
      response.end(() => resolve());
      // The connection may already be gone; then nobody calls back.
      if (response.destroyed) resolve();
    });
    response.on('close', () => resolve());
  });
}

function writeCgiHead(response: ServerResponse, text: string): void {
  let status = 200;
  const headers: Record<string, string> = {};
  for (const line of text.split('\r\n')) {
    const colon = line.indexOf(':');
    const key = line.slice(0, colon).toLowerCase();
    const value = line.slice(colon + 1).trim();
    if (key === 'status') status = Number.parseInt(value, 10);
    else headers[key] = value;
  }
  response.writeHead(status, headers);
}
