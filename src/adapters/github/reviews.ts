import type { Reviews } from '../../ports.ts';
import type { GitHubClient } from './client.ts';

export function createGitHubReviews(_client: GitHubClient): Reviews {
  const missing = (): Promise<never> => Promise.reject(new Error('reviews: not there yet'));
  return { pull: missing, comment: missing, comments: missing, run: missing, approvals: missing };
}
