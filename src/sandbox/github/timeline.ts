import type { Viewer } from './access.ts';
import type { Engine } from './engine.ts';
import type { IssueRow, TimelineRow } from './state.ts';
import { appBehind } from './tokens.ts';

/** Writes down what somebody did to an issue or pull request, for its timeline. */
export function note(
  engine: Engine,
  viewer: Viewer,
  of: Pick<TimelineRow, 'event' | 'reviewer' | 'team' | 'dismissed' | 'state_reason'> & {
    issue: IssueRow;
    commit_id?: string;
  },
): void {
  const { issue, commit_id = null, ...details } = of;
  engine.state.timeline.put({
    id: engine.state.nextId(),
    repo: issue.repo,
    issue: issue.id,
    actor: viewer.kind === 'anonymous' ? 0 : viewer.user.id,
    commit_id,
    app: appBehind(viewer),
    created_at: engine.timestamp(),
    ...details,
  });
}
