import type { RequestPlaces } from '../../ports.ts';
import type { GitHubClient } from './client.ts';

export function createGitHubRequestPlaces(_client: GitHubClient): RequestPlaces {
  const missing = (): Promise<never> => Promise.reject(new Error('request-places: not there yet'));
  return { open: missing, write: missing, ask: missing, close: missing };
}
