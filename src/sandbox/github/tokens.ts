import type { Viewer } from './access.ts';
import { ACTIONS_APP_ID, ACTIONS_BOT_ID, type Engine } from './engine.ts';
import type { TokenRow, UserRow } from './state.ts';
import type { JobPermissions } from './types.ts';

function put(engine: Engine, prefix: string, row: Pick<TokenRow, 'kind' | 'user'> & Partial<TokenRow>): string {
  const id = engine.secret(prefix);
  engine.state.tokens.put({ scopes: [], repo_id: null, permissions: null, run_id: null, ...row, id });
  return id;
}

/** A personal access token (classic); scopes `repo`, `workflow`, `read:org` unless said. */
export function personToken(engine: Engine, login: string, options: { scopes?: string[] } = {}): string {
  const scopes = options.scopes ?? ['repo', 'workflow', 'read:org'];
  return put(engine, 'ghp', { kind: 'person', user: engine.user(login).id, scopes });
}

/** A job's `GITHUB_TOKEN`: this repository, these permissions and nothing else. */
export function jobToken(engine: Engine, input: { repo: string; permissions: JobPermissions; run?: number }): string {
  const permissions = { ...input.permissions };
  // No `permissions:` block can give a job these.
  delete permissions.administration;
  delete permissions.members;
  delete permissions.workflows;
  const repo_id = engine.repo(input.repo).id;
  return put(engine, 'ghs', { kind: 'job', user: ACTIONS_BOT_ID, repo_id, permissions, run_id: input.run ?? null });
}

/** An app's installation token. */
export function appToken(
  engine: Engine,
  bot: UserRow,
  input: { repo: string; permissions: JobPermissions },
): { token: string; app_id: number; login: string } {
  const repo_id = engine.repo(input.repo).id;
  const token = put(engine, 'ghs', { kind: 'app', user: bot.id, repo_id, permissions: input.permissions });
  return { token, app_id: bot.id, login: bot.login };
}

/** A token with which an app acts as a person: what it may is what both may. */
export function userToServerToken(
  engine: Engine,
  bot: UserRow,
  input: { login: string; permissions?: JobPermissions },
): string {
  const scopes = ['repo', 'read:org'];
  const permissions = input.permissions ?? null;
  return put(engine, 'ghu', { kind: 'person', user: engine.user(input.login).id, scopes, permissions, app: bot.id });
}

/** The app that acts with the caller's token, also where it acts as a person; null for a person's own token. */
export function appBehind(viewer: Viewer): number | null {
  if (viewer.kind === 'anonymous') return null;
  if (viewer.kind === 'person') return viewer.token.app ?? null;
  return viewer.user.id === ACTIONS_BOT_ID ? ACTIONS_APP_ID : viewer.user.id;
}
