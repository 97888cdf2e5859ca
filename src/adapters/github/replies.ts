import type { Replies } from '../../ports.ts';
import type { GitHubClient } from './client.ts';

export function createGitHubReplies(_client: GitHubClient): Replies {
  const missing = (): Promise<never> => Promise.reject(new Error('replies: not there yet'));
  return { react: missing, reply: missing };
}
