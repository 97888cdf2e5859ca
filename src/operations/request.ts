/**
 * Ask that a version be let into a stage. The request is an event; the pull request (or issue) where people see and sign it
 * is opened before, because the event names it, and its page is made from the ledger after.
 *
 * Asking again renews it in place: where nothing that is signed has changed, only the page; where something has, a new
 * digest, and what was signed before no longer counts.
 */
import { answersDigest } from '../core/approval/basis.ts';
import type { RequestDocument } from '../core/approval/types.ts';
import type { StagedVersion } from '../core/documents.ts';
import type { Digest } from '../core/names.ts';
import { operationKey } from '../core/operation-key.ts';
import { checkPermission } from '../core/people.ts';
import { refuse } from '../core/reasons.ts';
import type { Check, Result } from '../core/result.ts';
import { requestOf, stageOf } from '../core/state.ts';
import { permissionFor } from '../policy/effective.ts';
import type { StagePolicy } from '../policy/types.ts';
import { basisOf } from './approval-view.ts';
import { actorFor, personFacts, startRoleLookup } from './authority.ts';
import type { Context } from './context.ts';
import { refused, settle } from './context.ts';
import { evaluationStanding } from './evaluation-standing.ts';
import type { Gathered } from './gather.ts';
import { checkStageName } from './inputs.ts';
import { stageFor } from './moves.ts';
import { requireProvenVersion } from './provenance.ts';
import { checkDocument } from './request-document.ts';
import { planRequest, type RequestRecord, requestRecord } from './request-plan.ts';
import { documentOf } from './sign-offs.ts';
import { momentOf } from './transact.ts';
import type { FoundVersion } from './versions.ts';
import { pointerOf, provenRestriction, readVersion, referenceFrom, usable } from './versions.ts';
import { writeEvent } from './write-event.ts';

export interface ApprovalRequest {
  /** `model@version`, the `subject` that a registration put out, or a model for its newest version. */
  readonly subject: string;
  readonly stage: string;
  readonly document: RequestDocument;
}

export async function requestApproval(context: Context, request: ApprovalRequest): Promise<Result<RequestRecord>> {
  return settle('request-approval', async () => {
    const { model, selector: given } = referenceFrom(request.subject);
    const selector = given ?? { kind: 'latest' as const };
    checkStageName(request.stage);
    checkDocument(request.document);
    const role = startRoleLookup(context);
    const { sha256 } = context.ports;
    const answers = answersDigest(request.document, sha256);
    const asked = `${request.subject} ${answers ?? ''}`;
    const key = operationKey(
      { source: context.caller.source, operation: 'request', model, subject: asked, stage: request.stage },
      sha256,
    );
    return writeEvent<RequestRecord>(context, {
      operation: 'request-approval',
      model,
      key,
      // What was asked for by this very job stands while it is the open request; else asking again means asking anew.
      isSpent: async (event, { state }) =>
        event.type === 'requested' && requestOf(state, request.stage)?.seq !== event.seq,
      plan: async (gathered) => {
        const { state, effective, commit } = gathered;
        const to = stageFor(effective, request.stage);
        const { version } = await pointerOf(context, { state, selector, commit, policy: effective });
        const found = await readVersion(context, { model, version, commit });
        const staged = usable(found, { model, version, selector });
        const actor = actorFor(context, gathered);
        const permission = permissionFor(effective, { operation: 'request', stage: to.name });
        const [facts, evaluation] = await Promise.all([
          personFacts(context, { actor, permission, role }),
          evaluationStanding(context, { gathered, staged, to, now: momentOf(gathered) }),
          requireProvenVersion(context, { gathered, staged }),
        ]);
        const what = `ask for ${to.name}`;
        const { code, ...may } = checkPermission({ what, actor, permission, facts });
        const title = `Ask for ${model} ${version} in ${to.name}`;
        const checks: Check = { ...may, name: 'request', title, children: [may] };
        if (may.status !== 'pass') {
          const who = permission.roles.join(' or ') || 'whoever may change the policy (`permissions.request`)';
          const next = `Ask ${who} to do it.`;
          const refusal = { code, required: `somebody whom the policy lets ${what}`, found: may.detail, next };
          return { kind: 'stop', result: refused({ operation: 'request-approval', refusal, checks }) };
        }
        requireEnterable(found, { staged, to, gathered });
        const expectedLive = stageOf(state, to.name).live?.subject ?? null;
        const basis = basisOf(context, { gathered, staged, to, evaluation, expectedLive, answers });
        const { document } = request;
        return planRequest(context, {
          gathered,
          staged,
          to,
          actor,
          basis,
          checks,
          document,
          requester: context.caller,
        });
      },
      record: requestRecord,
    });
  });
}

/**
 * Asks again for what is asked for already, in the name of who asked: because what would be signed is not what was asked for
 * any more.
 */
export async function renewRequest(
  context: Context,
  of: { readonly model: string; readonly stage: string; readonly digest: Digest },
): Promise<Result<RequestRecord>> {
  return settle('request-approval', async () => {
    const { model, stage } = of;
    const key = operationKey(
      { source: context.caller.source, operation: 'renew', model, subject: of.digest, stage },
      context.ports.sha256,
    );
    return writeEvent<RequestRecord>(context, {
      operation: 'request-approval',
      model,
      key,
      plan: async (gathered) => {
        const { state, effective, commit } = gathered;
        const to = stageFor(effective, stage);
        const open = requestOf(state, stage);
        const found = open === null ? null : await readVersion(context, { model, version: open.version, commit });
        if (open === null || found === null || found.published === null) return endedMeanwhile(of);
        const staged = { record: found.record, published: found.published };
        const [document, evaluation] = await Promise.all([
          documentOf(context, { gathered, request: open }),
          evaluationStanding(context, { gathered, staged, to, now: momentOf(gathered) }),
          requireProvenVersion(context, { gathered, staged }),
        ]);
        const expectedLive = stageOf(state, to.name).live?.subject ?? null;
        const { answers } = open.basis;
        const basis = basisOf(context, { gathered, staged, to, evaluation, expectedLive, answers });
        const title = `Ask for ${model} ${open.version} in ${stage} again`;
        const detail = `What ${open.requester} asked for has changed.`;
        const checks: Check = { name: 'request', title, status: 'pass', detail };
        const actor = actorFor(context, gathered);
        const requester = { login: open.requester, account: open.requester_account };
        return planRequest(context, { gathered, staged, to, actor, basis, checks, document, requester });
      },
      record: requestRecord,
    });
  });
}

function endedMeanwhile(of: { readonly model: string; readonly stage: string }): never {
  refuse({
    code: 'no_such_request',
    required: `an open request of ${of.model} for ${of.stage}`,
    found: 'it ended in the meantime',
    next: 'Nothing needs to be done.',
  });
}

/** What can never be let in is not worth anybody's review. */
function requireEnterable(
  found: FoundVersion | null,
  of: { readonly staged: StagedVersion; readonly to: StagePolicy; readonly gathered: Gathered },
): void {
  const { staged, to, gathered } = of;
  const { version, model } = staged.record;
  const kept = provenRestriction(gathered.state, found);
  if (kept !== null && kept.restriction !== 'none') {
    refuse({
      code: kept.restriction === 'deprecated' ? 'version_deprecated' : 'version_quarantined',
      required: 'a version that may still be promoted',
      found: `${version} is ${kept.restriction} since ${kept.since}: ${kept.reason}`,
      next: kept.migrate_to === null ? 'Ask for another version.' : `Ask for ${kept.migrate_to.version} instead.`,
    });
  }
  if (stageOf(gathered.state, to.name).live?.ordinal !== staged.record.ordinal) return;
  refuse({
    code: 'already_live',
    required: `a version that is not in ${to.name} yet`,
    found: `${model} ${version} is live there`,
    next: 'Nothing needs to be asked for.',
  });
}
