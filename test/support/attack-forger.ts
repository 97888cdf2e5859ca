/** What a forger with the right to push puts into the ledger: everything that follows from an event, but the right to it. */
import { createPorts } from '../../src/adapters/local-ports.ts';
import { sign } from '../../src/operations/sign.ts';
import { REPOSITORY, type Siege } from './attack-world.ts';
import { forge } from './tamper.ts';

/**
 * The files of a commit in which somebody signs: right in every digest, with the proof of origin that a job of a workflow
 * in a pull request can get.
 */
export async function forgedSignOff(
  siege: Siege,
  of: { readonly as: string; readonly role: string; readonly comment: number; readonly run: number },
): Promise<ReadonlyMap<string, string>> {
  const { github, now } = siege.world;
  const ref = `refs/pull/${siege.pull}/merge`;
  const sha = (await github.readRef(REPOSITORY, 'refs/heads/main')) ?? '';
  const workflow = '.github/workflows/own.yml';
  const oidc = github.oidcRequest({
    repository: REPOSITORY,
    ref,
    sha,
    workflow: 'own',
    workflow_path: workflow,
    run_id: of.run,
    run_attempt: 1,
    actor: 'chen',
    event_name: 'pull_request',
  });
  const permissions = { contents: 'write', issues: 'write', 'pull-requests': 'write', actions: 'read' } as const;
  const env = {
    GITHUB_ACTIONS: 'true',
    GITHUB_REPOSITORY: REPOSITORY,
    GITHUB_SERVER_URL: github.url,
    GITHUB_API_URL: github.apiUrl,
    GITHUB_GRAPHQL_URL: github.graphqlUrl,
    GITHUB_TOKEN: github.jobToken({ repo: REPOSITORY, permissions }),
    GITHUB_RUN_ID: String(of.run),
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_JOB: 'own',
    GITHUB_WORKFLOW_REF: `${REPOSITORY}/${workflow}@${ref}`,
    GITHUB_REF: ref,
    GITHUB_SHA: sha,
    GITHUB_EVENT_NAME: 'pull_request',
    // Its own program believes whatever name it is given.
    GITHUB_ACTOR: of.as,
    ACTIONS_ID_TOKEN_REQUEST_URL: oidc.requestUrl,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: oidc.requestToken,
  };
  const clock = { now: () => now().getTime(), sleep: async () => {}, random: () => 0.5 };
  const ports = await createPorts({ env, clock });
  const comment = await ports.reviews.comment(of.comment);
  if (comment === null) throw new Error(`there is no comment ${of.comment}`);
  const policy = await siege.git('chen', 'show', 'origin/main:.github/slipway.yml');
  const context = { ports, caller: await ports.caller(), mode: 'apply', patience: 60_000 } as const;
  return forge(context, {
    policy: policy.replace(/^( +)genesis:/m, '$1unproven-origin: warn\n$1genesis:'),
    run: (forged) =>
      sign(forged, {
        says: 'approve',
        digest: siege.digest.slice(7, 19),
        role: of.role,
        check: null,
        until: null,
        reason: null,
        comment,
      }),
  });
}
