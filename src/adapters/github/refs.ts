/** Refs by REST, which answers with what was just written. */
import type { GitHubClient } from './client.ts';
import { refusedError } from './errors.ts';
import { readFields, readObjectId, readText } from './parse.ts';

export interface RefTarget {
  readonly type: string;
  readonly sha: string;
}

/** `ref` as `heads/x` or `tags/x`; null where there is none. */
export async function readRef(client: GitHubClient, ref: string): Promise<RefTarget | null> {
  const answer = await client.read({ method: 'GET', path: '/repos/{owner}/{repo}/git/ref/{ref}', parameters: { ref } });
  if (answer.kind === 'refused') {
    if (answer.status === 404) return null;
    throw refusedError(answer, { needs: { contents: 'read' } });
  }
  const object = readFields(readFields(answer.data, 'ref')['object'], 'ref.object');
  return { type: readText(object, 'type', 'ref.object'), sha: readObjectId(object, 'sha', 'ref.object') };
}
