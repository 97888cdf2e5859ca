import type { PermissionLevel, PermissionSet } from './model.ts';

/** The levels each permission of a job's token may have. */
export const PERMISSION_LEVELS: Readonly<Record<string, readonly PermissionLevel[]>> = {
  actions: ['read', 'write', 'none'],
  'artifact-metadata': ['read', 'write', 'none'],
  attestations: ['read', 'write', 'none'],
  checks: ['read', 'write', 'none'],
  'code-quality': ['read', 'write', 'none'],
  contents: ['read', 'write', 'none'],
  deployments: ['read', 'write', 'none'],
  discussions: ['read', 'write', 'none'],
  'id-token': ['write', 'none'],
  issues: ['read', 'write', 'none'],
  models: ['read', 'none'],
  packages: ['read', 'write', 'none'],
  pages: ['read', 'write', 'none'],
  'pull-requests': ['read', 'write', 'none'],
  'repository-projects': ['read', 'write', 'none'],
  'security-events': ['read', 'write', 'none'],
  statuses: ['read', 'write', 'none'],
};

/** What a job's token may do; a permission that is absent is none. */
export type TokenPermissions = Readonly<Record<string, 'read' | 'write'>>;

/** Whether the key and the level exist on GitHub; else what is wrong. */
export function checkPermission(name: string, level: string): string | undefined {
  const levels = PERMISSION_LEVELS[name];
  if (levels === undefined)
    return `'${name}' is not a permission; known are ${Object.keys(PERMISSION_LEVELS).join(', ')}`;
  if (!levels.some((known) => known === level))
    return `'${level}' is not a level of ${name}; known are ${levels.join(', ')}`;
  return undefined;
}

/** What is left of them for a pull request from a fork: reading, and no OIDC token. */
export function readingOnly(permissions: TokenPermissions): TokenPermissions {
  const readable = Object.keys(permissions).filter((name) => PERMISSION_LEVELS[name]?.includes('read') !== false);
  return Object.fromEntries(readable.map((name) => [name, 'read']));
}

/**
 * The permissions of a job: its own list, else the workflow's, else the restricted default (contents and packages read).
 * A list sets everything it does not name to none; metadata can always be read.
 */
export function resolvePermissions(
  job: PermissionSet | undefined,
  workflow: PermissionSet | undefined,
): TokenPermissions {
  const set = job ?? workflow;
  if (set === undefined) return { contents: 'read', packages: 'read', metadata: 'read' };
  const granted: Record<string, 'read' | 'write'> = { metadata: 'read' };
  if (set.kind === 'all') {
    for (const [name, levels] of Object.entries(PERMISSION_LEVELS)) {
      if (levels.includes(set.level)) granted[name] = set.level;
      else if (set.level === 'write' && levels.includes('read')) granted[name] = 'read';
    }
    return granted;
  }
  for (const [name, level] of Object.entries(set.levels)) {
    if (level !== 'none') granted[name] = level;
  }
  return granted;
}
