/** Who stands behind the token, and whether this is the sandbox. */
import type { Settings } from '../../ports.ts';
import type { GitHubClient } from './client.ts';
import { refusedError } from './errors.ts';
import { maybeFields, maybeText, readFields, readText } from './parse.ts';
import { readAccount } from './persons.ts';

/** The app that a job's own token belongs to. */
const JOB_APP = 'github-actions[bot]';

export async function readTokenOwner(client: GitHubClient): ReturnType<Settings['tokenKind']> {
  const user = await client.read({ method: 'GET', path: '/user' });
  if (user.kind === 'ok') {
    const fields = readFields(user.data, 'user');
    const login = readText(fields, 'login', 'user');
    const kind = login === JOB_APP ? 'job' : login.endsWith('[bot]') ? 'app' : 'person';
    return { kind, login, account: readAccount(fields) };
  }
  // An app's token is nobody's: GitHub refuses `/user`, but tells GraphQL which app looks.
  if (user.status !== 403 && user.status !== 404) throw refusedError(user);
  const answer = await client.query({
    title: 'ask whose token this is',
    document: 'query { viewer { login } }',
    variables: {},
  });
  const viewer = maybeFields(answer.data, 'viewer', 'data');
  const login = viewer === null ? null : maybeText(viewer, 'login');
  return { kind: login === JOB_APP || login === null ? 'job' : 'app', login, account: null };
}

/** The login that GitHub puts beside what this token writes; an app's ends in `[bot]`. */
export async function readOwnLogin(client: GitHubClient): Promise<string> {
  return (await readTokenOwner(client)).login ?? JOB_APP;
}

/** Whether the platform is a sandbox of Slipway's own, where a person may write directly. */
export async function isSandbox(client: GitHubClient): Promise<boolean> {
  const answer = await client.read({ method: 'GET', path: '/meta' });
  return answer.kind === 'ok' && readFields(answer.data, 'meta')['slipway_sandbox'] === true;
}
