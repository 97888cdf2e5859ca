/** Which GitHub, and which repository on it. */
import { refuse } from '../core/reasons.ts';

export interface Platform {
  /** Without a final slash: `https://api.github.com`. */
  readonly api_url: string;
  readonly graphql_url: string;
  /** Where people look: `https://github.com`. */
  readonly server_url: string;
  readonly owner: string;
  readonly name: string;
}

export type Environment = Readonly<Record<string, string | undefined>>;

const REPOSITORY = /^([A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9_])?)\/([A-Za-z0-9._-]{1,100})$/;

/**
 * Reads `GITHUB_REPOSITORY`, `GITHUB_API_URL`, `GITHUB_GRAPHQL_URL` and `GITHUB_SERVER_URL`.
 * Refuses with `input_missing` without a repository, `input_invalid` when one of them cannot be what it should be.
 */
export function readPlatform(env: Environment): Platform {
  const repository = env['GITHUB_REPOSITORY'] ?? '';
  if (repository === '') {
    refuse({
      code: 'input_missing',
      required: 'the repository that holds the registry',
      found: 'no GITHUB_REPOSITORY in the environment',
      next: 'Set GITHUB_REPOSITORY to OWNER/NAME, such as GITHUB_REPOSITORY=acme/models.',
    });
  }
  const match = REPOSITORY.exec(repository);
  const [, owner, name] = match ?? [];
  if (owner === undefined || name === undefined || name === '.' || name === '..') {
    refuse({
      code: 'input_invalid',
      required: 'GITHUB_REPOSITORY as OWNER/NAME',
      found: JSON.stringify(repository.slice(0, 120)),
      next: 'Set GITHUB_REPOSITORY to OWNER/NAME, such as acme/models.',
    });
  }
  const api = readUrl(env, 'GITHUB_API_URL', 'https://api.github.com');
  return {
    api_url: api,
    graphql_url: readUrl(
      env,
      'GITHUB_GRAPHQL_URL',
      api.endsWith('/api/v3') ? api.replace(/\/v3$/, '/graphql') : `${api}/graphql`,
    ),
    server_url: readUrl(env, 'GITHUB_SERVER_URL', 'https://github.com'),
    owner,
    name,
  };
}

function readUrl(env: Environment, variable: string, otherwise: string): string {
  const text = env[variable] || otherwise;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !['http:', 'https:'].includes(url.protocol) || url.username !== '' || url.password !== '') {
    refuse({
      code: 'input_invalid',
      required: `${variable} as an http or https address without credentials`,
      found:
        url === null
          ? JSON.stringify(text.slice(0, 120))
          : `an address with protocol ${url.protocol} or with credentials`,
      next: `Correct ${variable}, or unset it to use ${otherwise}.`,
    });
  }
  return text.replace(/\/+$/, '');
}
