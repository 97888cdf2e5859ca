/** What kind of token a job works with, told without asking anybody: a request would come before every rollback. */
import type { Environment } from './platform.ts';

/** `true` where an action was given another token than the job's own; set by every `action.yml`. */
export const OWN_TOKEN_VARIABLE = 'SLIPWAY_OWN_TOKEN';

/**
 * People's tokens show by their prefix. Tokens of jobs and of apps look alike (`ghs_`); it is the job's own unless the
 * action says that another one was given. Null where the token's form tells nothing, such as one of an old server.
 */
export function tokenKindInJob(of: {
  readonly token: string;
  readonly env: Environment;
}): 'job' | 'app' | 'person' | null {
  if (/^(?:gh[pou]_|github_pat_)/.test(of.token)) return 'person';
  if (of.env[OWN_TOKEN_VARIABLE] !== 'true') return 'job';
  return of.token.startsWith('ghs_') ? 'app' : null;
}
