/** How two commits relate, at a cost that does not grow with what lies between them. */
import type { GitHubClient } from './client.ts';
import { refusedError } from './errors.ts';
import { readFields, readText } from './parse.ts';

export type Relation = 'ahead' | 'behind' | 'identical' | 'diverged';

/**
 * Where `head` stands seen from `base`; null when either is unknown. Asked with the older commit as `head`, the answer
 * holds neither commits nor files, however long the history between them is.
 */
export async function compareWith(
  client: GitHubClient,
  of: { readonly base: string; readonly head: string },
): Promise<Relation | null> {
  const answer = await client.read({
    method: 'GET',
    path: '/repos/{owner}/{repo}/compare/{basehead}',
    parameters: { basehead: `${of.base}...${of.head}`, per_page: 1 },
  });
  if (answer.kind === 'refused') {
    // 422 is how GitHub answers a name that can be no commit, 404 one that is none, or that has no history in common.
    if (answer.status === 404 || answer.status === 422) return null;
    throw refusedError(answer, { needs: { contents: 'read' } });
  }
  const status = readText(readFields(answer.data, 'compare'), 'status', 'compare');
  return status === 'ahead' || status === 'behind' || status === 'identical' ? status : 'diverged';
}
