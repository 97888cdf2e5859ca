/** Starting workflows as the owner of the token, and seeing what became of them. */
import { refuse } from '../../core/reasons.ts';
import type { Workflows } from '../../ports.ts';
import type { GitHubClient } from './client.ts';
import { lostError, refusedError } from './errors.ts';
import { maybeText, readFields, readNumber, readText } from './parse.ts';

export function createGitHubWorkflows(client: GitHubClient): Workflows {
  return {
    start: (of) => start(client, of),
    look: async (run) => {
      const answer = await client.read({
        method: 'GET',
        path: '/repos/{owner}/{repo}/actions/runs/{run_id}',
        parameters: { run_id: run },
      });
      if (answer.kind === 'refused') throw refusedError(answer, { needs: { actions: 'read' } });
      const fields = readFields(answer.data, 'run');
      if (readText(fields, 'status', 'run') !== 'completed') return { kind: 'going_on' };
      return { kind: 'ended', conclusion: maybeText(fields, 'conclusion') ?? 'unknown' };
    },
  };
}

async function start(
  client: GitHubClient,
  of: { readonly workflow: string; readonly inputs: Readonly<Record<string, string>> },
): Promise<{ readonly id: number; readonly url: string }> {
  const repository = await client.read({ method: 'GET', path: '/repos/{owner}/{repo}' });
  if (repository.kind === 'refused') throw refusedError(repository, { needs: { contents: 'read' } });
  const ref = readText(readFields(repository.data, 'repository'), 'default_branch', 'repository');
  const answer = await client.write({
    method: 'POST',
    path: '/repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches',
    parameters: { workflow_id: of.workflow },
    body: { ref, inputs: of.inputs, return_run_details: true },
  });
  if (answer.kind === 'lost')
    throw lostError(answer, {
      next: 'It may have been started: look at the runs of the repository before trying again.',
    });
  if (answer.kind === 'refused' && answer.status === 404) {
    refuse({
      code: 'platform_not_found',
      required: `the workflow .github/workflows/${of.workflow} on the default branch, and a token that may start it`,
      found: 'GitHub knows no such workflow, or does not let this token see it',
      next: 'Run `slipway init` to write the workflows, and merge them.',
    });
  }
  if (answer.kind === 'refused') throw refusedError(answer, { needs: { actions: 'write' } });
  const fields = readFields(answer.data, 'run');
  return { id: readNumber(fields, 'workflow_run_id', 'run'), url: readText(fields, 'html_url', 'run') };
}
