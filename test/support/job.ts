/** Jobs of a registry: environments as GitHub Actions makes them, with a token of the job and a proof of origin. */
import { createPorts } from '../../src/adapters/local-ports.ts';
import type { Context } from '../../src/operations/context.ts';
import type { JobPermissions } from '../../src/sandbox/github/index.ts';
import { REPOSITORY, type Registry, testClock } from './registry.ts';

export interface JobOf {
  /** Path of the workflow file. */
  readonly workflow: string;
  readonly runId: number;
  readonly event?: string;
  readonly actor?: string;
  readonly ref?: string;
  readonly permissions?: JobPermissions;
}

const PERMISSIONS: JobPermissions = { contents: 'write', issues: 'write', 'id-token': 'write' };

export function jobEnvironment(registry: Registry, of: JobOf): Record<string, string> {
  const { github, source } = registry;
  const { workflow, runId, event = 'push', actor = 'amara', ref = 'refs/heads/main', permissions = PERMISSIONS } = of;
  const oidc = github.oidcRequest({
    repository: REPOSITORY,
    ref,
    sha: source,
    workflow,
    workflow_path: workflow,
    run_id: runId,
    actor,
    event_name: event,
  });
  return {
    GITHUB_ACTIONS: 'true',
    GITHUB_REPOSITORY: REPOSITORY,
    GITHUB_SERVER_URL: github.url,
    GITHUB_API_URL: github.apiUrl,
    GITHUB_GRAPHQL_URL: github.graphqlUrl,
    GITHUB_TOKEN: github.jobToken({ repo: REPOSITORY, permissions, run: runId }),
    GITHUB_RUN_ID: String(runId),
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_JOB: 'registry',
    GITHUB_WORKFLOW_REF: `${REPOSITORY}/${workflow}@${ref}`,
    GITHUB_REF: ref,
    GITHUB_SHA: source,
    GITHUB_EVENT_NAME: event,
    GITHUB_ACTOR: actor,
    ...(permissions['id-token'] === 'write'
      ? { ACTIONS_ID_TOKEN_REQUEST_URL: oidc.requestUrl, ACTIONS_ID_TOKEN_REQUEST_TOKEN: oidc.requestToken }
      : {}),
  };
}

/** The context in which an operation runs inside of a job. */
export async function jobContext(registry: Registry, of: JobOf): Promise<Context> {
  const ports = await createPorts({ env: jobEnvironment(registry, of), clock: testClock(registry.clock) });
  return { ports, caller: await ports.caller(), mode: 'apply', patience: 60_000 };
}
