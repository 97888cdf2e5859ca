import type { Crowd } from '../../ports.ts';
import type { GitHubClient } from './client.ts';

export function createGitHubCrowd(_client: GitHubClient): Crowd {
  const missing = (): Promise<never> => Promise.reject(new Error('crowd: not there yet'));
  return { teamMembers: missing, repositoryRoles: missing, commitPeople: missing };
}
