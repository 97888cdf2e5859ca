import type { Router } from '../http/router.ts';
import { addAccountRoutes } from './accounts.ts';
import { addActionRoutes } from './actions.ts';
import { addApprovalRoutes } from './approvals.ts';
import { addAssetRoutes } from './assets.ts';
import { addCheckRoutes } from './checks.ts';
import { addCommentRoutes } from './comments.ts';
import { addCommitRoutes } from './commits.ts';
import { addContentRoutes } from './contents.ts';
import { addDeploymentRoutes } from './deployments.ts';
import { addEnvironmentRoutes } from './environments.ts';
import { addGitCommitRoutes } from './git-commits.ts';
import { addGitDataRoutes } from './git-data.ts';
import { addIssueRoutes } from './issues.ts';
import { addLabelRoutes } from './labels.ts';
import { addPullRoutes } from './pulls.ts';
import { addReactionRoutes } from './reactions.ts';
import { addRefRoutes } from './refs.ts';
import { addReleaseRoutes } from './releases.ts';
import { addRuleRoutes } from './rules.ts';
import { addStatusRoutes } from './statuses.ts';
import { addTeamRoutes } from './teams.ts';

/** Every REST route; more specific paths come before those that swallow slashes. */
export function addRestRoutes(router: Router): void {
  addAccountRoutes(router);
  addGitCommitRoutes(router);
  addGitDataRoutes(router);
  addRefRoutes(router);
  addAssetRoutes(router);
  addReleaseRoutes(router);
  addReactionRoutes(router);
  addCommentRoutes(router);
  addIssueRoutes(router);
  addLabelRoutes(router);
  addContentRoutes(router);
  addCheckRoutes(router);
  addStatusRoutes(router);
  addPullRoutes(router);
  addCommitRoutes(router);
  addDeploymentRoutes(router);
  addEnvironmentRoutes(router);
  addActionRoutes(router);
  addApprovalRoutes(router);
  addRuleRoutes(router);
  addTeamRoutes(router);
}
