/** What a statement in a comment comes to: whether it would count, why not, and what is still missing with it. */
import type { QuorumOutcome } from '../core/approval/quorum-types.ts';
import type { Statement } from '../core/approval/types.ts';
import type { Refusal } from '../core/reasons.ts';
import { refuse } from '../core/reasons.ts';
import { type OpenRequest, stageOf } from '../core/state.ts';
import { approvalView } from './approval-view.ts';
import type { Context } from './context.ts';
import { evaluationStanding } from './evaluation-standing.ts';
import type { Gathered } from './gather.ts';
import { stageFor } from './moves.ts';
import type { SignRequest } from './sign.ts';
import { gatherSignOffs, listen } from './sign-offs.ts';
import { momentOf } from './transact.ts';
import { readStaged } from './versions.ts';

/** What the sign-offs come to with this one. */
export async function judge(
  context: Context,
  of: { readonly gathered: Gathered; readonly request: OpenRequest; readonly statement: Statement },
): Promise<QuorumOutcome | null> {
  const { gathered, request, statement } = of;
  const { state, effective, commit } = gathered;
  const to = stageFor(effective, request.stage);
  const staged = await readStaged(context, { model: state.model, version: request.version, commit });
  if (staged === null) return null;
  const [evaluation, listened] = await Promise.all([
    evaluationStanding(context, { gathered, staged, to, now: momentOf(gathered) }),
    listen(context, { gathered, staged, to }),
  ]);
  const expectedLive = stageOf(state, to.name).live?.subject ?? null;
  const view = approvalView(context, { gathered, staged, to, evaluation, expectedLive });
  // A rejection is of whatever is asked for there.
  if (view.digest !== request.digest && statement.says !== 'reject') {
    refuse({
      code: 'approvals_stale',
      required: 'a request of what would be promoted now',
      found: `${request.digest} was asked for; what would be promoted now is ${view.digest}: ${view.changed.join('; ')}`,
      next: `Ask again: run \`request-approval\` for ${state.model}@${request.version} and ${to.name}. The sweep does so by itself.`,
    });
  }
  const question = { gathered, staged, to, view, environment: null, planned: null, listened, said: [statement] };
  return (await gatherSignOffs(context, question)).quorum;
}

/** Why the statement would never count; null where it does, or is only not needed. */
export function objection(
  outcome: QuorumOutcome | null,
  of: { readonly statement: Statement; readonly asked: SignRequest },
): Refusal | null {
  const { statement, asked } = of;
  const mine = (one: { readonly source: Statement['source'] }): boolean =>
    one.source.kind === 'comment' && statement.source.kind === 'comment' && one.source.id === statement.source.id;
  const wrong = outcome?.notCounted.find(mine);
  // A no is never lost to a question that GitHub did not answer: while it is open, nothing moves.
  if (asked.says === 'reject' && wrong?.code === 'role_unverifiable') return null;
  if (outcome === null || (wrong !== undefined && wrong.code !== 'not_needed' && wrong.code !== 'replaced')) {
    const unverifiable = wrong?.code === 'role_unverifiable' || wrong?.code === 'involvement_unverifiable';
    return {
      code: wrong?.code === 'not_waivable' ? 'not_waivable' : unverifiable ? 'sign_offs_unverifiable' : 'not_a_signer',
      required:
        asked.says === 'override'
          ? 'somebody whom the policy lets waive that check'
          : 'somebody whose word counts for this request',
      found:
        wrong === undefined
          ? 'the version cannot be read'
          : wrong.detail.startsWith(statement.login)
            ? wrong.detail
            : `${statement.login}: ${wrong.detail}`,
      next: whoElse(outcome),
    };
  }
  const counts = asked.says !== 'reject' || outcome.rejections.some(mine);
  if (counts) return null;
  return {
    code: 'not_a_signer',
    required: 'somebody who is asked to sign it',
    found: `${statement.login} fills none of the roles that are asked`,
    next: whoElse(outcome),
  };
}

function whoElse(outcome: QuorumOutcome | null): string {
  const open = (outcome?.demands ?? []).filter((demand) => demand.missing > 0);
  if (open.length === 0) return 'Nothing more is needed of others.';
  const ways = open.map((demand) => {
    const users = [...new Set(demand.couldSign.flatMap((one) => one.users))].slice(0, 5);
    return `${demand.roles.join(' or ')}${users.length === 0 ? '' : ` (${users.join(', ')})`}`;
  });
  return `Still to sign: ${ways.join('; ')}.`;
}

export function signSummary(of: {
  readonly asked: SignRequest;
  readonly outcome: QuorumOutcome | null;
  readonly model: string;
  readonly request: OpenRequest;
  readonly until: string | null;
  readonly login: string;
}): string {
  const { asked, outcome, model, request, until, login } = of;
  const what = `${model} ${request.version} in ${request.stage}`;
  if (asked.says === 'override')
    return `${login} waives ${asked.check ?? ''} for ${what} until ${until ?? ''}: ${asked.reason ?? ''}`;
  if (asked.says === 'reject')
    return `${login} rejects ${what}, which blocks it until they approve: ${asked.reason ?? ''}`;
  const missing = (outcome?.demands ?? []).reduce((sum, demand) => sum + demand.missing, 0);
  const rest =
    outcome?.verdict === 'rejected'
      ? 'A rejection stands.'
      : missing === 0
        ? 'All sign-offs are there.'
        : whoElse(outcome);
  return `${login} approves ${what}. ${rest}`;
}
