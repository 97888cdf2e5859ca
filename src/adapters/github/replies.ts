/** Answering a comment: a reaction, and one reply that is kept up to date. */
import { SlipwayError } from '../../core/reasons.ts';
import type { Replies } from '../../ports.ts';
import type { GitHubClient } from './client.ts';
import { createCommentKeeper } from './own-comment.ts';

export function createGitHubReplies(client: GitHubClient): Replies {
  const keeper = createCommentKeeper(client, {
    what: 'comment on issues and pull requests',
    needs: { issues: 'write', 'pull-requests': 'write' },
    cut: 'Cut here: a comment holds no more. The whole answer is in the job summary.',
  });
  return {
    react: async ({ comment, content }) => {
      try {
        await client.write({
          method: 'POST',
          path: '/repos/{owner}/{repo}/issues/comments/{comment_id}/reactions',
          parameters: { comment_id: comment },
          body: { content },
        });
      } catch (error) {
        // A reaction is a courtesy: what was asked for does not fail with it.
        if (!(error instanceof SlipwayError)) throw error;
      }
    },
    reply: (of) => keeper.keep(of),
  };
}
