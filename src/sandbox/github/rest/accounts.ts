import { allowedRepo, atLeast, grantedRole, may, roleOf, signedIn, visibleRepo } from '../access.ts';
import { param, type RequestContext } from '../context.ts';
import { HttpError, notAccessible, notFound } from '../http/errors.ts';
import { paginate } from '../http/pages.ts';
import type { Router } from '../http/router.ts';
import type { Resource } from '../limits.ts';
import { associationOf, isCollaborator } from '../people.ts';
import type { RepoRow, UserRow } from '../state.ts';
import type { RepositoryRole } from '../types.ts';
import { presentFullRepo, presentUser } from './present.ts';

/** Users, the repository itself, collaborators, rate limits and `/meta`. */
export function addAccountRoutes(router: Router): void {
  router.on('GET', '/user', getViewer);
  router.on('GET', '/users/{username}', getUser);
  router.on('GET', '/rate_limit', getRateLimit);
  router.on('GET', '/meta', getMeta);
  router.on('GET', '/repos/{owner}/{repo}', getRepo);
  router.on('GET', '/repos/{owner}/{repo}/collaborators', listCollaborators);
  router.on('GET', '/repos/{owner}/{repo}/collaborators/{username}/permission', getPermission);
  router.on('GET', '/repos/{owner}/{repo}/collaborators/{username}', checkCollaborator);
}

function profile(context: RequestContext, user: UserRow): Record<string, unknown> {
  return {
    ...presentUser(context, user),
    name: user.name,
    company: null,
    blog: '',
    location: null,
    email: user.email,
    hireable: null,
    bio: null,
    public_repos: 0,
    public_gists: 0,
    followers: 0,
    following: 0,
    created_at: user.created_at,
    updated_at: user.created_at,
  };
}

function getViewer(context: RequestContext) {
  const viewer = signedIn(context.viewer);
  if (viewer.kind !== 'person') throw notAccessible();
  const headers = { 'x-oauth-scopes': viewer.token.scopes.join(', ') };
  return { status: 200, body: profile(context, viewer.user), headers };
}

function getUser(context: RequestContext) {
  const user = context.engine.findUser(param(context, 'username'));
  if (user === undefined) throw notFound();
  return { status: 200, body: profile(context, user) };
}

function getRateLimit(context: RequestContext) {
  const status = (resource: Resource) => context.engine.limits.status(context.viewer, resource, context.now);
  const core = status('core');
  const search = { limit: 30, used: 0, remaining: 30, reset: core.reset };
  return { status: 200, body: { resources: { core, search, graphql: status('graphql') }, rate: core } };
}

/** GitHub Enterprise Server names its version here; the sandbox says what it is. */
function getMeta() {
  return {
    status: 200,
    body: { verifiable_password_authentication: false, installed_version: '3.22.0', slipway_sandbox: true },
  };
}

function getRepo(context: RequestContext) {
  const repo = visibleRepo(context, param(context, 'owner'), param(context, 'repo'));
  const { viewer } = context;
  const role = viewer.kind === 'person' ? roleOf(context.engine, repo, viewer.user) : undefined;
  const permissions =
    viewer.kind === 'person'
      ? permissionFlags(role)
      : { admin: false, maintain: false, push: pushes(context, repo), triage: false, pull: true };
  return { status: 200, body: presentFullRepo(context, repo, viewer.kind === 'anonymous' ? {} : { permissions }) };
}

const pushes = (context: RequestContext, repo: RepoRow): boolean =>
  may(context.engine, context.viewer, repo, { key: 'contents', level: 'write' });

function permissionFlags(role: RepositoryRole | undefined): Record<string, boolean> {
  return {
    admin: atLeast(role, 'admin'),
    maintain: atLeast(role, 'maintain'),
    push: atLeast(role, 'write'),
    triage: atLeast(role, 'triage'),
    pull: atLeast(role, 'read'),
  };
}

/** `permission` knows only admin, write, read and none; `role_name` tells maintain and triage apart. */
const LEGACY: Record<RepositoryRole, string> = {
  read: 'read',
  triage: 'read',
  write: 'write',
  maintain: 'write',
  admin: 'admin',
};

function getPermission(context: RequestContext) {
  // People need push access to ask; a job's token may with metadata alone.
  const repo = allowedRepo(context, { key: 'metadata', level: 'read' });
  const viewer = signedIn(context.viewer);
  if (viewer.kind === 'person' && !atLeast(roleOf(context.engine, repo, viewer.user), 'write')) {
    throw new HttpError(403, 'Must have push access to view collaborator permission.');
  }
  const user = context.engine.findUser(param(context, 'username'));
  if (user === undefined) throw new HttpError(404, `${param(context, 'username')} is not a user`);
  const role = roleOf(context.engine, repo, user);
  const body = {
    permission: role === undefined ? 'none' : LEGACY[role],
    role_name: role ?? 'none',
    user: { ...presentUser(context, user), permissions: permissionFlags(role), role_name: role ?? 'none' },
  };
  return { status: 200, body };
}

/** Whoever was given a role, directly or through a team; people need push access to look, a job's token does not. */
function listCollaborators(context: RequestContext) {
  const { engine, query } = context;
  const repo = allowedRepo(context, { key: 'metadata', level: 'read' });
  const viewer = signedIn(context.viewer);
  if (viewer.kind === 'person' && !atLeast(roleOf(engine, repo, viewer.user), 'write'))
    throw new HttpError(403, 'Must have push access to view repository collaborators.');
  const wanted = query.get('permission');
  const affiliation = query.get('affiliation') ?? 'all';
  const found = [...engine.state.users.all()].flatMap((user) => {
    const role = user.kind === 'User' ? grantedRole(engine, repo, user) : undefined;
    if (role === undefined || !affiliated(context, { repo, user, affiliation })) return [];
    const permissions = permissionFlags(role);
    if (wanted !== null && permissions[wanted] !== true) return [];
    return [{ ...presentUser(context, user), permissions, role_name: role }];
  });
  const { items, headers } = paginate(context, found);
  return { status: 200, body: items, headers };
}

function affiliated(context: RequestContext, of: { repo: RepoRow; user: UserRow; affiliation: string }): boolean {
  const { repo, user, affiliation } = of;
  const { engine } = context;
  if (affiliation === 'direct')
    return repo.owner === user.id || engine.state.roles.get(`${repo.id}:${user.id}`) !== undefined;
  return affiliation !== 'outside' || associationOf(engine, repo, user.id) === 'COLLABORATOR';
}

function checkCollaborator(context: RequestContext) {
  const repo = allowedRepo(context, { key: 'metadata', level: 'read', role: 'write' });
  const user = context.engine.findUser(param(context, 'username'));
  if (user === undefined || !isCollaborator(context.engine, repo, user)) throw notFound();
  return { status: 204 };
}
