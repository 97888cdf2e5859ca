/** Makes the ledger branch: one commit of its own, no parent, nothing of the repository's code in it. */
import { LEDGER_BRANCH } from '../../core/paths.ts';
import type { Ledger } from '../../ports.ts';
import type { GitHubClient, Ok } from './client.ts';
import { lostError, type Refused, refusedError } from './errors.ts';
import { readFields, readObjectId } from './parse.ts';
import { readRef } from './refs.ts';

const NEEDS = { contents: 'write' } as const;

export async function createLedger(
  client: GitHubClient,
  files: ReadonlyMap<string, string>,
): ReturnType<Ledger['create']> {
  const there = await readRef(client, `heads/${LEDGER_BRANCH}`);
  if (there !== null) return { kind: 'exists', commit: there.sha };
  const tree = [...files].map(([path, content]) => ({ path, mode: '100644', type: 'blob', content }));
  const treeId = idOf(await client.read({ method: 'POST', path: '/repos/{owner}/{repo}/git/trees', body: { tree } }));
  const body = { message: 'Begin the model registry', tree: treeId, parents: [] };
  // A commit that nothing points at is no harm, so this is simply asked again until it is answered.
  const commit = idOf(await client.read({ method: 'POST', path: '/repos/{owner}/{repo}/git/commits', body }));
  const ref = { ref: `refs/heads/${LEDGER_BRANCH}`, sha: commit };
  const answer = await client.write({ method: 'POST', path: '/repos/{owner}/{repo}/git/refs', body: ref });
  if (answer.kind === 'ok') return { kind: 'created', commit };
  const now = await readRef(client, `heads/${LEDGER_BRANCH}`);
  if (now !== null) return { kind: now.sha === commit ? 'created' : 'exists', commit: now.sha };
  throw answer.kind === 'lost' ? lostError(answer) : refusedError(answer, { needs: NEEDS });
}

function idOf(answer: Ok | Refused): string {
  if (answer.kind === 'refused') throw refusedError(answer, { needs: NEEDS });
  return readObjectId(readFields(answer.data, 'git object'), 'sha', 'git object');
}
