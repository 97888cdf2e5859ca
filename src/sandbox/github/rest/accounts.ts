import { allowedRepo, atLeast, may, roleOf, signedIn, visibleRepo } from '../access.ts';
import { param, type RequestContext } from '../context.ts';
import { HttpError, notAccessible, notFound } from '../http/errors.ts';
import type { Router } from '../http/router.ts';
import type { Resource } from '../limits.ts';
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

function checkCollaborator(context: RequestContext) {
  const repo = allowedRepo(context, { key: 'metadata', level: 'read', role: 'write' });
  const user = context.engine.findUser(param(context, 'username'));
  const granted =
    user !== undefined &&
    (repo.owner === user.id || context.engine.state.roles.get(`${repo.id}:${user.id}`) !== undefined);
  if (!granted) throw notFound();
  return { status: 204 };
}
