import type { RequestContext } from './context.ts';
import type { Engine } from './engine.ts';
import { HttpError, notAccessible, notFound } from './http/errors.ts';
import type { RepoRow, TokenRow, UserRow } from './state.ts';
import { teamMembers, teamRoles } from './teams.ts';
import type { PermissionKey, RepositoryRole } from './types.ts';

/** Who calls: nobody, a person, a workflow job (`GITHUB_TOKEN`) or an app's installation. */
export type Viewer =
  | { kind: 'anonymous' }
  | { kind: 'person'; user: UserRow; token: TokenRow }
  | { kind: 'job'; user: UserRow; token: TokenRow }
  | { kind: 'app'; user: UserRow; token: TokenRow };

export type Level = 'read' | 'write';
/** What a call needs: a permission key for job and app tokens, a role for people. */
export interface Need {
  key: PermissionKey | 'metadata';
  level: Level;
  /** The least role a person needs; `read` for reading and `write` for writing unless said. */
  role?: RepositoryRole;
}

const ROLES: readonly RepositoryRole[] = ['read', 'triage', 'write', 'maintain', 'admin'];

export function atLeast(role: RepositoryRole | undefined, wanted: RepositoryRole): boolean {
  return role !== undefined && ROLES.indexOf(role) >= ROLES.indexOf(wanted);
}

export const viewerLogin = (viewer: Viewer): string => (viewer.kind === 'anonymous' ? 'anonymous' : viewer.user.login);

/** Reads the caller's token; an unknown one is 401, none at all is anonymous. */
export function identify(engine: Engine, authorization: string | undefined): Viewer {
  if (authorization === undefined || authorization === '') return { kind: 'anonymous' };
  const token = engine.state.tokens.get(tokenIn(authorization));
  const user = token === undefined ? undefined : engine.state.users.get(token.user);
  if (token === undefined || user === undefined) throw new HttpError(401, 'Bad credentials');
  return { kind: token.kind, user, token };
}

function tokenIn(authorization: string): string {
  const [scheme, value] = authorization.split(/\s+/, 2);
  if (scheme?.toLowerCase() !== 'basic') return value ?? '';
  const decoded = Buffer.from(value ?? '', 'base64').toString('utf8');
  const colon = decoded.indexOf(':');
  const password = decoded.slice(colon + 1);
  // `git` may send the token as the user name with an empty password.
  return password === '' || password === 'x-oauth-basic' ? decoded.slice(0, colon) : password;
}

/** A person's role: what was granted to them, admin for the owner, read for everyone on a public repository. */
export function roleOf(engine: Engine, repo: RepoRow, user: UserRow): RepositoryRole | undefined {
  return grantedRole(engine, repo, user) ?? (repo.private ? undefined : 'read');
}

/** The most that the owner, a grant or a team gives; being public gives nothing here. */
export function grantedRole(engine: Engine, repo: RepoRow, user: UserRow): RepositoryRole | undefined {
  if (repo.owner === user.id) return 'admin';
  const own = engine.state.roles.get(`${repo.id}:${user.id}`)?.role;
  const teams = [...engine.state.teams.all()].filter(
    (team) => team.org === repo.owner && teamMembers(engine, team).includes(user.id),
  );
  const granted = [own, ...teams.flatMap((team) => teamRoles(engine, repo, team))];
  return ROLES.findLast((role) => granted.includes(role));
}

/** The repository a path names, when the caller may know it exists; 404 otherwise. */
export function visibleRepo(context: Pick<RequestContext, 'engine' | 'viewer'>, owner: string, name: string): RepoRow {
  const repo = context.engine.findRepo(owner, name);
  if (repo === undefined || !canSee(context.engine, context.viewer, repo)) throw notFound();
  return repo;
}

function canSee(engine: Engine, viewer: Viewer, repo: RepoRow): boolean {
  if (!repo.private) return true;
  if (viewer.kind === 'anonymous') return false;
  if (viewer.kind === 'person') return hasRepoScope(viewer.token) && roleOf(engine, repo, viewer.user) !== undefined;
  return viewer.token.repo_id === null || viewer.token.repo_id === repo.id;
}

const hasRepoScope = (token: TokenRow): boolean => token.scopes.includes('repo');

/** True when the caller has the permission; says nothing about why not. */
export function may(engine: Engine, viewer: Viewer, repo: RepoRow, need: Need): boolean {
  if (viewer.kind === 'anonymous') return need.level === 'read' && !repo.private && need.role === undefined;
  if (viewer.kind === 'person') {
    const role = roleOf(engine, repo, viewer.user);
    if (!atLeast(role, need.role ?? need.level)) return false;
    if (!appMay(viewer.token, repo, need)) return false;
    return (need.level === 'read' && !repo.private) || hasRepoScope(viewer.token);
  }
  if (need.key === 'metadata' && need.level === 'read') return true;
  // What everyone may read on a public repository needs no permission.
  if (!repo.private && need.level === 'read' && need.role === undefined && need.key !== 'administration') return true;
  if (viewer.token.repo_id !== null && viewer.token.repo_id !== repo.id) return false;
  const granted = viewer.token.permissions?.[need.key as PermissionKey];
  return granted === 'write' || (need.level === 'read' && granted === 'read');
}

/** What an app does as a person it must be allowed as well. */
function appMay(token: TokenRow, repo: RepoRow, need: Need): boolean {
  if (token.permissions === null || (need.level === 'read' && (need.key === 'metadata' || !repo.private))) return true;
  const granted = token.permissions[need.key as PermissionKey];
  return granted === 'write' || (need.level === 'read' && granted === 'read');
}

/**
 * The repository named by `{owner}/{repo}` after checking the permission. Errors as GitHub answers: 401 without a token,
 * 403 with the permission's name for job and app tokens, and for people 404 where contents are concerned, else 403.
 */
export function allowedRepo(context: RequestContext, need: Need): RepoRow {
  const repo = visibleRepo(context, context.params['owner'] ?? '', context.params['repo'] ?? '');
  requirePermission(context, repo, need);
  return repo;
}

export function requirePermission(context: Pick<RequestContext, 'engine' | 'viewer'>, repo: RepoRow, need: Need): void {
  const { engine, viewer } = context;
  if (may(engine, viewer, repo, need)) return;
  if (viewer.kind === 'anonymous') throw new HttpError(401, 'Requires authentication');
  if (viewer.kind !== 'person' || !appMay(viewer.token, repo, need))
    throw notAccessible(`${need.key.replaceAll('-', '_')}=${need.level}`);
  if (need.key === 'contents') throw notFound();
  throw new HttpError(403, 'Must have admin rights to Repository.');
}

/** The caller, or 401 when there is none. */
export function signedIn(viewer: Viewer): Exclude<Viewer, { kind: 'anonymous' }> {
  if (viewer.kind === 'anonymous') throw new HttpError(401, 'Requires authentication');
  return viewer;
}
