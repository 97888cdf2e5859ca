/**
 * Ask that a version be let into a stage. The request is an event; the pull request (or issue) where people see and sign it
 * is opened before, because the event names it, and its page is made from the ledger after.
 *
 * Asking again renews it in place: where nothing that is signed has changed, only the page; where something has, a new
 * digest, and what was signed before no longer counts.
 */
import { answersDigest, approvalDigest, whatChanged } from '../core/approval/basis.ts';
import { requestBranch, requestDocumentPath, requestMarker } from '../core/approval/places.ts';
import type { ApprovalBasis, RequestDocument, RequestPlace } from '../core/approval/types.ts';
import type { StagedVersion } from '../core/documents.ts';
import { requestDocumentText } from '../core/eligibility/request-text.ts';
import type { Actor, LedgerEvent, OwedEffect, Payloads, VersionPointer } from '../core/event.ts';
import { pointer } from '../core/fold.ts';
import type { Digest } from '../core/names.ts';
import { formatSubject } from '../core/names.ts';
import { operationKey } from '../core/operation-key.ts';
import { checkPermission } from '../core/people.ts';
import { refuse } from '../core/reasons.ts';
import type { Check, Result } from '../core/result.ts';
import type { OpenRequest } from '../core/state.ts';
import { requestOf, stageOf } from '../core/state.ts';
import { isoSeconds } from '../core/time.ts';
import { permissionFor } from '../policy/effective.ts';
import type { StagePolicy } from '../policy/types.ts';
import { basisOf } from './approval-view.ts';
import { actorFor, checkRun, personFacts, startRoleLookup } from './authority.ts';
import type { Context } from './context.ts';
import { finished, refused, settle } from './context.ts';
import { evaluationStanding } from './evaluation-standing.ts';
import type { Gathered } from './gather.ts';
import { checkStageName } from './inputs.ts';
import { stageFor } from './moves.ts';
import { requireProvenVersion } from './provenance.ts';
import { checkDocument } from './request-document.ts';
import { performPage, preparingPage } from './request-page.ts';
import { documentOf } from './sign-offs.ts';
import { momentOf } from './transact.ts';
import type { FoundVersion } from './versions.ts';
import { pointerOf, readVersion, referenceFrom, restrictionOf, usable } from './versions.ts';
import { type Planned, type Written, writeEvent } from './write-event.ts';

export interface ApprovalRequest {
  /** `model@version`, the `subject` that a registration put out, or a model for its newest version. */
  readonly subject: string;
  readonly stage: string;
  readonly document: RequestDocument;
}

export interface RequestRecord {
  readonly model: string;
  readonly version: string;
  /** `model@version@sha256:…`. */
  readonly subject: string;
  readonly stage: string;
  readonly request: string;
  readonly approval_digest: Digest;
  readonly basis: ApprovalBasis;
  readonly requester: string;
  readonly place: RequestPlace['kind'];
  readonly number: number;
  readonly url: string;
  readonly expires_at: string;
  /** What this takes the place of, and why; null for nothing. */
  readonly replaces: Payloads['requested']['replaces'];
  readonly seq: number;
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
        return planRequest(context, { gathered, staged, to, actor, basis, checks, document, requester: actor.login });
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
        const { requester } = open;
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
  const kept = restrictionOf(gathered.state, found);
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

interface Asking {
  readonly gathered: Gathered;
  readonly staged: StagedVersion;
  readonly to: StagePolicy;
  readonly actor: Actor;
  readonly basis: ApprovalBasis;
  readonly checks: Check;
  readonly document: RequestDocument;
  /** Who asks; who renews a request in somebody's name does not become the one who asked. */
  readonly requester: string;
}

async function planRequest(
  context: Context,
  of: Asking,
): Promise<Planned | { readonly kind: 'stop'; readonly result: Result }> {
  const { gathered, staged, to, actor, basis, checks, document, requester } = of;
  const { state, effective } = gathered;
  const { model } = state;
  const digest = approvalDigest(basis, context.ports.sha256);
  const open = requestOf(state, to.name);
  const same = open !== null && open.ordinal === staged.record.ordinal ? open : null;
  const now = momentOf(gathered);
  if (same !== null && same.digest === digest && same.expires_at > now) return renewPage(context, { open: same, of });
  const request = same?.request ?? `request-${state.seq + 1}`;
  const marker = requestMarker({ model, stage: to.name, request });
  const place = await openPlace(context, { ...of, digest, request, known: same?.place ?? null });
  const replaces =
    open === null
      ? null
      : {
          request: open.request,
          version: open.version,
          digest: open.digest,
          asked: open.seq,
          because:
            same === null
              ? [`${staged.record.version} is asked for instead of ${open.version}`]
              : reasonsOf({ same, basis, now }),
        };
  const owes: OwedEffect[] = [
    { effect: 'request', marker, place },
    ...(open !== null && same === null
      ? [
          {
            effect: 'request' as const,
            marker: requestMarker({ model, stage: to.name, request: open.request }),
            place: open.place,
          },
        ]
      : []),
  ];
  const version = staged.record.version;
  const again = same === null ? '' : ' again';
  return {
    kind: 'write',
    type: 'requested',
    payload: {
      ...pointer(staged.published),
      request,
      stage: to.name,
      digest,
      basis,
      requester,
      place,
      document,
      expires_at: isoSeconds(Date.parse(now) + effective.signOffs.requestValidForMs),
      replaces,
    },
    actor,
    owes,
    checks,
    summary: `${model} ${version} is asked for in ${to.name}${again} (${place.url}), approval digest ${digest}.`,
  };
}

function reasonsOf(of: { readonly same: OpenRequest; readonly basis: ApprovalBasis; readonly now: string }): string[] {
  const changed = whatChanged(of.same.basis, of.basis);
  return changed.length > 0 ? changed : [`it was open until ${of.same.expires_at}`];
}

/** Nothing that is signed has changed: the page is brought up to date, and nothing is written. */
async function renewPage(
  context: Context,
  { open, of }: { readonly open: OpenRequest; readonly of: Asking },
): Promise<{ readonly kind: 'stop'; readonly result: Result }> {
  const { gathered, checks } = of;
  const { model } = gathered.state;
  const marker = requestMarker({ model, stage: open.stage, request: open.request });
  const effect = { effect: 'request', id: marker } as const;
  const page =
    context.mode === 'dry_run' ? { state: 'planned' as const } : await performPage(context, { model, request: open });
  const summary = `${model} ${open.version} is asked for in ${open.stage} already (${open.place.url}), approval digest ${open.digest}.`;
  const result = finished({
    operation: 'request-approval',
    decision: 'already_done',
    reason: 'already_committed',
    summary,
    checks,
    record: recordOf({ model, pointer: open, of: { ...open, replaces: null } }),
    effects: [{ ...effect, ...page }],
  });
  return { kind: 'stop', result };
}

async function openPlace(
  context: Context,
  of: Asking & { readonly digest: Digest; readonly request: string; readonly known: RequestPlace | null },
): Promise<RequestPlace> {
  const { gathered, staged, to, digest, request, document, requester } = of;
  const { model } = gathered.state;
  const { version } = staged.record;
  if (context.mode === 'dry_run') return of.known ?? { kind: 'issue', number: 1, url: 'not opened: a dry run' };
  // By a run whose event nobody would accept, nothing is opened.
  checkRun(context, gathered);
  const marker = requestMarker({ model, stage: to.name, request });
  const page = preparingPage({ model, version, stage: to.name, marker });
  const text = requestDocumentText({
    model,
    version: pointer(staged.published),
    stage: to.name,
    digest,
    requester,
    document,
  });
  const outcome = await context.ports.requests.open({
    branch: requestBranch({ model, stage: to.name, version }),
    file: { path: requestDocumentPath({ model, stage: to.name }), text },
    ...page,
    marker: `<!-- ${marker} -->`,
    known: of.known,
  });
  if (outcome.kind !== 'not_permitted') return outcome.place;
  refuse({
    code: 'token_forbidden',
    required: 'a token that may open a pull request or an issue',
    found: outcome.reason,
    next: `Add to the job:\n${outcome.yaml}`,
  });
}

function requestRecord({ event }: Written): RequestRecord {
  if (event.type !== 'requested') throw new TypeError('a request is recorded by an event of its own');
  return recordOf({ model: event.model, pointer: event.payload, of: { ...event.payload, seq: event.seq } });
}

function recordOf(from: {
  readonly model: string;
  readonly pointer: VersionPointer;
  readonly of: Pick<
    Payloads['requested'],
    'request' | 'stage' | 'digest' | 'basis' | 'requester' | 'place' | 'expires_at' | 'replaces'
  > & { readonly seq: LedgerEvent['seq'] };
}): RequestRecord {
  const { model, of } = from;
  const { version, subject } = from.pointer;
  return {
    model,
    version,
    subject: formatSubject({ model, version, subject }),
    stage: of.stage,
    request: of.request,
    approval_digest: of.digest,
    basis: of.basis,
    requester: of.requester,
    place: of.place.kind,
    number: of.place.number,
    url: of.place.url,
    expires_at: of.expires_at,
    replaces: of.replaces,
    seq: of.seq,
  };
}
