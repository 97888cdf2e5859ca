/** GitHub's standard repository roles. */
import { REPOSITORY_ROLES, type RepositoryRole } from '../../ports.ts';

export function isRepositoryRole(value: unknown): value is RepositoryRole {
  return REPOSITORY_ROLES.some((role) => role === value);
}
