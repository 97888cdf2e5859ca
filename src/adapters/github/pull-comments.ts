/** The one comment that Slipway keeps on a pull request for each thing it has to say there. */
import type { PullComments } from '../../ports.ts';
import type { GitHubClient } from './client.ts';
import { createCommentKeeper } from './own-comment.ts';

export function createGitHubPullComments(client: GitHubClient): PullComments {
  const keeper = createCommentKeeper(client, {
    what: 'comment on pull requests',
    needs: { 'pull-requests': 'write' },
    cut: 'Cut here: a comment holds no more. The whole report is with the check and in the job summary.',
  });
  return { upsert: ({ pull, marker, body }) => keeper.keep({ issue: pull, marker, body }) };
}
